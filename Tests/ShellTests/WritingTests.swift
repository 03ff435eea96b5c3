import Pai
import Testing
import Vocabulary

@testable import Shell

/// What is tried, in the files that are named for it.
@Suite struct WritingTests {
  private let disk = MemoryDisk()
  private static let rule = "规则 新规 { 当：事项 为 无证经营 且 紧急  协办：派出所 }"
  private static let row = "| 噪声扰民 | 指挥室 | 5分钟 | 1个工作日 |"

  private func session(_ lines: String...) -> Session {
    let session = disk.session()
    for line in lines { #expect(!session.take(line).isError, "\(line)") }
    return session
  }

  @Test(arguments: ["规则集 别家 { 版本：“1” }\n", "// 笔记\n"]) func `a file of others is not written to`(text: String) {
    disk["别处/a.pai"] = text
    let reply = session(Self.rule).take(":写出 别处/a.pai")
    #expect(reply.isError && disk["别处/a.pai"] == text)
    #expect(reply.text.contains("可以写进 town/rules.pai，或者换一个新文件名"), "\(reply.text)")
    #expect(reply.text.contains("是“别家”的规则") == text.contains("别家"))
  }

  @Test func `in a file of the rules each goes to its place, and what is new to that file`() throws {
    let session = session(Self.rule, Self.row, "规则 督促办结 { 督促：办结督办  标记：“x” }")
    let reply = session.take(":写出 ./town/more.pai")
    #expect(reply.text.hasPrefix("写进了 town/more.pai、town/rules.pai。\n"), "\(reply.text)")
    #expect(disk["town/more.pai"] == Self.rule + "\n")
    let text = try #require(disk["town/rules.pai"])
    #expect(text.contains("\n    \(Self.row)\n}") && text.contains("\n规则 督促办结 { 督促：办结督办  标记：“x” }\n"))
    #expect(text.ranges(of: "规则 督促办结").count == 1)
    #expect(session.take(":列 试").text == "没有试写的规则。\n")
    // Behind what it has there is a blank line.
    #expect(!session.take("规则 再一条 { 当：紧急  抄送：派出所 }").isError)
    #expect(!session.take(":写出 town/more.pai").isError)
    #expect(disk["town/more.pai"] == Self.rule + "\n\n规则 再一条 { 当：紧急  抄送：派出所 }\n")
  }

  @Test(arguments: [":写出", ":写出 town/rules.pai", ":写出 town/more.pai"]) func `known errors are told`(line: String) throws {
    let session = session("规则 抢的 { 当：事项 为 无证经营  主办：派出所 }")
    let reply = session.take(line)
    #expect(!reply.isError && reply.text.contains("写进去的有 1 处错误"), "\(reply.text)")
    let (path, text) = try #require(
      disk.files.keys.sorted().compactMap { path in disk[path].map { (path, $0) } }.first {
        $0.1.contains("规则 抢的")
      })
    let number =
      try #require(text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("规则 抢的") }) + 1
    // In the file as it is now.
    #expect(
      reply.text.contains("错误[F003]") && reply.text.contains("\(path.split(separator: "/")[1]):\(number):4: "), "\(reply.text)")
    #expect(!self.session(Self.rule).take(":写出").text.contains("错误"))
  }

  @Test func `a file that another edition has is refused`() throws {
    let header = "规则集 桐溪镇 { 版本：“1”  施行：2026-01-01 }\n"
    let text = MemoryTown.text.replacing(header, with: "")
    disk["town/rules.pai"] = text
    disk["town/a.pai"] = header.replacing("2026-01-01", with: "2026-01-01 至 2026-05-31")
    disk["town/b.pai"] = header.replacing("2026-01-01", with: "2026-06-01").replacing("“1”", with: "“2”")
    let session = session("事件 2026-03-02 10:00 { 事项 无证经营；地点 桐溪镇 }", Self.rule)
    let reply = session.take(":写出 town/b.pai")
    #expect(reply.isError && reply.text.contains("不是“1”这一版的文件"), "\(reply.text)")
    #expect(reply.text.contains("town/a.pai、town/rules.pai"), "\(reply.text)")
    #expect(!session.take(":写出 town/a.pai").isError)
    #expect(try #require(disk["town/a.pai"]).hasSuffix("}\n\n" + Self.rule + "\n"))
  }

  @Test(arguments: ["“", "\"", "「", ""]) func `quotes around a file are no part of its name`(mark: String) {
    let closing = ["“": "”", "「": "」"][mark] ?? mark
    #expect(!session(Self.rule).take(":写出 \(mark)有 空格.pai\(closing)").isError)
    #expect(disk.files.keys.sorted() == ["town/rules.pai", "有 空格.pai"])
  }

  @Test func `outside of the rules it is a draft that reads by itself`() throws {
    let session = session(Self.rule, Self.row)
    let reply = session.take(":写出 草稿.pai")
    #expect(reply.text == "写进了 草稿.pai。它不在读入的规则里，这里仍是试写。\n")
    let draft = try #require(disk["草稿.pai"])
    #expect(draft.hasPrefix(Self.rule + "\n\n表 派单 {\n") && draft.hasSuffix("    \(Self.row)\n}\n"), "\(draft)")
    #expect(session.take(":列 试").text.split(separator: "\n").count == 2)
    #expect(session.take(":写出 草稿.pai").text == "都已在 草稿.pai 里。\n")
    #expect(!session.take("规则 再一条 { 当：紧急  抄送：派出所 }").isError)
    #expect(!session.take(":写出 草稿.pai").isError)
    #expect(disk["草稿.pai"] == draft + "\n规则 再一条 { 当：紧急  抄送：派出所 }\n")
    // In a document rules stand in fences.
    #expect(!session.take(":写出 草稿.pai.md").isError)
    #expect(try #require(disk["草稿.pai.md"]).hasPrefix("```pai\n\(Self.rule)\n"))
  }
}
