import DecisionDiagrams
package import Interpreter
import Semantics
package import WorkingTime

/// 值守: who takes what is sent to a unit. It changes nobody's duty: the measure is still of the unit that it is for.
package struct OnCall: Hashable, Sendable {
  /// The unit itself, or the first of its deputies that is on call; nil: nobody is, and it waits where it is.
  package let unit: ActualUnit?
  /// 任职人: who holds that unit's post on the day, in the order of the directory.
  package let persons: [String]
}

/// When somebody of a kind of unit is on call.
enum DutyHours: Sendable {
  case always
  case calendar(WorkCalendar)
  case period(Period)

  /// By kind of unit; empty where none has 值守.
  static func all(of engine: Engine) -> [DutyHours] {
    let program = engine.program
    guard program.units.contains(where: { $0.duty != nil }) else { return [] }
    return program.units.map { unit in
      guard let name = unit.duty else { return .always }
      // As the checker reads the name: a period comes before a calendar.
      if let period = program.periods.first(where: { $0.entry.name == name }) { return .period(period) }
      return engine.calendars.named(name).map { .calendar($0) } ?? .always
    }
  }
}

extension CaseRules {
  /// Who takes what is sent to a unit at an instant.
  ///
  /// In its hours that is the unit itself; outside them its deputy (代理), found from the unit's own area, then that one's.
  /// - Returns: nil where the unit has no 值守, and so is on call at any time, or the calendar has no data of that day.
  package func onCall(for unit: ActualUnit, at instant: Instant) -> OnCall? {
    guard !dutyHours.isEmpty else { return nil }
    if case .always = dutyHours[unit.kind.position] { return nil }
    let day = instant.civil(in: calendar.offset)?.date
    var next = unit
    var tried: [Ref<UnitKind>] = []
    while !tried.contains(next.kind) {
      guard let isOnCall = isOnCall(next.kind, at: instant) else { return nil }
      if isOnCall { return OnCall(unit: next, persons: engine.holders(of: next, on: day)) }
      tried.append(next.kind)
      guard let deputy = engine.deputy(of: next, on: day) else { break }
      next = deputy
    }
    return OnCall(unit: nil, persons: [])
  }

  /// Whether a kind of unit takes what was sent: it is on call for whom it is for, or that one itself and always there.
  func takesUp(_ kind: Ref<UnitKind>, _ effect: Effect) -> Bool {
    guard case .unit(let unit) = effect.recipient else { return false }
    guard let onCall = onCall(for: unit, at: effect.sent) else { return unit.kind == kind }
    return onCall.unit?.kind == kind
  }

  /// Nil where the calendar has no data of that day.
  private func isOnCall(_ kind: Ref<UnitKind>, at instant: Instant) -> Bool? {
    switch dutyHours[kind.position] {
    case .always: true
    case .calendar(let calendar): try? calendar.isDuty(at: instant)
    case .period(let period): instant.civil(in: calendar.offset).map { period.holds($0.date, $0.time) }
    }
  }
}
