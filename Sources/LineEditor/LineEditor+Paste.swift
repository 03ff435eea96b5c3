import CLibedit

/// What is pasted: text, of which no character is a key but for the ends of its lines.
extension LineEditor {
  private static let begins: [Unicode.Scalar] = ["[", "2", "0", "0", "~"]
  private static let ends: [Unicode.Scalar] = ["[", "2", "0", "1", "~"]

  /// Whether the terminal is asked to mark what is pasted. One that can't move its cursor would show what asks for it.
  var marksPastes: Bool { screen != nil && !hasOneRow }

  /// Only while a line is edited: programs that are started are not asked whether they know the marks.
  func markPastes(_ isOn: Bool) {
    if marksPastes { unsafe pai_put("\u{1B}[?2004\(isOn ? "h" : "l")") }
  }

  /// After ESC.
  func pasteBegins() -> Bool { marksPastes && follows(Self.begins, within: 100) }

  /// What is pasted, up to where the terminal says that it ends, as it would be typed: a tabulator parts words there.
  ///
  /// - Returns: Ctrl-C alone where that comes first, for terminals that say no end.
  func pasted() -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    var isAfterReturn = false
    while let scalar = nextKey() {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\u{1B}": if follows(Self.ends, within: nil) { return text }
      case "\u{3}": return [scalar]
      case "\n" where isAfterReturn: break
      case "\r", "\n": text.append("\r")
      case "\t": text.append(" ")
      case "\0"..<" ", "\u{7F}"..."\u{9F}": break
      default: text.append(scalar)
      }
    }
    return text
  }

  /// Reads a mark; what is none is given back.
  ///
  /// - Parameter milliseconds: how long it may take from one character to the next; nil: it is waited for.
  private func follows(_ mark: [Unicode.Scalar], within milliseconds: Int32?) -> Bool {
    for (count, wanted) in mark.enumerated() {
      let comes = milliseconds.map { keys.follows(within: $0) } ?? true
      guard comes, let found = nextKey() else {
        keys.giveBack(Array(mark.prefix(count)))
        return false
      }
      guard found == wanted else {
        keys.giveBack(mark.prefix(count) + [found])
        return false
      }
    }
    return true
  }
}
