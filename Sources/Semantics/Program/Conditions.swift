package import ExactNumbers
package import WorkingTime

/// A condition over the fields of an event: tests under 且, 或 and 非.
package indirect enum Condition: Hashable, Sendable {
  case constant(Bool)
  case test(Test)
  case all([Condition])
  case any([Condition])
  case not(Condition)
}

package enum Comparison: Hashable, Sendable {
  case less, lessOrEqual, equal, notEqual, greaterOrEqual, greater

  /// Whether `a <comparison> b`, from the order of a and b.
  package func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .equal: a == b
    case .notEqual: a != b
    case .greaterOrEqual: a >= b
    case .greater: a > b
    }
  }
}

/// One yes/no question to an event. All but `compare` look at one field and at constants.
///
/// Every test of a field whose value is 不详 is false, but `unknownAnswer`, which is then true. (So `不为 X`, which is
/// `not(is X)`, is true of 不详.)
package enum Test: Hashable, Sendable {
  /// 事项 is one of these; ascending. A test of 类别 is this too.
  case item([Ref<Item>])
  /// A declared field of an enumeration, of 单位 or of 事项 is one of these; ascending.
  case choice(Ref<Field>, [Int32])
  case yes(Ref<Field>)
  case number(Ref<Field>, Comparison, Exact)
  case date(Ref<Field>, Comparison, CivilDate)
  case timeOfDay(Ref<Field>, Comparison, TimeOfDay)
  /// 上报时间 and other instants.
  case instant(Ref<Field>, Comparison, Instant)
  /// Durations of one way of counting; of another the checker refuses the comparison.
  case duration(Ref<Field>, Comparison, TimeSpan)
  case textIs(Ref<Field>, String)
  case textHas(Ref<Field>, String)
  case textStarts(Ref<Field>, String)
  /// 地点 is this area or lies in it. A test of a level is this too: 乡镇 为 桐琴镇.
  case within(Ref<Area>)
  /// 地点 is this area itself.
  case areaIs(Ref<Area>)
  /// The place's attribute is one of these values of its enumeration; ascending.
  case attribute(Ref<AreaAttribute>, [Int32])
  case attributeHas(Ref<AreaAttribute>, Int32)
  case attributeNumber(Ref<AreaAttribute>, Comparison, Exact)
  case attributeYes(Ref<AreaAttribute>)
  /// A set holds this member.
  case has(Ref<Field>, Int32)
  /// The number of a set's members.
  case count(Ref<Field>, Comparison, Int)
  case unknownAnswer(Ref<Field>)
  /// An instant or a date lies in the period.
  case during(Ref<Field>, Ref<Period>)
  /// 上报时间 is in duty hours; what the calendar will say.
  case dutyHours
  /// 上报时间 is on a workday; what the calendar will say.
  case workday
  /// Anything else: field against field, products of fields.
  case compare(Formula, Comparison, Formula)
}

/// A value computed from fields.
package indirect enum Formula: Hashable, Sendable {
  case value(Value)
  case field(Ref<Field>)
  /// 个数: the number of a set's members.
  case count(Ref<Field>)
  case negative(Formula)
  case sum(Formula, Formula)
  case difference(Formula, Formula)
  case product(Formula, Formula)
  case quotient(Formula, Formula)
  case larger([Formula])
  case smaller([Formula])
  /// To the nearest integer, halves away from zero.
  case rounded(Formula)
}
