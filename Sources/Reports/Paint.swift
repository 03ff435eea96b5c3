import Diagnostics

/// Text with ANSI colours, or without; the text itself gives the terminal no orders.
package struct Paint {
  package enum Style: String {
    case good = "32"
    case bad = "31;1"
    case warning = "33"
    case faint = "2"
    case strong = "1"
  }

  package let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// A text without the colours that were given to it: for what is no terminal. Nothing else in it begins with an escape, which
  /// is shown by its code point.
  package static func plain(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  package func callAsFunction(_ text: String, _ style: Style) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text.shown)\u{1B}[0m" : text.shown
  }
}

extension String {
  /// As people may see it: what a terminal would obey, and what nobody sees, by its code point, as in diagnostics.
  /// Every text that comes from events, files or the call is shown so.
  package var shown: String { Invisible.shown(self) }
}
