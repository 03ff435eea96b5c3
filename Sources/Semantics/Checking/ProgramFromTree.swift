package import Diagnostics
import SourceText
package import Syntax

/// A program and what is wrong with it. Where there is an error, what could not be read is left out of the program.
package struct Checked: Sendable {
  /// All that is declared, by name: what reads more text in the names of the program.
  package let scope: Scope
  package var program: Program { scope.program }
  /// By place.
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Checks the files of one program.
///
/// - Parameters:
///   - names: Those of the parser that read the files.
///   - beside: The files that the rules name.
/// - Complexity: linear in the files' declarations; what is quadratic works on what is wrong alone.
package func checked(files: [ParsedSource], names: NameTable, beside: FilesBeside = .none) -> Checked {
  let declarations = Declarations(of: files)
  var scope = Scope(names: names)
  scope.beside = beside
  for file in files { scope.sources[file.file] = file.source }
  scope.check(declarations, in: files)
  // The files are read; what is kept of the check holds on to none of them.
  scope.beside = .none
  scope.sources = [:]
  return Checked(scope: scope, diagnostics: scope.diagnostics.sorted(by: Diagnostic.isBefore))
}

extension Scope {
  /// The phases, each on what those before have made: names, then what refers to them, then what is computed, then
  /// what is decided and tested.
  fileprivate mutating func check(_ declarations: Declarations, in files: [ParsedSource]) {
    collectHeader(
      declarations.rulesets, missingAt: files.first.map { Place(file: $0.file, range: ByteRange(at: 0)) })
    collectLevels(declarations.levels)
    collectMeasures(declarations.measures)
    collectUnits(declarations.units)
    collectCatalogue(declarations.categories)
    collectBuiltInFields()
    collectFields(declarations.fields, declarations.directories)
    collectCalendars(declarations.calendars)
    collectPeriods(declarations.periods)
    collectProcess(declarations.processes)
    collectLadders(declarations.ladders)
    collectRelations(declarations.lists)

    completeUnits(declarations.units)
    completeHeader(declarations.rulesets)
    collectAreas(declarations.directories)
    collectPosts(declarations.directories)
    completeFields(declarations.fields, declarations.directories)
    completeAreas()
    completeRelations(declarations.lists)
    completeDerivedFields(declarations.fields)

    completeProcess(declarations.processes)
    completeLadders(declarations.ladders)
    completeLadderMilestones(limited: milestonesLimited(in: declarations.deciding))
    collectRules(declarations.deciding)
    checkBases()
    checkStarts()

    collectAssessments(declarations.assessments)
    checkLife(declarations.processes)
    collectScenarios(declarations.scenarios)
    checkComparedLimits()
    collectUnencoded(declarations.unencoded)
    checkClauseCoverage()
  }

  /// The milestones that rules and tables limit, seen from their syntax: ladders must know before rules are read.
  private func milestonesLimited(in declarations: [Filed<Declarations.Deciding>]) -> Set<Ref<Milestone>> {
    guard program.ladders.contains(where: \.milestones.isEmpty) else { return [] }
    var limited: Set<Ref<Milestone>> = []
    for declaration in declarations {
      let clauses: [Syntax.Entry<RuleClause>]
      switch declaration.content {
      case .rule(let rule): clauses = rule.clauses
      case .table(let table):
        clauses = table.clauses
        guard case .grid(let grid) = table.rows else { break }
        for heading in grid.headings {
          if case .name(let name) = heading.target, let milestone = milestones[name] { limited.insert(milestone) }
        }
      }
      for clause in clauses {
        guard case .within(let limits) = clause.content else { continue }
        for limit in limits { if let milestone = milestones[limit.milestone.name] { limited.insert(milestone) } }
      }
    }
    return limited
  }
}

extension Diagnostic {
  /// The order in which a reader meets them; of one place, the order of the codes.
  package static func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    a.place == b.place ? a.code < b.code : a.place < b.place
  }
}
