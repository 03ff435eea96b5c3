"""How `pai` is called: help, version, languages, colour, mistakes of usage."""

import os
import pty
import re
import subprocess
import unittest

import pai
from pai import CommandTest, run

COMMANDS = ["check", "decide", "why", "test", "diff", "list", "fmt", "explain", "bench", "completion", "manual"]
HAN = re.compile(r"[\u4e00-\u9fff]")


class Help(CommandTest):
    def test_version(self):
        self.assertRegex(self.ends(run("--version"), pai.FINE).text, r"^pai \d+\.\d+\.\d+\n$")

    def test_the_overview_names_every_command_and_exit_code(self):
        for lang in ("zh", "en"):
            text = self.ends(run("--lang", lang, "--help"), pai.FINE).text
            for command in COMMANDS:
                self.assertIn(f"  {command} ", text)
            for code in (0, 1, 2, 3, 64, 66, 70, 74, 141):
                self.assertRegex(text, rf"(?m)^  {code} ")

    def test_without_a_word_it_shows_what_it_can_do(self):
        done = self.ends(run(), pai.USAGE)
        self.assertIn("decide", done.text)

    def test_help_is_in_both_languages_and_the_same_three_ways(self):
        for command in COMMANDS:
            chinese = self.ends(run(command, "--help", "--lang", "zh"), pai.FINE).text
            english = self.ends(run(command, "-h", "--lang", "en"), pai.FINE).text
            self.assertEqual(english, run("--lang", "en", "help", command).text)
            self.assertRegex(chinese, HAN)
            self.assertIn("用法", chinese)
            self.assertIn("USAGE", english)
            without_examples = english.split("\nEXAMPLES")[0]
            self.assertNotRegex(without_examples, HAN)
            options = set(re.findall(r"(?m)^  (?:-\w, )?(--[a-z-]+)", chinese))
            self.assertEqual(options, set(re.findall(r"(?m)^  (?:-\w, )?(--[a-z-]+)", english)))

    def test_help_and_the_parser_know_the_same_options(self):
        """The completion script is made from the parser's own declarations."""
        script = self.ends(run("completion", "fish"), pai.FINE).text
        declared = dict(re.findall(r"case '(\w+)'\n\s+__pai_parse_subcommand (.*)", script))
        for command in COMMANDS:
            own = {name.split("/")[-1].rstrip("=") for name in re.findall(r"'([^']+)'", declared[command])}
            helped = run(command, "--help", "--lang", "en").text
            told = set(re.findall(r"(?m)^  (?:-\w, )?--([a-z-]+)", helped))
            self.assertEqual(own - {"version"} | {"help"}, told, command)

    def test_what_may_be_left_out_stands_in_brackets(self):
        for command, usage in (
            ("explain", "pai explain [CODE…]"),
            ("check", "pai check PATH… [--format text|json|sarif] [--encoding ENCODING] [--strict]"),
            ("why", "pai why RULES --event JSON [--not UNIT|RULE|TABLE]"), ("manual", "pai manual [COMMAND]"),
        ):
            self.assertIn(f"  {usage}", run("help", command, "--lang", "en", COLUMNS="200").text)

    def test_lines_fit_eighty_columns(self):
        for command in COMMANDS:
            for lang in ("zh", "en"):
                for line in run("help", command, "--lang", lang, COLUMNS="80").text.splitlines():
                    if not line.startswith("  pai "):
                        cells = sum(2 if ord(c) > 0x2E7F else 1 for c in line)
                        self.assertLessEqual(cells, 82, line)


class Language(CommandTest):
    def test_of_the_environment(self):
        cases = [({}, "zh"), ({"LANG": "zh_CN.UTF-8"}, "zh"), ({"LANG": "en_GB.UTF-8"}, "en"),
                 ({"LANG": "C"}, "zh"), ({"LANG": "de_DE"}, "zh"),
                 ({"LANG": "zh_CN", "LC_ALL": "en_US"}, "en"), ({"LANG": "en_US", "LC_MESSAGES": "zh_TW"}, "zh"),
                 ({"LANG": "en_US", "LC_ALL": ""}, "en")]
        for variables, language in cases:
            text = run("--help", **variables).text
            self.assertEqual("USAGE" in text, language == "en", variables)

    def test_of_the_option(self):
        self.assertIn("USAGE", run("--help", "--lang=en", LANG="zh_CN").text)
        self.assertIn("用法", run("--lang", "zh", "--help", LANG="en_US").text)


