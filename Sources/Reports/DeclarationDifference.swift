import Diagnostics
import Interpreter
import Semantics
import Vocabulary
import WorkingTime

/// What two editions declare otherwise beside what events say and rules decide: calendars, periods, the process, ladders,
/// assessments, which actual unit a kind of unit is. By the same decision a case may then have another deadline, go to
/// another unit, or be pressed in another way.
package struct DeclarationDifference {
  let kind: Words
  /// Empty where there is one of its kind.
  let name: String
  /// The lines that one side alone has, in its order.
  let old: [Words]
  let new: [Words]

  /// In the order of the earlier edition, then what the later one adds.
  /// - Complexity: O(n log n) in the bytes of both, and in the differing lines of each declaration as `difference(from:)`.
  static func all(_ earlier: Edition, _ later: Edition) -> [DeclarationDifference] {
    let (old, new) = (Declared.all(earlier), Declared.all(later))
    var found: [DeclarationDifference] = []
    for one in old {
      guard let other = new.first(where: { $0.isNamed(as: one) }) ?? one.without else { continue }
      found += difference(one, other)
    }
    for one in new where !old.contains(where: { $0.isNamed(as: one) }) {
      if let none = one.without { found += difference(none, one) }
    }
    return found
  }

  private static func difference(_ old: Declared, _ new: Declared) -> [DeclarationDifference] {
    if let meaning = old.meaning, meaning == new.meaning { return [] }
    var gone: [Words] = []
    var come: [Words] = []
    guard old.hasOrder, new.hasOrder else {
      let (before, after) = (Set(old.lines.map(\.zh)), Set(new.lines.map(\.zh)))
      gone = old.lines.filter { !after.contains($0.zh) }
      come = new.lines.filter { !before.contains($0.zh) }
      return gone.isEmpty && come.isEmpty ? [] : [DeclarationDifference(kind: old.kind, name: old.name, old: gone, new: come)]
    }
    for change in new.lines.map(\.zh).difference(from: old.lines.map(\.zh)) {
      switch change {
      case .remove(let offset, _, _): gone.append(old.lines[offset])
      case .insert(let offset, _, _): come.append(new.lines[offset])
      }
    }
    if gone.isEmpty, come.isEmpty { return [] }
    // Removals come from the end on.
    return [DeclarationDifference(kind: old.kind, name: old.name, old: gone.reversed(), new: come)]
  }

  /// `督促 普通`.
  var title: Words {
    name.isEmpty ? kind : Words(zh: "\(kind.zh) \(name)", en: "\(kind.en) \(name)")
  }
}

/// Something that an edition declares, as lines that say all of it.
private struct Declared {
  let kind: Words
  let name: String
  let lines: [Words]
  /// Whether it means another thing in another order.
  var hasOrder = true
  /// Of a calendar or period; nil: its lines are all that it means.
  var meaning: TimetableMeaning?

  /// Whether that one side alone has it is told by what is decided.
  var isOfDecisions = false

  /// What stands for it on the side that does not have it; nil: nothing is to be told of it.
  var without: Declared? { isOfDecisions ? nil : Declared(kind: kind, name: name, lines: []) }

  func isNamed(as other: Declared) -> Bool { kind.zh == other.kind.zh && name == other.name }

  static func all(_ edition: Edition) -> [Declared] {
    let program = edition.program
    var found = [header(program)]
    found += zip(edition.statements(in: .chinese), edition.statements(in: .english)).map { zh, en in
      // A block may take another number of lines in the other language.
      let isParallel = zh.lines.count == en.lines.count
      return Declared(
        kind: Words(zh.kind), name: zh.name,
        lines: zh.lines.indices.map {
          Words(zh: zh.lines[$0].unaligned, en: (isParallel ? en.lines[$0] : zh.lines[$0]).unaligned)
        },
        hasOrder: zh.kind == .ladder, meaning: program.meaning(of: zh.kind, zh.name))
    }
    found += program.calendars.filter { !$0.holidays.isEmpty }.map { calendar in
      Declared(
        kind: Words(zh: "日历的数据", en: "the data of calendar"), name: calendar.entry.name,
        lines: calendar.holidays.flatMap { year in
          year.days.map { line($0) } + year.superseded.flatMap { old in old.days.map { line($0, until: old.until) } }
        },
        hasOrder: false)
    }
    found += program.units.map { unit in program.declared(unit) }
    found += [program.declaredAreas, program.declaredPosts]
    return found
  }

