import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the C library calls: keys that are the editor's own, and the next character.
extension LineEditor {
  static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let data = unsafe pai_el_client_of(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  func bindKeys() {
    unsafe pai_el_add(
      editor, "pai-complete", "complete the word",
      { editor, _ in
        unsafe LineEditor.of(editor)?.completeWord() ?? UInt8(CC_ERROR)
      })
    unsafe pai_el_add(
      editor, "pai-cancel", "give up the line",
      { editor, _ in
        unsafe LineEditor.of(editor)?.cancel() ?? UInt8(CC_NEWLINE)
      })
    unsafe pai_el_add(
      editor, "pai-clear", "clear the screen",
      { editor, _ in
        unsafe LineEditor.of(editor)?.screen?.clear()
        return UInt8(CC_REFRESH)
      })
    unsafe pai_el_add(
      editor, "pai-search", "search older entries",
      { editor, _ in
        unsafe LineEditor.of(editor)?.search(.older) ?? UInt8(CC_ERROR)
      })
    unsafe pai_el_add(
      editor, "pai-search-newer", "search newer entries",
      { editor, _ in
        unsafe LineEditor.of(editor)?.search(.newer) ?? UInt8(CC_ERROR)
      })
    unsafe pai_el_add(
      editor, "pai-stand", "the line that a search left",
      { editor, _ in
        unsafe LineEditor.of(editor)?.stand() ?? UInt8(CC_ERROR)
      })
    unsafe el_source(editor, nil)
    // After ~/.editrc, which may have chosen other keys.
    unsafe pai_el_bind(editor, "^I", "pai-complete")
    unsafe pai_el_bind(editor, "^R", "pai-search")
    unsafe pai_el_bind(editor, "^S", "pai-search-newer")
    unsafe pai_el_bind(editor, "^C", "pai-cancel")
    unsafe pai_el_bind_command(editor, "^C", "pai-cancel")
    guard screen != nil else { return }
    for (key, command) in [("\\201", "ed-next-history"), ("\\202", "ed-prev-history"), ("\\203", "pai-stand")] {
      unsafe pai_el_bind(editor, key, command)
      unsafe pai_el_bind_command(editor, key, command)
    }
    unsafe pai_el_bind(editor, "^L", "pai-clear")
    unsafe pai_el_bind_command(editor, "^L", "pai-clear")
  }

  private func cancel() -> UInt8 {
    wasCancelled = true
    // After the whole line, which is left to be seen.
    screen?.show(layout)
    screen?.goToEnd()
    unsafe pai_put(screen == nil ? "^C\r\n" : "^C")
    screen?.goBelow()
    return UInt8(CC_NEWLINE)
  }

  private func completeWord() -> UInt8 {
    // Where pastes are not marked: in text that came at once a tabulator parts words.
    if !marksPastes, keys.follows(within: 0) {
      _ = unsafe el_insertstr(editor, " ")
      return UInt8(CC_REFRESH)
    }
    guard let completion = complete(line.before) else {
      unsafe pai_put("\u{7}")
      return UInt8(CC_NORM)
    }
    if completion.replacedCount > 0 { unsafe el_deletestr(editor, Int32(completion.replacedCount)) }
    _ = unsafe el_insertstr(editor, completion.insertion)
    guard !completion.shown.isEmpty else { return UInt8(CC_REFRESH) }
    // The list stands below the line, and the line once more below the list.
    screen?.show(layout)
    goBelow()
    unsafe pai_put(completion.shown.joined(separator: "\r\n") + "\r\n")
    unsafe pai_el_redraw(editor)
    return UInt8(CC_NORM)
  }

  /// To a row of its own, below the line.
  func goBelow() {
    if screen == nil { unsafe pai_put("\r\n") } else { screen?.goBelow() }
  }

  /// The next character for the C library: 1, or 0 at the end.
  func read(into place: UnsafeMutablePointer<wchar_t>?) -> CInt {
    guard let scalar = nextScalar() else { return 0 }
    unsafe place?.pointee = wchar_t(scalar.value)
    return 1
  }

  /// What is typed next, with the line shown while that is waited for; nil at the end.
  func nextScalar() -> Unicode.Scalar? {
    while let scalar = nextKey() {
      // Of the two that end a line in some files and terminals the second is no line of its own.
      defer { returnGoesOn = scalar == "\r" && keys.follows(within: 0) }
      if scalar == "\n", returnGoesOn { continue }
      switch scalar {
      // Ctrl-\, which is a signal at other times, and one that does nothing.
      case "\u{1C}": continue
      case "\u{1B}" where pasteBegins(): keys.giveBack(pasted())
      default: return scalar
      }
    }
    return nil
  }

  /// The next character, be it typed or a part of what the terminal says.
  func nextKey() -> Unicode.Scalar? {
    while true {
      // What is read again is shown as a whole, and each line of it.
      if [nil, "\r"].contains(keys.givenBack) { screen?.show(layout) }
      switch keys.next() {
      case .scalar(let scalar): return scalar
      case .signals: for signal in TerminalSignals.noted() { take(signal) }
      case .end: return nil
      }
    }
  }

  private func take(_ signal: Int32) {
    guard signal != SIGWINCH else {
      unsafe el_resize(editor)
      screen?.resize(for: layout)
      return
    }
    goBelow()
    markPastes(false)
    unsafe pai_el_raw(editor, 0)
    TerminalSignals.letHappen(signal)
    // It was suspended and goes on; or whoever started the command wanted the signal ignored.
    goRaw()
    unsafe pai_el_redraw(editor)
  }

  private var layout: LineLayout {
    // Where there is one row its last cell stays empty: what is written there may take a terminal to the next.
    return LineLayout(
      prompt: unsafe prompt.map { unsafe String(cString: $0) } ?? "", line,
      columns: max(2, (Self.columns ?? 80) - (hasOneRow ? 1 : 0)), rows: hasOneRow ? 1 : Self.rows ?? 24)
  }

  /// What stands before the cursor and what after it.
  var line: (before: String, after: String) {
    guard let info = unsafe el_line(editor)?.pointee, let start = unsafe info.buffer, let cursor = unsafe info.cursor,
      let end = unsafe info.lastchar
    else { return ("", "") }
    func text(_ start: UnsafePointer<CChar>, _ count: Int) -> String {
      unsafe String(decoding: UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return unsafe (text(start, cursor - start), text(cursor, end - cursor))
  }
}
