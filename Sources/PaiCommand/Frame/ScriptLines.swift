import Vocabulary

/// Lines of a script, each as soon as it is there: whoever writes them may wait for the answer to one before writing the next.
struct ScriptLines {
  private var chunks: LineChunks
  /// Lines that were read and not given out, from `start` on.
  private var bytes: [UInt8] = []
  private var start = 0
  /// Of the line that was given last.
  private var number = 0

  enum Line {
    case text(String)
    /// With its number.
    case notUTF8(Int)
  }

  /// - Parameter longest: of a line that has more bytes, at least so many are given and the others left out.
  init(_ input: ByteInput, longest: Int = Limits.fileBytes) { chunks = LineChunks(input, longest: longest) }

  /// Without its end, LF or CR LF; nil after the last. Waits where the line is not there yet.
  mutating func next() throws(Failure) -> Line? {
    while start == bytes.count {
      switch try chunks.next() {
      case nil: return nil
      case .lines(let lines, _): (bytes, start) = (lines, 0)
      case .part(let part, _, let isFirst, _): if isFirst { return text(part[...]) }
      }
    }
    let end = bytes.lineEnd(from: start)
    defer { start = min(end + 1, bytes.count) }
    return text(bytes[start..<end])
  }

  private mutating func text(_ line: ArraySlice<UInt8>) -> Line {
    var line = line
    number += 1
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return String(validating: line, as: UTF8.self).map { .text($0) } ?? .notUTF8(number)
  }
}
