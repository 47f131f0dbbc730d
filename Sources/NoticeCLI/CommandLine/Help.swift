import NoticeExport

/// The help pages, made from `CommandTable`.
struct Help {
  let language: Language
  /// The room in columns.
  var width = 80

  /// All commands at a glance.
  func overview() -> String {
    var page = Page(width: width)
    page.paragraph(
      language.choose(
        "noticekit — 读懂安全生产等公文：条目、任务、责任单位、时限、行业领域、责任口号",
        "noticekit — reads Chinese official notices: outline, tasks, parties, deadlines, sectors, "
          + "slogans"))
    page.heading(language.choose("用法", "Usage"))
    page.line("  noticekit COMMAND [OPTIONS] FILE…")
    page.heading(language.choose("命令", "Commands"))
    page.list(CommandTable.commands.map { ($0.name.rawValue, $0.summary(language)) })
    page.heading(language.choose("选项", "Options"))
    page.list((CommandTable.everywhere + [.version]).map { entry(CommandTable.option($0)) })
    page.heading(language.choose("例子", "Examples"))
    for name in [CommandName.parse, .tasks, .evaluate] {
      example(CommandTable.command(name).examples[0], &page)
    }
    page.gap()
    page.paragraph(
      language.choose(
        "'noticekit help COMMAND' 显示某个命令的全部选项和例子。",
        "'noticekit help COMMAND' has the options and examples of a command."))
    exitCodes(&page)
    return page.text
  }

  /// One command with its options and examples.
  func page(_ command: CommandSpec) -> String {
    var page = Page(width: width)
    page.paragraph("noticekit \(command.name.rawValue) — \(command.summary(language))")
    page.heading(language.choose("用法", "Usage"))
    page.line("  " + usage(command))
    for details in command.details {
      page.gap()
      page.paragraph(details(language))
    }
    page.heading(language.choose("选项", "Options"))
    page.list(CommandTable.options(of: command).map(entry))
    page.heading(language.choose("例子", "Examples"))
    for example in command.examples { self.example(example, &page) }
    exitCodes(&page)
    return page.text
  }

  private func usage(_ command: CommandSpec) -> String {
    let options = command.options.isEmpty ? "" : " [OPTIONS]"
    let operands: String
    switch command.operands {
    case .none: operands = " --gold DIR --text DIR | --alignments DIR"
    case .file: operands = " FILE|-"
    case .files: operands = " FILE|DIR|- …"
    case .streams: operands = " [FILE|- …]"
    case .phrases: operands = " [TEXT …]"
    case .word(let choices): operands = " " + choices.joined(separator: "|")
    case .command: operands = " [COMMAND]"
    }
    return "noticekit \(command.name.rawValue)\(options)\(operands)"
  }

  private func entry(_ option: OptionSpec) -> (String, String) {
    let name = (option.short.map { "-\($0), " } ?? "") + option.long
    switch option.value {
    case nil: return (name, option.summary(language))
    case .choice(let word, let choices):
      return (
        "\(name) \(word)",
        option.summary(language) + language.choose("；可用：", ": ")
          + choices.joined(separator: ", ")
      )
    case .file: return (name + " FILE", option.summary(language))
    case .folder: return (name + " DIR", option.summary(language))
    case .text(let word): return ("\(name) \(word)", option.summary(language))
    }
  }

  private func example(_ example: CommandSpec.Example, _ page: inout Page) {
    page.line("  " + example.line)
    page.paragraph(example.meaning(language), indent: 6)
  }

  private func exitCodes(_ page: inout Page) {
    page.heading(language.choose("退出码", "Exit status"))
    page.list([
      ("0", language.choose("全部成功", "all went well")),
      ("1", language.choose("有输入未能处理（见标准错误）", "some input failed; standard error says which")),
      ("2", language.choose("用法错误", "wrong usage")),
    ])
  }
}

/// A page of help as it grows.
private struct Page {
  let width: Int
  private(set) var text = ""

  init(width: Int) {
    self.width = width
  }

  mutating func line(_ line: String) {
    text += line + "\n"
  }

  mutating func gap() {
    text += "\n"
  }

  mutating func heading(_ heading: String) {
    gap()
    line(heading)
  }

  mutating func paragraph(_ words: String, indent: Int = 0) {
    for part in LineBreaker(width: width - indent).lines(words) {
      line(String(repeating: " ", count: indent) + part)
    }
  }

  /// Terms in one column, what they mean in the other.
  mutating func list(_ entries: [(term: String, meaning: String)]) {
    let column = min((entries.map { DisplayWidth.of($0.term) }.max() ?? 0) + 4, 28)
    for (term, meaning) in entries {
      let parts = LineBreaker(width: width - column).lines(meaning)
      let room = column - 2 - DisplayWidth.of(term)
      var rest = parts[...]
      if room >= 2, let first = rest.popFirst() {
        line("  " + term + String(repeating: " ", count: room) + first)
      } else {
        line("  " + term)
      }
      for part in rest { line(String(repeating: " ", count: column) + part) }
    }
  }
}
