"""`pai repl` at a terminal: keys, cells, completion, history, signals, and surroundings that are not as they should be."""

import itertools
import os
import random
import resource
import signal
import subprocess

import pai
import terminal
from terminal import Terminal

LEFT, RIGHT, UP, DOWN = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"
HOME, END, BACKSPACE, DELETE = "\x01", "\x05", "\x7f", "\x1b[3~"
TAB, ENTER, ESCAPE, CTRL_C, CTRL_D, CTRL_R, CTRL_S = "\t", "\r", "\x1b", "\x03", "\x04", "\x12", "\x13"
CTRL_BACKSLASH = "\x1c"
PASTE, PASTED = "\x1b[200~", "\x1b[201~"

PROMPT = "小镇 2017-05-08 10:01> "
MIXED = "事项 占道经营，地点“东镇”abc，紧急 是；1人 x=甲/乙。完"


class TerminalTest(pai.SmallRulesTest):
    def setUp(self):
        super().setUp()
        missing = terminal.without_packages()
        if missing and os.environ.get("CI"):
            self.fail(f"the emulator can't be installed: {missing}")
        if missing:
            self.skipTest(f"the emulator can't be installed: {missing}")

    def start(self, columns=80, rows=24, rules=True, prompt=PROMPT, words=(), **variables) -> Terminal:
        """A session at its first prompt."""
        environment = pai.surroundings(**{
            "LANG": "C.UTF-8", "TERM": "xterm", "HOME": str(self.folder), "XDG_STATE_HOME": str(self.folder / "state"),
            "NO_COLOR": "1", **variables})
        environment = {name: value for name, value in environment.items() if value is not None}
        command = [pai.COMMAND, "repl", *([self.rules] if rules else []), "--lang", "zh", "--at", "2017-05-08 10:01", *words]
        started = Terminal(command, columns, rows, environment, self.folder)
        self.addCleanup(started.close)
        self.wait_line(started, "", prompt=prompt)
        return started

    def wait_line(self, at: Terminal, text: str, before: str | None = None, prompt=PROMPT) -> None:
        """Waits until the line reads so, with the cursor after `before` of it, at its end by default."""
        before = text if before is None else before
        at.wait(lambda: at.shows_line(prompt + text, prompt + before), f"{prompt}{before}█{text[len(before):]}")

    def enter(self, at: Terminal, line: str, prompt=PROMPT, then=PROMPT) -> None:
        """Enters a line and waits for the next prompt."""
        at.send(line)
        self.wait_line(at, line, prompt=prompt)
        top = at.cursor[1] + len(at.screen.history.top)
        at.send(ENTER)
        at.wait(
            lambda: at.shows_line(then, then) and at.cursor[1] + len(at.screen.history.top) > top,
            f"{then}█ after {line}")

    def leave(self, at: Terminal) -> None:
        at.send(CTRL_D)
        self.assertEqual(at.wait_end(), pai.FINE)


class EditedLine:
    """What a line reads, and where its cursor is, after keys."""

    HAN, ASCII = "事项占道经营地点东镇紧急是，；“”", "abc 1=/"

    def __init__(self):
        self.text, self.cursor, self.killed = "", 0, ""

    def edit(self, chance: random.Random) -> str:
        """Does what a key does, and gives the key."""
        text, cursor = self.text, self.cursor
        kind = chance.choices(
            ("insert", "left", "right", "home", "end", "backspace", "delete", "kill", "yank"),
            (6, 3, 3, 1, 1, 3, 2, .4, .4))[0]
        if kind == "insert" or not text:
            new = "".join(chance.choice(self.HAN if chance.random() < .6 else self.ASCII) for _ in range(chance.choice((1, 1, 4))))
            self.text, self.cursor = text[:cursor] + new + text[cursor:], cursor + len(new)
            return new
        if kind == "backspace" and cursor > 0:
            self.text, self.cursor = text[:cursor - 1] + text[cursor:], cursor - 1
            return BACKSPACE
        if kind == "delete" and cursor < len(text):
            self.text = text[:cursor] + text[cursor + 1:]
            return DELETE
        if kind == "kill" and cursor < len(text):
            self.text, self.killed = text[:cursor], text[cursor:]
            return "\x0b"
        if kind == "yank" and self.killed:
            self.text, self.cursor = text[:cursor] + self.killed + text[cursor:], cursor + len(self.killed)
            return "\x19"
        if kind == "left":
            self.cursor = max(0, cursor - 1)
            return LEFT
        if kind == "right":
            self.cursor = min(len(text), cursor + 1)
            return RIGHT
        self.cursor = 0 if kind == "home" else len(text)
        return HOME if kind == "home" else END


