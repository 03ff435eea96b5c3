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
  /// Without its line feed; UTF-8 that was not whole is replaced.
  case line(String)
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
  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let historyPath: String?
  private let complete: (_ before: String) -> LineCompletion?
  /// What the C library keeps pointing at.
  private var prompt: UnsafeMutablePointer<CChar>?
  private var wasCancelled = false

  /// - Parameters:
  ///   - historyPath: where entries are kept from one run to the next; nil: nowhere.
  ///   - complete: asked at the tabulator key, with the text before the cursor.
  /// - Returns: nil where there is no terminal to edit on.
  package init?(name: String, historyPath: String?, complete: @escaping (_ before: String) -> LineCompletion?) {
    Self.chooseLocale()
    guard isatty(0) == 1, isatty(1) == 1, let editor = unsafe pai_el_open(name),
      let history = unsafe history_init()
    else { return nil }
    unsafe self.editor = editor
    unsafe self.history = history
    self.historyPath = historyPath
    self.complete = complete

    unsafe pai_el_client(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe pai_el_prompt(editor, { editor in unsafe LineEditor.of(editor)?.prompt })
    unsafe pai_el_editor(editor, "emacs")
    unsafe pai_el_signals(editor, 1)
    _ = unsafe pai_history_size(history, 2000)
    _ = unsafe pai_history_unique(history, 1)
    unsafe pai_el_history(editor, history)
    if let historyPath { _ = unsafe pai_history_load(history, historyPath) }

    unsafe pai_el_add(editor, "pai-complete", "complete the word", { editor, _ in
      unsafe LineEditor.of(editor)?.completeWord() ?? UInt8(CC_ERROR)
    })
    unsafe pai_el_add(editor, "pai-cancel", "give up the line", { editor, _ in
      unsafe LineEditor.of(editor)?.cancel() ?? UInt8(CC_NEWLINE)
    })
    unsafe pai_el_bind(editor, "^R", "em-inc-search-prev")
    unsafe el_source(editor, nil)
    // After ~/.editrc, which may have chosen other keys.
    unsafe pai_el_bind(editor, "^I", "pai-complete")
    unsafe pai_el_bind(editor, "^C", "pai-cancel")
    unsafe pai_el_bind_command(editor, "^C", "pai-cancel")
    // libedit moves wide characters within a row by half of them where the terminal can insert; so it writes them anew.
    for capability in ["ic", "IC", "im", "ei", "dc", "DC"] { unsafe pai_el_capability(editor, capability, "") }
  }

  deinit {
    unsafe el_end(editor)
    unsafe history_end(history)
    unsafe free(prompt)
  }

  /// Reads a line.
  ///
  /// - Parameter prompt: what stands between two bytes of value 1 is written and takes no cells, as colours do.
  package func line(_ prompt: String) -> LineInput {
    unsafe free(self.prompt)
    unsafe self.prompt = strdup(prompt)
    wasCancelled = false
    // Before the prompt is there: what is typed as soon as it shows is not for the terminal to echo.
    unsafe pai_el_raw(editor)
    // Ctrl-C is a key while a line is edited, and a signal at other times. Raw mode has just taken over the user's own.
    unsafe pai_el_setty(editor, "-d", "intr=")
    var count: Int32 = 0
    guard let read = unsafe el_gets(editor, &count), count > 0 else {
      return wasCancelled ? .cancelled : .end
    }
    if wasCancelled { return .cancelled }
    let bytes = unsafe UnsafeBufferPointer(start: read, count: Int(count)).map { UInt8(bitPattern: $0) }
    return .line(String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self))
  }

  /// Keeps an entry, of several lines where it has them, to be recalled as one.
  package func remember(_ entry: String) {
    guard entry.contains(where: { !$0.isWhitespace }) else { return }
    _ = unsafe pai_history_enter(history, entry)
    if let historyPath { _ = unsafe pai_history_save(history, historyPath) }
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

  // MARK: Called by the C library

  private static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let data = unsafe pai_el_client_of(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  private func cancel() -> UInt8 {
    wasCancelled = true
    let (before, after) = line
    unsafe pai_put("^C" + String(repeating: "\n", count: max(rows(before + after) - rows(before), 0)) + "\r\n")
    return UInt8(CC_NEWLINE)
  }

  private func completeWord() -> UInt8 {
    guard let completion = complete(line.before) else { return UInt8(CC_REFRESH_BEEP) }
    if completion.replacedCount > 0 { unsafe el_deletestr(editor, Int32(completion.replacedCount)) }
    _ = unsafe el_insertstr(editor, completion.insertion)
    guard !completion.shown.isEmpty else { return UInt8(CC_REFRESH) }
    // Below the last row of what is typed, and the line once more below the list.
    let (before, after) = line
    let rowsBelow = max(rows(before + after) - rows(before), 0)
    unsafe pai_put(
      String(repeating: "\n", count: rowsBelow) + "\r\n" + completion.shown.joined(separator: "\r\n") + "\r\n")
    unsafe pai_el_redraw(editor)
    return UInt8(CC_NORM)
  }

  /// What stands before the cursor and what after it.
  private var line: (before: String, after: String) {
    guard let info = unsafe el_line(editor)?.pointee, let start = unsafe info.buffer, let cursor = unsafe info.cursor,
      let end = unsafe info.lastchar
    else { return ("", "") }
    func text(_ start: UnsafePointer<CChar>, _ count: Int) -> String {
      unsafe String(decoding: UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return unsafe (text(start, cursor - start), text(cursor, end - cursor))
  }

  /// How many rows of the terminal are full, or begun by a line feed, after the prompt and a text.
  private func rows(_ text: String) -> Int {
    let columns = Self.columns ?? 80
    var (rows, cells, isShown) = (0, 0, true)
    func put(_ scalar: Unicode.Scalar) {
      let width = max(Int(pai_cells(scalar.value)), 0)
      if scalar == "\n" || cells + width > columns { (rows, cells) = (rows + 1, 0) }
      cells += width
    }
    for scalar in unsafe prompt.map({ unsafe String(cString: $0) })?.unicodeScalars ?? "".unicodeScalars {
      if scalar == "\u{1}" { isShown.toggle() } else if isShown { put(scalar) }
    }
    for scalar in text.unicodeScalars { put(scalar) }
    return rows + cells / columns
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
