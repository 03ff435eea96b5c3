import Diagnostics
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// The files of a folder that were opened; a class, since reading fills it.
private final class OpenedFiles {
  private(set) var paths: [String] = []
  /// Of the first that is there and can't be read. To whoever checks the rules it would seem not to be there.
  private(set) var failure: Failure?

  /// Nil where it can't be read.
  func bytes(_ path: String) -> [UInt8]? {
    paths.append(path)
    return read(path) { path throws(Failure) in try ByteInput(path).rest(limit: Limits.fileBytes) }
  }

  /// Nil where it can't be read.
  func names(in folder: String) -> [String]? {
    read(folder) { folder throws(Failure) in
      guard let names = Disk.names(in: folder) else { throw ByteInput.failure(.last, reading: folder) }
      return names
    }
  }

  private func read<Found>(_ path: String, _ reading: (String) throws(Failure) -> Found) -> Found? {
    do throws(Failure) {
      return try reading(path)
    } catch {
      failure = failure ?? error
      return nil
    }
  }
}

/// What a path on the command line stands for: a folder, one rule file with its folder around it, or standard input.
struct RuleFolder {
  /// As it was given.
  let path: String
  /// The folder that imports and rows may not leave.
  let root: String
  /// The path of the file within it; empty: the folder itself.
  let start: String
  /// Of its CSV files, where the caller knows better than to have it recognised.
  let encoding: TextEncoding?
  private let opened = OpenedFiles()

  init(_ path: String, encoding: TextEncoding? = nil) throws(Failure) {
    self.path = path
    self.encoding = encoding
    if path == "-" {
      (root, start) = ("", "-")
      return
    }
    switch Disk.kind(path) {
    case .folder:
      (root, start) = (path, "")
      guard let names = Disk.names(in: path) else { throw ByteInput.failure(.last, reading: path) }
      guard !names.contains(where: RelativePath.isRuleFile) else { return }
      throw Failure(
        .noInput,
        Words(
          zh: "文件夹“\(path)”里没有规则文件；规则文件的名字以 .pai 或 .pai.md 结尾。",
          en: "The folder “\(path)” has no rule file; the names of rule files end in .pai or .pai.md."))
    case .file where !RelativePath.isRuleFile(path):
      throw Failure(
        .noInput,
        Words(
          zh: "“\(path)”不是规则文件；规则文件的名字以 .pai 或 .pai.md 结尾。",
          en: "“\(path)” is no rule file; the names of rule files end in .pai or .pai.md."))
    case .file, .stream: (root, start) = Disk.split(path)
    case .missing:
      let error = SystemError.last
      if !error.isMissing { throw ByteInput.failure(error, reading: path) }
      throw Failure(
        .noInput,
        Words(zh: "没有“\(path)”这个文件或文件夹。", en: "There is no file or folder “\(path)”."))
    }
  }

  var files: RuleFiles {
    let (root, start, opened) = (root, start, opened)
    let source = ProgramSource(
      entries: { folder in
        let path = Disk.joined(root, folder)
        guard Disk.kind(path) == .folder else { return nil }
        return opened.names(in: path)?.map { name in
          ProgramSource.Entry(name: name, isFolder: Disk.kind(Disk.joined(path, name)) == .folder)
        }
      },
      bytes: { file in
        if file == "-", start == "-" {
          return opened.bytes("-")
        }
        let path = Disk.joined(root, file)
        switch Disk.kind(path) {
        case .file: return opened.bytes(path)
        // One that was named is read; one that merely stands in the folder might never end.
        case .stream: return file == start ? opened.bytes(path) : nil
        case .folder, .missing: return nil
        }
      },
      encodingOfRows: encoding)
    return RuleFiles(source)
  }

  /// Reads, checks and analyses what is there.
  /// - Throws: that a file is there and can't be read.
  func checked() throws(Failure) -> RuleCheck {
    let check = RuleCheck(files, at: start)
    if let failure = opened.failure { throw failure }
    return check
  }

  /// Refuses to write what was read: a file of the rules, or another that the command reads. Asked once the rules are
  /// read, before anything is written.
  func keep(from option: String, writing output: String, others: [String] = []) throws(Failure) {
    guard let target = Disk.identity(output) else { return }
    guard let read = (others + opened.paths).first(where: { Disk.identity($0) == target }) else { return }
    let name = read == "-" ? Words(zh: "标准输入", en: "standard input") : Words(zh: read, en: read)
    throw Failure(
      .usage,
      Words(
        zh: "\(option) 要写的“\(output)”正是所读的“\(name.zh)”，写了就没了；换一个文件。",
        en: "\(option) would write “\(output)”, which is “\(name.en)”, a file that is read, and destroy it; name another file."))
  }

  /// The files under the paths by which whoever called can open them.
  func shown(_ files: [SourceFile]) -> [SourceFile] {
    files.map { SourceFile(path: $0.path == "-" ? "-" : Disk.joined(root, $0.path), bytes: $0.bytes) }
  }
}

extension Console {
  /// The rule set at a path, ready to decide. What is wrong with it is told.
  func rules(
    at path: String, encoding: TextEncoding? = nil, despiteFindings: Bool = false, asOf: String? = nil
  ) throws(Failure) -> RuleSet {
    try rules(of: RuleFolder(path, encoding: encoding), despiteFindings: despiteFindings, asOf: asOf)
  }

  func rules(of folder: RuleFolder, despiteFindings: Bool, asOf: String? = nil) throws(Failure) -> RuleSet {
    let ruleSet = try checkedRules(of: folder, despiteFindings: despiteFindings, asOf: asOf).ready
    Memory.giveBack()
    return ruleSet
  }

  /// The rule set with all that reading it found.
  func checkedRules(
    of folder: RuleFolder, despiteFindings: Bool, asOf: String? = nil
  ) throws(Failure) -> (checked: RuleCheck, ready: RuleSet) {
    let known = try notices(asOf: asOf)
    let checked = try folder.checked()
    return (checked, try rules(checked, from: folder, despiteFindings: despiteFindings, asOf: known))
  }

  /// The day that --as-of names.
  func notices(asOf text: String?) throws(Failure) -> NoticesAsOf? {
    guard let text else { return nil }
    do throws(TimeRefused) {
      return try NoticesAsOf(text)
    } catch {
      throw Failure(.usage, Words(zh: "--as-of：\(error.words.zh)", en: "--as-of: \(error.words.en)"))
    }
  }

  func rules(
    _ checked: RuleCheck, from folder: RuleFolder, despiteFindings: Bool, asOf known: NoticesAsOf? = nil
  ) throws(Failure) -> RuleSet {
    do throws(RulesRefused) {
      return try RuleSet(checked, despiteFindings: despiteFindings, calendarsAsOf: known)
    } catch {
      let errors = checked.all.filter { $0.severity == .error }
      let text = diagnosticsText(for: self.errors).text(errors, in: folder.shown(checked.editions.sources))
      try self.errors.write(text)
      throw Failure(
        .refused,
        checked.isUnreadable
          ? Words(zh: "规则集有错误，没有执行。", en: "The rule set has errors and was refused.")
          : Words(
            zh: "规则集的分析有发现，没有执行；要照办，加 --despite-findings。",
            en: "The analysis of the rule set found something, so it was refused; --despite-findings goes on."))
    }
  }
}
