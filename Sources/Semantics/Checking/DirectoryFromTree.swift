import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// 区域: the areas of all directories, parents before their children.
  mutating func collectAreas(_ directories: [Filed<DirectorySyntax>]) {
    var found: [FoundArea] = []
    for directory in directories {
      for entry in directory.content.entries {
        switch entry.content {
        case .areas(let source):
          if let sheet = sheet(source, in: directory.file) {
            readAreas(of: sheet, into: &found)
          } else {
            hasUnreadAreas = true
          }
        case .attribute, .posts, .merged: break
        }
      }
    }
    if found.count > Limits.areas {
      report(.tooMany(what: Words(zh: "区域", en: "areas"), limit: Limits.areas), at: found[Limits.areas].place)
      found.removeSubrange(Limits.areas...)
      hasUnreadAreas = true
    }
    // Stable, so that areas of one depth keep the order of the file.
    var byDepth: [[FoundArea]] = []
    for area in found {
      while byDepth.count < area.steps.count { byDepth.append([]) }
      byDepth[area.steps.count - 1].append(area)
    }
    for area in byDepth.joined() { add(area) }
  }

  private struct FoundArea {
    let steps: [Substring]
    var area: Area
    /// Whether its level could be read; one that could not has the lowest in its stead, and no level is compared with it.
    let hasLevel: Bool
    let place: Place
  }

  private static let areaColumns: [SheetColumns.Column] = [
    SheetColumns.Column(words: Words(zh: "区域", en: "area"), aliases: ["areas", "地点"], isNeeded: true),
    SheetColumns.Column(words: Words(zh: "层级", en: "level"), aliases: ["levels"], isNeeded: true),
    SheetColumns.Column(words: Words(zh: "起", en: "from"), aliases: ["起日", "since"], isNeeded: false),
    SheetColumns.Column(words: Words(zh: "止", en: "to"), aliases: ["止日", "until"], isNeeded: false),
  ]

  private mutating func readAreas(of sheet: Sheet, into found: inout [FoundArea]) {
    let attributes = program.directory.attributes
    let known =
      Self.areaColumns
      + attributes.map { attribute in
        SheetColumns.Column(
          words: Words(zh: attribute.name, en: attribute.name),
          aliases: program.fields[attribute.field.position].entry.aliases, isNeeded: false)
      }
    guard let columns = columns(known, of: sheet) else {
      hasUnreadAreas = true
      return
    }
    found.reserveCapacity(found.count + sheet.rows.count)
    for row in sheet.rows {
      let path = needed(row, columns.positions[0], Words(zh: "区域", en: "area"), in: sheet)
      let level = needed(row, columns.positions[1], Words(.level), in: sheet)
      guard let path, let name = AreaPath.steps(of: path.text).last else {
        hasUnreadAreas = true
        continue
      }
      let steps = AreaPath.steps(of: path.text)
      let levelRef = level.flatMap { names.find($0.text).flatMap { levels[$0] } }
      if levelRef == nil, let level {
        let here = place(level.range, sheet.file)
        reportUnknown(.level, names.intern(level.text), at: here, candidates: levels.keys)
      }
      guard !program.levels.isEmpty else {
        hasUnreadAreas = true
        continue
      }
      let (from, to) = dates(of: row, columns.positions[2], columns.positions[3], in: sheet)
      var values: [Value?] = []
      values.reserveCapacity(attributes.count)
      for (attribute, position) in zip(attributes, columns.positions.dropFirst(Self.areaColumns.count)) {
        values.append(value(of: row, position, attribute.type, column: attribute.name, in: sheet))
      }
      let here = place(path.range, sheet.file)
      found.append(
        FoundArea(
          steps: steps,
          area: Area(
            name: String(name), path: steps.joined(separator: "/"), level: levelRef ?? Ref(0), parent: nil, from: from,
            to: to, attributes: values, place: here), hasLevel: levelRef != nil, place: here))
    }
  }

  /// What an area has not of its own, and none above it has, is the default: so the topmost areas have it.
  mutating func completeAreas() {
    for (position, attribute) in program.directory.attributes.enumerated() {
      guard let value = program.fields[attribute.field.position].defaultValue else { continue }
      for area in program.directory.areas.indices where program.directory.areas[area].parent == nil {
        guard program.directory.areas[area].attributes.indices.contains(position) else { continue }
        let own = program.directory.areas[area].attributes[position]
        program.directory.areas[area].attributes[position] = own ?? value
      }
    }
  }

  private mutating func add(_ found: FoundArea) {
    var area = found.area
    let path = names.intern(area.path)
    if let first = areaPaths[path] {
      report(
        .areaTwice(area.path), at: found.place,
        notes: [
          Note(
            Words(zh: "先在这里列出。", en: "It is first listed here."),
            at: program.directory.areas[first.position].place)
        ])
      return
    }
    if found.steps.count > 1 {
      let parentPath = found.steps.dropLast().joined(separator: "/")
      if let parent = names.find(parentPath).flatMap({ areaPaths[$0] }) {
        area.parent = parent
        if found.hasLevel, !areasWithoutLevel.contains(parent),
          program.directory.areas[parent.position].level <= area.level
        {
          report(.levelNotBelow(area: area.path, parent: parentPath, order: program.levels.map(\.name)), at: found.place)
        }
      } else if !hasUnreadAreas {
        report(.missingParent(area: area.path, parent: parentPath), at: found.place)
      }
    }
    let ref = Ref<Area>(program.directory.areas.count)
    program.directory.areas.append(area)
    areaPaths[path] = ref
    if !found.hasLevel { areasWithoutLevel.insert(ref) }
    areas[names.intern(area.name), default: []].append(ref)
  }

  /// The text of a cell that a row can't do without; else tells that it is empty.
  mutating func needed(_ row: Sheet.Row, _ position: Int?, _ column: Words, in sheet: Sheet) -> Sheet.Cell? {
    if let cell = row.cell(position) { return cell }
    report(
      .badValue("", column: position.map { sheet.headings[$0].text } ?? column.zh, row: row.number, expected: column),
      at: place(row.range, sheet.file))
    return nil
  }

  /// The value of a cell; nil where it is empty or does not fit, which is then told.
  mutating func value(
    of row: Sheet.Row, _ position: Int?, _ type: ValueType, column: String, in sheet: Sheet
  ) -> Value? {
    guard let cell = row.cell(position) else { return nil }
    if let value = value(fromCell: cell.text, of: type) { return value }
    reportMisfit(cell, column: column, row: row.number, type: type, in: sheet.file)
    return nil
  }

  /// 起 and 止 of a row.
  mutating func dates(
    of row: Sheet.Row, _ from: Int?, _ to: Int?, in sheet: Sheet
  ) -> (from: CivilDate?, to: CivilDate?) {
    func date(_ position: Int?) -> CivilDate? {
      guard let position,
        case .date(let date) = value(
          of: row, position, .date, column: sheet.headings[position].text, in: sheet)
      else { return nil }
      return date
    }
    let (first, last) = (date(from), date(to))
    if let first, let last, last < first {
      report(.endsBeforeStart(row: row.number), at: place(row.range, sheet.file))
    }
    return (first, last)
  }
}
