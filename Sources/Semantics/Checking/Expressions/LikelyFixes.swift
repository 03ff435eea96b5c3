import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary

// What was likely meant, where a value or its order is wrong: the fixes of messages. Nil where nothing is likely.

extension Scope {
  private func written(_ range: ByteRange, in file: FileID) -> String? { sources[file]?.text(range) }

  private func fix(_ range: ByteRange, by text: String, in file: FileID) -> Fix {
    Fix(replace: place(range, file), by: text)
  }

  /// Of `回访（不满意） 后 1小时` the milestone, and its result as a condition beside it: `回访 后 1小时 且 已 回访（不满意）`. In
  /// brackets where what stands around it would take it apart.
  func resultApart(_ subject: Expression, of whole: ByteRange, in file: FileID) -> (apart: String, fix: Fix)? {
    guard case .call(let callee, let arguments) = subject.unwrapped.content, arguments.count == 1,
      case .reference(let reference) = callee.content, case .name(let name) = reference.target, let milestone = findMilestone(name),
      case .reference(let argument) = arguments[0].content, case .name(let result) = argument.target,
      program.milestones[milestone.position].results.contains(names[result]), let milestone = written(callee.range, in: file),
      let happened = written(subject.unwrapped.range, in: file),
      let said = written(ByteRange(lower: subject.range.upper, upper: whole.upper), in: file), let source = sources[file]
    else { return nil }
    let language: Language = said.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
    let apart = "\(milestone)\(said) \(Word.and.spelling(language)) \(Word.did.spelling(language)) \(happened)"
    let before = source.text(ByteRange(lower: 0, upper: whole.lower)).split(whereSeparator: \.isWhitespace).last ?? ""
    let after = source.text(ByteRange(lower: whole.upper, upper: Int32(clamping: source.bytes.count)))
      .drop(while: \.isWhitespace)
    let isOr = Word.or.row.zh + Word.or.row.en
    let isTakenApart =
      isOr.contains { before.hasSuffix($0) || after.hasPrefix($0) } || (Word.not.row.zh + Word.not.row.en).contains(String(before))
    let bracketed = language == .english ? "(\(apart))" : "（\(apart)）"
    return (apart, fix(whole, by: isTakenApart ? bracketed : apart, in: file))
  }

  /// The ends of a range change places.
  func swapped(_ from: ByteRange, _ to: ByteRange, in file: FileID) -> Fix? {
    guard from.upper <= to.lower, let first = written(from, in: file), let last = written(to, in: file),
      let between = written(ByteRange(lower: from.upper, upper: to.lower), in: file)
    else { return nil }
    return fix(from.joined(to: to), by: last + between + first, in: file)
  }

  /// The same fields in the order of the list's columns: what stands between them stays where it is.
  func reordered(_ parts: [Expression], _ fields: [Ref<Field>], as columns: [Ref<Field>], in file: FileID) -> Fix? {
    guard parts.count == columns.count, fields.count == columns.count, Set(fields).count == fields.count,
      Set(fields) == Set(columns), let first = parts.first, let last = parts.last
    else { return nil }
    var text = ""
    for (position, column) in columns.enumerated() {
      guard let from = fields.firstIndex(of: column), let part = written(parts[from].range, in: file) else { return nil }
      if position > 0 {
        let gap = ByteRange(lower: parts[position - 1].range.upper, upper: parts[position].range.lower)
        guard let between = written(gap, in: file) else { return nil }
        text += between
      }
      text += part
    }
    return fix(first.range.joined(to: last.range), by: text, in: file)
  }

  /// A number where 是 or 否 is meant; a number in quotation marks.
  func meant(by expression: Expression, as type: ValueType, in file: FileID) -> Fix? {
    switch (type, expression.unwrapped.content) {
    case (.yesNo, .number(let number)) where number.value == .one || number.value == .zero:
      return fix(expression.range, by: number.value == .one ? .yes : .no, in: file)
    case (.yesNo, .reference(let reference)):
      guard case .name(let name) = reference.target else { return nil }
      let written = names[name].lowercased()
      if Self.everydayYes.contains(written) { return fix(expression.range, by: .yes, in: file) }
      return Self.everydayNo.contains(written) ? fix(expression.range, by: .no, in: file) : nil
    case (.integer, .text(let text)), (.decimal, .text(let text)):
      let inner = names[text.text]
      guard (try? Exact(parsing: inner.utf8)) != nil || ChineseNumeral.value(of: inner) != nil else { return nil }
      return fix(expression.range, by: inner, in: file)
    case (.date, .arithmetic), (.instant, .arithmetic):
      guard let text = written(expression.range, in: file), let date = Self.date(fromCell: text) else { return nil }
      return fix(expression.range, by: "\(date)", in: file)
    case (.text, .reference(let reference)) where emptyWord(reference) != nil:
      return fix(expression.range, by: reference.isEnglish(names) ? "\"\"" : "“”", in: file)
    case (.text, .reference), (.text, .number), (.text, .moment):
      guard let text = written(expression.range, in: file), !text.contains(where: { "\"“”`\n".contains($0) }) else { return nil }
      return fix(expression.range, by: text.utf8.allSatisfy { $0 < 0x80 } ? "\"\(text)\"" : "“\(text)”", in: file)
    case _: return nil
    }
  }

