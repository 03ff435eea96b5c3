/// Work on pieces of a stream, several at a time, the results in the order of the pieces.
///
/// No more pieces are under way than there are jobs, and one that is done waits for those before it: memory does not
/// grow with the stream.
struct OrderedWork<Piece: Sendable, Outcome: Sendable> {
  let jobs: Int
  let work: @Sendable (Piece) -> Outcome

  func run(
    next: () throws(Failure) -> Piece?, emit: (Outcome) throws(Failure) -> Void
  ) async throws(Failure) {
    guard jobs > 1 else {
      while let piece = try next() { try emit(work(piece)) }
      return
    }
    let work = work
    let jobs = jobs
    let failure = await withTaskGroup(of: (Int, Outcome).self, returning: Failure?.self) { group in
      var done: [Int: Outcome] = [:]
      var begun = 0
      var emitted = 0
      var isAtEnd = false
      do throws(Failure) {
        while true {
          while !isAtEnd, begun - emitted < jobs * 2 {
            guard let piece = try next() else {
              isAtEnd = true
              break
            }
            let number = begun
            begun += 1
            group.addTask { (number, work(piece)) }
            if begun - emitted >= jobs { break }
          }
          if emitted == begun {
            if isAtEnd { return nil }
            continue
          }
          if done[emitted] == nil, let (number, outcome) = await group.next() { done[number] = outcome }
          while let outcome = done.removeValue(forKey: emitted) {
            emitted += 1
            try emit(outcome)
          }
        }
      } catch {
        group.cancelAll()
        return error
      }
    }
    if let failure { throw failure }
  }
}
