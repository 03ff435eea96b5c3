extension Explanation {
  /// E010 to E020: of events. Their examples are an event each, of the rules in ``rulesOfEvents``.
  static let e01x: [Explanation] = [
    Explanation(
      "E010", Words(zh: "字段不接受“不详”", en: "No “unknown” here"),
      meaning: Words(
        zh: "填了“不详”，而这个字段没有声明可以不详。",
        en: "“unknown” is given, and the field does not declare it."),
      reason: Words(
        zh: "“不详”是一种回答，规则要说明怎么办；没有问到则是另一回事。",
        en: "“unknown” is an answer, and rules must say what follows; a field not asked is another thing."),
      mending: Words(
        zh: "没有问到就不要给这个字段；确实可能问不出来，在字段里写“不详”。",
        en: "Leave the field out where it was not asked; where nobody may know, declare “unknown”."),
      bad: Example(
        zh: #"{"事项":"占道经营","人数":"不详"}"#,
        en: #"{"item":"obstruction","persons":"unknown"}"#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E011", Words(zh: "不在所支持的年份内", en: "Outside the years"),
      meaning: Words(
        zh: "按规则集的时区，时间不在 1900 年至 2199 年之间。",
        en: "In the offset of the calendar, the time does not lie in the years 1900 to 2199."),
      reason: Words(
        zh: "多半是年份打错了，或者把别的数当成了时间。",
        en: "Most often the year is mistyped, or another number was taken for a time."),
      mending: Words(
        zh: "核对年份。",
        en: "Check the year."),
      bad: Example(
        zh: #"{"事项":"占道经营","上报时间":"2199-12-31T23:00:00Z"}"#,
        en: #"{"item":"obstruction","reportedAt":"2199-12-31T23:00:00Z"}"#),
      good: Example(
        zh: #"{"事项":"占道经营","上报时间":"2026-03-02T09:00:00+08:00"}"#,
        en: #"{"item":"obstruction","reportedAt":"2026-03-02T09:00:00+08:00"}"#)),
    Explanation(
      "E012", Words(zh: "当日没有这个地点", en: "No such area on that day"),
      meaning: Words(
        zh: "名录里有这个地点，但在上报那天还没有设立，或者已经撤销。",
        en: "The directory has the area, but on the day of the report it was not yet there, or no more."),
      reason: Words(
        zh: "撤并以后，原来的村不再有人主办。",
        en: "After a merger nobody leads in a village that is gone."),
      mending: Words(
        zh: "写当日的地点；起止日写错了，改名录。",
        en: "Name the area of that day; where its days are wrong, mend the directory."),
      bad: Example(
        zh: #"{"事项":"占道经营","地点":"东镇/旧村","上报时间":"2026-08-01 09:00"}"#,
        en: #"{"item":"obstruction","area":"East/Old","reportedAt":"2026-08-01 09:00"}"#),
      good: Example(
        zh: #"{"事项":"占道经营","地点":"东镇/旧村","上报时间":"2026-03-02 09:00"}"#,
        en: #"{"item":"obstruction","area":"East/Old","reportedAt":"2026-03-02 09:00"}"#)),
    Explanation(
      "E013", Words(zh: "没有施行的版本", en: "No edition in force"),
      meaning: Words(
        zh: "上报那天，没有一个版本的规则集在施行。",
        en: "On the day of the report no edition of the rule set was in force."),
      reason: Words(
        zh: "按哪天的规则办，由上报时间定；没有规则的日子不能借用别的版本。",
        en: "The time of the report says which edition holds; a day without one can't borrow another's."),
      mending: Words(
        zh: "核对上报时间；该有规则的，补上那段时间的版本，或者改“施行”。",
        en: "Check the time; where there should be rules, add an edition for those days or change “effective”."),
      bad: Example(
        zh: #"{"事项":"占道经营","上报时间":"2025-12-31 23:59"}"#,
        en: #"{"item":"obstruction","reportedAt":"2025-12-31 23:59"}"#),
      good: Example(
        zh: #"{"事项":"占道经营","上报时间":"2026-01-01 00:00"}"#,
        en: #"{"item":"obstruction","reportedAt":"2026-01-01 00:00"}"#)),
    Explanation(
      "E014", Words(zh: "同时施行几个版本", en: "Several editions in force"),
      meaning: Words(
        zh: "上报那天，不止一个版本在施行。",
        en: "On the day of the report more than one edition was in force."),
      reason: Words(
        zh: "两个版本判得不同时，不能任选一个。",
        en: "Where they decide differently, none can be picked at will."),
      mending: Words(
        zh: "给旧版本写上“施行 … 至 …”，在新版本施行的前一天结束。",
        en: "Give the older edition an end: “effective … to …”, on the day before the newer one.")),
    Explanation(
      "E015", Words(zh: "要有上报时间", en: "The time is needed"),
      meaning: Words(
        zh: "规则集不止一个版本，而事件没有上报时间。",
        en: "The rule set has more than one edition, and the event no time."),
      reason: Words(
        zh: "没有时间，就不知道按哪个版本办。",
        en: "Without it nobody can tell which edition holds."),
      mending: Words(
        zh: "给出“上报时间”。",
        en: "Give “reportedAt”.")),
    Explanation(
      "E016", Words(zh: "没有人任职", en: "Nobody holds the post"),
      meaning: Words(
        zh: "从事件的地点往上，一直找不到规则指名的那类单位。",
        en: "From the event's place upwards there is no unit of the kind that the rule names."),
      reason: Words(
        zh: "事情总要有人办；岗位空着又没有代理，派下去就没人接。",
        en: "Somebody has to do it: a vacant post without a deputy would leave it lying."),
      mending: Words(
        zh: "在任职表里填上，给这类单位写“代理”，或者在上一级也设这类单位。",
        en: "Fill the post in the directory, name a deputy, or set up the kind at the next level too."),
      bad: Example(
        zh: #"{"事项":"噪声","地点":"西镇/新村"}"#,
        en: #"{"item":"noise","area":"West/Xin"}"#),
      good: Example(
        zh: #"{"事项":"噪声","地点":"东镇/新村"}"#,
        en: #"{"item":"noise","area":"East/Xin"}"#)),
    Explanation(
      "E017", Words(zh: "没有规则定主办", en: "No rule names a lead"),
      meaning: Words(
        zh: "没有一条规则说这件事由谁主办。规则集有缺口（F001），却用 --despite-findings 照办了。",
        en: "No rule says who leads. The rule set has a gap (F001) and was run with --despite-findings."),
      reason: Words(
        zh: "没有主办的事不会有人办。",
        en: "What nobody leads, nobody does."),
      mending: Words(
        zh: "补上规则，或者写一条“兜底”；用 pai check 看缺口在哪里。",
        en: "Add the rule, or a fallback; pai check shows where the gap is."),
      bad: Example(
        zh: #"{"事项":"乱贴广告"}"#,
        en: #"{"item":"posters"}"#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E018", Words(zh: "算出的数太大", en: "A computed number too large"),
      meaning: Words(
        zh: "规则里的算式算出的数，超出了能精确表示的范围。",
        en: "A formula of the rules gives a number that can't be held exactly."),
      reason: Words(
        zh: "数一律精确计算，绝不四舍五入；放不下就不判，以免判错。",
        en: "Numbers are exact and never rounded; what does not fit is not decided rather than decided wrongly."),
      mending: Words(
        zh: "核对事件里的数；给字段写上“在 … 至 …”，过大的数在填报时就能发现。",
        en: "Check the numbers of the event; a range in the field’s declaration finds them when they are entered."),
      bad: Example(
        zh: #"{"事项":"占道经营","货值":900000000000000000}"#,
        en: #"{"item":"obstruction","worth":900000000000000000}"#),
      good: Example(
        zh: #"{"事项":"占道经营","货值":9000}"#,
        en: #"{"item":"obstruction","worth":9000}"#)),
    Explanation(
      "E019", Words(zh: "字段不能给值", en: "A field that nobody gives"),
      meaning: Words(
        zh: "给了一个由别的字段得出的字段：类别由事项得出，各层级由地点得出，有公式的由公式算出。",
        en: """
          The field follows from others: the category from the item, the levels from the area, one with a formula from \
          that.
          """),
      reason: Words(
        zh: "给的与得出的若不一样，就有两种判法。",
        en: "Were the given value another than the one that follows, there would be two ways to decide."),
      mending: Words(zh: "删去这个键。", en: "Leave the key out."),
      bad: Example(
        zh: #"{"事项":"占道经营","类别":"市容"}"#,
        en: #"{"item":"obstruction","category":"streets"}"#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E020", Words(zh: "除以零", en: "Division by zero"),
      meaning: Words(
        zh: "规则里的算式要除以一个数，而这个事件里它为 0。",
        en: "A formula of the rules divides by a number that is 0 in this event."),
      reason: Words(
        zh: "除以零没有结果；不判，以免判错。",
        en: "Nothing comes of a division by zero; the event is not decided rather than decided wrongly."),
      mending: Words(
        zh: "核对事件里的数；它可以为 0 的，把条件改写成乘法，如“货值 > 1000 × 户数”。",
        en: "Check the number; where 0 is right, write the condition as a product: worth > 1000 * households."),
      bad: Example(
        zh: #"{"事项":"占道经营","货值":9000,"户数":0}"#,
        en: #"{"item":"obstruction","worth":9000,"households":0}"#),
      good: Example(
        zh: #"{"事项":"占道经营","货值":9000,"户数":3}"#,
        en: #"{"item":"obstruction","worth":9000,"households":3}"#)),
  ]

  /// The rules by which a test decides the examples; the page has no need of them.
  package static let rulesOfEvents = Example(
    zh: """
      规则集 示例 { 版本：“1”  施行：2026-01-01 至 2027-12-31 }
      层级 村社 < 乡镇
      单位 综合执法 { 层级：乡镇 }
      单位 网格长 { 层级：村社 }
      类别 市容 { 事项 占道经营、乱贴广告、噪声 }
      字段 { 人数 整数 在 1 至 1000；货值 小数；户数 整数 在 0 至 1000 }
      名录 {
          区域 {
              | 区域 | 层级 | 止 |
              | 东镇 | 乡镇 | — |
              | "东镇/新村" | 村社 | — |
              | "东镇/旧村" | 村社 | 2026-06-30 |
              | 西镇 | 乡镇 | — |
              | "西镇/新村" | 村社 | — |
          }
          任职 {
              | 单位 | 区域 | 任职人 |
              | 网格长 | "东镇/新村" | 张三 |
          }
      }
      规则 占道 { 当：事项 为 占道经营  主办：综合执法 }
      规则 噪声归网格 { 当：事项 为 噪声  主办：网格长 }
      规则 户均 { 当：事项 为 占道经营 且 货值 ÷ 户数 > 1000  标记：“户均高” }
      规则 大宗 { 当：事项 为 占道经营 且 货值 × 货值 × 货值 > 1000  标记：“大宗” }
      """,
    en: """
      ruleset example { version: "1"  effective: 2026-01-01 to 2027-12-31 }
      levels village < town
      unit enforcement { level: town }
      unit grid_head { level: village }
      category streets { item obstruction, posters, noise }
      fields { persons integer in 1 to 1000; worth decimal; households integer in 0 to 1000 }
      directory {
          areas {
              | areas | level | `to` |
              | East | town | — |
              | "East/Xin" | village | — |
              | "East/Old" | village | 2026-06-30 |
              | West | town | — |
              | "West/Xin" | village | — |
          }
          posts {
              | unit | area | holder |
              | grid_head | "East/Xin" | Zhang |
          }
      }
      rule obstructing { when: item is obstruction  lead: enforcement }
      rule noise_to_grid { when: item is noise  lead: grid_head }
      rule dear { when: item is obstruction and worth / households > 1000  tag: "dear" }
      rule large { when: item is obstruction and worth * worth * worth > 1000  tag: "large" }
      """)
}
