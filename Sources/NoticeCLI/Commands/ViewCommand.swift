import NoticeExport

/// `noticekit view`: a notice as a page, with what was found in it marked.
struct ViewCommand {
  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    loader = try NoticeLoader(invocation, console)
  }

  /// Writes the page.
  func run() throws -> ExitCode {
    let input = InputList(invocation.operands).entries[0]
    guard let document = loader.document(input) else { return .failure }
    let notice = loader.parse(document, id: input.id)
    let page = NoticePage(notice, document.text, invocation.language ?? .zh)
    let output = try Output(invocation, console)
    try output.write(page.html().utf8)
    try output.finish()
    return .success
  }
}

extension ViewCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .view, operands: .file,
    options: [.output, .encoding, .lossy, .ocr, .lexicon, .date],
    summary: Phrase(
      zh: "生成网页：原文标注、目录和任务清单", en: "make a page of a notice with what was found marked"),
    details: [
      Phrase(
        zh: "网页是一个文件，不访问网络。原文中标出责任主体、时限、行业领域和口号，左边是目录，右边是任务清单，点击互相跳转；"
          + "鼠标停在标注上显示规则和值。",
        en: "The page is one file and loads nothing. Parties, deadlines, sectors and slogans are "
          + "marked in the text, the outline stands on the left, the checklist on the right, and each "
          + "leads to the other; a mark tells its value and rule.")
    ],
    examples: [
      .init(
        line: "noticekit view notice.docx -o notice.html",
        meaning: Phrase(zh: "用浏览器打开", en: "for a browser"))
    ])
}
