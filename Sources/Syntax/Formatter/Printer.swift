import SourceText
import Vocabulary

/// Writes the tree of a file as lines in canonical form, without its comments. Each construct has its function, in the
/// order of the grammar.
struct Printer {
  let spelling: Spelling
  let source: SourceTokens
  let file: SourceFile
  private(set) var lines: [PrintedLine] = []
  /// On one line, whatever its length: blocks don't break.
  private var isFlat = false
  /// Something was met that does not stand on one line.
  private var isBroken = false
  /// Where the next opened line stands.
  private var indent = 0

  init(_ spelling: Spelling, source: SourceTokens, file: SourceFile) {
    self.spelling = spelling
    self.source = source
    self.file = file
  }

  // MARK: Writing on the line

  mutating func put(_ text: String) { lines[lines.count - 1].text += text }
  mutating func put(_ word: Word) { put(spelling(word)) }

  /// Elements with a separator between them.
  mutating func list<Element>(
    _ elements: [Element], by separator: String, _ print: (inout Printer, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { put(separator) }
      print(&self, element)
    }
  }

  mutating func names(_ names: [Identifier]) {
    put(names.map { spelling($0) }.joined(separator: spelling.listComma))
  }

  mutating func texts(_ texts: [TextLiteral]) {
    put(texts.map { spelling($0) }.joined(separator: spelling.listComma))
  }

  /// A list in parentheses.
  mutating func parenthesized(_ content: (inout Printer) -> Void) {
    put(spelling(.leftParenthesis))
    content(&self)
    put(spelling(.rightParenthesis))
  }

  /// A clause word with its colon: `主办：`, `lead: `.
  func label(_ word: Word) -> String { spelling(word) + colon }

  var colon: String {
    switch spelling.language {
    case .chinese: spelling(.colon)
    case .english: "\(spelling(.colon)) "
    }
  }

  // MARK: Lines

  /// Begins a line with what begins at an offset of the source.
  mutating func line(from start: Int32, keepsBlank: Bool = false, deeper: Int = 0) {
    if isFlat { isBroken = true }
    lines.append(
      PrintedLine(indent: indent + deeper * PrintedLine.step, start: start, keepsBlank: keepsBlank))
  }

  /// The lines of the parts of an enumeration, a step deeper than the line that names it.
  mutating func enumeratedLines(_ parts: [Expression], _ print: (inout Printer, Int, Expression) -> Void) {
    let outer = indent
    indent = (lines.last?.indent ?? 0) + PrintedLine.step
    for (index, part) in parts.enumerated() {
      line(from: source.enumeratorStart(before: part.range.lower))
      print(&self, index, part)
    }
    indent = outer
  }

  /// Marks the line as the first of what has a doc comment or might have one.
  mutating func mark(documentation: String?) {
    lines[lines.count - 1].documentation = documentation == nil ? .possible : .present
  }

  mutating func markNeedsBlank(_ index: Int) { lines[index].needsBlank = true }

  /// The cells that the line takes so far.
  var width: Int { lines.last.map { $0.indent + Self.cells($0.text) } ?? 0 }

  static func cells(_ text: String) -> Int { TerminalCells(ambiguousIsWide: false).width(of: text) }

  static func padding(_ text: String, to cells: Int) -> String {
    String(repeating: " ", count: max(0, cells - Self.cells(text)))
  }

  /// What a function writes when all of it stands on one line; nil when it does not.
  func rendered(_ print: (inout Printer) -> Void) -> String? {
    var trial = Printer(spelling, source: source, file: file)
    trial.isFlat = true
    trial.lines.append(PrintedLine(indent: 0, start: 0, keepsBlank: false))
    print(&trial)
    return trial.isBroken ? nil : trial.lines[0].text
  }

  // MARK: Blocks

  /// Entries between braces, each on lines of its own. `{}` where there is nothing at all.
  mutating func block<Content>(
    _ entries: [Content], endingIn range: ByteRange, startOf: (Content) -> Int32,
    _ print: (inout Printer, Content) -> Void
  ) {
    guard let braces = source.block(endingIn: range) else { return }
    if entries.isEmpty, !source.holdsComment(braces) { return put(" {}") }
    put(" {")
    lines[lines.count - 1].role = .opening
    let outer = indent
    indent = (lines.last?.indent ?? 0) + PrintedLine.step
    let opened = indent
    for entry in entries {
      line(from: startOf(entry), keepsBlank: true)
      print(&self, entry)
      indent = opened
    }
    indent = opened - PrintedLine.step
    line(from: braces.upper)
    put("}")
    lines[lines.count - 1].role = .closing
    indent = outer
  }

  mutating func block<Content>(
    _ entries: [Entry<Content>], endingIn range: ByteRange, _ print: (inout Printer, Content) -> Void
  ) {
    block(entries, endingIn: range, startOf: \.range.lower) { $0.entry($1, print) }
  }

  private mutating func entry<Content>(_ entry: Entry<Content>, _ print: (inout Printer, Content) -> Void) {
    print(&self, entry.content)
  }

  /// Entries between braces: on the line where they fit, hold no comment and were not parted by a blank line; else each
  /// on its own.
  mutating func shortBlock<Content>(
    _ entries: [Content], endingIn range: ByteRange, startOf: (Content) -> Int32, separator: String = "  ",
    _ print: (inout Printer, Content) -> Void, broken: (inout Printer, Content) -> Void
  ) {
    if isFlat { return flatBlock(entries, startOf: startOf, separator: separator, print) }
    if let braces = source.block(endingIn: range), !source.holdsComment(braces) {
      let flat = rendered { $0.flatBlock(entries, startOf: startOf, separator: separator, print) }
      if let flat, width + Self.cells(flat) <= PrintedLine.widest { return put(flat) }
    }
    block(entries, endingIn: range, startOf: startOf, broken)
  }

  mutating func shortBlock<Content>(
    _ entries: [Entry<Content>], endingIn range: ByteRange, _ print: (inout Printer, Content) -> Void
  ) {
    func write(_ printer: inout Printer, _ entry: Entry<Content>) { print(&printer, entry.content) }
    shortBlock(entries, endingIn: range, startOf: \.range.lower, write, broken: write)
  }

  private mutating func flatBlock<Content>(
    _ entries: [Content], startOf: (Content) -> Int32, separator: String,
    _ print: (inout Printer, Content) -> Void
  ) {
    if entries.isEmpty { return put(" {}") }
    put(" { ")
    for (index, entry) in entries.enumerated() {
      if index > 0 {
        if file.followsBlankLine(startOf(entry)) { isBroken = true }
        put(separator)
      }
      print(&self, entry)
    }
    put(" }")
  }
}

extension SourceFile {
  /// Whether the line of an offset has nothing before it, and the line above is blank.
  func followsBlankLine(_ offset: Int32) -> Bool {
    let line = line(at: offset)
    guard line > 0 else { return false }
    func isBlank(_ range: ByteRange) -> Bool { text(range).allSatisfy(\.isWhitespace) }
    return isBlank(ByteRange(lower: range(ofLine: line).lower, upper: offset)) && isBlank(range(ofLine: line - 1))
  }
}
