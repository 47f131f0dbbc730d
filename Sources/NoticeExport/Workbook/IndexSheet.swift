#if Excel
  import NoticeKit

  /// A sheet that lists parties or sectors with their tasks counted and linked.
  struct IndexSheet {
    /// One row: a party or a sector.
    struct Entry {
      var name: String
      /// The kind of a party, the parties of a sector.
      var detail = ""
      /// The numbers of the tasks, from 1, ascending.
      var tasks: [Int] = []
      /// The figures behind the count: tasks led, answered for …
      var figures: [Int] = []
      /// The first of the last days, ISO 8601.
      var due: String?
      /// The notices that the tasks are from, for a workbook of several.
      var sources: [String] = []
    }

    let title: String
    let nameHeading: String
    let detail: SheetGrid.Column
    let detailStyle: CellStyle
    let figureHeadings: [String]
    let hasSources: Bool
    let entries: [Entry]
    let language: Language

    /// Links to more tasks than this stand in the printed list of numbers only.
    private static let linkLimit = 200

    func write(_ sheet: Sheet, _ links: TaskLinks, _ footer: String) {
      var grid = SheetGrid(header: 1, columns: columns)
      for (index, entry) in entries.enumerated() { grid.add(cells(entry, index, links)) }
      sheet.write(title, 0, merging: 0...grid.lastColumn, SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      grid.write(sheet, frozen: 2)
      writeLinks(sheet, links, from: grid.lastColumn + 1)
      sheet.setUpPrinting(
        header: 1, last: grid.lastRow, columns: 0...grid.lastColumn, footer: footer,
        tab: SheetColour.tabs[1])
    }

    private var columns: [SheetGrid.Column] {
      var columns = [
        SheetGrid.Column(TaskColumn.row.heading(language), 5...7),
        SheetGrid.Column(nameHeading, 14...36), detail,
      ]
      let figures = [language.choose("任务数", "Tasks")] + figureHeadings
      columns += (figures + [TaskStatus.done.name(language)]).map { SheetGrid.Column($0, 7...9) }
      columns.append(SheetGrid.Column(language.choose("最近截止日期", "Next due"), 11...12))
      if hasSources {
        columns.append(SheetGrid.Column(TaskColumn.source.heading(language), 12...24))
      }
      columns.append(SheetGrid.Column(language.choose("任务序号", "Task numbers"), 20...60))
      return columns
    }

    private func cells(_ entry: Entry, _ index: Int, _ links: TaskLinks) -> [SheetGrid.Cell] {
      let centered = SheetStyle.centered
      var cells: [SheetGrid.Cell] = [
        .init(.number(index + 1), centered), .init(entry.name),
        .init(entry.detail, detailStyle), .init(.number(entry.tasks.count), centered),
      ]
      cells += entry.figures.map { .init($0 > 0 ? .number($0) : .text(""), centered) }
      cells.append(
        .init(links.doneCount(of: entry.tasks).map { .count($0, 0) } ?? .text(""), centered))
      cells.append(.init(.date(entry.due ?? ""), centered))
      if hasSources { cells.append(.init(entry.sources.joined(separator: "\n"))) }
      cells.append(.init(entry.tasks.map(String.init).joined(separator: "、")))
      return cells
    }

    /// A link a task, right of what is printed.
    private func writeLinks(_ sheet: Sheet, _ links: TaskLinks, from column: Int) {
      let count = min(entries.map(\.tasks.count).max() ?? 0, IndexSheet.linkLimit)
      guard count > 0 else { return }
      sheet.write(
        language.choose("跳转到任务", "Go to task"), 1, merging: column...column + count - 1,
        SheetStyle.header)
      sheet.setWidth(count < 3 ? 8 : 5, ofColumns: column...column + count - 1)
      for (index, entry) in entries.enumerated() {
        for (place, task) in entry.tasks.prefix(count).enumerated() {
          sheet.write(
            formula: links.jump(to: task), task, index + 2, column + place, SheetStyle.link)
        }
      }
    }
  }
#endif
