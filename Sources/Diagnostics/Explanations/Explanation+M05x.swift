extension Explanation {
  /// M050 to M059.
  static let m05x: [Explanation] = [
    Explanation(
      "M050", Words(zh: "这里要写条件", en: "A condition is expected"),
      meaning: Words(
        zh: "这里要写一个成立或不成立的条件，写的却是数、文本或别的值。",
        en: "A condition, which holds or not, is expected here; a number, a text or another value stands here."),
      reason: Words(
        zh: "“当：人数”看不出人数多少才算。",
        en: "“when: persons” does not say how many persons count."),
      mending: Words(
        zh: "写成比较，如 人数 ≥ 10；或用类型为“是否”的字段。",
        en: "Compare it, such as persons >= 10, or use a field of type “yes_no”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 计量 人 }
          规则 占道 { 当：人数  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer measured_in person }
          rule obstructing { when: headcount  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 计量 人 }
          规则 占道 { 当：人数 ≥ 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer measured_in person }
          rule obstructing { when: headcount >= 10  lead: enforcement }
          """)),
    Explanation(
      "M051", Words(zh: "值的类型不对", en: "A value of another type"),
      meaning: Words(
        zh: "这里要写某一类的值，写的却是另一类。",
        en: "A value of one type is expected here, and one of another stands here."),
      reason: Words(
        zh: "不同类型的值永远不会相等，这样的条件什么也分不出来。",
        en: "Values of different types are never equal, so the condition would tell nothing."),
      mending: Words(
        zh: "按字段声明的类型写值；提示里指出了声明的地方。",
        en: "Write a value of the field's type; the message points at its declaration."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 计量 人 }
          规则 占道 { 当：人数 ≥ “十几个”  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer measured_in person }
          rule obstructing { when: headcount >= "ten or so"  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 计量 人 }
          规则 占道 { 当：人数 ≥ 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer measured_in person }
          rule obstructing { when: headcount >= 10  lead: enforcement }
          """)),
    Explanation(
      "M052", Words(zh: "没有大小先后", en: "No order"),
      meaning: Words(
        zh: "这样的值没有大小先后，不能用 ＜ ＞ 或“至少”来比。",
        en: "Such values have no order, so “<”, “>” or “at_least” mean nothing."),
      reason: Words(
        zh: "事项、文本、是否谁也不比谁大。",
        en: "No item, text or yes is larger than another."),
      mending: Words(
        zh: "用“为”“不为”，或列出所要的几个值。可有若干个值的字段，比有几个写“个数（…）”，有没有某一个写“含”。",
        en: """
          Use “is” or “is_not”, or list the values that are meant. Of a field of several values compare “count_of(…)”, or ask “has” \
          for one of them.
          """),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          规则 占道 { 当：事项 ＞ 占道经营  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          rule obstructing { when: item > obstruction  lead: enforcement }
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
      "M053", Words(zh: "计量单位不同", en: "Units of measure differ"),
      meaning: Words(
        zh: "两边的数用不同的计量单位，不能相比相加。",
        en: "The two numbers are counted in different units and can't be compared or added."),
      reason: Words(
        zh: "100 米与 100 人相比没有意义。",
        en: "A hundred metres and a hundred persons have nothing in common."),
      mending: Words(
        zh: "改用字段声明的计量单位，或不写单位。",
        en: "Use the unit that the field declares, or none."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 长度 小数 计量 米 }
          规则 占道 { 当：长度 ＞ 100人  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { length decimal measured_in metre }
          rule obstructing { when: length > 100 persons  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 长度 小数 计量 米 }
          规则 占道 { 当：长度 ＞ 100米  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { length decimal measured_in metre }
          rule obstructing { when: length > 100 metres  lead: enforcement }
          """)),
    Explanation(
      "M054", Words(zh: "时长的算法不同", en: "Durations that count differently"),
      meaning: Words(
        zh: "工作日、工作时与天、小时算法不同：一个工作日有多少小时由日历定，所以不能相比相加。",
        en: """
          Workdays and working hours count by the calendar, days and hours by the clock; so they can't be compared \
          or added.
          """),
      reason: Words(
        zh: "同样是“3天”，遇到周末就差两天。",
        en: "Over a weekend “3 days” and “3 workdays” are two days apart."),
      mending: Words(
        zh: "统一用一种单位。",
        en: "Use one kind of unit."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 耗时 时长 }
          规则 占道 { 当：耗时 ＞ 1个工作日 ＋ 30分钟  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { time_spent duration }
          rule obstructing { when: time_spent > 1 workday + 30 minutes  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 耗时 时长 }
          规则 占道 { 当：耗时 ＞ 1小时 ＋ 30分钟  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { time_spent duration }
          rule obstructing { when: time_spent > 1 hour + 30 minutes  lead: enforcement }
          """)),
    Explanation(
      "M055", Words(zh: "比较的值在范围之外", en: "Compared with a value out of range"),
      meaning: Words(
        zh: "字段声明了范围，比较的值却在范围之外，这个条件的结果永远一样。",
        en: "The field has a range, and the value that it is compared with lies outside; the answer never changes."),
      reason: Words(
        zh: "永远一样的条件分不出任何事件。",
        en: "A condition that never changes tells no events apart."),
      mending: Words(
        zh: "改正这个值，或放宽字段的范围。",
        en: "Correct the value, or widen the range of the field."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 楼层 整数 在 1 至 30 }
          规则 占道 { 当：楼层 ＞ 200  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { floors integer in 1 to 30 }
          rule obstructing { when: floors > 200  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 楼层 整数 在 1 至 30 }
          规则 占道 { 当：楼层 ＞ 20  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { floors integer in 1 to 30 }
          rule obstructing { when: floors > 20  lead: enforcement }
          """)),
    Explanation(
      "M056", Words(zh: "范围写反了", en: "A range the wrong way round"),
      meaning: Words(
        zh: "“在 甲 至 乙”里，甲比乙大。",
        en: "In “in a to b” a is greater than b."),
      reason: Words(
        zh: "没有一个值在这样的范围里。",
        en: "No value lies in such a range."),
      mending: Words(
        zh: "把两头对调。",
        en: "Exchange the two ends."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 楼层 整数 }
          规则 占道 { 当：楼层 在 10 至 3  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { floors integer }
          rule obstructing { when: floors in 10 to 3  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 楼层 整数 }
          规则 占道 { 当：楼层 在 3 至 10  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { floors integer }
          rule obstructing { when: floors in 3 to 10  lead: enforcement }
          """)),
    Explanation(
      "M057", Words(zh: "整数与小数相比", en: "A whole number against a fraction"),
      meaning: Words(
        zh: "字段是整数，永远不会正好等于这个小数，也不会卡在它上面。",
        en: "The field is a whole number and is never exactly this fraction."),
      reason: Words(
        zh: "写的人多半是想说另一个数。",
        en: "Most likely another number was meant."),
      mending: Words(
        zh: "与整数相比；确有小数的字段请声明为“小数”。",
        en: "Compare it with a whole number; if it can be a fraction declare it “decimal”."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 }
          规则 占道 { 当：人数 ≥ 2.5  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer }
          rule obstructing { when: headcount >= 2.5  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 人数 整数 }
          规则 占道 { 当：人数 ≥ 3  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { headcount integer }
          rule obstructing { when: headcount >= 3  lead: enforcement }
          """)),
    Explanation(
      "M058", Words(zh: "字段没有“不详”", en: "“unknown” is no answer here"),
      meaning: Words(
        zh: "这个字段没有声明可以答“不详”。",
        en: "The field does not declare “unknown” as an answer."),
      reason: Words(
        zh: "“没有问到”与“问了但没有人知道”不同；只有声明过的字段才有后一种。",
        en: "Not asked and asked but unknown are different; only fields that declare it have the second."),
      mending: Words(
        zh: "在字段声明里加上“不详”，或换一个条件。",
        en: "Add “unknown” to the declaration, or ask something else."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 产权 （公、私） }
          规则 占道 { 当：产权 为 不详  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { ownership (public_owned, private_owned) }
          rule obstructing { when: ownership is unknown  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 产权 （公、私） 不详 }
          规则 占道 { 当：产权 为 不详  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { ownership (public_owned, private_owned) unknown }
          rule obstructing { when: ownership is unknown  lead: enforcement }
          """)),
    Explanation(
      "M059", Words(zh: "“无”用在单个值上", en: "“none” for a single value"),
      meaning: Words(
        zh: "“无”是说若干个值一个也没有，只用于类型为“若干 …”的字段。",
        en: "“none” says that a set is empty, so it is for fields of type “several …”."),
      reason: Words(
        zh: "单个值的字段没有问到，不等于“无”。",
        en: "A single field that was not asked is not “none”."),
      mending: Words(
        zh: "换一个值；字段确可答不知道的，声明“不详”；可有可无的，声明“若干 …”。",
        en: "Name a value; declare “unknown” if it may be unknown, “several …” if there may be none."),
      bad: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 单位 }
          规则 占道 { 当：涉及 为 无  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved unit }
          rule obstructing { when: involved is none  lead: enforcement }
          """),
      good: Example(
        zh: """
          规则集 示例 { 版本：“1”  施行：2026-01-01 }
          层级 村社 < 乡镇
          单位 综合执法、便民服务 { 层级：乡镇 }
          类别 市容 { 事项 占道经营、乱贴广告 }
          字段 { 涉及 若干 单位 }
          规则 占道 { 当：涉及 为 无  主办：综合执法 }
          """,
        en: """
          ruleset example { version: "1"  effective: 2026-01-01 }
          level village < town
          unit enforcement, public_service { level: town }
          category streets { item obstruction, posters }
          fields { involved several unit }
          rule obstructing { when: involved is none  lead: enforcement }
          """)),
  ]
}
