extension Explanation {
  /// M084 to M091.
  static let m084: [Explanation] = [
    Explanation(
      "M084", Words(zh: "没有规则选用的督促", en: "A ladder that nobody chooses"),
      meaning: Words(
        zh: "这个督促，没有一条规则用“督促：”选它。",
        en: "No rule chooses this ladder by “ladder:”."),
      reason: Words(
        zh: "督促要由规则选用才起作用；没有选用，逾期了也没有人督促。",
        en: """
          A ladder works where a rule chooses it; without that, nobody is pressed when a limit is passed.
          """),
      mending: Words(
        zh: "在规则里写“督促：”和它的名称，或删去它。",
        en: "Write “ladder:” and its name in a rule, or delete it."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 办结 }
          督促 逾期督办 { 当 办结 逾期：督办 主办 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> resolve }
          ladder late { when resolve overdue: supervise lead }
          rule obstructing { lead: enforcement  within: resolve 3 workdays }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 办结 }
          督促 逾期督办 { 当 办结 逾期：督办 主办 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：逾期督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> resolve }
          ladder late { when resolve overdue: supervise lead }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: late }
          """)),
    Explanation(
      "M085", Words(zh: "止于上班以前", en: "A limit that ends before duty"),
      meaning: Words(
        zh: "“止于”的时刻不晚于最早的上班时间；多半是把一天的终点写成了 00:00。",
        en: """
          The time of “ends_at” is no later than the earliest opening; mostly 00:00 was written for the end of \
          a day.
          """),
      reason: Words(
        zh: "这样算，最后一天还没有人上班，时限就到了，等于少给了一天。",
        en: "A limit would end before anybody is on duty on its last day: a day less than was meant."),
      mending: Words(
        zh: "一天的终点写“24:00”，下班时到期写“止于 下班”。",
        en: "Write 24:00 for the end of a day, or “ends_at closing”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          日历 政务 {
              办公 周一 至 周五 08:30 至 17:30
              止于 00:00
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          calendar office {
              works monday to friday 08:30 to 17:30
              ends_at 00:00
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          日历 政务 {
              办公 周一 至 周五 08:30 至 17:30
              止于 24:00
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          calendar office {
              works monday to friday 08:30 to 17:30
              ends_at 24:00
          }
          """)),
    Explanation(
      "M086", Words(zh: "督促了提出的人", en: "Pressing the one who asked"),
      meaning: Words(
        zh: "这件事只能由一方记录，这一档又只把措施发给这一方。",
        en: "Only one party can record this happening, and the rung sends its measure to that party alone."),
      reason: Words(
        zh: "谁提出的就督办谁，该办的人却不知道。",
        en: "Whoever called is pressed, while whoever should answer hears nothing."),
      mending: Words(
        zh: "发给该办的单位，如“主办”。",
        en: "Send it to whoever should act, such as “lead”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 {
              里程碑 上报 → 办结
              允许 求助 由 便民服务
          }
          督促 求助督办 { 当 求助：督办 便民服务 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：求助督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process {
              milestones report -> resolve
              allow call by public_service
          }
          ladder answer { when call: supervise public_service }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: answer }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 {
              里程碑 上报 → 办结
              允许 求助 由 便民服务
          }
          督促 求助督办 { 当 求助：督办 主办 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：求助督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process {
              milestones report -> resolve
              allow call by public_service
          }
          ladder answer { when call: supervise lead }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: answer }
          """)),
    Explanation(
      "M087", Words(zh: "时长是零", en: "A duration of nothing"),
      meaning: Words(
        zh: "“逾期”“剩”“后”“自”所用的时长写成了零。",
        en: "The duration after “overdue”, “left”, “later” or “from” is zero."),
      reason: Words(
        zh: "零看不出本意：刚到期限写“逾期”就够了；零天以内的事谁也来不及做。",
        en: """
          Zero does not show what is meant: “overdue” alone says at the deadline, and nobody can act within no \
          time.
          """),
      mending: Words(
        zh: "删去时长，或写明多久。",
        en: "Delete the duration, or say how long."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 办结 }
          督促 逾期督办 { 当 办结 逾期 0天：督办 主办 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：逾期督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> resolve }
          ladder late { when resolve overdue 0 days: supervise lead }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: late }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 办结 }
          督促 逾期督办 { 当 办结 逾期：督办 主办 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：逾期督办 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> resolve }
          ladder late { when resolve overdue: supervise lead }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: late }
          """)),
    Explanation(
      "M088", Words(zh: "默认值有单位，字段没有", en: "A unit that the field lacks"),
      meaning: Words(
        zh: "默认值带了计量单位，可是字段没有写“计量”。",
        en: "The default has a unit of measure, but the field is not declared to be measured."),
      reason: Words(
        zh: "没有“计量”，这个单位就丢了：别处写别的单位，也看不出错。",
        en: "Without “measured_in” the unit is lost, and another unit elsewhere would not be noticed."),
      mending: Words(
        zh: "在字段里写“计量”和单位，或删去默认值的单位。",
        en: "Declare the field “measured_in” the unit, or drop the unit of the default."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 气瓶数 整数 默认 0瓶 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { cylinder_count integer default 0 cylinders }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 气瓶数 整数 默认 0 计量 瓶 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { cylinder_count integer default 0 measured_in cylinders }
          """)),
    Explanation(
      "M089", Words(zh: "同一时间写了两样", en: "Two things of one time"),
      meaning: Words(
        zh: "日历对同一天、同一个星期几、同一段时间写了两次：既休息又补班，两个季节都有这一天，或同一天分两处写办公时间。",
        en: """
          The calendar speaks twice of one date, day of the week or stretch of the day: it is both off and made up, lies in \
          two seasons, or has its hours in two places.
          """),
      reason: Words(
        zh: "只能依一处，另一处就落空了，期限会错。",
        en: "Only one of them could count, and deadlines would be wrong by the other."),
      mending: Words(
        zh: "留下对的一处。一天有几段办公时间的，写在一起：办公 周一 至 周五 08:30 至 12:00、13:30 至 17:30。",
        en: """
          Keep the one that is right. Several stretches of one day stand together: \
          works monday to friday 08:30 to 12:00, 13:30 to 17:30.
          """),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          日历 政务 {
              办公 周一 至 周五 08:30 至 12:00
              办公 周一 至 周五 13:30 至 17:30
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          calendar office {
              works monday to friday 08:30 to 12:00
              works monday to friday 13:30 to 17:30
          }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          日历 政务 {
              办公 周一 至 周五 08:30 至 12:00、13:30 至 17:30
          }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          calendar office {
              works monday to friday 08:30 to 12:00, 13:30 to 17:30
          }
          """)),
    Explanation(
      "M090", Words(zh: "所剩比时限还长", en: "More left than there ever is"),
      meaning: Words(
        zh: "这一档要在时限还剩这么多时到，可是规则给的时限都比它短。",
        en: "The rung waits until so much of a limit is left, but every limit that the rules give is shorter."),
      reason: Words(
        zh: "那个时间在起算以前，所以不会到：该提前提醒的，一次也不会提醒。",
        en: "That would be before the clock begins, so it never comes: nobody is ever reminded ahead of time."),
      mending: Words(
        zh: "写比时限短的时长，或写剩几成，如“剩 20%”。",
        en: "Write a shorter duration, or a share, such as “20% left”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 办结 }
          督促 到期提醒 { 当 办结 剩 5个工作日：提醒 主办 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：到期提醒 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> resolve }
          ladder ahead { when resolve left 5 workdays: remind lead }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: ahead }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          措施 提醒 < 督办
          流程 { 里程碑 上报 → 办结 }
          督促 到期提醒 { 当 办结 剩 1个工作日：提醒 主办 }
          规则 占道 { 主办：综合执法  限时：办结 3个工作日  督促：到期提醒 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          measure remind < supervise
          process { milestones report -> resolve }
          ladder ahead { when resolve left 1 workday: remind lead }
          rule obstructing { lead: enforcement  within: resolve 3 workdays  ladder: ahead }
          """)),
    Explanation(
      "M091", Words(zh: "除数可以是零", en: "A divisor that may be zero"),
      meaning: Words(
        zh: "算式除以一个字段，而它的范围里有 0，或者没有写范围。",
        en: "A formula divides by a field whose range has 0 in it, or that has no range."),
      reason: Words(
        zh: "字段为 0 的事件判不了（E020）。除法在判定以前就算，条件里另写“户数 ＞ 0”挡不住。",
        en: """
          An event where the field is 0 can't be decided (E020). Divisions are worked out before anything is decided, so \
          that “households > 0” beside it does not help.
          """),
      mending: Words(
        zh: "把比较改写成乘法；确实不会为 0 的，在字段里写明范围，如“在 1 至 100”。",
        en: "Write the comparison as a product; where 0 can't be, declare the range, such as “in 1 to 100”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 在 0 至 1000；户数 整数 在 0 至 100 }
          流程 { 里程碑 上报 → 办结 }
          规则 基本 { 主办：便民服务  限时：办结 3个工作日 }
          规则 人多 例外于 基本 { 当：人数 ÷ 户数 ＞ 3  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { residents integer in 0 to 1000; households integer in 0 to 100 }
          process { milestones report -> resolve }
          rule basic { lead: public_service  within: resolve 3 workdays }
          rule crowded overrides basic { when: residents / households > 3  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 在 0 至 1000；户数 整数 在 0 至 100 }
          流程 { 里程碑 上报 → 办结 }
          规则 基本 { 主办：便民服务  限时：办结 3个工作日 }
          规则 人多 例外于 基本 { 当：人数 ＞ 3 × 户数  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { residents integer in 0 to 1000; households integer in 0 to 100 }
          process { milestones report -> resolve }
          rule basic { lead: public_service  within: resolve 3 workdays }
          rule crowded overrides basic { when: residents > 3 * households  lead: enforcement }
          """)),
    Explanation(
      "M092", Words(zh: "里程碑只有一个结果", en: "A milestone with one result"),
      meaning: Words(
        zh: "里程碑后面的括号里是它的结果，这里只有一个。",
        en: "In parentheses behind a milestone stand its results, and here is only one."),
      reason: Words(
        zh: "总是同一个结果，等于没有写；多半是可以跳过的一步前面漏了“→”。",
        en: "A result that is always the same says nothing; most likely “->” is missing before a step that may be left out."),
      mending: Words(
        zh: "可以跳过的一步前面写“→”；是结果就把别的结果也写上，或者删去括号。",
        en: "Write “->” before a step that may be left out; of results write the others too, or leave the parentheses out."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 （受理） → 办结 }
          规则 基本 { 主办：便民服务  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report (accept) -> resolve }
          rule basic { lead: public_service  within: resolve 3 workdays }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          流程 { 里程碑 上报 → （受理） → 办结 }
          规则 基本 { 主办：便民服务  限时：办结 3个工作日 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          process { milestones report -> (accept) -> resolve }
          rule basic { lead: public_service  within: resolve 3 workdays }
          """)),
  ]
}
