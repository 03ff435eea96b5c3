import Vocabulary

@testable import Diagnostics
@testable import SourceText

/// A text with its mistake marked, rendered: `⟦…⟧` is the place of the mistake, a second pair that of a note.
struct RenderedText {
  let file: SourceFile
  let ranges: [ByteRange]

  init(_ text: String, path: String = "a.pai") {
    var bytes: [UInt8] = []
    var ranges: [ByteRange] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": ranges.append(ByteRange(start..<bytes.count))
      default: bytes += Array(String(scalar).utf8)
      }
    }
    file = SourceFile(path: path, bytes: bytes)
    self.ranges = ranges
  }

  func place(_ index: Int) -> Place { Place(file: FileID(0), range: ranges[index]) }

  func diagnostic(_ mistake: Mistake = .lexical(.strayCharacter("#")), fix: String? = nil) -> Diagnostic {
    let notes = ranges.count > 1 ? [Note(Words(zh: "先在这里。", en: "First here."), at: place(1))] : []
    return Diagnostic(mistake, at: place(0), notes: notes, fix: fix.map { Fix(replace: place(0), by: $0) })
  }

  /// The lines after the head.
  func excerpt(width: Int = 100, ambiguousIsWide: Bool = false) -> [String] {
    let renderer = TextRenderer(language: .english, width: width, ambiguousIsWide: ambiguousIsWide)
    return Array(
      renderer.text(diagnostic(), in: [file]).split(separator: "\n").dropFirst().map(String.init))
  }
}
