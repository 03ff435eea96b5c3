extension Explanation {
  /// M030 to M039.
  static let m03x: [Explanation] = [
    Explanation(
      "M030", Words(zh: "列了两遍", en: "Named twice in one list"),
      meaning: Words(
        zh: "同一样东西在一列里写了两遍。",
        en: "One thing stands twice in one list."),
      reason: Words(
        zh: "写两遍没有意义，往往是其中一个写错了。",
        en: "Twice means no more than once; often one of them was meant to be another."),
      mending: Words(
        zh: "删去一个，或改成本来要写的。",
        en: "Delete one, or write what was meant."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 广告 { 当：事项 为 乱贴广告  主办：综合执法 }
          规则 夜间 例外于 占道、占道 { 当：夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule advertising { when: item is posters  lead: enforcement }
          rule night overrides obstructing, obstructing { when: night  lead: public_service }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 广告 { 当：事项 为 乱贴广告  主办：综合执法 }
          规则 夜间 例外于 占道、广告 { 当：夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule advertising { when: item is posters  lead: enforcement }
          rule night overrides obstructing, advertising { when: night  lead: public_service }
          """)),
    Explanation(
      "M031", Words(zh: "不能引入", en: "An import that can't be followed"),
      meaning: Words(
        zh: "“引入”所写的不是规则文件，或者是一个没有规则文件的文件夹。",
        en: "What the “import” names is no rule file, or a folder without any."),
      reason: Words(
        zh: "规则只从 .pai 和 .pai.md 文件里读；引入别的文件，等于什么也没有引入。",
        en: "Rules are read from .pai and .pai.md files; to import anything else imports nothing."),
      mending: Words(
        zh: "写规则文件的名称；成行的数据写“清单 … 自 \"x.csv\"”或“表 … 自 \"x.csv\"”。",
        en: "Name a rule file; rows of data are read by “list … from \"x.csv\"” or “table … from \"x.csv\"”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          引入 "单位.csv"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          import "units.csv"
          """,
        files: [
          File(Words(zh: "单位.pai", en: "units.pai"), zh: "层级 村社 < 乡镇", en: "level village < town")
        ]),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          引入 "单位.pai"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          import "units.pai"
          """,
        files: [
          File(Words(zh: "单位.pai", en: "units.pai"), zh: "层级 村社 < 乡镇", en: "level village < town")
        ])),
    Explanation(
      "M032", Words(zh: "“只计”用不上", en: "“counting_only” does not fit"),
      meaning: Words(
        zh: "“只计”是说时限只在某个时段里走，所以要配数得出天数、钟点的时限；“当日”“即时”没有可计的，“1个月”“1年”是整段的日历。",
        en: """
          “counting_only” lets a limit run within a period only, so it needs an amount of days or hours; “same_day” and “at_once” \
          have none, and months and years are of the whole calendar.
          """),
      reason: Words(
        zh: "没有天数、钟点就没有可计的东西。",
        en: "Without days or hours there is nothing to count."),
      mending: Words(
        zh: "改用天数、工作日或钟点的时限，或删去“只计”。",
        en: "Use a limit of days, workdays or hours, or delete “counting_only”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          时段 保洁时段 { 每日 06:00 至 20:00 }
          规则 占道 { 主办：综合执法  限时：办结 当日 只计 保洁时段 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          period cleaning_hours { every_day 06:00 to 20:00 }
          rule obstructing { lead: enforcement  within: resolve same_day counting_only cleaning_hours }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          时段 保洁时段 { 每日 06:00 至 20:00 }
          规则 占道 { 主办：综合执法  限时：办结 2小时 只计 保洁时段 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          period cleaning_hours { every_day 06:00 to 20:00 }
          rule obstructing { lead: enforcement  within: resolve 2 hours counting_only cleaning_hours }
          """)),
    Explanation(
      "M033", Words(zh: "给起点定了时限", en: "A limit on the first milestone"),
      meaning: Words(
        zh: "案件从第一个里程碑开始，它不会有时限。",
        en: "Every case begins with the first milestone, which can have no limit."),
      reason: Words(
        zh: "时限是从起点往后算的。",
        en: "Limits are counted from it."),
      mending: Words(
        zh: "给后面的里程碑定时限。",
        en: "Limit a later milestone."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 主办：综合执法  限时：上报 1个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { lead: enforcement  within: report 1 workday }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 主办：综合执法  限时：办结 1个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { lead: enforcement  within: resolve 1 workday }
          """)),
    Explanation(
      "M034", Words(zh: "时区写得不对", en: "Not an offset"),
      meaning: Words(
        zh: "时区要写成与世界时的差，如 “+08:00”。",
        en: "An offset is the difference from universal time, such as \"+08:00\"."),
      reason: Words(
        zh: "同一个时刻在两个时区是两个不同的时间。",
        en: "One clock time is two moments in two offsets."),
      mending: Words(
        zh: "中国各地都写 “+08:00”，不写也是它。",
        en: "Write \"+08:00\" for all of China; it also holds where none is given."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          日历 政务 { 时区 “北京时间”  办公 周一 至 周五 08:30 至 17:30 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          calendar office { offset "Beijing time"  works monday to friday 08:30 to 17:30 }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          日历 政务 { 时区 “+08:00”  办公 周一 至 周五 08:30 至 17:30 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          calendar office { offset "+08:00"  works monday to friday 08:30 to 17:30 }
          """)),
    Explanation(
      "M035", Words(zh: "名录属性不能是算式", en: "A derived attribute"),
      meaning: Words(
        zh: "区域的属性，值在名录里，不能用“＝”定义。",
        en: "The values of an area's attribute stand in the directory, so it can't be defined by “=”."),
      reason: Words(
        zh: "属性是查出来的，不是算出来的。",
        en: "An attribute is looked up, not computed."),
      mending: Words(
        zh: "写明类型，把值填进名录；要算的请声明为“字段”。",
        en: "Give it a type and fill in the directory; what is computed belongs under “fields”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              属性 城区 ＝ 1 ＞ 0
              区域 {
                  | 区域 | 层级 |
                  | 东镇 | 乡镇 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              attribute urban = 1 > 0
              areas {
                  | areas    | level |
                  | Dongzhen | town  |
              }
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              属性 城区 是否
              区域 {
                  | 区域 | 层级 | 城区 |
                  | 东镇 | 乡镇 | 是   |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              attribute urban yes_no
              areas {
                  | areas    | level | urban |
                  | Dongzhen | town  | yes   |
              }
          }
          """)),
    Explanation(
      "M036", Words(zh: "不能给它赋值", en: "A value that follows from others"),
      meaning: Words(
        zh: "这个字段的值由别的东西决定（地点决定层级，事项决定类别，算式决定算出的字段），不能直接给。",
        en: """
          The value of this field follows from others: levels from the place, the category from the item, a derived \
          field from its formula.
          """),
      reason: Words(
        zh: "直接给的值可能与算出来的不一致。",
        en: "A value given directly might contradict them."),
      mending: Words(
        zh: "给决定它的那个字段赋值。",
        en: "Set what it follows from."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否；投诉 是否；加急 ＝ 夜间 且 投诉 }
          规则 占道 { 当：加急  主办：综合执法 }
          情景 “夜间投诉要加急” {
              事件 { 事项 占道经营；加急 是 }
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no; complaint yes_no; priority = night and complaint }
          rule obstructing { when: priority  lead: enforcement }
          scenario "a complaint at night has priority" {
              event { item obstruction; priority yes }
              expect lead is enforcement
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否；投诉 是否；加急 ＝ 夜间 且 投诉 }
          规则 占道 { 当：加急  主办：综合执法 }
          情景 “夜间投诉要加急” {
              事件 { 事项 占道经营；夜间 是；投诉 是 }
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no; complaint yes_no; priority = night and complaint }
          rule obstructing { when: priority  lead: enforcement }
          scenario "a complaint at night has priority" {
              event { item obstruction; night yes; complaint yes }
              expect lead is enforcement
          }
          """)),
    Explanation(
      "M037", Words(zh: "清单的栏是算出来的字段", en: "A computed field as a column"),
      meaning: Words(
        zh: "清单的栏要能一个一个列出值，算出来的字段不能。",
        en: "The columns of a list hold values one by one; a computed field has none to list."),
      reason: Words(
        zh: "列出的值会与算出来的打架。",
        en: "The listed values would contradict the computed ones."),
      mending: Words(
        zh: "改用它所依据的字段作栏。",
        en: "Use the fields from which it is computed."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否；加急 ＝ 夜间 }
          清单 名单（事项、加急） {
              | 事项     | 加急 |
              | 占道经营 | 是   |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no; priority = night }
          list cases_listed(item, priority) {
              | item        | priority |
              | obstruction | yes      |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否；加急 ＝ 夜间 }
          清单 名单（事项、夜间） {
              | 事项     | 夜间 |
              | 占道经营 | 是   |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no; priority = night }
          list cases_listed(item, night) {
              | item        | night |
              | obstruction | yes   |
          }
          """)),
    Explanation(
      "M038", Words(zh: "每日的时段超过一天", en: "Longer than a day"),
      meaning: Words(
        zh: "“每日”的时段写成了超过一整天。",
        en: "A period of every day was written longer than a day."),
      reason: Words(
        zh: "每天都有一段超过一天的时间，就没有不在其内的时候。",
        en: "Then no moment would lie outside it."),
      mending: Words(
        zh: "止点写在次日起点以前；全天请写 00:00 至 24:00。",
        en: "End it before the next day's beginning; for the whole day write 00:00 to 24:00."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          时段 夜间 { 每日 20:00 至 次日 21:00 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          period night { every_day 20:00 to next_day 21:00 }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          时段 夜间 { 每日 20:00 至 次日 06:00 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          period night { every_day 20:00 to next_day 06:00 }
          """)),
    Explanation(
      "M039", Words(zh: "督促的档次没有按先后写", en: "Rungs out of order"),
      meaning: Words(
        zh: "督促的各档要按时间先后写，这一档比上一档早。",
        en: "The rungs of a ladder go by time, and this one falls before the one above it."),
      reason: Words(
        zh: "读的人按次序理解；次序乱了，多半是数写错了。",
        en: "Readers take them in order; out of order a number is probably wrong."),
      mending: Words(
        zh: "按先后重排，或改正数字。",
        en: "Put them in order, or correct the number."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 提醒 < 督办 < 问询
          督促 逾期督办 {
              当 办结 逾期 2个工作日：督办 主办
              当 办结 逾期 1个工作日：问询 主办
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure remind < supervise < inquire
          ladder overdue_ladder {
              when resolve overdue 2 workdays: supervise lead
              when resolve overdue 1 workday: inquire lead
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 提醒 < 督办 < 问询
          督促 逾期督办 {
              当 办结 逾期：督办 主办
              当 办结 逾期 2个工作日：问询 主办
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure remind < supervise < inquire
          ladder overdue_ladder {
              when resolve overdue: supervise lead
              when resolve overdue 2 workdays: inquire lead
          }
          """)),
  ]
}
