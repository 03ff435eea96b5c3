extension Explanation {
  /// F001 to F009.
  static let f00x: [Explanation] = [
    Explanation(
      "F001", Words(zh: "有事件没有主办", en: "An event without a lead"),
      meaning: Words(
        zh: "按这些规则，会有事件没有任何规则定它的主办；提示里举了一个例子。",
        en: "Under these rules there can be an event for which no rule says who leads; the message gives one."),
      reason: Words(
        zh: "这样的事件报上来，没有人接。",
        en: "When such an event is reported, nobody takes it."),
      mending: Words(
        zh: "补一条规则；或写一条“兜底”规则，管所有别的规则没管到的。",
        en: "Add a rule, or write a “fallback”, which speaks wherever no other rule does."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 其他 兜底 { 主办：便民服务  本意：事项 为 乱贴广告 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule others fallback { lead: public_service  meant: item is posters }
          """)),
    Explanation(
      "F002", Words(zh: "有事件没有时限", en: "An event without a limit"),
      meaning: Words(
        zh: "流程最后一个必经的里程碑，对有些事件没有规则定时限。",
        en: "For some events no rule limits the last required milestone of the process."),
      reason: Words(
        zh: "没有时限就没有逾期，事情可以一直拖下去，督促也不会开始。",
        en: "Without a limit nothing is ever overdue: the matter can wait for ever and no ladder begins."),
      mending: Words(
        zh: "给这些事件定时限，或在兜底规则里写“限时”。",
        en: "Give those events a limit, or write “within” in the fallback."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 中心 兜底 {
              主办：便民服务
              限时：派发 3个工作日
              本意：事项 为 占道经营、乱贴广告
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule centre fallback {
              lead: public_service
              within: dispatch 3 workdays
              meant: item is obstruction, posters
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 中心 兜底 {
              主办：便民服务
              限时：办结 3个工作日
              本意：事项 为 占道经营、乱贴广告
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule centre fallback {
              lead: public_service
              within: resolve 3 workdays
              meant: item is obstruction, posters
          }
          """)),
    Explanation(
      "F003", Words(zh: "两条规则说法不一", en: "Two rules disagree"),
      meaning: Words(
        zh: "对同一个事件，两条规则都适用，却说了不同的主办（或时限、督促），而且谁也不是谁的例外。",
        en: """
          Two rules apply to one event and name different leads, limits or ladders, and neither is an exception to \
          the other.
          """),
      reason: Words(
        zh: "派没有先后次序，也没有“更具体的优先”：该听谁的，要由写规则的人说明。",
        en: "Pai knows no order of rules and no “most specific wins”: who is right is for the author to say."),
      mending: Words(
        zh: "在一条规则上写“例外于”另一条；或改条件，使两条不会同时适用。",
        en: "Write “overrides” on one of them, or change the conditions so that they never meet."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 占道 { 当：事项 为 占道经营、乱贴广告  主办：综合执法 }
          规则 夜间值班 { 当：夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule obstructing { when: item is obstruction, posters  lead: enforcement }
          rule night_shift { when: night  lead: public_service }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 占道 { 当：事项 为 占道经营、乱贴广告  主办：综合执法 }
          规则 夜间值班 例外于 占道 { 当：夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule obstructing { when: item is obstruction, posters  lead: enforcement }
          rule night_shift overrides obstructing { when: night  lead: public_service }
          """)),
    Explanation(
      "F004", Words(zh: "条件永远不会成立", en: "A condition that never holds"),
      meaning: Words(
        zh: "没有任何事件能使这条规则的条件成立，或这个情景的“当”成立。",
        en: "No event can make the condition of this rule, or the “when” of this scenario, true."),
      reason: Words(
        zh: "写在那里的规则从不起作用，情景什么也没有证明，多半是条件写错了。",
        en: "A rule that never applies, or a scenario that proves nothing, is most likely a mistake in its condition."),
      mending: Words(
        zh: "检查条件里互相矛盾的部分，如两个互斥的值用了“且”。",
        en: "Look for parts that exclude each other, such as two values joined by “and”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 计量 人 }
          规则 中心 兜底 { 主办：便民服务  本意：人数 ≤ 10 或 事项 为 乱贴广告 }
          规则 聚集 { 当：人数 ＜ 5 且 人数 ＞ 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer measured_in person }
          rule centre fallback { lead: public_service  meant: headcount <= 10 or item is posters }
          rule gathering { when: headcount < 5 and headcount > 10  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 计量 人 }
          规则 中心 兜底 { 主办：便民服务  本意：人数 ≤ 10 或 事项 为 乱贴广告 }
          规则 聚集 { 当：事项 为 占道经营 且 人数 ＞ 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer measured_in person }
          rule centre fallback { lead: public_service  meant: headcount <= 10 or item is posters }
          rule gathering { when: item is obstruction and headcount > 10  lead: enforcement }
          """)),
    Explanation(
      "F005", Words(zh: "从不生效的规则", en: "A rule that never takes effect"),
      meaning: Words(
        zh: "凡是这条规则适用的地方，都有它的例外也适用，把它说的全取代了。",
        en: "Wherever this rule applies an exception to it applies as well and replaces all that it says."),
      reason: Words(
        zh: "这条规则等于没有写，而读的人以为它有效。",
        en: "The rule might as well not be there, and readers believe that it counts."),
      mending: Words(
        zh: "把例外的条件收窄，或删去这条规则。",
        en: "Narrow the exception, or delete the rule."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 中心 兜底 { 主办：便民服务  本意：事项 为 乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 夜间值班 例外于 占道 { 当：事项 为 占道经营  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule centre fallback { lead: public_service  meant: item is posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule night_shift overrides obstructing { when: item is obstruction  lead: public_service }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 中心 兜底 { 主办：便民服务  本意：事项 为 乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 夜间值班 例外于 占道 { 当：事项 为 占道经营 且 夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule centre fallback { lead: public_service  meant: item is posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule night_shift overrides obstructing { when: item is obstruction and night  lead: public_service }
          """)),
    Explanation(
      "F006", Words(zh: "例外从不与原规则相遇", en: "An exception that never meets its rule"),
      meaning: Words(
        zh: "“例外于”的两条规则永远不会同时适用，所以这个例外什么也没有改变。",
        en: "The two rules of an “overrides” never apply together, so the exception changes nothing."),
      reason: Words(
        zh: "多半是例外的条件或所指的规则写错了。",
        en: "The condition of the exception, or the rule that it names, is probably wrong."),
      mending: Words(
        zh: "改正条件，或删去“例外于”。",
        en: "Correct the condition, or delete “overrides”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 广告 例外于 占道 { 当：事项 为 乱贴广告  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule advertising overrides obstructing { when: item is posters  lead: public_service }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 广告 { 当：事项 为 乱贴广告  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule advertising { when: item is posters  lead: public_service }
          """)),
    Explanation(
      "F007", Words(zh: "例外没有取代什么", en: "An exception that replaces nothing"),
      meaning: Words(
        zh: "例外只取代它自己也说了的那几项；这条例外没有说原规则所说的任何一项。",
        en: "An exception replaces only what it says itself; this one says nothing that its rule says."),
      reason: Words(
        zh: "写的人以为取代了原规则，其实两条都照样有效。",
        en: "The author believes the rule replaced, yet both hold."),
      mending: Words(
        zh: "在例外里写明要取代的那一项，或删去“例外于”。",
        en: "Say in the exception what it replaces, or delete “overrides”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          字段 { 夜间 是否 }
          规则 中心 兜底 { 主办：便民服务  限时：办结 3个工作日  本意：事项 为 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 夜间 例外于 占道 { 当：事项 为 占道经营 且 夜间  标记：“夜间” }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          fields { night yes_no }
          rule centre fallback { lead: public_service  within: resolve 3 workdays  meant: item is obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule night overrides obstructing { when: item is obstruction and night  tag: "night" }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          字段 { 夜间 是否 }
          规则 中心 兜底 { 主办：便民服务  限时：办结 3个工作日  本意：事项 为 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 夜间 例外于 占道 { 当：事项 为 占道经营 且 夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          fields { night yes_no }
          rule centre fallback { lead: public_service  within: resolve 3 workdays  meant: item is obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule night overrides obstructing { when: item is obstruction and night  lead: public_service }
          """)),
    Explanation(
      "F008", Words(zh: "落到兜底规则", en: "Events that only the fallback decides"),
      meaning: Words(
        zh: "有些事件只有兜底规则来定；提示里说明了是哪些。",
        en: "Some events are decided by the fallback alone; the message says which."),
      reason: Words(
        zh: "兜底可能是本意，也可能是漏写了规则。",
        en: "That may be meant, or a rule may have been forgotten."),
      mending: Words(
        zh: "如果是本意，在兜底规则里写“本意：”和条件；否则补上规则。",
        en: "If it is meant, say so in the fallback with “meant:” and a condition; if not, add a rule."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 中心 兜底 { 主办：便民服务 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule centre fallback { lead: public_service }
          rule obstructing { when: item is obstruction  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 中心 兜底 { 主办：便民服务  本意：事项 为 乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule centre fallback { lead: public_service  meant: item is posters }
          rule obstructing { when: item is obstruction  lead: enforcement }
          """)),
    Explanation(
      "F009", Words(zh: "未能证实", en: "Unproven"),
      meaning: Words(
        zh: "检查说不准这种情况会不会发生：条件里的算式太复杂，造不出例子，也排除不了。",
        en: """
          The check can't tell whether this can happen: the formulas are too hard for an example to be built or \
          ruled out.
          """),
      reason: Words(
        zh: "派不把“没有找到”说成“没有”。",
        en: "Pai does not call “not found” “there is none”."),
      mending: Words(
        zh: "把算式拆成几个简单的字段，或改用直接的比较；也可以写一个情景来检验。",
        en: "Divide the formula into simpler fields or compare directly; a scenario can also check it.")),
  ]
}
