import Testing

@Suite("Mistakes in conditions")
struct ExpressionMistakeTests {
  @Test func `something else where a condition is meant`() {
    expectMistake("M050", "‹金额›")
    expectMistake("M050", "紧急 且 ‹渠道›")
    expectMistake("M050", "‹500元›")
    expectMistake("M050", "紧急 或 ‹金额 ＋ 5›")
  }

  @Test func `a value of another kind`() {
    expectMistake("M051", "金额 > ‹“很多”›")
    expectMistake("M051", "金额 为 ‹是›")
    expectMistake("M051", "紧急 为 ‹5›")
    expectMistake("M051", "描述 含 ‹5›")
    expectMistake("M051", "‹渠道› 含 电话")
    expectMistake("M051", "发现日期 早于 ‹2017-04-12 08:00›")
    expectMistake("M051", "上报时间 晚于 ‹18:00›")
    expectMistake("M051", "停留 > ‹5›")
    expectMistake("M051", "金额 ＋ ‹渠道› > 5")
    expectMistake("M051", "罚款 × 2 > ‹2小时›")
    expectMistake("M051", "事项 属于 ‹5›")
    expectMistake("M051", "层级 为 ‹5›", in: .step)
    expectMistake("M051", "‹办结 按时›", in: .measure)
  }

  @Test func `no order among texts, values and sets`() {
    expectMistake("M052", "‹描述› < “乙”")
    expectMistake("M052", "‹渠道› ≥ 电话")
    expectMistake("M052", "‹涉及部门› > 2")
    expectMistake("M052", "‹事项› 在 违法建筑 至 医保咨询")
    expectMistake("M052", "‹主办› > 公安", in: .step)
  }

  @Test func `units of measure agree`() {
    expectMistake("M053", "金额 > ‹3人›")
    expectMistake("M053", "罚款 > ‹人数›")
    expectMistake("M053", "罚款 ＋ ‹人数› > 5")
    expectMistake("M053", "金额 > ‹3次›")
  }

  @Test func `durations that count differently do not compare`() {
    expectMistake("M054", "停留 > ‹2个工作日›")
    expectMistake("M054", "1个工作日 ＋ ‹3小时› > 经历")
    expectMistake("M054", "24小时 < ‹2个工作日›")
  }

  @Test func `constants lie in the field's range`() {
    expectMistake("M055", "金额 > ‹20000元›")
    expectMistake("M055", "金额 为 5、‹－1›")
    expectMistake("M055", "个数（涉及部门） > ‹9›")
  }

  @Test func `ranges go up`() {
    expectMistake("M056", "金额 在 ‹500 至 100›")
    expectMistake("M056", "上报时间 在 ‹2017-04-12 至 2017-04-11›")
    expectMistake("M056", "发现时刻 在 ‹22:00 至 06:00›")
    expectMistake("M056", "停留 在 ‹2小时 至 90分钟›")
  }

  @Test func `whole numbers compare with whole numbers`() {
    expectMistake("M057", "人数 ≥ ‹2.5›")
    expectMistake("M057", "个数（涉及部门） 为 ‹1.5›")
  }

  @Test func `unknown and none are for those that admit them`() {
    expectMistake("M058", "渠道 为 ‹不详›")
    expectMistake("M058", "金额 为 ‹不详›")
    expectMistake("M059", "首接单位 为 ‹无›")
    expectMistake("M059", "描述 不为 ‹无›")
  }

  @Test func `areas are of the field's level and told apart`() {
    expectMistake("M060", "乡镇 为 ‹西村›")
    expectMistake("M026", "地点 属于 ‹东村›")
  }

  @Test func `duty hours are of the reporting time`() {
    expectMistake("M061", "发现日期 在 ‹工作日›")
  }

  @Test func `fields fit the columns of the list`() {
    expectMistake("M062", "‹（乡镇、渠道）› 属于 下放")
    expectMistake("M062", "‹渠道› 属于 执法单位")
    expectMistake("M062", "‹主办› 属于 重点村", in: .step)
  }

  @Test func `several fields in parentheses need a list`() {
    expectMistake("M063", "‹（乡镇、事项）›")
  }

  @Test func `a day of every year needs a period`() {
    expectMistake("M064", "上报时间 早于 ‹4月12日›")
  }

