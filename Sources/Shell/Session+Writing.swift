import Diagnostics
import Pai
import Reports
import Semantics
import SourceText
import Syntax
import Vocabulary

/// What is tried becomes text in files.
extension Session {
  /// :写出 — into the rule files themselves, each in the place where it was tried; what has a new name goes into the file that
  /// is named, where it is one of the rules or a new one. Outside of them a file is a draft, and what it holds is tried on.
  func write(_ path: String) -> ShellReply {
    guard let base = state.base, !state.trials.isEmpty else { return refuse("没有试写的规则。", "Nothing is being tried.") }
    guard !path.isEmpty else {
      guard base.origin.path != Tutorial.path else {
        return refuse("教程的规则不在文件里；写明文件名。", "The tutorial's rules are in no file; name one.")
      }
      return write(state.trials, on: base)
    }
    guard RelativePath.isRuleFile(path) else {
      return refuse("“\(path)”不是规则文件；文件名以 .pai 结尾。", "“\(path)” is no rule file; its name ends with .pai.")
    }
    guard base.origin.path != Tutorial.path, let own = self.path(path, among: base) else { return writeDraft(path, base) }
    let edition = base.edition(at: situation.reported) ?? base.editions.count - 1
    let (isThere, isOfEdition) = (
      base.sources.contains { $0.path == own }, base.editions[edition].files.contains { $0.path == own }
    )
    guard isOfEdition || !isThere else {
      let title = base.editions[edition].program.header.version ?? base.editions[edition].program.header.name
      let (files, more) = ruleFiles(of: base)
      return refuse(
        "“\(path)”不是“\(title)”这一版的文件，试的规则写在那里就不管用了；可以写进 \(files)\(more)。",
        "“\(path)” is not of edition “\(title)”, and what is tried would have no effect there; it may go to \(files)\(more).")
    }
    // It may have come since the folder was read.
    guard isThere || (try? world.bytes(path)) == nil else { return staleFiles }
    return write(
      state.trials.map { trial in
        var trial = trial
        trial.home = own
        return trial
      }, on: base)
  }

  private func write(_ trials: [Trial], on base: LoadedRules) -> ShellReply {
    guard isAsRead(base) else { return staleFiles }
    let tried = rules(with: trials, on: base)
    guard tried.ruleSet != nil, let changed = tried.tried?.changed.sorted(by: { $0.key < $1.key }) else {
      let errors = tried.check.all.filter { $0.severity == .error }
      return ShellReply(
        shown(errors.prefix(5).map { $0 }, in: tried.sources)
          + refuse("写在那里就读不成了，没有写。", "Written there they could not be read; nothing is written.").text, isError: true)
    }
    let origin: ShellWorld.Rules
    do throws(ShellWorld.Failure) {
      for (path, bytes) in changed { try world.write(base.origin.location(path), bytes) }
      origin = try world.rules(base.origin.path)
    } catch { return refuse(error.words) }
    adopt(LoadedRules(origin, files: origin.files, world), without: state.trials)
    let names = language.list(changed.map { base.origin.location($0.key) })
    var reply = say("写进了 \(names)。", "Written to \(names).")
    reply.text += mistakes(broughtBy: tried, to: base)
    return reply
  }

  /// What is wrong with what was written, by its places in the files as they are now.
  private func mistakes(broughtBy tried: LoadedRules, to base: LoadedRules) -> String {
    let known = Set(base.check.all.map(base.subject))
    let found = tried.check.all.filter { $0.severity == .error && !known.contains(tried.subject(of: $0)) }
    guard !found.isEmpty else { return "" }
    let words = Words(
      zh: "写进去的有 \(found.count) 处错误，pai check 不会通过；改那个文件，或者再试写同名的、再 :写出：",
      en: """
        What was written has \(found.count.english("error")), and pai check fails; mend the file, or try what has the same name \
        and :write again:
        """)
    return paint(words(language), .warning) + "\n" + shown(Array(found.prefix(5)), in: tried.sources)
  }

  /// A file that no rules read: a new one, or one that this session has made.
  private func writeDraft(_ path: String, _ base: LoadedRules) -> ShellReply {
    let there = (try? world.bytes(path)) ?? []
    guard there.isEmpty || written.contains(path) else {
      let whose = Self.ruleSetName(in: there).map { Words(zh: "是“\($0)”的规则，", en: "has the rules of “\($0)”, and ") }
      let (files, more) = ruleFiles(of: base)
      let isTutorial = base.origin.path == Tutorial.path
      return refuse(
        "“\(path)”\(whose?.zh ?? "")不在读入的规则里，不往里写；\(isTutorial ? "" : "可以写进 \(files)\(more)，或者")换一个新文件名。",
        """
        “\(path)” \(whose?.en ?? "")is not among the rules that were read, so nothing is written there; \
        \(isTutorial ? "" : "it may go to \(files)\(more), or ")name a new file.
        """)
    }
    // What it has already is not written twice.
    let held = String(decoding: there, as: UTF8.self)
    var texts: [String] = []
    for text in state.trials.map({ $0.table.flatMap(wholeTable) ?? $0.text }) where !texts.contains(text) && !held.contains(text) {
      texts.append(text)
    }
    guard !texts.isEmpty else { return say("都已在 \(path) 里。", "All of it is in \(path) already.") }
    let whole = LoadedRules.appended(texts.joined(separator: "\n\n"), to: path)
    let gap = there.isEmpty || there.last == UInt8(ascii: "\n") ? "" : "\n"
    do throws(ShellWorld.Failure) {
      try world.append(path, Array((there.isEmpty ? String(whole.dropFirst()) : gap + whole).utf8))
      written.insert(path)
      return say(
        "写进了 \(path)。它不在读入的规则里，这里仍是试写。",
        "Written to \(path). It is not among the rules that were read; here all this is still only tried.")
    } catch {
      return refuse(error.words)
    }
  }

  /// A row alone reads nowhere: its table, with all that is tried in it.
  private func wholeTable(_ name: String) -> String? {
    guard let rules = state.rules, let program = enacted?.program ?? rules.editions.last?.program,
      let table = program.tables.first(where: { $0.entry.name == name })
    else { return nil }
    return rules.text(at: table.entry.place)
  }

  /// The files that may take what is tried, the first of them.
  private func ruleFiles(of base: LoadedRules) -> (files: String, more: String) {
    let edition = base.edition(at: situation.reported) ?? base.editions.count - 1
    let paths = base.editions[edition].files.map(\.path).filter { RelativePath.isRuleFile($0) }
    return (
      language.list(paths.prefix(3).map { base.origin.location($0) }), paths.count > 3 ? Words(zh: " 等", en: " …")(language) : ""
    )
  }

  private static func ruleSetName(in bytes: [UInt8]) -> String? {
    var names = NameTable()
    for declaration in parsed(SourceFile(path: "", bytes: bytes), id: FileID(0), names: &names).tree.declarations {
      if case .ruleset(let syntax) = declaration.content { return names[syntax.name.name] }
    }
    return nil
  }

  /// Whether the files still say what was read of them: else writing would lose what somebody else wrote.
  func isAsRead(_ base: LoadedRules) -> Bool { base.stamps.allSatisfy { world.stamp(base.origin, $0.key) == $0.value } }

  var staleFiles: ShellReply {
    refuse(
      "文件在读入之后变了，还没有读成，所以不写；先把文件改好。",
      "The files have changed since they were read, and could not be read again; nothing is written. Mend them first.")
  }
}
