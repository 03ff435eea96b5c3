import ExactNumbers
import Semantics
import WorkingTime

extension CompiledRules {
  /// The example with values of compared fields that put all comparisons into the chosen cells; nil where there are none, or
  /// none were found.
  func fitted(_ example: Example, _ cells: [Int32?], _ known: [Ref<Field>: Value]) -> Example? {
    var wanted: [(cells: ComparedCells, cell: Int32)] = []
    var levels: [Int] = []
    for level in grid.compared.values.sorted() {
      guard case .compared(let compared) = grid.variables[level].kind, let cell = cells[level] else { continue }
      wanted.append((compared, cell))
      levels.append(level)
    }
    if wanted.isEmpty { return example }
    let fields = Set(wanted.flatMap(\.cells.subject.fields)).filter { known[$0] == nil }.sorted()
    var model = ComparedModel(program, grid, levels, known: known)
    for variable in model.variables { if let cell = cells[variable] { model.take(variable, cell) } }
    var fitted = example
    guard let solved = solved(fields, example.circumstances, &model) else { return nil }
    fitted.circumstances = solved
    if wanted.allSatisfy({ $0.cells.cell(of: solved, in: program) == $0.cell }) { return fitted }
    // What the model says only part of, as products and durations do, is tried.
    return tried(fields, example, meeting: wanted)
  }

  /// Values that the model allows: those that fields have where it can be; nil where it allows none.
  private func solved(_ fields: [Ref<Field>], _ circumstances: Circumstances, _ model: inout ComparedModel) -> Circumstances? {
    var result = circumstances
    if model.asksPlace {
      guard let place = model.possiblePlace() else { return nil }
      result[BuiltInField.area.ref] = .area(place.area)
      model.go(to: place)
    } else if model.isRefuted(whole: true) {
      return nil
    }
    for field in fields where program.asked(for: field) == field {
      let own = circumstances[field].map { [$0] } ?? values(near: nil, field).prefix(1).map { $0 }
      for value in own + model.values(of: field) {
        var attempt = model
        attempt.fix(field, value)
        if attempt.isRefuted(whole: true) { continue }
        model = attempt
        result[field] = value
        break
      }
    }
    return result
  }

  private func tried(
    _ fields: [Ref<Field>], _ example: Example, meeting wanted: [(cells: ComparedCells, cell: Int32)]
  ) -> Example? {
    let candidates = fields.map { values(near: example.circumstances[$0], $0) }
    // The last is worked out from the others, where it can be.
    let last = fields.count - 1
    var attempt = example
    var tries = 0
    func search(_ index: Int) -> Bool {
      if index == fields.count {
        tries += 1
        return wanted.allSatisfy { $0.cells.cell(of: attempt.circumstances, in: program) == $0.cell }
      }
      let solved = index == last ? solutions(of: fields[index], in: attempt.circumstances, meeting: wanted) : []
      for value in candidates[index] + staying(solved, near: example.circumstances[fields[index]], fields[index]) {
        attempt.circumstances[fields[index]] = value
        if search(index + 1) { return true }
        if tries > 4_000 { return false }
      }
      return false
    }
    return search(0) ? attempt : nil
  }

  /// Values of a field in the same cell as a known one: those that comparisons are likely to turn on.
  /// - Parameter staysInCells: Whether those of other cells are left out.
  func values(near value: Value?, _ field: Ref<Field>, staysInCells: Bool = true) -> [Value] {
    let declared = program.fields[field.position]
    switch declared.origin {
    case .level, .attribute, .derived, .builtIn(.category): return value.map { [$0] } ?? []
    case .builtIn, .declared: break
    }
    var candidates: [Value] = value.map { [$0] } ?? declared.defaultValue.map { [$0] } ?? []
    switch declared.type {
    case .integer, .decimal:
      var base: Exact = .one
      if case .number(let number)? = candidates.first { base = number }
      for step in [0, 1, -1, 2, -2, 3, 5, -5, 10, -10, 20, 50, 100, -100, 1_000, 10_000, 1_000_000] {
        if let near = try? base.adding(Exact(step)) { candidates.append(.number(near)) }
      }
      if let range = declared.range { candidates += [.number(range.lowerBound), .number(range.upperBound)] }
      candidates = candidates.filter { candidate in
        guard case .number(let number) = candidate else { return true }
        return declared.range?.contains(number) ?? true
      }
    case .yesNo: candidates += [.yesNo(false), .yesNo(true)]
    case .unit: candidates += program.units.indices.prefix(40).map { .member(Int32($0)) }
    case .item: candidates += program.items.indices.prefix(40).map { .member(Int32($0)) }
    case .choice(let enumeration):
      candidates += program.enumerations[enumeration.position].values.indices.map { .member(Int32($0)) }
    case .date:
      var base = CivilDate.exampleDay
      if case .date(let date)? = candidates.first { base = date }
      candidates += [0, 1, -1, 7, -7, 30, -30, 365, -365].compactMap { base.adding(days: $0).map { .date($0) } }
    case .instant:
      var base = Instant(date: .exampleDay, time: .startOfDay, offset: program.header.offset)
      if case .instant(let instant)? = candidates.first { base = instant }
      candidates += [0, 1, -1, 3_600, -3_600, 86_400, -86_400, 864_000].compactMap {
        base.adding(seconds: $0).map { .instant($0) }
      }
    case .timeOfDay: candidates += [0, 8, 12, 18, 24].compactMap { TimeOfDay(seconds: $0 * 3_600).map { .timeOfDay($0) } }
    case .several(let closed):
      candidates += (0...min(4, program.memberCount(of: closed))).map { .members((0..<Int32($0)).map { $0 }) }
    case .text: candidates += [.text("甲"), .text("乙")]
    case .duration:
      var span = TimeSpan(amount: .one, unit: .hour)
      if case .duration(let base)? = candidates.first { span = base } else { candidates.append(.duration(span)) }
      for step in [1, -1] {
        if let amount = try? span.amount.adding(Exact(step)), !amount.isNegative {
          candidates.append(.duration(TimeSpan(amount: amount, unit: span.unit)))
        }
      }
    case .category, .area: break
    }
    return staysInCells ? staying(candidates, near: value, field) : candidates
  }

