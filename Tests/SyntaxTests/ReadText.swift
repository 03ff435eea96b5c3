import Diagnostics
import Foundation
import SourceText
import Syntax
import Vocabulary

/// A text as it was read: the one way in which tests of this target read Pai.
struct ReadText {
  let file: SourceFile
  let parsed: ParsedFile
  let names: NameTable

  init(_ text: String, path: String = "test.pai") { self.init(bytes: Array(text.utf8), path: path) }

  init(bytes: [UInt8], path: String = "test.pai") {
    file = SourceFile(path: path, bytes: bytes)
    var names = NameTable()
    parsed = Syntax.parsed(file, id: FileID(0), names: &names)
    self.names = names
  }

  /// Code, place and text of every diagnostic, one a line.
  var told: String {
    parsed.diagnostics.map { diagnostic in
      let position = file.utf16Position(at: diagnostic.place.range.lower)
      return "\(diagnostic.code) \(position.line + 1):\(position.column + 1) \(diagnostic.message(.chinese))"
    }.joined(separator: "\n")
  }

  var codes: [String] { parsed.diagnostics.map(\.code) }
}

/// The folder of the project, in which tests read files that are no part of a target.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func corpus() throws -> [URL] {
  try FileManager.default.contentsOfDirectory(
    at: projectFolder.appending(path: "Tests/Corpus"), includingPropertiesForKeys: nil
  ).filter { $0.pathExtension == "pai" }.sorted { $0.path < $1.path }
}
