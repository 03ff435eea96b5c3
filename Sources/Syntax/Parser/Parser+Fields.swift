import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `category = "类别" NAME [ "自拟" ] "{" { category_entry [ end ] } "}"`
  mutating func category() throws(Abandoned) -> CategorySyntax {
    let name = try declaredName()
    let own = ownMark()
    bracesCategory()
    let entries = try block(.category) { (parser) throws(Abandoned) in try parser.categoryEntry() }
    return CategorySyntax(name: try needed(name), own: own, entries: entries)
  }

  private mutating func categoryEntry() throws(Abandoned) -> CategoryEntry {
    if takes(.item) { return .item(try item()) }
    guard let clause = try entryClause() else { throw unexpected(Wording.oneOf(Block.category.starters.words)) }
    return .entry(clause)
  }

  /// `item = "事项" names [ "自拟" ] [ "{" { entry_clause [ end ] } "}" ]`
  private mutating func item() throws(Abandoned) -> ItemSyntax {
    let names = try nameList()
    let own = ownMark()
    guard opens(.item) else { return ItemSyntax(names: names, own: own, clauses: nil) }
    let clauses = try block(.item) { (parser) throws(Abandoned) -> EntryClause in
      guard let clause = try parser.entryClause() else {
        throw parser.unexpected(Wording.oneOf(Block.item.starters.words))
      }
      return clause
    }
    return ItemSyntax(names: names, own: own, clauses: clauses)
  }

  /// `fields = "字段" "{" { field [ end ] } "}"`
  mutating func fields() throws(Abandoned) -> [FieldSyntax] {
    bracesFields()
    return try block(.fields) { (parser) throws(Abandoned) in try parser.field() }.map(\.content)
  }

  /// `field = NAME ( declared | "＝" condition )`
  private mutating func field() throws(Abandoned) -> FieldSyntax {
    let documentation = documentation()
    let lower = start
    let name = try name(Wording.field)
    dropsColon()
    let definition = takes(.equal) ? .derived(try wholeCondition()) : try declared()
    return FieldSyntax(
      name: name, definition: definition, range: range(from: lower), documentation: documentation)
  }

  /// `"属性" NAME declared`, its first word read.
  mutating func attribute() throws(Abandoned) -> FieldSyntax {
    let lower = start
    let name = try name()
    if takes(.equal) {
      // As in 字段; read to its end, so that this is all that is told.
      log.tell(.meaning(.derivedInDirectory(name: names[name.name])), at: name.range)
      _ = try wholeCondition()
      throw Abandoned()
    }
    let definition = try declared()
    return FieldSyntax(name: name, definition: definition, range: range(from: lower), documentation: nil)
  }

  /// `declared = type { field_option }`
  private mutating func declared() throws(Abandoned) -> FieldDefinition {
    let type = try type()
    var options: [Entry<FieldOption>] = []
    while true {
      let lower = start
      guard let option = try fieldOption() else { break }
      options.append(Entry(option, range: range(from: lower)))
    }
    return .declared(type, options: options)
  }

  private mutating func type() throws(Abandoned) -> TypeSyntax {
    let lower = start
    if let word = everydayWord, Self.typeWords.contains(word), peek(1).kind != .symbol(.comma), !log.isFull { corrects(to: word) }
    if takes(.several) {
      let element = try closedType()
      return TypeSyntax(content: .several(element), range: range(from: lower))
    }
    let simple: TypeContent? =
      if takes(.text) { .text } else if takes(.integer) { .integer } else if takes(.decimal) { .decimal } else if takes(.yesNo) {
        .yesNo
      } else if takes(.date) { .date } else if takes(.time) { .time } else if takes(.timeOfDay) {
        .timeOfDay
      } else if takes(.duration) { .duration } else { nil }
    guard let simple else { return try closedType() }
    return TypeSyntax(content: simple, range: range(from: lower))
  }

  /// `closed_type = "单位" | "事项" | "（" names "）"`
  private mutating func closedType() throws(Abandoned) -> TypeSyntax {
    let lower = start
    if takes(.unit) { return TypeSyntax(content: .unit, range: range(from: lower)) }
    if takes(.item) { return TypeSyntax(content: .item, range: range(from: lower)) }
    if let values = try bareValues() { return TypeSyntax(content: .enumeration(values), range: range(from: lower)) }
    if takesYesAndNo() { return TypeSyntax(content: .yesNo, range: range(from: lower)) }
    guard takes(.leftParenthesis) else { throw unexpected(Wording.type, among: Self.typeWords) }
    let names = try nameList()
    try need(.rightParenthesis)
    return TypeSyntax(content: .enumeration(names), range: range(from: lower))
  }

  /// Words that begin a type, which no name can.
  static let typeWords: WordSet = [
    .text, .integer, .decimal, .yesNo, .date, .time, .timeOfDay, .duration, .unit, .item, .several,
  ]

  private mutating func fieldOption() throws(Abandoned) -> FieldOption? {
    correctsOption()
    if takes(.default) {
      colon()
      let value = try value()
      try readsListOfDefaults(from: value.range.lower)
      return .default(value)
    }
    if takes(.measuredIn) {
      colon()
      guard let word, Word.measureWords.contains(word) else { throw unexpected(Wording.measureWord, among: Word.measureWords) }
      at += 1
      return .measuredIn(MeasureWord(word, spelling: text(tokens[at - 1].range)))
    }
    if takes(.in) {
      let from = try value()
      try needTo()
      let to = try value()
      dropsBetween()
      return .range(from: from, to: to)
    }
    if takes(.unknownValue) { return .unknownValue }
    return try entryClause().map { .entry($0) }
  }

  /// `list = "清单" NAME "（" references "）" [ "自拟" ] rows_source`
  mutating func list() throws(Abandoned) -> ListSyntax {
    // Before a parenthesis a word may be a function elsewhere; here it is a name.
    if case .word(let word) = kind, !current.isName, peek(1).kind == .symbol(.leftParenthesis), !isToldByLexer { quote(word) }
    let name = try declaredName()
    try need(.leftParenthesis)
    let columns = try references()
    try need(.rightParenthesis)
    let own = ownMark()
    let rows = try rowsSource()
    return ListSyntax(name: try needed(name), columns: columns, own: own, rows: rows)
  }
}
