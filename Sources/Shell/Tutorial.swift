import Diagnostics
import Pai
import WorkingTime

/// Ten steps on a small town, from an event to a test that is kept. Each runs what it shows.
enum Tutorial {
  struct Step {
    let says: Words
    let lines: [Words]
  }

  static let path = "tutorial"
  /// Monday, 2 March 2026, nine o'clock.
  static let now = Instant(seconds: 1_772_413_200)
  static var files: RuleFiles { RuleFiles(text: rules) }

  static let rules = """
    规则集 桐溪镇 { 版本：“1”  施行：2026-01-01 }

    层级 村社 < 乡镇
    措施 提醒 < 督办

    单位 综合执法、市场监管、派出所、指挥室 { 层级：乡镇 }

    类别 街面 { 事项 占道经营、无证经营、噪声扰民 }

    名录 {
        区域 {
            | 区域   | 层级 |
            | 桐溪镇 | 乡镇 |
        }
    }

    字段 {
        紧急  是否  默认 否
        摊位  整数  默认 1  在 0 至 1000
        昼夜  （白天、夜里）
    }

    流程 {
        里程碑  上报 → 派发 → 办结
        计时    办结 自 派发
        允许 挂起 由 指挥室：停表
        允许 恢复 由 指挥室：复表
    }

    督促 办结督办 {
        当 办结 剩 1个工作日：  提醒 主办
        当 办结 逾期：          督办 主办；抄送 指挥室
    }

    表 派单 {
        | 事项     | 主办     | 派发   | 办结      |
        | 占道经营 | 综合执法 | 30分钟 | 3个工作日 |
        | 无证经营 | 市场监管 | 30分钟 | 5个工作日 |
    }

    规则 夜里的噪声 { 当：事项 为 噪声扰民 且 昼夜 为 夜里  主办：派出所    限时：派发 10分钟内；办结 1个工作日内 }
    规则 白天的噪声 { 当：事项 为 噪声扰民 且 昼夜 为 白天  主办：综合执法  限时：派发 30分钟内；办结 3个工作日内 }

    规则 紧急的 例外于 派单、夜里的噪声、白天的噪声 { 当：紧急  限时：派发 5分钟内；办结 1个工作日内 }

    规则 督促办结 { 督促：办结督办 }
    """

  private static func line(_ zh: String, _ en: String) -> Words { Words(zh: zh, en: en) }

  static let steps: [Step] = [
    Step(
      says: line("说一件事，就有判定。", "Give an event, and it is decided."),
      lines: [line("事项 占道经营，地点 桐溪镇", "item 占道经营, area 桐溪镇")]),
    Step(
      says: line("只改一个字段，变了的行有标记。", "Change one field; lines that changed are marked."),
      lines: [line("紧急 是", "紧急 yes")]),
    Step(
      says: line("为什么这样？期限怎么算出来的？", "Why is it so, and how does the deadline come about?"),
      lines: [line(":为何 主办", ":why lead"), line(":为何 期限", ":why due")]),
    Step(
      says: line("为什么不是派出所？最少改什么就是？", "Why not the police? What is the least change that makes it so?"),
      lines: [line(":为何不 派出所", ":whynot 派出所")]),
    Step(
      says: line("没说全的事，会说还要问什么。", "Where something is unknown, it is said what still matters."),
      lines: [
        line("事项 噪声扰民，地点 桐溪镇", "item 噪声扰民, area 桐溪镇"), line(":问", ":ask"), line("夜里", "夜里"),
      ]),
    Step(
      says: line("记一件事，让时间过去：看发出了什么。", "Enter what happens, let time pass, and see what is sent."),
      lines: [
        line("事项 占道经营，地点 桐溪镇", "item 占道经营, area 桐溪镇"), line("派发", "派发"), line(":推进 4个工作日", ":advance 4 workdays"),
      ]),
    Step(
      says: line("画出来，再退回两步。时钟也退。", "Draw it, and take two steps back, clock and all."),
      lines: [line(":时间线", ":timeline"), line(":退 2", ":back 2")]),
    Step(
      says: line("要是当天就办结呢？另起一个分支，两边比一比。", "What if it were done the same day? Fork, and compare."),
      lines: [
        line(":分支 早办", ":fork early"), line("派发", "派发"), line("16:00 办结", "16:00 办结"), line(":换 主", ":switch main"),
        line("派发", "派发"), line(":推进 4个工作日", ":advance 4 workdays"), line(":比较 早办 主", ":compare early main"),
        line(":换 早办", ":switch early"),
      ]),
    Step(
      says: line(
        "要是规则不一样呢？在原处试写一条，马上知道差别。", "What if the rules were different? Try one in place; the difference is told at once."),
      lines: [
        line(
          "规则 大片占道 例外于 派单 { 当：事项 为 占道经营 且 摊位 ≥ 20  主办：指挥室 }",
          "rule 大片占道 overrides 派单 { when: item is 占道经营 and 摊位 >= 20  lead: 指挥室 }"), line(":撤", ":drop"),
      ]),
    Step(
      says: line("把做过的存成情景，以后 pai test 每次都会查。", "Keep what was done as a scenario, which pai test checks from now on."),
      lines: [line("应 办结 按时", "expect 办结 on_time"), line(":存 “占道经营当天办结”", ":save \"占道经营当天办结\"")]),
  ]
}
