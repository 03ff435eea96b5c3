package import Diagnostics
package import SourceText
import Syntax
import Vocabulary

/// What must hold of every reading, whatever the bytes; what does not is told.
///
/// Tokens rise and do not overlap, and what lies between them is white space, comments, noise words or something that
/// has a diagnostic; so the text can be put together again from tokens and gaps. Places lie in the source, and where the
/// source is UTF-8 never inside a character.
package func readingFlaws(of bytes: [UInt8], path: String = "test.pai") -> [String] {
  let read = ReadText(bytes: bytes, path: path)
  var flaws: [String] = []
  let places = Places(in: read.file)
  for diagnostic in read.parsed.diagnostics {
    flaws += places.flaws(of: diagnostic)
  }
  for comment in read.parsed.comments { flaws += places.flaws(of: comment.range, "comment") }
  for range in ranges(in: read.parsed.tree) { flaws += places.flaws(of: range, "tree") }
  let starts = read.parsed.comments.map(\.range.lower)
  if starts != starts.sorted() { flaws.append("comments out of order") }
  // The last counts what was left out.
  let told = read.parsed.diagnostics.prefix(Limits.diagnosticsPerFile).map(\.place)
  if told != told.sorted() { flaws.append("diagnostics out of order") }
  // A file that is not UTF-8 is one mistake, and nothing of it is read; UTF-16 in ASCII is UTF-8 with many NUL too.
  let isUnread = read.parsed.diagnostics.map(\.code) == ["L001"]
  return isUnread ? flaws : flaws + Gaps(of: read).flaws
}

/// What must hold of diagnostics about a source.
package func placeFlaws(of diagnostics: [Diagnostic], in file: SourceFile) -> [String] {
  let places = Places(in: file)
  return diagnostics.flatMap(places.flaws)
}

private struct Places {
  let count: Int32
  /// Empty where the file is not UTF-8: there places may lie anywhere.
  let continuations: Set<Int32>

  init(in file: SourceFile) {
    count = Int32(clamping: file.bytes.count)
    let isUTF8 = UTF8Sequence.firstBadByte(in: file.bytes.span) == nil
    continuations = isUTF8 ? Set(file.bytes.indices.filter { file.bytes[$0] & 0xC0 == 0x80 }.map { Int32(clamping: $0) }) : []
  }

  func flaws(of diagnostic: Diagnostic) -> [String] {
    flaws(of: diagnostic.place.range, diagnostic.code)
      + diagnostic.notes.compactMap(\.place?.range).flatMap { flaws(of: $0, "note of \(diagnostic.code)") }
      + (diagnostic.fix.map { flaws(of: $0.place.range, "fix of \(diagnostic.code)") } ?? [])
  }

  func flaws(of range: ByteRange, _ what: String) -> [String] {
    guard 0 <= range.lower, range.upper <= count else {
      return ["\(what): \(range.lower)..<\(range.upper) outside the \(count) bytes of the source"]
    }
    guard !continuations.contains(range.lower), !continuations.contains(range.upper) else {
      return ["\(what): \(range.lower)..<\(range.upper) cuts a character"]
    }
    return []
  }
}

/// Every range that a tree holds.
private func ranges(in value: Any) -> [ByteRange] {
  if let range = value as? ByteRange { return [range] }
  return Mirror(reflecting: value).children.flatMap { ranges(in: $0.value) }
}

/// What stands between the tokens of a text.
private struct Gaps {
  private(set) var flaws: [String] = []
  private var bytes: [UInt8]

  init(of read: ReadText) {
    bytes = read.file.bytes
    for at in Self.badBytes(of: bytes) { bytes[at] = 0x20 }
    if read.file.isLiterate { bytes = LiterateSource(masking: bytes).program }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { blank(ByteRange(0..<3)) }
    var names = NameTable()
    let tokens = Syntax.tokens(of: read.file, names: &names)
    var last: Int32 = 0
    for token in tokens {
      if token.lower < last || token.upper < token.lower || Int(token.upper) > bytes.count {
        flaws.append("\(token.kind) \(token.lower)..<\(token.upper) after \(last)")
        return
      }
      if token.kind != .end, token.lower == token.upper { flaws.append("empty \(token.kind) at \(token.lower)") }
      last = token.upper
      blank(ByteRange(lower: token.lower, upper: token.upper))
    }
    if tokens.last?.kind != .end || Int(last) != bytes.count { flaws.append("the tokens end at \(last)") }
    for comment in read.parsed.comments { blank(comment.range) }
    // Past the limit a mistake leaves no trace.
    guard read.parsed.diagnostics.count < Limits.diagnosticsPerFile else { return }
    for diagnostic in read.parsed.diagnostics {
      if case .lexical = diagnostic.mistake { blank(diagnostic.place.range) }
    }
    let rest = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(whereSeparator: isSpace)
    for piece in rest.map({ TextNormalization.nfc(String($0)) }) where NoiseWord(rawValue: piece) == nil {
      flaws.append("no token, comment or diagnostic has “\(piece)”")
    }
  }

  private mutating func blank(_ range: ByteRange) {
    for at in range.offsets.clamped(to: bytes.indices) where bytes[at] != 0x0A { bytes[at] = 0x20 }
  }

  private static func badBytes(of bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var start = 0
    while let offset = UTF8Sequence.firstBadByte(in: bytes.span.extracting(start...)) {
      found.append(start + offset)
      start += offset + 1
    }
    return found
  }
}

/// The white space of the language.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}
