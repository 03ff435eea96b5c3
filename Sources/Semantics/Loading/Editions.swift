package import Diagnostics
package import SourceText
package import Syntax
import Vocabulary

/// One rule set with everything that it was read from. A folder may hold several: the law in force at different times.
package struct Edition: Sendable {
  package let scope: Scope
  package var program: Program { scope.program }
  package var names: NameTable { scope.names }
  /// Of its own files alone, by place.
  package let diagnostics: [Diagnostic]
  /// The rule files, files of rows and data of calendars that it rests on, by path: what a receipt hashes.
  package let files: [(path: String, bytes: [UInt8])]
  /// The paths of those that are rule files, whatever they are called.
  let ruleFiles: Set<String>

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Everything that a path led to.
package struct Editions: Sendable {
  /// By the first day in force.
  package let editions: [Edition]
  /// Days on which several of them are in force, or none; and those with 适用在办 that open cases can't follow.
  package let betweenEditions: [Diagnostic]
  /// By `FileID`, of all editions together.
  package let sources: [SourceFile]
  /// What kept any file from being read at all: then there are no editions.
  package let unreadable: RowsMistake?
}

extension ProgramSource {
  /// Reads, parses and checks what a path stands for: a rule file with its imports, or a folder.
  ///
  /// A folder with one header is one program. Where it has several, every file with a header makes an edition of its
  /// own, together with its imports and all files of the folder that have none.
  package func editions(at path: String = "") -> Editions {
    let files = ProgramFiles(self)
    guard let start = RelativePath.resolved(path, from: "") else {
      return Editions(editions: [], betweenEditions: [], sources: [], unreadable: .outsideRoot(path))
    }
    let given = ruleFiles(in: start) ?? [start]
    var roots: [Int] = []
    var unreadable: RowsMistake? = given.isEmpty ? .missingFile(path.isEmpty ? "*.pai" : "\(path)/*.pai") : nil
    for path in given.prefix(Limits.files) {
      switch files.ruleFile(path) {
      case .success(let position): roots.append(position)
      case .failure(let failure): unreadable = unreadable ?? failure.mistake
      }
    }
    guard !roots.isEmpty else {
      return Editions(editions: [], betweenEditions: [], sources: files.sources, unreadable: unreadable)
    }

    var gathering = Gathering(files: files)
    let headed = roots.filter { files.ruleFiles[$0].headers > 0 }
    let headless = roots.filter { files.ruleFiles[$0].headers == 0 }
    let groups = headed.count < 2 ? [roots] : headed.map { [$0] + headless }
    let members = groups.map { gathering.closure(of: $0) }
    let editions = members.map { gathering.edition(of: $0) }
      .sorted { $0.program.header.isBefore($1.program.header) }
    return Editions(
      editions: editions,
      betweenEditions: InForce(files).mismatches(of: editions) + OpenCases(files).mismatches(of: editions),
      sources: files.sources, unreadable: nil)
  }
}

extension Header {
  fileprivate func isBefore(_ other: Header) -> Bool {
    switch (effectiveFrom, other.effectiveFrom) {
    case (let mine?, let its?): mine == its ? name < other.name : mine < its
    case (nil, _?): true
    case (_?, nil): false
    case (nil, nil): name < other.name
    }
  }
}

/// Follows imports and checks what they lead to.
private struct Gathering {
  let files: ProgramFiles
  /// What is wrong with the imports of a file; found once, told in every edition that has the file.
  private var importMistakes: [Int: [Diagnostic]] = [:]
  private var importTargets: [Int: [Int]] = [:]

  init(files: ProgramFiles) { self.files = files }

  /// The files and all that they import, directly or not. A circle of imports is harmless.
  mutating func closure(of roots: [Int]) -> [Int] {
    var seen = Set(roots)
    var queue = roots
    var next = 0
    while next < queue.count {
      for target in targets(of: queue[next]) where seen.insert(target).inserted { queue.append(target) }
      next += 1
    }
    return queue.sorted()
  }

  private mutating func targets(of position: Int) -> [Int] {
    if let known = importTargets[position] { return known }
    let importer = files.ruleFiles[position]
    var targets: [Int] = []
    var mistakes: [Diagnostic] = []
    for (literal, written) in importer.imports {
      let place = Place(file: importer.parsed.file, range: literal.range)
      func report(_ mistake: Mistake) { mistakes.append(Diagnostic(mistake, at: place)) }
      guard let path = RelativePath.resolved(written, from: RelativePath.folder(of: importer.path)) else {
        report(.rows(.outsideRoot(written)))
        continue
      }
      let paths = files.source.ruleFiles(in: path) ?? [path]
      if paths.isEmpty {
        report(
          .meaning(
            .badImport(written, Words(zh: "这个文件夹里没有规则文件", en: "the folder holds no rule file"))))
      }
      for path in paths {
        guard RelativePath.isRuleFile(path) else {
          report(
            .meaning(
              .badImport(written, Words(zh: "规则文件的名字以 .pai 或 .pai.md 结尾", en: "a rule file's name ends in .pai or .pai.md"))))
          continue
        }
        guard files.ruleFiles.count < Limits.files else {
          report(.meaning(.tooMany(what: Words(zh: "文件", en: "files"), limit: Limits.files)))
          break
        }
        switch files.ruleFile(path) {
        case .success(let target): targets.append(target)
        case .failure(let failure): report(.rows(failure.mistake))
        }
      }
    }
    importTargets[position] = targets
    importMistakes[position] = mistakes
    return targets
  }

  func edition(of members: [Int]) -> Edition {
    let asked = AskedFiles()
    let checked = checked(
      files: members.map { files.ruleFiles[$0].parsed }, names: files.names, beside: beside(asked))
    var diagnostics = members.flatMap { files.ruleFiles[$0].diagnostics }
    let consequences = Consequences(
      of: diagnostics + checked.diagnostics.filter(\.isOfReading), in: members.map { files.ruleFiles[$0].parsed })
    diagnostics += checked.diagnostics.filter { !consequences.contains($0) }
    for member in members { diagnostics += importMistakes[member] ?? [] }
    let paths = asked.paths.union(members.map { files.ruleFiles[$0].path })
    return Edition(
      scope: checked.scope, diagnostics: diagnostics.sorted(by: Diagnostic.isBefore),
      files: paths.sorted().compactMap { path in files.bytes[path].map { (path, $0) } },
      ruleFiles: Set(members.map { files.ruleFiles[$0].path }))
  }

  /// The paths that one edition asked for.
  private final class AskedFiles {
    var paths: Set<String> = []
  }

  private func beside(_ asked: AskedFiles) -> FilesBeside {
    let files = self.files
    func resolved(_ path: String, _ from: FileID) -> String? {
      RelativePath.resolved(path, from: RelativePath.folder(of: files.path(of: from)))
    }
    return FilesBeside(
      rows: { written, from in
        guard let path = resolved(written, from) else { return RowsFile(file: from, content: .outside) }
        asked.paths.insert(path)
        return files.table(path, orAt: from)
      },
      other: { written, from, isRule in
        guard let path = resolved(written, from) else { return .failure(.outsideRoot(written)) }
        switch files.reading(path) {
        case .missing: return .failure(.missingFile(written))
        case .tooLarge: return .failure(.tooLarge(written, limit: Limits.fileBytes))
        case .read(let bytes):
          if isRule { asked.paths.insert(path) }
          return .success(path: path, bytes: bytes)
        }
      })
  }
}
