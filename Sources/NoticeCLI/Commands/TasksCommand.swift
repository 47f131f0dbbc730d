import NoticeExport
import NoticeKit

/// `noticekit tasks`: checklists.
struct TasksCommand {
  /// The choices of `--format`.
  private enum Format: String {
    case table, json, jsonl, csv, md, html, xlsx, docx, ics, sql, sqlite

    /// The format of a file that is written whole.
    var whole: TaskExport.Format? {
      switch self {
      case .xlsx: return .xlsx
      case .docx: return .docx
      case .ics: return .ics
      case .html: return .html
      case .sql: return .sql
      default: return nil
      }
    }
  }

  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation
  private let format: Format
  private let granularity: Checklist.Granularity
  private let export: TaskExport

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    format = try TasksCommand.format(invocation)
    granularity =
      invocation.text(.granularity).flatMap(Checklist.Granularity.init(rawValue:)) ?? .directive
    export = try TasksCommand.export(invocation)
    if format == .sqlite || format == .xlsx || format == .docx,
      !invocation.has(.output), !invocation.has(.outputDir),
      format == .sqlite || console.isTerminal
    {
      throw UsageError(
        .binaryFormat(format.rawValue), command: invocation.command, invocation.language)
    }
    loader = try NoticeLoader(invocation, console)
  }

  /// What `--columns`, `--sort` and `--todo` ask for.
  private static func export(_ invocation: Invocation) throws(UsageError) -> TaskExport {
    let language = invocation.language ?? .zh
    var export = TaskExport(language)
    if let list = invocation.text(.columns) {
      do {
        export.columns = try TaskColumns(parsing: list, language)
      } catch {
        throw UsageError(
          .faultyColumns(error.description), command: invocation.command, invocation.language)
      }
    }
    export.order = invocation.text(.sort).flatMap(TaskOrder.init(rawValue:)) ?? .document
    export.calendar.isToDo = invocation.has(.todo)
    return export
  }

  /// The format of `--format`, or the one that belongs to the extension of `--output`.
  private static func format(_ invocation: Invocation) throws(UsageError) -> Format {
    if let name = invocation.text(.format), let format = Format(rawValue: name) { return format }
    guard let path = invocation.path(.output), path.bytes != [0x2D] else { return .table }
    switch path.fileExtension {
    case "", "txt", "text": return .table
    case "json": return .json
    case "jsonl", "ndjson": return .jsonl
    case "csv": return .csv
    case "md", "markdown": return .md
    case "xlsx": return .xlsx
    case "html", "htm": return .html
    case "docx": return .docx
    case "ics", "ical": return .ics
    case "sql": return .sql
    case "sqlite", "sqlite3", "db": return .sqlite
    case let other:
      throw UsageError(
        .unknownExtension(other), command: invocation.command, invocation.language)
    }
  }

  /// Writes the checklists.
  func run() throws -> ExitCode {
    let batch = try Batch(
      invocation, console, loader, fileExtension: format == .table ? "txt" : format.rawValue,
      isDatabase: format == .sqlite)
    if format == .sqlite { return try updateDatabase(batch) }
    // What does not depend on the other notices is written where the notice is parsed.
    return try batch.run(render: format == .jsonl ? jsonLines : nil, makeWriter: makeWriter)
  }

  /// The tasks of a notice, one a line.
  private var jsonLines: @Sendable (Notice) -> [UInt8] {
    { [granularity, export] notice in
      var json = JSONWriter()
      let tasks = Checklist(notice, granularity: granularity).tasks
      for task in export.order.sorted(tasks) {
        task.write(to: &json)
        json.newline()
      }
      return json.bytes
    }
  }

  /// Makes the writer of one output.
  private func makeWriter() -> NoticeWriter {
    // Headings are Chinese unless asked otherwise: the sheet goes to a Chinese office.
    let language = invocation.language ?? .zh
    switch format {
    case .xlsx, .docx, .html, .ics, .sql, .sqlite:
      var notices: [ExportedNotice] = []
      return NoticeWriter { [granularity] loaded, _ in
        if let notice = loaded.notice {
          notices.append(ExportedNotice(notice, granularity: granularity))
        }
      } finish: { [format, export] output in
        guard let whole = format.whole else { return }
        try output.write(try export.bytes(of: notices, as: whole))
      }
    case .table:
      let isFile = invocation.has(.output) || invocation.has(.outputDir)
      let table = TaskTable(
        language, width: console.width, isStyled: console.isStyled && !isFile)
      return textWriter { table.text($0) }
    case .md: return textWriter { MarkdownTaskList(language).text($0) }
    case .jsonl: return NoticeWriter(add: { loaded, output in try output.write(loaded.bytes) })
    case .json:
      // One array over all notices, a task a line.
      var rows = 0
      return NoticeWriter { loaded, output in
        for task in checklist(loaded)?.tasks ?? [] {
          try output.write((rows == 0 ? "[\n" : ",\n").utf8)
          try output.write(task.json())
          rows += 1
        }
      } finish: { output in
        try output.write((rows == 0 ? "[]\n" : "\n]\n").utf8)
      }
    case .csv:
      var documents = 0
      var rows = 0
      return NoticeWriter { loaded, output in
        var csv = CSVWriter(byteOrderMark: documents == 0 && hasByteOrderMark)
        if documents == 0 { csv.taskHeadings(language, columns: export.columns) }
        let tasks = checklist(loaded)?.tasks ?? []
        csv.tasks(tasks, firstRow: rows + 1, language, columns: export.columns)
        rows += tasks.count
        documents += 1
        try output.write(csv.bytes)
      }
    }
  }

  /// A writer of checklists with an empty line between them.
  private func textWriter(_ text: @escaping (Checklist) -> String) -> NoticeWriter {
    var documents = 0
    return NoticeWriter { loaded, output in
      guard let checklist = checklist(loaded) else { return }
      if documents > 0 { try output.write([0x0A]) }
      try output.write(text(checklist).utf8)
      documents += 1
    }
  }

  /// The tasks of a notice in the order asked for.
  private func checklist(_ loaded: Loaded) -> Checklist? {
    loaded.notice.map { notice in
      var checklist = Checklist(notice, granularity: granularity)
      checklist.tasks = export.order.sorted(checklist.tasks)
      return checklist
    }
  }

  /// Puts each notice into the database of `--output`, in place of what was there under its id.
  private func updateDatabase(_ batch: Batch) throws -> ExitCode {
    #if Database
      guard let path = invocation.path(.output) else { return .usage }
      let database = try TaskDatabase(path: path.text)
      return try batch.run {
        NoticeWriter(add: { [granularity] loaded, _ in
          guard let notice = loaded.notice else { return }
          try database.update(ExportedNotice(notice, granularity: granularity))
        })
      }
    #else
      throw ExportError.notBuilt(format: "databases (.sqlite)", trait: "Database")
    #endif
  }

  /// Whether a CSV file begins with the mark by which Excel knows UTF-8.
  private var hasByteOrderMark: Bool {
    switch invocation.text(.bom) {
    case "always": return true
    case "never": return false
    default: return invocation.has(.output) || invocation.has(.outputDir)
    }
  }
}

extension TasksCommand {
  /// The entry in the table of commands.
  static let spec = CommandSpec(
    name: .tasks, operands: .files,
    options: [.format, .granularity, .columns, .sort, .todo, .output] + CommandTable.batch
      + [.bom, .encoding, .lossy, .ocr, .lexicon, .date],
    summary: Phrase(zh: "从公文生成任务清单", en: "make a checklist of what notices demand"),
    details: [
      Phrase(
        zh: "每行一项任务：条款、措施、责任单位、时限、行业领域。"
          + "格式：table 终端表格，xlsx 工作簿，docx 任务分解表，html 可筛选打勾的网页，csv 表格文件，md 待办列表，ics 日历，"
          + "sqlite 数据库（再次运行即更新），sql 脚本，json 数组，jsonl 每行一项。",
        en:
          "A row is a task: clause, measure, who is responsible, deadline, sectors. Formats: table "
          + "for terminals, xlsx a workbook, docx a table for Word, html a page to filter and to tick off, csv for spreadsheets, md a task "
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
    ])
}
