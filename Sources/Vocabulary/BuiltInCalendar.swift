/// The calendars that come with Pai and need no declaration.
package enum BuiltInCalendar: CaseIterable, Sendable {
  /// The State Council's yearly notices, Monday to Friday, 08:30–12:00 and 13:30–17:30.
  case officeDays

  package init?(named name: String) {
    let found = Self.allCases.first { calendar in
      Language.allCases.contains { calendar.name($0) == name }
    }
    guard let found else { return nil }
    self = found
  }

  package func name(_ language: Language) -> String {
    switch (self, language) {
    case (.officeDays, .chinese): "机关工作日"
    case (.officeDays, .english): "office_days"
    }
  }
}
