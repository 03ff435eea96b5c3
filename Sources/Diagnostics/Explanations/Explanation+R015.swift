extension Explanation {
  /// R015 to R019.
  static let r015: [Explanation] = [
    Explanation(
      "R015", Words(zh: "没有结果的行", en: "A row without an outcome"),
      meaning: Words(
        zh: "这一行只有条件，没有写任何结果。",
        en: "This row has conditions and says nothing of what follows."),
      reason: Words(
        zh: "它是一条什么也不说的规则。",
        en: "It is a rule that says nothing."),
      mending: Words(
        zh: "填上结果，或删去这一行。",
        en: "Fill in an outcome, or delete the row."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 综合执法 |
              | 乱贴广告 | —        |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead        |
              | obstruction | enforcement |
              | posters     | —           |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 综合执法 |
              | 乱贴广告 | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead           |
              | obstruction | enforcement    |
              | posters     | public_service |
          }
          """)),
    Explanation(
      "R016", Words(zh: "上面没有可重复的", en: "Nothing above to repeat"),
      meaning: Words(
        zh: "第一行写了“同上”，上面却没有行。",
        en: "The first row says “ditto”, and no row stands above it."),
      reason: Words(
        zh: "不知道要重复什么。",
        en: "There is nothing to repeat."),
      mending: Words(
        zh: "写出这一格的值。",
        en: "Write the value."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 〃       |
              | 乱贴广告 | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead           |
              | obstruction | 〃              |
              | posters     | public_service |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 综合执法 |
              | 乱贴广告 | 〃       |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead        |
              | obstruction | enforcement |
              | posters     | 〃           |
          }
          """)),
    Explanation(
      "R017", Words(zh: "“其余”的位置不对", en: "“otherwise” in the wrong place"),
      meaning: Words(
        zh: "“其余”是说上面各行都不适用的时候，只能写在最后一行的条件格里。",
        en: "“otherwise” means: where none of the rows above applies; so it stands in a condition of the last row."),
      reason: Words(
        zh: "写在别处，看不出“其余”是指哪些。",
        en: "Elsewhere it is unclear what is left."),
      mending: Words(
        zh: "把这一行移到最后。",
        en: "Move the row to the end."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 其余     | 便民服务 |
              | 占道经营 | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead           |
              | otherwise   | public_service |
              | obstruction | enforcement    |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 综合执法 |
              | 其余     | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead           |
              | obstruction | enforcement    |
              | otherwise   | public_service |
          }
          """)),
    Explanation(
      "R018", Words(zh: "层级不低于上级", en: "A level not below its parent's"),
      meaning: Words(
        zh: "区域的层级要低于它所在区域的层级。",
        en: "The level of an area must be below that of the area in which it lies."),
      reason: Words(
        zh: "层级乱了，往上找单位就会找错。",
        en: "With levels in disorder, going up finds the wrong unit."),
      mending: Words(
        zh: "改正层级或路径。",
        en: "Correct the level or the path."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域        | 层级 |
                  | 东镇        | 乡镇 |
                  | "东镇/新村" | 乡镇 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas             | level |
                  | Dongzhen          | town  |
                  | "Dongzhen/Xincun" | town  |
              }
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域        | 层级 |
                  | 东镇        | 乡镇 |
                  | "东镇/新村" | 村社 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas             | level   |
                  | Dongzhen          | town    |
                  | "Dongzhen/Xincun" | village |
              }
          }
          """)),
    Explanation(
      "R019", Words(zh: "表缺少条件或结果", en: "A table without conditions or outcomes"),
      meaning: Words(
        zh: "表里要既有条件列（字段），又有结果列（主办、里程碑等）。",
        en: "A table needs columns of conditions (fields) and of outcomes (lead, milestones and so on)."),
      reason: Words(
        zh: "没有条件，各行同时适用；没有结果，什么也不说。",
        en: "Without conditions all rows apply at once; without outcomes they say nothing."),
      mending: Words(
        zh: "加上缺的一类列。",
        en: "Add columns of the kind that is missing."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 主办     |
              | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | lead        |
              | enforcement |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              | item        | lead        |
              | obstruction | enforcement |
          }
          """)),
  ]
}
