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

  let indent: Int
  var text = ""
  /// The offset of its first token in the source: every token from here to the start of the next line is printed here,
  /// and so belong the comments between them.
  let start: Int32
  var role = Role.ordinary
  /// Whether the author's blank line before it is kept.
  let keepsBlank: Bool
  /// Whether a doc comment belongs to what begins here, so that no other comment may come between.
  var isDocumented = false
  /// Whether it must follow a blank line, whatever the author had.
  var needsBlank = false

  /// The steps of indentation, in cells.
  static let step = 4
  /// How many cells a block may take to stand on one line.
  static let widest = 100
}
