import SourceText
import Vocabulary

extension Printer {
  /// A condition that ends its clause: an enumeration ends with a full stop.
  mutating func condition(_ expression: Expression) {
    if case .enumeration(let all, let parts) = expression.content {
      enumeration(all: all, parts, ending: spelling(.stop))
    } else {
      self.expression(expression)
    }
  }

  mutating func expression(_ expression: Expression) {
    switch expression.content {
    case .reference(let reference): self.reference(reference)
    case .text(let text): put(spelling(text))
    case .number(let number): put(spelling(number))
    case .measured(let number, let word): put(spelling.measured(number, word))
    case .count(let number): put(spelling.count(number))
    case .duration(let duration): put(spelling(duration))
    case .moment(let moment): put(spelling(moment))
    case .timeOfDay(let time): put("\(time.time)")
    case .monthDay(let monthDay): put(spelling(monthDay))
    case .yes: put(.yes)
    case .no: put(.no)
    case .none: put(.none)
    case .unknownValue: put(.unknownValue)
    case .decided(let word): put(word)
    case .call(let callee, let arguments): call(callee, arguments)
    case .deadline(let milestone): suffixed(milestone, spelling(.deadline))
    case .limit(let milestone): suffixed(milestone, spelling(.limit))
    case .negative(let operand):
      put(spelling(.minus))
      // Two signs side by side would be a dash.
      if case .negative = operand.content { put(" ") }
      self.expression(operand)
    case .arithmetic(let left, let sign, let right): binary(left, spelling.sign(sign), right)
    case .parenthesized(let elements):
      parenthesized { printer in
        printer.list(elements, by: printer.spelling.listComma) { $0.expression($1) }
      }
    case .all(let terms): list(terms, by: " \(spelling(.and)) ") { $0.expression($1) }
    case .any(let terms): list(terms, by: " \(spelling(.or)) ") { $0.expression($1) }
    case .enumeration(let all, let parts): enumeration(all: all, parts, ending: "")
    case .not(let term):
      put("\(spelling(.not)) ")
      self.expression(term)
    case .comparison(let left, let comparison, let right): binary(left, spelling.sign(comparison), right)
    case .is(let subject, let values, let negated):
      choices(subject, negated ? .isNot : .is, values)
      if values.count > 1 { put(spelling.noise(.oneOf)) }
    case .inRange(let subject, let from, let to, let negated):
      binary(subject, spelling(negated ? .notIn : .in), from)
      put(" \(spelling(.to)) ")
      self.expression(to)
    case .inTime(let subject, let frame, let negated): inTime(subject, frame, negated: negated)
    case .has(let subject, let values, let negated): choices(subject, negated ? .hasNot : .has, values)
    case .startsWith(let subject, let texts):
      suffixed(subject, "\(spelling(.startsWith)) ")
      self.texts(texts)
      put(spelling.noise(.atStart))
    case .belongs(let subject, let values, let negated): choices(subject, negated ? .notBelongsTo : .belongsTo, values)
    case .onTime, .overdue, .left, .later, .reaches, .happened, .unitReaches: ofCase(expression.content)
    }
  }

  /// What only a case with its log can answer.
  private mutating func ofCase(_ content: ExpressionContent) {
    switch content {
    case .onTime(let subject): suffixed(subject, spelling(.onTime))
    case .overdue(let subject, let duration):
      suffixed(subject, spelling(.overdue))
      if let duration { put(" \(spelling(duration))") }
    case .left(let subject, let amount):
      switch amount {
      case .number(let number): suffixed(subject, "\(spelling(.left)) \(spelling(number))")
      case .duration(let duration): suffixed(subject, "\(spelling(.left)) \(spelling(duration))")
      }
    case .later(let subject, let duration): suffixed(subject, "\(spelling(.later)) \(spelling(duration))")
    case .reaches(let subject, let number, let consecutive):
      suffixed(subject, "\(consecutive ? spelling(.consecutive) + " " : "")\(reaches(number))")
    case .happened(let name, let result, let recipient, let onCall, let negated):
      put("\(spelling(negated ? .didNot : .did)) \(spelling(name))")
      if let result { parenthesized { $0.names([result]) } }
      if let recipient { put(" \(text(of: recipient))") }
      if let onCall { put(" \(spelling(.duty)) \(spelling(onCall))") }
    case .unitReaches(let scope, let name, let number):
      put("\(spelling(.ownUnit)) ")
      if let scope { put("\(spelling(word(of: scope))) ") }
      put("\(spelling(name)) \(reaches(number))")
    case .reference, .text, .number, .measured, .count, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none,
      .unknownValue, .decided, .call, .deadline, .limit, .negative, .arithmetic, .parenthesized, .all, .any,
      .enumeration, .not, .comparison, .is, .inRange, .inTime, .has, .startsWith, .belongs:
      break
    }
  }

  private func reaches(_ number: NumberLiteral) -> String { "\(spelling(.reaches)) \(spelling.count(number))" }

  private func word(of scope: CountingScope) -> Word {
    switch scope {
    case .month: .thisMonth
    case .quarter: .thisQuarter
    case .year: .thisYear
    }
  }

  private mutating func suffixed(_ subject: Expression, _ suffix: String) {
    expression(subject)
    put(" \(suffix)")
  }

  private mutating func binary(_ left: Expression, _ sign: String, _ right: Expression) {
    suffixed(left, "\(sign) ")
    expression(right)
  }

  private mutating func choices(_ subject: Expression, _ word: Word, _ values: [Expression]) {
    suffixed(subject, "\(spelling(word)) ")
    list(values, by: spelling.listComma) { $0.expression($1) }
  }

  private mutating func call(_ callee: Expression, _ arguments: [Expression]) {
    if case .reference(let reference) = callee.content, case .name(let id) = reference.target {
      put(spelling.callee(id))
    } else {
      expression(callee)
    }
    parenthesized { printer in
      printer.list(arguments, by: printer.spelling.clauseComma) { $0.expression($1) }
    }
  }

  private mutating func inTime(_ subject: Expression?, _ frame: TimeFrame, negated: Bool) {
    let word = spelling(negated ? .notIn : .in)
    if let subject { suffixed(subject, "\(word) ") } else { put("\(word) ") }
    switch frame {
    case .period(let name): put("\(spelling(name))\(spelling.noise(.within))")
    case .dutyHours: put(.dutyHours)
    case .workday: put(.workday)
    }
  }

  private mutating func enumeration(all: Bool, _ parts: [Expression], ending: String) {
    put(all ? .allOf : .anyOf)
    enumeratedLines(parts) { printer, index, part in
      printer.put(printer.spelling.enumerator(index + 1))
      printer.expression(part)
      printer.put(index + 1 < parts.count ? printer.spelling(.semicolon) : ending)
    }
  }
}
