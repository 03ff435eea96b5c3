import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// Names, so that rules and conditions can refer to a ladder wherever it stands.
  mutating func collectLadders(_ declarations: [Filed<LadderSyntax>]) {
    for declaration in declarations {
      let ref = Ref<Ladder>(program.ladders.count)
      guard
        declare(declaration.content.name, aliases: [], as: ref, .ladder, in: \.ladders, file: declaration.file)
      else { continue }
      let entry = entry(
        declaration.content.name, own: declaration.content.own, documentation: declaration.documentation,
        in: declaration.file)
      program.ladders.append(Ladder(entry: entry, milestones: [], rungs: []))
    }
  }

  mutating func completeLadders(_ declarations: [Filed<LadderSyntax>]) {
    for declaration in declarations {
      guard let ref = ladders[declaration.content.name.name],
        program.ladders[ref.position].entry.place == place(declaration.content.name.range, declaration.file)
      else { continue }
      var rungs: [Rung] = []
      for syntax in declaration.content.rungs {
        guard let condition = caseCondition(from: syntax.content.condition, in: declaration.file) else { continue }
        let actions = syntax.content.actions.compactMap { action(from: $0, in: declaration.file) }
        let rung = Rung(condition: condition, actions: actions, place: place(syntax.range, declaration.file))
        checkOrder(of: rung, after: rungs, in: program.ladders[ref.position].entry.name)
        rungs.append(rung)
      }
      if declaration.content.rungs.isEmpty {
        let entry = program.ladders[ref.position].entry
        report(
          .missing(what: Words(zh: "一档", en: "rung"), of: Words(zh: "督促“\(entry.name)”", en: "Ladder “\(entry.name)”")),
          at: entry.place)
      }
      program.ladders[ref.position].rungs = rungs
      program.ladders[ref.position].milestones = Set(rungs.flatMap { $0.condition.deadlineMilestones }).sorted()
    }
  }

  private mutating func action(from syntax: ActionSyntax, in file: FileID) -> LadderAction? {
    let measure: Ref<Measure>?
    switch syntax.act {
    case .measure(let identifier):
      guard let found = resolveMeasure(identifier, in: file) else { return nil }
      measure = found
    case .notify: measure = nil
    }
    let hold: LadderAction.Hold?
    switch syntax.hold {
    case .opening: hold = .opening
    case .period(let identifier): hold = resolvePeriod(identifier, in: file).map { .period($0) }
    case nil: hold = nil
    }
    var recipients: [CaseParty] = []
    for recipient in syntax.recipients {
      guard let party = resolveParty(recipient, in: file) else { continue }
      if recipients.contains(party) {
        let list = measure.map { Words(zh: program.measures[$0.position].name, en: program.measures[$0.position].name) }
        report(
          .sameTwice(list ?? Words(.notify), name: sources[file]?.text(recipient.range) ?? ""),
          at: place(recipient.range, file))
      } else {
        recipients.append(party)
      }
    }
    return LadderAction(measure: measure, recipients: recipients, hold: hold)
  }

  /// Rungs of one clock or one count go by time where their units can be compared, and their measures never get milder.
  private mutating func checkOrder(of rung: Rung, after rungs: [Rung], in ladder: String) {
    guard let step = rung.condition.ladderStep,
      let (before, last) = rungs.lazy.reversed().compactMap({ rung in
        rung.condition.ladderStep.map { (rung, $0) }
      }).first(where: { $0.1.subject == step.subject })
    else { return }
    let notes = [Note(Words(zh: "上一档在这里。", en: "The rung before is here."), at: before.place)]
    if step.offset.falls(before: last.offset) {
      report(.rungsOutOfOrder(ladder: ladder), at: rung.place, notes: notes)
      return
    }
    guard let strongest = before.actions.compactMap(\.measure).max(),
      let mildest = rung.actions.compactMap(\.measure).max(), mildest < strongest
    else { return }
    report(
      .milderMeasure(program.measures[mildest.position].name, after: program.measures[strongest.position].name),
      at: rung.place, notes: notes)
  }

  /// A ladder that names no deadline belongs to the milestone that closes the matter; known once rules are.
  mutating func completeLadderMilestones(limited: Set<Ref<Milestone>>) {
    let closing =
      program.milestones.indices.last { !program.milestones[$0].isOptional && limited.contains(Ref($0)) }
      ?? program.milestones.indices.last { !program.milestones[$0].isOptional }
    guard let closing else { return }
    // Of a ladder without a rung that could be read nobody knows which it would have named.
    for position in program.ladders.indices
    where program.ladders[position].milestones.isEmpty && !program.ladders[position].rungs.isEmpty {
      program.ladders[position].milestones = [Ref(closing)]
    }
  }
}

