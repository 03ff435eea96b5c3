import DecisionDiagrams
package import Semantics
import WorkingTime

/// A unit of a place: the kind that a rule names, found from the event's place up the area tree.
package struct ActualUnit: Hashable, Sendable {
  package var kind: Ref<UnitKind>
  /// Nil: the event's place is not given, or less exactly than the unit's level.
  package var area: Ref<Area>?
}

/// Finds actual units. Only a vacancy changes who it is: the deputy, then the next level that has the kind.
final class UnitResolver: Sendable {
  private let program: Program
  private let levelCount: Int
  /// By area and level: the area itself or the one above it; negative: none.
  private let ancestors: [Int32]
  /// By area and level: whether an area of that level lies in it.
  private let hasBelow: [Bool]
  /// Kinds that some post names, or whose work another took over: the others exist wherever their levels do.
  private let needsSearch: [Bool]
  /// Levels of kind k: `levels[levelStarts[k] ..< levelStarts[k + 1]]`, ascending.
  private let levels: [Int32]
  private let levelStarts: [Int32]
  /// Kinds that some post names.
  private let hasPosts: [Bool]
  /// By kind and area: where its terms stand among all.
  private let termsOf: [Int64: Range<Int>]
  private let terms: [Term]

  /// Of a post that which is asked for every event: from which day to which it is held or vacant.
  private struct Term {
    let first: Int32
    let last: Int32
    let isHeld: Bool
    /// Among the directory's posts.
    let post: Int32

    init(_ post: Post, _ number: Int) {
      first = post.from?.days ?? .min
      last = post.to?.days ?? .max
      isHeld = post.holder != nil
      self.post = Int32(number)
    }

    /// Without a day: whether it lasts to this day.
    func isInForce(on day: Int32?) -> Bool {
      guard let day else { return last == .max }
      return first <= day && day <= last
    }
  }

  init(_ program: Program) {
    self.program = program
    levelCount = program.levels.count
    var ancestors = [Int32](repeating: -1, count: program.directory.areas.count * levelCount)
    for (position, area) in program.directory.areas.enumerated() {
      if let parent = area.parent {
        for level in 0..<levelCount {
          ancestors[position * levelCount + level] = ancestors[parent.position * levelCount + level]
        }
      }
      ancestors[position * levelCount + area.level.position] = Int32(position)
    }
    self.ancestors = ancestors
    var hasBelow = [Bool](repeating: false, count: ancestors.count)
    for (position, area) in program.directory.areas.enumerated() {
      for level in 0..<levelCount where level != area.level.position {
        let above = ancestors[position * levelCount + level]
        if above >= 0 { hasBelow[Int(above) * levelCount + area.level.position] = true }
      }
    }
    self.hasBelow = hasBelow
    var needsSearch = [Bool](repeating: false, count: program.units.count)
    var posts: [Int64: [Term]] = [:]
    for (number, post) in program.directory.posts.enumerated() {
      needsSearch[post.unit.position] = true
      posts[Self.key(post.unit, post.area.index), default: []].append(Term(post, number))
    }
    hasPosts = needsSearch
    for merger in program.directory.mergers { needsSearch[merger.unit.position] = true }
    self.needsSearch = needsSearch
    var levels: [Int32] = []
    var starts: [Int32] = [0]
    for unit in program.units {
      levels += unit.levels.map(\.index)
      starts.append(Int32(levels.count))
    }
    self.levels = levels
    levelStarts = starts
    var terms: [Term] = []
    termsOf = posts.mapValues { own in
      terms += own
      return terms.count - own.count..<terms.count
    }
    self.terms = terms
  }

  private static func key(_ unit: Ref<UnitKind>, _ area: Int32) -> Int64 { Int64(unit.index) << 32 | Int64(area) }

  enum Answer: Hashable {
    case unit(ActualUnit)
    /// The place is given less exactly than every level of the unit.
    case needsFinerPlace
    /// It is another by the day, and that is not given.
    case needsDay
    case none
  }

  /// The area whose unit of a kind it is; negative where there is none, or one of another kind stands in for it: `actual`
  /// tells.
  ///
  /// O(levels of the kind) for kinds without posts.
  func place(of kind: Int32, at area: Int32, day: Int32?) -> Int32 {
    if needsSearch[Int(kind)] {
      guard case .unit(let unit) = actual(Ref(Int(kind)), at: area, day: day), unit.kind.index == kind else { return -1 }
      return unit.area?.index ?? -1
    }
    for index in Int(levelStarts[Int(kind)])..<Int(levelStarts[Int(kind) + 1]) {
      let here = ancestors[Int(area) * levelCount + Int(levels[index])]
      if here >= 0 { return here }
    }
    return -1
  }

