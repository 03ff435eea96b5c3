extension Explanation {
  /// M065 to M069.
  static let m065: [Explanation] = [
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
