import Diagnostics
import Semantics
import SourceText
import Syntax
import Testing
import Vocabulary

/// A rule file as a test writes it, checked: `⟦…⟧` marks the place where something is expected.
struct CheckedText {
  let editions: Editions
  let marked: [Place]

  /// What most rule files need around the part that a test is about; it stands behind that part.
  static let surroundings = """

    规则集 测试 { 版本：“1” }
    层级 村社 < 乡镇 < 县区
    措施 提醒 < 督办 < 问询
    单位 平台 { 层级：乡镇 }
    单位 公安 { 层级：乡镇、县区 }
    类别 治安 { 事项 纠纷、盗窃 }
    字段 { 紧急 是否 默认 否；渠道 （热线、网格）；首接 单位；涉及 若干 单位；金额 整数 计量 元 }
    流程 {
      里程碑 上报 → （受理） → 派发 → 办结 → 回访（满意、不满意）
      计时 办结 自 派发；回访 自 办结
      允许 退单 由 主办：退至 派发
    }
    规则 派 { 限时：派发 1个工作日内；办结 3个工作日内 }

    """

  /// - Parameter files: What else stands in the folder.
  init(_ text: String, within surroundings: String = Self.surroundings, files: [String: String] = [:]) {
    var all = files.mapValues { Array($0.utf8) }
    all["a.pai"] = Array((text + surroundings).utf8)
    self.init(all)
  }

  init(_ files: [String: [UInt8]]) {
    var clean: [String: [UInt8]] = [:]
    var ranges: [(path: String, range: ByteRange)] = []
    for (path, bytes) in files {
      let (text, found) = Self.unmarked(bytes)
      clean[path] = text
      ranges += found.map { (path, $0) }
    }
    let editions = ProgramSource(clean).editions()
    self.editions = editions
    marked = ranges.compactMap { path, range in
      guard let file = editions.sources.firstIndex(where: { $0.path == path }) else { return nil }
      return Place(file: FileID(Int32(file)), range: range)
    }.sorted()
  }

  private static func unmarked(_ bytes: [UInt8]) -> ([UInt8], [ByteRange]) {
    let (open, close) = (Array("⟦".utf8), Array("⟧".utf8))
    var text: [UInt8] = []
    var ranges: [ByteRange] = []
    var start: Int?
    var at = 0
    while at < bytes.count {
      if bytes[at...].starts(with: open) {
        start = text.count
        at += open.count
      } else if bytes[at...].starts(with: close) {
        ranges.append(ByteRange((start ?? text.count)..<text.count))
        at += close.count
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    return (text, ranges)
  }

  var program: Program { editions.editions.first?.program ?? Program() }
  var diagnostics: [Diagnostic] { editions.editions.flatMap(\.diagnostics) }

  /// Code, place and text of each, for a reader of a failed test.
  var shown: [String] {
    diagnostics.map { diagnostic in
      let source = editions.sources[Int(diagnostic.place.file.index)]
      return "\(diagnostic.code) «\(source.text(diagnostic.place.range))» \(diagnostic.message(.chinese))"
    }
  }

  func rule(_ name: String) -> Rule? { program.rules.first { $0.name == name } }
  func field(_ name: String) -> Field? { program.fields.first { $0.entry.name == name } }
}

/// Expects these mistakes and no other, each at its mark in the order of the file.
func expectMistakes(
  _ codes: String..., in text: CheckedText, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(text.diagnostics.map(\.code) == codes, "\(text.shown)", sourceLocation: sourceLocation)
  #expect(text.diagnostics.map(\.place) == text.marked, "\(text.shown)", sourceLocation: sourceLocation)
  for diagnostic in text.diagnostics {
    #expect(!diagnostic.message(.english).isEmpty && !diagnostic.message(.chinese).isEmpty)
  }
}

func expectMistakes(
  _ codes: String..., in text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let checked = CheckedText(text)
  #expect(checked.diagnostics.map(\.code) == codes, "\(checked.shown)", sourceLocation: sourceLocation)
  #expect(checked.diagnostics.map(\.place) == checked.marked, "\(checked.shown)", sourceLocation: sourceLocation)
}

/// The text after its first fix is applied, without surroundings.
func fixed(_ text: String) -> String? {
  let checked = CheckedText(text)
  guard let fix = checked.diagnostics.compactMap(\.fix).first else { return nil }
  let source = checked.editions.sources[Int(fix.place.file.index)]
  let bytes = source.bytes
  let range = fix.place.range.offsets
  let result = bytes[..<range.lowerBound] + Array(fix.replacement.utf8) + bytes[range.upperBound...]
  let whole = String(decoding: result, as: UTF8.self)
  return whole.hasSuffix(CheckedText.surroundings)
    ? String(whole.dropLast(CheckedText.surroundings.count)) : whole
}
