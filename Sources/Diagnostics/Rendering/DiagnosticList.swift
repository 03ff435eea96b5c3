package import SourceText
import Vocabulary

/// Diagnostics in the order in which people read them, with no more of a file than can be read.
package struct DiagnosticList: Sendable {
  /// By file, place, severity (the gravest first) and code.
  package let shown: [Diagnostic]
  /// Files with more mistakes than are shown, and how many more.
  package let omitted: [(file: FileID, count: Int)]
  private let counts: [Severity: Int]

  /// Where a file has more than the limit, its gravest are shown.
  ///
  /// - Complexity: O(n log n).
  package init(_ diagnostics: [Diagnostic], limit: Int = Limits.diagnosticsPerFile) {
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    self.counts = counts

    var shown: [Diagnostic] = []
    var omitted: [(file: FileID, count: Int)] = []
    let byFile = Dictionary(grouping: diagnostics, by: \.place.file)
    for (file, all) in byFile.sorted(by: { $0.key < $1.key }) {
      var kept = all.sorted(by: Self.readsBefore)
      if kept.count > limit {
        omitted.append((file, kept.count - limit))
        let gravest = kept.indices.sorted { (kept[$1].severity, $0) < (kept[$0].severity, $1) }
        kept = gravest.prefix(limit).sorted().map { kept[$0] }
      }
      shown += kept
    }
    self.shown = shown
    self.omitted = omitted
  }

  /// How many there are, those left out included.
  package func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  /// One sentence on the whole.
  package var summary: Words {
    let parts = [Severity.error, .warning, .note].filter { count(of: $0) > 0 }.map { $0.counted(count(of: $0)) }
    guard !parts.isEmpty else { return Words(zh: "没有要改的地方。", en: "Nothing to mend.") }
    return Words(
      zh: parts.map(\.zh).joined(separator: "、") + "。", en: parts.map(\.en).joined(separator: ", ") + ".")
  }

  private static func readsBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.severity != b.severity { return a.severity > b.severity }
    return a.code < b.code
  }
}
