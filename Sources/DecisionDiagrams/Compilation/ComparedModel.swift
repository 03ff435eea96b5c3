import ExactNumbers
import Semantics
import WorkingTime

/// How comparisons of fields hang together: their cells, and those of the fields that they read, as bounds of numbers.
///
/// Members of closed types, days and texts are whole numbers here, of which only what conditions can tell apart has to
/// differ. What is left open is durations, whose lines no one number tells, and what is not linear, which lies between
/// bounds.
struct ComparedModel {
  let program: Program
  let grid: Grid
  /// The variables of the comparisons, ascending.
  let levels: [Int]
  /// Those, and the ones of the fields that are not known, ascending.
  let variables: [Int]
  private(set) var constraints = LinearConstraints()
  /// By what is read of a field, or is no sum: its variable in the constraints.
  private var numbers: [Formula: Int] = [:]
  /// By level: the amount, or how much the one side of a pair is more than the other.
  private var amounts: [Int: Int] = [:]
  /// By level: what of its amount is not linear.
  private var parts: [Int: [Formula]] = [:]
  private var texts: [String: Int] = [:]
  /// Which can be compared with nothing.
  private var none: Set<Ref<Field>> = []
  /// The comparisons with a field that may have no value without a cell that says so.
  private var mayBeNone: Set<Int> = []
  /// Of levels and attributes of a place that is not known: what they are in every place; nil: in too many ways.
  private var places: [PlaceValues]?
  /// What was taken of comparisons: whether one has nothing to compare, and what of the place it reads.
  private var taken: [(isNone: Bool, mayBeNone: Bool, ofPlace: [Ref<Field>])] = []
  private var areaCell: Int32?
  private let fieldsOfPlace: [Ref<Field>]
  private var isImpossible = false

  /// What places in which comparisons can't tell apart have of the fields that they read.
  struct PlaceValues: Hashable {
    /// One of them.
    var area: Ref<Area>
    /// Of the conditions on the place.
    var cell: Int32?
    var values: [Ref<Field>: Value]

    func hash(into hasher: inout Hasher) {
      hasher.combine(cell)
      hasher.combine(values)
    }

    static func == (left: PlaceValues, right: PlaceValues) -> Bool { left.cell == right.cell && left.values == right.values }
  }

  /// How many kinds of places are told apart.
  private static let placeLimit = 64

  /// - Parameter known: The values of fields that are known; their cells are not asked.
  init(_ program: Program, _ grid: Grid, _ levels: [Int], known: [Ref<Field>: Value] = [:]) {
    (self.program, self.grid) = (program, grid)
    self.levels = levels.sorted()
    let compared: [(level: Int, cells: ComparedCells)] = self.levels.compactMap { level in
      if case .compared(let cells) = grid.variables[level].kind { (level, cells) } else { nil }
    }
    var fields: [Ref<Field>] = []
    for field in compared.flatMap(\.cells.subject.fields) where !fields.contains(field) { fields.append(field) }
    let unknown = fields.filter { known[$0] == nil }
    let ofPlace = unknown.filter { program.asked(for: $0) == BuiltInField.area.ref }
    let asked = Set(unknown.filter(program.hasOwnCells) + (ofPlace.isEmpty ? [] : [BuiltInField.area.ref]))
    variables = (self.levels + asked.flatMap { Array(grid.ofField[$0] ?? 0..<0) }).sorted()
    fieldsOfPlace = ofPlace
    if !ofPlace.isEmpty { places = Self.places(program, grid, ofPlace) }

    for (level, cells) in compared { addNumbers(of: cells, level) }
    for (level, cells) in compared {
      for field in cells.subject.fields
      where known[field] == nil && (places == nil || !ofPlace.contains(field)) && program.mayBeNoneUnseen(field, cells, grid) {
        mayBeNone.insert(level)
      }
      if cells.mayFail { mayBeNone.insert(level) }
      for (formula, bounds) in cells.bounds { numbers[formula].map { constraints.bound($0, to: bounds) } }
    }
    for field in fields {
      if let number = numbers[.field(field)] { boundByType(field, number) }
      if let value = known[field] { fix(field, value) }
    }
  }

  // MARK: Numbers

  private mutating func addNumbers(of cells: ComparedCells, _ level: Int) {
    switch cells.subject {
    case .amount(let amount):
      guard let terms = LinearForm(amount, keepsParts: true)?.terms else { return }
      for atom in terms.map(\.atom) where !atom.isPlain {
        parts[level, default: []].append(atom)
        for field in atom.fields {
          for formula in [Formula.field(field), .count(field)] where cells.bounds[formula] != nil { _ = number(of: formula) }
        }
      }
      amounts[level] = sum(of: terms.map { (number(of: $0.atom), $0.coefficient) })
    case .pair(.field(let left), .field(let right)):
      guard [left, right].allSatisfy({ program.isOneNumber($0) }) else { return }
      // Of one field with itself nothing is left.
      let sides = [(number(of: .field(left)), Exact.one), (number(of: .field(right)), Exact(-1))]
      amounts[level] = sum(of: left == right ? [] : sides)
    case .pair: return
    }
  }

