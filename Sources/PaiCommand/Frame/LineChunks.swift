import Vocabulary

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Lines of a stream, some at a time, in memory that does not grow with the stream.
///
/// A line that is longer than an event may be is never held as a whole: it comes in parts, each by itself.
struct LineChunks {
  enum Piece {
    /// Whole lines with their ends; the last line of the stream may have none.
    case lines([UInt8], first: Int)
    /// A part of a line that is too long; the last part holds the line's end, where it has one.
    case part([UInt8], line: Int, isFirst: Bool, isLast: Bool)
  }

  private let input: ByteInput
  private var buffer: [UInt8]
  /// What was read and not handed out: `buffer[0 ..< held]`, the start of a line.
  private var held = 0
  private var line = 1
  private var isInLongLine = false
  private var isAtEnd = false
  private let longest: Int

  /// - Parameter size: Bytes to read at a time; where it is less than an event may have, the buffer grows as needed.
  ///   The default is small, so that what is read of it and what is written stay in the processor's nearer memory.
  init(_ input: ByteInput, size: Int = 64 << 10, longest: Int = Limits.eventBytes) {
    self.input = input
    self.longest = longest
    buffer = [UInt8](repeating: 0, count: size)
  }

  /// Nil after the last.
  mutating func next() throws(Failure) -> Piece? {
    while !isAtEnd {
      if held == buffer.count {
        if held > longest { return longLinePart() }
        buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count))
      }
      let count = try input.read(into: &buffer, from: held)
      if count == 0 {
        isAtEnd = true
        break
      }
      let end = held + count
      if isInLongLine {
        if let piece = endOfLongLine(end) { return piece }
        continue
      }
      guard let lineFeed = lastLineFeed(held, end) else {
        held = end
        continue
      }
      return lines(through: lineFeed, end)
    }
    guard held > 0 || isInLongLine else { return nil }
    let rest = Array(buffer[..<held])
    let wasLong = isInLongLine
    held = 0
    isInLongLine = false
    return wasLong
      ? .part(rest, line: line, isFirst: false, isLast: true) : .lines(rest, first: line)
  }

  private mutating func lines(through lineFeed: Int, _ end: Int) -> Piece {
    let whole = Array(buffer[...lineFeed])
    let first = line
    line += whole.lineCount
    keep(from: lineFeed + 1, end)
    return .lines(whole, first: first)
  }

  private mutating func longLinePart() -> Piece {
    let part = Array(buffer[..<held])
    held = 0
    let isFirst = !isInLongLine
    isInLongLine = true
    return .part(part, line: line, isFirst: isFirst, isLast: false)
  }

  /// Nil where the line goes on.
  private mutating func endOfLongLine(_ end: Int) -> Piece? {
    guard let lineFeed = buffer[..<end].firstIndex(of: UInt8(ascii: "\n")) else {
      held = end
      return nil
    }
    let part = Array(buffer[...lineFeed])
    let number = line
    line += 1
    isInLongLine = false
    keep(from: lineFeed + 1, end)
    // What follows may hold whole lines: `next` looks for them after the next reading, from the start.
    return .part(part, line: number, isFirst: false, isLast: true)
  }

  private mutating func keep(from start: Int, _ end: Int) {
    for index in start..<end { buffer[index - start] = buffer[index] }
    held = end - start
  }

  /// In what was just read; after a long line also in what was held before.
  private func lastLineFeed(_ held: Int, _ end: Int) -> Int? {
    buffer[..<end].lastIndex(of: UInt8(ascii: "\n"))
  }
}

extension [UInt8] {
  /// The offset of the next line feed, or of the end.
  func lineEnd(from start: Int) -> Int {
    unsafe withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, 0x0A, count - start) else {
        return count
      }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// How many lines there are, the last with or without its end.
  fileprivate var lineCount: Int {
    var (lines, at) = (0, 0)
    while at < count {
      at = lineEnd(from: at) + 1
      lines += 1
    }
    return lines
  }
}
