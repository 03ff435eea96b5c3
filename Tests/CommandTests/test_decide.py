"""`pai decide`: formats, order, rejects, memory, the receipt; the schemas of events and decisions."""

import hashlib
import json
import subprocess
import unittest

import pai
import schema
from pai import SmallRulesTest, run

EVENT_PATH = pai.ROOT / "docs/schema/event.schema.json"
DECISION = json.loads((pai.ROOT / "docs/schema/decision.schema.json").read_text())


def receipt(files: dict[str, bytes], version: str, as_of: str = "") -> str:
    digest = hashlib.sha256()
    for path in sorted(files, key=str.encode):
        content = files[path]
        digest.update(path.encode() + b"\0" + len(content).to_bytes(8, "big") + content)
    digest.update((f"pai {version}" + (f" as of {as_of}" if as_of else "")).encode())
    return "sha256:" + digest.hexdigest()


class Decisions(SmallRulesTest):
    def decide(self, *lines: str, status=pai.FINE, **options):
        words = [word for name, value in options.items() for word in (f"--{name.replace('_', '-')}", str(value))]
        return self.ends(run("decide", self.rules, *words, input="\n".join(lines) + "\n"), status)

    def test_one_line_an_event(self):
        [decision] = self.decide(self.event()).lines
        self.assertEqual(decision["outcome"], "routed")
        self.assertEqual(decision["lead"], {"unit": "执法队", "area": "甲县/东镇"})
        self.assertEqual(decision["milestones"]["办结"], {"limit": "3个工作日", "from": "派发", "due": "2017-04-19T17:30:00+08:00"})
        self.assertEqual(decision["level"], "乡镇")

    def test_every_outcome(self):
        lines = self.decide(
            self.event(紧急=True), self.event(item="纠纷"), self.event(item="纠纷", 人数=3),
            self.event(item="纠纷", 人数=3, 已诉讼=True), self.event(area=None)).lines
        self.assertEqual(
            [one["outcome"] for one in lines], ["routed", "undetermined", "routed", "declined", "undetermined"])
        self.assertEqual(lines[0]["overridden"], ["占道"])
        self.assertEqual(lines[1]["questions"][0]["field"], "人数")
        self.assertEqual(lines[3]["reason"], "请按法律程序解决。")
        for one in lines:
            self.assertEqual(schema.errors(one, DECISION), [])

    def test_the_pack_is_of_the_schema(self):
        done = self.ends(run("decide", pai.ZHEJIANG, "--events", pai.EVENTS), pai.FINE)
        self.assertEqual(len(done.lines), len(pai.EVENTS.read_bytes().splitlines()))
        for one in done.lines:
            self.assertEqual(schema.errors(one, DECISION), [])

    # The contract: every decision has these, in this order, and what else it may have is said in the reference.
    KEYS = ["id", "outcome", "level", "lead", "assist", "notify", "milestones", "ladders", "tags", "rules", "overridden",
            "questions", "reason", "receipt"]

    def test_every_decision_has_the_keys_of_the_contract(self):
        self.assertEqual(sorted(DECISION["required"]), sorted(self.KEYS))
        for line in run("decide", pai.ZHEJIANG, "--events", pai.EVENTS).lines:
            self.assertEqual([key for key in line if key != "starts"], self.KEYS)

    def test_the_schema_refuses_what_is_no_decision(self):
        [decision] = self.decide(self.event()).lines
        for key in self.KEYS:
            dropped = {name: value for name, value in decision.items() if name != key}
            renamed = dropped | {key + "x": decision[key]}
            retyped = decision | {key: 7}
            for wrong in (dropped, renamed, retyped):
                self.assertNotEqual(schema.errors(wrong, DECISION), [], key)
        for key in ("lead", "milestones"):
            inner = decision[key] if key == "lead" else decision[key]["办结"]
            for name in inner:
                wrong = {other: value for other, value in inner.items() if other != name}
                changed = decision | {key: wrong if key == "lead" else {"办结": wrong}}
                self.assertNotEqual(schema.errors(changed, DECISION), [], name)

    def test_the_same_bytes_under_any_language_zone_and_terminal(self):
        seen = set()
        for variables in ({}, {"LANG": "en_US.UTF-8"}, {"LANG": "C", "TZ": "America/New_York"}, {"LC_ALL": "tr_TR"},
                          {"TZ": "Asia/Kathmandu", "TERM": "xterm", "COLUMNS": "20"}):
            for words in (("decide", pai.ZHEJIANG, "--events", pai.EVENTS), ("list", pai.ZHEJIANG, "--format", "json"),
                          ("check", pai.ZHEJIANG, "--format", "json"), ("check", pai.ZHEJIANG, "--format", "sarif"),
                          ("why", self.rules, "--event", self.event(), "--format", "json"),
                          ("test", self.rules, "--format", "json", "--coverage")):
                seen.add((words[0], words[-1], run(*words, **variables).output))
        self.assertEqual(len(seen), 6)

    def test_the_receipt_is_what_the_page_says(self):
        [decision] = self.decide(self.event()).lines
        files = {path.name: path.read_bytes() for path in self.rules.iterdir()}
        version = run("--version").text.split()[1]
        self.assertEqual(decision["receipt"], receipt(files, version))
        [then] = self.decide(self.event(), as_of="2019-03-21").lines
        self.assertEqual(then["receipt"], receipt(files, version, "2019-03-21"))
        self.file("rules/README.md", "beside the rules")
        self.assertEqual(self.decide(self.event()).lines[0]["receipt"], decision["receipt"])
        with open(self.rules / "areas.csv", "a", encoding="utf-8") as areas:
            areas.write("甲县/北镇,乡镇\n")
        self.assertNotEqual(self.decide(self.event()).lines[0]["receipt"], decision["receipt"])

    def test_bad_lines_are_told_and_kept_and_the_rest_goes_on(self):
        bad = ["{", "[]", '{"item":"占道经营","item":"咨询"}', '{"item":"占道经营","事项":"咨询"}',
               self.event(item="占道"), self.event(人数="many"), "x" * 3_000_000, self.event(area="乙县")]
        lines = [self.event(id="first"), *bad, "", self.event(id="last", 新="x")]
        kept = self.folder / "rejects.ndjson"
        done = self.decide(*lines, status=pai.REJECTED, rejects=kept)
        self.assertEqual([one["id"] for one in done.lines], ["first", "last"])
        self.assertEqual(kept.read_text().split("\n"), [*bad, ""])
        for number in range(2, 2 + len(bad)):
            self.assertIn(f"标准输入:{number}: [E", done.told)
        self.assertIn("新", done.told)

    def test_a_line_of_nul_bytes_is_told(self):
        self.decide("\0\0", status=pai.REJECTED)

    def test_order_with_several_jobs(self):
        lines = [self.event(id=str(number), 紧急=number % 3 == 0) for number in range(20_000)]
        lines[777] = "{"
        lines[15_000] = "y" * 1_500_000
        one = self.decide(*lines, status=pai.REJECTED)
        many = self.decide(*lines, status=pai.REJECTED, jobs=4)
        self.assertEqual(one.output, many.output)
        self.assertEqual(one.errors, many.errors)

    def test_the_table(self):
        text = self.decide(self.event(), self.event(item="咨询"), format="table").text
        for words in ("编号", "主办", "执法队（东镇）", "派办", "共 2 件"):
            self.assertIn(words, text)
        english = run("decide", self.rules, "--format", "table", "--lang", "en", input=self.event()).text
        self.assertIn("1 event: routed 1", english)

    def test_limits_are_in_the_language_of_the_table(self):
        self.assertIn("办结 3 workdays", run("decide", self.rules, "--format", "table", "--lang", "en", input=self.event()).text)
        self.assertIn("办结 3个工作日", run("decide", self.rules, "--format", "table", "--lang", "zh", input=self.event()).text)

    def test_of_an_event_of_which_nothing_is_known_the_item_is_asked_first(self):
        for rules in [self.rules, pai.ROOT / "docs/examples/town", *pai.PACKS]:
            [decision] = self.ends(run("decide", rules, input="{}"), pai.FINE).lines
            self.assertEqual(decision["questions"][0]["field"], "事项", rules)

    def test_rejects_never_take_the_place_of_what_is_read(self):
        events = self.file("events.ndjson", self.event() + "\n")
        link = self.folder / "link.ndjson"
        link.symlink_to(events)
        for path in (events, link, self.rules / "rules.pai", self.rules / "areas.csv"):
            before = path.read_bytes()
            done = self.ends(run("decide", self.rules, "--events", events, "--rejects", path), pai.USAGE)
            self.assertIn("--rejects 要写的", done.told)
            self.assertEqual((path.read_bytes(), done.output), (before, b""))
        with events.open("rb") as standard_input:
            done = subprocess.run([pai.COMMAND, "decide", self.rules, "--rejects", events], stdin=standard_input,
                                  capture_output=True, env=pai.surroundings())
        self.assertEqual((done.returncode, events.read_text()), (pai.USAGE, self.event() + "\n"))
        # Another file of the folder is nobody's input, and a device loses nothing.
        self.ends(run("decide", self.rules, "--events", events, "--rejects", self.rules / "rejects.ndjson"), pai.FINE)
        self.ends(run("decide", self.rules, "--rejects", "/dev/null", input=""), pai.FINE)

    def test_wide_text_is_told_once(self):
        lines = (self.event() + "\n") * 3
        for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
            done = self.ends(run("decide", self.rules, input=lines.encode(encoding), lang="en"), pai.NO_INPUT)
            self.assertEqual(len(done.told.splitlines()), 1)
            self.assertIn("save it as UTF-8", done.told)

    def test_a_byte_order_mark_belongs_to_no_event(self):
        done = self.ends(run("why", self.rules, "--event", "-", input="\ufeff" + self.event()), pai.FINE)
        self.assertIn("执法队", done.text)

    def test_the_last_line_needs_no_end_and_blank_lines_are_nothing(self):
        done = run("decide", self.rules, input="\ufeff" + self.event() + "\r\n\n   \n" + self.event())
        self.assertEqual(len(self.ends(done, pai.FINE).lines), 2)

    def test_a_reader_that_goes_away(self):
        events = self.file("events.ndjson", (self.event() + "\n") * 50_000)
        with subprocess.Popen([pai.COMMAND, "decide", self.rules, "--events", events], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=pai.surroundings()) as process:
            process.stdout.readline()
            process.stdout.close()
            told = process.stderr.read()
            self.assertEqual(process.wait(60), pai.READER_GONE)
        self.assertEqual(told, b"")

    def test_a_set_with_errors_is_refused_and_one_with_findings_unless_told(self):
        rules = self.rules / "rules.pai"
        text = rules.read_text()
        rules.write_text(text.replace("主办：执法队", "主办：无此队", 1))
        self.ends(run("decide", self.rules, "--despite-findings", input=self.event()), pai.REFUSED)
        rules.write_text(text.replace(" 例外于 占道 {", " {"))
        refused = self.ends(run("decide", self.rules, input=self.event()), pai.REFUSED)
        self.assertEqual(refused.text, "")
        self.assertIn("--despite-findings", refused.told)
        done = run("decide", self.rules, "--despite-findings", input=self.event(紧急=True))
        self.assertEqual(self.ends(done, pai.FINE).lines[0]["outcome"], "disputed")

    def test_the_smallest_change_leaves_alone_what_need_not_be_asked(self):
        rules = self.file("open.pai", """规则集 测 { 版本：“1” 施行：2026-01-01 }
层级 村社 < 乡镇
单位 甲办、乙办 { 层级：乡镇 }
类别 街面 { 事项 占道 }
字段 { 描述 文本 不详；面积 整数 在 0 至 9 }
流程 { 里程碑 上报 → 办结 }
规则 底 { 主办：甲办 限时：办结 3个工作日 }
规则 A 例外于 底 { 当：描述 含 “烟” 主办：乙办 }
规则 B 例外于 底 { 当：面积 > 5 限时：办结 1个工作日 }
""")
        told = run("why", str(rules), "--event", '{"item":"占道"}', "--not", "B", "--lang", "zh").text
        self.assertTrue(told.rstrip().endswith("最少改成：面积 6"), told)


