import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the terminal's reader entered.
package enum LineInput: Hashable, Sendable {
  /// Without its line feed.
  case line(String)
  /// A line of which bytes were no UTF-8; U+FFFD stands for them, as it did while the line was edited.
  case undecoded(String)
  /// Ctrl-C: what stood on the line is given up.
  case cancelled
  /// Ctrl-D on an empty line, or the terminal is gone.
  case end
}

/// What may stand at the cursor instead of what was typed.
package struct LineCompletion: Sendable {
  /// How many Unicode scalars before the cursor are replaced.
  package var replacedCount: Int
  /// What all candidates have in common, or the one that there is.
  package var insertion: String
  /// Shown where there are several, one a line.
  package var shown: [String]

  package init(replacedCount: Int, insertion: String, shown: [String]) {
    self.replacedCount = replacedCount
    self.insertion = insertion
    self.shown = shown
  }
}

/// Lines from a terminal, edited with libedit: emacs and vi keys, `~/.editrc`, history with search, wide characters.
///
/// One at a time, on the thread that made it.
@safe package final class LineEditor {
  let editor: OpaquePointer
  let history: OpaquePointer
  private let historyPath: String?
  let complete: (_ before: String) -> LineCompletion?
  /// What the C library keeps pointing at.
  var prompt: UnsafeMutablePointer<CChar>?
  var wasCancelled = false
  /// Draws the line; nil where what libedit draws can't be sent nowhere, so that it draws the line itself.
  var screen: LineScreen?
  /// Whether the screen shows one row of the line. It is kept beside the screen, which is being changed where it is asked.
  let hasOneRow: Bool
  private let nowhere: UnsafeMutablePointer<FILE>?
  var keys = ScalarReader()
  /// A carriage return was read and something came with it, which may be its line feed.
  var returnGoesOn = false
  /// What was searched for last.
  var lastSearch = ""
  /// Lines that stand one after the other while libedit is led to an entry that a search has found.
  var standing: [(before: String, after: String)] = []

  /// - Parameters:
  ///   - historyPath: where entries are kept from one run to the next; nil: nowhere.
  ///   - complete: asked at the tabulator key, with the text before the cursor.
  /// - Returns: nil where there is no terminal to edit on.
  package init?(name: String, historyPath: String?, complete: @escaping (_ before: String) -> LineCompletion?) {
    guard Self.hasTerminal else { return nil }
    Self.chooseLocale()
    var nowhere = unsafe pai_nowhere()
    guard let silent = unsafe pai_el_open(name, nowhere) else {
      if let nowhere = unsafe nowhere { unsafe pai_close(nowhere) }
      return nil
    }
    var chosen = unsafe silent
    screen = unsafe nowhere == nil ? nil : LineScreen(silent)
    hasOneRow = screen?.hasOneRow ?? false
    if screen == nil {
      unsafe el_end(silent)
      if let file = unsafe nowhere { unsafe pai_close(file) }
      unsafe nowhere = nil
      guard let drawing = unsafe pai_el_open(name, nil) else { return nil }
      unsafe chosen = drawing
    }
    guard let history = unsafe history_init() else {
      unsafe el_end(chosen)
      if let nowhere = unsafe nowhere { unsafe pai_close(nowhere) }
      return nil
    }
    unsafe editor = chosen
    unsafe self.nowhere = nowhere
    unsafe self.history = history
    self.historyPath = historyPath
    self.complete = complete

    unsafe pai_el_client(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe pai_el_prompt(editor, { editor in unsafe LineEditor.of(editor)?.prompt })
    unsafe pai_el_editor(editor, "emacs")
    unsafe pai_el_no_signals(editor)
    unsafe pai_el_reader(editor, { editor, scalar in unsafe LineEditor.of(editor)?.read(into: scalar) ?? -1 })
    unsafe Self.prepare(history)
    unsafe pai_el_history(editor, history)
    if let historyPath { _ = unsafe pai_history_load(history, historyPath) }
    bindKeys()
  }

  /// Whether lines can be edited at all: somebody types, and sees what was typed.
  package static var hasTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

  deinit {
    unsafe el_end(editor)
    unsafe history_end(history)
    unsafe free(prompt)
    if let nowhere = unsafe nowhere { unsafe pai_close(nowhere) }
  }

  /// Reads a line.
  ///
  /// - Parameter prompt: what stands between two bytes of value 1 is written and takes no cells, as colours do.
  package func line(_ prompt: String) -> LineInput {
    unsafe free(self.prompt)
    unsafe self.prompt = strdup(prompt)
    wasCancelled = false
    // Nobody has looked at the size since the line before.
    unsafe el_resize(editor)
    goRaw()
    TerminalSignals.watch()
    defer {
      TerminalSignals.leave()
      markPastes(false)
    }
    var count: Int32 = 0
    let read = unsafe el_gets(editor, &count)
    if wasCancelled { return .cancelled }
    guard let read = unsafe read, count > 0 else {
      screen?.forget()
      return .end
    }
    if let whole = unsafe wholeLine(String(cString: read)) { screen?.finish(whole) }
    screen?.goBelow()
    let bytes = unsafe UnsafeBufferPointer(start: read, count: Int(count)).map { UInt8(bitPattern: $0) }
    let line = String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
    return line.unicodeScalars.contains(ScalarReader.undecoded) ? .undecoded(line) : .line(line)
  }

  /// The line as it was entered, in one row; nil where no screen draws it.
  private func wholeLine(_ entered: String) -> LineLayout? {
    guard screen != nil else { return nil }
    let prompt = unsafe prompt.map { unsafe String(cString: $0) } ?? ""
    return LineLayout(prompt: prompt, (String(entered.prefix { $0 != "\n" }), ""), columns: .max, rows: 1)
  }

  /// Before the prompt is there: what is typed as soon as it shows is not for the terminal to echo.
  func goRaw() {
    unsafe pai_el_raw(editor, 1)
    // Ctrl-C is a key while a line is edited, and a signal at other times. Raw mode has just taken over the user's own.
    unsafe pai_el_setty(editor, "-d", "intr=")
    // So is Ctrl-S, which else would stop the terminal.
    unsafe pai_el_setty(editor, "-d", "-ixon")
    // And Ctrl-\, which as a signal would take with it what is typed and not read yet.
    unsafe pai_el_setty(editor, "-d", "quit=")
    // Return and line feed are told apart: both together end one line.
    for mode in ["-icrnl", "-inlcr"] { unsafe pai_el_setty(editor, "-d", mode) }
    markPastes(true)
  }

  /// Keeps an entry, of several lines where it has them, to be recalled as one.
  ///
  /// The file is read anew each time, so that it keeps what other sessions have entered since.
  package func remember(_ entry: String) {
    guard entry.contains(where: { !$0.isWhitespace }) else { return }
    _ = unsafe pai_history_enter(history, entry)
    guard let historyPath, let kept = unsafe history_init() else { return }
    unsafe Self.prepare(kept)
    _ = unsafe pai_history_load(kept, historyPath)
    _ = unsafe pai_history_enter(kept, entry)
    _ = unsafe pai_history_save(kept, historyPath)
    unsafe history_end(kept)
  }

  private static func prepare(_ history: OpaquePointer) {
    _ = unsafe pai_history_size(history, 2000)
    _ = unsafe pai_history_unique(history, 1)
  }

  /// Columns of the terminal as it is now; nil where it does not say.
  package static var columns: Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Of the terminal too; nil where it does not say.
  package static var rows: Int? {
    var size = winsize()
    guard unsafe ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  /// Han is edited by cells only under a locale of UTF-8: that of the user, else one that is always there.
  private static func chooseLocale() {
    if unsafe setlocale(LC_CTYPE, "") != nil, isUTF8 { return }
    if unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil { return }
    unsafe setlocale(LC_CTYPE, "en_US.UTF-8")
  }

  private static var isUTF8: Bool {
    guard let name = unsafe nl_langinfo(CInt(CODESET)) else { return false }
    return unsafe String(cString: name).uppercased() == "UTF-8"
  }
}
