/// What people write to compare and the language does not have, with the sign or word that it has instead: messages name
/// it, and nothing else reads these.
package struct EverydayComparison: Sendable {
  package enum Meant: Hashable, Sendable {
    case symbol(Symbol)
    case word(Word)

    package func spelling(_ language: Language) -> String {
      switch self {
      case .symbol(let symbol): symbol.spelling(language)
      case .word(let word): word.spelling(language)
      }
    }
  }

  package let meant: Meant
  /// Chinese as one run, English with `_` for its spaces.
  package let spellings: [String]

  private init(_ meant: Meant, _ spellings: String) {
    self.meant = meant
    self.spellings = spellings.split(separator: " ").map(String.init)
  }

  package static let rows: [EverydayComparison] = [
    .init(.symbol(.greater), "大于 超过 多于 高于 大过 超出 greater_than more_than larger_than higher_than above over exceeds"),
    .init(.symbol(.less), "小于 少于 低于 不足 不满 不到 less_than fewer_than smaller_than lower_than below under"),
    .init(
      .symbol(.greaterOrEqual),
      "大于等于 大于或等于 不小于 达到 greater_or_equal greater_than_or_equal_to no_less_than not_less_than"),
    .init(
      .symbol(.lessOrEqual), "小于等于 小于或等于 不大于 不高于 less_or_equal less_than_or_equal_to no_more_than not_more_than"),
    .init(
      .word(.atLeast), "不得少于 不应少于 不能少于 不可少于 不得低于 不应低于 不能低于 不得小于 最少"),
    .init(
      .word(.atMost),
      """
      不得超过 不应超过 不能超过 不可超过 不会超过 不准超过 不许超过 不得多于 不得高于 不得大于 最多 does_not_exceed not_exceed \
      cannot_exceed may_not_exceed must_not_exceed doesn't_exceed doesn’t_exceed
      """),
    .init(.word(.is), "是 即 equals equal_to equal are"),
    .init(.word(.isNot), "并非 不等 not_equal not_equal_to isn't isn’t aren't aren’t"),
    .init(.word(.has), "包括 含有 includes contains include contain"),
    .init(.word(.hasNot), "不包括 excludes does_not_contain does_not_include not_contain not_include doesn't_contain doesn’t_contain"),
    .init(.word(.in), "介于 between"),
    .init(.word(.notIn), "not_between isn't_between isn’t_between"),
    .init(.word(.before), "早过 earlier_than"),
    .init(.word(.after), "晚过 later_than"),
  ]

  /// Those that compare only by themselves: names begin with them too, as 有效 does.
  package static let alone: [String: Meant] = [
    "不": .word(.isNot), "有": .word(.has), "没有": .word(.hasNot), "位于": .word(.belongsTo), "不位于": .word(.notBelongsTo),
    "以上": .symbol(.greaterOrEqual), "以下": .symbol(.lessOrEqual),
  ]

  /// What a spelling means that is no part of a longer word; nil where it is none of these.
  package static func meaning(alone text: String) -> Meant? { alone[text] }

  private static let bySpelling = Spellings(rows.flatMap { row in row.spellings.map { ($0, row.meant) } })

  /// Whether one of them may begin with this word.
  package static func mayBegin(_ word: String) -> Bool { bySpelling.mayBegin(word) }

  /// How many words one of them has at most.
  package static let mostWords = 6

  /// What a spelling means; nil where it is none of these.
  package static func meaning(of text: String) -> Meant? { bySpelling[text] }
}
