package import Diagnostics
package import SourceText
package import Syntax
import Vocabulary

extension Scope {
  package func place(_ range: ByteRange, _ file: FileID) -> Place { Place(file: file, range: range) }

  package mutating func report(_ mistake: MeaningMistake, at place: Place, notes: [Note] = [], fix: Fix? = nil) {
    diagnostics.append(Diagnostic(.meaning(mistake), at: place, notes: notes, fix: fix))
  }

  package mutating func report(_ mistake: RowsMistake, at place: Place, notes: [Note] = [], fix: Fix? = nil) {
    diagnostics.append(Diagnostic(.rows(mistake), at: place, notes: notes, fix: fix))
  }

  /// Tells that a name stands for nothing of the kind that is expected, with what was likely meant: words run together,
  /// a name of another kind, or one spelt nearly so.
  ///
  /// - Parameter candidates: The names of the expected kind.
  package mutating func reportUnknown(
    _ kind: NameKind, _ name: NameID, at place: Place, candidates: some Sequence<NameID>
  ) {
    reportUnknown(kind, name, at: place) { scope, text in
      let names = scope.names
      return NearestNames(to: text, among: candidates.lazy.map { names[$0] })
    }
  }

  mutating func reportUnknown(
    _ kind: NameKind, _ name: NameID, at place: Place, nearest: (Scope, String) -> NearestNames
  ) {
    let text = names[name]
    if addsToReported(UnknownName(kind: kind, name: name), text, at: place) { return }
    if kind == .field || kind == .said, let denied = deniedField(text) {
      report(
        .unknownName(kind: kind.words, name: text, nearest: [denied.field]), at: place,
        fix: Fix(replace: place, by: "\(denied.not) \(ReservedWords.spelled(denied.field))"))
      return
    }
    if kind == .field || kind == .said, let frame = Self.everydayFrames[text] {
      report(.unknownName(kind: kind.words, name: text, nearest: [frame]), at: place, fix: Fix(replace: place, by: frame))
      return
    }
    let nearest = nearest(self, text)
    if nearest.likely == nil, let joined = joinedNames(text, of: kind), sources[place.file]?.text(place.range) == text {
      report(.runTogether(text, spaced: joined.listed), at: place, fix: Fix(replace: place, by: joined.listed))
      return
    }
    if nearest.likely == nil,
      let together = WordsRunTogether(text, isDeclared: { isDeclared($0) })
    {
      report(
        .runTogether(text, spaced: together.spaced), at: place, fix: Fix(replace: place, by: together.spaced))
      return
    }
    if let other = otherMeaning(of: name, than: kind) {
      let notes = other.place.map {
        [Note(Words(zh: "“\(text)”在这里声明。", en: "“\(text)” is declared here."), at: $0)]
      }
      report(
        .wrongKind(expected: kind.words, name: text, found: other.kind.words), at: place, notes: notes ?? [])
      return
    }
    report(
      .unknownName(kind: kind.words, name: text, nearest: nearest.names), at: place,
      notes: nearest.names.isEmpty ? kind.declaration(of: ReservedWords.spelled(text), in: program).map { [Note($0)] } ?? [] : [],
      fix: nearest.likely.flatMap { likely in
        // One that says the opposite is near, and not what is meant.
        Self.denies(text) == Self.denies(likely) ? Fix(replace: place, by: spelled(likely, at: place)) : nil
      })
  }

  /// The names that a run joins, where a list of them may stand.
  func joinedNames(_ text: String, of kind: NameKind) -> JoinedNames? {
    switch kind {
    case .unit, .item, .category, .choice, .rule: break
    case .level, .measure, .field, .area, .list, .calendar, .period, .milestone, .result, .happening, .ladder, .table, .assessment,
      .clause, .said:
      return nil
    }
    return JoinedNames(text) { part in
      guard let name = names.find(part) else { return false }
      return declares(kind, name) || kind == .rule && declares(.table, name) || kind == .unit && declares(.field, name)
    }
  }

  private static func denies(_ name: String) -> Bool { name.contains { "不未非无没".contains($0) } }

  /// The field of 是 or 否 that a name denies: 不紧急, not_urgent.
  private func deniedField(_ name: String) -> (field: String, not: String)? {
    for (prefix, not) in Self.denials where name.hasPrefix(prefix) {
      let rest = String(name.dropFirst(prefix.count))
      guard let known = names.find(rest), let field = fields[known], case .yesNo = program.fields[field.position].type
      else { continue }
      return (rest, not)
    }
    return nil
  }

  /// What people write for being within duty hours or outside them, where no field has that name.
  private static let everydayFrames = [
    "工作时间内": "在 工作时间", "在工作时间": "在 工作时间", "工作时间外": "不在 工作时间", "工作时间以外": "不在 工作时间",
    "工作时间之外": "不在 工作时间", "非工作时间": "不在 工作时间", "不在工作时间": "不在 工作时间", "不是工作时间": "不在 工作时间",
    "非工作日": "不在 工作日", "不在工作日": "不在 工作日", "不是工作日": "不在 工作日", "在工作日": "在 工作日",
  ]

  private static let denials = [
    ("没有", "非"), ("不是", "非"), ("并非", "非"), ("不", "非"), ("未", "非"), ("非", "非"), ("无", "非"), ("没", "非"),
    ("not_", "not"), ("non_", "not"), ("no_", "not"),
  ]

  /// A name as it must be written in place of another: between the same marks, and in a file of rows as it is.
  private func spelled(_ name: String, at place: Place) -> String {
    guard name.contains("/") else { return ReservedWords.spelled(name) }
    let written = sources[place.file]?.text(place.range) ?? ""
    guard let first = written.first, let last = written.last, "\"“「".contains(first) else { return name }
    return "\(first)\(name)\(last)"
  }

  /// A declaration that is missing is one mistake, however many places need it: all but the first become notes. Where
  /// the first was likely misspelt, the next is a mistake of its own, with a fix of its own.
  private mutating func addsToReported(_ unknown: UnknownName, _ text: String, at place: Place) -> Bool {
    guard let first = unknownNames[unknown], diagnostics.indices.contains(first) else {
      unknownNames[unknown] = diagnostics.count
      return false
    }
    guard diagnostics[first].fix == nil else { return false }
    if diagnostics[first].notes.count < 5 {
      diagnostics[first].notes.append(
        Note(Words(zh: "这里也用到“\(text)”。", en: "“\(text)” is needed here too."), at: place))
    }
    return true
  }

  /// Tells that a name is declared a second time.
  ///
  /// - Parameter before: What it was declared as; nil: the same.
  package mutating func reportTwice(
    _ kind: NameKind, _ name: NameID, at place: Place, first: Place?, as before: NameKind? = nil
  ) {
    let notes = first.map { [Note(Words(zh: "先在这里声明。", en: "It is first declared here."), at: $0)] }
    report(
      .declaredTwice(kind: kind.words, name: names[name], before: (before ?? kind).words), at: place, notes: notes ?? [])
  }

  /// Whether a text is a declared name of any kind.
  func isDeclared(_ text: String) -> Bool {
    guard let name = names.find(text) else { return false }
    return NameKind.allCases.contains { declares($0, name) }
  }

  private func otherMeaning(of name: NameID, than kind: NameKind) -> (kind: NameKind, place: Place?)? {
    for other in NameKind.allCases where other != kind && declares(other, name) {
      return (other, declarationPlace(other, name))
    }
    return nil
  }
}

/// What was looked for in vain.
struct UnknownName: Hashable {
  let kind: NameKind
  let name: NameID
}
