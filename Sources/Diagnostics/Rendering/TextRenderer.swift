package import SourceText
package import Vocabulary

/// Diagnostics as people read them in a terminal.
///
///     rules.pai:3:12: error[M001]: There is no unit named “town_center”; near to it: town_centre.
///      3 |     lead: town_center
///        |           ^^^^^^^^^^^
///       fix: replace “town_center” by “town_centre”.
///
/// Lines and columns count from 1, columns in Unicode scalars. Nothing is said by colour alone.
package struct TextRenderer: Sendable {
  package var language: Language
  /// Of the terminal, in cells; source lines are cut to it.
  package var width: Int
  /// Whether `“…”—` and their like take two cells.
  package var ambiguousIsWide: Bool
  /// Whether to write ANSI colours.
  package var isColoured: Bool
  /// Whether to end with where to read more.
  package var pointsToExplanations: Bool
  package var limit: Int

  package init(
    language: Language, width: Int = 100, ambiguousIsWide: Bool = false, isColoured: Bool = false,
    pointsToExplanations: Bool = true, limit: Int = Limits.diagnosticsPerFile
  ) {
    self.language = language
    self.width = width
    self.ambiguousIsWide = ambiguousIsWide
    self.isColoured = isColoured
    self.pointsToExplanations = pointsToExplanations
    self.limit = limit
  }

  /// The diagnostics in reading order, what was left out, where to read more, and a closing line on the whole.
  ///
  /// - Parameter files: The program's files in the order of their ids.
  package func text(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> String {
    let list = DiagnosticList(diagnostics, limit: limit)
    var text = ""
    let lines = ShownLines()
    for diagnostic in list.shown { text += self.text(diagnostic, in: files, lines) + "\n" }
    for (file, count) in list.omitted {
      let path = path(of: file, in: files)
      let words = Words(
        zh: "\(path)：另有 \(count) 处没有列出。\n", en: "\(path): \(count.english("more is", "more are")) not shown.\n")
      text += words(language)
    }
    if pointsToExplanations, !list.shown.isEmpty {
      let codes = Set(list.shown.map(\.code)).sorted()
      let words = Words(
        zh: "详细说明：pai explain \(codes.joined(separator: " "))\n",
        en: "More on this: pai explain \(codes.joined(separator: " "))\n")
      text += words(language)
    }
    return text + list.summary(language) + "\n"
  }

  /// One diagnostic, its lines ended.
  package func text(_ diagnostic: Diagnostic, in files: [SourceFile]) -> String {
    text(diagnostic, in: files, ShownLines())
  }

  private func text(_ diagnostic: Diagnostic, in files: [SourceFile], _ lines: ShownLines) -> String {
    let style = Style(diagnostic.severity)
    let label = "\(diagnostic.severity.words(language))[\(diagnostic.code)]"
    let message = Invisible.shown(diagnostic.message(language))
    var text = painted(head(diagnostic.place, in: files), .bold) + painted(label, style) + colon + message + "\n"
    text += excerpt(diagnostic.place, in: files, lines, mark: "^", style)
    for note in diagnostic.notes {
      let label = painted(Words(zh: "另见", en: "note")(language), .secondary)
      let message = Invisible.shown(note.message(language))
      let head = note.place.map { self.head($0, in: files) } ?? ""
      text += "  " + head + label + colon + message + "\n"
      if let place = note.place { text += excerpt(place, in: files, lines, mark: "-", .secondary) }
    }
    if let fix = diagnostic.fix {
      let label = painted(Words(zh: "改法", en: "fix")(language), .fix)
      let elsewhere = isAtHand(fix.place, of: diagnostic.place, in: files) ? "" : head(fix.place, in: files)
      text += "  " + elsewhere + label + colon + fix.words(in: file(fix.place.file, in: files))(language) + "\n"
    }
    return text
  }

  private var colon: String { Words(zh: "：", en: ": ")(language) }

  /// Whether “here” is clear: the fix lies within the marks or begins or ends with them.
  private func isAtHand(_ fix: Place, of place: Place, in files: [SourceFile]) -> Bool {
    guard fix.file == place.file else { return false }
    return fix.range.isEmpty ? fix.range == place.range : true
  }

  /// `file:line:column: `, as editors and terminals know it.
  private func head(_ place: Place, in files: [SourceFile]) -> String {
    guard let file = file(place.file, in: files) else { return "" }
    let line = file.line(at: place.range.lower) + 1
    let column = file.scalarColumn(at: place.range.lower) + 1
    return "\(Invisible.shown(file.path)):\(line):\(column): "
  }

  private func excerpt(
    _ place: Place, in files: [SourceFile], _ lines: ShownLines, mark: Character, _ style: Style
  ) -> String {
    guard let file = file(place.file, in: files) else { return "" }
    let excerpt = SourceExcerpt(
      file: file, id: place.file, lines: lines, cells: TerminalCells(ambiguousIsWide: ambiguousIsWide), width: width, mark: mark)
    return excerpt.rows(place.range).map { row in
      var text = row.text
      if row.isMarks {
        let blank = text.prefix { $0 == " " }
        text = blank + painted(String(text.dropFirst(blank.count)), style)
      }
      return (painted(row.gutter, .gutter) + text).trimmedAtEnd + "\n"
    }.joined()
  }

  private func file(_ id: FileID, in files: [SourceFile]) -> SourceFile? {
    files.indices.contains(Int(id.index)) ? files[Int(id.index)] : nil
  }

  private func path(of id: FileID, in files: [SourceFile]) -> String {
    file(id, in: files).map { Invisible.shown($0.path) } ?? "?"
  }

  private enum Style: String {
    case error = "31;1"
    case warning = "33;1"
    case note = "36;1"
    case secondary = "36"
    case fix = "32"
    case gutter = "2"
    case bold = "1"

    init(_ severity: Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }

  private func painted(_ text: String, _ style: Style) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
