import Casework
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// A name that may stand at the cursor, with a line on what it is.
package struct Candidate: Hashable, Sendable {
  package var text: String
  package var meaning: String
  /// By what else it is found: aliases, the English name.
  var alsoTyped: [String] = []
  /// Whether a space ends it, as it does not where a comma or more of a path may follow.
  package var isWhole = true
  /// Whether it is what somebody chose to call something, which between words of the language may need backticks.
  var isName = false

  /// A name as the language reads it.
  fileprivate var written: Candidate {
    guard isName, case let spelled = ReservedWords.spelled(text), spelled != text else { return self }
    return Candidate(text: spelled, meaning: meaning, alsoTyped: alsoTyped + [text], isWhole: isWhole, isName: true)
  }
}

/// What may stand instead of the word before the cursor.
package struct Completions: Sendable {
  /// How many Unicode scalars before the cursor are replaced.
  package var replacedCount: Int
  package var candidates: [Candidate]
  /// What all candidates begin with; nil where that says less than what was typed, as it may of words typed in pinyin.
  package var common: String?
}

extension Session {
  /// What may follow a text, by what stands before it.
  ///
  /// - Complexity: linear in the names of the program.
  package func completions(after before: String) -> Completions {
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    let separators: Set<Character> = [
      " ", "\t", "　", "，", ",", "；", ";", "、", "：", "（", "(", "{", "｛", "|", "｜", "“", "\"", "「", "?", "？",
    ]
    let isCommand = Self.isCommand(line)
    var word = String(line.reversed().prefix { !separators.contains($0) }.reversed())
    let rest = String(line.dropLast(word.count)).trimmed
    if isCommand, rest.isEmpty || rest == ":" || rest == "：" {
      word = String(word.drop { $0 == ":" || $0 == "：" })
      return matching(
        word,
        ShellCommand.allCases.map { command in
          Candidate(
            text: command.name(language), meaning: command.summary(language),
            alsoTyped: [command.zh, command.rawValue])
        })
    }
    if !isCommand, let quote = QuoteBegun(in: line), let found = quoted(quote) { return found }
    if isCommand, let path = PathBegun(in: line) { return matching(path.name, files(path)) }
    if !isCommand, rest.isEmpty {
      let found = matching(word, answers)
      if !found.candidates.isEmpty { return found }
    }
    return matching(word, isCommand ? arguments(of: rest, word) : words(after: rest, for: word, in: line))
  }

  /// The values that are written in quotes, where one has been opened: it is the beginning of each.
  ///
  /// - Returns: nil where what may follow is not written so.
  private func quoted(_ quote: QuoteBegun) -> Completions? {
    let program = enacted?.program ?? state.rules?.editions.last?.program
    var values = quote.before.trimmed.isEmpty ? answers : []
    if values.isEmpty {
      var last = LastWord(of: quote.before)
      if Word.is.isSpelled(last.word) { last = LastWord(of: last.before) }
      guard let program, let field = field(named: last.word, program), case .area = field.type else { return nil }
      values = self.values(of: field.type, program)
    } else if questionAsked?.question.isOfArea != true {
      return nil
    }
    for index in values.indices { values[index].text.removeAll { "“”".contains($0) } }
    var found = matching(quote.typed, values)
    func inQuotes(_ text: String) -> String { "\(quote.opening)\(text)\(quote.closing)" }
    // What several have in common is no whole value, and stays open.
    let isWhole = found.candidates.count == 1 && found.candidates[0].text == found.common
    found.common = found.common.map { isWhole ? inQuotes($0) : "\(quote.opening)\($0)" }
    for index in found.candidates.indices { found.candidates[index].text = inQuotes(found.candidates[index].text) }
    found.replacedCount += 1
    return found
  }

