package import Casework
import Interpreter
import Semantics
package import WorkingTime

/// A case on its way: an event, what has happened since, and what that comes to.
///
///     var one = try Case(event, under: rules)
///     for effect in try one.record(CaseEntry("派发", at: "2017-05-08 10:01", by: "指挥室")) { send(effect) }
///     for effect in try one.advance(to: "2017-05-11 17:31") { send(effect) }
///     wake(one.id, at: one.wakeUp)
///
/// A value: a copy goes its own way. It knows no clock but the one that `record` and `advance` move; the same event and
/// log always give the same effects in the same order, and nothing else has to be stored.
public struct Case: Sendable {
  package private(set) var raw: Casework.Case
  /// As it was reported; what was corrected since stands in `decision`.
  public let event: Event

  /// Opens a case of an event, which says when it was reported.
  public init(_ event: Event, under rules: RuleSet) throws(CaseError) {
    let placed: (edition: Int, event: Interpreter.Event)
    do throws(EventError) { placed = try rules.placed(event) } catch { throw CaseError(.event(error)) }
    raw = try Self.opened(placed.event, rules.caseRules[placed.edition])
    self.event = event
  }

  /// Opens a case of an event that is a line of JSON. Keys that the rule set does not declare are left out.
  public init(json line: String, under rules: RuleSet) throws(CaseError) {
    self = try Self.opened(event: line.utf8Span.span, under: rules).case
  }

  /// - Returns: also the keys that the rule set does not declare.
  package static func opened(
    event line: Span<UInt8>, under rules: RuleSet
  ) throws(CaseError) -> (case: Case, undeclaredKeys: [String]) {
    let placed: (edition: Int, event: Interpreter.Event, undeclaredKeys: [String])
    do throws(EventError) { placed = try rules.placed(line: line) } catch { throw CaseError(.event(error)) }
    let raw = try opened(placed.event, rules.caseRules[placed.edition])
    return (Case(raw, rules.event(placed.event, ofEdition: placed.edition)), placed.undeclaredKeys)
  }

  /// A case that was opened beside this face of the library, moved to an instant.
  package init(_ raw: Casework.Case, ofEdition edition: Int, of rules: RuleSet, at instant: Instant) {
    self.init(raw, rules.event(raw.record.event, ofEdition: edition))
    self.raw.advance(to: instant)
  }

  private init(_ raw: Casework.Case, _ event: Event) {
    self.raw = raw
    self.event = event
  }

  /// Opens a case and takes up its log.
  /// - Throws: the first entry that is refused, by its number.
  public init(record: CaseRecord, under rules: RuleSet) throws(CaseError) {
    try self.init(record.event, under: rules)
    for (number, entry) in record.log.enumerated() {
      do throws(CaseError) {
        try self.record(entry)
      } catch {
        throw CaseError(error.reason, entry: number + 1)
      }
    }
  }

  /// Opens a case of a record that is a line of JSON, `{"event":{…},"log":[…]}`, and takes up its log.
  /// - Throws: what is wrong with the line, or the first entry that is refused, by its number.
  public init(recordJSON line: String, under rules: RuleSet) throws(CaseError) {
    let opened = try rules.openedCase(line.utf8Span.span)
    self = opened.case
    for (number, entry) in opened.log.enumerated() {
      do throws(CaseError) { try take(entry) } catch { throw CaseError(error.reason, entry: number + 1) }
    }
  }

  private static func opened(_ event: Interpreter.Event, _ rules: CaseRules) throws(CaseError) -> Casework.Case {
    do throws(CaseRefusal) { return try Casework.Case(event, under: rules) } catch { throw CaseError(error, rules) }
  }

  // MARK: What moves it

