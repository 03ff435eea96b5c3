/// One line of the canonical form, before the comments are put back.
struct PrintedLine {
  /// What a line is to the lines around it.
  enum Role {
    case ordinary
    /// It ends with the brace that opens a block.
    case opening
    /// The closing brace of a block.
    case closing
  }

  /// Whether a doc comment above the line says something of what begins here.
  enum Documentation {
    /// It is a comment like any other.
    case none
    /// It would.
    case possible
    /// It does, so that no other comment may come between.
    case present
  }

  let indent: Int
  var text = ""
  /// The offset of its first token in the source: every token from here to the start of the next line is printed here,
  /// and so belong the comments between them.
  let start: Int32
  var role = Role.ordinary
  /// Whether the author's blank line before it is kept.
  let keepsBlank: Bool
  var documentation = Documentation.none
  /// Whether it must follow a blank line, whatever the author had.
  var needsBlank = false

  /// The steps of indentation, in cells.
  static let step = 4
  /// How many cells a block may take to stand on one line.
  static let widest = 100
}
