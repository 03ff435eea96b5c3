extension Explanation {
  /// M075 to M079.
  static let m075: [Explanation] = [
    Explanation(
      "M075", Words(zh: "剩余的比例不对", en: "Not a share"),
      meaning: Words(
        zh: "“剩”后面写时限剩下的比例（0 与 100% 之间）或一段时长。",
        en: "“left” takes the share of the limit that is left, between 0 and 100%, or a duration."),
      reason: Words(
        zh: "剩下 120% 的时候还没有开始，剩下 0 就是逾期。",
        en: "At 120% it has not begun, and at 0 it is overdue."),
      mending: Words(
        zh: "写如“剩 20%”“剩 1小时”。",
        en: "Write for example “left 20%” or “left 1 hour”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 提醒 < 督办
          督促 逾期督办 { 当 办结 剩 120%：提醒 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure remind < supervise
          ladder overdue_ladder { when resolve left 120%: remind lead }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 提醒 < 督办
          督促 逾期督办 { 当 办结 剩 20%：提醒 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure remind < supervise
          ladder overdue_ladder { when resolve left 20%: remind lead }
          """)),
    Explanation(
      "M076", Words(zh: "属性的文本只能整个比", en: "Parts of an attribute's text"),
      meaning: Words(
        zh: "区域的文本属性只能整个相比（为、不为），不能用“含”“以…开头”。",
        en: "A text attribute of areas is compared as a whole, not by “has” or “starts_with”."),
      reason: Words(
        zh: "属性的值都在名录里，一个一个列得出来，不必猜。",
        en: "Its values stand in the directory and can be named one by one."),
      mending: Words(
        zh: "用“为”列出所要的值，或给区域另加一个“是否”的属性。",
        en: "Name the values with “is”, or give areas an attribute of type “yes_no”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          名录 {
              属性 片区 文本
              区域 {
                  | 区域 | 层级 | 片区     |
                  | 东镇 | 乡镇 | “东一片” |
              }
          }
          规则 东片 { 当：片区 含 “东”  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          directory {
              attribute zone text
              areas {
                  | areas    | level | zone       |
                  | Dongzhen | town  | "east one" |
              }
          }
          rule east_part { when: zone has "east"  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          名录 {
              属性 片区 文本
              区域 {
                  | 区域 | 层级 | 片区     |
                  | 东镇 | 乡镇 | “东一片” |
              }
          }
          规则 东片 { 当：片区 为 “东一片”  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          directory {
              attribute zone text
              areas {
                  | areas    | level | zone       |
                  | Dongzhen | town  | "east one" |
              }
          }
          rule east_part { when: zone is "east one"  lead: enforcement }
          """)),
    Explanation(
      "M077", Words(zh: "条件格里不能写", en: "It can't stand in a cell of conditions"),
      meaning: Words(
        zh: "条件列的格子里写值、比较、范围或“—”；这里写了别的。",
        en: "A cell of conditions holds values, a comparison, a range or “—”; something else stands here."),
      reason: Words(
        zh: "“仅”、标题、“自拟”不能当条件。",
        en: "“only”, a title or “own” are no conditions."),
      mending: Words(
        zh: "改成值，或把它移到结果列。",
        en: "Write a value, or move it to a column of outcomes."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项        | 主办     |
              | 仅 占道经营 | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item             | lead        |
              | only obstruction | enforcement |
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
      "M078", Words(zh: "“应 被拒”前面没有事", en: "“refused” after nothing"),
      meaning: Words(
        zh: "“应 被拒”说前一件事应被拒绝，所以要紧跟在一件事之后。",
        en: "“expect refused” says that the happening before it is refused, so it follows one directly."),
      reason: Words(
        zh: "前面没有事，就没有可拒绝的。",
        en: "Without one there is nothing to refuse."),
      mending: Words(
        zh: "在它前面写那件事，如“17:05 关闭 由 综合执法”。",
        en: "Write the happening before it, such as “17:05 close by enforcement”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 办结；记录 办结 由 主办 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          情景 “便民服务不能办结” {
              事件 2026-03-02 09:00 { 事项 占道经营 }
              应 被拒
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> resolve; record resolve by lead }
          rule obstructing { when: item is obstruction  lead: enforcement }
          scenario "public_service cannot resolve it" {
              event 2026-03-02 09:00 { item obstruction }
              expect refused
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 办结；记录 办结 由 主办 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          情景 “便民服务不能办结” {
              事件 2026-03-02 09:00 { 事项 占道经营 }
              10:00 办结 由 便民服务
              应 被拒
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> resolve; record resolve by lead }
          rule obstructing { when: item is obstruction  lead: enforcement }
          scenario "public_service cannot resolve it" {
              event 2026-03-02 09:00 { item obstruction }
              10:00 resolve by public_service
              expect refused
          }
          """)),
    Explanation(
      "M079", Words(zh: "求证的情景里写了经过", en: "A happening in a property"),
      meaning: Words(
        zh: "以“当”开头的情景对所有事件求证，只能写“应”，不能写某时发生了什么。",
        en: "A scenario that begins with “when” is proved for every event and holds only “expect”, no happenings."),
      reason: Words(
        zh: "对所有事件求证时没有一个具体的时间。",
        en: "Of every event there is no one time."),
      mending: Words(
        zh: "删去经过；要写经过，请以“事件”开头。",
        en: "Delete it; to tell what happens begin with “event”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          情景 “占道经营都归综合执法” {
              当 事项 为 占道经营
              经过 1天
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          scenario "every obstruction goes to enforcement" {
              when item is obstruction
              elapse 1 day
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
          情景 “占道经营都归综合执法” {
              当 事项 为 占道经营
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          scenario "every obstruction goes to enforcement" {
              when item is obstruction
              expect lead is enforcement
          }
          """)),
  ]
}
