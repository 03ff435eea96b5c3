import Casework
import DecisionDiagrams
import Diagnostics
import ExactNumbers
import Interpreter
import Semantics
import SourceText
import Testing
import Vocabulary
import WorkingTime

/// A small town with one process and its ladders, on the office days of the country.
struct TestTown {
  /// Of the first edition.
  let rules: CaseRules

  static let process = """
    流程 {
      里程碑 上报 → （受理） → 派发 → （出动） → 办结 → 回访（满意、不满意） → 关闭
      计时 出动、办结 自 派发；回访 自 办结；关闭 自 回访
      记录 关闭 由 网格长 须 回访（满意）
      允许 退单 由 主办 自 派发 1个工作日内：退至 派发，重新计时
      允许 退回 由 主办：退至 派发
      允许 延期 由 指挥室 早于 办结 期限 至多 2次：顺延
      允许 挂起 由 指挥室：停表
      允许 恢复：复表
      允许 返工 须 回访（不满意）：退至 派发，重新计时
      允许 加急：置 紧急 是
      允许 告知
    }

    """

  static let ladder = """
    督促 督办 {
      当 办结 剩 20%： 提醒 主办
      当 办结 逾期： 督办单 主办；抄送 指挥室
      当 办结 逾期 2个工作日： 问询 主办 待 上班
      当 回访（不满意） 满 2次： 追责 主办
      当 本单位 当月 督办单 满 3次： 约谈 主办
    }

    """

  static let rest = "规则集 测试 { 版本：“1” }\n" + shared + firstRule + "\n"

  static let firstRule = "规则 派 兜底 { 主办：平台；限时：派发 3分钟内；办结 5个工作日内；回访 2个工作日内；督促：督办 }"

  static let shared = """
    层级 村社 < 乡镇
    措施 提醒 < 督办单 < 问询 < 追责 < 约谈
    单位 平台 { 层级：乡镇 }
    单位 公安 { 层级：乡镇 }
    单位 网格长 { 层级：乡镇 }
    单位 指挥室 { 层级：乡镇 }
    类别 治安 { 事项 纠纷、盗窃、喧闹 }
    字段 { 紧急 是否 默认 否 }
    名录 {
      区域 {
        | 区域 | 层级 |
        | 甲镇 | 乡镇 |
      }
    }

    """

  init(
    _ text: String = "", process: String = Self.process, ladder: String = Self.ladder, rest: String = Self.rest
  ) throws {
    try self.init(files: ["a.pai": Array((text + process + ladder + rest).utf8)])
  }

  init(files: [String: [UInt8]]) throws {
    let editions = ProgramSource(files).editions()
    let told = editions.editions.flatMap(\.diagnostics).filter { $0.severity != .warning }
      .map { "\($0.code) \($0.message(.chinese))" }
    try #require(told.filter { !$0.hasPrefix("F") }.isEmpty, "\(told)")
    let engines = try editions.editions.map {
      Engine(try CompiledRules($0.program, nodeBudget: Limits.diagramNodes), receipt: "")
    }
    rules = try #require(CaseRules.all(engines, readers: engines.map { EventReader($0.program) }).first)
  }

  /// The town with later editions, each by its header's clauses and its own declarations; what is not said in `shared`
  /// they have in common with the first, which ends on a day.
  init(
    until last: String, followedBy later: [(header: String, rest: String)], rules: String = Self.firstRule,
    shared: String = Self.process + Self.ladder + Self.shared
  ) throws {
    var files = ["0.pai": "规则集 测试 { 版本：“1”  施行：2017-01-01 至 \(last) }\n\(rules)\n", "shared.pai": shared]
    for (number, edition) in later.enumerated() {
      files["\(number + 1).pai"] = "规则集 测试 { 版本：“\(number + 2)”  \(edition.header) }\n\(edition.rest)\n"
    }
    try self.init(files: files.mapValues { Array($0.utf8) })
  }

  // MARK: Names

  func milestone(_ name: String) throws -> Ref<Milestone> {
    Ref(try #require(rules.program.milestones.firstIndex { $0.name == name }))
  }

  func measure(_ name: String) throws -> Ref<Measure> {
    Ref(try #require(rules.program.measures.firstIndex { $0.name == name }))
  }

  func unit(_ name: String) throws -> CaseParty {
    .unit(Ref(try #require(rules.program.units.firstIndex { $0.entry.name == name })))
  }

  func field(_ name: String) throws -> Ref<Field> {
    Ref(try #require(rules.program.fields.firstIndex { $0.entry.name == name }))
  }

  func what(_ name: String) throws -> HappeningRef {
    if let milestone = rules.program.milestones.firstIndex(where: { $0.name == name }) { return .milestone(Ref(milestone)) }
    if let measure = rules.program.measures.firstIndex(where: { $0.name == name }) { return .measure(Ref(measure)) }
    return .happening(try #require(rules.program.process.happenings.firstIndex { $0.name == name }))
  }

  // MARK: Cases

  static func at(_ text: String) throws -> Instant { try Instant(civil: text, in: .china) }

  func open(_ text: String, item: String = "纠纷") throws -> Case {
    var event = Event(fields: rules.engine.fieldCount)
    event[BuiltInField.reportedAt.ref] = .instant(try Self.at(text))
    event[BuiltInField.item.ref] = .text(item)
    event[BuiltInField.area.ref] = .text("甲镇")
    return try Case(event, under: rules)
  }

  /// `回访（不满意）`, `办结`, by 由 and recorded where that is given.
  func entry(
    _ text: String, _ name: String, by: String? = nil, recorded: String? = nil
  ) throws -> CaseEntry {
    let parts = name.split(whereSeparator: { "（）".contains($0) }).map(String.init)
    let what = try what(parts[0])
    var result: Int?
    if parts.count > 1, case .milestone(let milestone) = what {
      result = rules.program.milestones[milestone.position].results.firstIndex(of: parts[1])
    }
    return CaseEntry(
      at: try Self.at(text), recordedAt: try recorded.map(Self.at), what, result: result,
      by: try by.map { $0 == "主办" ? .lead : try unit($0) })
  }

  func told(_ effects: some Collection<Effect>, in all: [Effect]) -> [String] {
    let words = CaseWords(rules)
    return effects.map { "\(words.text($0.due)) \(words.words($0, in: all).zh)" }
  }
}

extension Case {
  mutating func take(_ town: TestTown, _ text: String, _ name: String, by: String? = nil, recorded: String? = nil) throws {
    try take(town.entry(text, name, by: by, recorded: recorded))
  }

  mutating func advance(to text: String) throws { advance(to: try TestTown.at(text)) }

  /// All that was sent, as a reader would see it.
  func told(_ town: TestTown) -> [String] { town.told(effects, in: effects) }

  func due(_ town: TestTown, _ name: String) throws -> String? {
    clock(of: try town.milestone(name))?.deadline.instant.map { CaseWords(rules).text($0) }
  }

  func judgement(_ town: TestTown, _ name: String) throws -> Judgement? {
    clock(of: try town.milestone(name))?.end?.judgement
  }
}
