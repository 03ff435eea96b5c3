import JSONText
package import SourceText
package import Vocabulary

/// Diagnostics as SARIF 2.1.0 (OASIS standard of 27 March 2020), which code hosts and editors read.
///
/// The rules of the tool are all codes that there are, each with its page; results name the rule by id and index.
/// Columns count UTF-16 code units from 1, as `columnKind` says. Artifacts are relative to `SRCROOT`. All diagnostics
/// are written, however many.
package struct SARIFRenderer: Sendable {
  package var language: Language
  /// Of the tool.
  package var version: String

  package init(language: Language, version: String) {
    self.language = language
    self.version = version
  }

  /// - Parameter files: The program's files in the order of their ids.
  package func text(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> String {
    let list = DiagnosticList(diagnostics, limit: .max)
    let used = Set(list.shown.flatMap { [$0.place] + $0.notes.compactMap(\.place) + [$0.fix?.place].compactMap { $0 } }.map(\.file))
      .sorted().filter { files.indices.contains(Int($0.index)) }
    let log = SARIFLog(language: language, files: files, artifacts: used)
    var json = JSONWriter()
    json.value(
      .object([
        .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
        .init("version", .string("2.1.0")),
        .init(
          "runs",
          .array([
            .object([
              .init("tool", .object([.init("driver", log.driver(version: version))])),
              .init("language", .string(language == .chinese ? "zh-CN" : "en")),
              .init("columnKind", .string("utf16CodeUnits")),
              .init("artifacts", .array(used.map(log.artifact))),
              .init("results", .array(list.shown.map(log.result))),
            ])
          ])
        ),
      ]))
    return json.text
  }
}

/// The parts of one log.
private struct SARIFLog {
  let language: Language
  let files: [SourceFile]
  /// The files that the results speak of, ascending.
  let artifacts: [FileID]
  let ruleIndex: [String: Int]

  init(language: Language, files: [SourceFile], artifacts: [FileID]) {
    self.language = language
    self.files = files
    self.artifacts = artifacts
    ruleIndex = Dictionary(
      MistakeCatalogue.all.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func driver(version: String) -> JSONValue {
    .object([
      .init("name", .string("pai")),
      .init("version", .string(version)),
      .init("rules", .array(MistakeCatalogue.all.map(rule))),
    ])
  }

  private func rule(_ mistake: Mistake) -> JSONValue {
    var members: [JSONValue.Member] = [.init("id", .string(mistake.code))]
    if let page = Explanation.page(for: mistake.code) {
      members += [
        .init("shortDescription", message(page.title(language))),
        .init("fullDescription", message(page.meaning(language))),
        .init(
          "help",
          .object([
            .init("text", .string(page.text(language))),
            .init("markdown", .string(page.markdown(language))),
          ])),
      ]
    }
    members.append(.init("defaultConfiguration", .object([.init("level", .string(mistake.severity.rawValue))])))
    return .object(members)
  }

  func artifact(_ file: FileID) -> JSONValue {
    .object([
      .init("location", location(of: file)),
      .init("length", number(files[Int(file.index)].bytes.count)),
    ])
  }

  func result(_ diagnostic: Diagnostic) -> JSONValue {
    var members: [JSONValue.Member] = [.init("ruleId", .string(diagnostic.code))]
    if let index = ruleIndex[diagnostic.code] { members.append(.init("ruleIndex", number(index))) }
    members += [
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", message(diagnostic.message(language))),
    ]
    if let place = physicalLocation(diagnostic.place) {
      members.append(.init("locations", .array([.object([.init("physicalLocation", place)])])))
    }
    let related = diagnostic.notes.enumerated().map { index, note in
      var members: [JSONValue.Member] = [.init("id", number(index))]
      if let place = note.place.flatMap(physicalLocation) { members.append(.init("physicalLocation", place)) }
      members.append(.init("message", message(note.message(language))))
      return JSONValue.object(members)
    }
    if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
    if let fix = diagnostic.fix, let change = change(fix) { members.append(.init("fixes", .array([change]))) }
    return .object(members)
  }

  private func change(_ fix: Fix) -> JSONValue? {
    guard artifacts.contains(fix.place.file) else { return nil }
    let file = files[Int(fix.place.file.index)]
    var replacement: [JSONValue.Member] = [.init("deletedRegion", region(fix.place.range, file))]
    if !fix.replacement.isEmpty { replacement.append(.init("insertedContent", message(fix.replacement))) }
    return .object([
      .init("description", message(fix.words(in: file)(language))),
      .init(
        "artifactChanges",
        .array([
          .object([
            .init("artifactLocation", location(of: fix.place.file)),
            .init("replacements", .array([.object(replacement)])),
          ])
        ])),
    ])
  }

  private func physicalLocation(_ place: Place) -> JSONValue? {
    guard artifacts.contains(place.file) else { return nil }
    return .object([
      .init("artifactLocation", location(of: place.file)),
      .init("region", region(place.range, files[Int(place.file.index)])),
    ])
  }

  private func location(of file: FileID) -> JSONValue {
    let uri = RelativeURI(path: files[Int(file.index)].path)
    var members: [JSONValue.Member] = [.init("uri", .string(uri.text))]
    if uri.isRelative { members.append(.init("uriBaseId", .string("SRCROOT"))) }
    if let index = artifacts.firstIndex(of: file) { members.append(.init("index", number(index))) }
    return .object(members)
  }

  /// The end column is the first that no longer belongs to the region.
  private func region(_ range: ByteRange, _ file: SourceFile) -> JSONValue {
    let start = file.utf16Position(at: range.lower)
    let end = file.utf16Position(at: range.upper)
    return .object([
      .init("startLine", number(start.line + 1)),
      .init("startColumn", number(start.column + 1)),
      .init("endLine", number(end.line + 1)),
      .init("endColumn", number(end.column + 1)),
    ])
  }

  private func message(_ text: String) -> JSONValue { .object([.init("text", .string(text))]) }
  private func number(_ value: Int) -> JSONValue { .number(String(value)) }
}
