import Diagnostics
import ExactNumbers
import SourceText
import Vocabulary
import WorkingTime

/// A construct could not be read to its end. What is wrong has been told where it was found.
struct Abandoned: Error {}

/// Reads tokens into the tree by recursive descent: every function has the name of its production in the grammar, and
/// looks at most two tokens ahead, over the whole of a value where the grammar has one.
///
/// It never fails: what could not be read is told once and left out, and reading goes on at the next entry, closing
/// brace or declaration.
struct Parser {
  /// A run that was taken apart, and what is told of it where its pieces do not fit either.
  struct Split {
    let range: ByteRange
    let untold: Diagnostic
    /// Where in the log the taking apart was told.
    var mark: Int?
  }

  let bytes: [UInt8]
  /// The offset of the first byte in the file.
  let base: Int32
  var tokens: [Token]
  var numbers: [Exact]
  var moments: [(date: CivilDate, time: TimeOfDay)]
  let comments: [Comment]
  var names: NameTable
  var log: DiagnosticLog
  /// The token to be read next; never past the last, which is the end.
  var at = 0
  /// How deep conditions are nested here.
  var depth = 0
  /// What joins the terms of the condition that is being read: 且 or 或, nil before the first.
  var connective: Word?
  /// Whether a condition that is read here ends at the clauses of a rule, some of whose words conditions have too.
  var isInRule = false
  /// Whether a rung's condition is read: what lies beyond a limit there is overdue.
  var isInRung = false
  /// Where the lexer has told mistakes; no more than a file shows.
  let lexicalPlaces: [ByteRange]
  /// Told when the construct in which a run was taken apart is read again.
  var pendingSplit: Diagnostic?
  /// The run that was taken apart last.
  var split: Split?
  /// Where a misspelt word was read as the one that it is near to.
  var correctedAt: Int?

  init(_ lexer: Lexer) {
    bytes = lexer.bytes
    base = lexer.base
    tokens = lexer.tokens
    numbers = lexer.numbers
    moments = lexer.moments
    comments = lexer.comments
    names = lexer.names
    log = DiagnosticLog(file: lexer.log.file)
    lexicalPlaces = lexer.log.diagnostics.map(\.place.range)
  }

  // MARK: Looking

  var current: Token { tokens[at] }
  var kind: TokenKind { tokens[at].kind }

  func peek(_ ahead: Int) -> Token { tokens[min(at + ahead, tokens.count - 1)] }

  func stands(_ word: Word) -> Bool { kind == .word(word) }
  func stands(_ symbol: Symbol) -> Bool { kind == .symbol(symbol) }

  /// The word that stands here; nil where something else does.
  var word: Word? {
    if case .word(let word) = kind { word } else { nil }
  }

  func stands(in words: WordSet) -> Bool {
    if case .word(let word) = kind { words.contains(word) } else { false }
  }

  var standsName: Bool { tokens[at].isName }

  // MARK: Taking

  mutating func advance() { if at < tokens.count - 1 { at += 1 } }

  mutating func takes(_ word: Word) -> Bool {
    guard stands(word) else { return false }
    at += 1
    return true
  }

  mutating func takes(_ symbol: Symbol) -> Bool {
    guard stands(symbol) else { return false }
    at += 1
    return true
  }

  mutating func need(_ word: Word) throws(Abandoned) {
    guard takes(word) else { throw unexpected(Wording.quoted(word)) }
  }

  mutating func need(_ symbol: Symbol) throws(Abandoned) {
    guard takes(symbol) else { throw unexpected(Wording.quoted(symbol)) }
  }

  /// The colon that may follow a clause word.
  mutating func colon() {
    if takes(.colon) { return }
    if readsShouldBe() { return }
    if stands(.stop) || stands(.semicolon) || stands(.comma) || stands(.equal) { signForColon() }
  }

  /// Tells a sign that stands where a colon is meant, and reads it as one.
  mutating func signForColon() {
    log.tell(
      .syntax(.signForColon(found: text(current.range))), at: current.range,
      fix: log.fix(current.range, language(of: current.range) == .english ? ":" : "："))
    advance()
  }

  /// `end = "；" | "。"`
  mutating func end() {
    if stands(.semicolon) || stands(.stop) { at += 1 }
  }

  // MARK: Ranges

  var start: Int32 { tokens[at].lower }

  /// From an offset to the end of the token read last.
  func range(from lower: Int32) -> ByteRange {
    ByteRange(lower: lower, upper: at > 0 ? tokens[at - 1].upper : lower)
  }

  /// The bytes of a range as they are written.
  func written(_ range: ByteRange) -> ArraySlice<UInt8> {
    let lower = Int(range.lower) - Int(base)
    return bytes[(lower..<(lower + range.count)).clamped(to: 0..<bytes.count)]
  }

  func text(_ range: ByteRange) -> String { String(decoding: written(range), as: UTF8.self) }

  // MARK: Telling

  /// Tells what was expected here and what stands here instead; a name that is nearly one of the words gets that as
  /// its fix.
  mutating func unexpected(_ expected: Words, among words: WordSet = [], fix: Fix? = nil) -> Abandoned {
    if splits(orElse: expected) || isToldByLexer { return Abandoned() }
    var fix = fix
    if fix == nil, kind == .name, !log.isFull, let near = NearWords(to: text(current.range), among: words).single {
      fix = log.fix(current.range, near.spelling)
    }
    log.tell(.syntax(.expected(expected, found: found)), at: placeOfCurrent, fix: fix)
    return Abandoned()
  }

  /// Whether the lexer has told a mistake in the current token or right before it: what does not fit here then is
  /// the same mistake.
  var isToldByLexer: Bool {
    let before = at > 0 ? tokens[at - 1].upper : 0
    return lexicalPlaces.contains { before <= $0.lower && $0.lower < max(current.upper, current.lower + 1) }
  }

  /// What stands here, in a reader's words.
  var found: Words { Wording.found(current, text: text(current.range)) }

  /// At the end of the file the place is after the last token.
  var placeOfCurrent: ByteRange {
    guard kind == .end, at > 0 else { return current.range }
    return ByteRange(at: tokens[at - 1].upper)
  }
}

extension Token {
  var range: ByteRange { ByteRange(lower: lower, upper: upper) }
}
