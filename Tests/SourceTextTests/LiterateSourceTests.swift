import Testing

@testable import SourceText

@Suite struct LiterateSourceTests {
  private func program(_ text: String) -> String {
    String(decoding: LiterateSource(masking: Array(text.utf8)).program, as: UTF8.self)
  }

  @Test func `what stands outside the blocks becomes spaces, byte for byte`() {
    let text = "# 通知\n```pai\n规则 甲 {\n}\n```\n文\r\n~~~ pai 示例\nb\n~~~\n"
    let masked = program(text)
    #expect(masked.utf8.count == text.utf8.count)
    #expect(
      masked == "        \n      \n规则 甲 {\n}\n   \n   \r\n"
        + String(repeating: " ", count: 14)
        + "\nb\n   \n")
    let file = SourceFile(path: "a.pai.md", text: text)
    #expect(SourceFile(path: "a", text: masked).lineStarts == file.lineStarts)
  }

  @Test(arguments: [
    "```swift\npai\n```", "````md\n```pai\na\n```\n````", "    ```pai\na\n    ```",
    "```paix\na\n```",
    "`` `pai` ``", "``` `pai\na", "> ```pai\n> a\n> ```", "```\npai\n```",
  ])
  func `other blocks are text`(text: String) {
    #expect(program(text).allSatisfy { $0 == " " || $0 == "\n" })
    #expect(LiterateSource(masking: Array(text.utf8)).blockCount == 0)
  }

  @Test func `an unclosed fence is reported and its block runs on`() {
    let source = LiterateSource(masking: Array("a\n  ````pai\nb\n```\n".utf8))
    #expect(source.unclosedFence == ByteRange(2..<11))
    #expect(String(decoding: source.program, as: UTF8.self) == " \n         \nb\n```\n")
    #expect(LiterateSource(masking: Array("```pai\n```".utf8)).unclosedFence == nil)
    #expect(LiterateSource(masking: []).blockCount == 0)
  }

  @Test func `a closing fence may be longer and stand before any line end`() {
    let source = LiterateSource(masking: Array("```pai\r\na\r\n`````  \r\nb\r\n".utf8))
    #expect(source.unclosedFence == nil && source.blockCount == 1)
    #expect(
      String(decoding: source.program, as: UTF8.self) == "      \r\na\r\n       \r\n \r\n")
  }

  @Test func `the blocks are the whole lines between the fences`() {
    let text = "```pai\r\na\r\n```\n~~~\nb\n~~~\n```pai\n```\n```pai\nc"
    let file = SourceFile(path: "", text: text)
    let blocks = LiterateSource(masking: file.bytes).blocks.map(\.content)
    #expect(blocks.map(file.text) == ["a\r\n", "", "c"])
  }

  @Test func `a byte order mark hides no fence`() {
    #expect(program("\u{FEFF}```pai\na\n```") == "         \na\n   ")
  }
}
