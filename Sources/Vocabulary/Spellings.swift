/// What spellings mean that few texts have: most are told by their first character to have none.
struct Spellings<Meaning: Sendable>: Sendable {
  private let meanings: [String: Meaning]
  private let beginnings: Set<Unicode.Scalar>

  init(_ pairs: [(String, Meaning)]) {
    meanings = Dictionary(pairs) { $1 }
    beginnings = Set(pairs.compactMap { $0.0.unicodeScalars.first })
  }

  /// Whether some spelling begins with the character with which a text begins.
  func mayBegin(_ text: String) -> Bool { text.unicodeScalars.first.map { beginnings.contains($0) } ?? false }

  subscript(text: String) -> Meaning? { mayBegin(text) ? meanings[text] : nil }
}
