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
    for (index, line) in lines.enumerated() {
      let following = index + 1 < lines.count ? lines[index + 1].start : .max
      let ends = source.ends(before: following)
      let gap = take { $0.range.lower < line.start }
      let above = take { $0.range.lower < ends.printed && line.maySucceed($0) }
      let inside = take { $0.range.lower < ends.printed }
      // What stands after a token, or after a noise word, of the same line.
      let atEnd = take { $0.range.lower < following && !$0.startsLine }
      let beforeSigns = take { $0.range.lower < ends.last }
      let afterSigns = take { $0.range.lower < following && !$0.startsLine }

      place(line, below: gap, and: above)
      placeAtEnd(inside + atEnd, above: index + 1)
      placeBelow(beforeSigns + afterSigns, above: index + 1)
      isBelowOpening = line.role == .opening
    }
    for comment in take(while: { _ in true }) { appendComment(comment, indent: 0, keepsBlank: true) }
  }

  /// The next comments, as long as they fulfil a condition.
  private mutating func take(while isMeant: (Comment) -> Bool) -> [Comment] {
    let first = next
    while next < source.comments.count, isMeant(source.comments[next]) { next += 1 }
    return Array(source.comments[first..<next])
  }

  /// The indent of a comment on a line of its own before a printed line.
  private func ownIndent(before index: Int) -> Int {
    guard index < lines.count else { return 0 }
    return lines[index].indent + (lines[index].role == .closing ? PrintedLine.step : 0)
  }

  private mutating func place(_ line: PrintedLine, below gap: [Comment], and above: [Comment]) {
    let isClosing = line.role == .closing
    let first = formatted.count
    for comment in gap {
      appendComment(
        comment, indent: line.indent + (isClosing ? PrintedLine.step : 0), keepsBlank: line.keepsBlank || isClosing)
    }
    let keepsBlank = line.keepsBlank && file.followsBlankLine(line.start)
    for (index, comment) in above.enumerated() {
      append(text(of: comment), indent: line.indent, at: line.start, afterBlank: keepsBlank && index == 0)
    }
    append(line.text, indent: line.indent, at: line.start, afterBlank: keepsBlank && above.isEmpty)
    if line.needsBlank, first > 0, !formatted[first...].contains(where: \.text.isEmpty) {
      formatted.insert(FormattedLine(text: "", offset: formatted[first].offset), at: first)
    }
  }

  /// The first comment at the end of the line, the rest below.
  private mutating func placeAtEnd(_ comments: [Comment], above following: Int) {
    guard let first = comments.first else { return }
    formatted[formatted.count - 1].text += "  \(text(of: first))"
    placeBelow(Array(comments.dropFirst()), above: following)
  }

  /// Lines of their own; but a doc comment that would belong to what follows is joined to what is above.
  private mutating func placeBelow(_ comments: [Comment], above following: Int) {
    let offset = formatted[formatted.count - 1].offset
    for comment in comments {
      let mayStandBelow = following == lines.count || lines[following].maySucceed(comment)
      if comment.isDocumentation, !mayStandBelow {
        formatted[formatted.count - 1].text += "  \(text(of: comment))"
      } else {
        append(text(of: comment), indent: ownIndent(before: following), at: offset, afterBlank: false)
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

extension PrintedLine {
  /// Whether a comment that is not its documentation may stand above the line.
  fileprivate func maySucceed(_ comment: Comment) -> Bool {
    switch documentation {
    case .none: true
    case .possible: !comment.isDocumentation
    case .present: false
    }
  }
}
