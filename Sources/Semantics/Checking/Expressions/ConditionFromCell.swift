import Diagnostics
package import SourceText
package import Syntax
import Vocabulary

extension Scope {
  /// What a cell of a condition column says of its field. A dash says nothing of it and always holds; what 〃 and
  /// 其余 say is for the table to know, and nil here without a mistake; nil also after a reported mistake.
  package mutating func cellCondition(_ cell: CellSyntax, field: Ref<Field>, in file: FileID) -> Condition? {
    switch cell.content {
    case .dash: return .constant(true)
    case .ditto, .otherwise: return nil
    case .terms(let terms, let only):
      if let only {
        report(.notInCell(Words(.only)), at: only, in: file)
        return nil
      }
      guard let operand = operand(field, at: cell.range, in: file) else { return nil }
      return condition(operand, terms, at: cell.range, in: file)
    }
  }

  /// Any of the terms; plain values together are what 为 says of them.
  private mutating func condition(
    _ operand: Operand, _ terms: [CellTerm], at range: ByteRange, in file: FileID
  ) -> Condition? {
    var values: [Expression] = []
    values.reserveCapacity(terms.count)
    var conditions: [Condition] = []
    var isComplete = true
    for term in terms {
      let condition: Condition?
      switch term {
      case .value(let value):
        values.append(value)
        continue
      case .comparison(let comparison, let value):
        condition = self.condition(operand, comparison, comparison.comparison, value, at: range, in: file)
      case .range(let from, let to): condition = self.condition(operand, at: range, from: from, to: to, in: file)
      case .title(let title):
        let text = names[title.text]
        report(.notInCell(Words(zh: "《\(text)》", en: "the title “\(text)”")), at: title.range, in: file)
        condition = nil
      case .own(let own):
        report(.notInCell(Words(.own)), at: own, in: file)
        condition = nil
      }
      if let condition { conditions.append(condition) } else { isComplete = false }
    }
    if !values.isEmpty {
      if let condition = condition(operand, is: values, in: file) {
        conditions.append(condition)
      } else {
        isComplete = false
      }
    }
    return isComplete ? .disjunction(conditions) : nil
  }
}
