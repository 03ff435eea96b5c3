import Interpreter
import Semantics
import WorkingTime

/// A rung of a ladder of this case.
struct ArmedRung: Sendable {
  let ladder: Int
  let rung: Int
  /// Of its condition.
  let time: RungTime
  /// The milestone whose clock it belongs to.
  let owner: Int
  /// The rung whose measures it issues: itself, but where the case enters the ladder further up.
  let issues: Int
  private(set) var isFired = false
  /// When time alone may make it true next, as seconds; `.max`: never.
  var wake = Int64.max
  /// Whether it is yet to be looked at, whatever changed.
  var isNew = true
  /// Fired for a clock before this one, and not untrue since: it waits until it was.
  var isHeld = false
  /// Whether it was noted that it lies before the base of its clock.
  var isNoted = false

  init(ladder: Int, rung: Int, _ time: RungTime, owner: Int, issues: Int) {
    self.ladder = ladder
    self.rung = rung
    self.time = time
    self.owner = owner
    self.issues = issues
  }

  mutating func fire() {
    isFired = true
    wake = .max
  }

  /// For a new clock, or a deadline that moved.
  mutating func rearm(isHeld: Bool) {
    // Held over one clock, it is held over the next.
    self.isHeld = self.isHeld || isHeld && isFired
    (isFired, wake, isNoted, isNew) = (false, .max, false, true)
  }

  /// Whether anything that it looks at may be otherwise than when it was looked at last.
  ///
  /// One that waits to be untrue is looked at whenever anything happens: a deadline that has passed makes a warning
  /// untrue.
  /// - Parameter changed: nil: nothing happened, time has passed.
  func isDue(at instant: Instant, _ changed: CaseThings?) -> Bool {
    if isFired { return false }
    if isNew || wake <= instant.seconds { return true }
    guard let changed else { return false }
    return isHeld || !time.isSteady || !time.things.isDisjoint(with: changed)
  }

  func isSameRung(as other: ArmedRung) -> Bool {
    ladder == other.ladder && rung == other.rung && owner == other.owner
  }
}

extension CaseState {
  /// Puts the rungs of the decision's ladders in place. Those that were there keep what they fired.
  mutating func arm() {
    let known = rungs
    let ladders = terms.ladders
    rungs = []
    for (place, (first, choice)) in ladders.enumerated() where !ladders[..<place].contains(where: { $0.choice == choice }) {
      let times = rules.rungTimes[choice.ladder.position]
      let entry = entry(of: choice)
      rungs.reserveCapacity(rungs.count + times.count)
      for (rung, time) in times.enumerated() where !time.counts {
        if let entry, rung > entry.first, rung <= entry.issued { continue }
        // A rung that names deadlines belongs to the first of them; others to what the ladder stands for.
        let owner = time.owner ?? first.position
        guard time.owner == nil || ladders.contains(where: { $0.choice == choice && $0.milestone.position == owner })
        else { continue }
        let issues = entry.map { rung == $0.first ? $0.issued : rung } ?? rung
        var armed = ArmedRung(ladder: choice.ladder.position, rung: rung, time, owner: owner, issues: issues)
        if let before = known.first(where: { $0.isSameRung(as: armed) }) {
          armed = before
        } else if wasIssued(armed) {
          armed.fire()
        }
        rungs.append(armed)
      }
    }
  }

  /// Direct entry: the first rung that is no warning issues what the named one would; those between never fire.
  private func entry(of choice: LadderChoice) -> (first: Int, issued: Int)? {
    guard let measure = choice.entry else { return nil }
    let ladder = rules.ladders[choice.ladder.position]
    let times = rules.rungTimes[choice.ladder.position]
    guard let issued = ladder.rungs.firstIndex(where: { $0.actions.contains { $0.measure == measure } }),
      let first = times.firstIndex(where: { !$0.isWarning && !$0.counts }), first <= issued
    else { return nil }
    return (first, issued)
  }

  /// Whether a clock has had all the measures of a rung, from another ladder: a correction repeats none.
  private func wasIssued(_ rung: ArmedRung) -> Bool {
    guard !sent.isEmpty, let clock = clocks[rung.owner] else { return false }
    return rules.ladders[rung.ladder].rungs[rung.issues].actions.allSatisfy { action in
      sent.contains { effect in
        guard case .rung(_, _, let owner, let number) = effect.cause, owner.position == rung.owner,
          number == clock.number
        else { return false }
        return switch action.measure {
        case let measure?: effect.content == .measure(measure)
        case nil: effect.content == .notice
        }
      }
    }
  }
}
