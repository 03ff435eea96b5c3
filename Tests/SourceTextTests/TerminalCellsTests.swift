import Foundation
import Testing

@testable import SourceText

@Suite struct TerminalCellsTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("规则", 4), ("，。：（）", 10), ("ａ１", 4), ("é", 1), ("e\u{301}", 1),
    ("\u{200B}\u{FEFF}", 0), ("😀", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤️", 2), ("❤", 1),
    ("\u{3000}", 2), ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("a\tb", 3), ("①", 1), ("𠮷", 2),
    ("〇", 2), ("\u{7}", 0), ("\u{A0}", 1), ("カ\u{3099}", 2),
  ])
  func `a text takes its cells`(text: String, cells: Int) {
    #expect(TerminalCells(ambiguousIsWide: false).width(of: text) == cells)
  }

  @Test func `ambiguous characters follow the setting`() {
    #expect(TerminalCells(ambiguousIsWide: false).width(of: "“…—”①") == 5)
    #expect(TerminalCells(ambiguousIsWide: true).width(of: "“…—”①") == 10)
  }

  @Test func `the runs rise from the first scalar on`() {
    #expect(terminalCellRuns.first.map { $0 >> 2 } == 0)
    #expect(
      zip(terminalCellRuns, terminalCellRuns.dropFirst()).allSatisfy { $0 >> 2 < $1 >> 2 })
  }

  @Test func `the committed table is what its script writes`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let script = root.appending(path: "Scripts/terminal-cell-table.py").path(
      percentEncoded: false)
    // Python brings the Unicode tables of its own version: another one proves nothing.
    guard let version = output(of: script, "--version"),
      version == terminalCellUnicodeVersion + "\n"
    else { return }
    let table = root.appending(path: "Sources/SourceText/TerminalCellTable.swift")
    #expect(try output(of: script) == String(contentsOf: table, encoding: .utf8))
  }

  private func output(of script: String, _ argument: String...) -> String? {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", script] + argument
    let pipe = Pipe()
    python.standardOutput = pipe
    guard (try? python.run()) != nil, let bytes = try? pipe.fileHandleForReading.readToEnd()
    else { return nil }
    python.waitUntilExit()
    return python.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
