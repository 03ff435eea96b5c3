package import Vocabulary

extension Explanation {
  /// The page for a terminal.
  package func text(_ language: Language) -> String {
    render(language) { part in
      switch part {
      case .title(let title): title + "\n"
      case .heading(let heading): "\n" + heading + "\n"
      case .sentences(let text): "  " + text + "\n"
      case .program(let path, let program):
        (path.map { "  " + $0 + "\n" } ?? "")
          + program.split(separator: "\n", omittingEmptySubsequences: program.isEmpty)
          .map { $0.isEmpty ? "\n" : "    " + $0 + "\n" }.joined()
      }
    }
  }

  /// The page in Markdown (CommonMark).
  package func markdown(_ language: Language) -> String {
    render(language) { part in
      switch part {
      case .title(let title): "# " + title + "\n"
      case .heading(let heading): "\n## " + heading + "\n"
      case .sentences(let text): "\n" + text + "\n"
      case .program(let path, let program):
        "\n" + (path.map { "`" + $0 + "`\n\n" } ?? "") + "```" + (path == nil ? "pai" : "") + "\n" + program + "\n```\n"
      }
    }
  }

  private enum Part {
    case title(String)
    case heading(String)
    case sentences(String)
    /// A program, or with a path a file that it names.
    case program(String?, String)
  }

  private func render(_ language: Language, _ written: (Part) -> String) -> String {
    var parts: [Part] = [
      .title(code + Words(zh: "：", en: ": ")(language) + title(language)),
      .sentences(meaning(language)),
      .heading(Words(zh: "为什么要改", en: "Why it matters")(language)),
      .sentences(reason(language)),
      .heading(Words(zh: "怎么改", en: "How to mend it")(language)),
      .sentences(mending(language)),
    ]
    if let bad {
      parts.append(.heading(Words(zh: "有这个问题", en: "With the mistake")(language)))
      parts += Self.parts(bad, language)
    }
    if let good {
      parts.append(.heading(Words(zh: "改好以后", en: "Mended")(language)))
      parts += Self.parts(good, language)
    }
    return parts.map(written).joined()
  }

  private static func parts(_ example: Example, _ language: Language) -> [Part] {
    [.program(nil, example.program(language))] + example.files.map { .program($0.path(language), $0.text(language)) }
  }
}
