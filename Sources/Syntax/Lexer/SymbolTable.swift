import Vocabulary

/// The spellings of the symbols by their one or two characters.
struct SymbolTable: Sendable {
  private struct Slot {
    var scalar: UInt32 = 0
    /// What the character means alone.
    var symbol: Symbol?
    /// What it means before another.
    var pairs: [(second: UInt32, symbol: Symbol)] = []
  }

  /// Open addressing; three quarters of the slots are empty.
  private var slots = Array(repeating: Slot(), count: 256)

  static let standard = SymbolTable()

  private init() {
    for row in Symbol.rows {
      for spelling in row.accepted {
        let scalars = spelling.unicodeScalars.map(\.value)
        let slot = slot(scalars[0])
        slots[slot].scalar = scalars[0]
        if scalars.count == 1 {
          slots[slot].symbol = row.symbol
        } else {
          slots[slot].pairs.append((scalars[1], row.symbol))
        }
      }
    }
  }

  func symbol(_ first: Unicode.Scalar) -> Symbol? { slots[slot(first.value)].symbol }

  /// The symbol of two characters; nil where the first begins none.
  func symbol(_ first: Unicode.Scalar, _ second: @autoclosure () -> Unicode.Scalar) -> Symbol? {
    let slot = slot(first.value)
    guard !slots[slot].pairs.isEmpty else { return nil }
    let second = second().value
    return slots[slot].pairs.first { $0.second == second }?.symbol
  }

  /// Where a character stands, or would.
  private func slot(_ scalar: UInt32) -> Int {
    var at = Int((scalar ^ scalar >> 6) & 255)
    while slots[at].scalar != scalar, slots[at].scalar != 0 { at = (at + 1) & 255 }
    return at
  }
}