class CellTests(TerminalTest):
    def test_mixed_text_stands_in_its_cells_at_every_width(self):
        for columns in (10, 11, 20, 21, 40, 80):
            with self.subTest(columns=columns):
                at = self.start(columns)
                typed = ""
                for character in MIXED:
                    typed += character
                    at.send(character)
                    self.wait_line(at, typed)
                # Back over every character, cell by cell, and to the end again.
                for end in range(len(MIXED) - 1, -1, -1):
                    at.send(LEFT)
                    self.wait_line(at, MIXED, MIXED[:end])
                at.send(END)
                self.wait_line(at, MIXED)

    def test_inserting_and_deleting_in_the_middle_moves_what_follows(self):
        for columns in (10, 20, 40, 80):
            with self.subTest(columns=columns):
                at = self.start(columns)
                at.send(MIXED)
                self.wait_line(at, MIXED)
                at.send(HOME)
                self.wait_line(at, MIXED, "")
                at.send(RIGHT * 5)
                self.wait_line(at, MIXED, MIXED[:5])
                text, at_cell = MIXED, 5
                for inserted in ("无证", "a", "，", "卖烟bc"):
                    at.send(inserted)
                    text = text[:at_cell] + inserted + text[at_cell:]
                    at_cell += len(inserted)
                    self.wait_line(at, text, text[:at_cell])
                for _ in range(len("卖烟bc")):
                    at.send(BACKSPACE)
                    text = text[:at_cell - 1] + text[at_cell:]
                    at_cell -= 1
                    self.wait_line(at, text, text[:at_cell])
                at.send("\x0b")
                self.wait_line(at, text[:at_cell])
                at.send("\x15")
                self.wait_line(at, "")

    def test_deleting_forward_moves_what_follows(self):
        for columns in (10, 20, 40, 80, 120):
            with self.subTest(columns=columns):
                at = self.start(columns)
                at.send(MIXED)
                self.wait_line(at, MIXED)
                at.send(HOME + RIGHT * 5)
                self.wait_line(at, MIXED, MIXED[:5])
                for count in range(1, 5):
                    at.send(DELETE)
                    self.wait_line(at, MIXED[:5] + MIXED[5 + count:], MIXED[:5])

    def test_any_edits_leave_every_character_in_its_cell(self):
        for columns, seed in itertools.product((10, 11, 20, 21, 33), range(3)):
            with self.subTest(columns=columns, seed=seed):
                chance = random.Random(seed)
                at = self.start(columns)
                line = EditedLine()
                for _ in range(50):
                    at.send(line.edit(chance))
                    self.wait_line(at, line.text, line.text[:line.cursor])

    def test_a_resize_draws_the_line_without_another_key(self):
        at = self.start(80)
        at.send(MIXED)
        self.wait_line(at, MIXED)
        for columns in (30, 21, 60):
            at.resize(columns, 24)
            # What the terminal did with the old rows is its own affair; the last rows are the line.
            rows, places = terminal.laid_out(PROMPT + MIXED, columns)
            at.wait(
                lambda: at.cursor[0] == places[-1][0]
                and at.rows[at.cursor[1] - len(rows) + 1:at.cursor[1] + 1] == rows, f"{columns} columns")

    def test_a_line_that_is_longer_than_the_screen_shows_where_the_cursor_is(self):
        at = self.start(20, rows=4)
        typed = MIXED * 4
        at.send(typed)
        rows, places = terminal.laid_out(PROMPT + typed, 20)
        at.wait(lambda: at.rows == rows[-4:] and at.cursor == (places[-1][0], 3), "the last four rows")
        at.send(HOME)
        at.wait(lambda: at.rows == rows[1:5] and at.cursor == (places[len(PROMPT)][0], 0), "the first four")
        at.send(CTRL_C)
        self.enter(at, "紧急 是")

    def test_ctrl_z_where_nobody_could_resume_it_leaves_the_line(self):
        at = self.start()
        at.send(MIXED)
        self.wait_line(at, MIXED)
        at.send("\x1a")
        at.wait(lambda: at.text.count(PROMPT + MIXED) == 2, "the line once more")
        at.send("，a")
        self.wait_line(at, MIXED + "，a")

    def test_a_resize_in_the_middle_of_a_line_keeps_it(self):
        at = self.start(80)
        at.send("事项 占道经营，地点 ")
        self.wait_line(at, "事项 占道经营，地点 ")
        # What stood there when the size changed is the terminal's own; the text is the editor's.
        for columns, more in ((30, "“甲县/东镇”"), (10, "，紧急 是"), (60, "，人数 3")):
            at.resize(columns, 24)
            at.send(more)
        at.send(ENTER)
        at.wait_text("主办  指挥室")
        self.wait_line(at, "")

    def test_a_terminal_of_ten_columns_takes_an_event(self):
        at = self.start(10)
        self.enter(at, "事项 占道经营，地点 “甲县/东镇”")
        self.assertIn("执法队", at.text.replace("\n", ""))


