import Casework
import Diagnostics
import Interpreter
import Pai
import Semantics
import Vocabulary
import WorkingTime

extension CaseChart {
  struct Mark {
    var at: Instant
    var time: String
    var text: String
    var colour: String
    var isHollow = false
    var isStruck = false
    var isRound = true
    /// Of those of one instant the strongest marks it on the axis.
    var strength = 0
  }

  /// What was recorded, above its own axis.
  mutating func drawEntries() { draw(entryMarks, name: words("记录", "log")) }

  var entryMarks: [Mark] {
    let words = CaseWords(one.raw.rules)
    var marks: [Mark] = []
    if let first = one.raw.rules.program.milestones.first {
      marks.append(Mark(at: one.raw.reportedAt, time: brief(one.raw.reportedAt), text: first.name, colour: "#1f4f84"))
    }
    for entry in one.raw.record.log {
      var text = words.name(entry.what, result: entry.result)(language)
      if let by = entry.by { text += self.words(" 由 ", " by ") + words.name(by)(language) }
      if let note = entry.note { text += " “\(note)”" }
      if entry.recordedAt != entry.at {
        text += self.words("（\(brief(entry.recordedAt)) 记录）", " (recorded \(brief(entry.recordedAt)))")
      }
      var isMilestone = false
      if case .milestone = entry.what { isMilestone = true }
      marks.append(
        Mark(at: entry.at, time: brief(entry.at), text: text, colour: isMilestone ? "#1f4f84" : "#7c5a9e"))
    }
    return marks
  }

  /// What was sent, and what will be if nothing else is recorded.
  mutating func drawEffects() {
    let marks = effectMarks
    if !marks.isEmpty { draw(marks, name: words("督促", "ladder")) }
  }

  var effectMarks: [Mark] {
    let sent = one.effects.filter { [.measure, .notice, .withdrawal, .exemption].contains($0.kind) }
    var marks = sent.map { mark($0, isAhead: false) }
    for effect in ahead where effect.kind == .measure || effect.kind == .notice { marks.append(mark(effect, isAhead: true)) }
    return marks
  }

  private func mark(_ effect: Pai.CaseEffect, isAhead: Bool) -> Mark {
    let at = effect.sent.instant
    let mark = effect.isExempt ? words("（免计）", " (exempted)") : ""
    return Mark(
      at: at, time: brief(at), text: effect.message(language.rawValue) + mark, colour: colour(effect), isHollow: isAhead,
      isStruck: effect.isWithdrawn, isRound: false, strength: rank(effect).map { $0 + 1 } ?? 0)
  }

  /// Of a measure; nil of anything else.
  private func rank(_ effect: Pai.CaseEffect) -> Int? {
    effect.kind == .measure ? one.raw.rules.program.measures.firstIndex { $0.name == effect.measure } : nil
  }

  /// Measures from the mildest to the strongest.
  private func colour(_ effect: Pai.CaseEffect) -> String {
    let measures = one.raw.rules.program.measures
    guard let rank = rank(effect) else { return "#64748b" }
    let colours = ["#b07d00", "#d9730d", "#c8352c", "#8e1b3a", "#5b1247"]
    guard measures.count > 1 else { return colours[1] }
    return colours[min(rank * colours.count / measures.count, colours.count - 1)]
  }

  private mutating func draw(_ given: [Mark], name: String) {
    let marks = given.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    let shown = marks.map { mark -> (time: String, text: String, width: Double) in
      let time = TextWidth.of(mark.time, size: Self.labelSize) + 10
      let room = Self.width - Self.margin / 2 - scale.x(mark.at) - 16 - time
      let text = TextWidth.cut(mark.text, to: min(Self.widestLabel, max(room, 60)), size: Self.labelSize)
      return (mark.time, text, time + TextWidth.of(text, size: Self.labelSize))
    }
    let rows = LabelRows(zip(marks, shown).map { (scale.x($0.at), $1.width + 14) }, gap: 14)
    let axis = y + 22 + Double(rows.count) * Self.rowHeight
    svg.text(Self.margin, axis - 4, name, "class=\"lane\"")
    svg.line(scale.left, axis, scale.right, axis, "stroke=\"#56657a\" stroke-width=\"2\"")
    // Those of one instant share a stem; the strongest has its colour, and the mark on the axis.
    for mark in marks.sorted(by: { $0.strength < $1.strength }) {
      let rows = zip(marks, rows.rows).filter { $0.0.at == mark.at }.map(\.1)
      let top = axis - 16 - Double(rows.max() ?? 0) * Self.rowHeight - 7
      svg.line(scale.x(mark.at), axis, scale.x(mark.at), top, "stroke=\"\(mark.colour)\" stroke-width=\"1.5\"")
    }
    for (index, mark) in marks.enumerated() {
      let x = scale.x(mark.at)
      let baseline = axis - 16 - Double(rows.rows[index]) * Self.rowHeight
      svg.plate(x + 3, baseline - 19, shown[index].width + 12)
      draw(mark, x, baseline - 7, size: 5)
      let struck = mark.isStruck ? " text-decoration=\"line-through\"" : ""
      svg.text(x + 13, baseline, shown[index].time, "class=\"label time\" style=\"fill:\(mark.colour)\"\(struck)")
      let timeWidth = TextWidth.of(mark.time, size: Self.labelSize) + 10
      svg.text(x + 13 + timeWidth, baseline, shown[index].text, "class=\"label\(mark.isHollow ? " muted" : "")\"\(struck)")
    }
    for mark in marks.sorted(by: { $0.strength < $1.strength }) { draw(mark, scale.x(mark.at), axis, size: 9) }
    y = axis + 24
    svg.line(Self.margin, y, scale.right, y, "stroke=\"#e1e6ec\" stroke-width=\"1\"")
  }

