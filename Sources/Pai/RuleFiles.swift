package import Semantics

/// Where rule files are read from: the library itself touches no disk.
public struct RuleFiles {
  package let source: ProgramSource

  /// Files that are held in memory, by path: UTF-8 text of `.pai` files, CSV of any encoding that the reference names.
  public init(_ files: [String: [UInt8]]) { source = ProgramSource(files) }

  /// One program in one text.
  public init(text: String) { self.init(["rules.pai": Array(text.utf8)]) }

  package init(_ source: ProgramSource) { self.source = source }

  /// Files behind two questions.
  ///
  /// - Parameters:
  ///   - entries: what stands in a folder, by name, and whether it is a folder itself; nil where there is none.
  ///     Paths are relative to the root, with `/` between steps; the root is the empty path.
  ///   - bytes: the bytes of a file; nil where there is none.
  public init(
    entries: @escaping (_ folder: String) -> [(name: String, isFolder: Bool)]?,
    bytes: @escaping (_ file: String) -> [UInt8]?
  ) {
    source = ProgramSource(
      entries: { folder in entries(folder)?.map { ProgramSource.Entry(name: $0.name, isFolder: $0.isFolder) } },
      bytes: bytes)
  }
}