  private mutating func number(of atom: Formula) -> Int {
    if let known = numbers[atom] { return known }
    let isWhole =
      switch atom {
      case .field(let field): program.fields[field.position].type != .decimal
      default: program.isWhole(atom)
      }
    let number = constraints.addVariable(isWhole: isWhole)
    numbers[atom] = number
    return number
  }

  private mutating func sum(of terms: [(variable: Int, coefficient: Exact)]) -> Int {
    if terms.count == 1, terms[0].coefficient == .one { return terms[0].variable }
    return constraints.addSum(of: terms)
  }

  /// What is declared of numbers the comparison has; of all else it is what there is.
  private mutating func boundByType(_ field: Ref<Field>, _ number: Int) {
    func below(_ count: Int) -> (first: Int, last: Int?) { (0, count - 1) }
    let ends: (first: Int, last: Int?)? =
      switch program.fields[field.position].type {
      case .yesNo: below(2)
      case .unit: below(program.units.count)
      case .item: below(program.items.count)
      case .choice(let enumeration): below(program.enumerations[enumeration.position].values.count)
      case .area: below(program.directory.areas.count)
      case .timeOfDay: (0, 86_400)
      case .date: (Int(CivilDate.earliest.days), Int(CivilDate.latest.days))
      case .instant:
        (
          Int(Instant(date: .earliest, time: .startOfDay, offset: program.header.offset).seconds),
          Int(Instant(date: .latest, time: .startOfDay, offset: program.header.offset).seconds) + 86_399
        )
      case .text: (0, nil)
      case .integer, .decimal, .duration, .category, .several: nil
      }
    if let ends { constraints.bound(number, from: .init(Exact(ends.first)), to: ends.last.map { .init(Exact($0)) }) }
  }

  /// The number that stands for a value; nil of durations and sets.
  mutating func number(of value: Value) -> Exact? {
    switch value {
    case .number(let number): return number
    case .yesNo(let value): return value ? .one : .zero
    case .member(let member): return Exact(Int(member))
    case .area(let area): return Exact(area.position)
    case .date(let date): return Exact(Int(date.days))
    case .instant(let instant): return Exact(Int(instant.seconds))
    case .timeOfDay(let time): return Exact(Int(time.seconds))
    case .text(let text):
      let number = texts[text] ?? texts.count
      texts[text] = number
      return Exact(number)
    case .duration, .members, .unknownAnswer: return nil
    }
  }

  /// The variable of a field, where it is one number.
  func variable(of field: Ref<Field>) -> Int? { numbers[.field(field)] }

  // MARK: Cells

  /// Takes a field to have a value.
  mutating func fix(_ field: Ref<Field>, _ value: Value) {
    switch value {
    case .unknownAnswer: none.insert(field)
    case .members(let members): numbers[.count(field)].map { constraints.fix($0, Exact(members.count)) }
    case _: if let variable = numbers[.field(field)], let number = number(of: value) { constraints.fix(variable, number) }
    }
  }

  /// Takes a variable to have a cell. To be called in the order of the variables.
  mutating func take(_ variable: Int, _ cell: Int32) {
    let field = grid.variables[variable].field
    let count = grid.variables[variable].cells
    switch grid.variables[variable].kind {
    case .compared(let cells): take(cells, variable, cell)
    case .area: if field == BuiltInField.area.ref { areaCell = cell }
    case .number(let numbers):
      guard Int(cell) < numbers.examples.count else { return noValue(field) }
      let (above, below, at) = numbers.ends(of: cell)
      bound(field, at.map(AmountBounds.End.init) ?? above?.open, at.map(AmountBounds.End.init) ?? below?.open)
    case .item: fix(field, .member(cell))
    case .choice(let members): if cell < members { fix(field, .member(cell)) } else { noValue(field) }
    case .yesNo: if cell < 2 { fix(field, .yesNo(cell == 1)) } else { noValue(field) }
    case .day(let days, _):
      guard Int(cell) < days.representatives.count else { return noValue(field) }
      bound(field, days, cell)
    case .second(let seconds):
      guard program.fields[field.position].type == .timeOfDay else { return }
      let next = Int(cell) + 1 < seconds.starts.count ? Exact(Int(seconds.starts[Int(cell) + 1])).open : nil
      bound(field, AmountBounds.End(number: Exact(Int(seconds.starts[Int(cell)]))), next)
    case .text(.textIs(_, let text)):
      guard let variable = numbers[.field(field)], let number = number(of: .text(text)) else { return }
      if cell == 1 { constraints.fix(variable, number) } else { constraints.forbid(variable, number) }
    case .unknownAnswer: if cell == 1 { noValue(field) }
    case .duration: if cell == count - 1, program.fields[field.position].admitsUnknownAnswer { noValue(field) }
    case .text, .member, .others, .open: return
    }
  }

