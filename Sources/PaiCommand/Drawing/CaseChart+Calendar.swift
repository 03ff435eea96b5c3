import Casework
import Interpreter
import Pai
import Vocabulary
import WorkingTime

extension CaseChart {
  private var calendar: WorkCalendar { one.raw.rules.calendar }

  /// Why a day has its hours; nil past the calendar's data.
  private func status(_ day: CivilDate) -> DayStatus? { try? calendar.status(of: day) }

  /// Dates, days of the week, holidays by name; times below them where there is room.
  mutating func drawCalendarHead() {
    let days = scale.days
    drawYears(days)
    // Every day, every second, every week: then from a Monday.
    let step = [1, 2, 7, 14, 28].first { scale.dayWidth * Double($0) >= 64 } ?? max(56, days.count / 20)
    let first = step < 7 ? 0 : days.firstIndex { $0.weekday == .monday } ?? 0
    let isShort = scale.dayWidth > (scale.right - scale.left) * 0.8
    for (index, day) in days.enumerated() {
      let from = max(scale.left, scale.x(scale.instant(day)))
      let to = scale.x(scale.instant(day, .endOfDay))
      let middle = (from + to) / 2
      guard to - from >= 58 || isShort || (index >= first && (index - first) % step == 0 && scale.dayWidth < 64) else { continue }
      let kind = kindClass(day)
      let date = String(day.description.dropFirst(5))
      // Of the first and the last day too little may be seen for its date.
      let half = TextWidth.of(date, size: Self.labelSize) / 2
      guard middle - half >= scale.left - 6, middle + half <= scale.right + 6 else { continue }
      svg.text(middle, y + 22, date, "class=\"label time \(kind)\" text-anchor=\"middle\"")
      svg.text(middle, y + 44, weekday(day), "class=\"small \(kind)\" text-anchor=\"middle\"")
    }
    drawHolidayNames(days, y + 66)
    y += 78
    let ticks = scale.dayWidth >= 140 ? scale.ticks(least: 74) : []
    if !ticks.isEmpty {
      for tick in ticks where scale.contains(tick) {
        let x = scale.x(tick)
        svg.line(x, y, x, y + 6, "stroke=\"#9aa5b4\" stroke-width=\"1.5\"")
        if let time = tick.civil(in: scale.offset)?.time {
          svg.text(x, y + 24, time == .startOfDay ? "0:00" : time.description, "class=\"small\" text-anchor=\"middle\"")
        }
      }
      y += 34
    }
    svg.line(scale.left, y, scale.right, y, "stroke=\"#8592a3\" stroke-width=\"1.5\"")
    y += 6
  }

  /// The year over its days, and a line where another begins.
  private mutating func drawYears(_ days: [CivilDate]) {
    var first = 0
    while first < days.count {
      let year = days[first].year
      var last = first
      while last + 1 < days.count, days[last + 1].year == year { last += 1 }
      let from = max(scale.left, scale.x(scale.instant(days[first])))
      let to = scale.x(scale.instant(days[last], .endOfDay))
      let text = words("\(year)年", "\(year)")
      if first > 0 { svg.line(from, y, from, y + 26, "stroke=\"#1d2733\" stroke-width=\"2.5\"") }
      // A few days before New Year are narrower than their year: it stands before the line that ends it.
      let isNarrow = first == 0 && last + 1 < days.count && to - from < TextWidth.of(text, size: Self.labelSize) + 12
      svg.text(
        isNarrow ? to - 8 : from + 8, y + 19, text, "class=\"label time\" text-anchor=\"\(isNarrow ? "end" : "start")\"")
      first = last + 1
    }
    y += 28
  }

  /// A holiday's name once over all its days.
  private mutating func drawHolidayNames(_ days: [CivilDate], _ baseline: Double) {
    var index = 0
    while index < days.count {
      guard let name = name(days[index]) else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < days.count, self.name(days[last + 1])?.text == name.text { last += 1 }
      let from = scale.x(scale.instant(days[index]))
      let to = scale.x(scale.instant(days[last], .endOfDay))
      if TextWidth.of(name.text, size: 16) <= to - from + 16 {
        svg.text((from + to) / 2, baseline, name.text, "class=\"small \(name.style)\" text-anchor=\"middle\"")
      }
      index = last + 1
    }
  }

