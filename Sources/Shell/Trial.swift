import Diagnostics
import Pai
import Reports
import SourceText
import Syntax
import Vocabulary

/// Declarations that are tried: they stand for those of the same name, or beside the others.
struct Trial: Hashable {
  /// As it was typed.
  var text: String
  /// `规则 X`, `表 Y 的一行`: of each declaration that was typed.
  var names: [Words]
  /// Of a row: the table's name.
  var table: String?
  /// The file that takes what has a new name.
  var home: String?
  /// The files of the edition that it is tried in, where what has its name is looked for.
  var files: Set<String> = []

  /// All that it is: what is dropped with it, too.
  var name: Words { Words(zh: Language.chinese.list(names.map(\.zh)), en: Language.english.list(names.map(\.en))) }

  /// What has the same names as a declaration that is tried beside it; rows are many of one name.
  func names(inCommonWith other: Trial) -> [Words] {
    table == nil && other.table == nil && files == other.files ? names.filter(other.names.contains) : []
  }

  /// What is left of it beside another, which stands for those of its declarations that have the same names; nil where nothing is.
  func beside(_ other: Trial) -> Trial? {
    let common = names(inCommonWith: other)
    if common.isEmpty { return self }
    if common.count == names.count { return nil }
    var table = NameTable()
    let typed = SourceFile(path: "", text: text)
    var left = ""
    var lower = 0
    for declaration in parsed(typed, id: FileID(0), names: &table).tree.declarations {
      // With the comments before it.
      let whole = lower..<Int(declaration.range.upper)
      lower = whole.upperBound
      if let label = declaration.label(table), common.contains(label) { continue }
      left += typed.text(ByteRange(whole))
    }
    var trial = self
    trial.text = left.trimmed
    trial.names.removeAll(where: common.contains)
    return trial
  }

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
