import SourceText
import Syntax
import Vocabulary

/// The tokens of a text as a test writes them: words and signs by their Chinese spelling, names as `甲`, the others by
/// the kind and what was written, as in `DATE:2017-04-12`. A word that may as well be a name ends with `?`.
func tokenText(_ text: String) -> String { tokenText(Array(text.utf8)) }

func tokenText(_ bytes: [UInt8]) -> String {
  var names = NameTable()
  let file = SourceFile(path: "test.pai", bytes: bytes)
  return tokens(of: file, names: &names).dropLast().map { token in
    let written = file.text(ByteRange(lower: token.lower, upper: token.upper))
    switch token.kind {
    case .name: return written
    case .word(let word): return word.spelling(.chinese) + (token.isName ? "?" : "")
    case .symbol(let symbol): return symbol.spelling(.chinese)
    case .string: return "STRING:\(written)"
    case .title: return "TITLE:\(written)"
    case .number: return "NUMBER:\(written)"
    case .date: return "DATE:\(written)"
    case .monthDay: return "MONTHDAY:\(written)"
    case .time: return "TIME:\(written)"
    case .instant: return "INSTANT:\(written)"
    case .row: return "ROW"
    case .step: return "STEP"
    case .end: return "END"
    }
  }.joined(separator: " ")
}
