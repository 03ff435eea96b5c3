extension Explanation {
  /// R020 to R025.
  static let r02x: [Explanation] = [
    Explanation(
      "R020", Words(zh: "止日早于起日", en: "A row that ends before it begins"),
      meaning: Words(
        zh: "这一行的“止”早于“起”。",
        en: "The day under “until” lies before that under “since”."),
      reason: Words(
        zh: "这样的一行从来没有有效的一天。",
        en: "Such a row holds on no day."),
      mending: Words(
        zh: "对调或改正日期。",
        en: "Exchange or correct the days."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域 | 层级 | 起         | 止         |
                  | 东镇 | 乡镇 | 2026-12-31 | 2026-01-01 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas    | level | since      | until      |
                  | Dongzhen | town  | 2026-12-31 | 2026-01-01 |
              }
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          名录 {
              区域 {
                  | 区域 | 层级 | 起         | 止         |
                  | 东镇 | 乡镇 | 2026-01-01 | 2026-12-31 |
              }
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          directory {
              areas {
                  | areas    | level | since      | until      |
                  | Dongzhen | town  | 2026-01-01 | 2026-12-31 |
              }
          }
          """)),
    Explanation(
      "R021", Words(zh: "条款与列说了同一项", en: "Said above the table and in a column"),
      meaning: Words(
        zh: "同一项既写在表的上面，又是表的一列。",
        en: "One thing stands both as a clause above the table and as a column of it."),
      reason: Words(
        zh: "两处不同时，不知道以哪一处为准。",
        en: "Where they differ nobody knows which holds."),
      mending: Words(
        zh: "只留一处：各行相同的写在上面，不同的写成列。",
        en: "Keep one: above what all rows share, in a column what differs."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              主办：综合执法
              | 事项     | 主办     |
              | 占道经营 | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              lead: enforcement
              | item        | lead           |
              | obstruction | public_service |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          表 分派 {
              主办：综合执法
              | 事项     | 协办     |
              | 占道经营 | 便民服务 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          table dispatching {
              lead: enforcement
              | item        | assist         |
              | obstruction | public_service |
          }
          """)),
    Explanation(
      "R022", Words(zh: "文件太大", en: "The file is too large"),
      meaning: Words(
        zh: "行的文件超过了大小的上限。",
        en: "The file of rows is larger than the limit."),
      reason: Words(
        zh: "有了上限，检查所用的时间和内存就不会没有边。",
        en: "With a limit, checking takes bounded time and memory."),
      mending: Words(
        zh: "分成几个文件，或去掉用不着的列。",
        en: "Divide it, or drop columns that are not used.")),
    Explanation(
      "R023", Words(zh: "文件没有表头", en: "A file without a heading"),
      meaning: Words(
        zh: "文件是空的；第一行应是列名。",
        en: "The file is empty; its first row should hold the headings."),
      reason: Words(
        zh: "没有列名，不知道每一格是什么。",
        en: "Without headings nobody knows what the cells are."),
      mending: Words(
        zh: "第一行写列名，下面写各行。",
        en: "Write the headings in the first row and the rows below."),
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
          File(Words(zh: "重点.csv", en: "key.csv"), zh: "", en: "")
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
      "R024", Words(zh: "结果格里不是结果", en: "Not an outcome"),
      meaning: Words(
        zh: "结果列的格子里写了条件（比较、范围）或别的不是结果的东西。",
        en: "A cell under an outcome holds a comparison, a range or something else that is no outcome."),
      reason: Words(
        zh: "结果要能直接照做：派给谁、几天办结。",
        en: "An outcome must be something to do: who leads, within how many days."),
      mending: Words(
        zh: "写单位、时长、标记等结果；不作规定写“—”。",
        en: "Write a unit, a duration, a tag or the like; “—” where nothing is said."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          表 分派 {
              | 事项     | 主办     | 办结 |
              | 占道经营 | 综合执法 | 5    |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          table dispatching {
              | item        | lead        | resolve |
              | obstruction | enforcement | 5       |
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          表 分派 {
              | 事项     | 主办     | 办结      |
              | 占道经营 | 综合执法 | 1个工作日 |
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          table dispatching {
              | item        | lead        | resolve   |
              | obstruction | enforcement | 1 workday |
          }
          """)),
    Explanation(
      "R025", Words(zh: "日历数据读不懂", en: "Calendar data that can't be read"),
      meaning: Words(
        zh: "“数据 自”的文件不是通用的节假日 JSON，或者缺少内容、日期不存在、同一天列了两次。",
        en: """
          The file of “data from” is not the usual JSON of holidays, lacks something, has a date that does not exist, \
          or lists a day twice.
          """),
      reason: Words(
        zh: "少一天休息或补班，期限就会算错；宁可不算，也不猜。",
        en: "With a day off or a make-up workday missing, deadlines come out wrong; nothing is guessed."),
      mending: Words(
        zh: "按信息所指的行改正文件。每年写明 year 和 days，每天写明 name、date 和 isOffDay。",
        en: "Mend the line that the message names. A year has year and days; a day has name, date and isOffDay."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          日历 政务 { 办公 周一 至 周五 08:30 至 17:30  数据 自 "节假日.json" }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          calendar office { works monday to friday 08:30 to 17:30  data from "holidays.json" }
          """,
        files: [
          File(
            Words(zh: "节假日.json", en: "holidays.json"),
            zh: #"{"year": 2026, "days": [{"name": "元旦", "date": "2026-01-32", "isOffDay": true}]}"#,
            en: #"{"year": 2026, "days": [{"name": "New Year", "date": "2026-01-32", "isOffDay": true}]}"#)
        ]),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          日历 政务 { 办公 周一 至 周五 08:30 至 17:30  数据 自 "节假日.json" }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          calendar office { works monday to friday 08:30 to 17:30  data from "holidays.json" }
          """,
        files: [
          File(
            Words(zh: "节假日.json", en: "holidays.json"),
            zh: #"{"year": 2026, "days": [{"name": "元旦", "date": "2026-01-02", "isOffDay": true}]}"#,
            en: #"{"year": 2026, "days": [{"name": "New Year", "date": "2026-01-02", "isOffDay": true}]}"#)
        ])),
  ]
}
