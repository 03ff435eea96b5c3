package import Semantics
package import WorkingTime

extension Directory {
  /// Whether an area is `outer` or lies in it. O(depth).
  package func holds(_ area: Ref<Area>, within outer: Ref<Area>) -> Bool {
    var current: Ref<Area>? = area
    while let here = current {
      if here == outer { return true }
      current = areas[here.position].parent
    }
    return false
  }

  /// The area itself or the one above it at a level; nil where the place is given less exactly. O(depth).
  package func ancestor(of area: Ref<Area>, at level: Ref<Level>) -> Ref<Area>? {
    var current: Ref<Area>? = area
    while let here = current {
      if areas[here.position].level == level { return here }
      current = areas[here.position].parent
    }
    return nil
  }

  /// The attribute of the area, or of the nearest above it that has one. O(depth).
  package func value(of attribute: Ref<AreaAttribute>, at area: Ref<Area>) -> Value? {
    var current: Ref<Area>? = area
    while let here = current {
      let own = areas[here.position].attributes
      if attribute.position < own.count, let value = own[attribute.position] { return value }
      current = areas[here.position].parent
    }
    return nil
  }
}

extension Period {
  package func holds(_ date: CivilDate, _ time: TimeOfDay) -> Bool {
    spans.contains { $0.holds(date, time) }
  }

  /// Whether any moment of the day lies in the period.
  package func holds(_ date: CivilDate) -> Bool {
    spans.contains { span in
      switch span {
      case .dates, .everyYear: span.holds(date, .startOfDay)
      case .instants(let from, _, let to, let end): from <= date && (date < to || date == to && end > .startOfDay)
      case .everyDay: true
      case .everyWeek(let days, _): days.contains(date.weekday.rawValue)
      }
    }
  }
}

extension PeriodSpan {
  package func holds(_ date: CivilDate, _ time: TimeOfDay) -> Bool {
    switch self {
    case .dates(let from, let to): return from <= date && date <= to
    case .instants(let fromDate, let fromTime, let toDate, let toTime):
      return (fromDate, fromTime) <= (date, time) && (date, time) < (toDate, toTime)
    case .everyYear(let from, let to):
      return MonthDay(of: date).isWithin(from, to)
    case .everyDay(let from, let to):
      return from < to ? from <= time && time < to : time >= from || time < to
    case .everyWeek(let days, let slots):
      guard days.contains(date.weekday.rawValue) else { return false }
      return slots.isEmpty || slots.contains { $0.from <= time && time < $0.to }
    }
  }
}
