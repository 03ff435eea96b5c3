import Diagnostics
import SourceText
import Vocabulary

// What was written without spaces and is no name: told with them, and read so. Elsewhere the checker tells it, who knows every name.

extension Parser {
  // MARK: Clocks run together

  /// `提醒后 1天` in a rung: told apart, and read so.
  mutating func splitsLater() {
    guard isInRung, kind == .name, !log.isFull, !isToldByLexer, lengthOfValue(1) == 2, !isUsed(text(current.range), but: at) else {
      return
    }
    let run = text(current.range)
    guard let tail = Self.afters.first(where: { run.hasSuffix($0) && run != $0 }) else { return }
    let middle = current.upper - Int32(clamping: tail.utf8.count)
    let name = ByteRange(lower: start, upper: middle)
    let apart = "\(text(name)) \(Word.later.spelling(.chinese))"
    log.tell(.syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, apart))
    let later = current.replacing(from: middle).replacing(kind: .word(.later), upper: current.upper)
    replaceCurrent(by: tokens(name) + [later])
  }

  /// `到期前1天` after a milestone: told as `剩 1天`, and read so.
  mutating func splitsClockFromDuration() {
    guard kind == .name, !current.startsLine, !log.isFull, !isToldByLexer, !namesEntry(at: 0) else { return }
    let run = text(current.range)
    guard run.last.map({ !$0.isASCII }) == true,
      let cut = run.indices.dropFirst().first(where: { run[$0].isNumber }),
      let word = EverydayWord.meaning(of: String(run[..<cut])), Self.clockWords.contains(word)
    else { return }
    let middle = current.lower + Int32(clamping: run[..<cut].utf8.count)
    let duration = tokens(ByteRange(lower: middle, upper: current.upper))
    guard duration.count > 1, duration[0].kind == .number else { return }
    let apart = "\(word.spelling(.chinese)) \(run[cut...])"
    log.tell(
      .syntax(.expected(Words(zh: "“\(apart)”", en: "“\(apart)”"), found: found)), at: current.range,
      fix: log.fix(current.range, apart))
    replaceCurrent(by: [current.replacing(kind: .word(word), upper: middle)] + duration)
  }

  // MARK: Conditions run together

  /// `且事项为违建` where 且 or 或 may stand: told with all its spaces, and read so.
  mutating func splitsOffJoint() {
    guard kind == .name, !current.startsLine, Self.jointStarts.begins(written(current.range)) else { return }
    let run = text(current.range)
    guard Self.joints.contains(where: { run.hasPrefix($0) }), let parts = conditionParts(of: run) else { return }
    splitsCondition(into: parts)
  }

  /// `事项为违建且（…）`, `紧急且备注含“烟草”` where a term begins.
  mutating func splitsBeforeBracket() {
    guard kind == .name, !peek(1).startsLine, peek(1).kind == .symbol(.leftParenthesis) || peek(1).kind == .string else { return }
    let run = text(current.range)
    guard Self.joints.contains(where: { run.contains($0) }), !log.isFull, let parts = conditionParts(of: run),
      let last = parts.last,
      peek(1).kind == .string || (Self.joints + Word.not.row.zh).contains(last.written)
    else { return }
    splitsCondition(into: parts)
  }

  /// `上报时间早于2018-01-01` where a term begins.
  mutating func splitsBeforeDate() {
    guard kind == .name, case (let first, let second) = (peek(2), peek(4)), first.kind == .number, second.kind == .number,
      [1, 3].allSatisfy({ [.symbol(.minus), .symbol(.dash)].contains(peek($0).kind) }),
      (0..<4).allSatisfy({ peek($0).upper == peek($0 + 1).lower })
    else { return }
    let run = text(current.range)
    let year = run.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard year == 4, let parts = conditionParts(of: String(run.dropLast(year))) else { return }
    let date = ByteRange(lower: current.upper - Int32(year), upper: second.upper)
    tokens.replaceSubrange(at...(at + 4), with: [current.replacing(kind: .name, upper: second.upper)])
    splitsCondition(into: parts + [WordsRunTogether.Part(written: text(date), shown: text(date), meant: nil)])
  }

  /// The parts of a run that is no name of its own.
  func conditionParts(of run: String) -> [WordsRunTogether.Part]? {
    guard !log.isFull, !isToldByLexer, !isUsed(text(current.range), but: at) else { return nil }
    return WordsRunTogether(run, isDeclared: { $0 != run && names.find($0) != nil })?.parts
  }

  mutating func splitsCondition(into parts: [WordsRunTogether.Part]) {
    let (run, apart) = (text(current.range), parts.map(\.shown).joined(separator: " "))
    let touches = at > 0 && tokens[at - 1].upper == start
    let before = touches && ![.symbol(.leftParenthesis), .symbol(.colon)].contains(tokens[at - 1].kind) ? " " : ""
    let after = peek(1).kind == .string && peek(1).lower == current.upper ? " " : ""
    log.tell(
      .syntax(.writtenTogether(run, apart: apart)), at: current.range, fix: log.fix(current.range, before + apart + after))
    var split: [Token] = []
    var lower = start
    for part in parts {
      let range = ByteRange(lower: lower, upper: lower + Int32(clamping: part.written.utf8.count))
      split +=
        part.meant.map { [current.replacing(from: lower).replacing(kind: Self.kind(of: $0), upper: range.upper)] } ?? tokens(range)
      lower = range.upper
    }
    replaceCurrent(by: split)
  }

  private static let joints = Word.and.row.zh + Word.or.row.zh
  private static let jointStarts = LetterSet(beginning: joints)
}
