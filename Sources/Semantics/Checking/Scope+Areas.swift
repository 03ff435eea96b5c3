import Diagnostics
package import SourceText
package import Syntax

extension Scope {
  /// The area of a name or path. A path may leave out levels at its beginning: `洪塘街道/北欣社区` is found in whatever
  /// county it lies, if there is one such place alone.
  package mutating func resolveArea(_ name: NameID, at place: Place) -> Ref<Area>? {
    let found = findAreas(name)
    if found.count == 1 { return found[0] }
    // What could not be read may have named it; that it was not read has been told.
    if found.isEmpty, hasUnreadAreas { return nil }
    guard found.isEmpty else {
      let paths = found.prefix(4).map { program.directory.areas[$0.position].path }
      report(.ambiguousArea(names[name], candidates: Array(paths)), at: place)
      return nil
    }
    guard !program.directory.areas.isEmpty else {
      report(.noDirectory(area: names[name]), at: place)
      return nil
    }
    reportUnknown(.area, name, at: place) { scope, text in scope.program.directory.nearestAreas(to: text) }
    return nil
  }

  package mutating func resolveArea(_ identifier: Identifier, in file: FileID) -> Ref<Area>? {
    resolveArea(identifier.name, at: place(identifier.range, file))
  }

  /// The only area of this name or path; nil where there is none, or several.
  package func findArea(_ name: NameID) -> Ref<Area>? {
    let found = findAreas(name)
    return found.count == 1 ? found[0] : nil
  }

  private func findAreas(_ name: NameID) -> [Ref<Area>] {
    if let area = areaPaths[name] { return [area] }
    if let found = areas[name] { return found }
    let steps = AreaPath.steps(of: names[name])
    guard steps.count > 1, let last = steps.last.flatMap({ names.find(String($0)) }) else { return [] }
    return (areas[last] ?? []).filter { ends($0, with: steps) }
  }

  private func ends(_ area: Ref<Area>, with steps: [Substring]) -> Bool {
    var current: Ref<Area>? = area
    for step in steps.reversed() {
      guard let here = current, program.directory.areas[here.position].name == step else { return false }
      current = program.directory.areas[here.position].parent
    }
    return true
  }
}

extension Directory {
  /// What an area was probably called: by its name, or, of a path, by paths of as many steps.
  ///
  /// - Complexity: linear in the areas; of a path whose beginning is right, in those that lie there.
  package func nearestAreas(to text: String) -> NearestNames {
    let steps = AreaPath.steps(of: text)
    guard steps.count > 1 else { return NearestNames(to: text, among: areas.lazy.map(\.name)) }
    let parent = steps.dropLast().joined(separator: "/")
    let siblings = areas.filter { area in
      area.parent.map { areas[$0.position].path == parent || areas[$0.position].path.hasSuffix("/" + parent) } ?? false
    }
    let whole = steps.joined(separator: "/")
    // With a slash too many it is as near as can be.
    let path = areas.contains { $0.path == whole } ? text : whole
    let near = NearestNames(to: path, among: siblings.map(\.path))
    if !near.names.isEmpty { return near }
    // An end of a path will do as well as the whole.
    return NearestNames(
      to: path, among: areas.lazy.compactMap { AreaPath.steps(of: $0.path).count >= steps.count ? $0.path : nil })
  }
}

/// How the steps of an area's path are parted.
enum AreaPath {
  static func steps(of path: String) -> [Substring] {
    path.split(whereSeparator: { $0 == "/" || $0 == "／" })
  }
}
