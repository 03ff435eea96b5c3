import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import Vocabulary
import WorkingTime

extension CaseWords {
  /// How the deadline of a clock comes about by the limit that it has; nil where the calendar refuses.
  ///
  ///     3个工作日，2026-03-02 09:00 起；2026-03-04 10:00 停表（计 3月3日，用去 1个工作日，余 2个工作日）；2026-03-09 09:00 复表；
  ///     次日起算；计 3月10日至11日；止于下班 17:30
  func derivationOfLimit(_ clock: Clock) -> Words? {
    let calendar = rules.calendar(of: clock.limit, clock.edition)
    guard !clock.steps.isEmpty else { return try? calendar.derivationWords(of: clock.limit.span, from: clock.base) }
    var parts = [
      Words(
        zh: "\(clock.limit.span.written(.chinese))，\(text(clock.base)) 起",
        en: "\(clock.limit.span.written(.english)) from \(text(clock.base))")
    ]
    guard let history = try? clock.history(calendar) else { return nil }
    var laidOut = clock
    for (step, before, after) in history {
      switch step {
      case .paused(let at):
        laidOut = before
        let told = used(by: before, until: at, leaving: after, calendar)
        parts.append(Words(zh: "\(text(at)) 停表（\(told.zh)）", en: "paused \(text(at)) (\(told.en))"))
      case .resumed(let at): parts.append(Words(zh: "\(text(at)) 复表", en: "resumed \(text(at))"))
      case .granted(let span):
        parts.append(Words(zh: "顺延 \(span.written(.chinese))", en: "extended by \(span.written(.english))"))
      }
    }
    if clock.pausedAt == nil {
      laidOut = clock
    } else if clock.end != nil {
      // What it is judged by is the deadline that it had when it stopped.
      parts.append(Words(zh: "停着时到达，期限按没有停表算", en: "reached while paused, so by the deadline without the pause"))
    }
    if clock.pausedAt == nil || clock.end != nil {
      guard let stretches = try? laidOut.stretches(calendar) else { return nil }
      for stretch in stretches where !(stretch.span.amount.isZero && stretches.count > 1) {
        parts.append(counting(stretch, calendar))
      }
    }
    return Words(zh: parts.map(\.zh).joined(separator: "；"), en: parts.map(\.en).joined(separator: "; "))
  }

  /// Which days or hours counted up to a pause, how much that is, and what it leaves.
  private func used(
    by clock: Clock, until pause: Instant, leaving paused: Clock, _ calendar: CountingCalendar
  ) -> Words {
    let used = (try? clock.used(until: pause, calendar)) ?? []
    var parts = used.flatMap { (try? calendar.countedWords(of: $0.span, from: $0.from)) ?? [] }
    let amount = sum(used.map(\.span))
    parts.append(amount.map { Words(zh: "用去 \($0.zh)", en: "\($0.en) used") } ?? Words(zh: "没有用去", en: "nothing used"))
    let left = sum(([paused.rest] + paused.grants).filter { !$0.amount.isZero })
    parts.append(left.map { Words(zh: "余 \($0.zh)", en: "\($0.en) left") } ?? Words(zh: "用完了", en: "nothing left"))
    return Words(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  /// Spans one after another, each in its own unit; nil where there is none.
  private func sum(_ spans: [TimeSpan]) -> Words? {
    guard !spans.isEmpty else { return nil }
    return Words(
      zh: spans.map { $0.told(.chinese) }.joined(separator: "＋"),
      en: spans.map { $0.told(.english) }.joined(separator: " + "))
  }

  /// What is counted still, to its end.
  private func counting(_ stretch: ClockStretch, _ calendar: CountingCalendar) -> Words {
    let (zh, en) =
      stretch.isGranted
      ? ("顺延的 \(stretch.span.written(.chinese))：", "the \(stretch.span.written(.english)) more: ") : ("", "")
    // Where the end of what was granted is another than that of a limit from there, how it counts is not told.
    guard let derivation = try? calendar.derivation(of: stretch.span, from: stretch.from), derivation.due == stretch.due,
      let parts = try? calendar.countingWords(of: stretch.span, from: stretch.from, isGranted: stretch.isGranted)
    else {
      let due = text(stretch.due, isEnd: true)
      return Words(zh: "\(zh)到 \(due)", en: "\(en)until \(due)")
    }
    return Words(zh: zh + parts.map(\.zh).joined(separator: "；"), en: en + parts.map(\.en).joined(separator: "; "))
  }
}

extension TimeSpan {
  /// As the language writes it; hours that no short decimal tells with the minutes and seconds that they are: nobody reads
  /// 7.883333333个工作时.
  fileprivate func told(_ language: Language) -> String {
    guard [.hour, .workHour, .urgentWorkHour].contains(unit), (try? amount.multiplied(by: Exact(10)))?.wholeValue == nil,
      let seconds = (try? amount.multiplied(by: Exact(3_600)))?.rounded.wholeValue
    else { return written(language) }
    var parts: [String] = []
    if seconds >= 3_600 { parts.append(TimeSpan(amount: Exact(seconds / 3_600), unit: unit).written(language)) }
    let (minutes, rest) = (seconds / 60 % 60, seconds % 60)
    switch language {
    case .chinese:
      if minutes > 0 { parts.append("\(minutes)分钟") }
      if rest > 0 { parts.append("\(rest)秒") }
      return parts.joined()
    case .english:
      if minutes > 0 { parts.append(minutes.english("minute")) }
      if rest > 0 { parts.append(rest.english("second")) }
      return parts.joined(separator: " ")
    }
  }
}
