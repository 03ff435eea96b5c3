import DecisionDiagrams
import ReferenceEvaluator
import Semantics

// The engine and the reference have no type in common but the program's: what is one thing to both is named here.

extension DecidedAttribute {
  init(_ attribute: Attribute) {
    self =
      switch attribute {
      case .lead: .lead
      case .limit(let milestone): .limit(milestone)
      case .ladder(let milestone): .ladder(milestone)
      }
  }
}

extension DecidedValue {
  init(_ value: AttributeValue) {
    self =
      switch value {
      case .lead(let lead): .lead(lead)
      case .limit(let limit): .limit(limit)
      case .ladder(let choice): .ladder(choice)
      }
  }
}

extension SetMember {
  init(_ membership: Membership) { self.init(set: membership.set, member: membership.member) }
}

extension Circumstances {
  init(_ answers: [Ref<Field>: Value], in program: Program) {
    self.init(fields: program.fields.count)
    for (field, value) in answers { self[field] = value }
  }

  var answers: [Ref<Field>: Value] {
    Dictionary(
      uniqueKeysWithValues: given.enumerated().compactMap { position, value in value.map { (Ref(position), $0) } })
  }
}

extension Attribute {
  init(_ attribute: DecidedAttribute) {
    self =
      switch attribute {
      case .lead: .lead
      case .limit(let milestone): .limit(milestone)
      case .ladder(let milestone): .ladder(milestone)
      }
  }
}

extension AttributeValue {
  init(_ value: DecidedValue) {
    self =
      switch value {
      case .lead(let lead): .lead(lead)
      case .limit(let limit): .limit(limit)
      case .ladder(let choice): .ladder(choice)
      }
  }
}
