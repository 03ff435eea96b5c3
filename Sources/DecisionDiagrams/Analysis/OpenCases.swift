package import Semantics

extension CompiledRules {
  /// All findings of an edition that applies to open cases (适用在办): its limits are decided also of events that were
  /// reported in the days of earlier ones. So a rule is not without effect that sets a limit for those alone, as
  /// transitional ones do, and limits may disagree there too.
  ///
  /// - Parameter earlier: The headers of the editions before it.
  /// - Complexity: of `analysis()`, and as much again where any rule asks on which day an event was reported.
  package func analysis(withReportsUnder earlier: [Header]) -> [AnalysisResult] {
    var results = analysis()
    guard program.header.appliesToOpen != nil, !earlier.isEmpty else { return results }
    let open = program.coveringReports(of: earlier)
    guard Grid(of: open).tellsDaysOfReportApart,
      let rules = try? CompiledRules(open, nodeBudget: store.budget)
    else { return results }
    let ofOpen = rules.analysis()
    let idle = Set(ofOpen.compactMap(\.idle))
    var revived: Set<Int32> = []
    results.removeAll { result in
      guard let one = result.idle, !idle.contains(one), setsLimit(one.rule) else { return false }
      if one.asExceptionTo == nil { revived.insert(one.rule) }
      return true
    }
    // As exceptions they were not looked at, since they did not apply.
    results += ofOpen.filter { result in
      guard case .exceptionNeverApplies(let exception, _) = result else { return false }
      return revived.contains(exception) && !results.contains { $0.idle == result.idle }
    }
    let known = Set(results.compactMap(\.limitConflict))
    results += ofOpen.filter { result in result.limitConflict.map { !known.contains($0) } ?? false }
    return results
  }

  private func setsLimit(_ rule: Int32) -> Bool {
    program.rules[Int(rule)].says.contains { if case .limit = $0 { true } else { false } }
  }
}

extension Program {
  /// The program as if it had been in force since the first of these editions.
  package func coveringReports(of earlier: [Header]) -> Program {
    var program = self
    let all = earlier + [header]
    program.header.effectiveFrom =
      all.contains { $0.effectiveFrom == nil } ? nil : all.compactMap(\.effectiveFrom).min()
    program.header.effectiveTo = all.contains { $0.effectiveTo == nil } ? nil : all.compactMap(\.effectiveTo).max()
    return program
  }
}

/// A rule that does nothing, or one that does nothing as an exception to another.
private struct Idle: Hashable {
  var rule: Int32
  var asExceptionTo: Int32?
}

private struct LimitConflict: Hashable {
  var attribute: Attribute
  var first: Int32
  var second: Int32
}

extension AnalysisResult {
  fileprivate var idle: Idle? {
    switch self {
    case .neverApplies(let rule), .neverSpeaks(let rule, _): Idle(rule: rule)
    case .exceptionNeverApplies(let exception, let rule): Idle(rule: exception, asExceptionTo: rule)
    default: nil
    }
  }

  fileprivate var limitConflict: LimitConflict? {
    guard case .conflict(let attribute, let rules, _, _) = self, case .limit = attribute else { return nil }
    return LimitConflict(attribute: attribute, first: rules.0, second: rules.1)
  }
}

extension Grid {
  /// Whether any test asks on which day an event was reported, and its days are not all alike to it.
  fileprivate var tellsDaysOfReportApart: Bool {
    variables.contains { variable in
      if case .day = variable.kind { variable.field == BuiltInField.reportedAt.ref && variable.cells > 1 } else { false }
    }
  }
}
