import Diagnostics
import Reports
import Vocabulary

/// What can be wrong with the words of a call.
enum UsageMistake: Error {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingArgument(ParameterWords)
  case missingOption(ParameterWords)
  case missingValue(ParameterWords)
  case unexpectedValue(String, String)
  case tooManyArguments(String)
  case optionTwice(String)
  case badChoice(String, String, of: [String])
  case badCount(String, String)
  /// Two options that exclude each other, or need each other.
  case conflict(Words)

  var words: Words {
    switch self {
    case .unknownCommand(let name, let nearest): Self.unknown(Words(zh: "命令", en: "command"), name, nearest)
    case .unknownOption(let name, let nearest): Self.unknown(Words(zh: "选项", en: "option"), name, nearest)
    case .missingArgument(let parameter):
      Words(zh: "还缺 \(parameter.shown(.chinese))。", en: "\(parameter.shown(.english)) is missing.")
    case .missingOption(let parameter):
      Words(zh: "还要写 \(parameter.shown(.chinese))。", en: "\(parameter.shown(.english)) is needed.")
    case .missingValue(let parameter):
      Words(
        zh: "\(parameter.name) 后面要写\(parameter.valueName?.zh ?? "值")。",
        en: "\(parameter.name) needs a value: \(parameter.valueName?.en ?? "VALUE").")
    case .unexpectedValue(let name, let value):
      Words(zh: "\(name) 不带值，写的是“\(value)”。", en: "\(name) takes no value, found “\(value)”.")
    case .tooManyArguments(let word): Words(zh: "多了“\(word)”。", en: "“\(word)” is one argument too many.")
    case .optionTwice(let name): Words(zh: "\(name) 写了两次。", en: "\(name) is given twice.")
    case .badChoice(let name, let value, let values):
      Words(
        zh: "\(name) 只能是 \(values.joined(separator: "、"))，写的是“\(value)”。",
        en: "\(name) is one of \(values.joined(separator: ", ")), found “\(value)”.")
    case .badCount(let name, let value):
      Words(zh: "\(name) 应是 1 至 1024 的整数，写的是“\(value)”。", en: "\(name) is a number from 1 to 1024, found “\(value)”.")
    case .conflict(let words): words
    }
  }

  private static func unknown(_ kind: Words, _ name: String, _ nearest: String?) -> Words {
    guard let nearest else { return Words(zh: "没有\(kind.zh)“\(name)”。", en: "There is no \(kind.en) “\(name)”.") }
    return Words(
      zh: "没有\(kind.zh)“\(name)”；是不是“\(nearest)”？",
      en: "There is no \(kind.en) “\(name)”; did you mean “\(nearest)”?")
  }
}
