import ExactNumbers
import MinuteModel
import ProgramGenerator
import WorkingTime

/// A random calendar and that of another unit, and random questions to both.
struct CalendarTrial {
  let seed: UInt64
  private let own: ModelledCalendar
  private let other: ModelledCalendar
  private var random: SeededRandom
  private(set) var findings = CalendarFindings()

  init(seed: UInt64, falsely told: (inout PlainCalendar) -> Void = { _ in }) {
    self.seed = seed
    random = SeededRandom(seed: seed)
    let offset = random.one(of: [UTCOffset.china, .china, .utc, UTCOffset(minutes: -210) ?? .utc])
    let plan = PlainCalendar.random(&random)
    var lie = plan
    told(&lie)
    own = ModelledCalendar(plan, offset: offset, told: lie)
    let second = PlainCalendar.random(&random, within: plan.days)
    other = ModelledCalendar(second, offset: offset)
    findings.calendars = 1
  }

  /// The first thing about a random case that the calendar gets wrong, in words; nil: nothing.
  mutating func disagreement() -> String? {
    findings.cases += 1
    let start = moment()
    let end = random.chance(5) ? start : moment()
    let length = self.length()
    let wrong =
      onDeadline(length, start) ?? onDifferences(length.unit, start, end) ?? onWarning(length, end)
      ?? onPauses(length, start)
    return wrong.map {
      "seed \(seed), case \(findings.cases): \($0)\nfrom \(own.text(start)) to \(own.text(end)) in \(own.model.plan)"
    }
  }

  // MARK: Questions

  /// Mostly within the data; often on an edge of duty.
  private mutating func moment(from least: Int? = nil) -> Int {
    let plan = own.model.plan
    var day = random.within(plan.days)
    switch random.below(20) {
    case 0: day = plan.days.lowerBound - random.within(0...3)
    case 1: day = plan.days.upperBound + random.within(0...3)
    case 2: day = plan.days.lowerBound
    case 3: day = plan.days.upperBound
    default: break
    }
    let slots = plan.week.flatMap { $0 } + plan.halfDays.flatMap { $0.slots }
    let edges = [0, 1439] + slots.flatMap { [$0.from, $0.to] } + (plan.endsAt.map { [$0] } ?? [])
    let minute = random.chance(50) ? random.one(of: edges) : random.below(1440)
    return max(least ?? 0, day * 86_400 + minute * 60)
  }

  private mutating func length() -> PlainLength {
    let unit = random.one(of: PlainUnit.allCases + [.dutyHour, .dutyDay, .dutyDay])
    let most =
      switch unit {
      case .minute: 3_000
      case .hour, .urgentHour: 200
      case .calendarDay, .day, .urgentDay: 60
      case .week: 10
      case .month: 14
      case .year: 3
      case .dutyHour: 150
      default: 30
      }
    switch random.below(40) {
    case 0: return PlainLength(PlainFraction(random.one(of: [0, -1])), unit)
    case 1: return PlainLength(PlainFraction(random.within(1...9) * 2 - 1, 2), unit == .minute ? .hour : unit)
    case 2: return PlainLength(PlainFraction(random.one(of: [4_000, 200_000_000])), unit)
    default: return PlainLength(PlainFraction(random.within(1...most)), unit)
    }
  }

  // MARK: Deadlines and differences

  private mutating func onDeadline(_ length: PlainLength, _ start: Int) -> String? {
    let due = Result { () throws(PlainRefusal) in try own.model.deadline(length, from: start) }
    let span = own.span(length)
    let (calendar, from) = (own.calendar, own.instant(start))
    if let wrong = own.differs(
      "the deadline", of: length, { () throws(CalendarRefusal) in try calendar.deadline(span, from: from) }, due,
      as: own.instant)
    {
      return wrong
    }
    guard case .success(let moment) = due else {
      findings.refusals += 1
      return nil
    }
    findings.deadlines += 1
    let at = own.instant(moment)
    do throws(CalendarRefusal) {
      let derived = try calendar.derivation(of: span, from: from)
      if derived.due != at { return "the derivation of \(span) ends otherwise" }
      let hours = derived.hours.reduce(0) { $0 + $1.seconds }
      if length.unit == .dutyHour, Int(hours) * length.amount.bottom != length.amount.top * 3600 {
        return "the derivation of \(span) has \(hours) seconds of duty"
      }
    } catch {
      return "there is a deadline of \(span), and its derivation is refused: \(error)"
    }
    return onSum(length, moment, from, at)
  }