class CompletionTests(TerminalTest):
    def test_the_one_that_is_left_is_put_in(self):
        for typed, whole in (("占", "占道经营"), ("zdjy", "占道经营"), ("zhandao", "占道经营"), ("zixun", "咨询"), ("jf", "纠纷")):
            with self.subTest(typed=typed):
                at = self.start()
                at.send(f"事项 {typed}{TAB}")
                # What follows is a comma as a rule, so there is no space.
                self.wait_line(at, f"事项 {whole}")
                at.send("，")
                self.wait_line(at, f"事项 {whole}，")

    def test_commands_are_found_in_chinese_english_and_pinyin(self):
        at = self.start()
        for typed, whole in ((":时", ":时间线 "), (":timel", ":时间线 "), (":sjx", ":时间线 "), (":jiaoc", ":教程 ")):
            at.send(typed + TAB)
            self.wait_line(at, whole)
            at.send("\x15")
            self.wait_line(at, "")

    def test_several_are_listed_with_what_they_mean_and_the_line_stands_below(self):
        at = self.start()
        at.send("事项 " + TAB)
        at.wait_text("纠纷")
        self.wait_line(at, "事项 ")
        for name in ("占道经营", "咨询", "纠纷"):
            self.assertRegex(at.text, f"{name} +日常")
        at.send("zd" + TAB)
        self.wait_line(at, "事项 占道经营")

    def test_what_was_typed_in_pinyin_stays_while_several_fit(self):
        self.file("rules/rules.pai", pai.SMALL.replace("占道经营、咨询", "占道经营、占地、咨询"))
        at = self.start()
        at.send("事项 zd" + TAB)
        at.wait_text("占地")
        self.wait_line(at, "事项 zd")
        at.send("jy" + TAB)
        self.wait_line(at, "事项 占道经营")

    def test_a_list_under_a_line_that_wraps_is_whole(self):
        for columns in (10, 20, 30):
            with self.subTest(columns=columns):
                at = self.start(columns, rows=30)
                at.send("描述，紧急 是，事项 ")
                self.wait_line(at, "描述，紧急 是，事项 ")
                at.send(TAB)
                at.wait(lambda: all(at.text.replace("\n", "").count(n) for n in ("占道经营", "咨询", "纠纷")), "the candidates")
                self.wait_line(at, "描述，紧急 是，事项 ")
                for name in ("占道经营", "咨询", "纠纷"):
                    self.assertTrue(any(row.startswith(name) for row in at.text.splitlines()), at.text)

    def test_a_list_asked_for_in_the_middle_of_a_line_leaves_the_rest(self):
        at = self.start(34)
        at.send("事项 ，地点 “甲县/东镇”，紧急 是")
        at.send(HOME + RIGHT * 3)
        self.wait_line(at, "事项 ，地点 “甲县/东镇”，紧急 是", "事项 ")
        at.send(TAB)
        at.wait_text("咨询")
        self.wait_line(at, "事项 ，地点 “甲县/东镇”，紧急 是", "事项 ")
        at.send("zx" + TAB)
        self.wait_line(at, "事项 咨询，地点 “甲县/东镇”，紧急 是", "事项 咨询")

    def test_files_are_found_step_by_step(self):
        self.file("rules more/some more.pai", "")
        self.file("我的事件.ndjson", "")
        at = self.start()
        at.send(":载入 ru" + TAB)
        at.wait_text("rules more/")
        self.wait_line(at, ":载入 rules")
        at.send(" " + TAB)
        self.wait_line(at, ":载入 rules more/")
        at.send(TAB)
        self.wait_line(at, ":载入 rules more/some more.pai ")
        at.send("\x15:load wdsj" + TAB)
        self.wait_line(at, ":load 我的事件.ndjson ")
        at.send("\x15:录 rules/a" + TAB)
        self.wait_line(at, ":录 rules/areas.csv ")
        at.send("\x15:载入 rules/r" + TAB)
        self.wait_line(at, ":载入 rules/rules.pai ")
        # A folder is loaded with its slash too.
        at.send(BACKSPACE * len("rules.pai ") + ENTER)
        at.wait(lambda: at.text.count("小镇 1：3 个事项") == 2, "the rules once more")

    def test_nothing_that_fits_changes_nothing(self):
        at = self.start()
        at.send("事项 qqq" + TAB + "x")
        self.wait_line(at, "事项 qqqx")


class HistoryTests(TerminalTest):
    RULE = "规则 试的 {"

    def test_entries_are_kept_from_one_run_to_the_next(self):
        at = self.start()
        self.enter(at, "事项 占道经营，地点 “甲县/东镇”")
        self.leave(at)
        self.assertTrue((self.folder / "state" / "pai" / "history").is_file())
        again = self.start()
        again.send(UP)
        self.wait_line(again, "事项 占道经营，地点 “甲县/东镇”")

    def test_an_entry_of_several_lines_is_recalled_as_one(self):
        at = self.start()
        for line in (self.RULE, "当：事项 为 咨询", "主办：指挥室 }"):
            at.send(line + ENTER)
        at.wait_text("试着用")
        self.wait_line(at, "", prompt="小镇* 2017-05-08 10:01> ")
        at.send(":撤" + ENTER)
        at.wait_text("撤掉了")
        self.wait_line(at, "")
        self.leave(at)
        again = self.start()
        again.send(UP + UP)
        again.wait_text("主办：指挥室 }")
        again.send(ENTER)
        again.wait_text("试着用“规则 试的”")

    def test_where_no_history_can_be_kept_the_session_goes_on(self):
        self.file("nofolder", "")
        at = self.start(XDG_STATE_HOME=str(self.folder / "nofolder"))
        at.send("事项 咨询，地点 “甲县/东镇”" + ENTER)
        at.wait_text("服务站")
        self.wait_line(at, "")
        self.leave(at)

    def test_a_history_that_is_not_one_is_no_reason_to_stop(self):
        self.file("state/pai/history", b"\xff\xfe not a history\n\x00")
        at = self.start()
        at.send("事项 咨询，地点 “甲县/东镇”" + ENTER)
        at.wait_text("服务站")
        self.wait_line(at, "")
        self.leave(at)


