"""`pai timeline`, `pai assess`, `pai replay`: cases, their records and the schema of these."""

import json
import os
import pathlib
import re
import shutil
import unittest
import xml.etree.ElementTree as ElementTree

import pai
import schema
import terminal
from pai import CommandTest, run

CASE_PATH = pai.ROOT / "docs/schema/case.schema.json"

RULES = """\
规则集 镇 {{ 版本：“{version}”  施行：2017-01-01 }}
层级 村社 < 乡镇
措施 提醒 < 督办 < 约谈
单位 平台 {{ 层级：乡镇 }}
单位 执法队 {{ 层级：乡镇 }}
单位 指挥室 {{ 层级：乡镇 }}
类别 日常 {{ 事项 占道、纠纷 }}
字段 {{ 紧急 是否 默认 否 }}
名录 {{
  区域 {{
    | 区域 | 层级 |
    | 甲镇 | 乡镇 |
    | 乙镇 | 乡镇 |
  }}
}}
流程 {{
  里程碑 上报 → 派发 → 办结 → 回访（满意、不满意）
  计时 办结 自 派发
  记录 派发 由 指挥室
  允许 挂起 由 指挥室：停表
  允许 恢复：复表
  允许 延期 由 指挥室 早于 办结 期限：顺延
}}
督促 督办单 {{
  当 办结 剩 1个工作日： 提醒 主办
  当 办结 逾期： 督办 主办；抄送 指挥室
  当 本单位 当月 督办 满 2次： 约谈 主办
}}
规则 派 {{ 主办：{lead}；限时：派发 3分钟内；办结 {days}个工作日内；督促：督办单 }}
考核 月考 每 主办、月 归期 办结 {{
  给定 群众评分 在 0 至 100
  件 ＝ 件数（办结 按时 或 办结 逾期）
  按时率 ＝ 占比（办结 按时，办结 按时 或 办结 逾期）
  满意率 ＝ 占比（已 回访（满意），已 回访）
  总分 ＝ 按时率 × 100 ＋ 群众评分
}}
"""


def entry(at: str, happening: str, **more) -> dict:
    return {"at": at, "happening": happening, **more}


def case(id: str, reported: str, *log: dict, item="占道", area="甲镇", **more) -> str:
    event = {"id": id, "item": item, "area": area, "reportedAt": reported, **more}
    return json.dumps({"event": event, "log": list(log)}, ensure_ascii=False)


ON_TIME = case(
    "按时", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发", by="指挥室", to="平台"),
    entry("2017-05-09 16:00", "办结", by="平台"), entry("2017-05-10 09:00", "回访", result="满意", note="谢谢"))
LATE = case(
    "逾期", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发", by="指挥室"),
    entry("2017-05-16 09:00", "办结"), entry("2017-05-16 10:00", "回访（不满意）"))
LATER = case(
    "又逾期", "2017-05-09 10:00", entry("2017-05-09 10:01", "派发"), entry("2017-05-17 09:00", "办结"))


class CaseTest(CommandTest):
    def setUp(self):
        super().setUp()
        self.rules = self.rule_set("rules", "平台", 3)

    def rule_set(self, name: str, lead: str, days: int):
        self.file(f"{name}/rules.pai", RULES.format(version=name, lead=lead, days=days))
        return self.folder / name

    def cases(self, *lines: str):
        return self.file("cases.ndjson", "".join(line + "\n" for line in lines))


