import Diagnostics
import Pai
import Reports
import SourceText
import Vocabulary

/// Declarations that are tried: they stand for those of the same name, or beside the others.
struct Trial: Hashable {
  /// As it was typed.
  var text: String
  /// `规则 X`, `表 Y 的一行`.
  var name: Words
  /// Of a row: the table's name.
  var table: String?
  /// The file that takes what has a new name.
  var home: String?
  /// The files of the edition that it is tried in, where what has its name is looked for.
  var files: Set<String> = []

  /// What tells it from the others: a row has no name of its own, only what stands in it.
  func described(_ language: Language) -> String {
    table == nil ? name(language) : name(language) + language.colon + text
  }
}

extension Trial {
  /// What places in something typed are told by; of several things each by its name.
  static func input(_ language: Language, named name: String? = nil) -> String {
    let input = Words(zh: "输入", en: "input")
    return name.map { Words(zh: "\(input.zh)“\($0)”", en: "\(input.en) “\($0)”")(language) } ?? input(language)
  }
}

extension [Trial] {
  /// Their names; those that have one in common, as rows of a table, by their number among them too.
  func distinctNames(_ language: Language) -> [String] {
    indices.map { index in
      let name = self[index].name(language)
      guard count(where: { $0.name == self[index].name }) > 1 else { return name }
      return "\(name) \(self[...index].count { $0.name == self[index].name })"
    }
  }
}

/// A piece of what was typed, in the text of a file.
struct TrialEdit {
  /// Where it stands in the file as it is tried, and what it stands for in the file as it was read.
  var new: Range<Int>
  var old: Range<Int>
  /// Where in `new` the typed text stands, and where that begins in what was typed.
  var typed: Range<Int>
  var typedOffset: Int
  let trial: Int
}

/// The rules with declarations tried in them.
struct Tried {
  var files: RuleFiles
  /// The files that differ from what was read.
  var changed: [String: [UInt8]] = [:]
  var edits: [String: [TrialEdit]] = [:]
  /// The files that differ, as they were read.
  var original: [String: SourceFile] = [:]
  /// What was typed, by trial.
  var typed: [SourceFile] = []
  /// What the last of the trials stands for, with its place in the file as it was read.
  var replaced: [(name: Words, path: String, line: Int)] = []
}

extension [TrialEdit] {
  /// The offset in the file as it was read of one in the file as it is tried.
  func original(_ offset: Int) -> Int {
    if let inside = first(where: { $0.new.lowerBound < offset && offset < $0.new.upperBound }) { return inside.old.lowerBound }
    guard let before = filter({ $0.new.upperBound <= offset }).max(by: { $0.new.upperBound < $1.new.upperBound }) else {
      return offset
    }
    return before.old.upperBound + offset - before.new.upperBound
  }
}