class Events(SmallRulesTest):
    """The schema of events, and `pai decide`, which must not take what it refuses."""

    # What one line may get wrong: in shape, where the schema can tell.
    WRONG = [
        {"items": "占道经营", "item": "占道经营"}, {"编号": "E2"}, {"事项": None}, {"新": 1}, {"Item": "咨询"},
        {"item": "占道"}, {"item": 3}, {"item": ["咨询"]}, {"item": True}, {"area": 3}, {"area": ""}, {"area": ["甲县"]},
        {"id": True}, {"id": []}, {"id": {}}, {"source": 5}, {"reporter": False}, {"类别": "日常"}, {"乡镇": "东镇"},
        {"reportedAt": "昨天"}, {"reportedAt": "2017-4-14"}, {"reportedAt": "2017-04-14"}, {"reportedAt": 20170414},
        {"reportedAt": "2017-04-14T15:48"}, {"reportedAt": "2017-04-14T15:48:60+08:00"},
        {"reportedAt": "2017-04-14T15:60:00+08:00"}, {"reportedAt": "2017-04-14T24:00:01Z"},
        {"reportedAt": "2017-04-14T15:48:00+24:00"}, {"reportedAt": "2017-04-14T15:48:00+08:60"},
        {"reportedAt": "2017-13-14 15:48"}, {"reportedAt": "2017-04-32 15:48"}, {"reportedAt": "2217-04-14 15:48"},
        {"钟点": "24:01"}, {"钟点": "08:60"}, {"开工": "2026-00-01"}, {"人数": "5"}, {"人数": 2.5}, {"人数": -1}, {"人数": 1001}, {"人数": True},
        {"人数": []}, {"紧急": 1}, {"紧急": "true"}, {"紧急": "不详"}, {"渠道": "信"}, {"渠道": ["电话"]}, {"单位们": ["无此队"]},
        {"单位们": "无此队"}, {"单位们": [7]}, {"业主": "执法对"}, {"业主": 1}, {"开工": "2026-5-1"}, {"开工": 5},
        {"钟点": "8:30"}, {"耗时": 3}, {"约定": "明天"}, {"派生": True}, {"金额": "不祥"},
    ]
    RIGHT = [
        {}, {"id": 7}, {"id": None}, {"item": None}, {"reportedAt": "2017-04-14 15:48"}, {"reportedAt": "2017-04-14 15:48:30"},
        {"reportedAt": "2017-04-14t07:48:30.5z"}, {"reportedAt": "2017-04-14T24:00:00+23:59"},
        {"reportedAt": "2017-04-14 24:00"}, {"钟点": "24:00"}, {"人数": 5}, {"人数": 5.0}, {"人数": 1e2}, {"紧急": "是"}, {"紧急": "no"},
        {"渠道": "电话"}, {"单位们": "执法队"}, {"单位们": []}, {"单位们": ["执法队", "服务站", "执法队"]}, {"业主": "不详"},
        {"业主": "unknown"}, {"业主": "队"}, {"开工": "2026-05-01"}, {"钟点": "08:30"}, {"耗时": "3个工作日"},
        {"约定": "2026-05-01 08:30"}, {"金额": "不详"}, {"金额": 2.5}, {"派生": None}, {"类别": None}, {"source": ""},
    ]
    FIELDS = """
字段 {
    渠道 （电话、来访）；单位们 若干 单位；业主 单位 不详；开工 日期；钟点 时刻；耗时 时长；约定 时间
    金额 小数 不详；派生 ＝ 人数 ＞ 3
}
"""

    def setUp(self):
        super().setUp()
        rules = self.rules / "rules.pai"
        text = rules.read_text().replace("单位 执法队 {", "单位 执法队 { 又称：“队” ")
        rules.write_text(text + self.FIELDS)

    def schema(self, rules) -> dict:
        return self.ends(run("list", rules, "--format", "schema"), pai.FINE).json

    def takes(self, line: str) -> bool:
        """Whether `pai decide` takes a line without a word."""
        done = run("decide", self.rules, input=line)
        self.assertIn(done.status, (pai.FINE, pai.REJECTED), done.told)
        self.assertEqual(done.status == pai.REJECTED, "[E" in done.told)
        return not done.told

    def test_the_published_schema_is_the_packs_and_takes_its_events(self):
        published = json.loads(EVENT_PATH.read_text())
        self.assertEqual(published, self.schema(pai.ZHEJIANG))
        for line in pai.EVENTS.read_text().splitlines():
            event = json.loads(line)
            self.assertEqual(schema.errors(event, published), [], line)
            for key in event:
                others = {name: value for name, value in event.items() if name != key}
                self.assertNotEqual(schema.errors(others | {key + "x": event[key]}, published), [], key)
                self.assertNotEqual(schema.errors(others | {key: {"x": event[key]}}, published), [], key)

    def test_what_the_schema_refuses_is_not_taken(self):
        own = self.schema(self.rules)
        for change in self.WRONG:
            line = self.event(**change)
            self.assertNotEqual(schema.errors(json.loads(line), own), [], line)
            self.assertFalse(self.takes(line), line)

    def test_what_is_taken_without_a_word_the_schema_takes(self):
        own = self.schema(self.rules)
        for change in self.RIGHT:
            line = self.event(**change)
            self.assertTrue(self.takes(line), line)
            self.assertEqual(schema.errors(json.loads(line), own), [], line)

    def test_of_several_editions_the_time_is_needed(self):
        own = self.schema(pai.ROOT / "docs/examples/versions")
        self.assertEqual(schema.errors({"事项": "违法建筑", "上报时间": "2026-12-31 23:59"}, own), [])
        for wrong in ({"事项": "违法建筑"}, {"事项": "违法建筑", "上报时间": None}, {"事项": "违法建筑", "reportedAt": "2026-12-31 23:59", "x": 1}):
            self.assertNotEqual(schema.errors(wrong, own), [])


class Memory(SmallRulesTest):
    @unittest.skipUnless(pai.RUNS_LONG_TESTS, "takes a minute: --long")
    def test_does_not_grow_with_the_stream(self):
        peaks = []
        for count in (10_000, 1_000_000):
            events = self.file("events.ndjson", (self.event() + "\n") * count)
            script = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,check=True);"
                      "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
            done = subprocess.run(["python3", "-c", script, pai.COMMAND, "decide", self.rules, "--events", events],
                                  check=True, capture_output=True)
            peaks.append(int(done.stdout) * 1024)
        self.assertLess(abs(peaks[1] - peaks[0]), 8 << 20, peaks)


if __name__ == "__main__":
    unittest.main()
