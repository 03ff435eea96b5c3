import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `table = "表" NAME [ "例外于" names ] [ "自拟" ] ( "自" STRING [ "{" … "}" ] | "{" { clause [ end ] } grid "}" )`
  mutating func table() throws(Abandoned) -> TableSyntax {
    let name = try declaredName()
    let overrides = try overrides()
    let own = ownMark()
    isInRule = true
    defer { isInRule = false }
    if takes(.from) {
      let file = try string()
      let clauses =
        stands(.leftBrace) ? try block(.rule) { (parser) throws(Abandoned) in try parser.clause() } : nil
      return TableSyntax(
        name: try needed(name), overrides: overrides, own: own, clauses: clauses ?? [], rows: .file(file),
        hasBlock: clauses != nil)
    }
    let opening = try openingBrace(of: .table)
    let clauses = tableClauses(openedAt: opening)
    let grid = try grid(openedAt: opening)
    return TableSyntax(
      name: try needed(name), overrides: overrides, own: own, clauses: clauses, rows: .grid(grid), hasBlock: true)
  }

  /// The clauses before the rows.
  private mutating func tableClauses(openedAt opening: ByteRange) -> [Entry<RuleClause>] {
    var clauses: [Entry<RuleClause>] = []
    while kind != .row, !stands(.rightBrace), !beginsDeclaration(at), kind != .end, !stands(.bar) {
      guard stands(in: Block.rule.starters) else {
        guard moreEntries(of: .table, openedAt: opening) else { break }
        continue
      }
      let (first, told) = (at, log.mark)
      do {
        let lower = start
        let clause = try clause()
        clauses.append(Entry(clause, range: range(from: lower)))
        end()
      } catch {
        recover(to: .table, from: first, told: told)
      }
    }
    return clauses
  }

  // MARK: Grids

  /// `grid = heading_row { row }`, and the closing brace after it.
  mutating func grid(openedAt opening: ByteRange) throws(Abandoned) -> GridSyntax {
    if stands(.bar) {
      log.tell(.syntax(.rowInsideLine), at: current.range, fix: log.fix(ByteRange(at: start), "\n"))
    } else if kind != .row {
      let abandoned = unexpected(Wording.row)
      if pendingSplit != nil { throw abandoned }
      skip(to: .grid)
      closeGrid(openedAt: opening)
      throw abandoned
    }
    let lower = start
    var headings: [HeadingSyntax] = []
    do {
      repeat { headings.append(try heading()) } while nextCellFollows
      try closingBar()
    } catch {
      skip(to: .grid)
    }
    let headingRange = range(from: lower)
    let rows = rows(openedAt: opening)
    guard !headings.isEmpty else { throw Abandoned() }
    return GridSyntax(headings: headings, headingRange: headingRange, rows: rows)
  }

  /// The bar before the next heading or cell; false at the bar that closes the row.
  private var nextCellFollows: Bool {
    guard stands(.bar) else { return false }
    let next = peek(1)
    if next.kind == .row || next.kind == .symbol(.rightBrace) || next.kind == .end { return false }
    // With the closing brace missing, a declaration stands where the next row or a brace should.
    return !(next.startsLine && beginsDeclaration(at + 1))
  }

  private mutating func closingBar() throws(Abandoned) { try need(.bar) }

  /// `row = ROW cell { "|" cell } "|"` until the closing brace.
  private mutating func rows(openedAt opening: ByteRange) -> [GridRow] {
    var rows: [GridRow] = []
    while moreEntries(of: .grid, openedAt: opening) {
      if takes(.rightBrace) { break }
      let (first, told) = (at, log.mark)
      let lower = start
      var cells: [CellSyntax] = []
      do {
        repeat { cells.append(try cell()) } while nextCellFollows
        try closingBar()
        rows.append(GridRow(cells: cells, range: range(from: lower)))
      } catch {
        recover(to: .grid, from: first, told: told)
      }
    }
    return rows
  }

  private mutating func closeGrid(openedAt opening: ByteRange) {
    while moreEntries(of: .grid, openedAt: opening) {
      if takes(.rightBrace) { return }
      advance()
      skip(to: .grid)
    }
  }

  private static let headingWords = Word.builtInFields.union([
    .lead, .assist, .notify, .ladder, .tag, .decline, .start, .basis, .level, .areas,
  ])

  /// `heading`, with the bar before it.
  private mutating func heading() throws(Abandoned) -> HeadingSyntax {
    at += 1
    if let word, Self.headingWords.contains(word) {
      at += 1
      return HeadingSyntax(target: .word(word), range: tokens[at - 1].range)
    }
    let name = try name(Wording.heading)
    return HeadingSyntax(target: .name(name.name), range: name.range)
  }

  /// `cell`, with the bar before it.
  private mutating func cell() throws(Abandoned) -> CellSyntax {
    at += 1
    if stands(.bar) {
      let place = ByteRange(lower: tokens[at - 1].upper, upper: start)
      // What stands there may be nothing that the lexer knows, and it has been told.
      if !lexicalPlaces.contains(where: { place.lower <= $0.lower && $0.upper <= place.upper }) {
        log.tell(.syntax(.emptyCell), at: place, fix: log.fix(place, " — "))
      }
      return CellSyntax(content: .dash, range: place)
    }
    return try cellContent()
  }

  /// `cell = "—" | "〃" | "其余" | [ "仅" ] cell_term { "，" cell_term }`
  mutating func cellContent() throws(Abandoned) -> CellSyntax {
    let lower = start
    if takes(.dash) { return CellSyntax(content: .dash, range: range(from: lower)) }
    if takes(.ditto) { return CellSyntax(content: .ditto, range: range(from: lower)) }
    if takes(.otherwise) { return CellSyntax(content: .otherwise, range: range(from: lower)) }
    let only = takes(.only) ? tokens[at - 1].range : nil
    var terms: [CellTerm] = []
    repeat { terms.append(try cellTerm()) } while takes(.comma)
    return CellSyntax(content: .terms(terms, only: only), range: range(from: lower))
  }

  /// `cell_term = comparison value | value [ ( "—" | "至" ) value ] | TITLE | "自拟"`
  private mutating func cellTerm() throws(Abandoned) -> CellTerm {
    if kind == .title { return .title(textLiteral()) }
    if let own = ownMark() { return .own(own) }
    if let comparison = takesComparison() { return .comparison(comparison, try value()) }
    if let (comparison, value) = try boundInCell() { return .comparison(comparison, value) }
    guard Self.beginsValue(current) else { throw unexpected(Wording.cell) }
    let value = try pathOrValue()
    if takes(.dash) || takes(.to) { return .range(value, try self.value()) }
    return .value(value)
  }
}
