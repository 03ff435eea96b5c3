import DecisionDiagrams
import Diagnostics
import Interpreter
import Semantics
import SourceText

extension CaseRules {
  /// Runs a scenario over recorded cases: what it expects holds of each of them after its log.
  ///
  /// A case of a day on which these rules are not in force is none of theirs, and counted apart; a file without any other is a
  /// failure.
  func runCases(of number: Int, _ path: String, _ bytes: [UInt8]) -> ScenarioResult {
    let scenario = program.scenarios[number]
    var result = ScenarioResult(scenario: number, name: scenario.entry.name, status: .passed, reasons: [], rules: [])
    var (count, leftOut) = (0, 0)
    var rules: Set<Int32> = []
    var line = 0
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      guard text.contains(where: { $0 > UInt8(ascii: " ") }) else { continue }
      let text = Array(text)
      let name = "\(path):\(line)" + (WrittenRecord.id(in: text.span).map { " \($0)" } ?? "")
      switch recorded(text) {
      case .none:
        leftOut += 1
        continue
      case .refused(let words): fail(Words(zh: "\(name)：\(words.zh)", en: "\(name): \(words.en)"), scenario.entry.place)
      case .run(let one):
        var run = ScenarioWalk(one)
        run.walk(scenario.steps)
        for reason in run.reasons {
          fail(Words(zh: "\(name)：\(reason.words.zh)", en: "\(name): \(reason.words.en)"), reason.place)
        }
        let verdict = run.opened.verdict
        rules.formUnion(verdict.rules + verdict.overridden)
      }
      count += 1
    }
    if count == 0 {
      fail(
        Words(zh: "“\(path)”里没有这个版本施行时的案卷", en: "“\(path)” has no case of the days on which these rules are in force"),
        scenario.entry.place)
    }
    result.rules = rules.sorted()
    result.cases = (count + leftOut, leftOut)
    return result

    func fail(_ words: Words, _ place: Place) {
      result.status = .failed
      result.reasons.append((words, place))
    }
  }

  private enum Recorded {
    case run(Case)
    case refused(Words)
    /// Of other days.
    case none
  }

  private func recorded(_ line: [UInt8]) -> Recorded {
    let written: WrittenRecord
    do throws(RecordMistake) { written = try WrittenRecord(line.span) } catch { return .refused(error.words) }
    var event = Event(fields: engine.fieldCount)
    do throws(EventError) {
      _ = try reader.read(line.span.extracting(written.event), into: &event)
    } catch { return .refused(error.words) }
    var one: Case
    do throws(CaseRefusal) {
      one = try Case(event, under: self)
    } catch {
      if case .undecidable(.noneInForce) = error { return .none }
      return .refused(CaseWords(self).words(error))
    }
    for (number, entry) in written.log.enumerated() {
      func at(_ words: Words) -> Recorded {
        .refused(Words(zh: "第 \(number + 1) 条记录：\(words.zh)", en: "entry \(number + 1): \(words.en)"))
      }
      let read: CaseEntry
      do throws(EntryMistake) { read = try self.entry(entry) } catch { return at(error.words) }
      do throws(CaseRefusal) { try one.take(read) } catch { return at(CaseWords(self).words(error)) }
    }
    return .run(one)
  }
}
