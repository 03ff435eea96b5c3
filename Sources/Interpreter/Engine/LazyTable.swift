import Synchronization

/// Objects by number, each worked out when first asked for. One that is there is read without a lock: every decision
/// that is read asks for some.
///
/// A plain number holds the reference: `AtomicLazyReference` would look its own type up at every look.
@safe final class LazyTable<Object: AnyObject & Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutablePointer<Atomic<UInt>>
  private let count: Int

  init(count: Int) {
    self.count = count
    unsafe slots = .allocate(capacity: count)
    for number in 0..<count { unsafe (slots + number).initialize(to: Atomic(0)) }
  }

  deinit {
    for number in 0..<count { unsafe Self.reference(slots[number].load(ordering: .relaxed))?.release() }
    unsafe slots.deinitialize(count: count)
    unsafe slots.deallocate()
  }

  /// - Parameter work: may be called by several threads at once; the first to come back is kept.
  subscript(number: Int, work: () -> Object) -> Object {
    precondition(number >= 0 && number < count)
    if let known = unsafe Self.reference(slots[number].load(ordering: .acquiring)) { return unsafe known.takeUnretainedValue() }
    let own = unsafe Unmanaged.passRetained(work())
    let (isKept, before) = unsafe slots[number].compareExchange(
      expected: 0, desired: UInt(bitPattern: own.toOpaque()), ordering: .acquiringAndReleasing)
    guard !isKept, let first = unsafe Self.reference(before) else { return unsafe own.takeUnretainedValue() }
    unsafe own.release()
    return unsafe first.takeUnretainedValue()
  }

  private static func reference(_ bits: UInt) -> Unmanaged<Object>? {
    unsafe UnsafeRawPointer(bitPattern: bits).map { unsafe Unmanaged.fromOpaque($0) }
  }
}
