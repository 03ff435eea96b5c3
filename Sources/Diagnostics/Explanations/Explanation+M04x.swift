extension Explanation {
  /// M040 to M042.
  static let m04x: [Explanation] = [
    Explanation(
      "M040", Words(zh: "后一档反而轻", en: "A milder measure later"),
      meaning: Words(
        zh: "后一档的措施比前一档轻。",
        en: "A later rung takes a milder measure than the one before."),
      reason: Words(
        zh: "越拖措施越轻，就不是督促了。",
        en: "If waiting longer has milder consequences, nothing is pressed."),
      mending: Words(
        zh: "调换两档的措施，或改“措施”里的次序。",
        en: "Exchange the measures, or change their order under “measure”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          措施 提醒 < 督办 < 问询
          督促 逾期督办 {
              当 办结 逾期：督办 主办
              当 办结 逾期 2个工作日：提醒 主办
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
              when resolve overdue 2 workdays: remind lead
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
    Explanation(
      "M041", Words(zh: "字段只能填一个值", en: "Several values for one"),
      meaning: Words(
        zh: "这个字段只能填一个值，却给了几个。",
        en: "The field holds one value, and several are given."),
      reason: Words(
        zh: "不知道以哪一个为准。",
        en: "Nobody knows which counts."),
      mending: Words(
        zh: "只写一个；确要几个的，字段的类型写“若干 …”。",
        en: "Give one; if there can be several, the type of the field is “several …”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 首接 单位 }
          规则 占道 { 主办：首接 }
          情景 “首接负责” {
              事件 { 事项 占道经营；首接 综合执法、便民服务 }
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { first_contact unit }
          rule obstructing { lead: first_contact }
          scenario "first contact leads" {
              event { item obstruction; first_contact enforcement, public_service }
              expect lead is enforcement
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 首接 单位 }
          规则 占道 { 主办：首接 }
          情景 “首接负责” {
              事件 { 事项 占道经营；首接 综合执法 }
              应 主办 为 综合执法
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { first_contact unit }
          rule obstructing { lead: first_contact }
          scenario "first contact leads" {
              event { item obstruction; first_contact enforcement }
              expect lead is enforcement
          }
          """)),
    Explanation(
      "M042", Words(zh: "不是整数", en: "Not a whole number"),
      meaning: Words(
        zh: "次数要是 1 以上的整数。",
        en: "A number of times is a whole number from 1 up."),
      reason: Words(
        zh: "半次、零次都没有意义。",
        en: "Half a time and no time at all mean nothing."),
      mending: Words(
        zh: "写整数，如“至多 2次”。",
        en: "Write a whole number, such as “at_most 2 times”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          单位 指挥室
          流程 {
              里程碑 上报 → 派发 → 办结
              允许 延期 由 指挥室 至多 0次：顺延
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          unit control_room
          process {
              milestones report -> dispatch -> resolve
              allow extension by control_room at_most 0 times: extends
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          单位 指挥室
          流程 {
              里程碑 上报 → 派发 → 办结
              允许 延期 由 指挥室 至多 2次：顺延
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          unit control_room
          process {
              milestones report -> dispatch -> resolve
              allow extension by control_room at_most 2 times: extends
          }
          """)),
  ]
}
