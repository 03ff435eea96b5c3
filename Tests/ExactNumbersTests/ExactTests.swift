import Testing

@testable import ExactNumbers

private func exact(_ text: String) throws -> Exact { try Exact(parsing: text.utf8) }

@Suite struct ExactTests {
  @Test(arguments: [
    ("12", "12"), ("-3.50", "-3.5"), ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("007", "7"),
    ("0.000000001", "0.000000001"), ("1.0000000000000", "1"),
    ("999999999999999999.999999999", "999999999999999999.999999999"),
    ("-999999999999999999.999999999", "-999999999999999999.999999999"),
    ("100000000000000000", "100000000000000000"), ("1000.0100", "1000.01"),
  ])
  func `a decimal within the limits enters exactly`(text: String, shown: String) throws {
    #expect(try exact(text).description == shown)
  }

  @Test(arguments: [
    "", "-", "+1", ".5", "5.", "1.-2", "--1", "1 ", " 1", "1,000", "1e3", "0x10", "１", "1..2",
    "%",
    "NaN", "1.2.3",
  ])
  func `what is not a decimal is malformed`(text: String) {
    #expect(throws: ExactError.malformed) { try exact(text) }
  }

  @Test func `each limit has its own error`() {
    #expect(throws: ExactError.tooManyIntegerDigits) { try exact("1000000000000000000") }
    #expect(throws: ExactError.tooManyFractionDigits) { try exact("0.0000000001") }
    #expect(throws: ExactError.tooManyIntegerDigits) {
      try exact(String(repeating: "9", count: 5000))
    }
  }

  @Test func `a per cent sign divides by a hundred`() throws {
    #expect(try Exact.percent(parsing: "60%".utf8) == exact("0.6"))
    #expect(try Exact.percent(parsing: "60".utf8) == Exact(60))
    #expect(throws: ExactError.malformed) { try Exact.percent(parsing: "60%%".utf8) }
    #expect(throws: ExactError.malformed) { try Exact.percent(parsing: "%".utf8) }
  }

  @Test(arguments: [
    ("1e3", "1000"), ("1.5E-2", "0.015"), ("-2.5e+1", "-25"), ("0e999999999999999999999", "0"),
    ("0.1", "0.1"), ("123.456e3", "123456"), ("1000000000000000000000e-20", "10"),
    ("100e-2", "1"), ("1E17", "100000000000000000"),
  ])
  func `a JSON number is read from its digits`(text: String, shown: String) throws {
    #expect(try Exact(jsonNumber: text.utf8).description == shown)
  }

  @Test(arguments: ["01", "-01", "1e", "1e+", "1.e3", ".1", "e3", "1e3.0", "+1", "00", "1e 3"])
  func `what JSON does not call a number is malformed`(text: String) {
    #expect(throws: ExactError.malformed) { try Exact(jsonNumber: text.utf8) }
  }

  @Test func `huge exponents are refused by their size`() {
    #expect(throws: ExactError.tooManyIntegerDigits) {
      try Exact(jsonNumber: "1e99999999999999999999999999".utf8)
    }
    #expect(throws: ExactError.tooManyFractionDigits) {
      try Exact(jsonNumber: "1e-99999999999999999999999999".utf8)
    }
  }

  @Test func `a third is kept as a ratio and shown to nine places`() throws {
    let third = try Exact(1).divided(by: Exact(3))
    #expect(third.description == "0.333333333")
    #expect(try third.multiplied(by: Exact(3)) == .one)
    #expect(try Exact(2).divided(by: Exact(3)).description == "0.666666667")
    #expect(try Exact(-2).divided(by: Exact(3)).description == "-0.666666667")
    #expect(try Exact(9_999_999_999, over: 10_000_000_000).description == "1")
    #expect(try Exact(-1, over: 10_000_000_000).description == "0")
    #expect(third.scaled9 == nil)
    #expect(try exact("-1.25").scaled9 == -1_250_000_000)
  }

  @Test func `rounding takes a half away from zero`() throws {
    for (text, nearest, below) in [
      ("2.5", 3, 2), ("2.4", 2, 2), ("-2.5", -3, -3), ("-2.4", -2, -3), ("7", 7, 7),
      ("-7", -7, -7), ("0.5", 1, 0), ("-0.5", -1, -1),
    ] {
      #expect(try exact(text).rounded == Exact(nearest))
      #expect(try exact(text).floor == Exact(below))
    }
  }

  @Test func `what does not fit is an overflow and never a trap`() throws {
    let huge = try Exact(.max, over: 1)
    let tiny = try Exact(1, over: .max)
    #expect(throws: ExactError.overflow) { try huge.adding(.one) }
    #expect(throws: ExactError.overflow) { try huge.negated.subtracting(Exact(2)) }
    #expect(throws: ExactError.overflow) { try huge.negated.subtracting(.one) }
    #expect(throws: ExactError.overflow) { try huge.multiplied(by: Exact(2)) }
    #expect(throws: ExactError.overflow) { try huge.divided(by: tiny) }
    #expect(throws: ExactError.overflow) { try huge.adding(tiny) }
    #expect(throws: ExactError.divisionByZero) { try huge.divided(by: .zero) }
    #expect(throws: ExactError.divisionByZero) { try Exact(1, over: 0) }
    #expect(throws: ExactError.overflow) { try Exact(.min, over: 1) }
    #expect(try Exact(.min, over: .min) == .one)
    #expect(try huge.divided(by: huge) == .one)
    #expect(try tiny.multiplied(by: huge) == .one)
    #expect(tiny < huge && huge.negated < tiny.negated && tiny.negated < tiny)
    #expect(huge.description == "170141183460469231731687303715884105727")
    #expect(tiny.description == "0")
    #expect(huge.rounded == huge && tiny.rounded == .zero)
    #expect(huge.scaled9 == nil)
  }

  @Test func `the laws of fractions hold on random ones`() throws {
    let seed: UInt64 = 20_170_414
    var random = SplitMix64(state: seed)
    for _ in 0..<5000 {
      let (a, b, c) = (random.fraction(), random.fraction(), random.fraction())
      let note = Comment("seed \(seed): \(a) \(b) \(c)")
      #expect(try a.adding(b) == b.adding(a), note)
      #expect(try a.adding(b).subtracting(b) == a, note)
      #expect(
        try a.adding(b).multiplied(by: c)
          == a.multiplied(by: c).adding(b.multiplied(by: c)), note)
      if !b.isZero { #expect(try a.divided(by: b).multiplied(by: b) == a, note) }
      #expect((a < b) == (try a.subtracting(b).isNegative), note)
      #expect(greatestCommonDivisor(a.numerator.magnitude, a.denominator.magnitude) == 1)
      let (low, value) = (a.floor, a)
      #expect(try low <= value && value < low.adding(.one), note)
    }
  }

  @Test func `a decimal shown is read back as itself`() throws {
    let seed: UInt64 = 7
    var random = SplitMix64(state: seed)
    for _ in 0..<5000 {
      let scaled =
        Int128(Int64(bitPattern: random.next())) * Int128(random.next() % 100_000_000)
      let value = try Exact(scaled, over: 1_000_000_000)
      #expect(try exact(value.description) == value, "seed \(seed): \(scaled)")
      #expect(value.scaled9 == scaled)
    }
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

  mutating func fraction() -> Exact {
    let top = Int128(Int.random(in: -1_000_000...1_000_000, using: &self))
    let bottom = Int128(Int.random(in: 1...10_000, using: &self))
    return (try? Exact(top, over: bottom)) ?? .zero
  }
}
