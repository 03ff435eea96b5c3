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
    let inside = start + UTF8.width(Unicode.Scalar(opening) ?? "\"")
    var end = inside
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == closing[0], bytes[end..<min(end + closing.count, limit)].elementsEqual(closing) {
        append(.string, from: start, to: end + closing.count, payload: text(inside..<end).index)
        at = end + closing.count
        return
      }
      end += 1
    }
    readUnclosed(.string, inside: inside, closing: String(decoding: closing, as: UTF8.self))
  }

  /// 《…》 with titles inside: `《关于落实〈…〉的意见》`, `《转发《…》的通知》`.
  mutating func readTitle() {
    let start = at
    let inside = start + 3
    var depth = 1
    var end = inside
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == 0xE3, end + 2 < limit, bytes[end + 1] == 0x80 {
        if bytes[end + 2] == 0x8A { depth += 1 }
        if bytes[end + 2] == 0x8B { depth -= 1 }
        if depth == 0 {
          append(.title, from: start, to: end + 3, payload: text(inside..<end).index)
          at = end + 3
          return
        }
      }
      end += 1
    }
    readUnclosed(.title, inside: inside, closing: "》")
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

  private mutating func text(_ range: Range<Int>) -> NameID {
    let part = Array(bytes[range])
    return names.intern(String(decoding: TextNormalization.nfc(part), as: UTF8.self))
  }

  /// A text without its closing mark ends before what looks like the end of its clause, so that the clauses after it
  /// are read.
  private mutating func readUnclosed(_ kind: TokenKind, inside: Int, closing: String) {
    let start = at
    var end = inside
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D {
      let scalar = scalar(at: end)
      if "\"“”」》；;。{}｛｝|｜".unicodeScalars.contains(scalar) { break }
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