  private func matching(_ word: String, _ candidates: [Candidate]) -> Completions {
    let pinyin = Pinyin()
    var seen: Set<String> = []
    func fits(_ candidate: Candidate, _ word: String) -> Bool {
      word.isEmpty
        || ([candidate.text] + candidate.alsoTyped).contains { name in
          name.hasPrefix(word) || name.lowercased().hasPrefix(word.lowercased()) || pinyin.matches(name, typed: word)
        }
    }
    let found = candidates.filter { fits($0, word) && seen.insert($0.text).inserted }
    var common = found.first?.text ?? ""
    for candidate in found { common = String(zip(common, candidate.text).prefix { $0 == $1 }.map(\.0)) }
    let saysAsMuch = common.lowercased().hasPrefix(word.lowercased()) || found.contains { $0.text == common }
    return Completions(
      replacedCount: word.unicodeScalars.count, candidates: found, common: saysAsMuch && !common.isEmpty ? common : nil)
  }

  /// The values of the field that was asked last.
  private var answers: [Candidate] {
    guard let (question, decision) = questionAsked else { return [] }
    return answers(to: question, of: decision).map { value in
      // A path needs no quotes in an answer; it is found by each of its steps.
      Candidate(
        text: value, meaning: fieldName(question.field), alsoTyped: value.split(separator: "/").dropFirst().map(String.init),
        isWhole: false)
    }
  }

  var program: Program? { enacted?.program ?? state.rules?.editions.last?.program }

  // MARK: Of a command

  private func arguments(of line: String, _ word: String) -> [Candidate] {
    let name = line.drop { $0 == ":" || $0 == "：" }.split(separator: " ").first.map(String.init) ?? ""
    guard let command = ShellCommand(named: name) else { return [] }
    switch command.argument {
    case .none, .instant, .number, .text, .file: return []
    case .span: return durations(word, after: line.firstWord.rest)
    case .attribute:
      // Of a milestone that is named already one thing may be asked for.
      if let name = line.split(separator: " ").dropFirst().first {
        guard milestones.contains(where: { $0.text == name }) else { return [] }
        return [Words(zh: "期限", en: "due"), Words(.limit), Words(.ladder)].map { Candidate(text: $0(language), meaning: "") }
      }
      return DecisionPart.advised.map { Candidate(text: $0.title(language), meaning: "") } + milestones
    case .unitOrRule: return units + rules + tables
    case .rule: return rules + tables
    case .field: return fields
    case .happening:
      let step = line.firstWord.rest
      guard !step.isEmpty else { return (milestones + happenings).map(\.written) }
      return (program.flatMap { asked(by: step, for: word, $0) } ?? milestones + happenings).map(\.written)
    case .trial:
      return state.trials.enumerated().map { Candidate(text: "\($0 + 1)", meaning: $1.described(language)) }
    case .situation: return situationNames.map { Candidate(text: $0, meaning: "") }
    case .kind:
      return command.usage(language).split(separator: "|").map { Candidate(text: String($0), meaning: "") }
    case .mode: return command.usage(language).split(separator: "|").map { Candidate(text: String($0), meaning: "") }
    case .language: return [Candidate(text: "zh", meaning: "中文"), Candidate(text: "en", meaning: "English")]
    case .topic:
      return HelpTopic.all.map { Candidate(text: $0.name(language), meaning: "", alsoTyped: [$0.name.en]) }
        + ShellCommand.allCases.map { Candidate(text: $0.name(language), meaning: $0.summary(language)) }
    }
  }

  // MARK: Of the language

  /// What the words before ask for, as a field does for its values; else fields, happenings and more.
  private func words(after rest: String, for word: String, in line: String) -> [Candidate] {
    guard let program else { return [] }
    // Names are asked about as they are.
    let isQuestion = line.trimmed.hasPrefix("?") || line.trimmed.hasPrefix("？")
    let found =
      asked(by: rest, for: word, program)
      ?? (isQuestion
        ? everything(program)
        : Word.expect.isSpelled(LastWord(of: rest).word) ? expectations + milestones + happenings : words(program))
    return isQuestion ? found : found.map(\.written)
  }

  /// What may stand where nothing in particular is asked for.
  func words(_ program: Program) -> [Candidate] {
    fields + milestones + happenings + everything(program)
      + [Word.rule, .table, .ladder, .elapse, .expect, .correct, .event].map { Candidate(text: $0.spelling(language), meaning: "") }
  }

