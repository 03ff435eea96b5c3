import Semantics

extension AreaCells {
  /// Areas are told apart by the nearest mentioned area that holds them and by what is said of their attributes.
  /// O(areas × attribute tests + tests).
  init(tests: [Test], _ program: Program) {
    let directory = program.directory
    var mentioned: Set<Ref<Area>> = []
    var exact: Set<Ref<Area>> = []
    var attributeTests: [Test] = []
    for test in tests {
      switch test {
      case .within(let area): mentioned.insert(area)
      case .areaIs(let area): exact.insert(area)
      case .attribute, .attributeHas, .attributeNumber, .attributeYes: attributeTests.append(test)
      case .item, .choice, .yes, .number, .date, .timeOfDay, .instant, .duration, .textIs, .textHas, .textStarts, .has,
        .count, .unknownAnswer, .during, .dutyHours, .workday, .compare:
        break
      }
    }
    attributeTests.sort { "\($0)" < "\($1)" }
    struct Signature: Hashable {
      var nearest: Int32
      var exact: Int32
      var attributes: [Bool]
    }
    var nearest: [Int32] = []
    var cells: [Signature: Int32] = [:]
    cellOfArea = []
    representatives = []
    var circumstances = Circumstances(fields: program.fields.count)
    for position in directory.areas.indices {
      let area = Ref<Area>(position)
      let above = directory.areas[position].parent.map { nearest[$0.position] } ?? -1
      nearest.append(mentioned.contains(area) ? area.index : above)
      circumstances[BuiltInField.area.ref] = .area(area)
      let signature = Signature(
        nearest: nearest[position], exact: exact.contains(area) ? area.index : -1,
        attributes: attributeTests.map { program.holds($0, in: circumstances) == true })
      let cell = cells[signature] ?? Int32(representatives.count)
      if cell == representatives.count {
        cells[signature] = cell
        representatives.append(area)
      }
      cellOfArea.append(cell)
    }
  }
}
