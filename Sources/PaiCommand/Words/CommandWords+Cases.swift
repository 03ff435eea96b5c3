import Diagnostics

// The words of the commands on cases.

extension CommandWords {
  static let timeline = CommandWords(
    name: "timeline",
    summary: Words(zh: "把一个案子画在时间轴上", en: "show a case on a time axis"),
    discussion: Words(
      zh: """
        按流程和日历走一遍案子的记录，依时间写出每条记录、每个期限、每次停表和发出的每项措施，各写明原因；再写如无别的记录还会发什么。
        --format svg 画成一幅图：夜间、周末、节假日照日历画出，每个期限一条，停表、逾期、措施和收件人都在上面，挂在指挥室墙上看得清。
        记录被拒则写明是第几条、为什么，退出码为 3。
        """,
      en: """
        Runs the log of a case through the process and the calendar, and writes every entry, deadline, pause and \
        measure in the order of time with the reason for each; then what will be sent if nothing else is recorded.
        --format svg draws it: nights, weekends and holidays as the calendar has them, a lane for each limit, pauses, \
        what is overdue, measures and who gets them, to be read from a wall.
        An entry that is refused is told by its number and reason, and the exit code is 3.
        """),
    parameters: [
      rules,
      .option(
        "--event", .text, value: Words(zh: "JSON", en: "JSON"),
        help: Words(
          zh: "事件，一个 JSON 对象，或一份带记录的案卷；- 为标准输入", en: "the event, a JSON object, or a case record with its log; -: standard input"),
        isRequired: true),
      .option(
        "--log", .path, value: Words(zh: "文件", en: "FILE"),
        help: Words(
          zh: "案子的记录，一行一条 JSON，或一个 JSON 数组；- 为标准输入",
          en: "the log, an entry in JSON a line, or one JSON array; -: standard input")),
      .option(
        "--until", .text, value: Words(zh: "时间", en: "TIME"),
        help: Words(
          zh: "看到什么时间为止；不写则到最后一条记录", en: "the time as of which it is shown; by default that of the last entry")),
      encoding,
      .choice(
        "--format", ["text", "json", "svg"],
        help: Words(zh: "text（默认）、json，或 svg 画成图", en: "text (the default), json, or svg: a drawing")),
      asOf, despiteFindings,
    ],
    examples: [
      .init(
        "pai timeline rules.pai --event - --format svg < case.json > case.svg", zh: "把一份案卷画成图", en: "draw a case record"),
      .init(
        "pai timeline rules.pai --event '{\"事项\":\"占道经营\",\"上报时间\":\"2017-09-28 16:00\"}' --log log.ndjson --until '2017-10-09 12:00'",
        zh: "国庆节后的那个中午看这个案子", en: "the case as of the noon after the National Day"),
    ])

