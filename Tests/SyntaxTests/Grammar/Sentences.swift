import Syntax
import Vocabulary

/// The same numbers in the same order for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}

/// A word, sign or literal of a sentence before it is written: what the grammar calls it and how it is spelled.
struct SentenceToken {
  var kind: String
  var spelling: String
}

/// Sentences of the grammar, by chance.
struct Sentences {
  private let grammar: Grammar
  private let leastDepth: [String: Int]
  var numbers: SeededNumbers

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    numbers = SeededNumbers(seed: seed)
    leastDepth = Self.leastDepths(grammar)
  }

  /// A sentence of a production, in whose depth alternatives are chosen by chance, and past it the shortest.
  mutating func sentence(_ production: String, depth: Int) -> [SentenceToken] {
    tokens(of: .production(production), depth: depth)
  }

  private mutating func tokens(of part: Grammar.Part, depth: Int) -> [SentenceToken] {
    switch part {
    case .sequence(let parts):
      return parts.flatMap { tokens(of: $0, depth: depth) }
    case .choice(let parts):
      let fitting = parts.filter { self.depth(of: $0) <= depth }
      let part = fitting.randomElement(using: &numbers) ?? parts.min { self.depth(of: $0) < self.depth(of: $1) }
      return part.map { tokens(of: $0, depth: depth) } ?? []
    case .optional(let inside):
      return self.depth(of: inside) <= depth && chance(2) ? tokens(of: inside, depth: depth) : []
    case .repeated(let inside):
      var all: [SentenceToken] = []
      while self.depth(of: inside) <= depth, chance(2) { all += tokens(of: inside, depth: depth - 1) }
      return all
    case .terminal(let spelling):
      return [token(spelling)]
    case .kind(let kind):
      return [SentenceToken(kind: kind, spelling: Self.examples[kind]?.randomElement(using: &numbers) ?? kind)]
    case .production(let name):
      return tokens(of: grammar.productions[name] ?? .choice([]), depth: depth - 1)
    }
  }

  mutating func chance(_ outOf: Int) -> Bool { Int.random(in: 0..<outOf, using: &numbers) == 0 }

  /// A word or symbol in any of its spellings of both languages.
  mutating func token(_ terminal: String) -> SentenceToken {
    var spellings = [terminal]
    switch Recogniser.kinds[terminal] {
    case .word(let word)?: spellings = word.row.zh + word.row.en
    case .symbol(let symbol)?: spellings = symbol.row.accepted
    default: break
    }
    return SentenceToken(kind: terminal, spelling: spellings.randomElement(using: &numbers) ?? terminal)
  }

  /// Names among them that are words elsewhere, and literals in all their forms.
  static let examples: [String: [String]] = [
    "NAME": [
      "甲", "乙", "综合执法平台", "12345热线", "八一社区", "x_1", "版本", "kind", "元", "个数", "`规则`", "vehicle", "数据",
    ],
    "STRING": ["“甲乙”", "\"a b\"", "「丙」", "”丁“"],
    "TITLE": ["《意见》", "《关于〈甲〉的通知》", "《转发《乙》的通知》"],
    "NUMBER": ["3", "12", "3.5", "60%", "六十％", "三", "十五", "5万", "半", "两", "０７", "3个"],
    "DATE": ["2017-04-12", "2017年4月12日", "二〇一七年四月十二日"],
    "MONTHDAY": ["4月12日", "april_12", "十二月一日"],
    "TIME": ["08:30", "24:00", "8：30", "17:30:59"],
    "INSTANT": ["2017-04-12 08:30", "2017年4月12日08:30", "2017-04-12　24:00"],
    "ROW": ["|", "｜"],
    "STEP": ["+", "＋"],
  ]

  // MARK: Writing

  private static let measureWords = Set(Word.measureWords.words.flatMap { $0.row.zh + $0.row.en })

  /// The text of tokens, with line ends where they mean something.
  static func text(_ tokens: [SentenceToken]) -> String {
    var text = ""
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1] : nil
      let isMeasure = token.kind != "NAME" && measureWords.contains(token.spelling)
      let isMeasureName = token.kind == "NAME" && measureWords.contains(token.spelling)
      let startsLine =
        token.kind == "ROW" || token.kind == "STEP" || (before?.kind == "DATE" && token.kind == "TIME")
        || (before?.kind == "|" && token.kind == "}") || (before?.kind == "NUMBER" && isMeasureName)
      if startsLine {
        text += "\n"
      } else if before?.kind != "STEP", !(isMeasure && before?.kind == "NUMBER" && index % 2 == 0) {
        text += " "
      }
      text += token.spelling
    }
    return text + "\n"
  }

  // MARK: Depths

  private func depth(of part: Grammar.Part) -> Int { Self.depth(of: part, leastDepth) }

  private static func depth(of part: Grammar.Part, _ known: [String: Int]) -> Int {
    switch part {
    case .sequence(let parts): parts.map { depth(of: $0, known) }.max() ?? 0
    case .choice(let parts): parts.map { depth(of: $0, known) }.min() ?? 0
    case .optional, .repeated, .terminal, .kind: 0
    case .production(let name): known[name].map { $0 + 1 } ?? 1_000
    }
  }

  /// The least depth of productions in which each production can end, by iteration.
  private static func leastDepths(_ grammar: Grammar) -> [String: Int] {
    var depths: [String: Int] = [:]
    while true {
      var next = depths
      for (name, part) in grammar.productions {
        let depth = depth(of: part, depths)
        if depth < 1_000 { next[name] = depth }
      }
      if next == depths { return depths }
      depths = next
    }
  }
}
