import Diagnostics
import SourceText
import Syntax

extension Scope {
  /// 类别 and 事项, the closed catalogue of what can happen.
  mutating func collectCatalogue(_ declarations: [Filed<CategorySyntax>]) {
    for declaration in declarations {
      let own = declaration.content.own
      let clauses = declaration.content.entries.compactMap { entry -> EntryClause? in
        switch entry.content {
        case .entry(let clause): clause
        case .item: nil
        }
      }
      let ref = Ref<Category>(program.categories.count)
      guard
        declare(
          declaration.content.name, aliases: clauses.aliases, as: ref, .category, in: \.categories,
          file: declaration.file)
      else { continue }
      let entry = entry(
        declaration.content.name, own: own, clauses: clauses, documentation: declaration.documentation,
        in: declaration.file)
      program.categories.append(Category(entry: entry, items: []))
      for entry in declaration.content.entries {
        switch entry.content {
        case .item(let item): collectItems(item, of: ref, in: declaration.file)
        case .entry: break
        }
      }
    }
  }

  private mutating func collectItems(_ syntax: ItemSyntax, of category: Ref<Category>, in file: FileID) {
    let clauses = (syntax.clauses ?? []).map(\.content)
    for identifier in syntax.names {
      let ref = Ref<Item>(program.items.count)
      guard declare(identifier, aliases: clauses.aliases, as: ref, .item, in: \.items, file: file) else { continue }
      let entry = entry(identifier, own: syntax.own, clauses: clauses, documentation: nil, in: file)
      program.items.append(Item(entry: entry, category: category))
      program.categories[category.position].items.append(ref)
    }
  }
}
