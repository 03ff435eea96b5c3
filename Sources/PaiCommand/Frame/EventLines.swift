import Diagnostics
import JSONText
import Pai
import Reports
import Vocabulary

/// The events of a file that are decided, held in memory: for measuring.
struct EventLines {
  private let pieces: [LineChunks.Piece]
  /// Lines that are rejected, and in nothing that is measured: to refuse an event is quicker than to decide it.
  let rejected: Int
  /// Of the first of them.
  let firstRejection: (line: Int, reason: EventRefused)?

  init(reading path: String, by rules: RuleSet) throws(Failure) {
    var chunks = LineChunks(try ByteInput(text: path))
    var pieces: [LineChunks.Piece] = []
    var rejected = 0
    var first: (line: Int, reason: EventRefused)?
    while let piece = try chunks.next() {
      let refused = DecidedLines(piece, by: rules, keepsDecisions: false).refused
      // The later parts of a line that is too long have no reason of their own.
      for line in refused {
        guard let reason = line.reason else { continue }
        rejected += 1
        if first == nil { first = (line.number, reason) }
      }
      guard case .lines(let bytes, let number) = piece else { continue }
      pieces.append(.lines(Self.lines(bytes, from: number, without: Set(refused.map(\.number))), first: number))
    }
    self.pieces = pieces
    self.rejected = rejected
    firstRejection = first
  }

  private static func lines(_ bytes: [UInt8], from first: Int, without left: Set<Int>) -> [UInt8] {
    guard !left.isEmpty else { return bytes }
    var kept: [UInt8] = []
    var (start, number) = (0, first)
    while start < bytes.count {
      let end = min(bytes.lineEnd(from: start) + 1, bytes.count)
      if !left.contains(number) { kept += bytes[start..<end] }
      (start, number) = (end, number + 1)
    }
    return kept
  }

  /// The events as an embedder hands them over: values of fields that were looked up once.
  func events(of rules: RuleSet) throws(Failure) -> [Pai.Event] {
    var fields: [String: Field?] = [:]
    var events: [Pai.Event] = []
    for piece in pieces {
      guard case .lines(let bytes, _) = piece else { continue }
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        // An empty line is left out.
        guard let value = try? JSONValue(parsing: Array(line)), let members = value.members else { continue }
        var event = rules.event(id: value["id"]?.string ?? value["编号"]?.string)
        for member in members {
          let field: Field?
          if let known = fields[member.key] {
            field = known
          } else {
            field = rules.field(member.key)
            fields[member.key] = .some(field)
          }
          if let field, member.key != "id", member.key != "编号" { event[field] = FieldValue(member.value) }
        }
        events.append(event)
      }
    }
    return events
  }

  /// Decides the whole stream as `decide` does, on one core; gives how many bytes were written.
  func decided(by rules: RuleSet) -> Int {
    pieces.reduce(0) { $0 &+ DecidedLines($1, by: rules, keepsDecisions: false).json.bytes.count }
  }

  /// 64-bit FNV-1a over the stream of decisions, every byte of every field.
  func checksum(by rules: RuleSet) throws(Failure) -> String {
    var value: UInt64 = 14_695_981_039_346_656_037
    for piece in pieces {
      for byte in DecidedLines(piece, by: rules, keepsDecisions: false).json.bytes {
        value = (value ^ UInt64(byte)) &* 1_099_511_628_211
      }
    }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension FieldValue {
  /// Nil: unknown.
  fileprivate init?(_ value: JSONValue) {
    switch value {
    case .null, .object: return nil
    case .bool(let value): self = .yesNo(value)
    case .number(let text): self = Int(text).map { .integer($0) } ?? .decimal(text)
    case .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.compactMap(\.string))
    }
  }
}
