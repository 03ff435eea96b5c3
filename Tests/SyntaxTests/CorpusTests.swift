import Foundation
import Testing
import TextReading

struct CorpusTests {
  @Test func `every file of the corpus parses without a diagnostic`() throws {
    let files = try corpus()
    #expect(files.count >= 3)
    for file in files {
      let read = ReadText(bytes: Array(try Data(contentsOf: file)), path: file.lastPathComponent)
      #expect(read.told == "", "\(file.lastPathComponent)")
    }
  }
}
