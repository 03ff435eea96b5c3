extension Explanation {
  /// M070 to M074.
  static let m07x: [Explanation] = [
    Explanation(
      "M070", Words(zh: "括号里的项数不对", en: "The wrong number of arguments"),
      meaning: Words(
        zh: "这种算法的括号里要写几项，写的项数不对。",
        en: "The function takes another number of arguments in its parentheses."),
      reason: Words(
        zh: "少一项算不出，多一项不知道怎么用。",
        en: "With one too few it can't be computed, with one too many nobody knows what for."),
      mending: Words(
        zh: "按提示写。",
        en: "Write as many as the message says."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 若干 单位；首接 若干 单位 }
          规则 占道 { 当：个数（涉及、首接） ≥ 2  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved several unit; first_contact several unit }
          rule obstructing { when: count_of(involved, first_contact) >= 2  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 若干 单位；首接 若干 单位 }
          规则 占道 { 当：个数（涉及） ≥ 2  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved several unit; first_contact several unit }
          rule obstructing { when: count_of(involved) >= 2  lead: enforcement }
          """)),
    Explanation(
      "M071", Words(zh: "这里要写里程碑", en: "A milestone is expected"),
      meaning: Words(
        zh: "“按时”“逾期”“期限”“后”这样的词前面要写流程的里程碑，不带结果。",
        en: "Before words such as “on_time”, “overdue”, “deadline” and “later” stands a milestone of the process, without a result."
      ),
      reason: Words(
        zh: "只有里程碑才有期限；里程碑有了哪种结果，期限都是它的期限。",
        en: "Only milestones have deadlines, and these are theirs whatever the result."),
      mending: Words(
        zh: "写里程碑的名称，如“办结 逾期”；要分结果，另写一个条件：“回访 后 1小时 且 已 回访（不满意）”。",
        en: """
          Write the name of a milestone, such as “resolve overdue”; a result is a condition of its own: “follow_up later 1 hour and \
          did follow_up(dissatisfied)”.
          """),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 督办
          督促 逾期督办 { 当 3 逾期：督办 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure supervise
          ladder overdue_ladder { when 3 overdue: supervise lead }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 督办
          督促 逾期督办 { 当 办结 逾期：督办 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure supervise
          ladder overdue_ladder { when resolve overdue: supervise lead }
          """)),
    Explanation(
      "M072", Words(zh: "都含还是含其中之一", en: "Any or all of them"),
      meaning: Words(
        zh: "“含 甲、乙”看不出是两个都要含，还是含一个就行。",
        en: "“has a, b” does not say whether both or any one is meant."),
      reason: Words(
        zh: "两种读法的结果不同。",
        en: "The two readings decide differently."),
      mending: Words(
        zh: "分开写：涉及 含 甲 且 涉及 含 乙；或用“或”。",
        en: "Write them apart: x has a and x has b; or with “or”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 若干 单位 }
          规则 占道 { 当：涉及 含 综合执法、便民服务  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved several unit }
          rule obstructing { when: involved has enforcement, public_service  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 若干 单位 }
          规则 占道 { 当：涉及 含 综合执法 且 涉及 含 便民服务  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved several unit }
          rule obstructing { when: involved has enforcement and involved has public_service  lead: enforcement }
          """)),
    Explanation(
      "M073", Words(zh: "判定结果的词不能这样用", en: "A word of the decision used otherwise"),
      meaning: Words(
        zh: "主办、派办这样的词在这里不能这样用；例如“派办”本身就是条件，不能再与值相比。",
        en: """
          A word of the decision can't be used like this; “routed”, for example, is a condition by itself and is not \
          compared with a value.
          """),
      reason: Words(
        zh: "这样写没有确定的意思。",
        en: "It has no definite meaning."),
      mending: Words(
        zh: "主办、协办等写成“主办 为 …”“协办 含 …”；结果直接写“应 派办”。",
        en: "Write “lead is …” or “assist has …”; of an outcome simply “expect routed”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          情景 “占道经营归综合执法” {
              事件 { 事项 占道经营 }
              应 主办
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
              expect lead
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
      "M074", Words(zh: "次数不是整数", en: "Not a number of times"),
      meaning: Words(
        zh: "次数要是 1 以上的整数。",
        en: "A number of times is a whole number from 1 on."),
      reason: Words(
        zh: "零次、半次都没有意义。",
        en: "No time and half a time mean nothing."),
      mending: Words(
        zh: "写整数，如“满 2次”。",
        en: "Write a whole number, such as “reaches 2 times”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 办结 → 回访（满意、不满意） }
          措施 提醒 < 督办
          督促 回访督办 { 当 回访（不满意） 满 0次：督办 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> resolve -> follow_up(satisfied, dissatisfied) }
          measure remind < supervise
          ladder follow_up_ladder { when follow_up(dissatisfied) reaches 0 times: supervise lead }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 办结 → 回访（满意、不满意） }
          措施 提醒 < 督办
          督促 回访督办 { 当 回访（不满意） 满 2次：督办 主办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> resolve -> follow_up(satisfied, dissatisfied) }
          measure remind < supervise
          ladder follow_up_ladder { when follow_up(dissatisfied) reaches 2 times: supervise lead }
          """)),
  ]
}
