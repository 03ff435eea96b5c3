"""Scripts for `pai repl` on the Zhejiang rules, and what they print: repl/NAME.LANG.txt and repl/NAME.LANG.out.

`PAI_RECORD=1 python3 Tests/CommandTests --pai ... test_repl_scripts` writes what is printed; read the difference then.
"""

import os
import re
import shutil
import subprocess
import threading
from pathlib import Path

import pai

SCRIPTS = Path(__file__).parent / "repl"
AT = "2017-05-08 10:01"


class ScriptTests(pai.CommandTest):
    def setUp(self):
        super().setUp()
        shutil.copytree(pai.ZHEJIANG, self.folder / "rules")

    def repl(self, script: str, lang: str, *words, **variables) -> pai.Done:
        return pai.run("repl", "rules", "--at", AT, "--lang", lang, *words, input=script, cwd=self.folder, **variables)

    def test_every_script_prints_what_it_printed(self):
        self.maxDiff = None
        scripts = sorted(SCRIPTS.glob("*.txt"))
        self.assertTrue(scripts)
        for script in scripts:
            with self.subTest(script=script.name):
                shutil.rmtree(self.folder / "rules")
                shutil.copytree(pai.ZHEJIANG, self.folder / "rules")
                lang = script.name.split(".")[-2]
                done = self.ends(self.repl(script.read_text(), lang, TZ="America/New_York", LC_ALL="C"), pai.FINE)
                expected = script.with_suffix(".out")
                if os.environ.get("PAI_RECORD"):
                    expected.write_text(done.text)
                self.assertEqual(done.text, expected.read_text())

    def test_the_scripts_have_every_command_by_both_names(self):
        listed = re.findall(r"^  :(\S+)/:(\w+) ", self.repl(":help\n", "zh").text, re.MULTILINE)
        self.assertGreater(len(listed), 20)
        for lang, names in (("zh", [zh for zh, _ in listed]), ("en", [en for _, en in listed])):
            typed = set(re.findall(r"^:(\w+)", (SCRIPTS / f"commands.{lang}.txt").read_text(), re.MULTILINE))
            self.assertEqual(set(names) - typed, set(), lang)

    def test_the_first_mistake_ends_a_script_where_that_is_asked(self):
        script = "1 + 2\n:没有\n3 + 4\n"
        self.assertIn("7", self.ends(self.repl(script, "zh"), pai.FINE).text)
        done = self.ends(self.repl(script, "zh", "--stop-on-error"), pai.FINDINGS)
        self.assertIn("3  ", done.text)
        self.assertNotIn("7  ", done.text)
        # What is not finished at the end is a mistake too.
        self.ends(self.repl("规则 没完 {\n", "zh", "--stop-on-error"), pai.FINDINGS)
        self.ends(self.repl("1 + 2\n", "zh", "--stop-on-error"), pai.FINE)

    def test_a_refusal_that_the_next_step_expects_ends_no_script(self):
        event = "事项 无证经营，地点 桐琴镇\n派发 由 综合信息指挥室\n"
        for expectation in ("应 被拒\n", "\n// 再派一次不行\n应 被拒\n"):
            done = self.ends(self.repl(f"{event}派发\n{expectation}1 + 2\n", "zh", "--stop-on-error"), pai.FINE)
            self.assertIn("3  ", done.text)
        # What expects nothing of it is not done any more.
        for after in ("", "1 + 2\n", "1 + 2\n应 被拒\n", ":时间线\n应 被拒\n", "规则 没完 {\n"):
            done = self.ends(self.repl(f"{event}派发\n{after}", "zh", "--stop-on-error"), pai.FINDINGS)
            self.assertNotIn("3  ", done.text)
        # Steps that were left out behind it are not expected to be.
        self.ends(self.repl(f"{event}派发；办结\n应 被拒\n", "zh", "--stop-on-error"), pai.FINDINGS)

    def test_bytes_that_are_no_text_and_lines_of_windows(self):
        done = self.ends(self.repl(b"1 + 2\r\n\xff\xfe\r\n\x00\r\n3 + 4", "zh"), pai.FINE)
        self.assertIn("3  ", done.text)
        self.assertIn("7  ", done.text)

    def test_a_line_that_is_no_text_is_told_with_its_number(self):
        done = self.ends(self.repl("1 + 2\n烟草\n3 + 4\n".encode("gb18030"), "zh"), pai.FINE)
        self.assertIn("第 2 行不是 UTF-8 文字", done.text)
        self.assertIn("7  ", done.text)
        self.ends(self.repl("烟草\n".encode("gb18030"), "en", "--stop-on-error"), pai.FINDINGS)

    def test_a_script_without_rules_that_can_decide_does_not_end_well(self):
        done = pai.run("repl", "nowhere.pai", "--lang", "zh", input="1 + 2\n", cwd=self.folder)
        self.assertIn("没有“nowhere.pai”", self.ends(done, pai.NO_INPUT).text)
        (self.folder / "bad.pai").write_text("规则 甲 { 当：没有的  主办：没有 }\n")
        done = pai.run("repl", "bad.pai", "--lang", "zh", input=":列\n", cwd=self.folder)
        self.assertIn("错误[M001]", self.ends(done, pai.REFUSED).text)
        done = pai.run("repl", "bad.pai", "--lang", "zh", input=":载入 rules\n1 + 2\n", cwd=self.folder)
        self.ends(done, pai.FINE)

    def test_a_script_in_utf_16_is_refused_as_other_files_are(self):
        done = self.ends(self.repl("1 + 2\n".encode("utf-16"), "zh"), pai.NO_INPUT)
        self.assertIn("请另存为 UTF-8", done.told)
        # A mark of UTF-8 is no part of the first line.
        done = self.ends(self.repl(b"\xef\xbb\xbf1 + 2\n", "zh", "--stop-on-error"), pai.FINE)
        self.assertIn("3  ", done.text)

    def test_a_line_is_answered_before_the_next_is_written(self):
        talk = subprocess.Popen(
            [pai.COMMAND, "repl", "rules", "--lang", "zh", "--at", AT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0,
            cwd=self.folder, env=pai.surroundings())
        # Where nothing is answered, the test is to fail and not to hang.
        watch = threading.Timer(pai.PATIENCE, talk.kill)
        watch.start()
        try:
            for asked, answer in (("1 + 1\n", "2  "), ("2 +\r\n", ""), ("3\r\n", "5  "), ("4 + 4\n5 + 5\n", "8  ")):
                talk.stdin.write(asked.encode())
                talk.stdin.flush()
                if answer:
                    while (line := talk.stdout.readline().decode()) and not line.startswith(answer):
                        pass
                    self.assertTrue(line.startswith(answer), asked)
            # The last line has no end.
            rest, _ = talk.communicate(b"6 + 6")
        finally:
            watch.cancel()
            talk.kill()
            talk.wait()
            talk.stdout.close()
        self.assertEqual([line.split()[0] for line in rest.decode().splitlines()], ["10", "12"])
        self.assertEqual(talk.returncode, pai.FINE)

    def test_one_bad_line_leaves_the_others(self):
        script = "“文本\n1 + 2\n规则 没完 {\n当：事项 为\n:语言 en\n3 + 4\n5 +\n"
        done = self.ends(self.repl(script, "zh"), pai.FINE)
        told = [line for line in done.text.splitlines() if re.match(r"\d|错误|error|Eng|English", line)]
        self.assertEqual([line[:2] for line in told if line[0].isdigit()], ["3 ", "7 "])
        self.assertIn("错误[L004]", done.text)
        self.assertIn("错误[S004]", done.text)
        # What is not finished at the end is told too.
        self.assertIn("error[", done.text[done.text.index("7  "):])
        self.assertEqual(self.repl("1 + 2\n\n\n", "zh").text, self.repl("\ufeff1 + 2\r\n", "zh").text)

    def test_what_is_saved_passes_in_another_process(self):
        done = self.repl(
            "事项 无照经营，地点 “武义县/桐琴镇”，处置 须上报\n派发\n:推进 2个工作日\n:存 “两天”\n", "zh", "--stop-on-error")
        self.ends(done, pai.FINE)
        tested = self.ends(pai.run("test", "rules", "--lang", "zh", cwd=self.folder), pai.FINE)
        self.assertIn("100", tested.text)

    def test_what_is_saved_of_several_editions_passes_in_another_process(self):
        for example, day, file in (("versions", "2026-03-02", "2026"), ("versions", "2027-01-01", "2027"),
                                   ("open-cases", "2016-12-29", "2016"), ("open-cases", "2017-03-02", "2017")):
            with self.subTest(example=example, day=day):
                rules = self.folder / f"{example}-{day}"
                shutil.copytree(pai.ROOT / "docs" / "examples" / example, rules)
                script = f"事件 {day} 10:00 {{ 事项 违法建筑 }}\n:存 “新”\n"
                done = pai.run("repl", rules.name, "--lang", "zh", "--stop-on-error", input=script, cwd=self.folder)
                self.assertIn(f"写进了 {rules.name}/{file}.pai", self.ends(done, pai.FINE).text)
                tested = self.ends(pai.run("test", rules.name, "--lang", "zh", cwd=self.folder), pai.FINE)
                # One edition runs it, and no other.
                run = sum(map(int, re.findall(r"(\d+) 个情景", tested.text)))
                self.assertEqual(run, 1 + (example == "open-cases"), tested.text)

    def test_a_link_that_leads_to_no_file_yet_is_kept(self):
        event = "事项 无照经营，地点 “武义县/桐琴镇”，处置 须上报\n"
        rule = "规则 试 例外于 上报派办 { 当：事项 为 无照经营  主办：公安 }\n"
        (self.folder / "there").mkdir()
        (self.folder / "there" / "draft.pai").symlink_to("../other.pai")
        (self.folder / "draft.pai").symlink_to("there/draft.pai")
        self.ends(self.repl(event + rule + ":写出 draft.pai\n", "zh", "--stop-on-error"), pai.FINE)
        self.assertTrue((self.folder / "draft.pai").is_symlink() and (self.folder / "there" / "draft.pai").is_symlink())
        self.assertIn("规则 试", (self.folder / "other.pai").read_text())
        # Round and round there is no file.
        (self.folder / "a.pai").symlink_to("b.pai")
        (self.folder / "b.pai").symlink_to("a.pai")
        self.ends(self.repl(event + rule + ":写出 a.pai\n", "zh", "--stop-on-error"), pai.FINDINGS)
        self.assertTrue((self.folder / "a.pai").is_symlink() and (self.folder / "b.pai").is_symlink())

    def test_a_folder_that_is_missing_and_an_editor_that_is_none_are_named(self):
        event = "事项 无照经营，地点 “武义县/桐琴镇”，处置 须上报\n"
        rule = "规则 试 例外于 上报派办 { 当：事项 为 无照经营  主办：公安 }\n"
        for command in (":导出 无此夹/a.json", ":录 无此夹/下/a.txt", ":写出 无此夹/a.pai"):
            self.assertIn("没有文件夹“无此夹”", self.ends(self.repl(event + rule + command + "\n", "zh"), pai.FINE).text, command)
        done = self.ends(self.repl(event + ":export rules/fields.pai/a.json\n", "en"), pai.FINE)
        self.assertIn("“rules/fields.pai” is no folder", done.text)
        done = self.ends(self.repl(":编辑\n", "zh", EDITOR="nosuch-editor -w", VISUAL=""), pai.FINE)
        self.assertIn("编辑器“nosuch-editor -w”启动不了；$EDITOR", done.text)
        done = self.ends(self.repl(":edit\n", "en", VISUAL="false"), pai.FINE)
        self.assertIn("The editor “false” did not end well.", done.text)

    def test_deadlines_count_by_the_holidays_that_were_known(self):
        script = "事件 2017-12-28 09:00 { 事项 无照经营；地点 “武义县/桐琴镇”；处置 须上报 }\n派发\n办结 期限\n:存 “岁末”\n"
        asked = script.replace(":存 “岁末”\n", "")
        done = self.ends(self.repl(asked, "zh", "--as-of", "2017-11-01"), pai.FINE)
        self.assertIn("日历只到 2017-12-31", done.text)
        done = self.ends(self.repl(script, "zh", "--as-of", "2017-12-15", "--stop-on-error"), pai.FINE)
        self.assertIn("2018-01-05 17:30", done.text)
        self.assertIn("pai test --as-of 2017-12-15 会通过", done.text)
        # What is tried, and read again, counts by the same.
        tried = "规则 试 例外于 上报派办 { 当：事项 为 无照经营  主办：公安 }\n:重载\n"
        lines = asked.replace("派发\n", tried + "派发\n")
        self.assertIn("日历只到 2017-12-31", self.ends(self.repl(lines, "zh", "--as-of", "2017-11-01"), pai.FINE).text)
        self.assertIn("--as-of", self.ends(self.repl("", "zh", "--as-of", "昨天"), pai.USAGE).told)

    def test_the_reader_goes_away(self):
        reading, writing = os.pipe()
        os.close(reading)
        try:
            done = subprocess.run(
                [pai.COMMAND, "repl", "rules", "--lang", "zh"], input=b":help\n" * 50, stdout=writing,
                stderr=subprocess.PIPE, cwd=self.folder, env=pai.surroundings(), timeout=120)
        finally:
            os.close(writing)
        self.assertEqual(done.returncode, pai.READER_GONE, done.stderr)
