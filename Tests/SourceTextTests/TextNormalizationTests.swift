import Foundation
import Testing

@testable import SourceText

@Suite struct TextNormalizationTests {
  @Test(arguments: [
    ("e\u{301}", "é"), ("规则", "规则"), ("\u{1100}\u{1161}\u{11A8}", "각"), ("か\u{3099}", "が"),
    ("\u{F900}", "豈"), ("\u{212B}", "Å"), ("a\u{323}\u{307}", "\u{1EA1}\u{307}"), ("", ""),
    ("a\u{307}\u{323}", "\u{1EA1}\u{307}"), ("\u{2F800}", "丽"), ("\u{37E}", ";"),
  ])
  func `a text takes its composed form`(text: String, composed: String) {
    #expect(TextNormalization.nfc(Array(text.utf8)) == Array(composed.utf8))
    #expect(Array(TextNormalization.nfc(text).utf8) == Array(composed.utf8))
    #expect(TextNormalization.isNFC(Array(composed.utf8)))
    #expect(
      TextNormalization.isNFC(Array(text.utf8))
        == Array(text.utf8).elementsEqual(composed.utf8))
  }

  @Test func `the quick look is never wrong about a scalar or a pair with a mark`() {
    for value in 0...0x10FFFF {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let bytes = Array(String(scalar).utf8)
      guard TextNormalization.isSurelyNFC(bytes.span) else { continue }
      let composed = String(scalar).precomposedStringWithCanonicalMapping
      if !bytes.elementsEqual(composed.utf8) { Issue.record("U+\(String(value, radix: 16))") }
    }
    for bytes in [Array("a\u{301}".utf8), [0x61, 0xFF]] {
      let isSure = TextNormalization.isSurelyNFC(bytes.span)
      #expect(!isSure)
    }
    #expect(!TextNormalization.isNFC([0x61, 0xFF]))
  }

  @Test func `it agrees with Foundation on random texts`() {
    let seed: UInt64 = 3
    var random = SplitMix64(state: seed)
    let pool: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0xC0...0xFF, 0x300...0x34E, 0x1100...0x11FF, 0x3041...0x309A,
      0x4E00...0x4E10,
      0x1E00...0x1EFF, 0x900...0x97F,
    ]
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        let range = pool[Int.random(in: 0..<pool.count, using: &random)]
        Unicode.Scalar(UInt32.random(in: range, using: &random)).map { text.append($0) }
      }
      let string = String(text)
      let expected = Array(string.precomposedStringWithCanonicalMapping.utf8)
      let found = TextNormalization.nfc(Array(string.utf8))
      #expect(found == expected, "seed \(seed): \(text.map { String($0.value, radix: 16) })")
    }
  }

  @Test func `a range is normalised by itself and clamped`() {
    let bytes = Array("甲e\u{301}".utf8)
    #expect(TextNormalization.nfc(bytes, ByteRange(3..<6)) == Array("é".utf8))
    #expect(TextNormalization.nfc(bytes, ByteRange(0..<3)) == Array("甲".utf8))
    #expect(TextNormalization.nfc(bytes, ByteRange(lower: -5, upper: 99)) == Array("甲é".utf8))
  }
}

struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
