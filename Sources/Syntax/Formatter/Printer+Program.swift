import SourceText
import Vocabulary

extension Printer {
  mutating func program(_ tree: FileTree) {
    var above = false
    for declaration in tree.declarations {
      let first = lines.count
      line(from: declaration.range.lower, keepsBlank: true)
      mark(documentation: declaration.documentation)
      self.declaration(declaration)
      let isTall = isTall(declaration, lineCount: lines.count - first)
      if above || isTall { markNeedsBlank(first) }
      above = isTall
    }
  }

  /// Whether a declaration takes several lines in Chinese, whose canonical form decides, so that going to English and
  /// back leaves no blank line behind.
  private func isTall(_ declaration: Declaration, lineCount: Int) -> Bool {
    switch spelling.language {
    case .chinese:
      return lineCount > 1
    case .english:
      if lineCount == 1 { return false }
      var chinese = Printer(Spelling(language: .chinese, file: file, names: spelling.names), source: source, file: file)
      chinese.line(from: declaration.range.lower)
      chinese.declaration(declaration)
      return chinese.lines.count > 1
    }
  }

  mutating func declaration(_ declaration: Declaration) {
    let range = declaration.range
    switch declaration.content {
    case .ruleset(let ruleset): self.ruleset(ruleset, range)
    case .import(let text): put("\(spelling(.import)) \(spelling(text))")
    case .levels(let names): ascending(.level, names)
    case .measures(let names): ascending(.measure, names)
    case .unit(let unit): self.unit(unit, range)
    case .directory(let directory): self.directory(directory, range)
    case .category(let category): self.category(category, range)
    case .fields(let fields): self.fields(fields, range)
    case .list(let list): self.list(list, range)
    case .calendar(let calendar): self.calendar(calendar, range)
    case .period(let period): self.period(period, range)
    case .process(let process): self.process(process, range)
    case .rule(let rule): self.rule(rule, range)
    case .table(let table): self.table(table, range)
    case .ladder(let ladder): self.ladder(ladder, range)
    case .assessment(let assessment): self.assessment(assessment, range)
    case .scenario(let scenario): self.scenario(scenario, range)
    case .unencoded(let unencoded): self.unencoded(unencoded)
    }
  }

  private mutating func ascending(_ word: Word, _ names: [Identifier]) {
    put("\(spelling.plural(word)) ")
    put(names.map { spelling($0) }.joined(separator: " \(spelling(.less)) "))
  }

  private mutating func unencoded(_ unencoded: UnencodedSyntax) {
    put("\(spelling(.unencoded)) ")
    names(unencoded.clauses)
    put(" \(spelling(unencoded.reason))")
  }

  /// ` 自拟` after a declared name.
  mutating func own(_ mark: OwnMark?) { if mark != nil { put(" \(spelling(.own))") } }

  // MARK: The header

  private mutating func ruleset(_ ruleset: RulesetSyntax, _ range: ByteRange) {
    put("\(spelling(.ruleset)) \(spelling(ruleset.name))")
    block(ruleset.clauses, endingIn: range) { $0.headerClause($1) }
  }

  private mutating func headerClause(_ clause: HeaderClause) {
    switch clause {
    case .version(let text): put("\(label(.version))\(spelling(text))")
    case .effective(let from, let to):
      put("\(label(.effective))\(from.date)")
      if let to { put(" \(spelling(.to)) \(to.date)") }
    case .basis(let sources): basis(sources)
    case .clauses(let names):
      put(label(.clauses))
      self.names(names)
    case .calendar(let name): put("\(label(.calendar))\(spelling(name))")
    case .disputes(let name): put("\(label(.disputes))\(spelling(name))")
    case .appliesToOpen: put(.appliesToOpen)
    }
  }

  mutating func basis(_ sources: [BasisSource]) {
    put(label(.basis))
    list(sources, by: spelling.listComma) { printer, source in
      switch source {
      case .title(let text), .text(let text): printer.put(printer.spelling(text))
      case .clause(let name): printer.put(printer.spelling(name))
      case .own: printer.put(.own)
      }
    }
  }
}
