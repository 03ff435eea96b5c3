import Casework
import Diagnostics
import Interpreter
import Pai
import Semantics
import SourceText
import Vocabulary
import WorkingTime

/// A case on a time axis, as a command room hangs it on the wall: 1920 wide, as high as it needs to be.
struct CaseChart {
  static let width = 1920.0
  static let margin = 48.0
  /// Where the names of lanes end and time begins.
  static let laneLeft = 300.0
  static let labelSize = 19.0
  static let rowHeight = 30.0
  static let laneHeight = 78.0
  static let widestLabel = 480.0

  let one: Pai.Case
  /// By which the calendar's past is drawn, and what is to come hollow.
  let until: Instant
  /// What is sent if nothing else is recorded.
  let ahead: [Pai.CaseEffect]
  let title: String
  let language: Language
  private(set) var scale: TimeScale
  var svg = SVGText()
  /// Down to where it is drawn already.
  var y = CaseChart.margin
  /// Below the calendar.
  var lanesTop = 0.0

  /// - Parameters:
  ///   - one: as it shows at `until`.
  ///   - title: of the rule set.
  init(_ one: Pai.Case, until: Instant, ahead: [Pai.CaseEffect], title: String, language: Language) {
    self.one = one
    self.until = until
    self.title = title
    self.language = language
    let span = Self.span(one, until, ahead)
    let offset = one.raw.rules.calendar.offset
    self.ahead = ahead.filter { $0.sent.instant <= span.end }
    // First as if nothing stood beside the axis: then it is known how far each label reaches.
    scale = TimeScale(start: span.start, end: span.end, left: Self.laneLeft, right: Self.width - Self.margin, offset: offset)
    scale = TimeScale(start: span.start, end: span.end, left: Self.laneLeft, right: rightEnd, offset: offset)
  }

  /// How far the axis may reach so that what stands to the right of an instant is not cut.
  private var rightEnd: Double {
    var labels = (entryMarks + effectMarks).map { mark in
      (
        mark.at,
        26 + TextWidth.of(mark.time, size: Self.labelSize) + min(TextWidth.of(mark.text, size: Self.labelSize), Self.widestLabel)
      )
    }
    for clock in one.clocks {
      // Its bar reaches as far as it runs, or stands still.
      let last = max(clock.due?.instant ?? clock.base.instant, clock.ended?.instant ?? until)
      labels.append((last, 30 + TextWidth.of(verdict(clock).text, size: Self.labelSize)))
    }
    let (left, all) = (Self.laneLeft, Self.width - Self.margin / 2 - Self.laneLeft)
    var end = Self.width - Self.margin
    for (at, width) in labels {
      let share = (scale.x(at) - left) / (scale.right - left)
      if share > 0.05 { end = min(end, left + (all - width) / share) }
    }
    return max(end, Self.width * 0.6)
  }

  /// From a little before the report to a little after the last of what is drawn.
  private static func span(_ one: Pai.Case, _ until: Instant, _ ahead: [Pai.CaseEffect]) -> (start: Instant, end: Instant) {
    let start = one.raw.reportedAt.seconds
    var last = [until.seconds, one.raw.clock.seconds]
    last += one.raw.record.log.map(\.at.seconds)
    last += one.effects.map(\.sent.seconds)
    // A clock that ended long before its deadline needs no room for it.
    last += one.clocks.filter { $0.state != .ended }.compactMap { $0.due?.seconds }
    var end = last.max() ?? start
    let reach = end + max((end - start) / 4, 60)
    for effect in ahead where effect.sent.seconds <= reach { end = max(end, effect.sent.seconds) }
    let pad = max((end - start) / 40, 30)
    return (Instant(seconds: start - pad), Instant(seconds: end + pad))
  }

