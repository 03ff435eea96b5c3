extension Explanation {
  /// M060 to M069.
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
    Explanation(
      "M065", Words(zh: "判定以后才有的东西", en: "Known only after the decision"),
      meaning: Words(
        zh: "规则的条件只能看事件本身；主办、期限、办结与否要判定以后才有。",
        en: """
          A rule's condition looks at the event alone; lead, deadlines and what was done come only after the \
          decision.
          """),
      reason: Words(
        zh: "用结果来定结果，就绕成了圈。",
        en: "To decide by the decision is a circle."),
      mending: Words(
        zh: "改用事件的字段；对办理经过的要求写在“督促”“流程”或“情景”里。",
        en: """
          Use fields of the event; what depends on the course of a case belongs to ladders, the process or \
          scenarios.
          """),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 当：办结 逾期  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { when: resolve overdue  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { when: item is obstruction  lead: enforcement }
          """)),
    Explanation(
      "M066", Words(zh: "比较的词不合适", en: "A comparison word that does not fit"),
      meaning: Words(
        zh: "“早于”“晚于”用于时间，“至少”“至多”用于数量；这里用反了。",
        en: "“before” and “after” are for times, “at_least” and “at_most” for amounts; here it is the other way."),
      reason: Words(
        zh: "词用错了，读的人会以为比的是另一样东西。",
        en: "With the wrong word readers think of something else."),
      mending: Words(
        zh: "换成提示里的词，或用符号。",
        en: "Use the word that the message names, or a sign."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 }
          规则 占道 { 当：人数 不早于 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer }
          rule obstructing { when: headcount not_before 10  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 }
          规则 占道 { 当：人数 至少 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer }
          rule obstructing { when: headcount at_least 10  lead: enforcement }
          """)),
    Explanation(
      "M067", Words(zh: "除以零", en: "Division by zero"),
      meaning: Words(
        zh: "算式里除以了零。",
        en: "The formula divides by zero."),
      reason: Words(
        zh: "除以零没有结果。",
        en: "That has no result."),
      mending: Words(
        zh: "改正除数。",
        en: "Correct the divisor."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 }
          规则 占道 { 当：人数 ÷ 0 ＞ 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer }
          rule obstructing { when: headcount / 0 > 10  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 }
          规则 占道 { 当：人数 ÷ 2 ＞ 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer }
          rule obstructing { when: headcount / 2 > 10  lead: enforcement }
          """)),
    Explanation(
      "M068", Words(zh: "算出的数太大", en: "The result is too large"),
      meaning: Words(
        zh: "算式里的数合起来超出了能精确表示的范围。",
        en: "The numbers of the formula come to more than can be held exactly."),
      reason: Words(
        zh: "派宁可不算，也不给出不精确的结果。",
        en: "Pai would rather not compute than give an inexact result."),
      mending: Words(
        zh: "换更大的计量单位，或简化算式。",
        en: "Use a larger unit of measure, or a simpler formula."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 }
          规则 占道 { 当：金额 ＞ 900000000000000000 × 900000000000000000 × 900000000000000000  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer }
          rule obstructing { when: amount > 900000000000000000 * 900000000000000000 * 900000000000000000  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 金额 整数 }
          规则 占道 { 当：金额 ＞ 100000 × 100000  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { amount integer }
          rule obstructing { when: amount > 100000 * 100000  lead: enforcement }
          """)),
    Explanation(
      "M069", Words(zh: "没有这种算法", en: "No such function"),
      meaning: Words(
        zh: "括号前的词不是派的算法；提示里列出了这里可用的。",
        en: "What stands before the parentheses is no function; the message lists those that can be used here."),
      reason: Words(
        zh: "派没有自定义的算法，免得规则里藏着程序。",
        en: "Pai has no functions of one's own, so that no program hides in the rules."),
      mending: Words(
        zh: "换成列出的一种，或用字段的算式表达。",
        en: "Use one of those, or a derived field."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 若干 单位 }
          规则 占道 { 当：总数（涉及） ≥ 2  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved several unit }
          rule obstructing { when: total(involved) >= 2  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 若干 单位 }
          规则 占道 { 当：个数（涉及） ≥ 2  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved several unit }
          rule obstructing { when: count_of(involved) >= 2  lead: enforcement }
          """)),
  ]
}
