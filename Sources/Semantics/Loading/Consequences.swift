import Diagnostics
import SourceText
import Syntax

/// Which mistakes of the check only follow from something that could not be read, so that one mistake is told once.
struct Consequences {
  private let unread: [Diagnostic]
  /// The declarations in which something could not be read.
  private let broken: [Place]
  /// The lines that could not be read and may have declared something.
  private let lines: [String]
  /// Whether a whole rule file could not be read: it may have declared anything.
  private let hasUnreadFile: Bool

  /// - Parameters:
  ///   - reading: What lexer and parser told, and what rows could not be read.
  init(of reading: [Diagnostic], in files: [ParsedSource]) {
    unread = reading
    hasUnreadFile = reading.contains { if case .lexical(.notUTF8(_, _?)) = $0.mistake { true } else { false } }
    var broken: [Place] = []
    var lines: [String] = []
    for file in files {
      let own = reading.filter { $0.place.file == file.file }.map(\.place.range)
      guard !own.isEmpty else { continue }
      broken += file.tree.declarations.filter { declaration in own.contains { declaration.range.touches($0) } }
        .map { Place(file: file.file, range: $0.range) }
      let declaresNothing = file.tree.declarations.filter(\.content.namesOnlyItself).map(\.range)
      lines += own.filter { range in !declaresNothing.contains { range.lies(within: $0) } }
        .map { file.source.text(ofLine: file.source.line(at: $0.lower)) }
    }
    self.broken = broken
    self.lines = lines
  }

  /// - Complexity: linear in what could not be read.
  func contains(_ diagnostic: Diagnostic) -> Bool {
    guard !unread.isEmpty, !diagnostic.isOfReading else { return false }
    let place = diagnostic.place
    if unread.contains(where: { $0.place.file == place.file && $0.place.range.touches(place.range) }) { return true }
    switch diagnostic.mistake {
    case .meaning(.noHeader), .meaning(.clauseNotCovered), .meaning(.baseWithoutLimit), .meaning(.noLimitAnywhere),
      .meaning(.noClock), .meaning(.pausesForGood), .meaning(.resumesNothing), .meaning(.neverTaken),
      .meaning(.ladderNotChosen), .meaning(.leftBeforeStart):
      return true
    case .meaning(.missing), .meaning(.noExpectation), .rows(.noOutcome), .rows(.noColumns), .rows(.missingColumn):
      return broken.contains { $0.file == place.file && $0.range.touches(place.range) }
    case .meaning(.unknownName(_, let name, _)): return hasUnreadFile || lines.contains { $0.contains(name) }
    case .lexical, .syntax, .meaning, .expression, .rows, .finding: return false
    }
  }
}

extension Diagnostic {
  /// Whether rows could not be read as they stand: what else is wrong with the same cells follows from it.
  var isOfReading: Bool {
    guard case .rows(let mistake) = mistake else { return false }
    switch mistake {
    case .unclosedQuote, .strayQuote, .ragged, .badByte, .nothingAbove, .otherwiseMisplaced: return true
    case .missingFile, .outsideRoot, .unknownColumn, .missingColumn, .badValue, .rowTwice, .areaTwice, .missingParent,
      .scientificNotation, .columnTwice, .noOutcome, .levelNotBelow, .noColumns, .endsBeforeStart, .clauseAndColumn,
      .tooLarge, .noHeading, .notAnOutcome, .badHolidays:
      return false
    }
  }
}

extension DeclarationContent {
  /// Whether nothing that stands in it has a name for others to use, so that what could not be read in it hides no
  /// declaration.
  fileprivate var namesOnlyItself: Bool {
    switch self {
    case .rule, .table, .scenario, .ladder, .unencoded: true
    case .ruleset, .import, .levels, .measures, .unit, .directory, .category, .fields, .list, .calendar, .period, .process,
      .assessment:
      false
    }
  }
}

extension ByteRange {
  fileprivate func lies(within other: ByteRange) -> Bool { other.lower < lower && upper < other.upper }

  /// Whether they share a byte, or one is empty and lies within the other or at its end.
  fileprivate func touches(_ other: ByteRange) -> Bool {
    isEmpty || other.isEmpty
      ? lower <= other.upper && other.lower <= upper : lower < other.upper && other.lower < upper
  }
}
