import ExactNumbers
package import Semantics
import WorkingTime

/// An event that shows something: real values, and the fields that matter to what it shows.
package struct Example: Sendable {
  package var circumstances: Circumstances
  /// The fields that the shown thing hangs on, in the order of the grid.
  package var fields: [Ref<Field>]
  /// What is taken of the calendar, which no field tells.
  package var dutyHours: Bool?
  package var workday: Bool?
}

extension CompiledRules {
  /// An event in a region, built from real values and checked condition by condition; nil where none could be built.
  ///
  /// What comparisons of fields with each other turn on is no value of a field: values are worked out, or tried, until they
  /// agree, on a bounded number of paths. So nil is no proof that there is none.
  package func example(in region: Node) -> Example? {
    var search = ExampleSearch(self, region)
    return search.example()
  }

  /// Whether the event lies in the region, asked of its values and not of the path.
  package func holds(_ region: Node, _ example: Example) -> Bool {
    leaf(of: region, in: cells(of: example)) == .yes
  }

  /// The cells of an example, what it takes of the calendar included.
  package func cells(of example: Example) -> [Int32?] {
    var cells = grid.cells(of: example.circumstances, in: program)
    if let level = grid.openTests[.dutyHours], let duty = example.dutyHours { cells[level] = duty ? 1 : 0 }
    if let level = grid.openTests[.workday], let workday = example.workday { cells[level] = workday ? 1 : 0 }
    return cells
  }

  /// Values for chosen cells; fields without one stay unknown.
  /// - Parameter known: The values of fields that are given already.
  func built(from cells: [Int32?], known: [Ref<Field>: Value] = [:]) -> Example? {
    var example = Example(circumstances: Circumstances(fields: program.fields.count), fields: [])
    for (field, range) in grid.ofField.sorted(by: { $0.value.lowerBound < $1.value.lowerBound })
    where range.contains(where: { cells[$0] != nil }) {
      guard let value = known[field] ?? value(of: field, range, cells) else { return nil }
      example.circumstances[field] = value
    }
    for (field, value) in known {
      switch program.fields[field.position].origin {
      case .builtIn(.category), .level, .attribute, .derived: continue
      case .builtIn, .declared: example.circumstances[field] = value
      }
    }
    return fitted(example, cells, known)
  }

  private func value(of field: Ref<Field>, _ range: Range<Int>, _ cells: [Int32?]) -> Value? {
    guard let first = range.first else { return nil }
    let variable = grid.variables[first]
    let cell = cells[first]
    switch variable.kind {
    case .item, .choice:
      guard let cell else { return nil }
      if case .choice(let members) = variable.kind, cell >= members { return .unknownAnswer }
      return .member(cell)
    case .yesNo: return cell.map { $0 > 1 ? .unknownAnswer : .yesNo($0 == 1) }
    case .area(let areas): return cell.map { .area(areas.representatives[Int($0)]) }
    case .number(let numbers):
      return cell.map { Int($0) < numbers.examples.count ? .number(numbers.examples[Int($0)]) : .unknownAnswer }
    case .duration(let durations):
      return cell.map { Int($0) < durations.examples.count ? .duration(durations.examples[Int($0)]) : .unknownAnswer }
    case .day, .second: return moment(of: field, range, cells)
    case .unknownAnswer:
      if cell == 1 { return .unknownAnswer }
      return several(of: field, range.dropFirst(), cells)
    case .text, .member, .others: return several(of: field, range, cells)
    case .open, .compared: return nil
    }
  }

  private func several(of field: Ref<Field>, _ range: Range<Int>, _ cells: [Int32?]) -> Value? {
    guard let first = range.first else { return .text("") }
    switch grid.variables[first].kind {
    case .text: return text(range, cells).map { .text($0) }
    case .member, .others: return members(of: field, range, cells).map { .members($0) }
    case .second: return moment(of: field, range, cells)
    case .item, .area, .day, .choice, .yesNo, .number, .duration, .unknownAnswer, .open, .compared: return nil
    }
  }

  private func moment(of field: Ref<Field>, _ range: Range<Int>, _ cells: [Int32?]) -> Value? {
    var date = field == BuiltInField.reportedAt.ref ? program.header.effectiveFrom ?? .exampleDay : .exampleDay
    var time = TimeOfDay(seconds: 9 * 3600) ?? .startOfDay
    for index in range {
      switch grid.variables[index].kind {
      case .day(let days, _):
        guard let cell = cells[index] else { continue }
        guard Int(cell) < days.representatives.count else { return .unknownAnswer }
        date = days.representatives[Int(cell)]
      case .second(let seconds):
        guard let cell = cells[index] else {
          continue
        }
        time = TimeOfDay(seconds: Int(seconds.starts[Int(cell)])) ?? time
      case .item, .area, .choice, .yesNo, .number, .duration, .text, .member, .others, .unknownAnswer, .open, .compared: break
      }
    }
    return switch program.fields[field.position].type {
    case .date: .date(date)
    case .timeOfDay: .timeOfDay(time)
    default: .instant(Instant(date: date, time: time, offset: program.header.offset))
    }
  }

  /// A text that the true conditions say, and none of the false: the true words kept apart by a character that is in
  /// no word.
  private func text(_ range: Range<Int>, _ cells: [Int32?]) -> String? {
    var tests: [(Test, Bool)] = []
    var start = ""
    var words: [String] = []
    for index in range {
      guard case .text(let test) = grid.variables[index].kind, let cell = cells[index] else { continue }
      tests.append((test, cell == 1))
      guard cell == 1 else { continue }
      switch test {
      case .textIs(_, let text): return text
      case .textStarts(_, let text): if text.utf8.count > start.utf8.count { start = text }
      case .textHas(_, let text): words.append(text)
      default: break
      }
    }
    words = words.filter { word in !start.hasBytes(of: word) && !words.contains { $0 != word && $0.hasBytes(of: word) } }
    for separator in ["，", "；", "。", " ", "/", "·", "…", "～", "\u{2460}"] {
      let beginsApart =
        start.isEmpty && !words.isEmpty && tests.contains { if case (.textStarts, false) = $0 { true } else { false } }
      let text = (beginsApart ? separator : "") + ([start] + words).filter { !$0.isEmpty }.joined(separator: separator)
      for candidate in [text, text + separator, separator + text + separator]
      where tests.allSatisfy({ program.holds($0.0, of: .text(candidate)) == $0.1 }) {
        return candidate
      }
    }
    return nil
  }

  private func members(of field: Ref<Field>, _ range: Range<Int>, _ cells: [Int32?]) -> [Int32]? {
    guard case .several(let closed) = program.fields[field.position].type else { return nil }
    var members: [Int32] = []
    var mentioned: Set<Int32> = []
    var others = 0
    for index in range {
      switch grid.variables[index].kind {
      case .member(let member):
        mentioned.insert(member)
        if cells[index] == 1 { members.append(member) }
      case .others: others = Int(cells[index] ?? 0)
      case .item, .area, .day, .second, .choice, .yesNo, .number, .duration, .text, .unknownAnswer, .open, .compared: break
      }
    }
    for member in 0..<Int32(program.memberCount(of: closed)) where others > 0 && !mentioned.contains(member) {
      members.append(member)
      others -= 1
    }
    return others == 0 ? members.sorted() : nil
  }
}

extension CivilDate {
  /// A Monday without anything special: what an example is reported on where no rule asks.
  static let exampleDay = CivilDate(year: 2017, month: 5, day: 8) ?? .earliest
}
