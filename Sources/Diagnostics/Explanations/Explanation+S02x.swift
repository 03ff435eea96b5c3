extension Explanation {
  /// S020.
  static let s02x: [Explanation] = [
    Explanation(
      "S020", Words(zh: "多余的词", en: "A word too many"),
      meaning: Words(
        zh: "条件里写了“如果”“那么”之类的词；“当”和后面的条款已经说了这个意思。",
        en: "“if” or “then” stands in a condition; “when” and the clauses that follow say as much."),
      reason: Words(
        zh: "条件写到下一个条款为止，不需要别的词来开头和结尾。",
        en: "A condition goes on to the next clause; no other word begins or ends it."),
      mending: Words(
        zh: "删去这个词。",
        en: "Delete the word."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          规则 急事 { 当：紧急 那么 主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          rule pressing { when: urgent then lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          规则 急事 { 当：紧急  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          rule pressing { when: urgent  lead: enforcement }
          """))
  ]
}
