package import Diagnostics
import ExactNumbers
package import Interpreter
import Semantics
import Vocabulary
package import WorkingTime

/// A calendar of duty hours, workdays and holidays: what a limit from a point in time comes to.
public struct DutyCalendar: Sendable {
  package let raw: CountingCalendar
  /// Of the editions before the one of `raw`, which is the latest: until which day each counts.
  private let earlier: [(last: CivilDate, raw: CountingCalendar)]

  package init(_ raw: CountingCalendar) { self.init(raw, after: []) }

  fileprivate init(_ raw: CountingCalendar, after earlier: [(last: CivilDate, raw: CountingCalendar)]) {
    self.raw = raw
    self.earlier = earlier
  }

  /// By which a limit from an instant counts.
  private func raw(at start: Instant) -> CountingCalendar {
    guard !earlier.isEmpty, let day = start.civil(in: raw.duty.offset)?.date else { return raw }
    return earlier.first { day <= $0.last }?.raw ?? raw
  }

  /// The Chinese office day: Monday to Friday 08:30–12:00 and 13:30–17:30, with the holidays and make-up workdays that
  /// the State Council has announced; workdays count from the next day to the close of duty.
  public static let office = DutyCalendar(CountingCalendar(CalendarPlan(.officeDays), only: nil))

  /// The same as it was known at the end of a day: a year of which no notice was out then is past its end, and what a
  /// notice changed later in the year (2015, 2019, 2020) is as it was before.
  public static func office(asOf known: NoticesAsOf) -> DutyCalendar {
    DutyCalendar(CountingCalendar(CalendarPlan(.officeDays, asOf: known.date), only: nil))
  }

  /// A calendar that comes with Pai, by its name in either language: 机关工作日, office_days; nil where there is none.
  public init?(named name: String) {
    guard BuiltInCalendar(named: name) != nil else { return nil }
    self = .office
  }

  /// When a limit is due.
  ///
  /// - Parameters:
  ///   - limit: as the language writes it: `3个工作日`, `2工作时`, `当日`, and as rules do: `3个工作日内`, `within 3 workdays`.
  ///   - start: `2017-05-08 10:01` in the calendar's offset, or RFC 3339.
  /// - Throws: `TimeRefused` where one of them can't be read, or the calendar does not reach so far.
  public func deadline(_ limit: String, from start: String) throws(TimeRefused) -> Moment {
    let (span, instant) = (try Self.span(limit), try self.instant(start))
    do throws(CalendarRefusal) {
      let raw = raw(at: instant)
      let due = try raw.deadline(span, from: instant)
      return Moment(due, in: raw.duty.offset, isEnd: span.endsDays)
    } catch {
      throw TimeRefused(error)
    }
  }

  /// How a deadline comes about, in one line: from when, what counts, what is skipped by name, and where it ends.
  ///
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  /// - Throws: as `deadline`.
  public func derivation(
    of limit: String, from start: String, language: String = "zh"
  ) throws(TimeRefused) -> String {
    let (span, instant) = (try Self.span(limit), try self.instant(start))
    do throws(CalendarRefusal) {
      let words = try raw(at: instant).derivationWords(of: span, from: instant)
      return language == "en" ? words.en : words.zh
    } catch {
      throw TimeRefused(error)
    }
  }

  /// How much of a unit lies between two points in time, as a decimal; negative where the second is earlier.
  public func amount(of unit: String, from start: String, to end: String) throws(TimeRefused) -> String {
    let (unit, from, to) = (try Self.unit(unit), try instant(start), try instant(end))
    do throws(CalendarRefusal) {
      return try raw(at: from).duty.amount(of: unit, from: from, to: to).description
    } catch {
      throw TimeRefused(error)
    }
  }

  /// How ``amount(of:from:to:)`` comes about, in one line: what counts between the two, and what is skipped by name.
  ///
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  /// - Throws: as `amount`.
  public func derivation(
    ofAmountOf unit: String, from start: String, to end: String, language: String = "zh"
  ) throws(TimeRefused) -> String {
    let (unit, from, to) = (try Self.unit(unit), try instant(start), try instant(end))
    do throws(CalendarRefusal) {
      let words = try raw(at: from).amountWords(of: unit, from: from, to: to)
      return language == "en" ? words.en : words.zh
    } catch {
      throw TimeRefused(error)
    }
  }

