import Diagnostics
package import Interpreter
import JSONText
package import Semantics
import Vocabulary
import WorkingTime

/// A rule set, ready to decide. Immutable: any number of threads may use one at a time.
public struct RuleSet: Sendable {
  /// By the first day in force.
  package let engines: [Engine]
  private let readers: [EventReader]
  /// One SHA-256 over everything that the rule set rests on, so that a decision can be reproduced years later.
  public let receipt: String

  /// Reads, checks and analyses rule files, and makes them ready.
  ///
  /// - Parameter despiteFindings: run a set whose analysis found errors (gaps, conflicts) all the same. A set that
  ///   can't be read is refused in any case.
  /// - Throws: `RulesRefused`, with all that was found.
  public init(_ files: RuleFiles, at path: String = "", despiteFindings: Bool = false) throws(RulesRefused) {
    try self.init(RuleCheck(files, at: path), despiteFindings: despiteFindings)
  }

  /// Makes rules ready that are checked already.
  public init(_ checked: RuleCheck, despiteFindings: Bool = false) throws(RulesRefused) {
    guard !checked.isUnreadable, despiteFindings || !checked.hasErrors else { throw RulesRefused(checked: checked) }
    engines = checked.compiled.compactMap { $0.map(Engine.init) }
    readers = engines.map { EventReader($0.program) }
    receipt = Receipt.of(checked.editions)
  }

  /// An event of this rule set, with nothing given yet.
  public func event(id: String? = nil) -> Event { Event(id: id, fields: engines[0].program.fields.count) }

  /// A field by its name or alias, built-in ones by either language's name; nil where there is none.
  public func field(_ name: String) -> Field? {
    let slots = readers.map { $0.slot(name) }
    return slots.contains { $0 != nil } ? Field(name: name, slots: slots) : nil
  }

  /// Decides one event.
  ///
  /// O(fields + depth of the diagram) for an event known in full, however many rules there are. Never traps, whatever
  /// the event holds.
  /// - Throws: `EventRefused`, why this event can't be decided; other events are not concerned.
  public func decide(_ event: Event) throws(EventRefused) -> Decision {
    do throws(EventError) {
      return try decision(of: event)
    } catch {
      throw EventRefused(error)
    }
  }

  /// Decides one event that is a line of JSON.
  public func decide(json line: String) throws(EventRefused) -> Decision {
    try decide(line: line.utf8Span.span).decision
  }

  /// Decides one event that is a line of JSON, and tells the keys in it that no field has.
  package func decide(line: Span<UInt8>) throws(EventRefused) -> (decision: Decision, undeclaredKeys: [String]) {
    do throws(EventError) {
      // Which edition decides is a matter of the event's own time, which every edition reads alike.
      var read = try readers[0].read(line)
      let index = try edition(reportedAt: read.event[BuiltInField.reportedAt.ref])
      if index > 0 { read = try readers[index].read(line) }
      return (Decision(try engines[index].decide(read.event), receipt), read.undeclaredKeys)
    } catch {
      throw EventRefused(error)
    }
  }

  private func decision(of event: Event) throws(EventError) -> Decision {
    let index = try edition(reportedAt: event.reportedAt)
    return Decision(try engines[index].decide(event.values(for: engines[index], index)), receipt)
  }

  /// The edition in force when the event was reported.
  private func edition(reportedAt value: EventValue?) throws(EventError) -> Int {
    guard case .instant(let instant)? = value else {
      // A time that can't be read is the edition's to refuse.
      if engines.count == 1 || value != nil { return 0 }
      throw .timeNeeded
    }
    let day = instant.day(in: engines[0].offset)
    if engines.count == 1, engines[0].firstDay <= day, day <= engines[0].lastDay { return 0 }
    var found: Int?
    for (index, engine) in engines.enumerated() where engine.firstDay <= day && day <= engine.lastDay {
      if let known = found {
        throw .severalInForce(
          day: CivilDate(days: Int(day))?.description ?? "",
          versions: [known, index].map { engines[$0].program.header.title })
      }
      found = index
    }
    guard let found else {
      guard let date = CivilDate(days: Int(day)) else { throw .outsideCivilTime(instant.description) }
      throw .noneInForce(day: date.description)
    }
    return found
  }
}

extension Instant {
  /// Days since 1970-01-01 by the clock of an offset; at the ends of what numbers hold, the last.
  fileprivate func day(in offset: UTCOffset) -> Int32 {
    let (local, overflow) = seconds.addingReportingOverflow(offset.seconds)
    if overflow { return seconds > 0 ? .max : .min }
    return Int32(clamping: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }
}

extension Header {
  /// The name with its version.
  package var title: String { version.map { "\(name) \($0)" } ?? name }
}

/// Why a rule set was not made ready.
public struct RulesRefused: Error, Sendable {
  public let checked: RuleCheck
}

/// Why one event can't be decided.
public struct EventRefused: Error, Hashable, Sendable, CustomStringConvertible {
  package let error: EventError
  package init(_ error: EventError) { self.error = error }

  /// As in `pai explain CODE`.
  public var code: String { error.code }
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func message(_ language: String) -> String { error.message(Language(rawValue: language) ?? .chinese) }
  public var description: String { "\(code): \(message("en"))" }
}

/// A field of a rule set, looked up once.
public struct Field: Hashable, Sendable {
  public let name: String
  /// By edition; nil where the edition has no such field.
  package let slots: [Int?]
}
