import Diagnostics
import ExactNumbers
import SourceText
import Vocabulary
import WorkingTime

/// Turns the bytes of a file into tokens: the longest run of letters, digits and `_` is one word, name or literal;
/// everything else is a sign, a text, a comment or white space.
///
/// Reads bytes, never characters; white space, comments and noise words make no tokens. Every mistake is told and
/// read over, so that the tokens always end with one of kind `end`.
struct Lexer {
  /// Valid UTF-8: bad bytes have been replaced by spaces.
  let bytes: [UInt8]
  /// The offset of the first byte in the file, where a part of one is read.
  let base: Int32
  let limit: Int
  var at: Int
  var tokens: [Token] = []
  var numbers: [Exact] = []
  var moments: [(date: CivilDate, time: TimeOfDay)] = []
  var comments: [Comment] = []
  var log: DiagnosticLog
  var names: NameTable
  /// Whether nothing but white space was met since the line began.
  var startsLine = true
  /// Whether a table row was begun and not closed.
  var isInsideRow = false
  /// Whether the text is one cell of a table, which has no bars around it.
  var isCell = false
  var runs = RunTable.vocabulary
  var literals: [(run: LiteralRun, payload: Int32)] = []
  /// By closing mark: up to where none stands, so that a line of opening marks is not searched once for each.
  var withoutClosing: [[UInt8]: Int] = [:]
  /// Where the titles of the line end that ends at `titlesKnown`, by where they begin.
  var titleEnds: [Int: Int] = [:]
  var titlesKnown = 0
  let symbols = SymbolTable.standard

  init(_ bytes: [UInt8], in range: Range<Int>, base: Int32 = 0, file: FileID, names: NameTable) {
    self.bytes = bytes
    self.base = base
    at = range.lowerBound
    limit = range.upperBound
    log = DiagnosticLog(file: file)
    self.names = names
    tokens.reserveCapacity(range.count / 5)
  }

  /// - Complexity: linear in the bytes.
  mutating func readAll() {
    if at == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while at < limit {
      switch bytes[at] {
      case 0x20, 0x09:
        at += 1
      case 0x0A, 0x0D:
        at += 1
        startsLine = true
      case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xE5...0xE9:
        // 0xE5 to 0xE9 begin the characters U+5000 to U+9FFF, all of them Han.
        readRun(to: endOfRun(from: at))
      case 0x30...0x39:
        readDigits()
      case 0x22:
        readText(from: 0x22, to: [0x22])
      case 0x60:
        readQuotedName()
      case 0x2F where at + 1 < limit && bytes[at + 1] == 0x2F:
        readComment()
      case 0x2F where at + 1 < limit && bytes[at + 1] == 0x2A:
        readBlockComment()
      case 0x23 where beginsHashComment:
        readLineComment(marked: "#")
      case 0x2D where beginsDashComment:
        readLineComment(marked: "--")
      case 0x27:
        if !readSingleQuoted(to: "'") { readOther() }
      default:
        readOther()
      }
    }
    append(.end, from: limit, to: limit)
  }

  mutating func append(
    _ kind: TokenKind, from lower: Int, to upper: Int, payload: Int32 = 0, isName: Bool = false
  ) {
    tokens.append(
      Token(
        kind: kind, isName: isName, startsLine: startsLine, payload: payload, lower: place(lower),
        upper: place(upper)))
    startsLine = false
  }

  /// Characters that are neither ASCII letters or digits nor common Han.
  private mutating func readOther() {
    let scalar = scalar(at: at)
    let width = UTF8.width(scalar)
    switch scalar {
    case "“": return readText(from: scalar, to: "”")
    case "”": return readText(from: scalar, to: "“")
    case "「": return readText(from: scalar, to: "」")
    case "《": return readTitle()
    case "〃":
      append(.word(.ditto), from: at, to: at + width)
      at += width
      return
    default: break
    }
    if readSymbol(scalar, width) { return }
    switch ScalarClass(scalar) {
    case .letter:
      if scalar.decimalDigit != nil { readDigits() } else { readRun(to: endOfRun(from: at)) }
    case .space:
      at += width
    case .invisible:
      log.tell(.invisibleCharacter(scalar.value), at: range(at, at + width), fix: "")
      at += width
    case .other:
      readStray(scalar)
    }
  }

  /// One diagnostic for characters of no meaning that stand together.
  private mutating func readStray(_ first: Unicode.Scalar) {
    let start = at
    at += UTF8.width(first)
    if readStandIn(first, from: start) { return }
    while at < limit {
      let scalar = scalar(at: at)
      guard case .other = ScalarClass(scalar), symbols.symbol(scalar) == nil, !Self.opensText(scalar) else { break }
      at += UTF8.width(scalar)
    }
    let shown = String(decoding: bytes[start..<min(at, start + 64)], as: UTF8.self)
    log.tell(.strayCharacter(shown), at: range(start, at))
  }

  private static func opensText(_ scalar: Unicode.Scalar) -> Bool {
    "\"`“”「《〃".unicodeScalars.contains(scalar)
  }

  private mutating func readComment() {
    let start = at
    while at < limit, bytes[at] != 0x0A, bytes[at] != 0x0D {
      if bytes[at] >= 0x80 {
        let scalar = scalar(at: at)
        let width = UTF8.width(scalar)
        if width < 4, case .invisible = ScalarClass(scalar) {
          log.tell(.invisibleCharacter(scalar.value), at: range(at, at + width), fix: "")
        }
        at += width
      } else {
        at += 1
      }
    }
    let isDocumentation = at - start >= 3 && bytes[start + 2] == 0x2F
    comments.append(Comment(range: range(start, at), isDocumentation: isDocumentation, startsLine: startsLine))
  }

  // MARK: Looking at bytes

  /// The offset in the file of an offset here.
  func place(_ offset: Int) -> Int32 { Int32(clamping: offset) &+ base }

  func range(_ lower: Int, _ upper: Int) -> ByteRange { ByteRange(lower: place(lower), upper: place(upper)) }

  /// The character at an offset of valid UTF-8; U+FFFD at the end and inside a character.
  func scalar(at offset: Int) -> Unicode.Scalar {
    func low(_ index: Int) -> UInt32 { index < limit ? UInt32(bytes[index] & 0x3F) : 0 }
    guard offset < limit else { return "\u{FFFD}" }
    let first = UInt32(bytes[offset])
    let value: UInt32 =
      switch first {
      case 0..<0x80: first
      case 0xC2...0xDF: (first & 0x1F) << 6 | low(offset + 1)
      case 0xE0...0xEF: (first & 0x0F) << 12 | low(offset + 1) << 6 | low(offset + 2)
      case 0xF0...0xF4: (first & 0x07) << 18 | low(offset + 1) << 12 | low(offset + 2) << 6 | low(offset + 3)
      default: 0xFFFD
      }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The end of the longest run of letters, digits and `_`.
  func endOfRun(from start: Int) -> Int {
    var at = start
    while at < limit {
      let byte = bytes[at]
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F:
        at += 1
      case 0xE5...0xE9:
        at += 3
      case 0..<0x80:
        return at
      default:
        let scalar = scalar(at: at)
        guard case .letter = ScalarClass(scalar) else { return at }
        at += UTF8.width(scalar)
      }
    }
    return min(at, limit)
  }
}
