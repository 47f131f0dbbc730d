import NoticeExport
import NoticeFormats
import NoticeKit

/// `noticekit compare`: notices side by side.
struct CompareCommand {
  private let console: Console
  private let invocation: Invocation
  private let format: ComparisonExport.Format
  private let grouping: ComparisonGrouping
  private let options: Comparison.Options
  private let loader: NoticeLoader

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    format = try CompareCommand.format(invocation)
    grouping = invocation.text(.by).flatMap(ComparisonGrouping.init(rawValue:)) ?? .notice
    options = try CompareCommand.options(invocation)
    if format == .xlsx, !invocation.has(.output), console.isTerminal {
      throw UsageError(
        .binaryFormat(format.rawValue), command: invocation.command, invocation.language)
    }
    loader = try NoticeLoader(invocation, console)
  }

  /// What `--min-score` and `--top` ask for.
  static func options(_ invocation: Invocation) throws(UsageError) -> Comparison.Options {
    var options = Comparison.Options()
    if let text = invocation.text(.minScore) {
      guard let score = Float(text), (0...1).contains(score) else {
        throw UsageError(
          .outOfRange("--min-score", text, "0–1"), command: invocation.command,
          invocation.language)
      }
      options.minimumScore = score
    }
    if let text = invocation.text(.top) {
      guard let top = Int(text), (1...10_000).contains(top) else {
        throw UsageError(
          .outOfRange("--top", text, "1–10000"), command: invocation.command, invocation.language)
      }
      options.top = top
    }
    return options
  }

  /// The format of `--format`, or the one that belongs to the extension of `--output`.
  private static func format(
    _ invocation: Invocation
  ) throws(UsageError) -> ComparisonExport.Format {
    if let name = invocation.text(.format), let format = ComparisonExport.Format(rawValue: name) {
      return format
    }
    guard let path = invocation.path(.output), path.bytes != [0x2D] else { return .text }
    switch path.fileExtension {
    case "", "txt", "text": return .text
    case "htm": return .html
    case let name:
      if let format = ComparisonExport.Format(rawValue: name) { return format }
      throw UsageError(
        .unknownExtension(name), command: invocation.command, invocation.language)
    }
  }

  /// Writes the comparison, and beside a CSV file its description.
  func run() throws -> ExitCode {
    if let path = packagePath, try !isOwn(path) {
      console.complain(
        language.choose(
          "\(path.text) 已描述其他数据；请将 -o 指向另一个目录",
          "\(path.text) describes other data; let -o name another folder"))
      return .failure
    }
    var builder = ComparisonBuilder(options: options)
    var counts: [String: Int] = [:]
    var package: [UInt8]?
    let batch = try Batch(invocation, console, loader, fileExtension: format.rawValue)
    let code = try batch.run { [self] in
      NoticeWriter { loaded, _ in
        guard var notice = loaded.notice else { return }
        // 2023/notice.txt and 2024/notice.txt are two notices.
        counts[notice.id, default: 0] += 1
        if let count = counts[notice.id], count > 1 { notice.id += "-\(count)" }
        builder.add(notice)
      } finish: { output in
        // Emptied first, so that nothing stands in memory twice.
        let filled = builder
        builder = ComparisonBuilder()
        let export = export(filled.comparison())
        try output.write(try export.bytes(as: format))
        if packagePath != nil {
          package = export.dataPackage(path: invocation.path(.output)?.lastComponent.text ?? "")
        }
      }
    }
    if let package, let path = packagePath {
      let output = try Output(replacing: path)
      try output.write(package)
      try output.finish()
    }
    return code
  }

  private var language: Language { invocation.language ?? console.language }

  /// Headings are Chinese unless asked otherwise; a terminal speaks its user's language.
  private func export(_ comparison: Comparison) -> ComparisonExport {
    let isShown = format == .text && !invocation.has(.output)
    var export = ComparisonExport(
      comparison, by: grouping, isShown ? language : invocation.language ?? .zh)
    export.width = console.width
    export.isStyled = isShown && console.isStyled
    return export
  }

  /// Where the description of a CSV file goes; nil for everything else.
  private var packagePath: FilePath? {
    guard format == .csv, let path = invocation.path(.output), path.bytes != [0x2D] else {
      return nil
    }
    let folder = path.bytes.dropLast(path.lastComponent.bytes.count)
    return FilePath(bytes: Array(folder) + Array("datapackage.json".utf8))
  }

  /// Whether there is nothing at `path` yet, or the description of an earlier run.
  private func isOwn(_ path: FilePath) throws -> Bool {
    guard let bytes = try? FileBytes.read(path) else { return true }
    let package = try? JSONReader.read(bytes)
    return package?["name"]?.string == "noticekit-comparison"
      && package?["resources"]?.array?.first?["path"]?.string
        == invocation.path(.output)?.lastComponent.text
  }
}

extension CompareCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .compare, operands: .files,
    options: [.format, .by, .top, .minScore, .output]
      + CommandTable.batch.filter { $0 != .outputDir }
      + [.encoding, .lossy, .ocr, .lexicon, .date],
    summary: Phrase(
      zh: "比较多份公文：逐条对应、共同要求、口号、时限", en: "compare notices: aligned directives, slogans, deadlines"),
    details: [
      Phrase(
        zh: "找出各份公文中要求同一件事的条款（换了说法、移位、拆分、合并的也算），谁有、谁没有、谁更严；"
          + "两份公文时列出新增、删去、改动和移位。另有口号、行业领域、责任主体、语气、时限、具体程度各表和沿用上级原文的比例。"
          + "左边是上级的或较早的公文。",
        en:
          "Finds the directives that ask for the same in different notices, in other words, moved, "
          + "split or merged: who has them, who has not, who is stricter; of two notices what was "
          + "added, dropped, changed and moved. Tables count slogans, sectors, parties, moods, "
          + "deadlines, and how specific the wording is; and how much repeats a superior's text. On "
          + "the left stands the superior's or the earlier notice."),
      Phrase(
        zh: "格式：text 终端表格（缺省），html 网页，xlsx 工作簿（每表一页），csv 长表（旁边写 datapackage.json），json。",
        en:
          "Formats: text for terminals (default), html a page with charts, xlsx a workbook with a "
          + "sheet a table, csv in long form (with datapackage.json beside it), json."),
    ],
    examples: [
      .init(
        line: "noticekit compare 2023.docx 2024.docx",
        meaning: Phrase(zh: "今年比去年多了什么、改了什么", en: "what this year's notice adds and changes")),
      .init(
        line: "noticekit compare province.txt city-*.txt -o report.html",
        meaning: Phrase(
          zh: "省里的通知和各市的版本：网页报告", en: "a province's circular and the cities' versions, as a page")),
      .init(
        line: "noticekit compare archive/ --by year -o archive.csv",
        meaning: Phrase(zh: "按年份统计，供 R、pandas 使用", en: "by year, for R and pandas")),
    ],
    ownOptions: [
      OptionSpec(
        name: .format,
        value: .choice("FORMAT", ComparisonExport.Format.allCases.map(\.rawValue)),
        summary: Phrase(
          zh: "输出格式；缺省为 text，用 -o 时按扩展名决定",
          en: "how to write the comparison; text unless the extension of -o says otherwise"))
    ])
}
