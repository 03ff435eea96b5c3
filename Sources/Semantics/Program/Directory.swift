package import SourceText
package import WorkingTime

/// 名录: the tree of areas, what is known of them, and who holds which post.
package struct Directory: Sendable {
  /// Parents stand before their children.
  package var areas: [Area] = []
  package var attributes: [AreaAttribute] = []
  package var posts: [Post] = []
  package var mergers: [Merger] = []
  package init() {}
}

package struct Area: Sendable {
  package var name: String
  /// From the top down: `武义县/桐琴镇`. Unique.
  package var path: String
  package var level: Ref<Level>
  package var parent: Ref<Area>?
  /// First and last day of its being; nil: open.
  package var from: CivilDate?
  package var to: CivilDate?
  /// By attribute; nil: none of its own. Inherited downwards by whoever reads it.
  package var attributes: [Value?]
  package var place: Place
  package init(
    name: String, path: String, level: Ref<Level>, parent: Ref<Area>?, from: CivilDate? = nil, to: CivilDate? = nil,
    attributes: [Value?] = [], place: Place
  ) {
    self.name = name
    self.path = path
    self.level = level
    self.parent = parent
    self.from = from
    self.to = to
    self.attributes = attributes
    self.place = place
  }
}

package struct AreaAttribute: Sendable {
  package var name: String
  package var type: ValueType
  package var field: Ref<Field>
  package init(name: String, type: ValueType, field: Ref<Field>) {
    self.name = name
    self.type = type
    self.field = field
  }
}

/// 任职: a kind of unit exists in an area, held by somebody (nil: vacant) from one day to another.
///
/// A kind of unit that no post names exists, and is held, in every area of its levels.
package struct Post: Sendable {
  package var unit: Ref<UnitKind>
  package var area: Ref<Area>
  package var holder: String?
  package var from: CivilDate?
  package var to: CivilDate?
  package var place: Place
  package init(
    unit: Ref<UnitKind>, area: Ref<Area>, holder: String?, from: CivilDate? = nil, to: CivilDate? = nil, place: Place
  ) {
    self.unit = unit
    self.area = area
    self.holder = holder
    self.from = from
    self.to = to
    self.place = place
  }
}

/// 并入: from this day on (nil: always) the work of one kind of unit is another's.
package struct Merger: Sendable {
  package var unit: Ref<UnitKind>
  package var into: Ref<UnitKind>
  package var from: CivilDate?
  package var place: Place
  package init(unit: Ref<UnitKind>, into: Ref<UnitKind>, from: CivilDate?, place: Place) {
    self.unit = unit
    self.into = into
    self.from = from
    self.place = place
  }
}

/// 清单: a set or relation. A condition that names it holds its rows as tests.
package struct Relation: Sendable {
  package var entry: Entry
  package var columns: [Ref<Field>]
  package var rows: [[Value]]
  package init(entry: Entry, columns: [Ref<Field>], rows: [[Value]]) {
    self.entry = entry
    self.columns = columns
    self.rows = rows
  }
}

/// 时段: a named stretch of time; a moment lies in it when it lies in any of its spans.
package struct Period: Sendable {
  package var entry: Entry
  package var spans: [PeriodSpan]
  package init(entry: Entry, spans: [PeriodSpan]) {
    self.entry = entry
    self.spans = spans
  }
}

/// All in the calendar's offset. Dates include both days, times the first and not the last.
package enum PeriodSpan: Hashable, Sendable {
  /// Whole days.
  case dates(CivilDate, CivilDate)
  /// From the first instant up to, without, the last.
  case instants(CivilDate, TimeOfDay, CivilDate, TimeOfDay)
  /// Wraps round the new year where the first is later. 29 February is reached in leap years only.
  case everyYear(MonthDay, MonthDay)
  /// Wraps round midnight where the second is not later or `次日` stands.
  case everyDay(TimeOfDay, TimeOfDay)
  /// Days of the week (1 Monday … 7 Sunday), ascending, and slots; no slots: the whole day.
  case everyWeek([Int], [Slot])
}

/// 日历 as declared; the arithmetic on it is the calendar's own.
package struct CalendarDeclaration: Sendable {
  package var entry: Entry
  package var offset: UTCOffset
  package var hours: [CalendarPlan.WeeklyHours]
  package var seasons: [CalendarPlan.Season]
  package var off: [ClosedRange<CivilDate>]
  package var makeUp: [ClosedRange<CivilDate>]
  package var halfDays: [(ClosedRange<CivilDate>, [Slot])]
  package var countsFromNextDay: Bool
  /// Nil: at the close of duty.
  package var endsAt: TimeOfDay?
  /// 数据: the path of the file from the program's root.
  package var dataFile: String?
  /// What the data file says, ascending; other years are those of the State Council's notices.
  package var holidays: [HolidayYear] = []
  package init(entry: Entry) {
    self.entry = entry
    offset = .china
    hours = []
    seasons = []
    off = []
    makeUp = []
    halfDays = []
    countsFromNextDay = true
  }
}
