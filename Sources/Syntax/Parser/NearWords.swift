import Vocabulary

/// The words of the vocabulary that a misspelt one is near to.
struct NearWords {
  /// Nearest first, at most three.
  private(set) var found: [(word: Word, spelling: String)] = []
  private var distances: [Int] = []

  /// - Complexity: the number of words times the square of their length.
  init(to written: String, among words: WordSet) {
    let scalars = Array(written.lowercased().unicodeScalars)
    guard scalars.count <= 32 else { return }
    var all: [(word: Word, spelling: String, distance: Int)] = []
    for word in words.words {
      for spelling in word.row.zh + word.row.en {
        let other = Array(spelling.unicodeScalars)
        let most = spelling.utf8.count == other.count ? max(1, other.count / 3) : (other.count + 1) / 2 - (other.count > 2 ? 1 : 0)
        guard other.count > 1, abs(other.count - scalars.count) <= most else { continue }
        let distance = Self.distance(scalars, other)
        if distance <= most { all.append((word, spelling, distance)) }
      }
    }
    all.sort { ($0.distance, $0.word.rawValue) < ($1.distance, $1.word.rawValue) }
    found = all.prefix(3).map { ($0.word, $0.spelling) }
    distances = all.prefix(3).map(\.distance)
  }

  var spellings: [String] { found.map(\.spelling) }

  /// The one word that is nearer than every other.
  var single: (word: Word, spelling: String)? {
    guard let first = found.first else { return nil }
    let isNearest = found.indices.dropFirst().allSatisfy {
      found[$0].word == first.word || distances[$0] > distances[0]
    }
    return isNearest ? first : nil
  }

  /// Insertions, deletions, replacements and exchanges of neighbours that make one of the other (Damerau 1964,
  /// optimal string alignment).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
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
