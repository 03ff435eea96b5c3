#if canImport(Glibc)
import Glibc

/// Converts with the system's iconv, which, unlike Foundation, says where a bad byte is.
func utf8FromGB18030(_ bytes: [UInt8]) throws(TextDecodingError) -> [UInt8] {
  // iconv_open answers −1 and not a pointer when it fails.
  guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
    unsafe converter != iconv_t(bitPattern: -1)
  else { throw .unavailable(.gb18030) }
  defer { unsafe iconv_close(converter) }

  var decoded: [UInt8] = []
  decoded.reserveCapacity(bytes.count * 3 / 2)
  var piece = [CChar](repeating: 0, count: 1 << 14)
  var at = 0
  while at < bytes.count {
    var rest = bytes.count - at
    var room = piece.count
    let isWhole = unsafe bytes.withUnsafeBytes { input in
      unsafe piece.withUnsafeMutableBufferPointer { output in
        // iconv's prototype lacks a const: it never writes to its input.
        var from = unsafe UnsafeMutableRawPointer(mutating: input.baseAddress)?
          .advanced(by: at).assumingMemoryBound(to: CChar.self)
        var to = output.baseAddress
        return unsafe iconv(converter, &from, &rest, &to, &room)
          != Int(bitPattern: UInt.max)
      }
    }
    let written = piece.count - room
    decoded.append(contentsOf: piece[..<written].lazy.map(UInt8.init(bitPattern:)))
    let next = bytes.count - rest
    // A full piece also ends a call early; only a call that gets nowhere met a bad byte.
    if !isWhole && (next == at || written < piece.count - 8) {
      throw .badByte(offset: next, encoding: .gb18030)
    }
    at = next
  }
  return decoded
}
#else
func utf8FromGB18030(_ bytes: [UInt8]) throws(TextDecodingError) -> [UInt8] {
  guard bytes.allSatisfy({ $0 < 0x80 }) else { throw .unavailable(.gb18030) }
  return bytes
}
#endif
