package import Diagnostics
import SourceText
import Syntax
import Vocabulary

extension Scope {
  /// The fields that every event has, then one a level.
  mutating func collectBuiltInFields() {
    let nowhere = Place(file: FileID(0), range: ByteRange(at: 0))
    for field in BuiltInField.allCases {
      let row = field.word.row
      program.fields.append(
        Field(
          entry: Entry(name: row.zh[0], aliases: row.en, place: nowhere), type: field.type,
          origin: .builtIn(field)))
      for spelling in row.zh + row.en { fields[names.intern(spelling)] = field.ref }
    }
    for (position, level) in program.levels.enumerated() {
      let ref = Ref<Field>(program.fields.count)
      program.fields.append(
        Field(
          entry: Entry(name: level.name, place: level.place), type: .area, origin: .level(Ref(position))))
      fields[names.intern(level.name)] = ref
    }
  }

  /// Attributes of areas, then declared fields: names and types. Values that they name wait for
  /// ``completeFields(_:_:)``.
  mutating func collectFields(_ declarations: [Filed<[FieldSyntax]>], _ directories: [Filed<DirectorySyntax>]) {
    for (attribute, file) in Self.attributes(of: directories) {
      let field = Ref<Field>(program.fields.count)
      let ref = Ref<AreaAttribute>(program.directory.attributes.count)
      guard let type = collectField(attribute, origin: .attribute(ref), in: file) else { continue }
      program.directory.attributes.append(
        AreaAttribute(name: names[attribute.name.name], type: type, field: field))
    }
    for declaration in declarations {
      for field in declaration.content { _ = collectField(field, origin: .declared, in: declaration.file) }
    }
    if program.fields.count > Limits.fields + BuiltInField.allCases.count + program.levels.count,
      let last = program.fields.last
    {
      report(.tooMany(what: Words(zh: "字段", en: "fields"), limit: Limits.fields), at: last.entry.place)
    }
  }

  private static func attributes(of directories: [Filed<DirectorySyntax>]) -> [(FieldSyntax, FileID)] {
    directories.flatMap { directory in
      directory.content.entries.compactMap { entry in
        switch entry.content {
        case .attribute(let field): (field, directory.file)
        case .areas, .posts, .merged: nil
        }
      }
    }
  }

  /// - Returns: The type; nil where nothing was added.
  private mutating func collectField(_ syntax: FieldSyntax, origin: FieldOrigin, in file: FileID) -> ValueType? {
    let type: ValueType
    var clauses: [EntryClause] = []
    switch syntax.definition {
    case .declared(let written, let options):
      type = valueType(from: written, in: file)
      for option in options {
        switch option.content {
        case .entry(let clause): clauses.append(clause)
        case .default, .measuredIn, .range, .unknownValue: break
        }
      }
    case .derived:
      if case .attribute = origin {
        report(.derivedInDirectory(name: names[syntax.name.name]), at: place(syntax.name.range, file))
        return nil
      }
      // Until its definition is read; nothing is asked of it before.
      type = .yesNo
    }
    let ref = Ref<Field>(program.fields.count)
    guard declare(syntax.name, aliases: clauses.aliases, as: ref, .field, in: \.fields, file: file) else { return nil }
    let entry = entry(syntax.name, own: nil, clauses: clauses, documentation: syntax.documentation, in: file)
    program.fields.append(Field(entry: entry, type: type, origin: origin))
    if case .derived = syntax.definition { derivedFields.insert(ref) }
    return type
  }

  private mutating func valueType(from syntax: TypeSyntax, in file: FileID) -> ValueType {
    switch syntax.content {
    case .text: .text
    case .integer: .integer
    case .decimal: .decimal
    case .yesNo: .yesNo
    case .date: .date
    case .time: .instant
    case .timeOfDay: .timeOfDay
    case .duration: .duration
    case .unit: .unit
    case .item: .item
    case .enumeration(let values): .choice(enumeration(from: values, in: file))
    case .several(let element): several(of: element, in: file)
    }
  }

  private mutating func several(of element: TypeSyntax, in file: FileID) -> ValueType {
    switch element.content {
    case .unit: return .several(.unit)
    case .item: return .several(.item)
    case .enumeration(let values): return .several(.choice(enumeration(from: values, in: file)))
    case .text, .integer, .decimal, .yesNo, .date, .time, .timeOfDay, .duration, .several:
      // Only closed types can be counted out member by member.
      let type = valueType(from: element, in: file)
      report(.optionDoesNotFit(option: Words(.several), type: type.words), at: place(element.range, file))
      return type
    }
  }

  private mutating func enumeration(from values: [Identifier], in file: FileID) -> Ref<Enumeration> {
    let ref = Ref<Enumeration>(program.enumerations.count)
    var texts: [String] = []
    var positions: [NameID: Int32] = [:]
    for value in values {
      if positions[value.name] != nil {
        reportTwice(.choice, value.name, at: place(value.range, file), first: nil)
        continue
      }
      positions[value.name] = Int32(clamping: texts.count)
      texts.append(names[value.name])
    }
    program.enumerations.append(Enumeration(values: texts))
    choices[ref] = positions
    return ref
  }
}

extension BuiltInField {
  fileprivate var type: ValueType {
    switch self {
    case .id, .source, .reporter: .text
    case .item: .item
    case .category: .category
    case .reportedAt: .instant
    case .area: .area
    }
  }
}

extension ValueType {
  /// The type in messages.
  package var words: Words {
    switch self {
    case .text: Words(.text)
    case .integer: Words(.integer)
    case .decimal: Words(.decimal)
    case .yesNo: Words(.yesNo)
    case .date: Words(.date)
    case .instant: Words(.time)
    case .timeOfDay: Words(.timeOfDay)
    case .duration: Words(.duration)
    case .unit: Words(.unit)
    case .item: Words(.item)
    case .category: Words(.category)
    case .area: Words(zh: "区域", en: "area")
    case .choice: Words(zh: "所列取值", en: "listed value")
    case .several(.unit): Words(zh: "若干单位", en: "several units")
    case .several(.item): Words(zh: "若干事项", en: "several items")
    case .several(.choice): Words(zh: "若干所列取值", en: "several listed values")
    }
  }
}
