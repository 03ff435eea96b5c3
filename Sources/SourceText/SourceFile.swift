/// The bytes of one file with the starts of its lines: the one place where byte offsets become
/// lines, UTF-16 columns and terminal cells.
///
/// Lines and columns count from zero. LF, CRLF and a lone CR each end a line. The bytes should be
/// UTF-8; a broken sequence counts as U+FFFD, so that a faulty file can still be shown.
package struct SourceFile: Sendable {
  /// As it shall be shown to people; nothing here opens it.
  package let path: String
  package let bytes: [UInt8]
  /// The offset of each line's first byte, rising, the first always 0.
  package let lineStarts: [Int32]

  /// What 32-bit offsets can address. Readers refuse a file long before that; here the rest is
  /// cut off rather than given offsets that lie.
  package static let byteLimit = Int(Int32.max)

  /// - Complexity: linear in the bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let kept = bytes.count <= Self.byteLimit ? bytes : Array(bytes.prefix(Self.byteLimit))
    self.bytes = kept
    lineStarts = Self.lineStarts(of: kept.span)
  }

  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

  private static func lineStarts(of bytes: Span<UInt8>) -> [Int32] {
    var starts: [Int32] = [0]
    for at in bytes.indices {
      let byte = bytes[at]
      // Of nearly every byte one comparison tells.
      guard byte <= carriageReturn, byte == lineFeed || byte == carriageReturn else { continue }
      let next = at + 1
      if byte == carriageReturn, next < bytes.count, bytes[next] == lineFeed { continue }
      starts.append(Int32(truncatingIfNeeded: next))
    }
    return starts
  }

  package var lineCount: Int { lineStarts.count }

  /// The line that an offset lies in; offsets outside the file belong to its first or last line.
  ///
  /// - Complexity: O(log lines).
  package func line(at offset: Int32) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its end; empty past the last line.
  package func range(ofLine line: Int) -> ByteRange {
    guard lineStarts.indices.contains(line) else {
      return ByteRange(at: Int32(clamping: bytes.count))
    }
    let start = Int(lineStarts[line])
    var end = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
    if end > start, bytes[end - 1] == lineFeed { end -= 1 }
    if end > start, bytes[end - 1] == carriageReturn { end -= 1 }
    return ByteRange(start..<end)
  }

  package func text(ofLine line: Int) -> String { text(range(ofLine: line)) }

  /// The text of a range; what lies outside the file is left out.
  package func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range.offsets.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
