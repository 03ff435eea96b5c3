package import SourceText

/// One rule file as it was written, without meaning: the only syntax tree.
///
/// Every node has the range of its bytes from its first token to its last. What could not be read is left out and has
/// a diagnostic; nothing after it is lost.
package struct FileTree: Sendable {
  package var declarations: [Declaration]
  package init(declarations: [Declaration]) { self.declarations = declarations }
}

/// A declaration, its doc comment (`///` lines above it, joined by line feeds) and its range.
package struct Declaration: Sendable {
  package var content: DeclarationContent
  package var documentation: String?
  package var range: ByteRange

  package init(content: DeclarationContent, documentation: String?, range: ByteRange) {
    self.content = content
    self.documentation = documentation
    self.range = range
  }
}

package enum DeclarationContent: Sendable {
  case ruleset(RulesetSyntax)
  case `import`(TextLiteral)
  case levels([Identifier])
  case measures([Identifier])
  case unit(UnitSyntax)
  case directory(DirectorySyntax)
  case category(CategorySyntax)
  case fields([FieldSyntax])
  case list(ListSyntax)
  case calendar(CalendarSyntax)
  case period(PeriodSyntax)
  case process(ProcessSyntax)
  case rule(RuleSyntax)
  case table(TableSyntax)
  case ladder(LadderSyntax)
  case assessment(AssessmentSyntax)
  case scenario(ScenarioSyntax)
  case unencoded(UnencodedSyntax)
}

/// One item of a braced block: what it says and its range.
package struct Entry<Content: Sendable>: Sendable {
  package var content: Content
  package var range: ByteRange
  package init(_ content: Content, range: ByteRange) {
    self.content = content
    self.range = range
  }
}

/// `自拟` after a declared name: the entry is the project's own, not the source's. Nil where absent.
package typealias OwnMark = ByteRange

package struct RulesetSyntax: Sendable {
  package var name: Identifier
  package var clauses: [Entry<HeaderClause>]
  package init(name: Identifier, clauses: [Entry<HeaderClause>]) {
    self.name = name
    self.clauses = clauses
  }
}

package enum HeaderClause: Sendable {
  case version(TextLiteral)
  case effective(from: DateLiteral, to: DateLiteral?)
  case basis([BasisSource])
  case clauses([Identifier])
  case calendar(Identifier)
  case disputes(Identifier)
  case appliesToOpen
}

package enum BasisSource: Sendable {
  case title(TextLiteral)
  case text(TextLiteral)
  case clause(Identifier)
  case own(ByteRange)
}

/// What units, categories, items and fields have in common.
package enum EntryClause: Sendable {
  case alias([TextLiteral])
  case note(TextLiteral)
  case guidance(TextLiteral)
  case basis([BasisSource])
}

package struct UnitSyntax: Sendable {
  package var names: [Identifier]
  package var own: OwnMark?
  /// Nil without braces.
  package var clauses: [Entry<UnitClause>]?
  package init(names: [Identifier], own: OwnMark?, clauses: [Entry<UnitClause>]?) {
    self.names = names
    self.own = own
    self.clauses = clauses
  }
}

package enum UnitClause: Sendable {
  case levels([Identifier])
  case kind(Identifier)
  case deputy(Identifier)
  case duty(Identifier)
  case entry(EntryClause)
}

package struct DirectorySyntax: Sendable {
  package var entries: [Entry<DirectoryEntry>]
  package init(entries: [Entry<DirectoryEntry>]) { self.entries = entries }
}

package enum DirectoryEntry: Sendable {
  case areas(RowsSource)
  case attribute(FieldSyntax)
  case posts(RowsSource)
  case merged(Identifier, into: Identifier, from: DateLiteral?)
}

/// Rows from a CSV file beside the program, or written in place.
package enum RowsSource: Sendable {
  case file(TextLiteral)
  case grid(GridSyntax)
}

package struct CategorySyntax: Sendable {
  package var name: Identifier
  package var own: OwnMark?
  package var entries: [Entry<CategoryEntry>]
  package init(name: Identifier, own: OwnMark?, entries: [Entry<CategoryEntry>]) {
    self.name = name
    self.own = own
    self.entries = entries
  }
}

package enum CategoryEntry: Sendable {
  case item(ItemSyntax)
  case entry(EntryClause)
}

package struct ItemSyntax: Sendable {
  package var names: [Identifier]
  package var own: OwnMark?
  package var clauses: [Entry<EntryClause>]?
  package init(names: [Identifier], own: OwnMark?, clauses: [Entry<EntryClause>]?) {
    self.names = names
    self.own = own
    self.clauses = clauses
  }
}

package struct FieldSyntax: Sendable {
  package var name: Identifier
  package var definition: FieldDefinition
  package var range: ByteRange
  package var documentation: String?
  package init(name: Identifier, definition: FieldDefinition, range: ByteRange, documentation: String?) {
    self.name = name
    self.definition = definition
    self.range = range
    self.documentation = documentation
  }
}

package enum FieldDefinition: Sendable {
  case declared(TypeSyntax, options: [Entry<FieldOption>])
  case derived(Expression)
}

package struct TypeSyntax: Sendable {
  package var content: TypeContent
  package var range: ByteRange
  package init(content: TypeContent, range: ByteRange) {
    self.content = content
    self.range = range
  }
}

package indirect enum TypeContent: Sendable {
  case text, integer, decimal, yesNo, date, time, timeOfDay, duration, unit, item
  case enumeration([Identifier])
  case several(TypeSyntax)
}

package enum FieldOption: Sendable {
  case `default`(Expression)
  case measuredIn(MeasureWord)
  case range(from: Expression, to: Expression)
  case unknownValue
  case entry(EntryClause)
}

package struct ListSyntax: Sendable {
  package var name: Identifier
  package var columns: [ReferenceSyntax]
  package var own: OwnMark?
  package var rows: RowsSource
  package init(name: Identifier, columns: [ReferenceSyntax], own: OwnMark?, rows: RowsSource) {
    self.name = name
    self.columns = columns
    self.own = own
    self.rows = rows
  }
}

package struct UnencodedSyntax: Sendable {
  package var clauses: [Identifier]
  package var reason: TextLiteral
  package init(clauses: [Identifier], reason: TextLiteral) {
    self.clauses = clauses
    self.reason = reason
  }
}
