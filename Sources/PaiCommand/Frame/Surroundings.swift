import Diagnostics
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

    func isColoured(_ output: ByteOutput) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: output.isTerminal && Environment.value("NO_COLOR") == nil && Environment.value("TERM") != "dumb"
        }
    }
}

/// Text with ANSI colours, or without; the text itself gives the terminal no orders.
struct Paint {
    enum Style: String {
        case good = "32"
        case bad = "31;1"
        case warning = "33"
        case faint = "2"
        case strong = "1"
    }

    let isColoured: Bool

    func callAsFunction(_ text: String, _ style: Style) -> String {
        isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text.shown)\u{1B}[0m" : text.shown
    }
}

extension String {
    /// As people may see it: what a terminal would obey, and what nobody sees, by its code point, as in diagnostics.
    /// Every text that comes from events, files or the call is shown so.
    var shown: String { Invisible.shown(self) }
}
