import Casework
import Diagnostics
import Interpreter
import JSONText
import Pai
import Reports
import Semantics
import SourceText
import Syntax
import Vocabulary

extension Session {
  // MARK: Loading

  /// :载入 — rules, or a file of events.
  func load(_ path: String) -> ShellReply {
    guard !path.isEmpty else { return usage(.load) }
    if path.hasSuffix(".ndjson") || path.hasSuffix(".jsonl") { return loadEvents(path) }
    do throws(ShellWorld.Failure) {
      let origin = try world.rules(path)
      let rules = LoadedRules(origin, files: origin.files, world)
      let reply = change { state in
        state.base = rules
        state.rules = rules
        state.tried = [:]
        return ShellReply(summary(of: rules) + carriedOver(in: state))
      }
      adopt(rules)
      stood = nil
      return reply
    } catch {
      return refuse(error.words)
    }
  }

  private func loadEvents(_ path: String) -> ShellReply {
    do throws(ShellWorld.Failure) {
      var bytes = try world.bytes(path)
      let isPart = bytes.count > world.fileBytes
      if isPart {
        // Whole lines only: the last one goes on past the limit.
        guard let end = bytes.prefix(world.fileBytes + 1).lastIndex(of: UInt8(ascii: "\n")) else {
          return refuse(
            "\(path) 的第一行就超过 \(fileLimit.zh)，没有载入。",
            "The first line of \(path) has more than \(fileLimit.en), and nothing was loaded.")
        }
        bytes.removeLast(bytes.count - end)
      }
      let all = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map {
        ($0 + 1, Array($1))
      }
      var dropped: [(number: Int, why: Words)] = []
      var refused: [(number: Int, why: Words)] = []
      var lines: [(number: Int, bytes: [UInt8])] = []
      for (number, line) in all where line.contains(where: { $0 > 0x20 }) {
        if world.isStopped() { return stopped }
        switch refusal(of: line) {
        case (let why, isEvent: false)?: dropped.append((number, why))
        case (let why, isEvent: true)?:
          refused.append((number, why))
          lines.append((number, line))
        case nil: lines.append((number, line))
        }
      }
      return change { state in
        state.events = LoadedEvents(name: path, lines: lines, isPart: isPart)
        var reply = say(
          "\(path)：\(lines.count) 件事件。试写规则时，会说哪些判得不一样。",
          "\(path): \(lines.count.english("event")). What is tried is compared on them.")
        if isPart {
          let words = Words(
            zh: """
              这只是 \(path) 的前 \(all.count) 行：文件超过 \(fileLimit.zh)，一次只读这么多，后面的没有读。把文件分开载入，\
              或者用 pai diff 旧规则 新规则 --events \(path) 比全部。
              """,
            en: """
              These are the first \(all.count.english("line")) of \(path) alone: it has more than \(fileLimit.en), no more is read of a \
              file, and the rest was not. Split it, or compare all of it by pai diff OLD NEW --events \(path).
              """)
          reply.text += paint(words(language).shown, .warning) + "\n"
        }
        reply.text += told(dropped, as: Words(zh: "没有收", en: "left out"))
        reply.text += told(refused, as: Words(zh: "现在判不了", en: "not decided by these rules"))
        return reply
      }
    } catch {
      return refuse(error.words)
    }
  }

  /// Lines of which something is said, and why; of many the first.
  private func told(_ lines: [(number: Int, why: Words)], as state: Words) -> String {
    var text = ""
    for (number, why) in lines.prefix(5) {
      let words = Words(zh: "第 \(number) 行\(state.zh)：\(why.zh)", en: "Line \(number) is \(state.en): \(why.en)")
      text += paint(words(language).shown, .warning) + "\n"
    }
    guard lines.count > 5 else { return text }
    let more = lines.count - 5
    return text
      + Words(zh: "另有 \(more) 行\(state.zh)。\n", en: "\(more.english("more line is", "more lines are")) \(state.en).\n")(language)
  }

