import ArgumentParser
import Diagnostics
import Reports
import SourceText
import Syntax
import Vocabulary

/// Formats rule files.
struct Format: Subcommand {
  static let words = CommandWords.fmt

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("FILE"), completion: .file(extensions: ["pai", "md"])) var files: [String]
  @Option(help: words.help("--to"), completion: .list(Language.allCases.map(\.rawValue))) var to: String?
  @Flag(help: words.help("--check")) var check = false
  @Flag(name: [.short, .long], help: words.help("--write")) var write = false

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    if check, write {
      throw Failure(.usage, Words(zh: "--check 和 --write 只能用一个。", en: "--check and --write exclude each other."))
    }
    if write, files.contains("-") {
      throw Failure(.usage, Words(zh: "标准输入不能写回。", en: "Standard input can't be written back."))
    }
    var status = ExitStatus.fine
    for path in files {
      let found = try format(path, console)
      if found.rawValue > status.rawValue { status = found }
    }
    return status
  }

  private func format(_ path: String, _ console: Console) throws(Failure) -> ExitStatus {
    let bytes = try ByteInput(path).rest(limit: Limits.fileBytes)
    guard bytes.count <= Limits.fileBytes else {
      let megabytes = Limits.fileBytes >> 20
      throw Failure(
        .noInput,
        Words(zh: "“\(path)”超过 \(megabytes) MiB。", en: "“\(path)” has more than \(megabytes) MiB."))
    }
    let file = SourceFile(path: path, bytes: bytes)
    var names = NameTable()
    let parsed = parsed(file, id: FileID(0), names: &names)
    guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
      let renderer = console.diagnosticsText(for: console.errors)
      try console.errors.write(renderer.text(parsed.diagnostics, in: [file]))
      return .refused
    }
    let text = formatted(file, parsed, names: names, in: to.flatMap(Language.init(rawValue:)))
    let isSame = text.utf8.elementsEqual(bytes)
    if check {
      if !isSame { try console.print(path) }
      return isSame ? .fine : .findings
    }
    if write {
      if !isSame { try Disk.replace(path, by: Array(text.utf8)) }
    } else {
      try console.output.write(text)
    }
    return .fine
  }
}
