import Casework
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

extension Session {
  /// `?名字` — whatever has that name.
  func describe(_ name: String) -> ShellReply {
    if name.isEmpty { return help("") }
    if name.hasPrefix(":") || name.hasPrefix("：") { return help(String(name.dropFirst())) }
    guard let rules = state.rules, let program = enacted?.program ?? rules.editions.last?.program else { return needsRules }
    var text = ""
    func found(_ kind: Words, _ entry: Semantics.Entry, _ more: [String] = []) {
      text += paint(entry.name, .strong) + "  " + kind(language) + "  " + paint(place(entry.place), .faint) + "\n"
      for told in [entry.documentation, entry.note, entry.guidance].compactMap({ $0 }) { text += told.indented }
      if !entry.aliases.isEmpty {
        text += "  " + Words(zh: "又称：", en: "also: ")(language) + language.list(entry.aliases).shown + "\n"
      }
      if !entry.basis.isEmpty {
        text += "  " + Words(zh: "依据：", en: "basis: ")(language) + language.list(entry.basis.map(\.text)).shown + "\n"
      }
      for line in more { text += "  \(line.shown)\n" }
    }
    func named(_ entry: Semantics.Entry) -> Bool { entry.name == name || entry.aliases.contains(name) }
    for item in program.items where named(item.entry) {
      let category = program.categories[item.category.position].entry.name
      found(Words(.item), item.entry, [Words(zh: "类别：\(category)", en: "category: \(category)")(language)])
    }
    for category in program.categories where named(category.entry) {
      let items = program.items.filter { program.categories[$0.category.position].entry.name == category.entry.name }
      found(Words(.category), category.entry, [language.list(items.map(\.entry.name))])
    }
    for (position, field) in program.fields.enumerated() where named(field.entry) || program.words(of: Ref(position)).en == name {
      var more = [field.type.words(program)(language)]
      if let value = field.defaultValue {
        let shown = program.words(of: value, Ref(position))(language)
        more.append(Words(zh: "默认：\(shown)", en: "default: \(shown)")(language))
      }
      found(Words(.fields), field.entry, more)
    }
    for unit in program.units where named(unit.entry) {
      let levels = unit.levels.map { program.levels[$0.position].name }
      found(Words(.unit), unit.entry, levels.isEmpty ? [] : [Words(zh: "层级：", en: "level: ")(language) + language.list(levels)])
    }
    for ladder in program.ladders where ladder.entry.name == name {
      found(Words(.ladder), ladder.entry)
      text += (rules.text(at: ladder.entry.place) ?? "").indented
    }
    for period in program.periods where period.entry.name == name {
      found(Words(.period), period.entry)
      text += (rules.text(at: period.entry.place) ?? "").indented
    }
    for calendar in program.calendars where calendar.entry.name == name {
      found(Words(.calendar), calendar.entry)
      text += (rules.text(at: calendar.entry.place) ?? "").indented
    }
    func found(_ kind: Words, at place: Place) {
      text += paint(name, .strong) + "  " + kind(language) + "  " + paint(self.place(place), .faint) + "\n"
    }
    for milestone in program.milestones where milestone.name == name {
      found(Words(zh: "里程碑", en: "milestone"), at: milestone.place)
      if !milestone.results.isEmpty { text += "  " + language.list(milestone.results).shown + "\n" }
      if let base = milestone.base {
        let from = program.milestones[base.position].name
        text += "  " + Words(zh: "计时：自 \(from)", en: "counts from \(from)")(language).shown + "\n"
      }
    }
    for happening in program.process.happenings where happening.name == name {
      found(Words(zh: "可以发生的事", en: "what may happen"), at: happening.place)
      text += (rules.line(at: happening.place) ?? "").indented
    }
    for measure in program.measures where measure.name == name { found(Words(.measure), at: measure.place) }
    for (position, level) in program.levels.enumerated() where level.name == name {
      found(Words(.level), at: level.place)
      text += "  \(program.levels.map(\.name).joined(separator: " < ").shown)\n"
      let units = program.units.filter { $0.levels.contains(Ref(position)) }.map(\.entry.name)
      if !units.isEmpty { text += "  " + Words(zh: "单位：", en: "units: ")(language) + language.list(units).shown + "\n" }
      let areas = program.directory.areas.filter { $0.level == Ref(position) }.map(\.path)
      if !areas.isEmpty {
        let more = areas.count > 12 ? Words(zh: "……共 \(areas.count) 处", en: ", … \(areas.count) in all")(language) : ""
        text += "  " + Words(zh: "区域：", en: "areas: ")(language) + (language.list(Array(areas.prefix(12))) + more).shown + "\n"
      }
    }
    for (position, field) in program.fields.enumerated() where program.hasValue(field.type, named: name) {
      let owner = program.words(of: Ref(position))(language)
      let others = language.list(program.values(of: field.type).filter { $0 != name })
      text += paint(name, .strong) + "  " + Words(zh: "“\(owner)”的取值", en: "a value of “\(owner)”")(language).shown
      text += "  " + paint(place(field.entry.place), .faint) + "\n"
      if !others.isEmpty { text += "  " + Words(zh: "此外：\(others)", en: "besides: \(others)")(language).shown + "\n" }
    }
    for area in program.directory.areas where area.path == name || area.path.hasSuffix("/" + name) {
      text += paint(area.path, .strong) + "  " + Words(.area)(language) + "\n"
    }
    if program.rules.contains(where: { $0.name == name }) || program.tables.contains(where: { $0.entry.name == name }) {
      text += command("rule \(name)").text
    }
    text += resting(on: name, program)
    for scenario in program.scenarios where scenario.entry.name == name {
      found(Words(.scenario), scenario.entry)
      text += (rules.text(at: scenario.entry.place) ?? "").indented
    }
    for word in Word.rows where (word.zh + word.en).contains(name) {
      text +=
        paint(name, .strong) + "  "
        + Words(
          zh: "语言的词：\(language.list(word.zh))；英文 \(word.en.joined(separator: ", "))",
          en: "a word of the language: \(word.en.joined(separator: ", ")); Chinese \(word.zh.joined(separator: ", "))")(language)
        + "\n"
    }
    if ShellCommand(named: name) != nil { text += help(name).text }
    guard text.isEmpty else { return ShellReply(text) }
    if let inside = name.typedNames.dropFirst().first, case let reply = describe(inside), !reply.isError { return reply }
    let names = names(of: program)
    let near = NearestNames(to: name, among: names).names.first
    return refuse(
      "没有叫“\(name)”的。\(near.map { "是不是“\($0)”？" } ?? ":列 看看有什么。")",
      "Nothing is named “\(name)”.\(near.map { " Did you mean “\($0)”?" } ?? " :list shows what there is.")")
  }

