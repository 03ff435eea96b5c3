import Semantics
import Syntax
import Vocabulary

/// A name that was typed after a command, in quotes or a word, and what follows it.
struct QuotedName: Hashable {
  var name: String
  var rest = ""
  /// The mark that is missing after the name.
  var missing: Character?
  /// What stands right after the closing mark, so that it is no file beside the name.
  var glued: String?

  static let marks: [(opening: Character, closing: Character)] = [("“", "”"), ("\"", "\""), ("「", "」"), ("”", "“")]

  /// Nil where there is none.
  ///
  /// The name ends at a mark behind which nothing stands but blanks or a file: `“甲”乙”` is one, and so is `“二 “内” 名”`.
  init?(_ argument: String) {
    guard let first = argument.first, let pair = Self.marks.first(where: { $0.opening == first }) else {
      let (word, rest) = argument.firstWord
      if word.isEmpty { return nil }
      (name, self.rest) = (word, rest)
      return
    }
    let inside = argument.dropFirst()
    var depth = 1
    /// Marks that could close it, and of the others the first.
    var ends: [(index: String.Index, isPaired: Bool)] = []
    var inner: String.Index?
    for index in inside.indices {
      if inside[index] == pair.closing {
        if pair.opening == pair.closing { depth = 0 } else { depth -= 1 }
        let next = inside[inside.index(after: index)...].first
        if next?.isWhitespace ?? true {
          ends.append((index, depth <= 0))
        } else if depth <= 0, inner == nil {
          inner = index
        }
      } else if inside[index] == pair.opening {
        depth += 1
      }
    }
    func rest(after end: String.Index) -> String { String(inside[inside.index(after: end)...]).trimmed }
    func isWhole(_ end: (index: String.Index, isPaired: Bool)) -> Bool {
      let rest = rest(after: end.index)
      return rest.isEmpty || RelativePath.isRuleFile(rest)
    }
    let end =
      ends.first { $0.isPaired && isWhole($0) } ?? ends.first { isWhole($0) } ?? ends.first { $0.isPaired } ?? ends.last
    guard let last = end?.index ?? inner else {
      (name, missing) = (String(inside), pair.closing)
      return
    }
    name = String(inside[..<last])
    // Texts have no escapes; who writes one means the mark.
    if pair.opening == "\"" { name = name.replacing("\\\"", with: "\"") }
    self.rest = rest(after: last)
    if end == nil { glued = String(self.rest.prefix { !$0.isWhitespace }) }
    if name.trimmed.isEmpty { return nil }
  }
}

extension String {
  /// A path that was typed as all of an argument: spaces in it need no quotes, and quotes around it are no part of it.
  var typedPath: String {
    guard count > 2, let first, let last,
      QuotedName.marks.contains(where: { $0.opening == first && $0.closing == last })
    else { return self }
    return String(dropFirst().dropLast())
  }
}

extension String {
  /// What a name may be that was typed as all of an argument: as it stands, and where the language would write it so, without the
  /// quotes or backticks around it.
  var typedNames: [String] {
    let inside = count > 2 && first == "`" && last == "`" ? String(dropFirst().dropLast()) : typedPath
    return inside == self ? [self] : [self, inside]
  }
}

extension Session {
  func unclosed(_ mark: Character) -> ShellReply {
    refuse("名称的引号没有合上，后面少了 \(mark) 。", "The quotation marks of the name are not closed: \(mark) is missing after it.")
  }

  /// Something stands right after the mark that closes a name: a part of the name in marks of its own kind, or a file.
  func endsWithin(_ name: String, _ glued: String) -> ShellReply {
    refuse(
      "名称到“\(name)”就合上了，后面紧跟着“\(glued)”。是文件，前面空一格；是名称的一部分，名称换一种引号括：“…”、「…」或 \"…\"。",
      """
      The name is closed after “\(name)”, and “\(glued)” stands right behind it. A file needs a space before it; a part of the \
      name needs other marks around the whole: “…”, 「…」 or "…".
      """)
  }

  /// A name that holds the closing marks of every kind of text.
  func noMarks(for name: String) -> ShellReply {
    let other = name.replacing("「", with: "『").replacing("」", with: "』")
    let written = quotedText(other) ?? "“\(other.filter { !"“”\"".contains($0) })”"
    return refuse(
      "名称里“”、「」和 \" 都有，语言里就没有引号括得住它了，读不回来；把「」写成『』就行：:存 \(written)",
      """
      The name has “”, 「」 and \" in it, so that there are no marks left to write it between and it would not read back. Write 『』 \
      for 「」: :save \(written)
      """)
  }
}
