import Diagnostics
import SourceText
import Vocabulary

/// One reading of a text, from its bytes to the tree: the only place where lexer and parser meet.
///
/// The table of names is moved in and given back at the end.
struct Reading {
  var parser: Parser
  private var lexicalLog: DiagnosticLog
  /// Set where the text as a whole is not what it should be, so that nothing else about it is worth telling.
  private let isHopeless: Bool

  init(_ file: SourceFile, id: FileID, names: inout NameTable) {
    var log = DiagnosticLog(file: id)
    var bytes = file.bytes
    if bytes.count > Limits.fileBytes {
      log.tell(.fileTooLarge(limit: Limits.fileBytes), at: ByteRange(at: 0))
      bytes = []
    }
    let bad = Self.badStretches(of: bytes)
    var isHopeless = false
    if let encoding = Self.otherEncoding(of: bytes, isUTF8: bad.isEmpty) {
      isHopeless = true
      log.tell(.notUTF8(offset: 0, looksLike: encoding.shown), at: ByteRange(at: 0))
      bytes = []
    } else if let first = bad.first {
      isHopeless = bad.count > Self.badStretchLimit
      for stretch in isHopeless ? [first] : bad {
        log.tell(.notUTF8(offset: stretch.lowerBound), at: ByteRange(stretch))
      }
      // Spaces in their place: the rest of the file can be read.
      for stretch in bad {
        for at in stretch { bytes[at] = 0x20 }
      }
    }
    if file.isLiterate {
      let source = LiterateSource(masking: bytes)
      bytes = source.program
      if let fence = source.unclosedFence { log.tell(.unclosedFence, at: fence) }
    }
    self.init(bytes, base: 0, log: log, names: &names, isHopeless: isHopeless)
  }

  init(_ cell: CSVCell, of bytes: [UInt8], id: FileID, names: inout NameTable) {
    let range = cell.range.offsets.clamped(to: 0..<bytes.count)
    var text = Array(bytes[range])
    var base = cell.range.lower
    if text.first == UInt8(ascii: "\""), text.count >= 2, text.last == text.first {
      text = Self.unquoted(text)
      base += 1
    }
    self.init(text, base: base, log: DiagnosticLog(file: id), names: &names, isCell: true)
  }

  private init(
    _ bytes: [UInt8], base: Int32, log: DiagnosticLog, names: inout NameTable, isCell: Bool = false,
    isHopeless: Bool = false
  ) {
    self.isHopeless = isHopeless
    var lexer = Lexer(bytes, in: 0..<bytes.count, base: base, file: log.file, names: names)
    names = NameTable()
    lexer.log = log
    lexer.isInsideRow = isCell
    lexer.isCell = isCell
    lexer.readAll()
    lexicalLog = lexer.log
    parser = Parser(lexer)
  }

  /// Reads all of the text as one construct.
  mutating func whole<Content>(
    _ read: (inout Parser) throws(Abandoned) -> Content
  ) -> Content? {
    while true {
      do throws(Abandoned) {
        let content = try read(&parser)
        if parser.kind == .end { return content }
        throw parser.unexpected(Words(zh: "内容的结尾", en: "the end"))
      } catch {
        guard parser.retries(from: 0, told: 0) else { return nil }
      }
    }
  }

  /// Gives the names back, and all that was told.
  mutating func finish(_ names: inout NameTable) -> [Diagnostic] {
    names = parser.names
    let none = DiagnosticLog(file: lexicalLog.file)
    let end = parser.tokens.last?.upper ?? 0
    return lexicalLog.told(with: isHopeless ? none : parser.log, endingAt: end)
  }

  // MARK: Bytes

  /// More than so many places that are not UTF-8, and the file is in another encoding.
  private static let badStretchLimit = 16

  /// The encoding that a text which is not UTF-8 shows; zero bytes, which are UTF-8, may show UTF-16.
  private static func otherEncoding(of bytes: [UInt8], isUTF8: Bool) -> TextEncoding? {
    guard !isUTF8 || bytes.contains(0), let text = try? TextDecoding(bytes) else { return nil }
    switch text.encoding {
    case .utf8: return nil
    // A few pairs alone might as well be damage.
    case .gb18030: return bytes.count { $0 >= 0x80 } >= 4 ? .gb18030 : nil
    case .utf16, .utf16le, .utf16be: return .utf16
    }
  }

  private static func badStretches(of bytes: [UInt8]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    while let offset = UTF8Sequence.firstBadByte(in: bytes.span.extracting(start...)) {
      let bad = start + offset
      if let last = stretches.last, last.upperBound == bad {
        stretches[stretches.count - 1] = last.lowerBound..<(bad + 1)
      } else {
        stretches.append(bad..<(bad + 1))
      }
      start = bad + 1
    }
    return stretches
  }

  /// The text of a quoted CSV cell, as long as what stands between its quotes: of the two quotes that stand for one,
  /// the outer is a space, so that the inner ones pair as text.
  private static func unquoted(_ cell: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var text = Array(cell.dropFirst().dropLast())
    var isOpening = true
    var at = 0
    while at + 1 < text.count {
      if text[at] == quote, text[at + 1] == quote {
        text[isOpening ? at : at + 1] = 0x20
        isOpening.toggle()
        at += 1
      }
      at += 1
    }
    return text
  }
}
