import SourceText
import Syntax
package import Vocabulary

/// What an edition declares of time and of the life of cases, as its text says it: a calendar, a period, the process, a
/// ladder, an assessment.
package struct Statement: Sendable {
  package let kind: Word
  /// Empty where there is one of its kind.
  package let name: String
  /// In canonical form, without comments and indents.
  package let lines: [String]
}

extension Edition {
  /// The statements of its files, in their order.
  ///
  /// - Complexity: O(n log n) in the bytes of its rule files, which it reads again.
  package func statements(in language: Language) -> [Statement] {
    var found: [Statement] = []
    for (path, bytes) in files where ruleFiles.contains(path) {
      var names = NameTable()
      let file = SourceFile(path: path, bytes: bytes)
      let parsed = parsed(file, id: FileID(0), names: &names)
      for declaration in parsed.tree.declarations {
        let kind: Word
        let name: NameID?
        switch declaration.content {
        case .calendar(let syntax): (kind, name) = (.calendar, syntax.name.name)
        case .period(let syntax): (kind, name) = (.period, syntax.name.name)
        case .process: (kind, name) = (.process, nil)
        case .ladder(let syntax): (kind, name) = (.ladder, syntax.name.name)
        case .assessment(let syntax): (kind, name) = (.assessment, syntax.name.name)
        default: continue
        }
        found.append(
          Statement(
            kind: kind, name: name.map { names[$0] } ?? "",
            lines: formattedLines(of: declaration, in: file, parsed, names: names, language)))
      }
    }
    return found
  }
}
