import Diagnostics
import ExactNumbers
import Semantics
import SourceText

/// What 给定 names, from the command line: `名称=数，名称=数` for every group, or a CSV file with a row a group, whose columns are
/// headed as the groups are, and with the names of what is given.
struct GivenInputs {
  private var numbers: [String: Exact] = [:]
  private var rows: [Row] = []

  private struct Row {
    /// By the heading of the group's column.
    var group: [String: String]
    var numbers: [String: Exact]
  }

  init(_ given: String?, _ views: [AssessmentView], _ encoding: TextEncoding?) throws(Failure) {
    guard let given else { return }
    let known = views.flatMap { $0.assessment.inputs }
    guard given.contains(where: Self.isSign) else {
      try read(given, encoding, known)
      return
    }
    for pair in given.split(whereSeparator: { ",，、;；".contains($0) }) {
      let parts = pair.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: Self.isSign).map(String.init)
      let text = parts.count == 2 ? parts[1].filter { $0 != " " } : ""
      let name = parts[0].filter { $0 != " " }
      numbers[name] = try Self.number(text, name, known, at: "--given")
    }
  }

  private static func isSign(_ character: Character) -> Bool { character == "=" || character == "＝" }

  /// A number for each input of an assessment; nil: not given.
  func values(of view: AssessmentView, group: [String]) -> [Exact?] {
    let row = rows.first { row in
      zip(view.titles, group).allSatisfy { title, text in
        (row.group[title.zh] ?? row.group[title.en]).map { $0 == text } ?? true
      }
    }
    return view.assessment.inputs.map { row?.numbers[$0.name] ?? numbers[$0.name] }
  }

  private mutating func read(_ path: String, _ encoding: TextEncoding?, _ known: [Assessment.Input]) throws(Failure) {
    guard Disk.kind(path) != .missing, Disk.kind(path) != .folder, let bytes = Disk.bytes(path) else {
      throw Failure(
        .noInput,
        Words(
          zh: "--given：“\(path)”既不是“名称=数”，也不是读得了的文件。",
          en: "--given: “\(path)” is neither NAME=NUMBER nor a file that can be read."))
    }
    let table = CSVTable(file: bytes, encoding: encoding)
    if let problem = table.problems.first {
      // The file and its heading are row 0.
      throw Failure(
        .noInput,
        problem.row == 0
          ? Words(zh: "\(path)：不是读得了的表格，或者表头不对。", en: "\(path): this is no table that can be read, or its heading is wrong.")
          : Words(
            zh: "\(path)：第 \(problem.row) 行读不了：引号不成对，或者列比表头多。",
            en: "\(path): row \(problem.row) can't be read: a quote is left open, or it has more cells than the heading."))
    }
    for row in table.rows {
      var read = Row(group: [:], numbers: [:])
      for cell in row.cells where !cell.text.isEmpty {
        guard let title = table.header.first(where: { $0.column == cell.column })?.text else { continue }
        if known.contains(where: { $0.name == title }) {
          read.numbers[title] = try Self.number(cell.text, title, known, at: "\(path):\(row.number)")
        } else {
          read.group[title] = cell.text
        }
      }
      rows.append(read)
    }
  }

  private static func number(
    _ text: String, _ name: String, _ known: [Assessment.Input], at place: String
  ) throws(Failure) -> Exact {
    guard let input = known.first(where: { $0.name == name }) else {
      let names = known.map(\.name)
      throw Failure(
        .usage,
        names.isEmpty
          ? Words(
            zh: "\(place)：考核没有要给定的数，写了“\(name)”。", en: "\(place): the assessment is given nothing, and “\(name)” was written.")
          : Words(
            zh: "\(place)：考核没有给定“\(name)”；有：\(names.joined(separator: "、"))。",
            en: "\(place): the assessment is given no “\(name)”; there are: \(names.joined(separator: ", "))."))
    }
    guard let number = try? Exact(parsing: text.utf8), input.range.contains(number) else {
      throw Failure(
        .usage,
        Words(
          zh: "\(place)：“\(name)”应在 \(input.range.lowerBound) 至 \(input.range.upperBound) 之间，给的却是“\(text)”。",
          en: "\(place): “\(name)” lies in \(input.range.lowerBound) to \(input.range.upperBound), found “\(text)”."))
    }
    return number
  }
}
