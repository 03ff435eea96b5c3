import Synchronization

/// Objects by number, each worked out when first asked for. One that is there is read without a lock: every decision
/// that is read asks for some.
@safe final class LazyTable<Object: AnyObject & Sendable>: @unchecked Sendable {
  private let slots: UnsafeMutablePointer<AtomicLazyReference<Object>>
  private let count: Int

  init(count: Int) {
    self.count = count
    unsafe slots = .allocate(capacity: count)
    for number in 0..<count { unsafe (slots + number).initialize(to: AtomicLazyReference()) }
  }

  deinit {
    unsafe slots.deinitialize(count: count)
    unsafe slots.deallocate()
  }

  /// - Parameter work: may be called by several threads at once; the first to come back is kept.
  subscript(number: Int, work: () -> Object) -> Object {
    precondition(number >= 0 && number < count)
    return unsafe slots[number].load() ?? slots[number].storeIfNil(work())
  }
}
