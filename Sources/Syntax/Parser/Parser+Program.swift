import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `program = { declaration [ end ] }`
  mutating func program() -> FileTree {
    var declarations: [Declaration] = []
    while kind != .end {
      let (first, told) = (at, log.mark)
      guard stands(in: Self.declarationWords) else {
        strayToken()
        continue
      }
      let documentation = documentation()
      let lower = start
      do {
        let content = try declaration()
        declarations.append(
          Declaration(content: content, documentation: documentation, range: range(from: lower)))
        end()
      } catch {
        if retries(from: first, told: told) { continue }
        takesBackSplit()
        if at == first { advance() }
        skipToDeclaration()
      }
    }
    return FileTree(declarations: declarations)
  }

  /// Something that begins no declaration stands between declarations.
  private mutating func strayToken() {
    let missing = missingBrace.map { [$0] } ?? []
    if stands(.rightBrace) {
      log.tell(.syntax(.strayClosing("}")), at: current.range, notes: missing, fix: log.fix(current.range, ""))
      advance()
      return
    }
    if bracesEntryOfDirectory() { return }
    let told = log.mark
    if corrects(to: Self.declarationWords, { .noDeclaration(found: $0, nearest: $1) }) { return }
    if log.mark > told { log.add(missing) }
    advance()
    skipToDeclaration()
  }

  /// Where a brace was most likely left out of the block that is closed just before: after a line that opens nothing, and below
  /// which one stands deeper.
  private var missingBrace: Note? {
    guard at > 0, !log.isFull, tokens[at - 1].kind == .symbol(.rightBrace) else { return nil }
    // Of braces that close nothing each would be searched back to the first.
    let farthest = max(0, at - Self.longestSearch)
    var (first, depth) = (at - 1, 1)
    while first > farthest, depth > 0 {
      first -= 1
      if tokens[first].kind == .symbol(.rightBrace) { depth += 1 }
      if tokens[first].kind == .symbol(.leftBrace) { depth -= 1 }
    }
    guard depth == 0 else { return nil }
    var above: Int?
    for index in first..<at where tokens[index].startsLine && tokens[index].kind != .row {
      if let above, case let last = tokens[index - 1], !Self.goesOn.contains(last.kind),
        indentation(of: tokens[index]) > indentation(of: tokens[above])
      {
        return Note(
          Words(zh: "下面一行缩进更深，这里却没有“{”。", en: "The line below stands deeper, and no “{” opens it here."),
          at: Place(file: log.file, range: ByteRange(lower: tokens[above].lower, upper: last.upper)))
      }
      above = index
    }
    return nil
  }

  /// How many tokens back a left-out brace is looked for: longer blocks are rare.
  private static let longestSearch = 10_000

  /// With what a line ends that the next one goes on with.
  private static let goesOn: [TokenKind] = [
    .symbol(.leftBrace), .symbol(.leftParenthesis), .symbol(.comma), .symbol(.colon), .word(.and), .word(.or),
  ]

  /// How many bytes stand before the first of a line.
  private func indentation(of token: Token) -> Int {
    let lower = Int(token.lower - base)
    return bytes[..<lower].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// Over what could not be read, braces with what they hold, to the next declaration.
  private mutating func skipToDeclaration() {
    var open = 0
    while kind != .end {
      if beginsDeclaration(at) || (open == 0 && current.startsLine && stands(in: Self.declarationWords)) { return }
      if stands(.leftBrace) { open += 1 }
      if stands(.rightBrace) {
        open -= 1
        if open <= 0 { return advance() }
      }
      advance()
    }
  }

  private mutating func declaration() throws(Abandoned) -> DeclarationContent {
    if takes(.ruleset) { return .ruleset(try ruleset()) }
    if takes(.import) { return .import(try string()) }
    if takes(.level) { return .levels(try ascending()) }
    if takes(.measure) { return .measures(try ascending()) }
    if takes(.unit) { return .unit(try unit()) }
    if takes(.directory) { return .directory(try directory()) }
    if takes(.category) { return .category(try category()) }
    if takes(.fields) { return .fields(try fields()) }
    if takes(.list) { return .list(try list()) }
    if takes(.calendar) { return .calendar(try calendar()) }
    if takes(.period) { return .period(try period()) }
    if takes(.process) { return .process(try process()) }
    if takes(.rule) { return .rule(try rule()) }
    if takes(.table) { return .table(try table()) }
    if takes(.ladder) { return .ladder(try ladder()) }
    if takes(.assessment) { return .assessment(try assessment()) }
    if takes(.scenario) { return .scenario(try scenario()) }
    if takes(.unencoded) { return .unencoded(try unencoded()) }
    throw unexpected(Words(zh: "一条声明", en: "a declaration"))
  }

  /// The name of a declaration; nil, told, where it is missing before a brace, so that the block is read all the same.
  mutating func declaredName() throws(Abandoned) -> Identifier? {
    if stands(.leftBrace) || stands(.leftParenthesis) {
      _ = unexpected(Wording.name)
      return nil
    }
    dropsColon()
    return try name()
  }

  /// The name, once all that follows it was read.
  func needed(_ name: Identifier?) throws(Abandoned) -> Identifier {
    guard let name else { throw Abandoned() }
    return name
  }

  /// `NAME { "<" NAME }` of levels and measures.
  private mutating func ascending() throws(Abandoned) -> [Identifier] {
    dropsColon()
    var list = [try name()]
    while takesJoint(.less) { list.append(try name()) }
    return list
  }

  /// The `///` lines that stand directly above the current token, joined by line feeds.
  mutating func documentation() -> String? {
    let before = at > 0 ? tokens[at - 1].upper : 0
    var lines: [String] = []
    var index = firstComment(from: before)
    while index < comments.count, comments[index].range.upper <= start {
      let comment = comments[index]
      index += 1
      guard comment.isDocumentation, comment.startsLine else {
        lines = []
        continue
      }
      if lines.isEmpty == false, !touch(comments[index - 2], comment) { lines = [] }
      let line = text(ByteRange(lower: comment.range.lower + 3, upper: comment.range.upper))
      lines.append(line.hasPrefix(" ") ? String(line.dropFirst()) : line)
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The index of the first comment at or after an offset. O(log comments).
  private func firstComment(from offset: Int32) -> Int {
    var (low, high) = (0, comments.count)
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].range.lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a comment stands on the line after another.
  private func touch(_ upper: Comment, _ lower: Comment) -> Bool {
    let between = written(ByteRange(lower: upper.range.upper, upper: lower.range.lower))
    let feeds = between.count { $0 == 0x0A }
    return feeds == 1 || (feeds == 0 && between.count { $0 == 0x0D } == 1)
  }
}
