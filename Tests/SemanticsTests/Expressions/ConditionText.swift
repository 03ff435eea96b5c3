import Semantics
import WorkingTime

/// Conditions as short text, for tests to compare.
struct ConditionText {
  let program: Program

  func text(_ condition: Condition) -> String {
    switch condition {
    case .constant(let value): value ? "真" : "假"
    case .test(let test): text(test)
    case .all(let parts): "(" + parts.map(text).joined(separator: " & ") + ")"
    case .any(let parts): "(" + parts.map(text).joined(separator: " | ") + ")"
    case .not(let part): "!" + text(part)
    }
  }

  func text(_ test: Test) -> String {
    switch test {
    case .item(let items): "事项{" + items.map { program.items[$0.position].entry.name }.joined(separator: ",") + "}"
    case .choice(let field, let members): name(field) + "{" + members.map { member($0, field) }.joined(separator: ",") + "}"
    case .yes(let field): name(field)
    case .number(let field, let comparison, let number): "\(name(field))\(sign(comparison))\(number)"
    case .date(let field, let comparison, let date): "\(name(field))\(sign(comparison))\(date)"
    case .timeOfDay(let field, let comparison, let time): "\(name(field))\(sign(comparison))\(time)"
    case .instant(let field, let comparison, let instant):
      "\(name(field))\(sign(comparison))\(instant.rfc3339(in: program.header.offset)?.prefix(16).description ?? "")"
    case .duration(let field, let comparison, let span): "\(name(field))\(sign(comparison))\(span.amount) \(span.unit)"
    case .textIs(let field, let text): "\(name(field))=“\(text)”"
    case .textHas(let field, let text): "\(name(field))∋“\(text)”"
    case .textStarts(let field, let text): "\(name(field))^“\(text)”"
    case .within(let area): "在\(program.directory.areas[area.position].path)"
    case .areaIs(let area): "即\(program.directory.areas[area.position].path)"
    case .attribute(let attribute, let members):
      "\(name(attribute)){"
        + members.map { member($0, program.directory.attributes[attribute.position].field) }
        .joined(separator: ",") + "}"
    case .attributeHas(let attribute, let value):
      "\(name(attribute))∋\(member(value, program.directory.attributes[attribute.position].field))"
    case .attributeNumber(let attribute, let comparison, let number): "\(name(attribute))\(sign(comparison))\(number)"
    case .attributeYes(let attribute): name(attribute)
    case .has(let field, let value): "\(name(field))∋\(member(value, field))"
    case .count(let field, let comparison, let count): "#\(name(field))\(sign(comparison))\(count)"
    case .unknownAnswer(let field): "\(name(field))?"
    case .during(let field, let period): "\(name(field))@\(program.periods[period.position].entry.name)"
    case .dutyHours: "工作时间"
    case .workday: "工作日"
    case .compare(let left, let comparison, let right): "[\(text(left)) \(sign(comparison)) \(text(right))]"
    }
  }

  func text(_ formula: Formula) -> String {
    switch formula {
    case .value(.number(let number)): "\(number)"
    case .value(.text(let text)): "“\(text)”"
    case .value(.duration(let span)): "\(span.amount) \(span.unit)"
    case .value(let value): "\(value)"
    case .field(let field): name(field)
    case .count(let field): "#\(name(field))"
    case .negative(let inner): "-\(text(inner))"
    case .sum(let left, let right): "(\(text(left)) + \(text(right)))"
    case .difference(let left, let right): "(\(text(left)) - \(text(right)))"
    case .product(let left, let right): "(\(text(left)) * \(text(right)))"
    case .quotient(let left, let right): "(\(text(left)) / \(text(right)))"
    case .larger(let parts): "max(" + parts.map(text).joined(separator: ", ") + ")"
    case .smaller(let parts): "min(" + parts.map(text).joined(separator: ", ") + ")"
    case .rounded(let inner): "round(\(text(inner)))"
    }
  }

  private func name(_ field: Ref<Field>) -> String { program.fields[field.position].entry.name }
  private func name(_ attribute: Ref<AreaAttribute>) -> String {
    program.directory.attributes[attribute.position].name
  }

  private func member(_ position: Int32, _ field: Ref<Field>) -> String {
    switch program.fields[field.position].type {
    case .unit, .several(.unit): program.units[Int(position)].entry.name
    case .item, .several(.item): program.items[Int(position)].entry.name
    case .choice(let enumeration), .several(.choice(let enumeration)):
      program.enumerations[enumeration.position].values[Int(position)]
    case .category: program.categories[Int(position)].entry.name
    case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .area: "?"
    }
  }

  func sign(_ comparison: Comparison) -> String {
    switch comparison {
    case .less: "<"
    case .lessOrEqual: "≤"
    case .equal: "="
    case .notEqual: "≠"
    case .greaterOrEqual: "≥"
    case .greater: ">"
    }
  }
}