  /// The whole drawing.
  mutating func drawn() -> String {
    drawTitle()
    let calendarTop = y
    drawCalendarHead()
    lanesTop = y
    drawEntries()
    for (clock, raw) in zip(one.clocks, one.raw.allClocks) {
      draw(clock, besides: one.raw.uncountedDays(of: raw), by: one.raw.counted(by: raw))
    }
    drawEffects()
    let bottom = y
    if scale.contains(until) {
      svg.text(scale.x(until), bottom + 22, words("看到此时", "as of"), "class=\"small now-text\" text-anchor=\"middle\"")
      y += 30
    }
    drawLegend()
    let height = y + Self.margin
    // Nights and days off lie behind all that was drawn.
    var whole = SVGText()
    whole.add(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1920\" height=\"\(SVGText.number(height))\" viewBox=\"0 0 1920 \(SVGText.number(height))\" role=\"img\" lang=\"\(language == .chinese ? "zh-CN" : "en")\">"
    )
    whole.add("<title>\(XMLText.escaped(heading))</title>")
    whole.add(Self.style)
    whole.rectangle(0, 0, Self.width, height, "fill=\"#ffffff\"")
    drawDays(into: &whole, from: calendarTop, lanes: lanesTop, to: bottom)
    if scale.contains(until) { whole.line(scale.x(until), lanesTop, scale.x(until), bottom, "class=\"now\"") }
    whole.add(svg.text)
    whole.add("</svg>")
    return whole.text
  }

  func words(_ zh: String, _ en: String) -> String { Words(zh: zh, en: en)(language) }

  private var heading: String {
    let item = one.raw.decision.event[BuiltInField.item.ref].map { $0.plain } ?? words("事项未定", "no item")
    return [one.id, item].compactMap { $0 }.joined(separator: " · ")
  }

  private mutating func drawTitle() {
    svg.text(Self.margin, y + 34, TextWidth.cut(heading, to: 1500, size: 40), "class=\"title\"")
    let place = one.raw.decision.event[BuiltInField.area.ref].map { $0.plain }
    let lead = one.decision.lead.map { unit in words("主办 \(unit.unit)", "lead: \(unit.unit)") }
    let state =
      one.isClosed ? words("已关闭", "closed") : one.pausedAt != nil ? words("停表", "standing still") : words("在办", "open")
    let parts = [
      place, lead, words("上报 \(one.reportedAt.text)", "reported \(one.reportedAt.text)"),
      words("看到 \(text(until))", "as of \(text(until))"), state,
    ]
    let line = parts.compactMap { $0 }.joined(separator: "  ·  ")
    svg.text(Self.margin, y + 74, TextWidth.cut(line, to: 1800, size: 23), "class=\"subtitle\"")
    svg.text(Self.width - Self.margin, y + 34, TextWidth.cut(title, to: 500, size: 20), "class=\"faint\" text-anchor=\"end\"")
    y += 108
  }

  func text(_ instant: Instant, isEnd: Bool = false) -> String {
    CaseWords.text(instant, in: scale.offset, isEnd: isEnd)
  }

  /// Without the year, which the axis has; with the time alone where there is one day.
  func brief(_ instant: Instant, isEnd: Bool = false) -> String {
    let whole = text(instant, isEnd: isEnd)
    let day = text(scale.start).prefix(10)
    let isOneDay = day == text(scale.end).prefix(10) && day == whole.prefix(10)
    return String(isOneDay ? whole.dropFirst(11) : whole.dropFirst(5))
  }

  private static let style = """
    <style>
    text { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; fill: #1d2733; }
    .title { font-size: 40px; font-weight: 700; }
    .subtitle { font-size: 23px; fill: #445366; }
    .lane { font-size: 22px; font-weight: 600; }
    .label { font-size: 19px; }
    .small { font-size: 16px; fill: #56657a; }
    .faint { font-size: 20px; fill: #7b8798; }
    .holiday-text { fill: #b3352b; }
    .makeup-text { fill: #8a6100; }
    .now { stroke: #d0342c; stroke-width: 2.5; stroke-dasharray: 9 6; }
    .now-text { fill: #d0342c; font-weight: 600; }
    .time { font-weight: 600; }
    .good { fill: #1d7a46; } .bad { fill: #b3261e; } .muted { fill: #5f6b7a; }
    </style>
    <defs>
    <pattern id="paused" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="10" height="10" fill="#f2f3f5"/><rect width="4" height="10" fill="#9aa5b4"/></pattern>
    <pattern id="unknown" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="14" height="14" fill="#fafafa"/><rect width="2" height="14" fill="#d8dde3"/></pattern>
    </defs>
    """
}

extension EventValue {
  /// As people read it.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .list(let texts): texts.joined(separator: "、")
    default: text
    }
  }
}
