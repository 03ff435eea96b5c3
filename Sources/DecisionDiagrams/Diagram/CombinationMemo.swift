/// Remembers the combinations of one operation. Nodes never change, so entries stay true as the store grows.
///
/// Open addressing by two numbers: loading a large rule set asks it oftener than anything else.
package struct CombinationMemo: Sendable {
  private struct Slot {
    var a: Node
    var b: Node
    /// `free` where there is none.
    var result: Node

    static let free = Slot(a: .no, b: .no, result: CombinationMemo.nothing)
  }

  /// What no node is.
  private static let nothing = Node(raw: .min)

  private var slots: [Slot] = []
  private var count = 0

  package init() {}

  subscript(a: Node, b: Node) -> Node? {
    guard !slots.isEmpty else { return nil }
    let found = slots[index(of: a, b)].result
    return found == Self.nothing ? nil : found
  }

  mutating func remember(_ a: Node, _ b: Node, _ result: Node) {
    if count * 2 >= slots.count { grow() }
    let index = index(of: a, b)
    if slots[index].result == Self.nothing { count += 1 }
    slots[index] = Slot(a: a, b: b, result: result)
  }

  /// Where a pair stands, or would.
  private func index(of a: Node, _ b: Node) -> Int {
    let key = UInt64(UInt32(bitPattern: a.raw)) << 32 | UInt64(UInt32(bitPattern: b.raw))
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15).byteSwapped) & (slots.count - 1)
    while slots[index].result != Self.nothing, slots[index].a != a || slots[index].b != b {
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .free, count: max(old.count * 2, 16))
    for slot in old where slot.result != Self.nothing { slots[index(of: slot.a, slot.b)] = slot }
  }
}