class SearchTests(TerminalTest):
    """Ctrl-R, and Ctrl-S the other way: the key, what is searched for, and what was found."""

    def begin(self, *entries, **words) -> Terminal:
        """A session that has entered these."""
        at = self.start(**words)
        for entry in entries:
            self.enter(at, entry)
        return at

    def search(self, at: Terminal, typed: str, found: str, before: str = "", key="^R", missing="") -> None:
        """Waits until the search shows so, with the cursor where in the entry it begins."""
        self.wait_line(at, found, before, prompt=f"{key} {typed}{missing}: ")

    def test_any_han_is_searched_for(self):
        # libedit's own search has control characters for the low bytes of 则, 事 and 倍.
        entries = ("事项 占道经营", "“规则倍数” 为 “”", "人数 3", "紧急 否")
        at = self.begin(*entries)
        for typed, found, before in (
                ("规则", entries[1], "“"), ("事项", entries[0], ""), ("倍", entries[1], "“规则"), ("占道", entries[0], "事项 ")):
            with self.subTest(typed=typed):
                at.send(CTRL_R)
                self.search(at, "", "")
                at.send(typed)
                self.search(at, typed, found, before)
                at.send("\x07")
                self.wait_line(at, "")

    def test_typing_narrows_and_backspace_widens(self):
        at = self.begin("事项 占道经营", "人数 3", "事项 咨询", "紧急 否")
        at.send(CTRL_R + "事项 ")
        self.search(at, "事项 ", "事项 咨询")
        at.send("占")
        self.search(at, "事项 占", "事项 占道经营")
        at.send("x")
        self.search(at, "事项 占x", "事项 占道经营", missing="?")
        at.send(BACKSPACE)
        self.search(at, "事项 占", "事项 占道经营")
        at.send(BACKSPACE)
        self.search(at, "事项 ", "事项 咨询")
        at.send(BACKSPACE * 3)
        self.search(at, "", "")

    def test_the_key_again_goes_on_either_way(self):
        at = self.begin("紧急 是", "人数 3", "紧急 否")
        at.send(CTRL_R + "紧急")
        self.search(at, "紧急", "紧急 否")
        at.send(CTRL_R)
        self.search(at, "紧急", "紧急 是")
        at.send(CTRL_R)
        self.search(at, "紧急", "紧急 是", missing="?")
        at.send(CTRL_S)
        self.search(at, "紧急", "紧急 否", key="^S")
        at.send("\x07" + CTRL_R)
        # What was searched for last is searched for again.
        self.search(at, "", "")
        at.send(CTRL_R)
        self.search(at, "紧急", "紧急 否")

    def test_enter_runs_what_was_found(self):
        at = self.begin("1 + 41", "紧急 否")
        before = at.text.count("42  整数")
        at.send(CTRL_R + "41")
        self.search(at, "41", "1 + 41", "1 + ")
        at.send(ENTER)
        at.wait(lambda: at.text.count("42  整数") == before + 1, "the answer once more")
        self.wait_line(at, "")

    def test_escape_and_arrows_take_what_was_found_for_editing(self):
        at = self.begin("事项 占道经营", "紧急 否")
        for key, before in ((ESCAPE, "事项 "), (RIGHT, "事项 占"), (LEFT, "事项"), (END, "事项 占道经营"), (HOME, "")):
            with self.subTest(key=key):
                at.send(CTRL_R + "占道")
                self.search(at, "占道", "事项 占道经营", "事项 ")
                at.send(key)
                self.wait_line(at, "事项 占道经营", before)
                at.send(END + "，紧急 是")
                self.wait_line(at, "事项 占道经营，紧急 是")
                at.send(CTRL_C)
                self.wait_line(at, "")

    def test_up_and_down_go_on_from_what_was_found(self):
        up, down = "\x1b[A", "\x1b[B"
        at = self.begin("人数 1", "人数 2", "1 + 1", "2 + 2", "3 + 3")
        for steps, lines in ((up, ["人数 1"]), (down, ["1 + 1", "2 + 2"]), ("\x10", ["人数 1"]), (ESCAPE + up, ["人数 1"])):
            with self.subTest(steps=steps):
                # From an entry too to which the arrows have gone before.
                for before in ("", up + up):
                    at.send(before + CTRL_R + "人数 2")
                    self.search(at, "人数 2", "人数 2", "")
                    for number, line in enumerate(lines):
                        at.send(steps if number == 0 else steps[-3:])
                        self.wait_line(at, line)
                    at.send(CTRL_C)
                    self.wait_line(at, "")
        at.send("紧急 是" + CTRL_R + "3 + 3")
        self.search(at, "3 + 3", "3 + 3", "")
        # What was being typed stands below the newest.
        at.send(down)
        self.wait_line(at, "紧急 是")

    def test_giving_up_a_search_leaves_the_line_as_it_was(self):
        at = self.begin("事项 占道经营", "紧急 否")
        for key in ("\x07", CTRL_C):
            with self.subTest(key=key):
                at.send("人数 3" + LEFT)
                self.wait_line(at, "人数 3", "人数 ")
                at.send(CTRL_R + "占道")
                self.search(at, "占道", "事项 占道经营", "事项 ")
                at.send(key)
                self.wait_line(at, "人数 3", "人数 ")
                at.send(CTRL_C)
                self.wait_line(at, "")

    def test_an_entry_of_several_lines_is_found_as_one(self):
        at = self.begin()
        lines = ("规则 试的 {", "当：事项 为 咨询", "主办：指挥室 }")
        at.send("".join(line + ENTER for line in lines))
        at.wait_text("试着用“规则 试的”")
        # While no line is being edited Ctrl-R is the terminal's own.
        self.wait_line(at, "", prompt=PROMPT.replace("小镇", "小镇*"))
        at.send(CTRL_R + "规则")
        at.wait(lambda: any("^R 规则: " + lines[0] == row for row in at.rows) and lines[2] in at.rows, "the entry")
        at.send(ENTER)
        at.wait(lambda: at.text.count("试着用“规则 试的”") == 2, "tried once more")

    def test_with_the_keys_of_vi_and_on_a_narrow_terminal(self):
        self.file(".editrc", "bind -v\n")
        at = self.begin("事项 占道经营", "紧急 否", columns=20)
        at.send(CTRL_R + "占道")
        self.search(at, "占道", "事项 占道经营", "事项 ")
        at.send(ESCAPE)
        self.wait_line(at, "事项 占道经营", "事项 ")

    def test_a_dumb_terminal_searches_too(self):
        at = self.start(TERM="dumb")
        at.send("1 + 41" + ENTER)
        at.wait_text("42  整数")
        self.wait_line(at, "")
        at.send(CTRL_R + "41")
        at.wait_text("^R 41: 1 + 41")
        at.send(ENTER)
        at.wait(lambda: at.text.count("42  整数") == 2, "the answer once more")
        self.assertNotIn(b"\x1b", at.raw)


