package import SourceText
package import Vocabulary
package import WorkingTime

package struct ProcessSyntax: Sendable {
  package var entries: [Entry<ProcessEntry>]
  package init(entries: [Entry<ProcessEntry>]) { self.entries = entries }
}

package enum ProcessEntry: Sendable {
  case milestones([MilestoneSyntax])
  case clocks([ClockSyntax])
  case recordings([RecordingSyntax])
  case allow(AllowSyntax)
}

package struct MilestoneSyntax: Sendable {
  package var name: Identifier
  package var results: [Identifier]
  package var isOptional: Bool
  package var range: ByteRange
  package init(name: Identifier, results: [Identifier], isOptional: Bool, range: ByteRange) {
    self.name = name
    self.results = results
    self.isOptional = isOptional
    self.range = range
  }
}

package struct ClockSyntax: Sendable {
  package var milestones: [Identifier]
  package var base: Identifier
  package init(milestones: [Identifier], base: Identifier) {
    self.milestones = milestones
    self.base = base
  }
}

package struct RecordingSyntax: Sendable {
  package var milestone: Identifier
  package var by: [Recipient]
  package var requires: Expression?
  package init(milestone: Identifier, by: [Recipient], requires: Expression?) {
    self.milestone = milestone
    self.by = by
    self.requires = requires
  }
}

package struct AllowSyntax: Sendable {
  package var name: Identifier
  package var allowances: [Entry<Allowance>]
  package var effects: [Entry<Effect>]
  package init(name: Identifier, allowances: [Entry<Allowance>], effects: [Entry<Effect>]) {
    self.name = name
    self.allowances = allowances
    self.effects = effects
  }
}

package enum Allowance: Sendable {
  case by([Recipient])
  case from(Identifier, DurationLiteral)
  case beforeDeadline(of: Identifier)
  case atMost(NumberLiteral)
  case requires(Expression)
}

package enum Effect: Sendable {
  case pauses, resumes, extends, restarts
  case backTo(Identifier)
  case exempts(Identifier)
  case set(ReferenceSyntax, Expression)
}

package struct LadderSyntax: Sendable {
  package var name: Identifier
  package var own: OwnMark?
  package var rungs: [Entry<RungSyntax>]
  package init(name: Identifier, own: OwnMark?, rungs: [Entry<RungSyntax>]) {
    self.name = name
    self.own = own
    self.rungs = rungs
  }
}

package struct RungSyntax: Sendable {
  package var condition: Expression
  package var actions: [ActionSyntax]
  package init(condition: Expression, actions: [ActionSyntax]) {
    self.condition = condition
    self.actions = actions
  }
}

package struct ActionSyntax: Sendable {
  package enum Act: Sendable {
    case measure(Identifier)
    case notify(ByteRange)
  }
  package enum Hold: Sendable {
    case opening(ByteRange)
    case period(Identifier)
  }
  package var act: Act
  package var recipients: [Recipient]
  package var hold: Hold?
  package var range: ByteRange
  package init(act: Act, recipients: [Recipient], hold: Hold?, range: ByteRange) {
    self.act = act
    self.recipients = recipients
    self.hold = hold
    self.range = range
  }
}

package struct AssessmentSyntax: Sendable {
  package var name: Identifier
  package var groupings: [GroupingSyntax]
  package var periodOf: Identifier?
  /// Whether `期限` follows the milestone of `归期`.
  package var periodOfDeadline: Bool
  package var entries: [Entry<AssessmentEntry>]
  package init(
    name: Identifier, groupings: [GroupingSyntax], periodOf: Identifier?, periodOfDeadline: Bool,
    entries: [Entry<AssessmentEntry>]
  ) {
    self.name = name
    self.groupings = groupings
    self.periodOf = periodOf
    self.periodOfDeadline = periodOfDeadline
    self.entries = entries
  }
}

package enum GroupingSyntax: Sendable {
  case reference(ReferenceSyntax)
  /// 主办 月 季 年
  case word(Word, ByteRange)
}

package enum AssessmentEntry: Sendable {
  case given([Identifier], from: Expression, to: Expression)
  case measure(Identifier, Expression)
}