  static let assess = CommandWords(
    name: "assess",
    summary: Words(zh: "按规则集里的考核算一批案卷", en: "assess a file of cases"),
    discussion: Words(
      zh: """
        逐行读案卷，按规则集里的“考核”分组计算。没有数据的写“无数据”，不写成 0 或 100%。读不了的案卷写明行号、编号和原因，其余照算，退出码为 3。
        案卷一行一个 JSON 对象：{"event":{…},"log":[{"at":"2017-05-08 10:01","happening":"派发"},…]}。
        csv 带 UTF-8 标记，Excel 直接打开；以等号等开头的文字前加撇号，不当公式算。
        """,
      en: """
        Reads cases line by line and computes the assessments of the rule set for each group. A ratio over nothing \
        reads “no data”, never 0 or 100 %. A case that can't be read is told by its line, id and reason; the rest is \
        assessed, and the exit code is 3.
        A case is a JSON object a line: {"event":{…},"log":[{"at":"2017-05-08 10:01","happening":"派发"},…]}.
        The CSV has a UTF-8 mark so that Excel opens it as it is; a text that begins as a formula does gets an \
        apostrophe.
        """),
    parameters: [
      rules, cases,
      .option(
        "--assessment", .text, value: Words(zh: "名称", en: "NAME"),
        help: Words(zh: "只算这一个考核；不写则全算", en: "this assessment alone; by default all")),
      .choice(
        "--by", AssessmentView.By.names,
        help: Words(zh: "改按什么分组，不按考核里写的", en: "group by unit, item or area rather than as the assessment says")),
      .option(
        "--period", .text, value: Words(zh: "周期", en: "PERIOD"),
        help: Words(zh: "只看这个月、季或年：2017-04、2017-Q2、2017", en: "this month, quarter or year alone: 2017-04, 2017-Q2, 2017")),
      .option(
        "--period-of", .text, value: Words(zh: "上报|期限|办结", en: "上报|期限|办结"),
        help: Words(
          zh: "案子算在哪个周期：上报、期限，或哪个里程碑的时间", en: "which time puts a case into a period: 上报, 期限 (the deadline), or a milestone")),
      .option(
        "--given", .text, value: Words(zh: "名称=数,…|文件", en: "NAME=NUMBER,…|FILE"),
        help: Words(
          zh: "考核里“给定”的数；各组不同则用 CSV 文件，列名写分组和给定的名称",
          en: "what the assessment is given; a CSV file with a row a group where groups differ"
        )),
      until, encoding,
      .choice(
        "--format", ["table", "csv", "json"],
        help: Words(
          zh: "table 给人看（默认）、csv 给 Excel、json 给程序", en: "table: for people (the default); csv: for Excel; json: for programs")),
      asOf, despiteFindings,
    ],
    examples: [
      .init(
        "pai assess rules.pai --cases 2017.ndjson --by 单位 --period 2017-04 --period-of 期限",
        zh: "四月到期的案子，按单位算", en: "the cases due in April, by unit"),
      .init("pai assess rules.pai --cases 2017.ndjson --format csv > 2017.csv", zh: "给 Excel 用", en: "for Excel"),
    ])

  static let replay = CommandWords(
    name: "replay",
    summary: Words(zh: "用这套规则把办过的案子重走一遍", en: "run recorded cases again under these rules"),
    discussion: Words(
      zh: """
        逐行读案卷，按这套规则重走：哪些改由别的单位主办，哪些记录会被拒；加 --against 与旧规则比，再写哪些新逾期、哪些不再逾期。
        被拒的记录跳过，其余照走。读不了的案卷写明行号、编号和原因，退出码为 3；有差别则为 1。
        """,
      en: """
        Reads cases line by line and runs each under these rules: which go to another unit, which entries are refused; \
        with --against, by comparison with the old rules, also which are newly late and which no longer are.
        An entry that is refused is passed over, the rest of its log is taken up. A case that can't be read is told by \
        its line, id and reason, and the exit code is 3; it is 1 where something differs.
        """),
    parameters: [
      rules, cases,
      .option(
        "--against", .path, value: Words(zh: "旧", en: "OLD"),
        help: Words(zh: "与之相比的旧规则文件或文件夹", en: "the old rule file or folder to compare with")),
      until, encoding,
      textOrJSON,
      asOf, despiteFindings,
    ],
    examples: [
      .init(
        "pai replay 2018 --against 2017 --cases 2017.ndjson", zh: "新规则若早一年施行，去年的案子会怎样",
        en: "what the new rules would have made of last year's cases")
    ])

  private static let cases = ParameterWords.option(
    "--cases", .path, value: Words(zh: "文件", en: "FILE"),
    help: Words(zh: "案卷，一行一个 JSON 对象；- 为标准输入", en: "cases, one JSON object a line; -: standard input"), isRequired: true)

  private static let until = ParameterWords.option(
    "--until", .text, value: Words(zh: "时间", en: "TIME"),
    help: Words(
      zh: "看到什么时间为止；不写则到全部案卷最后一条记录", en: "the time as of which cases are looked at; by default that of the last entry of all"))
}
