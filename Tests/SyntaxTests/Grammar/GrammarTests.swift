import Diagnostics
import SourceText
import Syntax
import Testing
import TextReading
import Vocabulary

struct GrammarTests {
  let grammar: Grammar
  let recogniser: Recogniser

  init() throws {
    grammar = try Grammar.read()
    recogniser = try Recogniser(grammar)
  }

  @Test func `every production of the grammar is used and every one used is there`() {
    var used: Set = ["program"]
    for part in grammar.parts {
      switch part {
      case .production(let name): used.insert(name)
      case .sequence, .choice, .optional, .repeated, .terminal, .kind: break
      }
    }
    #expect(used == Set(grammar.names))
    #expect(grammar.names.count == Set(grammar.names).count)
  }

  @Test func `the terminals of the grammar are the words and symbols of the vocabulary`() {
    var words: Set<Word> = []
    var symbols: Set<Symbol> = []
    for part in grammar.parts {
      guard case .terminal(let spelling) = part else { continue }
      switch Recogniser.kinds[spelling] {
      case .word(let word)?:
        words.insert(word)
        #expect(word.spelling(.chinese) == spelling, "the grammar names words by their first Chinese spelling")
      case .symbol(let symbol)?: symbols.insert(symbol)
      default: Issue.record("“\(spelling)” is no word of the vocabulary")
      }
    }
    // Names of functions are names to the grammar: only a call makes them what they are.
    #expect(Set(Word.allCases).subtracting(words) == Set(Word.functions.words))
    #expect(symbols == Set(Symbol.allCases))
  }

  @Test(arguments: 0..<4)
  func `sentences of the grammar parse without a diagnostic`(seed: Int) {
    var sentences = Sentences(grammar, seed: UInt64(seed))
    for production in grammar.names where Self.beginsDeclaration.contains(production) {
      for round in 0..<16 {
        let sentence = sentences.sentence(production, depth: 6 + round)
        guard sentence.count < Recogniser.longest else { continue }
        let text = Sentences.text(sentence)
        let read = ReadText(text)
        #expect(read.told == "", "seed \(seed): \(text)")
        let isAccepted = accepts(read)
        #expect(isAccepted, "seed \(seed), not recognised: \(text)")
        if !read.codes.isEmpty || !isAccepted { return }
      }
    }
  }

  @Test(arguments: 0..<4)
  func `changed sentences are accepted exactly when the grammar accepts them`(seed: Int) {
    var sentences = Sentences(grammar, seed: UInt64(1_000 + seed))
    var (rejected, all) = (0, 0)
    for production in grammar.names where Self.beginsDeclaration.contains(production) {
      for round in 0..<16 {
        let sentence = sentences.sentence(production, depth: 6 + round)
        guard 1..<Recogniser.longest ~= sentence.count else { continue }
        for _ in 0..<6 {
          let text = Sentences.text(changed(sentence, &sentences))
          let read = ReadText(text)
          let isAccepted = accepts(read)
          all += 1
          if !isAccepted { rejected += 1 }
          guard read.codes.isEmpty == isAccepted else {
            Issue.record("seed \(seed): the grammar says \(isAccepted), the parser “\(read.told)”, of: \(text)")
            return
          }
        }
      }
    }
    #expect(rejected * 10 >= all * 3, "\(rejected) of \(all) rejected")
  }

  private static let terminals = Recogniser.kinds.keys.filter { Sentences.examples[$0] == nil }.sorted()

  private static let beginsDeclaration: Set = [
    "ruleset", "import", "levels", "measures", "unit", "directory", "category", "fields", "list", "calendar", "period",
    "process", "rule", "table", "ladder", "assessment", "scenario", "unencoded",
  ]

  private func accepts(_ read: ReadText) -> Bool {
    var names = NameTable()
    var recogniser = recogniser
    return recogniser.accepts(tokens(of: read.file, names: &names))
  }

  /// One token deleted, doubled, exchanged with its neighbour, replaced or inserted.
  private func changed(_ sentence: [SentenceToken], _ sentences: inout Sentences) -> [SentenceToken] {
    var changed = sentence
    let at = Int.random(in: 0..<sentence.count, using: &sentences.numbers)
    switch Int.random(in: 0..<5, using: &sentences.numbers) {
    case 0: changed.remove(at: at)
    case 1: changed.insert(changed[at], at: at)
    case 2: if at + 1 < changed.count { changed.swapAt(at, at + 1) }
    case 3: changed[at] = other(sentence, &sentences)
    default: changed.insert(other(sentence, &sentences), at: at)
    }
    return changed
  }

  /// A token of the sentence itself or any of the language.
  private func other(_ sentence: [SentenceToken], _ sentences: inout Sentences) -> SentenceToken {
    if sentences.chance(2), let token = sentence.randomElement(using: &sentences.numbers) { return token }
    if sentences.chance(2), let kind = Sentences.examples.keys.sorted().randomElement(using: &sentences.numbers) {
      let spelling = Sentences.examples[kind]?.randomElement(using: &sentences.numbers)
      return SentenceToken(kind: kind, spelling: spelling ?? "甲")
    }
    let spelling = Self.terminals.randomElement(using: &sentences.numbers) ?? "；"
    return sentences.token(spelling)
  }
}
