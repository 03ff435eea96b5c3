/// Deliberately wrong readings of the language. A property test that accepts one of them tests nothing.
package enum Mistake: CaseIterable, Sendable {
  /// Only the rules that name a rule are exceptions to it.
  case exceptionsAreNotTransitive
  /// A rule that is silenced on one attribute silences nobody on any. (On the same attribute alone it would make no
  /// difference: whoever silences it silences transitively.)
  case silencedRulesSilenceNobody
  /// A fallback is silent altogether as soon as another rule applies, and not attribute by attribute.
  case fallbackIsSilencedAltogether
  /// Every exception replaces the sets that it adds to.
  case everyExceptionReplacesSets
  /// 仅 does nothing.
  case replacingIsIgnored
  /// The first of two rules that disagree wins.
  case firstRuleWins
  /// A field that was not asked makes every test of it false.
  case unaskedIsFalse
  case defaultIsIgnored
  /// 以…开头 is 含.
  case beginningIsContained
  /// The ends of ranges do not belong to them.
  case rangeEndsAreExcluded
  /// An area has its own attributes only.
  case attributesAreNotInherited
  /// What is false of 不详 stays false when negated.
  case unknownAnswerStaysFalse
}
