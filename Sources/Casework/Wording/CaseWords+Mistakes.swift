package import Diagnostics
import Interpreter
import Semantics

extension EntryMistake {
  package var words: Words {
    switch self {
    case .noSuchHappening(let name, let known):
      Self.unknown(
        name, known, Words(zh: "里程碑、允许的事、措施里都没有“\(name)”", en: "no milestone, happening or measure is named “\(name)”"))
    case .noSuchResult(let name, let milestone, let known):
      known.isEmpty
        ? Words(zh: "“\(milestone)”没有结果可写，写了“\(name)”", en: "“\(milestone)” has no results, and “\(name)” is given")
        : Self.unknown(
          name, known, Words(zh: "“\(milestone)”没有“\(name)”这个结果", en: "“\(milestone)” has no result “\(name)”"))
    case .severalResults(let named, let given):
      Words(
        zh: "结果写了两个：名称里是“\(named)”，result 是“\(given)”；只写一个",
        en: "it has two results: “\(named)” in its name, “\(given)” as its result; write one")
    case .noSuchParty(let name, let known):
      Self.unknown(
        name, known, Words(zh: "单位和角色里没有“\(name)”", en: "no unit and no role is named “\(name)”"))
    case .noSuchField(let name, let known):
      Self.unknown(name, known, Words(zh: "没有字段“\(name)”", en: "there is no field “\(name)”"))
    case .badTime(let text):
      Words(
        zh: "“\(text)”不是时间；写成“2017-05-08 10:01”，或 RFC 3339",
        en: "“\(text)” is no time; write it as 2017-05-08 10:01, or as RFC 3339")
    case .badLimit(let text):
      Words(
        zh: "“\(text)”不是可以顺延的时长；写成“3个工作日”“2工作时”这样",
        en: "“\(text)” is no time to extend by; write it as 3 workdays or 2 workhours")
    case .badValue(let error): error.words
    case .setsNothing(let name):
      Words(zh: "“\(name)”不改字段；改字段用“更正”", en: "“\(name)” sets no field; 更正 (correct) does")
    case .grantsNothing(let name):
      Words(zh: "“\(name)”不顺延期限", en: "“\(name)” does not extend a deadline")
    }
  }

  /// The nearest, or where none is near all that there are, up to a dozen.
  private static func unknown(_ name: String, _ known: [String], _ what: Words) -> Words {
    let near = NearestNames(to: name, among: known).names
    if !near.isEmpty {
      return Words(
        zh: "\(what.zh)；相近的有：\(near.joined(separator: "、"))", en: "\(what.en); near to it: \(near.joined(separator: ", "))")
    }
    guard !known.isEmpty else { return what }
    let shown = known.prefix(12)
    let more = known.count > shown.count
    return Words(
      zh: "\(what.zh)；有：\(shown.joined(separator: "、"))\(more ? "……" : "")",
      en: "\(what.en); there are: \(shown.joined(separator: ", "))\(more ? ", …" : "")")
  }
}
