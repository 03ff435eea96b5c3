import Diagnostics
import SourceText
import Vocabulary
import WorkingTime

/// Whether the editions of a folder follow one another: on every day one, and one only.
struct InForce {
  private let files: ProgramFiles

  init(_ files: ProgramFiles) { self.files = files }

  /// An edition whose days are known, with where its header stands.
  fileprivate struct Span {
    let header: Header
    let place: Place
    var from: CivilDate? { header.effectiveFrom }
    var to: CivilDate? { header.effectiveTo }

    /// Nil where what is wrong with the header itself is told already.
    init?(_ edition: Edition) {
      header = edition.program.header
      guard let place = header.place, header.effectiveFrom != nil || !edition.hasErrors else { return nil }
      self.place = place
      if let from, let to, to < from { return nil }
    }
  }

  /// Each edition against the one of those before it that lasts longest, told at the later of the two.
  ///
  /// - Parameter editions: By the first day in force.
  /// - Complexity: linear.
  func mismatches(of editions: [Edition]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var longest: Span?
    for span in editions.compactMap(Span.init) {
      defer { if longest.map({ $0.ends(before: span) }) ?? true { longest = span } }
      guard let before = longest else { continue }
      if let finding = finding(before, span) {
        let note = Note(
          Words(zh: "“\(before.header.name)”在这里。", en: "“\(before.header.name)” is here."), at: before.place)
        found.append(
          Diagnostic(.finding(finding), at: span.place, notes: [note], fix: fix(for: finding, before, span)))
      }
    }
    return found
  }

  private func finding(_ before: Span, _ later: Span) -> Finding? {
    let titles = (before.header.title, later.header.title)
    let files = (path(before), path(later))
    guard let end = before.to, let start = later.from, end < start else {
      let lasts = [before.to, later.to].compactMap(\.self).min()
      return .editionsOverlap(titles: titles, files: files, days: days(from: later.from, to: lasts))
    }
    guard let first = end.adding(days: 1), first < start, let last = start.adding(days: -1) else { return nil }
    return .noEdition(titles: titles, files: files, days: days(from: first, to: last))
  }

  /// The earlier edition lasts to the day before the later one, which is what nearly always is meant. Of editions
  /// that begin on the same day, or of which one outlasts the other, nobody can tell.
  private func fix(for finding: Finding, _ before: Span, _ later: Span) -> Fix? {
    guard case .editionsOverlap = finding, let place = before.header.lastDayPlace, let from = before.from,
      let start = later.from, from < start, let last = start.adding(days: -1)
    else { return nil }
    if let end = before.to, later.to.map({ $0 < end }) ?? false { return nil }
    let day = last.description
    return Fix(replace: place, by: place.range.isEmpty ? " \(Word.to.spelling(.chinese)) \(day)" : day)
  }

  private func path(_ span: Span) -> String { files.path(of: span.place.file) }

  private func days(from: CivilDate?, to: CivilDate?) -> Words {
    switch (from, to) {
    case (let from?, let to?) where from == to: Words(zh: "\(from)", en: "on \(from)")
    case (let from?, let to?): Words(zh: "\(from) 至 \(to)", en: "from \(from) to \(to)")
    case (let from?, nil): Words(zh: "自 \(from) 起", en: "from \(from) on")
    case (nil, let to?): Words(zh: "至 \(to) 为止", en: "up to \(to)")
    case (nil, nil): Words(zh: "任何一天", en: "on every day")
    }
  }
}

extension InForce.Span {
  /// Whether the other lasts longer.
  func ends(before other: Self) -> Bool {
    guard let to else { return false }
    return other.to.map { to < $0 } ?? true
  }
}
