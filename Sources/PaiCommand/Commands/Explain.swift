import ArgumentParser
import Diagnostics
import Reports
import Semantics

/// Explains the codes of messages.
struct Explain: Subcommand {
  static let words = CommandWords.explain

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("CODE"), completion: .list(Explanation.all.map(\.code))) var codes: [String] = []

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    guard !codes.isEmpty else {
      for page in Explanation.all { try console.print("\(page.code)  \(page.title(console.language))") }
      return .fine
    }
    var status = ExitStatus.fine
    for (index, code) in codes.enumerated() {
      guard let page = Explanation.page(for: code) else {
        let nearest = NearestNames(to: code.uppercased(), among: Explanation.all.map(\.code)).names.first
        console.tell(
          Words(
            zh: "没有代码“\(code)”。\(nearest.map { "是不是 \($0)？" } ?? "")全部代码：pai explain",
            en: "There is no code “\(code)”.\(nearest.map { " Did you mean \($0)?" } ?? "") All codes: pai explain"))
        status = .usage
        continue
      }
      if index > 0 { try console.print("") }
      try console.output.write(page.text(console.language))
    }
    return status
  }
}
