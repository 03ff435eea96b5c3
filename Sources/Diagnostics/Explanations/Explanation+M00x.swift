extension Explanation {
  /// M001 to M009.
  static let m00x: [Explanation] = [
    Explanation(
      "M001", Words(zh: "没有这个名称", en: "No such name"),
      meaning: Words(
        zh: "这里引用了一个名称，可是没有声明过这样的东西；提示里列出了相近的名称。",
        en: "This name was never declared as what is expected here; the message lists names near to it."),
      reason: Words(
        zh: "写错一个字，规则就会对谁都不适用，或派给一个不存在的单位，所以名称必须都声明过。",
        en: """
          With one letter wrong a rule would match nothing, or send cases to a unit that does not exist; so every \
          name must be declared.
          """),
      mending: Words(
        zh: "改正名称；如果确是新的东西，请先声明它，或在原有声明里加“又称”。",
        en: "Correct the name; if it is new, declare it, or add it as an “alias” of what it stands for."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：综合执發 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: enforcment }
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
      "M002", Words(zh: "声明了两次", en: "Declared twice"),
      meaning: Words(
        zh: "同一类东西里有两个用了同一个名称（或别名）。",
        en: "Two things of one kind have the same name or alias."),
      reason: Words(
        zh: "引用它的规则不知道指的是哪一个。",
        en: "A rule that names it would not know which is meant."),
      mending: Words(
        zh: "删去重复的一个，或者改名。",
        en: "Delete one of them, or rename it."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          单位 综合执法 { 层级：乡镇 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          unit enforcement { level: town }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          单位 便民服务 { 层级：乡镇 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          unit public_service { level: town }
          """)),
    Explanation(
      "M003", Words(zh: "名称指的是另一类东西", en: "A name of another kind"),
      meaning: Words(
        zh: "这个名称声明过，但它是另一类东西，不能用在这里。",
        en: "The name is declared, but as something of another kind than is expected here."),
      reason: Words(
        zh: "例如把事项当成单位来主办，办不成。",
        en: "An item, for example, can't lead a case."),
      mending: Words(
        zh: "改用这里所要的那一类名称。",
        en: "Use a name of the kind that is expected."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 为 占道经营  主办：占道经营 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item is obstruction  lead: obstruction }
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
      "M004", Words(zh: "名称与词连写", en: "Names and words run together"),
      meaning: Words(
        zh: "这一段不是声明过的名称，但正好可以分成几个已知的词；多半是漏了空格。",
        en: "This run is no declared name, but it falls apart into known words; most likely spaces are missing."),
      reason: Words(
        zh: "派不替作者断句，连写的一段只能是一个名称。",
        en: "Pai does not cut words for the author: a run is one name."),
      mending: Words(
        zh: "按提示加上空格。",
        en: "Put in the spaces that the message shows."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否；夜间 是否 }
          规则 占道 { 当：紧急且夜间  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no; night yes_no }
          rule obstructing { when: urgentandnight  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否；夜间 是否 }
          规则 占道 { 当：紧急 且 夜间  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no; night yes_no }
          rule obstructing { when: urgent and night  lead: enforcement }
          """)),
    Explanation(
      "M005", Words(zh: "没有规则集", en: "No ruleset header"),
      meaning: Words(
        zh: "一套规则要有“规则集”，写明名称、版本和施行日期；这里没有。",
        en: "A program needs a “ruleset” with its name, version and date of effect; there is none."),
      reason: Words(
        zh: "案件要能查到当时施行的是哪一套规则。",
        en: "Of every case one must be able to tell which rules were in force."),
      mending: Words(
        zh: "在开头写：规则集 名称 { 版本：“…”  施行：年-月-日 }。",
        en: "Begin with: ruleset name { version: \"…\"  effective: year-month-day }."),
      bad: Example(
        zh: """
          层级 村社 < 乡镇
          """,
        en: """
          level village < town
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          """)),
    Explanation(
      "M006", Words(zh: "规则集写了两个", en: "A second ruleset header"),
      meaning: Words(
        zh: "一套规则只能有一个“规则集”。",
        en: "A program has one “ruleset”."),
      reason: Words(
        zh: "两个名称、两个版本、两个施行日期，不知道听哪一个。",
        en: "Of two names, versions and dates nobody knows which holds."),
      mending: Words(
        zh: "把两个并成一个；如果是两套规则，请放进两个文件夹。",
        en: "Join them; if they are two rule sets, put them into two folders."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          规则集 另一套 { 版本：“2”  施行：2027-01-01 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          ruleset another { version: "2"  effective: 2027-01-01 }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          """)),
    Explanation(
      "M007", Words(zh: "止点早于起点", en: "The end comes before the start"),
      meaning: Words(
        zh: "一段日期、时间或数的范围写反了。",
        en: "A stretch of dates, times or numbers is the wrong way round."),
      reason: Words(
        zh: "写反的范围里什么也没有。",
        en: "Nothing lies in such a stretch."),
      mending: Words(
        zh: "把起点和止点对调，或改正写错的一个。",
        en: "Exchange the two, or correct the wrong one."),
      bad: Example(
        zh: """
          规则集 示例 {
              版本：“1”
              施行：2026-12-31 至 2026-01-01
          }
          """,
        en: """
          ruleset example {
              version: "1"
              effective: 2026-12-31 to 2026-01-01
          }
          """),
      good: Example(
        zh: """
          规则集 示例 {
              版本：“1”
              施行：2026-01-01 至 2026-12-31
          }
          """,
        en: """
          ruleset example {
              version: "1"
              effective: 2026-01-01 to 2026-12-31
          }
          """)),
    Explanation(
      "M008", Words(zh: "条款没有列出", en: "A clause that is not listed"),
      meaning: Words(
        zh: "“依据”里写了一个条款号，规则集的“条款”里却没有列它。",
        en: "A “basis” names a clause that the “clauses” of the ruleset do not list."),
      reason: Words(
        zh: "条款列全了，才能查出哪一条还没有写成规则。",
        en: "Only with a complete list can the clauses that no rule covers be found."),
      mending: Words(
        zh: "改正条款号，或把它加进“条款”。",
        en: "Correct the id, or add it to “clauses”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01  条款：第一条、第二条 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          规则 占道 { 依据：第一条、第二条、第三条  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01  clauses: article_1, article_2 }
          level village < town
          unit enforcement { level: town }
          rule obstructing { basis: article_1, article_2, article_3  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01  条款：第一条 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          规则 占道 { 依据：第一条  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01  clauses: article_1 }
          level village < town
          unit enforcement { level: town }
          rule obstructing { basis: article_1  lead: enforcement }
          """)),
    Explanation(
      "M009", Words(zh: "条款没有落到规则", en: "A clause that no rule covers"),
      meaning: Words(
        zh: "“条款”列了这一条，却没有规则以它为依据，也没有用“未编码”说明为什么不写。",
        en: "“clauses” lists this one, yet no rule is based on it and no “unencoded” says why it is left out."),
      reason: Words(
        zh: "漏掉的条款没有人会发现，除非列在这里。",
        en: "Nobody notices a forgotten clause unless it is listed here."),
      mending: Words(
        zh: "写一条以它为依据的规则，或写：未编码 条款 “理由”。",
        en: "Write a rule with this basis, or: unencoded clause \"reason\"."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01  条款：第一条、第二条 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          规则 占道 { 依据：第一条  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01  clauses: article_1, article_2 }
          level village < town
          unit enforcement { level: town }
          rule obstructing { basis: article_1  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01  条款：第一条、第二条 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          规则 占道 { 依据：第一条  主办：综合执法 }
          未编码 第二条 “只是人事安排”
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01  clauses: article_1, article_2 }
          level village < town
          unit enforcement { level: town }
          rule obstructing { basis: article_1  lead: enforcement }
          unencoded article_2 "personnel matters only"
          """)),
  ]
}
