import NoticeExport
import NoticeFormats
import NoticeKit

/// `noticekit annotate`: what was found, in the formats that annotation tools read.
struct AnnotateCommand {
  /// The choices of `--format`.
  private enum Format: String {
    case jsonld, brat
  }

  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation
  private let format: Format
  /// Where a file for each input goes; nil for one output.
  private let folder: FilePath?

  /// - Throws: `UsageError`.
  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    loader = try NoticeLoader(invocation, console)
    format = invocation.text(.format).flatMap(Format.init) ?? .jsonld
    folder = invocation.path(.outputDir)
    func fault(_ problem: UsageError.Problem) -> UsageError {
      UsageError(problem, command: invocation.command, invocation.language)
    }
    if folder != nil, invocation.has(.output) {
      throw fault(.conflict("--output", "--output-dir"))
    }
    if format == .brat, folder == nil { throw fault(.missingOption("--output-dir")) }
  }

  /// Writes the annotations.
  func run() throws -> ExitCode {
    let entries = try InputList(invocation, console).entries
    let progress = Progress(invocation, console, total: entries.count)
    let names = entries.outputNames(format == .brat ? "ann" : "jsonld")
    let output = folder == nil ? try Output(invocation, console) : nil
    let isPretty = entries.count == 1 && folder == nil && !invocation.has(.output)
    for (entry, name) in zip(entries, names) {
      let document: SourceDocument
      do throws(ReadError) {
        document = try loader.document(try loader.bytes(entry), entry)
      } catch {
        progress.add(
          loader.name(of: entry), failure: loader.message(error, of: entry), isReused: false,
          warnings: [])
        continue
      }
      let notice = loader.parse(document, id: entry.id)
      switch format {
      case .jsonld:
        let style: JSONWriter.Style = isPretty ? .pretty : .compact
        let page = WebAnnotations.page(of: notice, in: document.text, style: style) + [0x0A]
        if let output { try output.write(page) } else { try write(page, name) }
      case .brat:
        let annotations = BratDocument.annotations(of: notice, in: document.text)
        try write(document.text.utf8, String(name.dropLast(3)) + "txt")
        try write(Array(annotations.utf8), name)
      }
      progress.add(
        loader.name(of: entry), failure: nil, isReused: false,
        warnings: document.diagnostics.map(\.message))
    }
    if format == .brat {
      try write(Array(BratDocument.configuration.utf8), "annotation.conf")
      try write(Array(BratDocument.appearance.utf8), "visual.conf")
    }
    try output?.finish()
    progress.finish()
    return progress.failures == 0 ? .success : .failure
  }

  /// Writes a file of the folder.
  private func write(_ bytes: [UInt8], _ name: String) throws(Output.Failure) {
    guard let folder else { return }
    let path = folder.appending(Array(name.utf8))
    try Batch.makeFolder(of: path)
    let output = try Output(replacing: path)
    try output.write(bytes)
    try output.finish()
  }
}

extension AnnotateCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .annotate, operands: .files,
    options: [
      .format, .output, .outputDir, .filesFrom, .include, .exclude, .quiet, .verbose, .encoding,
      .lossy, .ocr, .lexicon, .date,
    ],
    summary: Phrase(
      zh: "输出标注：W3C Web Annotation、brat", en: "write annotations: W3C Web Annotation, brat"),
    details: [
      Phrase(
        zh: "jsonld 每份公文一个 AnnotationPage，每个标注按位置和引文两种方式定位；多份公文每行一个。"
          + "brat 需要 --output-dir，每份公文写出 .txt 和 .ann，并写出 annotation.conf 和 visual.conf。",
        en:
          "jsonld writes an AnnotationPage for each notice, each target selected by position and by "
          + "quotation; several notices give one a line. brat needs --output-dir and writes .txt and "
          + ".ann for each notice, with annotation.conf and visual.conf.")
    ],
    examples: [
      .init(
        line: "noticekit annotate notice.txt",
        meaning: Phrase(zh: "查看 JSON-LD 标注", en: "see the annotations as JSON-LD")),
      .init(
        line: "noticekit annotate 2014/ --format brat --output-dir brat/data/2014",
        meaning: Phrase(zh: "在 brat 中校对", en: "correct them in brat")),
    ],
    ownOptions: [
      OptionSpec(
        name: .format, value: .choice("FORMAT", ["jsonld", "brat"]),
        summary: Phrase(
          zh: "jsonld（W3C Web Annotation，缺省）或 brat（standoff）",
          en: "jsonld (W3C Web Annotation, default) or brat (standoff)"))
    ])
}
