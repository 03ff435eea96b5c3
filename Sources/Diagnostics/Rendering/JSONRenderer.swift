import JSONText
package import SourceText
package import Vocabulary

/// Diagnostics as one JSON document, for programs. Keys always stand in the same order.
///
///     {"diagnostics":[{"code","severity","message","messages":{"zh","en"},
///                      "file","line","column","endLine","endColumn","byteRange":[from,to],
///                      "notes":[{"message","messages", place …}],
///                      "fix":{"replacement", place …}}],
///      "omitted":[{"file","count"}],
///      "summary":{"errors","warnings","notes"}}
///
/// Lines and columns count from 1, columns in Unicode scalars; the end is the first place that no longer belongs to
/// the mistake. Bytes count from 0. A note that points nowhere has no place, a diagnostic without a fix no `fix`.
package struct JSONRenderer: Sendable {
  /// Of `message`.
  package var language: Language
  package var limit: Int

  package init(language: Language, limit: Int = Limits.diagnosticsPerFile) {
    self.language = language
    self.limit = limit
  }

  /// - Parameter files: The program's files in the order of their ids.
  /// - Returns: One line without its end.
  package func text(_ diagnostics: [Diagnostic], in files: [SourceFile]) -> String {
    let list = DiagnosticList(diagnostics, limit: limit)
    var json = JSONWriter()
    json.beginObject()
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in list.shown { write(diagnostic, files, &json) }
    json.endArray()
    json.key("omitted")
    json.beginArray()
    for (file, count) in list.omitted {
      json.beginObject()
      json.key("file")
      json.string(files.indices.contains(Int(file.index)) ? files[Int(file.index)].path : "")
      json.key("count")
      json.number(count)
      json.endObject()
    }
    json.endArray()
    json.key("summary")
    json.beginObject()
    json.key("errors")
    json.number(list.count(of: .error))
    json.key("warnings")
    json.number(list.count(of: .warning))
    json.key("notes")
    json.number(list.count(of: .note))
    json.endObject()
    json.endObject()
    return json.text
  }

  private func write(_ diagnostic: Diagnostic, _ files: [SourceFile], _ json: inout JSONWriter) {
    json.beginObject()
    json.key("code")
    json.string(diagnostic.code)
    json.key("severity")
    json.string(diagnostic.severity.rawValue)
    write(Words(zh: diagnostic.message(.chinese), en: diagnostic.message(.english)), &json)
    write(diagnostic.place, files, &json)
    json.key("notes")
    json.beginArray()
    for note in diagnostic.notes {
      json.beginObject()
      write(note.message, &json)
      if let place = note.place { write(place, files, &json) }
      json.endObject()
    }
    json.endArray()
    if let fix = diagnostic.fix {
      json.key("fix")
      json.beginObject()
      json.key("replacement")
      json.string(fix.replacement)
      write(fix.place, files, &json)
      json.endObject()
    }
    json.endObject()
  }

  private func write(_ message: Words, _ json: inout JSONWriter) {
    json.key("message")
    json.string(message(language))
    json.key("messages")
    json.beginObject()
    json.key("zh")
    json.string(message.zh)
    json.key("en")
    json.string(message.en)
    json.endObject()
  }

  private func write(_ place: Place, _ files: [SourceFile], _ json: inout JSONWriter) {
    guard files.indices.contains(Int(place.file.index)) else { return }
    let file = files[Int(place.file.index)]
    json.key("file")
    json.string(file.path)
    json.key("line")
    json.number(file.line(at: place.range.lower) + 1)
    json.key("column")
    json.number(file.scalarColumn(at: place.range.lower) + 1)
    json.key("endLine")
    json.number(file.line(at: place.range.upper) + 1)
    json.key("endColumn")
    json.number(file.scalarColumn(at: place.range.upper) + 1)
    json.key("byteRange")
    json.beginArray()
    json.number(Int(place.range.lower))
    json.number(Int(place.range.upper))
    json.endArray()
  }
}
