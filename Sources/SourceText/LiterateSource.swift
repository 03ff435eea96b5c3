/// The program of a literate file (`NAME.pai.md`): its fenced blocks marked `pai`.
///
/// Everything else is covered by spaces byte for byte, line ends kept, so that every offset and
/// line of the program is that of the file.
///
/// Fences follow CommonMark: three or more backticks or tildes after at most three spaces, closed by
/// at least as many of the same. A `pai` fence inside a longer fence is text, and so are blocks
/// inside lists (indented further) and quotations.
package struct LiterateSource: Sendable {
  /// As many bytes as the file has.
  package let program: [UInt8]
  /// The `pai` blocks, in order.
  package let blocks: [Block]

  package struct Block: Sendable {
    /// What stands between its fences: whole lines.
    package let content: ByteRange
    /// How many spaces stand before its opening fence, as before those of an entry of a list.
    package let indent: Int
  }

  /// How many `pai` blocks there are.
  package var blockCount: Int { blocks.count }
  /// The opening line of a fence that the file never closes, of whatever language; its block
  /// runs to the end of the file.
  package let unclosedFence: ByteRange?

  /// - Complexity: linear in the bytes.
  package init(masking bytes: [UInt8]) {
    var program = bytes
    var blocks: [Block] = []
    var open: (fence: Fence, line: Range<Int>)?
    var start = 0
    // A byte order mark must not hide a fence on the first line.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      start = 3
      for at in 0..<start { program[at] = UInt8(ascii: " ") }
    }
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != lineFeed, bytes[end] != carriageReturn {
        end += 1
      }
      let line = start..<end
      let fence = Fence(bytes[line])

      var isProgram = false
      if let current = open {
        if let fence, fence.closes(current.fence) {
          if current.fence.isProgram {
            blocks.append(Self.block(current, to: start, in: bytes))
          }
          open = nil
        } else {
          isProgram = current.fence.isProgram
        }
      } else if let fence {
        open = (fence, line)
      }
      if !isProgram {
        for at in line { program[at] = UInt8(ascii: " ") }
      }
      start = end + 1
    }
    if let open, open.fence.isProgram {
      blocks.append(Self.block(open, to: bytes.count, in: bytes))
    }
    self.program = program
    self.blocks = blocks
    unclosedFence = open.map { ByteRange($0.line) }
  }

  /// The lines after that of the opening fence.
  private static func block(_ open: (fence: Fence, line: Range<Int>), to end: Int, in bytes: [UInt8]) -> Block {
    var start = open.line.upperBound
    if start < end, bytes[start] == carriageReturn { start += 1 }
    if start < end, bytes[start] == lineFeed { start += 1 }
    return Block(content: ByteRange(min(start, end)..<end), indent: open.fence.indent)
  }
}

extension SourceFile {
  /// Whether the file is text with its program in fenced blocks.
  package var isLiterate: Bool { path.hasSuffix(".pai.md") }
}

private struct Fence {
  let indent: Int
  let mark: UInt8
  let length: Int
  let info: ArraySlice<UInt8>

  /// The fence that a line is; nil for any other line.
  init?(_ line: ArraySlice<UInt8>) {
    let indented = line.drop { $0 == UInt8(ascii: " ") }
    guard line.count - indented.count <= 3, let mark = indented.first,
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else { return nil }
    let info = indented.drop { $0 == mark }
    let length = indented.count - info.count
    // A backtick after the backticks makes it code within a line.
    guard length >= 3, mark == UInt8(ascii: "~") || !info.contains(mark) else { return nil }
    indent = line.count - indented.count
    self.mark = mark
    self.length = length
    self.info = Fence.trimmed(info)
  }

  /// Marked `pai`, with or without further words.
  var isProgram: Bool { info.prefix { !Fence.isBlank($0) }.elementsEqual("pai".utf8) }

  func closes(_ other: Fence) -> Bool {
    mark == other.mark && length >= other.length && info.isEmpty
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
