package import ExactNumbers
package import SourceText
package import WorkingTime

/// 里程碑, in the order of the process.
package struct Milestone: Sendable {
  package var name: String
  package var results: [String]
  package var isOptional: Bool
  /// 计时: the milestone that its limit counts from; nil: the first.
  package var base: Ref<Milestone>?
  package var place: Place
  package init(name: String, results: [String], isOptional: Bool, base: Ref<Milestone>?, place: Place) {
    self.name = name
    self.results = results
    self.isOptional = isOptional
    self.base = base
    self.place = place
  }
}

package struct Process: Sendable {
  package var recordings: [Recording] = []
  package var happenings: [Happening] = []
  package var place: Place?
  package init() {}
}

/// 记录: who may record a milestone, and after what.
package struct Recording: Sendable {
  package var milestone: Ref<Milestone>
  package var by: [CaseParty]
  package var requires: CaseCondition?
  package init(milestone: Ref<Milestone>, by: [CaseParty], requires: CaseCondition?) {
    self.milestone = milestone
    self.by = by
    self.requires = requires
  }
}

package enum CaseParty: Hashable, Sendable {
  case lead, assist, reporter
  case unit(Ref<UnitKind>)
  case field(Ref<Field>)
}

/// 允许: what may happen besides the milestones, named by the place, with closed effects.
package struct Happening: Sendable {
  package var name: String
  package var by: [CaseParty]
  package var from: (Ref<Milestone>, TimeSpan)?
  package var beforeDeadline: Ref<Milestone>?
  package var atMost: Int?
  package var requires: CaseCondition?
  package var effects: [CaseEffect]
  package var place: Place
  package init(name: String, place: Place) {
    self.name = name
    self.place = place
    by = []
    effects = []
  }
}

package enum CaseEffect: Sendable {
  case pauses, resumes, extends, restarts
  case backTo(Ref<Milestone>)
  /// 免计: what was sent of a measure by then is counted no more.
  case exempts(Ref<Measure>)
  case set(Ref<Field>, Value)
}

/// 督促: rungs in the order of writing.
package struct Ladder: Sendable {
  package var entry: Entry
  /// The milestones whose deadlines its rungs name; the last required one where none does.
  package var milestones: [Ref<Milestone>]
  package var rungs: [Rung]
  package init(entry: Entry, milestones: [Ref<Milestone>], rungs: [Rung]) {
    self.entry = entry
    self.milestones = milestones
    self.rungs = rungs
  }
}

package struct Rung: Sendable {
  package var condition: CaseCondition
  package var actions: [LadderAction]
  package var place: Place
  package init(condition: CaseCondition, actions: [LadderAction], place: Place) {
    self.condition = condition
    self.actions = actions
    self.place = place
  }
}

package struct LadderAction: Sendable {
  /// Nil: 抄送.
  package var measure: Ref<Measure>?
  package var recipients: [CaseParty]
  package var hold: Hold?
  package enum Hold: Sendable {
    case opening
    case period(Ref<Period>)
  }
  package init(measure: Ref<Measure>?, recipients: [CaseParty], hold: Hold?) {
    self.measure = measure
    self.recipients = recipients
    self.hold = hold
  }
}

package enum HappeningRef: Hashable, Sendable {
  case milestone(Ref<Milestone>)
  case happening(Int)
  case measure(Ref<Measure>)
  case correction
}

/// A condition on a case: its event, its decision, its clocks and its log. The same in ladders, scenarios, assessments
/// and gates.
package indirect enum CaseCondition: Sendable {
  case constant(Bool)
  case all([CaseCondition])
  case any([CaseCondition])
  case not(CaseCondition)
  /// Of the event.
  case event(Condition)
  // Of the decision
  case outcome(Outcome)
  /// The unit kind that leads is one of these, or what these fields of the event hold.
  case leadIs([CaseParty])
  case leadIsNone
  case setHas(SetAttribute, Member)
  /// The set holds exactly these.
  case setIs(SetAttribute, [Member])
  /// The level of the unit that leads.
  case levelIs([Ref<Level>])
  case ladderIs([Ref<Ladder>])
  /// 时限; nil: none.
  case limit(Ref<Milestone>, Comparison, TimeSpan?)
  /// 期限 为/不为 无: whether there is a deadline at all, which needs no clock.
  case hasDeadline(Ref<Milestone>)
  // With a clock
  case deadline(Ref<Milestone>, Comparison, Instant)
  case onTime(Ref<Milestone>)
  case overdue(Ref<Milestone>, by: TimeSpan?)
  case leftShare(Ref<Milestone>, Exact)
  case left(Ref<Milestone>, TimeSpan)
  case later(HappeningRef, TimeSpan)
  case happened(HappeningRef, result: Int?, to: CaseParty?)
  /// A measure was sent, to a party where one is named, while this kind of unit was on call for whoever got it.
  case takenOnCall(Ref<Measure>, to: CaseParty?, by: Ref<UnitKind>)
  case reaches(HappeningRef, result: Int?, Int, consecutive: Bool)
  case unitReaches(CountingPeriod?, Ref<Measure>, Int)

  /// Whether it can be answered from the event and its decision alone.
  package var needsClock: Bool {
    switch self {
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit,
      .hasDeadline:
      false
    case .all(let parts), .any(let parts): parts.contains { $0.needsClock }
    case .not(let part): part.needsClock
    case .deadline, .onTime, .overdue, .leftShare, .left, .later, .happened, .takenOnCall, .reaches, .unitReaches: true
    }
  }
}

