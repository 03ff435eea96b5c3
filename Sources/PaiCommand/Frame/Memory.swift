#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What this process takes of the machine.
enum Memory {
  /// Hands memory that is free back to the system: what loading rules took and needs no longer, which glibc would keep.
  /// Nothing elsewhere.
  static func giveBack() {
    // Not among the headers that Swift imports, and no other C library has it: it is looked for by its name.
    guard let found = unsafe dlsym(nil, "malloc_trim") else { return }
    typealias Trim = @convention(c) (Int) -> Int32
    _ = unsafe unsafeBitCast(found, to: Trim.self)(0)
  }

  /// Bytes that are resident now; nil where the system has no `/proc`.
  static var residentBytes: Int? {
    guard let bytes = Disk.bytes("/proc/self/statm") else { return nil }
    let numbers = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard numbers.count > 1, let pages = Int(numbers[1]) else { return nil }
    return pages * sysconf(Int32(_SC_PAGESIZE))
  }
}
