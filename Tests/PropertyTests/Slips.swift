import Diagnostics
import Foundation
import ProgramGenerator
import Semantics
import SourceText
import Vocabulary

@testable import Syntax

/// A token of a rule set with something wrong about it, as people delete a word, write it twice or write another.
struct Slip: CustomStringConvertible {
  enum Change: CaseIterable {
    case deleted, doubled, replaced
  }

  let path: String
  let line: Int
  /// Where the next token stands: what is missing is often told of what stands in its place.
  let nextLine: Int
  let text: String
  let token: Token
  /// The two before it, the nearer one first.
  let before: [TokenKind]
  let change: Change
  /// The file with the slip in it.
  let bytes: [UInt8]

  /// Without the marks of a text or a quoted name.
  var name: String { String(text.drop { Self.marks.contains($0) }.reversed().drop { Self.marks.contains($0) }.reversed()) }
  private static let marks: Set<Character> = ["“", "”", "\"", "「", "」", "《", "》", "`"]

  var isOfName: Bool { token.isName || token.kind == .name || token.kind == .string || token.kind == .title }

  /// Whether the language has the sentence without it. Nobody can tell what was meant.
  var isOmissible: Bool {
    switch token.kind {
    case .instant, .date: true
    case .word(let word):
      // 办结 by itself is 已 办结; 归期 办结 is its time.
      [.own, .didNot, .not, .only, .fallback, .appliesToOpen, .onTime, .overdue, .deadline, .nextDay].contains(word)
    // 已 督办 街道办: whoever received it.
    case .name: before == [.name, .word(.did)]
    // 17:00 办结 “…”: what is noted of it.
    case .string: before.first == .name && [.time, .instant].contains(before.last)
    case .symbol, .title, .number, .monthDay, .time, .row, .step, .end: false
    }
  }

  var description: String { "\(path):\(line + 1) “\(text)” \(change)" }
}

/// What became of a slip.
enum Outcome: Hashable {
  /// The program means what it meant.
  case same
  /// A diagnostic, or a place that one names, stands within a line of it.
  case toldNear
  /// What was declared by the token is missed by name where it is used.
  case toldByName
  /// Only what somebody calls something is another: a rule, a tag, a result that nobody asks for.
  case renamed
  /// The language has the sentence without the token: an event without its time, a negation left out.
  case otherSentence
  /// Something is told, but elsewhere.
  case toldElsewhere
  /// The program means something else, and nothing is told.
  case silent
}

/// The rule files of a folder, and what one slip in them leads to.
struct SlippedPack: Sendable {
  let name: String
  private let files: [String: [UInt8]]
  private let meaning: Meaning
  private let told: Set<String>

  init?(_ folder: URL) throws {
    name = folder.lastPathComponent
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      // A folder has no bytes.
      if let bytes = try? Data(contentsOf: folder.appending(path: path)) { files[path] = Array(bytes) }
    }
    guard files.keys.contains(where: RelativePath.isRuleFile) else { return nil }
    self.files = files
    let editions = ProgramSource(files).editions()
    meaning = Meaning(editions)
    told = Set(editions.editions.flatMap(\.diagnostics).map(Self.key))
  }

  /// Every slip of every token, each file's in its order.
  func slips() -> [Slip] {
    var slips: [Slip] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where RelativePath.isRuleFile(path) {
      let source = SourceFile(path: path, bytes: bytes)
      var lexer = Lexer(bytes, in: 0..<bytes.count, file: FileID(0), names: NameTable())
      lexer.readAll()
      for (index, token) in lexer.tokens.enumerated() where token.kind != .end {
        let range = Int(token.lower)..<Int(token.upper)
        let text = String(decoding: bytes[range], as: UTF8.self)
        for change in Slip.Change.allCases {
          var slipped = bytes
          let blank: [UInt8] = [0x20]
          switch change {
          case .deleted: slipped.replaceSubrange(range, with: blank)
          case .doubled: slipped.insert(contentsOf: blank + Array(bytes[range]), at: range.upperBound)
          case .replaced: slipped.replaceSubrange(range, with: blank + Array(Self.other(than: token, text).utf8) + blank)
          }
          slips.append(
            Slip(
              path: path, line: source.line(at: token.lower),
              nextLine: source.line(at: lexer.tokens[index + 1].lower), text: text, token: token,
              before: lexer.tokens[max(index - 2, 0)..<index].reversed().map(\.kind),
              change: change, bytes: slipped))
        }
      }
    }
    return slips
  }

  /// A sign for a sign, and a name that nobody has declared for anything else.
  private static func other(than token: Token, _ text: String) -> String {
    guard case .symbol = token.kind else { return token.kind == .row ? "；" : text.utf8.first ?? 0 < 0x80 ? "mistaken" : "错别字" }
    return ["，": "；", "、": "；", "；": "，", "：": "，", "（": "{", "）": "}", "{": "（", "}": "）"][text] ?? "："
  }

  func outcome(of slip: Slip) -> Outcome {
    var files = files
    files[slip.path] = slip.bytes
    let editions = ProgramSource(files).editions()
    let new = (editions.editions.flatMap(\.diagnostics) + editions.betweenEditions).filter { !told.contains(Self.key($0)) }
    if !new.isEmpty {
      let isTold = new.contains { diagnostic in
        ([diagnostic.place] + diagnostic.notes.compactMap(\.place) + (diagnostic.fix.map { [$0.place] } ?? []))
          .contains { isNear($0, slip, editions.sources) }
      }
      if isTold { return .toldNear }
      let isNamed = new.contains { $0.message(.chinese).contains(slip.name) }
      return slip.change == .replaced && isNamed ? .toldByName : .toldElsewhere
    }
    let other = Meaning(editions).text
    if other == meaning.text { return .same }
    if slip.change == .replaced, slip.isOfName {
      // What refers to something refers by its number: only a name that nobody resolves comes back so.
      let renamed = other.replacingOccurrences(of: Self.other(than: slip.token, slip.text), with: slip.name)
      if renamed == meaning.text { return .renamed }
    }
    // 非 非 X is X.
    if slip.change == .doubled, slip.token.kind == .word(.not) { return .otherSentence }
    return slip.change == .deleted && slip.isOmissible ? .otherSentence : .silent
  }

  private func isNear(_ place: Place, _ slip: Slip, _ sources: [SourceFile]) -> Bool {
    let source = sources[Int(place.file.index)]
    guard source.path == slip.path else { return false }
    let first = source.line(at: place.range.lower)
    let last = source.line(at: max(place.range.lower, place.range.upper - 1))
    return first <= max(slip.line + 1, slip.nextLine) && slip.line <= last + 1
  }

  private static func key(_ diagnostic: Diagnostic) -> String { "\(diagnostic.code) \(diagnostic.message(.chinese))" }
}

/// What programs say, without where they say it.
struct Meaning: Sendable {
  private(set) var text = ""

  init(_ editions: Editions) { for edition in editions.editions { add(edition.program) } }

  private mutating func add(_ value: Any) {
    if value is Place { return }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional, let some = mirror.children.first?.value {
      add(some)
      return
    }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set {
      let parts = mirror.children.map { child in
        var part = Meaning()
        part.add(child.value)
        return part.text
      }
      text += "{" + parts.sorted().joined(separator: ",") + "}"
      return
    }
    guard !mirror.children.isEmpty else {
      text += "\(value);"
      return
    }
    text += "("
    for child in mirror.children {
      if mirror.displayStyle == .enum, let label = child.label { text += label }
      add(child.value)
    }
    text += ")"
  }

  private init() {}
}
