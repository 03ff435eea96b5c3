/// What people write for a word of the language where the language has another: messages name the word that is meant, and
/// nothing else reads these.
package enum EverydayWord {
  private static let rows: [(meant: Word, spellings: String)] = [
    (.when, "如果 若 if"),
    (.lead, "主办单位 牵头 牵头单位 责任单位 承办单位 lead_unit responsible"),
    (.assist, "协办单位 配合 配合单位 assisting"),
    (.notify, "抄送单位 抄报 cc"),
    (.within, "办理时限 办理期限 办结时限 限期 time_limit"),
    (.overrides, "例外 优先于 exception exception_to except overriding"),
    (.expect, "应当 应该 should"),
    (.and, "和 与 及 以及"),
    (.or, "或是"),
    (.not, "不"),
  ]

  private static let bySpelling: [String: Word] = {
    var meanings: [String: Word] = [:]
    for row in rows {
      for spelling in row.spellings.split(separator: " ") { meanings[String(spelling)] = row.meant }
    }
    return meanings
  }()

  /// The word that a spelling means; nil where it is none of these.
  package static func meaning(of text: String) -> Word? { bySpelling[text] }
}
