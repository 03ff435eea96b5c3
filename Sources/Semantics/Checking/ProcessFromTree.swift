import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// Milestones with their bases, and the names of what may happen besides.
  mutating func collectProcess(_ declarations: [Filed<ProcessSyntax>]) {
    guard let first = declarations.first else { return }
    program.process.place = first.place
    for second in declarations.dropFirst() {
      report(
        .saidTwice(Words(.process)), at: second.place,
        notes: [Note(Words(zh: "先在这里声明。", en: "It is first declared here."), at: first.place)])
    }
    var hasMilestones = false
    for entry in first.content.entries {
      switch entry.content {
      case .milestones(let syntax):
        if hasMilestones { report(.saidTwice(Words(.milestones)), at: place(entry.range, first.file)) }
        hasMilestones = true
        for milestone in syntax { collectMilestone(milestone, in: first.file) }
      case .clocks, .recordings, .allow: break
      }
    }
    for entry in first.content.entries {
      switch entry.content {
      case .clocks(let clocks): for clock in clocks { complete(clock, in: first.file) }
      case .allow(let syntax): collectHappening(syntax, in: first.file)
      case .milestones, .recordings: break
      }
    }
  }

  private mutating func collectMilestone(_ syntax: MilestoneSyntax, in file: FileID) {
    let ref = Ref<Milestone>(program.milestones.count)
    // A milestone with the name of something else is told and stays a milestone, so that nothing follows from it.
    if !isFreeInCases(syntax.name, .milestone, in: file), declares(.milestone, syntax.name.name) { return }
    milestones[syntax.name.name] = ref
    var results: [String] = []
    for result in syntax.results {
      if results.contains(names[result.name]) {
        reportTwice(.result, result.name, at: place(result.range, file), first: nil)
      } else {
        results.append(names[result.name])
      }
    }
    if let only = results.first, syntax.results.count == 1, let first = syntax.results.first {
      let gap = ByteRange(lower: syntax.name.range.upper, upper: first.range.lower)
      let isEnglish = sources[file]?.text(gap).contains("(") == true
      report(
        .oneResult(milestone: names[syntax.name.name], result: only), at: place(first.range, file),
        fix: Fix(replace: place(gap, file), by: isEnglish ? " -> (" : " → （"))
    }
    program.milestones.append(
      Milestone(
        name: names[syntax.name.name], results: results, isOptional: syntax.isOptional, base: nil,
        place: place(syntax.name.range, file)))
  }

  /// Milestones, happenings and measures stand in the same places (已 督办, 已 办结), so their names share a space.
  private mutating func isFreeInCases(_ identifier: Identifier, _ kind: NameKind, in file: FileID) -> Bool {
    for other in [NameKind.milestone, .happening, .measure] where declares(other, identifier.name) {
      reportTwice(
        kind, identifier.name, at: place(identifier.range, file), first: declarationPlace(other, identifier.name), as: other)
      return false
    }
    return true
  }

  /// 计时.
  private mutating func complete(_ clock: ClockSyntax, in file: FileID) {
    guard let base = resolveMilestone(clock.base, in: file) else { return }
    for identifier in clock.milestones {
      guard let milestone = resolveMilestone(identifier, in: file) else { continue }
      let here = place(identifier.range, file)
      guard base < milestone else {
        report(.baseNotEarlier(milestone: names[identifier.name], base: names[clock.base.name]), at: here)
        continue
      }
      if program.milestones[milestone.position].base != nil {
        report(.sameTwice(Words(.count), name: names[identifier.name]), at: here)
      }
      program.milestones[milestone.position].base = base
    }
  }

  private mutating func collectHappening(_ syntax: AllowSyntax, in file: FileID) {
    guard isFreeInCases(syntax.name, .happening, in: file) else { return }
    happenings[syntax.name.name] = program.process.happenings.count
    program.process.happenings.append(
      Happening(name: names[syntax.name.name], place: place(syntax.name.range, file)))
  }

  /// 记录 and what each happening asks and does, once conditions can be read.
  mutating func completeProcess(_ declarations: [Filed<ProcessSyntax>]) {
    guard let first = declarations.first else { return }
    for entry in first.content.entries {
      switch entry.content {
      case .recordings(let recordings): for recording in recordings { add(recording, in: first.file) }
      case .allow(let syntax): complete(syntax, in: first.file)
      case .milestones, .clocks: break
      }
    }
  }

  private mutating func add(_ syntax: RecordingSyntax, in file: FileID) {
    guard let milestone = resolveMilestone(syntax.milestone, in: file) else { return }
    if program.process.recordings.contains(where: { $0.milestone == milestone }) {
      report(
        .sameTwice(Words(.record), name: names[syntax.milestone.name]), at: place(syntax.milestone.range, file))
      return
    }
    let by = syntax.by.compactMap { resolveParty($0, in: file) }
    let requires = syntax.requires.flatMap { caseCondition(from: $0, in: file) }
    program.process.recordings.append(Recording(milestone: milestone, by: by, requires: requires))
  }

  private mutating func complete(_ syntax: AllowSyntax, in file: FileID) {
    guard let position = happenings[syntax.name.name],
      program.process.happenings[position].place == place(syntax.name.range, file)
    else { return }
    var happening = program.process.happenings[position]
    var said: Set<Word> = []
    for allowance in syntax.allowances {
      let word: Word
      switch allowance.content {
      case .by(let recipients):
        word = .by
        happening.by += recipients.compactMap { resolveParty($0, in: file) }
      case .from(let milestone, let duration):
        word = .from
        check(duration, after: .from, in: file)
        if let milestone = resolveMilestone(milestone, in: file) { happening.from = (milestone, duration.span) }
      case .beforeDeadline(let milestone):
        word = .before
        happening.beforeDeadline = resolveMilestone(milestone, in: file)
      case .atMost(let number):
        word = .atMost
        if let count = number.value.wholeValue, count >= 1 {
          happening.atMost = count
        } else {
          report(.notWhole(Words(zh: "次数", en: "The number of times")), at: place(number.range, file))
        }
      case .requires(let condition):
        word = .requires
        happening.requires = caseCondition(from: condition, in: file)
      }
      if !said.insert(word).inserted { report(.saidTwice(Words(word)), at: place(allowance.range, file)) }
    }
    for effect in syntax.effects {
      if let effect = caseEffect(from: effect.content, in: file) { happening.effects.append(effect) }
    }
    program.process.happenings[position] = happening
  }

  private mutating func caseEffect(from syntax: Effect, in file: FileID) -> CaseEffect? {
    switch syntax {
    case .pauses: return .pauses
    case .resumes: return .resumes
    case .extends: return .extends
    case .restarts: return .restarts
    case .backTo(let identifier):
      guard let milestone = resolveMilestone(identifier, in: file) else { return nil }
      if milestone.index == 0 {
        report(.backToFirst(milestone: names[identifier.name]), at: place(identifier.range, file))
      }
      return .backTo(milestone)
    case .exempts(let identifier): return resolveMeasure(identifier, in: file).map { .exempts($0) }
    case .set(let reference, let expression):
      guard let field = resolveSettableField(reference, in: file) else { return nil }
      return value(expression, of: program.fields[field.position].type, field: field, in: file).map {
        .set(field, $0)
      }
    }
  }

  /// A field that may be given a value: not one that follows from others.
  mutating func resolveSettableField(_ reference: ReferenceSyntax, in file: FileID) -> Ref<Field>? {
    guard let field = resolveField(reference, in: file) else { return nil }
    let declared = program.fields[field.position]
    let why: Words
    switch declared.origin {
    case .builtIn(.category): why = Words(zh: "由事项决定", en: "follows from the item")
    case .builtIn, .declared: return field
    case .level: why = Words(zh: "由地点决定", en: "follows from the place")
    case .attribute: why = Words(zh: "取自名录", en: "comes from the directory")
    case .derived: why = Words(zh: "是算出来的", en: "is computed")
    }
    report(.notOwn(field: declared.entry.name, why), at: place(reference.range, file))
    return nil
  }
}