class Timelines(CaseTest):
    def timeline(self, record: str, *words: str, status=pai.FINE, **more):
        return self.ends(run("timeline", self.rules, "--event", "-", *words, input=record, **more), status)

    def test_every_entry_deadline_and_effect_with_why(self):
        text = self.timeline(LATE).text
        for line in ["2017-05-08 10:01  ● 派发 由 指挥室", "2017-05-11 17:30  ◆ “办结”期限 2017-05-11 17:30",
                     "2017-05-11 17:30  → 督办 平台（甲镇）", "“督办单”第 2 档：办结 逾期", "计 5月9日至11日"]:
            self.assertIn(line, text)
        self.assertLess(text.index("提醒 平台"), text.index("督办 平台"))

    def test_what_will_be_sent_is_told_apart(self):
        text = self.timeline(case("A", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"))).text
        self.assertIn("如无别的记录，将发：\n2017-05-10 17:30  → 提醒 平台（甲镇）", text)

    def test_a_correction_says_what_it_sets_and_who_leads_by_it(self):
        rules = self.file("corrected.pai", RULES.format(version="x", lead="平台", days=3) + "规则 盗 例外于 派 { 当：紧急 主办：执法队 }\n")
        record = case("A", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"),
                      entry("2017-05-08 11:00", "更正", set={"紧急": True}), entry("2017-05-08 12:00", "更正", set={"事项": "占道"}))
        for lang, words in (("zh", ("更正 紧急 是；主办改为 执法队（甲镇）", "更正 事项 占道\n")),
                            ("en", ("correct 紧急 yes; 执法队 (甲镇) leads", "correct item 占道\n"))):
            done = self.ends(run("timeline", rules, "--event", "-", "--lang", lang, input=record.encode()), pai.FINE)
            for text in words:
                self.assertIn(text, done.text)

    def test_what_is_undetermined_says_what_it_hangs_on(self):
        rules = self.file("open.pai", RULES.format(version="x", lead="平台", days=3).replace("默认 否", "") + "规则 急 例外于 派 { 当：紧急 主办：执法队 }\n")
        record = case("A", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"))
        for lang, words in (("zh", "判定待定，还要知道：紧急。"), ("en", "It is undetermined, and hangs on: 紧急.")):
            done = self.ends(run("timeline", rules, "--event", "-", "--lang", lang, input=record.encode()), pai.FINE)
            self.assertIn(words, done.text)
        done = self.ends(run("timeline", rules, "--event", "-", "--format", "json", input=record.encode()), pai.FINE)
        found = json.loads(done.text)
        self.assertEqual((found["outcome"], found["lead"], found["questions"]), ("undetermined", None, ["紧急"]))

    def test_an_event_with_a_log_beside_it(self):
        event = json.dumps(json.loads(LATE)["event"], ensure_ascii=False)
        log = json.loads(LATE)["log"]
        lines = self.file("log.ndjson", "".join(json.dumps(one, ensure_ascii=False) + "\n\n" for one in log))
        array = self.file("log.json", json.dumps(log, ensure_ascii=False))
        whole = self.timeline(LATE).text
        for path in (lines, array):
            done = self.ends(run("timeline", self.rules, "--event", event, "--log", path), pai.FINE)
            self.assertEqual(done.text, whole)

    def test_the_verdict_is_never_cut(self):
        overdue = case("A", "2017-09-28 10:00", entry("2017-09-28 10:01", "派发"), entry("2017-11-28 09:00", "办结"))
        for lang, words in (("zh", "逾期"), ("en", "overdue")):
            done = self.timeline(overdue, "--format", "svg", "--lang", lang)
            texts = [one.text for one in ElementTree.fromstring(done.output).iter("{http://www.w3.org/2000/svg}text")]
            self.assertTrue(any(text.endswith(words) and not "…" in text for text in texts if text[:2] in ("期限", "du")), texts)

    def test_until_looks_back(self):
        done = self.timeline(LATE, "--until", "2017-05-11 18:00")
        self.assertIn("看到 2017-05-11 18:00：在办。", done.text)
        self.assertIn("2 条记录在所看的时间之后", done.told)
        self.assertIn("→ 督办 平台", done.text)

    def test_until_before_the_report_there_is_no_case(self):
        for lang, words in ("zh", "2017-05-08 10:00 才上报"), ("en", "reported at 2017-05-08 10:00"):
            for form in "text", "json", "svg":
                done = self.timeline(
                    LATE, "--until", "2017-05-08 09:59", "--format", form, "--lang", lang, status=pai.USAGE)
                self.assertIn(words, done.told)
                self.assertIn("2017-05-08 09:59", done.told)
                self.assertEqual(done.text, "")
        self.assertIn("看到 2017-05-08 10:00", self.timeline(LATE, "--until", "2017-05-08 10:00").text)

    def test_one_entry_is_no_entries(self):
        done = self.timeline(LATE, "--until", "2017-05-16 09:30", "--lang", "en")
        self.assertIn("warning: 1 entry was recorded after the time looked at, and is left out.", done.told)
        wrong = case("A", "2017-05-08 10:00", entry("2017-05-08 10:01", "回放"))
        done = self.timeline(wrong, "--lang", "en", status=pai.REJECTED)
        self.assertIn("1 of 1 entry was refused, and is left out.", done.told)

    def test_json_is_the_same_under_any_language(self):
        seen = {self.timeline(LATE, "--format", "json", lang=lang).output for lang in ("", "en_US.UTF-8", "zh_CN.UTF-8")}
        self.assertEqual(len(seen), 1)
        page = json.loads(seen.pop())
        self.assertEqual(page["clocks"][1]["verdict"], "overdue")
        self.assertEqual(page["clocks"][1]["due"], "2017-05-11T17:30:00+08:00")
        self.assertEqual([one["kind"] for one in page["effects"]], ["measure", "measure", "notice"])
        self.assertEqual(page["effects"][0]["to"], {"unit": "平台", "area": "甲镇"})

    def test_who_is_on_call_is_told_of_what_is_sent_outside_the_hours(self):
        units = "单位 平台 {{ 层级：乡镇  值守：机关工作日  代理：值班室 }}\n单位 值班室 {{ 层级：乡镇 }}"
        posts = """  任职 {{
    | 单位 | 区域 | 任职人 | 起 | 止 |
    | 值班室 | 甲镇 | 王五 | 2017-05-01 | 2017-05-31 |
    | 值班室 | 甲镇 | — | 2017-06-01 | — |
  }}
}}
流程"""
        rules = RULES.replace("单位 平台 {{ 层级：乡镇 }}", units).replace("}}\n流程", posts)
        self.file("rules/rules.pai", rules.format(version="值守", lead="平台", days=3))
        record = case("A", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"), entry("2017-05-08 20:00", "提醒"),
                      entry("2017-05-09 10:00", "提醒"), entry("2017-06-08 20:00", "提醒"))
        for lang, here, nobody_there in (
                ("zh", "→ 提醒 平台（甲镇）（值守：值班室（甲镇） 王五）", "→ 提醒 平台（甲镇）（无人值守）"),
                ("en", "→ 提醒 平台 (甲镇) (on call: 值班室 (甲镇) 王五)", "→ 提醒 平台 (甲镇) (nobody on call)")):
            text = self.timeline(record, "--lang", lang).text
            self.assertIn(here + "\n", text)
            self.assertIn(nobody_there + "\n", text)
            # Within the hours nobody else takes it.
            self.assertRegex(text, r"2017-05-09 10:00  → 提醒 平台 ?[(（]甲镇[)）]\n")
        effects = json.loads(self.timeline(record, "--format", "json").output)["effects"]
        taken = {one["sent"]: one["onCall"] for one in effects if one["measure"] == "提醒"}
        self.assertEqual(
            taken["2017-05-08T20:00:00+08:00"], {"unit": {"unit": "值班室", "area": "甲镇"}, "persons": ["王五"]})
        self.assertEqual(taken["2017-06-08T20:00:00+08:00"]["persons"], [])
        # It is no other's case.
        self.assertTrue(all(one["to"] == {"unit": "平台", "area": "甲镇"} for one in effects if one["kind"] == "measure"))

    def test_where_nobody_is_on_call_it_says_so(self):
        rules = RULES.replace("单位 平台 {{ 层级：乡镇 }}", "单位 平台 {{ 层级：乡镇  值守：机关工作日 }}")
        self.file("rules/rules.pai", rules.format(version="值守", lead="平台", days=3))
        record = case("A", "2017-05-08 10:00", entry("2017-05-08 20:00", "提醒"))
        self.assertIn("提醒 平台（甲镇）（无人值守）", self.timeline(record).text)
        effect = json.loads(self.timeline(record, "--format", "json").output)["effects"][0]
        self.assertEqual(effect["onCall"], {"unit": None, "persons": []})
        # A unit without hours says nothing of it.
        self.rule_set("rules", "平台", 3)
        self.assertNotIn("onCall", json.loads(self.timeline(record, "--format", "json").output)["effects"][0])

    def test_an_exempted_measure_stays_marked_and_counts_no_more(self):
        rules = RULES.replace("早于 办结 期限：顺延\n", "早于 办结 期限：顺延\n  允许 申诉成功 由 指挥室：免计 督办\n")
        self.file("rules/rules.pai", rules.format(version="免计", lead="平台", days=3))
        log = [entry("2017-05-08 10:01", "派发"), entry("2017-05-12 09:00", "申诉成功", by="指挥室")]
        record = case("A", "2017-05-08 10:00", *log)
        text = self.timeline(record, "--lang", "zh").text
        self.assertIn("2017-05-11 17:30  → 督办 平台（甲镇）（免计）\n", text)
        self.assertIn("2017-05-12 09:00  → 免计：督办 平台（甲镇）\n", text)
        self.assertIn("→ exempted: 督办 平台 (甲镇)\n", self.timeline(record, "--lang", "en").text)
        effects = json.loads(self.timeline(record, "--format", "json").output)["effects"]
        self.assertEqual(
            [(one["measure"], one["kind"], one["exempt"], one["withdrawn"]) for one in effects if one["measure"] == "督办"],
            [("督办", "measure", True, False), ("督办", "exemption", False, False)])
        for lang, mark in ("zh", "督办 平台（甲镇）（免计）"), ("en", "督办 平台 (甲镇) (exempted)"):
            drawing = ElementTree.fromstring(self.timeline(record, "--format", "svg", "--lang", lang).output)
            texts = [one.text or "" for one in drawing.iter("{http://www.w3.org/2000/svg}text")]
            self.assertTrue(any(mark in text for text in texts), texts)

    def test_there_must_be_something_to_exempt(self):
        rules = RULES.replace("早于 办结 期限：顺延\n", "早于 办结 期限：顺延\n  允许 申诉成功：免计 督办\n")
        self.file("rules/rules.pai", rules.format(version="免计", lead="平台", days=3))
        record = case("A", "2017-05-08 10:00", entry("2017-05-08 11:00", "申诉成功"))
        for lang, words in ("zh", "没有发过可以免计的“督办”"), ("en", "no “督办” was sent that could be exempted"):
            self.assertIn(words, self.timeline(record, "--lang", lang, status=pai.REJECTED).told)

    def test_the_drawing_is_xml_whatever_is_written_in_it(self):
        log = [entry("2017-09-28 10:01", "派发", note="<b>&\"'\u0007 ]]>"), entry("2017-09-29 09:00", "挂起", by="指挥室"),
               entry("2017-10-10 09:00", "恢复"), entry("2017-10-16 09:00", "办结")]
        for lang in ("zh", "en"):
            done = self.timeline(case("<A&B>", "2017-09-28 10:00", *log), "--format", "svg", "--lang", lang)
            drawing = ElementTree.fromstring(done.output)
            texts = [one.text or "" for one in drawing.iter("{http://www.w3.org/2000/svg}text")]
            self.assertTrue(any("国庆节" in text for text in texts), texts)
            self.assertTrue(any("<b>&\"'" in text for text in texts), texts)
            self.assertEqual(drawing.get("width"), "1920")

    def test_nothing_that_is_read_lies_over_another(self):
        log = [entry("2017-09-28 10:01", "派发", note="尽快"), entry("2017-09-28 10:02", "延期", by="指挥室")]
        log += [entry(f"2017-09-28 10:0{n}", "提醒", to="平台", note="再催一次" * n) for n in range(3, 9)]
        log += [entry("2017-09-29 09:00", "挂起"), entry("2017-10-10 09:00", "恢复"), entry("2017-10-18 09:00", "办结", note="完" * 90)]
        done = self.timeline(case("A", "2017-09-28 10:00", *log), "--format", "svg")
        drawing = ElementTree.fromstring(done.output)
        boxes = [tuple(float(one.get(key)) for key in ("x", "y", "width", "height"))
                 for one in drawing.iter("{http://www.w3.org/2000/svg}rect") if one.get("class") == "plate"]
        self.assertGreater(len(boxes), 12)
        for number, (x, y, width, height) in enumerate(boxes):
            self.assertLessEqual(x + width, 1920)
            for x2, y2, width2, height2 in boxes[number + 1:]:
                apart = x + width <= x2 or x2 + width2 <= x or y + height <= y2 or y2 + height2 <= y
                self.assertTrue(apart, (x, y, width, height, x2, y2, width2, height2))

    def drawn(self, record: str, *words: str):
        """The texts of a drawing with where they begin, and its other parts by their names."""
        done = self.timeline(record, "--format", "svg", *words)
        parts = {}
        for one in ElementTree.fromstring(done.output).iter():
            parts.setdefault(one.tag.split("}")[1], []).append(one)
        return [(one.text, float(one.get("x"))) for one in parts["text"]], parts

    def test_of_one_instant_the_strongest_measure_marks_the_axis_and_each_has_its_own_mark(self):
        _, parts = self.drawn(LATE, "--until", "2017-05-12 10:00")
        marks = [one for one in parts["polygon"] if len(one.get("points").split()) == 4]
        # 提醒, then 督办 with its copy at one instant.
        small = [one for one in marks if self.height(one) == 10]
        self.assertEqual([one.get("fill") == small[2].get("fill") for one in small], [False, False, True])
        at = small[1].get("points").split(",")[0]
        drawn = [one for one in marks if self.height(one) == 18 and one.get("points").split(",")[0] == at]
        self.assertEqual(drawn[-1].get("fill"), small[1].get("fill"))

    @staticmethod
    def height(polygon) -> float:
        heights = [float(point.split(",")[1]) for point in polygon.get("points").split()]
        return max(heights) - min(heights)

    def test_over_new_year_the_axis_has_both_years(self):
        for log in [], [entry("2018-01-02 09:00", "挂起"), entry("2018-02-05 09:00", "恢复")]:
            for lang, years in ("zh", ["2017年", "2018年"]), ("en", ["2017", "2018"]):
                texts, _ = self.drawn(
                    case("A", "2017-12-31 20:00", entry("2017-12-31 20:01", "派发"), *log), "--lang", lang)
                self.assertEqual([text for text, _ in texts if text in years], years)
                [first, second] = [x for text, x in texts if text in years]
                self.assertLess(first, second)

    def test_what_stands_still_has_its_deadline_beside_the_hatching(self):
        log = [entry("2017-09-20 10:02", "派发"), entry("2017-09-21 09:00", "挂起")]
        texts, parts = self.drawn(case("A", "2017-09-20 10:00", *log), "--until", "2017-10-20 12:00")
        [hatched] = [one for one in parts["rect"] if one.get("fill") == "url(#paused)" and one.get("height") == "30"]
        [label] = [x for text, x in texts if text.startswith("期限") and text.endswith("停表中")]
        self.assertGreater(label, float(hatched.get("x")) + float(hatched.get("width")))

    def test_what_only_counts_in_a_period_is_dark_in_it_alone(self):
        text = RULES.format(version="1", lead="平台", days=3)
        for limit, dark in (("10小时内", 1), ("10小时内 只计 夜", 3), ("2天内 只计 夜", 3)):
            rules = self.file("night.pai", text.replace("3个工作日内", limit) + "时段 夜 { 每日 22:00 至 次日 06:00 }\n")
            record = case("夜", "2017-05-08 05:00", entry("2017-05-08 05:00", "派发"))
            svg = self.ends(run("timeline", rules, "--event", "-", "--until", "2017-05-09 05:00", "--format", "svg", input=record), pai.FINE).text
            bars = [one.get("fill") for one in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}rect")
                    if one.get("height") == "30"]
            self.assertEqual((bars.count("#3f78b5"), bars.count("#b9d2ec")), (dark, dark > 1), (limit, bars))

    def test_a_case_without_a_log_is_drawn(self):
        done = self.timeline(case("A", "2017-05-08 10:00"), "--format", "svg")
        ElementTree.fromstring(done.output)

    def test_what_is_wrong_is_told_by_its_entry(self):
        for log, words in [
            ([entry("2017-05-08 10:01", "派发"), entry("2017-05-08 10:00", "办结")], "entry 2"),
            ([entry("2017-05-08 10:01", "办结")], "“派发” is missing"),
            ([entry("2017-05-08 10:01", "派发", by="平台")], "平台 may not record it"),
            ([entry("2017-05-08 10:01", "回放")], "near to it: 回访"),
        ]:
            done = self.timeline(case("A", "2017-05-08 10:00", *log), "--lang", "en", status=pai.REJECTED)
            self.assertIn(words, done.told)
            self.assertIn("case A: entry", done.told)
            self.assertIn("2017-05-08 10:00", done.text)

    def test_an_entry_that_is_refused_leaves_the_others(self):
        event = json.dumps(json.loads(LATE)["event"], ensure_ascii=False)
        log = self.file("log.ndjson", "\ufeff" + "\n".join([
            '{"at":"2017-05-08 10:01","happening":"派发"}', "", "{oops", '{"at":"2017-05-08 10:02","happening":"派发"}',
            '{"at":"2017-05-09 09:00","happening":"办结"}']))
        done = self.ends(run("timeline", self.rules, "--event", event, "--log", log), pai.REJECTED)
        self.assertIn(f"{log}:3: 案卷 逾期：第 2 条记录：不是 JSON", done.told)
        self.assertIn(f"{log}:4: 案卷 逾期：第 3 条记录：", done.told)
        self.assertIn("4 条记录里有 2 条", done.told)
        self.assertIn("● 办结", done.text)

    def test_bad_input(self):
        self.assertIn("JSON", self.timeline("{", status=pai.REJECTED).told)
        self.assertIn("上报时间", self.timeline('{"item":"占道","area":"甲镇"}', status=pai.REJECTED).told)
        self.timeline(LATE, "--until", "昨天", status=pai.USAGE)
        self.timeline(LATE, "--log", self.file("log.ndjson", ""), status=pai.USAGE)
        event = json.dumps(json.loads(LATE)["event"], ensure_ascii=False)
        log = self.file("bad.ndjson", '{"at":"2017-05-08 10:01","happening":"派发"}\n{oops\n')
        done = self.ends(run("timeline", self.rules, "--event", event, "--log", log), pai.REJECTED)
        self.assertIn("第 2 条记录：不是 JSON", done.told)
        self.assertIn("● 派发", done.text)
        self.ends(run("timeline", self.rules, "--event", event, "--log", self.folder / "none"), pai.NO_INPUT)


class OpenCases(CaseTest):
    """Cases that are open when an edition with 适用在办 comes into force."""

    OPEN = case(
        "在办", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"), entry("2017-05-10 09:00", "挂起", by="指挥室"),
        entry("2017-05-11 09:00", "恢复"), entry("2017-05-12 09:00", "退单"), entry("2017-05-12 10:00", "派发"))

    def editions(self, name: str, clause: str = "适用在办", later_rule: str = ""):
        first = RULES.format(version="1", lead="平台", days=5).replace(
            "施行：2017-01-01", "施行：2017-01-01 至 2017-05-09").replace("允许 恢复", "允许 退单：退至 派发，重新计时\n  允许 恢复")
        later = RULES.format(version="2", lead="执法队", days=2).replace("施行：2017-01-01", f"施行：2017-05-10  {clause}")
        if later_rule:
            later = later.replace("办结 2个工作日内", later_rule)
        self.file(f"{name}/1.pai", first)
        self.file(f"{name}/2.pai", later)
        return self.folder / name

    def test_the_timeline_names_the_edition_that_a_deadline_follows(self):
        rules = self.editions("open")
        done = self.ends(run("timeline", rules, "--event", "-", input=self.OPEN), pai.FINE)
        self.assertIn("依“镇 2”（适用在办）：2017-05-12 10:00 起；次日起算；计 5月15日至16日", done.text)
        self.assertIn("5个工作日，2017-05-08 10:01 起；2017-05-10 09:00 停表（计 5月9日，用去 1个工作日，余 4个工作日）；2017-05-11 09:00 复表；次日起算；计 5月12日", done.text)
        shown = self.ends(run("timeline", rules, "--event", "-", "--format", "json", input=self.OPEN), pai.FINE).json
        self.assertEqual(
            [(one["milestone"], one["limit"], one.get("edition")) for one in shown["clocks"]],
            [("派发", "3分钟", None), ("办结", "5个工作日", None), ("派发", "3分钟", "镇 2"), ("办结", "2个工作日", "镇 2")])
        drawn = self.ends(run("timeline", rules, "--event", "-", "--format", "svg", input=self.OPEN), pai.FINE)
        self.assertIn("2个工作日（镇 2）", drawn.text)
        without = self.ends(run("timeline", self.editions("old", ""), "--event", "-", input=self.OPEN), pai.FINE)
        self.assertNotIn("镇 2", without.text)
        self.assertIn("计 5月15日至19日", without.text)

    def test_it_says_why_a_deadline_does_not_follow(self):
        rules = self.editions("kept", later_rule="办结 自 上报 2个工作日内")
        done = self.ends(run("timeline", rules, "--event", "-", input=self.OPEN), pai.FINE)
        self.assertIn("“镇 2”（适用在办）管不到，仍依“镇 1”：它从“上报”起算“办结”", done.text)
        english = self.ends(run("timeline", rules, "--event", "-", "--format", "json", "--lang", "en", input=self.OPEN), pai.FINE)
        self.assertEqual(
            english.json["clocks"][-1]["notFollowed"],
            "“镇 2” applies to open cases, but “镇 1” holds on: it counts “办结” from “上报”")

    def test_assessments_and_replays_go_by_the_same_deadlines(self):
        late = json.loads(self.OPEN)
        late["log"].append(entry("2017-05-18 09:00", "办结"))
        cases = self.cases(json.dumps(late, ensure_ascii=False))
        for name, clause, rate in [("open", "适用在办", 0), ("old", "", 1)]:
            rules = self.editions(name, clause)
            done = self.ends(run("assess", rules, "--cases", cases, "--format", "json"), pai.FINE)
            rows = [row for table in done.json["assessments"] for row in table["rows"]]
            self.assertEqual([row["measures"]["按时率"] for row in rows], [rate])
        words = ["--against", self.folder / "old", "--cases", cases, "--format", "json"]
        page = self.ends(run("replay", self.folder / "open", *words), pai.FINDINGS).json
        self.assertEqual([(one["id"], one["kind"], one["text"]) for one in page["changes"]], [("在办", "newlyLate", "办结")])


class Assessments(CaseTest):
    def assess(self, *words: str, status=pai.FINE, lines=(ON_TIME, LATE, LATER)):
        return self.ends(run("assess", self.rules, "--cases", self.cases(*lines), *words), status)

    def test_ratios_by_group(self):
        page = self.assess("--format", "json", "--given", "群众评分=40").json
        [table] = page["assessments"]
        [row] = table["rows"]
        self.assertEqual(row["group"], {"主办": "平台（甲镇）", "月": "2017-05"})
        self.assertEqual(row["measures"], {"件": 3, "按时率": 0.333333, "满意率": 0.5, "总分": 73.333333})
        self.assertEqual(table["left"], 0)

    def test_the_time_is_that_of_the_cases_or_none(self):
        self.assertEqual(self.assess("--format", "json").json["until"], "2017-05-17T09:00:00+08:00")
        self.assertIsNone(self.assess("--format", "json", lines=()).json["until"])
        text = self.assess(lines=()).text
        self.assertIn("月考：没有案卷", text)
        self.assertNotIn("1970", text)
        self.assertIn("截至 2017-06-01 00:00", self.assess("--until", "2017-06-01 00:00", lines=()).text)

    def test_a_byte_order_mark_belongs_to_no_record(self):
        self.assertEqual(self.assess("--format", "json", lines=("\ufeff" + ON_TIME,)).json["cases"], 1)
        path = self.file("wide.ndjson", (ON_TIME + "\n" + LATE + "\n").encode("utf-16"))
        for command in ("assess", "replay"):
            done = self.ends(run(command, self.rules, "--cases", path, "--lang", "en"), pai.NO_INPUT)
            self.assertEqual(done.told.count("UTF-16"), 1)
            self.assertIn("save it as UTF-8", done.told)

    def test_what_is_not_given_is_no_data(self):
        self.assertIn("无数据", self.assess().text)
        [table] = self.assess("--format", "json").json["assessments"]
        self.assertIsNone(table["rows"][0]["measures"]["总分"])

    def test_what_is_given_may_differ_by_group(self):
        other = case("乙", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"), entry("2017-05-09 09:00", "办结"), area="乙镇")
        given = self.file("given.csv", "主办,群众评分\n平台（甲镇）,10\n平台（乙镇）,20\n")
        [table] = self.assess("--format", "json", "--given", str(given), lines=(ON_TIME, other)).json["assessments"]
        self.assertEqual([row["measures"]["总分"] for row in table["rows"]], [120, 110])

    def test_other_groups_and_periods(self):
        [table] = self.assess("--format", "json", "--by", "地点", "--period", "2017-Q2").json["assessments"]
        self.assertEqual(table["rows"][0]["group"], {"地点": "甲镇", "季": "2017-Q2"})
        [table] = self.assess("--format", "json", "--period", "2017-04", "--period-of", "期限").json["assessments"]
        self.assertEqual((table["rows"], table["left"]), ([], 3))

    def test_the_ledgers_of_units_send_what_they_count(self):
        page = self.assess("--format", "json").json
        self.assertEqual([one["text"] for one in page["ledger"]], ["约谈 平台（甲镇）"])
        self.assertEqual(page["ledger"][0]["at"], "2017-05-12 17:30")

    def test_what_a_ledger_sent_is_taken_back_after_an_appeal(self):
        rules = RULES.replace("早于 办结 期限：顺延\n", "早于 办结 期限：顺延\n  允许 申诉成功 由 指挥室：免计 督办\n")
        self.file("rules/rules.pai", rules.format(version="免计", lead="平台", days=3))
        appealed = case(
            "申诉", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"), entry("2017-05-15 09:00", "申诉成功", by="指挥室"))
        for first, told in (LATE, ["约谈 平台（甲镇）"]), (appealed, ["约谈 平台（甲镇）", "撤销：约谈 平台（甲镇）"]):
            page = self.assess("--format", "json", lines=(first, LATER)).json
            self.assertEqual([one["text"] for one in page["ledger"]], told)

    def test_csv_for_excel(self):
        done = self.assess("--format", "csv")
        self.assertTrue(done.output.startswith(b"\xef\xbb\xbf"))
        lines = done.output.decode("utf-8-sig").split("\r\n")
        self.assertEqual(lines[0], "考核,主办,月,件数,件,按时率,满意率,总分")
        self.assertEqual(lines[1], "月考,平台（甲镇）,2017-05,3,3,0.3333,0.5,无数据")

    def test_what_can_not_be_read_is_told_and_counted_and_the_rest_goes_on(self):
        wrong = case("乱序", "2017-05-08 10:00", entry("2017-05-08 10:01", "办结"))
        done = self.assess("--format", "json", lines=("{", wrong, ON_TIME, '{"log":[]}'), status=pai.REJECTED)
        self.assertEqual(json.loads(done.output)["cases"], 1)
        self.assertIn("cases.ndjson:1: 不是 JSON", done.told)
        self.assertIn("cases.ndjson:2: 案卷 乱序：第 1 条记录：还没有“派发”", done.told)
        self.assertIn("cases.ndjson:4: 案卷没有事件", done.told)
        self.assertIn("4 份案卷里有 3 份读不了", done.told)

    def test_what_the_calendar_can_not_tell_is_named_and_in_no_share(self):
        within, after = (
            case(f"跨年{done}", "2026-12-29 10:00", entry("2026-12-29 10:01", "派发"), entry(f"{done} 09:00", "办结"))
            for done in ("2026-12-31", "2027-01-06"))
        for command in ("assess", "replay"):
            words = [command, self.rules, "--cases", self.cases("{", within, after)]
            page = self.ends(run(*words, "--format", "json", "--lang", "en"), pai.REJECTED).json
            self.assertEqual((page["cases"], page["rejected"]), (2, 1))
            self.assertEqual([one["id"] for one in page["unknown"]], ["跨年2027-01-06"])
            self.assertEqual([one["name"] for one in page["unknown"][0]["milestones"]], ["办结"])
            text = self.ends(run(*words), pai.REJECTED).text
            self.assertIn("1 件按时还是逾期算不出", text)
            self.assertIn("跨年2027-01-06  办结：日历的数据到 2026-12-31 为止", text)
        page = run("assess", self.rules, "--cases", self.cases(within, after), "--format", "json").json
        rows = [row for table in page["assessments"] for row in table["rows"]]
        self.assertEqual([row["measures"]["按时率"] for row in rows if row["measures"]["按时率"] is not None], [1])
        self.assertEqual(sum(row["caseCount"] if "caseCount" in row else row["cases"] for row in rows), 2)
        # Of another period nothing is told; that of a deadline that can't be told may be any.
        for period, of, told in (("2026-12", "上报", 1), ("2026-11", "上报", 0), ("2026-11", "期限", 0), ("2026-12", "期限", 0), ("2027-01", "期限", 1)):
            page = run("assess", self.rules, "--cases", self.cases(within, after), "--period", period, "--period-of", of,
                       "--format", "json").json
            self.assertEqual(len(page["unknown"]), told, (period, of))

    def test_what_is_recorded_after_the_time_looked_at_is_left_out(self):
        record = case("后", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"), entry("2017-05-17 09:00", "办结"))
        later = case("未", "2017-05-10 10:00", entry("2017-05-10 10:01", "派发"))
        for command in ("assess", "replay"):
            words = [command, self.rules, "--cases", self.cases(record, later), "--until", "2017-05-09 12:00", "--lang", "en"]
            done = self.ends(run(*words, "--format", "json"), pai.FINE)
            self.assertEqual(done.json["cases"], 1)
            self.assertIn("1 entry was recorded after the time looked at", done.told)
            self.assertIn("1 case was reported after the time looked at", done.told)
            if command == "replay":
                self.assertEqual(done.json["late"], 0)

    def test_a_key_that_nothing_has_is_a_warning(self):
        record = json.loads(ON_TIME)
        record["log"][0]["hapening"] = "x"
        done = self.assess("--format", "json", lines=(json.dumps(record, ensure_ascii=False),))
        self.assertIn("hapening", done.told)

    def test_a_case_on_two_lines_is_told(self):
        for command in ("assess", "replay"):
            done = self.ends(run(command, self.rules, "--cases", self.cases(ON_TIME, LATE, ON_TIME), "--format", "json"), pai.FINE)
            self.assertEqual(done.json["cases"], 3)
            number = json.loads(ON_TIME)["event"]["id"]
            self.assertIn(f"cases.ndjson:3：提醒：编号 {number} 在第 1 行已有一份，两份都算了。", done.told)
        done = self.ends(run("assess", self.rules, "--cases", self.cases(*[ON_TIME] * 13), "--lang", "en"), pai.FINE)
        self.assertEqual(done.told.count("line 1 has a case of id"), 10)
        self.assertIn("12 cases in all have an id that stood before", done.told)

    def test_each_edition_assesses_the_cases_that_it_decided(self):
        text = RULES.format(version="1", lead="平台", days=3).replace("施行：2017-01-01", "施行：2017-01-01 至 2017-05-31")
        later = RULES.format(version="2", lead="执法队", days=3).replace("施行：2017-01-01", "施行：2017-06-01")
        later = later.replace("上报 → 派发 → 办结 → 回访（满意、不满意）", "上报 → （受理） → 派发 → （出动） → 办结 → 回访（满意、不满意）")
        self.file("two/1.pai", text)
        self.file("two/2.pai", later)
        june = case("六月", "2017-06-08 10:00", entry("2017-06-08 10:01", "派发"), entry("2017-06-09 09:00", "办结"))
        done = self.ends(run("assess", self.folder / "two", "--cases", self.cases(ON_TIME, june), "--format", "json"), pai.FINE)
        tables = done.json["assessments"]
        self.assertEqual([(one["name"], one["rows"][0]["cases"]) for one in tables], [("月考（镇 1）", 1), ("月考（镇 2）", 1)])
        done = self.ends(run("assess", self.folder / "two", "--cases", self.cases(ON_TIME, june), "--format", "csv"), pai.FINE)
        self.assertEqual(done.output.decode("utf-8-sig").splitlines(), [
            "考核,主办,月,件数,件,按时率,满意率,总分", "月考（镇 1）,平台（甲镇）,2017-05,1,1,1,1,无数据",
            "月考（镇 2）,执法队（甲镇）,2017-06,1,1,1,无数据,无数据"])
        done = run("assess", self.folder / "two", "--cases", self.cases(june), "--assessment", "年考")
        self.assertIn("有：月考。", self.ends(done, pai.USAGE).told)

    def test_usage(self):
        self.assertIn("2017-Q2", self.assess("--period", "五月", status=pai.USAGE).told)
        self.assertIn("期限", self.assess("--period-of", "立案", status=pai.USAGE).told)
        self.assertIn("月考", self.assess("--assessment", "年考", status=pai.USAGE).told)
        self.assertIn("0 至 100", self.assess("--given", "群众评分=101", status=pai.USAGE).told)
        self.assertIn("群众评分", self.assess("--given", "评分=1", status=pai.USAGE).told)
        self.assess("--given", "none.csv", status=pai.NO_INPUT)
        self.assess("--by", "天气", status=pai.USAGE)


class Progress(CaseTest):
    """How far a long job is, on a terminal."""

    def setUp(self):
        super().setUp()
        missing = terminal.without_packages()
        if missing and os.environ.get("CI"):
            self.fail(f"the emulator can't be installed: {missing}")
        if missing:
            self.skipTest(f"the emulator can't be installed: {missing}")

    def replayed(self, columns: int) -> terminal.Terminal:
        """A replay at its end."""
        # The blanks make the file so long that it is not read in one go.
        cases = self.cases(*[case(f"E{number}", "2017-05-08 10:00") + " " * 4000 for number in range(600)])
        command = [pai.COMMAND, "replay", self.rules, "--cases", cases, "--lang", "zh"]
        at = terminal.Terminal(command, columns, 12, pai.surroundings(LANG="C.UTF-8", TERM="xterm"), self.folder)
        self.addCleanup(at.close)
        self.assertEqual(at.wait_end(), pai.FINE)
        return at

    def test_a_bar_fills_and_is_gone_at_the_end(self):
        for columns in (20, 80):
            with self.subTest(columns=columns):
                at = self.replayed(columns)
                steps = [int(step) for step in re.findall(rb"\] (\d+)%", at.raw)]
                self.assertGreater(len(steps), 3)
                self.assertEqual(steps, sorted(steps))
                self.assertNotIn("[", at.text)
                self.assertIn("600", at.text)
                self.assertTrue(at.text.startswith("共 600"), at.text)

    def test_where_there_is_no_room_there_is_no_bar(self):
        self.assertNotIn(b"%", self.replayed(10).raw)


class Replays(CaseTest):
    def replay(self, *words: str, status=pai.FINDINGS, lines=(ON_TIME, LATE, LATER)):
        return self.ends(run("replay", self.rules, "--cases", self.cases(*lines), *words), status)

    def test_what_is_otherwise_than_under_the_old_rules(self):
        old = self.rule_set("old", "执法队", 1)
        page = self.replay("--against", old, "--format", "json", lines=(ON_TIME, LATE)).json
        self.assertEqual((page["cases"], page["late"], page["rerouted"]), (2, 1, 2))
        self.assertEqual(page["newlyOnTime"], 0)
        strict = self.rule_set("strict", "平台", 1)
        late = case("晚", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发"), entry("2017-05-10 09:00", "办结"))
        page = self.replay("--against", strict, "--format", "json", lines=(late,)).json
        self.assertEqual([(one["id"], one["kind"], one["text"]) for one in page["changes"]], [("晚", "newlyOnTime", "办结")])
        done = self.ends(run("replay", strict, "--against", self.rules, "--cases", self.cases(late)), pai.FINDINGS)
        self.assertIn("新逾期的：1\n  晚  办结", done.text)

    def test_a_replay_as_it_would_have_been_counted_before_a_notice(self):
        # Of 1 to 4 May 2019 only the first was off before the notice of 22 March.
        record = case("五一", "2019-04-29 10:00", entry("2019-04-29 10:01", "派发"), entry("2019-05-06 17:00", "办结"))
        for words, late in ([], 0), (["--as-of", "2019-03-22"], 0), (["--as-of", "2019-03-21"], 1):
            told = self.replay("--format", "json", *words, lines=(record,), status=pai.FINE)
            self.assertEqual(told.json["late"], late, words)
            [table] = self.ends(
                run("assess", self.rules, "--cases", self.cases(record), "--format", "json", *words), pai.FINE
            ).json["assessments"]
            self.assertEqual(table["rows"][0]["measures"]["按时率"], 1 - late)
            line = self.ends(run("timeline", self.rules, "--event", "-", *words, input=record), pai.FINE).text
            self.assertIn("逾期）" if late else "按时）", line.split("“办结”期限")[1].splitlines(keepends=True)[0])
            status = pai.FINDINGS if late else pai.FINE
            self.ends(run("test", self.scenario_of_may_day(), *words), status)
        for command in ["timeline", "--event", record], ["assess", "--cases", "-"], ["replay", "--cases", "-"]:
            done = run(command[0], self.rules, *command[1:], "--as-of", "2003-01-01", "--lang", "en")
            self.assertEqual(done.status, pai.USAGE)
            self.assertIn("--as-of: The holidays of 2003 as known on 2003-01-01 are not known", done.told)

    def scenario_of_may_day(self):
        folder = pathlib.Path(self.folder) / "may_day"
        shutil.copytree(self.rules, folder, dirs_exist_ok=True)
        (folder / "scenarios.pai").write_text("""情景 “五一” {
            事件 2019-04-29 10:00 { 事项 占道；地点 “甲镇” }
            2019-04-29 10:01 派发 由 指挥室
            2019-05-06 17:00 办结
            应 办结 按时
        }
        """)
        return str(folder)

    def test_the_same_rules_differ_in_nothing(self):
        done = self.replay("--against", self.rules, status=pai.FINE)
        self.assertIn("共 3 份案卷，有逾期的 2 份。", done.text)
        self.assertIn("约谈 平台（甲镇）", done.text)

    def test_entries_that_are_refused_are_listed_and_the_rest_goes_on(self):
        record = case(
            "拒", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发", by="平台"), entry("2017-05-08 10:01", "派发"),
            entry("2017-05-09 09:00", "办结"))
        page = self.replay("--format", "json", lines=(record,)).json
        self.assertEqual(page["refused"], 1)
        self.assertIn("不由平台记录", page["changes"][0]["text"])
        self.assertEqual(page["late"], 0)

    def test_what_both_refuse_is_counted_and_no_difference(self):
        both = entry("2017-05-08 10:01", "派发", by="平台")
        old = self.rule_set("old", "平台", 3)
        record = case("拒", "2017-05-08 10:00", both, both, entry("2017-05-08 10:01", "派发"))
        page = self.replay("--against", old, "--format", "json", lines=(record,), status=pai.FINE).json
        self.assertEqual((page["refused"], page["accepted"], page["refusedByBoth"]), (0, 0, 2))
        rules = old / "rules.pai"
        rules.write_text(rules.read_text().replace("记录 派发 由 指挥室", "记录 派发 由 平台"))
        record = case("拒", "2017-05-08 10:00", both, entry("2017-05-08 10:01", "派发", by="指挥室"))
        page = self.replay("--against", old, "--format", "json", lines=(record,)).json
        self.assertEqual((page["refused"], page["accepted"], page["refusedByBoth"]), (1, 1, 0))
        text = self.replay("--against", old, "--lang", "en", lines=(record,)).text
        for heading in ("Entries newly refused: 1", "Entries no longer refused: 1", "Entries that both refuse: 0"):
            self.assertIn(heading, text)

    def test_what_the_log_says_of_the_unit_is_compared_where_there_are_no_old_rules(self):
        record = case("改", "2017-05-08 10:00", entry("2017-05-08 10:01", "派发", to="执法队"))
        self.assertIn("记录派给 执法队 → 平台", self.replay(lines=(record, ON_TIME)).text)

    def test_nothing_is_drawn_where_nobody_looks(self):
        self.assertEqual(self.replay(status=pai.FINE).errors, b"")

    def test_lines_that_are_no_records(self):
        done = self.replay(lines=("[]", ON_TIME), status=pai.REJECTED)
        self.assertIn("cases.ndjson:1:", done.told)
        self.assertIn("共 1 份案卷", done.text)


class Schema(CaseTest):
    def schema(self, rules=None) -> dict:
        return self.ends(run("list", rules or self.rules, "--format", "case-schema"), pai.FINE).json

    def test_records_are_of_the_schema(self):
        own = self.schema()
        for line in (ON_TIME, LATE, LATER):
            self.assertEqual(schema.errors(json.loads(line), own), [], line)

    def test_what_the_schema_refuses_is_refused_or_warned_of(self):
        own = self.schema()
        record = json.loads(ON_TIME)
        for change in [
            {"event": None}, {"events": {}}, {"log": {}}, {"log": [{}]}, {"log": [entry("昨天", "派发")]},
            {"log": [entry("2017-05-08 10:01", "派法")]}, {"log": [entry("2017-05-08 10:01", "派发", by="公安局")]},
            {"log": [entry("2017-05-08 10:01", "派发", who="x")]}, {"log": [entry("2017-05-08 10:01", "派发", to=7)]},
            {"log": [entry("2017-05-08 10:01", "派发", note=7)]}, {"log": [entry("2017-05-08 10:01", "更正", set=[])]},
        ]:
            wrong = record | change
            self.assertNotEqual(schema.errors(wrong, own), [], change)
            done = run("assess", self.rules, "--cases", self.cases(json.dumps(wrong, ensure_ascii=False)))
            self.assertNotEqual(done.errors, b"", change)

    def test_the_published_schema_is_that_of_the_pack(self):
        self.assertEqual(json.loads(CASE_PATH.read_text()), self.schema(pai.ZHEJIANG))


if __name__ == "__main__":
    unittest.main()
