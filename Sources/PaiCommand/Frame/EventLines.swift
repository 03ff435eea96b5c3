import Diagnostics
import JSONText
import Pai
import Reports
import Vocabulary

/// All events of a file, held in memory: for measuring.
struct EventLines {
    private let pieces: [LineChunks.Piece]

    init(reading path: String) throws(Failure) {
        var chunks = LineChunks(try ByteInput(path))
        var pieces: [LineChunks.Piece] = []
        while let piece = try chunks.next() { pieces.append(piece) }
        self.pieces = pieces
    }

    /// The events as an embedder hands them over: values of fields that were looked up once.
    func events(of rules: RuleSet) throws(Failure) -> [Pai.Event] {
        var fields: [String: Field?] = [:]
        var events: [Pai.Event] = []
        for piece in pieces {
            guard case .lines(let bytes, _) = piece else { continue }
            for line in bytes.split(separator: UInt8(ascii: "\n")) {
                // A line that is no event is left out here; the stream meets it.
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
