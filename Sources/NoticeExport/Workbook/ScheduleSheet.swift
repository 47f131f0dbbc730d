#if Excel
  import NoticeKit

  /// The sheet 时限: every time with its task, days first in their order, then the others by kind.
  struct ScheduleSheet {
    private struct Row {
      var time: DeadlineMention
      var task: Checklist.Task
      /// From 1.
      var number: Int
    }

    private let rows: [Row]
    private let language: Language
    private let hasSources: Bool

    init(_ book: TaskWorkbook) {
      language = book.language
      hasSources = book.notices.count > 1
      rows = book.tasks.enumerated().flatMap { index, task in
        task.times.map { Row(time: $0, task: task, number: index + 1) }
      }.enumerated().sorted { left, right in
        ScheduleSheet.key(left) < ScheduleSheet.key(right)
      }.map(\.element)
    }

    private static func key(_ row: (offset: Int, element: Row)) -> (String, Int, Int) {
      (row.element.time.due ?? "~", row.element.time.type.bindingRank, row.offset)
    }

    func write(_ sheet: Sheet, _ links: TaskLinks, _ footer: String) {
      var columns = [
        SheetGrid.Column(TaskColumn.row.heading(language), 5...7),
        SheetGrid.Column(TaskColumn.due.heading(language), 11...11),
        SheetGrid.Column(TaskColumn.deadline.heading(language), 10...20),
        SheetGrid.Column(language.choose("类型", "Kind"), 8...10),
        SheetGrid.Column(language.choose("任务序号", "Task"), 7...8),
        SheetGrid.Column(TaskColumn.text.heading(language), 40...70),
        SheetGrid.Column(language.choose("牵头及责任单位", "Leading and responsible"), 12...30),
        SheetGrid.Column(TaskColumn.status.heading(language), 9...12),
      ]
      if hasSources {
        columns.append(SheetGrid.Column(TaskColumn.source.heading(language), 12...24))
      }
      var grid = SheetGrid(header: 1, columns: columns)
      for (index, row) in rows.enumerated() { grid.add(cells(row, index, links)) }
      sheet.write(
        language.choose("任务时限一览", "Tasks by deadline"), 0, merging: 0...grid.lastColumn,
        SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      grid.write(sheet, frozen: 0)
      sheet.setUpPrinting(
        header: 1, last: grid.lastRow, columns: 0...grid.lastColumn, footer: footer,
        tab: SheetColour.tabs[1])
      guard let body = grid.body else { return }
      let done = TaskStatus.done.name(language)
      sheet.colourDates(column: 1, rows: body, open: ",$H3<>\"\(done)\"")
      sheet.colourStatus("$H3", column: 7, rows: body, language)
    }

    private func cells(_ row: Row, _ index: Int, _ links: TaskLinks) -> [SheetGrid.Cell] {
      let isGuess = row.task.responsibleSource == .addressees
      let state = TaskStatus.notStarted.name(language)
      let centered = SheetStyle.centered
      var cells: [SheetGrid.Cell] = [
        .init(.number(index + 1), centered), .init(.date(row.time.due ?? ""), centered),
        .init(row.time.type == .every ? row.time.frequency(language) : row.time.text, centered),
        .init(row.time.type.name(language), centered),
        .init(.count(links.jump(to: row.number), row.number), SheetStyle.link),
        .init(row.task.text),
        .init(
          (row.task.lead + row.task.responsible).joined(separator: "、"),
          isGuess ? SheetStyle.guess : SheetStyle.text),
        .init(links.state(of: row.number).map { .words($0, state) } ?? .text(""), centered),
      ]
      if hasSources {
        cells.append(.init(TaskColumn.source.cell(row.task, row: row.number, language)))
      }
      return cells
    }
  }

  extension DeadlineMention.Kind {
    /// The name for people: 截止.
    func name(_ language: Language) -> String {
      switch self {
      case .by: return language.choose("截止", "by")
      case .during: return language.choose("期间", "during")
      case .from: return language.choose("起始", "from")
      case .within: return language.choose("期限内", "within")
      case .every: return language.choose("定期", "every")
      case .immediate: return language.choose("立即", "immediate")
      }
    }
  }
#endif
