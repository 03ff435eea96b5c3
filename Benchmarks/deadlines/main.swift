// How long a deadline takes: bench-deadlines COUNT RUNS prints one JSON object. One core, no two questions alike.

import ExactNumbers
import WorkingTime

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A limit from an instant, small enough that reading the questions takes no time beside answering them.
struct Question {
  var start: Int32
  var span: Int32
}

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let count = arguments.first ?? 10_000_000
let runs = arguments.dropFirst().first ?? 7

guard let first = CivilDate(year: 2004, month: 1, day: 1), let last = CivilDate(year: 2026, month: 12, day: 31),
  let latestStart = CivilDate(year: 2026, month: 6, day: 30)
else { fatalError("three dates that exist") }

/// 08:30–12:00 and 13:30–17:30 from Monday to Friday, with the State Council's notices.
let calendar: WorkCalendar = {
  var plan = CalendarPlan(first: first, last: last)
  let slots = [(510, 720), (810, 1050)].compactMap { from, to -> Slot? in
    guard let from = TimeOfDay(seconds: from * 60), let to = TimeOfDay(seconds: to * 60) else { return nil }
    return Slot(from: from, to: to)
  }
  plan.hours = [CalendarPlan.WeeklyHours(weekdays: [1, 2, 3, 4, 5], slots: slots)]
  plan.notices = NationalHolidays.years.flatMap { $0.days(asOf: nil) }
  return WorkCalendar(plan)
}()

func spans(_ unit: DurationUnit, through most: Int) -> [TimeSpan] {
  (1...most).map { TimeSpan(amount: Exact($0), unit: unit) }
}

/// The numbers below 2³⁰ in an order of chance, each once: every step can be undone.
func shuffled(_ number: UInt64) -> UInt64 {
  let mask: UInt64 = (1 << 30) - 1
  var mixed = number & mask
  mixed ^= mixed >> 15
  mixed = mixed &* 0x2C1B_3C6D & mask
  mixed ^= mixed >> 13
  mixed = mixed &* 0x297A_2D39 & mask
  return mixed ^ mixed >> 16
}

/// No two begin at the same second.
func questions(among spanCount: Int) -> [Question] {
  let seconds = UInt64(Int64(latestStart.days - first.days) * 86_400)
  var result: [Question] = []
  result.reserveCapacity(count)
  var number: UInt64 = 0
  var seed: UInt64 = 20_170_508
  while result.count < count {
    let start = shuffled(number)
    number += 1
    if start >= seconds { continue }
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    result.append(Question(start: Int32(start), span: Int32((seed >> 33) % UInt64(spanCount))))
  }
  return result
}

/// The sum of all deadlines, so that none can be left out, and how many are refused.
@inline(never)
func answer(
  _ questions: [Question], _ spans: [TimeSpan], _ calendar: WorkCalendar, from base: Int64
) -> (sum: Int64, refused: Int) {
  var (sum, refused): (Int64, Int) = (0, 0)
  for question in questions {
    do throws(CalendarRefusal) {
      let due = try calendar.deadline(spans[Int(question.span)], from: Instant(seconds: base + Int64(question.start)))
      sum &+= due.seconds
    } catch {
      refused += 1
    }
  }
  return (sum, refused)
}

/// Nanoseconds of the processor a deadline, in each run: what else the machine does takes none of them.
func measure(_ spans: [TimeSpan]) -> (nanoseconds: [Double], refused: Int) {
  let questions = questions(among: spans.count)
  let base = Int64(first.days) * 86_400 - calendar.offset.seconds
  // The first run warms up.
  let (sum, refused) = answer(questions, spans, calendar, from: base)
  var times: [Double] = []
  for _ in 0..<runs {
    let start = Int(clock())
    let answered = answer(questions, spans, calendar, from: base)
    let ticks = Int(clock()) - start
    precondition(answered == (sum, refused), "the same questions have the same answers")
    times.append(Double(ticks) * 1e9 / Double(CLOCKS_PER_SEC) / Double(questions.count))
  }
  return (times, refused)
}

let workdays = spans(.workday, through: 60)
let workHours = spans(.workHour, through: 240)
let wallClock = spans(.minute, through: 600) + spans(.hour, through: 72)
let dates = spans(.calendarDay, through: 90) + spans(.week, through: 12) + spans(.month, through: 6)
let named = [DurationUnit.sameDay, .sameWorkday, .nextDay].map { TimeSpan(amount: .one, unit: $0) }
// Of each kind as many.
let kinds: [[TimeSpan]] = [workdays, workHours, wallClock, dates, named]
var mixed: [TimeSpan] = []
for number in 0..<720 {
  for kind in kinds { mixed.append(kind[number % kind.count]) }
}

var parts: [String] = []
let measured: [(String, [TimeSpan])] = [("mixed", mixed), ("workdays", workdays), ("work hours", workHours)]
for (name, spans) in measured {
  let (times, refused) = measure(spans)
  parts.append("\"\(name)\": {\"ns_of_runs\": \(times), \"refused\": \(refused)}")
}
print("{\"deadlines\": \(count), \"kinds\": {\(parts.joined(separator: ", "))}}")