  private var fileLimit: Words {
    let bytes = world.fileBytes
    let megabytes = Words("\(bytes >> 20) MiB")
    return bytes % (1 << 20) == 0 ? megabytes : Words(zh: "\(bytes) 字节", en: bytes.english("byte"))
  }

  /// Loaded events by the name of their file, and that they are a part of it where they are.
  var eventsName: Words {
    let events = state.events
    guard events.isPart else { return Words(events.name) }
    return Words(
      zh: "\(events.name) 的前 \(fileLimit.zh)", en: "the first \(fileLimit.en) of \(events.name)")
  }

  /// Why a line is not decided by the rules at hand, and whether it is an event all the same, which other rules may decide; where
  /// there are none that decide, only whether it is JSON.
  private func refusal(of line: [UInt8]) -> (why: Words, isEvent: Bool)? {
    if let rules = state.rules?.ruleSet {
      var memory = EventMemory(rules)
      do throws(EventRefused) { _ = try rules.decide(line: line.span, in: &memory) } catch {
        return (Words(zh: error.message("zh"), en: error.message("en")), isEvent: error.error.isOfRules)
      }
    } else if (try? JSONValue(parsing: line)) == nil {
      return (Words(zh: "不是 JSON。", en: "it is no JSON."), isEvent: false)
    }
    return nil
  }

  private func summary(of rules: LoadedRules) -> String {
    var text = ""
    for edition in rules.editions {
      let program = edition.program
      let title = program.header.title.isEmpty ? rules.origin.path : program.header.title
      text +=
        Words(
          zh: "\(title)：\(program.items.count) 个事项，\(program.rules.count) 条规则，\(program.scenarios.count) 个情景",
          en: """
            \(title): \(program.items.count.english("item")), \(program.rules.count.english("rule")), \
            \(program.scenarios.count.english("scenario"))
            """)(language).shown + "\n"
    }
    return text + told(of: rules)
  }

  /// What is wrong with the rules; of many, the first.
  func told(of rules: LoadedRules, atMost limit: Int = 5) -> String {
    let found = rules.check.all.filter { $0.severity == .error }
    errorsTold = Set(found.map(rules.subject))
    guard !found.isEmpty else { return "" }
    var text = shown(found.prefix(limit).map(rules.told), in: rules.toldSources)
    if found.count > limit {
      text += Words(zh: "另有 \(found.count - limit) 处错误。\n", en: "\((found.count - limit).english("more error")).\n")(language)
    }
    return text
  }

  /// The event at hand under other rules; where they can't take it, that is said and it is kept.
  func carriedOver(in state: State) -> String {
    guard !state.situation.isEmpty, let rules = state.rules else { return "" }
    guard let enacted = Enacted(state.situation, under: rules) else { return "" }
    return stalled(enacted) + told(enacted.problems)
  }

  /// Whether the rules at hand decide the event at hand, where there is one.
  private var canDecide: Bool { enacted.map { situation.isEmpty || $0.decision != nil } ?? false }

  func reload() -> ShellReply {
    guard let base = state.base else { return needsRules }
    return reload(base, because: nil)
  }

