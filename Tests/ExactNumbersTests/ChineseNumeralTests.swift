import Testing

@testable import ExactNumbers

@Suite struct ChineseNumeralTests {
  @Test(arguments: [
    ("零", "0"), ("〇", "0"), ("一", "1"), ("两", "2"), ("半", "0.5"), ("十", "10"), ("十五", "15"),
    ("二十", "20"), ("二十一", "21"), ("廿", "20"), ("廿五", "25"), ("卅一", "31"), ("一百", "100"),
    ("一百零五", "105"), ("一百一十五", "115"), ("两百", "200"), ("一千零五十", "1050"),
    ("一千零五", "1005"), ("三万五千", "35000"), ("三万零五百", "30500"), ("十五万", "150000"),
    ("两万", "20000"), ("两亿", "200000000"), ("十万零五千", "105000"), ("十万五千", "105000"),
    ("一亿零五万", "100050000"), ("一亿五千万", "150000000"), ("一亿零五百", "100000500"),
    ("三万五千亿", "3500000000000"), ("一万亿", "1000000000000"), ("二〇一七", "2017"),
    ("二零一七", "2017"), ("一二三四五", "12345"), ("5万", "50000"), ("3.5万", "35000"),
    ("３．５万", "35000"), ("2百万", "2000000"), ("1万亿", "1000000000000"), ("12百", "1200"),
    ("一十五", "15"),
  ])
  func `a numeral has its value`(text: String, value: String) throws {
    #expect(try ChineseNumeral.value(of: text) == Exact(parsing: value.utf8))
  }

  @Test(arguments: [
    "", "一一十", "十十", "百", "万", "亿", "半半", "一半", "两十", "两五", "十两", "一百五", "三万五",
    "一千五十", "一百零五十", "一百零零五", "一万万", "一亿亿", "一亿零", "一万零", "零一百", "十百",
    "一百十五", "一百廿", "12", "3.5", "5.万", ".5万", "5万千", "5万5", "5百千", "三5", "甲", "十a",
    "三万零五千", "万亿", "二〇一七万",
  ])
  func `a malformed or ambiguous numeral is none`(text: String) {
    #expect(ChineseNumeral.value(of: text) == nil)
  }

  @Test func `a very long run is no numeral`() {
    #expect(ChineseNumeral.value(of: String(repeating: "一", count: 1000)) == nil)
    #expect(ChineseNumeral.value(of: String(repeating: "9", count: 1000) + "万") == nil)
    #expect(ChineseNumeral.value(of: "9999999999999999亿亿") == nil)
  }

  @Test func `the standard text is the one that enumerators use`() {
    let texts = [
      0, 1, 10, 11, 20, 105, 110, 115, 1005, 10_000, 100_000, 30_500, 100_050_000, -3,
    ]
    .map(ChineseNumeral.text)
    #expect(
      texts == [
        "零", "一", "十", "十一", "二十", "一百零五", "一百一十", "一百一十五", "一千零五", "一万", "十万",
        "三万零五百", "一亿零五万", "负三",
      ])
  }

  @Test func `every standard text is read back as its number`() {
    let seed: UInt64 = 11
    var random = SplitMix64(state: seed)
    let spread = (0..<20_000).map { _ in
      Int.random(in: 0..<10_000_000_000_000_000, using: &random)
        >> Int.random(in: 0..<54, using: &random)
    }
    for number in Array(0..<12_000) + spread {
      let text = ChineseNumeral.text(number)
      #expect(
        ChineseNumeral.value(of: text) == Exact(number), "seed \(seed): \(number) \(text)")
    }
    _ = ChineseNumeral.text(.max)
    _ = ChineseNumeral.text(.min)
  }
}
