import Diagnostics
import SourceText
import Vocabulary

extension Lexer {
  /// A text that ends at the partner of its opening mark on the same line.
  mutating func readText(from opening: Unicode.Scalar, to closing: Unicode.Scalar) {
    readText(from: UInt32(opening.value), to: Array(String(closing).utf8))
  }

  mutating func readText(from opening: UInt32, to closing: [UInt8]) {
    let start = at
    let opening = Array(String(Unicode.Scalar(opening) ?? "\"").utf8)
    let inside = start + opening.count
    var end = inside
    var holdsOpening = false
    let mayClose = start >= withoutClosing[closing, default: 0]
    while mayClose, end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if stands(closing, at: end) {
        if holdsOpening, let outer = endOfNested(from: inside, opening, closing) {
          tellNested(inside..<outer, opening, closing)
          end = outer
        }
        append(.string, from: start, to: end + closing.count, payload: text(inside..<end).index)
        at = end + closing.count
        return
      }
      if opening != closing, stands(opening, at: end) { holdsOpening = true }
      end += 1
    }
    if mayClose { withoutClosing[closing] = end }
    if let end = endOnLaterLine(from: inside, opening, closing) {
      return readBroken(.string, inside: inside, to: end, closing: closing)
    }
    readUnclosed(.string, inside: inside, closing: String(decoding: closing, as: UTF8.self))
  }

  private func stands(_ mark: [UInt8], at offset: Int) -> Bool {
    guard bytes[offset] == mark[0], offset + mark.count <= limit else { return false }
    for at in mark.indices.dropFirst() where bytes[offset + at] != mark[at] { return false }
    return true
  }

  /// Where a text ends whose inner marks pair like its own; nil where they do not.
  private func endOfNested(from inside: Int, _ opening: [UInt8], _ closing: [UInt8]) -> Int? {
    var depth = 1
    var end = inside
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if stands(opening, at: end) { depth += 1 }
      if stands(closing, at: end) { depth -= 1 }
      if depth == 0 { return end }
      end += 1
    }
    return nil
  }

  /// The fix writes the inner marks as the others that there are.
  private mutating func tellNested(_ inside: Range<Int>, _ opening: [UInt8], _ closing: [UInt8]) {
    let written = String(decoding: bytes[inside], as: UTF8.self)
    let isCorner = opening == Array("「".utf8)
    let (open, close): (Character, Character) = isCorner ? ("“", "”") : ("「", "」")
    let opens = Character(String(decoding: opening, as: UTF8.self))
    let closes = Character(String(decoding: closing, as: UTF8.self))
    let fixed = String(written.map { $0 == opens ? open : $0 == closes ? close : $0 })
    let place = range(inside.lowerBound, inside.upperBound)
    log.tell(.lexical(.nestedText(inner: "\(open)…\(close)")), at: place, fix: log.fix(place, fixed))
  }

  /// 《…》 with titles inside: `《关于落实〈…〉的意见》`, `《转发《…》的通知》`.
  mutating func readTitle() {
    let inside = at + 3
    if at >= titlesKnown { findTitles() }
    if let end = titleEnds[at] {
      append(.title, from: at, to: end + 3, payload: text(inside..<end).index)
      at = end + 3
      return
    }
    let marks = (Array("《".utf8), Array("》".utf8))
    if let end = endOnLaterLine(from: inside, marks.0, marks.1) {
      return readBroken(.title, inside: inside, to: end, closing: marks.1)
    }
    readUnclosed(.title, inside: inside, closing: "》")
  }

  /// Pairs the marks of titles from here to the end of the line.
  private mutating func findTitles() {
    titleEnds = [:]
    var open: [Int] = []
    var end = at
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == 0xE3, end + 2 < limit, bytes[end + 1] == 0x80 {
        if bytes[end + 2] == 0x8A { open.append(end) }
        if bytes[end + 2] == 0x8B, let start = open.popLast() { titleEnds[start] = end }
      }
      end += 1
    }
    titlesKnown = end
  }

  mutating func readQuotedName() {
    let inside = at + 1
    var end = inside
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D, bytes[end] != 0x60 { end += 1 }
    guard end < limit, bytes[end] == 0x60 else { return readUnclosed(.name, inside: inside, closing: "`") }
    let name = TextNormalization.nfc(RunScalars(bytes[inside..<end]).text)
    if name.allSatisfy(\.isWhitespace) { log.tell(.emptyName, at: range(at, end + 1)) }
    append(.name, from: at, to: end + 1, payload: names.intern(name).index, isName: true)
    at = end + 1
  }

  mutating func text(_ range: Range<Int>) -> NameID {
    let part = Array(bytes[range])
    return names.intern(String(decoding: TextNormalization.nfc(part), as: UTF8.self))
  }

  // MARK: Texts that are broken over lines

  /// How many lines of one text are looked at.
  private static let mostLines = 32

  /// Where a text ends that does not end on its line: at the first closing mark, where no other text opens before it. Marks
  /// that open and close alike close it where their number on that line is odd.
  private func endOnLaterLine(from inside: Int, _ opening: [UInt8], _ closing: [UInt8]) -> Int? {
    var end = inside
    var lines = 0
    while end < limit, lines < Self.mostLines {
      if bytes[end] == 0x0A {
        lines += 1
        if opening == closing, let mark = loneMark(opening, from: end + 1) { return mark }
      }
      if opening != closing {
        if stands(closing, at: end) { return lines > 0 ? end : nil }
        if stands(opening, at: end) { return nil }
      }
      end += 1
    }
    return nil
  }

  /// The first of the marks on a line that has an odd number of them; nil too where the line has none.
  private func loneMark(_ mark: [UInt8], from start: Int) -> Int? {
    var first: Int?
    var count = 0
    var at = start
    while at < limit, bytes[at] != 0x0A, bytes[at] != 0x0D {
      if stands(mark, at: at) {
        count += 1
        first = first ?? at
      }
      at += 1
    }
    return count % 2 == 1 ? first : nil
  }

  /// The fix writes it on one line.
  private mutating func readBroken(_ kind: TokenKind, inside: Int, to end: Int, closing: [UInt8]) {
    let start = at
    let written = String(decoding: bytes[inside..<end], as: UTF8.self)
    var joined = ""
    for line in written.split(whereSeparator: \.isNewline) {
      let part = line.trimmingBlanks
      // Words of English need the space that the line end was.
      if let last = joined.last, let next = part.first, last.isASCII, next.isASCII { joined += " " }
      joined += part
    }
    log.tell(.lexical(.textAcrossLines), at: range(start, inside), fix: log.fix(range(inside, end), joined))
    append(kind, from: start, to: end + closing.count, payload: names.intern(TextNormalization.nfc(joined)).index)
    at = end + closing.count
  }

  /// Whether a word of the language stands here with a colon after it: `主办：`.
  private func clauseBegins(at start: Int) -> Bool {
    var end = start
    while end < limit, end - start <= 24 {
      let scalar = scalar(at: end)
      if scalar == ":" || scalar == "：" {
        guard case .word? = RunTable.vocabulary.meaning(of: start..<end, in: bytes) else { return false }
        return true
      }
      if scalar == " " || bytes[end] < 0x20 { return false }
      end += UTF8.width(scalar)
    }
    return false
  }

  /// A text without its closing mark ends before what looks like the end of its clause, so that the clauses after it
  /// are read.
  private mutating func readUnclosed(_ kind: TokenKind, inside: Int, closing: String) {
    let start = at
    var end = inside
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let scalar = scalar(at: end)
      if "\"“”」》；;。{}｛｝|｜".unicodeScalars.contains(scalar) { break }
      // Where clauses share a line, wide spaces part them.
      if scalar == " ", end + 1 < limit, bytes[end + 1] == 0x20 || clauseBegins(at: end + 1) { break }
      end += UTF8.width(scalar)
    }
    end = min(end, limit)
    var fixed = range(end, end)
    let next = end < limit ? scalar(at: end) : " "
    if "\"“”」》".unicodeScalars.contains(next) {
      // Another mark closes it, as in “…".
      fixed = range(end, end + UTF8.width(next))
    } else {
      while end > inside, bytes[end - 1] == 0x20 { end -= 1 }
      fixed = range(end, end)
    }
    let mark = String(decoding: bytes[start..<inside], as: UTF8.self)
    log.tell(.lexical(.unclosedText(mark: mark)), at: range(start, inside), fix: log.fix(fixed, closing))
    let stop = Int(fixed.upper - base)
    append(kind, from: start, to: stop, payload: text(inside..<end).index, isName: kind == .name)
    at = stop
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let blanks: Set<Character> = [" ", "\t", "\u{3000}"]
    guard let first = firstIndex(where: { !blanks.contains($0) }), let last = lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return self[first...last]
  }
}