/// When a rung fires, as seen from a deadline or from what is counted.
struct LadderStep {
  /// What rungs must share to be compared.
  enum Subject: Hashable {
    case deadline(Ref<Milestone>)
    case after(HappeningRef)
    case count(HappeningRef, result: Int?, consecutive: Bool)
    case unitCount(CountingPeriod?, Ref<Measure>)
  }

  enum Offset {
    case leftShare(Exact)
    case left(TimeSpan)
    case overdue(TimeSpan?)
    case later(TimeSpan)
    case times(Int)

    /// Whether it is certainly earlier than the other.
    func falls(before other: Offset) -> Bool {
      switch (self, other) {
      case (.leftShare(let mine), .leftShare(let its)): its < mine
      case (.left(let mine), .left(let its)): mine.compare(its) == .longer
      case (.left, .overdue), (.leftShare, .overdue): true
      case (.overdue(nil), .overdue(let its)): its != nil
      case (.overdue(let mine?), .overdue(let its?)): mine.compare(its) == .shorter
      case (.later(let mine), .later(let its)): mine.compare(its) == .shorter
      case (.times(let mine), .times(let its)): mine < its
      case (.overdue, _), (.left, _), (.leftShare, _), (.later, _), (.times, _): false
      }
    }
  }
  let subject: Subject
  let offset: Offset
}

extension CaseCondition {
  /// Nil where the condition is more than one offset or one count.
  var ladderStep: LadderStep? {
    switch self {
    case .overdue(let milestone, let span): LadderStep(subject: .deadline(milestone), offset: .overdue(span))
    case .left(let milestone, let span): LadderStep(subject: .deadline(milestone), offset: .left(span))
    case .leftShare(let milestone, let share): LadderStep(subject: .deadline(milestone), offset: .leftShare(share))
    case .later(let what, let span): LadderStep(subject: .after(what), offset: .later(span))
    case .happened(let what, let result, nil):
      LadderStep(subject: .count(what, result: result, consecutive: false), offset: .times(1))
    case .reaches(let what, let result, let count, let consecutive):
      LadderStep(subject: .count(what, result: result, consecutive: consecutive), offset: .times(count))
    case .unitReaches(let period, let measure, let count):
      LadderStep(subject: .unitCount(period, measure), offset: .times(count))
    case .constant, .all, .any, .not, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs,
      .limit, .hasDeadline, .deadline, .onTime, .happened,
      .takenOnCall:
      nil
    }
  }

  /// The milestones whose deadlines it names.
  var deadlineMilestones: [Ref<Milestone>] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.deadlineMilestones)
    case .not(let part): part.deadlineMilestones
    case .deadline(let milestone, _, _), .onTime(let milestone), .overdue(let milestone, _),
      .leftShare(let milestone, _), .left(let milestone, _):
      [milestone]
    case .constant, .event, .outcome, .leadIs, .leadIsNone, .setHas, .setIs, .levelIs, .ladderIs, .limit,
      .hasDeadline, .later, .happened, .takenOnCall, .reaches, .unitReaches:
      []
    }
  }
}
