extension Explanation {
  /// M010 to M019.
  static let m01x: [Explanation] = [
    Explanation(
      "M010", Words(zh: "层级没有从低到高", en: "Levels not from the lowest up"),
      meaning: Words(
        zh: "一个单位设在几个层级时，要从低到高写。",
        en: "The levels of a unit are written from the lowest to the highest."),
      reason: Words(
        zh: "找单位时从低往高找；写反了会让人以为先找高的。",
        en: "The unit is looked for from the lowest level up; in another order readers expect another unit."),
      mending: Words(
        zh: "按“层级”声明的次序重排。",
        en: "Put them in the order of the “level” declaration."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇 < 县区
          单位 综合执法 { 层级：县区、乡镇 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town < county
          unit enforcement { level: county, town }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇 < 县区
          单位 综合执法 { 层级：乡镇、县区 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town < county
          unit enforcement { level: town, county }
          """)),
    Explanation(
      "M011", Words(zh: "绕成了圈", en: "A circle"),
      meaning: Words(
        zh: "几样东西互相引用，绕回到自己：互为例外的规则、互相代理的单位、互相定义的字段、互相引入的文件。",
        en: """
          Things refer to each other and come back to themselves: exceptions, deputies, derived fields, imports, \
          started events.
          """),
      reason: Words(
        zh: "绕成了圈，就没有一个能先定下来。",
        en: "In a circle none can be settled first."),
      mending: Words(
        zh: "断开其中一环；通常有一处方向写反了。",
        en: "Break the circle; often one step points the wrong way."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 占道 例外于 夜间 { 当：事项 为 占道经营  主办：综合执法 }
          规则 夜间 例外于 占道 { 当：夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule obstructing overrides night { when: item is obstruction  lead: enforcement }
          rule night overrides obstructing { when: night  lead: public_service }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 夜间 是否 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
          规则 夜间 例外于 占道 { 当：夜间  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { night yes_no }
          rule obstructing { when: item is obstruction  lead: enforcement }
          rule night overrides obstructing { when: night  lead: public_service }
          """)),
    Explanation(
      "M012", Words(zh: "缺少必要的部分", en: "A necessary part is missing"),
      meaning: Words(
        zh: "没有这一部分，整条声明就没有意义：单位没有层级，规则没有结果，日历没有办公时间。",
        en: """
          Without this part the declaration means nothing: a unit without a level, a rule without an outcome, a \
          calendar without office hours.
          """),
      reason: Words(
        zh: "缺了它，到用的时候才会发现无法判定。",
        en: "Otherwise it would come to light only when a case can't be decided."),
      mending: Words(
        zh: "补上提示里说的部分。",
        en: "Add what the message names."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction }
          """),
      good: Example(
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
          """)),
    Explanation(
      "M013", Words(zh: "同一项写了两遍", en: "The same thing said twice"),
      meaning: Words(
        zh: "只能写一次的一项写了两次。",
        en: "Something that may stand once stands twice."),
      reason: Words(
        zh: "两次写得不同时，不知道听哪一个。",
        en: "Where the two differ, nobody knows which holds."),
      mending: Words(
        zh: "留下对的一个。",
        en: "Keep the one that is right."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法  主办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement  lead: public_service }
          """),
      good: Example(
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
          """)),
    Explanation(
      "M014", Words(zh: "又主办又不予受理", en: "A lead and a refusal at once"),
      meaning: Words(
        zh: "同一条规则既定了主办，又说不予受理。",
        en: "One rule both names who leads and declines the event."),
      reason: Words(
        zh: "一件事要么有人办，要么不受理，不能都是。",
        en: "A case is either taken or declined."),
      mending: Words(
        zh: "只留一个；如果看情况，请分成两条规则。",
        en: "Keep one of them; if it depends, write two rules."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法  不予受理：“不属于本级事权” }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement  decline: "not a matter of this level" }
          """),
      good: Example(
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
          """)),
    Explanation(
      "M015", Words(zh: "“仅”没有可取代的规则", en: "“only” with nothing to replace"),
      meaning: Words(
        zh: "“仅”是说取代别的规则定的协办、抄送等；这条规则却不是任何规则的例外。",
        en: "“only” replaces the members that other rules give, and this rule is an exception to none."),
      reason: Words(
        zh: "没有写明取代谁，“仅”就不起作用。",
        en: "Without saying whom it replaces, “only” does nothing."),
      mending: Words(
        zh: "在规则名后写“例外于”和要取代的规则；或删去“仅”。",
        en: "Write “overrides” and the rule after the name, or delete “only”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法  协办：仅 便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement  assist: only public_service }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执法  协办：便民服务 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcement  assist: public_service }
          """)),
    Explanation(
      "M016", Words(zh: "“本意”不在兜底规则里", en: "“meant” outside a fallback"),
      meaning: Words(
        zh: "“本意”说明哪些事件就是要落到兜底规则的，所以只能写在兜底规则里。",
        en: "“meant” says which events are to reach the fallback, so it belongs there."),
      reason: Words(
        zh: "写在别处没有意义。",
        en: "Elsewhere it says nothing."),
      mending: Words(
        zh: "移到兜底规则里；如果这条就是兜底，请在名称后写“兜底”。",
        en: "Move it to the fallback; if this is one, write “fallback” after its name."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 中心 { 主办：便民服务  本意：事项 为 乱贴广告 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule centre { lead: public_service  meant: item is posters }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 中心 兜底 { 主办：便民服务  本意：事项 为 乱贴广告 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule centre fallback { lead: public_service  meant: item is posters }
          """)),
    Explanation(
      "M017", Words(zh: "时限为零", en: "A limit of zero"),
      meaning: Words(
        zh: "时限写成了零。",
        en: "A limit of nothing at all."),
      reason: Words(
        zh: "零天的时限一开始就逾期。",
        en: "It is overdue before it begins."),
      mending: Words(
        zh: "要马上办的，写“即时”；当天办完的，写“当日”。",
        en: "Write “at_once” for what is due immediately, “same_day” for what is due today."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 主办：综合执法  限时：办结 0个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { lead: enforcement  within: resolve 0 workdays }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 主办：综合执法  限时：办结 1个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { lead: enforcement  within: resolve 1 workday }
          """)),
    Explanation(
      "M018", Words(zh: "字段填的不是单位", en: "A field that holds no unit"),
      meaning: Words(
        zh: "主办、协办、抄送里可以写填单位的字段，这个字段填的是别的；主办的字段也只能填一个单位。",
        en: """
          A field that holds a unit may lead or assist; this one holds something else, or several units where one \
          must lead.
          """),
      reason: Words(
        zh: "从这个字段得不出派给谁。",
        en: "It does not say who gets the case."),
      mending: Words(
        zh: "换成单位的名称，或把字段的类型改为“单位”（协办可以是“若干 单位”）。",
        en: "Name a unit, or give the field the type “unit” (for assistants “several unit”)."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 首接 是否 }
          规则 占道 { 主办：首接 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { first_contact yes_no }
          rule obstructing { lead: first_contact }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 首接 单位 }
          规则 占道 { 主办：首接 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { first_contact unit }
          rule obstructing { lead: first_contact }
          """)),
    Explanation(
      "M019", Words(zh: "不是事件的字段", en: "No field of an event"),
      meaning: Words(
        zh: "这个词不是事件的字段，不能当条件来问。",
        en: "This word is not a field of an event, so no condition can ask for it."),
      reason: Words(
        zh: "条件只能看事件带来的东西。",
        en: "Conditions look at what events carry."),
      mending: Words(
        zh: "改用字段的名称；类型为“单位”的，请给字段起一个名字，如“首接单位”。",
        en: "Use the name of a field; for a unit declare a field of type “unit” with a name of its own."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 首接 单位 }
          规则 占道 { 当：单位 为 便民服务  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { first_contact unit }
          rule obstructing { when: unit is public_service  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 首接 单位 }
          规则 占道 { 当：首接 为 便民服务  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { first_contact unit }
          rule obstructing { when: first_contact is public_service  lead: enforcement }
          """)),
  ]
}
