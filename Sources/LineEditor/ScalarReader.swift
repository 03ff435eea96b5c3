#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Characters from the keyboard, one at a time: what is typed ahead is left to whoever reads next.
struct ScalarReader {
  enum Event: Hashable {
    case scalar(Unicode.Scalar)
    /// Signals have come that are to be taken first.
    case signals
    case end
  }

  /// Of a character that is not whole yet.
  private var begun: [UInt8] = []
  /// Read, and given back to be read again: the next is the last.
  private var again: [Unicode.Scalar] = []

  /// Puts characters before all that is still to be read.
  mutating func giveBack(_ scalars: [Unicode.Scalar]) { again += scalars.reversed() }

  /// What is to be read again next; nil: nothing is.
  var givenBack: Unicode.Scalar? { again.last }

  /// Whether a key follows so soon that a terminal sent it together with the one before.
  var followsAtOnce: Bool { follows(within: 100) }

  func follows(within milliseconds: Int32) -> Bool {
    guard again.isEmpty else { return true }
    var waited = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waited, 1, milliseconds) > 0 && waited.revents & Int16(POLLIN) != 0
  }

  /// What stands for bytes that are no UTF-8, as in any text that is decoded.
  static let undecoded: Unicode.Scalar = "\u{FFFD}"

  /// Waits. What is no UTF-8 is ``undecoded``: left out, what else was typed would pass for the whole.
  mutating func next() -> Event {
    if let scalar = again.popLast() { return .scalar(scalar) }
    while true {
      var waited = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: TerminalSignals.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&waited, 2, -1) >= 0 || errno == EINTR else { return .end }
      if waited[1].revents != 0 { return .signals }
      guard waited[0].revents != 0 else { continue }
      var byte: UInt8 = 0
      let count = unsafe read(0, &byte, 1)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count == 1 else { return .end }
      if let scalar = scalar(with: byte) { return .scalar(scalar) }
    }
  }

  /// - Returns: nil where the character needs more bytes.
  private mutating func scalar(with byte: UInt8) -> Unicode.Scalar? {
    // A byte that begins a character gives up one that was not finished.
    if !begun.isEmpty, byte & 0xC0 != 0x80 {
      begun = []
      if let next = scalar(with: byte) { again.append(next) }
      return Self.undecoded
    }
    begun.append(byte)
    let length =
      switch begun[0] {
      case ..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else {
      begun = []
      return Self.undecoded
    }
    guard begun.count == length else { return nil }
    defer { begun = [] }
    return String(validating: begun, as: UTF8.self)?.unicodeScalars.first ?? Self.undecoded
  }
}
