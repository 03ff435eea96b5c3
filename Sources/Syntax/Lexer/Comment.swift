package import SourceText

/// A comment with its marks, without the end of its line.
package struct Comment: Hashable, Sendable {
  package let range: ByteRange
  /// Whether it begins with `///`.
  package let isDocumentation: Bool
  /// Whether nothing but white space stands before it on its line.
  package let startsLine: Bool
}
