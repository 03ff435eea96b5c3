import Testing

@Suite("Conditions of rules")
struct RuleConditionTests {
  @Test func `items are told by name, in order and once`() {
    #expect(condition("事项 为 违法用地、违法建筑、违法用地 之一") == "事项{违法建筑,违法用地}")
    #expect(condition("事项 不为 医保咨询") == "!事项{医保咨询}")
    #expect(condition("事项 属于 综合执法") == "事项{违法建筑,违法用地,占道经营}")
    #expect(condition("类别 为 便民服务、综合执法") == "事项{违法建筑,违法用地,占道经营,医保咨询}")
    #expect(condition("事项 为 “医保咨询”") == "事项{医保咨询}")
  }

  @Test func `conditions are flat, without double negation and constants`() {
    #expect(condition("紧急 且 （复杂 且 （属实 且 是））") == "(紧急 & 复杂 & 属实)")
    #expect(condition("紧急 或 （复杂 或 否）") == "(紧急 | 复杂)")
    #expect(condition("非 非 紧急") == "紧急")
    #expect(condition("非 （紧急 不为 是）") == "紧急")
    #expect(condition("紧急 或 1 < 2") == "真")
    #expect(condition("下列各项（一）紧急；（二）复杂 或 属实。") == "(紧急 & (复杂 | 属实))")
    #expect(condition("下列之一（一）紧急；（二）复杂。") == "(紧急 | 复杂)")
  }

  @Test func `yes and no are the answer itself`() {
    #expect(condition("紧急 为 是") == "紧急")
    #expect(condition("紧急 为 否") == "!紧急")
    #expect(condition("紧急 ＝ 否") == "!紧急")
    #expect(condition("属实 为 否") == "(!属实 & !属实?)")
    #expect(condition("属实 为 不详") == "属实?")
    #expect(condition("紧急 为 复杂") == "((紧急 & 复杂) | (!紧急 & !复杂))")
  }

  @Test func `values of enumerations and units are positions`() {
    #expect(condition("渠道 为 走访、电话") == "渠道{电话,走访}")
    #expect(condition("首接单位 为 消防") == "首接单位{消防}")
    #expect(condition("首接单位 为 不详、公安") == "(首接单位? | 首接单位{公安})")
    #expect(condition("首接单位 为 承办单位") == "[首接单位 = 承办单位]")
  }

  @Test func `sets hold, equal and count`() {
    #expect(condition("涉及部门 含 公安") == "涉及部门∋公安")
    #expect(condition("涉及部门 不含 公安、城管") == "!(涉及部门∋公安 | 涉及部门∋城管)")
    #expect(condition("涉及部门 为 无") == "#涉及部门=0")
    #expect(condition("涉及部门 不为 无") == "!#涉及部门=0")
    #expect(condition("涉及部门 为 城管、公安") == "(涉及部门∋公安 & 涉及部门∋城管 & #涉及部门=2)")
    #expect(condition("个数（涉及部门） ≥ 2") == "#涉及部门≥2")
    #expect(condition("2 < 个数（涉及部门）") == "#涉及部门>2")
    #expect(condition("个数（涉及部门） × 2 ≥ 3") == "#涉及部门>1")
    #expect(condition("诉求 含 供水") == "诉求∋供水")
  }

  @Test func `derived fields are their definitions`() {
    #expect(condition("多部门") == "#涉及部门≥2")
    #expect(condition("非 多部门 且 急难") == "(!#涉及部门≥2 & 紧急 & 复杂)")
    #expect(condition("急难 为 否") == "!(紧急 & 复杂)")
    #expect(condition("双倍 > 500元") == "罚款>250")
    #expect(condition("人均 > 100") == "[(罚款 / 人数) > 100]")
  }

  @Test func `numbers come down to one field and a constant`() {
    #expect(condition("金额 ≥ 500元") == "金额≥500")
    #expect(condition("500元 ≤ 金额") == "金额≥500")
    #expect(condition("金额 至少 500") == "金额≥500")
    #expect(condition("金额 ≠ 500") == "!金额=500")
    #expect(condition("金额 为 1、2") == "(金额=1 | 金额=2)")
    #expect(condition("金额 在 100 至 200元") == "(金额≥100 & 金额≤200)")
    #expect(condition("金额 不在 100 至 200") == "!(金额≥100 & 金额≤200)")
    #expect(condition("罚款 × 3 ≥ 罚款 ＋ 100") == "罚款≥50")
    #expect(condition("100 － 罚款 ÷ 2 > 20") == "罚款<160")
    #expect(condition("罚款 × 60% ≥ 30 ＋ 2 × 15") == "罚款≥100")
    #expect(condition("罚款 > 金额") == "[罚款 > 金额]")
    #expect(condition("罚款 － 罚款 < 1") == "[(罚款 - 罚款) < 1]")
    #expect(condition("较大（罚款，金额） ≥ 100") == "[max(罚款, 金额) ≥ 100]")
    #expect(condition("取整（罚款） ≥ 较小（3，2）") == "[round(罚款) ≥ 2]")
    #expect(condition("次数 > －1") == "次数>-1")
    #expect(condition("次数 ≥ 3次") == "次数≥3")
  }

