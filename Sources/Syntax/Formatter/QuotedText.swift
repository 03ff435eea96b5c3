import Diagnostics
import SourceText
import Vocabulary

/// A text of one line as it is written: between “”, else 「」, else "", whichever it reads back from without a mistake; nil
/// where it holds the closing ones of all three.
package func quotedText(_ text: String) -> String? {
  [("“", "”"), ("「", "」"), ("\"", "\"")].map { "\($0)\(text)\($1)" }.first { reads($0, as: text, flawlessly: true) }
}

/// Whether what is written is one text, and this one.
/// - Parameter flawlessly: Whether a mistake in it, as marks within marks, is none of it.
func reads(_ written: String, as text: String, flawlessly: Bool) -> Bool {
  let bytes = Array(written.utf8)
  var lexer = Lexer(bytes, in: 0..<bytes.count, file: FileID(0), names: NameTable())
  lexer.readAll()
  guard let first = lexer.tokens.first, first.kind == .string, Int(first.upper) == bytes.count,
    !flawlessly || lexer.log.diagnostics.isEmpty
  else { return false }
  return lexer.names[NameID(index: first.payload)] == text
}
