import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

/// What is carried from row to row while a table is read.
struct RowReader {
  let table: Ref<Table>
  let head: RuleHead
  let columns: [TableColumn?]
  let shared: RuleClauses
  let rows: TableRows
  /// The cells of the row above, 同上 replaced.
  var above: [CellContent] = []
  /// What the rows before ask for, for 其余 in the last.
  var conditions: [Condition] = []
}

extension Scope {
  mutating func rule(from row: TableRows.Row, _ reader: inout RowReader) -> Rule? {
    let file = reader.rows.file
    guard row.cells.count == reader.columns.count else {
      report(.ragged(expected: reader.columns.count, found: row.cells.count), at: place(row.range, file))
      return nil
    }
    let isLast = row.number == reader.rows.rows.last?.number
    var conditions: [Condition] = []
    var says: [Saying] = []
    says.reserveCapacity(row.cells.count)
    var basis = reader.shared.basis
    var isOtherwise = false
    /// Whether any outcome is written, be it readable or not; of a table whose heading was not understood, always.
    var hasOutcome =
      !reader.shared.says.isEmpty || reader.columns.contains(nil)
      || !reader.columns.contains { $0?.isOutcome == true }
    var contents: [CellContent] = []
    contents.reserveCapacity(row.cells.count)
    for (position, cell) in row.cells.enumerated() {
      var cell = cell
      if case .ditto = cell.content {
        if reader.above.isEmpty {
          report(.nothingAbove, at: place(cell.range, file))
          cell.content = .dash
        } else {
          cell.content = reader.above[position]
        }
      }
      contents.append(cell.content)
      guard let column = reader.columns[position] else { continue }
      switch (column, cell.content) {
      case (_, .dash), (_, .ditto): continue
      case (.condition, .otherwise) where isLast: isOtherwise = true
      case (_, .otherwise):
        hasOutcome = hasOutcome || column.isOutcome
        report(.otherwiseMisplaced, at: place(cell.range, file))
      case (.condition(let field), .terms):
        conditions.append(cellCondition(cell, field: field, in: file) ?? .constant(false))
      case (.basis, .terms(let terms, _)):
        basis += self.basis(from: terms.compactMap { basisSource($0, in: file) }, in: file)
      case (.lead, .terms(let terms, let only)), (.decline, .terms(let terms, let only)),
        (.ladder, .terms(let terms, let only)), (.members, .terms(let terms, let only)),
        (.limit, .terms(let terms, let only)):
        hasOutcome = true
        add(terms, only: only, of: cell.range, to: column, reader.head, in: file, says: &says)
      }
    }
    reader.above = contents

    var condition = Condition.conjunction(conditions)
    if isOtherwise {
      condition = .conjunction([condition, Condition.disjunction(reader.conditions).negated])
    } else {
      reader.conditions.append(condition)
    }
    if let shared = reader.shared.condition { condition = .conjunction([shared, condition]) }
    let leads = says.filter { if case .lead = $0 { true } else { false } }
    if leads.count > 1 {
      report(.leadAndDecline(rule: names[reader.head.name]), at: place(row.range, file))
      says.removeAll { $0 == leads[1] }
    }
    says += reader.shared.says
    if !hasOutcome { report(.noOutcome(row: row.shown), at: place(row.range, file)) }
    return Rule(
      name: "\(names[reader.head.name])#\(row.number)", row: TableRow(table: reader.table, number: row.number),
      condition: condition, says: says, basis: basis, note: reader.shared.note, place: place(row.range, file))
  }

