import SourceText
import Vocabulary

extension Printer {
  mutating func calendar(_ calendar: CalendarSyntax, _ range: ByteRange) {
    put("\(spelling(.calendar)) \(spelling(calendar.name))")
    own(calendar.own)
    block(calendar.entries, endingIn: range, startOf: \.range.lower) { $0.calendarEntry($1) }
  }

  private mutating func calendarEntry(_ entry: Entry<CalendarEntry>) {
    switch entry.content {
    case .works(let hours): workingHours(hours)
    case .season(let from, let to, let hours):
      put("\(spelling(.season)) \(spelling(from)) \(spelling(.to)) \(spelling(to))")
      shortBlock(hours, endingIn: entry.range) { $0.workingHours($1) }
    case .off(let dates): put("\(spelling(.off)) \(text(of: dates))")
    case .makeUp(let dates): put("\(spelling(.makeUp)) \(text(of: dates))")
    case .halfDay(let dates, let slots):
      put("\(spelling(.halfDay)) \(text(of: dates))")
      if !slots.isEmpty { put(" \(spelling(.works)) \(text(of: slots))") }
    case .offset(let text): put("\(spelling(.offset)) \(spelling(text))")
    case .countsFromNextDay: put("\(spelling(.countsFrom)) \(spelling(.nextDay))")
    case .countsAtOnce: put("\(spelling(.countsFrom)) \(spelling(.immediate))")
    case .endsAtClosing: put("\(spelling(.endsAt)) \(spelling(.closing))")
    case .endsAt(let time): put("\(spelling(.endsAt)) \(time.time)")
    case .data(let text): put("\(spelling(.dataFrom)) \(spelling(.from)) \(spelling(text))")
    }
  }

  private mutating func workingHours(_ hours: WorkingHoursSyntax) {
    put("\(spelling(.works)) \(text(of: hours.weekdays)) \(text(of: hours.slots))")
  }

  private func text(of weekdays: [WeekdaySpan]) -> String {
    weekdays.map { $0.from == $0.to ? spelling($0.from) : "\(spelling($0.from)) \(spelling(.to)) \(spelling($0.to))" }
      .joined(separator: spelling.listComma)
  }

  private func text(of slots: [SlotSyntax]) -> String {
    slots.map { "\($0.from.time) \(spelling(.to)) \($0.to.time)" }.joined(separator: spelling.listComma)
  }

  private func text(of dates: [DateSpan]) -> String {
    dates.map { span in span.to.map { "\(span.from.date) \(spelling(.to)) \($0.date)" } ?? "\(span.from.date)" }
      .joined(separator: spelling.listComma)
  }

  mutating func period(_ period: PeriodSyntax, _ range: ByteRange) {
    put("\(spelling(.period)) \(spelling(period.name))")
    own(period.own)
    shortBlock(period.spans, endingIn: range) { $0.span($1) }
  }

  private mutating func span(_ span: PeriodSpan) {
    let to = " \(spelling(.to)) "
    switch span {
    case .once(let from, let until): put("\(spelling(from))\(to)\(spelling(until))")
    case .everyYear(let from, let until): put("\(spelling(.everyYear)) \(spelling(from))\(to)\(spelling(until))")
    case .everyDay(let from, let until, let nextDay):
      put("\(spelling(.everyDay)) \(from.time)\(to)\(nextDay ? spelling(.nextDay) + " " : "")\(until.time)")
    case .everyWeek(let weekdays, let slots):
      put("\(spelling(.everyWeek)) \(text(of: weekdays))")
      if !slots.isEmpty { put(" \(text(of: slots))") }
    }
  }
}
