import Diagnostics
import Interpreter
import Pai
import Reports
import Vocabulary

extension Replay {
  /// Each line that either rejects is told, with the reason.
  init(of path: String, by old: RuleSet, and new: RuleSet, _ console: Console) throws(Failure) {
    self.init()
    let name = path == "-" ? Words(zh: "标准输入", en: "standard input")(console.language) : path
    func tell(_ number: Int, _ reason: EventRefused, _ by: Words?) {
      let side = by.map { Words(zh: "（\($0.zh)）", en: " (\($0.en))")(console.language) } ?? ""
      console.tell("\(name):\(number): [\(reason.code)] \(reason.message(console.language.rawValue))\(side)")
    }
    var chunks = LineChunks(try ByteInput(text: path))
    while let piece = try chunks.next() {
      switch piece {
      case .part(_, let line, let isFirst, _):
        guard isFirst else { continue }
        reject()
        tell(line, EventRefused(.tooLong(limit: Limits.eventBytes)), nil)
      case .lines(let bytes, let first):
        var number = first
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
          if line.contains(where: { $0 > UInt8(ascii: " ") }) {
            let refused = compare(Array(line), number, old, new)
            switch (refused.old, refused.new) {
            case (let reason?, let other?) where reason.code == other.code: tell(number, reason, nil)
            case (let reason, let other):
              if let reason { tell(number, reason, Words(zh: "旧的一套", en: "by the old rules")) }
              if let other { tell(number, other, Words(zh: "新的一套", en: "by the new rules")) }
            }
          }
          number += 1
        }
      }
    }
  }
}
