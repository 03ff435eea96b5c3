package import Diagnostics
import ExactNumbers
import Semantics
import Vocabulary
package import WorkingTime

extension CountingCalendar {
  /// How a deadline comes about, in one line.
  /// - Parameter base: what begins it, where that is more than a time: 派发.
  package func derivationWords(of span: TimeSpan, from start: Instant, base: Words? = nil) throws(CalendarRefusal) -> Words {
    let derivation = try derivation(of: span, from: start)
    let name = base.map { Words(zh: " \($0.zh)", en: ", \($0.en)") } ?? Words(zh: "", en: "")
    let shown = start.shown(in: duty.offset)
    let parts =
      [Words(zh: "\(shown)\(name.zh) 起", en: "from \(shown)\(name.en)")]
      + derivation.words(in: duty.offset, countsFromNextDay: duty.countsFromNextDay, isDuty: isDuty(span))
    return Words(zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// How a deadline comes about, part by part, without the instant from which it counts.
  /// - Parameter isGranted: Whether it is more time after an end: it lies after that, by whatever convention limits count.
  package func countingWords(
    of span: TimeSpan, from start: Instant, isGranted: Bool
  ) throws(CalendarRefusal) -> [Words] {
    try derivation(of: span, from: start).words(
      in: duty.offset, countsFromNextDay: isGranted ? nil : duty.countsFromNextDay, isDuty: isDuty(span))
  }

  /// How it comes about that so much of a unit lies between two instants, in one line: as for a limit of so much, which ends at
  /// the second or before it.
  package func amountWords(of unit: DurationUnit, from start: Instant, to end: Instant) throws(CalendarRefusal) -> Words {
    let (from, to) = (min(start, end), max(start, end))
    let span = TimeSpan(amount: try duty.amount(of: unit, from: from, to: to), unit: unit)
    let one = TimeSpan(amount: .one, unit: unit)
    let until = to.shown(in: duty.offset)
    var parts: [Words] = []
    if end < start {
      parts.append(
        Words(zh: "后一个时间在前，所以是负的", en: "the second time is the earlier one, so the amount is negative"))
    }
    if span.amount.isZero {
      let isOfDuty = unit.counting == .dutyTime
      parts += [
        Words(zh: "\(from.shown(in: duty.offset)) 起", en: "from \(from.shown(in: duty.offset))"),
        isOfDuty
          ? Words(zh: "到 \(until) 没有办公时间", en: "there is no duty until \(until)")
          : Words(zh: "到 \(until) 还不满 \(one.written(.chinese))", en: "\(until) comes before the end of \(one.written(.english))"),
      ]
    } else {
      parts.append(try derivationWords(of: span, from: from))
      let isWhole = unit.counting == .dutyDays || unit.counting == .dates
      if isWhole, try derivation(of: span, from: from).due < to {
        parts.append(
          Words(
            zh: "此后到 \(until) 不满 \(one.written(.chinese))",
            en: "from there to \(until) it is less than \(one.written(.english))"))
      }
    }
    return Words(zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// What counts of so much time, and what is skipped: of units that count days or duty.
  package func countedWords(of span: TimeSpan, from start: Instant) throws(CalendarRefusal) -> [Words] {
    try derivation(of: span, from: start).passed(in: duty.offset)
  }
}

extension DeadlineDerivation {
  /// In one line, after the instant from which it counts: what counts, what is skipped by name, and where it ends.
  ///
  ///     2017-09-29 16:00 起；次日起算；计 9月30日（补班）、10月9日；跳过 10月1日至8日（国庆节、中秋节）；止于下班 17:30
  /// - Parameters:
  ///   - countsFromNextDay: nil: it is not told.
  ///   - isDuty: Whether it is duty that counts, and not a period by itself.
  fileprivate func words(in offset: UTCOffset, countsFromNextDay: Bool?, isDuty: Bool) -> [Words] {
    var parts: [Words] = []
    if let begins {
      parts.append(
        Words(
          zh: "\(isDuty ? "不在办公时间" : "时段还没有到")，自 \(begins.shown(in: offset)) 起算",
          en: "\(isDuty ? "off duty" : "outside the period") then, so counting from \(begins.shown(in: offset))"))
    }
    if let countsFromNextDay, span.unit.counting == .dutyDays || span.unit.counting == .dates {
      parts.append(
        countsFromNextDay
          ? Words(zh: "次日起算", en: "counting from the next day") : Words(zh: "即时起算", en: "counting at once"))
    }
    return parts + passed(in: offset) + [endWords(offset)]
  }

  /// What counts, and what is skipped.
  fileprivate func passed(in offset: UTCOffset) -> [Words] {
    let dates = DateWords(year: start.civil(in: offset)?.date.year ?? 0)
    // The days of duty hours are told with the hours.
    let days = hours.isEmpty || span.unit.counting == .dutyDays ? countedWords(dates) : []
    return days + hours.enumerated().map { hourWords($1, dates, offset, isRest: $0 == 0 && !days.isEmpty) } + skippedWords(dates)
  }

  private func countedWords(_ dates: DateWords) -> [Words] {
    guard !counted.isEmpty else { return [] }
    let shown = counted.map { named($0, dates) }
    let isOne = counted.count == 1 && counted[0].lowerBound == counted[0].upperBound
    return [
      Words(
        zh: "计 \(shown.map(\.zh).joined(separator: "、"))",
        en: "\(shown.map(\.en).joined(separator: ", ")) \(isOne ? "counts" : "count")")
    ]
  }

  /// - Parameter isRest: Whether whole days count before it, the last to the time of day at which it begins.
  private func hourWords(_ stretch: Hours, _ dates: DateWords, _ offset: UTCOffset, isRest: Bool) -> Words {
    let minutes = (try? Exact(Int128(stretch.seconds), over: 60))?.description ?? "\(stretch.seconds / 60)"
    let days = named(stretch.days, dates)
    let gap = days.zh.hasSuffix("）") ? "" : " "
    let duty = "\(minutes) \(minutes == "1" ? "minute" : "minutes") of duty"
    if isRest {
      let time = String(stretch.from.shown(in: offset).suffix(5))
      return Words(zh: "\(days.zh)\(gap)\(time) 起另计 \(minutes) 分钟", en: "\(days.en) from \(time): \(duty) more")
    }
    return Words(zh: "\(days.zh)\(gap)计 \(minutes) 分钟", en: "\(days.en): \(duty)")
  }

  /// A stretch of days, with those of them that are made up or half.
  private func named(_ days: ClosedRange<CivilDate>, _ dates: DateWords) -> Words {
    let range = dates.range(days)
    let isOne = days.lowerBound == days.upperBound
    var asides: [Words] = []
    for isHalf in [false, true] {
      let found = unusual.filter { days.contains($0.date) && ($0.status == .halfDay) == isHalf }.map {
        dates.range($0.date...$0.date)
      }
      if found.isEmpty { continue }
      let name = isHalf ? Words(zh: "半日", en: "half a day") : Words(zh: "补班", en: "made up")
      asides.append(
        isOne
          ? name
          : Words(
            zh: "含\(name.zh) \(found.map(\.zh).joined(separator: "、"))",
            en: "with \(found.map(\.en).joined(separator: ", ")) \(name.en)"))
    }
    if asides.isEmpty { return range }
    return Words(
      zh: "\(range.zh)（\(asides.map(\.zh).joined(separator: "，"))）", en: "\(range.en) (\(asides.map(\.en).joined(separator: "; ")))"
    )
  }

  /// Holidays one by one; days off of the week one by one where they are few.
  private func skippedWords(_ dates: DateWords) -> [Words] {
    let rest = skipped.filter { $0.status == .restDay }
    let others = skipped.filter { $0.status != .restDay }
    let shown = (rest.count > 3 ? others : skipped).map { one in
      let name = one.status.words
      return Words(zh: "\(dates.range(one.days).zh)（\(name.zh)）", en: "\(dates.range(one.days).en) (\(name.en))")
    }
    var parts = shown
    if rest.count > 3 {
      let days = rest.reduce(0) { $0 + Int($1.days.upperBound.days - $1.days.lowerBound.days) + 1 }
      parts.append(Words(zh: "休息日 \(days) 天", en: "\(days) rest days"))
    }
    guard !parts.isEmpty else { return [] }
    return [
      Words(
        zh: "跳过 \(parts.map(\.zh).joined(separator: "、"))",
        en: "skipping \(parts.map(\.en).joined(separator: ", "))")
    ]
  }

  private func endWords(_ offset: UTCOffset) -> Words {
    let shown = due.shown(in: offset, span)
    let time = String(shown.suffix(5))
    return switch end {
    case .elapsed: Words(zh: "到 \(shown)", en: "until \(shown)")
    case .close: Words(zh: "止于下班 \(time)", en: "until the close of duty at \(time)")
    case .time, .midnight: Words(zh: "止于 \(shown)", en: "until \(shown)")
    case .sameTime: Words(zh: "到当日同一时刻 \(time)", en: "to the same time of day, \(time)")
    case .atOnce: Words(zh: "当即", en: "at once")
    }
  }
}

/// Dates of one story, the year told only where it is another.
private struct DateWords {
  let year: Int

  func range(_ days: ClosedRange<CivilDate>) -> Words {
    let (first, last) = (days.lowerBound, days.upperBound)
    if first == last { return Words(zh: zh(first), en: first.description) }
    let end = first.year == last.year && first.month == last.month ? "\(last.day)日" : zh(last)
    return Words(zh: "\(zh(first))至\(end)", en: "\(first) to \(last)")
  }

  private func zh(_ date: CivilDate) -> String {
    "\(date.year == year ? "" : "\(date.year)年")\(date.month)月\(date.day)日"
  }
}

extension DayStatus {
  package var words: Words {
    switch self {
    case .ordinary: Words(zh: "工作日", en: "workday")
    case .restDay: Words(zh: "休息日", en: "rest day")
    case .holiday(let name): Words(zh: name, en: name)
    case .off: Words(zh: "休息", en: "day off")
    case .makeUp: Words(zh: "补班", en: "made up")
    case .halfDay: Words(zh: "半日", en: "half day")
    case .outside: Words(zh: "不在时段内", en: "outside the period")
    }
  }
}

extension CalendarRefusal {
  package var words: Words {
    switch self {
    case .beforeFirst(let date):
      Words(
        zh: "日历自 \(date) 起才有数据，算不出这个时间。",
        en: "The calendar begins on \(date); it can't say this time.")
    case .afterLast(let date):
      Words(
        zh: "日历只到 \(date)，以后哪天上班还没有公布，算不出这个时间。",
        en: "The calendar ends on \(date): which later days are workdays is not announced, so it can't say this time.")
    case .notAnnounced(let date, let asOf):
      Words(
        zh: "\(asOf) 时日历只到 \(date)：\(date.year + 1) 年的放假安排那时还没有公布，算不出这个时间。",
        en:
          "On \(asOf) the calendar ended on \(date): the holidays of \(date.year + 1) were not announced then, so it can't say this time."
      )
    case .notWhole(let span) where span.unit.counting == .dutyTime || span.unit.counting == .wallClock:
      Words(
        zh: "“\(span.written(.chinese))”不合整秒，不能这样数；写分得尽的数，如 1.25 或 1.5。",
        en: "“\(span.written(.english))” is no whole number of seconds; write one that divides, as 1.25 or 1.5.")
    case .notWhole(let span):
      Words(
        zh: "“\(span.written(.chinese))”不能这样数：工作日和日期要整数。",
        en: "“\(span.written(.english))” can't be counted so: workdays and dates come whole.")
    case .zero(let span):
      Words(
        zh: "时限不能是“\(span.written(.chinese))”；要马上办，写“即时”。",
        en: "A limit can't be “\(span.written(.english))”; for at once write “immediate”.")
    case .tooLarge: Words(zh: "时间超出了 1900 到 2199 年。", en: "The time lies outside the years 1900 to 2199.")
    }
  }
}

extension Instant {
  /// `2017-05-11 17:30`, with seconds where there are any, as clocks of the offset show it.
  /// - Parameter span: whose end it is: midnight is then 24:00 of the day that ends.
  package func shown(in offset: UTCOffset, _ span: TimeSpan? = nil) -> String {
    guard let (date, time) = civil(in: offset) else { return description }
    if let span, span.endsDays, time == .startOfDay, let day = CivilDate(days: Int(date.days) - 1) { return "\(day) 24:00" }
    return "\(date) \(time)"
  }
}

extension TimeSpan {
  /// Whether it comes to midnight as the end of a day, 24:00, and not as the beginning of the next.
  package var endsDays: Bool { unit != .immediate }
}
