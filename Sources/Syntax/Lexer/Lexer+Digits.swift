import Diagnostics
import SourceText
import Vocabulary
import WorkingTime

extension Lexer {
  /// What begins with a digit: a date, a time, a decimal, else a run.
  mutating func readDigits() {
    let (_, width, afterDigits) = digits(from: at, atMost: 32)
    let next = scalar(at: afterDigits)
    if width == 4, next == "-" || next == "－", readDate() { return }
    if width <= 2, let end = endOfTime(from: at) { return readTime(to: end) }
    if width == 4, next == "." || next == "．", readDottedDate(from: afterDigits) { return }
    if next == "." || next == "．", digits(from: afterDigits + UTF8.width(next), atMost: 1).count > 0 {
      return readDecimal(pointAt: afterDigits)
    }
    if next == ",", width <= 3, let end = endOfGroups(from: afterDigits) { return readGroups(to: end) }
    readRun(to: endOfRun(from: at))
  }

  /// The value of the digits at an offset, how many there are, and where they end.
  private func digits(from start: Int, atMost most: Int) -> (value: Int, count: Int, end: Int) {
    var (value, count, at) = (0, 0, start)
    while count < most, at < limit {
      let scalar = scalar(at: at)
      guard let digit = scalar.decimalDigit else { break }
      value = (value &* 10 &+ digit) % 1_000_000_000
      count += 1
      at += UTF8.width(scalar)
    }
    return (value, count, at)
  }

  private func isDigit(at offset: Int) -> Bool { offset < limit && scalar(at: offset).decimalDigit != nil }

  /// `2017-04-12`; false where the form is another.
  private mutating func readDate() -> Bool {
    let start = at
    let year = digits(from: start, atMost: 4)
    let month = digits(from: year.end + UTF8.width(scalar(at: year.end)), atMost: 2)
    let sign = scalar(at: month.end)
    guard month.count == 2, sign == "-" || sign == "－" else { return false }
    let day = digits(from: month.end + UTF8.width(sign), atMost: 2)
    guard day.count == 2, !isDigit(at: day.end) else { return false }
    let date = CivilDate(year: year.value, month: month.value, day: day.value)
    if date == nil {
      let text = String(decoding: bytes[start..<day.end], as: UTF8.self)
      log.tell(.noSuchDate(text), at: range(start, day.end))
    }
    append(.date, from: start, to: day.end, payload: (date ?? .earliest).days)
    at = day.end
    return true
  }

  /// `2026.1.1`: told, and read as that day; false where the form is another.
  private mutating func readDottedDate(from point: Int) -> Bool {
    let (start, width) = (at, UTF8.width(scalar(at: point)))
    let month = digits(from: point + width, atMost: 3)
    guard 1...2 ~= month.count, scalar(at: month.end) == scalar(at: point), month.end < limit else { return false }
    let day = digits(from: month.end + width, atMost: 3)
    guard 1...2 ~= day.count, endOfRun(from: day.end) == day.end,
      let date = CivilDate(year: digits(from: start, atMost: 4).value, month: month.value, day: day.value)
    else { return false }
    log.tell(.strayCharacter(String(scalar(at: point))), at: range(start, day.end), fix: "\(date)")
    append(.date, from: start, to: day.end, payload: date.days)
    at = day.end
    return true
  }

  /// Where a time that begins at an offset ends: `08:30`, `8：30`, `08:30:00`; nil where none stands.
  func endOfTime(from start: Int) -> Int? {
    let hour = digits(from: start, atMost: 3)
    guard 1...2 ~= hour.count, var end = endOfPair(after: hour.end) else { return nil }
    if let seconds = endOfPair(after: end) { end = seconds }
    return end
  }

  /// The end of a colon and exactly two digits.
  private func endOfPair(after offset: Int) -> Int? {
    let colon = scalar(at: offset)
    guard offset < limit, colon == ":" || colon == "：" else { return nil }
    let pair = digits(from: offset + UTF8.width(colon), atMost: 3)
    return pair.count == 2 ? pair.end : nil
  }

  private mutating func readTime(to end: Int) {
    var parts: [Int] = []
    var next = at
    while next < end {
      let part = digits(from: next, atMost: 2)
      parts.append(part.value)
      next = part.end + UTF8.width(scalar(at: part.end))
    }
    let time = TimeOfDay(hour: parts[0], minute: parts[1], second: parts.count > 2 ? parts[2] : 0)
    if time == nil {
      log.tell(.noSuchTime(String(decoding: bytes[at..<end], as: UTF8.self)), at: range(at, end))
    }
    append(time: time ?? .startOfDay, to: end)
    at = end
  }

  /// A date and a time on one line are one instant.
  private mutating func append(time: TimeOfDay, to end: Int) {
    guard !startsLine, let last = tokens.last, last.kind == .date, let date = CivilDate(days: Int(last.payload)) else {
      return append(.time, from: at, to: end, payload: time.seconds)
    }
    moments.append((date, time))
    tokens.removeLast()
    tokens.append(
      Token(
        kind: .instant, isName: false, startsLine: last.startsLine, payload: Int32(clamping: moments.count - 1),
        lower: last.lower, upper: place(end)))
  }

  /// `3.5`, `3.5万元`, `0.5%`
  private mutating func readDecimal(pointAt point: Int) {
    let start = at
    let end = endOfRun(from: point + UTF8.width(scalar(at: point)))
    guard let literal = LiteralRun(RunScalars(bytes[start..<end])) else {
      // What follows the digits is no unit: the number ends where they do.
      let digitsEnd = digits(from: point + UTF8.width(scalar(at: point)), atMost: .max).end
      if let literal = LiteralRun(RunScalars(bytes[start..<digitsEnd])) { read(literal, start..<digitsEnd) }
      at = digitsEnd
      return
    }
    read(literal, start..<end)
  }

  private mutating func read(_ literal: LiteralRun, _ run: Range<Int>) {
    guard case .number(let number) = literal.value else {
      at = run.upperBound
      return
    }
    literals.append((literal, store(number)))
    readLiteral(literals.count - 1, run)
  }

  /// The end of `,000,000` after the first digits: what people write to group thousands.
  private func endOfGroups(from start: Int) -> Int? {
    var at = start
    while at < limit, bytes[at] == 0x2C {
      let group = digits(from: at + 1, atMost: 4)
      guard group.count == 3, scalar(at: at + 1).isASCII else { break }
      at = group.end
    }
    guard at > start, endOfRun(from: at) == at else { return nil }
    return at
  }

  /// `1,000` would be two values: it is told and read as one number.
  private mutating func readGroups(to end: Int) {
    let text = String(decoding: bytes[at..<end], as: UTF8.self)
    let joined = text.filter { $0 != "," }
    let listed = text.split(separator: ",").joined(separator: ", ")
    log.tell(.ambiguousNumber(text, better: [joined, listed]), at: range(at, end), fix: joined)
    if let literal = LiteralRun(RunScalars(joined.utf8)), case .number(let number) = literal.value {
      append(.number, from: at, to: end, payload: store(number))
    }
    at = end
  }
}
