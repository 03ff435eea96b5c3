import ArgumentParser
import Diagnostics
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// Checks rule sets.
struct Check: Subcommand {
  static let words = CommandWords.check

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("PATH"), completion: .file()) var paths: [String]
  @Option(help: words.help("--format")) var format = Form.text
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Flag(help: words.help("--strict")) var strict = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    var report = Report()
    // Every path is looked for before any is read: a misspelt one is no finding.
    var folders: [RuleFolder] = []
    for path in paths { folders.append(try RuleFolder(path, encoding: encoding)) }
    for folder in folders { report.add(try folder.checked(), from: folder) }
    switch format {
    case .text:
      for line in report.passed { try console.print(line(console.language).shown) }
      try console.output.write(
        console.diagnosticsText(for: console.output).text(report.diagnostics, in: report.files))
    case .json:
      try console.print(
        JSONRenderer(language: Invocation.languageOfJSON).text(report.diagnostics, in: report.files))
    case .sarif:
      try console.print(
        SARIFRenderer(language: Invocation.languageOfJSON, version: Version.text)
          .text(report.diagnostics, in: report.files))
    }
    return report.status(strict: strict)
  }
}

/// The diagnostics of several rule sets side by side.
private struct Report {
  var diagnostics: [Diagnostic] = []
  var files: [SourceFile] = []
  /// What was found right, a line each.
  var passed: [Words] = []

  mutating func add(_ checked: RuleCheck, from folder: RuleFolder) {
    let base = Int32(clamping: files.count)
    diagnostics += checked.all.map { $0.shifted(by: base) }
    files += folder.shown(checked.editions.sources)
    guard !checked.hasErrors else { return }
    let isUnproven = checked.all.contains { ["F009", "F011", "F015"].contains($0.code) }
    let verdict =
      isUnproven
      ? Words(zh: "没有发现缺口和矛盾，有未能证实的。", en: "no gap and no conflict found; some of it unproven.")
      : Words(zh: "没有缺口，没有矛盾。", en: "no gap, no conflict.")
    for edition in checked.editions.editions {
      let program = edition.program
      passed.append(
        Words(
          zh: """
            \(folder.path)：\(program.header.title)，\(program.items.count) 个事项，\(program.rules.count) 条规则，\
            \(program.scenarios.count) 个情景：\(verdict.zh)
            """,
          en: """
            \(folder.path): \(program.header.title), \(program.items.count.english("item")), \(program.rules.count.english("rule")), \
            \(program.scenarios.count.english("scenario")): \(verdict.en)
            """))
    }
  }

  func status(strict: Bool) -> ExitStatus {
    var status = ExitStatus.fine
    for diagnostic in diagnostics {
      switch (diagnostic.severity, diagnostic.mistake) {
      case (.error, .finding): status = .findings
      case (.error, _): return .refused
      case (.warning, _): if strict { status = .findings }
      case (.note, _): continue
      }
    }
    return status
  }
}

extension Diagnostic {
  /// The same in a list of files that has others before its own.
  fileprivate func shifted(by count: Int32) -> Diagnostic {
    func shifted(_ place: Place) -> Place { Place(file: FileID(place.file.index + count), range: place.range) }
    return Diagnostic(
      mistake, at: shifted(place), notes: notes.map { Note($0.message, at: $0.place.map(shifted)) },
      fix: fix.map { Fix(replace: shifted($0.place), by: $0.replacement) })
  }
}
