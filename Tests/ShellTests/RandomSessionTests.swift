import Casework
import Diagnostics
import Interpreter
import Pai
import ProgramGenerator
import Shell
import Testing
import Vocabulary

/// Sessions of random lines. A failure names its seed, and `lines` of that seed are what was typed.
@Suite struct RandomSessionTests {
  private static let seeds: [UInt64] = Array(0..<24)
  private static let sessionsOfASeed = 10

  @Test(arguments: seeds) func `whatever is typed, a refusal changes nothing and every step can be taken back`(seed: UInt64) throws
  {
    for number in 0..<Self.sessionsOfASeed {
      var random = SeededRandom(seed: seed * 1000 + UInt64(number))
      let disk = MemoryDisk()
      let session = disk.session(random.chance(50) ? .chinese : .english)
      let start = session.fingerprint
      var typed: [String] = []
      for _ in 0..<random.within(6...18) {
        let line = RandomLine.next(&random)
        typed.append(line)
        let before = session.fingerprint
        let reply = session.take(line)
        #expect(reply.text.isEmpty || reply.text.hasSuffix("\n"), "seed \(seed), session \(number): \(typed)")
        if reply.isError { #expect(session.fingerprint == before, "seed \(seed), session \(number): \(typed)") }
        try checkKept(line, reply, disk, "seed \(seed), session \(number): \(typed)")
        checkReturn(session, &random, "seed \(seed), session \(number): \(typed)")
        // At any place of a line something is offered, or nothing; and the names offered are whole.
        let half = String(line.prefix(random.below(line.count + 1)))
        #expect(session.completions(after: half).candidates.allSatisfy { !$0.text.isEmpty }, "\(half)")
      }
      _ = session.take(":back all")
      #expect(session.fingerprint == start, "seed \(seed), session \(number): \(typed)")
    }
  }

  /// What was saved passes in a process that knows nothing of this one.
  private func checkKept(_ line: String, _ reply: ShellReply, _ disk: MemoryDisk, _ comment: String) throws {
    guard line.hasPrefix(":存") || line.hasPrefix(":save"), !reply.isError, !reply.text.contains("教程"),
      !reply.text.contains("tutorial")
    else { return }
    let name = try #require(line.split(separator: " ").dropFirst().first).filter { !"“”\"".contains($0) }
    let results = try disk.ruleSet().caseRules.flatMap { $0.runScenarios() }.filter { $0.name == name }
    #expect(!results.isEmpty && results.allSatisfy { $0.status == .passed }, "\(comment)\n\(reply.text)")
  }

  /// :进 is the inverse of :退.
  private func checkReturn(_ session: Session, _ random: inout SeededRandom, _ comment: String) {
    guard random.chance(25) else { return }
    let here = session.fingerprint
    let count = random.within(1...4)
    let back = session.take(":back \(count)")
    guard !back.isError else { return }
    // Fewer may have been left.
    let done = back.text.compactMap(\.wholeNumberValue).first ?? count
    let forward = session.take(":forward \(done)")
    #expect(!forward.isError && session.fingerprint == here, "\(comment)\n\(back.text)\(forward.text)")
  }
}

/// Lines that a person might type in the town, sound and unsound.
enum RandomLine {
  static func next(_ random: inout SeededRandom) -> String {
    switch random.below(20) {
    case 0...4: event(&random)
    case 5...8: happening(&random)
    case 9...11: clock(&random)
    case 12...16: command(&random)
    case 17...18: trial(&random)
    default: noise(&random)
    }
  }

  private static func event(_ random: inout SeededRandom) -> String {
    let item = random.one(of: ["占道经营", "无证经营", "噪声扰民", "没有的"])
    let setting = random.one(of: [
      "紧急 是", "紧急 否", "摊位 \(random.below(1200))", "昼夜 夜里", "昼夜 白天", "地点 桐溪镇", "urgent yes",
      "上报时间 2026-03-0\(random.within(1...9)) 10:00",
    ])
    return switch random.below(5) {
    case 0: "事项 \(item)"
    case 1: setting
    case 2: "事项 \(item)，地点 桐溪镇，\(setting)"
    case 3: "事件 2026-03-0\(random.within(1...9)) 1\(random.below(10)):\(random.within(10...59)) { 事项 \(item)；地点 “桐溪镇”；\(setting) }"
    default: "item \(item), area 桐溪镇"
    }
  }

