#if Excel
  import NoticeKit

  /// Checklists as a workbook: the list, and sheets by party, sector, date and slogan drawn from it.
  struct TaskWorkbook {
    let notices: [ExportedNotice]
    /// The rows of the list in their order.
    let tasks: [Checklist.Task]
    let columns: TaskColumns
    let language: Language

    init(_ notices: [ExportedNotice], _ export: TaskExport) {
      self.notices = notices
      tasks = export.tasks(of: notices)
      language = export.language
      columns =
        export.columns
        ?? TaskColumns(TaskColumn.sheet(withSource: notices.count > 1), export.language)
    }

    func bytes() throws(ExportError) -> [UInt8] {
      let title = TitleBlock(notices, taskCount: tasks.count, language)
      let limit = Workbook.rowLimit - title.lines.count - 1
      guard tasks.count <= limit else { throw .tooManyTasks(limit: limit) }
      let book = try Workbook(title: title.lines[0].text, author: "NoticeKit", created: created)
      let list = TaskListSheet(self, title, try book.sheet(language.choose("任务清单", "Tasks")))
      list.write()
      let links = list.links
      let footer = TaskWorkbook.footer(title.lines[0].text, language)
      IndexSheet.parties(self).write(
        try book.sheet(language.choose("责任单位", "Parties")), links, footer)
      IndexSheet.sectors(self).write(
        try book.sheet(language.choose("行业领域", "Sectors")), links, footer)
      ScheduleSheet(self).write(try book.sheet(language.choose("时限", "Deadlines")), links, footer)
      SloganSheet(self).write(try book.sheet(language.choose("口号", "Slogans")), links, footer)
      AboutSheet(self).write(try book.sheet(language.choose("说明", "About")), footer)
      return try book.bytes()
    }

    /// The latest date of issue stands for the time of making; without any the first that ZIP knows.
    private var created: Int {
      let days = notices.compactMap { $0.notice.metadata.date.flatMap(CalendarDay.init(iso:)) }
      return (days.max()?.number ?? 3652) * 86_400
    }

    /// Title and page number for the foot of each page.
    static func footer(_ title: String, _ language: Language) -> String {
      // The whole may have 255 characters, and & begins a code.
      let name = title.prefix(60).split(separator: "&", omittingEmptySubsequences: false)
      return "&L&9" + name.joined(separator: "&&") + "&C&9"
        + language.choose("第 &P 页　共 &N 页", "Page &P of &N")
    }
  }

  /// What stands above the list: title, then issuer, number and date, or the notices if several.
  struct TitleBlock {
    struct Line {
      var text: String
      var style: CellStyle
      /// Points.
      var height: Double
    }

    private(set) var lines: [Line] = []

    init(_ notices: [ExportedNotice], taskCount: Int, _ language: Language) {
      let metadata = notices.first?.notice.metadata
      if notices.count == 1, let notice = notices.first, let metadata {
        let name = metadata.title ?? notice.notice.id
        let quoted = name.contains("《") ? name : "《\(name)》"
        add(language.choose("\(quoted)任务清单", "Tasks of \(name)"), SheetStyle.title, 32)
        add(notice.checklist.sourceLine(language), SheetStyle.subtitle, 20)
      } else {
        add(language.choose("任务清单", "Tasks"), SheetStyle.title, 32)
        add(
          language.choose(
            "共\(notices.count)份文件、\(taskCount)项任务",
            "\(taskCount) tasks of \(notices.count) notices"), SheetStyle.subtitle, 20)
        if (2...8).contains(notices.count) {
          for (index, notice) in notices.enumerated() {
            add(
              "\(index + 1). " + notice.sourceEntry(language), SheetStyle.entry,
              index == notices.count - 1 ? 20 : 15)
          }
        }
      }
    }

    private mutating func add(_ text: String, _ style: CellStyle, _ height: Double) {
      lines.append(Line(text: text, style: style, height: height))
    }
  }
#endif
