extension Explanation {
  /// M025 to M029.
  static let m025: [Explanation] = [
    Explanation(
      "M025", Words(zh: "这一项不适用于该类型", en: "An option that does not fit the type"),
      meaning: Words(
        zh: "计量、范围、“若干”等只对某些类型有意义。",
        en: "A unit of measure, a range or “several” make sense for some types only."),
      reason: Words(
        zh: "是否没有大小，文本没有计量单位。",
        en: "Yes and no have no range, and text has no unit of measure."),
      mending: Words(
        zh: "删去这一项，或改字段的类型。",
        en: "Delete the option, or change the type of the field."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          字段 { 紧急 是否 计量 人；人数 整数 计量 人 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          fields { urgent yes_no measured_in person; headcount integer measured_in person }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          字段 { 紧急 是否；人数 整数 计量 人 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          fields { urgent yes_no; headcount integer measured_in person }
          """)),
    Explanation(
      "M026", Words(zh: "同名的区域不止一个", en: "Several areas of this name"),
      meaning: Words(
        zh: "名录里有几个区域叫这个名字。",
        en: "The directory has several areas with this name."),
      reason: Words(
        zh: "不写明白，就会找错地方的单位。",
        en: "Unless it is said which, the unit of the wrong place is found."),
      mending: Words(
        zh: "写出全路径，用“/”隔开：洪塘街道/北欣社区。",
        en: "Write the whole path with “/”: Hongtang/Beixin."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          名录 {
              区域 {
                  | 区域        | 层级 |
                  | 东镇        | 乡镇 |
                  | "东镇/新村" | 村社 |
                  | 西镇        | 乡镇 |
                  | "西镇/新村" | 村社 |
              }
          }
          规则 新村 { 当：地点 属于 "新村"  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          directory {
              areas {
                  | areas             | level   |
                  | Dongzhen          | town    |
                  | "Dongzhen/Xincun" | village |
                  | Xizhen            | town    |
                  | "Xizhen/Xincun"   | village |
              }
          }
          rule Xincun { when: area belongs_to "Xincun"  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          名录 {
              区域 {
                  | 区域        | 层级 |
                  | 东镇        | 乡镇 |
                  | "东镇/新村" | 村社 |
                  | 西镇        | 乡镇 |
                  | "西镇/新村" | 村社 |
              }
          }
          规则 新村 { 当：地点 属于 "东镇/新村"  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          directory {
              areas {
                  | areas             | level   |
                  | Dongzhen          | town    |
                  | "Dongzhen/Xincun" | village |
                  | Xizhen            | town    |
                  | "Xizhen/Xincun"   | village |
              }
          }
          rule Xincun { when: area belongs_to "Dongzhen/Xincun"  lead: enforcement }
          """)),
    Explanation(
      "M027", Words(zh: "没有区域名录", en: "No directory of areas"),
      meaning: Words(
        zh: "条件里写了一个地方，可是规则里没有“名录”。",
        en: "A condition names a place, but the program has no “directory”."),
      reason: Words(
        zh: "没有名录，不知道这个地方在哪一级、属于谁。",
        en: "Without it nobody knows of what level the place is and what it belongs to."),
      mending: Words(
        zh: "写一个“名录”，列出区域，或从 CSV 文件读入。",
        en: "Write a “directory” with the areas, or read them from a CSV file."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 东镇 { 当：地点 属于 "东镇"  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule Dongzhen { when: area belongs_to "Dongzhen"  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          名录 {
              区域 {
                  | 区域 | 层级 |
                  | 东镇 | 乡镇 |
              }
          }
          规则 东镇 { 当：地点 属于 "东镇"  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          directory {
              areas {
                  | areas    | level |
                  | Dongzhen | town  |
              }
          }
          rule Dongzhen { when: area belongs_to "Dongzhen"  lead: enforcement }
          """)),
    Explanation(
      "M028", Words(zh: "数量超过上限", en: "More than Pai takes"),
      meaning: Words(
        zh: "规则、字段或区域的数量超过了上限。",
        en: "There are more rules, fields or areas than the limit."),
      reason: Words(
        zh: "有了上限，检查和判定的时间才有保证。",
        en: "With limits, checking and deciding take bounded time."),
      mending: Words(
        zh: "合并相似的规则（用表），删去不用的字段，或把程序分成几套。",
        en: "Join rules that are alike into tables, drop unused fields, or divide the program.")),
    Explanation(
      "M029", Words(zh: "流程里没有这件事", en: "The process knows no such happening"),
      meaning: Words(
        zh: "情景里写的事，不是流程的里程碑，也不是流程允许的事。",
        en: "What the scenario lets happen is no milestone of the process and nothing that it allows."),
      reason: Words(
        zh: "流程不认识的事不会改变案件。",
        en: "What the process does not know changes no case."),
      mending: Words(
        zh: "改正名称，或在流程里声明它。",
        en: "Correct the name, or declare it in the process."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 主办：综合执法  限时：办结 1个工作日 }
          情景 “按时办结” {
              事件 2026-03-02 09:00 { 事项 占道经营 }
              10:00 派发
              11:00 完结
              应 办结 按时
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { lead: enforcement  within: resolve 1 workday }
          scenario "resolved in time" {
              event 2026-03-02 09:00 { item obstruction }
              10:00 dispatch
              11:00 resolved
              expect resolve on_time
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → 派发 → 办结 }
          规则 占道 { 主办：综合执法  限时：办结 1个工作日 }
          情景 “按时办结” {
              事件 2026-03-02 09:00 { 事项 占道经营 }
              10:00 派发
              11:00 办结
              应 办结 按时
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> dispatch -> resolve }
          rule obstructing { lead: enforcement  within: resolve 1 workday }
          scenario "resolved in time" {
              event 2026-03-02 09:00 { item obstruction }
              10:00 dispatch
              11:00 resolve
              expect resolve on_time
          }
          """)),
  ]
}
