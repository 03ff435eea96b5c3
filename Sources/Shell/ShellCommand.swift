package import Diagnostics
package import Vocabulary

/// The commands of the REPL, each once: dispatch, completion, help and the documents are made from this table.
package enum ShellCommand: String, CaseIterable, Sendable {
  case why, whynot, ask, rule
  case advance, until, log, timeline, back, forward
  case drop, write
  case fork, `switch`, compare
  case save, transcript, export
  case new, load, reload, list, mode, lang, edit, help, tutorial, quit

  /// What its argument is, for completion.
  package enum Argument: Sendable {
    case none, attribute, unitOrRule, rule, field, span, instant, happening, trial, situation, file, kind, mode, language,
      topic, number, text
  }

  package var zh: String {
    switch self {
    case .why: "为何"
    case .whynot: "为何不"
    case .ask: "问"
    case .rule: "规则"
    case .advance: "推进"
    case .until: "到"
    case .log: "记"
    case .timeline: "时间线"
    case .back: "退"
    case .forward: "进"
    case .drop: "撤"
    case .write: "写出"
    case .fork: "分支"
    case .switch: "换"
    case .compare: "比较"
    case .save: "存"
    case .transcript: "录"
    case .export: "导出"
    case .new: "新"
    case .load: "载入"
    case .reload: "重载"
    case .list: "列"
    case .mode: "模式"
    case .lang: "语言"
    case .edit: "编辑"
    case .help: "帮助"
    case .tutorial: "教程"
    case .quit: "退出"
    }
  }

  package func name(_ language: Language) -> String { language == .chinese ? zh : rawValue }

  package var argument: Argument {
    switch self {
    case .why: .attribute
    case .whynot: .unitOrRule
    case .rule: .rule
    case .ask, .reload, .new, .quit, .timeline, .back, .forward: .none
    case .advance: .span
    case .until: .instant
    case .log: .happening
    case .drop: .trial
    case .fork, .switch, .compare: .situation
    case .write, .transcript, .load, .export: .file
    case .save: .text
    case .list: .kind
    case .mode: .mode
    case .lang: .language
    case .edit: .none
    case .help: .topic
    case .tutorial: .number
    }
  }

  /// Whether its argument begins with a number.
  package var takesNumber: Bool {
    switch self {
    case .back, .forward, .drop, .tutorial, .advance, .until: true
    default: false
    }
  }

  /// How it is written after its name.
  package var usage: Words {
    switch self {
    case .why: Words(zh: "[主办|办结|办结 期限|期限]", en: "[lead|MILESTONE [due]|due]")
    case .whynot: Words(zh: "单位、规则或表", en: "UNIT|RULE|TABLE")
    case .rule: Words(zh: "名字", en: "NAME")
    case .advance: Words(zh: "3个工作日", en: "3 workdays")
    case .until: Words(zh: "2017-05-11 09:00", en: "2017-05-11 09:00")
    case .log: Words(zh: "派发 [由 谁]", en: "HAPPENING [by WHO]")
    case .back, .forward: Words(zh: "[步数|头]", en: "[N|all]")
    case .drop: Words(zh: "[序号|全部]", en: "[N|all]")
    case .write: Words(zh: "[文件]", en: "[FILE]")
    case .fork, .switch: Words(zh: "名字", en: "NAME")
    case .compare: Words(zh: "甲 乙", en: "A [B]")
    case .save: Words(zh: "“名称” [文件]", en: "\"NAME\" [FILE]")
    case .transcript: Words(zh: "文件|停", en: "FILE|off")
    case .export: Words(zh: "[文件]", en: "[FILE]")
    case .load: Words(zh: "规则或事件文件", en: "RULES|EVENTS")
    case .list: Words(zh: "事项|单位|字段|规则|地点|情景|试|分支|事件", en: "items|units|fields|rules|areas|scenarios|trials|forks|events")
    case .mode: Words(zh: "表|json", en: "table|json")
    case .lang: Words(zh: "zh|en", en: "zh|en")
    case .help: Words(zh: "[题目]", en: "[TOPIC]")
    case .tutorial: Words(zh: "[第几步]", en: "[STEP]")
    case .ask, .timeline, .new, .reload, .edit, .quit: Words(zh: "", en: "")
    }
  }

  package var summary: Words {
    switch self {
    case .why: Words(zh: "为什么这样判定；一项；期限怎么算出", en: "why it is decided so; one part; how deadlines come about")
    case .whynot: Words(zh: "为什么不是它，最少改什么就是", en: "why it is not that, and the smallest change that would do it")
    case .ask: Words(zh: "还要问什么，逐个问", en: "what still matters, asked one by one")
    case .rule: Words(zh: "一条规则：原文、依据、例外、用到它的情景", en: "a rule: text, basis, exceptions, scenarios that exercise it")
    case .advance: Words(zh: "让时间过去，与时限一样算", en: "let time pass, counted as a limit is")
    case .until: Words(zh: "走到某一时刻", en: "go to an instant")
    case .log: Words(zh: "记一件事：派发、挂起、退单……", en: "enter what happens")
    case .timeline: Words(zh: "画出这件事的时间线", en: "draw the case on a time axis")
    case .back: Words(zh: "退回一步，时钟也退", en: "undo a step, clock included")
    case .forward: Words(zh: "再走一步", en: "redo a step")
    case .drop: Words(zh: "撤掉试写的规则", en: "drop what is tried")
    case .write: Words(zh: "把试写的规则写进文件", en: "write what is tried to a file")
    case .fork: Words(zh: "另起一个分支，从现在的情形开始", en: "begin another situation from this one")
    case .switch: Words(zh: "换到另一个分支", en: "go to another situation")
    case .compare: Words(zh: "两个分支并排比较", en: "two situations side by side")
    case .save: Words(zh: "把做过的存成情景，pai test 会通过", en: "keep what was done as a scenario that pai test passes")
    case .transcript: Words(zh: "把对话录到文件", en: "keep the conversation in a file")
    case .export:
      Words(
        zh: "事件的判定写成 JSON，同 pai decide；在走的期限看 :时间线",
        en: "the event's decision as JSON, as pai decide gives it; running clocks: :timeline")
    case .new: Words(zh: "重新开始一件事", en: "begin with another event")
    case .load: Words(zh: "载入规则，或一个事件文件", en: "load rules, or a file of events")
    case .reload: Words(zh: "重读规则文件，事件和时钟不动", en: "read the rule files again; event and clock stay")
    case .list: Words(zh: "列出规则集里有什么", en: "what the rule set holds")
    case .mode: Words(zh: "判定给人看，还是 JSON", en: "decisions for people, or as JSON")
    case .lang: Words(zh: "用中文，用英文", en: "talk Chinese, or English")
    case .edit: Words(zh: "用 $EDITOR 写规则，写完就试", en: "write rules in $EDITOR, and try them")
    case .help: Words(zh: "命令和题目的说明", en: "commands and topics explained")
    case .tutorial: Words(zh: "十步教程，边走边跑", en: "ten steps that run")
    case .quit: Words(zh: "离开", en: "leave")
    }
  }

  /// By its whole name in either language.
  package init?(named name: String) {
    let lowered = name.lowercased()
    guard let found = Self.allCases.first(where: { $0.rawValue == lowered || $0.zh == name }) else { return nil }
    self = found
  }

  package static var names: [String] { allCases.flatMap { [$0.zh, $0.rawValue] } }
}
