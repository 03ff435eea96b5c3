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
  /// Whether it ends where more is needed: a block or a bracket is open, or something is missing after its last word.
  package let isUnfinished: Bool
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

  if case .declarations = kind {
    let parsed = parsed(file, id: id, names: &names)
    return ParsedPrompt(
      syntax: parsed.tree.declarations.isEmpty ? nil : .declarations(parsed.tree), diagnostics: parsed.diagnostics,
      isUnfinished: asksForMore(parsed.diagnostics, endingAt: first.parser.endOfTokens))
  }
  var reading = Reading(file, id: id, names: &names)
  let syntax = reading.whole { (parser) throws(Abandoned) in try parser.promptSyntax(kind) }
  let diagnostics = reading.finish(&names)
  return ParsedPrompt(
    syntax: syntax, diagnostics: diagnostics,
    isUnfinished: asksForMore(diagnostics, endingAt: reading.parser.endOfTokens))
}

/// Whether another line could mend what is wrong: a block is open, or what was expected is missing at the end alone. A text
/// closes in its own line, so one that is not closed never will be.
private func asksForMore(_ diagnostics: [Diagnostic], endingAt end: Int32) -> Bool {
  var isOpen = false
  for diagnostic in diagnostics {
    switch diagnostic.mistake {
    case .lexical(.unclosedText): return false
    case .syntax(.unclosedBlock): isOpen = true
    case .syntax(.expected): isOpen = isOpen || diagnostic.place.range == ByteRange(at: end)
    default: break
    }
  }
  return isOpen
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
    case .word(.event): return .event
    case .word(.expect), .word(.elapse), .word(.nextDay), .word(.correct): return .steps
    case .word(.table) where peek(2).kind == .row: return .row
    // Alone they ask for what was decided, and with a comparison whether it is so.
    case .word(.level), .word(.ladder): if peek(1).kind == .end || isOperator(peek(1)) || isVerb(peek(1)) { return .expression }
    default: break
    }
    if stands(in: Self.declarationWords) { return .declarations }
    if kind == .name, isHappening(NameID(index: current.payload)), !isOperator(peek(1)), !isVerb(peek(1)) { return .steps }
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
    let moment = kind == .name || stands(.correct) ? nil : try self.moment()
    let lower = start
    let occurrence = try occurrence()
    return .occurrence(moment, occurrence, range(from: lower))
  }

  /// Where the last token ends.
  var endOfTokens: Int32 { tokens.count > 1 ? tokens[tokens.count - 2].upper : 0 }
}