class KeyTests(TerminalTest):
    def test_vi_keys_from_editrc(self):
        self.file(".editrc", "bind -v\n")
        at = self.start()
        at.send("事项 咨询，紧急")
        self.wait_line(at, "事项 咨询，紧急")
        at.send(ESCAPE + "0")
        self.wait_line(at, "事项 咨询，紧急", "")
        at.send("x")
        self.wait_line(at, "项 咨询，紧急", "")
        at.send("i事" + ESCAPE + "A 是")
        self.wait_line(at, "事项 咨询，紧急 是")
        # Ctrl-C gives the line up in either mode of vi.
        at.send(CTRL_C)
        self.wait_line(at, "")
        at.send("紧急" + ESCAPE)
        self.wait_line(at, "紧急", "紧")
        at.send(CTRL_C)
        self.wait_line(at, "")
        at.send("事项 zdjy" + TAB)
        self.wait_line(at, "事项 占道经营")

    def test_ctrl_c_gives_up_the_line_and_never_the_session(self):
        at = self.start()
        at.send("事项 咨询，紧急 是" + LEFT * 4)
        self.wait_line(at, "事项 咨询，紧急 是", "事项 咨询，")
        at.send(CTRL_C)
        self.wait_line(at, "")
        for _ in range(5):
            at.send(CTRL_C)
        at.send("事项 咨询，地点 “甲县/东镇”" + ENTER)
        at.wait_text("服务站")
        self.assertNotIn("紧急", "".join(row for row in at.rows if "服务站" in row))

    def test_ctrl_c_in_the_middle_of_a_line_leaves_what_was_typed_to_be_seen(self):
        for columns in (80, 20):
            with self.subTest(columns=columns):
                at = self.start(columns=columns)
                at.send("事项 咨询，紧急 是，人数 3" + LEFT * 7)
                self.wait_line(at, "事项 咨询，紧急 是，人数 3", "事项 咨询，紧急")
                at.send(CTRL_C)
                self.wait_line(at, "")
                self.assertIn("事项咨询，紧急是，人数3^C", "".join(at.text.split()))

    def test_ctrl_backslash_does_nothing(self):
        at = self.start()
        at.send("事项 咨询" + CTRL_BACKSLASH * 3 + "，紧急 是" + LEFT + CTRL_BACKSLASH)
        self.wait_line(at, "事项 咨询，紧急 是", "事项 咨询，紧急 ")
        at.send(CTRL_R + CTRL_BACKSLASH + "x" + CTRL_C + CTRL_C)
        self.wait_line(at, "")
        # As a signal that somebody else sends.
        os.kill(at.pid, signal.SIGQUIT)
        self.enter(at, "1 + 2")
        event = '{"事项": "占道经营", "地点": "甲县/东镇"}\n'
        self.file("events.ndjson", event * 20_000)
        at.send(":载入 events.ndjson" + ENTER)
        at.wait_edited()
        at.send(CTRL_BACKSLASH)
        at.wait_text("20000 件事件")
        self.wait_line(at, "")
        self.leave(at)

    def test_a_script_is_ended_by_the_signal_as_ever(self):
        # Without the reports of crashes, for which the runtime of some builds takes the signal itself.
        script = subprocess.Popen(
            [pai.COMMAND, "repl", self.rules], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env=pai.surroundings(SWIFT_BACKTRACE="enable=no"),
            preexec_fn=lambda: (
                signal.signal(signal.SIGQUIT, signal.SIG_DFL), resource.setrlimit(resource.RLIMIT_CORE, (0, 0))))
        self.addCleanup(script.stdout.close)
        script.stdin.write("1 + 2\n".encode())
        script.stdin.flush()
        self.assertIn("3", script.stdout.readline().decode())
        script.send_signal(signal.SIGQUIT)
        script.stdin.close()
        self.assertEqual(script.wait(pai.PATIENCE), -signal.SIGQUIT)

    def test_ctrl_c_gives_up_all_lines_of_an_entry(self):
        at = self.start()
        at.send("规则 试的 {" + ENTER)
        self.wait_line(at, "", prompt="… ")
        at.send("当：事项 为")
        self.wait_line(at, "当：事项 为", prompt="… ")
        at.send(CTRL_C)
        self.wait_line(at, "")
        at.send("1 + 2" + ENTER)
        at.wait_text("3  整数")

    def test_ctrl_c_while_candidates_stand(self):
        at = self.start()
        at.send("事项 " + TAB)
        at.wait_text("纠纷")
        self.wait_line(at, "事项 ")
        at.send(CTRL_C)
        self.wait_line(at, "")

    def test_ctrl_d_deletes_within_a_line_and_leaves_on_an_empty_one(self):
        at = self.start()
        at.send("事项项" + LEFT)
        self.wait_line(at, "事项项", "事项")
        at.send(CTRL_D)
        self.wait_line(at, "事项")
        at.send(CTRL_C)
        self.wait_line(at, "")
        self.leave(at)

    def test_ctrl_d_gives_up_the_lines_of_an_entry_before_the_session(self):
        at = self.start()
        at.send("规则 试的 {" + ENTER + "当：事项 为" + ENTER)
        self.wait_line(at, "", prompt="… ")
        at.send(CTRL_D)
        self.wait_line(at, "")
        self.enter(at, "1 + 2")
        self.assertIn("3  整数", at.text)
        self.leave(at)

    def test_a_command_ends_what_is_not_finished(self):
        at = self.start()
        at.send("规则 试的 {" + ENTER)
        self.wait_line(at, "", prompt="… ")
        at.send(":语言 en" + ENTER)
        at.wait_text("错误[")
        self.wait_line(at, "")
        at.send("1 +" + ENTER)
        self.wait_line(at, "", prompt="… ")
        at.send("2" + ENTER)
        at.wait_text("3  integer")

    def test_unfinished_input_goes_on_and_an_empty_line_ends_it(self):
        at = self.start()
        at.send("规则 试的 {" + ENTER)
        self.wait_line(at, "", prompt="… ")
        at.send(ENTER)
        at.wait_text("错误[")
        self.wait_line(at, "")
        at.send("规则 试的 {" + ENTER + "当：事项 为 咨询" + ENTER + "主办：指挥室" + ENTER + "}" + ENTER)
        at.wait_text("试着用“规则 试的”")


