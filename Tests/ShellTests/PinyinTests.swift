import Testing

@testable import Shell

@Suite struct PinyinTests {
  let pinyin = Pinyin()

  @Test(arguments: [
    // Whole syllables, initials, and both mixed.
    ("无证经营", "wuzhengjingying"), ("无证经营", "wuzheng"), ("无证经营", "wzjy"), ("无证经营", "wuzhjy"),
    ("无证经营", "wzhengjy"), ("无证经营", "wuzjingy"), ("无证经营", "wzhjy"), ("无证经营", "w"),
    ("社会救助", "shhjz"), ("社会救助", "shjzh"), ("出租房管理", "chzfgl"), ("出租房管理", "czfgl"),
    // The last syllable unfinished.
    ("无证经营", "wuzhen"), ("无证经营", "wuzhe"), ("无证经营", "wuzhengjingyin"), ("无证经营", "wzji"),
    // Any reading, whichever is right in the name.
    ("调解", "tiaojie"), ("调解", "tj"), ("调解", "diaojie"), ("调解", "dj"), ("长兴", "changxing"), ("长兴", "zhangxing"),
    ("长兴", "chx"), ("长兴", "zhx"), ("乐清", "yueqing"), ("乐清", "leqing"), ("乐清", "yq"), ("厦门", "xiamen"), ("厦门", "sm"),
    ("丽水", "lishui"), ("台州", "taizhou"), ("重复派发", "chongfu"), ("银行", "yinhang"), ("嵊州", "shengz"),
    // v for ü, and ü itself.
    ("绿化", "lvhua"), ("绿化", "LÜhua"), ("绿化", "lu\u{308}hua"), ("绿化", "luhua"), ("女工", "nvg"), ("虐待", "nvedai"),
    // Of any case, with spaces and apostrophes.
    ("无证经营", "WuZheng"), ("无证经营", "wu zheng"), ("无证经营", " w z j y "), ("西安", "xi'an"), ("西安", "xi’an"),
    ("西安", "xian"), ("先", "xian"), ("无证经营", "ｗｚ"),
    // Han characters as themselves.
    ("无证经营", "无证"), ("无证经营", "无zhengj营"), ("无证经营", "w证"), ("二〇二六年", "erlingerliun"), ("二〇二六年", "el二"),
    // What is not Han.
    ("12345热线", "12345rx"), ("12345热线", "123"), ("１２３４５热线", "12345rexian"), ("12345热线", "１２３"), ("VPN服务", "vpnfw"),
    ("ＶＰＮ服务", "vpn f"), ("服务 VPN", "fwvpn"), ("Café管理", "cafe\u{301}gl"),
    // What is neither letter nor number may be left out.
    ("渔船（无证）", "ycwz"), ("渔船（无证）", "yc(wz)"), ("渔船（无证）", "yuchuan（wuz"), ("武义县/桐琴镇", "wyxtqz"),
    ("武义县/桐琴镇", "wyx/tqz"), ("“一件事”改革", "yjsgg"),
  ])
  func `a name is found by its beginning`(name: String, typed: String) {
    #expect(pinyin.matches(name, typed: typed))
  }

  @Test(arguments: [
    // From its beginning, without gaps.
    ("无证经营", "jy"), ("无证经营", "zheng"), ("无证经营", "wujy"), ("无证经营", "wy"),
    // Only the last syllable may be unfinished.
    ("无证经营", "wuzhejy"), ("无证经营", "wuzhenjy"), ("调解", "tiajie"),
    // Not past its end.
    ("调解", "tiaojiex"), ("调解", "tjj"), ("", "a"), ("（）", "a"),
    // A syllable is not its middle, nor another one, nor are h and ng initials.
    ("无证经营", "wheng"), ("无证经营", "wuzhangjy"), ("经", "ingy"), ("西安", "xiana"),
    // Letters that are typed stand for nothing else.
    ("12345热线", "1234rx"), ("12345热线", "rx"), ("VPN服务", "vfw"), ("热线", "re1"), ("渔船", "yc("), ("渔船", "y，"),
    // A Han character is itself alone.
    ("无证经营", "五"), ("无证经营", "无政"), ("无证经营", "证"),
  ])
  func `what does not begin a name does not find it`(name: String, typed: String) {
    #expect(!pinyin.matches(name, typed: typed))
  }

  @Test(arguments: ["", " ", "　", "'", "' '"]) func `every name begins with nothing`(typed: String) {
    #expect(pinyin.matches("无证经营", typed: typed))
    #expect(pinyin.matches("", typed: typed))
  }

  /// 啊 is its syllable and its initial at once: who tried both anew at each character would never be done.
  @Test func `names of five hundred characters`() {
    let name = String(repeating: "啊", count: 500)
    let typed = String(repeating: "a", count: 499)
    #expect(pinyin.matches(name, typed: typed + "a"))
    #expect(!pinyin.matches(name, typed: typed + "x"))
    #expect(!pinyin.matches(name, typed: typed + "aa"))
    let other = String(repeating: "安和行长", count: 125)
    #expect(pinyin.matches(other, typed: String(repeating: "ahhc", count: 125)))
    #expect(pinyin.matches(other, typed: String(repeating: "anhexingzhang", count: 125)))
    #expect(!pinyin.matches(other, typed: String(repeating: "anh", count: 5000)))
  }

  @Test func `the usual reading stands first`() {
    #expect(pinyin.readings(of: "证") == ["zheng"])
    #expect(pinyin.readings(of: "调") == ["diao", "tiao"])
    #expect(pinyin.readings(of: "女").first == "nv")
    #expect(pinyin.readings(of: "〇") == pinyin.readings(of: "零"))
    // Ends of the block, and what stands beside it.
    #expect(pinyin.readings(of: "一") == ["yi"])
    #expect(pinyin.readings(of: "\u{9FA5}").contains("yu"))
    for other in ["a", "1", "，", "\u{4DFF}", "\u{A000}", "あ", "𠮷", "😀"] as [Character] {
      #expect(pinyin.readings(of: other).isEmpty)
    }
  }
}
