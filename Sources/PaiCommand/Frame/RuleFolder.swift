import Diagnostics
import Pai
import Reports
import Semantics
import SourceText
import Vocabulary

/// What a path on the command line stands for: a folder, one rule file with its folder around it, or standard input.
struct RuleFolder {
    /// As it was given.
    let path: String
    /// The folder that imports and rows may not leave.
    let root: String
    /// The path of the file within it; empty: the folder itself.
    let start: String
    /// Of its CSV files, where the caller knows better than to have it recognised.
    let encoding: TextEncoding?

    init(_ path: String, encoding: TextEncoding? = nil) throws(Failure) {
        self.path = path
        self.encoding = encoding
        if path == "-" {
            (root, start) = ("", "-")
            return
        }
        switch Disk.kind(path) {
        case .folder:
            (root, start) = (path, "")
            guard let names = Disk.names(in: path), !names.contains(where: RelativePath.isRuleFile) else { return }
            throw Failure(
                .noInput,
                Words(
                    zh: "文件夹“\(path)”里没有规则文件；规则文件的名字以 .pai 或 .pai.md 结尾。",
                    en: "The folder “\(path)” has no rule file; the names of rule files end in .pai or .pai.md."))
        case .file where !RelativePath.isRuleFile(path):
            throw Failure(
                .noInput,
                Words(
                    zh: "“\(path)”不是规则文件；规则文件的名字以 .pai 或 .pai.md 结尾。",
                    en: "“\(path)” is no rule file; the names of rule files end in .pai or .pai.md."))
        case .file, .stream: (root, start) = Disk.split(path)
        case .missing:
            throw Failure(
                .noInput,
                Words(zh: "没有“\(path)”这个文件或文件夹。", en: "There is no file or folder “\(path)”."))
        }
    }

    var files: RuleFiles {
        let (root, start) = (root, start)
        let source = ProgramSource(
            entries: { folder in
                let path = Disk.joined(root, folder)
                guard Disk.kind(path) == .folder else { return nil }
                return Disk.names(in: path)?.map { name in
                    ProgramSource.Entry(name: name, isFolder: Disk.kind(Disk.joined(path, name)) == .folder)
                }
            },
            bytes: { file in
                if file == "-", start == "-" { return Disk.bytes("-") }
                let path = Disk.joined(root, file)
                switch Disk.kind(path) {
                case .file: return Disk.bytes(path)
                // One that was named is read; one that merely stands in the folder might never end.
                case .stream: return file == start ? Disk.bytes(path) : nil
                case .folder, .missing: return nil
                }
            },
            encodingOfRows: encoding)
        return RuleFiles(source)
    }

    /// Reads, checks and analyses what is there.
    func checked() -> RuleCheck { RuleCheck(files, at: start) }

    /// The files under the paths by which whoever called can open them.
    func shown(_ files: [SourceFile]) -> [SourceFile] {
        files.map { SourceFile(path: $0.path == "-" ? "-" : Disk.joined(root, $0.path), bytes: $0.bytes) }
    }
}

extension Console {
    /// The rule set at a path, ready to decide. What is wrong with it is told.
    func rules(
        at path: String, encoding: TextEncoding? = nil, despiteFindings: Bool = false, asOf: String? = nil
    ) throws(Failure) -> RuleSet {
        let known = try notices(asOf: asOf)
        let folder = try RuleFolder(path, encoding: encoding)
        let ruleSet = try rules(folder.checked(), from: folder, despiteFindings: despiteFindings, asOf: known)
        Memory.giveBack()
        return ruleSet
    }

    /// The day that --as-of names.
    func notices(asOf text: String?) throws(Failure) -> NoticesAsOf? {
        guard let text else { return nil }
        do throws(TimeRefused) {
            return try NoticesAsOf(text)
        } catch {
            throw Failure(.usage, Words(zh: "--as-of：\(error.words.zh)", en: "--as-of: \(error.words.en)"))
        }
    }

    func rules(
        _ checked: RuleCheck, from folder: RuleFolder, despiteFindings: Bool, asOf known: NoticesAsOf? = nil
    ) throws(Failure) -> RuleSet {
        do throws(RulesRefused) {
            return try RuleSet(checked, despiteFindings: despiteFindings, calendarsAsOf: known)
        } catch {
            let errors = checked.all.filter { $0.severity == .error }
            let text = diagnosticsText(for: self.errors).text(errors, in: folder.shown(checked.editions.sources))
            try self.errors.write(text)
            throw Failure(
                .refused,
                checked.isUnreadable
                    ? Words(zh: "规则集有错误，没有执行。", en: "The rule set has errors and was refused.")
                    : Words(
                        zh: "规则集的分析有发现，没有执行；要照办，加 --despite-findings。",
                        en: "The analysis of the rule set found something, so it was refused; --despite-findings goes on."))
        }
    }
}
