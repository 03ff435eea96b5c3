extension Explanation {
  /// R010 to R014.
  static let r01x: [Explanation] = [
    Explanation(
      "R010", Words(zh: "上级区域不在名录里", en: "The parent area is not listed"),
      meaning: Words(
        zh: "区域的路径里写了上级，名录里却没有这个上级。",
        en: "The path of the area names a parent that the directory does not list."),
      reason: Words(
        zh: "找单位要从区域一级一级往上找，断了一级就找不到。",
        en: "Units are found by going up from area to area; with one missing the search ends."),
      mending: Words(
        zh: "加上上级区域的一行，或改正路径。",
        en: "Add a row for the parent, or correct the path."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域        | 层级 |
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
                  | "Dongzhen/Xincun" | village |
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
      "R011", Words(zh: "像是科学记数", en: "It looks like scientific notation"),
      meaning: Words(
        zh: "这一格像“4.4E+11”：多半是长编号被表格软件改了。",
        en: "The cell looks like “4.4E+11”: most likely a spreadsheet changed a long id."),
      reason: Words(
        zh: "原来的末几位可能已经丢了，两个编号会变成同一个。",
        en: "Its last digits may be lost, and two ids become one."),
      mending: Words(
        zh: "在表格软件里把这一列设为“文本”，重新填入编号。",
        en: "Set the column to “text” in the spreadsheet and enter the ids again."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 指挥室 { 层级：乡镇 }
          名录 {
              区域 自 "区域.csv"
              任职 自 "任职.csv"
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit control_room { level: town }
          directory {
              areas from "areas.csv"
              posts from "posts.csv"
          }
          """,
        files: [
          File(Words(zh: "区域.csv", en: "areas.csv"), zh: "区域,层级\n东镇,乡镇", en: "areas,level\nDongzhen,town"),
          File(
            Words(zh: "任职.csv", en: "posts.csv"), zh: "单位,区域,任职人\n指挥室,东镇,4.40106E+17",
            en: "unit,areas,holder\ncontrol_room,Dongzhen,4.40106E+17"),
        ]),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 指挥室 { 层级：乡镇 }
          名录 {
              区域 自 "区域.csv"
              任职 自 "任职.csv"
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit control_room { level: town }
          directory {
              areas from "areas.csv"
              posts from "posts.csv"
          }
          """,
        files: [
          File(Words(zh: "区域.csv", en: "areas.csv"), zh: "区域,层级\n东镇,乡镇", en: "areas,level\nDongzhen,town"),
          File(
            Words(zh: "任职.csv", en: "posts.csv"), zh: "单位,区域,任职人\n指挥室,东镇,440106199001011234",
            en: "unit,areas,holder\ncontrol_room,Dongzhen,440106199001011234"),
        ])),
    Explanation(
      "R012", Words(zh: "CSV 的引号没有闭合", en: "A quotation mark that is never closed"),
      meaning: Words(
        zh: "CSV 文件里一格以引号开始，到文件末尾也没有结束。",
        en: "A cell of the CSV file begins with a quotation mark and never ends."),
      reason: Words(
        zh: "后面的行都被当成了这一格的内容。",
        en: "All rows that follow are read as part of it."),
      mending: Words(
        zh: "补上结束的引号；格子里的引号要写两个。",
        en: "Close it; a quotation mark inside a cell is written twice."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） 自 "重点.csv"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) from "key.csv"
          """,
        files: [
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n\"占道经营", en: "item\n\"obstruction")
        ]),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） 自 "重点.csv"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) from "key.csv"
          """,
        files: [
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n\"占道经营\"", en: "item\n\"obstruction\"")
        ])),
    Explanation(
      "R013", Words(zh: "CSV 的引号位置不对", en: "A quotation mark in the wrong place"),
      meaning: Words(
        zh: "引号要包住整个格子；这里引号前后还有别的字。",
        en: "A quotation mark encloses a whole cell; here there is text beside it."),
      reason: Words(
        zh: "看不出哪里是格子的内容。",
        en: "It is unclear what belongs to the cell."),
      mending: Words(
        zh: "用引号包住整格，格子里的引号写两个；或去掉引号。",
        en: "Enclose the whole cell and double the marks inside, or drop them."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） 自 "重点.csv"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) from "key.csv"
          """,
        files: [
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n\"占道\"经营", en: "item\n\"obstruc\"tion")
        ]),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） 自 "重点.csv"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) from "key.csv"
          """,
        files: [
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n\"占道经营\"", en: "item\n\"obstruction\"")
        ])),
    Explanation(
      "R014", Words(zh: "同一列写了两次", en: "Two columns with one heading"),
      meaning: Words(
        zh: "表头里有两列同名。",
        en: "Two columns have the same heading."),
      reason: Words(
        zh: "两列的值不同时，不知道以哪一列为准。",
        en: "Where they differ nobody knows which holds."),
      mending: Words(
        zh: "删去一列，或改名。",
        en: "Delete one, or rename it."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          表 分派 {
              | 事项     | 事项     | 主办     |
              | 占道经营 | 占道经营 | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          table dispatching {
              | item        | item        | lead        |
              | obstruction | obstruction | enforcement |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          表 分派 {
              | 事项     | 紧急 | 主办     |
              | 占道经营 | 是   | 综合执法 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          table dispatching {
              | item        | urgent | lead        |
              | obstruction | yes    | enforcement |
          }
          """)),
  ]
}
