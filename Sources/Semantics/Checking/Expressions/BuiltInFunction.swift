import Syntax
import Vocabulary

/// The algorithms that a formula may name, found by any spelling of their word.
enum BuiltInFunction: CaseIterable {
  case countOf, larger, smaller, rounded
  case casesOf, shareOf, meanOf, percentile, workTimeBetween, orElse

  /// Those that look at one event; the rest look at many cases.
  static let ofEvents: [BuiltInFunction] = [.countOf, .larger, .smaller, .rounded]
  static let ofCases: [BuiltInFunction] = [
    .casesOf, .shareOf, .meanOf, .percentile, .workTimeBetween, .larger, .smaller, .rounded, .orElse,
  ]

  var word: Word {
    switch self {
    case .countOf: .countOf
    case .larger: .larger
    case .smaller: .smaller
    case .rounded: .rounded
    case .casesOf: .casesOf
    case .shareOf: .shareOf
    case .meanOf: .meanOf
    case .percentile: .percentile
    case .workTimeBetween: .workTimeBetween
    case .orElse: .orElse
    }
  }

  private static let bySpelling: [String: BuiltInFunction] = {
    var found: [String: BuiltInFunction] = [:]
    for function in BuiltInFunction.allCases {
      for spelling in function.word.row.zh + function.word.row.en { found[spelling] = function }
    }
    return found
  }()

  /// What stands before the parentheses of a call; nil where it is no function.
  init?(_ callee: Expression, names: NameTable) {
    guard case .reference(let reference) = callee.content else { return nil }
    switch reference.target {
    case .word(let word):
      guard let found = BuiltInFunction.allCases.first(where: { $0.word == word }) else { return nil }
      self = found
    case .name(let name):
      guard let found = BuiltInFunction.bySpelling[names[name]] else { return nil }
      self = found
    }
  }
}
