import Testing

/// The order of the rooms: each sees only what stands above it. A plain build accepts more.
@Suite struct RoomTests {
  /// What a room may import that is none: the standard library's own, and the packages that the manifest gives it.
  private static let libraries: [String: Set<String>] = [
    // The system's iconv.
    "SourceText": ["Glibc", "Musl", "Darwin"],
    "Interpreter": ["Synchronization"],
    "Pai": ["Crypto"],
    // The terminal: its size, whether it is one, the locale.
    "LineEditor": ["Synchronization", "Glibc", "Musl", "Darwin"],
    "PaiCommand": ["ArgumentParser", "Glibc", "Musl", "Darwin", "Synchronization"],
  ]

  @Test func `the manifest lists the rooms in the order of the architecture, each with what it may see`() throws {
    let rooms = try Room.all()
    let page = try Repository.text("docs/ARCHITECTURE.md")
    let listed = page.matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.1) }
    #expect(rooms.map(\.name) == listed)
    #expect(
      Set(Repository.files(in: ["Sources"]).compactMap { $0.split(separator: "/").dropFirst().first.map(String.init) })
        == Set(listed))
    for (position, room) in rooms.enumerated() {
      let above = Set(rooms[..<position].map(\.name))
      #expect(above.isSuperset(of: room.sees), "\(room.name) sees what stands below it")
    }
  }

  @Test func `a file imports what its room may see, and Foundation is seen nowhere`() throws {
    let rooms = try Room.all()
    let names = Set(rooms.map(\.name))
    for room in rooms {
      let allowed = Set(room.sees).union(Self.libraries[room.name] ?? [])
      for path in Repository.files(in: ["Sources/\(room.name)"], named: ".swift") {
        let imports = Set(try Repository.text(path).matches(of: /(?m)^\s*(?:\w+ )?import (?:\w+ )?(\w+)/).map { String($0.1) })
        let excess = imports.subtracting(allowed)
        #expect(excess.isEmpty, "\(path) imports \(excess.sorted())")
        #expect(!imports.contains(room.name) || !names.contains(room.name))
      }
    }
  }

  @Test func `what a room is told to see it uses`() throws {
    for room in try Room.all() {
      let texts = try Repository.files(in: ["Sources/\(room.name)"], named: ".swift").map(Repository.text)
      for seen in room.sees {
        #expect(texts.contains { $0.contains("import \(seen)\n") }, "\(room.name) never imports \(seen)")
      }
    }
  }

  @Test func `what the page says is absent is absent`() throws {
    let rooms = Dictionary(uniqueKeysWithValues: try Room.all().map { ($0.name, $0.sees) })
    for below in ["DecisionDiagrams", "Interpreter"] { #expect(rooms[below]?.contains("Syntax") == false) }
    #expect(rooms.filter { $0.value.contains("CLibedit") }.keys.sorted() == ["LineEditor"])
    #expect(rooms.filter { $0.value.contains("LineEditor") }.keys.sorted() == ["PaiCommand"])
    #expect(rooms["LineEditor"] == ["CLibedit"])
    for path in Repository.files(in: ["Sources"], named: ".swift") where !path.hasPrefix("Sources/Pai/") {
      let declaresPublic = try Repository.text(path).contains(/(?m)^\s*public (?!import)/)
      #expect(!declaresPublic, "\(path) declares something public")
    }
  }

  @Test func `no file is longer than a page can hold in mind`() throws {
    for path in Repository.files(in: ["Sources", "Tests"], named: ".swift") {
      let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 501, "\(path) has \(lines) lines")
    }
  }
}