  private func name(_ day: CivilDate) -> (text: String, style: String)? {
    switch status(day) {
    case .holiday(let name)?: (name, "holiday-text")
    case .off?: (words("放假", "off"), "holiday-text")
    case .makeUp?: (words("补班", "made up"), "makeup-text")
    case .halfDay?: (words("半天", "half day"), "makeup-text")
    case nil: (words("日历无数据", "no data"), "muted")
    case .ordinary?, .restDay?, .outside?: nil
    }
  }

  private func kindClass(_ day: CivilDate) -> String {
    switch status(day) {
    case .holiday?, .off?: "holiday-text"
    case .makeUp?, .halfDay?: "makeup-text"
    case .restDay?: "muted"
    default: ""
    }
  }

  private func weekday(_ day: CivilDate) -> String {
    let index = Int(day.weekday.rawValue) - 1
    let names = words("周一 周二 周三 周四 周五 周六 周日", "Mon Tue Wed Thu Fri Sat Sun").split(separator: " ")
    return names.indices.contains(index) ? String(names[index]) : ""
  }

  /// Nights, weekends and holidays behind the lanes; duty hours as a band on top.
  func drawDays(into svg: inout SVGText, from top: Double, lanes: Double, to bottom: Double) {
    let showsHours = scale.dayWidth >= 36
    for day in scale.days {
      let from = scale.x(scale.instant(day))
      let to = scale.x(scale.instant(day, .endOfDay))
      let fill: String
      switch status(day) {
      case .holiday?, .off?: fill = "#fde9e6"
      case .restDay?: fill = "#dde5ee"
      case .makeUp?, .halfDay?: fill = "#fff4d3"
      case .ordinary?, .outside?: fill = "#ffffff"
      case nil: fill = "url(#unknown)"
      }
      svg.rectangle(from, top, to - from, bottom - top, "fill=\"\(fill)\"")
      if showsHours, let slots = try? calendar.slots(of: day), !slots.isEmpty {
        // What lies between the hours of duty: night, noon.
        var off = scale.instant(day)
        for slot in slots {
          let (begin, end) = (scale.instant(day, slot.from), scale.instant(day, slot.to))
          shade(off, begin, lanes, bottom, &svg)
          svg.rectangle(scale.x(begin), lanes - 6, scale.x(end) - scale.x(begin), 6, "fill=\"#6fa287\"")
          off = end
        }
        shade(off, scale.instant(day, .endOfDay), lanes, bottom, &svg)
      }
      svg.line(from, top, from, bottom, "stroke=\"#ccd4dd\" stroke-width=\"1\"")
    }
    svg.line(scale.right, top, scale.right, bottom, "stroke=\"#ccd4dd\" stroke-width=\"1\"")
  }

  private func shade(_ from: Instant, _ to: Instant, _ top: Double, _ bottom: Double, _ svg: inout SVGText) {
    svg.rectangle(scale.x(from), top, scale.x(to) - scale.x(from), bottom - top, "fill=\"#2b3f5c\" fill-opacity=\"0.085\"")
  }

  /// The stretches of duty between two instants; nil where the calendar can't tell.
  func duty(of calendar: WorkCalendar, from start: Instant, to end: Instant) -> [(Instant, Instant)]? {
    guard let first = start.civil(in: scale.offset)?.date, let last = end.civil(in: scale.offset)?.date else { return nil }
    var found: [(Instant, Instant)] = []
    for index in 0...max(first.days(to: last), 0) {
      guard let day = first.adding(days: index), let slots = try? calendar.slots(of: day) else { return nil }
      for slot in slots {
        let (from, to) = (max(scale.instant(day, slot.from), start), min(scale.instant(day, slot.to), end))
        if from < to { found.append((from, to)) }
      }
    }
    return found
  }
}
