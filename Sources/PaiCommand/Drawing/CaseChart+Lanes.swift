import Interpreter
import Pai
import Semantics
import Vocabulary
import WorkingTime

extension CaseChart {
  /// The lane of one clock: its limit laid out, duty dark where it counts duty, pauses hatched, what is overdue red.
  /// - Parameters:
  ///   - uncounted: Days of duty on which it ran and of which nothing counts.
  ///   - counted: Whose duty is what counts; nil: all time does.
  mutating func draw(_ clock: CaseClock, besides uncounted: [CivilDate], by counted: WorkCalendar?) {
    let top = y + 16
    let height = 30.0
    let nth = clock.number > 1 || clock.isFormer ? words("（第 \(clock.number) 次）", " (\(clock.number))") : ""
    svg.text(Self.margin, top + 16, TextWidth.cut("\(clock.milestone)\(nth)", to: 236, size: 22), "class=\"lane\"")
    svg.text(Self.margin, top + 40, limitText(clock), "class=\"small\" style=\"font-size:15px\"")
    let base = clock.base.instant
    let due = clock.due?.instant
    let end = clock.ended?.instant ?? until
    let isOpen = clock.state != .ended
    // What has passed of it in time, and what has passed beyond.
    let timely = due.map { clock.verdict == .overdue ? min($0, end) : end } ?? end
    bar(besides: uncounted, by: counted, from: base, to: min(timely, end), top, height)
    if let due, clock.verdict == .overdue, due < end {
      svg.rectangle(scale.x(due), top, scale.x(end) - scale.x(due), height, "fill=\"#c8352c\"")
    }
    if isOpen, clock.state == .running, let due, due > end {
      let x = scale.x(max(end, base))
      svg.rectangle(
        x, top, scale.x(due) - x, height,
        "fill=\"#dbe7f4\" fill-opacity=\"0.75\" stroke=\"#3f78b5\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\"")
    }
    drawPauses(clock, end, top, height)
    svg.rectangle(scale.x(base) - 2, top - 4, 4, height + 8, "fill=\"#1f4f84\"")
    if clock.ended != nil { drawEnd(clock, end, top, height) }
    if let due { drawDeadline(clock, due, top, height) }
    drawVerdict(clock, due, end, top, height)
    y += Self.laneHeight
    svg.line(Self.margin, y, scale.right, y, "stroke=\"#e1e6ec\" stroke-width=\"1\"")
  }

  private func limitText(_ clock: CaseClock) -> String {
    var limit = clock.span.written(language)
    for case .granted(let span) in clock.steps { limit += " ＋\(TimeSpan(written: span)?.written(language) ?? span)" }
    if let edition = clock.edition { limit += words("（\(edition)）", " (\(edition))") }
    let base = brief(clock.base.instant)
    let whole = words("\(limit)，自 \(base)", "\(limit) from \(base)")
    // Where its bar begins is drawn in any case.
    return TextWidth.of(whole, size: 15) <= 250 ? whole : TextWidth.cut(limit, to: 250, size: 15)
  }

  private mutating func bar(
    besides uncounted: [CivilDate], by counted: WorkCalendar?, from: Instant, to: Instant, _ top: Double, _ height: Double
  ) {
    guard from < to else { return }
    let fill = counted == nil ? "#3f78b5" : "#b9d2ec"
    svg.rectangle(scale.x(from), top, scale.x(to) - scale.x(from), height, "fill=\"\(fill)\"")
    guard let counted, let stretches = duty(of: counted, from: from, to: to) else { return }
    for (begin, end) in stretches {
      if let day = begin.civil(in: scale.offset)?.date, uncounted.contains(day) { continue }
      svg.rectangle(scale.x(begin), top, scale.x(end) - scale.x(begin), height, "fill=\"#3f78b5\"")
    }
  }

  private mutating func drawPauses(_ clock: CaseClock, _ end: Instant, _ top: Double, _ height: Double) {
    var since: Instant?
    for step in clock.steps {
      switch step {
      case .paused(let moment): since = moment.instant
      case .resumed(let moment):
        if let from = since { drawPause(from, moment.instant, top, height) }
        since = nil
      case .granted: continue
      }
    }
    if let since, since < end { drawPause(since, end, top, height) }
  }

