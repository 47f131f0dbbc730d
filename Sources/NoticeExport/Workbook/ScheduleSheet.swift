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
      var headings = [
        TaskColumn.row.heading(language), TaskColumn.due.heading(language),
        TaskColumn.deadline.heading(language), language.choose("类型", "Kind"),
        language.choose("任务序号", "Task"), TaskColumn.text.heading(language),
        language.choose("牵头及责任单位", "Leading and responsible"),
        TaskColumn.status.heading(language),
      ]
      var limits = [5...7, 11...11, 10...20, 8...12, 7...8, 40...70, 12...30, 9...12]
      if hasSources {
        headings.append(TaskColumn.source.heading(language))
        limits.append(12...24)
      }
      let last = headings.count - 1
      sheet.write(
        language.choose("任务时限一览", "Tasks by deadline"), 0, merging: 0...last, SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      for (column, heading) in headings.enumerated() {
        sheet.write(heading, 1, column, SheetStyle.header)
      }
      sheet.setHeight(24, ofRow: 1)
      var widths = ColumnWidths(headings: headings, limits: limits)
      for (index, row) in rows.enumerated() { write(row, index, sheet, links, &widths) }
      for (column, width) in widths.widths.enumerated() {
        sheet.setWidth(width, ofColumns: column...column)
      }
      sheet.freeze(row: 2, column: 0)
      let lastRow = 1 + rows.count
      sheet.setUpPrinting(
        header: 1, last: lastRow, columns: 0...last, footer: footer, tab: SheetColour.tabs[1])
      guard !rows.isEmpty else { return }
      sheet.filter(header: 1, last: lastRow, columns: 0...last)
      let done = TaskStatus.done.name(language)
      sheet.colourDates(column: 1, rows: 2...lastRow, open: ",$H3<>\"\(done)\"")
      sheet.colourStatus("$H3", column: 7, rows: 2...lastRow, language)
    }

    private func write(
      _ row: Row, _ index: Int, _ sheet: Sheet, _ links: TaskLinks, _ widths: inout ColumnWidths
    ) {
      let line = index + 2
      let words = row.time.type == .every ? row.time.frequency(language) : row.time.text
      let parties = (row.task.lead + row.task.responsible).joined(separator: "、")
      let source = TaskColumn.source.cell(row.task, row: row.number, language)
      sheet.write(index + 1, line, 0, SheetStyle.centered)
      sheet.write(date: row.time.due ?? "", line, 1, SheetStyle.centered)
      sheet.write(words, line, 2, SheetStyle.centered)
      sheet.write(row.time.type.name(language), line, 3, SheetStyle.centered)
      sheet.write(formula: links.jump(to: row.number), row.number, line, 4, SheetStyle.link)
      sheet.write(row.task.text, line, 5, SheetStyle.text)
      sheet.write(
        parties, line, 6,
        row.task.responsibleSource == .addressees ? SheetStyle.guess : SheetStyle.text)
      let state = TaskStatus.notStarted.name(language)
      if let formula = links.state(of: row.number) {
        sheet.write(formula: formula, state, line, 7, SheetStyle.centered)
      } else {
        sheet.write("", line, 7, SheetStyle.centered)
      }
      if hasSources { sheet.write(source, line, 8, SheetStyle.text) }
      for (column, text) in [2: words, 5: row.task.text, 6: parties] { widths.fit(text, column) }
      if hasSources { widths.fit(source, 8) }
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
