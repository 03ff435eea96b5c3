import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

extension Session {
  /// How many answers are told.
  private static let toldAnswers = 12

  /// :问 — asks what matters most; what is typed next may be the answer.
  func ask() -> ShellReply {
    guard let enacted else { return needsRules }
    guard let decision = enacted.explained else { return needsEvent }
    guard let question = decision.questions.first else {
      return say("没有还要问的了。", "Nothing is left to be asked.")
    }
    return change { state in
      state.asked = question.field
      let field = fieldName(question.field)
      var text = Words(zh: "\(field)？", en: "\(field)?")(language).shown
      let values = toldAnswers(to: question, of: decision)
      if !values.isEmpty { text += "  " + values.shown }
      if question.isOfArea, let coarse = decision.tooCoarse { text += "\n  " + paint(coarse(language).shown, .warning) }
      let decides = language.parts(question.decides).shown
      text += "\n  " + paint(Words(zh: "关系到：\(decides)", en: "it decides: \(decides)")(language), .faint) + "\n"
      return ShellReply(text)
    }
  }

  /// What can be answered, in a line: of many the first, of what has no end its type.
  private func toldAnswers(to question: Pai.Decision.Question, of decision: Pai.Decision) -> String {
    let values = answers(to: question, of: decision)
    guard !values.isEmpty else {
      let program = decision.raw.engine.program
      return program.fields.first { $0.entry.name == question.field }.map { $0.type.words(program)(language) } ?? ""
    }
    let told = language.list(Array(values.prefix(Self.toldAnswers)))
    guard values.count > Self.toldAnswers else { return told }
    return told + Words(zh: "……共 \(values.count) 个", en: ", … \(values.count) in all")(language)
  }

  /// All that can be answered, where it can be counted; of places those that are exact enough, if that is known.
  func answers(to question: Pai.Decision.Question, of decision: Pai.Decision) -> [String] {
    if question.isOfArea { return decision.areasAsked }
    if question.type == "yes_no" { return [Word.yes, .no].map { $0.spelling(language) } }
    return question.values
  }

  /// The question that was asked last, while it still is one.
  var questionAsked: (question: Pai.Decision.Question, decision: Pai.Decision)? {
    guard let asked = state.asked, let decision = enacted?.decision,
      let question = decision.questions.first(where: { $0.field == asked })
    else { return nil }
    return (question, decision)
  }

  /// What was asked, where what was typed is no answer to it.
  var stillAsked: String {
    guard let (question, decision) = questionAsked else { return "" }
    let told = toldAnswers(to: question, of: decision)
    let values = told.isEmpty ? "" : language.colon + told
    let name = fieldName(question.field)
    return paint(Words(zh: "问的是“\(name)”\(values)", en: "The question is “\(name)”\(values)")(language).shown, .faint) + "\n"
  }

  /// What was typed as an answer to the question: a value of its field and nothing else.
  func answer(_ entry: String, _ reading: PromptReading) -> ShellReply? {
    guard let asked = state.asked, let enacted else { return nil }
    switch reading.entry {
    case .event, .steps, .declarations, .row: if !reading.hasErrors { return nil }
    case .expression, nil: break
    }
    guard let field = enacted.program.fields.firstIndex(where: { $0.entry.name == asked }) else { return nil }
    var typed = [entry.trimmed]
    // The steps of a place's path are no names for themselves. Here it is known that it is one, and quotes can be left out.
    if case .area = enacted.program.fields[field].type, typed[0].contains(where: { "/／".contains($0) }) {
      typed.append("“\(typed[0])”")
    }
    for value in typed {
      let text = "\(enacted.program.written(Ref(field))) \(value)"
      let given = enacted.scope.reading(SourceFile(path: "", text: text))
      guard !given.hasErrors, case .event(nil, let values)? = given.entry, values.count == 1 else { continue }
      var reply = give(values, at: nil, isWhole: false)
      if !reply.isError, self.enacted?.decision?.questions.isEmpty == false { reply.text += ask().text }
      return reply
    }
    return nil
  }
}

extension Pai.Decision.Question {
  var isOfArea: Bool { type == "area" }
}
