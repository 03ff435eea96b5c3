"""The commands on rule sets: check, list, fmt, explain, why, test, diff, bench; and bytes that are no rules."""

import json
import os
import re
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

import pai
from pai import SmallRulesTest, run


class Check(SmallRulesTest):
    def test_a_good_set(self):
        done = self.ends(run("check", self.rules), pai.FINE)
        self.assertIn("没有缺口", done.text)
        self.assertIn("no gap", run("check", self.rules, "--lang", "en").text)

    def test_one_is_singular(self):
        path = self.file("one.pai", """规则集 镇 { 版本：“1”  施行：2017-01-01 }
            层级 乡镇
            单位 平台 { 层级：乡镇 }
            类别 日常 { 事项 占道 }
            流程 { 里程碑 上报 → 办结 }
            规则 甲 { 主办：平台  限时：办结 3个工作日 }
            情景 “占道” { 事件 2017-05-08 10:00 { 事项 占道 }  应 主办 为 平台 }
        """)
        self.assertIn("1 item, 1 rule, 1 scenario: no gap", run("check", path, "--lang", "en").text)
        told = run("test", path, "--coverage", "--lang", "en").text
        self.assertIn("1 scenario, 1 passed, 0 failed", told)
        self.assertIn("1 of 1 rule is watched", told)
        self.assertIn("1 category\n1 item\n", run("list", path, "--lang", "en").text)
        event = json.dumps({"item": "占道", "reportedAt": "2017-05-08 10:00"}, ensure_ascii=False)
        table = run("decide", path, "--format", "table", "--lang", "en", input=event + "\n{\n")
        self.assertIn("1 event: ", table.text)
        self.assertIn("; 1 more was rejected", table.text)
        self.assertIn("1 of 2 events was rejected.", table.told)
        told = run("diff", path, path, "--events", "-", "--lang", "en", input=event).text
        self.assertIn("0 of the 1 event given are decided differently.", told)

    def test_a_mistake_has_its_place(self):
        rules = self.rules / "rules.pai"
        rules.write_text(rules.read_text().replace("主办：执法队", "主办：执法对", 1))
        done = self.ends(run("check", self.rules), pai.REFUSED)
        self.assertIn(f"{rules}:12:", done.text)
        self.assertIn("^", done.text)
        report = self.ends(run("check", self.rules, "--format", "json"), pai.REFUSED).json
        [mistake] = [one for one in report["diagnostics"] if one["severity"] == "error"]
        self.assertEqual(mistake["line"], 12)
        log = self.ends(run("check", self.rules, "--format", "sarif"), pai.REFUSED).json
        self.assertEqual(log["version"], "2.1.0")
        self.assertEqual(log["runs"][0]["results"][0]["level"], "error")

    def test_what_is_found_and_no_error_ends_well_unless_it_is_to_be_strict(self):
        path = self.file("warned.pai", """规则集 镇 { 版本：“1”  施行：2017-01-01 }
            层级 乡镇
            单位 平台 { 层级：乡镇 }
            类别 日常 { 事项 占道 }
            字段 { 紧急 是否 }
            规则 甲 { 当：紧急  主办：平台 }
            规则 乙 兜底 { 主办：平台 }
        """)
        self.assertIn("F008", self.ends(run("check", path), pai.FINE).text)
        self.assertIn("F008", self.ends(run("check", path, "--strict"), pai.FINDINGS).text)
        told = {lang: run("help", "check", "--lang", lang, COLUMNS="200").text for lang in ("zh", "en")}
        self.assertIn("只有提醒的为 0", told["zh"])
        self.assertIn("With warnings alone it is 0", told["en"])

    def test_a_gap_is_a_finding_with_an_example(self):
        rules = self.rules / "rules.pai"
        rules.write_text(rules.read_text().replace("人数 ≥ 5", "人数 ≥ 7"))
        done = self.ends(run("check", self.rules), pai.FINDINGS)
        self.assertIn("F001", done.text)
        self.assertIn("纠纷", done.text)

    def test_a_divisor_that_may_be_zero_is_told_and_refuses_the_event_whatever_stands_beside_it(self):
        rules = self.rules / "rules.pai"
        text = rules.read_text().replace("字段 { 人数", "字段 { 户数 整数 在 0 至 9；人数")
        for condition, told, status in [("人数 ÷ 户数 ＞ 3", True, pai.REJECTED), ("户数 ＞ 0 且 人数 ÷ 户数 ＞ 3", True, pai.REJECTED),
                                        ("人数 ＞ 3 × 户数", False, pai.FINE)]:
            rules.write_text(text + f"规则 挤 {{ 当：{condition}  标记：“挤” }}\n")
            self.assertEqual("M091" in self.ends(run("check", self.rules), pai.FINE).text, told, condition)
            done = self.ends(run("decide", self.rules, input=self.event(户数=0, 人数=1)), status)
            self.assertEqual("E020" in done.told, told, condition)

    def test_several_paths_and_standard_input(self):
        bad = self.file("other/bad.pai", "规则集 甲 {")
        done = self.ends(run("check", self.rules, bad), pai.REFUSED)
        self.assertIn("other/bad.pai:1:", done.text)
        self.ends(run("check", "-", input=pai.SMALL, cwd=self.rules), pai.FINE)


