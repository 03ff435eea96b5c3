import Casework
import Diagnostics
import Interpreter
import Pai
import Semantics
import SourceText
import Vocabulary

/// Where a scenario that is kept goes, and whether it passes there.
extension LoadedRules {
  /// The rule files that may take scenarios of an edition, by path within the rules; where nothing is named, the first.
  ///
  /// Of several editions those that no other has, the one with the header first: what stands in a file without a header,
  /// every one of them runs. Rules of one edition keep them beside their files, or in the one file that they are.
  func files(ofEdition number: Int) -> [String] {
    if origin.isFile { return [origin.start] }
    guard editions.count > 1 else { return ["scenarios-saved.pai"] }
    let others = Set(editions.indices.filter { $0 != number }.flatMap { editions[$0].files.map(\.path) })
    let own = editions[number].files.map(\.path).filter { RelativePath.isRuleFile($0) && !others.contains($0) }
    let header = editions[number].program.header.place.map { sources[Int($0.file.index)].path }
    return own.filter { $0 == header } + own.filter { $0 != header }
  }

  /// What is added to the end of a file, in which the text then stands by itself.
  static func appended(_ text: String, to path: String) -> String {
    RelativePath.isLiterate(path) ? "\n```pai\n\(text)\n```\n" : "\n\(text)\n"
  }

  /// Why a scenario would not pass if it stood at the end of a file; nil: it would, as all of the rules are tested.
  func refusal(of name: String, with text: String, in path: String, _ world: ShellWorld) -> Words? {
    let bytes = origin.files.source.bytes(path) ?? []
    let files = files(with: [path: bytes + Array(Self.appended(text, to: path).utf8)])
    return LoadedRules(origin, files: files, stamps: stamps, world).refusal(of: name)
  }

  /// Why a scenario does not pass in every edition that has it; nil: it does.
  func refusal(of name: String) -> Words? {
    let results = (ruleSet?.caseRules ?? []).flatMap { $0.runScenarios() }.filter { $0.name == name }
    guard !results.isEmpty else { return Words(zh: "读不回来", en: "it does not read back") }
    return results.first { $0.status != .passed }.map {
      $0.reasons.first?.words ?? Words(zh: "没有跑", en: "it was not run")
    }
  }
}
