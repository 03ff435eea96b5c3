"""`pai due`, and deadlines in decisions."""

import json
import pathlib
import tempfile
import unittest

import pai
import schema
from pai import run

DECISION = json.loads((pai.ROOT / "docs/schema/decision.schema.json").read_text())

DUE = [
    ("2017-04-14 15:48", "3分钟", "2017-04-14 15:51"),
    ("2017-05-08 10:01", "3个工作日", "2017-05-11 17:30"),
    ("2017-09-29 16:00", "1个工作日", "2017-09-30 17:30"),
    ("2017-09-30 10:00", "1个工作日", "2017-10-09 17:30"),
    ("2026-02-13 17:00", "2工作时", "2026-02-14 10:00"),
    ("2017-05-08T02:01:00Z", "3 workdays", "2017-05-11 17:30"),
    ("2017-01-31 10:00", "1个月", "2017-02-28 24:00"),
    ("2017-05-08 10:01", "当日", "2017-05-08 24:00"),
    ("2017-05-08 18:00", "当个工作日", "2017-05-09 17:30"),
    # Days of one year that the next year's notice moved; days of notices that were amended; an Eve that was worked.
    ("2018-12-28 16:00", "1个工作日", "2018-12-29 17:30"),
    ("2019-04-30 10:00", "1个工作日", "2019-05-05 17:30"),
    ("2020-01-23 10:00", "1个工作日", "2020-02-03 17:30"),
    ("2024-02-08 10:00", "1个工作日", "2024-02-09 17:30"),
]

# From when, how long, as known on which day, due when.
AS_OF = [
    ("2015-09-02 10:00", "1个工作日", "2015-05-12", "2015-09-03 17:30"),
    ("2015-09-02 10:00", "1个工作日", "2015-05-13", "2015-09-06 17:30"),
    ("2019-04-30 10:00", "1个工作日", "2019-03-21", "2019-05-02 17:30"),
    ("2019-04-30 10:00", "1个工作日", "2019-03-22", "2019-05-05 17:30"),
    ("2020-01-23 10:00", "1个工作日", "2020-01-25", "2020-01-31 17:30"),
    ("2020-01-23 10:00", "1个工作日", "2020-01-26", "2020-02-03 17:30"),
    # The notice for 2019 made 2018-12-29 a workday.
    ("2018-12-28 16:00", "1个工作日", "2018-12-05", "2018-12-31 17:30"),
    ("2018-12-28 16:00", "1个工作日", "2018-12-06", "2018-12-29 17:30"),
]