class PasteTest(TerminalTest):
    RULE = ["规则 夜里 例外于 占道 {", "\t当：事项 为 占道经营 且\t非\t紧急", "\t主办：服务站", "}"]
    TRIED = "小镇* 2017-05-08 10:01> "

    def is_tried_as_one(self, at: Terminal) -> None:
        at.wait_text("试着用“规则 夜里”")
        self.wait_line(at, "", prompt=self.TRIED)
        lines = [line.strip() for line in at.text.splitlines()]
        start = lines.index((PROMPT + self.RULE[0]).strip())
        shown = [line.replace("\t", " ").strip() for line in self.RULE[1:]]
        # With nothing between them.
        self.assertEqual([" ".join(line.removeprefix("…").split()) for line in lines[start + 1:start + 4]], shown)
        at.send(":列 试" + ENTER)
        at.wait_text("1  规则 夜里")

    def test_a_rule_that_is_pasted_is_tried_as_one(self):
        for end in ("\r", "\n", "\r\n"):
            with self.subTest(end=end):
                at = self.start()
                at.send(PASTE + end.join(self.RULE) + PASTED)
                self.wait_line(at, "}", prompt="… ")
                at.send(ENTER)
                self.is_tried_as_one(at)

    def test_where_pastes_are_not_marked_tabs_and_line_ends_are_text_too(self):
        for end in ("\r", "\r\n"):
            with self.subTest(end=end):
                at = self.start(TERM="dumb")
                at.send(end.join([*self.RULE, ""]))
                at.wait_text("试着用“规则 夜里”")
                self.wait_line(at, "", prompt=self.TRIED)
                at.send(":列 试" + ENTER)
                at.wait_text("1  规则 夜里")
                self.assertNotIn(b"2004", at.raw)

    def test_line_ends_of_two_characters_are_one_where_a_terminal_marks_nothing(self):
        at = self.start()
        at.send("规则 夜里 例外于 占道 {\r\n当：事项 为 占道经营 且 非 紧急\r\n主办：服务站\r\n}\r\n")
        at.wait_text("试着用“规则 夜里”")
        self.wait_line(at, "", prompt=self.TRIED)

    def test_a_paste_goes_into_the_line_that_is_there(self):
        at = self.start()
        at.send("事项 咨询是" + LEFT)
        self.wait_line(at, "事项 咨询是", "事项 咨询")
        at.send(PASTE + "，\x1b紧急\t\x02" + PASTED)
        self.wait_line(at, "事项 咨询，紧急 是", "事项 咨询，紧急 ")
        at.send(PASTE + PASTED + BACKSPACE + PASTE + "没有完" + CTRL_C)
        at.wait_text("^C")
        self.wait_line(at, "")

    def test_keys_after_a_paste_are_keys_and_escape_is_one(self):
        at = self.start()
        at.send(PASTE + "事项 咨" + PASTED + TAB)
        self.wait_line(at, "事项 咨询")
        at.send(HOME + ESCAPE + "f")
        at.wait(lambda: at.cursor[0] > len(PROMPT), "the cursor has moved")
        at.send(CTRL_C + CTRL_R + PASTE + "1 + 2" + PASTED)
        at.wait_text("^R 1 + 2?:")
        at.send(CTRL_C)
        self.wait_line(at, "")

    def test_pastes_are_marked_while_a_line_is_edited_alone(self):
        editor = self.file("my editor", "#!/bin/sh\necho EDITED\n")
        editor.chmod(0o755)
        at = self.start(EDITOR=f"'{editor}'", TMPDIR=str(self.folder))
        self.assertIn(b"\x1b[?2004h", at.raw)
        at.send(":编辑" + ENTER)
        at.wait_text("EDITED")
        before = at.raw[:at.raw.index(b"EDITED")]
        self.assertGreater(before.rindex(b"\x1b[?2004l"), before.rindex(b"\x1b[?2004h"))
        self.wait_line(at, "")
        self.leave(at)
        self.assertGreater(at.raw.rindex(b"\x1b[?2004l"), at.raw.rindex(b"\x1b[?2004h"))


