import DecisionDiagrams
import ProgramGenerator
import ReferenceEvaluator
import Semantics
import Testing

@Suite struct DifferenceTests {
  private static let setCount: UInt64 = Optimisation.isOn ? 1_000 : 15
  private static let eventLimit = 1_000

  @Test func `a difference holds exactly the events that are decided otherwise`() throws {
    var regions = 0
    var compared = 0
    for seed in 0..<Self.setCount {
      let old = Program.random(seed: seed &+ 3_000_000)
      let new = old.edited(seed: seed)
      // What either asks has to be tried, and which units the fields hold that they name.
      var both = new
      both.rules += old.rules
      for field in both.fields.indices where [.unit, .several(.unit)].contains(both.fields[field].type) {
        guard both.rules.contains(where: { $0.names(Ref(field)) }) else { continue }
        for unit in both.units.indices {
          both.rules.append(.made(.led(by: 0), when: .test(both.holding(Ref(field), Ref(unit)))))
        }
      }
      let all = PlainEvaluator(both).allEvents()
      guard all.count <= Self.eventLimit, !all.isSample else { continue }
      compared += 1
      let difference = try RuleSetDifference(old: old, new: new, nodeBudget: 400_000)
      regions += difference.regions.count
      #expect(difference.unproven.isEmpty)
      let comparison = Comparison(difference, PlainEvaluator(old), PlainEvaluator(new))
      let wrong = (0..<all.count).lazy.compactMap { comparison.disagreement(all[$0]) }.first
      if let wrong {
        Issue.record("seed \(seed &+ 3_000_000): \(wrong)\n\(old.dump([:]))\nedited\n\(new.dump([:]))")
      }
    }
    #expect(regions >= compared)
    print("compared \(compared) edits: \(regions) regions")
  }

  /// The regions of a difference against the decisions of the two rule sets.
  private struct Comparison {
    let difference: RuleSetDifference
    let old: PlainEvaluator
    let new: PlainEvaluator

    /// By an attribute of places that has other values now, what it stands for among the fields of the difference.
    private let twins: [Ref<Field>: Ref<Field>]

    init(_ difference: RuleSetDifference, _ old: PlainEvaluator, _ new: PlainEvaluator) {
      self.difference = difference
      self.old = old
      self.new = new
      twins = Dictionary(uniqueKeysWithValues: difference.twins.map { ($1, $0) })
    }

    func disagreement(_ event: FullEvent) -> String? {
      let before = Dictionary(uniqueKeysWithValues: sides(old, event).map { (ofOld($0), ofOld($1)) })
      let after = sides(new, event)
      let cells = self.cells(of: event)
      for subject in Set(before.keys).union(after.keys) {
        let sides = byUnits((before[subject] ?? .nothing, after[subject] ?? .nothing), event)
        let isVisible = self.isVisible(subject, sides, event)
        for region in difference.regions where region.subject == subject {
          let isInside = region.boxes.contains { box in
            box.sides.allSatisfy { side in cells[Int(side.variable)].map(side.cells.contains) ?? false }
          }
          let belongs = region.old == sides.0 && region.new == sides.1 && (isVisible || isInside && isLead(subject, event))
          if isInside != belongs, isInside || region.isWhole {
            return "\(subject) goes from \(sides.0) to \(sides.1), and stands where \(region.old) becomes \(region.new)"
          }
        }
        let isFound = difference.regions.contains {
          $0.subject == subject && $0.old == sides.0 && $0.new == sides.1
        }
        if sides.0 != sides.1, isVisible, !isFound { return "\(subject) goes from \(sides.0) to \(sides.1), which is not found" }
      }
      return nil
    }

    /// Whether what is said otherwise makes it another unit that leads or takes part.
    private func isVisible(
      _ subject: RuleSetDifference.Subject, _ sides: (RuleSetDifference.Side, RuleSetDifference.Side), _ event: FullEvent
    ) -> Bool {
      switch subject {
      case .attribute(.lead):
        guard case .value(.lead(let a), let wasFallback) = sides.0, case .value(.lead(let b), let isFallback) = sides.1,
          wasFallback == isFallback, let unit = unit(a, event)
        else { return true }
        return unit != self.unit(b, event)
      case .membership(let membership) where [.assist, .notify].contains(membership.set):
        let (before, after) = (units(old, membership.set, event), units(new, membership.set, event))
        let found = sides.1 == .isMember ? after.subtracting(before) : before.subtracting(after)
        if case .field(let field) = membership.member, let other = difference.twins[field] {
          return !found.isDisjoint(with: old.units(.field(other), event))
        }
        return !found.isDisjoint(with: new.units(membership.member, event))
      case .attribute, .membership: return true
      }
    }

