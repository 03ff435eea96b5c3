import Semantics

/// The path after a command that takes one, or after the name that :存 has before it, as far as it is typed.
///
/// A command takes all that follows its name for the path, so that spaces in it need no quotes.
struct PathBegun {
  let command: ShellCommand
  /// With its slash at the end; empty: where the session was started.
  let folder: String
  /// The last step.
  let name: String

  /// - Returns: nil where the line is no such command, or its name is not typed to the end.
  init?(in line: String) {
    let typed = line.drop { $0.isWhitespace || $0 == ":" || $0 == "：" }
    guard let end = typed.firstIndex(where: \.isWhitespace), let command = ShellCommand(named: String(typed[..<end])),
      command.argument == .file || command == .save
    else { return nil }
    var path = typed[end...].drop(while: \.isWhitespace)
    if command == .save {
      guard let after = Self.end(ofNameIn: path) else { return nil }
      path = path[after...].drop(while: \.isWhitespace)
    }
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    (self.command, folder, name) = (command, String(path[..<cut]), String(path[cut...]))
  }

  /// Where the name ends that a blank and the path follow: in quotes, or a word; nil where it is still being typed.
  private static func end(ofNameIn text: Substring) -> Substring.Index? {
    let closing = QuotedName.marks.first { $0.opening == text.first }?.closing
    return text.indices.dropFirst().last { index in
      text[index].isWhitespace && (closing == nil || text[text.index(before: index)] == closing)
        && (closing != nil || !text[..<index].contains(where: \.isWhitespace))
    }
  }

  /// Rules and events are loaded, scenarios kept among rules; anything else may be written over.
  func takes(_ name: String) -> Bool {
    switch command {
    case .load: RelativePath.isRuleFile(name) || name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl")
    case .save: RelativePath.isRuleFile(name)
    default: true
    }
  }
}

extension Session {
  /// Folders first, each in order. What begins with a dot only where a dot is typed. Where names begin as typed there are no
  /// others: by pinyin, in which spaces count for nothing, `a b` would find `ab` too.
  func files(_ path: PathBegun) -> [Candidate] {
    let all = world.names(path.folder)
      .filter { $0.text.hasPrefix(".") == path.name.hasPrefix(".") && ($0.isFolder || path.takes($0.text)) }
      .sorted { $0.isFolder == $1.isFolder ? $0.text < $1.text : $0.isFolder }
    let asTyped = all.filter { $0.text.hasPrefix(path.name) }
    return (asTyped.isEmpty ? all : asTyped)
      .map { Candidate(text: $0.isFolder ? $0.text + "/" : $0.text, meaning: "", isWhole: !$0.isFolder) }
  }
}
