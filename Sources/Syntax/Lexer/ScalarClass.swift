/// What a character that is no sign of the language is to the lexer.
enum ScalarClass {
  /// Part of a name or word.
  case letter
  case space
  /// Zero-width, bidirectional or control: it could hide what a file says.
  case invisible
  case other

  /// - Complexity: O(1); Han characters are decided first, the rest by Unicode's general category.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF, 0x3005, 0x3007:
      self = .letter
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0xFF3F:
      self = .letter
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      self = .space
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
      self = .invisible
    case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x23FF, 0x2500...0x27BF, 0x3001...0x3004, 0x3008...0x3020,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF5B...0xFF65:
      // Chinese punctuation, arrows, mathematical and drawing signs: most of what a run ends at.
      self = .other
    default:
      self = Self.isLetter(scalar) ? .letter : .other
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse, .unassigned:
      false
    @unknown default:
      false
    }
  }
}

extension Unicode.Scalar {
  /// The half-width form of a full-width letter, digit, underline or decimal point; every other character itself.
  var halfWidth: Unicode.Scalar {
    switch value {
    case 0xFF0E, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF3F, 0xFF41...0xFF5A: Unicode.Scalar(value - 0xFEE0) ?? self
    default: self
    }
  }

  /// The value of a decimal digit, half-width or full-width.
  package var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }

  /// Whether a Chinese numeral may begin with it.
  var beginsChineseNumeral: Bool {
    switch self {
    case "零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "廿", "卅", "半": true
    default: false
    }
  }

  /// Whether it may stand in a number before its unit.
  var isNumeral: Bool {
    switch self {
    case "百", "千", "万", "亿": true
    default: beginsChineseNumeral || decimalDigit != nil
    }
  }
}