  /// What is over at a deadline is the length, and of that the deadline is the same.
  private func onSum(_ length: PlainLength, _ due: Int, _ start: Instant, _ end: Instant) -> String? {
    if length.unit.namesItsEnd || length.amount.bottom != 1 && length.unit == .dutyDay { return nil }
    let (calendar, span) = (own.calendar, own.span(length))
    do throws(CalendarRefusal) {
      let amount = try calendar.amount(of: span.unit, from: start, to: end)
      if amount != span.amount { return "\(amount) of \(span) are over as it is due" }
    } catch {
      return "how much of \(span) is over as it is due is refused: \(error)"
    }
    return nil
  }

  private mutating func onDifferences(_ unit: PlainUnit, _ start: Int, _ end: Int) -> String? {
    let one = PlainLength(PlainFraction(1), unit)
    let (calendar, from, to) = (own.calendar, own.instant(start), own.instant(end))
    let meant = Result { () throws(PlainRefusal) in try own.model.amount(of: unit, from: start, to: end) }
    if let wrong = own.differs(
      "the amount", of: one,
      { () throws(CalendarRefusal) in try calendar.amount(of: own.unit(unit), from: from, to: to) }, meant,
      as: own.exact)
    {
      return wrong
    }
    guard case .success(let amount) = meant, amount.top > 0 else { return nil }
    findings.differences += 1
    // Where duty has just passed, or by the clock on the wall, as much from the start is there again.
    let isEnd = unit == .dutyHour ? own.model.isDuty(at: end - 60) : unit.isWallClock
    guard isEnd else { return nil }
    let length = TimeSpan(amount: own.exact(amount), unit: own.unit(unit))
    let sum = try? calendar.deadline(length, from: from)
    if sum != to { return "\(length) from the start is due at \(String(describing: sum))" }
    let before = try? calendar.instant(length, before: to)
    guard let before, (try? calendar.deadline(length, from: before)) == to else {
      return "\(length) before the end is \(String(describing: before)), from where it is due at another time"
    }
    return nil
  }

  private mutating func onWarning(_ length: PlainLength, _ end: Int) -> String? {
    let (calendar, span, at) = (own.calendar, own.span(length), own.instant(end))
    let meant = Result { () throws(PlainRefusal) in try own.model.moment(length, before: end) }
    if case .success = meant { findings.warnings += 1 }
    return own.differs(
      "what is so long before the end", of: length,
      { () throws(CalendarRefusal) in try calendar.instant(span, before: at) }, meant, as: own.instant)
  }

  // MARK: The life of a deadline

  /// Paused and resumed twice, then extended; handed to another unit in between.
  private mutating func onPauses(_ length: PlainLength, _ start: Int) -> String? {
    var (length, start) = (length, start)
    for _ in 0..<2 {
      guard let due = try? own.model.deadline(length, from: start), due >= start else { return nil }
      let pause = random.one(of: [start, due - due % 60, start + (due - start) / 60 / 2 * 60, within(start, due)])
      if pause > due || pause < start { return nil }
      if let wrong = onExtension(due, pause) { return wrong }
      let (span, begun, stopped) = (own.span(length), own.instant(start), own.instant(pause))
      let rest = Result { () throws(PlainRefusal) in try own.model.remaining(of: length, begun: start, at: pause) }
      if let wrong = own.differs(
        "what is left at \(own.text(pause))", of: length,
        { () throws(CalendarRefusal) in try own.calendar.remaining(of: span, begun: begun, at: stopped) }, rest,
        as: own.span)
      {
        return wrong
      }
      guard case .success(let left) = rest else { return nil }
      let resumption = random.one(of: [pause, pause, within(pause, pause + 10 * 86_400), moment(from: pause)])
      if let wrong = onResumption(of: left, at: resumption, due, length)
        ?? onReassignment(length, left, at: pause)
      {
        return wrong
      }
      findings.pauses += 1
      (length, start) = (left, resumption)
    }
    return nil
  }

