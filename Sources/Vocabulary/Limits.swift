/// The limits of what Pai reads, each a diagnostic when passed, never a crash. All are stated in the reference.
package enum Limits {
  /// Bytes of one rule file, CSV file or calendar.
  package static let fileBytes = 32 << 20
  /// Files of one program.
  package static let files = 1_000
  /// Bytes of one line of events.
  package static let eventBytes = 1 << 20
  /// Bytes of one line of cases.
  package static let caseBytes = 8 << 20
  /// Nesting of conditions, and of JSON.
  package static let nesting = 64
  /// Rules and table rows of one program.
  package static let rules = 100_000
  /// Declared fields of one program.
  package static let fields = 500
  /// Areas of one directory.
  package static let areas = 200_000
  /// Nodes of all diagrams of one program.
  package static let diagramNodes = 1 << 20
  /// Diagnostics shown for one file; the rest are counted.
  package static let diagnosticsPerFile = 200
}
