import Diagnostics
import Reports
import Semantics
import SourceText
import Vocabulary

extension Session {
  func help(_ topic: String) -> ShellReply {
    let name = topic.hasPrefix(":") || topic.hasPrefix("：") ? String(topic.dropFirst()) : topic
    if let command = ShellCommand(named: name) {
      let usage = command.usage(language)
      return ShellReply(
        paint(":\(command.zh)  :\(command.rawValue)", .strong) + (usage.isEmpty ? "" : "  \(usage)")
          + "\n  \(command.summary(language))\n")
    }
    if let topic = HelpTopic.all.first(where: { $0.name.zh == name || $0.name.en == name.lowercased() }) {
      return ShellReply(paint(topic.name(language), .strong) + "\n" + topic.text(language))
    }
    guard name.isEmpty else {
      let near = NearestNames(to: name, among: ShellCommand.names + HelpTopic.all.flatMap { [$0.name.zh, $0.name.en] }).names.first
      return refuse(
        "没有题目“\(name)”。\(near.map { "是不是“\($0)”？" } ?? "")",
        "There is no topic “\(name)”.\(near.map { " Did you mean “\($0)”?" } ?? "")")
    }
    var text = Words(
      zh: """
        直接写事件：  事项 …，地点 …          改一个字段：紧急 是
        写一个式子：  办结 期限               写一件事：  派发 由 指挥室
        试写规则：    规则 … { … }            问一个名字：?名字

        """,
      en: """
        Give an event:    item …, area …      change a field: urgent yes
        an expression:    resolve deadline    what happens:   dispatched by office
        try a rule:       rule … { … }        ask of a name:  ?NAME

        """)(language)
    let cells = TerminalCells(ambiguousIsWide: false)
    for command in ShellCommand.allCases {
      let name = language == .chinese ? ":\(command.zh)/:\(command.rawValue)" : ":\(command.rawValue)/:\(command.zh)"
      let gap = String(repeating: " ", count: max(1, 22 - cells.width(of: name)))
      text += "  \(name)\(gap)\(command.summary(language))\n"
    }
    let topics = language.list(HelpTopic.all.map { $0.name(language) })
    return ShellReply(text + Words(zh: "题目：\(topics)（:帮助 题目）\n", en: "Topics: \(topics) (:help TOPIC)\n")(language))
  }

  /// :教程 — the next step, or the step of a number; each runs what it shows.
  func tutorial(_ argument: String) -> ShellReply {
    let steps = Tutorial.steps
    guard let number = argument.isEmpty ? state.tutorial + 1 : Int(argument), number > 0 else { return usage(.tutorial) }
    guard number <= steps.count else {
      guard argument.isEmpty else {
        return refuse("教程有 \(steps.count) 步。", "The tutorial has \(steps.count) steps.")
      }
      return change { state in
        state.tutorial = 0
        return say("教程到此为止。:帮助 列出全部命令。", "That was the tutorial. :help lists all commands.")
      }
    }
    var left = ""
    if number == 1 || number != state.tutorial + 1 || state.base?.origin.path != Tutorial.path {
      let files = Tutorial.files
      let rules = LoadedRules(
        ShellWorld.Rules(path: Tutorial.path, files: files, start: "", isFile: true, location: { $0 }), files: files, stamps: [:],
        world)
      let language = state.language
      if let path = state.base?.origin.path, path != Tutorial.path {
        left =
          paint(
            Words(zh: "教程用自己的规则；:载入 \(path) 回到原来的。", en: "The tutorial has rules of its own; :load \(path) goes back to yours.")(
              language
            ).shown, .faint) + "\n"
      }
      _ = change { state in
        state = State(situations: [Self.home: Situation(at: Tutorial.now)], current: Self.home, language: language)
        (state.base, state.rules) = (rules, rules)
        return ShellReply()
      }
      // What the steps before would have done.
      for step in steps.prefix(number - 1) {
        for line in step.lines { _ = take(line(language)) }
      }
    }
    let step = steps[number - 1]
    var text =
      left + paint(Words(zh: "第 \(number) 步，共 \(steps.count) 步", en: "step \(number) of \(steps.count)")(language), .strong)
    text += "  " + step.says(language) + "\n"
    for line in step.lines {
      let line = line(language)
      text += paint("> ", .faint) + line + "\n" + answer(line).text
    }
    state.tutorial = number
    let next =
      number < steps.count
      ? Words(zh: "可以自己试；:教程 往下走。", en: "Try it yourself; :tutorial goes on.")
      : Words(
        zh: "这是最后一步。:帮助 列出全部命令，:载入 换成自己的规则。", en: "That was the last step. :help lists all commands, :load takes rules of your own."
      )
    return ShellReply(text + paint(next(language), .faint) + "\n")
  }
}

