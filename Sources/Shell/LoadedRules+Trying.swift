import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Syntax
import Vocabulary

/// Declarations that are tried: they stand for those of the same name, or beside the others.
struct Trial: Hashable {
  /// As it was typed.
  var text: String
  /// `规则 X`, `表 Y 的一行`.
  var name: Words
  /// Of a row: the table's name.
  var table: String?
  /// The file that takes what has a new name.
  var home: String?

  /// What tells it from the others: a row has no name of its own, only what stands in it.
  func described(_ language: Language) -> String {
    table == nil ? name(language) : name(language) + language.colon + text
  }
}

/// A piece of what was typed, in the text of a file.
struct TrialEdit {
  /// Where it stands in the file as it is tried, and what it stands for in the file as it was read.
  var new: Range<Int>
  var old: Range<Int>
  /// Where in `new` the typed text stands, and where that begins in what was typed.
  var typed: Range<Int>
  var typedOffset: Int
  let trial: Int
}

/// The rules with declarations tried in them.
struct Tried {
  var files: RuleFiles
  /// The files that differ from what was read.
  var changed: [String: [UInt8]] = [:]
  var edits: [String: [TrialEdit]] = [:]
  /// The files that differ, as they were read.
  var original: [String: SourceFile] = [:]
  /// What was typed, by trial.
  var typed: [SourceFile] = []
  /// What the last of the trials stands for, with its place in the file as it was read.
  var replaced: [(name: Words, path: String, line: Int)] = []
}

extension LoadedRules {
  /// Puts what is tried into the text: in the place of what has its name, else where each is at home.
  func tried(_ trials: [Trial], _ language: Language = .chinese) -> Tried {
    var trying = Trying(self)
    for (number, trial) in trials.enumerated() {
      trying.tried.replaced = []
      trying.tried.typed.append(SourceFile(path: Words(zh: "输入", en: "input")(language), text: trial.text))
      trying.take(trial, number)
    }
    trying.tried.files = files(with: trying.tried.changed)
    return trying.tried
  }

  /// A place as people see it: in the file as it was read, or in what was typed. An index of ``toldSources``.
  func told(_ place: Place) -> Place {
    let file = Int(place.file.index)
    guard let tried, sources.indices.contains(file), let edits = tried.edits[sources[file].path] else { return place }
    let (lower, upper) = (Int(place.range.lower), Int(place.range.upper))
    if let edit = edits.last(where: { $0.typed.lowerBound <= lower && upper <= $0.typed.upperBound }) {
      let moved = edit.typedOffset - edit.typed.lowerBound
      return Place(file: FileID(Int32(clamping: sources.count + edit.trial)), range: ByteRange(lower + moved..<upper + moved))
    }
    let start = edits.original(lower)
    return Place(file: place.file, range: ByteRange(start..<max(start, edits.original(upper))))
  }

  func told(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place = told(diagnostic.place)
    diagnostic.notes = diagnostic.notes.map { Note($0.message, at: $0.place.map(told)) }
    diagnostic.fix = diagnostic.fix.map { Fix(replace: told($0.place), by: $0.replacement) }
    return diagnostic
  }

  /// Where a declaration with a new name goes: of the files of an edition that in which its kin stand, which share most names
  /// with it, and among those the last; else that with the header.
  func home(of text: String, inEdition number: Int) -> String? {
    var names = NameTable()
    let typed = SourceFile(path: "", text: text)
    let kind = parsed(typed, id: FileID(0), names: &names).tree.declarations.first?.content.kin
    let own = Set(typed.words)
    let files = editions.indices.contains(number) ? Set(editions[number].files.map(\.path)) : []
    var best: (path: String, score: Int)?
    for source in sources where RelativePath.isRuleFile(source.path) && files.contains(source.path) {
      var names = NameTable()
      for declaration in parsed(source, id: FileID(0), names: &names).tree.declarations where declaration.content.kin == kind {
        let score = Set(SourceFile(path: "", text: source.text(declaration.range)).words).intersection(own).count
        if score >= best?.score ?? 0 { best = (source.path, score) }
      }
    }
    if kind != nil, let best { return best.path }
    let header = editions.indices.contains(number) ? editions[number].program.header.place?.file.index : nil
    return header.flatMap { sources.indices.contains(Int($0)) ? sources[Int($0)].path : nil } ?? home
  }

  /// The file with the header.
  var home: String? {
    let file = editions.last?.program.header.place?.file.index
    return file.flatMap { sources.indices.contains(Int($0)) ? sources[Int($0)].path : nil }
      ?? sources.first { RelativePath.isRuleFile($0.path) }?.path
  }
}