  /// A clause of the source: what rests on it, and what of it is left out.
  private func resting(on clause: String, _ program: Program) -> String {
    var lines: [String] = []
    func line(_ kind: Words, _ names: [String]) {
      if !names.isEmpty { lines.append(kind(language) + language.colon + language.list(names)) }
    }
    func rests(_ basis: [Basis]) -> Bool { basis.contains { $0.text == clause } }
    line(Words(.rule), program.rules.filter { $0.row == nil && rests($0.basis) }.map(\.name))
    line(
      Words(.table),
      program.tables.filter { table in table.rules.contains { rests(program.rules[$0.position].basis) } }.map(\.entry.name))
    line(Words(.item), program.items.map(\.entry).filter { rests($0.basis) }.map(\.name))
    line(Words(.unit), program.units.map(\.entry).filter { rests($0.basis) }.map(\.name))
    line(Words(.fields), program.fields.map(\.entry).filter { rests($0.basis) }.map(\.name))
    line(Words(.ladder), program.ladders.map(\.entry).filter { rests($0.basis) }.map(\.name))
    line(Words(.scenario), program.scenarios.map(\.entry).filter { rests($0.basis) }.map(\.name))
    for left in program.unencoded where left.clauses.contains(clause) {
      lines.append(Words(.unencoded)(language) + language.colon + left.reason)
    }
    guard !lines.isEmpty || program.header.clauses.contains(clause) else { return "" }
    let kind = Words(zh: "条款；依据它的有", en: "clause; on it rest")
    return paint(clause, .strong) + "  " + kind(language) + "\n" + lines.map { "  \($0.shown)\n" }.joined()
  }