  private func reload(_ base: LoadedRules, because changed: [String]?) -> ShellReply {
    let origin: ShellWorld.Rules
    do throws(ShellWorld.Failure) { origin = try world.rules(base.origin.path) } catch { return refuse(error.words) }
    let fresh = LoadedRules(origin, files: origin.files, world)
    // What changes is told against the last reading by which the event was decided: between two that decide, files may have been
    // saved that can't.
    let earlier = stood.flatMap { $0.origin.path == base.origin.path ? $0 : nil }
    let could = canDecide
    let last = could ? base : earlier ?? (enacted == nil ? nil : base)
    let before = (could ? enacted : last.flatMap { Enacted(situation, under: rules(with: state.trials, on: $0)) })?.shown
    adopt(fresh)
    stood = canDecide ? nil : last
    var text =
      changed.map { names in
        Words(
          zh: "\(language.list(names))变了，已重读。\n",
          en: "\(language.list(names)) changed and \(names.count.agreeing("was", "were")) read again.\n")(language)
      } ?? Words(zh: "已重读。\n", en: "Read again.\n")(language)
    text += told(of: fresh) + carriedOver(in: state)
    guard let enacted, let shown = enacted.shown else { return ShellReply(text) }
    guard let before else { return ShellReply(text + decidedNow(enacted, situation)) }
    let (old, new) = (Pai.Decision(before.decision), Pai.Decision(shown.decision))
    func lines(_ one: Casework.Case) -> [String] { clockLines(of: one, at: situation.now).map(\.line) }
    if !DecisionSummary.agree(old, new) || (situation.isUnderWay && lines(before) != lines(shown)) {
      text += show(new, changedFrom: old, of: situation) + clocks(of: enacted, situation, changedFrom: before)
    } else if !could, !situation.isEmpty {
      text += Words(zh: "这件事又判得了，和先前一样。\n", en: "This case is decided again, as before.\n")(language)
    }
    return ShellReply(text)
  }

  /// At every line: files that have changed since are read again. A change is noticed once, also where the rules can't
  /// be read then or the step is taken back.
  func noticeChanges() -> ShellReply {
    guard let base = state.base else { return ShellReply() }
    var changed: [String] = []
    for path in base.stamps.keys.sorted() {
      let place = base.origin.location(path)
      let stamp = world.stamp(base.origin, path)
      if stamp != base.stamps[path], seen[place] != .some(stamp) {
        changed.append(path.isEmpty ? base.origin.path : path)
      }
      seen.updateValue(stamp, forKey: place)
    }
    // A file that is gone is told by its own name.
    if changed.count > 1 { changed.removeAll { $0 == base.origin.path } }
    guard !changed.isEmpty else { return ShellReply() }
    var reply = reload(base, because: changed)
    if reply.isError {
      reply.text += Words(zh: "接着用先前读到的规则。\n", en: "The rules that were read go on.\n")(language)
    }
    return reply
  }

  // MARK: Trying

  func rules(with trials: [Trial], on base: LoadedRules) -> LoadedRules {
    guard !trials.isEmpty else { return base }
    let tried = base.tried(trials, language)
    return LoadedRules(base.origin, files: tried.files, stamps: base.stamps, tried: tried, world)
  }

  /// Tries declarations: checked at once, and compared with what is decided without them.
  func attempt(declarations tree: FileTree, _ text: String) -> ShellReply {
    var names = NameTable()
    let tree = parsed(SourceFile(path: "", text: text), id: FileID(0), names: &names).tree
    let labels = tree.declarations.compactMap { $0.label(names) }
    return attempt(Trial(text: text.trimmed, names: labels.isEmpty ? [Words(zh: text.firstLine, en: text.firstLine)] : labels))
  }

  func attempt(row text: String, of table: String?) -> ShellReply {
    guard let base = state.base else { return needsRules }
    let row = text.firstIndex { "|｜".contains($0) }.map { String(text[$0...]).trimmed } ?? text
    let columns = row.count { "|｜".contains($0) } - 1
    let fitting = base.tables(ofColumns: columns, inEdition: base.edition(at: situation.reported))
    let chosen = table ?? (fitting.count == 1 ? fitting[0] : nil)
    guard let chosen else {
      return fitting.isEmpty
        ? refuse("没有 \(columns) 列的表。", "No table has \(columns.english("column")).")
        : refuse(
          "\(fitting.count) 个表有 \(columns) 列：\(language.list(fitting))；写明是哪个：表 \(fitting[0]) \(row)",
          "\(fitting.count) tables have \(columns.english("column")): \(language.list(fitting)); say which: table \(fitting[0]) \(row)"
        )
    }
    return attempt(Trial(text: row, names: [Words(zh: "表 \(chosen) 的一行", en: "a row of table \(chosen)")], table: chosen))
  }

