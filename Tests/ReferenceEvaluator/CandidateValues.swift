import ExactNumbers
import Semantics
import WorkingTime

/// The values of one field that a brute force has to try: with every constant of its tests, what lies on both sides
/// and between; and whatever is finite, whole.
struct CandidateValues {
  let program: Program
  let field: Ref<Field>
  let tests: [Test]

  private var declared: Field { program.fields[field.position] }

  func all() -> [Value] {
    var values = known()
    if declared.admitsUnknownAnswer { values.append(.unknownAnswer) }
    return distinct(values)
  }

  private func known() -> [Value] {
    switch declared.type {
    case .yesNo: [.yesNo(false), .yesNo(true)]
    case .item: program.items.indices.map { .member(Int32($0)) }
    case .category: program.categories.indices.map { .member(Int32($0)) }
    case .unit: program.units.indices.map { .member(Int32($0)) }
    case .choice(let enumeration):
      program.enumerations[enumeration.position].values.indices.map { .member(Int32($0)) }
    case .area: program.directory.areas.indices.map { .area(Ref($0)) }
    case .several(.unit): subsets(of: program.units.count)
    case .several(.item): subsets(of: program.items.count)
    case .several(.choice(let enumeration)): subsets(of: program.enumerations[enumeration.position].values.count)
    case .integer, .decimal: numbers().map { .number($0) }
    case .duration: durations().map { .duration($0) }
    case .text: texts().map { .text($0) }
    case .timeOfDay: (seconds() + [86_400]).compactMap { TimeOfDay(seconds: $0) }.map { .timeOfDay($0) }
    case .date: days().map { .date($0) }
    case .instant: instants().map { .instant($0) }
    }
  }

  // MARK: Numbers

  private func numbers() -> [Exact] {
    var constants: [Exact] = []
    for test in tests {
      if case .number(_, _, let constant) = test { constants.append(constant) }
      // What a formula adds and compares with is a constant too, if not of this field alone.
      if case .compare(let left, _, let right) = test { constants += left.numbers + right.numbers }
    }
    let low = declared.range?.lowerBound ?? Exact(-1_000_000)
    let high = declared.range?.upperBound ?? Exact(1_000_000)
    constants = Set(constants + [low, high]).sorted()
    var values = constants
    for (a, b) in zip(constants, constants.dropFirst()) {
      if let sum = try? a.adding(b), let middle = try? sum.divided(by: Exact(2)) { values += [middle, middle.floor] }
    }
    // The smallest difference that two decimals can have, too.
    let steps = [Exact.one, (try? Exact(1, over: 1_000_000_000)) ?? .one].flatMap { [$0, $0.negated] }
    for constant in constants {
      for step in steps {
        if let next = try? constant.adding(step) { values += [next, next.floor] }
      }
    }
    return values.filter { value in
      low <= value && value <= high && (declared.type == .integer ? value.isInteger : value.scaled9 != nil)
    }
  }

  private func durations() -> [TimeSpan] {
    var constants: [TimeSpan] = []
    for test in tests {
      if case .duration(_, _, let constant) = test { constants.append(constant) }
    }
    // A span of every unit, so that what no constant compares with is there too.
    var values = DurationUnit.allCases.map { TimeSpan(amount: .one, unit: $0) } + constants
    for constant in constants {
      // From nothing to four times the constant.
      for quarters in 0...16 {
        if let share = try? Exact(Int128(quarters), over: 4), let amount = try? constant.amount.multiplied(by: share) {
          values.append(TimeSpan(amount: amount, unit: constant.unit))
        }
      }
      for other in constants {
        for unit in DurationUnit.allCases {
          if let middle = middle(constant, other, in: unit) { values.append(middle) }
        }
      }
    }
    return values
  }

  /// Half-way between two spans, if they compare with the unit.
  private func middle(_ a: TimeSpan, _ b: TimeSpan, in unit: DurationUnit) -> TimeSpan? {
    guard let a = amount(of: a, in: unit), let b = amount(of: b, in: unit), let sum = try? a.adding(b),
      let half = try? sum.divided(by: Exact(2))
    else { return nil }
    return TimeSpan(amount: half, unit: unit)
  }

  /// How many of a unit a span is.
  private func amount(of span: TimeSpan, in unit: DurationUnit) -> Exact? {
    let one = TimeSpan(amount: .one, unit: unit)
    if span.unit == unit { return span.amount }
    // Units that measure by one another are whole multiples, up to an hour's minutes.
    for factor in 2...60 {
      if TimeSpan(amount: .one, unit: span.unit).compare(TimeSpan(amount: Exact(factor), unit: unit)) == .equal {
        return try? span.amount.multiplied(by: Exact(factor))
      }
      if TimeSpan(amount: Exact(factor), unit: span.unit).compare(one) == .equal {
        return try? span.amount.divided(by: Exact(factor))
      }
    }
    return TimeSpan(amount: .one, unit: span.unit).compare(one) == .equal ? span.amount : nil
  }

