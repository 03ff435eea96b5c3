package import Diagnostics
import SourceText
package import Syntax

/// What is declared so far, by name, and what was found wrong: the state of one check.
///
/// Filled in phases: entities first, so that every later reference can be resolved whatever the order of the files;
/// then what refers to them. Names of one kind share a space; the kind that is expected resolves a name.
package struct Scope {
  package var program = Program()
  package var names: NameTable
  package var diagnostics: [Diagnostic] = []

  var levels: [NameID: Ref<Level>] = [:]
  var measures: [NameID: Ref<Measure>] = [:]
  /// By name and by every alias, as all that follow.
  var units: [NameID: Ref<UnitKind>] = [:]
  var categories: [NameID: Ref<Category>] = [:]
  var items: [NameID: Ref<Item>] = [:]
  var fields: [NameID: Ref<Field>] = [:]
  /// A value's position, by enumeration.
  var choices: [Ref<Enumeration>: [NameID: Int32]] = [:]
  /// Areas by their last name: one name may stand for several.
  var areas: [NameID: [Ref<Area>]] = [:]
  var areaPaths: [NameID: Ref<Area>] = [:]
  /// Whether rows of areas could not be read, so that any area may be missing.
  var hasUnreadAreas = false
  /// Areas whose row names no level that there is: declared all the same, so that what uses them is not told that they are not.
  var areasWithoutLevel: Set<Ref<Area>> = []
  var relations: [NameID: Ref<Relation>] = [:]
  var calendars: [NameID: Ref<CalendarDeclaration>] = [:]
  var periods: [NameID: Ref<Period>] = [:]
  var milestones: [NameID: Ref<Milestone>] = [:]
  /// Positions in `program.process.happenings`.
  var happenings: [NameID: Int] = [:]
  var ladders: [NameID: Ref<Ladder>] = [:]
  var rules: [NameID: Ref<Rule>] = [:]
  var tables: [NameID: Ref<Table>] = [:]
  /// Fields whose definition is a formula, known as such before it is read.
  var derivedFields: Set<Ref<Field>> = []
  /// The bytes of the rule files, for what stands in the cells of a grid.
  var sources: [FileID: SourceFile] = [:]
  var beside = FilesBeside.none
  var sharedParts = SharedParts()
  /// Where each limited milestone is first limited, by the milestone that its limit counts from.
  var limitUses: [LimitUse: Place] = [:]
  /// Where in `diagnostics` each unknown name was first told.
  var unknownNames: [UnknownName: Int] = [:]

  /// Whether the header lists the clauses of the source.
  var listsClauses = false
  /// 条款: where each is listed.
  var sourceClauses: [NameID: Place] = [:]
  /// Those that an 依据 or a 未编码 names.
  var coveredClauses: Set<NameID> = []

  package init(names: NameTable) { self.names = names }
}

/// All of it is values but `beside`, which reads files while a check runs; a scope that outlives its check has none.
extension Scope: @unchecked Sendable {}