  private static func line(_ day: HolidayDay, until: CivilDate? = nil) -> Words {
    let until = until.map { Words(zh: "（\($0) 以前）", en: " (until \($0))") } ?? Words(zh: "", en: "")
    return Words(
      zh: "\(day.date) \(day.name) \(day.isOffDay ? "休" : "班")\(until.zh)",
      en: "\(day.date) \(day.name) \(day.isOffDay ? "off" : "works")\(until.en)")
  }

  private static func header(_ program: Program) -> Declared {
    func line(_ word: Word, _ value: String) -> Words {
      Words(zh: "\(Words(word).zh)：\(value)", en: "\(Words(word).en): \(value)")
    }
    var lines = [line(.level, program.levels.map(\.name).joined(separator: " < "))]
    lines.append(line(.measure, program.measures.map(\.name).joined(separator: " < ")))
    if let calendar = program.header.calendar { lines.append(line(.calendar, calendar)) }
    if let unit = program.header.disputes { lines.append(line(.disputes, program.units[unit.position].entry.name)) }
    if program.header.appliesToOpen != nil { lines.append(Words(.appliesToOpen)) }
    return Declared(kind: Words(.ruleset), name: "", lines: lines)
  }
}

extension Program {
  fileprivate func meaning(of kind: Word, _ name: String) -> TimetableMeaning? {
    switch kind {
    case .calendar: calendars.first { $0.entry.name == name }.map { TimetableMeaning(of: $0) }
    case .period: periods.first { $0.entry.name == name }.map { TimetableMeaning(of: $0) }
    default: nil
    }
  }

  fileprivate func declared(_ unit: UnitKind) -> Declared {
    var lines = [
      Words(
        zh: "层级 \(unit.levels.map { levels[$0.position].name }.joined(separator: "、"))",
        en: "levels \(unit.levels.map { levels[$0.position].name }.joined(separator: ", "))")
    ]
    if let deputy = unit.deputy { lines.append(Words(.deputy, units[deputy.position].entry.name)) }
    if let duty = unit.duty { lines.append(Words(.duty, duty)) }
    for merger in directory.mergers where units[merger.unit.position].entry.name == unit.entry.name {
      let into = units[merger.into.position].entry.name
      lines.append(Words(.mergedInto, [into, merger.from?.description].compactMap { $0 }.joined(separator: " ")))
    }
    return Declared(kind: Words(.unit), name: unit.entry.name, lines: lines, isOfDecisions: true)
  }

  /// What is known of areas; that there are others is a difference of what events may say.
  fileprivate var declaredAreas: Declared {
    Declared(
      kind: Words(.directory), name: "",
      lines: directory.areas.map { area in
        var parts = [area.path, levels[area.level.position].name]
        for (attribute, value) in zip(directory.attributes, area.attributes) {
          if let value { parts.append("\(attribute.name) \(written(value, attribute.field))") }
        }
        if area.from != nil || area.to != nil { parts.append(Self.days(area.from, area.to)) }
        return Words(same: parts.joined(separator: "  "))
      },
      hasOrder: false)
  }

  private static func days(_ from: CivilDate?, _ to: CivilDate?) -> String {
    "\(from?.description ?? "") – \(to?.description ?? "")"
  }

  fileprivate var declaredPosts: Declared {
    Declared(
      kind: Words(.posts), name: "",
      lines: directory.posts.map { post in
        var parts = [units[post.unit.position].entry.name, directory.areas[post.area.position].path, post.holder ?? "—"]
        if post.from != nil || post.to != nil { parts.append(Self.days(post.from, post.to)) }
        return Words(same: parts.joined(separator: "  "))
      },
      hasOrder: false)
  }
}

extension String {
  /// Without what aligns its parts with those of the lines around it, which an edit of one of them moves.
  fileprivate var unaligned: String { split(separator: " ").joined(separator: " ") }
}

extension Words {
  fileprivate init(same text: String) { self.init(zh: text, en: text) }
  fileprivate init(_ word: Word, _ name: String) { self.init(zh: "\(Words(word).zh) \(name)", en: "\(Words(word).en) \(name)") }
}