  /// Takes up what happened; the clock moves to when it was recorded, and what was due until then is sent before.
  ///
  /// - Returns: the effects that it brought, in order, each with the instant at which it was due.
  /// - Throws: `CaseError`; nothing is changed then.
  @discardableResult
  public mutating func record(_ entry: CaseEntry) throws(CaseError) -> [CaseEffect] {
    var written = entry.written(now: raw.rules.time(raw.clock))
    if entry.recordedAt == nil, let at = entry.at, (try? raw.rules.instant(at)).map({ $0 < raw.clock }) ?? false {
      written.recordedAt = raw.rules.time(raw.clock)
    }
    let known = raw.effects.count
    try take(written)
    return effects(from: known)
  }

  /// Takes up an entry as it is written.
  package mutating func take(_ written: WrittenEntry) throws(CaseError) {
    let entry: Casework.CaseEntry
    do throws(EntryMistake) { entry = try raw.rules.entry(written) } catch { throw CaseError(.entry(error)) }
    do throws(CaseRefusal) { try raw.take(entry) } catch { throw CaseError(error, raw.rules) }
  }

  /// Moves the clock: every instant before this one is over. What is due at this very instant is sent once it is over,
  /// since what happens in it comes first; `wakeUp` says when.
  ///
  /// - Parameter instant: `2017-05-11 17:30` in the calendar's offset, or RFC 3339. One that the clock has passed
  ///   changes nothing.
  /// - Returns: the effects sent, in order.
  @discardableResult
  public mutating func advance(to instant: String) throws(CaseError) -> [CaseEffect] { advance(to: try read(instant)) }

  /// The same by what was worked out before: `wakeUp`, the deadline of a clock.
  @discardableResult
  public mutating func advance(to moment: Moment) -> [CaseEffect] { advance(to: moment.instant) }

  /// Moves the clock on by a time as the language writes it, by the calendar of the rule set: `3个工作日`, `30分钟`.
  @discardableResult
  public mutating func advance(by span: String) throws(CaseError) -> [CaseEffect] {
    let end: Moment
    do throws(TimeRefused) {
      end = try DutyCalendar(raw.rules.engine.calendars.main).deadline(span, from: raw.rules.time(raw.clock))
    } catch { throw CaseError(.time(error)) }
    return advance(to: end.instant)
  }

  /// Moves the clock on by so many seconds; fewer than none move nothing.
  @discardableResult
  public mutating func advance(seconds: Int64) -> [CaseEffect] {
    raw.clock.adding(seconds: max(seconds, 0)).map { advance(to: $0) } ?? []
  }

  private mutating func advance(to instant: Instant) -> [CaseEffect] {
    let known = raw.effects.count
    raw.advance(to: instant)
    return effects(from: known)
  }

  /// The case as it shows at an instant, with all that is due by then: to look at, not to go on from.
  public func shown(at instant: String) throws(CaseError) -> Case { Case(shown: self, at: try read(instant)) }

  package init(shown one: Case, at instant: Instant) {
    raw = one.raw.shown(at: instant)
    event = one.event
  }

  private func read(_ text: String) throws(CaseError) -> Instant {
    do throws(EntryMistake) { return try raw.rules.instant(text) } catch { throw CaseError(.entry(error)) }
  }
}

extension RuleSet {
  /// Opens the case of a record, none of whose entries is taken up yet.
  package func openedCase(
    _ line: Span<UInt8>
  ) throws(CaseError) -> (case: Case, log: [WrittenEntry], unknownKeys: [String]) {
    let written: WrittenRecord
    do throws(RecordMistake) { written = try WrittenRecord(line) } catch { throw CaseError(.record(error)) }
    let opened = try Case.opened(event: line.extracting(written.event), under: self)
    return (opened.case, written.log, written.unknownKeys + opened.undeclaredKeys)
  }

  /// An event that stands in the memory of one edition.
  func event(_ raw: Interpreter.Event, ofEdition edition: Int) -> Event {
    var event = self.event(id: raw.id)
    let program = engines[edition].program
    for position in program.fields.indices where position < raw.fieldCount {
      guard let value = raw[Ref(position)].flatMap(FieldValue.init) else { continue }
      if let field = field(program.fields[position].entry.name) { event[field] = value }
    }
    return event
  }
}
