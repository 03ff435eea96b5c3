import Diagnostics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

// Dates, instants and times of day; periods and duty hours.

extension Scope {
  /// A field of dates, instants or times of day against a constant or a field of its type.
  mutating func timeCondition(
    _ field: Ref<Field>, _ comparison: Comparison, _ right: Expression, in file: FileID
  ) -> Condition? {
    let type = program.fields[field.position].type
    let right = right.unwrapped
    if let other = comparedField(right, type) {
      if case .notEqual = comparison { return Condition.test(.compare(.field(field), .equal, .field(other))).negated }
      return .test(.compare(.field(field), comparison, .field(other)))
    }
    if case .instant = type, case .moment(let moment) = right.content {
      return condition(field, comparison, moment)
    }
    guard let value = value(right, of: type, field: field, in: file) else { return nil }
    return test(field, comparison, value)
  }

  /// An instant against a date means the whole day: 早于 is before its 00:00, 晚于 is from the next day's 00:00 on.
  private func condition(_ field: Ref<Field>, _ comparison: Comparison, _ moment: MomentLiteral) -> Condition {
    let start = instant(moment)
    guard moment.time == nil else { return test(field, comparison, .instant(start)) }
    let end = startOfNextDay(moment.date)
    switch comparison {
    case .less: return test(field, .less, .instant(start))
    case .lessOrEqual: return test(field, .less, .instant(end))
    case .greater: return test(field, .greaterOrEqual, .instant(end))
    case .greaterOrEqual: return test(field, .greaterOrEqual, .instant(start))
    case .equal:
      return .conjunction([test(field, .greaterOrEqual, .instant(start)), test(field, .less, .instant(end))])
    case .notEqual: return condition(field, .equal, moment).negated
    }
  }

  /// A date alone is its 00:00.
  func instant(_ moment: MomentLiteral) -> Instant {
    Instant(date: moment.date, time: moment.time ?? .startOfDay, offset: program.header.offset)
  }

  func startOfNextDay(_ date: CivilDate) -> Instant {
    Instant(date: date, time: .endOfDay, offset: program.header.offset)
  }

  /// 在 汛期, 在 工作时间; without a subject of 上报时间.
  mutating func condition(_ subject: Expression?, during frame: TimeFrame, in file: FileID) -> Condition? {
    var field = BuiltInField.reportedAt.ref
    if let subject {
      let expected = Words(zh: "日期或时间字段", en: "a field of dates or times")
      guard let found = plainField(subject, expected: expected, in: file) else { return nil }
      switch program.fields[found.position].type {
      case .date, .instant: field = found
      case .text, .integer, .decimal, .yesNo, .timeOfDay, .duration, .unit, .item, .category, .area, .choice,
        .several:
        if program.fields[found.position].type == .area, case .period(let name) = frame, areas[name.name] != nil {
          // A place lies in no time, and belongs to a place.
          let between = ByteRange(lower: subject.range.upper, upper: name.range.lower)
          let verb = String((sources[file]?.text(between) ?? "").filter { !$0.isWhitespace })
          let isEnglish = verb.utf8.allSatisfy { $0 < 0x80 }
          let isDenied = Word.notIn.row.zh.contains { verb.hasPrefix($0) } || Word.notIn.row.en.contains { verb.hasPrefix($0) }
          let word = (isDenied ? Word.notBelongsTo : .belongsTo).spelling(isEnglish ? .english : .chinese)
          diagnostics.append(
            Diagnostic(
              .syntax(.everydayComparison(verb, meant: word)), at: place(name.range, file),
              fix: Fix(replace: place(between, file), by: " \(word) ")))
          return nil
        }
        reportType(of: found, expected: expected, at: subject.range, in: file)
        return nil
      }
    }
    switch frame {
    case .period(let name):
      guard let period = resolvePeriod(name, in: file) else { return nil }
      return .test(.during(field, period))
    case .dutyHours(let range):
      return duty(.dutyHours, of: field, at: range, in: file)
    case .workday(let range):
      return duty(.workday, of: field, at: range, in: file)
    }
  }

  private mutating func duty(
    _ test: Test, of field: Ref<Field>, at range: ByteRange, in file: FileID
  ) -> Condition? {
    if field == BuiltInField.reportedAt.ref { return .test(test) }
    report(.dutyOfReportOnly, at: range, in: file, notes: declarationNotes(field))
    return nil
  }
}
