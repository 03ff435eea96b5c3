import Syntax
package import Vocabulary

extension ReadText {
  package func formatted(_ language: Language? = nil) -> String {
    Syntax.formatted(file, parsed, names: names, in: language)
  }
}

/// What must hold of every program that was read without mistakes; what does not is told.
package func flaws(of text: String, path: String = "test.pai") -> [String] {
  var flaws: [String] = []
  let source = ReadText(text, path: path)
  guard source.codes.isEmpty else { return ["not read: \(source.told)"] }
  var chinese = ""
  for language in Language.allCases {
    let written = source.formatted(language)
    let again = ReadText(written, path: path)
    guard again.codes.isEmpty else { return ["\(language): not read again: \(again.told)\n\(written)"] }
    if again.outline != source.outline { flaws.append("\(language): another tree\n\(written)") }
    if again.comments != source.comments, again.comments.flatMap(parts) != source.comments {
      flaws.append("\(language): other comments\n\(written)")
    }
    let twice = again.formatted(language)
    if twice != written { flaws.append("\(language): not idempotent\n\(written)\n--- then\n\(twice)") }
    if language == .chinese { chinese = written }
  }
  let english = ReadText(chinese, path: path).formatted(.english)
  let back = ReadText(english, path: path).formatted(.chinese)
  if back != chinese { flaws.append("no round trip\n\(chinese)\n--- by\n\(english)\n--- to\n\(back)") }
  return flaws
}

/// The comments that a comment was made of: of doc comments in odd places several may come to stand in one.
private func parts(of comment: String) -> [String] {
  comment.replacing("  ///", with: "\n///").split(separator: "\n").map(String.init)
}
