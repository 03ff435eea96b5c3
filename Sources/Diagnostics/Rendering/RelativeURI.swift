/// A path as a URI reference (RFC 3986): everything but unreserved characters and `/` percent-encoded, so that neither
/// a colon in a first folder nor a space or Han in any is read as something else.
struct RelativeURI {
  let text: String
  /// Whether it stands under the root of the sources rather than at a place of its own.
  let isRelative: Bool

  init(path: String) {
    var path = Substring(path)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    var encoded = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    isRelative = !path.hasPrefix("/")
    text = isRelative ? encoded : "file://" + encoded
  }
}
