import Vocabulary

/// Names of a list that were written as one run, with a word between them for a comma: `综合执法和市场监管`, `噪声扰民或占道经营`.
struct JoinedNames {
  /// At least two, in their order.
  let names: [String]

  /// Whether a word for 或 joins them.
  let areAlternatives: Bool

  /// The names as a list is written.
  var listed: String { names.map(ReservedWords.spelled).joined(separator: "、") }

  /// Nil unless the run falls apart into names and joining words in one way alone.
  init?(_ run: String, isName: (String) -> Bool) {
    // Longer ones are not cut up: the search is quadratic in the length.
    guard 3...120 ~= run.unicodeScalars.count, Self.joints.contains(where: { run.contains($0) }) else { return nil }
    let characters = Array(run)
    /// For each position before which a name may begin: in how many ways it is reached, and where the name before begins.
    var reached: [(ways: Int, from: Int, nameEnd: Int)?] = Array(repeating: nil, count: characters.count + 1)
    reached[0] = (1, 0, 0)
    var ends: (ways: Int, from: Int)?
    for start in characters.indices {
      guard let before = reached[start] else { continue }
      for end in (start + 1)...characters.count where isName(String(characters[start..<end])) {
        if end == characters.count {
          guard start > 0 else { return nil }
          ends = ((ends?.ways ?? 0) + before.ways, start)
        }
        for joint in Self.joints where characters[end...].starts(with: joint) {
          let next = end + joint.count
          guard next < characters.count else { continue }
          reached[next] = ((reached[next]?.ways ?? 0) + before.ways, start, end)
        }
      }
    }
    guard let ends, ends.ways == 1 else { return nil }
    var names = [String(characters[ends.from...])]
    var at = ends.from
    while at > 0, let step = reached[at] {
      names.append(String(characters[step.from..<step.nameEnd]))
      at = step.from
    }
    self.names = names.reversed()
    let between = self.names.reduce(run) { $0.replacing($1, with: "") }
    areAlternatives = between.contains("或")
  }

  private static let joints = ["以及", "和", "与", "及", "跟", "或者", "或是", "或", "并"]
}
