package import Interpreter

/// An entry of a log as people write it: names and texts, nothing looked up yet.
package struct WrittenEntry: Hashable, Sendable {
  /// A milestone, a happening of the process, a measure, or 更正; `回访（满意）` has its result with it.
  package var happening: String
  /// `2017-05-08 10:01` in the calendar's offset, or RFC 3339.
  package var at: String
  package var recordedAt: String?
  package var result: String?
  /// 主办, 协办, 上报人, a unit or a field that holds units.
  package var by: String?
  package var to: [String] = []
  /// 更正: fields by their names.
  package var set: [Setting] = []
  /// 顺延: how much, as `2个工作日`.
  package var granted: String?
  package var note: String?

  package struct Setting: Hashable, Sendable {
    package var field: String
    package var value: EventValue
    package init(_ field: String, _ value: EventValue) {
      self.field = field
      self.value = value
    }
  }

  package init(_ happening: String, at: String) {
    self.happening = happening
    self.at = at
  }
}

/// Why a written entry is none of these rules.
package enum EntryMistake: Error, Hashable, Sendable {
  case noSuchHappening(String, known: [String])
  case noSuchResult(String, of: String, known: [String])
  /// One in the name, as `回访（满意）`, and another of its own.
  case severalResults(String, String)
  case noSuchParty(String, known: [String])
  case noSuchField(String, known: [String])
  case badTime(String)
  case badLimit(String)
  /// The value that a field is set to.
  case badValue(EventError)
  /// Fields are set by 更正 alone.
  case setsNothing(String)
  /// More time is granted by what extends a deadline alone.
  case grantsNothing(String)
}
