import NoticeExport
import NoticeFormats
import NoticeKit

/// `noticekit evaluate`: the parser, or the alignment of notices, against labels made by hand.
struct EvaluateCommand {
  private let console: Console
  private let invocation: Invocation
  private let language: Language
  private let gold: FilePath
  private let text: FilePath
  /// The families to score the alignment of, in place of labels.
  private let families: FilePath?
  private let options: Comparison.Options
  private let loader: NoticeLoader

  init(_ invocation: Invocation, _ console: Console) throws {
    self.console = console
    self.invocation = invocation
    language = invocation.language ?? console.language
    func folder(_ option: OptionName) throws(UsageError) -> FilePath {
      guard let path = invocation.path(option) else {
        throw UsageError(
          .missingOption(CommandTable.option(option).long), command: invocation.command,
          invocation.language)
      }
      return path
    }
    families = invocation.path(.alignments)
    options = try CompareCommand.options(invocation)
    if let families {
      for option in [OptionName.gold, .text, .only] where invocation.has(option) {
        throw UsageError(
          .conflict("--alignments", CommandTable.option(option).long),
          command: invocation.command, invocation.language)
      }
      (gold, text) = (families, families)
    } else {
      gold = try folder(.gold)
      text = try folder(.text)
    }
    loader = try NoticeLoader(invocation, console)
  }

  /// Scores the labelled notices and prints the report.
  func run() throws -> ExitCode {
    if let families { return try scoreAlignments(families) }
    var evaluation = Evaluation()
    let only = invocation.text(.only).map { Set($0.split(separator: ",").map(String.init)) }
    let labels: [FilePath]
    do {
      labels = try FolderListing.names(in: gold).map(gold.appending)
        .filter { $0.fileExtension == "json" && !$0.isHidden }
    } catch {
      console.complain("\(gold.text): \(error.message(language))")
      return .failure
    }
    var hasFaults = false
    for path in labels where only?.contains(path.stem) ?? true {
      do {
        try add(path, to: &evaluation)
      } catch {
        console.complain("\(path.text): \(describe(error))")
        hasFaults = true
      }
    }
    if evaluation.documents.isEmpty && !hasFaults {
      console.complain(
        "\(gold.text): " + language.choose("没有可用的标注文件（*.json）", "no labels (*.json) to score by"))
    }
    let output = Output(descriptor: console.output)
    try output.write(
      invocation.has(.json)
        ? evaluation.json()
        : Array(evaluation.report(detail: invocation.has(.detail)).utf8))
    try output.finish()
    let isComplete = evaluation.failures.isEmpty && !evaluation.documents.isEmpty && !hasFaults
    return isComplete ? .success : .failure
  }

  /// Scores the alignment of the families in a folder and prints the report.
  private func scoreAlignments(_ folder: FilePath) throws -> ExitCode {
    let families = AlignmentFamilies(folder, loader, options, language)
    for failure in families.failures { console.complain(failure) }
    if families.evaluation.documents.isEmpty {
      console.complain(
        "\(folder.text): "
          + language.choose(
            "没有可用的对齐标注（目录/alignments/*.json）", "no gold alignments (FAMILY/alignments/*.json)"))
    }
    let output = Output(descriptor: console.output)
    try output.write(
      invocation.has(.json)
        ? families.json() : Array(families.report(detail: invocation.has(.detail)).utf8))
    try output.finish()
    let isComplete = families.failures.isEmpty && !families.evaluation.documents.isEmpty
    return isComplete ? .success : .failure
  }

  /// Scores the notice whose labels are in the file at `path`.
  private func add(_ path: FilePath, to evaluation: inout Evaluation) throws {
    let labels = try GoldLabels(JSONReader.read(FileBytes.read(path)))
    let name = path.stem
    let document: SourceDocument
    do {
      document = try DocumentReader().read(text.appending(Array("\(name).txt".utf8)))
    } catch {
      evaluation.addFailure(name, error.message(language), gold: labels)
      return
    }
    evaluation.add(
      labels, loader.parse(document, id: name), CanonicalText(document.text), name: name)
  }

  private func describe(_ error: any Error) -> String {
    (error as? ReadError)?.message(language) ?? "\(error)"
  }
}

extension EvaluateCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .evaluate, operands: .none,
    options: [.gold, .text, .alignments, .minScore, .detail, .json, .only, .lexicon],
    summary: Phrase(zh: "对照人工标注评分", en: "score the parser against labels made by hand"),
    details: [
      Phrase(
        zh: "对 --gold 中每个 名称.json，解析 --text 中的 名称.txt，并比较元数据、条目、语句、主体、时限、领域和口号。",
        en: "For each NAME.json in --gold the notice NAME.txt in --text is parsed, and metadata, "
          + "items, statements, parties, times, sectors and slogans are compared."),
      Phrase(
        zh: "--alignments 评多份公文之间的对齐：目录中每个子目录有 notices/*.txt 和 alignments/左--右.json。",
        en:
          "With --alignments the alignment of notices with one another is scored: each sub-folder "
          + "has notices/*.txt and alignments/LEFT--RIGHT.json."),
    ],
    examples: [
      .init(
        line: "noticekit evaluate --gold corpus/gold --text corpus/notices",
        meaning: Phrase(zh: "总分", en: "the scores")),
      .init(
        line: "noticekit evaluate --alignments corpus/families",
        meaning: Phrase(zh: "对齐的精确率和召回率", en: "precision and recall of alignments")),
      .init(
        line: "noticekit evaluate --gold corpus/gold --text corpus/notices --only 01,02 --detail",
        meaning: Phrase(zh: "逐条列出两份公文的差错", en: "the errors in two notices, one by one")),
    ])
}
