package import Vocabulary

/// Characters and words that can't be read.
package enum LexicalMistake: Sendable {
  /// Not UTF-8; the offset is the first bad byte's.
  /// Where the whole file shows another encoding, that one alone.
  case notUTF8(offset: Int, looksLike: String? = nil)
  /// A character that begins no word, sign or text.
  case strayCharacter(String)
  /// A control or zero-width character, by its code point.
  case invisibleCharacter(UInt32)
  /// A text, a title or a quoted name has no closing mark on its line.
  case unclosedText(mark: String)
  /// Of the form of a date, but no such day, or outside the years that are supported.
  case noSuchDate(String)
  /// Of the form of a time, but no clock shows it.
  case noSuchTime(String)
  /// More digits than a number may have.
  case numberTooLong(String, integerDigits: Int, fractionDigits: Int)
  /// Readable in two ways: `1,000`, `3月`.
  case ambiguousNumber(String, better: [String])
  /// Nothing between backticks.
  case emptyName
  /// A literal and what follows it need a space between them.
  case writtenTogether(String, apart: String)
  /// The last `pai` block of a document is never closed.
  case unclosedFence
  /// The file is larger than a file may be.
  case fileTooLarge(limit: Int)
  /// A text inside a text has the same marks, so that the first closing mark seems to end both.
  case nestedText(inner: String)
  /// Chinese numerals that are no number, or could be two: `一百五`.
  case unclearNumeral(String)
  /// A text or title that is closed on a later line.
  case textAcrossLines
  /// A comment as other languages write it.
  case foreignComment(mark: String)

  package var code: String {
    switch self {
    case .notUTF8: "L001"
    case .strayCharacter: "L002"
    case .invisibleCharacter: "L003"
    case .unclosedText: "L004"
    case .noSuchDate: "L005"
    case .noSuchTime: "L006"
    case .numberTooLong: "L007"
    case .ambiguousNumber: "L008"
    case .emptyName: "L009"
    case .writtenTogether: "L010"
    case .unclosedFence: "L011"
    case .fileTooLarge: "L012"
    case .nestedText: "L013"
    case .unclearNumeral: "L014"
    case .textAcrossLines: "L015"
    case .foreignComment: "L016"
    }
  }

  package var severity: Severity { .error }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .notUTF8(let offset, nil):
        Words(
          zh: "第 \(offset + 1) 个字节处不是 UTF-8 文字；请把文件另存为 UTF-8。",
          en: "This is not UTF-8 text at byte \(offset + 1); save the file as UTF-8.")
      case .notUTF8(_, let encoding?):
        Words(
          zh: "这个文件不是 UTF-8，看来是 \(encoding)；规则文件只用 UTF-8，请另存。",
          en: "This file is not UTF-8: it looks like \(encoding). Rule files are UTF-8 alone; save it so.")
      case .strayCharacter(let character):
        Words(zh: "这里不认识字符“\(character)”。", en: "The character “\(character)” has no meaning here.")
      case .invisibleCharacter(let value):
        Words(
          zh: "这里有一个看不见的字符（\(codePoint(value))），只有文本里可以有；请删去。",
          en: "There is an invisible character here (\(codePoint(value))), which only a text may hold; delete it.")
      case .unclosedText(let mark):
        Words(
          zh: "这里的 \(mark) 在本行没有与它成对的符号。",
          en: "This \(mark) has no partner on its line.")
      case .noSuchDate(let text):
        Words(
          zh: "没有“\(text)”这一天，或者不在 1900 年至 2199 年之间。",
          en: "There is no day “\(text)”, or it lies outside the years 1900 to 2199.")
      case .noSuchTime(let text):
        Words(
          zh: "没有“\(text)”这个时刻；时刻从 00:00 到 24:00。",
          en: "There is no time “\(text)”: times go from 00:00 to 24:00.")
      case .numberTooLong(let number, let integerDigits, let fractionDigits):
        Words(
          zh: "“\(cut(number))”位数太多：小数点前最多 \(integerDigits) 位，小数点后最多 \(fractionDigits) 位。",
          en:
            "“\(cut(number))” has too many digits: at most \(integerDigits) before the point and \(fractionDigits) after it."
        )
      case .ambiguousNumber(let text, let better):
        Words(
          zh: "“\(text)”有两种读法；请写成\(better.map { "“\($0)”" }.joined(separator: "或"))。",
          en: "“\(text)” can be read in two ways; write \(better.map { "“\($0)”" }.joined(separator: " or ")).")
      case .emptyName:
        Words(zh: "反引号之间没有名称。", en: "There is no name between the backticks.")
      case .writtenTogether(let text, let apart):
        Words(
          zh: "“\(text)”连写在一起了；请用空格分开，写成“\(apart)”。",
          en: "“\(text)” is written together; put spaces between: “\(apart)”.")
      case .unclosedFence:
        Words(zh: "这个代码块没有结束行（```）。", en: "This block has no closing line (```).")
      case .fileTooLarge(let limit):
        Words(
          zh: "文件太大，最多 \(limit >> 20) MB；请分成几个文件。",
          en: "The file is larger than \(limit >> 20) MB; divide it into several.")
      case .nestedText(let inner):
        Words(
          zh: "引号里面又用了同样的引号；里面的请写成“\(inner)”。",
          en: "There are quotation marks within the same quotation marks; write the inner ones as “\(inner)”.")
      case .unclearNumeral(let text):
        Words(
          zh: "“\(text)”不是完整的数字写法；请把每一位写全，或者改用阿拉伯数字。",
          en: "“\(text)” is not written out as a number; write every place of it, or use digits.")
      case .foreignComment(let mark):
        Words(
          zh: "注释以“//”开头，到行末为止，不用“\(mark)”。",
          en: "A comment begins with “//” and ends with its line; “\(mark)” begins none.")
      case .textAcrossLines:
        Words(zh: "引号里的文本分成了几行，请写在一行里。", en: "This text goes on over several lines; write it on one.")
      }
    return words(language)
  }

  /// Of a number so much that its writer knows it again.
  private func cut(_ number: String) -> String { number.count > 24 ? "\(number.prefix(24))…" : number }

  private func codePoint(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
