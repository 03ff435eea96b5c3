package import SourceText
package import WorkingTime

/// The typed program: what the rule files say, every name resolved, nothing of how it was written but the places.
///
/// Entities stand in arrays in the order of declaration and are named by their index, `Ref<Entity>`.
package struct Program: Sendable {
  package var header = Header()
  package var levels: [Level] = []
  package var measures: [Measure] = []
  package var units: [UnitKind] = []
  package var categories: [Category] = []
  package var items: [Item] = []
  package var enumerations: [Enumeration] = []
  package var fields: [Field] = []
  package var directory = Directory()
  package var relations: [Relation] = []
  /// What 属于 a list came to wherever it stands, each once: so that it can be called what its author called it.
  package var listConditions: [ListCondition] = []
  package var calendars: [CalendarDeclaration] = []
  package var periods: [Period] = []
  package var milestones: [Milestone] = []
  package var process = Process()
  package var ladders: [Ladder] = []
  package var tables: [Table] = []
  package var rules: [Rule] = []
  package var assessments: [Assessment] = []
  package var scenarios: [Scenario] = []
  package var unencoded: [Unencoded] = []

  package init() {}
}

/// An index into the array of `Target`s of one program.
package struct Ref<Target>: Hashable, Comparable, Sendable {
  package let index: Int32
  @inlinable package init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
  @inlinable package var position: Int { Int(index) }
  @inlinable package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

package struct Header: Sendable {
  package var name = ""
  package var version: String?
  /// First day in force; nil: always was.
  package var effectiveFrom: CivilDate?
  /// Last day in force; nil: still is.
  package var effectiveTo: CivilDate?
  /// Where the last day stands, or would stand; nil without 施行.
  package var lastDayPlace: Place?
  package var basis: [Basis] = []
  /// The clauses of the source, by id, that the rule set answers for.
  package var clauses: [String] = []
  package var calendar: String?
  /// The offset in which times without one are read.
  package var offset: UTCOffset = .china
  package var disputes: Ref<UnitKind>?
  /// 适用在办: where it stands; nil: later clocks of cases of earlier editions do not follow this text.
  package var appliesToOpen: Place?
  package var place: Place?
  package init() {}

  /// The name with its version.
  package var title: String { version.map { "\(name) \($0)" } ?? name }
}

/// Where a declaration comes from.
package enum Basis: Hashable, Sendable {
  case title(String)
  case text(String)
  case clause(String)
  /// 自拟: the project's own.
  case own
}

/// What every declared entity carries for its readers.
package struct Entry: Sendable {
  package var name: String
  package var aliases: [String]
  package var note: String?
  package var guidance: String?
  package var documentation: String?
  package var basis: [Basis]
  package var place: Place
  package var isOwn: Bool { basis.contains(.own) }

  package init(
    name: String, aliases: [String] = [], note: String? = nil, guidance: String? = nil,
    documentation: String? = nil, basis: [Basis] = [], place: Place
  ) {
    self.name = name
    self.aliases = aliases
    self.note = note
    self.guidance = guidance
    self.documentation = documentation
    self.basis = basis
    self.place = place
  }
}

/// 层级, from the lowest up: `Ref` order is the order of the levels.
package struct Level: Sendable {
  package var name: String
  package var place: Place
  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// 措施, from the mildest up.
package struct Measure: Sendable {
  package var name: String
  package var place: Place
  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// 单位: a kind of unit; the actual one is found from the event's place.
package struct UnitKind: Sendable {
  package var entry: Entry
  /// Ascending; the lowest at which the place has the kind wins.
  package var levels: [Ref<Level>]
  package var kind: String?
  package var deputy: Ref<UnitKind>?
  package var duty: String?
  package init(
    entry: Entry, levels: [Ref<Level>], kind: String? = nil, deputy: Ref<UnitKind>? = nil, duty: String? = nil
  ) {
    self.entry = entry
    self.levels = levels
    self.kind = kind
    self.deputy = deputy
    self.duty = duty
  }
}

package struct Category: Sendable {
  package var entry: Entry
  package var items: [Ref<Item>]
  package init(entry: Entry, items: [Ref<Item>]) {
    self.entry = entry
    self.items = items
  }
}

package struct Item: Sendable {
  package var entry: Entry
  package var category: Ref<Category>
  package init(entry: Entry, category: Ref<Category>) {
    self.entry = entry
    self.category = category
  }
}

/// The closed values of an enumeration; a value is its position.
package struct Enumeration: Sendable {
  package var values: [String]
  package init(values: [String]) { self.values = values }
}

/// `（fields） 属于 list`, and the tests that it is.
package struct ListCondition: Hashable, Sendable {
  package var fields: [Ref<Field>]
  package var relation: Ref<Relation>
  package var condition: Condition
}

/// 未编码: clauses of the source left out, with the reason.
package struct Unencoded: Sendable {
  package var clauses: [String]
  package var reason: String
  package var place: Place
  package init(clauses: [String], reason: String, place: Place) {
    self.clauses = clauses
    self.reason = reason
    self.place = place
  }
}
