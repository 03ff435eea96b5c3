extension Explanation {
  /// E001 to E009: of events. Their examples are an event each, of the rules in ``rulesOfEvents``.
  static let e00x: [Explanation] = [
    Explanation(
      "E001", Words(zh: "不是 JSON", en: "Not JSON"),
      meaning: Words(
        zh: "这一行不符合 JSON 的写法；提示里写明了第几个字节。",
        en: "The line is not written as JSON; the message says at which byte."),
      reason: Words(
        zh: "一行一个事件，写法错了就读不出来，猜着读会把一件事当成另一件。",
        en: "A line is one event. Where it can't be read, guessing would take one event for another."),
      mending: Words(
        zh: "按提示的位置改：多半是少了引号、逗号或者右花括号。",
        en: "Mend it at that byte: most often a quotation mark, a comma or the closing brace is missing."),
      bad: Example(
        zh: #"{"事项":"占道经营""#,
        en: #"{"item":"obstruction""#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E002", Words(zh: "不是一个对象", en: "Not an object"),
      meaning: Words(
        zh: "这一行是 JSON，但不是花括号里的一个对象。",
        en: "The line is JSON but no object in braces."),
      reason: Words(
        zh: "事件是一个个字段和它们的值；没有字段名，就不知道值是什么。",
        en: "An event is fields with their values; without names nobody knows what a value is of."),
      mending: Words(
        zh: "写成 {\"字段\": 值, …}，一行一个。",
        en: "Write {\"field\": value, …}, one a line."),
      bad: Example(
        zh: #"["占道经营"]"#,
        en: #"["obstruction"]"#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E003", Words(zh: "同一个键写了两次", en: "A key twice"),
      meaning: Words(
        zh: "一个事件里，同一个键出现了两次。",
        en: "One key stands twice in one event."),
      reason: Words(
        zh: "两个值不同时，不能替填报的人挑一个。",
        en: "Where the two differ, nobody but the sender can choose."),
      mending: Words(
        zh: "删去其中一个。",
        en: "Delete one of them."),
      bad: Example(
        zh: #"{"事项":"占道经营","事项":"噪声"}"#,
        en: #"{"item":"obstruction","item":"noise"}"#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E004", Words(zh: "同一个字段用了两个名称", en: "A field by two names"),
      meaning: Words(
        zh: "中文名、英文名和“又称”都指同一个字段，这里用了其中两个。",
        en: "The Chinese name, the English one and aliases are one field; two of them are used."),
      reason: Words(
        zh: "与写两次一样：不能替填报的人挑一个。",
        en: "It is the same as giving it twice: nobody but the sender can choose."),
      mending: Words(
        zh: "只留一个名称。",
        en: "Keep one of the names."),
      bad: Example(
        zh: #"{"事项":"占道经营","item":"噪声"}"#,
        en: #"{"item":"obstruction","事项":"noise"}"#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E005", Words(zh: "一个事件太长", en: "An event too long"),
      meaning: Words(
        zh: "一行超过了一个事件的上限。",
        en: "A line is longer than an event may be."),
      reason: Words(
        zh: "上限使得再长的输入也不会占满内存；多半是文件里没有换行。",
        en: "The limit keeps memory small whatever is sent; most often the file has no line ends."),
      mending: Words(
        zh: "检查每个事件是否各占一行；附件另外存放，事件里只写编号。",
        en: "See that each event has a line of its own; keep attachments elsewhere and name them.")),
    Explanation(
      "E006", Words(zh: "值的类型不对", en: "A value of another type"),
      meaning: Words(
        zh: "给的值不是这个字段的类型，比如该填数的填了文字。",
        en: "The value is not of the field's type: a text where a number is expected, for instance."),
      reason: Words(
        zh: "“五”和 5、“true”和 true 不一样，猜着换会判错。",
        en: "“five” is not 5, nor “true” true: turning one into the other would be a guess."),
      mending: Words(
        zh: "按提示写成这个类型；也可以不给，那就是没有问到。",
        en: "Write it as the message says, or leave it out: then it was not asked."),
      bad: Example(
        zh: #"{"事项":"占道经营","人数":"五个"}"#,
        en: #"{"item":"obstruction","persons":"five"}"#),
      good: Example(
        zh: #"{"事项":"占道经营","人数":5}"#,
        en: #"{"item":"obstruction","persons":5}"#)),
    Explanation(
      "E007", Words(zh: "没有这个值", en: "No such value"),
      meaning: Words(
        zh: "字段只取所列的值、名录或清单里的名称，给的不在其内；提示里有相近的。",
        en: "The field takes only values that are listed, or names of the directory; this is none. The nearest are named."),
      reason: Words(
        zh: "写错的事项绝不当成别的事，也不会因为哪条规则都不适用而漏掉。",
        en: "A misspelt item is never taken for another, nor does it fall through because no rule applies."),
      mending: Words(
        zh: "改成提示里的写法；确有新的值，先加进规则集。",
        en: "Write one of those; a value that is new goes into the rule set first."),
      bad: Example(
        zh: #"{"事项":"占到经营"}"#,
        en: #"{"item":"obstructon"}"#),
      good: Example(
        zh: #"{"事项":"占道经营"}"#,
        en: #"{"item":"obstruction"}"#)),
    Explanation(
      "E008", Words(zh: "地点不止一个", en: "Several areas of that name"),
      meaning: Words(
        zh: "名录里叫这个名称的地点不止一个。",
        en: "The directory has several areas of that name."),
      reason: Words(
        zh: "由谁主办要看地点，同名的两个村归两个镇。",
        en: "Who leads hangs on the place, and two villages of one name belong to two towns."),
      mending: Words(
        zh: "往前多写一级，到只有一个为止，或者写全。",
        en: "Write one level more before it, until there is one alone, or the whole path."),
      bad: Example(
        zh: #"{"事项":"占道经营","地点":"新村"}"#,
        en: #"{"item":"obstruction","area":"Xin"}"#),
      good: Example(
        zh: #"{"事项":"占道经营","地点":"东镇/新村"}"#,
        en: #"{"item":"obstruction","area":"East/Xin"}"#)),
    Explanation(
      "E009", Words(zh: "超出范围", en: "Out of range"),
      meaning: Words(
        zh: "数超出了字段声明的范围。",
        en: "The number lies outside the range that the field declares."),
      reason: Words(
        zh: "多半是多打了一位，或者单位弄错了，照判会判错。",
        en: "Most often a digit too many or another unit: deciding by it would be wrong."),
      mending: Words(
        zh: "核对这个数；范围定窄了，改字段的声明。",
        en: "Check the number; where the range is too narrow, change the field."),
      bad: Example(
        zh: #"{"事项":"占道经营","人数":5000}"#,
        en: #"{"item":"obstruction","persons":5000}"#),
      good: Example(
        zh: #"{"事项":"占道经营","人数":50}"#,
        en: #"{"item":"obstruction","persons":50}"#)),
  ]
}
