import Diagnostics

/// What `--event` names: JSON as it stands on the command line, or standard input.
struct EventArgument {
  private let text: String

  init(_ text: String) { self.text = text }

  /// - Parameter limit: how many bytes are read of standard input.
  /// - Throws: that the name of a file was written, and how a file is given.
  func bytes(limit: Int) throws(Failure) -> [UInt8] {
    if text == "-" { return try ByteInput(text: "-").rest(limit: limit) }
    if isPath { throw Failure(.usage, howAFileIsGiven) }
    return Array(text.utf8)
  }

  /// JSON of an event begins with a brace, as no path does that people write.
  private var isPath: Bool {
    if text.drop(while: \.isWhitespace).first == "{" { return false }
    return endsAsLines || text.lowercased().hasSuffix(".json") || [.file, .stream].contains(Disk.kind(text))
  }

  private var endsAsLines: Bool { [".ndjson", ".jsonl"].contains { text.lowercased().hasSuffix($0) } }

  private var howAFileIsGiven: Words {
    let quoted = text.contains(where: { " '\"\\$`&;()<>|*?[".contains($0) }) ? "'\(text.replacing("'", with: "'\\''"))'" : text
    return endsAsLines
      ? Words(
        zh: "--event 写的是一个 JSON 对象，不是文件名；“\(text)”里的第一件这样给：head -n 1 \(quoted) | pai … --event -",
        en:
          "--event takes a JSON object and no file name; the first event of “\(text)” is given so: head -n 1 \(quoted) | pai … --event -"
      )
      : Words(
        zh: "--event 写的是一个 JSON 对象，不是文件名；文件“\(text)”这样给：--event - < \(quoted)",
        en: "--event takes a JSON object and no file name; the file “\(text)” is given so: --event - < \(quoted)")
  }
}
