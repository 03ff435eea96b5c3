import SourceText
import Vocabulary

/// Units, categories, items and directories: who there is and what happens.
extension Printer {
  mutating func unit(_ unit: UnitSyntax, _ range: ByteRange) {
    put("\(spelling(.unit)) ")
    names(unit.names)
    own(unit.own)
    if let clauses = unit.clauses { shortBlock(clauses, endingIn: range) { $0.unitClause($1) } }
  }

  private mutating func unitClause(_ clause: UnitClause) {
    switch clause {
    case .levels(let names):
      put(label(.level))
      self.names(names)
    case .kind(let name): put("\(label(.kind))\(spelling(name))")
    case .deputy(let name): put("\(label(.deputy))\(spelling(name))")
    case .duty(let name): put("\(label(.duty))\(spelling(name))")
    case .entry(let clause): entryClause(clause)
    }
  }

  mutating func entryClause(_ clause: EntryClause) {
    switch clause {
    case .alias(let texts):
      put(label(.alias))
      self.texts(texts)
    case .note(let text): put("\(label(.note))\(spelling(text))")
    case .guidance(let text): put("\(label(.guidance))\(spelling(text))")
    case .basis(let sources): basis(sources)
    }
  }

  mutating func category(_ category: CategorySyntax, _ range: ByteRange) {
    put("\(spelling(.category)) \(spelling(category.name))")
    own(category.own)
    shortBlock(category.entries, endingIn: range, startOf: \.range.lower) {
      $0.categoryEntry($1)
    } broken: {
      $0.categoryEntry($1)
    }
  }

  private mutating func categoryEntry(_ entry: Entry<CategoryEntry>) {
    switch entry.content {
    case .item(let item): self.item(item, entry.range)
    case .entry(let clause): entryClause(clause)
    }
  }

  private mutating func item(_ item: ItemSyntax, _ range: ByteRange) {
    put("\(spelling(.item)) ")
    names(item.names)
    own(item.own)
    if let clauses = item.clauses { shortBlock(clauses, endingIn: range) { $0.entryClause($1) } }
  }

  mutating func directory(_ directory: DirectorySyntax, _ range: ByteRange) {
    put(.directory)
    shortBlock(directory.entries, endingIn: range, startOf: \.range.lower) {
      $0.directoryEntry($1)
    } broken: {
      $0.directoryEntry($1)
    }
  }

  private mutating func directoryEntry(_ entry: Entry<DirectoryEntry>) {
    switch entry.content {
    case .areas(let rows):
      put(.areas)
      rowsSource(rows, entry.range)
    case .attribute(let field):
      put("\(spelling(.attribute)) ")
      self.field(field)
    case .posts(let rows):
      put(.posts)
      rowsSource(rows, entry.range)
    case .merged(let unit, let successor, let from):
      put("\(spelling(.mergedInto)) \(spelling(unit)) \(spelling(.arrow)) \(spelling(successor))")
      if let from { put(" \(spelling(.from)) \(from.date)") }
    }
  }
}
