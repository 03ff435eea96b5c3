import Syntax
import Vocabulary

/// Says whether tokens are a sentence of a grammar: for every production and position, all positions at which it can
/// end. It follows every alternative, and looks at nothing but the file and the kinds of the tokens.
struct Recogniser {
  /// A set of positions, one bit each: position 0 is the lowest.
  private typealias Positions = UInt128

  /// The longest sentence that such sets can hold.
  static let longest = 126

  private indirect enum Part {
    case sequence([Part])
    case choice([Part])
    case optional(Part)
    case repeated(Part)
    case token(TokenKind)
    case name
    case production(Int)
  }

  private let productions: [Part]
  private let program: Int
  private var tokens: [Token] = []
  /// By production and position.
  private var known: [Positions?] = []

  init(_ grammar: Grammar) throws {
    let indices = Dictionary(uniqueKeysWithValues: grammar.names.enumerated().map { ($0.element, $0.offset) })
    func compiled(_ part: Grammar.Part) throws -> Part {
      switch part {
      case .sequence(let parts): return .sequence(try parts.map(compiled))
      case .choice(let parts): return .choice(try parts.map(compiled))
      case .optional(let inside): return .optional(try compiled(inside))
      case .repeated(let inside): return .repeated(try compiled(inside))
      case .kind("NAME"): return .name
      case .terminal(let text), .kind(let text):
        guard let kind = Self.kinds[text] else { throw GrammarError(what: "no token is called \(text)") }
        return .token(kind)
      case .production(let name):
        guard let index = indices[name] else { throw GrammarError(what: "no production is called \(name)") }
        return .production(index)
      }
    }
    productions = try grammar.names.map { try compiled(grammar.productions[$0] ?? .choice([])) }
    program = indices["program"] ?? 0
  }

  /// Whether tokens, the last of which is the end, are a program. They must be no more than the longest.
  mutating func accepts(_ tokens: [Token]) -> Bool {
    self.tokens = Array(tokens.dropLast())
    known = Array(repeating: nil, count: productions.count * tokens.count)
    return ends(of: .production(program), from: 0) >> UInt128(self.tokens.count) & 1 == 1
  }

  private mutating func ends(of part: Part, from start: Int) -> Positions {
    switch part {
    case .sequence(let parts):
      var ends: Positions = 1 << UInt128(start)
      for part in parts where ends != 0 { ends = self.ends(of: part, fromAll: ends) }
      return ends
    case .choice(let parts):
      var ends: Positions = 0
      for part in parts { ends |= self.ends(of: part, from: start) }
      return ends
    case .optional(let inside):
      return ends(of: inside, from: start) | 1 << UInt128(start)
    case .repeated(let inside):
      var all: Positions = 1 << UInt128(start)
      var new = all
      while new != 0 {
        new = ends(of: inside, fromAll: new) & ~all
        all |= new
      }
      return all
    case .token(let kind):
      return start < tokens.count && tokens[start].kind == kind ? 1 << UInt128(start + 1) : 0
    case .name:
      return start < tokens.count && tokens[start].isName ? 1 << UInt128(start + 1) : 0
    case .production(let index):
      let key = index * (tokens.count + 1) + start
      if let ends = known[key] { return ends }
      let ends = ends(of: productions[index], from: start)
      known[key] = ends
      return ends
    }
  }

  private mutating func ends(of part: Part, fromAll starts: Positions) -> Positions {
    var ends: Positions = 0
    var rest = starts
    while rest != 0 {
      ends |= self.ends(of: part, from: rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return ends
  }

  /// What the quoted spellings and the kinds of the grammar stand for; a name is no kind of its own, since some words
  /// may stand as one.
  static let kinds: [String: TokenKind] = {
    var kinds = tokenKinds
    for row in Word.rows { for spelling in row.zh { kinds[spelling] = .word(row.word) } }
    for row in Symbol.rows { for spelling in row.accepted { kinds[spelling] = .symbol(row.symbol) } }
    return kinds
  }()

  private static let tokenKinds: [String: TokenKind] = [
    "NAME": .name, "STRING": .string, "TITLE": .title, "NUMBER": .number, "DATE": .date, "MONTHDAY": .monthDay,
    "TIME": .time, "INSTANT": .instant, "ROW": .row, "STEP": .step,
  ]
}
