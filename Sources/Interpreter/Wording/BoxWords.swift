package import DecisionDiagrams
package import Diagnostics
import Semantics
import Vocabulary

extension CompiledRules {
  /// A box of the grid in words: `事项 甲、乙，人数 大于 3`.
  package func words(of box: Box) -> Words {
    guard !box.sides.isEmpty else { return Words(zh: "任何事件", en: "any event") }
    let parts = box.sides.map(words)
    return Words(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  private func words(of side: Box.Side) -> Words {
    let variable = grid.variables[Int(side.variable)]
    let name = program.words(of: variable.field)
    func listed(_ values: [Words]) -> Words {
      // Past a handful the rest are counted: a region is to be read.
      let shown = values.prefix(6)
      let rest = values.count - shown.count
      let zh = shown.map(\.zh).joined(separator: "、") + (rest > 0 ? " 等 \(values.count) 项" : "")
      let en = shown.map(\.en).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      return Words(zh: "\(name.zh) \(zh)", en: "\(name.en) \(en)")
    }
    func unknown(_ isPart: Bool) -> [Words] { isPart ? [Words(zh: "不详", en: "unknown")] : [] }
    switch variable.kind {
    case .item, .choice, .yesNo:
      return listed(
        side.cells.map { cell in
          cell >= memberCount(variable) ? Words(zh: "不详", en: "unknown") : program.words(of: member(cell, variable), variable.field)
        })
    case .area(let areas):
      let cells = Set(side.cells)
      return listed(PlaceRegionWords(program.directory.areas) { cells.contains(areas.cellOfArea[$0]) }.words)
    case .day(let days, _):
      let known = side.cells.filter { Int($0) < days.representatives.count }
      let ranges =
        days.ranges(of: known)
        ?? known.map { cell in
          Words(zh: "如 \(days.representatives[Int(cell)])", en: "such as \(days.representatives[Int(cell)])")
        }
      return listed(ranges + unknown(known.count < side.cells.count))
    case .second(let seconds): return listed(seconds.ranges(of: side.cells))
    case .number(let numbers):
      let known = side.cells.filter { Int($0) < numbers.examples.count }
      let ranges = numbers.ranges(of: known) { program.words(of: .number($0), variable.field) }
      return listed(ranges + unknown(known.count < side.cells.count))
    case .duration(let durations):
      let known = side.cells.filter { Int($0) < durations.examples.count }
      return listed(durations.ranges(of: known) + unknown(known.count < side.cells.count))
    case .text(let test): return textWords(test, name, isTrue: side.cells == [1])
    case .member(let member):
      let text = program.memberName(member, program.fields[variable.field.position].type)
      return side.cells == [1]
        ? Words(zh: "\(name.zh) 含 \(text)", en: "\(name.en) has \(text)")
        : Words(zh: "\(name.zh) 不含 \(text)", en: "\(name.en) has not \(text)")
    case .others(let mentioned, let cap):
      // The last cell is that many or more.
      let cells = Set(side.cells)
      var least = cap + 1
      while cells.contains(least - 1) { least -= 1 }
      var zh = side.cells.filter { $0 < least }.map { "\($0) 个" }
      var en = side.cells.filter { $0 < least }.map { "\($0)" }
      if least <= cap {
        zh.append("\(least) 个以上")
        en.append("\(least) or more")
      }
      let others = mentioned.isEmpty ? Words(zh: "有", en: "holds") : Words(zh: "另有", en: "holds, besides,")
      return Words(
        zh: "\(name.zh) \(others.zh) \(zh.joined(separator: "、"))", en: "\(name.en) \(others.en) \(en.joined(separator: ", "))")
    case .unknownAnswer:
      return side.cells == [1]
        ? Words(zh: "\(name.zh) 不详", en: "\(name.en) unknown")
        : Words(zh: "\(name.zh) 并非不详", en: "\(name.en) not unknown")
    case .open(let test): return openWords(test, isTrue: side.cells == [1])
    case .compared(let compared): return words(of: compared, side.cells)
    }
  }

  private func memberCount(_ variable: Variable) -> Int32 {
    switch variable.kind {
    case .choice(let members): members
    case .yesNo: 2
    case .item, .area, .day, .second, .number, .duration, .text, .member, .others, .unknownAnswer, .open, .compared: .max
    }
  }

  private func member(_ cell: Int32, _ variable: Variable) -> Value {
    if case .yesNo = variable.kind { .yesNo(cell == 1) } else { .member(cell) }
  }

  private func textWords(_ test: Test, _ name: Words, isTrue: Bool) -> Words {
    switch test {
    case .textIs(_, let text):
      isTrue
        ? Words(zh: "\(name.zh) 为 “\(text)”", en: "\(name.en) is “\(text)”")
        : Words(zh: "\(name.zh) 不为 “\(text)”", en: "\(name.en) is not “\(text)”")
    case .textStarts(_, let text):
      isTrue
        ? Words(zh: "\(name.zh) 以 “\(text)” 开头", en: "\(name.en) starts with “\(text)”")
        : Words(zh: "\(name.zh) 不以 “\(text)” 开头", en: "\(name.en) does not start with “\(text)”")
    case .textHas(_, let text):
      isTrue
        ? Words(zh: "\(name.zh) 含 “\(text)”", en: "\(name.en) has “\(text)”")
        : Words(zh: "\(name.zh) 不含 “\(text)”", en: "\(name.en) has not “\(text)”")
    default: name
    }
  }

  private func openWords(_ test: Test, isTrue: Bool) -> Words {
    switch test {
    case .dutyHours:
      return isTrue ? Words(zh: "在工作时间内", en: "in duty hours") : Words(zh: "不在工作时间内", en: "not in duty hours")
    case .workday: return isTrue ? Words(zh: "在工作日", en: "on a workday") : Words(zh: "不在工作日", en: "not on a workday")
    default: return program.words(of: test)
    }
  }

  /// As the rules write the comparison, or its opposite; else by what it comes down to.
  private func words(of compared: ComparedCells, _ cells: [Int32]) -> Words {
    let others = (0..<compared.count).filter { !cells.contains($0) }
    let comparisons: [Comparison] = [.less, .lessOrEqual, .equal, .greaterOrEqual, .greater, .notEqual]
    func written(_ wanted: [Int32]) -> Words? {
      for (left, right) in compared.written {
        for comparison in comparisons where compared.cells(where: left, comparison, right, program) == wanted {
          return program.words(of: Test.compare(left, comparison, right))
        }
      }
      return nil
    }
    if let words = written(cells) { return words }
    if let words = written(others) { return Words(zh: "非（\(words.zh)）", en: "not (\(words.en))") }
    guard case .amount(let amount) = compared.subject, let numbers = compared.numbers else {
      return Words(zh: "比不出大小", en: "nothing that can be compared")
    }
    let name = program.words(of: amount)
    let known = cells.filter { Int($0) < numbers.examples.count }
    var ranges = numbers.ranges(of: known) { Words(zh: "\($0)", en: "\($0)") }
    if known.count < cells.count { ranges.append(Words(zh: "算不出", en: "nothing that can be computed")) }
    return Words(
      zh: "\(name.zh) \(ranges.map(\.zh).joined(separator: "、"))", en: "\(name.en) \(ranges.map(\.en).joined(separator: ", "))")
  }
}