    // MARK: Attributes of places that have other values now

    private func ofOld(_ subject: RuleSetDifference.Subject) -> RuleSetDifference.Subject {
      guard case .membership(let membership) = subject, case .field(let field) = membership.member else { return subject }
      return .membership(Membership(set: membership.set, member: .field(twins[field] ?? field)))
    }

    private func ofOld(_ side: RuleSetDifference.Side) -> RuleSetDifference.Side {
      guard case .value(.lead(.field(let field)), let isFallback) = side else { return side }
      return .value(.lead(.field(twins[field] ?? field)), isFallback: isFallback)
    }

    private func unit(_ lead: Lead, _ event: FullEvent) -> Ref<UnitKind>? {
      if case .field(let field) = lead, let other = difference.twins[field] { return old.unit(.field(other), event) }
      return new.unit(lead, event)
    }

    /// Where both sides are one attribute, the units that it was and is.
    private func byUnits(
      _ sides: (RuleSetDifference.Side, RuleSetDifference.Side), _ event: FullEvent
    ) -> (RuleSetDifference.Side, RuleSetDifference.Side) {
      guard case .value(.lead(.field(let a)), let wasFallback) = sides.0,
        case .value(.lead(.field(let b)), let isFallback) = sides.1,
        difference.twins[a] == b, let before = unit(.field(a), event), let after = unit(.field(b), event)
      else { return sides }
      return (.value(.lead(.unit(before)), isFallback: wasFallback), .value(.lead(.unit(after)), isFallback: isFallback))
    }

    /// Whether a field of assistants holds the lead and nobody else: that it does is not looked into where nobody else is there.
    private func isLead(_ subject: RuleSetDifference.Subject, _ event: FullEvent) -> Bool {
      guard case .membership(let membership) = subject, membership.set == .assist else { return false }
      let held =
        if case .field(let field) = membership.member, let other = difference.twins[field] {
          old.units(.field(other), event)
        } else {
          new.units(membership.member, event)
        }
      return held.count == 1
    }

    private func units(_ evaluator: PlainEvaluator, _ set: SetAttribute, _ event: FullEvent) -> Set<Ref<UnitKind>> {
      evaluator.units(in: set, evaluator.decision(on: event), event)
    }

    private func cells(of event: FullEvent) -> [Int32?] {
      let rules = difference.rules
      var cells = rules.grid.cells(of: Circumstances(event.answers, in: rules.program), in: rules.program)
      if let level = rules.grid.openTests[.dutyHours] { cells[level] = event.isInDutyHours ? 1 : 0 }
      if let level = rules.grid.openTests[.workday] { cells[level] = event.isOnWorkday ? 1 : 0 }
      return cells
    }

    /// What is decided, as the sides of a difference are told.
    private func sides(
      _ evaluator: PlainEvaluator, _ event: FullEvent
    ) -> [RuleSetDifference.Subject: RuleSetDifference.Side] {
      let decision = evaluator.decision(on: event)
      var sides: [RuleSetDifference.Subject: RuleSetDifference.Side] = [:]
      for (attribute, decided) in zip(evaluator.attributes, decision.attributes) {
        sides[.attribute(Attribute(attribute))] =
          switch decided {
          case .nothing: .nothing
          case .value(let value, let byFallback): .value(AttributeValue(value), isFallback: byFallback)
          case .conflict: .conflict
          }
      }
      for (member, isIn) in zip(evaluator.members, decision.members) {
        sides[.membership(Membership(set: member.set, member: member.member))] = isIn ? .isMember : .nothing
      }
      return sides
    }
  }
}

extension Rule {
  fileprivate func names(_ field: Ref<Field>) -> Bool {
    says.contains { saying in
      switch saying {
      case .lead(.field(field)), .adds(_, .field(field)): true
      case .lead, .adds, .replaces, .limit, .ladder: false
      }
    }
  }
}
