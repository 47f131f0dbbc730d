import NoticeExport

/// A text for people in both languages.
struct Phrase: Hashable, Sendable {
  let zh: String
  let en: String

  /// The text in `language`.
  func callAsFunction(_ language: Language) -> String { language.choose(zh, en) }
}

/// The commands, by the word that people type.
enum CommandName: String, CaseIterable, Sendable {
  case parse, tasks, explain, resolve, evaluate, completions, help
}

/// The options, by the word that follows the two hyphens.
enum OptionName: String, CaseIterable, Sendable {
  case format, granularity, columns, sort, todo, output, bom, encoding, lossy, lexicon, date
  case statement, gold, text, detail, json, only, lang, help, version
}

/// An option as help, parser and completions know it.
struct OptionSpec: Sendable {
  /// What follows the option.
  enum Value: Hashable, Sendable {
    /// One of a few words, with the word that stands for them in help.
    case choice(String, [String])
    case file
    case folder
    /// Any text, with the word that stands for it in help.
    case text(String)
  }

  let name: OptionName
  var short: Character?
  /// Nil for a switch.
  var value: Value?
  let summary: Phrase

  /// The option as typed: `--format`.
  var long: String { "--" + name.rawValue }
}

/// A command as help, parser and completions know it.
struct CommandSpec: Sendable {
  /// What a command works on.
  enum Operands: Hashable, Sendable {
    case none
    /// One file, or `-` for standard input.
    case file
    /// Files, folders and `-`, one at least.
    case files
    /// Phrases; without any the lines of standard input.
    case phrases
    case shell
    /// A command's name, or nothing.
    case command
  }

  /// A command line to copy, and what it does.
  struct Example: Sendable {
    let line: String
    let meaning: Phrase
  }

  let name: CommandName
  let operands: Operands
  let options: [OptionName]
  let summary: Phrase
  /// Paragraphs for the command's own help.
  let details: [Phrase]
  let examples: [Example]
}

/// All commands and options: the one place that help, usage errors and completions are made from.
enum CommandTable {
  /// Options that stand before a command as well as after it.
  static let everywhere: [OptionName] = [.lang, .help]

  /// What `completions` writes for.
  static let shells = ["bash", "zsh", "fish"]

  /// The formats of `tasks`.
  static let taskFormats = [
    "table", "xlsx", "docx", "csv", "md", "ics", "sqlite", "sql", "json", "jsonl",
  ]

  /// The entry of a command.
  static func command(_ name: CommandName) -> CommandSpec {
    commands.first { $0.name == name }!
  }

  /// The entry of an option.
  static func option(_ name: OptionName) -> OptionSpec {
    options.first { $0.name == name }!
  }

  /// The options that a command takes, in the order of its help.
  static func options(of command: CommandSpec) -> [OptionSpec] {
    (command.options + everywhere).map(option)
  }

