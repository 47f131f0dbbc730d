#if Excel
  import NoticeKit

  /// A sheet that lists parties or sectors with their tasks counted and linked.
  struct IndexSheet {
    /// One row: a party or a sector.
    struct Entry {
      var name: String
      /// The cells between the name and the count.
      var details: [String] = []
      /// The numbers of the tasks, from 1, ascending.
      var tasks: [Int] = []
      /// The figures behind the count: tasks led, answered for …
      var figures: [Int] = []
      /// The first of the last days, ISO 8601.
      var due: String?
      /// The notices that the tasks are from, for a workbook of several.
      var sources: [String] = []
    }

    /// A column of text between the name and the count.
    struct Detail {
      var heading: String
      var width: ClosedRange<Int>
      var style: CellStyle
    }

    let title: String
    let nameHeading: String
    let details: [Detail]
    let figureHeadings: [String]
    let hasSources: Bool
    let entries: [Entry]
    let language: Language

    /// Links to more tasks than this stand in the printed list of numbers only.
    private static let linkLimit = 200

    private var headings: [String] {
      var headings = [TaskColumn.row.heading(language), nameHeading]
      headings += details.map(\.heading)
      headings.append(language.choose("任务数", "Tasks"))
      headings += figureHeadings
      headings += [
        TaskStatus.done.name(language), language.choose("最近截止日期", "Next due"),
      ]
      if hasSources { headings.append(TaskColumn.source.heading(language)) }
      headings.append(language.choose("任务序号", "Task numbers"))
      return headings
    }

    func write(_ sheet: Sheet, _ links: TaskLinks, _ footer: String) {
      let headings = headings
      let last = headings.count - 1
      let linkCount = min(entries.map(\.tasks.count).max() ?? 0, IndexSheet.linkLimit)
      sheet.write(title, 0, merging: 0...last, SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      sheet.setHeight(32, ofRow: 1)
      for (column, heading) in headings.enumerated() {
        sheet.write(heading, 1, column, SheetStyle.header)
      }
      if linkCount > 0 {
        let label = language.choose("跳转到任务", "Go to task")
        sheet.write(label, 1, merging: last + 1...last + linkCount, SheetStyle.header)
        sheet.setWidth(linkCount < 3 ? 8 : 5, ofColumns: last + 1...last + linkCount)
      }
      for (index, entry) in entries.enumerated() { write(entry, index, sheet, links) }
      setWidths(sheet, headings)
      sheet.freeze(row: 2, column: 2)
      let lastRow = max(1 + entries.count, 1)
      if !entries.isEmpty { sheet.filter(header: 1, last: lastRow, columns: 0...last) }
      sheet.setUpPrinting(
        header: 1, last: lastRow, columns: 0...last, footer: footer, tab: SheetColour.tabs[1])
    }

    private func write(_ entry: Entry, _ index: Int, _ sheet: Sheet, _ links: TaskLinks) {
      let row = index + 2
      var column = 0
      func next() -> Int {
        column += 1
        return column - 1
      }
      sheet.write(index + 1, row, next(), SheetStyle.centered)
      sheet.write(entry.name, row, next(), SheetStyle.text)
      for (detail, kind) in zip(entry.details, details) {
        sheet.write(detail, row, next(), kind.style)
      }
      sheet.write(entry.tasks.count, row, next(), SheetStyle.centered)
      for figure in entry.figures {
        if figure > 0 {
          sheet.write(figure, row, next(), SheetStyle.centered)
        } else {
          sheet.write("", row, next(), SheetStyle.centered)
        }
      }
      if let formula = links.doneCount(of: entry.tasks) {
        sheet.write(formula: formula, 0, row, next(), SheetStyle.centered)
      } else {
        sheet.write("", row, next(), SheetStyle.centered)
      }
      sheet.write(date: entry.due ?? "", row, next(), SheetStyle.centered)
      if hasSources {
        sheet.write(entry.sources.joined(separator: "\n"), row, next(), SheetStyle.text)
      }
      sheet.write(
        entry.tasks.map(String.init).joined(separator: "、"), row, next(), SheetStyle.text)
      for task in entry.tasks.prefix(IndexSheet.linkLimit) {
        sheet.write(formula: links.jump(to: task), task, row, next(), SheetStyle.link)
      }
    }

    private func setWidths(_ sheet: Sheet, _ headings: [String]) {
      var limits: [ClosedRange<Int>] = [5...7, 14...40]
      limits += details.map(\.width)
      limits += Array(repeating: 7...9, count: 1 + figureHeadings.count + 1)
      limits.append(11...12)
      if hasSources { limits.append(12...24) }
      limits.append(20...60)
      var widths = ColumnWidths(headings: headings, limits: limits)
      for entry in entries {
        widths.fit(entry.name, 1)
        for (offset, detail) in entry.details.enumerated() { widths.fit(detail, 2 + offset) }
        for source in entry.sources { widths.fit(source, limits.count - 2) }
        widths.fit(
          entry.tasks.map(String.init).joined(separator: "、"), limits.count - 1)
      }
      for (column, width) in widths.widths.enumerated() {
        sheet.setWidth(width, ofColumns: column...column)
      }
    }
  }
#endif
