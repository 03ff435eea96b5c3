extension CivilDate: CustomStringConvertible {
    /// Reads `2017-04-12`.
    package init(parsing text: Span<UInt8>) throws(CivilTimeError) {
        var reader = CivilTimeReader()
        self = try reader.date(in: text)
        guard reader.isAtEnd(of: text) else { throw .malformed }
    }

    /// Reads `2017-04-12`.
    package init(parsing text: String) throws(CivilTimeError) {
        try self.init(parsing: Array(text.utf8).span)
    }

    /// `2017-04-12`
    package var description: String {
        let (year, month, day) = parts
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// Reads `15:48` or `15:48:30`; `24:00` is the end of the day.
    package init(parsing text: Span<UInt8>) throws(CivilTimeError) {
        var reader = CivilTimeReader()
        self = try reader.time(in: text)
        guard reader.isAtEnd(of: text) else { throw .malformed }
    }

    /// Reads `15:48` or `15:48:30`; `24:00` is the end of the day.
    package init(parsing text: String) throws(CivilTimeError) {
        try self.init(parsing: Array(text.utf8).span)
    }

    /// `15:48`, or `15:48:30` where there are seconds.
    package var description: String {
        let minutes = "\(twoDigits(hour)):\(twoDigits(minute))"
        return second == 0 ? minutes : "\(minutes):\(twoDigits(second))"
    }
}

extension UTCOffset: CustomStringConvertible {
    /// Reads `+08:00`, `-03:30` or `Z`.
    package init(parsing text: Span<UInt8>) throws(CivilTimeError) {
        var reader = CivilTimeReader()
        self = try reader.offset(in: text)
        guard reader.isAtEnd(of: text) else { throw .malformed }
    }

    /// Reads `+08:00`, `-03:30` or `Z`.
    package init(parsing text: String) throws(CivilTimeError) {
        try self.init(parsing: Array(text.utf8).span)
    }

    /// `+08:00`; UTC itself is `Z`.
    package var description: String {
        guard minutes != 0 else { return "Z" }
        let magnitude = Int(minutes.magnitude)
        let sign = minutes < 0 ? "-" : "+"
        return "\(sign)\(twoDigits(magnitude / 60)):\(twoDigits(magnitude % 60))"
    }
}

extension Instant: CustomStringConvertible {
    /// Reads RFC 3339: `2017-04-14T15:48:00+08:00`. A space or `t` may stand for `T`, `24:00:00` is
    /// the end of the day, and a fraction of a second is cut off. Allocates nothing.
    package init(rfc3339 text: Span<UInt8>) throws(CivilTimeError) {
        if let instant = Instant(wholeSeconds: text) {
            self = instant
            return
        }
        var reader = CivilTimeReader()
        let date = try reader.date(in: text)
        guard let separator = reader.peek(text) else { throw .malformed }
        switch separator {
        case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "):
            try reader.skip(separator, in: text)
        default: throw .malformed
        }
        let time = try reader.time(in: text, needsSeconds: true)
        try reader.fraction(in: text)
        let offset = try reader.offset(in: text)
        guard reader.isAtEnd(of: text) else { throw .malformed }
        self.init(date: date, time: time, offset: offset)
    }

    /// Reads the form that most clocks write, `2017-04-14T15:48:00+08:00`, without a branch a byte; nil for any other,
    /// right or wrong.
    @inline(__always)
    private init?(wholeSeconds text: Span<UInt8>) {
        guard text.count == 25 else { return nil }
        var isWrong =
            (text[4] ^ UInt8(ascii: "-")) | (text[7] ^ UInt8(ascii: "-")) | (text[10] ^ UInt8(ascii: "T"))
            | (text[13] ^ UInt8(ascii: ":")) | (text[16] ^ UInt8(ascii: ":")) | (text[22] ^ UInt8(ascii: ":"))
        func pair(_ at: Int) -> Int {
            let (tens, ones) = (text[at] &- 0x30, text[at + 1] &- 0x30)
            isWrong |= tens > 9 || ones > 9 ? 1 : 0
            return Int(tens) &* 10 &+ Int(ones)
        }
        let (year, month, day) = (pair(0) * 100 + pair(2), pair(5), pair(8))
        let (hour, minute, second) = (pair(11), pair(14), pair(17))
        let (offsetHours, offsetMinutes) = (pair(20), pair(23))
        let isEast = text[19] == UInt8(ascii: "+")
        guard isWrong == 0, isEast || text[19] == UInt8(ascii: "-"), offsetMinutes <= 59,
            let date = CivilDate(year: year, month: month, day: day),
            let time = TimeOfDay(hour: hour, minute: minute, second: second),
            let offset = UTCOffset(minutes: (offsetHours * 60 + offsetMinutes) * (isEast ? 1 : -1))
        else { return nil }
        self.init(date: date, time: time, offset: offset)
    }

    /// Reads RFC 3339; see ``init(rfc3339:)-(Span<UInt8>)``.
    package init(rfc3339 text: String) throws(CivilTimeError) {
        try self.init(rfc3339: Array(text.utf8).span)
    }

    /// Reads `2017-04-14 15:48` or `2017-04-14 15:48:30` as clocks of the offset show it.
    /// Allocates nothing.
    package init(civil text: Span<UInt8>, in offset: UTCOffset) throws(CivilTimeError) {
        var reader = CivilTimeReader()
        let date = try reader.date(in: text)
        try reader.skip(UInt8(ascii: " "), in: text)
        let time = try reader.time(in: text)
        guard reader.isAtEnd(of: text) else { throw .malformed }
        self.init(date: date, time: time, offset: offset)
    }

    /// Reads `2017-04-14 15:48` or `2017-04-14 15:48:30` as clocks of the offset show it.
    package init(civil text: String, in offset: UTCOffset) throws(CivilTimeError) {
        try self.init(civil: Array(text.utf8).span, in: offset)
    }

    /// RFC 3339 as clocks of the offset show it: `2017-04-14T15:48:00+08:00`; nil outside the
    /// supported dates.
    package func rfc3339(in offset: UTCOffset) -> String? {
        guard let (date, time) = civil(in: offset) else { return nil }
        return "\(date)T\(twoDigits(time.hour)):\(twoDigits(time.minute)):\(twoDigits(time.second))"
            + offset.description
    }

    /// RFC 3339 in UTC; outside the supported dates the seconds since 1970.
    package var description: String { rfc3339(in: .utc) ?? "\(seconds) s" }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