extension [TrialEdit] {
  /// The offset in the file as it was read of one in the file as it is tried.
  fileprivate func original(_ offset: Int) -> Int {
    if let inside = first(where: { $0.new.lowerBound < offset && offset < $0.new.upperBound }) { return inside.old.lowerBound }
    guard let before = filter({ $0.new.upperBound <= offset }).max(by: { $0.new.upperBound < $1.new.upperBound }) else { return offset }
    return before.old.upperBound + offset - before.new.upperBound
  }
}

/// Puts trials into the text of the files, one after the other.
private struct Trying {
  let rules: LoadedRules
  var tried: Tried

  init(_ rules: LoadedRules) {
    self.rules = rules
    tried = Tried(files: rules.origin.files)
  }

  private func bytes(_ path: String) -> [UInt8] {
    tried.changed[path] ?? rules.sources.first { $0.path == path }?.bytes ?? []
  }

  mutating func take(_ trial: Trial, _ number: Int) {
    if let table = trial.table {
      guard let row = place(ofRowIn: table) else { return }
      insert(
        trial.text, before: "\n" + row.indentation, after: row.after, at: row.offset..<row.offset, in: row.path, number, typedAt: 0)
      return
    }
    var names = NameTable()
    let typed = SourceFile(path: "", text: trial.text)
    var lower = 0
    for declaration in parsed(typed, id: FileID(0), names: &names).tree.declarations {
      let whole = lower..<Int(declaration.range.upper)
      // With the comments before it.
      let start = typed.bytes[whole].firstIndex { $0 > 0x20 } ?? whole.lowerBound
      lower = whole.upperBound
      if merge(declaration, typed, names, number) { continue }
      let text = typed.text(ByteRange(start..<whole.upperBound))
      if let found = place(ofSameNameAs: declaration, names) {
        replace(found.range, in: found.path, by: text, number, typedAt: start, found.name)
      } else if let path = trial.home ?? rules.home {
        append(text, to: path, number, typedAt: start)
      }
    }
  }

  private mutating func append(_ text: String, to path: String, _ number: Int, typedAt: Int) {
    let end = bytes(path).count
    let gap = bytes(path).last == UInt8(ascii: "\n") ? "\n" : "\n\n"
    let (before, after) = RelativePath.isLiterate(path) ? (gap + "```pai\n", "\n```\n") : (gap, "\n")
    insert(text, before: before, after: after, at: end..<end, in: path, number, typedAt: typedAt)
  }

  // MARK: Blocks of entries

  /// Puts the entries of a block of fields or of the process into the one that there is: each in the place of the one with its
  /// name, or behind the last.
  ///
  /// - Returns: false where it is no such block, or there is none yet.
  private mutating func merge(_ declaration: Declaration, _ typed: SourceFile, _ names: NameTable, _ number: Int) -> Bool {
    let entries = declaration.entries(names)
    guard !entries.isEmpty, block(like: declaration) != nil else { return false }
    var before = Int(declaration.range.lower)
    for entry in entries {
      // With the comments before it.
      let lower = Int(entry.range.lower)
      let start: Int = typed.bytes[before..<lower].firstIndex(of: UInt8(ascii: "/")) ?? lower
      before = Int(entry.range.upper)
      if let found = place(ofEntry: entry.key, like: declaration) {
        replace(found.range, in: found.path, by: typed.text(entry.range), number, typedAt: Int(entry.range.lower), found.name)
      } else if let block = block(like: declaration), let last = block.entries.last {
        let gap = gap(after: last.range, in: SourceFile(path: block.path, bytes: bytes(block.path)), indentedAs: last.range)
        insert(
          typed.text(ByteRange(start..<Int(entry.range.upper))), before: "\n" + gap.indentation, after: gap.after,
          at: gap.offset..<gap.offset, in: block.path, number, typedAt: start)
      }
    }
    return true
  }

  /// Where a line goes in behind what stands there. What follows it in its line is a comment and stays with it, or the end of the
  /// block, which then stands below.
  private func gap(
    after last: ByteRange, in file: SourceFile, indentedAs range: ByteRange
  ) -> (offset: Int, indentation: String, after: String) {
    let indentation = String(file.text(ofLine: file.line(at: range.lower)).prefix { $0 == " " || $0 == "\t" || $0 == "　" })
    let line = file.range(ofLine: file.line(at: last.upper))
    let rest = file.text(ByteRange(Int(last.upper)..<Int(max(last.upper, line.upper)))).trimmed
    let isEnd = rest.isEmpty || rest.hasPrefix("//")
    return (Int(isEnd ? line.upper : last.upper), indentation, isEnd ? "" : "\n")
  }

