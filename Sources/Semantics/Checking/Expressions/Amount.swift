import SourceText
package import Vocabulary

/// A number or a duration computed from fields and constants.
struct Amount {
  enum Kind: Equatable {
    /// Counted in this unit of measure; nil: a bare number, which goes with any.
    case number(Word?)
    case duration
  }

  var formula: Formula
  var kind: Kind
  /// Whether it is whole whatever the event.
  var isWhole: Bool
  var range: ByteRange
}

/// What stands on the left of a condition.
enum Operand {
  /// A field that the event or its place carries; derived ones are replaced by their definitions.
  case field(Ref<Field>)
  case amount(Amount)
  case condition(Condition)
}

/// A derived field's definition and what follows from it.
package struct DerivedField: Sendable {
  package var derivation: Derivation
  package var type: ValueType
  package var measuredIn: Word?
}