  private static let everydayYes: Set = ["真", "对", "有", "成立", "true", "y", "t"]
  private static let everydayNo: Set = ["假", "不对", "没有", "不成立", "不是", "false", "n", "f"]

  /// A word in the language of its line.
  private func fix(_ range: ByteRange, by word: Word, in file: FileID) -> Fix {
    let line = sources[file].map { $0.text(ofLine: $0.line(at: range.lower)) } ?? ""
    return fix(range, by: word.spelling(line.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese), in: file)
  }

  /// A share that lacks its sign: `剩 20`.
  func percentage(_ share: NumberLiteral, in file: FileID) -> Fix? {
    guard !share.isPercent, share.value > .one, share.value < Exact(100), let text = written(share.range, in: file)
    else { return nil }
    return fix(share.range, by: text + "%", in: file)
  }

  /// Tells a value that stands for a whole condition with the only field that may have it: `夜里` for `昼夜 为 夜里`.
  ///
  /// - Returns: whether it was one.
  mutating func reportsValueAlone(_ reference: ReferenceSyntax, in file: FileID) -> Bool {
    guard case .name(let name) = reference.target, fields[name] == nil, let text = written(reference.range, in: file) else {
      return false
    }
    var holding = program.fields.filter { field in
      if case .choice(let enumeration) = field.type { findChoice(name, of: enumeration) != nil } else { false }
    }.map { ReservedWords.spelled($0.entry.name) }
    let language: Language = text.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
    if findItem(name) != nil { holding.append(Word.item.spelling(language)) }
    guard holding.count == 1 else { return false }
    report(
      .wrongKind(expected: NameKind.field.words, name: names[name], found: NameKind.choice.words), at: place(reference.range, file),
      fix: fix(reference.range, by: "\(holding[0]) \(Word.is.spelling(language)) \(text)", in: file))
    return true
  }

  /// Tells 在 between a field and one of its values: `昼夜 在 夜里`.
  ///
  /// - Returns: whether it was one.
  mutating func reportsInForIs(_ subject: Expression, _ frame: TimeFrame, negated: Bool, in file: FileID) -> Bool {
    guard case .period(let value) = frame, case .reference(let reference) = subject.content, let field = findField(reference),
      findPeriod(value.name) == nil,
      let between = written(ByteRange(lower: subject.range.upper, upper: value.range.lower), in: file)
    else { return false }
    let isValue: Bool =
      switch program.fields[field.position].type {
      case .choice(let enumeration): findChoice(value.name, of: enumeration) != nil
      case .item: findItem(value.name) != nil
      case .category: findCategory(value.name) != nil
      case .unit: findUnit(value.name) != nil
      case .text, .integer, .decimal, .yesNo, .date, .instant, .timeOfDay, .duration, .area, .several: false
      }
    guard isValue else { return false }
    let word = String(between.filter { !$0.isWhitespace })
    let meant = (negated ? Word.isNot : .is).spelling(word.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese)
    let range = ByteRange(lower: subject.range.upper, upper: value.range.lower)
    diagnostics.append(
      Diagnostic(
        .syntax(.everydayComparison(word, meant: meant)), at: place(value.range, file), fix: fix(range, by: " \(meant) ", in: file))
    )
    return true
  }

  /// Tells 为 between an item and categories alone: `事项 为 市容`.
  ///
  /// - Returns: whether it was one.
  mutating func reportsCategoryOfItem(_ subject: Expression, _ choices: [Expression], in file: FileID) -> Bool {
    guard case .reference(let reference) = subject.content, let field = findField(reference), let first = choices.first,
      case .item = program.fields[field.position].type
    else { return false }
    var named: [(name: NameID, category: Ref<Category>)] = []
    for choice in choices {
      guard case .reference(let reference) = choice.content, case .name(let name) = reference.target, findItem(name) == nil,
        fields[name] == nil, let category = findCategory(name)
      else { return false }
      named.append((name, category))
    }
    let verb = comparison(between: subject.range, and: first.range, in: file)
    let meant: Word? =
      switch verb?.word {
      case .is: .belongsTo
      case .isNot: .notBelongsTo
      default: nil
      }
    guard let category = named.first else { return false }
    report(
      .wrongKind(expected: NameKind.item.words, name: names[category.name], found: NameKind.category.words),
      at: place(first.range, file),
      notes: [
        Note(
          Words(zh: "“\(names[category.name])”在这里声明。", en: "“\(names[category.name])” is declared here."),
          at: program.categories[category.category.position].entry.place)
      ],
      fix: verb.flatMap { verb in meant.map { fix(verb.range, by: $0.spelling(verb.language), in: file) } })
    return true
  }

