package import ExactNumbers
package import Vocabulary
package import WorkingTime

/// What an event carries. Built-in fields stand first, in the order of `BuiltInField`, then the levels from the lowest
/// up, then the attributes of areas, then what the program declares.
package struct Field: Sendable {
  package var entry: Entry
  package var type: ValueType
  package var origin: FieldOrigin
  /// Stands where the event has no value; a field with a default is never unknown.
  package var defaultValue: Value?
  package var measuredIn: Word?
  /// Both ends included.
  package var range: ClosedRange<Exact>?
  /// Whether 不详 is an answer.
  package var admitsUnknownAnswer: Bool

  package init(
    entry: Entry, type: ValueType, origin: FieldOrigin, defaultValue: Value? = nil, measuredIn: Word? = nil,
    range: ClosedRange<Exact>? = nil, admitsUnknownAnswer: Bool = false
  ) {
    self.entry = entry
    self.type = type
    self.origin = origin
    self.defaultValue = defaultValue
    self.measuredIn = measuredIn
    self.range = range
    self.admitsUnknownAnswer = admitsUnknownAnswer
  }
}

package enum BuiltInField: Int, CaseIterable, Sendable {
  case id, item, category, reportedAt, area, source, reporter
  package var ref: Ref<Field> { Ref(rawValue) }
}

package enum FieldOrigin: Sendable {
  case builtIn(BuiltInField)
  /// The area at this level that holds the event's place.
  case level(Ref<Level>)
  /// An attribute of the event's place, its own or the nearest above that has one.
  case attribute(Ref<AreaAttribute>)
  /// Given with the event.
  case declared
  /// Computed from other fields; conditions that name it hold its definition instead.
  case derived(Derivation)
}

package enum Derivation: Sendable {
  case condition(Condition)
  case formula(Formula)
}

package enum ClosedType: Hashable, Sendable {
  case unit
  case item
  case choice(Ref<Enumeration>)
}

package enum ValueType: Hashable, Sendable {
  case text, integer, decimal, yesNo, date, instant, timeOfDay, duration
  case unit, item, category, area
  case choice(Ref<Enumeration>)
  case several(ClosedType)
}

/// A value of a field. Members of closed types are positions: of the enumeration's values, of `Program.units`, of
/// `Program.items`.
package enum Value: Hashable, Sendable {
  /// In NFC.
  case text(String)
  case number(Exact)
  case yesNo(Bool)
  case date(CivilDate)
  case instant(Instant)
  case timeOfDay(TimeOfDay)
  case duration(TimeSpan)
  /// Of an enumeration, of 单位, 事项 or 类别.
  case member(Int32)
  case area(Ref<Area>)
  /// Ascending, without repeats.
  case members([Int32])
  /// 不详: nobody knows; an answer, not a missing one.
  case unknownAnswer
}