package struct ScenarioSyntax: Sendable {
  package var name: TextLiteral
  package var own: OwnMark?
  package var basis: [BasisSource]
  package var situation: Situation
  package var situationRange: ByteRange
  package var steps: [Entry<ScenarioStep>]
  package init(
    name: TextLiteral, own: OwnMark?, basis: [BasisSource], situation: Situation, situationRange: ByteRange,
    steps: [Entry<ScenarioStep>]
  ) {
    self.name = name
    self.own = own
    self.basis = basis
    self.situation = situation
    self.situationRange = situationRange
    self.steps = steps
  }
}

package enum Situation: Sendable {
  case event(MomentLiteral?, [SettingSyntax])
  case caseFile(TextLiteral)
  case property(Expression)
}

package struct SettingSyntax: Sendable {
  package var reference: ReferenceSyntax
  package var values: [Expression]
  /// Semicolons before the last of the values: what follows them is no setting, and a comma was meant or a value is missing.
  package var semicolons: [ByteRange]
  package var range: ByteRange
  package init(reference: ReferenceSyntax, values: [Expression], semicolons: [ByteRange] = [], range: ByteRange) {
    self.reference = reference
    self.values = values
    self.semicolons = semicolons
    self.range = range
  }
}

package enum ScenarioStep: Sendable {
  case expect(Expression)
  case expectRefused
  case elapse(DurationLiteral)
  case occurrence(Moment, Occurrence)
}

package enum Moment: Sendable {
  case time(TimeLiteral)
  case instant(MomentLiteral)
  case nextDay(TimeLiteral)
  case later(DurationLiteral)
}

package enum Occurrence: Sendable {
  case correct(SettingSyntax)
  case happening(
    Identifier, result: Identifier?, text: TextLiteral?, by: Recipient?, to: [Recipient])
}

package struct CalendarSyntax: Sendable {
  package var name: Identifier
  package var own: OwnMark?
  package var entries: [Entry<CalendarEntry>]
  package init(name: Identifier, own: OwnMark?, entries: [Entry<CalendarEntry>]) {
    self.name = name
    self.own = own
    self.entries = entries
  }
}

package enum CalendarEntry: Sendable {
  case works(WorkingHoursSyntax)
  case season(MonthDay, MonthDay, [Entry<WorkingHoursSyntax>])
  case off([DateSpan])
  case makeUp([DateSpan])
  case halfDay([DateSpan], [SlotSyntax])
  case offset(TextLiteral)
  case countsFromNextDay
  case countsAtOnce
  case endsAtClosing
  case endsAt(TimeLiteral)
  case data(TextLiteral)
}

package struct WorkingHoursSyntax: Sendable {
  package var weekdays: [WeekdaySpan]
  package var slots: [SlotSyntax]
  package init(weekdays: [WeekdaySpan], slots: [SlotSyntax]) {
    self.weekdays = weekdays
    self.slots = slots
  }
}

/// Days of the week by their words; one day has equal ends.
package struct WeekdaySpan: Sendable {
  package var from: Word
  package var to: Word
  package init(from: Word, to: Word) {
    self.from = from
    self.to = to
  }
}

package struct SlotSyntax: Sendable {
  package var from: TimeLiteral
  package var to: TimeLiteral
  package init(from: TimeLiteral, to: TimeLiteral) {
    self.from = from
    self.to = to
  }
}

package struct DateSpan: Sendable {
  package var from: DateLiteral
  package var to: DateLiteral?
  package init(from: DateLiteral, to: DateLiteral?) {
    self.from = from
    self.to = to
  }
}

package struct PeriodSyntax: Sendable {
  package var name: Identifier
  package var own: OwnMark?
  package var spans: [Entry<PeriodSpan>]
  package init(name: Identifier, own: OwnMark?, spans: [Entry<PeriodSpan>]) {
    self.name = name
    self.own = own
    self.spans = spans
  }
}

package enum PeriodSpan: Sendable {
  case once(MomentLiteral, MomentLiteral)
  case everyYear(MonthDay, MonthDay)
  case everyDay(TimeLiteral, TimeLiteral, nextDay: Bool)
  case everyWeek([WeekdaySpan], [SlotSyntax])
}
