/// A word of the language. Each has one row in `Word.rows`, which gives its Chinese and its English spellings.
package enum Word: UInt8, CaseIterable, Sendable {
  // Declarations
  case ruleset, `import`, level, measure, unit, directory, category, item, fields, list, calendar, period
  case process, rule, table, ladder, assessment, scenario, unencoded
  // Header, unit, entry and directory clauses
  case version, effective, basis, clauses, disputes, appliesToOpen, kind, alias, deputy, duty, note, guidance
  case own, areas, attribute, posts, mergedInto
  // Rules
  case fallback, overrides, when, lead, assist, notify, within, tag, decline, start, meant, only, countingOnly
  // Types
  case text, integer, decimal, yesNo, date, time, timeOfDay, duration, several
  case `default`, measuredIn, unknownValue
  // Built-in fields
  case id, reportedAt, area, source, reporter
  // Conditions
  case and, or, not, `is`, isNot, `in`, notIn, has, hasNot, startsWith, belongsTo, notBelongsTo
  case yes, no, none, allOf, anyOf, to, before, after, notBefore, notAfter, atLeast, atMost, dutyHours
  // Process
  case milestones, count, record, allow, from, by, requires, pauses, resumes, extends, backTo, restarts, exempts, set
  // Cases, ladders
  case deadline, limit, onTime, overdue, left, later, reaches, consecutive, did, didNot
  case ownUnit, thisMonth, thisQuarter, thisYear, holding, opening
  // Outcomes
  case routed, disputed, undetermined
  // Assessment
  case per, periodOf, given, quarter
  // Scenario
  case event, caseFile, expect, refused, elapse, correct
  // Calendar and period
  case works, season, off, makeUp, halfDay, offset, countsFrom, endsAt, dataFrom, closing
  case everyYear, everyDay, everyWeek
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
  // Tables
  case ditto, otherwise
  // Units of duration and counting
  case minute, hour, urgentWorkHour, calendarDay, day, week, months, years, urgentWorkday, workHour, workday
  case sameDay, sameWorkday, nextDay, immediate, times
  // Units of measure
  case yuan, person, household, squareMetre, mu, metre, kilometre, kilogram, tonne, piece, vehicle, yearsOfAge
  case bottle, place, storey
  // Built-in functions
  case countOf, casesOf, shareOf, meanOf, percentile, workTimeBetween, larger, smaller, rounded, orElse
}

/// Where a word is a word of the language rather than a name.
package enum WordReach: Sendable {
  /// Never a name.
  case everywhere
  /// A name wherever a name is expected.
  case whereExpected
}

/// One word's spellings: the first of each language is the canonical one, the rest are accepted.
package struct WordRow: Sendable {
  package let word: Word
  package let zh: [String]
  package let en: [String]
  package let reach: WordReach

  init(_ word: Word, _ zh: String, _ en: String, _ reach: WordReach = .everywhere) {
    self.word = word
    self.zh = zh.split(separator: " ").map(String.init)
    self.en = en.split(separator: " ").map(String.init)
    self.reach = reach
  }
}

extension Word {
  /// The row of this word.
  package var row: WordRow { Word.rows[Int(rawValue)] }

  /// The canonical spelling in a language.
  package func spelling(_ language: Language) -> String {
    switch language {
    case .chinese: row.zh[0]
    case .english: row.en[0]
    }
  }

  /// Whether the word may stand where a name is expected.
  package var mayBeName: Bool { row.reach == .whereExpected }
}
