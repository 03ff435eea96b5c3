import Diagnostics
import ExactNumbers
import SourceText
import Syntax
import Vocabulary

extension Scope {
  /// 默认, 计量, ranges and 不详 of declared fields and attributes, once all that they name is known.
  mutating func completeFields(_ declarations: [Filed<[FieldSyntax]>], _ directories: [Filed<DirectorySyntax>]) {
    for directory in directories {
      for entry in directory.content.entries {
        switch entry.content {
        case .attribute(let field): completeField(field, in: directory.file)
        case .areas, .posts, .merged: break
        }
      }
    }
    for declaration in declarations {
      for field in declaration.content { completeField(field, in: declaration.file) }
    }
  }

  private mutating func completeField(_ syntax: FieldSyntax, in file: FileID) {
    guard let ref = fields[syntax.name.name],
      program.fields[ref.position].entry.place == place(syntax.name.range, file),
      case .declared(_, let options) = syntax.definition
    else { return }
    var said: Set<Word> = []
    // The range first, whatever the order: a default is held against it.
    for option in options {
      let word: Word
      switch option.content {
      case .range(let from, let to):
        word = .in
        completeRange(of: ref, from: from, to: to, at: place(option.range, file))
      case .measuredIn(let unit):
        word = .measuredIn
        if program.fields[ref.position].type.isNumber {
          program.fields[ref.position].measuredIn = unit.word
        } else {
          reportMisfit(Words(.measuredIn), of: ref, at: place(option.range, file))
        }
      case .unknownValue:
        word = .unknownValue
        program.fields[ref.position].admitsUnknownAnswer = true
      case .default: word = .default
      case .entry: continue
      }
      if !said.insert(word).inserted { report(.saidTwice(Words(word)), at: place(option.range, file)) }
    }
    for option in options {
      guard case .default(let expression) = option.content else { continue }
      let type = program.fields[ref.position].type
      checkUnit(of: expression, ref, in: file)
      guard let value = value(expression, of: type, field: ref, in: file) else { continue }
      program.fields[ref.position].defaultValue = value
    }
  }

  /// `默认 0瓶` of a field without 计量: the unit would be lost.
  private mutating func checkUnit(of expression: Expression, _ ref: Ref<Field>, in file: FileID) {
    let field = program.fields[ref.position]
    guard case .measured(let number, let unit) = expression.content, field.type.isNumber, field.measuredIn == nil else {
      return
    }
    let here = place(expression.range, file)
    let written = sources[file]?.text(number.range) ?? "\(number.value)"
    report(
      .unitWithoutMeasure(field: field.entry.name, unit: Words(unit.word)), at: here,
      fix: Fix(replace: here, by: "\(written) \(Word.measuredIn.spelling(.chinese)) \(unit.word.spelling(.chinese))"))
  }

  private mutating func completeRange(
    of ref: Ref<Field>, from: Expression, to: Expression, at place: Place
  ) {
    guard program.fields[ref.position].type.isNumber, let from = Self.number(from), let to = Self.number(to) else {
      reportMisfit(Words(zh: "取值范围", en: "a range"), of: ref, at: place)
      return
    }
    guard from <= to else {
      report(.endsBeforeStart(Words(zh: "取值范围", en: "range")), at: place)
      return
    }
    program.fields[ref.position].range = from...to
  }

  private mutating func reportMisfit(_ option: Words, of field: Ref<Field>, at place: Place) {
    report(.optionDoesNotFit(option: option, type: program.fields[field.position].type.words), at: place)
  }

  /// A number as written, whatever it counts; nil for anything else.
  static func number(_ expression: Expression) -> Exact? {
    switch expression.content {
    case .number(let number), .measured(let number, _), .count(let number): number.value
    case .negative(let inner): number(inner)?.negated
    case .parenthesized(let inner): inner.count == 1 ? number(inner[0]) : nil
    case .reference, .text, .duration, .moment, .timeOfDay, .monthDay, .yes, .no, .none, .unknownValue, .decided,
      .call, .deadline, .limit, .arithmetic, .all, .any, .enumeration, .not, .comparison, .is, .inRange, .inTime,
      .has, .startsWith, .belongs, .onTime, .overdue, .left, .later, .reaches, .happened, .unitReaches:
      nil
    }
  }

  /// Derived fields, each after those that it names.
  mutating func completeDerivedFields(_ declarations: [Filed<[FieldSyntax]>]) {
    var pending: [(ref: Ref<Field>, definition: Expression, file: FileID)] = []
    for declaration in declarations {
      for field in declaration.content {
        guard case .derived(let definition) = field.definition, let ref = fields[field.name.name],
          program.fields[ref.position].entry.place == place(field.name.range, declaration.file)
        else { continue }
        pending.append((ref, definition, declaration.file))
      }
    }
    guard !pending.isEmpty else { return }

    let positions = Dictionary(uniqueKeysWithValues: pending.enumerated().map { ($1.ref, $0) })
    let next = pending.map { field in
      NamesInExpression(field.definition).names.compactMap { name in
        fields[name].flatMap { positions[$0] }
      }
    }
    var isCircular = [Bool](repeating: false, count: pending.count)
    for path in Circles(among: next).paths {
      for member in path { isCircular[member] = true }
      let names = path.map { program.fields[pending[$0].ref.position].entry.name }
      report(
        .circular(what: Words(zh: "字段的定义", en: "definitions of fields"), path: names),
        at: program.fields[pending[path[0]].ref.position].entry.place)
    }
    for position in Self.dependenciesFirst(next) where !isCircular[position] {
      let (ref, definition, file) = pending[position]
      guard let derived = derivedField(from: definition, in: file) else { continue }
      program.fields[ref.position].origin = .derived(derived.derivation)
      program.fields[ref.position].type = derived.type
      program.fields[ref.position].measuredIn = derived.measuredIn
    }
  }

  /// All positions, each after those that it names; what is circular stands somewhere.
  private static func dependenciesFirst(_ next: [[Int]]) -> [Int] {
    var order: [Int] = []
    var isSeen = [Bool](repeating: false, count: next.count)
    for start in next.indices where !isSeen[start] {
      isSeen[start] = true
      var path: [(node: Int, edge: Int)] = [(start, 0)]
      while let (node, edge) = path.last {
        guard edge < next[node].count else {
          order.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].edge += 1
        let target = next[node][edge]
        if !isSeen[target] {
          isSeen[target] = true
          path.append((target, 0))
        }
      }
    }
    return order
  }
}

extension ValueType {
  var isNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .text, .yesNo, .date, .instant, .timeOfDay, .duration, .unit, .item, .category, .area, .choice, .several:
      false
    }
  }
}