  private mutating func within(_ from: Int, _ to: Int) -> Int {
    from + random.within(0...max((to - from) / 60, 0)) * 60
  }

  private func onResumption(
    of left: PlainLength, at moment: Int, _ due: Int, _ length: PlainLength
  ) -> String? {
    let (rest, at) = (own.span(left), own.instant(moment))
    let meant = Result { () throws(PlainRefusal) in try own.model.deadline(ofRest: left, resumedAt: moment) }
    if let wrong = own.differs(
      "resumed at \(own.text(moment)) the deadline", of: left,
      { () throws(CalendarRefusal) in try own.calendar.deadline(ofRest: rest, resumedAt: at) }, meant,
      as: own.instant)
    {
      return wrong
    }
    // Parts of days with unlike hours may come out shorter; nothing else may.
    if case .success(let resumed) = meant, resumed < due, length.unit != .dutyDay {
      return "\(length) due at \(own.text(due)) is due at \(own.text(resumed)) after a pause"
    }
    return nil
  }

  private mutating func onExtension(_ due: Int, _ granted: Int) -> String? {
    // A part of a day may be due within a minute, of which the model knows nothing.
    guard due % 60 == 0 else { return nil }
    let more = length()
    let (calendar, span, end) = (own.calendar, own.span(more), own.instant(due))
    let meant = Result { () throws(PlainRefusal) in try own.model.extended(due, by: more) }
    if case .success(let extended) = meant {
      findings.extensions += 1
      if extended <= granted { return "more time than \(own.text(due)) ends at \(own.text(extended))" }
    }
    return own.differs(
      "extended from \(own.text(due)) the deadline", of: more,
      { () throws(CalendarRefusal) in try calendar.deadline(end, extendedBy: span) }, meant, as: own.instant)
  }

  /// The clock of the next unit goes on with what is left, or starts anew, by that unit's calendar.
  private mutating func onReassignment(_ length: PlainLength, _ left: PlainLength, at moment: Int) -> String? {
    let (whole, rest, at) = (other.span(length), other.span(left), other.instant(moment))
    findings.reassignments += 1
    return other.differs(
      "going on at \(own.text(moment)) for another unit of \(other.model.plan) the deadline", of: left,
      { () throws(CalendarRefusal) in try other.calendar.deadline(ofRest: rest, resumedAt: at) },
      Result { () throws(PlainRefusal) in try other.model.deadline(ofRest: left, resumedAt: moment) },
      as: other.instant)
      ?? other.differs(
        "restarted at \(own.text(moment)) for another unit of \(other.model.plan) the deadline", of: length,
        { () throws(CalendarRefusal) in try other.calendar.deadline(whole, from: at) },
        Result { () throws(PlainRefusal) in try other.model.deadline(length, from: moment) }, as: other.instant)
  }
}

/// How much was tried.
struct CalendarFindings {
  var calendars = 0
  var cases = 0
  var deadlines = 0
  var refusals = 0
  var differences = 0
  var warnings = 0
  var pauses = 0
  var extensions = 0
  var reassignments = 0

  static func += (left: inout CalendarFindings, right: CalendarFindings) {
    left.calendars += right.calendars
    left.cases += right.cases
    left.deadlines += right.deadlines
    left.refusals += right.refusals
    left.differences += right.differences
    left.warnings += right.warnings
    left.pauses += right.pauses
    left.extensions += right.extensions
    left.reassignments += right.reassignments
  }
}