package enum CountingPeriod: Sendable {
  case month, quarter, year
}

package enum Outcome: String, Sendable, CaseIterable {
  case routed, declined, disputed, undetermined, fallback
}

/// 考核, names and types checked; the formulas are kept as they are until cases are assessed.
package struct Assessment: Sendable {
  package var entry: Entry
  package var groupings: [Grouping]
  package var periodOf: Ref<Milestone>?
  package var periodOfDeadline: Bool
  package var inputs: [Input]
  package var measures: [AssessmentMeasure]
  package init(
    entry: Entry, groupings: [Grouping], periodOf: Ref<Milestone>?, periodOfDeadline: Bool, inputs: [Input],
    measures: [AssessmentMeasure]
  ) {
    self.entry = entry
    self.groupings = groupings
    self.periodOf = periodOf
    self.periodOfDeadline = periodOfDeadline
    self.inputs = inputs
    self.measures = measures
  }

  package enum Grouping: Sendable {
    case lead, month, quarter, year
    case field(Ref<Field>)
  }

  package struct Input: Sendable {
    package var name: String
    package var range: ClosedRange<Exact>
    package init(name: String, range: ClosedRange<Exact>) {
      self.name = name
      self.range = range
    }
  }
}

package struct AssessmentMeasure: Sendable {
  package var name: String
  package var formula: AssessmentFormula
  package init(name: String, formula: AssessmentFormula) {
    self.name = name
    self.formula = formula
  }
}

package indirect enum AssessmentFormula: Sendable {
  case number(Exact)
  case input(Int)
  /// An earlier measure of the same assessment, or a later one: acyclic.
  case measure(Int)
  case field(Ref<Field>)
  case arithmetic(AssessmentFormula, Operation, AssessmentFormula)
  case negative(AssessmentFormula)
  case cases(CaseCondition)
  case share(CaseCondition, of: CaseCondition)
  case mean(AssessmentFormula)
  case percentile(AssessmentFormula, Exact)
  case workTime(Ref<Milestone>, Ref<Milestone>)
  case larger([AssessmentFormula])
  case smaller([AssessmentFormula])
  case rounded(AssessmentFormula)
  case orElse(AssessmentFormula, AssessmentFormula)

  package enum Operation: Sendable {
    case add, subtract, multiply, divide
  }
}

/// 情景.
package struct Scenario: Sendable {
  package var entry: Entry
  package var situation: ScenarioSituation
  package var steps: [ScenarioStep]
  package init(entry: Entry, situation: ScenarioSituation, steps: [ScenarioStep]) {
    self.entry = entry
    self.situation = situation
    self.steps = steps
  }

  /// Whether it says nothing of a clock: no happening, no elapsed time, no expectation on one.
  package var needsClock: Bool {
    steps.contains { step in
      switch step.content {
      case .expect(let condition): condition.needsClock
      case .expectRefused, .elapse, .occurrence: true
      }
    } || { if case .caseFile = situation { true } else { false } }()
  }
}

package enum ScenarioSituation: Sendable {
  /// The fields given, in the order of writing; the moment is 上报时间.
  case event(Instant?, [(Ref<Field>, Value)])
  /// Recorded cases, by the file's path from the root, and what it holds.
  case caseFile(String, [UInt8])
  /// 当: proved for every event.
  case property(CaseCondition)
}

package struct ScenarioStep: Sendable {
  package var content: Content
  package var place: Place
  package init(content: Content, place: Place) {
    self.content = content
    self.place = place
  }

  package enum Content: Sendable {
    case expect(CaseCondition)
    case expectRefused
    case elapse(TimeSpan)
    case occurrence(ScenarioMoment, ScenarioOccurrence)
  }
}

package enum ScenarioMoment: Sendable {
  case time(TimeOfDay)
  case instant(Instant)
  case nextDay(TimeOfDay)
  case later(TimeSpan)
}

package enum ScenarioOccurrence: Sendable {
  case correct(Ref<Field>, Value)
  case happening(HappeningRef, result: Int?, text: String?, by: CaseParty?, to: [CaseParty])
}
