import Diagnostics
import SourceText
import Syntax
import Vocabulary

extension Scope {
  /// What a declared entity carries for its readers.
  mutating func entry(
    _ identifier: Identifier, own: OwnMark?, clauses: [EntryClause] = [], documentation: String?, in file: FileID
  ) -> Entry {
    var entry = Entry(
      name: names[identifier.name], documentation: documentation, place: place(identifier.range, file))
    for clause in clauses { add(clause, to: &entry, in: file) }
    if own != nil, !entry.basis.contains(.own) { entry.basis.append(.own) }
    return entry
  }

  mutating func add(_ clause: EntryClause, to entry: inout Entry, in file: FileID) {
    switch clause {
    case .alias(let texts): entry.aliases += texts.map { names[$0.text] }
    case .note(let text):
      if entry.note != nil { report(.saidTwice(Words(.note)), at: place(text.range, file)) }
      entry.note = names[text.text]
    case .guidance(let text):
      if entry.guidance != nil { report(.saidTwice(Words(.guidance)), at: place(text.range, file)) }
      entry.guidance = names[text.text]
    case .basis(let sources): entry.basis += basis(from: sources, in: file)
    }
  }

  /// 依据. A clause that it names is covered; where the header lists clauses it must be one of them.
  mutating func basis(from sources: [BasisSource], in file: FileID) -> [Basis] {
    var basis: [Basis] = []
    basis.reserveCapacity(sources.count)
    for source in sources {
      switch source {
      case .title(let title): basis.append(.title(names[title.text]))
      case .text(let text): basis.append(.text(names[text.text]))
      case .clause(let identifier):
        cover(identifier, in: file)
        basis.append(.clause(names[identifier.name]))
      case .own: basis.append(.own)
      }
    }
    return basis
  }

  mutating func cover(_ identifier: Identifier, in file: FileID) {
    guard listsClauses else { return }
    guard sourceClauses[identifier.name] != nil else {
      let names = self.names
      let nearest = NearestNames(
        to: names[identifier.name], among: sourceClauses.keys.lazy.map { names[$0] })
      let place = place(identifier.range, file)
      report(
        .unlistedClause(id: names[identifier.name], nearest: nearest.names), at: place,
        fix: nearest.likely.map { Fix(replace: place, by: ReservedWords.spelled($0)) })
      return
    }
    coveredClauses.insert(identifier.name)
  }

  /// Every name and alias of an entity, in one space; tells of those taken already.
  ///
  /// - Returns: False where the name itself is taken: the entity is then declared a second time.
  mutating func declare<Target>(
    _ identifier: Identifier, aliases: [TextLiteral], as target: Ref<Target>, _ kind: NameKind,
    in table: WritableKeyPath<Scope, [NameID: Ref<Target>]>, file: FileID
  ) -> Bool {
    guard self[keyPath: table][identifier.name] == nil else {
      reportTwice(
        kind, identifier.name, at: place(identifier.range, file), first: declarationPlace(kind, identifier.name))
      return false
    }
    self[keyPath: table][identifier.name] = target
    for alias in aliases {
      if self[keyPath: table][alias.text] != nil {
        reportTwice(kind, alias.text, at: place(alias.range, file), first: declarationPlace(kind, alias.text))
      } else {
        self[keyPath: table][alias.text] = target
      }
    }
    return true
  }
}

extension Sequence<EntryClause> {
  var aliases: [TextLiteral] {
    flatMap { clause -> [TextLiteral] in
      switch clause {
      case .alias(let texts): texts
      case .note, .guidance, .basis: []
      }
    }
  }
}