  private mutating func noValue(_ field: Ref<Field>) { none.insert(field) }

  private mutating func take(_ cells: ComparedCells, _ level: Int, _ cell: Int32) {
    let isNone = cells.subject.fields.contains(where: none.contains)
    let ofPlace = places == nil ? [] : cells.subject.fields.filter(fieldsOfPlace.contains)
    if cells.hasNone, cell == cells.count - 1 {
      isImpossible = isImpossible || !isNone && !mayBeNone.contains(level) && ofPlace.isEmpty
      taken.append((true, isNone || mayBeNone.contains(level), ofPlace))
      return
    }
    taken.append((false, false, ofPlace))
    if isNone {
      isImpossible = true
      return
    }
    for part in parts[level] ?? [] {
      guard let number = numbers[part] else { continue }
      let bounds = AmountBounds(of: part) { formula in numbers[formula].flatMap { constraints.bounds(of: $0) } }
      if let bounds { constraints.bound(number, to: bounds) }
    }
    guard let amount = amounts[level] else { return }
    if let numbers = cells.numbers {
      let (above, below, at) = numbers.ends(of: cell)
      constraints.bound(
        amount, from: at.map(AmountBounds.End.init) ?? above?.open, to: at.map(AmountBounds.End.init) ?? below?.open)
    } else if cells.isOrdered {
      let ends: [(AmountBounds.End?, AmountBounds.End?)] = [
        (nil, Exact.zero.open), (AmountBounds.End(number: .zero), AmountBounds.End(number: .zero)), (Exact.zero.open, nil),
      ]
      constraints.bound(amount, from: ends[Int(cell)].0, to: ends[Int(cell)].1)
    } else if cell == 1 {
      constraints.fix(amount, .zero)
    } else {
      constraints.forbid(amount, .zero)
    }
  }

  private mutating func bound(_ field: Ref<Field>, _ low: AmountBounds.End?, _ high: AmountBounds.End?) {
    if let variable = numbers[.field(field)] { constraints.bound(variable, from: low, to: high) }
  }

  /// Between the first and the last day of a cell.
  private mutating func bound(_ field: Ref<Field>, _ days: DayCells, _ cell: Int32) {
    guard let first = days.cellOfDay.firstIndex(of: cell), let last = days.cellOfDay.lastIndex(of: cell),
      let from = CivilDate(days: Int(days.first) + first), let to = CivilDate(days: Int(days.first) + last)
    else { return }
    if program.fields[field.position].type == .date {
      return bound(field, .init(number: Exact(Int(from.days))), .init(number: Exact(Int(to.days))))
    }
    let offset = program.header.offset
    let (begin, end) = (
      Instant(date: from, time: .startOfDay, offset: offset), Instant(date: to, time: .startOfDay, offset: offset)
    )
    bound(field, .init(number: Exact(Int(begin.seconds))), Exact(Int(end.seconds + 86_400)).open)
  }

  /// Values of a field that go with what was taken, the best first; none where it is not known which do, or it is no one number.
  func values(of field: Ref<Field>) -> [Value] {
    guard let variable = numbers[.field(field)], case .possible(let met) = constraints.answer() else { return [] }
    let number = met.numbers()[variable]
    let whole = number.wholeValue
    switch program.fields[field.position].type {
    case .integer, .decimal:
      // A decimal has nine places; what lies closer to a bound than that is on one side of it or the other.
      let cut = (try? number.multiplied(by: Exact(1_000_000_000)))?.floor
      let near = [0, 1].compactMap { step in
        (try? cut?.adding(Exact(step))).flatMap { $0 }.flatMap { try? $0.divided(by: Exact(1_000_000_000)) }
      }
      return ([number].filter { $0.scaled9 != nil } + near).map { .number($0) }
    case .yesNo: return [.yesNo(whole == 1)]
    case .unit, .item, .choice: return whole.map { [.member(Int32($0))] } ?? []
    case .date: return whole.flatMap { CivilDate(days: $0) }.map { [.date($0)] } ?? []
    case .instant: return whole.map { [.instant(Instant(seconds: Int64($0)))] } ?? []
    case .timeOfDay: return whole.flatMap { TimeOfDay(seconds: $0) }.map { [.timeOfDay($0)] } ?? []
    case .text:
      let other = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"].first { texts[$0] == nil }
      return (texts.first { $0.value == whole }?.key ?? other).map { [.text($0)] } ?? []
    case .duration, .category, .area, .several: return []
    }
  }