  /// The options in the order of the help pages.
  static let options: [OptionSpec] = [
    OptionSpec(
      name: .format, value: .choice("FORMAT", taskFormats),
      summary: Phrase(
        zh: "输出格式；缺省为 table，用 -o 时按扩展名决定",
        en: "how to write the tasks; table unless the extension of -o says otherwise")),
    OptionSpec(
      name: .granularity, value: .choice("ROW", ["item", "directive", "action"]),
      summary: Phrase(
        zh: "一行是什么：item 一个条目，directive 一项要求（缺省），action 一个动作",
        en: "what makes a row: a numbered item, a directive (default) or an action")),
    OptionSpec(
      name: .columns, value: .text("LIST"),
      summary: Phrase(
        zh: "表格的列，可改名：序号,具体措施,责任单位=承办单位,截止日期",
        en: "columns of sheets, renamed if you like: row,text,responsible=Who,due")),
    OptionSpec(
      name: .sort, value: .choice("ORDER", ["document", "party", "due", "sector"]),
      summary: Phrase(
        zh: "各行的顺序：document 原文（缺省），party 责任单位，due 截止日期，sector 行业领域",
        en: "order of the rows: as printed (default), by unit, by last day, by sector")),
    OptionSpec(
      name: .todo,
      summary: Phrase(
        zh: "日历写待办事项（VTODO），不写日程", en: "to-dos (VTODO) in a calendar instead of events")),
    OptionSpec(
      name: .output, short: "o", value: .file,
      summary: Phrase(
        zh: "写入 FILE 而不是标准输出；写完才改成此名", en: "write to FILE, which appears only when it is complete")),
    OptionSpec(
      name: .bom, value: .choice("WHEN", ["auto", "always", "never"]),
      summary: Phrase(
        zh: "CSV 开头的字节序标记（Excel 需要）；auto：写文件时有，标准输出没有",
        en: "byte-order mark of CSV, which Excel needs; auto: in files, not on standard output")),
    OptionSpec(
      name: .encoding, value: .text("NAME"),
      summary: Phrase(
        zh: "输入的编码（gb18030、big5、utf-16le 等 iconv 名称）；缺省自动判断 UTF-8、UTF-16、GB18030",
        en: "encoding of the input (an iconv name: gb18030, big5, utf-16le); found out if not given"
      )
    ),
    OptionSpec(
      name: .lossy,
      summary: Phrase(
        zh: "无法解码的字节以 U+FFFD 代替，不报错", en: "put U+FFFD for bytes that are no text instead of failing"
      )),
    OptionSpec(
      name: .lexicon, value: .file,
      summary: Phrase(zh: "另加用户词表", en: "add the terms of a table of your own")),
    OptionSpec(
      name: .date, value: .text("DATE"),
      summary: Phrase(
        zh: "公文未署日期时的成文日期，如 2014-06-17", en: "date of issue where none is printed, as 2014-06-17")),
    OptionSpec(
      name: .statement, value: .text("ID"),
      summary: Phrase(zh: "只说明这一句，如 s12", en: "explain this statement only, as s12")),
    OptionSpec(
      name: .gold, value: .folder,
      summary: Phrase(zh: "标注文件（*.json）的目录", en: "folder of labels (*.json)")
    ),
    OptionSpec(
      name: .text, value: .folder,
      summary: Phrase(zh: "同名公文（*.txt）的目录", en: "folder of the notices of the same names (*.txt)")),
    OptionSpec(
      name: .detail,
      summary: Phrase(zh: "列出漏掉的和多出的", en: "list what was missed and what was extra")),
    OptionSpec(
      name: .json,
      summary: Phrase(zh: "以 JSON 输出，含精确率和召回率", en: "print JSON, with precision and recall")),
    OptionSpec(
      name: .only, value: .text("NAMES"),
      summary: Phrase(zh: "只评这些公文，逗号分隔", en: "only these notices, separated by commas")),
    OptionSpec(
      name: .lang, value: .choice("LANG", ["zh", "en"]),
      summary: Phrase(
        zh: "表头和帮助的语言；表头缺省为中文，帮助随系统",
        en: "language of headings (default zh) and of help (default: the system's)")),
    OptionSpec(
      name: .help, short: "h", summary: Phrase(zh: "显示帮助", en: "show help")),
    OptionSpec(
      name: .version, summary: Phrase(zh: "显示版本", en: "show the version")),
  ]