  /// The number of its values in place of a set that is compared with a number.
  func counted(_ set: ByteRange, against right: Expression, in file: FileID) -> Fix? {
    guard case .number = right.unwrapped.content, let name = written(set, in: file) else { return nil }
    let isEnglish = name.utf8.allSatisfy { $0 < 0x80 }
    let function = Word.countOf.spelling(isEnglish ? .english : .chinese)
    return fix(set, by: isEnglish ? "\(function)(\(name))" : "\(function)（\(name)）", in: file)
  }

  /// The function whose name is near.
  func likelyFunction(_ callee: Expression, among known: [BuiltInFunction], in file: FileID) -> Fix? {
    guard let name = written(callee.range, in: file) else { return nil }
    let spellings = known.flatMap { $0.word.row.zh + $0.word.row.en }
    return NearestNames(to: name, among: spellings).likely.map { fix(callee.range, by: $0, in: file) }
  }

  // MARK: Nothing, and not known

  private static let emptyWords: Set = ["空", "空值", "空白", "空的", "empty", "blank", "null", "nil"]
  private static let unknownWords: Set = ["未知", "不明", "不清楚", "不知道", "未填", "未填写", "unspecified"]
  /// With what they begin, which nearly no name does.
  private static let nothingBegins = Set(
    emptyWords.union(unknownWords).flatMap { [$0, $0.uppercased()] }.compactMap(\.unicodeScalars.first))

  private func maySayNothing(_ name: NameID) -> Bool {
    names[name].unicodeScalars.first.map(Self.nothingBegins.contains) ?? false
  }

  /// The word by which a reference says that there is nothing, or that it is not known; nil where a value or field has that name.
  func emptyWord(_ reference: ReferenceSyntax) -> String? {
    guard case .name(let name) = reference.target, maySayNothing(name), Self.emptyWords.contains(names[name].lowercased()),
      !isDeclared(names[name])
    else { return nil }
    return names[name]
  }

  /// Tells a word for nothing or for not known among the choices of a field that has no such value, with what is written for it.
  ///
  /// - Returns: whether there was one.
  mutating func reportsNothing(_ choices: [Expression], of field: Ref<Field>, in file: FileID) -> Bool {
    guard
      let choice = choices.first(where: { choice in
        guard case .reference(let reference) = choice.content, case .name(let name) = reference.target, maySayNothing(name) else {
          return false
        }
        return emptyWord(reference) != nil || Self.unknownWords.contains(names[name]) && !isDeclared(names[name])
      }), case .reference(let reference) = choice.content
    else { return false }
    let declared = program.fields[field.position]
    let isEmpty = emptyWord(reference) != nil
    var (fix, notes): (Fix?, [Note]) = (nil, declarationNotes(field))
    switch declared.type {
    case .text where isEmpty: return false
    case .several where isEmpty: fix = self.fix(choice.range, by: .none, in: file)
    case _ where declared.admitsUnknownAnswer && !isEmpty: fix = self.fix(choice.range, by: .unknownValue, in: file)
    case _:
      notes.append(
        declared.admitsUnknownAnswer
          ? Note(Words(zh: "没有人知道的写“不详”。", en: "What nobody knows is written “unknown”."))
          : Note(
            Words(
              zh: "没有给出的不用写条件，判定时会问；没有人知道也算一种回答的，在字段后面加“不详”，再写“为 不详”。",
              en: """
                What is not given needs no condition: it is asked for. Where that nobody knows is an answer too, add \
                “unknown” to the field, and write “is unknown”.
                """)))
    }
    report(
      .wrongKind(expected: words(forTypeOf: field), found: words(for: choice)), at: choice.range, in: file, notes: notes, fix: fix)
    return true
  }
}

extension ReferenceSyntax {
  /// Whether what it names is written in English: so should be what is proposed beside it.
  func isEnglish(_ names: NameTable) -> Bool {
    guard case .name(let name) = target else { return false }
    return names[name].utf8.allSatisfy { $0 < 0x80 }
  }
}