  /// Whether what was taken can't be: by its bounds alone, fast, or by all that is known.
  mutating func isRefuted(whole: Bool = false) -> Bool {
    if isImpossible || constraints.isRefuted() { return true }
    guard whole else { return false }
    if places != nil { return possiblePlace() == nil }
    if case .impossible = constraints.answer() { return true }
    return false
  }

  /// Whether what fields of a place are is told by `possiblePlace`.
  var asksPlace: Bool { places != nil }

  /// A place in which what was taken can be; nil where there is none, or no place is asked.
  func possiblePlace() -> PlaceValues? {
    places?.first { place in
      var attempt = self
      attempt.go(to: place)
      return !attempt.isRefuted(whole: true)
    }
  }

  /// Takes the place to be one of those.
  mutating func go(to place: PlaceValues) {
    places = nil
    if let areaCell, areaCell != place.cell { isImpossible = true }
    for one in taken {
      let hasNone = one.ofPlace.contains { place.values[$0] == nil }
      if one.isNone ? !hasNone && !one.mayBeNone : hasNone { isImpossible = true }
    }
    for (field, value) in place.values { fix(field, value) }
  }

  private static func places(_ program: Program, _ grid: Grid, _ fields: [Ref<Field>]) -> [PlaceValues]? {
    var cells: AreaCells?
    for variable in grid.ofField[BuiltInField.area.ref] ?? 0..<0 {
      if case .area(let found) = grid.variables[variable].kind { cells = found }
    }
    var found: [PlaceValues] = []
    var known: Set<PlaceValues> = []
    for position in program.directory.areas.indices {
      var circumstances = Circumstances(fields: program.fields.count)
      circumstances[BuiltInField.area.ref] = .area(Ref(position))
      var place = PlaceValues(area: Ref(position), cell: cells?.cellOfArea[position], values: [:])
      for field in fields { place.values[field] = program.value(of: field, in: circumstances) }
      if known.insert(place).inserted { found.append(place) }
      if found.count > placeLimit { return nil }
    }
    return found.isEmpty ? nil : found
  }
}

extension NumberCells {
  /// The constants between which a cell lies, or the one that it is.
  fileprivate func ends(of cell: Int32) -> (above: Exact?, below: Exact?, at: Exact?) {
    guard let position = cellOfPosition.firstIndex(of: cell) else { return (nil, nil, nil) }
    let index = position / 2
    if position % 2 == 1 { return (nil, nil, constants[index]) }
    return (index > 0 ? constants[index - 1] : nil, index < constants.count ? constants[index] : nil, nil)
  }
}

extension Exact {
  fileprivate var open: AmountBounds.End { AmountBounds.End(number: self, isOpen: true) }
}

extension AmountBounds.End {
  fileprivate init(_ number: Exact) { self.init(number: number) }
}

extension Program {
  /// Whether the cells of a field, and no other's, say what it is.
  fileprivate func hasOwnCells(_ field: Ref<Field>) -> Bool {
    switch fields[field.position].origin {
    case .level, .attribute, .derived, .builtIn(.category): false
    case .builtIn, .declared: true
    }
  }

  /// Whether a number can stand for its values, so that equal ones have the same.
  fileprivate func isOneNumber(_ field: Ref<Field>) -> Bool {
    switch fields[field.position].type {
    case .duration, .several: false
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .unit, .item, .category, .area, .choice: true
    }
  }

  /// Whether a field of a comparison may have nothing to compare, though none of its cells says so.
  fileprivate func mayBeNoneUnseen(_ field: Ref<Field>, _ cells: ComparedCells, _ grid: Grid) -> Bool {
    guard cells.mayHaveNone.contains(field) else { return false }
    guard hasOwnCells(field), fields[field.position].type != .duration, let range = grid.ofField[field] else { return true }
    let saysSo = range.contains { variable in
      switch grid.variables[variable].kind {
      case .unknownAnswer, .day(_, unknownAnswer: true): true
      case .number(let numbers): numbers.examples.count < grid.variables[variable].cells
      case .choice(let members): members < grid.variables[variable].cells
      case .yesNo: grid.variables[variable].cells > 2
      case .item, .area, .day, .second, .duration, .text, .member, .others, .open, .compared: false
      }
    }
    return !saysSo
  }
}
