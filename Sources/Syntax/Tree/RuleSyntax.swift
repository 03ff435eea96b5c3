package import SourceText
package import Vocabulary

package struct RuleSyntax: Sendable {
  package var name: Identifier
  package var isFallback: Bool
  package var overrides: [Identifier]
  package var own: OwnMark?
  package var clauses: [Entry<RuleClause>]
  /// In which its keyword is written.
  package var language: Language
  package init(
    name: Identifier, isFallback: Bool, overrides: [Identifier], own: OwnMark?, clauses: [Entry<RuleClause>],
    language: Language
  ) {
    self.name = name
    self.isFallback = isFallback
    self.overrides = overrides
    self.own = own
    self.clauses = clauses
    self.language = language
  }
}

package enum RuleClause: Sendable {
  case basis([BasisSource])
  case when(Expression)
  case lead(ReferenceSyntax)
  case assist(MembersSyntax)
  case notify(MembersSyntax)
  case within([LimitSyntax])
  case ladder([LadderUse])
  case tag(MembersSyntax)
  case decline(TextLiteral)
  case start(MembersSyntax)
  case meant(Expression)
  case note(TextLiteral)
}

/// What a rule adds to a set: `协办：仅 公安、消防`, `协办：仅 无`.
package struct MembersSyntax: Sendable {
  /// The range of `仅`; nil where the members are added.
  package var only: ByteRange?
  package var members: [MemberSyntax]
  package var range: ByteRange
  package init(only: ByteRange?, members: [MemberSyntax], range: ByteRange) {
    self.only = only
    self.members = members
    self.range = range
  }
}

package enum MemberSyntax: Sendable {
  case reference(ReferenceSyntax)
  case text(TextLiteral)
}

package struct LimitSyntax: Sendable {
  package var milestone: Identifier
  package var base: Identifier?
  package var duration: DurationLiteral
  package var countingOnly: Identifier?
  package var range: ByteRange
  package init(
    milestone: Identifier, base: Identifier?, duration: DurationLiteral, countingOnly: Identifier?, range: ByteRange
  ) {
    self.milestone = milestone
    self.base = base
    self.duration = duration
    self.countingOnly = countingOnly
    self.range = range
  }
}

package struct LadderUse: Sendable {
  package var ladder: Identifier
  package var entry: Identifier?
  package init(ladder: Identifier, entry: Identifier?) {
    self.ladder = ladder
    self.entry = entry
  }
}

package struct TableSyntax: Sendable {
  package var name: Identifier
  package var overrides: [Identifier]
  package var own: OwnMark?
  /// What holds for every row.
  package var clauses: [Entry<RuleClause>]
  package var rows: RowsSource
  /// Whether braces stand after the file's name.
  package var hasBlock: Bool
  package init(
    name: Identifier, overrides: [Identifier], own: OwnMark?, clauses: [Entry<RuleClause>], rows: RowsSource,
    hasBlock: Bool
  ) {
    self.name = name
    self.overrides = overrides
    self.own = own
    self.clauses = clauses
    self.rows = rows
    self.hasBlock = hasBlock
  }
}

/// Headings and rows between bars.
package struct GridSyntax: Sendable {
  package var headings: [HeadingSyntax]
  package var headingRange: ByteRange
  package var rows: [GridRow]
  package init(headings: [HeadingSyntax], headingRange: ByteRange, rows: [GridRow]) {
    self.headings = headings
    self.headingRange = headingRange
    self.rows = rows
  }
}

package struct HeadingSyntax: Sendable {
  package enum Target: Sendable {
    case name(NameID)
    case word(Word)
  }
  package var target: Target
  package var range: ByteRange
  package init(target: Target, range: ByteRange) {
    self.target = target
    self.range = range
  }
}

package struct GridRow: Sendable {
  package var cells: [CellSyntax]
  package var range: ByteRange
  package init(cells: [CellSyntax], range: ByteRange) {
    self.cells = cells
    self.range = range
  }
}

package struct CellSyntax: Sendable {
  package var content: CellContent
  package var range: ByteRange
  package init(content: CellContent, range: ByteRange) {
    self.content = content
    self.range = range
  }
}

package enum CellContent: Sendable {
  /// `—`: in a condition anything, in an outcome nothing said.
  case dash
  /// `〃`: the cell above.
  case ditto
  /// `其余`: what no other row covers.
  case otherwise
  case terms([CellTerm], only: ByteRange?)
}

package enum CellTerm: Sendable {
  case value(Expression)
  case comparison(ComparisonOperator, Expression)
  /// `3—6`, both ends included.
  case range(Expression, Expression)
  case title(TextLiteral)
  case own(ByteRange)
}
