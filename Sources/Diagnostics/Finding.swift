package import Vocabulary

/// What the analysis of a rule set finds. Arguments are ready to read: names, and events in the language's own words.
package enum Finding: Sendable {
  /// No rule gives a lead.
  /// Where a field is to say who leads, and says nobody, with that field.
  case noLead(example: Words, by: NamingField? = nil)
  /// No rule gives a limit on the last required milestone.
  case noLimit(milestone: String, example: Words)
  /// Two rules still speak and disagree.
  case conflict(attribute: Words, rules: (String, String), values: (Words, Words), example: Words)
  /// The condition can never hold: of a rule, or the 当 of a scenario.
  case neverApplies(of: Words)
  /// It applies, but is silent on everything it says wherever it does.
  case neverSpeaks(rule: String, by: [String])
  /// The two can never apply together.
  case exceptionNeverApplies(exception: String, rule: String)
  /// The exception names nothing that the rule says.
  case exceptionOverridesNothing(exception: String, rule: String)
  /// Events for which only the fallback gives this attribute.
  case reachesFallback(attribute: Words, region: Words, example: Words)
  /// Whether it can happen could not be decided: no example event could be built.
  case unproven(claim: Words)
  case propertyFails(scenario: String, example: Words)
  /// The diagram of an attribute would pass the node budget.
  case overBudget(attribute: Words, nodes: Int)
  /// A default decides who leads.
  case defaultRoutes(field: String)
  /// Two editions are in force on the same days.
  case editionsOverlap(titles: (String, String), files: (String, String), days: Words)
  /// Days between two editions on which none is in force.
  case noEdition(titles: (String, String), files: (String, String), days: Words)
  /// How conditions on one text hang together would pass the node budget.
  case textsOverBudget(nodes: Int)
  /// The conditions of the rules, one by one, would pass the node budget: the rules can't be run.
  case rulesOverBudget(nodes: Int)
  /// An edition is to apply to open cases (适用在办) and has not the milestones of one before it that have clocks.
  case laterClocksCannotFollow(title: String, file: String, milestones: [String])

  package var code: String {
    switch self {
    case .noLead: "F001"
    case .noLimit: "F002"
    case .conflict: "F003"
    case .neverApplies: "F004"
    case .neverSpeaks: "F005"
    case .exceptionNeverApplies: "F006"
    case .exceptionOverridesNothing: "F007"
    case .reachesFallback: "F008"
    case .unproven: "F009"
    case .propertyFails: "F010"
    case .overBudget: "F011"
    case .defaultRoutes: "F012"
    case .editionsOverlap: "F013"
    case .noEdition: "F014"
    case .textsOverBudget: "F015"
    case .rulesOverBudget: "F016"
    case .laterClocksCannotFollow: "F017"
    }
  }

  package var severity: Severity {
    switch self {
    case .noLead, .noLimit, .conflict, .neverApplies, .neverSpeaks, .propertyFails, .editionsOverlap, .rulesOverBudget,
      .laterClocksCannotFollow:
      .error
    case .exceptionNeverApplies, .exceptionOverridesNothing, .reachesFallback, .unproven, .noEdition: .warning
    case .overBudget, .defaultRoutes, .textsOverBudget: .note
    }
  }

  package func message(_ language: Language) -> String {
    let words: Words =
      switch self {
      case .noLead(let example, nil):
        Words(
          zh: "这样的事件没有规则定主办：\(example.zh)。",
          en: "No rule says who leads for an event such as: \(example.en).")
      case .noLead(let example, let field?) where field.isOfPlace:
        Words(
          zh: "规则让“\(field.name)”定主办，这样的事件里名录没有它的值：\(example.zh)；在名录里给它值，或写“默认”。",
          en: """
            Rules have “\(field.name)” name the lead, and the directory has no value of it for an event such as: \(example.en). Give \
            it one there, or a default.
            """)
      case .noLead(let example, let field?):
        Words(
          zh: "规则让“\(field.name)”定主办，这样的事件里它不详：\(example.zh)；写一条例外，定那时由谁主办。",
          en: """
            Rules have “\(field.name)” name the lead, which is unknown in an event such as: \(example.en). Write an exception that \
            says who leads then.
            """)
      case .noLimit(let milestone, let example):
        Words(
          zh: "这样的事件没有规则定“\(milestone)”的时限：\(example.zh)。",
          en: "No rule gives “\(milestone)” a limit for an event such as: \(example.en).")
      case .conflict(let attribute, let rules, let values, let example):
        Words(
          zh: "规则“\(rules.0)”与“\(rules.1)”对\(attribute.zh)说法不一（\(values.0.zh)；\(values.1.zh)），例如：\(example.zh)。",
          en:
            "Rules “\(rules.0)” and “\(rules.1)” disagree on \(attribute.en) (\(values.0.en); \(values.1.en)), for example: \(example.en)."
        )
      case .neverApplies(let owner):
        Words(zh: "\(owner.zh)的条件永远不会成立。", en: "The condition of \(owner.en) can never hold.")
      case .neverSpeaks(let rule, let by):
        Words(
          zh: "凡规则“\(rule)”适用之处，都被“\(by.joined(separator: "”“"))”取代，它从不生效。",
          en: by.count == 1
            ? "Wherever rule “\(rule)” applies, “\(by[0])” overrides it: it never takes effect."
            : "Wherever rule “\(rule)” applies, one of “\(by.joined(separator: "”, “"))” overrides it: it never takes effect.")
      case .exceptionNeverApplies(let exception, let rule):
        Words(
          zh: "“\(exception)”与“\(rule)”永远不会同时适用，这个例外不起作用。",
          en: "“\(exception)” and “\(rule)” never apply together, so the exception does nothing.")
      case .exceptionOverridesNothing(let exception, let rule):
        Words(
          zh: "“\(exception)”没有说“\(rule)”所说的任何一项，这个例外不起作用。",
          en: "“\(exception)” says nothing that “\(rule)” says, so the exception does nothing.")
      case .reachesFallback(let attribute, let region, let example):
        Words(
          zh: "\(attribute.zh)只有兜底规则来定：\(region.zh)；例如：\(example.zh)。若本意如此，请在兜底规则里写“本意：”和这些情形的条件。",
          en:
            "Only the fallback decides \(attribute.en): \(region.en); for example: \(example.en). If so meant, write “meant:” and the condition of these events in the fallback."
        )
      case .unproven(let claim):
        Words(zh: "未能证实：\(claim.zh)。", en: "Unproven: \(claim.en).")
      case .propertyFails(let scenario, let example):
        Words(
          zh: "情景“\(scenario)”不是对所有事件都成立，反例：\(example.zh)。",
          en: "Scenario “\(scenario)” does not hold for every event; a counterexample: \(example.en).")
      case .overBudget(let attribute, let nodes):
        Words(
          zh: "\(attribute.zh)的判定图超过 \(nodes) 个结点，改用索引逐条判定，结果相同。",
          en:
            "The diagram of \(attribute.en) would pass \(nodes) nodes; it is evaluated from an index, with the same answers."
        )
      case .defaultRoutes(let field):
        Words(
          zh: "字段“\(field)”有默认值，又决定主办；没有问到时会按默认值派办。",
          en: "Field “\(field)” has a default and decides who leads: when it was not asked, the default routes the event.")
      case .editionsOverlap(let titles, let files, let days):
        Words(
          zh: "\(days.zh)，“\(titles.0)”（\(files.0)）与“\(titles.1)”（\(files.1)）同时施行，这些日子的事件都判不了。",
          en:
            "\(days.en.prefix(1).uppercased() + days.en.dropFirst()), both “\(titles.0)” (\(files.0)) and “\(titles.1)” (\(files.1)) are in force, so no event of these days can be decided."
        )
      case .noEdition(let titles, let files, let days):
        Words(
          zh: "“\(titles.0)”（\(files.0)）与“\(titles.1)”（\(files.1)）之间，\(days.zh)没有施行的版本，这些日子的事件都判不了。",
          en:
            "Between “\(titles.0)” (\(files.0)) and “\(titles.1)” (\(files.1)) no edition is in force \(days.en), so no event of these days can be decided."
        )
      case .rulesOverBudget(let nodes):
        Words(
          zh: "单是规则的条件就超过 \(nodes) 个结点，这套规则运行不了；请减少条件里的字段，或分成几套规则。",
          en:
            "The conditions of the rules alone would pass \(nodes) nodes, so these rules can't be run; use fewer fields in conditions, or divide the rule set."
        )
      case .laterClocksCannotFollow(let title, let file, let milestones):
        Words(
          zh:
            "“\(title)”（\(file)）要适用在办，却没有前面版本的\(milestones.map { "“\($0)”" }.joined(separator: "、"))，在办案件以后的时限跟不上它；请留用原来的名字，或者去掉“适用在办”。",
          en:
            "“\(title)” (\(file)) is to apply to open cases, but has no \(milestones.map { "“\($0)”" }.joined(separator: ", ")) as an edition before it has, so their later clocks can't follow it; keep the name, or leave out “applies_to_open”."
        )
      case .textsOverBudget(let nodes):
        Words(
          zh: "哪些文本条件能同时成立，推算起来超过 \(nodes) 个结点，没有推算；已知的事件判定不变，检查结果可能多报“未能证实”。",
          en:
            "Which conditions on one text go together would take more than \(nodes) nodes and was not worked out; events known in full are decided alike, but some findings may read “unproven”."
        )
      }
    return words(language)
  }
}

/// A field that is to say who leads.
package struct NamingField: Hashable, Sendable {
  package var name: String
  /// Whether it is an attribute of the place, whose values the directory has.
  package var isOfPlace: Bool

  package init(name: String, isOfPlace: Bool) { (self.name, self.isOfPlace) = (name, isOfPlace) }
}
