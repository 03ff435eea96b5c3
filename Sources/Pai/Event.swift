import ExactNumbers
import Interpreter
import Semantics
import WorkingTime

/// A value that is given with an event: strings, numbers, yes or no, an instant, or a list of names.
public enum FieldValue: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  /// A text, or the name of an item, an area, a unit, a value of an enumeration; `不详` where the field admits it.
  case text(String)
  case integer(Int)
  /// An exact decimal, by its digits.
  case decimal(String)
  case yesNo(Bool)
  /// Seconds since 1970-01-01T00:00:00Z.
  case instant(Int64)
  case list([String])

  public init(stringLiteral value: String) { self = .text(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .yesNo(value) }
  public init(arrayLiteral elements: String...) { self = .list(elements) }
}

/// What is known of one event. A field that is not given has not been asked: it is neither false nor empty.
public struct Event: Hashable, Sendable {
  public var id: String? {
    get { raw.id }
    set { raw.id = newValue }
  }
  /// As the engine of the first edition takes it.
  private(set) var raw: Interpreter.Event
  /// What was given, where there are more editions than one: the same field may stand elsewhere in each.
  private var given: [Field: EventValue] = [:]

  init(id: String?, fields: Int) {
    raw = Interpreter.Event(fields: fields)
    raw.id = id
  }

  /// The value of a field; nil: not asked.
  public subscript(field: Field) -> FieldValue? {
    get {
      if let slot = field.slots.first ?? nil, slot < raw.fieldCount { return raw[Ref(slot)].flatMap(FieldValue.init) }
      return given[field].flatMap(FieldValue.init)
    }
    set {
      let value = newValue.map(EventValue.init)
      if field.slots.count > 1 { given[field] = value }
      // A field of another rule set has no place here; nothing is given by it.
      if let slot = field.slots.first ?? nil, slot < raw.fieldCount { raw[Ref(slot)] = value }
    }
  }

  /// As the engine of an edition takes it.
  func values(for engine: Engine, _ edition: Int) -> Interpreter.Event {
    if edition == 0, raw.fieldCount == engine.fieldCount { return raw }
    var event = Interpreter.Event(fields: engine.program.fields.count)
    event.id = id
    // An event that was made for another rule set gives nothing that this one could read wrongly.
    for (field, value) in given {
      if field.slots.indices.contains(edition), let slot = field.slots[edition] { event[Ref(slot)] = value }
    }
    return event
  }
}

extension EventValue {
  init(_ value: FieldValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    // Digits that are no number stay a text, and are refused as one, at their field.
    case .decimal(let digits): self = (try? Exact(parsing: digits.utf8)).map { .number($0) } ?? .text(digits)
    case .yesNo(let value): self = .yesNo(value)
    case .instant(let seconds): self = .instant(Instant(seconds: seconds))
    case .list(let texts): self = .list(texts)
    }
  }
}

extension FieldValue {
  /// Nil for a text that was too long to keep; deciding the event refuses it.
  init?(_ value: EventValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .decimal(number.description)
    case .yesNo(let value): self = .yesNo(value)
    case .instant(let instant): self = .instant(instant.seconds)
    case .list(let texts): self = .list(texts)
    case .tooLong: return nil
    }
  }
}
