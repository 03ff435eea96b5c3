import Diagnostics
import LineEditor
import Vocabulary

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Variables of the environment.
enum Environment {
  /// Nil where it is not set or empty.
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The language in which to talk: that of messages, as POSIX finds it; Chinese where it is neither of the two.
  static var language: Language {
    let locale = value("LC_ALL") ?? value("LC_MESSAGES") ?? value("LANG") ?? ""
    return locale.lowercased().hasPrefix("en") ? .english : .chinese
  }
}

enum ColourChoice: String, CaseIterable {
  case auto, always, never

  /// What its description says. One that nobody has described may say it itself, as those that are new do.
  private static let terminalHasColours =
    TerminalDescription.hasColours(Environment.value("TERM") ?? "dumb") ?? (Environment.value("COLORTERM") != nil)

  func isColoured(_ output: ByteOutput) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: output.isTerminal && Environment.value("NO_COLOR") == nil && Self.terminalHasColours
    }
  }
}
