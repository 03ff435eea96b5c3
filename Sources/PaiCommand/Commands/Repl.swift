import ArgumentParser
import Diagnostics
import LineEditor
import Pai
import Reports
import Shell
import SourceText
import Vocabulary
import WorkingTime

/// Questions and answers about a rule set.
struct Repl: Subcommand {
  static let words = CommandWords.repl

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String?
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--at")) var at: String?
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--stop-on-error")) var stopOnError = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    let now = try at.map { text throws(Failure) in
      guard let instant = Instant(written: text.utf8Span.span, in: .china) else {
        throw Failure(.usage, Words(zh: "--at 要写成“2026-03-02 09:00”。", en: "--at takes a time such as “2026-03-02 09:00”."))
      }
      return instant
    }
    let known = try console.notices(asOf: asOf)
    let session = Session(
      .outside(console, encoding: encoding, now: now ?? .thisMinute, asOf: known), language: console.language, paint: console.paint)
    if let rules {
      let reply = session.begin(with: rules)
      try console.output.write(reply.text)
      // A script speaks of rules that are there. At a terminal others can be loaded.
      if reply.isError, stopOnError || !LineEditor.hasTerminal { return .noInput }
    }
    var conversation = Conversation(session: session, console: console, stopsOnError: stopOnError)
    return try conversation.run()
  }
}

/// Lines in, replies out: from a terminal with an editor, from anything else without a prompt.
private struct Conversation {
  let session: Session
  let console: Console
  let stopsOnError: Bool
  /// Lines that wait for more.
  private var pending = ""

  init(session: Session, console: Console, stopsOnError: Bool) {
    (self.session, self.console, self.stopsOnError) = (session, console, stopsOnError)
  }

  mutating func run() throws(Failure) -> ExitStatus {
    let session = session
    let editor = LineEditor(
      name: "pai", historyPath: UserFolder.history,
      complete: { before in completion(of: session.completions(after: before)) })
    let status = if let editor { try talk(editor) } else { try readScript() }
    let last = session.end()
    try console.output.write(last.text)
    return last.isError ? .outputFailed : status == .fine && editor == nil && session.rulesHaveErrors ? .refused : status
  }

  private mutating func talk(_ editor: LineEditor) throws(Failure) -> ExitStatus {
    // While something is worked out, Ctrl-C ends that and not the session.
    Interrupts.note()
    try console.output.write(
      Words(
        zh: "派 \(Version.text)。:帮助 看命令，:教程 十步入门，Ctrl-D 离开。\n",
        en: "Pai \(Version.text). :help for commands, :tutorial for ten steps, Ctrl-D leaves.\n")(
          session.language))
    while true {
      try console.output.flush()
      Interrupts.forget()
      switch editor.line(pending.isEmpty ? prompt : "… ") {
      case .cancelled:
        pending = ""
      case .end where !pending.isEmpty:
        // Ctrl-D gives up what waits for more. Where the terminal is gone, the next line ends too.
        pending = ""
        try console.output.write("\n")
      case .end:
        try console.output.write("\n")
        return .fine
      case .undecoded(let line):
        editor.remember(line)
        let words = Words(
          zh: "这一行里有不是 UTF-8 的字节（显示成 �），没有照办；把终端的编码设成 UTF-8 再输，↑ 调回这一行。",
          en: """
            This line has bytes that are not UTF-8 (shown as �) and was left out; set the terminal to UTF-8 and type it again, ↑ \
            brings the line back.
            """)
        try console.output.write(console.paint(words(session.language), .bad) + "\n")
      case .line(let line):
        for entry in entries(with: line, emptyLineEnds: true) {
          let reply = session.take(entry.text, isWhole: entry.isWhole)
          if reply.isUnfinished {
            pending = entry.text
            continue
          }
          editor.remember(entry.text)
          try show(reply.text)
          if reply.ends { return .fine }
        }
      }
    }
  }

