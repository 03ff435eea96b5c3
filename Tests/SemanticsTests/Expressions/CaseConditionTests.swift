import Testing

@Suite("Conditions on cases")
struct CaseConditionTests {
  @Test func `outcomes are words`() {
    #expect(caseCondition("派办") == "routed")
    #expect(caseCondition("非 不予受理 且 非 有争议") == "(!declined & !disputed)")
    #expect(caseCondition("待定 或 兜底") == "(undetermined | fallback)")
  }

  @Test func `who leads and assists`() {
    #expect(caseCondition("主办 为 公安") == "lead{公安}")
    #expect(caseCondition("主办 为 公安、首接单位") == "(lead{公安} | lead{首接单位})")
    #expect(caseCondition("主办 不为 无") == "!lead{}")
    #expect(caseCondition("主办 属于 执法单位") == "lead{公安,城管}")
    #expect(caseCondition("协办 含 消防") == "assist∋消防")
    #expect(caseCondition("协办 不含 消防、城管") == "!(assist∋消防 | assist∋城管)")
    #expect(caseCondition("协办 为 消防、城管") == "assist{消防,城管}")
    #expect(caseCondition("抄送 为 无") == "notify{}")
    #expect(caseCondition("标记 含 “重点”") == "tag∋“重点”")
    #expect(caseCondition("发起 含 占道经营") == "start∋占道经营")
    #expect(caseCondition("层级 为 乡镇、网格") == "level{网格,乡镇}")
    #expect(caseCondition("层级 ≥ 乡镇") == "level{乡镇,县区}")
    #expect(caseCondition("督促 为 三色") == "ladder{三色}")
    #expect(caseCondition("督促 为 无") == "!ladder{三色}")
  }

  @Test func `limits and deadlines belong to milestones`() {
    #expect(caseCondition("办结 时限 ≤ 3个工作日") == "limit(办结)≤3 workday")
    #expect(caseCondition("办结 时限 为 3个工作日") == "limit(办结)=3 workday")
    #expect(caseCondition("办结 时限 为 无") == "limit(办结)=none")
    #expect(caseCondition("办结 期限 不为 无") == "due(办结)")
    #expect(caseCondition("办结 期限 为 无") == "!due(办结)")
    #expect(caseCondition("办结 期限 为 2017-04-17 17:30") == "due(办结)=2017-04-17T17:30")
    #expect(caseCondition("办结 期限 不晚于 2017-04-17 17:30") == "due(办结)≤2017-04-17T17:30")
  }

  @Test func `a deadline at midnight is of the day that it ends`() {
    #expect(caseCondition("办结 期限 为 2017-04-17") == "(due(办结)>2017-04-17T00:00 & due(办结)≤2017-04-18T00:00)")
    #expect(caseCondition("办结 期限 早于 2017-04-17") == "due(办结)≤2017-04-17T00:00")
  }

  @Test func `clocks and the log`() {
    #expect(caseCondition("办结 按时") == "onTime(办结)")
    #expect(caseCondition("办结 逾期") == "overdue(办结)")
    #expect(caseCondition("办结 逾期 2个工作日") == "overdue(办结, 2 workday)")
    #expect(caseCondition("办结 剩 20%") == "left(办结, 0.2)")
    #expect(caseCondition("办结 剩 4工作时") == "left(办结, 4 workHour)")
    #expect(caseCondition("督办 后 3个工作日 且 未 办结") == "(later(督办, 3 workday) & !did(办结))")
    #expect(caseCondition("回访（不满意）") == "did(回访#1)")
    #expect(caseCondition("回访（不满意） 满 2次") == "reaches(回访#1, 2)")
    #expect(caseCondition("退单 连续 满 3次") == "reaches(退单, 3 in a row)")
    #expect(caseCondition("已 督办 公安 且 未 问询") == "(did(督办→公安) & !did(问询))")
    #expect(caseCondition("未 督办 主办 值守 公安") == "!onCall(督办→主办, 公安)")
    #expect(caseCondition("已 回访（满意）") == "did(回访#0)")
    #expect(caseCondition("本单位 当月 督办 满 3次") == "unit(month 督办, 3)")
    #expect(caseCondition("退单") == "did(退单)")
  }

  @Test func `what looks at the event alone is one condition of it`() {
    #expect(caseCondition("紧急 且 已 办结 且 金额 > 5") == "(<(紧急 & 金额>5)> & did(办结))")
    #expect(caseCondition("非 紧急") == "<!紧急>")
    #expect(caseCondition("紧急 或 1 > 2") == "<紧急>")
  }

  @Test func `formulas of assessments`() {
    #expect(assessed("件数（主办 为 网格长） ÷ 件数（已 上报）") == "(cases(lead{网格长}) divide cases(did(上报)))")
    #expect(assessed("评分 × 60% ＋ 先行率") == "((input0 multiply 0.6) add measure0)")
    #expect(assessed("占比（办结 按时，办结 逾期 或 办结 按时）") == "share(onTime(办结), (overdue(办结) | onTime(办结)))")
    #expect(assessed("平均（用时（派发，办结））") == "mean(work(派发, 办结))")
    #expect(assessed("百分位（用时（派发，办结），90%）") == "percentile(work(派发, 办结), 0.9)")
    #expect(assessed("较大（0，－评分）") == "max(0, -input0)")
    #expect(assessed("取整（缺省（先行率，100%））") == "round(orElse(measure0, 1))")
    #expect(assessed("平均（金额）") == "mean(金额)")
  }
}
