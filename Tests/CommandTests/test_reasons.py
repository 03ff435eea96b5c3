"""What `pai` says of why, and of rules and scenarios that do nothing, on rules of a few lines."""

import json

import pai
from pai import CommandTest, run

BASE = """规则集 测 { 版本：“1” 施行：2026-01-01 }
层级 村社 < 乡镇
单位 甲、乙、丙 { 层级：乡镇 }
类别 类 { 事项 事 }
名录 { 区域 {
| 区域 | 层级 |
| 镇 | 乡镇 |
} }
流程 { 里程碑 上报 → 办结 }
"""


class Reasons(CommandTest):
    def rules(self, more: str, name: str = "rules.pai"):
        return self.file(name, BASE + more)

    def why(self, rules, *words, **fields):
        event = json.dumps({"item": "事", "area": "镇", **fields}, ensure_ascii=False)
        return self.ends(run("why", rules, "--event", event, "--despite-findings", *words), pai.FINE)

    def codes(self, rules):
        return [one["code"] for one in self.found(rules)]

    def found(self, rules, *words):
        return run("check", rules, "--format", "json", *words).json["diagnostics"]

    def test_what_a_rule_wanted_is_told_as_it_wanted_it(self):
        rules = self.rules("""字段 { 紧急 是否；夜 是否；数 整数 在 0 至 9；小 = 数 < 5 }
规则 底 兜底 { 主办：乙 限时：办结 1个工作日 本意：紧急 或 夜 或 数 ≥ 0 }
规则 缓 { 当：非 紧急 且 非 小 主办：甲 }
表 表甲 {
| 事项 | 夜 | 主办 |
| 事 | 否 | 丙 |
}
""")
        told = self.why(rules, "--not", "甲", 紧急=True, 夜=True, 数=3).text
        self.assertIn("    [否] 非 紧急\n    [否] 非 小\n", told)
        self.assertNotIn("[是] 紧急", told)
        self.assertIn("    [否] 非 夜\n", self.why(rules, "--not", "丙", 紧急=True, 夜=True, 数=3).text)
        self.assertIn("    [no]  not 紧急\n", self.why(rules, "--not", "甲", "--lang", "en", 紧急=True, 夜=True, 数=9).text)
        # What is not known is neither met nor missed.
        self.assertIn("    [？] 非 紧急\n", self.why(rules, "--not", "缓", 夜=True, 数=9).text)
        [obstacle] = self.why(rules, "--not", "缓", "--format", "json", 紧急=True, 夜=True, 数=9).json["whyNot"]["obstacles"]
        self.assertEqual(obstacle["failing"], [{"condition": "非 紧急", "holds": False}])

    def test_a_limit_that_rules_disagree_on_is_marked_wherever_it_is_told(self):
        rules = self.rules("""规则 全 { 主办：甲 限时：办结 3个工作日 }
规则 另 { 限时：办结 1个工作日 }
""")
        self.assertRegex(self.why(rules).text, r"办结 1个工作日.*（有争议）")
        self.assertRegex(self.why(rules, "--lang", "en", "--due").text, r"(?s)limits .*\(disputed\).*Deadlines\n.*\(disputed\)")
        table = run("decide", rules, "--despite-findings", "--format", "table", "--lang", "en", input='{"item":"事","area":"镇"}\n')
        self.assertIn("(disputed)", table.text)
        agreed = self.rules("规则 全 { 主办：甲 限时：办结 1个工作日 }\n", "agreed.pai")
        self.assertNotIn("有争议", self.why(agreed).text)

    def test_a_unit_whose_work_another_does_is_told_as_that(self):
        rules = self.file("merged.pai", """规则集 镇 { 版本：“1”  施行：2026-01-01 }
层级 乡镇
单位 老平台、新平台 { 层级：乡镇 }
类别 日常 { 事项 占道 }
流程 { 里程碑 上报 → 办结 }
名录 { 并入 老平台 → 新平台 自 2026-02-01 }
规则 甲 { 主办：老平台  限时：办结 1天 }
""")
        for lang, words, said in (
                ("zh", "规则定的就是它；名录里它的事那时由“新平台”办", "主办：老平台（老平台的事由新平台办）"),
                ("en", "The rules say it as the event is; by the directory “新平台” does its work then",
                 "lead: 老平台 (新平台 does the work of 老平台)")):
            done = run("why", rules, "--event", '{"事项":"占道","上报时间":"2026-03-02 09:00"}', "--not", "老平台", "--lang", lang)
            self.assertIn(words, done.text)
            self.assertIn(said, done.text)

    def test_a_change_that_would_not_do_is_told_with_who_leads_then(self):
        rules = self.file("merged.pai", """规则集 镇 { 版本：“1”  施行：2026-01-01 }
层级 乡镇
单位 老平台、新平台、第三家 { 层级：乡镇 }
类别 日常 { 事项 占道 }
流程 { 里程碑 上报 → 办结 }
名录 { 并入 老平台 → 新平台 自 2026-02-01 }
字段 { 产权 单位 }
规则 甲 { 主办：产权  限时：办结 1天 }
""")
        for unit, day, change, then in (
                ("老平台", "2026-03-02", "最少改成：产权 老平台", "那样规则定的是它；名录里它的事那时由“新平台”办"),
                ("老平台", "2026-01-05", "最少改成：产权 老平台", None), ("新平台", "2026-03-02", "最少改成：产权 新平台", None)):
            event = json.dumps({"事项": "占道", "产权": "第三家", "上报时间": f"{day} 09:00"}, ensure_ascii=False)
            told = run("why", rules, "--event", event, "--not", unit).text
            self.assertIn(change, told)
            self.assertEqual("那样规则定的是它" in told, then is not None, told)
            self.assertIn(then or "", told)
            self.assertIn("主办：产权（第三家）", told)

    def test_scenarios_ask_for_what_a_field_holds(self):
        rules = self.file("fields.pai", """规则集 镇 { 版本：“1”  施行：2026-01-01 }
层级 乡镇
单位 甲办、乙办 { 层级：乡镇 }
类别 日常 { 事项 占道 }
流程 { 里程碑 上报 → 办结 }
字段 { 产权 单位；涉及 若干 单位 }
规则 甲 { 主办：产权  协办：涉及  限时：办结 1天 }
情景 “主办不协办” { 事件 2026-03-02 { 事项 占道；产权 甲办；涉及 甲办 } 应 协办 不含 涉及  应 协办 为 无 }
情景 “对” { 事件 2026-03-02 { 事项 占道；产权 甲办；涉及 乙办 } 应 协办 含 涉及  应 主办 为 产权 }
情景 “不对” { 事件 2026-03-02 { 事项 占道；产权 甲办；涉及 乙办 } 应 协办 不含 乙办  应 主办 为 乙办 }
情景 “没说” { 事件 2026-03-02 { 事项 占道；产权 甲办 } 应 协办 含 涉及 }
情景 “没说全” { 事件 2026-03-02 { 事项 占道；产权 甲办 } 应 协办 为 无 }
情景 “没说谁主办” { 事件 2026-03-02 { 事项 占道；涉及 甲办 } 应 协办 为 甲办 }
""")
        told = run("test", rules).text
        self.assertIn("通过 2，没有通过 4", told)
        self.assertEqual(told.count("待定：还要问涉及"), 2)
        self.assertIn("待定：还要问产权", told)
        for words in ("实际是：乙办", "主办是：甲办（产权）（派办）", "待定：还要问涉及"):
            self.assertIn(words, told)

    def test_one_that_is_merged_into_the_lead_is_no_assistant(self):
        rules = self.file("merged.pai", """规则集 合并 { 版本：“1”  施行：2024-01-01 }
层级 镇 < 县
单位 总办、局甲、局乙 { 层级：县 }
类别 类 { 事项 占道、噪声 }
字段 { 牵头单位 单位 }
名录 {
  区域 {
    | 区域 | 层级 |
    | X县  | 县   |
  }
  并入 局乙 → 局甲 自 2024-06-01
}
流程 { 里程碑 上报 → 办结 }
规则 占道 { 当：事项 为 占道  主办：牵头单位  协办：局乙  限时：办结 3个工作日 }
规则 噪声 { 当：事项 为 噪声  主办：局甲  协办：局乙  限时：办结 3个工作日 }
情景 “并入以前” { 事件 2024-05-01 { 事项 噪声；地点 “X县” } 应 协办 含 局乙 }
情景 “并入以后” { 事件 2024-07-01 { 事项 噪声；地点 “X县” } 应 协办 为 无  应 协办 不含 局乙 }
情景 “由字段主办” { 事件 2024-07-01 { 事项 占道；牵头单位 局甲；地点 “X县” } 应 协办 不含 局乙 }
情景 “别人主办” { 事件 2024-07-01 { 事项 占道；牵头单位 总办；地点 “X县” } 应 协办 含 局乙  应 协办 为 局甲 }
情景 “哪天都” { 当 事项 为 噪声 应 协办 含 局乙 }
情景 “哪天都不” { 当 事项 为 占道 且 牵头单位 为 局甲 应 协办 不含 局乙 }
""")
        told = run("test", rules, "--format", "json").json["rulesets"][0]["scenarios"]
        self.assertEqual({one["name"]: one["status"] for one in told}, {
            "并入以前": "passed", "并入以后": "passed", "由字段主办": "passed", "别人主办": "passed",
            # Which of the two it is hangs on the day.
            "哪天都": "notRun", "哪天都不": "notRun"})

    def test_a_property_that_no_event_meets_proves_nothing(self):
        rules = self.rules("""字段 { x 整数 在 0 至 9 }
规则 全 { 主办：甲 限时：办结 1个工作日 }
情景 “空” { 当 x > 5 且 x < 3 应 主办 为 乙 }
情景 “实” { 当 x > 5 应 主办 为 甲 }
""")
        done = self.ends(run("test", rules, "--lang", "en"), pai.FINDINGS)
        self.assertIn("no event meets its “when”, so it proves nothing", done.text)
        self.assertIn("没有事件符合它的“当”", run("test", rules).text)
        self.assertEqual([one["status"] for one in run("test", rules, "--format", "json").json["rulesets"][0]["scenarios"]],
                         ["failed", "passed"])
        [found] = self.found(rules)
        self.assertEqual((found["code"], found["message"]), ("F004", "情景“空”的条件永远不会成立。"))
        [found] = self.found(rules, "--lang", "en")
        self.assertEqual(found["message"], "The condition of scenario “空” can never hold.")

    def test_a_vacuous_property_watches_no_rule(self):
        rules = self.rules("""字段 { x 整数 在 0 至 9 }
规则 全 { 主办：甲 限时：办结 1个工作日 }
情景 “空” { 当 x > 5 且 x < 3 应 主办 为 甲 }
""")
        self.assertIn("没有情景管着：全", self.ends(run("test", rules, "--coverage"), pai.FINDINGS).text)

    def test_of_a_rule_that_never_applies_that_alone_is_told(self):
        rules = self.rules("""字段 { x 整数 在 0 至 9 }
规则 全 { 主办：甲 限时：办结 1个工作日 }
规则 另 例外于 全 { 当：x > 5 且 x < 3 主办：乙 }
""")
        self.assertEqual(self.codes(rules), ["F004"])

    def test_only_exceptions_that_meet_a_rule_are_named_as_overriding_it(self):
        rules = self.rules("""字段 { x 整数 在 0 至 9 }
规则 总 { 主办：甲 限时：办结 1个工作日 }
规则 小 例外于 总 { 当：x < 3 主办：乙 }
规则 压 例外于 小、总 { 当：x < 5 主办：丙 }
规则 远 例外于 小、总 { 当：x > 7 主办：丙 }
""")
        [found] = [one for one in self.found(rules) if one["code"] == "F005"]
        self.assertEqual(found["message"], "凡规则“小”适用之处，都被“压”取代，它从不生效。")

    def test_the_fix_of_a_conflict_speaks_the_language_of_the_rule(self):
        for keywords, name, fix in (
            ("规则 {} {{ 当：x > 5 主办：乙 }}", "late", " 例外于 全"), ("rule {} {{ when: x > 5 lead: 乙 }}", "迟", " overrides 全"),
        ):
            rules = self.rules("字段 { x 整数 在 0 至 9 }\n规则 全 { 主办：甲 限时：办结 1个工作日 }\n" + keywords.format(name) + "\n")
            [found] = self.found(rules)
            self.assertEqual(found["code"], "F003")
            self.assertEqual(found["fix"]["replacement"], fix)

    def test_a_number_of_too_many_digits_is_told_how_many_there_may_be(self):
        rules = self.rules("""字段 { 面积 小数；数 整数 }
规则 全 { 主办：甲 限时：办结 1个工作日 }
""")
        for field, number in (("面积", "0.1000000001"), ("面积", "1234567890123456789012"), ("数", "1234567890123456789012")):
            event = f'{{"item":"事","area":"镇","{field}":{number}}}'
            told = self.ends(run("why", rules, "--event", event), pai.REJECTED).told
            self.assertIn("[E006]", told)
            self.assertIn("小数点前最多 18 位，后最多 9 位", told)
            self.assertIn(number, told)
            told = run("why", rules, "--event", event, "--lang", "en").told
            self.assertIn("at most 18 digits before the point and 9 after it", told)
        told = run("why", rules, "--event", '{"item":"事","area":"镇","数":1.5}').told
        self.assertNotIn("18 位", told)

    GAP = """字段 { x 整数 在 0 至 9 }
规则 全 { 当：x > 5 主办：甲 }
规则 另 { 限时：办结 1个工作日 }
"""

    def test_why_not_answers_of_an_event_that_nobody_leads(self):
        rules = self.rules(self.GAP)
        told = self.why(rules, "--not", "甲", x=1).text
        self.assertIn("[E017] 没有规则定这个事件的主办。", told)
        self.assertIn("    [否] x > 5\n", told)
        self.assertIn("最少改成：x 6", told)
        page = self.why(rules, "--not", "甲", "--format", "json", x=1).json
        self.assertIsNone(page["decision"])
        self.assertEqual(page["refused"]["code"], "E017")
        self.assertEqual([one["rule"] for one in page["why"]], ["另"])
        self.assertFalse(page["whyNot"]["holds"])
        self.assertEqual(page["whyNot"]["smallestChange"], [{"field": "x", "value": "6"}])
        # A rule that speaks does so, whoever leads.
        self.assertTrue(self.why(rules, "--not", "另", "--format", "json", x=1).json["whyNot"]["holds"])

    def test_an_event_that_nobody_leads_is_refused_where_nobody_is_asked_for(self):
        rules = self.rules(self.GAP)
        done = run("why", rules, "--event", '{"item":"事","area":"镇","x":1}', "--despite-findings")
        self.assertIn("[E017]", self.ends(done, pai.REJECTED).told)
        # No rule at all leads.
        rules = self.rules("规则 另 { 限时：办结 1个工作日 }\n", "none.pai")
        self.assertIn("没有规则指名它主办", self.why(rules, "--not", "甲").text)
