package import Diagnostics
package import SourceText
import Vocabulary

/// What one rule file says, and what is wrong with it.
package struct ParsedFile: Sendable {
  package let tree: FileTree
  /// In the order in which they stand.
  package let comments: [Comment]
  /// By place.
  package let diagnostics: [Diagnostic]
}

/// Reads a rule file. Never fails: what could not be read is left out of the tree and has a diagnostic.
///
/// - Complexity: linear in the bytes.
package func parsed(_ file: SourceFile, id: FileID, names: inout NameTable) -> ParsedFile {
  var reading = Reading(file, id: id, names: &names)
  let tree = reading.parser.program()
  return ParsedFile(tree: tree, comments: reading.parser.comments, diagnostics: reading.finish(&names))
}

/// Reads a text that is one condition. Nil, with a diagnostic, where it is none.
package func parsedCondition(
  _ file: SourceFile, id: FileID, names: inout NameTable
) -> (condition: Expression?, diagnostics: [Diagnostic]) {
  var reading = Reading(file, id: id, names: &names)
  let condition = reading.whole { (parser) throws(Abandoned) in try parser.wholeCondition() }
  return (condition, reading.finish(&names))
}

/// Reads a text that is settings of fields, as an event's braces hold them: `紧急 是；地点 “…”`.
package func parsedSettings(
  _ file: SourceFile, id: FileID, names: inout NameTable
) -> (settings: [SettingSyntax], diagnostics: [Diagnostic]) {
  var reading = Reading(file, id: id, names: &names)
  let settings = reading.whole { (parser) throws(Abandoned) in
    var settings: [SettingSyntax] = []
    while parser.kind != .end {
      settings.append(try parser.setting())
      try parser.separator()
    }
    return settings
  }
  return (settings ?? [], reading.finish(&names))
}

/// Reads one cell of a rule table that stands in a CSV file, whose bytes are given. Ranges lie in that file.
///
/// - Complexity: linear in the cell.
package func parsedCell(
  _ cell: CSVCell, of bytes: [UInt8], id: FileID, names: inout NameTable
) -> (cell: CellSyntax?, diagnostics: [Diagnostic]) {
  var reading = Reading(cell, of: bytes, id: id, names: &names)
  let content = reading.whole { (parser) throws(Abandoned) in try parser.cellContent() }
  return (content, reading.finish(&names))
}

/// The tokens of a rule file, as an editor colours them; the last is of kind `end`.
///
/// - Complexity: linear in the bytes.
package func tokens(of file: SourceFile, names: inout NameTable) -> [Token] {
  var reading = Reading(file, id: FileID(0), names: &names)
  let tokens = reading.parser.tokens
  _ = reading.finish(&names)
  return tokens
}
