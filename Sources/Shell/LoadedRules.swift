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

  init(_ origin: ShellWorld.Rules, files: RuleFiles, stamps: [String: String]? = nil, _ world: ShellWorld) {
    self.origin = origin
    check = RuleCheck(files, at: origin.start)
    ruleSet = try? RuleSet(check, despiteFindings: true, calendarsAsOf: world.calendarsAsOf)
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

/// Declarations that are tried: they stand for those of the same name, or beside the others.
struct Trial: Hashable {
  /// As it was typed.
  var text: String
  /// `规则 X`, `表 Y 的一行`.
  var name: Words
  /// Of a row: the table's name.
  var table: String?

  /// What tells it from the others: a row has no name of its own, only what stands in it.
  func described(_ language: Language) -> String {
    table == nil ? name(language) : name(language) + language.colon + text
  }
}

extension LoadedRules {
  /// The rules with declarations tried in them, and where in which file each trial stands then.
  struct Tried {
    var files: RuleFiles
    /// The files that differ from what was read.
    var changed: [String: [UInt8]]
    var places: [(path: String, offset: Int, text: String)]
  }

  /// Puts what is tried into the text: in the place of what has its name, else at the end of the first rule file.
  func tried(_ trials: [Trial]) -> Tried {
    var changed: [String: [UInt8]] = [:]
    var places: [(path: String, offset: Int, text: String)] = []
    func bytes(_ path: String) -> [UInt8] {
      changed[path] ?? sources.first { $0.path == path }?.bytes ?? []
    }
    for trial in trials {
      if let table = trial.table {
        guard let row = place(ofRowIn: table, bytes) else { continue }
        let before = "\n" + row.indentation
        insert(
          before + trial.text + row.after, at: row.offset..<row.offset, in: row.path, skipping: before.utf8.count, trial.text)
        continue
      }
      if let (path, range) = place(ofSameNameAs: trial.text, bytes) {
        insert(trial.text, at: range, in: path, skipping: 0, trial.text)
      } else if let path = home {
        let end = bytes(path).count
        let (before, after) = RelativePath.isLiterate(path) ? ("\n\n```pai\n", "\n```\n") : ("\n\n", "\n")
        insert(before + trial.text + after, at: end..<end, in: path, skipping: before.utf8.count, trial.text)
      }
    }
    func insert(_ text: String, at range: Range<Int>, in path: String, skipping: Int, _ own: String) {
      var new = bytes(path)
      new.replaceSubrange(range, with: Array(text.utf8))
      changed[path] = new
      let growth = text.utf8.count - range.count
      for index in places.indices where places[index].path == path && places[index].offset >= range.upperBound {
        places[index].offset += growth
      }
      places.append((path, range.lowerBound + skipping, own))
    }
    return Tried(files: files(with: changed), changed: changed, places: places)
  }

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

  /// Where declarations that replace nothing go: the file with the header.
  var home: String? {
    let file = editions.last?.program.header.place?.file.index
    return file.flatMap { sources.indices.contains(Int($0)) ? sources[Int($0)].path : nil }
      ?? sources.first { RelativePath.isRuleFile($0.path) }?.path
  }

  private func place(
    ofSameNameAs text: String, _ bytes: (String) -> [UInt8]
  ) -> (path: String, range: Range<Int>)? {
    var names = NameTable()
    let tree = parsed(SourceFile(path: "", text: text), id: FileID(0), names: &names).tree
    guard let declaration = tree.declarations.first, let wanted = declaration.label(names) else { return nil }
    for source in sources where RelativePath.isRuleFile(source.path) {
      var names = NameTable()
      let file = SourceFile(path: source.path, bytes: bytes(source.path))
      let tree = parsed(file, id: FileID(0), names: &names).tree
      if let found = tree.declarations.first(where: { $0.label(names) == wanted }) {
        return (source.path, Int(found.range.lower)..<Int(found.range.upper))
      }
    }
    return nil
  }

  /// Where another row goes: after the last that is not 其余, indented as that one is. What follows it in its line is a comment
  /// and stays with it, or the end of the table, which then stands below.
  private func place(
    ofRowIn table: String, _ bytes: (String) -> [UInt8]
  ) -> (path: String, offset: Int, indentation: String, after: String)? {
    for source in sources where RelativePath.isRuleFile(source.path) {
      var names = NameTable()
      let file = SourceFile(path: source.path, bytes: bytes(source.path))
      for declaration in parsed(file, id: FileID(0), names: &names).tree.declarations {
        guard case .table(let syntax) = declaration.content, names[syntax.name.name] == table,
          case .grid(let grid) = syntax.rows
        else { continue }
        let rows = grid.rows.filter { row in !row.cells.contains { if case .otherwise = $0.content { true } else { false } } }
        let last = rows.last?.range ?? grid.headingRange
        let number = file.line(at: last.lower)
        let indentation = String(file.text(ofLine: number).prefix { $0 == " " || $0 == "\t" || $0 == "　" })
        let line = file.range(ofLine: number)
        let rest = file.text(ByteRange(Int(last.upper)..<Int(max(last.upper, line.upper)))).trimmed
        let isEnd = rest.isEmpty || rest.hasPrefix("//")
        return (source.path, Int(isEnd ? line.upper : last.upper), indentation, isEnd ? "" : "\n")
      }
    }
    return nil
  }

  /// The tables that a row may join: those in a rule file, with as many columns where that is said.
  func tables(ofColumns count: Int? = nil) -> [String] {
    sources.filter { RelativePath.isRuleFile($0.path) }.flatMap { source in
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

extension Declaration {
  /// What kind of thing it declares and by which name; nil where there is one of its kind.
  func label(_ names: NameTable) -> Words? {
    switch content {
    case .rule(let syntax): Words(.rule, names[syntax.name.name])
    case .table(let syntax): Words(.table, names[syntax.name.name])
    case .ladder(let syntax): Words(.ladder, names[syntax.name.name])
    case .assessment(let syntax): Words(.assessment, names[syntax.name.name])
    case .scenario(let syntax): Words(.scenario, names[syntax.name.text])
    case .calendar(let syntax): Words(.calendar, names[syntax.name.name])
    case .period(let syntax): Words(.period, names[syntax.name.name])
    case .list(let syntax): Words(.list, names[syntax.name.name])
    case .category(let syntax): Words(.category, names[syntax.name.name])
    case .unit(let syntax): syntax.names.count == 1 ? Words(.unit, names[syntax.names[0].name]) : nil
    case .process: Words(.process)
    case .fields: Words(.fields)
    case .measures: Words(.measure)
    case .levels: Words(.level)
    case .ruleset(let syntax): Words(.ruleset, names[syntax.name.name])
    case .directory, .import, .unencoded: nil
    }
  }
}

extension Words {
  /// A word of the language and a name after it: `规则 甲`.
  fileprivate init(_ word: Word, _ name: String) {
    self.init(zh: "\(word.spelling(.chinese)) \(name)", en: "\(word.spelling(.english)) \(name)")
  }
}