  /// O(levels of the kind) for kinds without posts.
  func actual(_ kind: Ref<UnitKind>, at area: Int32, day: Int32?) -> Answer {
    if !needsSearch[kind.position] {
      let here = place(of: kind.index, at: area, day: day)
      if here >= 0 { return .unit(ActualUnit(kind: kind, area: Ref(Int(here)))) }
      return hasLevelBelow(kind, area) ? .needsFinerPlace : .none
    }
    return same(on: day, changing: turns(of: kind, at: area)) { searched(kind, at: area, day: $0, tried: []) } ?? .needsDay
  }

  func isPost(_ kind: Ref<UnitKind>) -> Bool { hasPosts[kind.position] }

  /// The kind that has the work of a kind; nil where that hangs on the day, which is not given.
  func merged(_ kind: Ref<UnitKind>, day: Int32?) -> Ref<UnitKind>? {
    if !needsSearch[kind.position] { return kind }
    func merged(_ kind: Ref<UnitKind>, _ day: Int32, _ tried: [Ref<UnitKind>]) -> Ref<UnitKind> {
      let merger = program.directory.mergers.first { $0.unit == kind && ($0.from?.days ?? .min) <= day }
      guard let into = merger?.into, !tried.contains(into) else { return kind }
      return merged(into, day, tried + [kind])
    }
    return same(on: day, changing: turns(of: kind, at: nil)) { merged(kind, $0, []) }
  }

  /// What is so on a day, or where none is given, on all days on which the rules are in force; nil where these differ.
  private func same<Found: Equatable>(
    on day: Int32?, changing turns: @autoclosure () -> Set<Int32>, _ found: (Int32) -> Found
  ) -> Found? {
    if let day { return found(day) }
    let (first, last) = (program.header.effectiveFrom?.days ?? .min, program.header.effectiveTo?.days ?? .max)
    let all = found(first)
    return turns().contains { first < $0 && $0 <= last && found($0) != all } ? nil : all
  }

  /// The days on which it may become another who has the work of a kind, in a place.
  private func turns(of kind: Ref<UnitKind>, at area: Int32?) -> Set<Int32> {
    var turns: Set<Int32> = []
    var seen: Set<Ref<UnitKind>> = []
    var pending = [kind]
    while let kind = pending.popLast() {
      guard seen.insert(kind).inserted else { continue }
      for merger in program.directory.mergers where merger.unit == kind {
        if let from = merger.from { turns.insert(from.days) }
        pending.append(merger.into)
      }
      guard let area else { continue }
      if let deputy = program.units[kind.position].deputy { pending.append(deputy) }
      for level in levels[Int(levelStarts[kind.position])..<Int(levelStarts[kind.position + 1])] {
        let here = ancestors[Int(area) * levelCount + Int(level)]
        for place in here < 0 ? 0..<0 : termsOf[Self.key(kind, here)] ?? 0..<0 {
          turns.insert(terms[place].first)
          if terms[place].last < .max { turns.insert(terms[place].last + 1) }
        }
      }
    }
    return turns
  }

  private func searched(_ kind: Ref<UnitKind>, at area: Int32, day: Int32, tried: [Ref<UnitKind>]) -> Answer {
    if tried.contains(kind) { return .none }
    for merger in program.directory.mergers where merger.unit == kind {
      if (merger.from?.days ?? .min) <= day {
        return searched(merger.into, at: area, day: day, tried: tried + [kind])
      }
    }
    for index in Int(levelStarts[kind.position])..<Int(levelStarts[kind.position + 1]) {
      let here = ancestors[Int(area) * levelCount + Int(levels[index])]
      guard here >= 0 else { continue }
      if !hasPosts[kind.position] { return .unit(ActualUnit(kind: kind, area: Ref(Int(here)))) }
      var isVacant = false
      for place in termsOf[Self.key(kind, here)] ?? 0..<0 where terms[place].isInForce(on: day) {
        if terms[place].isHeld { return .unit(ActualUnit(kind: kind, area: Ref(Int(here)))) }
        isVacant = true
      }
      if isVacant, let deputy = program.units[kind.position].deputy,
        case .unit(let unit) = searched(deputy, at: area, day: day, tried: tried + [kind])
      {
        return .unit(unit)
      }
    }
    return hasLevelBelow(kind, area) ? .needsFinerPlace : .none
  }

  func holders(of unit: ActualUnit, day: Int32?) -> [String] {
    guard let area = unit.area else { return [] }
    return (termsOf[Self.key(unit.kind, area.index)] ?? 0..<0).filter { terms[$0].isInForce(on: day) }
      .compactMap { program.directory.posts[Int(terms[$0].post)].holder }
  }

  /// Whether a finer place in this one could have it.
  private func hasLevelBelow(_ kind: Ref<UnitKind>, _ area: Int32) -> Bool {
    program.units[kind.position].levels.contains { hasBelow[Int(area) * levelCount + $0.position] }
  }
}
