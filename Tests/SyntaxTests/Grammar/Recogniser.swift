import Syntax
import Vocabulary

/// Says whether tokens are a sentence of the grammar: for every production and position, all positions at which it can
/// end. It follows every alternative, and looks at nothing but the file and the kinds of the tokens.
struct Recogniser {
  private let grammar: Grammar
  private let tokens: [Token]
  private var known: [String: [Int: Set<Int>]] = [:]

  init(_ grammar: Grammar, _ tokens: [Token]) {
    self.grammar = grammar
    // Without the end.
    self.tokens = Array(tokens.dropLast())
  }

  mutating func accepts(_ production: String = "program") -> Bool {
    ends(of: .production(production), from: 0).contains(tokens.count)
  }

  private mutating func ends(of part: Grammar.Part, from start: Int) -> Set<Int> {
    switch part {
    case .sequence(let parts):
      var ends: Set = [start]
      for part in parts {
        ends = ends.reduce(into: Set()) { $0.formUnion(self.ends(of: part, from: $1)) }
        if ends.isEmpty { break }
      }
      return ends
    case .choice(let parts):
      return parts.reduce(into: Set()) { $0.formUnion(ends(of: $1, from: start)) }
    case .optional(let inside):
      return ends(of: inside, from: start).union([start])
    case .repeated(let inside):
      var all: Set = [start]
      var new = all
      while !new.isEmpty {
        let further = new.reduce(into: Set()) { $0.formUnion(ends(of: inside, from: $1)) }
        new = further.subtracting(all)
        all.formUnion(new)
      }
      return all
    case .terminal(let spelling):
      guard start < tokens.count else { return [] }
      return Self.kinds[spelling] == tokens[start].kind ? [start + 1] : []
    case .kind(let name):
      guard start < tokens.count else { return [] }
      return Self.stands(name, tokens[start]) ? [start + 1] : []
    case .production(let name):
      if let ends = known[name]?[start] { return ends }
      let ends = ends(of: grammar.productions[name] ?? .choice([]), from: start)
      known[name, default: [:]][start] = ends
      return ends
    }
  }

  /// What the quoted spellings of the grammar stand for.
  static let kinds: [String: TokenKind] = {
    var kinds: [String: TokenKind] = [:]
    for row in Word.rows { for spelling in row.zh { kinds[spelling] = .word(row.word) } }
    for row in Symbol.rows { for spelling in row.accepted { kinds[spelling] = .symbol(row.symbol) } }
    return kinds
  }()

  private static func stands(_ name: String, _ token: Token) -> Bool {
    switch name {
    case "NAME": token.isName
    case "STRING": token.kind == .string
    case "TITLE": token.kind == .title
    case "NUMBER": token.kind == .number
    case "DATE": token.kind == .date
    case "MONTHDAY": token.kind == .monthDay
    case "TIME": token.kind == .time
    case "INSTANT": token.kind == .instant
    case "ROW": token.kind == .row
    case "STEP": token.kind == .step
    default: false
    }
  }

  static let tokenKinds: Set = [
    "NAME", "STRING", "TITLE", "NUMBER", "DATE", "MONTHDAY", "TIME", "INSTANT", "ROW", "STEP",
  ]
}
