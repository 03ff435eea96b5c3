import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// NAME
  mutating func name(_ expected: Words = Wording.name) throws(Abandoned) -> Identifier {
    let token = current
    switch token.kind {
    case .name:
      at += 1
      return Identifier(name: NameID(index: token.payload), range: token.range)
    case .word where token.isName:
      at += 1
      return Identifier(name: names.intern(text(token.range)), range: token.range)
    case .word(let word) where isMeantAsName:
      quote(word)
      at += 1
      return Identifier(name: NameID(index: tokens[at - 1].payload), range: token.range)
    case .number, .date, .monthDay:
      throw unexpected(expected, fix: log.fix(token.range, "`\(text(token.range))`"))
    case .string:
      let inside = names[NameID(index: token.payload)]
      let isPlain = !inside.isEmpty && inside.allSatisfy { $0.isLetter || $0 == "_" }
      throw unexpected(expected, fix: isPlain ? log.fix(token.range, inside) : nil)
    case .word, .symbol, .title, .time, .instant, .row, .step, .end:
      throw unexpected(expected)
    }
  }

  /// Whether a word of the language stands as a name would: on the line of what is before it, alone or before what only
  /// follows a name.
  private var isMeantAsName: Bool {
    let next = peek(1)
    if current.startsLine { return false }
    switch next.kind {
    case .symbol(let symbol): return symbol != .colon && symbol != .leftParenthesis
    case .end: return true
    case .word(let word): return next.startsLine || (Self.wordsAfterName.contains(word) && !stands(in: Self.wordsAfterName))
    case .name, .string, .title, .number, .date, .monthDay, .time, .instant, .row, .step: return next.startsLine
    }
  }

  private static let wordsAfterName: WordSet = [.overrides, .fallback, .own, .from, .by, .requires]

  /// `names = NAME { "，" NAME }`
  mutating func nameList() throws(Abandoned) -> [Identifier] {
    dropsColon()
    var list = [try name()]
    while takesComma() { list.append(try name()) }
    return list
  }

  /// STRING
  mutating func string() throws(Abandoned) -> TextLiteral {
    guard kind == .string else { throw unexpected(Wording.text, fix: quoted) }
    return textLiteral()
  }

  /// What stands here between quotation marks, where it is likely a text without them.
  private var quoted: Fix? {
    let next = peek(1)
    guard kind == .name || kind == .number || kind == .date, !current.startsLine, next.startsLine || next.lower > current.upper
    else { return nil }
    let written = text(current.range)
    guard !written.hasPrefix("`") else { return nil }
    return log.fix(current.range, language(of: current.range) == .english && !hasHan ? "\"\(written)\"" : "“\(written)”")
  }

  /// Whether the file is written in Chinese, at least up to here.
  private var hasHan: Bool { tokens[..<at].contains { language(of: $0.range) == .chinese } }

  /// The text or title that stands here.
  mutating func textLiteral() -> TextLiteral {
    let token = current
    at += 1
    let mark: QuotationMark =
      switch written(token.range).first {
      case 0x22: .straight
      case 0xE2: .curly
      default: token.kind == .title ? .title : .corner
      }
    return TextLiteral(text: NameID(index: token.payload), mark: mark, range: token.range)
  }

  /// `strings = STRING { "，" STRING }`
  mutating func strings() throws(Abandoned) -> [TextLiteral] {
    var list = [try string()]
    while takes(.comma) { list.append(try string()) }
    return list
  }

  /// `reference = NAME | "事项" | …`
  mutating func reference(_ expected: Words = Wording.name) throws(Abandoned) -> ReferenceSyntax {
    if standsBuiltInField { return builtInField() }
    let name = try name(expected)
    return ReferenceSyntax(target: .name(name.name), range: name.range)
  }

  var standsBuiltInField: Bool { stands(in: Word.builtInFields) }

  private mutating func builtInField() -> ReferenceSyntax {
    let token = current
    at += 1
    guard case .word(let word) = token.kind else { return ReferenceSyntax(target: .word(.id), range: token.range) }
    return ReferenceSyntax(target: .word(word), range: token.range)
  }

  /// `references = reference { "，" reference }`
  mutating func references() throws(Abandoned) -> [ReferenceSyntax] {
    var list = [try reference()]
    while takes(.comma) { list.append(try reference()) }
    return list
  }

  /// The range of `自拟` where it stands.
  mutating func ownMark() -> OwnMark? {
    guard stands(.own) else { return nil }
    at += 1
    return tokens[at - 1].range
  }

  /// `[ "例外于" names ]`
  mutating func overrides() throws(Abandoned) -> [Identifier] {
    if kind == .name, peek(1).isName, !current.startsLine,
      everydayWord == .overrides || NearWords(to: text(current.range), among: [.overrides]).single != nil
    {
      corrects(to: .overrides)
    }
    if kind == .name, !current.startsLine, !log.isFull, case let run = text(current.range),
      let word = Word.overrides.row.zh.first(where: { run.hasPrefix($0) && run != $0 })
    {
      let pieces = [word, String(run.dropFirst(word.count))]
      let apart = pieces.joined(separator: " ")
      log.tell(.syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, apart))
      replaceCurrent(by: tokens(current.range, cutInto: pieces))
    }
    return takes(.overrides) ? try nameList() : []
  }

  /// `basis = "依据" [ "：" ] basis_source { "，" basis_source }`, its first word already read.
  mutating func basis() throws(Abandoned) -> [BasisSource] {
    colon()
    var sources = [try basisSource()]
    while takes(.comma) { sources.append(try basisSource()) }
    return sources
  }

  private mutating func basisSource() throws(Abandoned) -> BasisSource {
    if kind == .title { return .title(textLiteral()) }
    if kind == .string { return .text(textLiteral()) }
    if let own = ownMark() { return .own(own) }
    return .clause(try name(Wording.basis))
  }

  /// `entry_clause`
  mutating func entryClause() throws(Abandoned) -> EntryClause? {
    if takes(.alias) {
      colon()
      return .alias(try strings())
    }
    if takes(.note) {
      colon()
      return .note(try string())
    }
    if takes(.guidance) {
      colon()
      return .guidance(try string())
    }
    if takes(.basis) { return .basis(try basis()) }
    return nil
  }

  static let entryClauseWords: WordSet = [.alias, .note, .guidance, .basis]
}
