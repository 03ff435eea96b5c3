import SourceText
import Syntax

// Most columns of a long table hold few different texts. One that was read is used again, its ranges moved.

extension CellSyntax {
  /// The same cell elsewhere in its file; nil where it holds what is not worth moving.
  func moved(by distance: Int32) -> CellSyntax? {
    switch content {
    case .dash, .ditto, .otherwise: return CellSyntax(content: content, range: range.moved(by: distance))
    case .terms(let terms, let only):
      var moved: [CellTerm] = []
      moved.reserveCapacity(terms.count)
      for term in terms {
        guard let term = term.moved(by: distance) else { return nil }
        moved.append(term)
      }
      return CellSyntax(
        content: .terms(moved, only: only?.moved(by: distance)), range: range.moved(by: distance))
    }
  }
}

extension CellTerm {
  fileprivate func moved(by distance: Int32) -> CellTerm? {
    switch self {
    case .value(let value): value.moved(by: distance).map { .value($0) }
    case .comparison(let comparison, let value): value.moved(by: distance).map { .comparison(comparison, $0) }
    case .range(let from, let to):
      if let from = from.moved(by: distance), let to = to.moved(by: distance) { .range(from, to) } else { nil }
    case .title(let title): .title(title.moved(by: distance))
    case .own(let range): .own(range.moved(by: distance))
    }
  }
}

extension Expression {
  fileprivate func moved(by distance: Int32) -> Expression? {
    let moved: ExpressionContent
    switch content {
    case .reference(let reference):
      moved = .reference(ReferenceSyntax(target: reference.target, range: reference.range.moved(by: distance)))
    case .text(let text): moved = .text(text.moved(by: distance))
    case .number(let number): moved = .number(number.moved(by: distance))
    case .measured(let number, let unit): moved = .measured(number.moved(by: distance), unit)
    case .count(let number): moved = .count(number.moved(by: distance))
    case .duration(let duration):
      moved = .duration(DurationLiteral(span: duration.span, range: duration.range.moved(by: distance)))
    case .yes, .no, .none, .unknownValue, .monthDay: moved = content
    case .moment, .timeOfDay, .decided, .call, .deadline, .limit, .negative, .arithmetic, .parenthesized, .all,
      .any, .enumeration, .not, .comparison, .is, .inRange, .inTime, .has, .startsWith, .belongs, .onTime, .overdue,
      .left, .later, .reaches, .happened, .unitReaches:
      return nil
    }
    return Expression(moved, range: range.moved(by: distance))
  }
}

extension TextLiteral {
  fileprivate func moved(by distance: Int32) -> TextLiteral {
    TextLiteral(text: text, mark: mark, range: range.moved(by: distance))
  }
}

extension NumberLiteral {
  fileprivate func moved(by distance: Int32) -> NumberLiteral {
    NumberLiteral(value: value, isPercent: isPercent, range: range.moved(by: distance))
  }
}

extension ByteRange {
  /// Offsets of one file never pass what 32 bits hold, so the sums don't either.
  fileprivate func moved(by distance: Int32) -> ByteRange {
    ByteRange(lower: lower &+ distance, upper: upper &+ distance)
  }
}
