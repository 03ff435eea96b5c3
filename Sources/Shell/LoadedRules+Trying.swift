import Diagnostics
import Interpreter
import Pai
import Reports
import Semantics
import SourceText
import Syntax
import Vocabulary

extension LoadedRules {
  /// Puts what is tried into the text: in the place of what has its name, else where each is at home.
  func tried(_ trials: [Trial], _ language: Language = .chinese) -> Tried {
    var trying = Trying(self)
    let names = trials.distinctNames(language)
    for (number, trial) in trials.enumerated() {
      trying.tried.replaced = []
      let name = trials.count == 1 ? Trial.input(language) : Trial.input(language, named: names[number])
      trying.tried.typed.append(SourceFile(path: name, text: trial.text))
      trying.take(trial, number)
    }
    trying.tried.files = files(with: trying.tried.changed)
    return trying.tried
  }

  /// A place as people see it: in the file as it was read, or in what was typed. An index of ``toldSources``.
  func told(_ place: Place) -> Place {
    let file = Int(place.file.index)
    guard let tried, sources.indices.contains(file), let edits = tried.edits[sources[file].path] else { return place }
    let (lower, upper) = (Int(place.range.lower), Int(place.range.upper))
    if let edit = edits.last(where: { $0.typed.lowerBound <= lower && upper <= $0.typed.upperBound }) {
      let moved = edit.typedOffset - edit.typed.lowerBound
      return Place(file: FileID(Int32(clamping: sources.count + edit.trial)), range: ByteRange(lower + moved..<upper + moved))
    }
    let start = edits.original(lower)
    return Place(file: place.file, range: ByteRange(start..<max(start, edits.original(upper))))
  }

  /// ``toldSources`` with what is tried by its name also where it is one: there is another input than it.
  ///
  /// - Parameter trials: those that are tried in these rules.
  func toldSources(naming trials: [Trial], _ language: Language) -> [SourceFile] {
    guard let tried else { return toldSources }
    return toldSources.prefix(sources.count)
      + zip(tried.typed, trials.distinctNames(language)).map { SourceFile(path: Trial.input(language, named: $1), bytes: $0.bytes) }
  }

  func told(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.place = told(diagnostic.place)
    diagnostic.notes = diagnostic.notes.map { Note($0.message, at: $0.place.map(told)) }
    diagnostic.fix = diagnostic.fix.map { Fix(replace: told($0.place), by: $0.replacement) }
    return diagnostic
  }

  /// What a finding says, and of which places: the same one is known by it among those of the same rules with something else
  /// tried in them. By its words alone another conflict of the same rules, as two rows of one name, would pass for it.
  func subject(of diagnostic: Diagnostic) -> FindingSubject {
    let told = told(diagnostic)
    return FindingSubject(
      code: told.code, message: told.message(.chinese),
      places: ([told.place] + told.notes.compactMap(\.place)).map { place in
        let file = Int(place.file.index)
        guard toldSources.indices.contains(file) else { return FindingSubject.Spot(file: "", typed: nil, range: place.range) }
        // What was typed has no path of its own, and its number and what it is called change with what is tried beside it.
        let source = toldSources[file]
        return FindingSubject.Spot(
          file: file < sources.count ? source.path : "",
          typed: file < sources.count ? nil : source.text(ByteRange(0..<source.bytes.count)), range: place.range)
      })
  }

  /// Where a declaration with a new name goes: of the files of an edition that in which its kin stand, which share most names
  /// with it, and among those the last; else that with the header.
  func home(of text: String, inEdition number: Int) -> String? {
    var names = NameTable()
    let typed = SourceFile(path: "", text: text)
    let kind = parsed(typed, id: FileID(0), names: &names).tree.declarations.first?.content.kin
    let own = Set(typed.words)
    let files = editions.indices.contains(number) ? Set(editions[number].files.map(\.path)) : []
    var best: (path: String, score: Int)?
    for source in sources where RelativePath.isRuleFile(source.path) && files.contains(source.path) {
      var names = NameTable()
      for declaration in parsed(source, id: FileID(0), names: &names).tree.declarations where declaration.content.kin == kind {
        let score = Set(SourceFile(path: "", text: source.text(declaration.range)).words).intersection(own).count
        if score >= best?.score ?? 0 { best = (source.path, score) }
      }
    }
    if kind != nil, let best { return best.path }
    let header = editions.indices.contains(number) ? editions[number].program.header.place?.file.index : nil
    return header.flatMap { sources.indices.contains(Int($0)) ? sources[Int($0)].path : nil } ?? home
  }

  /// The file with the header.
  var home: String? {
    let file = editions.last?.program.header.place?.file.index
    return file.flatMap { sources.indices.contains(Int($0)) ? sources[Int($0)].path : nil }
      ?? sources.first { RelativePath.isRuleFile($0.path) }?.path
  }
}

/// By what findings of two readings are the same one.
struct FindingSubject: Hashable {
  struct Spot: Hashable {
    var file: String
    var typed: String?
    var range: ByteRange
  }

  var code: String
  var message: String
  var places: [Spot]
}

extension SourceFile {
  /// The names that stand in it.
  fileprivate var words: [String] {
    var names = NameTable()
    return tokens(of: self, names: &names).compactMap { $0.kind == .name ? text(ByteRange(lower: $0.lower, upper: $0.upper)) : nil }
  }
}
