package import SourceText

/// A folder of rule files, seen through two questions; whoever asks them of a disk, an archive or a test stands outside.
///
/// Paths are relative to the root, with `/` between steps; the root itself is the empty path. No path that leaves the
/// root is ever asked for.
package struct ProgramSource {
  package struct Entry: Sendable {
    package let name: String
    package let isFolder: Bool
    package init(name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// What stands in a folder, in any order; nil where there is no such folder.
  package let entries: (_ folder: String) -> [Entry]?
  /// The bytes of a file; nil where there is no such file.
  package let bytes: (_ file: String) -> [UInt8]?
  /// Of every CSV file; nil: each is recognised by itself.
  package let encodingOfRows: TextEncoding?

  package init(
    entries: @escaping (_ folder: String) -> [Entry]?, bytes: @escaping (_ file: String) -> [UInt8]?,
    encodingOfRows: TextEncoding? = nil
  ) {
    self.entries = entries
    self.bytes = bytes
    self.encodingOfRows = encodingOfRows
  }

  /// Files that are held in memory, by path.
  package init(_ files: [String: [UInt8]]) {
    encodingOfRows = nil
    bytes = { files[$0] }
    entries = { folder in
      let prefix = folder.isEmpty ? "" : folder + "/"
      var found: [String: Bool] = [:]
      for path in files.keys where path.hasPrefix(prefix) {
        let rest = path.dropFirst(prefix.count)
        if let slash = rest.firstIndex(of: "/") {
          found[String(rest[..<slash])] = true
        } else {
          found[String(rest)] = false
        }
      }
      return found.isEmpty ? nil : found.map { Entry(name: $0.key, isFolder: $0.value) }
    }
  }

  /// The rule files that stand in a folder, by name; nil where there is no such folder. Folders within it are reached
  /// by 引入 alone.
  func ruleFiles(in folder: String) -> [String]? {
    entries(folder)?
      .filter { !$0.isFolder && RelativePath.isRuleFile($0.name) && !$0.name.hasPrefix(".") }
      .map { folder.isEmpty ? $0.name : "\(folder)/\($0.name)" }
      .sorted()
  }
}

/// Paths inside a program's root.
package enum RelativePath {
  package static func isRuleFile(_ path: String) -> Bool { path.hasSuffix(".pai") || isLiterate(path) }
  package static func isLiterate(_ path: String) -> Bool { path.hasSuffix(".pai.md") }

  /// The folder of a file.
  static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }

  /// A path as one file writes it, from the root; nil where it leaves the root or stands on a disk of its own.
  static func resolved(_ written: String, from folder: String) -> String? {
    let path = String(written.map { $0 == "\\" ? "/" : $0 })
    guard !path.hasPrefix("/"), path.dropFirst().first != ":", !path.unicodeScalars.contains("\0") else { return nil }
    var steps = folder.split(separator: "/").map(String.init)
    for step in path.split(separator: "/") where step != "." {
      guard step == ".." else {
        steps.append(String(step))
        continue
      }
      guard !steps.isEmpty else { return nil }
      steps.removeLast()
    }
    return steps.joined(separator: "/")
  }
}
