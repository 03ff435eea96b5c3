import Foundation
import Testing

@testable import Shell

@Suite struct PinyinTableTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The characters of the block, in order.
  private let block = (0x4E00...0x9FFF).compactMap { Unicode.Scalar($0).map(Character.init) }

  @Test func `nearly every character of the block has a reading, each reading once`() {
    let pinyin = Pinyin()
    var without = 0
    for character in block {
      let readings = pinyin.readings(of: character)
      if readings.isEmpty { without += 1 }
      #expect(Set(readings).count == readings.count, "\(character)")
      #expect(readings.allSatisfy { (1...6).contains($0.utf8.count) }, "\(character)")
    }
    // Units of Japanese make and what Unicode added last.
    #expect(without < 80)
  }

  /// ICU has one reading a character, made from Unicode's own tables.
  @Test func `readings that others have are in the table`() throws {
    let pinyin = Pinyin()
    var absent: [String] = []
    for character in block {
      let readings = pinyin.readings(of: character)
      guard !readings.isEmpty, let read = String(character).applyingTransform(.mandarinToLatin, reverse: false) else { continue }
      // Its tones and the two dots of ü stand behind their vowels.
      let scalars = read.decomposedStringWithCanonicalMapping.unicodeScalars
      let letters = scalars.filter { ("a"..."z").contains($0) }.map(Character.init)
      let syllable = scalars.contains("\u{308}") ? String(letters).replacing("u", with: "v") : String(letters)
      if !readings.contains(syllable) { absent.append("\(character) \(syllable) \(readings)") }
    }
    // 呒, 鸀 and 麿 are read otherwise there; versions differ.
    #expect(absent.count < 10, "\(absent)")
  }

  @Test(.enabled("pypinyin of the table's version is not installed") { script("--source").output == PinyinReadings.source + "\n" })
  func `the committed table is what its script writes`() {
    #expect(Self.script("--check").status == 0, "run Scripts/pinyin-table.py")
  }

  private static func script(_ argument: String) -> (status: Int32, output: String) {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", root.appending(path: "Scripts/pinyin-table.py").path(percentEncoded: false), argument]
    let pipe = Pipe()
    python.standardOutput = pipe
    python.standardError = FileHandle.nullDevice
    guard (try? python.run()) != nil else { return (-1, "") }
    let bytes = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    python.waitUntilExit()
    return (python.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
