import Diagnostics
import LineEditor
import Pai
import Semantics
import Shell
import SourceText
import Synchronization
import Vocabulary
import WorkingTime

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension ShellWorld {
  /// The disk, the user's editor and the terminal.
  static func outside(
    _ console: Console, encoding: TextEncoding?, now: Instant, asOf known: NoticesAsOf?
  ) -> ShellWorld {
    ShellWorld(
      rules: { path throws(ShellWorld.Failure) in
        let folder = try told { () throws(PaiCommand.Failure) in try RuleFolder(path, encoding: encoding) }
        return Rules(
          path: path, files: folder.files, start: folder.start, isFile: !folder.start.isEmpty,
          location: { Disk.joined(folder.root, $0) })
      },
      bytes: { path throws(ShellWorld.Failure) in
        try told { () throws(PaiCommand.Failure) in try ByteInput(path).rest(limit: Limits.fileBytes) }
      },
      write: { path, bytes throws(ShellWorld.Failure) in
        try told { () throws(PaiCommand.Failure) in try Disk.replace(path, by: bytes) }
      },
      append: { path, bytes throws(ShellWorld.Failure) in
        try told { () throws(PaiCommand.Failure) in
          let old = Disk.kind(path) == .missing ? [] : try ByteInput(path).rest(limit: Limits.fileBytes)
          // Written anew it would lose what was not read of it.
          guard old.count <= Limits.fileBytes else {
            let megabytes = Limits.fileBytes >> 20
            throw PaiCommand.Failure(
              .outputFailed,
              Words(
                zh: "“\(path)”超过 \(megabytes) MiB，不再往后写；换一个文件名。",
                en: "“\(path)” has more than \(megabytes) MiB, and nothing is added to it; name another file."))
          }
          try Disk.replace(path, by: old + bytes)
        }
      },
      stamp: { rules, path in
        path.isEmpty ? Disk.ruleFiles(in: rules.location(path)) : Disk.stamp(rules.location(path))
      },
      names: { folder in
        (Disk.names(in: folder.isEmpty ? "." : folder) ?? []).map { name in
          Name(name, isFolder: Disk.kind(Disk.joined(folder, name)) == .folder)
        }
      },
      edit: { text throws(ShellWorld.Failure) in
        try told { () throws(PaiCommand.Failure) in try Editor.edited(text) }
      },
      columns: { console.columns }, isStopped: { Interrupts.hasCome }, isTerminal: console.output.isTerminal, now: now,
      calendarsAsOf: known)
  }

  private static func told<Result>(
    _ body: () throws(PaiCommand.Failure) -> Result
  ) throws(ShellWorld.Failure) -> Result {
    do throws(PaiCommand.Failure) {
      return try body()
    } catch {
      throw ShellWorld.Failure(error.words ?? Words(zh: "没有做成。", en: "It could not be done."))
    }
  }
}

extension Disk {
  /// Changes when a rule file comes to a folder or leaves it; nil where it is gone.
  static func ruleFiles(in folder: String) -> String? {
    names(in: folder)?.filter { RelativePath.isRuleFile($0) && !$0.hasPrefix(".") }.sorted().joined(separator: "/")
  }

  /// Changes when a file is written; nil where it is gone.
  static func stamp(_ path: String) -> String? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    return "\(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
  }
}

extension Instant {
  /// Now, to the minute.
  static var thisMinute: Instant {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &now)
    return Instant(seconds: Int64(now.tv_sec) / 60 * 60)
  }
}

/// Ctrl-C and Ctrl-\ while no line is edited. A handler notes the one and passes over the other: what is ignored would be ignored by programs that are started too.
enum Interrupts {
  private static let noted = Atomic<Bool>(false)
  private static let handler: @convention(c) (Int32) -> Void = { _ in noted.store(true, ordering: .relaxed) }

  static func note() {
    _ = signal(SIGINT, handler)
    // Ctrl-\ does nothing: it would end the session with the report of a crash.
    _ = signal(SIGQUIT) { _ in }
  }

