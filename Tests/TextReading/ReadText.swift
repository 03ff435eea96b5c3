import Diagnostics
package import SourceText
package import Syntax
import Vocabulary

/// A text as it was read: the one way in which tests of the syntax and the fuzz targets read Pai.
package struct ReadText {
  package let file: SourceFile
  package let parsed: ParsedFile
  package let names: NameTable

  package init(_ text: String, path: String = "test.pai") { self.init(bytes: Array(text.utf8), path: path) }

  package init(bytes: [UInt8], path: String = "test.pai") {
    file = SourceFile(path: path, bytes: bytes)
    var names = NameTable()
    parsed = Syntax.parsed(file, id: FileID(0), names: &names)
    self.names = names
  }

  /// Code, place and text of every diagnostic, one a line.
  package var told: String {
    parsed.diagnostics.map { diagnostic in
      let position = file.utf16Position(at: diagnostic.place.range.lower)
      return "\(diagnostic.code) \(position.line + 1):\(position.column + 1) \(diagnostic.message(.chinese))"
    }.joined(separator: "\n")
  }

  package var codes: [String] { parsed.diagnostics.map(\.code) }
}
