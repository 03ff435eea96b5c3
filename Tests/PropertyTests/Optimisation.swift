/// Without optimisation everything takes a hundred times as long, and a sample has to do.
enum Optimisation {
  static let isOn: Bool = {
    var isOn = true
    assert({ isOn = false }() == ())
    return isOn
  }()
}