  /// The commands in the order of the overview.
  static let commands: [CommandSpec] = [
    CommandSpec(
      name: .parse, operands: .files, options: [.output, .encoding, .lossy, .lexicon, .date],
      summary: Phrase(
        zh: "解析公文，输出 JSON", en: "parse notices and print them as JSON"),
      details: [
        Phrase(
          zh: "一个文件输出一个 JSON 对象（终端上缩进显示），多个文件每行一个（JSON Lines）。"
            + "目录会递归读取其中的 .txt、.md、.text 文件，按名称排序；- 表示标准输入。",
          en:
            "One file gives one JSON object (indented on a terminal), several give one a line (JSON "
            + "Lines). Folders are searched for .txt, .md and .text files, sorted by name; - is "
            + "standard input.")
      ],
      examples: [
        .init(
          line: "noticekit parse notice.txt", meaning: Phrase(zh: "查看一份公文的结构", en: "see one notice")
        ),
        .init(
          line: "noticekit parse 2014/ -o 2014.jsonl",
          meaning: Phrase(zh: "整个目录，每行一份", en: "a whole folder, one notice a line")),
        .init(
          line: "iconv -f big5 -t utf-8 notice.txt | noticekit parse -",
          meaning: Phrase(zh: "从标准输入读取", en: "read standard input")),
        .init(
          line: "noticekit parse notice.txt | jq -r '.slogans[].text'",
          meaning: Phrase(zh: "只要责任口号", en: "only the slogans")),
      ]),
    CommandSpec(
      name: .tasks, operands: .files,
      options: [
        .format, .granularity, .columns, .sort, .todo, .output, .bom, .encoding, .lossy, .lexicon,
        .date,
      ],
      summary: Phrase(zh: "从公文生成任务清单", en: "make a checklist of what notices demand"),
      details: [
        Phrase(
          zh: "每行一项任务：条款、措施、责任单位、时限、行业领域。"
            + "格式：table 终端表格，xlsx 工作簿，docx 任务分解表，csv 表格文件，md 待办列表，ics 日历，"
            + "sqlite 数据库（再次运行即更新），sql 脚本，json 数组，jsonl 每行一项。",
          en:
            "A row is a task: clause, measure, who is responsible, deadline, sectors. Formats: table "
            + "for terminals, xlsx a workbook, docx a table for Word, csv for spreadsheets, md a task "
            + "list, ics a calendar, sqlite a database that is brought up to date, sql a script for "
            + "other databases, json an array, jsonl one task a line.")
      ],
      examples: [
        .init(
          line: "noticekit tasks notice.txt",
          meaning: Phrase(zh: "在终端上看清单", en: "see the checklist")),
        .init(
          line: "noticekit tasks notice.txt -o tasks.csv",
          meaning: Phrase(zh: "存成 Excel 可直接打开的表格", en: "a file that Excel opens as it is")),
        .init(
          line: "noticekit tasks 1.txt 2.txt 3.txt --sort party -o tasks.xlsx",
          meaning: Phrase(
            zh: "三份文件合成一个工作簿，按责任单位排序", en: "three circulars in one workbook, by responsible unit")),
        .init(
          line: "noticekit tasks 2014/ --format jsonl",
          meaning: Phrase(zh: "整个目录，供程序使用", en: "a whole folder, for programs")),
        .init(
          line: "noticekit tasks notice.txt --granularity action --format md",
          meaning: Phrase(zh: "每个动作一个待办框", en: "a box to tick for each action")),
      ]),
    CommandSpec(
      name: .explain, operands: .file, options: [.statement, .encoding, .lossy, .lexicon, .date],
      summary: Phrase(zh: "说明每一句为何如此解析", en: "tell why each statement was read as it was"),
      details: [
        Phrase(
          zh: "逐句列出性质、所用规则、责任主体、时限、行业领域和口号，并指出规则或词条的名称。",
          en:
            "Lists for each statement its kind, the rules in order, and the parties, times, sectors "
            + "and slogans with the rule or lexicon entry behind each.")
      ],
      examples: [
        .init(
          line: "noticekit explain notice.txt", meaning: Phrase(zh: "全文", en: "the whole notice")),
        .init(
          line: "noticekit explain notice.txt --statement s12",
          meaning: Phrase(zh: "只看一句", en: "one statement")),
      ]),
    CommandSpec(
      name: .resolve, operands: .phrases, options: [.date],
      summary: Phrase(
        zh: "识别短语中的时间并换算成日期", en: "find the times in phrases and resolve them to dates"),
      details: [
        Phrase(
          zh: "每个时间表达式输出一行 JSON：序号、文字、类型、值、次数、最后一天、规则、位置。不给短语则逐行读标准输入。",
          en:
            "Prints one JSON line a time expression: number of the phrase, text, type, value, times, "
            + "last day, rule and span. Without phrases the lines of standard input are read.")
      ],
      examples: [
        .init(
          line: "noticekit resolve --date 2014-06-17 9月30日前 每季度至少一次",
          meaning: Phrase(zh: "两个短语", en: "two phrases")),
        .init(
          line: "noticekit resolve --date 2014-06-17 < phrases.txt",
          meaning: Phrase(zh: "每行一个短语", en: "one phrase a line")),
      ]),
    CommandSpec(
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
      ]),
    CommandSpec(
      name: .completions, operands: .shell, options: [],
      summary: Phrase(zh: "输出命令行补全脚本", en: "print completions for a shell"),
      details: [],
      examples: [
        .init(
          line: "source <(noticekit completions bash)",
          meaning: Phrase(zh: "在当前 bash 中启用", en: "for this bash")),
        .init(
          line: "noticekit completions zsh > ~/.zfunc/_noticekit",
          meaning: Phrase(zh: "zsh：放入 fpath 中的目录", en: "zsh: a folder of fpath")),
        .init(
          line: "noticekit completions fish > ~/.config/fish/completions/noticekit.fish",
          meaning: Phrase(zh: "fish", en: "fish")),
      ]),
    CommandSpec(
      name: .help, operands: .command, options: [],
      summary: Phrase(zh: "显示某个命令的帮助", en: "show help for a command"),
      details: [],
      examples: [
        .init(
          line: "noticekit help tasks", meaning: Phrase(zh: "tasks 的用法", en: "how to use tasks"))
      ]),
  ]
}
