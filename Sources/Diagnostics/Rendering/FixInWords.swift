import SourceText

extension Fix {
  /// What to write, as a sentence: insert, replace or delete.
  ///
  /// - Parameter file: The file of the fix; nil where it is not at hand.
  func words(in file: SourceFile?) -> Words {
    let old = place.range.isEmpty ? "" : file?.text(place.range) ?? ""
    let new = replacement
    if old.isEmpty {
      return Words(zh: "在这里插入\(Self.quoted(new).zh)。", en: "insert \(Self.quoted(new).en) here.")
    }
    if new.isEmpty {
      return Words(zh: "删去\(Self.quoted(old).zh)。", en: "delete \(Self.quoted(old).en).")
    }
    return Words(
      zh: "把\(Self.quoted(old).zh)改为\(Self.quoted(new).zh)。",
      en: "replace \(Self.quoted(old).en) by \(Self.quoted(new).en).")
  }

  /// White space by its name, line ends as a sign, what is invisible by its code point, and of a long text its ends.
  private static func quoted(_ text: String) -> Words {
    if text == " " { return Words(zh: "一个空格", en: "a space") }
    if text == "\n" { return Words(zh: "一个换行", en: "a line break") }
    if text.allSatisfy({ $0 == " " }) {
      return Words(zh: "\(text.count) 个空格", en: text.count.english("space"))
    }
    var signs = ""
    for character in text {
      if ["\n", "\r\n", "\r"].contains(character) { signs += "⏎" } else { signs.append(character) }
    }
    while signs.last == "⏎" { signs.removeLast() }
    signs = Invisible.shown(signs)
    if signs.count > 60 { signs = signs.prefix(40) + "……" + signs.suffix(12) }
    // Its own marks would stand doubled within these.
    if signs.count > 1, signs.first == "“" || signs.last == "”" { return Words(zh: "「\(signs)」", en: "‘\(signs)’") }
    return Words(zh: "“\(signs)”", en: "“\(signs)”")
  }
}
