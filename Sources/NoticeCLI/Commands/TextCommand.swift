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

  /// Writes the text as UTF-8.
  func run() throws -> ExitCode {
    guard let input = InputList(invocation.operands).entries.first,
      let document = loader.document(input)
    else { return .failure }
    let output = try BatchOutput(invocation, console).makeOutput()
    try output.write(document.text.utf8)
    try output.finish()
    return .success
  }
}