class Surroundings(SmallRulesTest):
    """What stands around rules: encodings, names of files, terminals."""

    def test_encoding_of_csv_files(self):
        def listed(*words):
            return [area["path"] for area in self.ends(
                run("list", self.rules, "--format", "json", *words), pai.FINE).json["areas"]]
        plain = listed()
        areas = self.rules / "areas.csv"
        for name, coding in (("gb18030", "gb18030"), ("utf-16le", "utf-16-le"), ("utf-16be", "utf-16-be"),
                             ("utf-16", "utf-16"), ("utf-16", "utf-16-le"), ("utf-8", "utf-8")):
            areas.write_bytes(pai.AREAS.encode(coding))
            self.assertEqual(listed("--encoding", name), plain, coding)
            for words in (("check",), ("test",)):
                self.ends(run(*words, self.rules, "--encoding", name), pai.FINE)
            self.ends(run("diff", self.rules, self.rules, "--encoding", name), pai.FINE)
            self.ends(run("why", self.rules, "--encoding", name, "--event", self.event()), pai.FINE)
            self.ends(run("decide", self.rules, "--encoding", name, input=self.event()), pai.FINE)

    def test_an_encoding_overrides_what_is_recognised(self):
        # Two pairs of GB18030 that are UTF-8 too.
        word = "联通"
        bytes_ = word.encode("gb18030")
        bytes_.decode("utf-8", errors="replace")
        (self.rules / "areas.csv").write_bytes(pai.AREAS.replace("西镇", word).encode("gb18030"))
        done = self.ends(run("list", self.rules, "--format", "json", "--encoding", "gb18030"), pai.FINE)
        self.assertIn(f"甲县/{word}", [area["path"] for area in done.json["areas"]])
        # And what is UTF-8 is not read as UTF-8 where another is asked for.
        (self.rules / "areas.csv").write_text(pai.AREAS)
        self.ends(run("check", self.rules, "--encoding", "gb18030"), pai.REFUSED)

    def test_an_encoding_that_is_none(self):
        done = self.ends(run("check", self.rules, "--encoding", "gbk", "--lang", "en"), pai.USAGE)
        for name in ("utf-8", "utf-16", "utf-16le", "utf-16be", "gb18030"):
            self.assertIn(name, done.told)

    def test_no_text_gives_the_terminal_orders(self):
        evil = "a\x1b[2J\x9b31m\u202eb\u2066c\nd"
        event = self.event(id=evil, item=evil)
        why = run("why", self.rules, "--event", event)
        good = self.event(id=evil)
        key = self.event(**{evil: 1})
        outputs = [
            why.told, run("why", self.rules, "--event", good).text,
            run("decide", self.rules, input=event).told, run("decide", self.rules, input=key).told,
            run("why", self.rules, "--event", key).told,
            run("decide", self.rules, "--format", "table", input=good).text,
            run("check", evil.replace("\n", "")).told,
        ]
        for text in outputs:
            self.assertIn("a<U+001B>[2J<U+009B>31m<U+202E>b<U+2066>c", text)
            for sign in "\x1b\x9b\u202e\u2066":
                self.assertNotIn(sign, text)
            self.assertNotIn("\nd", text)
        painted = run("why", self.rules, "--event", good, "--color", "always").text
        self.assertNotIn("\x1b[2J", painted)
        self.assertEqual(run("decide", self.rules, input=good).lines[0]["id"], evil)

    def test_a_folder_without_rules(self):
        (self.folder / "empty").mkdir()
        done = self.ends(run("check", self.folder / "empty"), pai.NO_INPUT)
        self.assertIn(str(self.folder / "empty"), done.told)
        self.assertIn(".pai.md", done.told)

    def test_a_file_that_is_no_rule_file(self):
        for name in ("events.ndjson", "m2.md"):
            done = self.ends(run("check", self.file(name, "{}\n"), "--lang", "en"), pai.NO_INPUT)
            self.assertIn("end in .pai or .pai.md", done.told)

    def test_a_rule_file_in_another_encoding_is_one_mistake(self):
        for coding, shown in (("gb18030", "GB18030"), ("utf-16", "UTF-16"), ("utf-16-le", "UTF-16")):
            (self.rules / "rules.pai").write_bytes(pai.SMALL.encode(coding))
            report = self.ends(run("check", self.rules, "--format", "json"), pai.REFUSED).json
            self.assertEqual([one["code"] for one in report["diagnostics"]], ["L001"], coding)
            self.assertIn(shown, report["diagnostics"][0]["message"])

    def test_areas_that_cannot_be_read_are_one_mistake(self):
        (self.rules / "areas.csv").write_bytes(pai.AREAS.encode() + b"\xff\n")
        report = self.ends(run("check", self.rules, "--format", "json"), pai.REFUSED).json
        self.assertEqual([one["code"] for one in report["diagnostics"]], ["R003"])

    def test_what_follows_from_others_cannot_be_given(self):
        for key, value, source in (("类别", "日常", "the item"), ("乡镇", "东镇", "the area")):
            done = self.ends(
                run("why", self.rules, "--lang", "en", "--event", self.event(**{key: value})), pai.REJECTED)
            self.assertIn("E019", done.told)
            self.assertIn(source, done.told)

    def test_why_of_what_is_open(self):
        event = json.dumps({"item": "占道经营", "area": "甲县/东镇"})
        full = json.dumps({"item": "纠纷", "area": "甲县/东镇"})
        self.ends(run("why", self.rules, "--event", event), pai.FINE)
        done = self.ends(run("why", self.rules, "--event", full), pai.FINE).text
        for rule in ("小纠纷", "大纠纷"):
            self.assertRegex(done, rf"{rule}  .*（待定：不一定适用）")
        self.assertIn("[？]", done)
        document = run("why", self.rules, "--event", full, "--format", "json").json
        applies = {reason["rule"]: reason["applies"] for reason in document["why"]}
        self.assertEqual(applies, {"派发时限": True, "小纠纷": None, "大纠纷": None})

    def test_diff_tells_what_is_rejected(self):
        new = self.file("new/rules.pai", pai.SMALL.replace("占道经营、咨询、纠纷", "占道经营、咨询、纠纷、噪声"))
        self.file("new/areas.csv", pai.AREAS)
        events = self.file("events.ndjson", "\n".join(
            [self.event(), "{", self.event(item="噪声"), self.event(id="E2")]) + "\n")
        done = self.ends(run("diff", self.rules, self.rules, "--events", events, "--lang", "en"), pai.REJECTED)
        self.assertIn(f"{events}:2: [E001]", done.told)
        self.assertIn(f"{events}:3: [E007]", done.told)
        done = self.ends(
            run("diff", self.rules, new.parent, "--events", events, "--lang", "en"), pai.REJECTED)
        self.assertRegex(done.told, r":3: \[E007\] .*by the old rules")

    def test_junit_does_not_hang_on_the_environment(self):
        rules = self.rules / "rules.pai"
        rules.write_text(rules.read_text().replace("应 主办 为 执法队", "应 主办 为 服务站"))
        reports = []
        for number, (lang, words) in enumerate((("zh_CN", ()), ("en_US", ()), ("zh_CN", ("--lang", "en")))):
            path = self.folder / f"{number}.xml"
            self.ends(run("test", self.rules, "--junit", path, *words, lang=lang), pai.FINDINGS)
            reports.append(path.read_text())
        self.assertEqual(reports[0], reports[1])
        self.assertNotEqual(reports[0], reports[2])