  /// Those that stay in the cells of a known value.
  private func staying(_ candidates: [Value], near value: Value?, _ field: Ref<Field>) -> [Value] {
    guard let value, let range = grid.ofField[field] else { return candidates }
    return candidates.filter { candidate in
      range.allSatisfy {
        grid.variables[$0].cell(of: candidate, in: program) == grid.variables[$0].cell(of: value, in: program)
      }
    }
  }

  /// A value of a field, the others being as they are, that puts comparisons into cells: the nearest to the one that it has.
  /// - Parameter own: A value in the cells of its own that it is to stay in; nil: as it is, or any.
  func value(
    of field: Ref<Field>, near own: Value?, in circumstances: Circumstances,
    meeting wanted: [(cells: ComparedCells, cell: Int32)]
  ) -> Value? {
    let now = circumstances[field]
    let all = solutions(of: field, in: circumstances, meeting: wanted) + values(near: own ?? now, field)
    let fitting = staying(all, near: own ?? now, field).filter { value in
      var attempt = circumstances
      attempt[field] = value
      return wanted.allSatisfy { $0.cells.cell(of: attempt, in: program) == $0.cell }
    }
    return nearest(fitting, to: now).first
  }

  /// Numbers by how far they are from one; anything else as it stands.
  func nearest(_ values: [Value], to now: Value?) -> [Value] {
    guard case .number(let from)? = now else { return values }
    let keyed: [(value: Value, distance: Exact)] = values.compactMap { value in
      guard case .number(let number) = value, let distance = try? number.subtracting(from) else { return nil }
      return (value, distance.magnitude)
    }
    return keyed.count < values.count ? values : keyed.sorted { $0.distance < $1.distance }.map(\.value)
  }

  /// Values of a field, the others being as they are: what is on the other side of a comparison and what is beside it; numbers
  /// at which, and beside which, an amount reaches what it is compared with.
  func solutions(
    of field: Ref<Field>, in circumstances: Circumstances, meeting wanted: [(cells: ComparedCells, cell: Int32)]
  ) -> [Value] {
    let declared = program.fields[field.position]
    guard program.asked(for: field) == field else { return [] }
    var found: [Value] = []
    for (cells, _) in wanted {
      guard case .pair(let left, let right) = cells.subject else { continue }
      for other in [left, right] where !other.fields.contains(field) {
        guard let value = program.value(of: other, in: circumstances) else { continue }
        found += [value] + values(near: value, field, staysInCells: false)
      }
    }
    guard declared.type == .integer || declared.type == .decimal else { return found }
    for (cells, cell) in wanted {
      guard case .amount(let amount) = cells.subject, let numbers = cells.numbers else { continue }
      func at(_ number: Exact) -> Exact? {
        var attempt = circumstances
        attempt[field] = .number(number)
        if case .number(let value)? = program.value(of: amount, in: attempt) { return value }
        return nil
      }
      // As if it were linear in the field; what it is not is tried and falls out.
      guard let zero = at(.zero), let one = at(.one), let slope = try? one.subtracting(zero), !slope.isZero else { continue }
      let goals = numbers.constants + (numbers.examples.indices.contains(Int(cell)) ? [numbers.examples[Int(cell)]] : [])
      for goal in goals {
        guard let root = (try? goal.subtracting(zero)).flatMap({ try? $0.divided(by: slope) }) else { continue }
        for number in [root, root.floor] {
          for step in [0, 1, -1, 2] {
            guard let near = try? number.adding(Exact(step)), declared.range?.contains(near) ?? true,
              declared.type == .integer ? near.isInteger : near.scaled9 != nil
            else { continue }
            found.append(.number(near))
          }
        }
      }
    }
    return found
  }
}