  func names(of program: Program) -> [String] {
    program.items.map(\.entry.name) + program.categories.map(\.entry.name) + program.fields.map(\.entry.name)
      + program.units.map(\.entry.name) + program.rules.map(\.name) + program.milestones.map(\.name)
      + program.measures.map(\.name) + program.ladders.map(\.entry.name) + program.tables.map(\.entry.name)
      + program.levels.map(\.name) + program.process.happenings.map(\.name) + program.enumerations.flatMap(\.values)
      + program.header.clauses
  }

  // MARK: Lists

  func list(_ argument: String) -> ShellReply {
    if ["试", "trials"].contains(argument) {
      guard !state.trials.isEmpty else { return say("没有试写的规则。", "Nothing is being tried.") }
      return ShellReply(state.trials.enumerated().map { "  \($0 + 1)  \($1.described(language).shown)\n" }.joined())
    }
    if ["分支", "forks"].contains(argument) {
      return ShellReply(
        state.situations.sorted { $0.key < $1.key }.map { name, situation in
          let mark = name == state.current ? "*" : " "
          return "\(mark) \(shownName(name).shown)  \(clock(situation.now))  \(fieldLine(of: name).shown)\n"
        }.joined())
    }
    if ["事件", "events"].contains(argument) {
      guard !state.events.lines.isEmpty else { return say("没有载入事件；:载入 文件.ndjson。", "No events are loaded; :load FILE.ndjson.") }
      let more = state.events.lines.count - 50
      return ShellReply(
        state.events.lines.prefix(50).map { "  \($0.number)  \(String(decoding: $0.bytes, as: UTF8.self).shown)\n" }.joined()
          + (more > 0 ? Words(zh: "  另有 \(more) 件。\n", en: "  \(more) more.\n")(language) : "")
          + (state.events.isPart
            ? Words(zh: "  只是\(eventsName.zh)。", en: "  These are of \(eventsName.en) alone.")(language).shown + "\n" : ""))
    }
    guard let rules = state.rules, let program = enacted?.program ?? rules.editions.last?.program else { return needsRules }
    func listed(_ text: String, _ what: Words) -> ShellReply {
      text.isEmpty ? say("没有\(what.zh)。", "There are no \(what.en).") : ShellReply(text)
    }
    switch argument {
    case "": return ShellReply(Listing(program: program, sources: rules.sources).text(language, paint))
    case "事项", "items":
      return listed(
        program.categories.enumerated().map { position, category in
          let items = program.items.filter { $0.category.position == position }.map(\.entry.name)
          return paint(category.entry.name, .strong) + "  " + language.list(items).shown + "\n"
        }.joined(), Words(zh: "事项", en: "items"))
    case "单位", "units":
      return listed(
        program.units.map { unit in
          "  \(unit.entry.name.shown)  \(paint(language.list(unit.levels.map { program.levels[$0.position].name }), .faint))\n"
        }.joined(), Words(zh: "单位", en: "units"))
    case "字段", "fields":
      return ShellReply(
        program.fields.enumerated().map { position, field in
          "  \(program.words(of: Ref(position))(language).shown)  \(paint(field.type.words(program)(language), .faint))\n"
        }.joined())
    case "规则", "rules":
      return listed(
        program.rules.map { "  \($0.name.shown)  \(paint(place($0.place), .faint))\n" }.joined(), Words(zh: "规则", en: "rules"))
    case "地点", "areas":
      return listed(program.directory.areas.map { "  \($0.path.shown)\n" }.joined(), Words(zh: "地点", en: "areas"))
    case "情景", "scenarios":
      guard let enacted else { return needsRules }
      return listed(
        enacted.caseRules.runScenarios().map { result in
          let status =
            switch result.status {
            case .passed: paint(Words(zh: "通过", en: "passes")(language), .good)
            case .failed: paint(Words(zh: "不通过", en: "fails")(language), .bad)
            case .notRun: paint(Words(zh: "没有跑", en: "not run")(language), .warning)
            }
          return "  \(status)  \(result.name.shown)\n"
        }.joined(), Words(zh: "情景", en: "scenarios"))
    default: return usage(.list)
    }
  }
}

extension Program {
  /// The values of a type that lists them in the fields; of all others none.
  fileprivate func values(of type: ValueType) -> [String] {
    switch type {
    case .choice(let enumeration), .several(.choice(let enumeration)): enumerations[enumeration.position].values
    default: []
    }
  }

  fileprivate func hasValue(_ type: ValueType, named name: String) -> Bool { values(of: type).contains(name) }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { "  " + String($0).shown + "\n" }.joined()
  }
}
