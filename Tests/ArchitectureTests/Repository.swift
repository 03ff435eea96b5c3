import Foundation

/// The files of the project, as a test reads them.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below these folders, by its path from the root.
  static func files(in folders: [String], named ending: String = "") -> [String] {
    let start = root.path(percentEncoded: false)
    return folders.flatMap { folder -> [String] in
      let paths = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return (paths?.allObjects as? [URL] ?? []).map { $0.path(percentEncoded: false) }
        .filter { $0.hasSuffix(ending) && !$0.contains("/__pycache__/") }
        .map { String($0.dropFirst(start.count)) }
    }
  }
}

/// A target as `Package.swift` declares it, in the order of its declaration.
struct Room {
  let name: String
  let sees: [String]

  /// The rooms, from the ones that see nothing down.
  static func all() throws -> [Room] {
    let text = try Repository.text("Package.swift")
    let targets = text.components(separatedBy: "targets: [").dropFirst(3).joined(separator: "targets: [")
    let pattern =
      /(?:room\(\s*|\.executableTarget\(\s*name: |\.systemLibrary\(\s*name: )"(\w+)"(?:,\s*(?:sees|dependencies): \[(.*?)\])?/
      .dotMatchesNewlines()
    return targets.matches(of: pattern).map { found in
      let list = String(found.2 ?? "").replacing(/\.product\(.*?\)/, with: "")
      return Room(name: String(found.1), sees: list.matches(of: /"(\w+)"/).map { String($0.1) })
    }
  }
}
