import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

extension Scope {
  /// Name, version, dates and the list of clauses; what names other things waits for ``completeHeader(_:)``.
  mutating func collectHeader(_ rulesets: [Filed<RulesetSyntax>], missingAt place: Place?) {
    guard let ruleset = rulesets.first else {
      if let place {
        report(.noHeader, at: place, fix: Fix(replace: place, by: "规则集 未命名 { }\n"))
      }
      return
    }
    for second in rulesets.dropFirst() {
      report(
        .secondHeader(first: names[ruleset.content.name.name]),
        at: self.place(second.content.name.range, second.file),
        notes: [Note(Words(zh: "先在这里声明。", en: "It is first declared here."), at: ruleset.place)])
    }
    program.header.name = names[ruleset.content.name.name]
    program.header.place = self.place(ruleset.content.name.range, ruleset.file)
    var said: Set<Word> = []
    for clause in ruleset.content.clauses {
      let here = self.place(clause.range, ruleset.file)
      if !clause.content.mayRepeat, !said.insert(clause.content.word).inserted {
        report(.saidTwice(Words(clause.content.word)), at: here)
      }
      switch clause.content {
      case .version(let text): program.header.version = names[text.text]
      case .effective(let from, let to):
        program.header.effectiveFrom = from.date
        program.header.effectiveTo = to?.date
        program.header.lastDayPlace = self.place(to?.range ?? ByteRange(at: from.range.upper), ruleset.file)
        if let to, to.date < from.date { report(.endsBeforeStart(Words(.effective)), at: here) }
      case .clauses(let identifiers): collectClauses(identifiers, ruleset.file)
      case .appliesToOpen: program.header.appliesToOpen = here
      case .basis, .calendar, .disputes: break
      }
    }
  }

  private mutating func collectClauses(_ identifiers: [Identifier], _ file: FileID) {
    listsClauses = true
    for identifier in identifiers {
      let here = place(identifier.range, file)
      if let first = sourceClauses[identifier.name] {
        reportTwice(.clause, identifier.name, at: here, first: first)
        continue
      }
      sourceClauses[identifier.name] = here
      program.header.clauses.append(names[identifier.name])
    }
  }

  /// 依据, 日历 and 争议, once calendars and units are known.
  mutating func completeHeader(_ rulesets: [Filed<RulesetSyntax>]) {
    guard let ruleset = rulesets.first else { return }
    for clause in ruleset.content.clauses {
      switch clause.content {
      case .basis(let sources): program.header.basis += basis(from: sources, in: ruleset.file)
      case .calendar(let identifier):
        program.header.calendar = calendarName(identifier, in: ruleset.file)
        if let declared = calendars[identifier.name] {
          program.header.offset = program.calendars[declared.position].offset
        }
      case .disputes(let identifier):
        program.header.disputes = resolveUnit(identifier, in: ruleset.file)
      case .version, .effective, .clauses, .appliesToOpen: break
      }
    }
  }

  /// A declared calendar's name, or the canonical one of a calendar that comes with Pai.
  mutating func calendarName(_ identifier: Identifier, in file: FileID) -> String? {
    if calendars[identifier.name] == nil,
      let builtIn = BuiltInCalendar(named: names[identifier.name])
    {
      return builtIn.name(.chinese)
    }
    guard let calendar = resolveCalendar(identifier, in: file) else { return nil }
    return program.calendars[calendar.position].entry.name
  }

  /// Tells of the clauses that the header lists and nothing answers for.
  mutating func checkClauseCoverage() {
    let missing = sourceClauses.filter { !coveredClauses.contains($0.key) }
    for (clause, place) in missing.sorted(by: { $0.value < $1.value }) {
      report(.clauseNotCovered(id: names[clause]), at: place)
    }
  }

  mutating func collectUnencoded(_ declarations: [Filed<UnencodedSyntax>]) {
    for declaration in declarations {
      for clause in declaration.content.clauses { cover(clause, in: declaration.file) }
      program.unencoded.append(
        Unencoded(
          clauses: declaration.content.clauses.map { names[$0.name] },
          reason: names[declaration.content.reason.text], place: declaration.place))
    }
  }
}

extension HeaderClause {
  fileprivate var word: Word {
    switch self {
    case .version: .version
    case .effective: .effective
    case .basis: .basis
    case .clauses: .clauses
    case .calendar: .calendar
    case .disputes: .disputes
    case .appliesToOpen: .appliesToOpen
    }
  }

  fileprivate var mayRepeat: Bool {
    switch self {
    case .basis, .clauses: true
    case .version, .effective, .calendar, .disputes, .appliesToOpen: false
    }
  }
}