  @Test func `texts are whole, parts and beginnings`() {
    #expect(condition("描述 为 “甲”") == "描述=“甲”")
    #expect(condition("描述 含 “打架”、“斗殴”") == "(描述∋“打架” | 描述∋“斗殴”)")
    #expect(condition("描述 不含 “打架”") == "!描述∋“打架”")
    #expect(condition("描述 以 “关于”、“对” 开头") == "(描述^“关于” | 描述^“对”)")
    #expect(condition("描述 为 标题") == "[描述 = 标题]")
    #expect(condition("来源 为 “热线”") == "来源=“热线”")
  }

  @Test func `a date against an instant means its whole day`() {
    #expect(condition("上报时间 早于 2017-04-12") == "上报时间<2017-04-12T00:00")
    #expect(condition("上报时间 晚于 2017-04-12") == "上报时间≥2017-04-13T00:00")
    #expect(condition("上报时间 不晚于 2017-04-12") == "上报时间<2017-04-13T00:00")
    #expect(condition("上报时间 不早于 2017-04-12") == "上报时间≥2017-04-12T00:00")
    #expect(condition("上报时间 为 2017-04-12") == "(上报时间≥2017-04-12T00:00 & 上报时间<2017-04-13T00:00)")
    #expect(condition("上报时间 不为 2017-04-12") == "!(上报时间≥2017-04-12T00:00 & 上报时间<2017-04-13T00:00)")
    #expect(
      condition("上报时间 在 2017-04-12 至 2017-04-15") == "(上报时间≥2017-04-12T00:00 & 上报时间<2017-04-16T00:00)")
    #expect(condition("上报时间 早于 2017-04-12 08:30") == "上报时间<2017-04-12T08:30")
    #expect(condition("2017-04-12 晚于 上报时间") == "上报时间<2017-04-12T00:00")
    #expect(condition("上报时间 晚于 发现时间") == "[上报时间 > 发现时间]")
  }

  @Test func `dates, times of day and durations compare with their own`() {
    #expect(condition("发现日期 不早于 2017-04-12") == "发现日期≥2017-04-12")
    #expect(condition("发现时刻 在 08:30 至 17:00") == "(发现时刻≥08:30 & 发现时刻≤17:00)")
    #expect(condition("停留 > 90分钟") == "停留>90 minute")
    #expect(condition("停留 > 1小时 ＋ 30分钟") == "停留>90 minute")
    #expect(condition("经历 ≤ 2个工作日 × 3") == "经历≤6 workday")
    #expect(condition("经历 ≤ 停留") == "[经历 ≤ 停留]")
    #expect(condition("2周 > 13天") == "真")
  }

  @Test func `periods and duty hours are of the reporting time unless said otherwise`() {
    #expect(condition("在 汛期 内") == "上报时间@汛期")
    #expect(condition("不在 汛期") == "!上报时间@汛期")
    #expect(condition("发现日期 在 汛期") == "发现日期@汛期")
    #expect(condition("在 工作时间 且 不在 工作日") == "(工作时间 & !工作日)")
  }

  @Test func `places are areas, levels and attributes`() {
    #expect(condition("地点 属于 桐琴镇") == "在武义县/桐琴镇")
    #expect(condition("地点 为 桐琴镇") == "即武义县/桐琴镇")
    #expect(condition("地点 属于 “桐琴镇/东村”、西村") == "(在武义县/桐琴镇/东村 | 在武义县/王宅镇/西村)")
    #expect(condition("乡镇 为 桐琴镇、王宅镇") == "(在武义县/桐琴镇 | 在武义县/王宅镇)")
    #expect(condition("乡镇 不为 桐琴镇") == "!在武义县/桐琴镇")
    #expect(condition("镇型 为 城") == "镇型{城}")
    #expect(condition("山区 且 人口 ≥ 5000") == "(山区 & 人口≥5000)")
    #expect(condition("特色 含 竹") == "特色∋竹")
    #expect(condition("特色 为 茶、竹") == "(特色∋茶 & 特色∋竹 & !特色∋瓷)")
    #expect(condition("简介 为 “好”") == "[简介 = “好”]")
  }

  @Test func `lists are their rows, grouped`() {
    #expect(
      condition("（乡镇、事项） 属于 下放")
        == "(((在武义县/桐琴镇 | 在武义县/王宅镇) & 事项{违法建筑,违法用地}) | (在武义县/桃溪镇 & 事项{占道经营}))")
    #expect(condition("村社 属于 重点村") == "(在武义县/桐琴镇/东村 | 在武义县/王宅镇/西村)")
    #expect(condition("首接单位 属于 执法单位") == "首接单位{公安,城管}")
    #expect(condition("承办单位 不属于 执法单位") == "!承办单位{公安,城管}")
  }
}