  private mutating func draw(_ mark: Mark, _ x: Double, _ y: Double, size: Double) {
    let paint =
      mark.isHollow
      ? "fill=\"#ffffff\" stroke=\"\(mark.colour)\" stroke-width=\"\(size > 5 ? "2.5" : "1.8")\""
      : "fill=\"\(mark.colour)\" stroke=\"#ffffff\" stroke-width=\"1.5\""
    if mark.isRound {
      svg.circle(x, y, size * 5 / 6, paint)
    } else {
      svg.polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], paint)
    }
  }

  // MARK: Legend

  mutating func drawLegend() {
    y += 26
    var x = Self.margin
    func next(_ text: String, _ draw: (Double, Double, inout SVGText) -> Void, _ svg: inout SVGText, _ y: inout Double) {
      let width = 44 + TextWidth.of(text, size: 16) + 16
      if x + width > Self.width - Self.margin {
        x = Self.margin
        y += 34
      }
      draw(x, y, &svg)
      svg.text(x + 44, y + 6, text, "class=\"small\"")
      x += width
    }
    func box(_ fill: String, _ more: String = "") -> (Double, Double, inout SVGText) -> Void {
      { x, y, svg in svg.rectangle(x, y - 9, 36, 18, "fill=\"\(fill)\" stroke=\"#b6c0cc\" stroke-width=\"1\" \(more)") }
    }
    next(words("办公时间", "on duty"), { x, y, svg in svg.rectangle(x, y - 3, 36, 6, "fill=\"#6fa287\"") }, &svg, &y)
    next(words("夜间、午间", "off hours"), box("#edf0f4"), &svg, &y)
    next(words("周末", "weekend"), box("#dde5ee"), &svg, &y)
    next(words("节假日", "holiday"), box("#fde9e6"), &svg, &y)
    next(words("补班", "made up"), box("#fff4d3"), &svg, &y)
    next(words("计时（深色为计入的时间）", "limit (dark: what counts)"), box("#3f78b5"), &svg, &y)
    next(words("停表", "paused"), box("url(#paused)"), &svg, &y)
    next(words("逾期", "overdue"), box("#c8352c"), &svg, &y)
    next(words("未用的期限", "time left"), box("#dbe7f4", "stroke-dasharray=\"6 4\""), &svg, &y)
    next(
      words("期限", "deadline"),
      { x, y, svg in
        svg.line(x + 14, y - 11, x + 14, y + 11, "stroke=\"#111827\" stroke-width=\"3\"")
        svg.polygon([(x + 14, y - 12), (x + 29, y - 6), (x + 14, y)], "fill=\"#111827\"")
      }, &svg, &y)
    next(words("里程碑", "milestone"), { x, y, svg in svg.circle(x + 18, y, 7.5, "fill=\"#1f4f84\"") }, &svg, &y)
    next(words("其他记录", "other entry"), { x, y, svg in svg.circle(x + 18, y, 7.5, "fill=\"#7c5a9e\"") }, &svg, &y)
    next(
      words("已发的措施", "measure sent"),
      { x, y, svg in
        svg.polygon([(x + 18, y - 9), (x + 27, y), (x + 18, y + 9), (x + 9, y)], "fill=\"#c8352c\"")
      }, &svg, &y)
    next(
      words("如无记录将发", "sent if nothing happens"),
      { x, y, svg in
        svg.polygon(
          [(x + 18, y - 9), (x + 27, y), (x + 18, y + 9), (x + 9, y)], "fill=\"#ffffff\" stroke=\"#c8352c\" stroke-width=\"2.5\"")
      }, &svg, &y)
    y += 14
  }
}
