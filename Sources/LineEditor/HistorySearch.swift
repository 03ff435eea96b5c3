/// A search through entries as it is typed: more letters narrow it, each taken back widens it again.
struct HistorySearch {
  enum Direction { case older, newer }

  /// Where it stands after each key that changed it; the last is what is shown.
  private struct Step {
    var pattern = ""
    /// Of the entries; nil: on the line that the search began with.
    var found: Int?
    /// Where in the entry the pattern begins, in Unicode scalars.
    var offset = 0
    var isMissing = false
  }

  /// The newest first.
  private let entries: [String]
  private var steps = [Step()]
  private(set) var direction: Direction

  init(_ entries: [String], _ direction: Direction) {
    self.entries = entries
    self.direction = direction
  }

  private var now: Step { steps[steps.count - 1] }
  var pattern: String { now.pattern }
  /// Nothing fits; what fitted last is still shown.
  var isMissing: Bool { now.isMissing }

  /// Which of the entries was found; nil: it is on the line that the search began with.
  var place: Int? { now.found }

  /// What was found, parted where the pattern begins in it; nil: the line that the search began with.
  var found: (before: String, after: String)? {
    guard let found = now.found else { return nil }
    let scalars = entries[found].unicodeScalars
    let cut = scalars.index(scalars.startIndex, offsetBy: now.offset)
    return (String(scalars[..<cut]), String(scalars[cut...]))
  }

  /// Narrows: what stands there is kept where it still fits.
  mutating func type(_ text: String) {
    look(for: pattern + text, from: now.found ?? (direction == .older ? 0 : entries.count - 1))
  }

  /// - Returns: false where there is nothing to take back.
  mutating func takeBack() -> Bool {
    guard steps.count > 1 else { return false }
    steps.removeLast()
    return true
  }

  /// To the next that fits and reads otherwise.
  mutating func goOn(_ direction: Direction) {
    self.direction = direction
    guard !pattern.isEmpty else { return }
    guard var next = now.found else { return look(for: pattern, from: direction == .older ? 0 : entries.count - 1) }
    let shown = entries[next]
    repeat { next += direction == .older ? 1 : -1 } while entries.indices.contains(next) && entries[next] == shown
    look(for: pattern, from: next)
  }

  /// - Complexity: linear in the entries that don't fit.
  private mutating func look(for pattern: String, from start: Int) {
    var step = Step(pattern: pattern, found: now.found, offset: now.offset, isMissing: true)
    let wanted = Array(pattern.unicodeScalars)
    var at = start
    while entries.indices.contains(at) {
      if let offset = Self.offset(of: wanted, in: Array(entries[at].unicodeScalars)) {
        (step.found, step.offset, step.isMissing) = (at, offset, false)
        break
      }
      at += direction == .older ? 1 : -1
    }
    steps.append(step)
  }

  /// By scalars: a character of several is found by the first of them too, as it is typed.
  private static func offset(of wanted: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard wanted.count <= text.count else { return nil }
    return (0...text.count - wanted.count).first { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
