extension Explanation {
  /// M080 to M083.
  static let m08x: [Explanation] = [
    Explanation(
      "M080", Words(zh: "空的文本", en: "An empty text"),
      meaning: Words(
        zh: "空的文本什么都含，判断不了什么。",
        en: "Every text contains the empty text, so it tells nothing."),
      reason: Words(
        zh: "这个条件永远成立。",
        en: "The condition would always hold."),
      mending: Words(
        zh: "写上要找的字。",
        en: "Write what is looked for."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 热线 { 当：来源 含 “”  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule hotline { when: source has ""  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 热线 { 当：来源 含 “热线”  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule hotline { when: source has "hotline"  lead: enforcement }
          """)),
    Explanation(
      "M081", Words(zh: "时长不是整数", en: "A duration that is not whole"),
      meaning: Words(
        zh: "写的、或乘除以后得到的时长，不是整数个单位。工时和钟点要合整秒，日期要整天；止于下班的工作日也要整天。",
        en: """
          A duration, as written or after a calculation, is no whole number of its unit. Hours come in whole seconds, dates \
          whole, and so do workdays that end with the close of duty.
          """),
      reason: Words(
        zh: "半个工作日从几点到几点，没有确定的算法。",
        en: "From when to when half a workday goes is not settled."),
      mending: Words(
        zh: "改用更小的单位：12小时，而不是半天的一半。",
        en: "Use a smaller unit: 12 hours instead of half a day."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 耗时 时长 }
          规则 占道 { 当：耗时 ＞ 1分钟 ÷ 7  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { time_spent duration }
          rule obstructing { when: time_spent > 1 minute / 7  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 耗时 时长 }
          规则 占道 { 当：耗时 ＞ 4小时 ÷ 2  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { time_spent duration }
          rule obstructing { when: time_spent > 4 hours / 2  lead: enforcement }
          """)),
    Explanation(
      "M082", Words(zh: "只有里程碑分结果", en: "Only milestones have results"),
      meaning: Words(
        zh: "括号里写了结果，前面的却不是里程碑。",
        en: "A result stands in parentheses after something that is no milestone."),
      reason: Words(
        zh: "措施和流程里允许的事，只有发生与没有发生。",
        en: "Measures and allowed happenings either happen or not."),
      mending: Words(
        zh: "删去括号，或改成有结果的里程碑，如 回访（满意）。",
        en: "Delete the parentheses, or name a milestone with results, such as follow_up(satisfied)."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 办结 → 回访（满意、不满意） }
          措施 提醒 < 督办
          督促 回访督办 { 当 已 提醒（不满意）：督办 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> resolve -> follow_up(satisfied, dissatisfied) }
          measure remind < supervise
          ladder follow_up_ladder { when did remind(dissatisfied): supervise lead }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 办结 → 回访（满意、不满意） }
          措施 提醒 < 督办
          督促 回访督办 { 当 回访（不满意）：督办 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> resolve -> follow_up(satisfied, dissatisfied) }
          measure remind < supervise
          ladder follow_up_ladder { when follow_up(dissatisfied): supervise lead }
          """)),
    Explanation(
      "M083", Words(zh: "“属于”后面写了取值", en: "“belongs_to” before a value"),
      meaning: Words(
        zh: "“属于”后面应是清单、类别或区域，写的却是字段的一个取值。",
        en: "“belongs_to” takes a list, a category or an area; a value of the field stands here."),
      reason: Words(
        zh: "“属于”问的是在不在其中；一个值只能等于，或者包含。",
        en: "“belongs_to” asks whether something lies within another; of a value one can only ask whether it is that, or holds it."),
      mending: Words(
        zh: "字段只有一个值的，改成“为”；有若干个值的，改成“含”。",
        en: "Write “is”; of a field of several values, “has”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 市容 { 当：类别 属于 市容  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule tidy { when: category belongs_to streets  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 市容 { 当：类别 为 市容  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule tidy { when: category is streets  lead: enforcement }
          """)),
  ]
}
