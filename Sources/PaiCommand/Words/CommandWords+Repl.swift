import Diagnostics

// The words of the command that talks.

extension CommandWords {
  static let repl = CommandWords(
    name: "repl",
    summary: Words(zh: "交互窗口：要是……会怎样", en: "what if: questions and answers about a rule set"),
    discussion: Words(
      zh: """
        用规则的话说一件事，就看到判定；改一个字段、记一件事、让时间过去、在原处试写一条规则，每一步都说明变了什么。\
        做过的可以存成情景，pai test 以后每次都查。:帮助 列出命令，:教程 十步入门。
        从管道读入时不显示提示符，逐行照办；加 --stop-on-error 则遇错即停，退出码为 1；\
        步骤被拒而下一步就是“应 被拒”的，不算错。
        """,
      en: """
        Say an event in the words of the rules and see the decision; change a field, enter what happens, let time \
        pass, try a rule in place: every step says what has changed. What was done can be kept as a scenario that \
        pai test checks from then on. :help lists the commands, :tutorial takes ten steps.
        From a pipe it reads lines without a prompt; with --stop-on-error it ends at the first mistake with \
        exit code 1; a step that is refused is none where the next one is “expect refused”.
        """),
    parameters: [
      .argument(
        "RULES", .path, zh: "规则集", help: Words(zh: "规则文件或文件夹；不写则用 :载入", en: "a rule file or folder; without it, :load"),
        isRequired: false),
      encoding,
      .option(
        "--at", .text, value: Words(zh: "时间", en: "TIME"),
        help: Words(zh: "时钟从这时开始；不写则是现在", en: "where the clock begins; by default now")),
      asOf,
      .flag("--stop-on-error", help: Words(zh: "脚本遇错即停", en: "a script ends at its first mistake")),
    ],
    examples: [
      .init("pai repl Rules/zhejiang-four-platforms", zh: "谈一个规则集", en: "talk about a rule set"),
      .init(
        "pai repl rules.pai --stop-on-error < questions.txt", zh: "照脚本问", en: "ask what a script asks"),
    ])
}
