import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Signals that come while a line is edited: noted at once, and taken where the editor waits for a key.
///
/// libedit's own handlers change what it draws from while it draws.
enum TerminalSignals {
  typealias Handler = @convention(c) (Int32) -> Void

  private static let all = [SIGWINCH, SIGTSTP, SIGTERM, SIGHUP]
  /// One bit each.
  private static let pending = Atomic<UInt64>(0)
  /// A byte in it wakes up who waits.
  private static let wakeUp: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }()
  private static let before = Mutex<[Int32: Handler?]>([:])

  /// To be waited for beside the keyboard; negative where the system has none to give.
  static var descriptor: Int32 { wakeUp.reading }

  /// From now on signals are noted.
  static func watch() {
    _ = wakeUp
    before.withLock { before in for signal in all { before[signal] = handle(signal, by: note) } }
  }

  /// From now on signals do what they did before.
  static func leave() {
    before.withLock { before in
      for (signal, handler) in before { _ = handle(signal, by: handler) }
      before = [:]
    }
  }

  /// What has come since this was last asked.
  static func noted() -> [Int32] {
    var byte: UInt8 = 0
    while unsafe read(wakeUp.reading, &byte, 1) == 1 {}
    let noted = pending.exchange(0, ordering: .acquiringAndReleasing)
    return all.filter { noted & (1 << UInt64($0)) != 0 }
  }

  /// What a signal would have done; returns where the process goes on.
  static func letHappen(_ signal: Int32) {
    let handler = before.withLock { $0[signal] ?? nil }
    _ = handle(signal, by: handler)
    // To this thread, which may block it, as threads of a pool do: to another it could come after the next line.
    var only = sigset_t()
    var usual = sigset_t()
    _ = unsafe sigemptyset(&only)
    _ = unsafe sigaddset(&only, signal)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &only, &usual)
    _ = raise(signal)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &usual, nil)
    _ = handle(signal, by: note)
  }

  private static let note: Handler = { signal in
    pending.bitwiseOr(1 << UInt64(signal), ordering: .acquiringAndReleasing)
    var byte: UInt8 = 1
    let error = errno
    _ = unsafe write(wakeUp.writing, &byte, 1)
    errno = error
  }
}

/// - Returns: what the signal did before.
private func handle(_ number: Int32, by handler: TerminalSignals.Handler?) -> TerminalSignals.Handler? {
  signal(number, handler)
}