class Mistakes(CommandTest):
    CASES = [
        (["chekc"], "check"), (["check"], "check"), (["decide"], "decide"), (["decide", "x", "--event", "y"], "--events"),
        (["decide", "x", "--events"], "--events"), (["decide", "x", "--format", "xml"], "ndjson"),
        (["decide", "x", "--format=csv"], "table"), (["decide", "x", "--jobs", "0"], "--jobs"),
        (["decide", "x", "--jobs", "many"], "--jobs"), (["decide", "x", "y"], "y"), (["why", "x"], "--event"),
        (["fmt", "x", "--check=yes"], "--check"), (["fmt", "--check", "--write", "x"], "--write"),
        (["list", "x", "--format", "text", "--format", "json"], "--format"), (["--lang", "fr"], "fr"),
        (["explain", "Z999"], "Z999"), (["completion", "tcsh"], "tcsh"), (["help", "chekc"], "check"),
        (["check", "--frobnicate", "x"], "--frobnicate"), (["manual", "nothing"], "nothing"),
    ]

    def test_each_is_told_in_both_languages(self):
        for words, names in self.CASES:
            for lang, other in (("zh_CN", "en_US"), ("en_US", "zh_CN")):
                done = self.ends(run(*words, lang=lang), pai.USAGE)
                self.assertEqual(done.text, "", words)
                self.assertIn(names, done.told)
                self.assertEqual(bool(HAN.search(done.told)), lang == "zh_CN", done.told)
                self.assertNotEqual(done.told, run(*words, lang=other).told)

    def test_what_is_not_there(self):
        for words in (["check", "nowhere"], ["decide", "nowhere", "--events", "x"], ["list", "nowhere"],
                      ["fmt", "nowhere.pai"], ["test", "nowhere"], ["diff", "nowhere", "nowhere"]):
            done = self.ends(run(*words), pai.NO_INPUT)
            self.assertIn("nowhere", done.told)


class Colour(CommandTest):
    def colours(self, *words, **variables) -> bool:
        """Whether help in a terminal is coloured."""
        leader, follower = pty.openpty()
        try:
            subprocess.run([pai.COMMAND, *words], stdout=follower, stdin=subprocess.DEVNULL, timeout=60,
                           env=pai.surroundings(**{"TERM": "xterm", **variables}), check=False)
            return b"\x1b[" in os.read(leader, 1 << 16)
        finally:
            os.close(leader)
            os.close(follower)

    def test_only_on_a_terminal(self):
        self.assertTrue(self.colours("--help"))
        self.assertNotIn("\x1b", run("--help").text)
        self.assertIn("\x1b[", run("--help", "--color", "always").text)

    def test_only_where_the_terminal_has_them(self):
        for name in ("vt100", "vt220", "no-such-terminal", "dumb", ""):
            self.assertFalse(self.colours("--help", TERM=name), name)
        for name in ("xterm", "xterm-256color", "linux", "screen"):
            self.assertTrue(self.colours("--help", TERM=name), name)
        self.assertTrue(self.colours("--help", "--color", "always", TERM="vt100"))
        self.assertTrue(self.colours("--help", TERM="no-such-terminal", COLORTERM="truecolor"))

    def test_not_where_it_is_not_wanted(self):
        self.assertFalse(self.colours("--help", NO_COLOR="1"))
        self.assertFalse(self.colours("--help", "--color", "never"))
        self.assertTrue(self.colours("--help", "--color", "always", NO_COLOR="1"))


class Output(CommandTest):
    def test_a_reader_that_goes_away_is_no_noise(self):
        for words in (["--help"], ["completion", "bash"]):
            with subprocess.Popen([pai.COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  env=pai.surroundings()) as process:
                process.stdout.close()
                told = process.stderr.read()
                process.wait(60)
            self.assertEqual(told, b"")
            self.assertIn(process.returncode, (pai.READER_GONE, pai.FINE))

    def test_what_can_not_be_written_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([pai.COMMAND, "--help"], stdout=full, stderr=subprocess.PIPE,
                                  env=pai.surroundings(LANG="en_US"), timeout=60, check=False)
        self.assertEqual(done.returncode, pai.OUTPUT_FAILED)
        self.assertIn(b"no space", done.stderr)


if __name__ == "__main__":
    unittest.main()