  @Test func `a rule looks at the event alone`() {
    expectMistake("M065", "‹主办› 为 公安")
    expectMistake("M065", "‹办结 按时›")
    expectMistake("M065", "紧急 且 ‹已 办结›")
    expectMistake("M065", "‹件数›（紧急） > 2")
  }

  @Test func `earlier and later are of times, more and less of amounts`() {
    expectMistake("M066", "‹金额 早于 500›")
    expectMistake("M066", "‹上报时间 至少 2017-04-12›")
    expectMistake("M066", "‹办结 期限 至少 2017-04-12›", in: .step)
  }

  @Test func `constants are computed exactly or not at all`() {
    expectMistake("M067", "罚款 ÷ ‹0› > 5")
    expectMistake("M067", "1 ÷ ‹（1 － 1）›", in: .measure)
    expectMistake(
      "M068",
      "罚款 > ‹999999999999999999 × 999999999999999999 × 999999999999999999›")
    expectMistake("M081", "经历 > ‹3小时 ÷ 2›")
  }

  @Test func `functions take what they take`() {
    expectMistake("M069", "‹求和›（罚款，金额） > 5")
    expectMistake("M070", "‹个数（涉及部门，诉求）› > 5")
    expectMistake("M070", "‹较大（罚款）› > 5")
    expectMistake("M070", "‹占比（已 办结）›", in: .measure)
  }

  @Test func `clocks belong to milestones`() {
    expectMistake("M071", "‹督办› 按时", in: .step)
    expectMistake("M071", "‹紧急› 逾期", in: .step)
    expectMistake("M071", "‹回访（满意）› 按时", in: .step)
    expectMistake("M071", "‹退单› 期限 为 无", in: .step)
  }

  @Test func `only milestones have results`() {
    expectMistake("M082", "退单（‹满意›）", in: .step)
    expectMistake("M001", "回访（‹一般›）", in: .step)
  }

  @Test func `a set that has several says whether all or any`() {
    expectMistake("M072", "涉及部门 含 ‹公安、消防›")
    expectMistake("M072", "协办 含 ‹公安、消防›", in: .step)
  }

  @Test func `words of the decision stand where they mean something`() {
    expectMistake("M073", "‹主办›", in: .step)
    expectMistake("M073", "‹派办› 为 公安", in: .step)
    expectMistake("M073", "‹主办› 含 公安", in: .step)
  }

  @Test func `times are counted from one, shares lie between nothing and all`() {
    expectMistake("M074", "退单 满 ‹0›次", in: .step)
    expectMistake("M074", "本单位 督办 满 ‹1.5›次", in: .step)
    expectMistake("M075", "办结 剩 ‹120%›", in: .step)
    expectMistake("M075", "办结 剩 ‹3›", in: .step)
  }

  @Test func `text attributes compare as a whole`() {
    expectMistake("M076", "简介 含 ‹“好”›")
  }

  @Test func `an empty text tells nothing`() {
    expectMistake("M080", "描述 含 ‹“”›")
  }

  @Test func `steps that say nothing`() {
    func mistakes(_ scenario: String) -> [String] { SmallTown(scenario).mistakes }
    #expect(
      mistakes("情景 “例” { 事件 2017-04-14 15:48 { 事项 医保咨询 } 应 派办 应 被拒 }") == ["M078 应 被拒"])
    #expect(
      mistakes("情景 “例” { 当 派办 经过 3小时 应 派办 }") == ["M079 经过 3小时"])
  }

  @Test func `misspelt names are told with those near to them`() {
    expectMistake("M001", "事项 为 ‹违法建设›")
    expectMistake("M001", "渠道 为 ‹电活›")
    expectMistake("M001", "在 ‹讯期›")
    expectMistake("M003", "渠道 为 ‹违法建筑›")
  }

  @Test func `every mistake of a condition is told, each once`() {
    let town = SmallTown("规则 例 { 当：金额 > 3人 且 渠道 为 不详 且 描述 < “乙”\n 主办：公安 }")
    #expect(town.mistakes == ["M053 3人", "M058 不详", "M052 描述"])
  }

  @Test func `a field whose definition is wrong is not told again`() {
    let town = SmallTown("字段 { 坏 ＝ 金额 ＋ 渠道 > 3 } 规则 例 { 当：坏 > 5 且 坏\n 主办：公安 }")
    #expect(town.mistakes == ["M051 渠道"])
  }
}
