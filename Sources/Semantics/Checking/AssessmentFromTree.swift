import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary

extension Scope {
  mutating func collectAssessments(_ declarations: [Filed<AssessmentSyntax>]) {
    var places: [NameID: Place] = [:]
    for declaration in declarations {
      let syntax = declaration.content
      let here = place(syntax.name.range, declaration.file)
      if let first = places[syntax.name.name] {
        reportTwice(.assessment, syntax.name.name, at: here, first: first)
        continue
      }
      places[syntax.name.name] = here
      var assessment = Assessment(
        entry: entry(syntax.name, own: nil, documentation: declaration.documentation, in: declaration.file),
        groupings: syntax.groupings.compactMap { grouping(from: $0, in: declaration.file) },
        periodOf: syntax.periodOf.flatMap { resolveMilestone($0, in: declaration.file) },
        periodOfDeadline: syntax.periodOfDeadline, inputs: [], measures: [])
      fill(&assessment, from: syntax.entries, in: declaration.file)
      if assessment.measures.isEmpty, !syntax.entries.contains(where: \.content.isMeasure) {
        report(
          .missing(
            what: Words(zh: "指标", en: "measure"),
            of: Words(zh: "考核“\(assessment.entry.name)”", en: "Assessment “\(assessment.entry.name)”")), at: here)
      }
      program.assessments.append(assessment)
    }
  }

  /// Inputs and names of measures first: a formula may name what stands below it.
  private mutating func fill(
    _ assessment: inout Assessment, from entries: [Syntax.Entry<AssessmentEntry>], in file: FileID
  ) {
    var inputs: [NameID: Int] = [:]
    var measures: [NameID: Int] = [:]
    var places: [NameID: Place] = [:]
    var formulas: [(name: Identifier, expression: Expression)] = []
    for entry in entries {
      switch entry.content {
      case .given(let identifiers, let from, let to):
        guard let first = Self.number(from), let last = Self.number(to), first <= last else {
          report(.endsBeforeStart(Words(zh: "取值范围", en: "range")), at: place(entry.range, file))
          continue
        }
        for identifier in identifiers where isNew(identifier, in: file, &places) {
          inputs[identifier.name] = assessment.inputs.count
          assessment.inputs.append(Assessment.Input(name: names[identifier.name], range: first...last))
        }
      case .measure(let identifier, let expression):
        guard isNew(identifier, in: file, &places) else { continue }
        measures[identifier.name] = formulas.count
        formulas.append((identifier, expression))
      }
    }
    let next = formulas.map { formula in
      NamesInExpression(formula.expression).names.compactMap { measures[$0] }
    }
    for path in Circles(among: next).paths {
      report(
        .circular(what: Words(zh: "指标的算式", en: "formulas"), path: path.map { names[formulas[$0].name.name] }),
        at: place(formulas[path[0]].name.range, file))
    }
    for formula in formulas {
      let value = assessmentFormula(from: formula.expression, inputs: inputs, measures: measures, in: file)
      // A measure that can't be read keeps its place, so that the others' positions hold.
      assessment.measures.append(
        AssessmentMeasure(name: names[formula.name.name], formula: value ?? .number(.zero)))
    }
  }

  private mutating func isNew(_ identifier: Identifier, in file: FileID, _ places: inout [NameID: Place]) -> Bool {
    let here = place(identifier.range, file)
    if let first = places[identifier.name] {
      reportTwice(.assessment, identifier.name, at: here, first: first)
      return false
    }
    places[identifier.name] = here
    return true
  }

  private mutating func grouping(from syntax: GroupingSyntax, in file: FileID) -> Assessment.Grouping? {
    switch syntax {
    case .reference(let reference): resolveField(reference, in: file).map { .field($0) }
    case .word(.months, _): .month
    case .word(.quarter, _): .quarter
    case .word(.years, _): .year
    case .word(_, _): .lead
    }
  }
}

extension AssessmentEntry {
  fileprivate var isMeasure: Bool {
    switch self {
    case .measure: true
    case .given: false
    }
  }
}
