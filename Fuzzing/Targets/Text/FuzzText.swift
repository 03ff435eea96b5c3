import Diagnostics
import FuzzEntry
import SourceText
import Syntax
import TextReading

/// Lexer and parser, on any bytes: as a rule file, a literate file, a condition, settings, and cells of a table.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe input(start, count)
  demand(readingFlaws(of: bytes))
  demand(readingFlaws(of: bytes, path: "test.pai.md"))
  let file = SourceFile(path: "test.pai", bytes: bytes)
  var names = NameTable()
  demand(placeFlaws(of: parsedCondition(file, id: FileID(0), names: &names).diagnostics, in: file))
  demand(placeFlaws(of: parsedSettings(file, id: FileID(0), names: &names).diagnostics, in: file))
  readCells(of: bytes)
  return 0
}

private func readCells(of bytes: [UInt8]) {
  let table = CSVTable(file: bytes)
  let file = SourceFile(path: "test.csv", bytes: table.bytes)
  var names = NameTable()
  // Tables are as long as a file; a cell is read alike in every row.
  for cell in table.header.prefix(8) + table.rows.prefix(8).flatMap({ $0.cells.prefix(8) }) {
    demand(placeFlaws(of: parsedCell(cell, of: table.bytes, id: FileID(0), names: &names).diagnostics, in: file))
  }
}
