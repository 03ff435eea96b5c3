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
  public var id: String?
  private var given: [(field: Field, value: EventValue)] = []
  private var first: [EventValue?] = []
  private(set) var reportedAt: EventValue?

  init(id: String?) { self.id = id }

  /// The value of a field; nil: not asked.
  public subscript(field: Field) -> FieldValue? {
    get { given.first { $0.field == field }.map { FieldValue($0.value) } }
    set {
      given.removeAll { $0.field == field }
      let value = newValue.map(EventValue.init)
      if let value { given.append((field, value)) }
      guard let slot = field.slots.first ?? nil else { return }
      while first.count <= slot { first.append(nil) }
      first[slot] = value
      if slot == BuiltInField.reportedAt.rawValue { reportedAt = value }
    }
  }

  /// As the engine of an edition takes it.
  func values(for engine: Engine, _ edition: Int) -> Interpreter.Event {
    var event = Interpreter.Event(fields: engine.program.fields.count)
    event.id = id
    for (field, value) in given {
      if field.slots.indices.contains(edition), let slot = field.slots[edition] { event.values[slot] = value }
    }
    return event
  }

  public static func == (a: Event, b: Event) -> Bool {
    a.id == b.id && a.given.map(\.field) == b.given.map(\.field) && a.given.map(\.value) == b.given.map(\.value)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    for (field, value) in given {
      hasher.combine(field)
      hasher.combine(value)
    }
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
  init(_ value: EventValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .decimal(number.description)
    case .yesNo(let value): self = .yesNo(value)
    case .instant(let instant): self = .instant(instant.seconds)
    case .list(let texts): self = .list(texts)
    }
  }
}
