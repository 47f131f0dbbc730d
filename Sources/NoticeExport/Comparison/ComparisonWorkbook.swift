#if Excel
  import NoticeKit

  /// A comparison as a workbook, a sheet a table.
  struct ComparisonWorkbook {
    private let report: ComparisonReport

    init(_ report: ComparisonReport) { self.report = report }

    func bytes() throws(ExportError) -> [UInt8] {
      let title = report.phrase("公文比较", "Comparison of notices")
      let book = try Workbook(title: title, author: "NoticeKit", created: created)
      for (index, table) in report.all.enumerated() {
        try write(table, try book.sheet(table.title), isFirst: index == 0)
      }
      return try book.bytes()
    }

    /// The latest date of issue stands for the time of making; without any the first that ZIP knows.
    private var created: Int {
      let days = report.comparison.notices.compactMap { $0.date.flatMap(CalendarDay.init(iso:)) }
      return (days.max()?.number ?? 3652) * 86_400
    }

    private func write(
      _ table: ReportTable, _ sheet: Sheet, isFirst: Bool
    ) throws(ExportError) {
      let last = max(table.columns.count - 1, 0)
      sheet.write(table.title, 0, merging: 0...last, SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      var header = 1
      if !table.note.isEmpty {
        sheet.write(table.note, 1, merging: 0...last, SheetStyle.subtitle)
        sheet.setHeight(20, ofRow: 1)
        header = 2
      }
      guard table.rows.count < Workbook.rowLimit - header else {
        throw .failed("the table \(table.id) has more rows than a sheet")
      }
      var grid = SheetGrid(
        header: header, columns: table.columns.map { SheetGrid.Column($0.title, $0.width) })
      for row in table.rows {
        grid.add(zip(row, table.columns).map { cell($0, isNumber: $1.isNumber) })
      }
      grid.write(sheet, frozen: table.columns.count > 3 ? 1 : 0)
      sheet.setUpPrinting(
        header: header, last: grid.lastRow, columns: 0...grid.lastColumn,
        footer: TaskWorkbook.footer(table.title, report.language),
        tab: SheetColour.tabs[isFirst ? 0 : 1])
    }

    private func cell(_ cell: ReportTable.Cell, isNumber: Bool) -> SheetGrid.Cell {
      switch cell {
      case .text(let text):
        return .init(.text(text), isNumber ? SheetStyle.centered : SheetStyle.text)
      case .number(let number): return .init(.number(number), SheetStyle.centered)
      case .date(let date): return .init(.date(date), SheetStyle.centered)
      case .share(let share):
        return .init(.decimal(share), ComparisonWorkbook.style("0%"))
      case .score(let score):
        return .init(.decimal(score), ComparisonWorkbook.style("0.00"))
      }
    }

    private static func style(_ format: String) -> CellStyle {
      var style = SheetStyle.centered
      style.numberFormat = format
      return style
    }
  }
#endif
