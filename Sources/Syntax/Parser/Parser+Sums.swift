import Diagnostics
import SourceText
import Vocabulary

extension Parser {
  /// `sum = product { ( "＋" | "－" ) product }`
  mutating func sum() throws(Abandoned) -> Expression {
    var left = try product()
    var length = 0
    while let sign: ArithmeticOperator = stands(.plus) ? .add : stands(.minus) ? .subtract : nil {
      left = try extended(left, by: sign, &length) { (parser) throws(Abandoned) in try parser.product() }
    }
    return left
  }

  /// `product = factor { ( "×" | "÷" ) factor }`
  private mutating func product() throws(Abandoned) -> Expression {
    var left = try factor()
    var length = 0
    while let sign: ArithmeticOperator = stands(.multiplied) ? .multiply : stands(.divided) ? .divide : nil {
      left = try extended(left, by: sign, &length) { (parser) throws(Abandoned) in try parser.factor() }
    }
    return left
  }

  /// One operator more of a chain, which nests to the left as deep as it is long.
  private mutating func extended(
    _ left: Expression, by sign: ArithmeticOperator, _ length: inout Int,
    _ operand: (inout Parser) throws(Abandoned) -> Expression
  ) throws(Abandoned) -> Expression {
    length += 1
    guard depth + length <= Limits.nesting else {
      log.tell(.syntax(.nestedTooDeep(limit: Limits.nesting)), at: current.range)
      throw Abandoned()
    }
    at += 1
    let right = try operand(&self)
    return Expression(.arithmetic(left, sign, right), range: range(from: left.range.lower))
  }

  /// `factor = "－" factor | primary`
  private mutating func factor() throws(Abandoned) -> Expression {
    readsDashAsMinus()
    guard stands(.minus) else { return try primary() }
    let lower = start
    at += 1
    let operand = try nested { (parser) throws(Abandoned) in try parser.factor() }
    return Expression(.negative(operand), range: range(from: lower))
  }

  /// `≥ –1`: a dash that touches a number where a value begins, told and read as a minus.
  private mutating func readsDashAsMinus() {
    guard stands(.dash), peek(1).kind == .number, peek(1).lower == current.upper, !current.startsLine, !log.isFull, !isToldByLexer
    else { return }
    log.tell(.syntax(.expected(Wording.quoted(.minus), found: found)), at: current.range, fix: log.fix(current.range, "-"))
    tokens[at] = current.replacing(kind: .symbol(.minus), upper: current.upper)
  }

  private static let decidedWords: WordSet = [
    .lead, .assist, .notify, .tag, .ladder, .start, .level, .routed, .decline, .disputed, .undetermined, .fallback,
  ]

  /// `primary = value [ call ] | "主办" | … | "（" condition { "，" condition } "）"`
  private mutating func primary() throws(Abandoned) -> Expression {
    let lower = start
    if let word, Self.decidedWords.contains(word) {
      // A clause begins here, and the condition before it was not written to its end.
      if isInRule, peek(1).kind == .symbol(.colon), Block.rule.starters.contains(word) {
        throw unexpected(Wording.condition)
      }
      at += 1
      return Expression(.decided(word), range: range(from: lower))
    }
    if stands(.leftParenthesis) {
      let conditions = try parenthesized()
      return Expression(.parenthesized(conditions), range: range(from: lower))
    }
    if let call = callWithoutBrackets() { return call }
    if let word, standsNoun(word) { quote(word) }
    guard Self.beginsValue(current) else { throw unexpected(Wording.condition) }
    let value = try value()
    if stands(.leftParenthesis) {
      let arguments = try parenthesized()
      return Expression(.call(value, arguments), range: range(from: lower))
    }
    if takes(.deadline) { return Expression(.deadline(of: value), range: range(from: lower)) }
    if takes(.limit) { return Expression(.limit(of: value), range: range(from: lower)) }
    return value
  }

  /// Whether a word stands here that a condition has no use for, and that may well be what somebody calls a field: as a
  /// name, for no clause begins with it here.
  private func standsNoun(_ word: Word) -> Bool {
    guard !Self.beginsValue(current), !current.startsLine, peek(1).kind != .symbol(.colon),
      peek(1).kind != .symbol(.leftBrace), !isToldByLexer
    else { return false }
    switch word.group {
    case .declaration, .clause, .type, .process, .assessment, .scenario, .calendar: return true
    case .rule, .field, .condition, .ladder, .outcome, .table, .duration, .measure, .function: return false
    }
  }

  /// `"（" condition { "，" condition } "）"`
  private mutating func parenthesized() throws(Abandoned) -> [Expression] {
    try need(.leftParenthesis)
    var list = [try condition()]
    while takes(.comma) { list.append(try condition()) }
    try need(.rightParenthesis)
    return list
  }
}
