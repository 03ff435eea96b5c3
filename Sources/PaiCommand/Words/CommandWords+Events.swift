import Diagnostics

// The words of the commands that decide events.

extension CommandWords {
  static let decide = CommandWords(
    name: "decide",
    summary: Words(zh: "逐件判定事件", en: "decide events"),
    discussion: Words(
      zh: """
        从文件或标准输入逐行读事件，逐行写出判定：谁主办、谁协办、几时办结、依据哪些规则。次序不变，内存不随事件多少而增长。
        读不懂或判不了的行，在标准错误里写明行号和原因，加 --rejects 则原样存下，其余照办，退出码为 3。
        规则集有错误则不执行，退出码为 2；只是分析有发现（缺口、矛盾）时，可用 --despite-findings 照办。
        """,
      en: """
        Reads events line by line and writes a decision for each: who leads, who assists, by when, and which \
        rules say so. Their order is kept, and memory does not grow with their number.
        A line that can't be read or decided is told on standard error by its number and reason, and kept as \
        it is with --rejects; the rest goes on, and the exit code is 3.
        A rule set with errors is refused with exit code 2; where only the analysis finds something (a gap, a \
        conflict), --despite-findings goes on.
        """),
    parameters: [
      rules, events,
      encoding,
      .choice(
        "--format", ["ndjson", "table"],
        help: Words(zh: "ndjson 一行一个判定（默认），table 给人看", en: "ndjson: a decision a line (the default); table: for people")),
      .option(
        "--jobs", .count, value: Words(zh: "数", en: "N"),
        help: Words(zh: "同时用几个核；次序不变", en: "how many cores to use; the order is kept")),
      .option(
        "--rejects", .path, value: Words(zh: "文件", en: "FILE"),
        help: Words(zh: "把判不了的行原样存到这里", en: "keep the lines that were rejected here, as they are")),
      asOf,
      despiteFindings,
    ],
    examples: [
      .init(
        "pai decide Rules/zhejiang-four-platforms --events events.ndjson --format table",
        zh: "判定一个文件里的事件，列成表", en: "decide the events of a file and show a table"),
      .init(
        "cat events.ndjson | pai decide rules.pai --jobs 2 > decisions.ndjson", zh: "从标准输入读，用两个核",
        en: "read standard input, use two cores"),
    ])

  static let why = CommandWords(
    name: "why",
    summary: Words(zh: "解释一件事为什么这样判定", en: "explain why an event is decided as it is"),
    discussion: Words(
      zh: """
        判定一件事，写明每一项由哪条规则定、哪些条件成立、哪个例外取代了什么、还要问什么。
        加 --not，则说明某个单位为什么没有主办、某条规则为什么没有生效，以及最少改动哪些字段就会。
        """,
      en: """
        Decides one event and says for each part which rule decides it, which conditions held, which exception \
        silenced what, and what is still to be asked.
        With --not it says what kept a unit from leading, or a rule from speaking, and the smallest change to \
        the event that would do it.
        """),
    parameters: [
      rules,
      .option(
        "--event", .text, value: Words(zh: "JSON", en: "JSON"),
        help: Words(zh: "事件，一个 JSON 对象；- 为标准输入", en: "the event, a JSON object; -: standard input"), isRequired: true),
      .option(
        "--not", .text, value: Words(zh: "单位|规则|表", en: "UNIT|RULE|TABLE"),
        help: Words(zh: "为什么不是它", en: "why it was not this one")),
      .flag("--due", help: Words(zh: "写明每个到期时间怎样算出来的", en: "say how each deadline comes about")),
      encoding,
      textOrJSON,
      asOf,
      despiteFindings,
    ],
    examples: [
      .init(
        "pai why rules.pai --event '{\"事项\":\"占道经营\"}' --not 综合执法平台", zh: "为什么不由综合执法平台主办",
        en: "why this platform does not lead")
    ])