  private mutating func drawPause(_ from: Instant, _ to: Instant, _ top: Double, _ height: Double) {
    let (left, right) = (scale.x(from), scale.x(to))
    svg.rectangle(left, top, max(right - left, 2), height, "fill=\"url(#paused)\" stroke=\"#8592a3\" stroke-width=\"1\"")
    let label = words("停表", "paused")
    let width = TextWidth.of(label, size: 16) + 12
    guard right - left > width + 8 else { return }
    svg.rectangle((left + right - width) / 2, top + 4, width, height - 8, "fill=\"#ffffff\" rx=\"4\"")
    svg.text((left + right) / 2, top + 21, label, "class=\"small\" text-anchor=\"middle\"")
  }

  private mutating func drawEnd(_ clock: CaseClock, _ end: Instant, _ top: Double, _ height: Double) {
    let colour = clock.verdict == .onTime ? "#1d7a46" : clock.verdict == .overdue ? "#b3261e" : "#7b8798"
    svg.circle(scale.x(end), top + height / 2, 9, "fill=\"\(colour)\" stroke=\"#ffffff\" stroke-width=\"2.5\"")
  }

  /// A flag at the deadline; an arrow at the edge where it lies beyond.
  private mutating func drawDeadline(_ clock: CaseClock, _ due: Instant, _ top: Double, _ height: Double) {
    let x = scale.x(due)
    if scale.contains(due) {
      svg.line(x, top - 8, x, top + height + 8, "stroke=\"#111827\" stroke-width=\"3\"")
      svg.polygon([(x, top - 10), (x + 15, top - 4), (x, top + 2)], "fill=\"#111827\"")
    } else {
      svg.polygon(
        [(x - 2, top + height / 2 - 8), (x + 12, top + height / 2), (x - 2, top + height / 2 + 8)], "fill=\"#111827\"")
    }
  }

  /// How it stands, to the right of all that was drawn in the lane; where that is too narrow, to the left of it, or over
  /// the bar, before the flag. It is what the lane is looked at for, and never cut.
  private mutating func drawVerdict(_ clock: CaseClock, _ due: Instant?, _ end: Instant, _ top: Double, _ height: Double) {
    var right = max(scale.x(end), scale.x(clock.base.instant))
    if let due { right = max(right, scale.x(due)) }
    let (text, style) = verdict(clock)
    let width = TextWidth.of(text, size: Self.labelSize)
    let edge = Self.width - Self.margin / 2
    let starts = right + 22
    var places = [min(scale.x(clock.base.instant), scale.x(end)) - 14]
    if let due, scale.contains(due) { places.append(scale.x(due) - 14) }
    let isBeside = starts + width <= edge
    let ends = isBeside ? starts + width : places.first { $0 - width >= scale.left + 10 } ?? edge - 4
    // Bars and hatching would be seen through it; nights may.
    svg.plate(ends - width - 4, top + 2, width + 8, isSolid: !isBeside)
    svg.text(ends - width, top + 21, text, "class=\"label \(style)\"")
  }

  /// When it is due and how it stands, and the style of that.
  func verdict(_ clock: CaseClock) -> (text: String, style: String) {
    let due = clock.due?.instant
    let deadline =
      due.map { words("期限 \(brief($0, isEnd: true))", "due \(brief($0, isEnd: true))") } ?? words("期限算不出", "no deadline")
    let (verdict, style): (String, String) =
      switch (clock.verdict, clock.state) {
      case (.onTime, _): (words("按时", "on time"), "good")
      case (.overdue, _): (words("逾期", "overdue"), "bad")
      case (.notJudged, _): (words("不评判", "not judged"), "muted")
      case (.unknown, _): (words("是否按时算不出", "on time or not can't be told"), "muted")
      case (.notYet, .paused): (words("停表中", "standing still"), "")
      case (.notYet, _): (words("未到期", "not yet due"), "")
      }
    return ("\(deadline) · \(verdict)", style)
  }
}
