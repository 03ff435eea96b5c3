extension Explanation {
  /// L001 to L009.
  static let l00x: [Explanation] = [
    Explanation(
      "L001", Words(zh: "不是 UTF-8 文字", en: "Not UTF-8 text"),
      meaning: Words(
        zh: "文件里有一段字节不是 UTF-8 文字，多半是在旧软件里存成了 GBK（ANSI）。",
        en: "Some bytes of the file are no UTF-8 text; most often an older program saved it as GBK (“ANSI”)."),
      reason: Words(
        zh: "编码不对，汉字会变成别的字，名称就对不上，而人眼看不出来。",
        en: """
          In the wrong encoding Han characters turn into others, and names no longer match although nobody can see \
          why.
          """),
      mending: Words(
        zh: "在编辑器里选“另存为”，编码选 UTF-8；表格软件请选“CSV UTF-8”。",
        en: "Choose “save as” in the editor with the encoding UTF-8; in a spreadsheet choose “CSV UTF-8”.")),
    Explanation(
      "L002", Words(zh: "没有意义的字符", en: "A character without meaning"),
      meaning: Words(
        zh: "这个字符不是字母、汉字、数字，也不是派的任何符号。",
        en: "This character is no letter, digit or Han character, and none of the signs of Pai."),
      reason: Words(
        zh: "看不懂的字符若被跳过，规则的意思就可能变了，所以要说明白。",
        en: "Were it skipped, the rule might mean something else; so it has to go."),
      mending: Words(
        zh: "删去它；如果它是名称的一部分，请把整个名称放在反引号里；如果是文字，请放在引号里。",
        en: """
          Delete it; if it is part of a name put the whole name between backticks, if it is text put it between \
          quotation marks.
          """),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              当：事项 为 占道经营
              主办：综合执法 #
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              when: item is obstruction
              lead: enforcement #
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
      "L003", Words(zh: "看不见的字符", en: "An invisible character"),
      meaning: Words(
        zh: "这里有一个看不见的字符，例如零宽空格或改变书写方向的控制符，常常是从网页或聊天软件里复制来的。",
        en: """
          An invisible character stands here, such as a zero-width space or a mark that changes the direction of \
          writing; it often comes along when text is copied from a web page or a chat.
          """),
      reason: Words(
        zh: "看上去一样的两个名称其实不同，或者显示的次序与实际的次序不同，谁也查不出来。",
        en: """
          Two names that look alike would differ, or the text would read in another order than it is shown in, and \
          nobody could find out.
          """),
      mending: Words(
        zh: "删去它。只有引号里的文字可以有这样的字符。",
        en: "Delete it. Only a text between quotation marks may hold such characters."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 {
              当：事项 为 \u{200B}占道经营
              主办：综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing {
              when: item is \u{200B}obstruction
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
      "L004", Words(zh: "引号没有成对", en: "A mark without its partner"),
      meaning: Words(
        zh: "引号、书名号或反引号要在同一行里成对；这一个没有等到它的另一半。",
        en: "Quotation marks, title marks and backticks come in pairs on one line; this one has no partner."),
      reason: Words(
        zh: "少了另一半，后面的规则都会被当成文字。",
        en: "Without it everything that follows would be read as text."),
      mending: Words(
        zh: "在文字结束的地方补上另一半：“ 配 ”，「 配 」，《 配 》，\" 配 \"。",
        en: "Write its partner where the text ends: “ with ”, 「 with 」, 《 with 》, \" with \"."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          未编码 第三条 “只作说明
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          unencoded article_3 "explanation only
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          未编码 第三条 “只作说明”
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          unencoded article_3 "explanation only"
          """)),
    Explanation(
      "L005", Words(zh: "没有这一天", en: "No such day"),
      meaning: Words(
        zh: "写法像日期，可是日历上没有这一天，或者超出了 1900 年至 2199 年。",
        en: "It is written like a date, but no calendar has that day, or it lies outside the years 1900 to 2199."),
      reason: Words(
        zh: "期限从日期算起；不存在的日期算不出期限。",
        en: "Deadlines are counted from dates; from a day that does not exist nothing can be counted."),
      mending: Words(
        zh: "改成确有的一天；每月的最后一天请写那个月的实际天数。",
        en: "Write a day that exists; for the last day of a month write the number that this month has."),
      bad: Example(
        zh: """
          规则集 示例 {
              版本：“1”
              施行：2026-01-01 至 2026-02-30
          }
          """,
        en: """
          ruleset example {
              version: "1"
              effective: 2026-01-01 to 2026-02-30
          }
          """),
      good: Example(
        zh: """
          规则集 示例 {
              版本：“1”
              施行：2026-01-01 至 2026-02-28
          }
          """,
        en: """
          ruleset example {
              version: "1"
              effective: 2026-01-01 to 2026-02-28
          }
          """)),
    Explanation(
      "L006", Words(zh: "没有这个时刻", en: "No such time"),
      meaning: Words(
        zh: "写法像时刻，可是钟表上没有；时刻从 00:00 到 24:00。",
        en: "It is written like a time, but no clock shows it; times go from 00:00 to 24:00."),
      reason: Words(
        zh: "办公时间和时段决定工作时间怎么算。",
        en: "Office hours and periods decide how working time is counted."),
      mending: Words(
        zh: "写成 24 小时制的时刻，如 08:30、17:30；一天结束写 24:00。",
        en: "Write it in 24 hours, such as 08:30 or 17:30; the end of a day is 24:00."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          时段 夜间 { 每日 22:60 至 次日 06:00 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          period night { every_day 22:60 to next_day 06:00 }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          时段 夜间 { 每日 22:00 至 次日 06:00 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          period night { every_day 22:00 to next_day 06:00 }
          """)),
    Explanation(
      "L007", Words(zh: "位数太多", en: "Too many digits"),
      meaning: Words(
        zh: "数最多有 18 位，小数点后最多 9 位。",
        en: "A number has at most 18 digits, 9 of them after the point."),
      reason: Words(
        zh: "派的数是精确的，不会悄悄舍入；位数有限，才能保证算得准。",
        en: "Numbers in Pai are exact and never rounded in silence; that holds only for a limited number of digits."),
      mending: Words(
        zh: "换一个更大的计量单位，或者舍去用不着的位数；编号请当作文本，写在引号里。",
        en: """
          Use a larger unit of measure or leave out digits that do not matter; an identifier is a text and stands \
          between quotation marks.
          """),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 面积 小数 }
          规则 占道 { 当：面积 ＞ 0.1234567891  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { size decimal }
          rule obstructing { when: size > 0.1234567891  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 面积 小数 }
          规则 占道 { 当：面积 ＞ 0.5  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { size decimal }
          rule obstructing { when: size > 0.5  lead: enforcement }
          """)),
    Explanation(
      "L008", Words(zh: "数有两种读法", en: "A number with two readings"),
      meaning: Words(
        zh: "这样写的数可以读成两种意思：“1,000”是一千还是一和零，“3月”是三月份还是三个月。",
        en: "Written like this the number can be read in two ways: “1,000” as a thousand or as one and zero."),
      reason: Words(
        zh: "两个人读出两个数，规则就不是同一条规则了。",
        en: "Where two people read two numbers, it is no longer one rule."),
      mending: Words(
        zh: "写成只有一种读法的样子：1000、3个月、3月1日。",
        en: "Write it so that there is one reading: 1000, or “1, 000” for two values."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 计量 元 }
          规则 占道 { 当：金额 ≥ 1,000  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer measured_in yuan }
          rule obstructing { when: amount >= 1,000  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 计量 元 }
          规则 占道 { 当：金额 ≥ 1000  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer measured_in yuan }
          rule obstructing { when: amount >= 1000  lead: enforcement }
          """)),
    Explanation(
      "L009", Words(zh: "空的名称", en: "An empty name"),
      meaning: Words(
        zh: "反引号之间没有字。",
        en: "Nothing stands between the backticks."),
      reason: Words(
        zh: "没有名字的东西无法引用。",
        en: "What has no name can't be referred to."),
      mending: Words(
        zh: "在反引号之间写上名称；普通名称不必用反引号。",
        en: "Write the name between them; an ordinary name needs no backticks."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 ` ` < 乡镇
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level ` ` < town
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 `1号网格` < 乡镇
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level `grid_1` < town
          """)),
  ]
}