  static let due = CommandWords(
    name: "due",
    summary: Words(zh: "算一个时限几时到期", en: "say when a limit is due"),
    discussion: Words(
      zh: """
        从一个时间起，按日历算出时限的到期时间；加 --explain 写明怎样算出来的：几时起算、计哪几天、跳过哪几天、止于何时。
        不写 --calendar 则用机关工作日：周一至周五 08:30—12:00、13:30—17:30，节假日和补班按国务院办公厅历年通知（2004 至 2026 年），工作日次日起算、止于下班。没有数据的年份不猜，直接说明算不出。
        --batch 从标准输入逐行读“时间<TAB>时限”，逐行答复；答不了的行写 error: 和原因，退出码为 3。
        """,
      en: """
        Counts a limit from a point in time by a calendar; with --explain it says how: from when, which days \
        count, which are skipped, and where it ends.
        Without --calendar it is the Chinese office day: Monday to Friday 08:30–12:00 and 13:30–17:30, holidays \
        and make-up workdays by the State Council's yearly notices (2004 to 2026), workdays counted from the \
        next day to the close of duty. It never guesses at a year without data, and says so.
        --batch reads lines of FROM<TAB>LIMIT on standard input and answers each with a line; one that it \
        can't answer reads error: and the reason, and the exit code is 3.
        """),
    parameters: [
      .argument(
        "LIMIT", .text, zh: "时限", help: Words(zh: "如 3个工作日、2工作时、当日", en: "such as '3 workdays', '2 workhours', same_day"),
        isRequired: false),
      .option(
        "--from", .text, value: Words(zh: "时间", en: "TIME"),
        help: Words(zh: "起算的时间，如 “2017-05-08 10:01”", en: "when it begins, such as '2017-05-08 10:01'")),
      .option(
        "--calendar", .path, value: Words(zh: "文件|名称", en: "FILE|NAME"),
        help: Words(
          zh: "机关工作日，或写有日历的规则文件或文件夹",
          en: "office_days, or a rule file or folder that declares a calendar")),
      asOf,
      .flag("--explain", help: Words(zh: "写明怎样算出来的；--batch 时不能用", en: "say how it comes about; not with --batch")),
      .flag("--batch", help: Words(zh: "从标准输入逐行读“时间<TAB>时限”", en: "read lines of FROM<TAB>LIMIT on standard input")),
      .option(
        "--between", .text, value: Words(zh: "时间 时间", en: "TIME TIME"),
        help: Words(zh: "反过来：两个时间之间有多少", en: "the other way: how much lies between two times")),
      .option(
        "--in", .text, value: Words(zh: "单位", en: "UNIT"),
        help: Words(zh: "--between 用什么单位，如 工作时", en: "the unit of --between, such as workhours")),
    ],
    examples: [
      .init(
        "pai due 2个工作日 --from '2017-09-29 16:00' --explain", zh: "跨国庆节的两个工作日",
        en: "two workdays across the National Day"),
      .init(
        "pai due --between '2017-05-12 16:30' '2017-05-15 09:30' --in 工作时", zh: "两个时间之间有几个工作时",
        en: "how many duty hours lie between"),
    ])

