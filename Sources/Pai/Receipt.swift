internal import Crypto
import Semantics

/// The version of the engine, as receipts and `pai --version` have it.
public enum Version {
  public static let text = "0.1.0"
}

/// What a rule set rests on, in one number.
enum Receipt {
  /// SHA-256 over every file, in the order of the bytes of their paths: the path, a zero byte, the length in eight
  /// bytes from the highest, the bytes; and at the end `pai ` with the engine's version, and ` as of ` with the
  /// day where calendars are as they were known on one.
  static func of(_ editions: Editions, asOf known: NoticesAsOf?) -> String {
    var files: [String: [UInt8]] = [:]
    for edition in editions.editions {
      for file in edition.files { files[file.path] = file.bytes }
    }
    var hash = SHA256()
    for path in files.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let bytes = files[path] ?? []
      hash.update(data: Array(path.utf8))
      hash.update(data: [0])
      hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (56 - 8 * $0)) })
      hash.update(data: bytes)
    }
    hash.update(data: Array("pai \(Version.text)\(known.map { " as of \($0.date)" } ?? "")".utf8))
    let digits = Array("0123456789abcdef")
    return "sha256:" + hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }.map(String.init).joined()
  }
}
