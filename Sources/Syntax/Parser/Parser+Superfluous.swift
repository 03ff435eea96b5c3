import Diagnostics
import SourceText
import Vocabulary

// Words that say what is said already: told, and read over.

extension Parser {
  /// Reads over what ends 以 “…” elsewhere, telling it: 开头, 为开头, 开始.
  mutating func dropsOpening() { drops(["开头", "为开头", "开始", "打头", "为首"]) }

  /// Reads over what ends 在 … elsewhere, telling it: 之间.
  mutating func dropsBetween() { drops(["之间", "之内", "以内"]) }

  /// Reads over 如果 before a condition, telling it: 当 says it already.
  mutating func dropsIf() {
    guard peek(1).isName || peek(1).kind == .symbol(.leftParenthesis) || peek(1).kind == .word(.not) else { return }
    drops(["如果", "若", "假如", "凡", "凡是", "只要", "遇", "遇有", "遇到", "对", "对于", "if"])
  }

  /// Reads over 那么 after a condition, telling it: what follows is its consequence already.
  mutating func dropsThen() { drops(Self.thens) }

  /// Whether a name is none and means that the condition is over.
  var standsThen: Bool { kind == .name && Self.thens.contains(text(current.range)) && !isCompared(peek(1)) }

  /// Whether a comma between clauses and 那么 stand here; after `、` it would be one more of a list.
  var standsCommaThen: Bool {
    stands(.comma) && peek(1).kind == .name && text(current.range) != "、" && Self.thens.contains(text(peek(1).range))
      && !isCompared(peek(2))
  }

  private static let thens = ["那么", "则", "就", "时", "时候", "的时候", "的话", "的情况下", "情况下", "的情况", "的情形", "情形下", "的情形下", "then"]

  /// Reads over a comma and 那么 after it; false where there are no such two.
  mutating func dropsCommaThen() -> Bool {
    guard standsCommaThen, !log.isFull else { return false }
    let whole = ByteRange(lower: current.lower, upper: peek(1).upper)
    let told = text(peek(1).range)
    log.tell(.syntax(.superfluous(told)), at: peek(1).range, fix: log.fix(whole, ""))
    at += 2
    return true
  }

  /// Reads over what follows the condition of a rung elsewhere, telling it: `逾期 1天 以后`.
  mutating func dropsAfter() {
    if stands(.later) { tokens[at] = current.named(names.intern(text(current.range))) }
    drops(Self.afters)
  }

  static let afters = ["以后", "之后", "后", "起"]

  /// Reads over what ends a list of choices elsewhere, telling it: `为 甲、乙 中的一种`.
  mutating func dropsOneOf() {
    guard !endsAsTerm(1) else { return }
    drops(
      [
        "中的一种", "中的一个", "中的一项", "其中之一", "中的任意一种", "中的任何一种", "中的任一", "任意一种", "任何一种", "均可", "都可以",
        "之中", "等",
      ], beforeJoint: true)
  }

  /// Reads over what says of a field that it must be given, telling it: one without 默认 is asked for.
  mutating func dropsRequired() { drops(["必填", "必填项", "必须填", "必须填写", "required", "mandatory"]) }

  /// Reads over 以上 after a bound whose sign says it, telling it: `达到 3 个以上`.
  mutating func dropsBound() {
    drops(["以上", "个以上", "以下", "个以下", "及以上", "及以下"], beforeJoint: true)
  }

  /// Reads over 且 where it stands twice, telling it.
  mutating func dropsSecond(_ joint: Word) {
    guard stands(joint), !current.startsLine, !log.isFull else { return }
    let whole = ByteRange(lower: current.lower, upper: peek(1).lower)
    log.tell(.syntax(.superfluous(text(current.range))), at: current.range, fix: log.fix(whole, ""))
    at += 1
  }

  /// Reads over 是 before a field of 是否, telling it: `是 紧急`.
  mutating func dropsYesBeforeField() {
    guard isInRule, stands(.yes), peek(1).kind == .name, !peek(1).startsLine, !log.isFull,
      isDeclared(text(peek(1).range), as: [.yesNo])
    else { return }
    let whole = ByteRange(lower: current.lower, upper: peek(1).lower)
    log.tell(.syntax(.superfluous(text(current.range))), at: current.range, fix: log.fix(whole, ""))
    at += 1
  }

  /// Reads over 的 after a condition, telling it: `紧急 的 且 …`.
  mutating func dropsParticle() {
    guard standsParticle else { return }
    let upper = peek(1).kind == .symbol(.colon) ? peek(1).lower : current.upper
    let whole = ByteRange(lower: at > 0 ? tokens[at - 1].upper : start, upper: upper)
    log.tell(.syntax(.superfluous(text(current.range))), at: current.range, fix: log.fix(whole, ""))
    at += 1
  }

  private static let particles = ["的", "成立", "属实"]

  /// Whether a name stands here that only ends a condition.
  var standsParticle: Bool {
    kind == .name && Self.particles.contains(text(current.range)) && !current.startsLine && !log.isFull && !isToldByLexer
      && at > 0 && !namesEntry(at: 0)
  }

  private mutating func drops(_ spellings: [String], beforeJoint: Bool = false) {
    guard kind == .name, !log.isFull, spellings.contains(text(current.range)), !current.startsLine, !isToldByLexer, at > 0,
      beforeJoint ? !endsAsTerm(1) : !isCompared(peek(1)), !namesEntry(at: 0)
    else { return }
    // A comma after it and before the next clause belongs to it.
    let told = current.range
    let comma = peek(1).kind == .symbol(.comma) && Block.rule.begins(peek(2)) && peek(3).kind == .symbol(.colon) ? 1 : 0
    let next = peek(1 + comma)
    let upper = next.startsLine || next.kind == .end ? peek(comma).upper : next.lower
    log.tell(.syntax(.superfluous(text(told))), at: told, fix: log.fix(ByteRange(lower: told.lower, upper: upper), ""))
    at += 1 + comma
  }
}
