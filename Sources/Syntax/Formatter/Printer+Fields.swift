import SourceText
import Vocabulary

/// Fields and lists: what is known of an event.
extension Printer {
  mutating func fields(_ fields: [FieldSyntax], _ range: ByteRange) {
    put(.fields)
    let widest = fields.map { Self.cells(spelling($0.name)) }.max() ?? 0
    block(fields, endingIn: range, startOf: \.range.lower) { printer, field in
      printer.mark(documentation: field.documentation)
      printer.field(field, nameCells: widest)
    }
  }

  /// A field; in a block of fields the names take as many cells as the longest.
  mutating func field(_ field: FieldSyntax, nameCells: Int? = nil) {
    let name = spelling(field.name)
    put(name)
    let gap = nameCells == nil ? " " : "  "
    if let nameCells { put(Self.padding(name, to: nameCells)) }
    switch field.definition {
    case .declared(let type, let options):
      put("\(gap)\(text(of: type))")
      for option in options {
        put(gap)
        fieldOption(option.content)
      }
    case .derived(let expression):
      put("\(gap)\(spelling(.equal)) ")
      condition(expression)
    }
  }

  private func text(of type: TypeSyntax) -> String {
    switch type.content {
    case .text: spelling(.text)
    case .integer: spelling(.integer)
    case .decimal: spelling(.decimal)
    case .yesNo: spelling(.yesNo)
    case .date: spelling(.date)
    case .time: spelling(.time)
    case .timeOfDay: spelling(.timeOfDay)
    case .duration: spelling(.duration)
    case .unit: spelling(.unit)
    case .item: spelling(.item)
    case .enumeration(let names):
      spelling(.leftParenthesis) + names.map { spelling($0) }.joined(separator: spelling.listComma)
        + spelling(.rightParenthesis)
    case .several(let element): "\(spelling(.several)) \(text(of: element))"
    }
  }

  private mutating func fieldOption(_ option: FieldOption) {
    switch option {
    case .default(let value):
      put("\(spelling(.default)) ")
      expression(value)
    case .measuredIn(let word): put("\(spelling(.measuredIn)) \(word.spelling(spelling.language))")
    case .range(let from, let to):
      put("\(spelling(.in)) ")
      expression(from)
      put(" \(spelling(.to)) ")
      expression(to)
    case .unknownValue: put(.unknownValue)
    case .entry(let clause): entryClause(clause)
    }
  }

  mutating func list(_ list: ListSyntax, _ range: ByteRange) {
    put("\(spelling(.list)) \(spelling(list.name))\(spelling.spaceBeforeList)")
    parenthesized { printer in
      printer.list(list.columns, by: printer.spelling.listComma) { $0.reference($1) }
    }
    own(list.own)
    rowsSource(list.rows, range)
  }

  mutating func reference(_ reference: ReferenceSyntax) {
    switch reference.target {
    case .name(let id): put(spelling(id))
    case .word(let word): put(word)
    }
  }
}