  private func attempt(_ trial: Trial) -> ShellReply {
    guard let base = state.base else { return needsRules }
    var trial = trial
    let edition = base.edition(at: situation.reported) ?? base.editions.count - 1
    trial.home = base.home(of: trial.text, inEdition: edition)
    if base.editions.indices.contains(edition) { trial.files = Set(base.editions[edition].files.map(\.path)) }
    let others = state.trials.compactMap { $0.beside(trial) }
    // What it changes is told against the rules as they stand just before it, with what it is typed again for: without that,
    // what else is tried might name nothing, and there would be nothing to compare with.
    let stood = state.rules ?? base
    let old = stood.ruleSet == nil && others != state.trials ? rules(with: others, on: base) : stood
    let trials = others + [trial]
    let new = rules(with: trials, on: base)
    // What is wrong with what was typed is told each time that it is typed.
    let known = Set(old.check.all.map(old.subject).filter { finding in !finding.places.contains { $0.typed == trial.text } })
    let found = new.check.all.filter { !known.contains(new.subject(of: $0)) && $0.severity != .note }
    let text = shown(found.map(new.told), in: new.toldSources)
    if new.ruleSet == nil {
      // What was typed reads; what stands in the files does not beside it.
      let isElsewhere =
        found.contains { $0.severity == .error }
        && found.allSatisfy { $0.severity != .error || Int(new.told($0.place).file.index) < new.sources.count }
      let words =
        isElsewhere
        ? Words(
          zh: "没有试成，一切照旧：那些地方还照原来的写。把它们和这一条一起写（:编辑 写得下几条），或者改文件。",
          en: """
            It was not tried, and all is as it was: those places are still written for what was there. Write them together with \
            this (:edit takes several), or mend the file.
            """)
        : Words(zh: "没有试成。", en: "It was not tried.")
      return ShellReply(text + paint(words(language), .bad) + "\n", isError: true)
    }
    let different: String
    do throws(Stopped) { different = try differences(old, new) } catch { return stopped }
    return change { state in
      state.trials = trials
      state.rules = new
      return ShellReply(
        text + Words(zh: "试着用“\(trial.name.zh)”（:撤 撤掉，:写出 写进文件）。\n", en: "Trying “\(trial.name.en)” (:drop, :write).\n")(language)
          + triedBefore(trial) + whereTried(new, on: base) + different + carriedOver(in: state)
          + broughtOtherwise(old, new))
    }
  }

  /// That a trial stands for one that was tried before it, with which it is compared then.
  private func triedBefore(_ trial: Trial) -> String {
    let names = trial.names.filter { name in state.trials.contains { $0.names(inCommonWith: trial).contains(name) } }
    guard !names.isEmpty else { return "" }
    let words = Words(
      zh: "代替先前试写的：\(Language.chinese.list(names.map(\.zh)))；下面是和那时比",
      en: """
        in the place of \(Language.english.list(names.map(\.en))) as \(names.count.agreeing("it was", "they were")) tried, and compared \
        with that
        """)
    return "  " + paint(words(language).shown, .faint) + "\n"
  }

  /// What the trial that came last stands for, and of several editions which have it.
  private func whereTried(_ new: LoadedRules, on base: LoadedRules) -> String {
    guard let tried = new.tried else { return "" }
    var lines: [Words] = []
    if !tried.replaced.isEmpty {
      let all = tried.replaced
      lines.append(
        Words(
          zh: "代替文件里的：\(Language.chinese.list(all.map { "\($0.name.zh)（\($0.path):\($0.line)）" }))",
          en: "in the place of \(Language.english.list(all.map { "\($0.name.en) (\($0.path):\($0.line))" }))"))
    }
    let last = tried.typed.count - 1
    let paths = tried.edits.filter { $0.value.contains { $0.trial == last } }.keys.sorted()
    if base.editions.count > 1, !paths.isEmpty {
      let having = base.editions.filter { edition in edition.files.contains { paths.contains($0.path) } }
      let titles = having.map { $0.program.header.version ?? $0.program.header.name }
      let files = language.list(paths)
      lines.append(
        having.count == base.editions.count
          ? Words(zh: "写在 \(files)，各版都有它", en: "in \(files), which every edition has")
          : Words(
            zh: "写在 \(files)，只有“\(titles.joined(separator: "”“"))”版有它",
            en: "in \(files), of edition “\(titles.joined(separator: "”, “"))” alone"))
    }
    return lines.map { "  " + paint($0(language).shown, .faint) + "\n" }.joined()
  }

