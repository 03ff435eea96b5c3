/// Finds circles among things that name one another.
struct Circles {
  /// One path for each circle found, from a member back to itself; the walk meets every member of every circle, but
  /// tells one path where several share a member.
  let paths: [[Int]]

  /// - Parameter next: Whom each names, by position.
  /// - Complexity: linear in the things and their naming; no recursion.
  init(among next: [[Int]]) {
    enum Mark { case new, onPath, done }
    var marks = [Mark](repeating: .new, count: next.count)
    var found: [[Int]] = []
    for start in next.indices where marks[start] == .new {
      var path: [(node: Int, edge: Int)] = [(start, 0)]
      marks[start] = .onPath
      while let (node, edge) = path.last {
        guard edge < next[node].count else {
          marks[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].edge += 1
        let target = next[node][edge]
        guard next.indices.contains(target) else { continue }
        switch marks[target] {
        case .new:
          marks[target] = .onPath
          path.append((target, 0))
        case .onPath:
          if let first = path.firstIndex(where: { $0.node == target }) {
            found.append(path[first...].map(\.node) + [target])
          }
        case .done: break
        }
      }
    }
    paths = found
  }
}