class Other(SmallRulesTest):
    def test_list(self):
        listed = self.ends(run("list", self.rules, "--format", "json"), pai.FINE).json
        for key, count in (("categories", 1), ("items", 3), ("units", 3), ("areas", 4), ("rules", 7)):
            self.assertEqual(len(listed[key]), count, key)
        self.assertEqual(listed["editions"], [{key: listed[key] for key in listed if key != "editions"}])
        self.assertIn("占道经营", self.ends(run("list", self.rules), pai.FINE).text)

    def test_several_editions_are_one_document(self):
        listed = self.ends(run("list", pai.ROOT / "docs/examples/versions", "--format", "json"), pai.FINE).json
        self.assertEqual([edition["version"] for edition in listed["editions"]], ["2026", "2027"])
        self.assertEqual(listed["version"], "2027")
        for edition in [listed, *listed["editions"]]:
            for key in ("categories", "items", "units", "areas", "rules"):
                self.assertIsInstance(edition[key], list)

    def test_fmt(self):
        rules = self.rules / "rules.pai"
        formatted = self.ends(run("fmt", rules), pai.FINE).output
        self.assertEqual(run("fmt", "-", input=formatted).output, formatted)
        self.ends(run("fmt", "--check", rules), pai.FINDINGS)
        os.chmod(rules, 0o640)
        self.ends(run("fmt", "-w", rules), pai.FINE)
        self.assertEqual(rules.read_bytes(), formatted)
        self.assertEqual(rules.stat().st_mode & 0o777, 0o640)
        self.ends(run("fmt", "--check", rules), pai.FINE)
        english = self.ends(run("fmt", "--to", "en", rules), pai.FINE).output
        self.assertIn(b"ruleset", english)
        self.assertEqual(run("fmt", "--to", "zh", "-", input=english).output, formatted)
        bad = self.file("bad.pai", "规则集 {{{")
        self.ends(run("fmt", "-w", bad), pai.REFUSED)
        self.assertEqual(bad.read_text(), "规则集 {{{")

    def test_explain(self):
        codes = [line.split()[0] for line in self.ends(run("explain"), pai.FINE).text.splitlines()]
        self.assertIn("F003", codes)
        self.assertNotEqual(run("explain", "F003", "--lang", "en").text, run("explain", "f003", "--lang", "zh").text)

    def test_why(self):
        done = self.ends(run("why", self.rules, "--event", self.event(紧急=True), "--not", "执法队"), pai.FINE)
        for words in ("占道急办", "占道", "被例外“占道急办”取代", "最少改成：紧急 否"):
            self.assertIn(words, done.text)
        told = self.ends(
            run("why", self.rules, "--event", "-", "--format", "json", "--not", "占道", input=self.event(紧急=True)),
            pai.FINE).json
        self.assertEqual(told["decision"]["lead"]["unit"], "指挥室")
        self.assertEqual(told["whyNot"]["smallestChange"], [{"field": "紧急", "value": "否"}])
        self.ends(run("why", self.rules, "--event", "{"), pai.REJECTED)
        self.ends(run("why", self.rules, "--event", self.event(), "--not", "没有的"), pai.USAGE)

    def test_why_not_names_the_exceptions_that_speak_of_what_is_asked(self):
        rules = self.rules / "rules.pai"
        rules.write_text(
            rules.read_text() + "规则 人多快办 例外于 占道 { 当：人数 ≥ 9  限时：办结 1小时内 }\n")
        event = self.event(紧急=True, 人数=9)
        def silencers(name):
            done = run("why", self.rules, "--event", event, "--not", name, "--format", "json", "--despite-findings")
            return [one["silencedBy"] for one in self.ends(done, pai.FINE).json["whyNot"]["obstacles"] if one["rule"] == "占道"]
        self.assertEqual(silencers("执法队"), [["占道急办"]])
        self.assertEqual(silencers("占道"), [["占道急办", "人多快办"]])

    def test_a_file_in_place_of_an_event_is_told_how_to_be_given(self):
        path = self.file("an event.json", self.event())
        for command in "why", "timeline":
            done = self.ends(run(command, self.rules, "--event", path), pai.USAGE)
            self.assertIn(f"--event - < '{path}'", done.told)
            done = self.ends(run(command, self.rules, "--event", "none.json", "--lang", "en"), pai.USAGE)
            self.assertIn("takes a JSON object and no file name", done.told)
            done = self.ends(run(command, self.rules, "--event", pai.EVENTS, "--lang", "en"), pai.USAGE)
            self.assertIn(f"head -n 1 {pai.EVENTS} | pai", done.told)
            # What begins as an object is no path, whatever it ends with.
            self.assertIn("[E001]", self.ends(run(command, self.rules, "--event", "{.json"), pai.REJECTED).told)

    def test_what_has_a_name_is_called_by_it(self):
        """Derived fields and lists stand in conditions as what they come to; people see what the author wrote."""
        town = pai.ROOT / "docs/examples/town"
        lines = (town / "events.ndjson").read_text().splitlines()
        told = self.ends(run("why", town, "--event", lines[0], "--format", "json"), pai.FINE).json
        [listed] = [rule for rule in told["why"] if rule["rule"] == "村里能办"]
        self.assertEqual(listed["conditions"], [
            {"condition": "（地点、事项） 属于 村社可办", "holds": True}, {"condition": "紧急", "holds": False}])
        told = self.ends(run("why", town, "--event", lines[1], "--format", "json", "--not", "村里能办"), pai.FINE).json
        [joint] = [rule for rule in told["why"] if rule["rule"] == "多部门协同"]
        self.assertEqual(joint["conditions"], [{"condition": "多部门", "holds": True}])
        self.assertEqual(told["whyNot"]["obstacles"][0]["failing"], [
            {"condition": "（地点、事项） 属于 村社可办", "holds": False}])

    def test_a_fallback_yields_to_those_that_decide(self):
        rules = self.rules / "rules.pai"
        rules.write_text(rules.read_text() + "规则 余事 兜底 { 主办：指挥室  限时：办结 9个工作日内 }\n")
        told = self.ends(run("why", self.rules, "--event", self.event(紧急=True), "--format", "json"), pai.FINE).json
        [fallback] = [rule for rule in told["why"] if rule["rule"] == "余事"]
        self.assertEqual([said["yieldsTo"] for said in fallback["says"]], [["占道急办"], ["占道急办"]])

    def test_english_has_no_chinese_punctuation(self):
        """Names are quoted as they are; what stands between them is English."""
        rules = self.rules / "rules.pai"
        text = rules.read_text() + "规则 余事 兜底 { 主办：指挥室  限时：办结 9个工作日内 }\n"
        rules.write_text(text.replace("应 主办 为 执法队", "应 主办 为 服务站"))
        self.file("new/rules.pai", text.replace("人数 < 5", "人数 < 9").replace("人数 ≥ 5", "人数 ≥ 9"))
        self.file("new/areas.csv", pai.AREAS)
        events = self.file("events.ndjson", "".join(
            self.event(id=str(count), item="纠纷", 人数=count) + "\n" for count in range(20)))
        for words in (
            ("why", self.rules, "--event", self.event(紧急=True), "--not", "执法队"),
            ("why", self.rules, "--event", self.event(item="纠纷", area=None), "--not", "占道"),
            ("test", self.rules, "--coverage"), ("diff", self.rules, self.folder / "new", "--events", events),
            ("list", self.rules), ("check", self.rules), ("decide", self.rules, "--events", events, "--format", "table"),
        ):
            shown = run(*words, "--lang", "en").text
            for line in shown.splitlines():
                # Lines of the rule files stand as they are.
                if not re.match(r"\s*(\d+)? ?\|", line):
                    self.assertNotRegex(line, "[，；：（）「」、。]", words)

    def test_scenarios(self):
        junit = self.folder / "junit.xml"
        done = self.ends(run("test", self.rules, "--coverage", "--junit", junit), pai.FINE)
        self.assertIn("通过 2", done.text)
        self.assertIn("没有情景管着：咨询答复", done.text)
        suite = ElementTree.parse(junit).getroot()[0]
        self.assertEqual((suite.get("tests"), suite.get("failures")), ("2", "0"))
        rules = self.rules / "rules.pai"
        rules.write_text(rules.read_text().replace("应 主办 为 执法队", "应 主办 为 服务站"))
        done = self.ends(run("test", self.rules, "--junit", junit), pai.FINDINGS)
        self.assertIn("占道归执法队", done.text)
        self.assertEqual(ElementTree.parse(junit).getroot()[0].get("failures"), "1")
        told = run("test", self.rules, "--format", "json").json["rulesets"][0]
        self.assertEqual((told["passed"], told["failed"]), (1, 1))

    def test_a_failing_scenario_shows_what_happened_a_line_each(self):
        self.file("rules/timed.pai", """\
情景 “当天派出，三天没办” {
    事件 2017-04-14 15:48 { 事项 占道经营；地点 "甲县/东镇" }
    15:50 派发
    经过 2个工作日
    应 办结 按时
}
""")
        done = self.ends(run("test", self.rules), pai.FINDINGS)
        path = f"{self.rules}/timed.pai"
        self.assertIn(f"""\
{path}:1: 没有通过：当天派出，三天没办
  {path}:5: “办结”的期限是 2017-04-19 17:30，在走
    | 应 办结 按时
      2017-04-14 15:48  上报
      2017-04-14 15:50  派发
      2017-04-14 15:58  “派发”期限 2017-04-14 15:58（2017-04-14 15:50 按时）
      2017-04-19 17:30  “办结”期限 2017-04-19 17:30（在走）
""", done.text)
        english = run("test", self.rules, "--lang", "en").text
        self.assertIn("      2017-04-14 15:58  deadline of “派发”: 2017-04-14 15:58 (on time, 2017-04-14 15:50)\n", english)

    def test_diff(self):
        self.assertIn("一样", self.ends(run("diff", self.rules, self.rules), pai.FINE).text)
        self.file("new/rules.pai", pai.SMALL.replace("人数 < 5", "人数 < 9").replace("人数 ≥ 5", "人数 ≥ 9"))
        self.file("new/areas.csv", pai.AREAS)
        events = self.file("events.ndjson", "".join(
            self.event(id=str(count), item="纠纷", 人数=count) + "\n" for count in range(20)))
        done = self.ends(run("diff", self.rules, self.folder / "new", "--events", events), pai.FINDINGS)
        self.assertIn("给出的 20 件事里，4 件判得不一样", done.text)
        told = run("diff", self.rules, self.folder / "new", "--events", events, "--format", "json").json
        self.assertEqual(told["events"]["different"], 4)
        self.assertTrue(told["regions"])

    def edited(self, name: str, *changes: tuple[str, str]):
        text = pai.SMALL
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new)
        self.file(f"{name}/rules.pai", text)
        self.file(f"{name}/areas.csv", pai.AREAS)
        return self.folder / name

    def test_diff_counts_what_deciding_both_counts(self):
        lines = [
            self.event(id=f"{item}{count}{urgent}{sued}", item=item, 人数=count, 紧急=urgent, 已诉讼=sued)
            for item in ("占道经营", "咨询", "纠纷") for count in (0, 4, 5, 6, 9, 10, 1000)
            for urgent in (False, True) for sued in (False, True)]
        events = self.file("events.ndjson", "\n".join(lines) + "\n")
        edits = [
            [], [("人数 < 5", "人数 < 9"), ("人数 ≥ 5", "人数 ≥ 9")], [("办结 当日", "办结 2小时内")],
            [("主办：服务站  限时：办结 1个", "主办：指挥室  限时：办结 1个")], [("协办：执法队  ", "")],
            [("且 已诉讼", "且 已诉讼 且 人数 > 5")],
        ]
        for number, changes in enumerate(edits):
            new = self.edited(f"new{number}", *changes)
            decided = []
            for rules in (self.rules, new):
                lines = self.ends(run("decide", rules, "--events", events), pai.FINE).lines
                decided.append([{key: one[key] for key in one if key != "receipt"} for one in lines])
            different = sum(old != new for old, new in zip(*decided, strict=True))
            done = run("diff", self.rules, new, "--events", events, "--format", "json")
            self.ends(done, pai.FINDINGS if changes else pai.FINE)
            self.assertEqual(done.json["events"]["different"], different, changes)
            # An edit that no event shows is no difference, and these events show every one.
            self.assertEqual(bool(done.json["regions"]), different > 0, changes)
            for one in done.json["events"]["shown"]:
                self.assertNotEqual(one["old"], one["new"])

    def test_the_order_of_a_set_is_no_difference(self):
        lead = "主办：指挥室  协办：{}  标记：{}"
        rules = [pai.SMALL.replace("主办：服务站", lead.format(*parts)) for parts in (
            ("执法队、服务站", "“甲”、“乙”"), ("服务站、执法队", "“乙”、“甲”"))]
        events = self.file("events.ndjson", self.event(id="E1", item="咨询") + "\n")
        for number, text in enumerate(rules):
            self.file(f"set{number}/rules.pai", text)
            self.file(f"set{number}/areas.csv", pai.AREAS)
        old, new = (self.folder / f"set{number}" for number in range(2))
        self.assertEqual([len(self.ends(run("decide", old, "--events", events), pai.FINE).lines[0]["tags"])], [2])
        done = self.ends(run("diff", old, new, "--events", events, "--format", "json"), pai.FINE)
        self.assertEqual(done.json["events"]["different"], 0)

    def test_a_property_watches_the_rules_that_it_holds_by(self):
        rules = self.rules / "rules.pai"
        before = run("test", rules, "--coverage").text
        self.assertIn("没有情景管着：咨询答复", before)
        rules.write_text(rules.read_text() + "情景 “咨询归服务站” { 当 事项 为 咨询  应 主办 为 服务站 }\n")
        after = self.ends(run("test", rules, "--coverage"), pai.FINE).text
        self.assertNotIn("没有情景管着：咨询答复", after)
        self.assertIn("没有情景管着：小纠纷", after)

    def test_diff_tells_what_cases_live_by(self):
        edits = {
            "calendar": [("争议：指挥室 }", "争议：指挥室  日历：机关 }\n日历 机关 { 办公 周一 至 周五 09:00 至 17:00 }"),
                         ("办公 周一 至 周五 09:00", "办公 周一 至 周五 08:00")],
            "process": [("计时 办结 自 派发", "计时 办结 自 上报")],
            "unit": [("单位 服务站 { 层级：乡镇 }", "单位 服务站 { 层级：乡镇、县区 }")],
            "directory": [("甲县/西镇,乡镇,", "甲县/西镇,乡镇,是")],
            "ruleset": [("争议：指挥室 }", "争议：指挥室  适用在办 }")],
        }
        areas = pai.AREAS.replace("层级\n", "层级,山区\n").replace("乡镇\n", "乡镇,\n").replace("县区\n", "县区,\n").replace("村社\n", "村社,\n")
        base = pai.SMALL.replace("名录 { 区域 自", "名录 { 属性 山区 是否  区域 自")
        for kind, changes in edits.items():
            texts = [base, areas]
            if kind == "calendar":
                texts[0] = texts[0].replace(*changes[0])
                changes = changes[1:]
            for side in ("old", "new"):
                if side == "new":
                    for old, new in changes:
                        texts = [text.replace(old, new) for text in texts]
                self.file(f"{side}/rules.pai", texts[0])
                self.file(f"{side}/areas.csv", texts[1])
            done = run("diff", self.folder / "old", self.folder / "new", "--format", "json", "--lang", "en")
            page = self.ends(done, pai.FINDINGS).json
            self.assertFalse(page["same"])
            self.assertEqual([one["kind"] for one in page["declarations"]], [kind], kind)
            self.assertEqual(page["regions"], [], kind)
            text = run("diff", self.folder / "old", self.folder / "new").text
            self.assertIn("规则定谁主办、时限多少，任何事件都一样。", text)
            # From a pipe it is read as from a file.
            rules = self.folder / "new/rules.pai"
            self.ends(run("diff", rules, "-", input=rules.read_bytes(), cwd=self.folder / "new"), pai.FINE)
            # In the other language, with a comment more, it says the same.
            rules = self.folder / "new/rules.pai"
            english = run("fmt", "--to", "en", rules).text
            rules.write_text("// x\n" + english)
            self.file("same/rules.pai", texts[0])
            self.file("same/areas.csv", texts[1])
            self.ends(run("diff", self.folder / "same", self.folder / "new"), pai.FINE)

    def test_diff_tells_no_timetable_that_is_written_otherwise_and_means_the_same(self):
        base = pai.SMALL.replace("争议：指挥室 }", "争议：指挥室  日历：机关 }\n时段 集市 { {} }\n日历 机关 { {} }")
        written = [
            ("每年 5月1日 至 5月3日  每周 周六 08:00 至 12:00",
             "办公 周一 至 周五 09:00 至 12:00、13:00 至 17:00  休息 2017-05-02、2017-05-03  起算 次日"),
            ("每周 周六 08:00 至 12:00\n每年 5月1日 至 5月3日",
             "办公 周一、周二、周三、周四、周五 13:00 至 17:00、09:00 至 12:00  休息 2017-05-03  休息 2017-05-02"),
            ("每周 周六 08:00 至 12:00\n每年 5月1日 至 5月4日",
             "办公 周一 至 周五 09:00 至 12:00、13:00 至 17:00  休息 2017-05-03"),
        ]
        paths = []
        for number, parts in enumerate(written):
            text = base
            for part in parts:
                text = text.replace("{ {} }", f"{{\n{part}\n}}", 1)
            paths.append(self.file(f"{number}/rules.pai", text).parent)
            self.file(f"{number}/areas.csv", pai.AREAS)
        self.ends(run("check", paths[0]), pai.FINE)
        self.ends(run("diff", paths[0], paths[1]), pai.FINE)
        page = self.ends(run("diff", paths[0], paths[2], "--format", "json", "--lang", "en"), pai.FINDINGS).json
        self.assertEqual([one["kind"] for one in page["declarations"]], ["period", "calendar"])

    def test_diff_tells_no_timetable_that_covers_the_same(self):
        """One stretch is the same as several that adjoin; one minute less is not."""
        def differ(kind, one, other):
            folders = []
            for number, part in enumerate((one, other)):
                text = pai.SMALL.replace(
                    "争议：指挥室 }", "争议：指挥室 }\n" + f"{kind} {'集市' if kind == '时段' else '机关'} {{ {part} }}")
                folders.append(self.file(f"{number}/rules.pai", text).parent)
                self.file(f"{number}/areas.csv", pai.AREAS)
            done = run("diff", *folders)
            self.assertIn(done.status, (pai.FINE, pai.FINDINGS), done.told)
            return done.status == pai.FINDINGS
        for one, other in (
            ("每年 7月1日 至 9月30日", "每年 7月1日 至 8月15日  每年 8月16日 至 9月30日"),
            ("每日 08:00 至 18:00", "每日 08:00 至 12:00  每日 12:00 至 18:00"),
            ("每日 20:00 至 次日 06:00", "每日 20:00 至 24:00  每日 00:00 至 06:00"),
            ("2026-07-01 至 2026-07-02", "2026-07-01 00:00 至 2026-07-02 24:00"),
        ):
            self.assertFalse(differ("时段", one, other), other)
        for one, other in (
            ("每年 7月1日 至 9月30日", "每年 7月1日 至 8月15日  每年 8月17日 至 9月30日"),
            ("每日 08:00 至 18:00", "每日 08:00 至 12:00  每日 12:01 至 18:00"),
            ("2026-07-01 至 2026-07-02", "2026-07-01 00:00 至 2026-07-02 23:59"),
        ):
            self.assertTrue(differ("时段", one, other), other)
        whole, halves = "办公 周一 至 周五 08:30 至 12:00", "办公 周一 至 周五 08:30 至 10:00、10:00 至 12:00"
        self.assertFalse(differ("日历", whole, halves))
        # A half day has the first slot of the day.
        thirds = "办公 周一 至 周五 08:30 至 11:00、11:00 至 12:00"
        self.assertFalse(differ("日历", thirds, halves))
        self.assertTrue(differ("日历", thirds + "  半日 2026-05-04", halves + "  半日 2026-05-04"))

    def test_diff_counts_no_event_of_which_only_another_rule_says_the_same(self):
        name = re.search(r"规则 (\S+)", pai.SMALL).group(1)
        events = self.file("events.ndjson", self.event() + "\n")
        done = run("diff", self.rules, self.edited("new", (name, f"{name}改")), "--events", events, "--lang", "zh")
        self.assertIn("给出的 1 件事里，0 件判得不一样", self.ends(done, pai.FINE).text)

    def test_diff_shows_what_differs_where_the_lead_is_open(self):
        new = self.edited("new", ("办结 5个工作日内", "办结 10个工作日内"))
        events = self.file("events.ndjson", self.event(item="纠纷") + "\n")
        done = run("diff", self.rules, new, "--events", events, "--format", "json", "--lang", "zh")
        one, = done.json["events"]["shown"]
        self.assertIn("办结 待定", one["old"])
        self.assertIn("办结 10个工作日", one["new"])
        self.assertNotIn("派发", one["new"])

    def test_diff_tells_what_one_side_alone_takes(self):
        rules = """规则集 测 { 版本：“1” 施行：2026-01-01 }
层级 村社 < 乡镇
单位 平台 { 层级：乡镇 }
类别 日常 { 事项 占道、噪声扰民 }
字段 { 摊位 整数 在 0 至 1000；色 （红、黄） }
流程 { 里程碑 上报 → 办结 }
规则 都办 { 主办：平台  限时：办结 3个工作日内 }
"""
        old = self.file("old.pai", rules)
        self.assertIn("任何事件都判得一样", self.ends(run("diff", old, old, "--lang", "zh"), pai.FINE).text)
        for found, put, told in (
            ("噪声扰民", "噪音扰民", "事项：只有旧的收 噪声扰民；只有新的收 噪音扰民"),
            ("红、黄", "红、黄、蓝", "色：只有新的收 蓝"),
            ("0 至 1000", "0 至 2000", "摊位：旧的收 0 至 1000；新的收 0 至 2000"),
            ("0 至 1000", "0 至 1000 默认 3", "摊位：默认值旧的是 没有；新的是 3"),
        ):
            new = self.file("new.pai", rules.replace(found, put))
            text = self.ends(run("diff", old, new, "--lang", "zh"), pai.FINDINGS).text
            self.assertIn(told, text)
            self.assertNotIn("任何事件", text)
            self.assertFalse(run("diff", old, new, "--format", "json").json["same"])

    def test_diff_tells_stretches_not_samples(self):
        new = self.edited("new", ("人数 < 5", "人数 < 9"), ("人数 ≥ 5", "人数 ≥ 9"))
        told = run("diff", self.rules, new, "--format", "json").json
        self.assertEqual(
            {text for region in told["regions"] for text in region["regions"]},
            {"事项 纠纷，人数 5 以上不到 9", "事项 纠纷，人数 5 以上不到 9，已诉讼 否"})
        english = run("diff", self.rules, new, "--lang", "en").text
        self.assertIn("人数 5 or more and under 9", english)

    def test_diff_of_every_edition_by_its_days(self):
        def edition(year: int, limit: int) -> str:
            ends = " 至 2026-12-31" if year == 2026 else ""
            return (f"规则集 镇 {{ 版本：“{year}”  施行：{year}-01-01{ends} }}\n"
                    f"规则 违建 {{ 当：事项 为 违建  主办：队  限时：办结 {limit}个工作日内 }}\n")

        common = "层级 乡镇\n单位 队 { 层级：乡镇 }\n类别 执法 { 事项 违建 }\n流程 { 里程碑 上报 → 办结  计时 办结 自 上报 }\n"
        for name, limits in (("old", (3, 2)), ("new", (4, 2))):
            for year, limit in zip((2026, 2027), limits):
                self.file(f"{name}/{year}.pai", edition(year, limit))
            self.file(f"{name}/common.pai", common)
        told = self.ends(
            run("diff", self.folder / "old", self.folder / "new", "--format", "json"), pai.FINDINGS).json
        self.assertEqual(
            [(one["from"], one["to"], one["old"], one["new"]) for one in told["periods"]],
            [("2026-01-01", "2026-12-31", "2026", "2026"), ("2027-01-01", None, "2027", "2027")])
        self.assertEqual([one["from"] for one in told["regions"]], ["2026-01-01"])
        self.assertEqual(told["uncovered"], [])
        (self.folder / "new/2026.pai").unlink()
        told = self.ends(
            run("diff", self.folder / "old", self.folder / "new", "--format", "json"), pai.FINDINGS).json
        self.assertEqual(told["uncovered"], [{"from": "2026-01-01", "to": "2026-12-31", "without": "new"}])
        self.assertEqual(told["regions"], [])

    def test_bench(self):
        events = self.file("events.ndjson", (self.event() + "\n") * 100)
        figures = self.ends(run("bench", self.rules, "--events", events, "--runs", "2"), pai.FINE).json
        self.assertEqual((figures["rules"], figures["events"]), (7, 100))
        for key in ("load_seconds", "ns_per_decision", "ns_per_event_stream", "resident_bytes"):
            self.assertGreater(figures[key], 0, key)
        self.assertRegex(figures["checksum"], "^[0-9a-f]{16}$")
        self.assertEqual(figures["rejected"], 0)

    def test_a_file_that_nobody_may_read_is_not_said_to_be_missing(self):
        who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        def call(*words):
            return subprocess.run([pai.COMMAND, *map(str, words)], capture_output=True, cwd="/", env=pai.surroundings(), **who)
        self.folder.chmod(0o755)
        try:
            able = call("--version").returncode == 0
        except PermissionError:
            able = False
        if not able:
            self.skipTest("nobody can't run pai here")
        for path in (self.rules / "areas.csv", self.rules / "rules.pai", self.rules):
            mode = path.stat().st_mode
            path.chmod(0)
            for command in ("check", "test", "list"):
                done = call(command, self.rules)
                self.assertEqual(done.returncode, pai.NO_INPUT, (command, path, done.stderr.decode()))
                self.assertIn(f"读不了“{path}”：没有权限", done.stderr.decode())
            path.chmod(mode)
        self.assertEqual(call("check", self.rules).returncode, run("check", self.rules).status)

    def test_bench_measures_what_is_decided(self):
        good = (self.event() + "\n") * 10
        same = run("bench", self.rules, "--events", self.file("good.ndjson", good), "--runs", "1").json
        mixed = self.file("mixed.ndjson", "\ufeff{oops\n" + good + self.event(area="乌有") + "\n")
        done = self.ends(run("bench", self.rules, "--events", mixed, "--runs", "1"), pai.FINE)
        self.assertEqual((done.json["events"], done.json["rejected"]), (10, 2))
        self.assertEqual(done.json["checksum"], same["checksum"])
        self.assertIn("12 件里有 2 件无法判定", done.told)
        bad = self.file("bad.ndjson", "{oops\n" * 3)
        done = self.ends(run("bench", self.rules, "--events", bad, "--runs", "1"), pai.REJECTED)
        self.assertIn("bad.ndjson:1: [E001]", done.told)
        self.assertEqual(done.output, b"")

    def test_the_report_never_takes_the_place_of_the_rules(self):
        for name in ("rules.pai", "areas.csv"):
            path = self.rules / name
            before = path.read_bytes()
            done = self.ends(run("test", self.rules, "--junit", path, "--lang", "en"), pai.USAGE)
            self.assertIn("--junit would write", done.told)
            self.assertEqual(path.read_bytes(), before)
        kept = self.file("junit.xml", "kept")
        (self.rules / "rules.pai").write_text("规则集")
        self.ends(run("test", self.rules, "--junit", kept), pai.REFUSED)
        self.assertEqual(kept.read_text(), "kept")


