import Foundation

/// The grammar file as its productions say it, knowing nothing of the parser.
struct Grammar {
  indirect enum Part {
    case sequence([Part])
    case choice([Part])
    case optional(Part)
    case repeated(Part)
    /// A word or symbol in quotes.
    case terminal(String)
    /// A kind of token, in capitals.
    case kind(String)
    case production(String)
  }

  private(set) var productions: [String: Part] = [:]
  /// In the order of the file.
  private(set) var names: [String] = []

  static func read() throws -> Grammar {
    try Grammar(String(contentsOf: projectFolder.appending(path: "Grammar/pai.ebnf"), encoding: .utf8))
  }

  init(_ text: String) throws {
    var reader = GrammarReader(text)
    while let name = reader.name() {
      try reader.need("=")
      productions[name] = try reader.choice()
      names.append(name)
      try reader.need(";")
    }
    if let rest = reader.peek { throw GrammarError(what: "expected a production, found \(rest)") }
  }

  /// All that stands in the productions, of whatever kind.
  var parts: [Part] { productions.values.flatMap { Self.inner($0) } }

  private static func inner(_ part: Part) -> [Part] {
    switch part {
    case .sequence(let parts), .choice(let parts): [part] + parts.flatMap(inner)
    case .optional(let inside), .repeated(let inside): [part] + inner(inside)
    case .terminal, .kind, .production: [part]
    }
  }
}

struct GrammarError: Error { let what: String }

/// Reads ISO 14977's braces, brackets, bars, quotes and comments.
private struct GrammarReader {
  private var tokens: [String] = []
  private var at = 0

  init(_ text: String) {
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("(*") {
        rest = rest.range(of: "*)").map { rest[$0.upperBound...] } ?? ""
      } else if first == "\"" {
        let inside = rest.dropFirst().prefix { $0 != "\"" }
        tokens.append("\"" + inside)
        rest = rest.dropFirst(inside.count + 2)
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "_" }
        tokens.append(String(word))
        rest = rest.dropFirst(word.count)
      } else {
        if !first.isWhitespace { tokens.append(String(first)) }
        rest = rest.dropFirst()
      }
    }
  }

  var peek: String? { at < tokens.count ? tokens[at] : nil }

  mutating func name() -> String? {
    guard let token = peek, token.first?.isLetter == true else { return nil }
    at += 1
    return token
  }

  mutating func need(_ token: String) throws {
    guard peek == token else { throw GrammarError(what: "expected \(token), found \(peek ?? "the end")") }
    at += 1
  }

  mutating func choice() throws -> Grammar.Part {
    var parts = [try sequence()]
    while peek == "|" {
      at += 1
      parts.append(try sequence())
    }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() throws -> Grammar.Part {
    var parts: [Grammar.Part] = []
    while let token = peek, let part = try part(token) { parts.append(part) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part(_ token: String) throws -> Grammar.Part? {
    switch token {
    case "[":
      at += 1
      let inside = try choice()
      try need("]")
      return .optional(inside)
    case "{":
      at += 1
      let inside = try choice()
      try need("}")
      return .repeated(inside)
    case "(":
      at += 1
      let inside = try choice()
      try need(")")
      return inside
    case "|", ";", "]", "}", ")", "=":
      return nil
    case _ where token.hasPrefix("\""):
      at += 1
      return .terminal(String(token.dropFirst()))
    default:
      at += 1
      return token.first?.isUppercase == true ? .kind(token) : .production(token)
    }
  }
}
