/// A stretch of bytes in one file, the upper end excluded.
package struct ByteRange: Hashable, Sendable {
  package let lower: Int32
  /// Never less than `lower`.
  package let upper: Int32

  package init(lower: Int32, upper: Int32) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// Offsets that an `Int32` can't hold are brought to the nearest that it can.
  package init(_ range: Range<Int>) {
    self.init(
      lower: Int32(clamping: range.lowerBound), upper: Int32(clamping: range.upperBound))
  }

  /// The empty range at an offset: a place where something is missing.
  package init(at offset: Int32) { self.init(lower: offset, upper: offset) }

  package var isEmpty: Bool { lower == upper }
  package var count: Int { Int(upper) - Int(lower) }
  package var offsets: Range<Int> { Int(lower)..<Int(upper) }

  package func contains(_ offset: Int32) -> Bool { lower <= offset && offset < upper }

  /// Whether every byte of the other range, or its point when it is empty, lies in this one.
  package func contains(_ other: ByteRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  /// The least range that covers both.
  package func joined(to other: ByteRange) -> ByteRange {
    ByteRange(lower: min(lower, other.lower), upper: max(upper, other.upper))
  }
}

/// Which of a program's files; an index into the list that the program keeps.
package struct FileID: Hashable, Comparable, Sendable {
  package let index: Int32

  package init(_ index: Int32) { self.index = index }

  package static func < (left: FileID, right: FileID) -> Bool { left.index < right.index }
}

/// A stretch of bytes in a known file.
package struct Place: Hashable, Comparable, Sendable {
  package let file: FileID
  package let range: ByteRange

  package init(file: FileID, range: ByteRange) {
    self.file = file
    self.range = range
  }

  /// By file, then by start, then by end: the order in which a reader meets them.
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.range.lower, left.range.upper)
      < (right.file, right.range.lower, right.range.upper)
  }
}
