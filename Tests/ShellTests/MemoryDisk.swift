import Diagnostics
import Pai
import Reports
import Semantics
import Shell
import Vocabulary
import WorkingTime

/// Files in memory, and sessions that see nothing else.
final class MemoryDisk {
  var files: [String: [UInt8]] = [:]
  /// How often each was written: its stamp.
  private var versions: [String: Int] = [:]
  /// What a person leaves in the editor; nil: there is none.
  var edited: String?
  /// Paths that nothing can be written to.
  var locked: Set<String> = []
  var isTerminal = true
  var isStopped: () -> Bool = { false }
  /// So much is read of one file; nil: as much as anywhere.
  var fileBytes: Int?

  static let town = "town"
  /// Monday, 2 March 2026, nine o'clock.
  static let monday = Instant(seconds: 1_772_413_200)

  init(_ files: [String: String] = ["town/rules.pai": MemoryTown.text]) {
    for (path, text) in files { self[path] = text }
  }

  subscript(path: String) -> String? {
    get { files[path].map { String(decoding: $0, as: UTF8.self) } }
    set {
      files[path] = newValue.map { Array($0.utf8) }
      versions[path, default: 0] += 1
    }
  }

  func session(_ language: Language = .chinese, rules: String? = town, isColoured: Bool = false) -> Session {
    let session = Session(world, language: language, paint: Paint(isColoured: isColoured))
    if let rules { _ = session.begin(with: rules) }
    return session
  }

  /// The rules of a folder as another process would read them.
  func ruleSet(_ folder: String = town) throws -> RuleSet { try RuleSet(within(folder), despiteFindings: true) }

  private func within(_ folder: String) -> RuleFiles {
    var found: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasPrefix(folder + "/") { found[String(path.dropFirst(folder.count + 1))] = bytes }
    return RuleFiles(found)
  }

  private var world: ShellWorld {
    var world = ShellWorld(
      rules: { [self] path throws(ShellWorld.Failure) in
        let slash = path.lastIndex(of: "/")
        let isFile = files[path] != nil
        let folder = isFile ? slash.map { String(path[..<$0]) } ?? "" : path
        guard isFile || files.keys.contains(where: { $0.hasPrefix(path + "/") && $0.hasSuffix(".pai") }) else {
          throw ShellWorld.Failure(Words(zh: "没有“\(path)”。", en: "There is no “\(path)”."))
        }
        return ShellWorld.Rules(
          path: path, files: within(folder), start: isFile ? String(path.dropFirst(folder.count + 1)) : "", isFile: isFile,
          location: { "\(folder)/\($0)" })
      },
      bytes: { [self] path throws(ShellWorld.Failure) in
        guard let bytes = files[path] else { throw ShellWorld.Failure(Words(zh: "没有“\(path)”。", en: "There is no “\(path)”.")) }
        return fileBytes.map { Array(bytes.prefix($0 + 1)) } ?? bytes
      },
      write: { [self] path, bytes throws(ShellWorld.Failure) in try put(bytes, in: path) },
      append: { [self] path, bytes throws(ShellWorld.Failure) in try put((files[path] ?? []) + bytes, in: path) },
      stamp: { [self] rules, path in
        let location = rules.location(path)
        if path.isEmpty { return files.keys.filter { $0.hasPrefix(location) && $0.hasSuffix(".pai") }.sorted().joined() }
        return files[location] == nil ? nil : "\(versions[location] ?? 0)"
      },
      names: { [self] folder in
        let inside = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        let paths = files.keys.filter { $0.hasPrefix(inside) }.map { $0.dropFirst(inside.count).split(separator: "/") }
        return Set(paths.map { ShellWorld.Name(String($0[0]), isFolder: $0.count > 1) }).shuffled()
      },
      edit: { [self] _ throws(ShellWorld.Failure) in edited },
      columns: { 80 }, isStopped: { [self] in isStopped() }, isTerminal: isTerminal, now: Self.monday)
    if let fileBytes { world.fileBytes = fileBytes }
    return world
  }

  private func put(_ bytes: [UInt8], in path: String) throws(ShellWorld.Failure) {
    guard !locked.contains(path) else {
      throw ShellWorld.Failure(Words(zh: "写不了“\(path)”。", en: "Can't write “\(path)”."))
    }
    files[path] = bytes
    versions[path, default: 0] += 1
  }
}

/// A rule set that fits on a page and has one of everything that a session speaks of.
enum MemoryTown {
  static let text = """
    规则集 桐溪镇 { 版本：“1”  施行：2026-01-01 }

    层级 村社 < 乡镇
    措施 提醒 < 督办

    单位 综合执法、市场监管、派出所、指挥室 { 层级：乡镇 }

    类别 街面 { 事项 占道经营、无证经营、噪声扰民 }

    名录 {
        区域 {
            | 区域   | 层级 |
            | 桐溪镇 | 乡镇 |
        }
    }

    字段 {
        紧急  是否  默认 否
        摊位  整数  默认 1  在 0 至 1000
        昼夜  （白天、夜里）
    }

    流程 {
        里程碑  上报 → 派发 → 办结
        计时    办结 自 派发
        允许 挂起 由 指挥室：停表
        允许 恢复 由 指挥室：复表
        允许 延期 由 指挥室 早于 办结 期限：顺延
        允许 退单 由 主办：退至 派发，重新计时
    }

    督促 办结督办 {
        当 办结 剩 1个工作日：  提醒 主办
        当 办结 逾期：          督办 主办；抄送 指挥室
    }

    表 派单 {
        | 事项     | 主办     | 派发   | 办结      |
        | 占道经营 | 综合执法 | 30分钟 | 3个工作日 |
        | 无证经营 | 市场监管 | 30分钟 | 5个工作日 |
    }

    规则 夜里的噪声 { 当：事项 为 噪声扰民 且 昼夜 为 夜里  主办：派出所    限时：派发 10分钟内；办结 1个工作日内 }
    规则 白天的噪声 { 当：事项 为 噪声扰民 且 昼夜 为 白天  主办：综合执法  限时：派发 30分钟内；办结 3个工作日内 }

    规则 紧急的 例外于 派单、夜里的噪声、白天的噪声 { 当：紧急  限时：派发 5分钟内；办结 1个工作日内 }

    规则 督促办结 { 督促：办结督办 }

    情景 “占道归执法” {
        事件 2026-03-02 09:00 { 事项 占道经营；地点 “桐溪镇” }
        应 主办 为 综合执法
    }
    """
}
