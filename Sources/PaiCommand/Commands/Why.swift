import ArgumentParser
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// Explains one decision.
struct Why: Subcommand {
  static let words = CommandWords.why

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String
  @Option(help: words.help("--event")) var event: String
  @Option(help: words.help("--not")) var not: String?
  @Flag(help: words.help("--due")) var due = false
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.text
  @Option(help: words.help("--as-of")) var asOf: String?
  @Flag(help: words.help("--despite-findings")) var despiteFindings = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    if rules == "-", event == "-" {
      throw Failure(
        .usage,
        Words(
          zh: "规则和事件不能都从标准输入读。", en: "The rules and the event can't both be read from standard input."))
    }
    let folder = try RuleFolder(rules, encoding: encoding)
    let check = try folder.checked()
    let known = try console.notices(asOf: asOf)
    let ruleSet = try console.rules(check, from: folder, despiteFindings: despiteFindings, asOf: known)
    let line = try EventArgument(event).bytes(limit: Limits.eventBytes)
    let decision: Pai.Decision
    var refusal: EventRefused?
    do throws(EventRefused) {
      var memory = EventMemory(ruleSet)
      do throws(EventRefused) {
        decision = try ruleSet.decide(line: line.span, in: &memory)
      } catch {
        // Nobody leads: what kept somebody from it is what `--not` asks.
        guard not != nil, case .noLead = error.error else { throw error }
        refusal = error
        decision = try ruleSet.decideWithoutLead(line: line.span, in: &memory)
      }
      for key in memory.undeclaredKeys {
        console.tell(
          Words(zh: "提醒：规则集没有字段“\(key)”，不看它。", en: "warning: the rule set has no field “\(key)”; it is ignored."))
      }
    } catch {
      throw Failure(
        .someRejected,
        Words(zh: "[\(error.code)] \(error.message("zh"))", en: "[\(error.code)] \(error.message("en"))"))
    }
    let whyNot = try not.map { name throws(Failure) in try answer(to: name, of: decision) }
    let page = WhyPage(
      decision: decision, whyNot: whyNot, refusal: refusal, derivesDeadlines: due, sources: folder.shown(check.editions.sources))
    switch format {
    case .text: try console.output.write(page.text(console.language, console.paint))
    case .json: try console.print(page.json(Invocation.languageOfJSON))
    }
    return .fine
  }

  private func answer(to name: String, of decision: Pai.Decision) throws(Failure) -> WhyNot {
    if let subject = decision.raw.subject(named: name) { return decision.raw.whyNot(subject) }
    let nearest = NearestNames(to: name, among: decision.raw.namesForWhyNot).names.first
    throw Failure(
      .usage,
      Words(
        zh: "没有叫“\(name)”的单位、规则或表。\(nearest.map { "是不是“\($0)”？" } ?? "")",
        en: "No unit, rule or table is named “\(name)”.\(nearest.map { " Did you mean “\($0)”?" } ?? "")"))
  }
}
