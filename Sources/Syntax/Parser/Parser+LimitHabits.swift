import Diagnostics
import ExactNumbers
import SourceText
import Vocabulary
import WorkingTime

// Ways in which people write limits elsewhere: told with what belongs there, and read as that.

extension Parser {
  /// Reads over a colon after a name that what it is goes on without, telling it: `办结：3个工作日`, `规则：甲`.
  mutating func dropsColon() {
    guard stands(.colon), !log.isFull, !isToldByLexer, at > 0, !peek(1).startsLine else { return }
    let between = ByteRange(lower: tokens[at - 1].upper, upper: peek(1).lower)
    log.tell(.syntax(.superfluous(text(current.range))), at: current.range, fix: log.fix(between, " "))
    at += 1
  }

  /// Reads over what says that a limit is one, telling it: `不超过 3个工作日`.
  mutating func dropsAtMost() {
    let isSaid = kind == .name ? Self.atMosts.contains(text(current.range)) : stands(.atMost) || stands(.notAfter)
    guard isSaid, peek(1).kind == .number, !log.isFull else { return }
    let whole = ByteRange(lower: current.lower, upper: peek(1).lower)
    log.tell(.syntax(.superfluous(text(current.range))), at: current.range, fix: log.fix(whole, ""))
    at += 1
  }

  private static let atMosts = ["不超过", "不多于", "最长", "最多", "至多", "不得超过", "不能超过", "不应超过", "不晚于", "within"]

  private static let endings = ["完成", "办理完毕", "办完", "之前", "以前", "前", "到位"]

  /// Reads over what stands between a milestone and its limit elsewhere, telling it: `派发 在 10分钟内`, `办结 应 于 3天内`.
  mutating func dropsFillers() {
    var count = 0
    while peek(count).kind == .word(.in) || peek(count).kind == .word(.expect) || peek(count).kind == .word(.requires)
      || peek(count).kind == .name && Self.fillers.contains(text(peek(count).range))
    {
      count += 1
    }
    guard count > 0, peek(count).kind == .number || peek(count).kind == .name, !peek(count).startsLine, !log.isFull else { return }
    let told = ByteRange(lower: start, upper: peek(count - 1).upper)
    let whole = ByteRange(lower: start, upper: peek(count).lower)
    log.tell(.syntax(.superfluous(text(told))), at: told, fix: log.fix(whole, ""))
    at += count
  }

  private static let fillers = ["于", "应在", "须在", "需在", "要在", "应于", "须于", "应当在", "必须在", "应当", "必须", "需", "要", "时限", "为"]

  /// A run without what says that it is a limit: `在不超过3天` is `3天`.
  private func limitAlone(_ run: String) -> Substring {
    var rest = Substring(run)
    while let filler = (Self.fillers + Self.atMosts + ["在", "应", "须"]).filter({ rest.hasPrefix($0) }).max(by: {
      $0.count < $1.count
    }) {
      rest.removeFirst(filler.count)
    }
    return rest
  }

  /// `派发在10分钟内`, `办结不超过三个工作日`: told, and read apart.
  mutating func limitInOneRun() -> LimitSyntax? {
    guard kind == .name, !log.isFull, current.range.count <= 96, endsClause(peek(1)), case let token = current else { return nil }
    let run = text(token.range)
    for index in run.indices.dropFirst() {
      guard let milestone = names.find(String(run[..<index])), case let rest = limitAlone(String(run[index...])),
        let literal = LiteralRun(RunScalars(rest.utf8)), literal.rest == nil, literal.mistake == nil,
        case .number(let amount) = literal.value, let unit = literal.unit?.word.durationUnit
      else { continue }
      let apart = "\(run[..<index]) \(rest)"
      log.tell(.syntax(.writtenTogether(run, apart: apart)), at: token.range, fix: log.fix(token.range, apart))
      at += 1
      let middle = token.upper - Int32(clamping: rest.utf8.count)
      let name = ByteRange(lower: token.lower, upper: token.lower + Int32(clamping: run[..<index].utf8.count))
      let duration = DurationLiteral(
        span: TimeSpan(amount: amount, unit: unit), range: ByteRange(lower: middle, upper: token.upper))
      return LimitSyntax(
        milestone: Identifier(name: milestone, range: name), base: nil, duration: duration, countingOnly: nil, range: token.range)
    }
    return nil
  }

  /// `1天半`, `1个半工作日`, `不超过3个工作日`: told, and read as what is meant.
  mutating func durationInOneRun() -> DurationLiteral? {
    guard kind == .name, !log.isFull else { return nil }
    let whole = text(current.range)
    var run = limitAlone(whole)
    if let tail = Self.endings.first(where: { run.hasSuffix($0) }) { run.removeLast(tail.count) }
    let isNoise = run.count < whole.count
    for tail in ["以内", "之内", "内"] where run.hasSuffix(tail) {
      run.removeLast(tail.count)
      break
    }
    var isHalf = false
    if run.hasSuffix("半") {
      run.removeLast()
      isHalf = true
    } else if let half = run.firstRange(of: "个半") {
      run.replaceSubrange(half, with: "个")
      isHalf = true
    }
    guard isHalf || isNoise, let literal = LiteralRun(RunScalars(run.utf8)), literal.rest == nil, literal.mistake == nil,
      case .number(let whole) = literal.value, let unit = literal.unit?.word.durationUnit,
      let spelling = literal.unit?.word.spelling(.chinese)
    else { return nil }
    var (amount, shown) = (whole, String(run))
    if isHalf {
      guard whole.isInteger, let half = try? Exact(1).divided(by: Exact(2)), let sum = try? whole.adding(half) else { return nil }
      (amount, shown) = (sum, "\(whole).5\(spelling)")
    }
    // Half a day is counted by nothing.
    let isCounted = !isHalf || unit.counting == .wallClock || unit.counting == .dutyTime
    log.tell(
      .syntax(.expected(Wording.duration, found: found)), at: current.range,
      fix: isCounted ? log.fix(current.range, shown) : nil)
    at += 1
    return DurationLiteral(span: TimeSpan(amount: amount, unit: unit), range: tokens[at - 1].range)
  }

  /// `3 working days`, its number read: told, and read as workdays.
  mutating func workingDays() -> DurationUnit? {
    guard kind == .name, ["working", "business", "work"].contains(text(current.range)), !log.isFull,
      case .word(let word) = peek(1).kind, word == .day || word == .hour
    else { return nil }
    let meant: Word = word == .day ? .workday : .workHour
    let whole = ByteRange(lower: current.lower, upper: peek(1).upper)
    let spelling = meant.spelling(.english)
    log.tell(
      .syntax(.expected(Wording.quoted(meant), found: found)), at: whole, fix: log.fix(whole, spelling))
    at += 2
    return meant.durationUnit
  }
}