  /// The last block of the same kind.
  private func block(like declaration: Declaration) -> (path: String, entries: [BlockEntry])? {
    var found: (path: String, entries: [BlockEntry])?
    eachDeclaration { path, other, names in
      if other.content.kin == declaration.content.kin { found = (path, other.entries(names)) }
    }
    return found
  }

  private func place(ofEntry key: Words, like declaration: Declaration) -> Found? {
    var found: Found?
    eachDeclaration { path, other, names in
      guard found == nil, other.content.kin == declaration.content.kin, let entry = other.entries(names).first(where: { $0.key == key })
      else { return }
      found = Found(path: path, range: Int(entry.range.lower)..<Int(entry.range.upper), name: key)
    }
    return found
  }

  // MARK: Declarations

  private struct Found {
    var path: String
    var range: Range<Int>
    var name: Words
  }

  private func eachDeclaration(_ body: (_ path: String, Declaration, NameTable) -> Void) {
    for source in rules.sources where RelativePath.isRuleFile(source.path) {
      var names = NameTable()
      let file = SourceFile(path: source.path, bytes: bytes(source.path))
      for declaration in parsed(file, id: FileID(0), names: &names).tree.declarations { body(source.path, declaration, names) }
    }
  }

  /// A chain of levels or measures stands for one that has any of its names.
  private func place(ofSameNameAs declaration: Declaration, _ own: NameTable) -> Found? {
    let chain = Set(declaration.content.chain.map { own[$0.name] })
    let wanted = declaration.label(own)
    var found: Found?
    eachDeclaration { path, other, names in
      guard found == nil, other.content.kin == declaration.content.kin else { return }
      let isSame = chain.isEmpty ? wanted != nil && other.label(names) == wanted : other.content.chain.contains { chain.contains(names[$0.name]) }
      guard isSame else { return }
      let name = other.label(names) ?? Words(zh: "", en: "")
      found = Found(path: path, range: Int(other.range.lower)..<Int(other.range.upper), name: name)
    }
    return found
  }

  /// Where another row goes: after the last that is not 其余, indented as that one is.
  private func place(
    ofRowIn table: String
  ) -> (path: String, offset: Int, indentation: String, after: String)? {
    for source in rules.sources where RelativePath.isRuleFile(source.path) {
      var names = NameTable()
      let file = SourceFile(path: source.path, bytes: bytes(source.path))
      for declaration in parsed(file, id: FileID(0), names: &names).tree.declarations {
        guard case .table(let syntax) = declaration.content, names[syntax.name.name] == table,
          case .grid(let grid) = syntax.rows
        else { continue }
        let rows = grid.rows.filter { row in !row.cells.contains { if case .otherwise = $0.content { true } else { false } } }
        let last = rows.last?.range ?? grid.headingRange
        let gap = gap(after: last, in: file, indentedAs: last)
        return (source.path, gap.offset, gap.indentation, gap.after)
      }
    }
    return nil
  }

  // MARK: Text

  private mutating func replace(
    _ range: Range<Int>, in path: String, by text: String, _ number: Int, typedAt: Int, _ name: Words
  ) {
    let edits = tried.edits[path] ?? []
    let file = rules.sources.first { $0.path == path }
    // What was tried before is in no file.
    if !edits.contains(where: { $0.typed.lowerBound <= range.lowerBound && range.upperBound <= $0.typed.upperBound }), let file {
      tried.replaced.append((name, path, file.line(at: Int32(clamping: edits.original(range.lowerBound))) + 1))
    }
    insert(text, before: "", after: "", at: range, in: path, number, typedAt: typedAt)
  }

