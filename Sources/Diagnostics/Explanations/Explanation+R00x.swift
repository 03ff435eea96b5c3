extension Explanation {
  /// R001 to R009.
  static let r00x: [Explanation] = [
    Explanation(
      "R001", Words(zh: "找不到文件", en: "A file that is not there"),
      meaning: Words(
        zh: "规则里写了一个文件，文件夹里却没有。",
        en: "The rules name a file that is not in the folder."),
      reason: Words(
        zh: "没有它，清单、表或名录就是空的。",
        en: "Without it a list, a table or the directory would be empty."),
      mending: Words(
        zh: "改正文件名，或把文件放进规则的文件夹。文件名区分大小写。",
        en: "Correct the name, or put the file into the folder. Capital and small letters differ."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） 自 "重点事项.csv"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) from "key-items.csv"
          """,
        files: [
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n占道经营", en: "item\nobstruction")
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
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n占道经营", en: "item\nobstruction")
        ])),
    Explanation(
      "R002", Words(zh: "文件在文件夹之外", en: "A file outside the folder"),
      meaning: Words(
        zh: "写的路径跑到规则的文件夹外面去了。",
        en: "The path leaves the folder of the rules."),
      reason: Words(
        zh: "一套规则要能整个复制、存档、重算，所以只用自己文件夹里的文件。",
        en: """
          A rule set must be copied, archived and evaluated again as a whole, so it uses the files of its own \
          folder.
          """),
      mending: Words(
        zh: "把文件放进规则的文件夹，路径从这个文件夹写起。",
        en: "Put the file into the folder and write the path from there."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） 自 "../重点.csv"
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) from "../key.csv"
          """,
        files: [
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n占道经营", en: "item\nobstruction")
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
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "事项\n占道经营", en: "item\nobstruction")
        ])),
    Explanation(
      "R003", Words(zh: "文件的编码不对", en: "A file in another encoding"),
      meaning: Words(
        zh: "文件里有一段字节按这种编码读不出来。",
        en: "Some bytes of the file can't be read in its encoding."),
      reason: Words(
        zh: "名称里的字变了，就对不上了。",
        en: "With other characters in it a name matches nothing."),
      mending: Words(
        zh: "另存为 UTF-8；表格软件请选“CSV UTF-8”。",
        en: "Save it as UTF-8; in a spreadsheet choose “CSV UTF-8”.")),
    Explanation(
      "R004", Words(zh: "格数与表头不符", en: "A row with too many or too few cells"),
      meaning: Words(
        zh: "这一行的格数与表头的列数不同。",
        en: "This row has more or fewer cells than the heading has columns."),
      reason: Words(
        zh: "多一格或少一格，后面的值就都错了位。",
        en: "With one cell too many or too few, all that follow stand in the wrong column."),
      mending: Words(
        zh: "补上或删去格子；不作规定的格子写“—”。",
        en: "Add or delete cells; write “—” where nothing is said."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              | 事项     | 主办     |
              | 占道经营 | 综合执法 |
              | 乱贴广告 | 便民服务 | — |
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
              | posters     | public_service | — |
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
      "R005", Words(zh: "不认识的列", en: "A column that is unknown"),
      meaning: Words(
        zh: "表头里的这一列，不是字段、里程碑，也不是规则的结果。",
        en: "This heading is no field, no milestone and no outcome of a rule."),
      reason: Words(
        zh: "认不出的列会被忽略，而填表的人以为它有效。",
        en: "An unknown column would be ignored while its author believes that it counts."),
      mending: Words(
        zh: "改正列名，或先声明这个字段。",
        en: "Correct the heading, or declare the field."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          表 分派 {
              | 加急 | 主办     |
              | 是   | 综合执法 |
              | 否   | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          table dispatching {
              | priority | lead           |
              | yes      | enforcement    |
              | no       | public_service |
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
              | 紧急 | 主办     |
              | 是   | 综合执法 |
              | 否   | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          table dispatching {
              | urgent | lead           |
              | yes    | enforcement    |
              | no     | public_service |
          }
          """)),
    Explanation(
      "R006", Words(zh: "缺少一列", en: "A column is missing"),
      meaning: Words(
        zh: "清单或名录缺少它必须有的一列。",
        en: "The list or directory lacks a column that it must have."),
      reason: Words(
        zh: "没有这一列，这些行没有意义。",
        en: "Without it the rows mean nothing."),
      mending: Words(
        zh: "加上这一列。",
        en: "Add the column."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          清单 重点（事项、紧急） {
              | 事项     |
              | 占道经营 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          list key(item, urgent) {
              | item        |
              | obstruction |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 紧急 是否 }
          清单 重点（事项、紧急） {
              | 事项     | 紧急 |
              | 占道经营 | 是   |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { urgent yes_no }
          list key(item, urgent) {
              | item        | urgent |
              | obstruction | yes    |
          }
          """)),
    Explanation(
      "R007", Words(zh: "值不适合这一列", en: "A value that does not fit its column"),
      meaning: Words(
        zh: "格子里的值不是这一列所要的：没有这样的事项、不是日期、不是数等等。",
        en: "The cell does not hold what its column takes: no such item, no date, no number."),
      reason: Words(
        zh: "认不出的值对不上任何事件。",
        en: "A value that is not understood matches no event."),
      mending: Words(
        zh: "按提示改正；相近的名称列在提示里。",
        en: "Correct it as the message says."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域 | 层级 | 起       |
                  | 东镇 | 乡镇 | 今年元旦 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas    | level | since    |
                  | Dongzhen | town  | new_year |
              }
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域 | 层级 | 起         |
                  | 东镇 | 乡镇 | 2026-01-01 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas    | level | since      |
                  | Dongzhen | town  | 2026-01-01 |
              }
          }
          """)),
    Explanation(
      "R008", Words(zh: "重复的行", en: "A row that stands twice"),
      meaning: Words(
        zh: "这一行与前面的一行完全相同。",
        en: "This row says just what another has said."),
      reason: Words(
        zh: "重复的行没有害处，但往往有一行本来要写别的。",
        en: "It does no harm, but often one of the two was meant to say something else."),
      mending: Words(
        zh: "删去一行，或改成本来要写的。",
        en: "Delete one, or write what was meant."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） {
              | 事项     |
              | 占道经营 |
              | 占道经营 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) {
              | item        |
              | obstruction |
              | obstruction |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          清单 重点（事项） {
              | 事项     |
              | 占道经营 |
              | 乱贴广告 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          list key(item) {
              | item        |
              | obstruction |
              | posters     |
          }
          """)),
    Explanation(
      "R009", Words(zh: "区域列了两次", en: "An area that is listed twice"),
      meaning: Words(
        zh: "名录里同一个区域列了两次。",
        en: "The directory lists one area twice."),
      reason: Words(
        zh: "两行写得不同时，不知道以哪一行为准。",
        en: "Where the rows differ nobody knows which holds."),
      mending: Words(
        zh: "删去一行；如果前后变动，请用“起”“止”两列写明日期，且不重叠。",
        en: "Delete one; if it changed, give the days in the columns “since” and “until” without overlap."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域 | 层级 |
                  | 东镇 | 乡镇 |
                  | 东镇 | 乡镇 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas    | level |
                  | Dongzhen | town  |
                  | Dongzhen | town  |
              }
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域 | 层级 |
                  | 东镇 | 乡镇 |
                  | 西镇 | 乡镇 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas    | level |
                  | Dongzhen | town  |
                  | Xizhen   | town  |
              }
          }
          """)),
  ]
}
