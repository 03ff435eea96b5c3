package import Diagnostics
package import JSONText
package import WorkingTime

/// Why data of a calendar could not be read, and where.
package struct HolidayDataProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case notJSON(JSONProblem.Kind)
    /// Something else stands here.
    case expected(Expected)
    /// The object that begins here lacks it.
    case missingKey(String)
    /// The key stands twice in one object.
    case keyTwice(String)
    case noSuchYear(String)
    case noSuchDate(String)
    /// A date that no notice of this year can state.
    case outsideYear(CivilDate, year: Int)
    /// A date that another day of the file has.
    case dateTwice(CivilDate)
    /// Two objects of one year.
    case yearTwice(Int)
    /// A year between two others is not there: it would count as one without holidays.
    case yearMissing(Int)
    case noYears
  }
  package enum Expected: Hashable, Sendable {
    case yearOrYears, year, day, superseded
    case list(of: String)
    case text(of: String)
    case truth(of: String)
    case number(of: String)
  }

  package let kind: Kind
  /// Of the byte that is at fault.
  package let offset: Int
  /// Counted from 1.
  package let line: Int
}

/// Reads the years of a calendar's data: one object, or an array of them.
///
///     { "year": 2017, "issued": "2016-12-01", "papers": ["…"], "days": [{ "name": "元旦", "date": "2017-01-01", "isOffDay": true }],
///       "superseded": [{ "until": "2017-03-21", "days": [] }] }
///
/// `issued`, `papers` and `superseded` may be absent; keys that are not known are passed over. Years follow one another.
package struct HolidayYearReader {
  private let bytes: [UInt8]
  private var scanner = JSONScanner()
  /// Of all years: later a calendar joins them.
  private var dates: Set<CivilDate> = []

  /// The years, ascending, and the days of each, ascending.
  ///
  /// - Complexity: linear in the bytes, but for sorting.
  package static func years(in bytes: [UInt8]) throws(HolidayDataProblem) -> [HolidayYear] {
    // What Windows writes before UTF-8 is no JSON. Blanks keep the offsets.
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var reader = HolidayYearReader(bytes: hasMark ? [0x20, 0x20, 0x20] + bytes.dropFirst(3) : bytes)
    return try reader.all()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func all() throws(HolidayDataProblem) -> [HolidayYear] {
    var years: [HolidayYear] = []
    let first = try token()
    switch first.token {
    case .objectStart: years.append(try year(at: first.start))
    case .arrayStart:
      while true {
        let next = try token()
        if next.token == .arrayEnd { break }
        guard next.token == .objectStart else { throw problem(.expected(.year), next.start) }
        let year = try year(at: next.start)
        guard !years.contains(where: { $0.year == year.year }) else { throw problem(.yearTwice(year.year), next.start) }
        years.append(year)
      }
      guard !years.isEmpty else { throw problem(.noYears, first.start) }
    default: throw problem(.expected(.yearOrYears), first.start)
    }
    // Only the end is left, or text that is in the way.
    _ = try token()
    years.sort { $0.year < $1.year }
    // What lies between is missing, whether the years beside it are of the file or the notices that Pai has.
    let all = NationalHolidays.years(replacedBy: years)
    for (year, next) in zip(all, all.dropFirst()) where next.year > year.year + 1 {
      throw problem(.yearMissing(year.year + 1), first.start)
    }
    return years
  }

  private mutating func year(at start: Int) throws(HolidayDataProblem) -> HolidayYear {
    var year: Int?
    var issued: CivilDate?
    var papers: [String] = []
    var days: [(day: HolidayDay, offset: Int)]?
    var superseded: [HolidayYear.Superseded] = []
    var keys: Set<String> = []
    while let key = try key(&keys) {
      switch key {
      case "year": year = try number()
      case "issued": issued = try date(of: key)
      case "papers":
        try list(of: key) { reader, next throws(HolidayDataProblem) in
          papers.append(try reader.text(next, of: key))
        }
      case "days": days = try self.days(of: key)
      case "superseded":
        try list(of: key) { reader, next throws(HolidayDataProblem) in
          superseded.append(try reader.superseded(next))
        }
      default: try skip()
      }
    }
    guard let year else { throw problem(.missingKey("year"), start) }
    guard let days else { throw problem(.missingKey("days"), start) }
    for (day, offset) in days {
      guard isStated(day.date, in: year) else { throw problem(.outsideYear(day.date, year: year), offset) }
      guard dates.insert(day.date).inserted else { throw problem(.dateTwice(day.date), offset) }
    }
    return HolidayYear(
      year: year, issued: issued, papers: papers, days: days.map(\.day).sorted { $0.date < $1.date }, superseded: superseded)
  }

  /// Whether a notice of a year may speak of a date: the holiday of the new year reaches over both ends.
  private func isStated(_ date: CivilDate, in year: Int) -> Bool {
    switch date.year {
    case year: true
    case year - 1: date.month == 12
    case year + 1: date.month == 1
    default: false
    }
  }

  private mutating func superseded(_ first: Found) throws(HolidayDataProblem) -> HolidayYear.Superseded {
    guard first.token == .objectStart else { throw problem(.expected(.superseded), first.start) }
    var until: CivilDate?
    var days: [(day: HolidayDay, offset: Int)]?
    var keys: Set<String> = []
    while let key = try key(&keys) {
      switch key {
      case "until": until = try date(of: key)
      case "days": days = try self.days(of: key)
      default: try skip()
      }
    }
    guard let until else { throw problem(.missingKey("until"), first.start) }
    guard let days else { throw problem(.missingKey("days"), first.start) }
    var dates: Set<CivilDate> = []
    for (day, offset) in days where !dates.insert(day.date).inserted { throw problem(.dateTwice(day.date), offset) }
    return HolidayYear.Superseded(until: until, days: days.map(\.day).sorted { $0.date < $1.date })
  }

  /// Each day with the place where it begins.
  private mutating func days(of key: String) throws(HolidayDataProblem) -> [(day: HolidayDay, offset: Int)] {
    var days: [(day: HolidayDay, offset: Int)] = []
    try list(of: key) { reader, next throws(HolidayDataProblem) in
      days.append((try reader.day(next), next.start))
    }
    return days
  }

  private mutating func day(_ first: Found) throws(HolidayDataProblem) -> HolidayDay {
    guard first.token == .objectStart else { throw problem(.expected(.day), first.start) }
    var name: String?
    var date: CivilDate?
    var isOffDay: Bool?
    var keys: Set<String> = []
    while let key = try key(&keys) {
      switch key {
      case "name": name = try text(try token(), of: key)
      case "date": date = try self.date(of: key)
      case "isOffDay":
        let next = try token()
        switch next.token {
        case .true: isOffDay = true
        case .false: isOffDay = false
        default: throw problem(.expected(.truth(of: key)), next.start)
        }
      default: try skip()
      }
    }
    guard let name else { throw problem(.missingKey("name"), first.start) }
    guard let date else { throw problem(.missingKey("date"), first.start) }
    guard let isOffDay else { throw problem(.missingKey("isOffDay"), first.start) }
    return HolidayDay(name: name, date: date, isOffDay: isOffDay)
  }
}

// MARK: Tokens

extension HolidayYearReader {
  private struct Found {
    let token: JSONToken
    /// Of its first byte.
    let start: Int
  }

  private func problem(_ kind: HolidayDataProblem.Kind, _ offset: Int) -> HolidayDataProblem {
    let line = bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
    return HolidayDataProblem(kind: kind, offset: offset, line: line)
  }

  private mutating func token() throws(HolidayDataProblem) -> Found {
    // The scanner changes while the bytes are read: they can't be read through the same value.
    let bytes = bytes
    do {
      let token = try scanner.next(in: bytes.span)
      let start =
        switch token {
        case .string(let slice), .key(let slice): Int(slice.lower) - 1
        case .number(let slice): Int(slice.lower)
        case .true, .null: scanner.offset - 4
        case .false: scanner.offset - 5
        case .objectStart, .arrayStart, .objectEnd, .arrayEnd: scanner.offset - 1
        case .end: scanner.offset
        }
      return Found(token: token, start: start)
    } catch {
      throw problem(.notJSON(error.kind), error.offset)
    }
  }

  private mutating func skip() throws(HolidayDataProblem) {
    let bytes = bytes
    do { try scanner.skipValue(in: bytes.span) } catch { throw problem(.notJSON(error.kind), error.offset) }
  }

  /// The next key of an object; nil at its end.
  private mutating func key(_ keys: inout Set<String>) throws(HolidayDataProblem) -> String? {
    let next = try token()
    guard case .key(let slice) = next.token else { return nil }
    let key = slice.text(in: bytes.span)
    guard keys.insert(key).inserted else { throw problem(.keyTwice(key), next.start) }
    return key
  }

  private mutating func list(
    of key: String, _ read: (inout HolidayYearReader, Found) throws(HolidayDataProblem) -> Void
  ) throws(HolidayDataProblem) {
    let first = try token()
    guard first.token == .arrayStart else { throw problem(.expected(.list(of: key)), first.start) }
    while true {
      let next = try token()
      if next.token == .arrayEnd { return }
      try read(&self, next)
    }
  }

  private func text(_ found: Found, of key: String) throws(HolidayDataProblem) -> String {
    guard case .string(let slice) = found.token else { throw problem(.expected(.text(of: key)), found.start) }
    return slice.text(in: bytes.span)
  }

  private mutating func date(of key: String) throws(HolidayDataProblem) -> CivilDate {
    let next = try token()
    let text = try text(next, of: key)
    guard let date = try? CivilDate(parsing: text) else { throw problem(.noSuchDate(text), next.start) }
    return date
  }

  private mutating func number() throws(HolidayDataProblem) -> Int {
    let next = try token()
    guard case .number(let slice) = next.token else { throw problem(.expected(.number(of: "year")), next.start) }
    let text = slice.text(in: bytes.span)
    guard let year = Int(text), 1900...2199 ~= year else { throw problem(.noSuchYear(text), next.start) }
    return year
  }
}

// MARK: Words

extension HolidayDataProblem {
  /// What is wrong, as a clause without a full stop.
  package var reason: Words {
    switch kind {
    case .notJSON(let kind): Words(zh: "不是 JSON（\(kind.words.zh)）", en: "it is not JSON (\(kind.words.en))")
    case .expected(let expected): expected.reason
    case .missingKey(let key): Words(zh: "缺少“\(key)”", en: "“\(key)” is missing")
    case .keyTwice(let key): Words(zh: "“\(key)”写了两遍", en: "“\(key)” is given twice")
    case .noSuchYear(let text): Words(zh: "没有“\(text)”这一年", en: "there is no year “\(text)”")
    case .noSuchDate(let text):
      Words(
        zh: "没有“\(text)”这一天，日期要写成“2026-01-01”这样",
        en: "there is no date “\(text)”; a date is written like “2026-01-01”")
    case .outsideYear(let date, let year):
      Words(zh: "\(date) 不在 \(year) 年的通知里", en: "\(date) does not belong to the notice of \(year)")
    case .dateTwice(let date): Words(zh: "\(date) 列了两次", en: "\(date) is listed twice")
    case .yearTwice(let year): Words(zh: "\(year) 年列了两次", en: "the year \(year) is listed twice")
    case .yearMissing(let year):
      Words(zh: "缺少 \(year) 年，年份要连续", en: "the year \(year) is missing between others")
    case .noYears: Words(zh: "一年也没有", en: "it holds no year")
    }
  }
}

extension HolidayDataProblem.Expected {
  fileprivate var reason: Words {
    switch self {
    case .yearOrYears:
      Words(zh: "这里要写一年的对象，或几年的数组", en: "an object of a year, or an array of them, should stand here")
    case .year: Words(zh: "这里要写一年的对象", en: "an object of a year should stand here")
    case .day: Words(zh: "这里要写一天的对象", en: "an object of a day should stand here")
    case .superseded:
      Words(zh: "这里要写含“until”和“days”的对象", en: "an object with “until” and “days” should stand here")
    case .list(let key): Words(zh: "“\(key)”要写成数组", en: "“\(key)” takes an array")
    case .text(let key): Words(zh: "“\(key)”要写成文字", en: "“\(key)” takes text")
    case .truth(let key): Words(zh: "“\(key)”要写成 true 或 false", en: "“\(key)” takes true or false")
    case .number(let key): Words(zh: "“\(key)”要写成整数", en: "“\(key)” takes a whole number")
    }
  }
}