  // MARK: Texts and sets

  /// Every beginning that is asked, or none, before every choice of the words that are asked for; and the very texts.
  private func texts() -> [String] {
    var words: [String] = []
    var beginnings = [""]
    var texts: [String] = []
    for test in tests {
      switch test {
      case .textHas(_, let word): words.append(word)
      case .textStarts(_, let word): beginnings.append(word)
      case .textIs(_, let text): texts.append(text)
      case .item, .choice, .yes, .number, .date, .timeOfDay, .instant, .duration, .within, .areaIs, .attribute,
        .attributeHas, .attributeNumber, .attributeYes, .has, .count, .unknownAnswer, .during, .dutyHours, .workday,
        .compare:
        break
      }
    }
    words = distinct(words)
    for beginning in distinct(beginnings) {
      for choice in choices(of: words) {
        // A sign that is in no word keeps them apart.
        texts.append(([beginning] + choice).joined(separator: "|") + "|")
      }
    }
    return texts + words
  }

  private func choices(of words: [String]) -> [[String]] {
    guard let first = words.first else { return [[]] }
    let rest = choices(of: Array(words.dropFirst()))
    return rest + rest.map { [first] + $0 }
  }

  private func subsets(of count: Int) -> [Value] {
    (0..<(1 << count)).map { bits in
      .members((0..<Int32(count)).filter { bits & (1 << Int($0)) != 0 })
    }
  }

  // MARK: Times

  private func instants() -> [Instant] {
    let seconds = seconds()
    return days().flatMap { day in
      seconds.compactMap { TimeOfDay(seconds: $0) }
        .map { Instant(date: day, time: $0, offset: program.header.offset) }
    }
  }

  /// Within a day: its first and last second, and every break with the seconds beside it.
  private func seconds() -> [Int] {
    var breaks: [TimeOfDay] = []
    for test in tests {
      if case .timeOfDay(_, _, let constant) = test { breaks.append(constant) }
      if case .instant(_, _, let constant) = test, let civil = constant.civil(in: program.header.offset) {
        breaks.append(civil.time)
      }
      if case .during(_, let period) = test { breaks += program.periods[period.position].spans.flatMap(\.clockTimes) }
    }
    let near = breaks.flatMap { [Int($0.seconds) - 1, Int($0.seconds), Int($0.seconds) + 1] }
    return Set([0, 86_399] + near).filter { 0..<86_400 ~= $0 }.sorted()
  }

  /// The days around every break; where days of the week count, a week from each.
  private func days() -> [CivilDate] {
    let isReport = field == BuiltInField.reportedAt.ref
    let first = (isReport ? program.header.effectiveFrom : nil) ?? .earliest
    let last = (isReport ? program.header.effectiveTo : nil) ?? .latest
    var breaks: Set<CivilDate> = [first, last]
    var hasWeekdays = false
    for test in tests {
      if case .date(_, _, let constant) = test { breaks.insert(constant) }
      if case .instant(_, _, let constant) = test, let civil = constant.civil(in: program.header.offset) {
        breaks.insert(civil.date)
      }
      if case .during(_, let period) = test {
        for span in program.periods[period.position].spans {
          breaks.formUnion(span.days(from: first.year, to: last.year))
          if span.hasWeekdays { hasWeekdays = true }
        }
      }
    }
    var days: Set<CivilDate> = []
    for day in breaks {
      for distance in -2...(hasWeekdays ? 8 : 2) {
        if let near = day.adding(days: distance), first <= near, near <= last { days.insert(near) }
      }
    }
    return days.sorted()
  }
}

extension PeriodSpan {
  /// The days on which it begins or ends, in these years.
  fileprivate func days(from first: Int, to last: Int) -> [CivilDate] {
    switch self {
    case .dates(let from, let to): [from, to]
    case .instants(let from, _, let to, _): [from, to]
    case .everyYear(let from, let to):
      (first...last).flatMap { year in [from, to].compactMap { $0.dateOrMonthEnd(in: year) } }
    case .everyDay, .everyWeek: []
    }
  }
}

extension Formula {
  /// The numbers that it names.
  fileprivate var numbers: [Exact] {
    switch self {
    case .value(.number(let number)): [number]
    case .value, .field, .count: []
    case .negative(let part), .rounded(let part): part.numbers
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
      a.numbers + b.numbers
    case .larger(let parts), .smaller(let parts): parts.flatMap(\.numbers)
    }
  }
}
