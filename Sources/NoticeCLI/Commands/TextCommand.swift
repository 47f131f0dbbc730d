import NoticeFormats

/// `noticekit text`: the decoded text of an input, which spans count.
struct TextCommand {
  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    loader = try NoticeLoader(invocation, console)
  }

  /// Writes the texts as UTF-8.
  func run() throws -> ExitCode {
    let batch = try Batch(invocation, console, loader, product: .text, fileExtension: "txt")
    if batch.inputs.entries.count > 1, !invocation.has(.outputDir) {
      throw UsageError(.severalTexts, command: invocation.command, invocation.language)
    }
    return try batch.run {
      NoticeWriter(add: { loaded, output in try output.write(loaded.bytes) })
    }
  }
}

extension TextCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .text, operands: .files,
    options: [.output] + CommandTable.batch + [.encoding, .lossy, .ocr],
    summary: Phrase(
      zh: "输出解码后的全文，即位置所指的文本", en: "print the decoded text that the spans refer to"),
    details: [
      Phrase(
        zh: "输出为 UTF-8，不带字节序标记，换行与原文一致。",
        en: "As UTF-8 without a byte-order mark, line breaks as they were read.")
    ],
    examples: [
      .init(
        line: "noticekit text notice.txt | cut -c1-80",
        meaning: Phrase(zh: "查看 GB18030 文件的内容", en: "look into a file in GB18030"))
    ])
}