  private static func happening(_ random: inout SeededRandom) -> String {
    let name = random.one(of: ["派发", "办结", "挂起", "恢复", "延期", "退单", "上报", "没有的", "更正 紧急 是"])
    let by = random.one(of: ["", "", " 由 指挥室", " 由 综合执法", " 由 没有的"])
    let time = random.one(of: ["", "", "1\(random.below(10)):30 ", "2026-03-0\(random.within(1...9)) 11:00 "])
    return random.chance(80)
      ? "\(time)\(name)\(by)"
      : random.one(of: ["应 办结 按时", "应 主办 为 综合执法", "应 已 提醒", "应 办结 逾期", "应 被拒", "经过 1个工作日", "expect lead is 市场监管", "未 提醒"])
  }

  private static func clock(_ random: inout SeededRandom) -> String {
    let unit = random.one(of: ["个工作日", "分钟", "小时", "日", "个月", " workdays", " minutes"])
    return random.one(of: [
      ":推进 \(random.within(0...6))\(unit)", ":advance \(random.within(1...9)) workdays",
      ":到 2026-03-\(random.within(10...31)) 09:00",
      ":到 16:\(random.within(10...59))", ":until 2026-04-01", ":推进 99999999999999999999年", ":到 9999-12-31 23:59", ":推进 0.5小时",
    ])
  }

  private static func command(_ random: inout SeededRandom) -> String {
    let command = random.one(of: ShellCommand.allCases)
    let argument = random.one(of: [
      "", "", "1", "2", "0", "-1", "头", "all", "全部", "甲", "乙", "主", "甲 主", "主办", "期限", "办结", "派出所", "紧急的", "派单#1", "zh", "en",
      "json", "表", "table", "事项", "规则", "情景", "分支", "试", "时间", "town", "town/rules.pai", "events.ndjson", "没有的", "out/x.pai",
      "“存一” ", "\"b\"",
    ])
    return switch command {
    case .save:
      ":\(random.chance(50) ? "存" : "save") \(random.one(of: ["“甲一”", "\"乙二\"", "丙三", "“占道归执法”"]))\(random.one(of: ["", "", " town/more.pai"]))"
    case .tutorial: ":tutorial \(random.within(1...12))"
    case .back, .forward: ":\(command.zh) \(random.one(of: ["", "1", "2", "头", "x"]))"
    default: (random.chance(90) ? ":" : "：") + (random.chance(50) ? command.zh : command.rawValue) + " " + argument
    }
  }

  private static func trial(_ random: inout SeededRandom) -> String {
    random.one(of: [
      "规则 紧急的 例外于 派单、夜里的噪声、白天的噪声 { 当：紧急  主办：指挥室  限时：派发 5分钟内；办结 \(random.within(1...9))小时内 }",
      "规则 大片 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ \(random.below(1000))  主办：指挥室 }",
      "| 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |", "| 噪声扰民 | 指挥室 |", "| 占道经营 | 没有的 | 5分钟 | 1个工作日 |",
      "督促 办结督办 { 当 办结 逾期： 督办 主办 }", "规则 错的 { 当：没有的 主办：指挥室 }", "规则 没完 { 当：紧急",
      "情景 “试的” { 事件 2026-03-02 09:00 { 事项 占道经营；地点 “桐溪镇” } 应 主办 为 派出所 }", "单位 城管 { 层级：乡镇 }", "措施 提醒 < 约谈",
      "规则集 别的 { 版本：“2” }", "字段 { 紧急 是否 默认 是 }", "流程 { 里程碑 上报 → 办结 }",
    ])
  }

  private static let words = [
    "事项", "占道经营", "地点", "桐溪镇", "，", "；", "：", ":", "{", "}", "（", "“", "”", "\"", "|", "?", "？", "且", "不", "为", "办结", "期限", "≥",
    "3", "个工作日",
    "规则", "应", "派发", "由", "\n", "\t", "\u{0}", "\u{1B}[2J", "👩‍👧", "e\u{301}", "\u{FFFD}", "//", "///", "1/0", "（（（（", "摊位", "+", "*",
    "天", "2026-02-30",
  ]
  private static func noise(_ random: inout SeededRandom) -> String {
    (0..<random.within(1...9)).map { _ in random.one(of: words) }.joined(separator: random.one(of: ["", " "]))
  }
}
