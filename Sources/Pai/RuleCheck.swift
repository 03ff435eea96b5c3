package import DecisionDiagrams
package import Diagnostics
import Interpreter
package import Semantics
package import SourceText
import Vocabulary

/// Everything that reading, checking and analysing rule files found, and the rule sets that came of it.
public struct RuleCheck: Sendable {
  package let editions: Editions
  /// Of every edition in order; nil where its text has errors or its conditions pass every budget.
  package let compiled: [CompiledRules?]
  /// By place; of all editions together.
  package let all: [Diagnostic]

  /// Reads, checks and analyses what a path stands for: a rule file with its imports, or a folder.
  public init(_ files: RuleFiles, at path: String = "") {
    self.init(files, at: path, nodeBudget: Limits.diagramNodes)
  }

  /// - Parameter nodeBudget: bounds every store of nodes.
  package init(_ files: RuleFiles, at path: String = "", nodeBudget: Int) {
    let editions = files.source.editions(at: path)
    var diagnostics = editions.betweenEditions
    var compiled: [CompiledRules?] = []
    for (number, edition) in editions.editions.enumerated() {
      diagnostics += edition.diagnostics
      guard !edition.hasErrors else {
        compiled.append(nil)
        continue
      }
      guard let rules = try? CompiledRules(edition.program, nodeBudget: nodeBudget) else {
        if let place = edition.program.header.place {
          diagnostics.append(Diagnostic(.finding(.rulesOverBudget(nodes: nodeBudget)), at: place))
        }
        compiled.append(nil)
        continue
      }
      let earlier = editions.editions[..<number].map(\.program.header)
      diagnostics += rules.diagnostics(of: rules.analysis(withReportsUnder: earlier))
      compiled.append(rules)
    }
    if let unreadable = editions.unreadable {
      diagnostics.append(Diagnostic(.rows(unreadable), at: Place(file: FileID(0), range: ByteRange(0..<0))))
    }
    self.editions = editions
    self.compiled = compiled
    all = diagnostics.sorted { ($0.place, $0.code) < ($1.place, $1.code) }.uniqued
  }

  /// What should be known, by place.
  public var diagnostics: [RuleDiagnostic] { all.map { RuleDiagnostic($0, editions.sources) } }

  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// Whether what is wrong is in the text itself, so that there is nothing to run.
  public var isUnreadable: Bool { editions.editions.isEmpty || compiled.contains { $0 == nil } }
}

extension [Diagnostic] {
  /// Files that several editions share are told of once.
  fileprivate var uniqued: [Diagnostic] {
    var seen: Set<String> = []
    return filter { seen.insert("\($0.place.file.index):\($0.place.range.lower):\($0.code):\($0.message(.chinese))").inserted }
  }
}

/// One thing that the reader of a rule file should know.
public struct RuleDiagnostic: Sendable {
  package let diagnostic: Diagnostic
  /// The file's path, relative to the root.
  public let path: String
  /// From 1.
  public let line: Int
  /// From 1, in UTF-16 units.
  public let column: Int

  package init(_ diagnostic: Diagnostic, _ sources: [SourceFile]) {
    self.diagnostic = diagnostic
    let index = Int(diagnostic.place.file.index)
    if sources.indices.contains(index) {
      let position = sources[index].utf16Position(at: diagnostic.place.range.lower)
      (path, line, column) = (sources[index].path, position.line + 1, position.column + 1)
    } else {
      (path, line, column) = ("", 1, 1)
    }
  }

  /// As in `pai explain CODE`.
  public var code: String { diagnostic.code }
  public var isError: Bool { diagnostic.severity == .error }
  /// `error`, `warning` or `note`.
  public var severity: String { diagnostic.severity.rawValue }
  /// - Parameter language: `zh` or `en`; anything else is Chinese.
  public func message(_ language: String) -> String { diagnostic.message(Language(rawValue: language) ?? .chinese) }
}
