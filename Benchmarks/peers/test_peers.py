"""python3 -m unittest discover Benchmarks/peers"""

import json
import unittest

import checksum
import cases
import deadlines
import pai_program
import pai_side
import report
import workload


class Checksum(unittest.TestCase):
    def test_published_vectors(self):
        self.assertEqual(checksum.fnv1a64(b""), "cbf29ce484222325")
        self.assertEqual(checksum.fnv1a64(b"a"), "af63dc4c8601ec8c")
        self.assertEqual(checksum.fnv1a64(b"foobar"), "85944171f73967e8")

    def test_names_the_first_difference(self):
        expected = b"e0|a|1|r0\ne1|b|2|r1\ne2|c|3|r2\n"
        self.assertEqual(checksum.compare("x", expected[:10], expected), 1)
        with self.assertRaisesRegex(checksum.Mismatch, r"event 2: decided e1\|z\|2\|r1"):
            checksum.compare("x", expected.replace(b"b", b"z"), expected)

    def test_none_and_too_many_answers_differ(self):
        expected = b"e0|a|1|r0\n"
        for answers in (b"", expected * 2, expected[:-1], b"e0|a|1|r0\ne1|"):
            with self.subTest(answers), self.assertRaises(checksum.Mismatch):
                checksum.compare("x", answers, expected)


class Workload(unittest.TestCase):
    def setUp(self):
        self.rule_set = workload.make_rules(1320)
        self.events = workload.make_events(self.rule_set, 5000)

    def test_same_seed_same_work(self):
        self.assertEqual(self.rule_set, workload.make_rules(1320))
        self.assertEqual(self.events, workload.make_events(self.rule_set, 5000))

    def test_events_are_distinct(self):
        points = {(e["item"], e["area"], e["people"]) for e in self.events}
        self.assertEqual(len(points), 5000)

    def test_exactly_one_range_holds_each_event(self):
        answers = workload.expected_answers(self.rule_set, self.events).decode().splitlines()
        for event, answer in zip(self.events[:200], answers):
            (rule,) = [
                rule for rule in self.rule_set["rules"]
                if (rule["item"], rule["area"]) == (event["item"], event["area"])
                and rule["from"] <= event["people"]
                and (rule["below"] is None or event["people"] < rule["below"])
            ]
            self.assertEqual(
                answer, f"{event['id']}|{rule['lead']}|{rule['limit']}|{rule['name']}")

    def test_all_four_rules_of_a_cell_decide(self):
        answers = workload.expected_answers(self.rule_set, self.events).decode().split()
        levels = {int(answer.split("|r")[1]) % workload.RULES_A_CELL for answer in answers}
        self.assertEqual(levels, {0, 1, 2, 3})

    def test_pai_program_has_every_rule(self):
        program = pai_program.program(self.rule_set)
        self.assertEqual(program.count("\n规则 r"), 1320)
        self.assertEqual(program.count(" 例外于 "), 990)
        self.assertIn("甲县/镇0,乡镇\n", pai_program.areas(self.rule_set))


class PaiSide(unittest.TestCase):
    def test_reads_a_decision(self):
        decision = {
            "id": "e7", "lead": {"unit": "单位3"}, "rules": ["r0", "r2"],
            "milestones": {"派发": {"limit": "1小时"}, "办结": {"limit": "12个工作日"}},
        }
        self.assertEqual(pai_side.answer(json.dumps(decision).encode()), "e7|单位3|12|r2\n")


class Deadlines(unittest.TestCase):
    def test_section_is_replaced_and_nothing_else(self):
        page = "# Benchmarks\n\n## Working time\n\nold\n\n## Not run\n\nnone\n"
        new = deadlines.HEADING + "\n\nnew"
        written = deadlines.replaced(page, new)
        self.assertEqual(written, "# Benchmarks\n\n## Working time\n\nnew\n\n## Not run\n\nnone\n")
        self.assertEqual(deadlines.found(written), new)
        self.assertEqual(deadlines.replaced(written, new), written)

    def test_section_is_added_at_the_end(self):
        new = deadlines.HEADING + "\n\nnew"
        written = deadlines.replaced("# Benchmarks\n", new)
        self.assertEqual(written, "# Benchmarks\n\n## Working time\n\nnew\n")
        self.assertEqual(deadlines.replaced(written, new), written)
        self.assertIsNone(deadlines.found("# Benchmarks\n"))

    def test_section_states_the_median(self):
        measured = {"deadlines": 10, "refused": 1, "numpy_version": "2",
                    "kinds": {"mixed": [10.0, 90.0, 20.0], "numpy": [40.0]}}
        text = deadlines.section(measured, {"date": "2026-01-01"})
        self.assertIn("| 20.0 | 10.0 to 90.0 | 50.0 million | 3 |", text)


class Cases(unittest.TestCase):
    def test_section_states_the_median_and_stands_beside_the_other(self):
        measured = {"cases": 10, "happenings": 10, "effects": 7, "refused": 0, "ns_of_runs": [10_000.0, 90_000.0, 20_000.0]}
        new = cases.section(measured, {"date": "2026-01-01"})
        self.assertIn("| 20.0 | 10.0 to 90.0 | 50,000 | 3 |", new)
        page = "# Benchmarks\n\n## Working time\n\nold\n"
        written = deadlines.replaced(page, new, cases.HEADING)
        self.assertEqual(deadlines.found(written), "## Working time\n\nold")
        self.assertEqual(deadlines.found(written, cases.HEADING), new)


class Report(unittest.TestCase):
    def test_asks_are_judged(self):
        def result(engine, rules, ns, **more):
            return {"engine": engine, "rules": rules, "ns_per_decision": ns, "events": 1} | more

        results = report.Results([
            result("pai", 132, 100, resident_bytes=0, load_seconds=0.1),
            result("pai", 1320, 100, resident_bytes=1_000_000, load_seconds=0.1),
            result("pai", 13200, 120, resident_bytes=1_000_000 + 299 * 11_880, load_seconds=0.3),
            result("clips", 132, 1600), result("clips", 13200, 3000),
        ])
        self.assertNotIn("read out", report.decisions(results))
        read = report.Results([result("pai", 132, 100, ns_per_decision_read=250.0)])
        self.assertIn("| Pai, read out as text | 250 | — | — | — | 2.50× |", report.decisions(read))
        met = {line.split(" | ")[0][2:]: line.split(" | ")[3][:-2]
               for line in report.asks(results).splitlines()[2:] if line.startswith("| ")}
        self.assertEqual(met["one decision at 132 rules, against CLIPS from C"], "yes")
        self.assertEqual(met["one decision at 13,200 rules, against CLIPS from C"], "**no**")
        self.assertEqual(met["growth from 132 to 13,200 rules"], "**no**")
        self.assertEqual(met["load of 13,200 rules"], "**no**")
        self.assertEqual(met["memory a rule"], "yes")
        reasons = [line for line in report.asks(results).splitlines() if line.startswith("- ")]
        self.assertEqual(len(reasons), 3, "of what falls short and is known the reason is told")
        self.assertEqual(met["a stream, against orjson's parse"], "—")


if __name__ == "__main__":
    unittest.main()
