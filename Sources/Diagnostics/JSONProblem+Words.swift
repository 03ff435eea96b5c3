package import JSONText

extension JSONProblem.Kind {
  /// In the words of whoever wrote the text.
  package var words: Words {
    switch self {
    case .unexpectedByte(let byte) where byte >= 0x80:
      Words(zh: "不该有“非 ASCII 字节”", en: "unexpected “non-ASCII byte”")
    case .unexpectedByte(let byte):
      Words(
        zh: "不该有“\(Invisible.shown(String(UnicodeScalar(byte))))”",
        en: "unexpected “\(Invisible.shown(String(UnicodeScalar(byte))))”")
    case .unexpectedEnd: Words(zh: "没有写完", en: "ends too early")
    case .unterminatedString: Words(zh: "引号没有收尾", en: "unterminated string")
    case .controlCharacter: Words(zh: "字符串里有控制字符", en: "control character in a string")
    case .badEscape: Words(zh: "反斜杠写法不对", en: "bad escape")
    case .loneSurrogate: Words(zh: "代理对不成双", en: "lone surrogate")
    case .badUTF8: Words(zh: "不是 UTF-8", en: "not UTF-8")
    case .badNumber: Words(zh: "数写得不对", en: "malformed number")
    case .trailingText: Words(zh: "后面还有多余的内容", en: "text after the value")
    case .tooDeep: Words(zh: "嵌套太深", en: "nested too deeply")
    case .tooLarge: Words(zh: "太长", en: "too large")
    case .duplicateKey: Words(zh: "键重复", en: "duplicate key")
    }
  }
}
