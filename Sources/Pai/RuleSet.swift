package import Casework
import DecisionDiagrams
import Diagnostics
package import Interpreter
import JSONText
import Semantics
import Vocabulary
import WorkingTime

/// A rule set, ready to decide. Immutable: any number of threads may use one at a time.
public struct RuleSet: Sendable {
  /// By the first day in force.
  package let engines: [Engine]
  private let readers: [EventReader]
  /// By edition, what cases live by.
  package let caseRules: [CaseRules]
  /// One SHA-256 over everything that the rule set rests on, so that a decision can be reproduced years later.
  public let receipt: String

  /// Reads, checks and analyses rule files, and makes them ready.
  ///
  /// - Parameters:
  ///   - despiteFindings: run a set whose analysis found errors (gaps, conflicts) all the same. A set that can't be read
  ///     is refused in any case.
  ///   - known: The day as of which calendars know their holidays; nil: as they are known now. The receipt names it.
  /// - Throws: `RulesRefused`, with all that was found.
  public init(
    _ files: RuleFiles, at path: String = "", despiteFindings: Bool = false, calendarsAsOf known: NoticesAsOf? = nil
  ) throws(RulesRefused) {
    try self.init(RuleCheck(files, at: path), despiteFindings: despiteFindings, calendarsAsOf: known)
  }

  /// Makes rules ready that are checked already.
  public init(
    _ checked: RuleCheck, despiteFindings: Bool = false, calendarsAsOf known: NoticesAsOf? = nil
  ) throws(RulesRefused) {
    guard !checked.isUnreadable, despiteFindings || !checked.hasErrors else { throw RulesRefused(checked: checked) }
    let receipt = Receipt.of(checked.editions, asOf: known)
    engines = checked.compiled.compactMap { compiled in
      compiled.map { rules in
        Engine(rules, receipt: receipt, calendars: known.map { ProgramCalendars(rules.program, asOf: $0.date) })
      }
    }
    readers = engines.map { EventReader($0.program) }
    caseRules = CaseRules.all(engines, readers: readers)
    self.receipt = receipt
  }

  /// An event of this rule set, with nothing given yet.
  public func event(id: String? = nil) -> Event { Event(id: id, fields: engines[0].fieldCount) }

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
    var memory = EventMemory(self)
    return try decide(line: line.utf8Span.span, in: &memory)
  }

  /// Decides one event that is a line of JSON.
  /// - Parameter memory: is kept from one line to the next, so that a stream takes no more than its longest line.
  package func decide(
    line: Span<UInt8>, in memory: inout EventMemory
  ) throws(EventRefused) -> Decision {
    do throws(EventError) {
      let index = try read(line, in: &memory)
      return Decision(try engines[index].decide(memory.events[index]))
    } catch {
      throw EventRefused(error)
    }
  }

  /// The same of an event for which no rule gives a lead: undetermined, with what else the rules say of it.
  package func decideWithoutLead(
    line: Span<UInt8>, in memory: inout EventMemory
  ) throws(EventRefused) -> Decision {
    do throws(EventError) {
      let index = try read(line, in: &memory)
      return Decision(try engines[index].decide(memory.events[index], admitsNoLead: true))
    } catch {
      throw EventRefused(error)
    }
  }

  /// - Returns: the edition in whose place of the memory the event now stands.
  @inline(__always)
  private func read(_ line: Span<UInt8>, in memory: inout EventMemory) throws(EventError) -> Int {
    memory.undeclaredKeys = try readers[0].read(line, into: &memory.events[0])
    if engines.count == 1 { return 0 }
    // Which edition decides is a matter of the event's own time, which every edition reads alike.
    let index = try edition(of: memory.events[0])
    memory.undeclaredKeys = try readers[index].read(line, into: &memory.events[index])
    return index
  }

  private func decision(of event: Event) throws(EventError) -> Decision {
    let (index, raw) = try placed(event)
    return Decision(try engines[index].decide(raw))
  }

  /// The edition that decides an event, and the event as that one takes it.
  @inline(__always)
  func placed(_ event: Event) throws(EventError) -> (edition: Int, event: Interpreter.Event) {
    if engines.count == 1, engines[0].fieldCount == event.raw.fieldCount { return (0, event.raw) }
    let index = engines.count == 1 ? 0 : try edition(of: event.raw)
    return (index, event.values(for: engines[index], index))
  }

  /// The same of a line of JSON, with the keys that no field has.
  package func placed(
    line: Span<UInt8>
  ) throws(EventError) -> (edition: Int, event: Interpreter.Event, undeclaredKeys: [String]) {
    var memory = EventMemory(self)
    let index = try read(line, in: &memory)
    return (index, memory.events[index], memory.undeclaredKeys)
  }

  /// The edition in force when the event was reported.
  private func edition(of event: Interpreter.Event) throws(EventError) -> Int {
    guard let instant = engines[0].reportedAt(event) else {
      // A time that can't be read is the edition's to refuse.
      if event[BuiltInField.reportedAt.ref] != nil { return 0 }
      throw .timeNeeded
    }
    guard let day = instant.civil(in: engines[0].offset)?.date else {
      throw .outsideCivilTime(instant.description)
    }
    let inForce = engines.indices.filter { engines[$0].firstDay <= day.days && day.days <= engines[$0].lastDay }
    guard let index = inForce.first else { throw .noneInForce(day: day.description) }
    if inForce.count > 1 {
      throw .severalInForce(
        day: day.description, versions: inForce.prefix(2).map { engines[$0].program.header.title })
    }
    return index
  }
}

/// Where lines of JSON are read to, an event an edition.
package struct EventMemory: Sendable {
  fileprivate var events: [Interpreter.Event]
  /// The keys of the last line that no field has.
  package fileprivate(set) var undeclaredKeys: [String] = []

  package init(_ rules: RuleSet) { events = rules.engines.map { Interpreter.Event(fields: $0.fieldCount) } }
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
