import Foundation
import Testing
import Vocabulary

/// `Fuzzing/pai.dict` is written by `Fuzzing/seeds.py dictionary` from the sources of the vocabulary.
@Suite struct FuzzDictionaryTests {
  @Test func `the dictionary of the fuzz targets has every spelling of the vocabulary and nothing else`() throws {
    let text = try String(contentsOf: projectFolder.appending(path: "Fuzzing/pai.dict"), encoding: .utf8)
    let written = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(spelling)
    let known =
      Word.rows.flatMap { $0.zh + $0.en } + Symbol.rows.flatMap(\.accepted) + NoiseWord.allCases.map(\.rawValue)
    #expect(Set(written).symmetricDifference(known) == [])
    #expect(written.count == Set(written).count)
  }

  /// The text in a line such as `"\xE6\x9D\xA5item"`.
  private func spelling(_ line: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = line.dropFirst().dropLast().utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x") {
        bytes.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) ?? 0)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