  static let test = CommandWords(
    name: "test",
    summary: Words(zh: "跑情景", en: "run the scenarios"),
    discussion: Words(
      zh: """
        跑规则集里的每个情景，没有通过的写明位置、应当怎样、实际怎样。没有“应”的情景是错误。有时间的情景按日历和流程走一遍；读案卷的情景把每份案卷走完再看“应”成不成立。未能证实的单独计数，不算通过。
        有情景没有通过则退出码为 1。
        """,
      en: """
        Runs every scenario of a rule set and tells for each that fails where it stands, what was expected and \
        what was found. A scenario that expects nothing is an error. Scenarios with times are run by the \
        calendar and the process; those of recorded cases hold what is expected against each case after its \
        log. What is neither proved nor disproved is counted by itself and never as passed.
        The exit code is 1 where one fails.
        """),
    parameters: [
      .argument(
        "PATH", .path, zh: "路径", help: Words(zh: "规则文件或文件夹；- 为标准输入", en: "a rule file or folder; -: standard input"),
        isRepeating: true),
      .flag(
        "--coverage",
        help: Words(
          zh: "看哪些规则没有情景管着：删掉它，没有一个情景会失败",
          en: "tell which rules no scenario watches: deleting them makes none fail")),
      .option(
        "--junit", .path, value: Words(zh: "文件", en: "FILE"),
        help: Words(zh: "另写一份 JUnit XML", en: "write JUnit XML besides")),
      encoding,
      textOrJSON,
      asOf,
    ],
    examples: [
      .init(
        "pai test --coverage Rules/zhejiang-four-platforms", zh: "跑情景，看覆盖",
        en: "run the scenarios and see what they cover")
    ])

  static let diff = CommandWords(
    name: "diff",
    summary: Words(zh: "比较两套规则的判定", en: "compare how two rule sets decide"),
    discussion: Words(
      zh: """
        找出哪些事件判得不一样，按情形归类，每类一个例子；一边收、另一边不收的事项、地点、取值和范围也写明；日历、时段、流程、阶梯、考核、名录等声明里的差别逐条写出。有几个版本的，同一天施行的相比。加 --events，则数一数给出的事件里有多少判得不一样。
        没有差别则退出码为 0，有则为 1。有读不了的行，逐行写明原因，退出码为 3。
        """,
      en: """
        Finds which events are decided differently, by region with an example each, and which items, areas, values \
        and ranges one side alone takes; differences in calendars, periods, the process, ladders, assessments, the \
        directory and other declarations are told one by one. Of several editions those in force on the same days \
        are compared. With --events it counts how many of the given events are decided differently.
        The exit code is 0 where there is no difference, 1 where there is. Lines that either rejects are told with \
        the reason; then the exit code is 3.
        """),
    parameters: [
      .argument("OLD", .path, zh: "旧", help: Words(zh: "旧的规则文件或文件夹", en: "the old rule file or folder")),
      .argument("NEW", .path, zh: "新", help: Words(zh: "新的规则文件或文件夹", en: "the new rule file or folder")),
      events,
      encoding,
      textOrJSON,
      asOf,
    ],
    examples: [
      .init(
        "pai diff 2017 2018 --events events.ndjson", zh: "新规则改变了去年哪些事的判定",
        en: "which of last year's events the new rules decide differently")
    ])

  static let bench = CommandWords(
    name: "bench",
    summary: Words(zh: "测量判定的速度", en: "measure how fast events are decided"),
    discussion: Words(
      zh: """
        打印一个 JSON 对象：规则数、事件数、加载秒数、一次判定的纳秒数、整条流水线一个事件的纳秒数、常驻内存字节数，和全部判定的校验值。\
        各取几遍的中位数，用的就是 decide 所用的函数，只用一个核。
        """,
      en: """
        Prints a JSON object: rules, events, seconds to load, nanoseconds a decision, nanoseconds an event for \
        the whole stream, resident bytes, and a checksum over all decisions. Each is the median of several \
        runs, of the same functions that decide calls, on one core.
        """),
    parameters: [
      rules,
      .option(
        "--events", .path, value: Words(zh: "文件", en: "FILE"),
        help: Words(zh: "事件，一行一个 JSON 对象", en: "events, one JSON object a line"), isRequired: true),
      .option(
        "--runs", .count, value: Words(zh: "数", en: "N"), help: Words(zh: "跑几遍，默认 7", en: "how many runs; 7 by default")),
      asOf,
      despiteFindings,
    ],
    examples: [
      .init("pai bench rules.pai --events events.ndjson", zh: "测量这套规则", en: "measure this rule set")
    ])
}
