/// What people write for a word of the language where the language has another: messages name the word that is meant, and
/// nothing else reads these.
package enum EverydayWord {
  private static let rows: [(meant: Word, spellings: String)] = [
    (.when, "如果 若 凡 凡是 遇 遇有 遇到 只要 if"),
    (.lead, "主办单位 牵头 牵头单位 牵头部门 责任单位 责任部门 承办 承办单位 负责 负责单位 主责 主责单位 主办部门 lead_unit responsible"),
    (.assist, "协办单位 协办部门 配合 配合单位 配合部门 协助 协助单位 assisting"),
    (.notify, "抄送单位 抄送给 抄报 报送 通知 告知 cc"),
    (.within, "办理时限 办理期限 办结时限 限期 time_limit"),
    (.overrides, "例外 优先于 exception exception_to except overriding"),
    (.expect, "应当 应该 should"),
    (.and, "和 与 及 以及 而且 又 并 同时"),
    (.or, "或是"),
    (.not, "不"),
    (.did, "已经 曾 曾经 already"),
    (.didNot, "没有 没 尚未 还没 还没有 未曾 not_yet"),
    (.overdue, "超期 超时 过期 逾限 逾期后 逾期以后 逾期之后 逾期的 late"),
    (.from, "从 来自 since"),
    (.effective, "施行日期 施行时间 实施日期 生效日期 实施 生效 effective_from"),
    (.version, "版本号"),
    (.default, "默认值 默认为 缺省值 defaults_to"),
    (.in, "范围 取值范围 range"),
    (.measuredIn, "计量单位"),
    (.yesNo, "布尔 布尔值 是或否 boolean bool"),
    (.text, "文字 字符串 文本型 string"),
    (.onTime, "按期 如期 准时 in_time"),
    (.left, "到期前 提前 还剩 剩余 before_due"),
    (.pauses, "暂停 中止 停止计时 pause suspends"),
    (.resumes, "恢复 恢复计时 继续计时 resume"),
    (.extends, "延期 延长 延长期限 extend"),
    (.backTo, "退回 退到 退回到 发回 returns_to"),
    (.restarts, "重新计算 重新起算 重算 restart"),
    (.exempts, "豁免 免责 不计 exempt"),
    (.nextDay, "明天 明日 第二天 隔天 翌日 tomorrow"),
    (.immediate, "立刻 马上 当即 immediately instantly"),
    (.atMost, "最多 不多过 up_to"),
    (.requires, "必须 须先 must"),
    (.elapse, "过 过了"),
  ]

  private static let bySpelling = Spellings(
    rows.flatMap { row in row.spellings.split(separator: " ").map { (String($0), row.meant) } })

  /// The word that a spelling means; nil where it is none of these.
  package static func meaning(of text: String) -> Word? { bySpelling[text] }
}
