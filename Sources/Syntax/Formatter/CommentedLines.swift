import SourceText

/// A line of the formatted text, and where in the source it comes from.
struct FormattedLine {
  var text: String
  let offset: Int32
}

/// Puts the comments of a file back between the printed lines.
///
/// A comment on a line of its own stays on one, at the indent of what follows. One after the last token of a printed
/// line stays at its end. One between the tokens of a line goes above it; only where that would part a doc comment from
/// its declaration, or make one of it, it goes to the end.
struct CommentedLines {
  private let lines: [PrintedLine]
  private let source: SourceTokens
  private let file: SourceFile
  private(set) var formatted: [FormattedLine] = []
  /// The next comment to be placed.
  private var next = 0
  /// Whether the line above ends with the brace that opens a block, after which no blank line stands.
  private var isBelowOpening = true

  init(_ lines: [PrintedLine], source: SourceTokens, file: SourceFile) {
    self.lines = lines
    self.source = source
    self.file = file
  }

  mutating func place() {
    for index in lines.indices {
      let gap = comments(before: lines[index].start)
      let end = source.end(before: index + 1 < lines.count ? lines[index + 1].start : .max)
      let inside = comments(before: end)
      place(lines[index], below: gap, around: inside, indentAfter: ownIndent(before: index + 1))
      isBelowOpening = lines[index].role == .opening
    }
    for comment in comments(before: .max) { appendComment(comment, indent: 0, keepsBlank: true) }
  }

  private mutating func comments(before offset: Int32) -> ArraySlice<Comment> {
    let first = next
    while next < source.comments.count, source.comments[next].range.lower < offset { next += 1 }
    return source.comments[first..<next]
  }

  /// The indent of a comment on a line of its own before a printed line.
  private func ownIndent(before index: Int) -> Int {
    guard index < lines.count else { return 0 }
    return lines[index].indent + (lines[index].role == .closing ? PrintedLine.step : 0)
  }

  private mutating func place(
    _ line: PrintedLine, below gap: ArraySlice<Comment>, around inside: ArraySlice<Comment>, indentAfter: Int
  ) {
    let mayFollowBlank = line.keepsBlank || line.role == .closing
    let indent = line.indent + (line.role == .closing ? PrintedLine.step : 0)
    let first = formatted.count
    for comment in gap { appendComment(comment, indent: indent, keepsBlank: mayFollowBlank) }

    let above = line.isDocumented ? [] : inside.prefix { !$0.isDocumentation }
    let keepsBlank = line.keepsBlank && file.followsBlankLine(line.start)
    for (index, comment) in above.enumerated() {
      append(text(of: comment), indent: line.indent, at: line.start, afterBlank: keepsBlank && index == 0)
    }
    append(line.text, indent: line.indent, at: line.start, afterBlank: keepsBlank && above.isEmpty)
    if line.needsBlank, first > 0, !formatted[first...].contains(where: \.text.isEmpty) {
      formatted.insert(FormattedLine(text: "", offset: formatted[first].offset), at: first)
    }

    var after = Array(inside.dropFirst(above.count))
    // What stands after a token, or after a noise word, of the same line.
    if next < source.comments.count, !source.comments[next].startsLine { after.append(contentsOf: takeOne()) }
    placeAtEnd(after, indent: indentAfter)
  }

  private mutating func takeOne() -> ArraySlice<Comment> {
    next += 1
    return source.comments[(next - 1)..<next]
  }

  /// The first comment at the end of the line, the rest below; but a doc comment below would belong to what follows.
  private mutating func placeAtEnd(_ comments: [Comment], indent: Int) {
    let line = formatted.count - 1
    for (index, comment) in comments.enumerated() {
      if index == 0 || comment.isDocumentation {
        formatted[formatted.count - 1].text += "  \(text(of: comment))"
      } else {
        append(text(of: comment), indent: indent, at: formatted[line].offset, afterBlank: false)
      }
    }
  }

  private mutating func appendComment(_ comment: Comment, indent: Int, keepsBlank: Bool) {
    let afterBlank = keepsBlank && file.followsBlankLine(comment.range.lower)
    append(text(of: comment), indent: indent, at: comment.range.lower, afterBlank: afterBlank)
  }

  private mutating func append(_ text: String, indent: Int, at offset: Int32, afterBlank: Bool) {
    if afterBlank, !isBelowOpening { formatted.append(FormattedLine(text: "", offset: offset)) }
    formatted.append(FormattedLine(text: String(repeating: " ", count: indent) + text, offset: offset))
    isBelowOpening = false
  }

  private func text(of comment: Comment) -> String {
    var text = file.text(comment.range)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
