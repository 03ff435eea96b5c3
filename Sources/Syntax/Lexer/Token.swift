package import Vocabulary

/// What a token is, as the grammar names it.
package enum TokenKind: Hashable, Sendable {
  case name
  case word(Word)
  case symbol(Symbol)
  case string, title
  case number, date, monthDay, time, instant
  /// A bar that begins a table row.
  case row
  /// A plus sign that begins a line and touches a number.
  case step
  case end
}

/// The smallest unit of a rule file, with its bytes from `lower` to `upper`.
package struct Token: Sendable {
  package let kind: TokenKind
  /// Whether it may stand where a name is expected.
  package let isName: Bool
  /// Whether nothing but white space stands before it on its line.
  package internal(set) var startsLine: Bool
  /// What the kind needs: the id of a name or text, the index of a number or instant, the days of a date, the
  /// seconds of a time, month × 32 + day.
  let payload: Int32
  package let lower: Int32
  package let upper: Int32

  /// The same token as a name.
  func named(_ name: NameID) -> Token {
    Token(kind: .name, isName: true, startsLine: startsLine, payload: name.index, lower: lower, upper: upper)
  }

  /// The same token without its beginning.
  func replacing(from lower: Int32) -> Token {
    Token(kind: kind, isName: isName, startsLine: startsLine, payload: payload, lower: lower, upper: upper)
  }

  /// The word that is likely meant, in place of a name.
  func replacing(kind: TokenKind, upper: Int32) -> Token {
    Token(kind: kind, isName: false, startsLine: startsLine, payload: 0, lower: lower, upper: upper)
  }
}
