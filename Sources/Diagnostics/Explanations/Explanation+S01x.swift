extension Explanation {
  /// S010 to S019.
  static let s01x: [Explanation] = [
    Explanation(
      "S010", Words(zh: "冒号写成了别的符号", en: "Another sign for the colon"),
      meaning: Words(
        zh: "条款的词后面可以写“：”，这里写的是别的符号。",
        en: "A clause word may be followed by “:”; another sign stands here."),
      reason: Words(
        zh: "别的符号有别的意思，例如分号表示一项结束。",
        en: "Other signs mean other things; a semicolon ends an entry."),
      mending: Words(
        zh: "改成“：”，或者不写符号。",
        en: "Write “:” or no sign at all."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办；综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead; enforcement }
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
      "S011", Words(zh: "取值之间没有分号", en: "Settings without a semicolon"),
      meaning: Words(
        zh: "情景的事件里，一项取值与下一项之间要有“；”或“，”。",
        en: "In the event of a scenario, one setting is separated from the next by “;” or “,”."),
      reason: Words(
        zh: "没有分隔，看不出一个值到哪里为止。",
        en: "Without it nobody can tell where a value ends."),
      mending: Words(
        zh: "在两项之间写“；”。",
        en: "Write “;” between the two."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          规则 占道 { 当：紧急  主办：综合执法 }
          情景 “紧急的占道经营” {
              事件 { 事项 占道经营 紧急 是 }
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          rule obstructing { when: urgent  lead: enforcement }
          scenario "urgent obstruction" {
              event { item obstruction urgent yes }
              expect lead is enforcement
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          规则 占道 { 当：紧急  主办：综合执法 }
          情景 “紧急的占道经营” {
              事件 { 事项 占道经营；紧急 是 }
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          rule obstructing { when: urgent  lead: enforcement }
          scenario "urgent obstruction" {
              event { item obstruction; urgent yes }
              expect lead is enforcement
          }
          """)),
    Explanation(
      "S012", Words(zh: "时长没有单位", en: "A duration without its unit"),
      meaning: Words(
        zh: "这里要写一段时长，写的只是一个数。",
        en: "A duration belongs here, and there is only a number."),
      reason: Words(
        zh: "三天、三个工作日、三小时，差得很远。",
        en: "Three days, three workdays and three hours are far apart."),
      mending: Words(
        zh: "写明单位：3个工作日、3天、3小时、3分钟。",
        en: "Say the unit: 3 workdays, 3 days, 3 hours, 3 minutes."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 {
              当：事项 为 占道经营
              主办：综合执法
              限时：办结 3
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing {
              when: item is obstruction
              lead: enforcement
              within: resolve 3
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 {
              当：事项 为 占道经营
              主办：综合执法
              限时：办结 3个工作日
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing {
              when: item is obstruction
              lead: enforcement
              within: resolve 3 workdays
          }
          """)),
    Explanation(
      "S013", Words(zh: "空的格子", en: "An empty cell"),
      meaning: Words(
        zh: "表格里两条竖线之间什么也没有写。",
        en: "Nothing stands between two bars of a table."),
      reason: Words(
        zh: "空格子看不出是忘了填，还是不作规定。",
        en: "An empty cell may be forgotten or meant; nobody can tell."),
      mending: Words(
        zh: "条件不限、结果不作规定，都写“—”；与上一行相同写“〃”。",
        en: "Write “—” for any value and for nothing said, “ditto” for the same as above."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          表 分派 {
              | 事项     | 紧急 | 主办     |
              | 占道经营 | 是   | 综合执法 |
              | 乱贴广告 |      | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          table dispatching {
              | item        | urgent | lead           |
              | obstruction | yes    | enforcement    |
              | posters     |        | public_service |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          表 分派 {
              | 事项     | 紧急 | 主办     |
              | 占道经营 | 是   | 综合执法 |
              | 乱贴广告 | —    | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          table dispatching {
              | item        | urgent | lead           |
              | obstruction | yes    | enforcement    |
              | posters     | —      | public_service |
          }
          """)),
    Explanation(
      "S014", Words(zh: "表格的行没有另起一行", en: "A table row inside a line"),
      meaning: Words(
        zh: "表格的每一行都要另起一行，以“|”开头。",
        en: "Every row of a table begins on a line of its own with “|”."),
      reason: Words(
        zh: "行与行之间就靠换行分开。",
        en: "Line ends are what separates rows."),
      mending: Words(
        zh: "在“|”之前换行。",
        en: "Break the line before the “|”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 { | 事项 | 主办 |
              | 占道经营 | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching { | item | lead |
              | obstruction | enforcement |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead        |
              | obstruction | enforcement |
          }
          """)),
    Explanation(
      "S015", Words(zh: "情景没有说明情况", en: "A scenario without a situation"),
      meaning: Words(
        zh: "情景先写发生了什么（“事件”）、一批案卷（“案卷”）或一个条件（“当”），再写“应”怎样。",
        en: """
          A scenario first says what happens (“event”), which cases (“case_file”) or under what condition (“when”), \
          and then what to “expect”.
          """),
      reason: Words(
        zh: "没有情况，就没有可以检验的东西。",
        en: "Without a situation there is nothing to check."),
      mending: Words(
        zh: "在“应”之前写“事件 { … }”或“当 …”。",
        en: "Write “event { … }” or “when …” before “expect”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          情景 “占道经营归综合执法” {
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          scenario "obstruction goes to enforcement" {
              expect lead is enforcement
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          情景 “占道经营归综合执法” {
              事件 { 事项 占道经营 }
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          scenario "obstruction goes to enforcement" {
              event { item obstruction }
              expect lead is enforcement
          }
          """)),
    Explanation(
      "S016", Words(zh: "条件套得太深", en: "A condition nested too deep"),
      meaning: Words(
        zh: "条件里括号套括号，超过了 64 层。",
        en: "The condition has parentheses within parentheses more than 64 levels deep."),
      reason: Words(
        zh: "没有人读得懂套了这么多层的条件。",
        en: "Nobody can read a condition of that depth."),
      mending: Words(
        zh: "用“字段”定义几个中间的条件，各起一个名字：多部门 ＝ 个数（涉及部门） ≥ 2。",
        en: "Define parts of it as fields with names of their own: many = count_of(departments) >= 2.")),
    Explanation(
      "S017", Words(zh: "还有更多问题", en: "More mistakes"),
      meaning: Words(
        zh: "一个文件的问题太多，只列出前面的，其余的只计数。",
        en: "The file has more mistakes than are listed; the rest are counted only."),
      reason: Words(
        zh: "前面的问题常常引出后面的；先改前面的。",
        en: "Early mistakes often cause later ones; mend these first."),
      mending: Words(
        zh: "改好列出的问题，再检查一次。",
        en: "Mend those that are listed and check again.")),
    Explanation(
      "S018", Words(zh: "字段与值之间没有比较", en: "A field and a value with nothing between"),
      meaning: Words(
        zh: "字段后面直接写了一个值，中间没有“为”之类的词。",
        en: "A value stands right after a field, with no “is” or other comparison between."),
      reason: Words(
        zh: "条件要说清楚怎么比：为、不为、含，或者大于、小于。",
        en: "A condition says how the two compare: is, is_not, has, or more or less."),
      mending: Words(
        zh: "在值前面写“为”；字段是“是否”的，只写字段名也可以。",
        en: "Write “is” before the value; of a field of type yes_no its name alone will do."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营 }
          字段 { 产权 （公有、私有） 不详 }
          规则 占道 { 当：产权 不详  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction }
          fields { property (public, private) unknown }
          rule obstructing { when: property unknown  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营 }
          字段 { 产权 （公有、私有） 不详 }
          规则 占道 { 当：产权 为 不详  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction }
          fields { property (public, private) unknown }
          rule obstructing { when: property is unknown  lead: enforcement }
          """)),
    Explanation(
      "S019", Words(zh: "日常的比较说法", en: "A comparison in everyday words"),
      meaning: Words(
        zh: "比较用了日常说法，如“大于”“超过”“是”；语言里另有写法。",
        en: "Everyday words such as “more than” or “exceeds” stand where the language has a sign or a word of its own."),
      reason: Words(
        zh: "每种比较只有一种写法，看的人才不必猜“超过三天”算不算第三天。",
        en: "Each comparison is written in one way, so that nobody has to guess whether “over three days” counts the third."),
      mending: Words(
        zh: "写 >、≥、<、≤，或者“为”“不为”“含”“早于”“晚于”。",
        en: "Write >, >=, <, <=, or “is”, “is_not”, “has”, “before”, “after”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 计量 元 }
          规则 大额 { 当：金额 超过 500元  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer measured_in yuan }
          rule large { when: amount exceeds 500 yuan  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 计量 元 }
          规则 大额 { 当：金额 > 500元  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer measured_in yuan }
          rule large { when: amount > 500 yuan  lead: enforcement }
          """)),
  ]
}
