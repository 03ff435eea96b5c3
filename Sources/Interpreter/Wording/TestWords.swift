package import Diagnostics
package import Semantics
import Vocabulary

extension Program {
  /// A test as a reader would write it.
  package func words(of test: Test) -> Words {
    func listed(_ field: Ref<Field>, _ members: [Int32]) -> Words {
      let name = words(of: field)
      let names = members.map { words(of: .member($0), field) }
      return Words(
        zh: "\(name.zh) 为 \(names.map(\.zh).joined(separator: "、"))",
        en: "\(name.en) is \(names.map(\.en).joined(separator: ", "))")
    }
    func compared(_ field: Ref<Field>, _ comparison: Comparison, _ value: Value) -> Words {
      let name = words(of: field)
      let constant = words(of: value, field)
      return Words(
        zh: "\(name.zh) \(comparison.sign.zh) \(constant.zh)", en: "\(name.en) \(comparison.sign.en) \(constant.en)")
    }
    func attribute(_ attribute: Ref<AreaAttribute>) -> Ref<Field> { directory.attributes[attribute.position].field }
    switch test {
    case .item(let items): return listed(BuiltInField.item.ref, items.map(\.index))
    case .choice(let field, let members): return listed(field, members)
    case .yes(let field): return words(of: field)
    case .number(let field, let comparison, let number): return compared(field, comparison, .number(number))
    case .date(let field, let comparison, let date): return compared(field, comparison, .date(date))
    case .timeOfDay(let field, let comparison, let time): return compared(field, comparison, .timeOfDay(time))
    case .instant(let field, let comparison, let instant): return compared(field, comparison, .instant(instant))
    case .duration(let field, let comparison, let span): return compared(field, comparison, .duration(span))
    case .textIs(let field, let text):
      let name = words(of: field)
      return Words(zh: "\(name.zh) 为 “\(text)”", en: "\(name.en) is “\(text)”")
    case .textHas(let field, let text):
      let name = words(of: field)
      return Words(zh: "\(name.zh) 含 “\(text)”", en: "\(name.en) has “\(text)”")
    case .textStarts(let field, let text):
      let name = words(of: field)
      return Words(zh: "\(name.zh) 以 “\(text)” 开头", en: "\(name.en) starts with “\(text)”")
    case .within(let area):
      let path = directory.areas[area.position].path
      return Words(zh: "地点 属于 \(path)", en: "area belongs to \(path)")
    case .areaIs(let area):
      let path = directory.areas[area.position].path
      return Words(zh: "地点 为 \(path)", en: "area is \(path)")
    case .attribute(let named, let members): return listed(attribute(named), members)
    case .attributeHas(let named, let member):
      let field = attribute(named)
      let name = words(of: field)
      let value = memberName(member, fields[field.position].type)
      return Words(zh: "\(name.zh) 含 \(value)", en: "\(name.en) has \(value)")
    case .attributeNumber(let named, let comparison, let number):
      return compared(attribute(named), comparison, .number(number))
    case .attributeYes(let named): return words(of: attribute(named))
    case .has(let field, let member):
      let name = words(of: field)
      let value = memberName(member, fields[field.position].type)
      return Words(zh: "\(name.zh) 含 \(value)", en: "\(name.en) has \(value)")
    case .count(let field, let comparison, let number):
      let name = words(of: field)
      return Words(
        zh: "个数（\(name.zh)） \(comparison.sign.zh) \(number)", en: "count_of(\(name.en)) \(comparison.sign.en) \(number)")
    case .unknownAnswer(let field):
      let name = words(of: field)
      return Words(zh: "\(name.zh) 不详", en: "\(name.en) unknown")
    case .during(_, let period):
      let name = periods[period.position].entry.name
      return Words(zh: "在 \(name) 内", en: "in \(name)")
    case .dutyHours: return Words(zh: "在 工作时间 内", en: "in duty_hours")
    case .workday: return Words(zh: "在 工作日", en: "in workday")
    case .compare(let left, let comparison, let right):
      let a = words(of: left)
      let b = words(of: right)
      return Words(zh: "\(a.zh) \(comparison.sign.zh) \(b.zh)", en: "\(a.en) \(comparison.sign.en) \(b.en)")
    }
  }

  func words(of formula: Formula) -> Words {
    /// In brackets where it does not hold together by itself.
    func part(_ part: Formula, atLeast binding: Int) -> Words {
      let inner = words(of: part)
      return part.binding < binding ? Words(zh: "（\(inner.zh)）", en: "(\(inner.en))") : inner
    }
    func joined(_ a: Formula, _ sign: String, _ b: Formula) -> Words {
      let left = part(a, atLeast: formula.binding)
      let right = part(b, atLeast: formula.binding + (formula.isLeftBound ? 1 : 0))
      return Words(zh: "\(left.zh) \(sign) \(right.zh)", en: "\(left.en) \(sign) \(right.en)")
    }
    func called(_ word: Word, _ parts: [Formula]) -> Words {
      let inner = parts.map { words(of: $0) }
      return Words(
        zh: "\(word.spelling(.chinese))（\(inner.map(\.zh).joined(separator: "，"))）",
        en: "\(word.spelling(.english))(\(inner.map(\.en).joined(separator: ", ")))")
    }
    switch formula {
    case .value(let value): return words(of: value, BuiltInField.id.ref)
    case .field(let field): return words(of: field)
    case .count(let field): return called(.countOf, [.field(field)])
    case .negative(let negated):
      let inner = part(negated, atLeast: 3)
      return Words(zh: "－\(inner.zh)", en: "-\(inner.en)")
    case .sum(let a, let b): return joined(a, "+", b)
    case .difference(let a, let b): return joined(a, "-", b)
    case .product(let a, let b): return joined(a, "×", b)
    case .quotient(let a, let b): return joined(a, "÷", b)
    case .larger(let parts): return called(.larger, parts)
    case .smaller(let parts): return called(.smaller, parts)
    case .rounded(let part): return called(.rounded, [part])
    }
  }
}

extension Formula {
  /// How strongly it holds its parts together: sums 1, products 2, anything else 3.
  fileprivate var binding: Int {
    switch self {
    case .sum, .difference, .negative: 1
    case .product, .quotient: 2
    case .value, .field, .count, .larger, .smaller, .rounded: 3
    }
  }

  /// Whether what stands on its right has to be kept together.
  fileprivate var isLeftBound: Bool {
    switch self {
    case .difference, .quotient: true
    default: false
    }
  }
}

extension Comparison {
  var sign: Words {
    switch self {
    case .less: Words("<")
    case .lessOrEqual: Words(zh: "≤", en: "<=")
    case .equal: Words(zh: "为", en: "is")
    case .notEqual: Words(zh: "不为", en: "is_not")
    case .greaterOrEqual: Words(zh: "≥", en: ">=")
    case .greater: Words(">")
    }
  }
}