  private static func unit(_ name: String) throws(TimeRefused) -> DurationUnit {
    let named = TimeSpan(written: "1\(name)") ?? TimeSpan(written: name)
    guard let unit = named?.unit, unit.counting != .fixed else { throw TimeRefused(.unit(name)) }
    return unit
  }

  private static func span(_ limit: String) throws(TimeRefused) -> TimeSpan {
    guard let span = TimeSpan(limit: limit) else { throw TimeRefused(.limit(limit)) }
    return span
  }

  private func instant(_ text: String) throws(TimeRefused) -> Instant {
    guard let instant = Instant(written: text.utf8Span.span, in: raw.duty.offset) else {
      throw TimeRefused(.instant(text))
    }
    return instant
  }
}

extension RuleSet {
  /// The calendar by which limits count: that of the edition in force on the day from which one counts, else of the one
  /// that comes next, or of the last. An edition that names none, yet declares one, is taken to mean that.
  public var calendar: DutyCalendar {
    let ordered = engines.sorted { a, b in
      (a.program.header.effectiveFrom ?? .earliest) < (b.program.header.effectiveFrom ?? .earliest)
    }
    let earlier = zip(ordered, ordered.dropFirst()).compactMap { one, next in
      let begins = next.program.header.effectiveFrom ?? .earliest
      return CivilDate(days: Int(begins.days) - 1).map { (last: $0, raw: one.calendars.declared) }
    }
    return DutyCalendar(ordered[ordered.count - 1].calendars.declared, after: earlier)
  }
}

/// A day as of which the notices of holidays are known: at its end.
public struct NoticesAsOf: Hashable, Sendable {
  package let date: CivilDate

  /// - Parameter date: `2019-03-21`.
  /// - Throws: `TimeRefused` where it is no date, or lies before the first year whose holidays anybody knows.
  public init(_ date: String) throws(TimeRefused) {
    guard let day = try? CivilDate(parsing: date) else { throw TimeRefused(.date(date)) }
    guard day >= NationalHolidays.dates.lowerBound else { throw TimeRefused(.beforeNotices(day)) }
    self.date = day
  }
}

/// Why a calendar can't say a time.
public struct TimeRefused: Error, Hashable, Sendable, CustomStringConvertible {
  enum Reason: Hashable, Sendable {
    case limit(String)
    case unit(String)
    case instant(String)
    case date(String)
    /// A day on which no year that Pai has was announced.
    case beforeNotices(CivilDate)
    case calendar(CalendarRefusal)
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }
  init(_ refusal: CalendarRefusal) { reason = .calendar(refusal) }

  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func message(_ language: String) -> String { language == "en" ? words.en : words.zh }
  public var description: String { words.en }

  package var words: Words {
    switch reason {
    case .limit(let text):
      Words(
        zh: "“\(text)”不是时限；写成“3个工作日”“2工作时”“当日”这样。",
        en: "“\(text)” is no limit; write it as 3 workdays, 2 workhours or same_day.")
    case .unit(let text):
      Words(
        zh: "“\(text)”不是计时的单位；如 工作日、工作时、分钟、小时、自然日、个月。",
        en: "“\(text)” is no unit of time; say workdays, workhours, minutes, hours, calendar_days or months.")
    case .instant(let text):
      Words(
        zh: "“\(text)”不是时间；写成“2017-05-08 10:01”，或 RFC 3339。",
        en: "“\(text)” is no time; write it as 2017-05-08 10:01, or as RFC 3339.")
    case .date(let text):
      Words(zh: "“\(text)”不是日期；写成“2019-03-21”。", en: "“\(text)” is no date; write it as 2019-03-21.")
    case .beforeNotices(let date):
      Words(
        zh: "\(date) 时 \(date.year) 年的放假安排无从知道：数据自 \(NationalHolidays.dates.lowerBound.year) 年起。",
        en:
          "The holidays of \(date.year) as known on \(date) are not known: the data begin with \(NationalHolidays.dates.lowerBound.year)."
      )
    case .calendar(let refusal): refusal.words
    }
  }
}
