import ExactNumbers
import SourceText
package import Syntax
import Vocabulary
import WorkingTime

/// A tree as text without places and the language of keywords, names spelt out: equal for programs that say the same.
package func outline(_ value: Any, names: NameTable) -> String {
  var text = ""
  outline(value, names, into: &text)
  return text
}

private func outline(_ value: Any, _ names: NameTable, into text: inout String) {
  switch value {
  case is ByteRange, is Language:
    return
  case let id as NameID:
    text += "‹\(names[id])›"
    return
  case let string as String:
    text += "\"\(string)\""
    return
  default:
    break
  }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .optional:
    if let some = mirror.children.first { outline(some.value, names, into: &text) } else { text += "nil" }
  case .enum where mirror.children.isEmpty:
    text += ".\(value)"
  case .collection, .tuple, .struct, .enum:
    if mirror.children.isEmpty {
      text += "\(value)"
      return
    }
    text += mirror.displayStyle == .collection ? "[" : "("
    for child in mirror.children {
      if let label = child.label, mirror.displayStyle == .enum { text += label }
      outline(child.value, names, into: &text)
      text += " "
    }
    text += mirror.displayStyle == .collection ? "]" : ")"
  default:
    text += "\(value)"
  }
}

extension ReadText {
  package var outline: String { TextReading.outline(parsed.tree, names: names) }

  /// The comments without the white space at their ends.
  package var comments: [String] {
    parsed.comments.map { comment in
      String(file.text(comment.range).reversed().drop { $0.isWhitespace }.reversed())
    }
  }
}
