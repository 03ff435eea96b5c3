import ExactNumbers
import Interpreter
import Semantics
import SourceText
import Vocabulary
package import WorkingTime

extension CaseRules {
  /// Looks up what an entry names.
  /// - Throws: the first name or time that is none of these rules'.
  package func entry(_ written: WrittenEntry) throws(EntryMistake) -> CaseEntry {
    let at = try instant(written.at)
    let recordedAt = try written.recordedAt.map { text throws(EntryMistake) in try instant(text) }
    let (name, resultInName) = Self.parts(of: written.happening)
    let what = try happening(name)
    if let named = resultInName, let result = written.result, TextNormalization.nfc(named) != TextNormalization.nfc(result) {
      throw .severalResults(named, result)
    }
    let result = try (written.result ?? resultInName).map { text throws(EntryMistake) in try self.result(text, of: what, name) }
    let by = try written.by.map { text throws(EntryMistake) in try party(text) }
    let to = try written.to.map { text throws(EntryMistake) in try party(text) }
    if !written.set.isEmpty, what != .correction { throw .setsNothing(name) }
    let set = try written.set.map { setting throws(EntryMistake) in try self.setting(setting) }
    let granted = try written.granted.map { text throws(EntryMistake) in try self.granted(text, by: what, name) }
    return CaseEntry(
      at: at, recordedAt: recordedAt, what, result: result, by: by, to: to, set: set, granted: granted,
      note: written.note)
  }

  /// A time as people write it, in the calendar's offset, or RFC 3339.
  package func instant(_ text: String) throws(EntryMistake) -> Instant {
    guard let instant = Instant(written: text.utf8Span.span, in: calendar.offset),
      instant.civil(in: calendar.offset) != nil
    else { throw .badTime(text) }
    return instant
  }

  /// Everything that an entry may name: milestones, what else the process allows, measures, and 更正.
  package var happeningNames: [String] {
    milestones.map(\.name) + happenings.map(\.name) + program.measures.map(\.name) + [Word.correct.row.zh[0]]
  }

  // MARK: Names

  /// `回访（满意）` is a name and a result.
  private static func parts(of text: String) -> (name: String, result: String?) {
    guard let last = text.last, last == "）" || last == ")",
      let open = text.firstIndex(where: { $0 == "（" || $0 == "(" }), open > text.startIndex
    else { return (text, nil) }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }

  private func happening(_ text: String) throws(EntryMistake) -> HappeningRef {
    let name = TextNormalization.nfc(text)
    if let milestone = milestones.firstIndex(where: { $0.name == name }) { return .milestone(Ref(milestone)) }
    if let happening = happenings.firstIndex(where: { $0.name == name }) { return .happening(happening) }
    if let measure = program.measures.firstIndex(where: { $0.name == name }) { return .measure(Ref(measure)) }
    if Self.is(name, .correct) { return .correction }
    throw .noSuchHappening(text, known: happeningNames)
  }

  private func result(_ text: String, of what: HappeningRef, _ name: String) throws(EntryMistake) -> Int {
    var known: [String] = []
    if case .milestone(let milestone) = what { known = milestones[milestone.position].results }
    let result = TextNormalization.nfc(text)
    guard let position = known.firstIndex(of: result) else { throw .noSuchResult(text, of: name, known: known) }
    return position
  }

  private func party(_ text: String) throws(EntryMistake) -> CaseParty {
    let name = TextNormalization.nfc(text)
    for (word, party) in [(Word.lead, CaseParty.lead), (.assist, .assist), (.reporter, .reporter)] where Self.is(name, word) {
      return party
    }
    if let unit = program.units.firstIndex(where: { $0.entry.name == name || $0.entry.aliases.contains(name) }) {
      return .unit(Ref(unit))
    }
    let fields = unitFields
    if let field = fields.first(where: { program.fields[$0.position].entry.name == name }) { return .field(field) }
    throw .noSuchParty(
      text,
      known: [Word.lead, .assist, .reporter].map { $0.row.zh[0] } + program.units.map(\.entry.name)
        + fields.map { program.fields[$0.position].entry.name })
  }

  /// The fields whose values are units.
  private var unitFields: [Ref<Field>] {
    program.fields.indices.filter { program.fields[$0].holdsUnits }.map { Ref($0) }
  }

  private func setting(_ written: WrittenEntry.Setting) throws(EntryMistake) -> FieldSetting {
    guard let slot = reader.slot(written.field) else {
      throw .noSuchField(written.field, known: program.fields.map(\.entry.name))
    }
    do throws(EventError) {
      return FieldSetting(Ref(slot), try engine.typed(written.value, of: Ref(slot)))
    } catch { throw .badValue(error) }
  }

  private func granted(_ text: String, by what: HappeningRef, _ name: String) throws(EntryMistake) -> TimeSpan {
    guard let span = TimeSpan(written: text), span.unit.counting != .fixed, !span.amount.isZero else {
      throw .badLimit(text)
    }
    guard case .happening(let number) = what,
      happenings[number].effects.contains(where: { if case .extends = $0 { true } else { false } })
    else { throw .grantsNothing(name) }
    return span
  }

  private static func `is`(_ name: String, _ word: Word) -> Bool { word.row.zh.contains(name) || word.row.en.contains(name) }
}