  func field(named name: String, _ program: Program) -> Semantics.Field? {
    let position =
      program.fields.firstIndex { $0.entry.name == name || $0.entry.aliases.contains(name) }
      ?? program.fields.indices.first { program.words(of: Ref($0)).en == name }
    return position.map { program.fields[$0] }
  }

  /// What follows a value is a comma as a rule, or nothing.
  func values(of type: ValueType, _ program: Program) -> [Candidate] {
    let candidates = members(of: type, program)
    return candidates.map {
      Candidate(text: $0.text, meaning: $0.meaning, alsoTyped: $0.alsoTyped, isWhole: false, isName: $0.isName)
    }
  }

  private func members(of type: ValueType, _ program: Program) -> [Candidate] {
    switch type {
    case .item, .several(.item):
      return program.items.map { item in
        Candidate(
          text: item.entry.name,
          meaning: item.entry.documentation?.firstLine ?? item.entry.note ?? program.categories[item.category.position].entry.name,
          alsoTyped: item.entry.aliases, isName: true)
      }
    case .category: return program.categories.map { Candidate(text: $0.entry.name, meaning: $0.entry.note ?? "", isName: true) }
    case .unit, .several(.unit): return units
    case .area:
      return program.directory.areas.map { area in
        let name = area.path.split(separator: "/").last.map(String.init) ?? area.path
        return Candidate(text: "“\(area.path)”", meaning: "", alsoTyped: [name, area.path])
      }
    case .choice(let enumeration), .several(.choice(let enumeration)):
      return program.enumerations[enumeration.position].values.map { Candidate(text: $0, meaning: "", isName: true) }
    case .yesNo:
      return [Word.yes, .no].map { Candidate(text: $0.spelling(language), meaning: "", alsoTyped: [$0.spelling(.english)]) }
    case .text, .integer, .decimal, .date, .instant, .timeOfDay, .duration: return []
    }
  }

  private var fields: [Candidate] { program.map { fields($0) { _ in true } } ?? [] }

  func fields(_ program: Program, where isWanted: (Semantics.Field) -> Bool) -> [Candidate] {
    program.fields.indices.filter { isWanted(program.fields[$0]) }.map { position in
      let field = program.fields[position]
      let name = program.words(of: Ref(position))
      return Candidate(
        text: name(language), meaning: field.entry.note?.firstLine ?? field.type.words(program)(language),
        alsoTyped: [name.zh, name.en] + field.entry.aliases, isName: name.zh == name.en)
    }
  }

  var units: [Candidate] {
    guard let program else { return [] }
    return program.units.map { unit in
      Candidate(
        text: unit.entry.name, meaning: language.list(unit.levels.map { program.levels[$0.position].name }),
        alsoTyped: unit.entry.aliases, isWhole: false, isName: true)
    }
  }

  var rules: [Candidate] {
    (program?.rules ?? []).map { Candidate(text: $0.name, meaning: place($0.place), isName: $0.row == nil) }
  }

  var tables: [Candidate] {
    (program?.tables ?? []).map { Candidate(text: $0.entry.name, meaning: place($0.entry.place), isName: true) }
  }

  var milestones: [Candidate] {
    (program?.milestones ?? []).map {
      Candidate(
        text: $0.name, meaning: $0.results.isEmpty ? Words(zh: "里程碑", en: "milestone")(language) : language.list($0.results),
        isName: true)
    }
  }

  var happenings: [Candidate] {
    (program?.process.happenings ?? []).map {
      Candidate(text: $0.name, meaning: Words(zh: "可以发生的事", en: "what may happen")(language), isName: true)
    }
  }

  private var expectations: [Candidate] {
    [Word.lead, .assist, .notify, .did, .didNot].map { Candidate(text: $0.spelling(language), meaning: "") }
  }

  private func everything(_ program: Program) -> [Candidate] {
    values(of: .item, program) + units + rules
      + ladders
      + program.measures.map { Candidate(text: $0.name, meaning: Words(.measure)(language), isName: true) }
  }
}

extension Word {
  func isSpelled(_ text: String) -> Bool { row.zh.contains(text) || row.en.contains(text) }
}
