package import Interpreter

/// What is stored of a case; all else is worked out from it.
package struct CaseRecord: Sendable {
  package var event: Event
  /// In the order of recording.
  package var log: [CaseEntry]

  package init(event: Event, log: [CaseEntry] = []) {
    self.event = event
    self.log = log
  }
}
