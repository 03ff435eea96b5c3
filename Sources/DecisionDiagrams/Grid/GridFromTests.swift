import ExactNumbers
package import Semantics
import WorkingTime

extension Grid {
  /// The grid of everything that the program's rules and properties ask.
  package init(of program: Program, comparing units: ComparedUnits = .nothing) {
    var collection = TestCollection()
    for rule in program.rules {
      collection.add(rule.condition)
      if let meant = rule.meant { collection.add(meant) }
    }
    for scenario in program.scenarios {
      guard case .property(let condition) = scenario.situation else { continue }
      collection.add(condition)
      for step in scenario.steps {
        if case .expect(let expected) = step.content { collection.add(expected) }
      }
    }
    collection.addUnits(of: program, units)
    self.init(tests: collection, program)
  }

  /// 事项 first, then 地点, then the fields by how often they are asked, then what the calendar will say.
  fileprivate init(tests collection: TestCollection, _ program: Program) {
    self.init()
    var byField: [Ref<Field>: [Test]] = [:]
    // Which unit a field that leads holds is asked where it is asked who leads.
    for rule in program.rules {
      for case .lead(.field(let field)) in rule.says {
        if case .attribute = program.fields[field.position].origin { continue }
        byField[field] = []
      }
    }
    var open: [Test] = []
    var compared: [ComparedCells.Subject: [ComparedTest]] = [:]
    for test in collection.tests {
      switch test {
      case .dutyHours, .workday: open.append(test)
      case .compare(let left, let comparison, let right):
        let one = ComparedTest(left, comparison, right, program)
        compared[one.subject, default: []].append(one)
        // That it is 不详 is an answer of its own, which the others have no part in.
        for field in one.subject.fields where program.fields[field.position].admitsUnknownAnswer {
          byField[field] = byField[field] ?? []
        }
      case .item, .choice, .yes, .number, .date, .timeOfDay, .instant, .duration, .textIs, .textHas, .textStarts,
        .within, .areaIs, .attribute, .attributeHas, .attributeNumber, .attributeYes, .has, .count, .unknownAnswer,
        .during:
        byField[test.fields[0], default: []].append(test)
      }
    }
    let order = byField.keys.sorted { a, b in
      let rankA = rank(a, collection.uses[a] ?? 0)
      let rankB = rank(b, collection.uses[b] ?? 0)
      return rankA != rankB ? rankA < rankB : a < b
    }
    // What fields are compared by stands right after the last of them, so that no diagram has to remember them for long.
    var waiting = compared.sorted { "\($0.key)" < "\($1.key)" }
    func placeCompared(where isReady: (ComparedCells.Subject) -> Bool) {
      waiting.removeAll { subject, tests in
        guard isReady(subject) else { return false }
        self.compared[subject] = variables.count
        let cells = ComparedCells(subject, tests.sorted { "\($0)" < "\($1)" }, program)
        variables.append(
          Variable(kind: .compared(cells), field: subject.fields.first ?? BuiltInField.id.ref, cells: cells.count))
        return true
      }
    }
    for field in order {
      let first = variables.count
      append(byField[field] ?? [], of: field, program)
      ofField[field] = first..<variables.count
      placeCompared { subject in
        subject.fields.contains(field) && subject.fields.allSatisfy { byField[$0] == nil || ofField[$0] != nil }
      }
    }
    placeCompared { _ in true }
    // The order of a set differs from run to run; the grid's must not.
    for test in open.sorted(by: { "\($0)" < "\($1)" }) {
      openTests[test] = variables.count
      variables.append(Variable(kind: .open(test), field: test.fields.first ?? BuiltInField.id.ref, cells: 2))
    }
  }