  private mutating func insert(
    _ text: String, before: String, after: String, at range: Range<Int>, in path: String, _ number: Int, typedAt: Int
  ) {
    var new = bytes(path)
    if tried.original[path] == nil { tried.original[path] = rules.sources.first { $0.path == path } }
    new.replaceSubrange(range, with: Array((before + text + after).utf8))
    tried.changed[path] = new
    var edits = tried.edits[path] ?? []
    let old = edits.original(range.lowerBound)..<max(edits.original(range.lowerBound), edits.original(range.upperBound))
    let length = before.utf8.count + text.utf8.count + after.utf8.count
    let growth = length - range.count
    var kept: [TrialEdit] = []
    for var edit in edits {
      if range.lowerBound <= edit.new.lowerBound, edit.new.upperBound <= range.upperBound, !range.isEmpty { continue }
      if edit.new.upperBound <= range.lowerBound {
        kept.append(edit)
      } else if edit.new.lowerBound >= range.upperBound {
        edit.new = edit.new.moved(by: growth)
        edit.typed = edit.typed.moved(by: growth)
        kept.append(edit)
      } else {
        // Within what was tried before, which stands on both its sides now.
        var (left, right) = (edit, edit)
        left.new = edit.new.lowerBound..<range.lowerBound
        left.typed = edit.typed.clamped(to: left.new)
        right.new = (range.upperBound..<edit.new.upperBound).moved(by: growth)
        right.old = edit.old.upperBound..<edit.old.upperBound
        let rest = edit.typed.clamped(to: range.upperBound..<edit.new.upperBound)
        right.typedOffset = edit.typedOffset + rest.lowerBound - edit.typed.lowerBound
        right.typed = rest.moved(by: growth)
        kept += [left, right]
      }
    }
    edits = kept
    let start = range.lowerBound + before.utf8.count
    edits.append(
      TrialEdit(
        new: range.lowerBound..<range.lowerBound + length, old: old, typed: start..<start + text.utf8.count, typedOffset: typedAt,
        trial: number))
    tried.edits[path] = edits
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Self { lowerBound + distance..<upperBound + distance }
}

extension SourceFile {
  /// The names that stand in it.
  fileprivate var words: [String] {
    var names = NameTable()
    return tokens(of: self, names: &names).compactMap { $0.kind == .name ? text(ByteRange(lower: $0.lower, upper: $0.upper)) : nil }
  }
}

/// An entry of a block of which a rule set has one: a field, or what the process says.
struct BlockEntry {
  /// By what it stands for another.
  var key: Words
  var range: ByteRange
}

extension Declaration {
  /// Of a block of fields or of the process.
  fileprivate func entries(_ names: NameTable) -> [BlockEntry] {
    switch content {
    case .fields(let fields): fields.map { BlockEntry(key: Words(zh: names[$0.name.name], en: names[$0.name.name]), range: $0.range) }
    case .process(let process):
      process.entries.map { entry in
        let key =
          switch entry.content {
          case .milestones: Words(.milestones)
          case .clocks: Words(.count)
          case .recordings: Words(.record)
          case .allow(let allowed): Words(.allow, names[allowed.name.name])
          }
        return BlockEntry(key: key, range: entry.range)
      }
    default: []
    }
  }

  private var isFields: Bool { if case .fields = content { true } else { false } }

  private func entriesLabel(_ names: NameTable) -> Words {
    let (keys, word) = (entries(names).map(\.key), isFields ? Words(.fields) : Words(.process))
    return Words(
      zh: "\(word.zh) \(keys.map(\.zh).joined(separator: "、"))", en: "\(word.en) \(keys.map(\.en).joined(separator: ", "))")
  }

  /// What kind of thing it declares and by which name.
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
    case .process, .fields: entriesLabel(names)
    case .measures(let chain): Words(.measure, chain.map { names[$0.name] })
    case .levels(let chain): Words(.level, chain.map { names[$0.name] })
    case .ruleset(let syntax): Words(.ruleset, names[syntax.name.name])
    case .directory, .import, .unencoded: nil
    }
  }
}

extension DeclarationContent {
  /// Declarations of one kind; rules stand in tables too. Nil: they are not tried beside others.
  fileprivate var kin: Int? {
    switch self {
    case .rule, .table: 0
    case .levels: 1
    case .measures: 2
    case .unit: 3
    case .category: 4
    case .fields: 5
    case .list: 6
    case .calendar: 7
    case .period: 8
    case .process: 9
    case .ladder: 10
    case .assessment: 11
    case .scenario: 12
    case .ruleset: 13
    case .directory, .import, .unencoded: nil
    }
  }

  /// Of levels or measures.
  fileprivate var chain: [Identifier] {
    switch self {
    case .levels(let names), .measures(let names): names
    default: []
    }
  }
}

extension Words {
  /// A word of the language and a name after it: `规则 甲`.
  fileprivate init(_ word: Word, _ name: String) {
    self.init(zh: "\(word.spelling(.chinese)) \(name)", en: "\(word.spelling(.english)) \(name)")
  }

  fileprivate init(_ word: Word, _ names: [String]) {
    self.init(
      zh: "\(word.spelling(.chinese)) \(names.joined(separator: "、"))",
      en: "\(word.spelling(.english)) \(names.joined(separator: ", "))")
  }
}
