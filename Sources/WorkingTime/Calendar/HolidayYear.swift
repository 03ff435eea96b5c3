package struct HolidayDay: Hashable, Sendable {
  package let name: String
  package let date: CivilDate
  package let isOffDay: Bool
  package init(name: String, date: CivilDate, isOffDay: Bool) {
    self.name = name
    self.date = date
    self.isOffDay = isOffDay
  }
}
