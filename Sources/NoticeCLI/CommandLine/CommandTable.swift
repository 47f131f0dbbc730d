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
  case parse, tasks, view, compare, annotate, check, match, text, explain, resolve, evaluate
  case schema, completions, help
}

/// The options, by the word that follows the two hyphens.
enum OptionName: String, CaseIterable, Sendable {
  case format, granularity, columns, sort, todo, jsonl
  case failOn = "fail-on"
  case output
  case outputDir = "output-dir"
  case filesFrom = "files-from"
  case include, exclude, jobs, resume
  case failFast = "fail-fast"
  case quiet, verbose, bom, encoding, lossy, ocr, lexicon, date
  case by, top
  case minScore = "min-score"
  case statement, terms, gold, text, alignments, detail, json, only, lang, help, version
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
    /// Files that are read byte by byte, and `-`; without any standard input.
    case streams
    /// Phrases; without any the lines of standard input.
    case phrases
    /// One of a few words.
    case word([String])
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
  /// Options that mean something of their own here, as the formats of `--format`.
  var ownOptions: [OptionSpec] = []
}

/// All commands and options: the one place that help, usage errors and completions are made from.
enum CommandTable {
  /// Options that stand before a command as well as after it.
  static let everywhere: [OptionName] = [.lang, .help]

  /// Options of commands that run over many inputs.
  static let batch: [OptionName] = [
    .outputDir, .filesFrom, .include, .exclude, .jobs, .resume, .failFast, .quiet, .verbose,
  ]

  /// What `completions` writes for.
  static let shells = ["bash", "zsh", "fish"]

  /// The formats of `tasks`.
  static let taskFormats = [
    "table", "xlsx", "docx", "html", "csv", "md", "ics", "sqlite", "sql", "json", "jsonl",
  ]

  /// The entry of a command.
  static func command(_ name: CommandName) -> CommandSpec {
    commands.first { $0.name == name }!
  }

  /// The entry of an option.
  static func option(_ name: OptionName) -> OptionSpec {
    options.first { $0.name == name }!
  }

  /// The entry of an option as a command understands it.
  static func option(_ name: OptionName, of command: CommandSpec) -> OptionSpec {
    command.ownOptions.first { $0.name == name } ?? option(name)
  }

  /// The options that a command takes, in the order of its help.
  static func options(of command: CommandSpec) -> [OptionSpec] {
    (command.options + everywhere).map { option($0, of: command) }
  }

  /// The commands in the order of the overview.
  static let commands: [CommandSpec] = [
    ParseCommand.spec, TasksCommand.spec, ViewCommand.spec, CompareCommand.spec,
    AnnotateCommand.spec, CheckCommand.spec, MatchCommand.spec, TextCommand.spec,
    ExplainCommand.spec, ResolveCommand.spec, EvaluateCommand.spec, SchemaCommand.spec,
    completions,
    help,
  ]

  private static let completions = CommandSpec(
    name: .completions, operands: .word(shells), options: [],
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
    ])

  private static let help = CommandSpec(
    name: .help, operands: .command, options: [],
    summary: Phrase(zh: "显示某个命令的帮助", en: "show help for a command"),
    details: [],
    examples: [
      .init(
        line: "noticekit help tasks", meaning: Phrase(zh: "tasks 的用法", en: "how to use tasks"))
    ])
}
