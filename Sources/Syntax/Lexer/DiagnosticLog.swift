import Diagnostics
import SourceText
import Vocabulary

/// The diagnostics of one file in the order of their discovery, kept up to a limit and counted past it.
struct DiagnosticLog {
  let file: FileID
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var omitted = 0

  init(file: FileID) { self.file = file }

  mutating func tell(_ mistake: Mistake, at range: ByteRange, notes: [Note] = [], fix: Fix? = nil) {
    guard diagnostics.count < Limits.diagnosticsPerFile else {
      omitted += 1
      return
    }
    diagnostics.append(Diagnostic(mistake, at: Place(file: file, range: range), notes: notes, fix: fix))
  }

  mutating func tell(
    _ mistake: LexicalMistake, at range: ByteRange, fix replacement: String? = nil
  ) {
    tell(.lexical(mistake), at: range, fix: replacement.map { fix(range, $0) })
  }

  /// Notes on what was told last.
  mutating func add(_ notes: [Note]) { if !diagnostics.isEmpty { diagnostics[diagnostics.count - 1].notes += notes } }

  mutating func tell(_ diagnostic: Diagnostic) {
    if isFull { omitted += 1 } else { diagnostics.append(diagnostic) }
  }

  var isFull: Bool { diagnostics.count >= Limits.diagnosticsPerFile }

  /// How many are known so far.
  var mark: Int { diagnostics.count }

  /// Takes back what was told since a mark.
  mutating func forget(since mark: Int) { diagnostics.removeLast(max(0, diagnostics.count - mark)) }

  /// Gives a fix to what was told first since a mark.
  mutating func amend(since mark: Int, fix: Fix) {
    if mark < diagnostics.count { diagnostics[mark].fix = fix }
  }

  func fix(_ range: ByteRange, _ replacement: String) -> Fix {
    Fix(replace: Place(file: file, range: range), by: replacement)
  }

  /// All that is known, by place, with a last one that counts what was left out.
  func told(with others: DiagnosticLog, endingAt end: Int32) -> [Diagnostic] {
    var all = (diagnostics + others.diagnostics).enumerated()
      .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    var omitted = omitted + others.omitted
    if all.count > Limits.diagnosticsPerFile {
      omitted += all.count - Limits.diagnosticsPerFile
      all.removeLast(all.count - Limits.diagnosticsPerFile)
    }
    if omitted > 0 {
      let place = Place(file: file, range: ByteRange(at: end))
      all.append(Diagnostic(.syntax(.moreMistakes(omitted)), at: place))
    }
    return all
  }
}
