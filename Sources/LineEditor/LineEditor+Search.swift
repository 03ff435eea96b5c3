import CLibedit

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Ctrl-R and Ctrl-S: a search through the history that follows what is typed.
///
/// libedit's own (3.1-20221030) takes the low byte of a character for its key, so that 则, U+5219, is Ctrl-Y to it.
extension LineEditor {
  /// Has the keys until one of them ends it.
  ///
  /// - Returns: what libedit is to do next.
  func search(_ direction: HistorySearch.Direction) -> UInt8 {
    let usual = unsafe prompt
    let begun = line
    var search = HistorySearch(entries, direction)
    defer {
      if !search.pattern.isEmpty { lastSearch = search.pattern }
      unsafe free(prompt)
      unsafe prompt = usual
      redrawBelow()
    }
    unsafe prompt = nil
    while true {
      show(search, else: begun)
      guard let key = nextScalar() else {
        replaceLine(by: begun)
        return UInt8(CC_NORM)
      }
      switch key {
      case "\u{12}", "\u{13}":
        let direction = key == "\u{12}" ? HistorySearch.Direction.older : .newer
        if search.pattern.isEmpty, !lastSearch.isEmpty {
          search.goOn(direction)
          search.type(lastSearch)
        } else {
          search.goOn(direction)
        }
      case "\u{8}", "\u{7F}":
        if !search.takeBack() { unsafe pai_put("\u{7}") }
        continue
      case "\u{3}", "\u{7}":
        replaceLine(by: begun)
        return UInt8(CC_NORM)
      case "\u{1B}":
        // By itself it takes what was found. It also begins an arrow and its like, which then do what they do.
        if keys.followsAtOnce, let next = nextScalar() {
          keys.giveBack(next == "[" || next == "O" ? [key, next] : [next])
        }
        goInHistory(to: search, from: begun)
        return UInt8(CC_NORM)
      case "\0"..<" ":
        // Enter and other keys do what they do to what was found.
        keys.giveBack([key])
        if key != "\r", key != "\n" { goInHistory(to: search, from: begun) }
        return UInt8(CC_NORM)
      default: search.type(String(key))
      }
      if search.isMissing { unsafe pai_put("\u{7}") }
    }
  }

  /// Has libedit stand at the entry that was found, so that arrows go on from there.
  ///
  /// It keeps its place in the history to itself, and moves it by commands alone. They are bound to control characters that no
  /// keyboard has, which are read before the next key: to the newest end, there the line as it was typed, to the entry, and
  /// there the line as the search shows it.
  private func goInHistory(to search: HistorySearch, from begun: (before: String, after: String)) {
    guard screen != nil, let place = search.place, let found = search.found else { return }
    standing = [begun, found]
    keys.giveBack(
      Array(repeating: "\u{81}", count: entries.count) + ["\u{83}"] + Array(repeating: "\u{82}", count: place + 1) + ["\u{83}"])
  }

  /// The next of the lines that are to stand on the way.
  func stand() -> UInt8 {
    guard !standing.isEmpty else { return UInt8(CC_ERROR) }
    replaceLine(by: standing.removeFirst())
    return UInt8(CC_REFRESH)
  }

  /// The newest first.
  private var entries: [String] {
    var entries: [String] = []
    var next = unsafe pai_history_newest(history)
    while let entry = unsafe next {
      unsafe entries.append(String(cString: entry))
      unsafe next = pai_history_older(history)
    }
    return entries
  }

  /// The key and what is searched for in the place of the prompt, and what was found in the place of the line.
  private func show(_ search: HistorySearch, else begun: (before: String, after: String)) {
    let key = search.direction == .older ? "^R" : "^S"
    unsafe free(prompt)
    unsafe prompt = strdup("\(key) \(search.pattern)\(search.isMissing ? "?" : ""): ")
    replaceLine(by: search.found ?? begun)
    redrawBelow()
  }

  private func replaceLine(by text: (before: String, after: String)) {
    let old = line
    _ = unsafe el_cursor(editor, Int32(old.after.unicodeScalars.count))
    unsafe el_deletestr(editor, Int32((old.before + old.after).unicodeScalars.count))
    if !text.before.isEmpty || !text.after.isEmpty { _ = unsafe el_insertstr(editor, text.before + text.after) }
    _ = unsafe el_cursor(editor, -Int32(text.after.unicodeScalars.count))
  }

  /// Where libedit draws by itself: the line anew, in a row of its own.
  private func redrawBelow() {
    guard screen == nil else { return }
    goBelow()
    unsafe pai_el_redraw(editor)
  }
}
