package import SourceText
package import Vocabulary

/// The text of a file in canonical form, in a language or, with nil, in that of most of its reserved words.
///
/// Names, texts and comments stay as they are; of a literate file only the `pai` blocks are written anew. The same text
/// comes out of its own result, and out of what the other language makes of it. The file must have been read without
/// mistakes: what could not be read would be missing.
///
/// - Complexity: O(n log n) in the bytes.
package func formatted(
  _ file: SourceFile, _ parsed: ParsedFile, names: NameTable, in language: Language? = nil
) -> String {
  let source = SourceTokens(parsed, of: file)
  let spelling = Spelling(language: language ?? source.language(in: file.bytes), file: file, names: names)
  var printer = Printer(spelling, source: source, file: file)
  printer.program(parsed.tree)
  var commented = CommentedLines(printer.lines, source: source, file: file)
  commented.place()
  return file.isLiterate
    ? literateText(file, commented.formatted)
    : text(of: commented.formatted)
}

/// The lines of one declaration of a file in canonical form, without comments and indents.
package func formattedLines(
  of declaration: Declaration, in file: SourceFile, _ parsed: ParsedFile, names: NameTable, _ language: Language
) -> [String] {
  var printer = Printer(
    Spelling(language: language, file: file, names: names), source: SourceTokens(parsed, of: file), file: file)
  printer.line(from: declaration.range.lower)
  printer.declaration(declaration)
  return printer.lines.map(\.text)
}

private func text(of lines: some Sequence<FormattedLine>) -> String {
  lines.reduce(into: "") { $0 += "\($1.text)\n" }
}

/// The file with the lines in place of its blocks, each in the block where it began.
private func literateText(_ file: SourceFile, _ lines: [FormattedLine]) -> String {
  var whole = ""
  var written: Int32 = 0
  var rest = lines[...]
  for block in LiterateSource(masking: file.bytes).blocks {
    whole += file.text(ByteRange(lower: written, upper: block.content.lower))
    let own = rest.prefix { $0.offset < block.content.upper }
    rest = rest.dropFirst(own.count)
    let indent = String(repeating: " ", count: block.indent)
    for line in own.drop(while: \.text.isEmpty) { whole += line.text.isEmpty ? "\n" : "\(indent)\(line.text)\n" }
    written = block.content.upper
  }
  return whole + file.text(ByteRange(lower: written, upper: Int32(clamping: file.bytes.count)))
}