class SurroundingsTests(TerminalTest):
    def decides(self, at: Terminal) -> None:
        at.send("事项 zdjy" + TAB)
        self.wait_line(at, "事项 占道经营")
        at.send("，地点 “甲县/东镇”" + ENTER)
        at.wait_text("执法队")
        self.wait_line(at, "")
        self.leave(at)

    def test_a_locale_without_han_or_one_that_is_not_there(self):
        for variables in ({"LANG": "C"}, {"LANG": "xx_YY.UTF-8"}, {"LC_ALL": "POSIX"}, {"LANG": "zh_CN.GBK"}, {"LANG": None}):
            with self.subTest(**variables):
                self.decides(self.start(**variables))

    def test_a_dumb_terminal(self):
        at = self.start(TERM="dumb", prompt=PROMPT)
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("执法队")
        at.send(":帮助" + ENTER)
        at.wait_text("题目：")
        self.wait_line(at, "")
        self.assertNotIn(b"\x1b", at.raw)
        at.send(CTRL_D)
        self.assertEqual(at.wait_end(), pai.FINE)

    def test_a_dumb_terminal_leaves_no_rows_behind(self):
        for columns in (25, 30, 80):
            with self.subTest(columns=columns):
                at = self.start(columns, TERM="dumb")
                # The row below what was told holds the row of the line in which the cursor is, and nothing stands under it.
                top = at.cursor[1]
                line = EditedLine()
                chance = random.Random(columns)
                for _ in range(40):
                    # It has no key of its own for that.
                    at.send(line.edit(chance).replace(DELETE, CTRL_D))
                    # The last cell of a row stays free.
                    rows, places = terminal.laid_out(PROMPT + line.text, columns - 1)
                    column, row = places[len(PROMPT) + line.cursor]
                    at.wait(
                        lambda: at.rows[top] == rows[row] and at.cursor == (column, top) and not any(at.rows[top + 1:]),
                        f"{rows[row]!r} alone, the cursor at {column}")
                at.send(CTRL_C)
                # What is entered stays whole.
                at.send("1 + 41 + 0 + 0 + 0 + 0" + ENTER)
                at.wait(lambda: (PROMPT + "1 + 41 + 0 + 0 + 0 + 0").replace(" ", "") in at.text.replace("\n", "").replace(" ", ""),
                        "the whole line")
                at.wait_text("42  整数")
                self.assertNotIn(b"\x1b", at.raw)

    def test_a_terminal_that_nobody_knows(self):
        at = self.start(TERM="no-such-terminal")
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("执法队")

    def test_colours_unless_they_are_not_wanted(self):
        at = self.start(NO_COLOR=None)
        self.enter(at, "紧急 是")
        self.assertIn(b"\x1b[1m", at.raw)
        plain = self.start(NO_COLOR="1")
        self.enter(plain, "紧急 是")
        self.assertNotIn(b"\x1b[1m", plain.raw)
        self.assertNotIn(b"\x1b[2m", plain.raw)

    def test_a_terminal_without_colours_is_sent_none(self):
        for name in ("vt100", "vt220", "no-such-terminal"):
            with self.subTest(name):
                at = self.start(NO_COLOR=None, TERM=name)
                self.enter(at, "没有 是")
                at.wait_text("没有名为")
                self.assertNotRegex(at.raw, rb"\x1b\[[0-9;]+m")
        # One that is too new to be described says it itself.
        at = self.start(NO_COLOR=None, TERM="no-such-terminal", COLORTERM="truecolor")
        self.enter(at, "没有 是")
        self.assertRegex(at.raw, rb"\x1b\[[0-9;]+m")

    def test_bytes_that_are_no_text(self):
        at = self.start()
        at.send(b"\xff\xfe\xe4\xba")
        at.send("紧急 是")
        self.wait_line(at, "���紧急 是")
        at.send(CTRL_C)
        self.wait_line(at, "")
        at.send("事项 咨询，地点 “甲县/东镇”" + ENTER)
        at.wait_text("服务站")

    def test_a_line_that_is_not_utf_8_is_told_and_left_out(self):
        at = self.start()
        told = "这一行里有不是 UTF-8 的字节"
        # Characters cut short by another, by a letter and by the end of the line; and what a terminal of GBK sends.
        for number, (keys, shown) in enumerate((
                (b"ab\xff\xfecd", "ab��cd"), (b"\xe4\xba1 + 2\xe4", "�1 + 2�"), ("紧急 是".encode("gbk"), "������ ��")), 1):
            at.send(keys)
            if number < 3:
                self.wait_line(at, shown.removesuffix("�") if keys.endswith(b"\xe4") else shown)
            at.send(ENTER)
            at.wait(lambda: at.text.count(told) == number, f"{told} {number} times")
            self.wait_line(at, "")
        self.assertNotIn("没有名为", at.text)
        self.assertNotIn("3  整数", at.text)
        # It comes back to be put right.
        at.send(UP + UP)
        self.wait_line(at, "�1 + 2�")
        at.send(BACKSPACE + HOME + DELETE + ENTER)
        at.wait_text("3  整数")
        # Nor is an entry of several lines lost by one of them.
        at.send("规则 试的 {" + ENTER)
        self.wait_line(at, "", prompt="… ")
        at.send(b"\xff" + ENTER.encode())
        at.wait(lambda: at.text.count(told) == 4, f"{told} 4 times")
        at.send("当：事项 为 咨询  主办：指挥室 }" + ENTER)
        at.wait_text("试着用“规则 试的”")

    def test_the_terminal_goes_away(self):
        at = self.start()
        at.send("紧急")
        self.wait_line(at, "紧急")
        os.close(at.descriptor)
        _, status = os.waitpid(at.pid, 0)
        at.status = 0
        at.descriptor = os.open(os.devnull, os.O_RDONLY)
        self.assertTrue(os.WIFEXITED(status) or os.WTERMSIG(status) == signal.SIGHUP)

    def test_a_long_answer_goes_through_the_pager(self):
        at = self.start(rows=10, PAGER="sed 's/^/| /'")
        at.send(":帮助" + ENTER)
        at.wait_text("| 题目：")
        self.wait_line(at, "")
        missing = self.start(rows=10, PAGER="no-such-pager")
        missing.send(":帮助" + ENTER)
        missing.wait_text("题目：")


