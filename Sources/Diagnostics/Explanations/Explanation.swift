/// A page on one code: what it means, why it matters, how to mend it, and the same small program wrong and right.
package struct Explanation: Sendable {
  package let code: String
  package let title: Words
  package let meaning: Words
  /// Why it matters.
  package let reason: Words
  /// How to mend it.
  package let mending: Words
  /// A program with this mistake and no other, of `E` an event; nil where none would fit on a page.
  package let bad: Example?
  /// The same program without it.
  package let good: Example?

  /// The page on a code, however its letter is written; nil for what is no code.
  package static func page(for code: String) -> Explanation? { pages[code.uppercased()] }

  /// Every page, in the order of the stages and of the codes.
  package static let all: [Explanation] = [
    l00x, l01x,
    s00x, s01x, s02x,
    m00x, m01x, m02x, m025, m03x, m04x, m043, m047, m05x, m06x, m065, m07x, m075, m08x, m084,
    r00x, r01x, r015, r02x,
    f00x, f01x,
    e00x, e01x,
  ].flatMap(\.self)

  private static let pages = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  init(
    _ code: String, _ title: Words, meaning: Words, reason: Words, mending: Words, bad: Example? = nil,
    good: Example? = nil
  ) {
    self.code = code
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.mending = mending
    self.bad = bad
    self.good = good
  }

  /// A small complete program, in the spellings of both languages, and the files that it names.
  package struct Example: Sendable {
    package let program: Words
    package let files: [File]

    init(zh: String, en: String, files: [File] = []) {
      program = Words(zh: zh, en: en)
      self.files = files
    }
  }

  package struct File: Sendable {
    package let path: Words
    package let text: Words

    init(_ path: Words, zh: String, en: String) {
      self.path = path
      text = Words(zh: zh, en: en)
    }
  }
}
