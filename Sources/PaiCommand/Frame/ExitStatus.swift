import Diagnostics

/// How `pai` ends. The numbers above 63 are those of BSD's sysexits.
enum ExitStatus: Int32, CaseIterable {
  case fine = 0
  case findings = 1
  case refused = 2
  case someRejected = 3
  case usage = 64
  case noInput = 66
  case internalFault = 70
  case outputFailed = 74
  /// 128 and the number of SIGPIPE, as a shell shows it.
  case readerGone = 141

  var meaning: Words {
    switch self {
    case .fine: Words(zh: "一切正常", en: "all is well")
    case .findings:
      Words(
        zh: "检查有发现、情景没有通过、文件没有排版、两套规则有差别、案卷重走有差别",
        en: """
          the check found something, a scenario failed, a file is not formatted, two rule sets differ, or \
          recorded cases come to something else
          """)
    case .refused: Words(zh: "规则集有错误，没有执行", en: "the rule set has errors and was refused")
    case .someRejected: Words(zh: "有的事件或案卷无法判定，其余照办", en: "some events or cases were rejected; the rest was decided")
    case .usage: Words(zh: "命令写得不对", en: "the command was not written as it should be")
    case .noInput: Words(zh: "没有这个文件，或者读不了", en: "a file is not there or can't be read")
    case .internalFault: Words(zh: "程序自身的错误", en: "a fault of pai itself")
    case .outputFailed: Words(zh: "结果写不出去", en: "the output could not be written")
    case .readerGone: Words(zh: "读结果的一方先走了", en: "whoever read the output went away")
    }
  }
}

/// Ends a command. The status is what the shell sees, the words, where there are any, what people see.
struct Failure: Error {
  let status: ExitStatus
  let words: Words?

  init(_ status: ExitStatus, _ words: Words? = nil) {
    self.status = status
    self.words = words
  }
}