  /// An outcome of a row.
  private mutating func add(
    _ terms: [CellTerm], only: ByteRange?, of range: ByteRange, to column: TableColumn, _ head: RuleHead,
    in file: FileID, says: inout [Saying]
  ) {
    switch column {
    case .condition, .basis: break
    case .lead:
      guard let reference = single(terms, range, in: file)?.reference(orReport: &self, in: file) else { return }
      if let lead = lead(reference, in: file) { says.append(.lead(lead)) }
    case .decline:
      guard let expression = single(terms, range, in: file) else { return }
      guard case .text(let reason) = expression.content else {
        reportNotOutcome(
          expression.range, in: file,
          expected: Words(zh: "引号里的理由，如“不属实”", en: "a reason between quotation marks, such as \"not so\""))
        return
      }
      says.append(.lead(.decline(names[reason.text])))
    case .limit(let milestone):
      guard let expression = single(terms, range, in: file) else { return }
      guard case .duration(let duration) = expression.content else {
        reportNotOutcome(expression.range, in: file, expected: limitExpected(insteadOf: expression, in: file))
        return
      }
      let here = place(expression.range, file)
      add(Limit(span: duration.span), on: milestone, spanAt: here, at: here, says: &says)
    case .ladder:
      for term in terms {
        guard case .value(let expression) = term else {
          reportNotOutcome(range, in: file)
          continue
        }
        guard let reference = expression.reference(orReport: &self, in: file), case .name(let name) = reference.target
        else { continue }
        let ladder = Identifier(name: name, range: reference.range)
        add(LadderUse(ladder: ladder, entry: nil), in: file, says: &says)
      }
    case .members(let attribute):
      var members: [MemberSyntax] = []
      for term in terms {
        guard case .value(let expression) = term else {
          reportNotOutcome(range, in: file)
          continue
        }
        switch expression.content {
        case .text(let text): members.append(.text(text))
        // `仅 无` empties the set; 无 alone says nothing.
        case .none: if only == nil { reportNotOutcome(expression.range, in: file) }
        case _:
          if let reference = expression.reference(orReport: &self, in: file) { members.append(.reference(reference)) }
        }
      }
      add(
        MembersSyntax(only: only, members: members, range: range), to: attribute, of: head, in: file, says: &says)
    }
  }

  /// The one value of a cell that takes one.
  private mutating func single(_ terms: [CellTerm], _ range: ByteRange, in file: FileID) -> Expression? {
    guard terms.count == 1, case .value(let expression) = terms[0] else {
      reportNotOutcome(range, in: file)
      return nil
    }
    return expression
  }

  private mutating func basisSource(_ term: CellTerm, in file: FileID) -> BasisSource? {
    switch term {
    case .title(let title): return .title(title)
    case .own(let range): return .own(range)
    case .value(let expression):
      if case .text(let text) = expression.content { return .text(text) }
      guard let reference = expression.reference(orReport: &self, in: file), case .name(let name) = reference.target
      else { return nil }
      return .clause(Identifier(name: name, range: reference.range))
    case .comparison(_, let expression), .range(let expression, _):
      reportNotOutcome(expression.range, in: file)
      return nil
    }
  }

  /// `不超过5天`: the limit alone, as that it is one the column says.
  private func limit(within range: ByteRange, in file: FileID) -> Fix? {
    guard let text = sources[file]?.text(range),
      let noise = ["不超过", "不多于", "最长", "最多", "至多"].first(where: { text.hasPrefix($0) }),
      let span = TimeSpan(written: String(text.dropFirst(noise.count)))
    else { return nil }
    return Fix(replace: place(range, file), by: span.written(.chinese))
  }

  fileprivate mutating func reportNotOutcome(_ range: ByteRange, in file: FileID, expected: Words? = nil) {
    report(
      .notAnOutcome(sources[file]?.text(range) ?? "", expected: expected), at: place(range, file),
      fix: limit(within: range, in: file))
  }

  /// A limit with its unit; of a number alone, that number with one.
  private func limitExpected(insteadOf expression: Expression, in file: FileID) -> Words {
    guard case .number = expression.content, let number = sources[file]?.text(expression.range) else {
      return Words(zh: "时长，如“5个工作日”", en: "a duration, such as “5 workdays”")
    }
    return Words(
      zh: "时长，数后面要有单位，如“\(number)个工作日”", en: "a duration, a number with its unit, such as “\(number) workdays”")
  }
}

extension Expression {
  /// The name that it is; tells where it is none.
  fileprivate func reference(orReport scope: inout Scope, in file: FileID) -> ReferenceSyntax? {
    if case .reference(let reference) = content { return reference }
    scope.reportNotOutcome(range, in: file)
    return nil
  }
}
