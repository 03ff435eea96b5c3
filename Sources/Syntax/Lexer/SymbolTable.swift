import Vocabulary

/// The spellings of the symbols by their one or two characters.
struct SymbolTable: Sendable {
  private var ones: [UInt32: Symbol] = [:]
  private var pairs: [UInt64: Symbol] = [:]
  /// Symbols of one ASCII character; a byte apart, since every other sign of a file is one.
  private var ascii: [Symbol?] = Array(repeating: nil, count: 128)
  private var pairStarts: Set<UInt32> = []

  static let standard = SymbolTable()

  private init() {
    for row in Symbol.rows {
      for spelling in row.accepted {
        let scalars = spelling.unicodeScalars.map(\.value)
        if scalars.count == 1 {
          ones[scalars[0]] = row.symbol
          if scalars[0] < 128 { ascii[Int(scalars[0])] = row.symbol }
        } else if scalars.count == 2 {
          pairs[Self.key(scalars[0], scalars[1])] = row.symbol
          pairStarts.insert(scalars[0])
        }
      }
    }
  }

  func symbol(_ first: Unicode.Scalar) -> Symbol? {
    first.value < 128 ? ascii[Int(first.value)] : ones[first.value]
  }

  func symbol(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Symbol? {
    pairs[Self.key(first.value, second.value)]
  }

  func mayBeginPair(_ first: Unicode.Scalar) -> Bool { pairStarts.contains(first.value) }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
