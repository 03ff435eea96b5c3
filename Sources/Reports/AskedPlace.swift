package import Diagnostics
import Interpreter
package import Pai
import Semantics
package import Vocabulary

extension Pai.Decision {
  /// That the place which the event has is less exact than its lead's level, and to which level it is to be given; nil where
  /// it is exact enough, or not given.
  package var tooCoarse: Words? {
    guard let lead, let area = givenArea else { return nil }
    let levels = levelsAsked.map { program.levels[$0.position].name }
    guard !levels.isEmpty else { return nil }
    let (zh, en) = (levels.joined(separator: "或"), levels.joined(separator: " or "))
    let path = program.directory.areas[area].path
    return Words(
      zh: "“\(path)”不够具体：“\(lead.unit)”设在\(zh)，地点要说到\(zh)。",
      en: "“\(path)” is not exact enough: “\(lead.unit)” stands at the level \(en), so the area has to be given down to it.")
  }

  /// Paths of the places that answer where it is: of the levels that the lead asks for, or, while they are not known, those a
  /// step below the place that is given; within that in either case.
  ///
  /// - Complexity: linear in the areas.
  package var areasAsked: [String] {
    let (areas, given, levels) = (program.directory.areas, givenArea, levelsAsked)
    let beginning = given.map { areas[$0].path + "/" } ?? ""
    return areas.filter { area in
      guard area.path.hasPrefix(beginning) else { return false }
      return levels.isEmpty ? area.parent?.position == given : levels.contains(area.level)
    }.map(\.path)
  }

  /// Why the level is what it is: it is that of the lead's place.
  package func whyLevel(_ language: Language) -> String {
    guard let lead else { return Words(zh: "没有主办，所以没有层级。", en: "There is no lead, so there is no level.")(language) }
    guard let level, let area = lead.area else {
      return
        (tooCoarse
        ?? Words(
          zh: "层级待定：还不知道“\(lead.unit)”是哪里的。", en: "The level is open: of which place “\(lead.unit)” is, is not known yet."))(
          language)
    }
    return Words(
      zh: "层级为\(level)：主办“\(lead.unit)”是“\(area)”的，那里是\(level)。",
      en: "The level is \(level): the lead “\(lead.unit)” is that of “\(area)”, which is of that level.")(language)
  }

  private var program: Program { raw.engine.program }

  private var givenArea: Int? {
    text(of: .area).flatMap { path in program.directory.areas.firstIndex { $0.path == path } }
  }

  /// The levels of the lead whose place is not known, below that of the place that is given, ascending.
  private var levelsAsked: [Ref<Level>] {
    guard let lead = raw.lead, lead.area == nil else { return [] }
    let levels = program.units[lead.kind.position].levels
    guard let given = givenArea else { return levels }
    return levels.filter { $0 < program.directory.areas[given].level }
  }
}
