import Casework
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Syntax
import Vocabulary
import WorkingTime

/// Rules that are read, checked and made ready, with what is tried in them.
final class LoadedRules {
  let origin: ShellWorld.Rules
  let check: RuleCheck
  /// Nil: the text has errors, and nothing can be decided.
  let ruleSet: RuleSet?
  /// By path within the rules, as they were when they were read.
  let stamps: [String: String]
  /// What is tried in them; nil: they are as the files say.
  let tried: Tried?
  /// As people see the files: by the index of a file, and after them what was typed, by trial.
  let toldSources: [SourceFile]

  init(
    _ origin: ShellWorld.Rules, files: RuleFiles, stamps: [String: String]? = nil, tried: Tried? = nil, _ world: ShellWorld
  ) {
    self.origin = origin
    self.tried = tried
    check = RuleCheck(files, at: origin.start)
    ruleSet = try? RuleSet(check, despiteFindings: true, calendarsAsOf: world.calendarsAsOf)
    let sources = check.editions.sources
    toldSources = tried.map { tried in sources.map { tried.original[$0.path] ?? $0 } + tried.typed } ?? sources
    if let stamps {
      self.stamps = stamps
    } else {
      var found: [String: String] = [:]
      for edition in check.editions.editions {
        for (path, _) in edition.files { found[path] = world.stamp(origin, path) }
      }
      // Which files a folder has.
      if !origin.isFile { found[""] = world.stamp(origin, "") }
      self.stamps = found
    }
  }

  var sources: [SourceFile] { check.editions.sources }
  var editions: [Edition] { check.editions.editions }

  /// Which edition is in force at an instant; the last where none is, or several are.
  func edition(at instant: Instant) -> Int? {
    guard let ruleSet else { return nil }
    let engines = ruleSet.engines
    guard let day = instant.civil(in: engines[0].offset)?.date.days else { return nil }
    return engines.firstIndex { $0.firstDay <= day && day <= $0.lastDay } ?? engines.count - 1
  }

  var offset: UTCOffset { ruleSet?.engines[0].offset ?? .china }
}

extension LoadedRules {
  /// The files as they were read, with some changed or new. What has changed or vanished since is noticed elsewhere.
  func files(with changed: [String: [UInt8]]) -> RuleFiles {
    var held: [String: [UInt8]] = [:]
    for source in sources { held[source.path] = source.bytes }
    for edition in editions { for (path, bytes) in edition.files { held[path] = bytes } }
    held.merge(changed) { $1 }
    let origin = origin.files.source
    let inMemory = ProgramSource(held)
    let source = ProgramSource(
      entries: inMemory.entries, bytes: { inMemory.bytes($0) ?? origin.bytes($0) }, encodingOfRows: origin.encodingOfRows)
    return RuleFiles(source)
  }

  /// The tables that a row may join: those in a rule file, with as many columns where that is said.
  /// - Parameter number: of the edition that has them; nil: any.
  func tables(ofColumns count: Int? = nil, inEdition number: Int? = nil) -> [String] {
    let files = number.flatMap { editions.indices.contains($0) ? Set(editions[$0].files.map(\.path)) : nil }
    return sources.filter { RelativePath.isRuleFile($0.path) && files?.contains($0.path) ?? true }.flatMap { source in
      var names = NameTable()
      return parsed(source, id: FileID(0), names: &names).tree.declarations.compactMap { declaration -> String? in
        guard case .table(let syntax) = declaration.content, case .grid(let grid) = syntax.rows,
          count == nil || grid.headings.count == count
        else { return nil }
        return names[syntax.name.name]
      }
    }
  }

  /// The line in which a place begins, without what indents it.
  func line(at place: Place) -> String? {
    guard sources.indices.contains(Int(place.file.index)) else { return nil }
    let source = sources[Int(place.file.index)]
    return source.text(ofLine: source.line(at: place.range.lower)).trimmed
  }

  /// The text of the declaration that holds a place, and of a row its heading and itself.
  func text(at place: Place) -> String? {
    guard sources.indices.contains(Int(place.file.index)) else { return nil }
    let source = sources[Int(place.file.index)]
    guard RelativePath.isRuleFile(source.path) else { return source.text(place.range) }
    var names = NameTable()
    for declaration in parsed(source, id: FileID(0), names: &names).tree.declarations {
      guard declaration.range.lower <= place.range.lower, place.range.upper <= declaration.range.upper else { continue }
      if case .table(let syntax) = declaration.content, case .grid(let grid) = syntax.rows,
        let row = grid.rows.first(where: { $0.range.lower <= place.range.lower && place.range.upper <= $0.range.upper })
      {
        return source.text(grid.headingRange) + "\n" + source.text(row.range)
      }
      return source.text(declaration.range)
    }
    return nil
  }
}
