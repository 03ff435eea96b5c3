extension Explanation {
  /// M020 to M024.
  static let m02x: [Explanation] = [
    Explanation(
      "M020", Words(zh: "起算点不在前面", en: "Counted from something later"),
      meaning: Words(
        zh: "里程碑的时限只能从它前面的里程碑起算。",
        en: "The limit of a milestone counts from one that comes before it."),
      reason: Words(
        zh: "还没有到的时间，不能用来算期限。",
        en: "A deadline can't be counted from what has not happened."),
      mending: Words(
        zh: "改成前面的里程碑，或调整里程碑的次序。",
        en: "Name an earlier milestone, or change their order."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          流程 {
              里程碑 上报 → 派发 → 办结
              计时 派发 自 办结
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          process {
              milestones report -> dispatch -> resolve
              count dispatch from resolve
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          流程 {
              里程碑 上报 → 派发 → 办结
              计时 办结 自 派发
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          process {
              milestones report -> dispatch -> resolve
              count resolve from dispatch
          }
          """)),
    Explanation(
      "M021", Words(zh: "起算点没有时限", en: "The base has no limit"),
      meaning: Words(
        zh: "这个时限从另一个里程碑起算，可是没有一条规则给那个里程碑定时限。",
        en: "This limit counts from a milestone for which no rule gives a limit."),
      reason: Words(
        zh: "那个里程碑可以一直不来，这个时限就一直不开始。",
        en: "That milestone may never come, and then this limit never begins."),
      mending: Words(
        zh: "给起算的里程碑也定时限，或改从别的里程碑起算。",
        en: "Limit that milestone too, or count from another."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 派发 → 办结
              计时 办结 自 派发
          }
          规则 占道 { 主办：综合执法  限时：办结 1个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> dispatch -> resolve
              count resolve from dispatch
          }
          rule obstructing { lead: enforcement  within: resolve 1 workday }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 派发 → 办结
              计时 办结 自 派发
          }
          规则 占道 { 主办：综合执法  限时：派发 3分钟；办结 1个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> dispatch -> resolve
              count resolve from dispatch
          }
          rule obstructing { lead: enforcement  within: dispatch 3 minutes; resolve 1 workday }
          """)),
    Explanation(
      "M022", Words(zh: "督促里没有这一措施", en: "A measure that the ladder lacks"),
      meaning: Words(
        zh: "“督促：… 自 …”指定从哪一措施开始，可是这个督促里没有一档用到它。",
        en: "“ladder: … from …” says with which measure to begin, and no rung of the ladder takes it."),
      reason: Words(
        zh: "从没有的一档开始，就永远不会开始。",
        en: "What begins with a rung that is not there never begins."),
      mending: Words(
        zh: "改成督促里有的措施，或给督促加上一档。",
        en: "Name a measure of the ladder, or add a rung."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 提醒 < 督办 < 问询
          规则 占道 { 主办：综合执法  限时：办结 1个工作日  督促：逾期督办 自 问询 }
          督促 逾期督办 {
              当 办结 剩 20%：提醒 主办
              当 办结 逾期：督办 主办
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure remind < supervise < inquire
          rule obstructing { lead: enforcement  within: resolve 1 workday  ladder: overdue_ladder from inquire }
          ladder overdue_ladder {
              when resolve left 20%: remind lead
              when resolve overdue: supervise lead
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
          规则 占道 { 主办：综合执法  限时：办结 1个工作日  督促：逾期督办 自 督办 }
          督促 逾期督办 {
              当 办结 剩 20%：提醒 主办
              当 办结 逾期：督办 主办
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          measure remind < supervise < inquire
          rule obstructing { lead: enforcement  within: resolve 1 workday  ladder: overdue_ladder from supervise }
          ladder overdue_ladder {
              when resolve left 20%: remind lead
              when resolve overdue: supervise lead
          }
          """)),
    Explanation(
      "M023", Words(zh: "情景没有“应”", en: "A scenario without “expect”"),
      meaning: Words(
        zh: "情景里没有一个“应”，什么也没有检验。",
        en: "The scenario has no “expect”, so it checks nothing."),
      reason: Words(
        zh: "什么都不检验的情景总是通过，使人误以为规则对。",
        en: "It always passes and makes one believe that the rules are right."),
      mending: Words(
        zh: "写上“应”和要成立的条件。",
        en: "Write “expect” and what must hold."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          情景 “占道经营归综合执法” {
              事件 { 事项 占道经营 }
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
      "M024", Words(zh: "超出字段的范围", en: "A value outside its range"),
      meaning: Words(
        zh: "给的值不在字段声明的范围内。",
        en: "The value lies outside the range that the field declares."),
      reason: Words(
        zh: "这样的值永远不会出现，或者一来就会被拒收。",
        en: "Such a value never occurs, or is refused when it does."),
      mending: Words(
        zh: "改正这个值，或放宽字段的范围。",
        en: "Correct the value, or widen the range."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 楼层 整数 在 1 至 30 默认 31 }
          规则 占道 { 当：楼层 ＞ 3  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { floors integer in 1 to 30 default 31 }
          rule obstructing { when: floors > 3  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 楼层 整数 在 1 至 30 默认 1 }
          规则 占道 { 当：楼层 ＞ 3  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { floors integer in 1 to 30 default 1 }
          rule obstructing { when: floors > 3  lead: enforcement }
          """)),
  ]
}
