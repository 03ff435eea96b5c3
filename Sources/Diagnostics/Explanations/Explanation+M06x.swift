extension Explanation {
  /// M060 to M064.
  static let m06x: [Explanation] = [
    Explanation(
      "M060", Words(zh: "区域的层级不对", en: "An area of another level"),
      meaning: Words(
        zh: "这里要写某一层级的区域，写的却是别的层级的。",
        en: "An area of one level is expected here, and one of another level stands here."),
      reason: Words(
        zh: "一个村永远不是一个镇，这样的条件不会成立。",
        en: "A village is never a town, so the condition never holds."),
      mending: Words(
        zh: "写该层级的区域；不论层级的，用“地点 属于”。",
        en: "Name an area of that level; of any level write “area belongs_to”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          名录 {
              区域 {
                  | 区域        | 层级 |
                  | 东镇        | 乡镇 |
                  | "东镇/新村" | 村社 |
              }
          }
          规则 东镇 { 当：乡镇 为 新村  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          directory {
              areas {
                  | areas             | level   |
                  | Dongzhen          | town    |
                  | "Dongzhen/Xincun" | village |
              }
          }
          rule Dongzhen { when: town is Xincun  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          名录 {
              区域 {
                  | 区域        | 层级 |
                  | 东镇        | 乡镇 |
                  | "东镇/新村" | 村社 |
              }
          }
          规则 东镇 { 当：乡镇 为 东镇  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          directory {
              areas {
                  | areas             | level   |
                  | Dongzhen          | town    |
                  | "Dongzhen/Xincun" | village |
              }
          }
          rule Dongzhen { when: town is Dongzhen  lead: enforcement }
          """)),
    Explanation(
      "M061", Words(zh: "工作时间只对上报时间而言", en: "Duty hours of the reporting time only"),
      meaning: Words(
        zh: "“工作时间”“工作日”按规则集的日历判断上报时间；别的时间字段要用时段。",
        en: "“duty_hours” and “workday” ask the calendar about the reporting time; for other times use a period."),
      reason: Words(
        zh: "别的时间按谁的办公时间算，看不出来。",
        en: "For another time it is unclear whose hours are meant."),
      mending: Words(
        zh: "声明一个时段，写“在 那个时段”。",
        en: "Declare a period and write “in” that period."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 约定 时间 }
          时段 白天 { 每日 08:00 至 20:00 }
          规则 占道 { 当：约定 在 工作时间  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { appointment time }
          period daytime { every_day 08:00 to 20:00 }
          rule obstructing { when: appointment in duty_hours  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 约定 时间 }
          时段 白天 { 每日 08:00 至 20:00 }
          规则 占道 { 当：约定 在 白天  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { appointment time }
          period daytime { every_day 08:00 to 20:00 }
          rule obstructing { when: appointment in daytime  lead: enforcement }
          """)),
    Explanation(
      "M062", Words(zh: "与清单的栏不一致", en: "Columns other than the list's"),
      meaning: Words(
        zh: "括号里的字段与清单的栏数目或次序不同。",
        en: "The fields in the parentheses differ from the list's columns in number or order."),
      reason: Words(
        zh: "对错了栏，就永远查不到。",
        en: "Matched against the wrong columns nothing is ever found."),
      mending: Words(
        zh: "按清单声明的次序写字段。",
        en: "Write the fields in the order in which the list declares its columns."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          清单 重点（事项、紧急） {
              | 事项     | 紧急 |
              | 占道经营 | 是   |
          }
          规则 占道 { 当：（紧急、事项） 属于 重点  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          list key(item, urgent) {
              | item        | urgent |
              | obstruction | yes    |
          }
          rule obstructing { when: (urgent, item) belongs_to key  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          清单 重点（事项、紧急） {
              | 事项     | 紧急 |
              | 占道经营 | 是   |
          }
          规则 占道 { 当：（事项、紧急） 属于 重点  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          list key(item, urgent) {
              | item        | urgent |
              | obstruction | yes    |
          }
          rule obstructing { when: (item, urgent) belongs_to key  lead: enforcement }
          """)),
    Explanation(
      "M063", Words(zh: "几个字段并列没有清单", en: "Several fields without a list"),
      meaning: Words(
        zh: "括号里并列几个字段，只能用“属于”查清单。",
        en: "Several fields in parentheses can only be looked up in a list by “belongs_to”."),
      reason: Words(
        zh: "几个值放在一起，不能与一个值相比。",
        en: "Several values at once can't be compared with one."),
      mending: Words(
        zh: "写“（甲、乙） 属于 清单”，或分成几个条件用“且”连接。",
        en: "Write “(a, b) belongs_to list”, or several conditions joined by “and”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否；夜间 是否 }
          规则 占道 { 当：（紧急、夜间）  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no; night yes_no }
          rule obstructing { when: (urgent, night)  lead: enforcement }
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
    Explanation(
      "M064", Words(zh: "没有年份的日期", en: "A date without a year"),
      meaning: Words(
        zh: "“3月1日”每年都有，不能与一个确定的日期相比。",
        en: "“march_1” comes every year and can't be compared with one date."),
      reason: Words(
        zh: "是今年的三月一日还是每年的，意思不同。",
        en: "This year's and every year's are not the same."),
      mending: Words(
        zh: "每年都算的，声明“每年”的时段；只一次的，写出年份。",
        en: "For every year declare a period “every_year”; for once write the year."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 开工 日期 }
          规则 占道 { 当：开工 早于 3月1日  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { starts_on date }
          rule obstructing { when: starts_on before march_1  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 开工 日期 }
          规则 占道 { 当：开工 早于 2026-03-01  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { starts_on date }
          rule obstructing { when: starts_on before 2026-03-01  lead: enforcement }
          """)),
  ]
}