  func drop(_ argument: String) -> ShellReply {
    guard let base = state.base, !state.trials.isEmpty else {
      return refuse("没有试写的规则。", "Nothing is being tried.")
    }
    var trials = state.trials
    switch argument {
    case "": trials.removeLast()
    case "全部", "all": trials = []
    default:
      guard let number = Int(argument.withNarrowDigits) else { return usage(.drop) }
      guard trials.indices.contains(number - 1) else {
        let numbers = trials.count == 1 ? "1" : "1–\(trials.count)"
        return refuse(
          "试写的没有第 \(argument) 个，只有 \(numbers)；:列 试 列出它们。",
          "Nothing that is tried has the number \(argument), only \(numbers); :list trials shows them.")
      }
      trials.remove(at: number - 1)
    }
    guard let old = state.rules else { return needsRules }
    let new = trials.isEmpty ? base : rules(with: trials, on: base)
    if new.ruleSet == nil, old.ruleSet != nil, let refusal = stillNeeded(trials, new) { return refusal }
    let different: String
    do throws(Stopped) { different = try differences(old, new) } catch { return stopped }
    return change { state in
      state.trials = trials
      state.rules = new
      return ShellReply(
        Words(zh: "撤掉了。\n", en: "Dropped.\n")(language) + (new.ruleSet == nil ? told(of: new) : "") + different
          + carriedOver(in: state) + broughtOtherwise(old, new))
    }
  }

  /// Why what is left of the trials can't do without what is to be dropped: nothing could be decided any more. Nil where no
  /// error stands in what is left; then the files are wrong, which dropping did not bring about.
  private func stillNeeded(_ left: [Trial], _ rules: LoadedRules) -> ShellReply? {
    let errors = rules.check.all.filter { $0.severity == .error }.map(rules.told)
    var needing: [Int] = []
    for error in errors {
      let trial = Int(error.place.file.index) - rules.sources.count
      if left.indices.contains(trial), !needing.contains(trial) { needing.append(trial) }
    }
    guard !needing.isEmpty else { return nil }
    let names = needing.map { left[$0].name }
    let numbers = needing.sorted().compactMap { state.trials.firstIndex(of: left[$0]) }.map { $0 + 1 }
    let way = numbers.map { ":撤 \($0)" }.joined(separator: "、")
    let wayInEnglish = numbers.map { ":drop \($0)" }.joined(separator: ", ")
    let text = shown(Array(errors.prefix(5)), in: rules.toldSources(naming: left, language))
    let words = refuse(
      "没有撤：还试着的\(Language.chinese.list(names.map { "“\($0.zh)”" }))要用它。先 \(way)，或者 :撤 全部。",
      """
      It was not dropped: \(Language.english.list(names.map { "“\($0.en)”" })), which \(names.count.agreeing("is", "are")) still \
      tried, \(names.count.agreeing("needs", "need")) it. First \(wayInEnglish), or :drop all.
      """)
    return ShellReply(text + words.text, isError: true)
  }

  func edit() -> ShellReply {
    let text = draft ?? state.trials.last?.text ?? ""
    do throws(ShellWorld.Failure) {
      guard let edited = try world.edit(text), !edited.trimmed.isEmpty else {
        return say("没有改动。", "Nothing was changed.")
      }
      var reply = language(edited)
      reply.isUnfinished = false
      draft = nil
      if reply.isError {
        draft = edited
        reply.text += Words(zh: "写的还留着；再 :编辑 接着改。\n", en: "What you wrote is kept; :edit goes on with it.\n")(language)
      }
      return reply
    } catch {
      return refuse(error.words)
    }
  }
}
