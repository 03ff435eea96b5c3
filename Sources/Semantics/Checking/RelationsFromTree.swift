import Diagnostics
import SourceText
import Syntax

extension Scope {
  /// 清单: names and columns.
  mutating func collectRelations(_ declarations: [Filed<ListSyntax>]) {
    for declaration in declarations {
      let syntax = declaration.content
      let ref = Ref<Relation>(program.relations.count)
      guard declare(syntax.name, aliases: [], as: ref, .list, in: \.relations, file: declaration.file) else { continue }
      let entry = entry(
        syntax.name, own: syntax.own, documentation: declaration.documentation, in: declaration.file)
      var columns: [Ref<Field>] = []
      for column in syntax.columns {
        guard let field = resolveField(column, in: declaration.file) else { continue }
        if columns.contains(field) {
          report(
            .columnTwice(program.fields[field.position].entry.name), at: place(column.range, declaration.file))
          continue
        }
        columns.append(field)
      }
      program.relations.append(Relation(entry: entry, columns: columns, rows: []))
    }
    for column in derivedColumns(of: declarations) { report(.derivedColumn(column.name), at: column.place) }
  }

  /// Columns with a formula: their values follow from other fields and can't be listed.
  private func derivedColumns(of declarations: [Filed<ListSyntax>]) -> [(name: String, place: Place)] {
    declarations.flatMap { declaration in
      declaration.content.columns.compactMap { column -> (String, Place)? in
        guard let field = findField(column), derivedFields.contains(field) else { return nil }
        return (program.fields[field.position].entry.name, place(column.range, declaration.file))
      }
    }
  }

  /// The rows of all lists, once the values that they name are known.
  mutating func completeRelations(_ declarations: [Filed<ListSyntax>]) {
    for declaration in declarations {
      guard let ref = relations[declaration.content.name.name],
        program.relations[ref.position].entry.place == place(declaration.content.name.range, declaration.file),
        let sheet = sheet(declaration.content.rows, in: declaration.file)
      else { continue }
      readRows(of: sheet, into: ref)
    }
  }

  private mutating func readRows(of sheet: Sheet, into ref: Ref<Relation>) {
    let fields = program.relations[ref.position].columns
    let known = fields.map { field -> SheetColumns.Column in
      let entry = program.fields[field.position].entry
      let words =
        if case .builtIn(let builtIn) = program.fields[field.position].origin { Words(builtIn.word) } else {
          Words(zh: entry.name, en: entry.name)
        }
      return SheetColumns.Column(words: words, aliases: entry.aliases, isNeeded: true)
    }
    guard let columns = columns(known, of: sheet) else { return }
    var seen: [[Value]: Int] = [:]
    var rows: [[Value]] = []
    rows.reserveCapacity(sheet.rows.count)
    for row in sheet.rows {
      var values: [Value] = []
      values.reserveCapacity(fields.count)
      for (position, field) in zip(columns.positions, fields) {
        guard let cell = needed(row, position, words(forField: field), in: sheet) else { break }
        if case .area = program.fields[field.position].type {
          // An area is told of by name: it may be unknown, or several may have the name.
          guard let area = resolveArea(names.intern(cell.text), at: place(cell.range, sheet.file)) else { break }
          values.append(.area(area))
          continue
        }
        guard
          let value = value(
            of: row, position, program.fields[field.position].type, column: sheet.headings[position ?? 0].text,
            in: sheet)
        else { break }
        values.append(value)
      }
      guard values.count == fields.count else { continue }
      if let first = seen[values] {
        report(.rowTwice(row: row.number, first: first), at: place(row.range, sheet.file))
        continue
      }
      seen[values] = row.number
      rows.append(values)
    }
    program.relations[ref.position].rows = rows
  }
}
