package import DecisionDiagrams
package import Diagnostics
import Semantics
import SourceText

extension CompiledRules {
  /// The findings of the analysis as diagnostics, each at the place that the author would mend.
  package func diagnostics(of results: [AnalysisResult]) -> [Diagnostic] { results.compactMap(diagnostic) }

  private func diagnostic(of result: AnalysisResult) -> Diagnostic? {
    let header = program.header.place ?? program.rules.first?.place
    func rule(_ number: Int32) -> Rule { program.rules[Int(number)] }
    func at(_ place: Place?, _ finding: Finding, notes: [Note] = [], fix: Fix? = nil) -> Diagnostic? {
      place.map { Diagnostic(.finding(finding), at: $0, notes: notes, fix: fix) }
    }
    switch result {
    case .gap(.limit(let milestone), let example?):
      return at(
        header, .noLimit(milestone: program.milestones[milestone.position].name, example: program.words(of: example)))
    case .gap(_, let example?): return at(header, .noLead(example: program.words(of: example)))
    case .namesNobody(let field, let example?):
      return at(header, .noLead(example: program.words(of: example), by: program.naming(field)))
    case .namesNobody(let field, nil):
      let name = program.words(of: field)
      return at(
        header,
        .unproven(
          claim: Words(
            zh: "或许有事件由“\(name.zh)”定主办，它却没有说是谁", en: "there may be events that “\(name.en)” is to name a lead for, and names none"))
      )
    case .gap(let attribute, nil):
      let what = program.words(of: attribute)
      return at(
        header,
        .unproven(
          claim: Words(zh: "或许有事件没有规则定\(what.zh)", en: "there may be events for which no rule decides \(what.en)")))
    case .conflict(let attribute, let rules, let values, let example?):
      return at(
        rule(rules.1).place,
        .conflict(
          attribute: program.words(of: attribute), rules: (rule(rules.0).name, rule(rules.1).name),
          values: (program.words(of: values.0), program.words(of: values.1)), example: program.words(of: example)),
        notes: [
          Note(
            Words(zh: "另一条规则“\(rule(rules.0).name)”在这里", en: "the other rule, “\(rule(rules.0).name)”, is here"),
            at: rule(rules.0).place)
        ], fix: fix(ofConflict: rules.0, rules.1))
    case .conflict(let attribute, let rules, _, nil):
      let what = program.words(of: attribute)
      return at(
        rule(rules.1).place,
        .unproven(
          claim: Words(
            zh: "规则“\(rule(rules.0).name)”与“\(rule(rules.1).name)”或许对\(what.zh)说法不一",
            en: "rules “\(rule(rules.0).name)” and “\(rule(rules.1).name)” may disagree on \(what.en)")))
    case .neverApplies(let number):
      let name = rule(number).name
      return at(rule(number).place, .neverApplies(of: Words(zh: "规则“\(name)”", en: "rule “\(name)”")))
    case .neverSpeaks(let number, let by):
      // A fallback that nothing reaches is a safety net that was not needed.
      if rule(number).isFallback { return nil }
      let names = by.prefix(3).map { rule($0).name }
      return at(
        rule(number).place, .neverSpeaks(rule: rule(number).name, by: names),
        notes: by.prefix(3).map {
          Note(Words(zh: "“\(rule($0).name)”在这里", en: "“\(rule($0).name)” is here"), at: rule($0).place)
        })
    case .exceptionNeverApplies(let exception, let other):
      return at(
        rule(exception).place,
        .exceptionNeverApplies(exception: rule(exception).name, rule: rule(other).name),
        fix: fix(ofIdleException: exception, to: other))
    case .exceptionOverridesNothing(let exception, let other):
      return at(
        rule(exception).place,
        .exceptionOverridesNothing(exception: rule(exception).name, rule: rule(other).name),
        fix: fix(ofIdleException: exception, to: other))
    case .reachesFallback(let attribute, let boxes, let isWhole, let example):
      let shown = boxes.prefix(5).map { words(of: $0) }
      let more = boxes.count > shown.count || !isWhole
      let place = program.rules.first { $0.isFallback && $0.says.contains { $0.names(attribute) } }?.place ?? header
      return at(
        place,
        .reachesFallback(
          attribute: program.words(of: attribute),
          region: Words(
            zh: shown.map(\.zh).joined(separator: "；") + (more ? "；等" : ""),
            en: shown.map(\.en).joined(separator: "; ") + (more ? "; and more" : "")),
          example: example.map { program.words(of: $0) } ?? Words(zh: "未能构造", en: "none could be built")))
    case .propertyFails(let scenario, let example?):
      let entry = program.scenarios[scenario].entry
      return at(entry.place, .propertyFails(scenario: entry.name, example: program.words(of: example)))
    case .propertyFails(let scenario, nil):
      let entry = program.scenarios[scenario].entry
      return at(
        entry.place,
        .unproven(claim: Words(zh: "情景“\(entry.name)”或许有反例", en: "scenario “\(entry.name)” may have a counterexample")))
    case .propertyIsVacuous(let scenario):
      let entry = program.scenarios[scenario].entry
      return at(entry.place, .neverApplies(of: Words(zh: "情景“\(entry.name)”", en: "scenario “\(entry.name)”")))
    case .overBudget(let attribute):
      return at(header, .overBudget(attribute: program.words(of: attribute), nodes: store.budget))
    case .applicationUnproven(let rule):
      let declared = program.rules[Int(rule)]
      return at(
        declared.place,
        .unproven(claim: Words(zh: "规则“\(declared.name)”或许永远不会生效", en: "rule “\(declared.name)” may never apply")))
    case .effectUnproven(let count):
      return at(
        header,
        .unproven(
          claim: Words(
            zh: "有 \(count) 条规则，推算不了是否会生效",
            en: "whether \(count == 1 ? "one rule" : "each of \(count) rules") ever takes effect")))
    case .exceptionsUnproven(let count):
      return at(
        header,
        .unproven(
          claim: Words(
            zh: "有 \(count) 个例外，推算不了是否起作用",
            en: "whether \(count == 1 ? "one exception does" : "each of \(count) exceptions does") anything")))
    case .conflictsUnproven(let attribute, let pairs):
      let what = program.words(of: attribute)
      return at(
        header,
        .unproven(
          claim: Words(
            zh: "有 \(pairs) 对规则，推算不了对\(what.zh)说法是否一致",
            en: "whether \(pairs == 1 ? "one pair" : "each of \(pairs) pairs") of rules agrees on \(what.en)")))
    case .textsOverBudget: return at(header, .textsOverBudget(nodes: store.budget))
    case .defaultRoutes(let field):
      let entry = program.fields[field.position].entry
      return at(entry.place, .defaultRoutes(field: entry.name))
    }
  }
}

extension Saying {
  func names(_ attribute: Attribute) -> Bool {
    switch (self, attribute) {
    case (.lead, .lead): true
    case (.limit(let own, _), .limit(let milestone)): own == milestone
    case (.ladder(let own, _), .ladder(let milestone)): own == milestone
    default: false
    }
  }
}

extension Program {
  /// A field that is to say who leads, as messages tell of it.
  func naming(_ field: Ref<Field>) -> NamingField {
    let declared = fields[field.position]
    let isOfPlace = if case .attribute = declared.origin { true } else { false }
    return NamingField(name: declared.entry.name, isOfPlace: isOfPlace)
  }
}
