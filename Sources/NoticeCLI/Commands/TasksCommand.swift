import NoticeExport
import NoticeKit

/// `noticekit tasks`: checklists.
struct TasksCommand {
  /// The choices of `--format`.
  private enum Format: String {
    case table, json, jsonl, csv, md
  }

  private let console: Console
  private let loader: NoticeLoader
  private let invocation: Invocation
  private let format: Format
  private let granularity: Checklist.Granularity

  init(_ invocation: Invocation, _ console: Console) throws {
    self.invocation = invocation
    self.console = console
    format = try TasksCommand.format(invocation)
    granularity =
      invocation.text(.granularity).flatMap(Checklist.Granularity.init(rawValue:)) ?? .directive
    loader = try NoticeLoader(invocation, console)
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
    case let other:
      throw UsageError(
        .unknownExtension(other), command: invocation.command, invocation.language)
    }
  }

  /// Writes the checklists.
  func run() throws -> ExitCode {
    let inputs = InputList(invocation.operands).entries
    // Headings are Chinese unless asked otherwise: the sheet goes to a Chinese office.
    let language = invocation.language ?? .zh
    let batch = BatchOutput(invocation, console)
    func checklist(_ notice: Notice) -> Checklist { Checklist(notice, granularity: granularity) }
    var documents = 0
    var rows = 0
    switch format {
    case .table:
      let isFile = invocation.has(.output)
      let table = TaskTable(
        language, width: console.width, isStyled: console.isStyled && !isFile)
      return try batch.each(inputs, loader) { notice, output in
        if documents > 0 { try output.write([0x0A]) }
        try output.write(table.text(checklist(notice)).utf8)
        documents += 1
      }
    case .md:
      return try batch.each(inputs, loader) { notice, output in
        if documents > 0 { try output.write([0x0A]) }
        try output.write(MarkdownTaskList(language).text(checklist(notice)).utf8)
        documents += 1
      }
    case .jsonl:
      return try batch.each(inputs, loader) { notice, output in
        for task in checklist(notice).tasks {
          try output.write(task.json())
          try output.write([0x0A])
        }
      }
    case .json:
      // One array over all notices, a task a line.
      return try batch.each(inputs, loader) { notice, output in
        for task in checklist(notice).tasks {
          try output.write((rows == 0 ? "[\n" : ",\n").utf8)
          try output.write(task.json())
          rows += 1
        }
      } finish: { output in
        try output.write((rows == 0 ? "[]\n" : "\n]\n").utf8)
      }
    case .csv:
      return try batch.each(inputs, loader) { notice, output in
        var csv = CSVWriter(byteOrderMark: documents == 0 && hasByteOrderMark)
        if documents == 0 { csv.taskHeadings(language) }
        let tasks = checklist(notice).tasks
        csv.tasks(tasks, firstRow: rows + 1, language)
        rows += tasks.count
        documents += 1
        try output.write(csv.bytes)
      }
    }
  }

  /// Whether a CSV file begins with the mark by which Excel knows UTF-8.
  private var hasByteOrderMark: Bool {
    switch invocation.text(.bom) {
    case "always": return true
    case "never": return false
    default: return invocation.has(.output)
    }
  }
}