class FileTests(TerminalTest):
    def test_a_changed_file_is_read_again_and_the_event_kept(self):
        at = self.start()
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("主办  执法队")
        self.file("rules/rules.pai", pai.SMALL.replace("主办：执法队  限时", "主办：服务站  限时"))
        at.send(ENTER)
        at.wait_text("变了，已重读")
        at.wait_text("主办  服务站")

    def test_a_file_that_is_added_is_read(self):
        at = self.start()
        self.file("rules/more.pai", "规则 夜里 例外于 占道 {\n    当：事项 为 占道经营\n    主办：服务站\n}\n")
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("rules变了，已重读")
        at.wait_text("主办  服务站")

    def edits(self, script: str, **environment: str):
        """A session in which the editor, a script, has been asked for."""
        editor = self.file("my editor", "#!/bin/sh\n" + script)
        editor.chmod(0o755)
        at = self.start(EDITOR=f"'{editor}'", TMPDIR=str(self.folder), **environment)
        at.send(":编辑" + ENTER)
        return at

    def test_rules_are_written_in_the_editor(self):
        # An editor that leaves what a person would have typed.
        at = self.edits("printf '规则 夜里 例外于 占道 { 当：事项 为 占道经营 主办：服务站 }' > \"$1\"\n")
        at.wait_text("试着用")
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("主办  服务站")
        self.assertEqual(list(self.folder.glob("pai-*")), [])
        broken = self.start(EDITOR="false")
        broken.send(":编辑" + ENTER)
        broken.wait_text("编辑器“false”没有正常结束")

    def test_what_is_begun_from_here_can_be_interrupted(self):
        # What a process ignores its children ignore too.
        signals = self.folder / "signals"
        at = self.edits("grep SigIgn /proc/self/status > \"$SIGNALS\"\nkill -INT $$\n", SIGNALS=str(signals))
        at.wait_text("没有正常结束")
        self.wait_line(at, "")
        ignored = int(signals.read_text().split()[1], 16)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGPIPE):
            # What the tests were begun with, as in the background of a shell, is none of the command's doing.
            if number in (signal.SIGQUIT, signal.SIGTSTP) and signal.getsignal(number) == signal.SIG_IGN:
                continue
            self.assertFalse(ignored & 1 << number - 1, number)

    def test_an_editor_that_lives_on_after_an_interrupt_is_heard(self):
        # The shell that waits for it is interrupted with it, as by Ctrl-C.
        at = self.edits("""trap : INT
kill -INT $PPID
printf '规则 夜里 例外于 占道 { 当：事项 为 占道经营 主办：服务站 }' > "$1"
""")
        at.wait_text("试着用")

    def test_what_was_written_in_an_editor_that_fails_is_kept(self):
        at = self.edits("printf '规则 夜里' > \"$1\"\nexit 3\n")
        at.wait_text("没有正常结束")
        self.wait_line(at, "")
        (kept,) = self.folder.glob("pai-*")
        self.assertEqual(kept.read_text(encoding="utf-8"), "规则 夜里")

    def test_what_takes_long_is_stopped_and_the_session_goes_on(self):
        event = '{"事项": "占道经营", "地点": "甲县/东镇"}\n'
        self.file("events.ndjson", event * 20_000)
        at = self.start()
        at.send(":载入 events.ndjson" + ENTER)
        at.wait_text("20000 件事件")
        self.wait_line(at, "")
        at.send("规则 夜里 例外于 占道 { 当：事项 为 占道经营 主办：服务站 }" + ENTER)
        # A key while the line is edited, a signal as soon as it is entered.
        at.wait_edited()
        at.send(CTRL_C)
        at.wait_text("停下了")
        self.wait_line(at, "")
        at.send(":列 试" + ENTER)
        at.wait_text("没有试写的规则")
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("主办  执法队")
        self.wait_line(at, "")
        self.leave(at)

    def test_sessions_keep_each_others_history(self):
        one, other = self.start(), self.start()
        self.enter(one, "紧急 是")
        self.enter(other, "事项 咨询")
        self.leave(one)
        self.leave(other)
        third = self.start()
        third.send(UP)
        self.wait_line(third, "事项 咨询")
        third.send(UP)
        self.wait_line(third, "紧急 是")

    def test_a_broken_file_is_told_and_mended(self):
        at = self.start()
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("主办  执法队")
        self.file("rules/rules.pai", pai.SMALL.replace("规则 占道 {", "规则 占道 {{"))
        at.send(ENTER)
        at.wait_text("错误[")
        at.send("紧急 是" + ENTER)
        at.wait_text("规则还有错误")
        self.file("rules/rules.pai", pai.SMALL)
        at.send("紧急 是" + ENTER)
        at.wait_text("指挥室")

    def test_a_file_that_is_gone_leaves_what_was_read(self):
        at = self.start()
        (self.rules / "rules.pai").unlink()
        at.send("事项 占道经营，地点 “甲县/东镇”" + ENTER)
        at.wait_text("接着用先前读到的规则")
        at.wait_text("主办  执法队")
        # When it is there again, it is noticed.
        self.file("rules/rules.pai", pai.SMALL.replace("主办：执法队  限时", "主办：服务站  限时"))
        at.send(ENTER)
        at.wait_text("主办  服务站")

    def test_a_change_is_told_although_the_line_was_not_finished(self):
        at = self.start()
        self.file("rules/rules.pai", pai.SMALL + "\n")
        at.send("规则 试的 {" + ENTER)
        self.wait_line(at, "", prompt="… ")
        at.send("当：事项 为 咨询  主办：指挥室 }" + ENTER)
        at.wait_text("试着用")
        at.wait_text("变了，已重读")
