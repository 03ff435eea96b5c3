// What the fuzz targets share: how bytes come in, and how a flaw is told to libFuzzer.

import Foundation
import Synchronization

/// The bytes that libFuzzer hands to a target.
package func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  #if PLANTED
  // The target gets nothing: what leads to the bug is the coverage of its three steps, and a slow target gets there too.
  findPlantedBug(in: bytes)
  return []
  #else
  return bytes
  #endif
}

/// Ends the run where something does not hold: libFuzzer keeps the input.
package func demand(_ flaws: [String]) {
  guard !flaws.isEmpty else { return }
  FileHandle.standardError.write(Data((flaws.joined(separator: "\n") + "\n").utf8))
  fatalError("\(flaws.count) flaws")
}

package func demand(_ holds: Bool, _ flaw: @autoclosure () -> String) {
  if !holds { demand([flaw()]) }
}

/// The folder of the project, in which targets find the rules that they decide by.
private let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The files of a folder by their names.
package func files(of folder: String) -> [String: [UInt8]] {
  let url = projectFolder.appending(path: folder)
  let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
  var files: [String: [UInt8]] = [:]
  for name in names { files[name] = (try? Data(contentsOf: url.appending(path: name))).map { Array($0) } }
  return files
}

#if PLANTED
/// The bug lies behind three bytes that have to be found one by one: a fuzzer that is led by coverage gets there soon, and
/// one that is not has a chance of one in sixteen million at each place.
private func findPlantedBug(in bytes: [UInt8]) {
  for start in bytes.indices.dropLast(2) where bytes[start] == UInt8(ascii: "~") {
    // Each step leaves a mark, so that the optimiser can't make one comparison of the three.
    plantedSteps.store(1, ordering: .relaxed)
    guard bytes[start + 1] == UInt8(ascii: "^") else { continue }
    plantedSteps.store(2, ordering: .relaxed)
    guard bytes[start + 2] == UInt8(ascii: "@") else { continue }
    fatalError("planted bug, 3 steps deep")
  }
}

private let plantedSteps = Atomic(0)
#endif
