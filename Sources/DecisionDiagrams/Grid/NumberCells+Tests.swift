import ExactNumbers
import Semantics
import WorkingTime

extension NumberCells {
  /// Cuts the values that the field can have at every constant that it is compared with.
  init(tests: [Test], _ field: Field) {
    let constants = Set(
      tests.compactMap { test -> Exact? in if case .number(_, _, let constant) = test { constant } else { nil } }
    ).sorted()
    let step = field.type == .integer ? Exact.one : Exact.smallestStep
    let low = field.range?.lowerBound ?? Exact.smallestNumber
    let high = field.range?.upperBound ?? Exact.largestNumber
    self.init(cutAt: constants) {
      low <= $0 && $0 <= high && $0.isMultiple(of: step)
    } between: {
      Exact.example(above: $0, below: $1, from: low, to: high, step: step)
    }
  }

  /// Cuts what a computed amount can be at every constant that it is compared with. Its steps are not known: between two
  /// constants there is room, but where it is whole.
  /// - Parameter bounds: nil: it may be anything.
  init(cutAt constants: [Exact], within bounds: AmountBounds?, isWhole: Bool) {
    self.init(cutAt: Set(constants).sorted()) {
      (bounds?.contains($0) ?? true) && (!isWhole || $0.isInteger)
    } between: { above, below in
      guard bounds?.meets(above: above, below: below) ?? true else { return nil }
      return Exact.example(above: above, below: below, isWhole: isWhole)
    }
  }

  /// A cell for each constant that it can be, and for each stretch between two that has an example.
  /// - Parameter constants: Ascending, each once.
  private init(
    cutAt constants: [Exact], _ canBe: (Exact) -> Bool, between example: (_ above: Exact?, _ below: Exact?) -> Exact?
  ) {
    self.constants = constants
    cellOfPosition = []
    examples = []
    func add(_ example: Exact?) {
      cellOfPosition.append(example == nil ? -1 : Int32(examples.count))
      if let example { examples.append(example) }
    }
    for index in 0...constants.count {
      let constant = index < constants.count ? constants[index] : nil
      add(example(index > 0 ? constants[index - 1] : nil, constant))
      if let constant { add(canBe(constant) ? constant : nil) }
    }
  }
}

extension Exact {
  /// A number strictly between two, or past one.
  fileprivate static func example(above: Exact?, below: Exact?, isWhole: Bool) -> Exact? {
    switch (above, below) {
    case (nil, nil): return .zero
    case (let above?, nil): return try? above.floor.adding(.one)
    case (nil, let below?): return try? below.floor.subtracting(.one)
    case (let above?, let below?):
      guard isWhole else { return (try? above.adding(below)).flatMap { try? $0.divided(by: Exact(2)) } }
      return (try? above.floor.adding(.one)).flatMap { $0 < below ? $0 : nil }
    }
  }

  static let smallestStep = (try? Exact(1, over: 1_000_000_000)) ?? .one
  static let largestNumber = (try? Exact(999_999_999_999_999_999, over: 1)) ?? .one
  static let smallestNumber = largestNumber.negated

  func isMultiple(of step: Exact) -> Bool { (try? divided(by: step))?.isInteger == true }

  /// A value strictly between two bounds, within a closed range, on the steps of the type: one that reads well.
  static func example(above: Exact?, below: Exact?, from low: Exact, to high: Exact, step: Exact) -> Exact? {
    func fits(_ value: Exact) -> Bool {
      (above.map { $0 < value } ?? true) && (below.map { value < $0 } ?? true) && low <= value && value <= high
        && value.isMultiple(of: step)
    }
    func next(_ value: Exact, _ direction: Exact) -> Exact? { try? value.adding(direction) }
    func onStep(_ value: Exact) -> Exact? {
      (try? value.divided(by: step)).flatMap { try? $0.floor.multiplied(by: step) }
    }
    var candidates: [Exact?] = [.one, .zero]
    if let above, let below { candidates.append((try? above.adding(below)).flatMap { try? $0.divided(by: Exact(2)) }.map(\.floor)) }
    if let above { candidates += [next(above.floor, .one), onStep(above).flatMap { next($0, step) }] }
    if let below {
      candidates += [next(below, Exact.one.negated)?.floor, onStep(below), onStep(below).flatMap { next($0, step.negated) }]
    }
    candidates += [low, high]
    return candidates.lazy.compactMap { $0 }.first(where: fits)
  }
}

extension DurationCells {
  init(tests: [Test]) {
    let constants = Set(
      tests.compactMap { test -> TimeSpan? in if case .duration(_, _, let span) = test { span } else { nil } })
    lines = []
    examples = []
    for (counting, spans) in Dictionary(grouping: constants, by: { CountingLine($0.unit) }).sorted(by: { $0.key < $1.key }) {
      var line: [TimeSpan] = []
      for span in spans.sorted(by: { $0.compare($1) == .shorter })
      where line.last.map({ $0.compare(span) != .equal }) ?? true {
        line.append(span)
      }
      lines.append((counting, line, Int32(examples.count)))
      let half = (try? Exact(1, over: 2)) ?? .one
      for index in 0...line.count {
        let below = index > 0 ? line[index - 1] : nil
        let above = index < line.count ? line[index] : nil
        switch (below, above) {
        case (let below?, let above?): examples.append(below.middle(to: above) ?? below)
        // Past the last one unit more.
        case (let below?, nil):
          examples.append(TimeSpan(amount: (try? below.amount.adding(.one)) ?? below.amount, unit: below.unit))
        case (nil, let above?):
          examples.append(TimeSpan(amount: (try? above.amount.multiplied(by: half)) ?? .zero, unit: above.unit))
        case (nil, nil): break
        }
        if let above { examples.append(above) }
      }
    }
    // A duration that counts in a way no condition names.
    let named = Set(lines.map(\.counting))
    let other = DurationUnit.allCases.first { !named.contains(CountingLine($0)) }
    examples.append(TimeSpan(amount: .one, unit: other ?? .immediate))
  }
}
