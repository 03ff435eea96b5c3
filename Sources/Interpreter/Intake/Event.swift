package import ExactNumbers
package import Semantics
package import WorkingTime

/// A value as an embedder or a line of JSON hands it over: nothing looked up yet.
package enum EventValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  indirect case number(Exact)
  case yesNo(Bool)
  case instant(Instant)
  case list([String])
}

/// An event: a value a field, nil where it was not asked.
package struct Event: Hashable, Sendable {
  package var id: String?
  /// By field of the program, `Ref<Field>`.
  package var values: [EventValue?]

  package init(fields: Int) { values = Array(repeating: nil, count: fields) }

  package subscript(field: Ref<Field>) -> EventValue? {
    get { values[field.position] }
    set { values[field.position] = newValue }
  }
}
