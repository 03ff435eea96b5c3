import Foundation
import Testing

@testable import Diagnostics
@testable import Semantics
@testable import SourceText

/// A program with exactly one mistake, as the files in `Corpus` write it:
///
///     === M001 镇: what it is about
///     the program after its surroundings, ⟦the place⟧ between brackets
///     >>> another.csv
///     a file beside it
///
/// The word after the code names the surroundings (`surroundings.txt`) that stand before the program. `{200B}` is the
/// character of that code point, so that nothing invisible stands in the corpus.
struct OneMistake: CustomTestStringConvertible, Sendable {
  let code: String
  let title: String
  let corpus: String
  let files: [String: [UInt8]]
  let place: (path: String, range: ByteRange)?

  var testDescription: String { "\(code) \(title) (\(corpus))" }

  /// What the program comes to.
  var editions: Editions { ProgramSource(files).editions() }

  /// The files after a fix.
  func mended(by fix: Fix, in sources: [SourceFile]) -> [String: [UInt8]] {
    var files = files
    let path = sources[Int(fix.place.file.index)].path
    files[path]?.replaceSubrange(fix.place.range.offsets, with: Array(fix.replacement.utf8))
    return files
  }
}

enum OneMistakeCorpus {
  static let all: [OneMistake] = ["lexical", "syntax", "meaning", "expressions", "rows"].flatMap(cases)
  /// What only the analysis finds.
  static let findings: [OneMistake] = cases("findings")

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  private static func lines(_ name: String) -> [Substring] {
    let text = (try? String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static let surroundings: [String: String] = {
    var found: [String: String] = [:]
    var name = ""
    for line in lines("surroundings") {
      if line.hasPrefix("--- ") {
        name = String(line.dropFirst(4))
        found[name] = ""
      } else {
        found[name, default: ""] += line + "\n"
      }
    }
    return found
  }()

  private static func cases(_ corpus: String) -> [OneMistake] {
    var cases: [OneMistake] = []
    var heading: Substring?
    var files: [(path: String, text: String)] = []
    func close() {
      guard let heading else { return }
      let head = heading.split(separator: ":", maxSplits: 1)
      let parts = head[0].split(separator: " ")
      var clean: [String: [UInt8]] = [:]
      var place: (String, ByteRange)?
      for (position, file) in files.enumerated() {
        let before = position == 0 ? surroundings[String(parts[1])] ?? "" : ""
        let (bytes, range) = unmarked(before + unescaped(file.text))
        clean[file.path] = bytes
        if let range { place = (file.path, range) }
      }
      cases.append(
        OneMistake(
          code: String(parts[0]), title: head[1].trimmingCharacters(in: .whitespaces), corpus: corpus, files: clean,
          place: place))
    }
    for line in lines(corpus) {
      if line.hasPrefix("=== ") {
        close()
        heading = line.dropFirst(4)
        files = [("rules.pai", "")]
      } else if line.hasPrefix(">>> ") {
        files.append((String(line.dropFirst(4)), ""))
      } else if heading != nil {
        files[files.count - 1].text += line + "\n"
      }
    }
    close()
    return cases
  }

  /// `{200B}` as the character.
  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let digits = rest[open...].dropFirst().prefix(4)
      let after = rest.index(open, offsetBy: 5, limitedBy: rest.endIndex) ?? rest.endIndex
      if digits.count == 4, after < rest.endIndex, rest[after] == "}", let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result += rest[..<open]
        result.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: after)...]
      } else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
      }
    }
    return result + rest
  }

  /// The text without its marks, and what stood between them. By bytes: an invisible character joins its neighbours.
  static func unmarked(_ text: String) -> ([UInt8], ByteRange?) {
    let (open, close) = (Array("⟦".utf8), Array("⟧".utf8))
    var bytes: [UInt8] = []
    var start: Int?
    var range: ByteRange?
    let all = Array(text.utf8)
    var at = 0
    while at < all.count {
      if all[at...].starts(with: open) {
        start = bytes.count
        at += open.count
      } else if all[at...].starts(with: close) {
        range = ByteRange((start ?? bytes.count)..<bytes.count)
        at += close.count
      } else {
        bytes.append(all[at])
        at += 1
      }
    }
    return (bytes, range)
  }
}
