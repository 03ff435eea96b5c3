import Diagnostics
import Reports
import Vocabulary

/// Where a command talks, and in which language.
struct Console {
  let language: Language
  let colour: ColourChoice
  let output: ByteOutput
  let errors: ByteOutput

  /// Of the terminal that reads the output.
  var columns: Int {
    if let columns = output.columns { return max(columns, 20) }
    if let text = Environment.value("COLUMNS"), let columns = Int(text), columns > 0 { return max(columns, 20) }
    return 100
  }

  /// Whether `“…”—` and their like take two cells, as in some Chinese terminals.
  var ambiguousIsWide: Bool { Environment.value("PAI_AMBIGUOUS_WIDTH") == "2" }

  /// How diagnostics are shown on one of the two.
  func diagnosticsText(for output: ByteOutput) -> TextRenderer {
    TextRenderer(
      language: language, width: output.columns ?? 100, ambiguousIsWide: ambiguousIsWide,
      isColoured: colour.isColoured(output))
  }

  var paint: Paint { Paint(isColoured: colour.isColoured(output)) }

  func print(_ text: String) throws(Failure) { try output.write(text + "\n") }
  func print(_ words: Words) throws(Failure) { try print(words(language)) }

  /// A line for people, beside the output. That nobody can hear it is no reason to stop. Whatever text it has in it,
  /// it stays one line and gives the terminal no orders.
  func tell(_ words: Words) { tell(words(language)) }

  func tell(_ text: String) {
    do throws(Failure) {
      try errors.write("pai: \(text.shown)\n")
      try errors.flush()
    } catch { return }
  }
}