/// What help tells besides the commands.
struct HelpTopic {
  let name: Words
  let text: Words

  static let all = [
    HelpTopic(
      name: Words(zh: "事件", en: "event"),
      text: Words(
        zh: """
            事项 无证经营，地点 桐琴镇，描述 “卖烟”     以“事项”开头、不止一项的，是一件新的事
            紧急 是                                    只改一个字段，变了的行有标记
            事件 2017-05-08 10:01 { 事项 …；地点 … }   连同上报时间

          """,
        en: """
            item X, area Y, description "Z"       begins with item and says more: another event
            urgent yes                            changes one field; lines that changed are marked
            event 2017-05-08 10:01 { item X; … }  with the time of reporting

          """)),
    HelpTopic(
      name: Words(zh: "时间", en: "time"),
      text: Words(
        zh: """
            :到 2017-05-11 09:00      :推进 3个工作日      派发 由 指挥室      15:51 派发
            :推进 与时限一样算：1天 走到次日 24:00，1个工作日 走到下一个工作日下班（起算 次日 时）；整一昼夜写 24小时
            应 办结 按时              挂起、恢复、延期、退单……都按流程里的名字写
            应 被拒                   上一步被拒正合预期，两步都记下；脚本用 --stop-on-error 时也不停
            每走一步，说明发出了什么、发给谁、还等什么、下一次何时有事。:退 连时钟一起退。

          """,
        en: """
            :until 2017-05-11 09:00   :advance 3 workdays  dispatched by office  15:51 dispatched
            :advance counts as a limit does: 1 day to 24:00 of the next date, 1 workday to the close of the next duty day
            (where counting begins with the next day); 24 hours are a day by the clock
            expect resolve on_time    pauses, extensions and returns by the names that the process gives them
            expect refused            the step before was to be refused: both are kept, and --stop-on-error goes on
            Each step says what was sent, to whom, what waits and what comes next. :back takes the clock back too.

          """)),
    HelpTopic(
      name: Words(zh: "试写", en: "trying"),
      text: Words(
        zh: """
            规则 X { … }、督促 Y { … }、| 甲 | 乙 |   在原处试：同名的替下，没有的添上；当场查错
            随后说明哪些事件判得不一样、哪些情景会不通过。:撤 撤掉，:写出 写进文件。

          """,
        en: """
            rule X { … }, ladder Y { … }, | a | b |   in place: what has the name makes way; it is checked at once
            Then it is told which events are decided differently and which scenarios would fail. :drop, :write.

          """)),
    HelpTopic(
      name: Words(zh: "按键", en: "keys"),
      text: Words(
        zh: """
            Tab 补全（汉字、英文、拼音、首字母）   Ctrl-R 找从前的输入   Ctrl-C 放弃这一行   Ctrl-D 离开
            ~/.editrc 里 bind -v 用 vi 键

          """,
        en: """
            Tab completes (Han, English, pinyin, initials)   Ctrl-R searches   Ctrl-C gives up the line   Ctrl-D leaves
            bind -v in ~/.editrc for vi keys

          """)),
  ]
}
