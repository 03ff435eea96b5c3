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
  /// Kinds that some post names, or whose work another took over: the others exist wherever their levels do.
  private let needsSearch: [Bool]
  /// Levels of kind k: `levels[levelStarts[k] ..< levelStarts[k + 1]]`, ascending.
  private let levels: [Int32]
  private let levelStarts: [Int32]
  private let postsOf: [Int64: [Post]]

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
    var needsSearch = [Bool](repeating: false, count: program.units.count)
    var posts: [Int64: [Post]] = [:]
    for post in program.directory.posts {
      needsSearch[post.unit.position] = true
      posts[Self.key(post.unit, post.area.index), default: []].append(post)
    }
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
    postsOf = posts
  }

  private static func key(_ unit: Ref<UnitKind>, _ area: Int32) -> Int64 { Int64(unit.index) << 32 | Int64(area) }

  enum Answer {
    case unit(ActualUnit)
    /// The place is given less exactly than every level of the unit.
    case needsFinerPlace
    case none
  }

  /// The area whose unit of a kind it is; negative where it takes a longer look to say why there is none.
  ///
  /// O(levels of the kind) for kinds without posts.
  func place(of kind: Int32, at area: Int32, day: Int32?) -> Int32 {
    if needsSearch[Int(kind)] {
      guard case .unit(let unit) = actual(Ref(Int(kind)), at: area, day: day) else { return -1 }
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
    return searched(kind, at: area, day: day, tried: [])
  }

  private func searched(_ kind: Ref<UnitKind>, at area: Int32, day: Int32?, tried: [Ref<UnitKind>]) -> Answer {
    if tried.contains(kind) { return .none }
    let path = tried + [kind]
    for merger in program.directory.mergers where merger.unit == kind {
      if merger.from.map({ from in day.map { from.days <= $0 } ?? true }) ?? true {
        return searched(merger.into, at: area, day: day, tried: path)
      }
    }
    let hasPosts = program.directory.posts.contains { $0.unit == kind }
    for level in program.units[kind.position].levels {
      let here = ancestors[Int(area) * levelCount + level.position]
      guard here >= 0 else { continue }
      if !hasPosts { return .unit(ActualUnit(kind: kind, area: Ref(Int(here)))) }
      let posts = (postsOf[Self.key(kind, here)] ?? []).filter { $0.isInForce(on: day) }
      if posts.contains(where: { $0.holder != nil }) {
        return .unit(ActualUnit(kind: kind, area: Ref(Int(here))))
      }
      if !posts.isEmpty, let deputy = program.units[kind.position].deputy,
        case .unit(let unit) = searched(deputy, at: area, day: day, tried: path)
      {
        return .unit(unit)
      }
    }
    return hasLevelBelow(kind, area) ? .needsFinerPlace : .none
  }

  func holders(of unit: ActualUnit, day: Int32?) -> [String] {
    guard let area = unit.area else { return [] }
    return (postsOf[Self.key(unit.kind, area.index)] ?? []).filter { $0.isInForce(on: day) }.compactMap(\.holder)
  }

  private func hasLevelBelow(_ kind: Ref<UnitKind>, _ area: Int32) -> Bool {
    let own = program.directory.areas[Int(area)].level
    return program.units[kind.position].levels.contains { $0 < own }
  }
}

extension Post {
  /// Without a day: whether it is held to this day.
  fileprivate func isInForce(on day: Int32?) -> Bool {
    guard let day else { return to == nil }
    return (from.map { $0.days <= day } ?? true) && (to.map { day <= $0.days } ?? true)
  }
}
