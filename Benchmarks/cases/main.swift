// How long a case takes: bench-cases COUNT RUNS prints one JSON object. One core; ten happenings a case through the
// process, its clocks and its ladder; every case at times of its own, every effect collected.

import Casework
import DecisionDiagrams
import Interpreter
import Semantics
import Vocabulary
import WorkingTime

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let count = arguments.first ?? 100_000
let runs = arguments.dropFirst().first ?? 7

let text = """
  规则集 测速 { 版本：“1” }
  层级 村社 < 乡镇
  措施 提醒 < 督办 < 问询 < 追责
  单位 平台 { 层级：乡镇 }
  单位 公安 { 层级：乡镇 }
  单位 指挥室 { 层级：乡镇 }
  类别 治安 { 事项 纠纷、盗窃、喧闹 }
  名录 {
    区域 {
      | 区域 | 层级 |
      | 甲镇 | 乡镇 |
    }
  }
  流程 {
    里程碑 上报 → （受理） → 派发 → （出动） → 办结 → 回访（满意、不满意） → 关闭
    计时 出动、办结 自 派发；回访 自 办结；关闭 自 回访
    记录 关闭 由 指挥室 须 回访（满意）
    允许 延期 由 指挥室 早于 办结 期限 至多 2次：顺延
    允许 挂起 由 指挥室：停表
    允许 恢复：复表
    允许 告知
  }
  督促 督办单 {
    当 办结 剩 1个工作日： 提醒 主办
    当 办结 逾期： 督办 主办；抄送 指挥室
    当 办结 逾期 2个工作日： 问询 主办 待 上班
    当 回访（不满意） 满 1次： 追责 主办
  }
  规则 派 { 主办：平台；限时：派发 3分钟内；办结 5个工作日内；回访 2个工作日内；督促：督办单 }
  规则 盗 例外于 派 { 当：事项 为 盗窃  主办：公安；限时：办结 3个工作日内 }

  """

func rules() -> CaseRules {
  let editions = ProgramSource(["bench.pai": Array(text.utf8)]).editions().editions
  guard let edition = editions.first, !edition.hasErrors,
    let compiled = try? CompiledRules(edition.program, nodeBudget: Limits.diagramNodes)
  else { fatalError("the rules of the benchmark have errors") }
  return CaseRules(Engine(compiled, receipt: ""))
}

/// What happens, by its number in the process, and how many minutes after the report.
struct Step {
  let what: HappeningRef
  let result: Int?
  let by: CaseParty?
  let minutes: Int64
}

let caseRules = rules()
let program = caseRules.program

func milestone(_ name: String) -> HappeningRef {
  .milestone(Ref(program.milestones.firstIndex { $0.name == name } ?? 0))
}

func happening(_ name: String) -> HappeningRef {
  .happening(program.process.happenings.firstIndex { $0.name == name } ?? 0)
}

let office = program.units.firstIndex { $0.entry.name == "指挥室" }.map { CaseParty.unit(Ref($0)) }
let day: Int64 = 1440
/// The same happenings, in time or late: half of the cases get a warning and a measure, half none.
let stories: [[Step]] = [1, 3].map { pace in
  [
    Step(what: milestone("受理"), result: nil, by: nil, minutes: 1),
    Step(what: milestone("派发"), result: nil, by: office, minutes: 2),
    Step(what: happening("告知"), result: nil, by: nil, minutes: 10),
    Step(what: milestone("出动"), result: nil, by: nil, minutes: 40),
    // Before any limit is over, as the process demands: what it refuses is in no log.
    Step(what: happening("延期"), result: nil, by: office, minutes: 600),
    Step(what: happening("挂起"), result: nil, by: office, minutes: day * pace),
    Step(what: happening("恢复"), result: nil, by: nil, minutes: day * pace + 300),
    Step(what: milestone("办结"), result: nil, by: nil, minutes: day * pace * 8),
    Step(what: milestone("回访"), result: 0, by: nil, minutes: day * pace * 8 + 500),
    Step(what: milestone("关闭"), result: nil, by: nil, minutes: day * pace * 8 + 900),
  ]
}

/// An event each, every one reported at another second of the years 2005 to 2024.
func events() -> [Event] {
  guard let first = CivilDate(year: 2005, month: 1, day: 1) else { return [] }
  let base = Instant(date: first, time: .startOfDay, offset: .china).seconds
  let items = ["纠纷", "盗窃", "喧闹"]
  var seed: UInt64 = 20_170_508
  return (0..<count).map { number in
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var event = Event(fields: caseRules.engine.fieldCount)
    // 6,307 seconds apart, and a second of chance within.
    let second = base + Int64(number) * (20 * 365 * 86_400 / Int64(max(count, 1))) + Int64((seed >> 33) % 6_000)
    event[BuiltInField.reportedAt.ref] = .instant(Instant(seconds: second))
    event[BuiltInField.item.ref] = .text(items[number % 3])
    event[BuiltInField.area.ref] = .text("甲镇")
    return event
  }
}

struct Sums: Equatable {
  var effects = 0
  var seconds: Int64 = 0
  var refused = 0
}

/// Every case from its report to ten days after its last happening, each effect looked at.
@inline(never)
func live(_ events: [Event]) -> Sums {
  var sums = Sums()
  for (number, event) in events.enumerated() {
    do throws(CaseRefusal) {
      var one = try Case(event, under: caseRules)
      let reported = one.reportedAt.seconds
      for step in stories[number & 1] {
        let at = Instant(seconds: reported + step.minutes * 60)
        do throws(CaseRefusal) {
          try one.take(CaseEntry(at: at, step.what, result: step.result, by: step.by))
        } catch {
          sums.refused += 1
        }
      }
      one.advance(to: Instant(seconds: one.clock.seconds + 10 * 86_400))
      for effect in one.effects {
        sums.effects += 1
        sums.seconds &+= effect.sent.seconds
      }
    } catch {
      sums.refused += 1
    }
  }
  return sums
}

let given = events()
// The first run warms up.
let first = live(given)
var times: [Double] = []
for _ in 0..<runs {
  let start = Int(clock())
  let sums = live(given)
  let ticks = Int(clock()) - start
  precondition(sums == first, "the same cases have the same effects")
  times.append(Double(ticks) * 1e9 / Double(CLOCKS_PER_SEC) / Double(max(count, 1)))
}
print(
  "{\"cases\": \(count), \"happenings\": 10, \"effects\": \(first.effects), \"refused\": \(first.refused), \"ns_of_runs\": \(times)}"
)
