package import SourceText
package import Vocabulary
package import WorkingTime

/// A rule, or one row of a table.
package struct Rule: Sendable {
  /// The rule's name; of a row the table's name and the row's number from 1: `便民服务#2`.
  package var name: String
  package var row: TableRow?
  package var isFallback: Bool
  /// The rules that this one is an exception to, as written (a table's name stands for all its rows); ascending.
  /// Every rule is an exception to every fallback besides, which is not listed.
  package var overrides: [Ref<Rule>]
  /// True always where the rule has no 当.
  package var condition: Condition
  package var says: [Saying]
  /// Of a fallback: where it is meant to be reached.
  package var meant: Condition?
  package var basis: [Basis]
  package var note: String?
  package var documentation: String?
  package var place: Place
  /// Where 例外于 stands, or would stand; nil of rows, whose table has it.
  package var exceptionClause: ExceptionClause?

  package init(
    name: String, row: TableRow? = nil, isFallback: Bool = false, overrides: [Ref<Rule>] = [], condition: Condition,
    says: [Saying], meant: Condition? = nil, basis: [Basis] = [], note: String? = nil, documentation: String? = nil,
    place: Place
  ) {
    self.name = name
    self.row = row
    self.isFallback = isFallback
    self.overrides = overrides
    self.condition = condition
    self.says = says
    self.meant = meant
    self.basis = basis
    self.note = note
    self.documentation = documentation
    self.place = place
  }
}

/// 例外于 with its names, for whoever proposes another.
package struct ExceptionClause: Hashable, Sendable {
  /// Empty, right behind the rule's name, where the rule is no exception.
  package var place: Place
  /// How many rules and tables it names.
  package var count: Int
  /// In which the rule's keyword is written.
  package var language: Language
}

package struct TableRow: Hashable, Sendable {
  package var table: Ref<Table>
  /// From 1, without the heading.
  package var number: Int
  package init(table: Ref<Table>, number: Int) {
    self.table = table
    self.number = number
  }
}

package struct Table: Sendable {
  package var entry: Entry
  package var rules: [Ref<Rule>]
  package init(entry: Entry, rules: [Ref<Rule>]) {
    self.entry = entry
    self.rules = rules
  }
}

/// What a rule says of one attribute.
package enum Saying: Hashable, Sendable {
  /// 主办 or 不予受理: one attribute.
  case lead(Lead)
  case limit(Ref<Milestone>, Limit)
  case ladder(Ref<Milestone>, LadderChoice)
  /// Adds to a set.
  case adds(SetAttribute, Member)
  /// 仅: silences, on this set, the rules that this one overrides. Its own members follow as `adds`.
  case replaces(SetAttribute)
}

package enum Lead: Hashable, Sendable {
  case unit(Ref<UnitKind>)
  /// The unit that this field of the event holds.
  case field(Ref<Field>)
  /// 不予受理, with the reason for the reporter.
  case decline(String)
}

package enum SetAttribute: Int, Hashable, CaseIterable, Sendable {
  case assist, notify, tag, start
}

package enum Member: Hashable, Sendable {
  case unit(Ref<UnitKind>)
  /// The unit or units that this field of the event holds.
  case field(Ref<Field>)
  case tag(String)
  case item(Ref<Item>)
}

/// 限时: how long, counted from which milestone (nil: the process's 计时 base), within which period.
package struct Limit: Hashable, Sendable {
  package var span: TimeSpan
  package var base: Ref<Milestone>?
  package var countingOnly: Ref<Period>?
  package init(span: TimeSpan, base: Ref<Milestone>? = nil, countingOnly: Ref<Period>? = nil) {
    self.span = span
    self.base = base
    self.countingOnly = countingOnly
  }

  /// Whether it is the one that counts of two that rules disagree on: the shorter, or where they count differently that which is
  /// usually over first. An order of all limits, whatever the order in which they are written.
  package func comes(before other: Limit) -> Bool {
    let (hours, otherHours) = (span.usualHours, other.span.usualHours)
    if hours != otherHours { return hours < otherHours }
    if base != other.base { return base?.position ?? -1 < other.base?.position ?? -1 }
    if countingOnly != other.countingOnly { return countingOnly?.position ?? -1 < other.countingOnly?.position ?? -1 }
    return span.written(.chinese) < other.span.written(.chinese)
  }

  /// The position of the milestone that it counts from, as the limit of a milestone: its own base, else the process's,
  /// else the first milestone.
  package func base(of milestone: Int, in milestones: [Milestone]) -> Int {
    (base ?? milestones[milestone].base)?.position ?? 0
  }
}

/// 督促 of a milestone: the ladder, and the measure that it begins with.
package struct LadderChoice: Hashable, Sendable {
  package var ladder: Ref<Ladder>
  package var entry: Ref<Measure>?
  package init(ladder: Ref<Ladder>, entry: Ref<Measure>? = nil) {
    self.ladder = ladder
    self.entry = entry
  }
}
