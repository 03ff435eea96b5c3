import SourceText
import Vocabulary

/// Where the tokens and comments of the file stand, by offset.
struct SourceTokens {
  let tokens: [Token]
  let comments: [Comment]

  init(_ parsed: ParsedFile, of file: SourceFile) {
    // The tree has no tokens, so the file is read into tokens again.
    var names = NameTable()
    tokens = Syntax.tokens(of: file, names: &names).dropLast()
    comments = parsed.comments
  }

  /// How many tokens begin before an offset. O(log tokens).
  func count(before offset: Int32) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].lower < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The ends of the last token that begins before an offset: of one that is printed, and of the signs after it that
  /// only end a clause.
  func ends(before offset: Int32) -> (printed: Int32, last: Int32) {
    let count = count(before: offset)
    let last = count > 0 ? tokens[count - 1].upper : 0
    for token in tokens[..<count].reversed()
    where token.kind != .symbol(.semicolon) && token.kind != .symbol(.stop) {
      return (token.upper, last)
    }
    return (0, last)
  }

  /// The start of the token that follows an offset after so many others.
  func start(after offset: Int32, skipping skipped: Int) -> Int32 {
    let index = count(before: offset) + skipped
    return index < tokens.count ? tokens[index].lower : offset
  }

  /// The start of `（一）` before an enumerated condition.
  func enumeratorStart(before offset: Int32) -> Int32 {
    let count = count(before: offset)
    return count >= 3 ? tokens[count - 3].lower : offset
  }

  /// The braces of the block that ends a construct, from the start of one to the start of the other; nil without.
  func block(endingIn range: ByteRange) -> ByteRange? {
    let last = count(before: range.upper) - 1
    guard last >= 0, tokens[last].kind == .symbol(.rightBrace) else { return nil }
    var depth = 0
    for index in stride(from: last, through: 0, by: -1) {
      if tokens[index].kind == .symbol(.rightBrace) { depth += 1 }
      if tokens[index].kind == .symbol(.leftBrace) { depth -= 1 }
      if depth == 0 { return ByteRange(lower: tokens[index].lower, upper: tokens[last].lower) }
    }
    return nil
  }

  /// Whether a comment begins in a range. O(log comments).
  func holdsComment(_ range: ByteRange) -> Bool {
    var (low, high) = (0, comments.count)
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].range.lower < range.lower { low = middle + 1 } else { high = middle }
    }
    return low < comments.count && comments[low].range.lower < range.upper
  }

  /// The language of most of the file's reserved words; Chinese where there are as many of each.
  func language(in bytes: [UInt8]) -> Language {
    var balance = 0
    for token in tokens {
      guard case .word = token.kind, !token.isName else { continue }
      balance += bytes[Int(token.lower)] < 0x80 ? -1 : 1
    }
    return balance < 0 ? .english : .chinese
  }
}
