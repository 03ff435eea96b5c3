import Diagnostics
import Pai
import Semantics
import SourceText
import Syntax
import Vocabulary

/// Puts trials into the text of the files, one after the other.
struct Trying {
  let rules: LoadedRules
  var tried: Tried
  /// Those of the edition that the trial at hand is tried in.
  private var sources: [SourceFile] = []

  init(_ rules: LoadedRules) {
    self.rules = rules
    tried = Tried(files: rules.origin.files)
  }

  private func bytes(_ path: String) -> [UInt8] {
    tried.changed[path] ?? rules.sources.first { $0.path == path }?.bytes ?? []
  }

  mutating func take(_ trial: Trial, _ number: Int) {
    sources = rules.sources.filter { RelativePath.isRuleFile($0.path) && trial.files.contains($0.path) }
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
    let gap = end == 0 ? "" : bytes(path).last == UInt8(ascii: "\n") ? "\n" : "\n\n"
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
      guard found == nil, other.content.kin == declaration.content.kin,
        let entry = other.entries(names).first(where: { $0.key == key })
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
    for source in sources {
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
      let isSame =
        chain.isEmpty
        ? wanted != nil && other.label(names) == wanted : other.content.chain.contains { chain.contains(names[$0.name]) }
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
    for source in sources {
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
