package import SourceText
package import Syntax

/// One rule file as it was read.
package struct ParsedSource: Sendable {
  package let file: FileID
  package let source: SourceFile
  package let tree: FileTree
  package init(file: FileID, source: SourceFile, tree: FileTree) {
    self.file = file
    self.source = source
    self.tree = tree
  }
}

/// A declaration and the file in which it stands.
struct Filed<Content: Sendable>: Sendable {
  let content: Content
  let file: FileID
  let documentation: String?
  let range: ByteRange

  var place: Place { Place(file: file, range: range) }
}

/// The declarations of all files of one program, sorted by kind, in the order of files and lines.
struct Declarations: Sendable {
  /// A rule or a table: both make rules, in the order of writing.
  enum Deciding: Sendable {
    case rule(RuleSyntax)
    case table(TableSyntax)
  }

  var rulesets: [Filed<RulesetSyntax>] = []
  var levels: [Filed<[Identifier]>] = []
  var measures: [Filed<[Identifier]>] = []
  var units: [Filed<UnitSyntax>] = []
  var directories: [Filed<DirectorySyntax>] = []
  var categories: [Filed<CategorySyntax>] = []
  var fields: [Filed<[FieldSyntax]>] = []
  var lists: [Filed<ListSyntax>] = []
  var calendars: [Filed<CalendarSyntax>] = []
  var periods: [Filed<PeriodSyntax>] = []
  var processes: [Filed<ProcessSyntax>] = []
  var deciding: [Filed<Deciding>] = []
  var ladders: [Filed<LadderSyntax>] = []
  var assessments: [Filed<AssessmentSyntax>] = []
  var scenarios: [Filed<ScenarioSyntax>] = []
  var unencoded: [Filed<UnencodedSyntax>] = []

  init(of sources: [ParsedSource]) {
    for source in sources {
      for declaration in source.tree.declarations { add(declaration, source.file) }
    }
  }

  private mutating func add(_ declaration: Declaration, _ file: FileID) {
    func filed<Content>(_ content: Content) -> Filed<Content> {
      Filed(content: content, file: file, documentation: declaration.documentation, range: declaration.range)
    }
    switch declaration.content {
    case .ruleset(let syntax): rulesets.append(filed(syntax))
    // Whoever gathered the files has followed it.
    case .import: break
    case .levels(let syntax): levels.append(filed(syntax))
    case .measures(let syntax): measures.append(filed(syntax))
    case .unit(let syntax): units.append(filed(syntax))
    case .directory(let syntax): directories.append(filed(syntax))
    case .category(let syntax): categories.append(filed(syntax))
    case .fields(let syntax): fields.append(filed(syntax))
    case .list(let syntax): lists.append(filed(syntax))
    case .calendar(let syntax): calendars.append(filed(syntax))
    case .period(let syntax): periods.append(filed(syntax))
    case .process(let syntax): processes.append(filed(syntax))
    case .rule(let syntax): deciding.append(filed(.rule(syntax)))
    case .table(let syntax): deciding.append(filed(.table(syntax)))
    case .ladder(let syntax): ladders.append(filed(syntax))
    case .assessment(let syntax): assessments.append(filed(syntax))
    case .scenario(let syntax): scenarios.append(filed(syntax))
    case .unencoded(let syntax): unencoded.append(filed(syntax))
    }
  }
}
