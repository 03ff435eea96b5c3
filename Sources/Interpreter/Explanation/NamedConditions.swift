import Diagnostics
import Semantics
import Vocabulary

/// What the author of a program calls its conditions: derived fields, and lists. Conditions that name them hold their
/// definition instead, and are shown by these names again.
struct NamedConditions {
  private let program: Program
  private let named: [(condition: Condition, words: Words)]

  /// A part of a condition as it is shown: a test, or what has a name.
  struct Part {
    let condition: Condition
    let words: Words
  }

  init(_ program: Program) {
    self.program = program
    var named: [(Condition, Words)] = []
    for (position, field) in program.fields.enumerated() {
      guard case .derived(.condition(let condition)) = field.origin else { continue }
      switch condition {
      // Another field by another name: what was written can't be told.
      case .constant, .test(.yes), .not(.test(.yes)): continue
      case .test, .all, .any, .not: named.append((condition, program.words(of: Ref<Field>(position))))
      }
    }
    for list in program.listConditions {
      if case .constant = list.condition { continue }
      let fields = list.fields.map { program.words(of: $0) }
      let name = program.relations[list.relation.position].entry.name
      let isOne = fields.count == 1
      let zh = fields.map(\.zh).joined(separator: "、")
      let en = fields.map(\.en).joined(separator: ", ")
      named.append(
        (
          list.condition,
          Words(zh: "\(isOne ? zh : "（\(zh)）") 属于 \(name)", en: "\(isOne ? en : "(\(en))") belongs to \(name)")
        ))
    }
    self.named = named
  }

  /// The parts of a condition, in the order of writing, each once.
  func parts(of condition: Condition) -> [Part] {
    var found: [Part] = []
    func add(_ part: Part) {
      if !found.contains(where: { $0.condition == part.condition }) { found.append(part) }
    }
    func walk(_ condition: Condition) {
      if let part = part(condition) { return add(part) }
      switch condition {
      case .constant, .test: break
      case .not(let inner): walk(inner)
      case .all, .any: for inner in inner(of: condition) { walk(inner) }
      }
    }
    walk(condition)
    return found
  }

  /// The whole as one part: a test, or what has a name, or the opposite of that.
  func part(_ condition: Condition) -> Part? {
    for one in named where one.condition == condition || .not(one.condition) == condition {
      return Part(condition: one.condition, words: one.words)
    }
    if case .test(let test) = condition { return Part(condition: condition, words: program.words(of: test)) }
    return nil
  }

  /// What 且 or 或 joins, with those that make up something with a name put together again.
  func inner(of condition: Condition) -> [Condition] {
    let (parts, isAll): ([Condition], Bool)
    switch condition {
    case .all(let inner): (parts, isAll) = (inner, true)
    case .any(let inner): (parts, isAll) = (inner, false)
    case .constant, .test, .not: return []
    }
    var rest = parts
    for one in named {
      let members: [Condition]
      switch one.condition {
      case .all(let inner) where isAll: members = inner
      case .any(let inner) where !isAll: members = inner
      case .constant, .test, .all, .any, .not: continue
      }
      guard members.count < rest.count, members.allSatisfy(rest.contains),
        let first = rest.firstIndex(where: members.contains)
      else { continue }
      rest.removeAll(where: members.contains)
      rest.insert(one.condition, at: min(first, rest.count))
    }
    return rest
  }
}
