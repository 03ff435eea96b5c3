import DecisionDiagrams
import Diagnostics
import Interpreter
import JSONText
import Semantics
import Vocabulary

/// What an edit of a rule set changes.
struct DifferenceReport {
    /// Nil: the two together pass the node budget.
    let difference: RuleSetDifference?
    let replay: Replay?

    var isSame: Bool {
        guard let difference else { return false }
        return difference.regions.isEmpty && difference.unproven.isEmpty && (replay?.different ?? 0) == 0
    }

    func text(_ language: Language, _ paint: Paint) -> String {
        var text = ""
        if let difference {
            for region in difference.regions { text += self.text(region, difference, language, paint) }
            for subject in difference.unproven {
                let name = words(subject, difference.rules.program)
                text += Words(
                    zh: "\(name.zh)：判定图太大，没有比较", en: "\(name.en): its diagrams are too large to be compared")(language) + "\n"
            }
            if difference.regions.isEmpty, difference.unproven.isEmpty {
                text += Words(zh: "任何事件都判得一样。", en: "Every event is decided alike.")(language) + "\n"
            }
        } else {
            text += Words(
                zh: "两套规则合起来太大，没有逐情形比较。", en: "The two together are too large to be compared by regions.")(language) + "\n"
        }
        if let replay {
            text += Words(
                zh: "给出的 \(replay.events) 件事里，\(replay.different) 件判得不一样。",
                en: "\(replay.different) of the \(replay.events) events given are decided differently.")(language)
            if replay.rejected > 0 {
                text += Words(zh: "另有 \(replay.rejected) 行两边都读不了。", en: " \(replay.rejected) more lines were rejected by both.")(
                    language)
            }
            text += "\n"
            for one in replay.shown { text += "  \(one.event)\(language.colon)\(one.old(language)) → \(one.new(language))\n" }
            if replay.different > replay.shown.count {
                text += Words(
                    zh: "  另有 \(replay.different - replay.shown.count) 件没有列出\n",
                    en: "  \(replay.different - replay.shown.count) more are not shown\n")(language)
            }
        }
        return text
    }

    private func text(
        _ region: RuleSetDifference.Region, _ difference: RuleSetDifference, _ language: Language, _ paint: Paint
    ) -> String {
        let program = difference.rules.program
        let subject = words(region.subject, program)(language)
        let change = "\(words(region.old, program)(language)) → \(words(region.new, program)(language))"
        var text = paint("\(subject)\(language.colon)\(change)", .strong) + "\n"
        for box in region.boxes.prefix(5) { text += "  \(difference.rules.words(of: box)(language))\n" }
        if region.boxes.count > 5 || !region.isWhole {
            text += Words(zh: "  等等\n", en: "  and more\n")(language)
        }
        if let example = region.example {
            text += Words(zh: "  例如：", en: "  for example: ")(language) + program.words(of: example)(language) + "\n"
        }
        return text
    }

    private func words(_ subject: RuleSetDifference.Subject, _ program: Program) -> Words {
        switch subject {
        case .attribute(let attribute): return program.words(of: attribute)
        case .membership(let membership):
            let set = membership.set.words
            let member = membership.member.name(in: program)
            return Words(zh: "\(set.zh) \(member)", en: "\(set.en) \(member)")
        }
    }

    private func words(_ side: RuleSetDifference.Side, _ program: Program) -> Words {
        switch side {
        case .nothing: Words(zh: "无", en: "none")
        case .conflict: Words(zh: "争议", en: "disputed")
        case .value(let value, _): program.words(of: value)
        case .isMember: Words(zh: "有", en: "there")
        }
    }

    /// One line.
    func json(_ language: Language) -> String {
        var json = JSONWriter()
        json.beginObject()
        json.key("same")
        json.bool(isSame)
        json.key("compared")
        json.bool(difference != nil)
        let program = difference?.rules.program
        json.list("regions", difference?.regions ?? []) { region, json in
            guard let difference, let program else { return }
            json.key("attribute")
            json.string(words(region.subject, program)(language))
            json.key("old")
            json.string(words(region.old, program)(language))
            json.key("new")
            json.string(words(region.new, program)(language))
            json.strings("regions", region.boxes.map { difference.rules.words(of: $0)(language) })
            json.key("isWhole")
            json.bool(region.isWhole)
            json.key("example")
            json.optional(region.example.map { program.words(of: $0)(language) })
        }
        json.strings("unproven", difference?.unproven.compactMap { one in program.map { words(one, $0)(language) } } ?? [])
        json.key("events")
        if let replay {
            json.beginObject()
            json.key("count")
            json.number(replay.events)
            json.key("different")
            json.number(replay.different)
            json.key("rejected")
            json.number(replay.rejected)
            json.list("shown", replay.shown) { one, json in
                json.key("event")
                json.string(one.event)
                json.key("old")
                json.string(one.old(language))
                json.key("new")
                json.string(one.new(language))
            }
            json.endObject()
        } else {
            json.null()
        }
        json.endObject()
        return json.text
    }
}
