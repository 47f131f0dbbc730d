import NoticeExport
import NoticeFormats
import NoticeKit

/// `noticekit evaluate`: the parser against labels made by hand.
struct EvaluateCommand {
  private let console: Console
  private let invocation: Invocation
  private let language: Language
  private let gold: FilePath
  private let text: FilePath
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
    gold = try folder(.gold)
    text = try folder(.text)
    loader = try NoticeLoader(invocation, console)
  }

  /// Scores the labelled notices and prints the report.
  func run() throws -> ExitCode {
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
    name: .evaluate, operands: .none, options: [.gold, .text, .detail, .json, .only, .lexicon],
    summary: Phrase(zh: "对照人工标注评分", en: "score the parser against labels made by hand"),
    details: [
      Phrase(
        zh: "对 --gold 中每个 名称.json，解析 --text 中的 名称.txt，并比较元数据、条目、语句、主体、时限、领域和口号。",
        en: "For each NAME.json in --gold the notice NAME.txt in --text is parsed, and metadata, "
          + "items, statements, parties, times, sectors and slogans are compared.")
    ],
    examples: [
      .init(
        line: "noticekit evaluate --gold corpus/gold --text corpus/notices",
        meaning: Phrase(zh: "总分", en: "the scores")),
      .init(
        line: "noticekit evaluate --gold corpus/gold --text corpus/notices --only 01,02 --detail",
        meaning: Phrase(zh: "逐条列出两份公文的差错", en: "the errors in two notices, one by one")),
    ])
}
