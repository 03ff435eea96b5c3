/// Names that a misspelt one may have been meant for.
///
/// Near is: a few characters away, two neighbours swapped counting once (optimal string alignment, on scalars, without
/// regard to Latin case); or an abbreviation, its characters in order in the other (市监平台 for 市场监管平台).
package struct NearestNames {
  /// At most three, the nearest first.
  package let names: [String]
  /// The one that is so near, and alone so near, that it is likely right.
  package let likely: String?

  /// - Complexity: candidates × length², so only for names that are wrong.
  package init(to name: String, among candidates: some Sequence<String>) {
    let wanted = Array(name.lowercased().unicodeScalars)
    var found: [(score: Int, distance: Int, name: String)] = []
    for candidate in candidates where candidate != name {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let longer = max(wanted.count, scalars.count)
      let tolerance = max(1, (longer + 1) / 3)
      // A longer name can still be near as an abbreviation.
      let distance = Self.distance(wanted, scalars)
      if distance <= tolerance, distance < longer {
        found.append((distance * 10, distance, candidate))
      } else if Self.isAbbreviation(wanted, of: scalars) || Self.isAbbreviation(scalars, of: wanted) {
        found.append((15 + distance, distance, candidate))
      }
    }
    found.sort { ($0.score, $0.name) < ($1.score, $1.name) }
    names = found.prefix(3).map(\.name)
    if let best = found.first, best.distance <= max(1, wanted.count / 4), wanted.count > 1,
      found.count == 1 || found[1].score > best.score
    {
      likely = best.name
    } else {
      likely = nil
    }
  }

  private static func isAbbreviation(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
    guard short.count >= 2, short.count < long.count else { return false }
    var next = short.startIndex
    for scalar in long where next < short.endIndex && short[next] == scalar { next += 1 }
    return next == short.endIndex
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
