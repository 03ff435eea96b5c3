extension Explanation {
  /// S001 to S009.
  static let s00x: [Explanation] = [
    Explanation(
      "S001", Words(zh: "这里应写别的", en: "Something else is expected"),
      meaning: Words(
        zh: "按语法，这里应写另一样东西。提示里说明了应写什么、写的是什么。",
        en: "By the grammar something else belongs here; the message says what was expected and what was found."),
      reason: Words(
        zh: "猜测原意会让规则变成作者没有写过的规则。",
        en: "To guess what was meant would make a rule that nobody wrote."),
      mending: Words(
        zh: "按提示补上或改正；不清楚时看同类的正确写法。",
        en: "Add or correct what the message names; when in doubt look at a correct one of the same kind."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              当：事项 为 占道经营
              主办：“综合执法”
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              when: item is obstruction
              lead: "enforcement"
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
          }
          """)),
    Explanation(
      "S002", Words(zh: "不是一条声明", en: "No declaration"),
      meaning: Words(
        zh: "文件由一条条声明组成，每条以一个词开头，如“规则”“字段”“情景”；这里的词不是。",
        en: """
          A file is a row of declarations, each beginning with a word such as “rule”, “fields” or “scenario”; this \
          is none.
          """),
      reason: Words(
        zh: "开头的词决定后面怎么读；认不出来，整条都读不了。",
        en: "The first word decides how the rest is read; without it none of it can be."),
      mending: Words(
        zh: "改正开头的词；想写说明，请用 // 开头。",
        en: "Correct the first word; a remark begins with //."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规定 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rulez obstructing { when: item is obstruction  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          """)),
    Explanation(
      "S003", Words(zh: "块里没有这一项", en: "No such entry in this block"),
      meaning: Words(
        zh: "花括号里的每一项都以规定的词开头；这里的词不在其中。",
        en: "Every entry of a block begins with one of its words; this one is none of them."),
      reason: Words(
        zh: "写错一个词，这一项就不起作用，而看上去它在那里。",
        en: "With a misspelt word the entry would do nothing although it seems to be there."),
      mending: Words(
        zh: "改正这个词，或把这一项移到它所属的块里。",
        en: "Correct the word, or move the entry to the block where it belongs."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              当：事项 为 占道经营
              主辦：综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              when: item is obstruction
              leed: enforcement
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
          }
          """)),
    Explanation(
      "S004", Words(zh: "花括号没有闭合", en: "A block that is not closed"),
      meaning: Words(
        zh: "这个块以“{”开始，却没有“}”。",
        en: "This block begins with “{” and has no “}”."),
      reason: Words(
        zh: "后面的声明会被当成这个块的内容。",
        en: "What follows would be read as part of it."),
      mending: Words(
        zh: "在块结束处补上“}”。",
        en: "Write “}” where the block ends."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              当：事项 为 占道经营
              主办：综合执法
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              when: item is obstruction
              lead: enforcement
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
          }
          """)),
    Explanation(
      "S005", Words(zh: "多了一个括号", en: "A closing mark too many"),
      meaning: Words(
        zh: "这里有一个“}”或“）”，前面却没有与它成对的。",
        en: "There is a “}” or “)” here that nothing opened."),
      reason: Words(
        zh: "多出来的括号往往说明前面某处少了一个，或者一个块提前结束了。",
        en: "It often means that one is missing before it, or that a block ended too early."),
      mending: Words(
        zh: "删去它，或在前面补上与它成对的。",
        en: "Delete it, or write its partner before it."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 } }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement } }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          """)),
    Explanation(
      "S006", Words(zh: "语言里的词不能直接作名称", en: "A word of the language as a name"),
      meaning: Words(
        zh: "这里要写名称，写的却是派的词，如“主办”“办公”。",
        en: "A name belongs here, and this is a word of the language, such as “lead” or “works”."),
      reason: Words(
        zh: "同一个词又是名称又是派的词，读的人和机器都会弄混。",
        en: "If one word were both, people and machine would mix them up."),
      mending: Words(
        zh: "换一个名称，或者用反引号括起来：`休息`。",
        en: "Choose another name, or put it between backticks: `lead`."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          单位 协办
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          unit assist
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          单位 `协办`
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          unit `assist`
          """)),
    Explanation(
      "S007", Words(zh: "词连写在一起", en: "Words run together"),
      meaning: Words(
        zh: "几个词连写成了一段；派按整段认词，中间要有空格。",
        en: "Several words are written as one; Pai reads a whole run as one word, so there must be spaces between."),
      reason: Words(
        zh: "派从不猜测一段文字该从哪里断开，断错了就是另一条规则。",
        en: "Pai never guesses where to cut; cut elsewhere it would be another rule."),
      mending: Words(
        zh: "在词与词之间加空格，如“周一 至 周五”。",
        en: "Put spaces between the words, such as “monday to friday”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          日历 政务 { 办公 周一至周五 08:30 至 17:30 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          calendar office { works mondaytofriday 08:30 to 17:30 }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          日历 政务 { 办公 周一 至 周五 08:30 至 17:30 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          calendar office { works monday to friday 08:30 to 17:30 }
          """)),
    Explanation(
      "S008", Words(zh: "“且”与“或”混用", en: "“and” beside “or”"),
      meaning: Words(
        zh: "同一层里既有“且”又有“或”，没有括号就有两种读法。",
        en: "“and” and “or” stand on one level; without parentheses there are two readings."),
      reason: Words(
        zh: "“甲 且 乙 或 丙”，丙是单独成立就行，还是要与甲一起成立，差别可能就是派给谁。",
        en: "In “a and b or c”, whether c alone is enough may decide who gets the case."),
      mending: Words(
        zh: "用括号说明先后：甲 且 （乙 或 丙）。",
        en: "Say which comes first with parentheses: a and (b or c)."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否；夜间 是否；投诉 是否 }
          规则 占道 { 当：紧急 且 夜间 或 投诉  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no; night yes_no; complaint yes_no }
          rule obstructing { when: urgent and night or complaint  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否；夜间 是否；投诉 是否 }
          规则 占道 { 当：紧急 且 （夜间 或 投诉）  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no; night yes_no; complaint yes_no }
          rule obstructing { when: urgent and (night or complaint)  lead: enforcement }
          """)),
    Explanation(
      "S009", Words(zh: "用逗号连接条件", en: "A comma between conditions"),
      meaning: Words(
        zh: "逗号只在并列的名称和值之间用；连接两个条件要写“且”或“或”。",
        en: "Commas stand between names and values; two conditions are joined by “and” or “or”."),
      reason: Words(
        zh: "逗号看不出是都要成立还是成立一个就行。",
        en: "A comma does not say whether both must hold or one is enough."),
      mending: Words(
        zh: "把逗号改成“且”或“或”。",
        en: "Write “and” or “or” instead."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否；夜间 是否 }
          规则 占道 { 当：紧急，夜间  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no; night yes_no }
          rule obstructing { when: urgent, night  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否；夜间 是否 }
          规则 占道 { 当：紧急 且 夜间  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no; night yes_no }
          rule obstructing { when: urgent and night  lead: enforcement }
          """)),
  ]
}
