extension Explanation {
  /// L010 to L014.
  static let l01x: [Explanation] = [
    Explanation(
      "L010", Words(zh: "数与词连写在一起", en: "A literal and a word run together"),
      meaning: Words(
        zh: "日期、时刻或数与后面的词连写在一起，要用空格分开。",
        en: "A date, a time or a number is written together with the word that follows; there must be a space between."),
      reason: Words(
        zh: "派按整段文字认词，连在一起就成了另一个词。",
        en: "Pai reads a whole run of letters and digits as one word, so run together they are another word."),
      mending: Words(
        zh: "在中间加空格。",
        en: "Put a space between them."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          时段 白天 { 每日 08:30至17:30 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          period daytime { every_day 08:30to17:30 }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          时段 白天 { 每日 08:30 至 17:30 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          period daytime { every_day 08:30 to 17:30 }
          """)),
    Explanation(
      "L011", Words(zh: "代码块没有结束", en: "A block that is not closed"),
      meaning: Words(
        zh: "在 .pai.md 文件里，规则写在以 ```pai 开头、以 ``` 结束的块里；这一块没有结束行。",
        en: """
          In a .pai.md file the rules stand in blocks that begin with ```pai and end with ```; this one has no \
          closing line.
          """),
      reason: Words(
        zh: "后面的说明文字会被当成规则来读。",
        en: "The text after it would be read as rules."),
      mending: Words(
        zh: "在规则结束处另起一行，写 ```。",
        en: "Write ``` on a line of its own where the rules end.")),
    Explanation(
      "L012", Words(zh: "文件太大", en: "The file is too large"),
      meaning: Words(
        zh: "一个规则文件最多 32 MB。",
        en: "A rule file has at most 32 MB."),
      reason: Words(
        zh: "有了上限，检查规则所用的时间和内存就不会没有边。",
        en: "With a limit, checking the rules takes bounded time and memory."),
      mending: Words(
        zh: "把规则分成几个文件，用“引入”连起来；大量的行放进 CSV 文件。",
        en: "Divide the rules into several files and join them by “import”; put rows by the thousand into CSV files.")),
    Explanation(
      "L013", Words(zh: "引号里又用了同样的引号", en: "The same quotation marks inside a text"),
      meaning: Words(
        zh: "一段文字里又用了同一种引号，前一个结束的引号就把整段文字断开了。",
        en: "A text holds the same quotation marks as enclose it, so the first closing mark would end it."),
      reason: Words(
        zh: "断开以后，后一半就成了规则的词。",
        en: "The second half would then be read as words of the rules."),
      mending: Words(
        zh: "里面的引号换一种：“……「……」……”，或用 \"…\" 把整段括起来。",
        en: "Write other marks inside: “… 「…」 …”, or enclose the whole in \"…\"."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              当：事项 为 占道经营
              主办：综合执法
              说明：“先填“不详”再问”
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              when: item is obstruction
              lead: enforcement
              note: “first write “unknown”, then ask”
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              当：事项 为 占道经营
              主办：综合执法
              说明：“先填「不详」再问”
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              when: item is obstruction
              lead: enforcement
              note: "first write 「unknown」, then ask"
          }
          """)),
    Explanation(
      "L014", Words(zh: "中文数字没有写全", en: "A Chinese numeral that is not written out"),
      meaning: Words(
        zh: "这样写的中文数字可以是两个数：“一百五”可以是一百零五，也可以是一百五十。",
        en: "Chinese numerals written like this could be two numbers: 一百五 is 150 to some and 105 to others."),
      reason: Words(
        zh: "两个人读出两个数，规则就不是同一条规则了。",
        en: "Where two people read two numbers, it is no longer one rule."),
      mending: Words(
        zh: "把每一位写全（一百五十、一百零五），或者用阿拉伯数字。",
        en: "Write every place (一百五十, 一百零五), or use digits."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 计量 元 }
          规则 占道 { 当：金额 ≥ 一百五  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer measured_in yuan }
          rule obstructing { when: amount >= 一百五  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 计量 元 }
          规则 占道 { 当：金额 ≥ 一百五十  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer measured_in yuan }
          rule obstructing { when: amount >= 一百五十  lead: enforcement }
          """)),
  ]
}
