import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `unit = "单位" names [ "自拟" ] [ "{" { unit_clause [ end ] } "}" ]`
  mutating func unit() throws(Abandoned) -> UnitSyntax {
    bracesLevel()
    let names = try nameList()
    let own = ownMark()
    bracesUnit()
    guard opens(.unit) else { return UnitSyntax(names: names, own: own, clauses: nil) }
    let clauses = try block(.unit) { (parser) throws(Abandoned) in try parser.unitClause() }
    return UnitSyntax(names: names, own: own, clauses: clauses)
  }

  private mutating func unitClause() throws(Abandoned) -> UnitClause {
    if takes(.level) {
      colon()
      return .levels(try nameList())
    }
    if takes(.kind) {
      colon()
      return .kind(try name())
    }
    if takes(.deputy) {
      colon()
      return .deputy(try name())
    }
    if takes(.duty) {
      colon()
      return .duty(try name())
    }
    guard let clause = try entryClause() else { throw unexpected(Wording.oneOf(Block.unit.starters.words)) }
    return .entry(clause)
  }

  /// `directory = "名录" "{" { directory_entry [ end ] } "}"`
  mutating func directory() throws(Abandoned) -> DirectorySyntax {
    bracesDirectory()
    return DirectorySyntax(
      entries: try block(.directory) { (parser) throws(Abandoned) in try parser.directoryEntry() })
  }

  private mutating func directoryEntry() throws(Abandoned) -> DirectoryEntry {
    if takes(.areas) { return .areas(try rowsSource()) }
    if takes(.attribute) { return .attribute(try attribute()) }
    if takes(.posts) { return .posts(try rowsSource()) }
    try need(.mergedInto)
    let unit = try name()
    try need(.arrow)
    let successor = try name()
    return .merged(unit, into: successor, from: takes(.from) ? try date() : nil)
  }

  /// `rows_source = "自" STRING | "{" grid "}"`
  mutating func rowsSource() throws(Abandoned) -> RowsSource {
    if everydayWord == .from, peek(1).kind == .string, !log.isFull { corrects(to: .from) }
    if takes(.from) { return .file(try string()) }
    guard takes(.leftBrace) else { throw unexpected(Wording.rows) }
    return .grid(try grid(openedAt: tokens[at - 1].range))
  }
}
