extension Explanation {
  /// M047 to M049.
  static let m047: [Explanation] = [
    Explanation(
      "M047", Words(zh: "退到了起点", en: "Back to the first milestone"),
      meaning: Words(
        zh: "案件从第一个里程碑开始，这件事却要退至它。",
        en: "Every case begins with the first milestone, and this happening goes back to it."),
      reason: Words(
        zh: "退到起点，案件就等于没有报过，一切时限也没有了起算点。",
        en: "A case gone back there would not have been reported, and nothing could be counted from it."),
      mending: Words(
        zh: "退至它后面的里程碑；真要重报，就另报一件。",
        en: "Go back to a later milestone; what is to be reported again is a new event."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 派发 → 办结
              允许 退单 由 主办：退至 上报
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> dispatch -> resolve
              allow return by lead: back_to report
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 派发 → 办结
              允许 退单 由 主办：退至 派发
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> dispatch -> resolve
              allow return by lead: back_to dispatch
          }
          """)),
    Explanation(
      "M048", Words(zh: "从来不许", en: "Always refused"),
      meaning: Words(
        zh: "“须”（或“早于”）所要求的，在记录这件事的时候还不可能有：要的是它自己、它后面的里程碑，或两件相反的事。",
        en: """
          What “requires” (or “before”) asks for can't be so yet when this is recorded: it is this itself, a \
          milestone that comes later, or two things that exclude each other.
          """),
      reason: Words(
        zh: "这样的里程碑或事情谁也记录不了，案件就停在这里。",
        en: "Nobody could ever record it, and every case would come to a stand here."),
      mending: Words(
        zh: "要求它前面的里程碑，或把“且”改成“或”。",
        en: "Require an earlier milestone, or write “or” for “and”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 派发 → 办结 → 回访（满意、不满意）
              记录 办结 由 主办 须 回访（满意）
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> dispatch -> resolve -> follow_up (satisfied, dissatisfied)
              record resolve by lead requires follow_up (satisfied)
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 {
              里程碑 上报 → 派发 → 办结 → 回访（满意、不满意）
              记录 办结 由 主办 须 已 派发
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process {
              milestones report -> dispatch -> resolve -> follow_up (satisfied, dissatisfied)
              record resolve by lead requires did dispatch
          }
          """)),
    Explanation(
      "M049", Words(zh: "等着没有人采取的措施", en: "Waiting for what no rung does"),
      meaning: Words(
        zh: "这一档要等某项措施，可是没有一档督促采取它。",
        en: "This rung waits for a measure that no rung of any ladder takes."),
      reason: Words(
        zh: "只有人工记录了那项措施，这一档才会到；往往是前面少写了一档，或措施写错了。",
        en: """
          Only a measure recorded by hand would bring it about; mostly a rung is missing, or the measure is \
          another.
          """),
      mending: Words(
        zh: "加上采取那项措施的一档，或改成督促里有的措施。",
        en: "Add a rung that takes the measure, or name one that a rung takes."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办 < 问询
          流程 { 里程碑 上报 → 办结 }
          督促 逾期督办 {
              当 办结 逾期：提醒 主办
              当 督办 后 3天：问询 主办
          }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：逾期督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise < inquire
          process { milestones report -> resolve }
          ladder late {
              when resolve overdue: remind lead
              when supervise later 3 days: inquire lead
          }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: late }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办 < 问询
          流程 { 里程碑 上报 → 办结 }
          督促 逾期督办 {
              当 办结 逾期：督办 主办
              当 督办 后 3天：问询 主办
          }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：逾期督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise < inquire
          process { milestones report -> resolve }
          ladder late {
              when resolve overdue: supervise lead
              when supervise later 3 days: inquire lead
          }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: late }
          """)),
  ]
}
