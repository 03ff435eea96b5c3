extension Explanation {
  /// L010 to L015.
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
      "L013", Words(zh: "引号里面又用了同样的引号", en: "The same quotation marks twice"),
      meaning: Words(
        zh: "一段文本里面又有引号，用的是同样的一种。",
        en: "A text holds a quotation whose marks are those of the text itself."),
      reason: Words(
        zh: "文本到第一个与开头成对的引号为止，后面的字就落在文本外面了。",
        en: "A text ends at the first mark that closes it, so what follows would stand outside."),
      mending: Words(
        zh: "里面的引号写成“「…」”；外面已经是「…」的，里面写“…”。",
        en: "Write the inner marks as 「…」, or as “…” where the outer ones are 「…」."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法  说明：“先填“不详”再问” }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction }
          rule obstructing { when: item is obstruction  lead: enforcement  note: “write “unknown” first” }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法  说明：“先填「不详」再问” }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction }
          rule obstructing { when: item is obstruction  lead: enforcement  note: “write 「unknown」 first” }
          """)),
    Explanation(
      "L014", Words(zh: "数字没有写全", en: "A number that is not written out"),
      meaning: Words(
        zh: "汉字数字少写了一位，看不出是多少。",
        en: "A numeral in Chinese characters leaves a place out, so that it could be two numbers."),
      reason: Words(
        zh: "“一百五”有人读作 105，有人读作 150；时限和金额不能猜。",
        en: "“一百五” is 105 to some and 150 to others; a limit or a sum must not be guessed."),
      mending: Words(
        zh: "把每一位写全（一百零五、一百五十），或者写阿拉伯数字。",
        en: "Write every place (一百零五, 一百五十), or use digits."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营 }
          字段 { 金额 整数 计量 元 }
          规则 占道 { 当：金额 ≥ 一百五  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction }
          fields { amount integer measured_in yuan }
          rule obstructing { when: amount >= 一百五  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营 }
          字段 { 金额 整数 计量 元 }
          规则 占道 { 当：金额 ≥ 一百五十  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction }
          fields { amount integer measured_in yuan }
          rule obstructing { when: amount >= 150  lead: enforcement }
          """)),
    Explanation(
      "L015", Words(zh: "文本分成了几行", en: "A text over several lines"),
      meaning: Words(
        zh: "引号在后面的行才闭合，文本中间换了行。",
        en: "A text is closed on a later line than the one on which it opens."),
      reason: Words(
        zh: "文本写在一行里，漏写的引号才不会把后面的条款都吞进去。",
        en: "A text stays on one line, so that a forgotten mark never swallows the clauses after it."),
      mending: Words(
        zh: "把几行接成一行；编辑器可以折行显示。",
        en: "Join the lines; an editor can wrap them for the eye."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              说明：“占道经营的，
                  先劝导。”
              主办：综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              note: "First advise
                  those who trade in the street."
              lead: enforcement
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              说明：“占道经营的，先劝导。”
              主办：综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              note: "First advise those who trade in the street."
              lead: enforcement
          }
          """)),
    Explanation(
      "L016", Words(zh: "别的语言的注释", en: "A comment of another language"),
      meaning: Words(
        zh: "这里的注释写成了“#”或“/* */”。",
        en: "A comment is written with “#” or “/* */”."),
      reason: Words(
        zh: "只有“//”开头的才是注释；别的写法会被当作规则的一部分。",
        en: "Only “//” begins a comment; anything else would be a part of the rules."),
      mending: Words(
        zh: "改成“//”，几行就每行都写；写给声明的说明用“///”。",
        en: "Write “//”, on every line of several; “///” for what belongs to the declaration below."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          # 占道经营归综合执法
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          # obstruction goes to enforcement
          rule obstructing { when: item is obstruction  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          // 占道经营归综合执法
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          // obstruction goes to enforcement
          rule obstructing { when: item is obstruction  lead: enforcement }
          """)),
  ]
}
