import Casework
package import Diagnostics
import Interpreter
import Semantics
import Vocabulary
import WorkingTime

/// What a case sends to one recipient, or notes of itself.
public struct CaseEffect: Sendable {
  public enum Kind: String, Sendable {
    case measure
    /// 抄送.
    case notice
    /// 撤销: something sent before is not due by what is known now.
    case withdrawal
    /// 免计: a measure sent before is counted no more. It stays where it stands.
    case exemption
    /// A note: a warning would lie before its clock began, and is not sent.
    case skipped
    /// A note: the calendar has no data for a deadline, so nothing can be sent by it.
    case noDeadline
  }

  public enum Recipient: Hashable, Sendable {
    case unit(Decision.Unit)
    case reporter
    /// Of a note.
    case nobody
  }

  /// 值守: who takes what is sent to a unit outside its hours, and who is on call within them. What is sent stays that of
  /// the unit in `to`: it is counted for that one.
  public struct OnCall: Hashable, Sendable {
    /// The unit itself or a deputy of it; nil: nobody is on call.
    public let unit: Decision.Unit?
    /// 任职人: who holds that unit's post on the day; empty where the directory names nobody.
    public let persons: [String]
  }

  public let kind: Kind
  /// Of a measure, and of the withdrawal or exemption of one: its name.
  public let measure: String?
  public let to: Recipient
  /// Nil where the unit has no 值守 and is always on call, where the calendar has no data of that day, and of what goes to
  /// no unit.
  public let onCall: OnCall?
  /// When it was due.
  public let due: Moment
  /// When it is sent: later than due where it waits for an opening, or where a late record made it due.
  public let sent: Moment
  /// Its place among the effects of its case, or of its ledger, from 0; nil: it is not sent yet.
  public let number: Int?
  /// Of a withdrawal: the place of what it takes back.
  public let withdraws: Int?
  /// Of an exemption: the place of the measure that is counted no more.
  public let exempts: Int?
  /// Whether it is a measure that was exempted, and so counts in no condition, assessment or ledger.
  public private(set) var isExempt = false
  /// Whether it was taken back later.
  public internal(set) var isWithdrawn = false
  package let words: Words
  package let causeWords: Words

  /// What it is and to whom: `督办 市场监管所（塘下镇）`.
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func message(_ language: String) -> String { words(Language(rawValue: language) ?? .chinese) }
  /// What it came of: `“逾期督办”第 2 档：办结 逾期`.
  public func cause(_ language: String) -> String { causeWords(Language(rawValue: language) ?? .chinese) }

  /// An effect of a case, by its place among the case's effects.
  init(_ effect: Effect, _ number: Int?, _ one: Casework.Case) {
    self.init(effect, number, one, among: one.effects)
    isExempt = number.map { one.isExempt($0) } ?? false
    isWithdrawn = number.map { one.isWithdrawn($0) } ?? false
  }

  /// - Parameters:
  ///   - one: The case that it comes of.
  ///   - all: What effects name by their places.
  ///   - places: Where each of those stands for who reads it; nil: where it stands.
  init(_ effect: Effect, _ number: Int?, _ one: Casework.Case, among all: [Effect], places: [Int]? = nil) {
    let words = CaseWords(one.rules)
    func moment(_ instant: Instant) -> Moment { Moment(instant, in: one.rules.calendar.offset) }
    func name(_ content: Effect.Content) -> String? {
      if case .measure(let measure) = content { one.rules.program.measures[measure.position].name } else { nil }
    }
    func named(_ other: Int) -> String? { all.indices.contains(other) ? name(all[other].content) : nil }
    func place(_ other: Int) -> Int { places.map { $0[other] } ?? other }
    (measure, withdraws, exempts, kind) =
      switch effect.content {
      case .measure: (name(effect.content), nil, nil, .measure)
      case .notice: (nil, nil, nil, .notice)
      case .withdrawal(let other): (named(other), place(other), nil, .withdrawal)
      case .exemption(let other): (named(other), nil, place(other), .exemption)
      case .skipped: (nil, nil, nil, .skipped)
      case .noDeadline: (nil, nil, nil, .noDeadline)
      }
    to =
      switch effect.recipient {
      case .unit(let unit): .unit(Decision.Unit(unit, one.rules.program))
      case .reporter: .reporter
      case .nobody: .nobody
      }
    onCall =
      if case .unit(let unit) = effect.recipient {
        one.rules.onCall(for: unit, at: effect.sent).map { found in
          OnCall(unit: found.unit.map { Decision.Unit($0, one.rules.program) }, persons: found.persons)
        }
      } else { nil }
    due = moment(effect.due)
    sent = moment(effect.sent)
    self.number = number
    self.words = words.words(effect, in: all)
    causeWords = words.cause(of: effect)
  }
}

extension Decision.Unit {
  init(_ unit: ActualUnit, _ program: borrowing Program) {
    self.init(
      unit: program.units[unit.kind.position].entry.name,
      area: unit.area.map { program.directory.areas[$0.position].path })
  }
}
