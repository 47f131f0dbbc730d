import NoticeKit

/// Checklists as the files that people open, print and import: the one door to all formats.
///
/// ```swift
/// var export = TaskExport(.zh)
/// export.order = .party
/// let workbook = try export.bytes(of: notices, as: .xlsx)
/// ```
///
/// The same notices give the same bytes: nothing reads a clock, and files that need a date of
/// making have the notice's. A database, which is brought up to date rather than written, is
/// `TaskDatabase`'s.
public struct TaskExport: Sendable {
  /// What can be written whole.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A workbook for Excel, WPS and LibreOffice.
    case xlsx
    /// A 任务分解表 for Word, as it is attached to a reply.
    case docx
    /// A page to filter and to tick off, in one file.
    case html
    /// Days and recurrences for calendars.
    case ics
    /// All there is as portable SQL, to be loaded into a database.
    case sql
    case csv, json, jsonl
    case markdown = "md"

    /// The format that belongs to a file's extension (lower case, no dot), or nil.
    public init?(fileExtension: String) {
      switch fileExtension {
      case "ical", "icalendar": self = .ics
      case "ndjson": self = .jsonl
      case "markdown": self = .markdown
      case "htm": self = .html
      default: self.init(rawValue: fileExtension)
      }
    }
  }

  /// The language of headings and labels.
  public var language: Language
  /// The columns of sheets, or nil for the usual ones.
  public var columns: TaskColumns?
  /// The order of the rows.
  public var order = TaskOrder.document
  /// What goes into a calendar, and how.
  public var calendar = TaskCalendar.Options()

  public init(_ language: Language = .zh) {
    self.language = language
  }

  /// The notices' checklists as one file.
  ///
  /// - Throws: `ExportError`, with what to do about it.
  public func bytes(
    of notices: [ExportedNotice], as format: Format
  ) throws(ExportError) -> [UInt8] {
    switch format {
    case .xlsx: return try workbook(notices)
    case .docx: return try document(notices)
    case .html: return Array(TaskPage(notices, language, order: order).html().utf8)
    case .ics: return try TaskCalendar(language, calendar).bytes(notices)
    case .sql: return SQLScript.bytes(notices)
    case .csv: return csv(notices)
    case .json: return json(notices)
    case .jsonl: return jsonLines(notices)
    case .markdown: return Array(markdown(notices).utf8)
    }
  }

  private func workbook(_ notices: [ExportedNotice]) throws(ExportError) -> [UInt8] {
    #if Excel
      return try TaskWorkbook(notices, self).bytes()
    #else
      throw .notBuilt(format: "workbooks (.xlsx)", trait: "Excel")
    #endif
  }

  private func document(_ notices: [ExportedNotice]) throws(ExportError) -> [UInt8] {
    #if Documents
      return try TaskDocument(notices, self).bytes()
    #else
      throw .notBuilt(format: "Word files (.docx)", trait: "Documents")
    #endif
  }

  private func csv(_ notices: [ExportedNotice]) -> [UInt8] {
    var csv = CSVWriter(byteOrderMark: true)
    csv.taskHeadings(language, columns: columns)
    csv.tasks(tasks(of: notices), firstRow: 1, language, columns: columns)
    return csv.bytes
  }

  private func json(_ notices: [ExportedNotice]) -> [UInt8] {
    var json = JSONWriter(style: .pretty)
    json.beginArray()
    for task in tasks(of: notices) { task.write(to: &json) }
    json.endArray()
    json.newline()
    return json.bytes
  }

  private func jsonLines(_ notices: [ExportedNotice]) -> [UInt8] {
    var json = JSONWriter()
    for task in tasks(of: notices) {
      task.write(to: &json)
      json.newline()
    }
    return json.bytes
  }

  private func markdown(_ notices: [ExportedNotice]) -> String {
    notices.map { notice in
      var checklist = notice.checklist
      checklist.tasks = order.sorted(checklist.tasks)
      return MarkdownTaskList(language).text(checklist)
    }.joined(separator: "\n")
  }

  /// The rows of all notices in the order wanted.
  func tasks(of notices: [ExportedNotice]) -> [Checklist.Task] {
    order.sorted(notices.flatMap(\.checklist.tasks))
  }
}
