import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary
import WorkingTime

// How mistakes name types, fields and what was written.

extension Scope {
  mutating func report(
    _ mistake: ExpressionMistake, at range: ByteRange, in file: FileID, notes: [Note] = [], fix: Fix? = nil
  ) {
    diagnostics.append(Diagnostic(.expression(mistake), at: place(range, file), notes: notes, fix: fix))
  }

  /// The word that compares, where it stands between a subject and a value, and the language that it is of; nil where
  /// anything else stands there.
  func comparison(
    between subject: ByteRange, and value: ByteRange, in file: FileID
  ) -> (word: Word, range: ByteRange, language: Language)? {
    guard subject.upper <= value.lower, let text = sources[file]?.text(ByteRange(lower: subject.upper, upper: value.lower))
    else { return nil }
    guard let spelling = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).last,
      let word = ReservedWords.byName[String(spelling)]
    else { return nil }
    let lower = subject.upper + Int32(clamping: text.utf8.distance(from: text.startIndex, to: spelling.startIndex))
    let length = Int32(clamping: String(spelling).utf8.count)
    let isEnglish = spelling.allSatisfy(\.isASCII)
    return (word, ByteRange(lower: lower, upper: lower + length), isEnglish ? .english : .chinese)
  }

  /// `字段“金额”` with its name; of a built-in field its word.
  func words(forField field: Ref<Field>) -> Words {
    let declared = program.fields[field.position]
    if case .builtIn(let builtIn) = declared.origin { return Words(builtIn.word) }
    return Words(zh: "字段“\(declared.entry.name)”", en: "field “\(declared.entry.name)”")
  }

  /// Where a field is declared, for the second place of a mistake.
  func declarationNotes(_ field: Ref<Field>) -> [Note] {
    let declared = program.fields[field.position]
    let type = words(forTypeOf: field)
    switch declared.origin {
    case .builtIn: return []
    case .level, .attribute, .declared, .derived:
      return [
        Note(
          Words(
            zh: "“\(declared.entry.name)”在这里声明，是\(type.zh)。",
            en: "“\(declared.entry.name)” is declared here: \(type.en)."), at: declared.entry.place)
      ]
    }
  }

  func words(forTypeOf field: Ref<Field>) -> Words {
    let declared = program.fields[field.position]
    let type = words(for: declared.type)
    guard let unit = declared.measuredIn.map({ Words($0) }) else { return type }
    return Words(zh: "\(type.zh)（\(unit.zh)）", en: "\(type.en) (\(unit.en))")
  }

  func words(for type: ValueType) -> Words {
    switch type {
    case .text: return Words(zh: "文本", en: "a text")
    case .integer: return Words(zh: "整数", en: "a whole number")
    case .decimal: return Words(zh: "数", en: "a number")
    case .yesNo: return Words(zh: "“是”或“否”", en: "“yes” or “no”")
    case .date: return Words(zh: "日期", en: "a date")
    case .instant: return Words(zh: "日期或日期加时刻", en: "a date, or a date and a time")
    case .timeOfDay: return Words(zh: "时刻", en: "a time of day")
    case .duration: return Words(zh: "时长", en: "a duration")
    case .unit: return Words(zh: "单位", en: "a unit")
    case .item: return Words(zh: "事项", en: "an item")
    case .category: return Words(zh: "类别", en: "a category")
    case .area: return Words(zh: "区域", en: "an area")
    case .choice(let enumeration):
      let values = program.enumerations[enumeration.position].values
      let shown = values.prefix(4)
      let more = values.count > 4
      return Words(
        zh: "“\(shown.joined(separator: "、"))\(more ? "……" : "")”之一",
        en: "one of “\(shown.joined(separator: ", "))\(more ? ", …" : "")”")
    case .several(let member):
      let one = words(for: member.valueType)
      return Words(zh: "若干个\(one.zh)", en: "several values, each \(one.en)")
    }
  }

  /// What stands in the rule file, as its reader would call it.
  func words(for expression: Expression) -> Words {
    switch expression.content {
    case .reference(let reference): return words(for: reference)
    case .text(let text): return Words(zh: "文本“\(names[text.text])”", en: "the text “\(names[text.text])”")
    case .number(let number):
      let text = words(for: number)
      return Words(zh: "数 \(text)", en: "the number \(text)")
    case .measured(let number, let unit):
      return Words(
        zh: "\(words(for: number))\(unit.spelling(.chinese))",
        en: "\(words(for: number)) \(unit.spelling(.english, isPlural: number.value != .one))")
    case .count(let number): return Words(zh: "\(words(for: number))次", en: "\(words(for: number)) times")
    case .duration(let duration):
      let span = words(for: duration.span)
      return Words(zh: "时长“\(span.zh)”", en: "the duration “\(span.en)”")
    case .moment(let moment):
      guard let time = moment.time else {
        return Words(zh: "日期 \(moment.date)", en: "the date \(moment.date)")
      }
      return Words(zh: "\(moment.date) \(time)", en: "the time \(moment.date) \(time)")
    case .timeOfDay(let time): return Words(zh: "时刻 \(time.time)", en: "the time of day \(time.time)")
    case .monthDay(let day):
      return Words(zh: "“\(day.month)月\(day.day)日”", en: "the day \(day.month)-\(day.day)")
    case .yes: return Words(zh: "“是”", en: "“yes”")
    case .no: return Words(zh: "“否”", en: "“no”")
    case .none: return Words(zh: "“无”", en: "“none”")
    case .unknownValue: return Words(zh: "“不详”", en: "“unknown”")
    case .decided(let word): return Words(zh: "“\(word.spelling(.chinese))”", en: "“\(word.spelling(.english))”")
    case .deadline: return Words(zh: "期限", en: "a deadline")
    case .limit: return Words(zh: "时限", en: "a limit")
    case .call(let callee, _): return words(for: callee)
    case .negative, .arithmetic: return Words(zh: "一个算式", en: "a calculation")
    case .parenthesized(let parts):
      return parts.count == 1 ? words(for: parts[0]) : Words(zh: "括号里的几项", en: "several things in parentheses")
    case .onTime: return Words(.onTime)
    case .overdue: return Words(.overdue)
    case .left: return Words(.left)
    case .later: return Words(.later)
    case .reaches, .unitReaches: return Words(.reaches)
    case .happened: return Words(zh: "办理的经过", en: "what was done")
    case .all, .any, .enumeration, .not, .comparison, .is, .inRange, .inTime, .has, .startsWith, .belongs:
      return Words(zh: "一个条件", en: "a condition")
    }
  }

  private func words(for reference: ReferenceSyntax) -> Words {
    switch reference.target {
    case .word(let word): return Words(zh: "“\(word.spelling(.chinese))”", en: "“\(word.spelling(.english))”")
    case .name(let name):
      let text = names[name]
      let kinds: [NameKind] = [.field, .item, .unit, .category, .area, .list, .milestone, .happening, .measure, .level]
      for kind in kinds where declares(kind, name) {
        return Words(zh: "\(kind.words.zh)“\(text)”", en: "the \(kind.words.en) “\(text)”")
      }
      return Words(zh: "“\(text)”", en: "“\(text)”")
    }
  }

  func words(for number: NumberLiteral) -> String {
    guard number.isPercent, let percents = try? number.value.multiplied(by: Exact(100)) else {
      return number.value.description
    }
    return "\(percents)%"
  }

  func words(for span: TimeSpan) -> Words {
    Words(zh: span.written(.chinese), en: span.written(.english))
  }
}

extension ClosedType {
  var valueType: ValueType {
    switch self {
    case .unit: .unit
    case .item: .item
    case .choice(let enumeration): .choice(enumeration)
    }
  }
}
