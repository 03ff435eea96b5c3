import ArgumentParser
import Casework
import Diagnostics
import ExactNumbers
import Pai
import Semantics
import SourceText
import Vocabulary
import WorkingTime

/// A month, a quarter or a year: `2017-04`, `2017-Q2`, `2017`.
struct AssessmentPeriod {
  let year: Int
  let grouping: Assessment.Grouping
  /// Of a month or a quarter.
  let number: Int

  init(_ text: String) throws(Failure) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let year = parts.first.flatMap { $0.count == 4 ? Int($0) : nil }
    switch (year, parts.count) {
    case (let year?, 1): (self.year, grouping, number) = (year, .year, 0)
    case (let year?, 2):
      let second = parts[1]
      if second.count == 2, second.first == "Q" || second.first == "q", let quarter = second.last?.wholeNumberValue,
        1...4 ~= quarter
      {
        (self.year, grouping, number) = (year, .quarter, quarter)
      } else if second.count == 2, let month = Int(second), 1...12 ~= month {
        (self.year, grouping, number) = (year, .month, month)
      } else {
        throw Self.mistake(text)
      }
    default: throw Self.mistake(text)
    }
  }

  private static func mistake(_ text: String) -> Failure {
    Failure(
      .usage,
      Words(
        zh: "“\(text)”不是考核的周期；写成 2017-04、2017-Q2 或 2017。",
        en: "“\(text)” is no period; write 2017-04, 2017-Q2 or 2017."))
  }

  /// Whether no day of it comes after one.
  func isOver(by date: CivilDate) -> Bool {
    let month =
      switch grouping {
      case .month: number
      case .quarter: number * 3
      case .year, .lead, .field: 12
      }
    return (year, month) < (date.year, date.month)
      || (year, month) == (date.year, date.month) && date.adding(days: 1)?.month != date.month
  }

  func holds(_ key: GroupKey) -> Bool {
    switch key {
    case .month(let year, let month): year == self.year && month == number
    case .quarter(let year, let quarter): year == self.year && quarter == number
    case .year(let year): year == self.year
    case .lead, .value: true
    }
  }
}

/// A declared assessment, grouped as the command was asked to.
struct AssessmentView {
  enum By: CaseIterable, ExpressibleByArgument {
    case unit, item, area

    private var spellings: [String] {
      switch self {
      case .unit: ["单位", "unit"]
      case .item: ["事项", "item"]
      case .area: ["地点", "area"]
      }
    }

    static var names: [String] { allCases.map { $0.spellings[0] } + allCases.map { $0.spellings[1] } }

    init?(argument: String) {
      guard let found = Self.allCases.first(where: { $0.spellings.contains(argument) }) else { return nil }
      self = found
    }

    fileprivate var grouping: Assessment.Grouping {
      switch self {
      case .unit: .lead
      case .item: .field(BuiltInField.item.ref)
      case .area: .field(BuiltInField.area.ref)
      }
    }
  }

  let assessment: Assessment
  let titles: [Words]

  init(
    _ declared: Assessment, by: By?, period: AssessmentPeriod?, periodOf: String?, _ program: Program
  ) throws(Failure) {
    var assessment = declared
    var subjects = declared.groupings.filter { !$0.isPeriod }
    var periods = declared.groupings.filter(\.isPeriod)
    if let by { subjects = [by.grouping] }
    if let period { periods = [period.grouping] }
    assessment.groupings = subjects + periods
    if let periodOf { try Self.set(periodOf, in: &assessment, program) }
    self.assessment = assessment
    titles = assessment.groupings.map { grouping in
      switch grouping {
      case .lead: Words(.lead)
      case .month: Words(zh: "月", en: "month")
      case .quarter: Words(zh: "季", en: "quarter")
      case .year: Words(zh: "年", en: "year")
      case .field(let field):
        Words(zh: program.fields[field.position].entry.name, en: program.fields[field.position].entry.name)
      }
    }
  }

  /// 上报, 期限, or a milestone: by which instant a case belongs to a period.
  private static func set(_ text: String, in assessment: inout Assessment, _ program: Program) throws(Failure) {
    let names = program.milestones.map(\.name)
    if Word.deadline.row.zh.contains(text) || Word.deadline.row.en.contains(text) {
      guard !names.isEmpty else { throw unknown(text, names) }
      // Of the milestone that the assessment goes by; else of what is to be done.
      let done = names.firstIndex(of: "办结") ?? names.count - 1
      assessment.periodOf = assessment.periodOf ?? Ref(done)
      assessment.periodOfDeadline = true
    } else if let milestone = names.firstIndex(of: text) {
      assessment.periodOf = milestone == 0 ? nil : Ref(milestone)
      assessment.periodOfDeadline = false
    } else {
      throw unknown(text, names)
    }
  }

  private static func unknown(_ text: String, _ names: [String]) -> Failure {
    Failure(
      .usage,
      Words(
        zh: "--period-of 没有“\(text)”；可以写：期限、\(names.joined(separator: "、"))。",
        en: "--period-of knows no “\(text)”; there are: 期限, \(names.joined(separator: ", "))."))
  }
}

extension Assessment.Grouping {
  fileprivate var isPeriod: Bool {
    switch self {
    case .month, .quarter, .year: true
    case .lead, .field: false
    }
  }
}
