extension Explanation {
  /// M043 to M046.
  static let m043: [Explanation] = [
    Explanation(
      "M043", Words(zh: "期限从来没有", en: "A deadline that never is"),
      meaning: Words(
        zh: "这里要看某个里程碑的期限，可是没有一条规则给它定时限。",
        en: "This asks for the deadline of a milestone for which no rule gives a limit."),
      reason: Words(
        zh: "没有时限就没有期限：这一档永远不会到，“早于 … 期限”什么也不拦。",
        en: """
          Without a limit there is no deadline: the rung never fires, and “before … deadline” holds nothing \
          back.
          """),
      mending: Words(
        zh: "给这个里程碑定时限，或改用有时限的里程碑。",
        en: "Give the milestone a limit, or name one that has a limit."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 派发 → 办结；计时 办结 自 派发 }
          督促 派发督办 { 当 办结 逾期：督办 主办 }
          规则 占道 { 主办：综合执法  限时：派发 1小时  督促：派发督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> dispatch -> resolve; count resolve from dispatch }
          ladder late { when resolve overdue: supervise lead }
          rule obstructing { lead: enforcement  within: dispatch 1 hour  ladder: late }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 派发 → 办结；计时 办结 自 派发 }
          督促 派发督办 { 当 办结 逾期：督办 主办 }
          规则 占道 { 主办：综合执法  限时：派发 1小时；办结 3个工作日  督促：派发督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> dispatch -> resolve; count resolve from dispatch }
          ladder late { when resolve overdue: supervise lead }
          rule obstructing { lead: enforcement  within: dispatch 1 hour; resolve 3 workdays  ladder: late }
          """)),
    Explanation(
      "M044", Words(zh: "没有计时可以停", en: "No clock to act on"),
      meaning: Words(
        zh: "这件事要停表、复表、顺延或重新计时，可是没有一条规则定过时限。",
        en: "This happening pauses, resumes, extends or restarts clocks, but no rule gives any limit."),
      reason: Words(
        zh: "没有时限就没有计时，这些效果都落空。",
        en: "Without a limit there is no clock, so the effect is none."),
      mending: Words(
        zh: "给里程碑定时限，或删去这个效果。",
        en: "Give milestones limits, or delete the effect."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 办结
              允许 退单 由 主办：重新计时
          }
          规则 占道 { 主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> resolve
              allow return by lead: restarts
          }
          rule obstructing { lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 办结
              允许 退单 由 主办：重新计时
          }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> resolve
              allow return by lead: restarts
          }
          rule obstructing { lead: enforcement  within: resolve 3 workdays }
          """)),
    Explanation(
      "M045", Words(zh: "停了表就走不起来", en: "Paused for good"),
      meaning: Words(
        zh: "流程里有“停表”的事，却没有“复表”的事。",
        en: "The process has a happening that pauses the clocks and none that resumes them."),
      reason: Words(
        zh: "表一停就不再走，案件永远不会逾期，也就没有人督促。",
        en: "Clocks that never run again are never overdue, and nobody is pressed."),
      mending: Words(
        zh: "加一件复表的事，如“允许 恢复 由 主办：复表”。",
        en: "Add a happening that resumes them, such as “allow resumption by lead: resumes”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 办结
              允许 挂起 由 主办：停表
          }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> resolve
              allow suspension by lead: pauses
          }
          rule obstructing { lead: enforcement  within: resolve 3 workdays }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 办结
              允许 挂起 由 主办：停表
              允许 恢复 由 主办：复表
          }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> resolve
              allow suspension by lead: pauses
              allow resumption by lead: resumes
          }
          rule obstructing { lead: enforcement  within: resolve 3 workdays }
          """)),
    Explanation(
      "M046", Words(zh: "没有停过的表", en: "Nothing to resume"),
      meaning: Words(
        zh: "流程里有“复表”的事，却没有“停表”的事。",
        en: "The process has a happening that resumes the clocks and none that pauses them."),
      reason: Words(
        zh: "没有停着的表，复表总会被拒。",
        en: "As no clock stands still, resuming is always refused."),
      mending: Words(
        zh: "加一件停表的事，或删去复表的事。",
        en: "Add a happening that pauses them, or delete this one."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 办结
              允许 恢复 由 主办：复表
          }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> resolve
              allow resumption by lead: resumes
          }
          rule obstructing { lead: enforcement  within: resolve 3 workdays }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 办结
              允许 挂起 由 主办：停表
              允许 恢复 由 主办：复表
          }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> resolve
              allow suspension by lead: pauses
              allow resumption by lead: resumes
          }
          rule obstructing { lead: enforcement  within: resolve 3 workdays }
          """)),
  ]
}
