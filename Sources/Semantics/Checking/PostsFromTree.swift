import Diagnostics
import SourceText
import Syntax
import Vocabulary

extension Scope {
  /// 任职 and 并入, once units and areas are known.
  mutating func collectPosts(_ directories: [Filed<DirectorySyntax>]) {
    for directory in directories {
      for entry in directory.content.entries {
        switch entry.content {
        case .posts(let source):
          if let sheet = sheet(source, in: directory.file) { readPosts(of: sheet) }
        case .merged(let unit, let into, let from):
          guard let unit = resolveUnit(unit, in: directory.file), let into = resolveUnit(into, in: directory.file)
          else { continue }
          program.directory.mergers.append(
            Merger(unit: unit, into: into, from: from?.date, place: place(entry.range, directory.file)))
        case .areas, .attribute: break
        }
      }
    }
    var next = [[Int]](repeating: [], count: program.units.count)
    for merger in program.directory.mergers { next[merger.unit.position].append(merger.into.position) }
    for path in Circles(among: next).paths {
      let merger = program.directory.mergers.first { $0.unit.position == path[0] }
      guard let merger else { continue }
      report(
        .circular(what: Words(.mergedInto), path: path.map { program.units[$0].entry.name }), at: merger.place)
    }
  }

  private static let postColumns: [SheetColumns.Column] = [
    SheetColumns.Column(words: Words(.unit), aliases: ["units"], isNeeded: true),
    SheetColumns.Column(words: Words(zh: "区域", en: "area"), aliases: ["areas", "地点"], isNeeded: true),
    SheetColumns.Column(words: Words(zh: "任职人", en: "holder"), aliases: [], isNeeded: false),
    SheetColumns.Column(words: Words(zh: "起", en: "from"), aliases: ["起日", "since"], isNeeded: false),
    SheetColumns.Column(words: Words(zh: "止", en: "to"), aliases: ["止日", "until"], isNeeded: false),
  ]

  private struct PostKey: Hashable {
    let unit: Ref<UnitKind>
    let area: Ref<Area>
    let rest: [String]
  }

  private mutating func readPosts(of sheet: Sheet) {
    guard let columns = columns(Self.postColumns, of: sheet) else { return }
    var seen: [PostKey: Int] = [:]
    for row in sheet.rows {
      guard let unitCell = needed(row, columns.positions[0], Words(.unit), in: sheet),
        let areaCell = needed(row, columns.positions[1], Words(zh: "区域", en: "area"), in: sheet),
        case .member(let unit) = value(
          of: row, columns.positions[0], .unit, column: sheet.headings[columns.positions[0] ?? 0].text, in: sheet)
      else { continue }
      guard let area = resolveArea(names.intern(areaCell.text), at: place(areaCell.range, sheet.file)) else {
        continue
      }
      let ref = Ref<UnitKind>(Int(unit))
      let (from, to) = dates(of: row, columns.positions[3], columns.positions[4], in: sheet)
      let level = program.directory.areas[area.position].level
      if !areasWithoutLevel.contains(area), !program.units[ref.position].levels.isEmpty,
        !program.units[ref.position].levels.contains(level)
      {
        let levels = program.units[ref.position].levels.map { program.levels[$0.position].name }
        report(
          .badValue(
            areaCell.text, column: sheet.headings[columns.positions[1] ?? 0].text, row: row.number,
            expected: Words(
              zh: "“\(unitCell.text)”所在层级（\(levels.joined(separator: "、"))）的区域",
              en: "an area of the level of “\(unitCell.text)” (\(levels.joined(separator: ", ")))")),
          at: place(areaCell.range, sheet.file))
      }
      let key = PostKey(unit: ref, area: area, rest: (2..<5).map { row.cell(columns.positions[$0])?.text ?? "" })
      if let first = seen[key] {
        report(.rowTwice(row: row.number, first: first), at: place(row.range, sheet.file))
        continue
      }
      seen[key] = row.number
      program.directory.posts.append(
        Post(
          unit: ref, area: area, holder: row.cell(columns.positions[2])?.text, from: from, to: to,
          place: place(row.range, sheet.file)))
    }
  }
}
