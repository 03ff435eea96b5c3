import DecisionDiagrams
import Diagnostics
import ExactNumbers
import Semantics
import Vocabulary
import WorkingTime

/// A stretch of values between constants that rules name, in words: `200 以上不到 500`; `200 or more and under 500`.
struct RangeWords {
  /// A constant, and whether it belongs to the stretch.
  typealias Bound = (value: Words, isIncluded: Bool)
  let lower: Bound?
  let upper: Bound?

  var words: Words {
    switch (lower, upper) {
    case (nil, nil): return Words(zh: "任何值", en: "any value")
    case (let lower?, nil):
      let value = lower.value
      return lower.isIncluded
        ? Words(zh: "\(value.zh) 以上", en: "\(value.en) or more") : Words(zh: "超过 \(value.zh)", en: "over \(value.en)")
    case (nil, let upper?):
      let value = upper.value
      return upper.isIncluded
        ? Words(zh: "至多 \(value.zh)", en: "at most \(value.en)") : Words(zh: "不到 \(value.zh)", en: "under \(value.en)")
    case (let lower?, let upper?):
      if lower.isIncluded, upper.isIncluded {
        if lower.value == upper.value { return lower.value }
        return Words(zh: "\(lower.value.zh) 至 \(upper.value.zh)", en: "\(lower.value.en) to \(upper.value.en)")
      }
      let from = RangeWords(lower: lower, upper: nil).words
      let to = RangeWords(lower: nil, upper: upper).words
      return Words(zh: "\(from.zh)\(lower.isIncluded ? "" : " ")\(to.zh)", en: "\(from.en) and \(to.en)")
    }
  }
}

extension NumberCells {
  /// The stretches that cells make up. A place on the line where no value can be parts nothing.
  func ranges(of cells: [Int32], _ words: (Exact) -> Words) -> [Words] {
    let chosen = Set(cells)
    return stretches(cellOfPosition.map { $0 < 0 ? nil : chosen.contains($0) }).map { stretch in
      rangeWords(stretch, constants.count) { words(constants[$0]) }
    }
  }
}

extension DurationCells {
  func ranges(of cells: [Int32]) -> [Words] {
    let chosen = Set(cells)
    var found: [Words] = []
    for line in lines {
      let positions = (0..<Int32(line.constants.count * 2 + 1)).map { chosen.contains(line.firstCell + $0) as Bool? }
      found += stretches(positions).map { stretch in
        rangeWords(stretch, line.constants.count) { index in
          let span = line.constants[index]
          return Words(zh: span.written(.chinese), en: span.written(.english))
        }
      }
    }
    if chosen.contains(Int32(examples.count) - 1) {
      found.append(Words(zh: "以别的单位计", en: "counted in other units"))
    }
    return found
  }
}

extension DayCells {
  /// The stretches of days; nil where there are too many to be read, as of every weekend.
  func ranges(of cells: [Int32], limit: Int = 12) -> [Words]? {
    let chosen = Set(cells)
    let stretches = stretches(cellOfDay.map { chosen.contains($0) })
    guard stretches.count <= limit else { return nil }
    return stretches.map { stretch in
      func date(_ index: Int) -> String { CivilDate(days: Int(first) + index)?.description ?? "" }
      let (from, to) = (date(stretch.lowerBound), date(stretch.upperBound))
      if stretch.count == 1 { return Words(from) }
      if stretch.lowerBound == 0 { return Words(zh: "\(to) 以前（含）", en: "up to \(to)") }
      if stretch.upperBound == cellOfDay.count - 1 { return Words(zh: "\(from) 起", en: "from \(from) on") }
      return Words(zh: "\(from) 至 \(to)", en: "\(from) to \(to)")
    }
  }
}

extension SecondCells {
  func ranges(of cells: [Int32]) -> [Words] {
    let chosen = Set(cells)
    func clock(_ index: Int) -> String {
      let second = index < starts.count ? starts[index] : 86_400
      func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let minutes = "\(two(second / 3600)):\(two(second / 60 % 60))"
      return second % 60 == 0 ? minutes : "\(minutes):\(two(second % 60))"
    }
    return stretches(starts.indices.map { chosen.contains(Int32($0)) }).map { stretch in
      Words(
        zh: "\(clock(stretch.lowerBound)) 至 \(clock(stretch.upperBound + 1)) 前",
        en: "\(clock(stretch.lowerBound)) to before \(clock(stretch.upperBound + 1))")
    }
  }
}

/// Runs of what is chosen; where nothing can be (nil) neither begins, ends nor parts one.
private func stretches(_ chosen: [Bool?]) -> [ClosedRange<Int>] {
  var found: [ClosedRange<Int>] = []
  var start: Int?
  var end = 0
  for (position, isChosen) in chosen.enumerated() {
    switch isChosen {
    case nil: continue
    case true?:
      start = start ?? position
      end = position
    case false?:
      if let first = start { found.append(first...end) }
      start = nil
    }
  }
  if let first = start { found.append(first...end) }
  return found
}

/// Positions on a line cut at so many constants (2i: below constant i, 2i+1: at it) in words.
private func rangeWords(_ positions: ClosedRange<Int>, _ count: Int, _ constant: (Int) -> Words) -> Words {
  let (first, last) = (positions.lowerBound, positions.upperBound)
  let lower: RangeWords.Bound? =
    first % 2 == 1 ? (constant(first / 2), true) : first > 0 ? (constant(first / 2 - 1), false) : nil
  let upper: RangeWords.Bound? =
    last % 2 == 1 ? (constant(last / 2), true) : last / 2 < count ? (constant(last / 2), false) : nil
  return RangeWords(lower: lower, upper: upper).words
}
