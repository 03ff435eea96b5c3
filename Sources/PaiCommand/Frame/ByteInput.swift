import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads bytes from a file or from standard input, a piece at a time.
final class ByteInput {
  /// As messages name it.
  let name: String
  private let descriptor: Int32
  /// Read already, and not handed out.
  private var ahead: [UInt8] = []

  /// - Parameter path: `-` is standard input.
  init(_ path: String) throws(Failure) {
    name = path
    if path == "-" {
      descriptor = 0
      return
    }
    // A named pipe that nobody writes to would hang in `open`, which is what its user asked for.
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(.last, reading: path) }
  }

  /// A file of text in UTF-8, from behind its byte order mark, where it has one. What is UTF-16 is refused as a whole.
  convenience init(text path: String) throws(Failure) {
    try self.init(path)
    var start = [UInt8](repeating: 0, count: 3)
    var count = 0
    // No more than tells: whoever writes to a pipe may wait for an answer to the first line.
    while count < 2 || (count == 2 && start.starts(with: [0xEF, 0xBB])) {
      let more = try read(into: &start, upTo: count < 2 ? 2 : 3, from: count)
      if more == 0 { break }
      count += more
    }
    let found = Array(start[..<count])
    let isMarked = found.starts(with: [0xFF, 0xFE]) || found.starts(with: [0xFE, 0xFF])
    // JSON begins with a character of one byte.
    if isMarked || (count >= 2 && (found[0] == 0) != (found[1] == 0)) {
      let shown = path == "-" ? Words(zh: "标准输入", en: "standard input") : Words(zh: path, en: path)
      throw Failure(
        .noInput,
        Words(
          zh: "“\(shown.zh)”是 UTF-16 文字；请另存为 UTF-8。",
          en: "“\(shown.en)” is UTF-16 text; save it as UTF-8."))
    }
    ahead = found == [0xEF, 0xBB, 0xBF] ? [] : found
  }

  deinit {
    if descriptor > 0 { _ = close(descriptor) }
  }

  /// Replaces the buffer's bytes from an index on by as many as there are, up to its end.
  /// - Returns: how many; 0 at the end of the file.
  func read(into buffer: inout [UInt8], from index: Int) throws(Failure) -> Int {
    guard ahead.isEmpty else {
      let count = min(ahead.count, buffer.count - index)
      buffer.replaceSubrange(index..<index + count, with: ahead[..<count])
      ahead.removeFirst(count)
      return count
    }
    return try read(into: &buffer, upTo: buffer.count, from: index)
  }

  private func read(into buffer: inout [UInt8], upTo end: Int, from index: Int) throws(Failure) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        let free = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[index..<end])
        return unsafe systemRead(descriptor, free.baseAddress, free.count)
      }
      if count >= 0 { return count }
      if errno == EAGAIN {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&wanted, 1, -1)
      } else if errno != EINTR {
        throw Self.failure(.last, reading: name)
      }
    }
  }

  /// All that is left, but at most so many bytes and one more, by which the caller sees that there is more.
  func rest(limit: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limit {
      let count = try read(into: &buffer, from: 0)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<min(count, limit + 1 - bytes.count)])
    }
    return bytes
  }

  static func failure(_ error: SystemError, reading path: String) -> Failure {
    Failure(
      .noInput,
      Words(zh: "读不了“\(path)”：\(error.words.zh)。", en: "Can't read “\(path)”: \(error.words.en)."))
  }
}

private func systemRead(_ descriptor: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  unsafe read(descriptor, start, count)
}
