package import Diagnostics
package import SourceText
import Vocabulary

/// What stands at a prompt.
package enum PromptSyntax: Sendable {
  /// Declarations, to be tried.
  case declarations(FileTree)
  /// A row of a table, to be tried.
  case row(table: Identifier?)
  case event(MomentLiteral?, [SettingSyntax])
  /// Steps of a scenario; a happening without a time happens now.
  case steps([Syntax.Entry<PromptStepSyntax>])
  case expression(Expression)
}

package enum PromptStepSyntax: Sendable {
  /// Without a moment it happens now. The range is that of what happens alone.
  case occurrence(Moment?, Occurrence, ByteRange)
  case elapse(DurationLiteral)
  /// The range is that of the condition.
  case expect(Expression, ByteRange)
  case expectRefused
}

/// What a text at a prompt is, and what is wrong with it.
package struct ParsedPrompt: Sendable {
  /// Nil where it could not be read.
  package let syntax: PromptSyntax?
  package let diagnostics: [Diagnostic]
  /// Whether it ends where more is needed: a block or a bracket is open, or something is missing after its last word, and
  /// nothing else is wrong.
  package let isUnfinished: Bool
  /// Where its last token ends.
  package let end: Int32
  /// The names in it, where it declares none.
  package let names: [Identifier]

  /// Whether no more is missing than what another line could say.
  package func asksForMore(after diagnostics: [Diagnostic]) -> Bool { Syntax.asksForMore(diagnostics, endingAt: end) }
}

/// Reads what stands at a prompt, in the words of the language.
///
/// - Parameter isHappening: whether a name is a milestone's or a happening's, which alone tells `派发` from a field.
package func parsedPrompt(
  _ file: SourceFile, id: FileID, names: inout NameTable, isHappening: (NameID) -> Bool
) -> ParsedPrompt {
  var first = Reading(file, id: id, names: &names)
  let kind = first.parser.promptKind(isHappening)
  _ = first.finish(&names)
  let end = first.parser.endOfTokens

  if case .declarations = kind {
    let parsed = parsed(file, id: id, names: &names)
    let isUnfinished = asksForMore(parsed.diagnostics, endingAt: end)
    return ParsedPrompt(
      syntax: parsed.tree.declarations.isEmpty ? nil : .declarations(parsed.tree),
      diagnostics: isUnfinished ? parsed.diagnostics : withoutEnd(parsed.diagnostics), isUnfinished: isUnfinished, end: end,
      names: [])
  }
  var reading = Reading(file, id: id, names: &names)
  let syntax = reading.whole { (parser) throws(Abandoned) in try parser.promptSyntax(kind) }
  let diagnostics = reading.finish(&names).map(Wording.ofEntry)
  return ParsedPrompt(
    syntax: syntax, diagnostics: diagnostics, isUnfinished: asksForMore(diagnostics, endingAt: end), end: end,
    names: first.parser.allNames)
}

/// Blocks that were still open when something else turned out to be wrong would have been closed.
private func withoutEnd(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  diagnostics.filter { if case .syntax(.unclosedBlock) = $0.mistake { false } else { true } }
}

/// Whether another line could mend what is wrong: a block is open, or what was expected is missing at the end, and nothing
/// else. A text closes in its own line, so one that is not closed never will be.
private func asksForMore(_ diagnostics: [Diagnostic], endingAt end: Int32) -> Bool {
  diagnostics.contains { $0.severity == .error }
    && diagnostics.allSatisfy { diagnostic in
      switch diagnostic.mistake {
      case .syntax(.unclosedBlock): true
      case .syntax(.expected), .syntax(.noSituation): diagnostic.place.range == ByteRange(at: end)
      default: diagnostic.severity != .error
      }
    }
}

/// What a prompt's first tokens tell.
enum PromptKind {
  case declarations, row, event, settings, steps, expression
}

extension Parser {
  mutating func promptKind(_ isHappening: (NameID) -> Bool) -> PromptKind {
    switch kind {
    case .row: return .row
    case .step: return .steps
    case .instant, .time: return peek(1).kind == .end || isOperator(peek(1)) ? .expression : .steps
    case .monthDay where peek(1).kind == .time: return .steps
    case .name where peek(1).kind == .time && everydayWord == .nextDay: return .steps
    case .word(.event): return .event
    case .word(.expect), .word(.elapse), .word(.nextDay), .word(.correct): return .steps
    case .word(.table) where peek(2).kind == .row: return .row
    // Alone they ask for what was decided, and with a comparison whether it is so.
    case .word(.level), .word(.ladder): if peek(1).kind == .end || isOperator(peek(1)) || isVerb(peek(1)) { return .expression }
    default: break
    }
    if stands(in: Self.declarationWords) { return declarationWordIsName(in: .event) ? .settings : .declarations }
    if kind == .name, isHappening(NameID(index: current.payload)), !isOperator(peek(1)), !isVerb(peek(1)) { return .steps }
    // Whatever it is that is said to be done by somebody, it happens.
    if kind == .name, peek(1).kind == .word(.by) || peek(1).kind == .word(.to) { return .steps }
    return settingBegins(0) ? .settings : .expression
  }

  private func isOperator(_ token: Token) -> Bool {
    switch token.kind {
    case .symbol(let symbol): symbol != .leftParenthesis && symbol != .comma && symbol != .semicolon
    default: false
    }
  }

  /// `办结 按时`, `办结 期限 …`: said of a milestone, not that it happens.
  private func isVerb(_ token: Token) -> Bool {
    guard case .word(let word) = token.kind else { return false }
    return ![.by, .to].contains(word)
  }

  mutating func promptSyntax(_ kind: PromptKind) throws(Abandoned) -> PromptSyntax {
    switch kind {
    case .declarations: return .declarations(FileTree(declarations: []))
    case .row:
      var table: Identifier?
      if takes(.table) { table = try name() }
      while self.kind != .end { advance() }
      return .row(table: table)
    case .event:
      guard case .event(let moment, let settings) = try situation() else { throw unexpected(Wording.quoted(.leftBrace)) }
      return .event(moment, settings)
    case .settings:
      var settings: [SettingSyntax] = []
      while self.kind != .end {
        settings.append(try setting())
        try separator()
      }
      return .event(nil, settings)
    case .steps:
      var steps: [Syntax.Entry<PromptStepSyntax>] = []
      while self.kind != .end {
        let lower = start
        steps.append(Syntax.Entry(try promptStep(), range: range(from: lower)))
        end()
      }
      return .steps(steps)
    case .expression: return .expression(try wholeCondition())
    }
  }

  private mutating func promptStep() throws(Abandoned) -> PromptStepSyntax {
    if takes(.expect) {
      if takes(.refused) { return .expectRefused }
      let lower = start
      let condition = try wholeCondition()
      return .expect(condition, range(from: lower))
    }
    if takes(.elapse) { return .elapse(try duration()) }
    let isNow = kind == .name && everydayWord != .nextDay || stands(.correct)
    let moment = isNow ? nil : try self.moment()
    let lower = start
    let occurrence = try occurrence()
    return .occurrence(moment, occurrence, range(from: lower))
  }

  /// Every name that stands in the text.
  var allNames: [Identifier] {
    tokens.compactMap { $0.kind == .name ? Identifier(name: NameID(index: $0.payload), range: $0.range) : nil }
  }

  /// Where the last token ends.
  var endOfTokens: Int32 { tokens.count > 1 ? tokens[tokens.count - 2].upper : 0 }
}
