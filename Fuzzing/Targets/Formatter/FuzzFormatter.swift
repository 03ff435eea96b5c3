import FuzzEntry
import SourceText
import TextReading

/// The formatter, on what reads without a mistake: another language, the same tree and comments, the same text of its
/// own text, and back again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFormatter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe input(start, count)
  for path in ["test.pai", "test.pai.md"] where ReadText(bytes: bytes, path: path).codes.isEmpty {
    demand(flaws(of: String(decoding: bytes, as: UTF8.self), path: path))
  }
  return 0
}
