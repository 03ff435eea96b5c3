import Diagnostics

/// Writes SVG. What is text in it is escaped; numbers have at most one decimal.
struct SVGText {
  private(set) var text = ""

  mutating func add(_ element: String) { text += element + "\n" }

  mutating func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ attributes: String) {
    guard width > 0, height > 0 else { return }
    add(
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(width))\" height=\"\(Self.number(height))\" \(attributes)/>"
    )
  }

  /// What stands behind a label: what lies there is not to dim what is read.
  ///
  /// - Parameter isSolid: hides it altogether.
  mutating func plate(_ x: Double, _ y: Double, _ width: Double, isSolid: Bool = false) {
    rectangle(x, y, width, 25, "class=\"plate\" fill=\"#ffffff\" fill-opacity=\"\(isSolid ? "1" : "0.82")\" rx=\"3\"")
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ attributes: String) {
    add(
      "<line x1=\"\(Self.number(x1))\" y1=\"\(Self.number(y1))\" x2=\"\(Self.number(x2))\" y2=\"\(Self.number(y2))\" \(attributes)/>"
    )
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ attributes: String) {
    add("<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"\(Self.number(radius))\" \(attributes)/>")
  }

  mutating func polygon(_ points: [(Double, Double)], _ attributes: String) {
    let shown = points.map { "\(Self.number($0.0)),\(Self.number($0.1))" }.joined(separator: " ")
    add("<polygon points=\"\(shown)\" \(attributes)/>")
  }

  mutating func text(_ x: Double, _ y: Double, _ content: String, _ attributes: String) {
    add("<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" \(attributes)>\(XMLText.escaped(content))</text>")
  }

  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, part) = (tenths.magnitude / 10, tenths.magnitude % 10)
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }
}