  private mutating func append(_ tests: [Test], of field: Ref<Field>, _ program: Program) {
    let declared = program.fields[field.position]
    let unknown = declared.admitsUnknownAnswer
    func add(_ kind: VariableKind, _ cells: Int) {
      variables.append(Variable(kind: kind, field: field, cells: Int32(cells)))
    }
    switch declared.type {
    case .item: add(.item, program.items.count)
    case .category: break
    case .area:
      let areas = AreaCells(tests: tests, program)
      add(.area(areas), areas.representatives.count)
    case .instant, .date:
      let days = DayCells(tests: tests, of: field, program)
      let seconds = SecondCells(tests: tests, last: 86_399, program)
      if days.representatives.count > 1 || unknown {
        add(.day(days, unknownAnswer: unknown), days.representatives.count + (unknown ? 1 : 0))
      }
      if declared.type == .instant, seconds.starts.count > 1 { add(.second(seconds), seconds.starts.count) }
    case .timeOfDay:
      if unknown { add(.unknownAnswer, 2) }
      let seconds = SecondCells(tests: tests, last: 86_400, program)
      add(.second(seconds), seconds.starts.count)
    case .choice(let enumeration):
      let members = program.enumerations[enumeration.position].values.count
      add(.choice(members: Int32(members)), members + (unknown ? 1 : 0))
    case .unit: add(.choice(members: Int32(program.units.count)), program.units.count + (unknown ? 1 : 0))
    case .yesNo: add(.yesNo, unknown ? 3 : 2)
    case .integer, .decimal:
      let numbers = NumberCells(tests: tests, declared)
      add(.number(numbers), numbers.examples.count + (unknown ? 1 : 0))
    case .duration:
      let durations = DurationCells(tests: tests)
      add(.duration(durations), durations.examples.count + (unknown ? 1 : 0))
    case .text:
      if unknown { add(.unknownAnswer, 2) }
      for test in Self.inOrder(tests.filter { !$0.isUnknownAnswer }) { add(.text(test), 2) }
    case .several(let closed):
      if unknown { add(.unknownAnswer, 2) }
      let mentioned = Set(tests.compactMap { if case .has(_, let member) = $0 { member } else { nil } }).sorted()
      for member in mentioned { add(.member(member), 2) }
      let counted = tests.compactMap { if case .count(_, _, let number) = $0 { number } else { nil } }.max()
      if let counted {
        let others = program.memberCount(of: closed) - mentioned.count
        let cap = max(0, min(others, counted + 1))
        if cap > 0 { add(.others(mentioned: mentioned, cap: Int32(cap)), cap + 1) }
      }
    }
  }
}

extension Grid {
  /// The conditions on one text, those that constrain each other near each other: what the whole text is settles all
  /// others, then how it begins; words are ordered by their characters, so that a word stands near those in it. (By the
  /// words' spelling alone, what can hold together of seventy short words took a million nodes instead of three thousand.)
  fileprivate static func inOrder(_ texts: [Test]) -> [Test] {
    let keyed = texts.map { test in (test: test, key: test.textOrder) }
    return keyed.sorted { $0.key < $1.key }.map(\.test)
  }
}

extension Test {
  fileprivate var textOrder: (Int, String, String) {
    switch self {
    case .textIs(_, let text): (0, String(String.UnicodeScalarView(text.unicodeScalars.sorted())), text)
    case .textStarts(_, let text): (1, String(String.UnicodeScalarView(text.unicodeScalars.sorted())), text)
    case .textHas(_, let text): (2, String(String.UnicodeScalarView(text.unicodeScalars.sorted())), text)
    default: (3, "", "\(self)")
    }
  }
}

/// The place of a field in the order of variables: less is nearer to the root.
private func rank(_ field: Ref<Field>, _ uses: Int) -> Int {
  if field == BuiltInField.item.ref { return .min }
  if field == BuiltInField.area.ref { return .min + 1 }
  return -uses
}

extension Test {
  var isUnknownAnswer: Bool { if case .unknownAnswer = self { true } else { false } }
}

extension Program {
  package func memberCount(of type: ClosedType) -> Int {
    switch type {
    case .unit: units.count
    case .item: items.count
    case .choice(let enumeration): enumerations[enumeration.position].values.count
    }
  }
}
