import Foundation

/// The folder of the project, in which tests read files that are no part of a target.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func corpus() throws -> [URL] {
  try FileManager.default.contentsOfDirectory(
    at: projectFolder.appending(path: "Tests/Corpus"), includingPropertiesForKeys: nil
  ).filter { $0.pathExtension == "pai" }.sorted { $0.path < $1.path }
}
