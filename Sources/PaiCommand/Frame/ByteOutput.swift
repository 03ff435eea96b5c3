import Diagnostics

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A reader that goes away is an error of writing like others, told by its exit code.
enum GoneReaders {
  /// On whatever thread it comes.
  private static let handler: @convention(c) (Int32) -> Void = { _ in }

  /// By a handler, since programs that are started would go on ignoring what is ignored.
  static func areErrors() { _ = signal(SIGPIPE, handler) }
}

/// Writes bytes to a file or a stream, and tells when they can't be written.
final class ByteOutput {
  /// As messages name it.
  let name: Words
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private static let pendingLimit = 64 << 10

  static var standard: ByteOutput { ByteOutput(1, name: Words(zh: "标准输出", en: "standard output")) }
  static var errors: ByteOutput { ByteOutput(2, name: Words(zh: "标准错误", en: "standard error")) }

  private init(_ descriptor: Int32, name: Words) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Makes a file, or empties the one that is there.
  /// - Parameter target: the file that it is to take the place of, which is the one that people know.
  init(creating path: String, toBecome target: String? = nil) throws(Failure) {
    name = Words(zh: "“\(target ?? path)”", en: "“\(target ?? path)”")
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let error = SystemError.last
      throw Self.failure(error, writing: name, error.words(making: path))
    }
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal; nil where it is none.
  var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws(Failure) { try write(bytes[...]) }

  func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    if pending.count + bytes.count > Self.pendingLimit { try flush() }
    if bytes.count > Self.pendingLimit {
      try send(bytes)
    } else {
      pending.append(contentsOf: bytes)
    }
  }

  func flush() throws(Failure) {
    guard !pending.isEmpty else { return }
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    try send(bytes[...])
  }

  /// Flushes, and has the system say whether all of it arrived.
  func close() throws(Failure) {
    try flush()
    #if canImport(Glibc)
    let result = Glibc.close(descriptor)
    #elseif canImport(Musl)
    let result = Musl.close(descriptor)
    #else
    let result = Darwin.close(descriptor)
    #endif
    if result != 0 { throw Self.failure(.last, writing: name) }
  }

  private func send(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
      if sent > 0 {
        rest = rest.dropFirst(sent)
      } else if sent < 0, errno != EINTR {
        if errno == EAGAIN {
          waitUntilWritable()
        } else {
          throw Self.failure(.last, writing: name)
        }
      }
    }
  }

  /// A terminal or pipe that another program made non-blocking.
  private func waitUntilWritable() {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&wanted, 1, -1)
  }

  private static func failure(_ error: SystemError, writing name: Words, _ why: Words? = nil) -> Failure {
    if error.isReaderGone { return Failure(.readerGone) }
    let why = why ?? error.words
    return Failure(.outputFailed, Words(zh: "写不到\(name.zh)：\(why.zh)。", en: "Can't write to \(name.en): \(why.en)."))
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(descriptor, start, count)
}
