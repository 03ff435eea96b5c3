package import Diagnostics
package import Vocabulary

/// Why an event can't be decided. The caller's record is at fault, or the directory; never a crash.
/// A box each: an error is rare, and what may be thrown is carried past every call on the way to a decision.
package indirect enum EventError: Error, Hashable, Sendable {
  case notJSON(reason: Words, offset: Int)
  case notAnObject
  case duplicateKey(String)
  case bothNames(String, String)
  case tooLong(limit: Int)
  case wrongType(field: String, expected: Words, found: String)
  /// The field follows from others; nobody can give it.
  case followsFromOthers(field: String, source: Words)
  case noSuchValue(field: String, value: String, nearest: [String])
  case ambiguousArea(String, paths: [String])
  case outOfRange(field: String, value: String, range: String)
  case unknownNotAdmitted(field: String)
  case outsideCivilTime(String)
  case areaNotInForce(area: String, day: String)
  case noneInForce(day: String)
  case severalInForce(day: String, versions: [String])
  case timeNeeded
  case noUnit(kind: String, area: String)
  /// Where a field is to say who leads, and says nobody, with that field.
  case noLead(by: NamingField? = nil)
  case overflow
  /// By the fields of the divisor, in order.
  case dividedByZero(fields: [String])

  package var code: String {
    switch self {
    case .notJSON: "E001"
    case .notAnObject: "E002"
    case .duplicateKey: "E003"
    case .bothNames: "E004"
    case .tooLong: "E005"
    case .wrongType: "E006"
    case .noSuchValue: "E007"
    case .ambiguousArea: "E008"
    case .outOfRange: "E009"
    case .unknownNotAdmitted: "E010"
    case .outsideCivilTime: "E011"
    case .areaNotInForce: "E012"
    case .noneInForce: "E013"
    case .severalInForce: "E014"
    case .timeNeeded: "E015"
    case .noUnit: "E016"
    case .noLead: "E017"
    case .overflow: "E018"
    case .followsFromOthers: "E019"
    case .dividedByZero: "E020"
    }
  }

  /// Whether it hangs on what the rules are, and not on the text of the event alone.
  package var isOfRules: Bool {
    switch self {
    case .notJSON, .notAnObject, .duplicateKey, .tooLong, .outsideCivilTime: false
    case .bothNames, .wrongType, .followsFromOthers, .noSuchValue, .ambiguousArea, .outOfRange, .unknownNotAdmitted,
      .areaNotInForce,
      .noneInForce, .severalInForce, .timeNeeded, .noUnit, .noLead, .overflow, .dividedByZero:
      true
    }
  }

  package var words: Words {
    switch self {
    case .notJSON(let reason, let offset):
      Words(
        zh: "这一行不是 JSON：第 \(offset + 1) 个字节处\(reason.zh)。",
        en: "This line is not JSON: \(reason.en) at byte \(offset + 1).")
    case .notAnObject: Words(zh: "一个事件应是一个 JSON 对象。", en: "An event is a JSON object.")
    case .duplicateKey(let key): Words(zh: "键“\(key)”出现了两次。", en: "The key “\(key)” stands twice.")
    case .bothNames(let one, let other):
      Words(
        zh: "“\(one)”与“\(other)”是同一个字段，只能给一个。",
        en: "“\(one)” and “\(other)” are the same field; give only one of them.")
    case .tooLong(let limit):
      Words(zh: "一个事件最多 \(limit) 字节。", en: "An event has at most \(limit) bytes.")
    case .wrongType(let field, let expected, let found):
      Words(
        zh: "字段“\(field)”应是\(expected.zh)，给的却是 \(cut(found))。",
        en: "Field “\(field)” takes \(expected.en), found \(cut(found)).")
    case .followsFromOthers(let field, let source):
      Words(
        zh: "字段“\(field)”由\(source.zh)得出，不能给值。",
        en: "Field “\(field)” follows from \(source.en) and can't be given.")
    case .noSuchValue(let field, let value, let nearest):
      nearest.isEmpty
        ? Words(zh: "字段“\(field)”没有“\(cut(value))”这个值。", en: "Field “\(field)” has no value “\(cut(value))”.")
        : Words(
          zh: "字段“\(field)”没有“\(cut(value))”这个值；相近的有：\(nearest.joined(separator: "、"))。",
          en: "Field “\(field)” has no value “\(cut(value))”; near to it: \(nearest.joined(separator: ", ")).")
    case .ambiguousArea(let name, let paths):
      Words(
        zh: "叫“\(name)”的地点不止一个，请写全：\(paths.joined(separator: "、"))。",
        en: "“\(name)” names more than one area; write the whole path: \(paths.joined(separator: ", ")).")
    case .outOfRange(let field, let value, let range):
      Words(
        zh: "字段“\(field)”应在 \(range) 之间，给的却是 \(cut(value))。",
        en: "Field “\(field)” lies in \(range), found \(cut(value)).")
    case .unknownNotAdmitted(let field):
      Words(zh: "字段“\(field)”不接受“不详”。", en: "Field “\(field)” does not take “unknown”.")
    case .outsideCivilTime(let text):
      Words(
        zh: "“\(cut(text))”不在 1900 年至 2199 年之间。", en: "“\(cut(text))” does not lie in the years 1900 to 2199.")
    case .areaNotInForce(let area, let day):
      Words(zh: "名录里，“\(area)”在 \(day) 不存在。", en: "In the directory “\(area)” does not exist on \(day).")
    case .noneInForce(let day):
      Words(zh: "\(day) 没有施行的规则集。", en: "No rule set is in force on \(day).")
    case .severalInForce(let day, let versions):
      Words(
        zh: "\(day) 有不止一个规则集施行：\(versions.joined(separator: "、"))。",
        en: "More than one rule set is in force on \(day): \(versions.joined(separator: ", ")).")
    case .timeNeeded:
      Words(
        zh: "规则集不止一个版本，事件须有“上报时间”。",
        en: "There is more than one edition of the rule set: the event needs its “reportedAt”.")
    case .noUnit(let kind, let area):
      Words(
        zh: "在“\(area)”及其上级都找不到“\(kind)”。",
        en: "There is no “\(kind)” in “\(area)” or above it.")
    case .noLead(nil): Words(zh: "没有规则定这个事件的主办。", en: "No rule says who leads for this event.")
    case .noLead(let field?) where field.isOfPlace:
      Words(
        zh: "规则让“\(field.name)”定主办，名录里这个地方却没有它的值。",
        en: "Rules have “\(field.name)” name the lead, and the directory has no value of it for this place.")
    case .noLead(let field?):
      Words(
        zh: "规则让“\(field.name)”定主办，它却没有说是谁。", en: "Rules have “\(field.name)” name the lead, and it names nobody.")
    case .overflow:
      Words(zh: "计算的结果超出了数的范围。", en: "A computed number passes what numbers can hold.")
    case .dividedByZero(let fields) where fields.count == 1:
      Words(zh: "规则要除以“\(fields[0])”，而它为 0。", en: "A rule divided by zero: “\(fields[0])” is 0.")
    case .dividedByZero(let fields):
      Words(
        zh: "规则要除的数由\(fields.map { "“\($0)”" }.joined(separator: "、"))得出，而它为 0。",
        en: "A rule divided by zero: what follows from \(fields.map { "“\($0)”" }.joined(separator: ", ")) is 0.")
    }
  }

  package func message(_ language: Language) -> String { words(language) }

  /// Of what was given so much that its writer knows it again.
  private func cut(_ given: String) -> String { given.count > 40 ? "\(given.prefix(32))…" : given }
}
