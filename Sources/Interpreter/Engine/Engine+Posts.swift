package import Semantics
package import WorkingTime

extension Engine {
  /// The unit that stands in for another (代理), found from that one's own area up; without an area where that has none.
  /// Nil: it has no deputy, or nobody there is one.
  package func deputy(of unit: ActualUnit, on day: CivilDate?) -> ActualUnit? {
    guard let kind = program.units[unit.kind.position].deputy else { return nil }
    guard let area = unit.area else { return ActualUnit(kind: kind, area: nil) }
    switch units.actual(kind, at: area.index, day: day?.days) {
    case .unit(let found): return found
    case .none: return nil
    case .needsFinerPlace, .needsDay: return ActualUnit(kind: kind, area: nil)
    }
  }

  /// Whether the directory says of a kind of unit where and when somebody holds it.
  package func hasPosts(_ kind: Ref<UnitKind>) -> Bool { units.isPost(kind) }

  /// 任职人: who holds the unit's post on a day, in the order of the directory; without a day, to this day.
  package func holders(of unit: ActualUnit, on day: CivilDate?) -> [String] { units.holders(of: unit, day: day?.days) }
}