  private mutating func readScript() throws(Failure) -> ExitStatus {
    var lines = ScriptLines(try ByteInput(text: "-"))
    var isOpen = true
    // A step was refused, and what the script says next may expect that.
    var mayBeExpected = false
    while isOpen {
      let line: String?
      switch try lines.next() {
      case nil: line = nil
      case .text(let text): line = text
      case .notUTF8(let number):
        let words = Words(
          zh: "第 \(number) 行不是 UTF-8 文字，没有照办；请把脚本另存为 UTF-8。",
          en: "Line \(number) is not UTF-8 text and was left out; save the script as UTF-8.")
        try console.output.write(console.paint(words(session.language), .bad) + "\n")
        try console.output.flush()
        if stopsOnError { return .findings }
        continue
      }
      isOpen = line != nil
      for entry in line.map({ entries(with: $0, emptyLineEnds: false) }) ?? unfinished() {
        if mayBeExpected, !Session.saysNothing(entry.text) {
          guard session.expectsRefusal(entry.text) else { return .findings }
          mayBeExpected = false
        }
        let reply = session.take(entry.text, isWhole: entry.isWhole)
        if reply.isUnfinished {
          pending = entry.text
          continue
        }
        try console.output.write(reply.text)
        // Whoever writes the lines may wait for this before the next.
        try console.output.flush()
        if reply.isError, stopsOnError {
          guard reply.isRefusedStep else { return .findings }
          mayBeExpected = true
        }
        if reply.ends { return .fine }
      }
    }
    return mayBeExpected ? .findings : .fine
  }

  /// What is to be taken now that a line has come: it goes on with what waits for more, unless it is a command, which ends
  /// that as it is.
  private mutating func entries(with line: String, emptyLineEnds: Bool) -> [(text: String, isWhole: Bool)] {
    guard !pending.isEmpty else { return [(line, false)] }
    if Session.isCommand(line) { return unfinished() + [(line, false)] }
    let entry = pending + "\n" + line
    pending = ""
    return [(entry, emptyLineEnds && line.allSatisfy(\.isWhitespace))]
  }

  /// What waits for more and won't have it.
  private mutating func unfinished() -> [(text: String, isWhole: Bool)] {
    defer { pending = "" }
    return pending.isEmpty ? [] : [(pending, true)]
  }

  /// With its colours between marks, which take no cells.
  private var prompt: String {
    guard console.paint.isColoured else { return session.prompt }
    return "\u{1}\u{1B}[1m\u{1}\(session.prompt)\u{1}\u{1B}[0m\u{1}"
  }

  /// What is longer than the terminal goes through the pager.
  private func show(_ text: String) throws(Failure) {
    let lines = text.count { $0 == "\n" }
    if lines >= (LineEditor.rows ?? .max), console.output.isTerminal, Pager.isFit {
      try console.output.flush()
      if Pager.show(text) { return }
    }
    try console.output.write(text)
  }
}

/// For the editor: what is put in, and what is shown of several candidates.
private func completion(of found: Completions) -> LineCompletion? {
  guard let first = found.candidates.first else { return nil }
  if found.candidates.count == 1 {
    return LineCompletion(replacedCount: found.replacedCount, insertion: first.text + (first.isWhole ? " " : ""), shown: [])
  }
  let cells = TerminalCells(ambiguousIsWide: false)
  let columns = LineEditor.columns ?? 80
  let width = min(found.candidates.prefix(40).map { cells.width(of: $0.text) }.max() ?? 0, columns / 2)
  var shown = found.candidates.prefix(40).map { candidate in
    let gap = String(repeating: " ", count: max(2, width - cells.width(of: candidate.text) + 2))
    let line = candidate.meaning.isEmpty ? candidate.text : candidate.text + gap + candidate.meaning
    return cells.prefix(of: line, width: max(columns - 1, 8)).shown
  }
  if found.candidates.count > 40 { shown.append("… \(found.candidates.count - 40)") }
  // Typed in pinyin, the word stays as it is until what is left begins alike.
  guard let common = found.common else { return LineCompletion(replacedCount: 0, insertion: "", shown: shown) }
  return LineCompletion(replacedCount: found.replacedCount, insertion: common, shown: shown)
}
