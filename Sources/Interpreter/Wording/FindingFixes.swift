import DecisionDiagrams
import Diagnostics
import Semantics
import SourceText
import Vocabulary

/// Changes that are certain to be right, or all but: what only the author can know has no fix.
extension CompiledRules {
  /// Of two rules that disagree, the one that applies only where the other does is most likely meant as an exception.
  func fix(ofConflict first: Int32, _ second: Int32) -> Fix? {
    if isWithin(second, first) { return naming(first, in: second) }
    if isWithin(first, second) { return naming(second, in: first) }
    return nil
  }

  /// A fix is worth some hundredths of a second.
  private static let fixSteps = 1 << 16

  /// Whether a rule applies nowhere but where the other does, and not everywhere there.
  private func isWithin(_ rule: Int32, _ other: Int32) -> Bool {
    let inner = conditions[Int(rule)]
    let outer = conditions[Int(other)]
    return store.hasCells(in: inner, and: feasible, outside: outer, limit: Self.fixSteps) == false
      && store.hasCells(in: outer, and: feasible, outside: inner, limit: Self.fixSteps) == true
  }

  private func naming(_ rule: Int32, in exception: Int32) -> Fix? {
    guard program.rules[Int(rule)].exceptionClause != nil,
      let clause = program.rules[Int(exception)].exceptionClause
    else { return nil }
    let name = ReservedWords.spelled(program.rules[Int(rule)].name)
    let end = Place(file: clause.place.file, range: ByteRange(at: clause.place.range.upper))
    if clause.count > 0 {
      return Fix(replace: end, by: (clause.language == .english ? ", " : "、") + name)
    }
    return Fix(replace: end, by: " \(Word.overrides.spelling(clause.language)) \(name)")
  }

  /// An exception that does nothing is left out where nothing else hangs on it: exceptions pass on to exceptions, and
  /// 仅 needs one.
  func fix(ofIdleException exception: Int32, to rule: Int32) -> Fix? {
    let idle = program.rules[Int(exception)]
    let other = program.rules[Int(rule)]
    guard let clause = idle.exceptionClause, clause.count == 1, other.row == nil, other.overrides.isEmpty,
      sayings[Int(exception)].replaces.isEmpty,
      !program.rules.contains(where: { $0.overrides.contains(Ref(Int(exception))) })
    else { return nil }
    return Fix(replace: clause.place, by: "")
  }
}
