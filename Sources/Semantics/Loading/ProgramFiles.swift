import Diagnostics
import SourceText
import Syntax
import Vocabulary

/// The files that were read, each once: rule files, files of rows, data of calendars.
///
/// A class, since the check asks it for files while it goes on.
final class ProgramFiles {
  let source: ProgramSource
  private(set) var sources: [SourceFile] = []
  private(set) var names = NameTable()
  /// Rule files, in the order of reading.
  private(set) var ruleFiles: [ParsedRuleFile] = []
  private var parsedPositions: [String: Int] = [:]
  private var tables: [String: RowsFile] = [:]
  /// By path, as they were read; what the receipt hashes.
  private(set) var bytes: [String: [UInt8]] = [:]

  init(_ source: ProgramSource) { self.source = source }

  struct ParsedRuleFile {
    let path: String
    let parsed: ParsedSource
    let diagnostics: [Diagnostic]
    /// Paths that 引入 names, with where it stands.
    let imports: [(path: TextLiteral, written: String)]
    let headers: Int
  }

  enum Reading {
    case read([UInt8])
    case missing
    case tooLarge
  }

  func reading(_ path: String) -> Reading {
    if let known = bytes[path] { return .read(known) }
    guard let found = source.bytes(path) else { return .missing }
    guard found.count <= Limits.fileBytes else { return .tooLarge }
    bytes[path] = found
    return .read(found)
  }

  /// A rule file's position in `ruleFiles`; what kept it from being read where it could not be.
  func ruleFile(_ path: String) -> Result<Int, Unreadable> {
    if let position = parsedPositions[path] { return .success(position) }
    switch reading(path) {
    case .missing: return .failure(Unreadable(mistake: .missingFile(path)))
    case .tooLarge: return .failure(Unreadable(mistake: .tooLarge(path, limit: Limits.fileBytes)))
    case .read(let bytes):
      let position = ruleFiles.count
      parsedPositions[path] = position
      ruleFiles.append(parse(path, bytes))
      return .success(position)
    }
  }

  struct Unreadable: Error {
    let mistake: RowsMistake
  }

  private func parse(_ path: String, _ bytes: [UInt8]) -> ParsedRuleFile {
    let file = FileID(Int32(clamping: sources.count))
    let source = SourceFile(path: path, bytes: bytes)
    sources.append(source)
    let parsed = parsed(source, id: file, names: &names)
    var imports: [(path: TextLiteral, written: String)] = []
    var headers = 0
    for declaration in parsed.tree.declarations {
      if case .import(let path) = declaration.content { imports.append((path, names[path.text])) }
      if case .ruleset = declaration.content { headers += 1 }
    }
    return ParsedRuleFile(
      path: path, parsed: ParsedSource(file: file, source: source, tree: parsed.tree), diagnostics: parsed.diagnostics,
      imports: imports, headers: headers)
  }

  /// A CSV file, by its path from the root.
  func table(_ path: String, orAt from: FileID) -> RowsFile {
    if let known = tables[path] { return known }
    let result: RowsFile
    switch reading(path) {
    case .missing: result = RowsFile(file: from, content: .missing)
    case .tooLarge: result = RowsFile(file: from, content: .tooLarge)
    case .read(let bytes):
      let file = FileID(Int32(clamping: sources.count))
      let table = CSVTable(file: bytes, encoding: source.encodingOfRows)
      // A table that could not be decoded is shown as it is.
      let source = SourceFile(path: path, bytes: table.bytes.isEmpty ? bytes : table.bytes)
      sources.append(source)
      result = RowsFile(file: file, content: .table(table, source))
    }
    tables[path] = result
    return result
  }

  func path(of file: FileID) -> String { sources[Int(file.index)].path }
}
