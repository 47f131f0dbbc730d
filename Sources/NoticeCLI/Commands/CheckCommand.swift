import NoticeExport
import NoticeKit

/// `noticekit check`: what in a notice should be looked at again.
struct CheckCommand {
  /// The choices of `--format`.
  private enum Format: String {
    case text, jsonl, sarif
  }

  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation
  private let format: Format
  private let language: Language
  /// The severities that make the exit status 1; nil when none does.
  private let threshold: Diagnostic.Severity?

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    language = invocation.language ?? console.language
    format = CheckCommand.format(invocation)
    let failsOn = invocation.text(.failOn) ?? "warning"
    threshold = Diagnostic.Severity(rawValue: failsOn)
    loader = try NoticeLoader(invocation, console)
  }

  /// The format of `--format`, or the one that belongs to the extension of `--output`.
  private static func format(_ invocation: Invocation) -> Format {
    if let name = invocation.text(.format), let format = Format(rawValue: name) { return format }
    switch invocation.path(.output)?.fileExtension {
    case "sarif": return .sarif
    case "json", "jsonl", "ndjson": return .jsonl
    default: return .text
    }
  }

  /// Writes the findings; fails when one is as severe as `--fail-on` says.
  func run() throws -> ExitCode {
    let report = CheckReport(language)
    let output = try Output(invocation, console)
    var checked: [CheckedNotice] = []
    var counts: [Diagnostic.Severity: Int] = [:]
    var isUnreadable = false
    var notices = 0
    for input in try InputList(invocation, console).entries {
      guard let document = loader.document(input) else {
        isUnreadable = true
        continue
      }
      let notice = CheckedNotice(loader.parse(document, id: input.id), document.text)
      notices += 1
      for finding in notice.findings { counts[finding.severity, default: 0] += 1 }
      switch format {
      case .text: try output.write(report.text(notice).utf8)
      case .jsonl: try output.write(report.jsonLines(notice))
      case .sarif: checked.append(notice)
      }
    }
    if format == .sarif {
      try output.write(SARIFLog(language, version: Program.version).bytes(checked))
    }
    if format == .text, notices > 0 {
      try output.write(summary(counts, notices: notices).utf8)
    }
    try output.finish()
    let fails = threshold.map { limit in counts.keys.contains { $0.rank <= limit.rank } } ?? false
    return isUnreadable || fails ? .failure : .success
  }

  /// 2份公文：1个错误，3个警告，5个提示.
  private func summary(_ counts: [Diagnostic.Severity: Int], notices: Int) -> String {
    let parts = Diagnostic.Severity.allCases.map { severity in
      let count = counts[severity, default: 0]
      return language.choose(
        "\(count)个\(severity.name(.zh))", "\(count) \(severity.name(.en))\(count == 1 ? "" : "s")")
    }
    return language.choose(
      "\(notices)份公文：" + parts.joined(separator: "，") + "\n",
      "\(notices) notice\(notices == 1 ? "" : "s"): " + parts.joined(separator: ", ") + "\n")
  }
}

extension CheckCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .check, operands: .files,
    options: [
      .format, .failOn, .output, .filesFrom, .include, .exclude, .encoding, .lossy, .ocr, .lexicon,
      .date,
    ],
    summary: Phrase(
      zh: "检查公文本身：序号、日期、责任主体、口号", en: "find what should be looked at again in notices"),
    details: [
      Phrase(
        zh: "检查：序号不连续或重复、层次跳级、日期不存在、引用文件晚于本文、时限早于成文日期、时段颠倒、缺少标题、机关、文号、日期、"
          + "要求没有责任主体、方案整章没有时限、口号不完整、缩略语没有解释、要求重复。有达到 --fail-on 程度的问题时，退出状态为 1。",
        en: "Looks for gaps and repeats in numbering, skipped levels, impossible dates, citations "
          + "later than the notice, deadlines before it, reversed periods, missing title, issuer, "
          + "number or date, directives that name nobody, chapters of plans without a time, "
          + "incomplete slogans, unexplained abbreviations and repeated directives. The exit status "
          + "is 1 when a finding is as severe as --fail-on.")
    ],
    examples: [
      .init(
        line: "noticekit check draft.txt", meaning: Phrase(zh: "发文之前检查", en: "before it goes out")
      ),
      .init(
        line: "noticekit check drafts/ --fail-on error -o findings.sarif",
        meaning: Phrase(zh: "在持续集成中使用", en: "in continuous integration")),
    ],
    ownOptions: [
      OptionSpec(
        name: .format, value: .choice("FORMAT", ["text", "jsonl", "sarif"]),
        summary: Phrase(
          zh: "输出格式：text 每行一个问题（缺省），jsonl，sarif（SARIF 2.1.0）",
          en: "text, a finding a line (default), jsonl or sarif (SARIF 2.1.0)"))
    ])
}
