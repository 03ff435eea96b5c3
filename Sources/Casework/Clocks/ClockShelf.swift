import Semantics

/// The clocks of a case, one a milestone at most and in their order: only those that have begun, as a case has few of them
/// and each is large.
struct ClockShelf: Sendable {
  var all: [Clock] = []

  /// The place of a milestone's clock among all. Who asks often asks there, so that no clock is copied.
  func place(of milestone: Int) -> Int? {
    let milestone = Ref<Milestone>(milestone).index
    for place in all.indices where all[place].milestone.index == milestone { return place }
    return nil
  }

  /// A copy of a milestone's clock.
  subscript(milestone: Int) -> Clock? { place(of: milestone).map { all[$0] } }

  /// Of a milestone that has none.
  mutating func insert(_ clock: Clock) {
    var place = all.count
    while place > 0, all[place - 1].milestone.index > clock.milestone.index { place -= 1 }
    if place == all.count { all.append(clock) } else { all.insert(clock, at: place) }
  }
}
