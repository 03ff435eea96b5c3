import ArgumentParser
import Casework
import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// Lists what a rule set holds.
struct List: Subcommand {
  static let words = CommandWords.list

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json, schema
    case caseSchema = "case-schema"
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: words.help("RULES"), completion: .file()) var rules: String
  @Option(help: words.help("--encoding")) var encoding: TextEncoding?
  @Option(help: words.help("--format")) var format = Form.text

  func run(_ console: Console) throws(Failure) -> ExitStatus {
    let folder = try RuleFolder(rules, encoding: encoding)
    let checked = try folder.checked()
    // A set with gaps or conflicts can be listed; one that can't be read has nothing to list.
    if checked.isUnreadable { _ = try console.rules(checked, from: folder, despiteFindings: true) }
    let listings = checked.editions.editions.map {
      Listing(program: $0.program, sources: folder.shown(checked.editions.sources))
    }
    switch format {
    case .text:
      for (index, listing) in listings.enumerated() {
        if index > 0 { try console.print("") }
        try console.output.write(listing.text(console.language, console.paint))
      }
    case .json: try console.print(Listing.json(listings))
    case .schema: try console.print(EventSchema(listings.map(\.program)).json)
    case .caseSchema: try console.print(CaseSchema(listings.map(\.program)).json)
    }
    return .fine
  }
}
