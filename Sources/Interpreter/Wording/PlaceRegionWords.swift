import DecisionDiagrams
import Diagnostics
import Semantics

/// A set of places in as few words as the tree of areas allows: `“安县”内（除“安县/青山镇”内）`.
struct PlaceRegionWords {
  private let areas: [Area]
  private let contains: [Bool]
  private var children: [[Int]]
  private var tops: [Int] = []
  /// Of the areas of a subtree, itself with it: whether some are in the set, and whether some are not.
  private var hasSome: [Bool]
  private var lacksSome: [Bool]

  /// - Complexity: linear in the areas, whose upper ones stand before the lower.
  init(_ areas: [Area], where isInSet: (Int) -> Bool) {
    self.areas = areas
    contains = areas.indices.map(isInSet)
    hasSome = contains
    lacksSome = contains.map { !$0 }
    children = Array(repeating: [], count: areas.count)
    for area in areas.indices {
      if let parent = areas[area].parent { children[parent.position].append(area) } else { tops.append(area) }
    }
    for area in areas.indices.reversed() {
      guard let parent = areas[area].parent?.position else { continue }
      hasSome[parent] = hasSome[parent] || hasSome[area]
      lacksSome[parent] = lacksSome[parent] || lacksSome[area]
    }
  }

  var words: [Words] { tops.flatMap { words(of: $0, inSet: true) } }

  /// What of a subtree is in the set, or is not.
  private func words(of area: Int, inSet isIn: Bool) -> [Words] {
    let (has, lacks) = isIn ? (hasSome[area], lacksSome[area]) : (lacksSome[area], hasSome[area])
    let path = areas[area].path
    if !has { return [] }
    if children[area].isEmpty { return [Words(zh: "“\(path)”", en: "“\(path)”")] }
    if !lacks { return [Words(zh: "“\(path)”内", en: "in “\(path)”")] }
    var parts = children[area].flatMap { words(of: $0, inSet: isIn) }
    guard contains[area] == isIn else { return parts }
    let others = children[area].flatMap { words(of: $0, inSet: !isIn) }
    if others.count <= parts.count {
      let (zh, en) = (others.map(\.zh).joined(separator: "、"), others.map(\.en).joined(separator: ", "))
      return [Words(zh: "“\(path)”内（除 \(zh)）", en: "in “\(path)” (but for \(en))")]
    }
    parts.insert(Words(zh: "“\(path)”本身", en: "“\(path)” itself"), at: 0)
    return parts
  }
}