class AnyBytes(SmallRulesTest):
    BYTES = [b"", b"\0", b"\xff\xfe\x00", b"\xef\xbb\xbf", bytes(range(256)) * 20, b"{" * 5000, b"(" * 100_000,
             "规则".encode() * 10_000, "“".encode() * 1000, b"a" * 2_000_000, b"\n" * 100_000, b"\x80" * 1000]

    def ended(self, *words, **options):
        done = run(*words, **options)
        self.assertIn(done.status, (0, 1, 2, 3, 64, 66), (words, done.errors[:500]))
        return done

    def test_as_rules_events_and_scenarios(self):
        for index, content in enumerate(self.BYTES):
            path = self.file(f"any{index}.pai", content)
            for words in (("check", path), ("check", path, "--format", "sarif"), ("fmt", path), ("test", path),
                          ("list", path), ("diff", path, self.rules)):
                self.ended(*words)
            self.ended("check", "-", input=content)
            self.ended("decide", self.rules, input=content)
            self.ended("decide", self.rules, "--jobs", "3", "--format", "table", input=content)

    def test_paths_that_are_no_files(self):
        (self.folder / "loop.pai").symlink_to("loop.pai")
        os.mkfifo(self.folder / "pipe.pai")
        (self.folder / "empty").mkdir()
        for path in ("/dev/null", "/dev/zero", "/", self.folder, self.folder / "empty", self.folder / "loop.pai", ".",
                     "", "nowhere/x.pai", "x" * 5000, "/proc/self/mem"):
            for words in (("check", path), ("list", path), ("decide", path)):
                self.ended(*words)
        self.ended("decide", self.rules, "--events", self.folder)
        self.ended("fmt", self.folder)
        self.ends(run("decide", self.rules, "--rejects", self.folder, input=self.event()), pai.OUTPUT_FAILED)

    def test_events_that_are_json_and_yet_wrong(self):
        for line in ("null", "7", '"x"', "{}", '{"id":null}', json.dumps({"item": {"a": [1] * 100}}), "[" * 10_000,
                     '{"人数":1e999}', '{"人数":' + "9" * 5000 + "}", '{"item":"\\ud800"}', '{"reportedAt":"9999-99-99"}'):
            done = self.ended("why", self.rules, "--event", line)
            self.assertNotIn("Fatal", done.told)


if __name__ == "__main__":
    unittest.main()