  /// Before a line is edited, when what was worked out is over. Later could be too late: Ctrl-C is a signal again as soon as the
  /// line is entered.
  static func forget() { noted.store(false, ordering: .relaxed) }

  static var hasCome: Bool { noted.load(ordering: .relaxed) }

  /// For a program that has keys of its own for that, and what is begun before.
  static func ignored<Result>(_ body: () -> Result) -> Result {
    let usual = signal(SIGINT, SIG_IGN)
    defer { _ = signal(SIGINT, usual) }
    return body()
  }
}

/// Where a user's own files are.
enum UserFolder {
  /// The history of the REPL; nil where there is no place for it.
  static var history: String? {
    let state = Environment.value("XDG_STATE_HOME") ?? Environment.value("HOME").map { "\($0)/.local/state" }
    guard let state else { return nil }
    var path = ""
    for step in "\(state)/pai".split(separator: "/") {
      path += "/\(step)"
      _ = unsafe mkdir(path, 0o700)
    }
    return Disk.kind(path) == .folder ? "\(path)/history" : nil
  }
}

/// $VISUAL or $EDITOR.
enum Editor {
  /// The text as it was left; nil where it was left as it was.
  static func edited(_ text: String) throws(Failure) -> String? {
    guard
      let (variable, program) = ["VISUAL", "EDITOR"].lazy.compactMap({ name in Environment.value(name).map { (name, $0) } }).first
    else { throw Failure(.usage, Words(zh: "没有设 $EDITOR。", en: "$EDITOR is not set.")) }
    let folder = Environment.value("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/pai-XXXXXX.pai".utf8CString)
    let descriptor = unsafe mkstemps(&template, 4)
    guard descriptor >= 0 else {
      throw Failure(
        .outputFailed,
        Words(zh: "建不了临时文件：\(SystemError.last.words.zh)。", en: "Can't make a temporary file: \(SystemError.last.words.en)."))
    }
    _ = close(descriptor)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var isKept = false
    defer { if !isKept { _ = unsafe unlink(path) } }
    try Disk.replace(path, by: Array(text.utf8))
    // $EDITOR may bring arguments of its own, so it is for the shell to read; the path is one word whatever is in it.
    let word = "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    // An interrupt is the editor's, which may live on: the shell that waits for it does nothing by one.
    let status = unsafe system("trap : INT\n\(program) \(word)")
    // What the shell says where there is no such program, or it is none.
    if [126, 127].contains(status >> 8 & 0xFF) {
      throw Failure(
        .outputFailed,
        Words(
          zh: "编辑器“\(program)”启动不了；$\(variable) 里要写有的程序。",
          en: "The editor “\(program)” can't be started; $\(variable) has to name a program that there is."))
    }
    guard status == 0 else {
      isKept = Disk.bytes(path) != Array(text.utf8)
      throw Failure(
        .outputFailed,
        Words(
          zh: "编辑器“\(program)”没有正常结束。\(isKept ? "写下的还在“\(path)”里。" : "")",
          en: "The editor “\(program)” did not end well.\(isKept ? " What was written is kept in “\(path)”." : "")"))
    }
    let edited = String(decoding: Disk.bytes(path) ?? [], as: UTF8.self)
    return edited == text ? nil : edited
  }
}

/// $PAGER, else less.
enum Pager {
  /// Whether the terminal can go back over what it shows; where it can't, a pager only asks for a key.
  static var isFit: Bool { ![nil, "", "dumb"].contains(Environment.value("TERM")) }

  /// - Returns: false where there is none.
  static func show(_ text: String) -> Bool {
    let program = Environment.value("PAGER") ?? "less -RFX"
    // What is shown is UTF-8, whatever the locale: without this less shows bytes.
    unsafe setenv("LESSCHARSET", "utf-8", 0)
    // One that Ctrl-C ended would leave the text half shown, and it to be shown again.
    return Interrupts.ignored {
      guard let pipe = unsafe popen("\(program) 2>/dev/null", "w") else { return false }
      _ = unsafe text.withCString { unsafe fputs($0, pipe) }
      return unsafe pclose(pipe) == 0
    }
  }
}
