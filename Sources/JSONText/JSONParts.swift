/// Room at the end of a text of JSON, for parts that were written before: each costs a copy and no more.
///
/// A part that no longer fits traps; nothing is ever written past the room.
@safe package struct JSONParts: ~Copyable {
  @usableFromInline let room: UnsafeMutableRawBufferPointer
  @usableFromInline var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { unsafe self.room = unsafe room }

  /// Bytes of a part, all of it or a range.
  @inlinable
  package mutating func put(_ written: [UInt8], _ range: Range<Int>) { put(written.span.extracting(range)) }

  @inlinable
  package mutating func put(_ part: Span<UInt8>) { put(unsafe part.bytes) }

  @inlinable
  package mutating func put(_ part: RawSpan) {
    unsafe part.withUnsafeBytes { part in
      precondition(unsafe part.count <= room.count - count)
      guard let from = part.baseAddress, let to = unsafe room.baseAddress else { return }
      unsafe (to + count).copyMemory(from: from, byteCount: part.count)
      count += part.count
    }
  }
}
