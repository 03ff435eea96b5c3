import Casework
import Diagnostics
import Pai
import Vocabulary

/// A file of cases, a record a line, read one after the other in memory that grows with the file by a number an id alone.
///
/// What can't be read is told with the file's name, the line and the case, counted, and left out; the rest goes on.
struct CaseLines {
  private let console: Console
  /// As messages name it.
  let name: String
  private(set) var read = 0
  private(set) var refused = 0
  private var toldKeys: Set<String> = []
  /// Keys that are told of; what is misspelt in every line is told once.
  private static let toldKeysLimit = 100
  /// By the hash of an id: the line on which it first stood.
  private var lines: [Int: Int] = [:]
  /// Records of an id that another has too.
  private var repeated = 0
  /// Of so many of them the lines are told.
  private static let toldRepeatsLimit = 10

  /// A line with something on it.
  struct Line {
    let number: Int
    let bytes: [UInt8]
  }

  init(_ path: String, _ console: Console) {
    self.console = console
    name = path == "-" ? Words(zh: "标准输入", en: "standard input")(console.language) : path
  }

  /// - Parameters:
  ///   - take: gets each line; what it throws is told of that line.
  ///   - progress: gets how many bytes were read.
  mutating func each(
    of path: String, progress: (Int) -> Void = { _ in },
    _ take: (Line) throws(CaseError) -> (id: String?, unknownKeys: [String])
  ) throws(Failure) {
    var chunks = LineChunks(try ByteInput(text: path), longest: Limits.caseBytes)
    var bytesRead = 0
    while let piece = try chunks.next() {
      switch piece {
      case .part(let bytes, let line, let isFirst, _):
        bytesRead += bytes.count
        guard isFirst else { continue }
        refuse(line, RecordMistake.tooLong(limit: Limits.caseBytes).words, code: nil, id: nil)
      case .lines(let bytes, let first):
        var number = first
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
          bytesRead += line.count + 1
          if line.contains(where: { $0 > UInt8(ascii: " ") }) { taken(Line(number: number, bytes: Array(line)), take) }
          number += 1
        }
      }
      progress(bytesRead)
    }
  }

  private mutating func taken(
    _ line: Line, _ take: (Line) throws(CaseError) -> (id: String?, unknownKeys: [String])
  ) {
    do throws(CaseError) {
      let (id, unknownKeys) = try take(line)
      if let id { tellRepeated(id, line.number) }
      for key in unknownKeys where toldKeys.count < Self.toldKeysLimit && toldKeys.insert(key).inserted {
        console.tell(
          Words(
            zh: "\(name):\(line.number)：提醒：案卷没有键“\(key)”，规则集也没有这个字段，不看它（此后不再提示）。",
            en: "\(name):\(line.number): warning: no case record and no field has the key “\(key)”; it is ignored (told once)."))
      }
      read += 1
    } catch {
      refuse(line.number, error.words, code: error.code, id: Self.id(in: line.bytes))
    }
  }

  /// One case on two lines is counted twice: that is told, and left to whoever made the file.
  private mutating func tellRepeated(_ id: String, _ line: Int) {
    guard let first = lines[id.hashValue] else {
      lines[id.hashValue] = line
      return
    }
    repeated += 1
    guard repeated <= Self.toldRepeatsLimit else { return }
    console.tell(
      Words(
        zh: "\(name):\(line)：提醒：编号 \(id) 在第 \(first) 行已有一份，两份都算了。",
        en: "\(name):\(line): warning: line \(first) has a case of id \(id) already; both are counted."))
  }

  private mutating func refuse(_ line: Int, _ words: Words, code: String?, id: String?) {
    refused += 1
    let place = "\(name):\(line): \(code.map { "[\($0)] " } ?? "")"
    let of = id.map { Words(zh: "案卷 \($0)：", en: "case \($0): ") } ?? Words(zh: "", en: "")
    console.tell(Words(zh: "\(place)\(of.zh)\(words.zh)", en: "\(place)\(of.en)\(words.en)"))
  }

  /// The id of the event in a line that could not be taken, where that much can be read.
  private static func id(in line: [UInt8]) -> String? { WrittenRecord.id(in: line.span) }

  /// How it ends; how many lines were left out, and how many ids stood before, is told.
  func finish() -> ExitStatus {
    if repeated > Self.toldRepeatsLimit {
      console.tell(
        Words(
          zh: "提醒：编号重复的案卷一共 \(repeated) 份。",
          en: "warning: \(repeated) cases in all have an id that stood before."))
    }
    guard refused > 0 else { return .fine }
    console.tell(
      Words(
        zh: "\(read + refused) 份案卷里有 \(refused) 份读不了。",
        en: "\(refused) of \((read + refused).english("case")) \(refused.agreeing("was", "were")) rejected."))
    return .someRejected
  }
}

/// How far a long job is, on a terminal; nothing anywhere else.
struct ProgressBar {
  private let console: Console
  private let total: Int
  /// The cells of the bar itself; 0: it is not shown.
  private let width: Int
  private var shown = -1

  /// - Parameter total: 0: not known, and nothing is shown.
  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
    // Beside the bar stand its brackets, a space and “100%”; the last cell of a row is left alone.
    let room = total > 0 ? min(console.errors.columns ?? 0, 38) - 8 : 0
    width = room < 5 ? 0 : room
  }

  mutating func show(_ done: Int) {
    guard width > 0 else { return }
    let percent = min(done * 100 / total, 100)
    guard percent != shown else { return }
    shown = percent
    let filled = percent * width / 100
    write("\r[\(String(repeating: "█", count: filled))\(String(repeating: "·", count: width - filled))] \(percent)%")
  }

  /// Leaves the line as it was.
  func clear() { if shown >= 0 { write("\r\(String(repeating: " ", count: width + 7))\r") } }

  /// That nobody can see it is no reason to stop.
  private func write(_ text: String) {
    do throws(Failure) {
      try console.errors.write(text)
      try console.errors.flush()
    } catch { return }
  }
}
