extension Explanation {
  /// F010 to F017.
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
    Explanation(
      "F013", Words(zh: "几个版本同时施行", en: "Two editions in force at once"),
      meaning: Words(
        zh: "一个文件夹里有几个“规则集”，就是几个版本；这两个版本在同样的日子都施行。没有写“至”的版本一直施行下去。",
        en: """
          A folder with several “ruleset” headers holds several editions, and these two are in force on the same days. \
          An edition without “to” is in force for good.
          """),
      reason: Words(
        zh: "事件按上报那天施行的版本来判；有两个版本，就不知道按哪个，事件会被拒收（E014）。",
        en: """
          An event is decided by the edition in force on its day; where there are two, nobody can tell which, and the \
          event is refused (E014).
          """),
      mending: Words(
        zh: "给前一个版本写明止日，如“施行：2026-01-01 至 2026-12-31”。互不相干的规则集请放在不同的文件夹里。",
        en: """
          Give the earlier edition its last day: “effective: 2026-01-01 to 2026-12-31”. Rule sets that have nothing to do \
          with one another belong in folders of their own.
          """)),
    Explanation(
      "F014", Words(zh: "两个版本之间有空档", en: "Days between two editions"),
      meaning: Words(
        zh: "前一个版本已经停止施行，后一个版本还没有施行，中间这些日子没有规则。",
        en: "The earlier edition has ended and the later one has not begun: these days have no rules."),
      reason: Words(
        zh: "这些日子上报的事件会被拒收（E013）。",
        en: "Events that are reported on these days are refused (E013)."),
      mending: Words(
        zh: "把前一个版本的止日改到后一个版本施行的前一天；确实停办的，不必改。",
        en: "Let the earlier edition last to the day before the later one begins; leave it where nothing is handled then.")),
    Explanation(
      "F015", Words(zh: "文本条件太多", en: "Too many conditions on one text"),
      meaning: Words(
        zh: "对同一段文本的条件互相牵连（含“夜间施工”的必含“施工”）；这里太多，没有推算哪些能同时成立。",
        en: """
          Conditions on one text hang together (what holds “night work” holds “work”); here there are too many to work \
          out which can be true at once.
          """),
      reason: Words(
        zh: "所有字段都已知的事件判定不变；没有问全的事件可能多问一个问题，检查的结论也可能证实不了。",
        en: """
          Events known in full are decided alike; of others a question too many may be asked, and some claims may stay \
          unproven.
          """),
      mending: Words(
        zh: "把常用的词改成字段的选项（如 渠道 （热线、网格）），或者减少对同一段文本的条件。",
        en: "Make common words values of a field, such as “channel (hotline, grid)”, or test the text for fewer words.")),
    Explanation(
      "F016", Words(zh: "规则太大，运行不了", en: "Rules too large to run"),
      meaning: Words(
        zh: "规则的条件合起来超过了结点的上限，连逐条判定也准备不了。",
        en: "The conditions of the rules pass the limit of nodes, so not even a list of rules can be made ready."),
      reason: Words(
        zh: "上限保证检查和判定在有限的内存里做完。",
        en: "The limit keeps checking and deciding within bounded memory."),
      mending: Words(
        zh: "把一个条件里的许多字段分到几条规则、几个算出来的字段，或几套规则里。",
        en: "Divide conditions on many fields among several rules, derived fields or rule sets.")),
    Explanation(
      "F017", Words(zh: "在办案件跟不上新版本", en: "Open cases can't follow the edition"),
      meaning: Words(
        zh: "这个版本写了“适用在办”：在办的案件，以后起算的时限依它来定，里程碑按名字去找。前面的版本里有时限的里程碑，这里没有同名的。",
        en: """
          This edition has “applies_to_open”: clocks of open cases that begin later have the limits that it decides, and \
          milestones are found by their names. Here some are missing that have a limit in an edition before it.
          """),
      reason: Words(
        zh: "案件的流程一直是上报时的那个版本。里程碑在新版本里没有了，或者改了名字，就找不到它的新时限，“适用在办”对它落空。",
        en: """
          A case keeps the process of the edition in force when it was reported. Where a milestone is gone or has another \
          name, its new limit can't be found, and “applies_to_open” does nothing for it.
          """),
      mending: Words(
        zh: "里程碑留用原来的名字；流程确实变了的，去掉“适用在办”，在办的案件就照老办法办完。",
        en: """
          Keep the names of the milestones; where the process itself is another, leave out “applies_to_open”, and open \
          cases end as they began.
          """)),
  ]
}
