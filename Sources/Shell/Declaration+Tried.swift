import Diagnostics
import SourceText
import Syntax
import Vocabulary

/// An entry of a block of which a rule set has one: a field, or what the process says.
struct BlockEntry {
  /// By what it stands for another.
  var key: Words
  var range: ByteRange
}

extension Declaration {
  /// Of a block of fields or of the process.
  func entries(_ names: NameTable) -> [BlockEntry] {
    switch content {
    case .fields(let fields):
      fields.map { BlockEntry(key: Words(zh: names[$0.name.name], en: names[$0.name.name]), range: $0.range) }
    case .process(let process):
      process.entries.map { entry in
        let key =
          switch entry.content {
          case .milestones: Words(.milestones)
          case .clocks: Words(.count)
          case .recordings: Words(.record)
          case .allow(let allowed): Words(.allow, names[allowed.name.name])
          }
        return BlockEntry(key: key, range: entry.range)
      }
    default: []
    }
  }

  private var isFields: Bool { if case .fields = content { true } else { false } }

  private func entriesLabel(_ names: NameTable) -> Words {
    let (keys, word) = (entries(names).map(\.key), isFields ? Words(.fields) : Words(.process))
    return Words(
      zh: "\(word.zh) \(keys.map(\.zh).joined(separator: "、"))", en: "\(word.en) \(keys.map(\.en).joined(separator: ", "))")
  }

  /// What kind of thing it declares and by which name.
  func label(_ names: NameTable) -> Words? {
    switch content {
    case .rule(let syntax): Words(.rule, names[syntax.name.name])
    case .table(let syntax): Words(.table, names[syntax.name.name])
    case .ladder(let syntax): Words(.ladder, names[syntax.name.name])
    case .assessment(let syntax): Words(.assessment, names[syntax.name.name])
    case .scenario(let syntax): Words(.scenario, names[syntax.name.text])
    case .calendar(let syntax): Words(.calendar, names[syntax.name.name])
    case .period(let syntax): Words(.period, names[syntax.name.name])
    case .list(let syntax): Words(.list, names[syntax.name.name])
    case .category(let syntax): Words(.category, names[syntax.name.name])
    case .unit(let syntax): syntax.names.count == 1 ? Words(.unit, names[syntax.names[0].name]) : nil
    case .process, .fields: entriesLabel(names)
    case .measures(let chain): Words(.measure, chain.map { names[$0.name] })
    case .levels(let chain): Words(.level, chain.map { names[$0.name] })
    case .ruleset(let syntax): Words(.ruleset, names[syntax.name.name])
    case .directory, .import, .unencoded: nil
    }
  }
}

extension DeclarationContent {
  /// Declarations of one kind; rules stand in tables too. Nil: they are not tried beside others.
  var kin: Int? {
    switch self {
    case .rule, .table: 0
    case .levels: 1
    case .measures: 2
    case .unit: 3
    case .category: 4
    case .fields: 5
    case .list: 6
    case .calendar: 7
    case .period: 8
    case .process: 9
    case .ladder: 10
    case .assessment: 11
    case .scenario: 12
    case .ruleset: 13
    case .directory, .import, .unencoded: nil
    }
  }

  /// Of levels or measures.
  var chain: [Identifier] {
    switch self {
    case .levels(let names), .measures(let names): names
    default: []
    }
  }
}

extension Words {
  /// A word of the language and a name after it: `规则 甲`.
  fileprivate init(_ word: Word, _ name: String) {
    self.init(zh: "\(word.spelling(.chinese)) \(name)", en: "\(word.spelling(.english)) \(name)")
  }

  fileprivate init(_ word: Word, _ names: [String]) {
    self.init(
      zh: "\(word.spelling(.chinese)) \(names.joined(separator: "、"))",
      en: "\(word.spelling(.english)) \(names.joined(separator: ", "))")
  }
}