class Deadlines(pai.CommandTest):
    def test_a_limit_is_read_as_rules_write_it(self):
        for limit, due in (
                ("三个工作日内", "2026-03-05 17:30"), ("30日内", "2026-04-01 24:00"), ("24小时以内", "2026-03-03 09:00"),
                ("within 3 workdays", "2026-03-05 17:30"), ("within: 3 workdays", "2026-03-05 17:30"),
                ("限时：3 个 工作日 之内", "2026-03-05 17:30"), ("3个工作日", "2026-03-05 17:30")):
            done = run("due", limit, "--from", "2026-03-02 09:00")
            self.assertEqual((done.text, done.status), (due + "\n", pai.FINE), limit)
            self.assertEqual(run("due", "--batch", input=f"2026-03-02 09:00\t{limit}\n").text, due + "\n", limit)
        for limit in ("内", "within", "三个内", "3个工作日内内", "within within 3 workdays"):
            self.assertEqual(run("due", limit, "--from", "2026-03-02 09:00").status, pai.REFUSED, limit)

    def test_a_calendar_that_is_not_there_is_told_with_those_that_are(self):
        done = run("due", "3天", "--from", "2026-03-02 09:00", "--calendar", "火星")
        self.assertEqual(done.status, pai.NO_INPUT)
        self.assertIn("没有叫“火星”的日历，也没有这个文件；可以写 机关工作日，", done.told)

    def test_half_days_are_named_as_days_that_are_made_up_are(self):
        path = self.file("half.pai", """规则集 镇 { 版本：“1” }
日历 政务 { 办公 周一 至 周五 08:30 至 12:00、13:30 至 17:30  半日 2017-09-29  补班 2017-05-14 }
""")
        for start, limit, told in (
                ("2017-09-28 10:00", "1个工作日", "计 9月29日（半日）；止于下班 12:00"),
                ("2017-09-27 10:00", "2个工作日", "计 9月28日至29日（含半日 9月29日）；止于下班 12:00"),
                ("2017-05-12 10:00", "1个工作日", "计 5月14日（补班）")):
            done = run("due", limit, "--from", start, "--calendar", path, "--explain", "--lang", "zh")
            self.assertIn(told, done.text)

    def test_what_lies_between_is_explained(self):
        for unit, start, end, answer, told in (
                ("工作日", "2017-09-29 16:00", "2017-10-10 09:00", "2 工作日",
                 "2017-09-29 16:00 起；次日起算；计 9月30日（补班）、10月9日；跳过 10月1日至8日（中秋节、国庆节）；止于下班 17:30；"
                 "此后到 2017-10-10 09:00 不满 1个工作日"),
                ("工作时", "2017-05-12 16:30", "2017-05-15 09:30", "2 工作时",
                 "2017-05-12 16:30 起；5月12日 计 60 分钟；5月15日 计 60 分钟；跳过 5月13日至14日（休息日）；到 2017-05-15 09:30"),
                ("工作日", "2017-05-12 16:30", "2017-05-12 17:00", "0 工作日", "2017-05-12 16:30 起；到 2017-05-12 17:00 还不满 1个工作日"),
                ("工作时", "2017-05-13 09:00", "2017-05-14 09:00", "0 工作时", "2017-05-13 09:00 起；到 2017-05-14 09:00 没有办公时间"),
                ("小时", "2017-05-12 18:00", "2017-05-12 16:30", "-1.5 小时",
                 "后一个时间在前，所以是负的；2017-05-12 16:30 起；到 2017-05-12 18:00")):
            done = run("due", "--between", start, end, "--in", unit, "--explain", lang="zh_CN")
            self.assertEqual(done.text, f"{answer}\n{told}\n")
            self.assertEqual(run("due", "--between", start, end, "--in", unit).text, f"{answer}\n")
        english = run("due", "--between", "2017-10-09 09:00", "2017-10-10 09:00", "--in", "workdays", "--explain", lang="en_US")
        self.assertIn("from 2017-10-09 09:00; 2017-10-10 09:00 comes before the end of 1 workday", english.text)

    def test_lines_of_answers_are_not_explained(self):
        done = run("due", "--batch", "--explain", input="2026-03-02 09:00\t3个工作日\n", lang="zh_CN")
        self.assertEqual((done.text, done.status), ("", pai.USAGE))
        self.assertIn("不能和 --explain 一起用", done.told)

    def test_holidays_are_as_they_were_known_on_a_day(self):
        for start, limit, known, due in AS_OF:
            for more in [], ["--calendar", "office_days"]:
                done = run("due", limit, "--from", start, "--as-of", known, *more)
                self.assertEqual((done.text, done.status), (due + "\n", pai.FINE), (start, known))

    def test_a_year_that_was_not_announced_then_is_refused_by_name(self):
        asked = ["due", "2个工作日", "--from", "2018-12-28 16:00", "--as-of", "2018-12-05", "--lang"]
        done = run(*asked, "zh")
        self.assertNotEqual(done.status, pai.FINE)
        self.assertIn("2019 年的放假安排那时还没有公布", done.told)
        self.assertIn("the holidays of 2019 were not announced then", run(*asked, "en").told)

    def test_what_is_not_announced_now_either_is_not_said_of_that_day(self):
        done = run("due", "10个工作日", "--from", "2026-12-25 09:00", "--as-of", "2026-11-01", "--lang", "en")
        self.assertIn("The calendar ends on 2026-12-31", done.told)

    def test_data_of_ones_own_are_known_from_their_day_or_else_from_the_year_on(self):
        for issued, known, due in (
                ({"issued": "2026-11-20"}, "2026-11-20", "2027-01-05 17:30"), ({"issued": "2026-11-20"}, "2026-11-19", None),
                ({}, "2027-01-01", "2027-01-05 17:30"), ({}, "2026-12-31", None)):
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                (folder / "rules.pai").write_text(
                    '规则集 示例 { 版本：“1” 施行：2026-01-01 日历：政务 }\n'
                    '日历 政务 { 办公 周一 至 周五 08:30 至 17:30  数据 自 "2027.json" }\n')
                days = [{"name": "元旦", "date": "2027-01-04", "isOffDay": True}]
                (folder / "2027.json").write_text(json.dumps({"year": 2027, **issued, "days": days}))
                done = run(
                    "due", "2个工作日", "--from", "2026-12-31 10:00", "--calendar", folder, "--as-of", known, "--lang", "en")
                self.assertEqual(done.text, f"{due}\n" if due else "", (issued, known))
                if due is None:
                    self.assertIn("the holidays of 2027 were not announced then", done.told)

    def test_decisions_count_by_what_was_known(self):
        event = {"事项": "医保咨询", "地点": "洪塘街道/北欣社区/第七网格", "上报时间": "2018-12-29 17:00", "紧急": True}
        ends = {}
        for known in ("2018-12-05", "2018-12-06"):
            decision = run("decide", pai.ZHEJIANG, "--as-of", known, input=json.dumps(event)).json
            self.assertEqual(schema.errors(decision, DECISION), [])
            ends[known] = decision["milestones"]["回访"].get("calendarEnds"), decision["milestones"]["回访"]["due"] is None
            page = run("why", pai.ZHEJIANG, "--event", json.dumps(event), "--due", "--as-of", known, "--lang", "en").text
            self.assertEqual("2019-01-03 17:30" in page, known == "2018-12-06", page)
        self.assertEqual(ends, {"2018-12-05": ("2018-12-31", True), "2018-12-06": (None, False)})

    def test_what_compares_and_measures_counts_by_what_was_known(self):
        event = json.dumps({"事项": "医保咨询", "地点": "洪塘街道/北欣社区/第七网格", "上报时间": "2018-12-29 17:00", "紧急": True})
        events = self.file("events.ndjson", event + "\n")
        found = {}
        for known in ("2018-12-05", "2018-12-06"):
            sums = [run(*command, "--as-of", known) for command in (
                ["bench", pai.ZHEJIANG, "--events", events, "--runs", "1"], ["diff", pai.ZHEJIANG, pai.ZHEJIANG, "--events", events])]
            self.assertEqual([one.status for one in sums], [pai.FINE] * 2, sums)
            found[known] = sums[0].json["checksum"]
        self.assertNotEqual(found["2018-12-05"], found["2018-12-06"])
        for command in ["bench", pai.ZHEJIANG], ["diff", pai.ZHEJIANG, pai.ZHEJIANG]:
            done = run(*command, "--events", events, "--as-of", "2003-12-31", "--lang", "en")
            self.assertEqual(done.status, pai.USAGE)
            self.assertIn("the data begin with 2004", done.told)

    def test_the_calendar_of_a_file_is_that_of_the_edition_in_force(self):
        self.file("town/a.pai", "规则集 镇 { 版本：“1” 施行：2017-01-01 至 2017-01-31 日历：快 }\n日历 快 { 办公 周一 至 周五 08:30 至 17:30 起算 即时 }\n")
        self.file("town/b.pai", "规则集 镇 { 版本：“2” 施行：2017-02-01 }\n")
        for start, due in ("2017-01-10 10:00", "2017-01-11 10:00"), ("2017-02-10 10:00", "2017-02-13 17:30"):
            self.assertEqual(run("due", "1个工作日", "--from", start, "--calendar", str(self.folder / "town")).text.split("\n")[0], due)
        # The one that a file declares is meant, though its header names none.
        path = self.file("one.pai", "规则集 镇 { 版本：“1” 施行：2017-01-01 }\n日历 半日 { 办公 周一 至 周五 08:30 至 12:00 }\n")
        self.assertEqual(run("due", "1个工作日", "--from", "2017-05-08 10:00", "--calendar", str(path)).text.split("\n")[0], "2017-05-09 12:00")

    def test_a_day_before_all_notices_is_refused(self):
        for known, words in ("2003-12-31", "the data begin with 2004"), ("soon", "is no date"):
            done = run("due", "1个工作日", "--from", "2017-05-08 10:01", "--as-of", known, "--lang", "en")
            self.assertEqual(done.status, pai.USAGE)
            self.assertIn(words, done.told)

    def test_a_limit_is_due(self):
        lines = "".join(f"{start}\t{limit}\n" for start, limit, _ in DUE)
        done = run("due", "--batch", input=lines)
        self.assertEqual(done.text.splitlines(), [due for _, _, due in DUE])
        self.assertEqual(done.status, pai.FINE)
        for start, limit, due in DUE[:3]:
            self.assertEqual(run("due", limit, "--from", start).text, due + "\n")

    def test_a_line_that_cannot_be_answered_is_answered_so(self):
        done = run("due", "--batch", "--lang", "en", input=b"2026-12-25 09:00\t10\xe4\xb8\xaa\xe5\xb7\xa5\xe4\xbd\x9c\xe6\x97\xa5\n\nx\t1\xe5\xa4\xa9\n\xff\t\xfe\n2017-05-08 10:01\t0\xe5\xa4\xa9\n2017-05-08 10:01\t3\xe5\x88\x86\xe9\x92\x9f\r\n")
        lines = done.text.splitlines()
        self.assertEqual(len(lines), 6)
        self.assertTrue(all(line.startswith("error: ") for line in lines[:5]), lines)
        self.assertIn("2026-12-31", lines[0])
        self.assertEqual(lines[5], "2017-05-08 10:04")
        self.assertEqual(done.status, pai.REJECTED)

    def test_the_derivation_names_what_is_skipped(self):
        words = ["due", "2个工作日", "--from", "2017-09-29 16:00", "--explain"]
        chinese = run(*words, "--lang", "zh").text
        self.assertIn("9月30日（补班）", chinese)
        self.assertIn("10月1日至8日（中秋节、国庆节）", chinese)
        self.assertIn("止于下班 17:30", chinese)
        self.assertIn("close of duty at 17:30", run(*words, "--lang", "en").text)

    def test_midnight_at_the_end_of_a_limit_is_24_of_its_day(self):
        with tempfile.TemporaryDirectory() as name:
            calendar = pathlib.Path(name, "c.pai")
            calendar.write_text("规则集 甲 { 版本：“1” }\n日历 政务 { 办公 周一 至 周五 08:30 至 17:30  止于 24:00 }\n")
            for limit, due in (("1个工作日", "2017-05-09 24:00"), ("2天", "2017-05-10 24:00"), ("15小时", "2017-05-08 24:00"),
                               ("16小时", "2017-05-09 01:00")):
                words = ["due", limit, "--from", "2017-05-08 09:00", "--calendar", calendar, "--explain", "--lang", "zh"]
                told, why = run(*words).text.splitlines()
                self.assertEqual(told, due)
                self.assertTrue(why.endswith(due), why)

    def test_between_is_the_other_way(self):
        done = run("due", "--between", "2017-05-12 16:30", "2017-05-15 09:30", "--in", "工作时")
        self.assertEqual(done.text, "2 工作时\n")

    def test_a_calendar_of_rules(self):
        done = run("due", "3个工作日", "--from", "2017-05-08 10:01", "--calendar", pai.ZHEJIANG)
        self.assertEqual(done.text, "2017-05-11 17:30\n")

    def test_a_notice_of_ones_own_adds_its_year_to_those_that_are_known(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "rules.pai").write_text(
                '规则集 示例 { 版本：“1” 施行：2026-01-01 日历：政务 }\n'
                '日历 政务 { 办公 周一 至 周五 08:30 至 17:30  数据 自 "2027.json" }\n')
            (folder / "2027.json").write_text(
                json.dumps({"year": 2027, "days": [{"name": "元旦", "date": "2027-01-04", "isOffDay": True}]}))
            lines = "2026-02-13 17:00\t1个工作日\n2026-12-31 10:00\t2个工作日\n2027-12-31 10:00\t1个工作日\n"
            first, second, third = run("due", "--batch", "--calendar", folder, input=lines).text.splitlines()
            self.assertEqual(first, "2026-02-14 17:30")  # a make-up Saturday of the notices
            self.assertEqual(second, "2027-01-05 17:30")
            self.assertIn("2027-12-31", third)

    def test_what_is_missing_is_said(self):
        self.assertEqual(run("due", "3个工作日").status, pai.USAGE)
        self.assertEqual(run("due", "--between", "2017-05-12 16:30", "--in", "工作时").status, pai.USAGE)
        self.assertEqual(run("due", "3个工作日", "--from", "2017-05-08 10:01", "--calendar", "无此").status, pai.NO_INPUT)

    def test_decisions_have_deadlines(self):
        event = {"事项": "医保咨询", "地点": "洪塘街道/北欣社区/第七网格", "上报时间": "2017-04-14 15:48", "紧急": True}
        milestones = run("decide", pai.ZHEJIANG, input=json.dumps(event)).json["milestones"]
        self.assertEqual(milestones["派发"]["due"], "2017-04-14T15:51:00+08:00")
        self.assertEqual(milestones["答复"]["due"], "2017-04-14T15:56:00+08:00")
        late = dict(event, 上报时间="2026-12-31 17:00")
        decision = run("decide", pai.ZHEJIANG, input=json.dumps(late)).json
        self.assertEqual(decision["milestones"]["回访"]["due"], None)
        self.assertEqual(decision["milestones"]["回访"]["calendarEnds"], "2026-12-31")
        self.assertEqual(schema.errors(decision, DECISION), [])


if __name__ == "__main__":
    unittest.main()
