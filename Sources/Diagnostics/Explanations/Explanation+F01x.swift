extension Explanation {
  /// F010 to F012.
  static let f01x: [Explanation] = [
    Explanation(
      "F010", Words(zh: "情景不成立", en: "A property that does not hold"),
      meaning: Words(
        zh: "以“当”开头的情景要对所有事件都成立；提示里举出了一个不成立的事件。",
        en: """
          A scenario that begins with “when” must hold for every event; the message gives one for which it does not.
          """),
      reason: Words(
        zh: "这正是写这个情景要防的情况。",
        en: "That is just what the scenario was written to prevent."),
      mending: Words(
        zh: "改规则使它成立；如果是情景说得太宽，就收窄它的“当”。",
        en: "Change the rules until it holds; if the scenario claims too much, narrow its “when”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 中心 兜底 { 主办：便民服务  本意：事项 为 乱贴广告 }
          情景 “占道经营都归综合执法” {
              当 事项 为 占道经营
              应 主办 为 便民服务
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule centre fallback { lead: public_service  meant: item is posters }
          scenario "every obstruction goes to enforcement" {
              when item is obstruction
              expect lead is public_service
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 中心 兜底 { 主办：便民服务  本意：事项 为 乱贴广告 }
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
          rule centre fallback { lead: public_service  meant: item is posters }
          scenario "every obstruction goes to enforcement" {
              when item is obstruction
              expect lead is enforcement
          }
          """)),
    Explanation(
      "F011", Words(zh: "判定图太大", en: "The diagram is too large"),
      meaning: Words(
        zh: "这一项的判定图会超过上限，所以不画成图，改用索引逐条判定。",
        en: "The diagram of this attribute would pass the limit, so it is decided from an index, rule by rule."),
      reason: Words(
        zh: "结果完全相同，只是检查与判定会慢一些，有的结论可能证实不了。",
        en: "The answers are the same; checking and deciding take longer, and some claims may stay unproven."),
      mending: Words(
        zh: "通常不必改；想要更快，就减少一条规则里用到的字段，或分成几张表。",
        en: "Usually nothing needs to be done; to make it faster use fewer fields in one rule, or divide the tables.")),
    Explanation(
      "F012", Words(zh: "默认值决定派给谁", en: "A default decides who leads"),
      meaning: Words(
        zh: "这个字段有默认值，又用来定主办；没有问到时，就按默认值派出去了。",
        en: "This field has a default and decides who leads; when it was not asked, the default routes the event."),
      reason: Words(
        zh: "没有问到与确实如此不是一回事，派错了也看不出来。",
        en: "Not asked is not the same as so, and nobody would notice a wrong lead."),
      mending: Words(
        zh: "去掉默认值，让受理的人问清楚；确实可以这样定的，留着也行。",
        en: "Drop the default, so that whoever takes the report asks; or keep it where that is right."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 默认 否 }
          规则 占道 { 当：紧急  主办：综合执法 }
          规则 中心 { 当：非 紧急  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no default no }
          rule obstructing { when: urgent  lead: enforcement }
          rule centre { when: not urgent  lead: public_service }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          规则 占道 { 当：紧急  主办：综合执法 }
          规则 中心 { 当：非 紧急  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          rule obstructing { when: urgent  lead: enforcement }
          rule centre { when: not urgent  lead: public_service }
          """)),
  ]
}
