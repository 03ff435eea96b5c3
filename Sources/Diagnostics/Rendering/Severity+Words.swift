extension Severity {
  /// What stands before a message.
  package var words: Words {
    switch self {
    case .note: Words(zh: "提示", en: "note")
    case .warning: Words(zh: "警告", en: "warning")
    case .error: Words(zh: "错误", en: "error")
    }
  }

  /// So many of them: `2 个错误`, `1 error`.
  func counted(_ count: Int) -> Words {
    switch self {
    case .note: Words(zh: "\(count) 条提示", en: count.english("note"))
    case .warning: Words(zh: "\(count) 个警告", en: count.english("warning"))
    case .error: Words(zh: "\(count) 个错误", en: count.english("error"))
    }
  }
}
