package import Diagnostics
import Interpreter
import Semantics
import WorkingTime

extension CaseWords {
  /// Why an entry was refused.
  package func words(_ refusal: CaseRefusal) -> Words {
    switch refusal {
    case .notReported: Words(zh: "事件没有上报时间", en: "the event does not say when it was reported")
    case .beforeReport: Words(zh: "发生在上报之前", en: "it happened before the report")
    case .recordedBeforeItHappened: Words(zh: "记录早于发生", en: "it was recorded before it happened")
    case .recordedBeforeLast(let clock):
      Words(zh: "记录早于案件已到的 \(text(clock))", en: "it was recorded before \(text(clock)), which the case has reached")
    case .alreadyReached(let milestone):
      Words(zh: "“\(name(milestone))”已经记录过", en: "“\(name(milestone))” is recorded already")
    case .missing(let milestone): Words(zh: "还没有“\(name(milestone))”", en: "“\(name(milestone))” is missing")
    case .passedBy(let milestone, let later):
      Words(
        zh: "“\(name(later))”之后不再记录“\(name(milestone))”",
        en: "“\(name(milestone))” can't follow “\(name(later))”")
    case .noSuchResult(let milestone):
      Words(zh: "“\(name(milestone))”没有这个结果", en: "“\(name(milestone))” has no such result")
    case .resultMissing(let milestone):
      Words(zh: "“\(name(milestone))”要写结果", en: "“\(name(milestone))” needs its result")
    case .mayNotRecord(let party):
      Words(zh: "不由\(name(party).zh)记录", en: "\(name(party).en) may not record it")
    case .requirementNotMet: Words(zh: "“须”后的条件不成立", en: "what it requires does not hold")
    case .notReached(let milestone): Words(zh: "还没有到“\(name(milestone))”", en: "“\(name(milestone))” is not reached")
    case .windowClosed(let milestone, let end):
      Words(
        zh: "自“\(name(milestone))”起，只到 \(text(end, isEnd: true)) 为止",
        en: "from “\(name(milestone))” it may happen until \(text(end, isEnd: true))")
    case .deadlinePassed(let milestone, let due):
      Words(
        zh: "“\(name(milestone))”的期限 \(text(due, isEnd: true)) 已到",
        en: "the deadline of “\(name(milestone))”, \(text(due, isEnd: true)), has come")
    case .tooOften(let limit):
      Words(zh: "至多 \(limit) 次", en: limit == 1 ? "it may happen once" : "it may happen \(limit) times")
    case .alreadyPaused: Words(zh: "已经停表", en: "the clocks stand still already")
    case .notPaused: Words(zh: "没有停表", en: "the clocks do not stand still")
    case .noRunningClock: Words(zh: "没有在走的期限可以顺延", en: "no running deadline can be extended")
    case .calendar(let refusal): words(refusal)
    case .nothingToExempt(let measure):
      Words(
        zh: "没有发过可以免计的“\(program.measures[measure.position].name)”",
        en: "no “\(program.measures[measure.position].name)” was sent that could be exempted")
    case .nothingToCorrect: Words(zh: "没有写更正什么", en: "it does not say what to correct")
    case .undecidable(let error): error.words
    case .leavesEdition(let day):
      Words(
        zh: "案件一直依上报时的“\(program.header.title)”，\(day) 它不在施行；报错了日子的，另报一件",
        en:
          "the case lives by “\(program.header.title)”, in force when it was reported and not on \(day); if the day was wrong, report it anew"
      )
    case .contradicts(let entry, let refusal):
      Words(
        zh: "与第 \(entry + 1) 条记录矛盾：\(words(refusal).zh)",
        en: "it contradicts entry \(entry + 1): \(words(refusal).en)")
    }
  }
}
