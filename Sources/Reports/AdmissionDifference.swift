import Diagnostics
import Interpreter
import Semantics
import Vocabulary

/// What events may say under one rule set and not under the other: an item or a value that one alone has, a range, a type.
/// Rules need not speak of it: an event that one refuses is decided otherwise.
struct AdmissionDifference {
  let field: Words
  /// What one side alone admits there, in the reader's words; nil: nothing that the other does not.
  let old: Words?
  let new: Words?
  /// Of a range or a type, all that each side admits: the two may have much in common.
  var isAll = false
  /// Of what a side takes a field to be that an event does not give; nil: nothing.
  var isDefault = false

  /// By field, in the order of the earlier program.
  /// - Complexity: linear in items, areas, fields and their values.
  static func all(_ earlier: Program, _ later: Program) -> [AdmissionDifference] {
    var found: [AdmissionDifference] = []
    /// By the names that each thing answers to, its own first.
    func compare(_ field: Words, _ old: [[String]], _ new: [[String]]) {
      func only(_ one: [[String]], _ other: [[String]]) -> Words? {
        let known = Set(other.joined())
        let names = one.compactMap { $0.first }.filter { !known.contains($0) }
        guard let first = names.first else { return nil }
        let shown = names.prefix(5)
        guard names.count > 1 else { return Words(zh: first, en: first) }
        let more = names.count > 5 ? Words(zh: " 等 \(names.count) 个", en: " and \(names.count - 5) more") : Words(zh: "", en: "")
        return Words(zh: shown.joined(separator: "、") + more.zh, en: shown.joined(separator: ", ") + more.en)
      }
      let (gone, come) = (only(old, new), only(new, old))
      if gone != nil || come != nil { found.append(AdmissionDifference(field: field, old: gone, new: come)) }
    }
    func compareEntries(_ field: Words, _ old: [Semantics.Entry], _ new: [Semantics.Entry]) {
      compare(field, old.map { [$0.name] + $0.aliases }, new.map { [$0.name] + $0.aliases })
    }
    compareEntries(Words(.item), earlier.items.map(\.entry), later.items.map(\.entry))
    compare(Words(.area), earlier.directory.areas.map { [$0.path] }, later.directory.areas.map { [$0.path] })
    if earlier.hasUnitFields, later.hasUnitFields {
      compareEntries(Words(.unit), earlier.units.map(\.entry), later.units.map(\.entry))
    }
    for field in earlier.fields {
      guard case .declared = field.origin, let other = later.fields.first(where: { $0.entry.name == field.entry.name }) else {
        continue
      }
      let name = Words(zh: field.entry.name, en: field.entry.name)
      switch (field.type, other.type) {
      case (.choice(let one), .choice(let two)), (.several(.choice(let one)), .several(.choice(let two))):
        compare(
          name, earlier.enumerations[one.position].values.map { [$0] }, later.enumerations[two.position].values.map { [$0] })
      default:
        let (old, new) = (field.type.valueWords, other.type.valueWords)
        if old != new { found.append(AdmissionDifference(field: name, old: old, new: new, isAll: true)) }
      }
      if field.measuredIn != other.measuredIn {
        found.append(
          AdmissionDifference(field: name, old: words(unit: field), new: words(unit: other), isAll: true))
      }
      if field.range != other.range {
        found.append(AdmissionDifference(field: name, old: words(of: field), new: words(of: other), isAll: true))
      }
      let (old, new) = (earlier.shownDefault(field), later.shownDefault(other))
      if old != new {
        found.append(AdmissionDifference(field: name, old: old, new: new, isDefault: true))
      }
      if field.admitsUnknownAnswer != other.admitsUnknownAnswer {
        let unknown = Words(.unknownValue)
        found.append(
          AdmissionDifference(
            field: name, old: field.admitsUnknownAnswer ? unknown : nil, new: other.admitsUnknownAnswer ? unknown : nil))
      }
    }
    return found
  }

  private static func words(unit field: Semantics.Field) -> Words {
    field.measuredIn.map { Words($0) } ?? Words(zh: "没有单位的数", en: "numbers without a unit")
  }

  private static func words(of field: Semantics.Field) -> Words {
    guard let range = field.range else { return Words(zh: "任何数", en: "any number") }
    return Words(zh: "\(range.lowerBound) 至 \(range.upperBound)", en: "\(range.lowerBound) to \(range.upperBound)")
  }

  /// `事项：只有旧的有 噪声扰民；只有新的有 噪音扰民`.
  var words: Words {
    if isDefault {
      let none = Words(zh: "没有", en: "nothing")
      let (old, new) = (old ?? none, new ?? none)
      return Words(
        zh: "\(field.zh)：默认值旧的是 \(old.zh)；新的是 \(new.zh)",
        en: "\(field.en): the default of the old is \(old.en); of the new it is \(new.en)")
    }
    var zh: [String] = []
    var en: [String] = []
    let only = isAll ? Words(zh: "", en: "") : Words(zh: "只有", en: "only ")
    if let old {
      zh.append("\(only.zh)旧的收 \(old.zh)")
      en.append("\(only.en)the old takes \(old.en)")
    }
    if let new {
      zh.append("\(only.zh)新的收 \(new.zh)")
      en.append("\(only.en)the new takes \(new.en)")
    }
    return Words(
      zh: "\(field.zh)：\(zh.joined(separator: "；"))", en: "\(field.en): \(en.joined(separator: "; "))")
  }
}

extension Program {
  /// The default of a field, as the language writes it.
  fileprivate func shownDefault(_ field: Semantics.Field) -> Words? {
    guard let value = field.defaultValue,
      let position = fields.firstIndex(where: { $0.entry.name == field.entry.name })
    else { return nil }
    let shown = written(value, Ref(position))
    return Words(zh: shown, en: shown)
  }

  /// Whether an event can name a unit.
  fileprivate var hasUnitFields: Bool {
    fields.contains { field in
      switch field.type {
      case .unit, .several(.unit): if case .declared = field.origin { true } else { false }
      default: false
      }
    }
  }
}
