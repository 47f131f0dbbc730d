import NoticeExport

/// A command line that cannot be carried out, with a way out for who typed it.
struct UsageError: Error, Hashable, Sendable {
  /// What is wrong.
  enum Problem: Hashable, Sendable {
    case noCommand
    case unknownCommand(String)
    case unknownOption(String, known: [String])
    case givenTwice(String)
    case missingValue(String)
    case unexpectedValue(String)
    case invalidValue(String, String, choices: [String])
    case invalidDate(String)
    case unknownEncoding(String)
    case unknownExtension(String)
    case missingOption(String)
    case missingOperand(CommandSpec.Operands)
    case unexpectedOperand(String)
    /// An operand that is none of the words which the command knows.
    case unknownOperand(String, choices: [String])
    /// A table of the user that cannot be read; the message names the place and the fault.
    case faultyLexicon(String)
    /// A list of files that cannot be read; the message says why.
    case faultyList(String)
    /// Two options that exclude one another.
    case conflict(String, String)
    /// A number that is none.
    case invalidNumber(String, String)
    /// A number that is none or out of bounds: the option, the value, the bounds.
    case outOfRange(String, String, String)
    /// Texts of several notices, which one stream cannot keep apart.
    case severalTexts
    /// A list of columns that cannot be read; the message says why.
    case faultyColumns(String)
    /// A format that no terminal shows.
    case binaryFormat(String)
  }

  let problem: Problem
  /// The command in question, whose help tells more.
  let command: CommandName?
  /// The language asked for on the same command line.
  let language: Language?

  init(_ problem: Problem, command: CommandSpec?, _ language: Language?) {
    self.problem = problem
    self.command = command?.name
    self.language = language
  }

  /// The problem on one line and where to read more on the next.
  func message(_ language: Language) -> String {
    let help = "noticekit help" + (command.map { " \($0.rawValue)" } ?? "")
    return text(language) + "\n"
      + language.choose("用法见：\(help)", "Try '\(help)'.")
  }

  private func text(_ language: Language) -> String {
    func meant(_ word: String, among candidates: [String]) -> String {
      guard let other = EditDistance.suggestion(for: word, among: candidates) else { return "" }
      return language.choose("；是否指 '\(other)'？", "; did you mean '\(other)'?")
    }
    switch problem {
    case .noCommand: return language.choose("没有给出命令", "no command given")
    case .unknownCommand(let word):
      return language.choose("没有命令 '\(word)'", "unknown command '\(word)'")
        + meant(word, among: CommandName.allCases.map(\.rawValue))
    case .unknownOption(let name, let known):
      let place = command.map { language.choose("\($0.rawValue) ", " for '\($0.rawValue)'") } ?? ""
      return language.choose("\(place)没有选项 '\(name)'", "unknown option '\(name)'\(place)")
        + meant(name, among: known)
    case .givenTwice(let name):
      return language.choose("选项 '\(name)' 给了两次", "option '\(name)' is given twice")
    case .missingValue(let name):
      return language.choose("选项 '\(name)' 缺少值", "option '\(name)' needs a value")
    case .unexpectedValue(let name):
      return language.choose("选项 '\(name)' 不带值", "option '\(name)' takes no value")
    case .invalidValue(let name, let value, let choices):
      let list = choices.joined(separator: ", ")
      return language.choose(
        "选项 '\(name)' 的值 '\(value)' 无效；可用：\(list)",
        "'\(value)' is no value of '\(name)'; use one of \(list)") + meant(value, among: choices)
    case .invalidDate(let text):
      return language.choose(
        "'\(text)' 不是日期；写法如 2014-06-17", "'\(text)' is no date; write it as 2014-06-17")
    case .unknownEncoding(let name):
      return language.choose(
        "没有编码 '\(name)'；`iconv -l` 列出全部名称",
        "unknown encoding '\(name)'; `iconv -l` lists the names")
        + meant(name.lowercased(), among: UsageError.commonEncodings)
    case .unknownExtension(let name):
      let formats =
        command == .compare
        ? ComparisonExport.Format.allCases.map(\.rawValue) : CommandTable.taskFormats
      let list = formats.joined(separator: ", ")
      return language.choose(
        "不知道 .\(name) 是什么格式；请用 --format 指明：\(list)",
        "no format belongs to .\(name); name one with --format: \(list)")
    case .missingOption(let name):
      return language.choose("缺少选项 '\(name)'", "option '\(name)' is missing")
    case .missingOperand(let operands):
      switch operands {
      case .word(let choices):
        let list = choices.joined(separator: ", ")
        return language.choose("请指明：\(list)", "name one of \(list)")
      default:
        return language.choose(
          "没有给出文件；- 表示标准输入", "no file given; use - for standard input")
      }
    case .unexpectedOperand(let word):
      return language.choose("多余的参数 '\(word)'", "unexpected argument '\(word)'")
    case .faultyLexicon(let message), .faultyColumns(let message), .faultyList(let message):
      return message
    case .conflict(let one, let other):
      return language.choose(
        "'\(one)' 和 '\(other)' 不能同时使用", "'\(one)' and '\(other)' exclude one another")
    case .invalidNumber(let name, let value):
      return language.choose(
        "选项 '\(name)' 的值 '\(value)' 不是 1 到 64 的整数",
        "'\(value)' is no number for '\(name)'; give one from 1 to 64")
    case .outOfRange(let name, let value, let bounds):
      return language.choose(
        "选项 '\(name)' 的值 '\(value)' 无效；应为 \(bounds)",
        "'\(value)' is no value of '\(name)'; give a number \(bounds)")
    case .severalTexts:
      return language.choose(
        "多份公文的文本请用 --output-dir 分别写入文件", "several texts need --output-dir, a file for each")
    case .binaryFormat(let format):
      return language.choose(
        "\(format) 不能显示在终端上；请用 -o 指定文件", "\(format) is nothing for a terminal; give a file with -o")
    case .unknownOperand(let word, let choices):
      let list = choices.joined(separator: ", ")
      return language.choose("不认识 '\(word)'；可用：\(list)", "'\(word)' is unknown; use one of \(list)")
        + meant(word, among: choices)
    }
  }

  private static let commonEncodings = [
    "utf-8", "utf-16", "utf-16le", "utf-16be", "gb18030", "gbk", "gb2312", "big5", "big5-hkscs",
    "euc-tw", "shift_jis", "euc-jp", "euc-kr",
  ]
}
