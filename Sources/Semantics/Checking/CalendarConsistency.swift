import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

/// What a calendar says of one time it says once: of two sayings one would be passed over in silence, and deadlines be
/// wrong by the other.
extension Scope {
  mutating func checkConsistency(
    of calendar: CalendarDeclaration, _ entries: [Syntax.Entry<CalendarEntry>], in file: FileID
  ) {
    checkWeekdays(
      entries.compactMap { entry in
        guard case .works(let hours) = entry.content else { return nil }
        return (hours, place(entry.range, file))
      })
    for entry in entries {
      guard case .season(_, _, let hours) = entry.content else { continue }
      checkWeekdays(hours.map { ($0.content, place($0.range, file)) })
    }
    checkSeasons(entries, in: file)
    checkDates(entries, in: file)
    checkHalfDays(of: calendar, entries, in: file)
  }

  /// 半日 without hours is the first of the day's: where there is but one, that would be the whole day.
  private mutating func checkHalfDays(
    of calendar: CalendarDeclaration, _ entries: [Syntax.Entry<CalendarEntry>], in file: FileID
  ) {
    var plan = CalendarPlan(first: .earliest, last: .latest)
    (plan.hours, plan.seasons) = (calendar.hours, calendar.seasons)
    for entry in entries {
      guard case .halfDay(let spans, let written) = entry.content, written.isEmpty else { continue }
      for span in spans {
        let last = (span.to ?? span.from).date
        var day: CivilDate? = span.from.date
        while let date = day, date <= last, plan.workedSlots(of: date).count != 1 { day = date.adding(days: 1) }
        guard let date = day, date <= last else { continue }
        report(
          .missing(
            what: Words(
              zh: "“办公”的时间：这一天只有一段办公时间，半日是哪一半要写出来，如“半日 \(date) 办公 09:00 至 12:00”",
              en: "hours: that day has one stretch of duty, so write which half it is, as “half_day \(date) works 09:00 to 12:00”"),
            of: Words(zh: "半日 \(date)", en: "The half day \(date)")), at: place(entry.range, file))
        break
      }
    }
  }

  private mutating func checkWeekdays(_ hours: [(syntax: WorkingHoursSyntax, place: Place)]) {
    var said: Set<Int> = []
    for one in hours {
      let days = Self.weekdays(from: one.syntax.weekdays)
      if let twice = days.first(where: said.contains) {
        let works = Words(.works)
        report(.saidOfOneTime(time: Words(Self.weekdayWords[twice - 1]), one: works, other: works), at: one.place)
      }
      said.formUnion(days)
    }
  }

  private mutating func checkSeasons(_ entries: [Syntax.Entry<CalendarEntry>], in file: FileID) {
    var covered: Set<MonthDay> = []
    var last: Place?
    for entry in entries {
      guard case .season(let from, let to, _) = entry.content else { continue }
      let days = MonthDay.all.filter { $0.isWithin(from, to) }
      if let twice = days.first(where: covered.contains) {
        let season = Words(.season)
        report(.saidOfOneTime(time: twice.words, one: season, other: season), at: place(entry.range, file))
      }
      covered.formUnion(days)
      last = last ?? place(entry.range, file)
    }
    let hasHours = entries.contains { if case .works = $0.content { true } else { false } }
    if !hasHours, let last, let bare = MonthDay.all.first(where: { !covered.contains($0) }) {
      report(
        .missing(
          what: Words(.works),
          of: Words(zh: "季节以外的日子（如\(bare.words.zh)）", en: "A day of no season, as \(bare.words.en),")), at: last)
    }
  }

  /// 休息 beside 补班 or 半日, and 半日 with other hours.
  private mutating func checkDates(_ entries: [Syntax.Entry<CalendarEntry>], in file: FileID) {
    var spans: [SaidOfDates] = []
    for entry in entries {
      let (word, written, hours): (Word, [DateSpan], [SlotSyntax]) =
        switch entry.content {
        case .off(let spans): (.off, spans, [])
        case .makeUp(let spans): (.makeUp, spans, [])
        case .halfDay(let spans, let slots): (.halfDay, spans, slots)
        default: (.off, [], [])
        }
      let slots = hours.map { Slot(from: $0.from.time, to: $0.to.time) }
      for span in written {
        let (from, to) = (span.from, span.to ?? span.from)
        guard from.date <= to.date else { continue }
        spans.append(
          SaidOfDates(
            word: word, days: from.date...to.date, slots: slots, place: place(from.range.joined(to: to.range), file)))
      }
    }
    spans.sort { $0.days.lowerBound < $1.days.lowerBound }
    // Of each kind the one that reaches furthest: what comes later meets it or none of the kind.
    var furthest: [Word: SaidOfDates] = [:]
    for span in spans {
      for other in furthest.values.sorted(by: { $0.word.rawValue < $1.word.rawValue })
      where other.days.contains(span.days.lowerBound) && span.contradicts(other) {
        let (first, second) = other.place < span.place ? (other, span) : (span, other)
        let day = span.days.lowerBound.description
        report(.saidOfOneTime(time: Words(zh: day, en: day), one: Words(first.word), other: Words(second.word)), at: second.place)
      }
      if let known = furthest[span.word], known.days.upperBound >= span.days.upperBound { continue }
      furthest[span.word] = span
    }
  }
}

private struct SaidOfDates {
  let word: Word
  let days: ClosedRange<CivilDate>
  let slots: [Slot]
  let place: Place

  func contradicts(_ other: SaidOfDates) -> Bool {
    if word == other.word { return slots != other.slots }
    return word == .off || other.word == .off
  }
}

extension MonthDay {
  fileprivate static let all: [MonthDay] = (1...12).flatMap { month in
    (1...31).compactMap { MonthDay(month: month, day: $0) }
  }

  fileprivate var words: Words { Words(zh: "\(month)月\(day)日", en: "\(MonthDay.englishMonths[month - 1])_\(day)") }
}
