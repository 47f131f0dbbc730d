#if Excel
  /// A table on a sheet: headings over rows, in columns that fit, with filters and for print.
  struct SheetGrid {
    struct Column {
      var heading: String
      var width: ClosedRange<Int>

      init(_ heading: String, _ width: ClosedRange<Int>) {
        self.heading = heading
        self.width = width
      }
    }

    struct Cell {
      enum Content {
        case text(String)
        case number(Int)
        /// A fraction, as a share or a score.
        case decimal(Double)
        /// ISO 8601.
        case date(String)
        /// A formula and what it gives at first.
        case count(String, Int)
        case words(String, String)
      }

      var content: Content
      var style: CellStyle

      init(_ content: Content, _ style: CellStyle = SheetStyle.text) {
        self.content = content
        self.style = style
      }

      init(_ text: String, _ style: CellStyle = SheetStyle.text) {
        self.init(.text(text), style)
      }

      /// What the cell shows.
      var text: String {
        switch content {
        case .text(let text), .date(let text), .words(_, let text): return text
        case .number(let number), .count(_, let number): return String(number)
        // What a format like 0% or 0.00 shows has four characters.
        case .decimal: return "0.00"
        }
      }
    }

    /// The row of headings, from 0.
    let header: Int
    let columns: [Column]
    private(set) var rows: [[Cell]] = []

    init(header: Int, columns: [Column]) {
      self.header = header
      self.columns = columns
    }

    /// Adds a row below the others, a cell for each column.
    mutating func add(_ cells: [Cell]) { rows.append(cells) }

    /// The rows of the sheet that hold the table's, or nil without any.
    var body: ClosedRange<Int>? {
      rows.isEmpty ? nil : header + 1...header + rows.count
    }

    /// The last row of the table, its headings included.
    var lastRow: Int { header + rows.count }
    var lastColumn: Int { columns.count - 1 }

    /// Writes the table.
    ///
    /// - Parameter frozen: how many columns stay in view.
    func write(_ sheet: Sheet, frozen: Int) {
      var widths = ColumnWidths(headings: columns.map(\.heading), limits: columns.map(\.width))
      for row in rows {
        for (column, cell) in row.enumerated() { widths.fit(cell.text, column) }
      }
      widths.shrink(to: ColumnWidths.page)
      for (column, width) in widths.widths.enumerated() {
        sheet.setWidth(width, ofColumns: column...column)
      }
      for (column, heading) in columns.map(\.heading).enumerated() {
        sheet.write(heading, header, column, SheetStyle.header)
      }
      sheet.setHeight(SheetGrid.height(lines: 2), ofRow: header)
      for (index, cells) in rows.enumerated() {
        let row = header + 1 + index
        for (column, cell) in cells.enumerated() { write(cell, sheet, row, column) }
        // Excel fits rows to wrapped text by itself; other programs do not.
        let lines = cells.enumerated().map { widths.lines(of: $1.text, $0) }.max() ?? 1
        sheet.setHeight(SheetGrid.height(lines: lines), ofRow: row)
      }
      sheet.freeze(row: header + 1, column: frozen)
      if body != nil { sheet.filter(header: header, last: lastRow, columns: 0...lastColumn) }
    }

    /// The height of a row in points; a sheet allows 409.
    static func height(lines: Int) -> Double { min(Double(lines) * 13.5 + 6, 409) }

    private func write(_ cell: Cell, _ sheet: Sheet, _ row: Int, _ column: Int) {
      switch cell.content {
      case .text(let text): sheet.write(text, row, column, cell.style)
      case .number(let number): sheet.write(number, row, column, cell.style)
      case .decimal(let number): sheet.write(number, row, column, cell.style)
      case .date(let date): sheet.write(date: date, row, column, cell.style)
      case .count(let formula, let number):
        sheet.write(formula: formula, number, row, column, cell.style)
      case .words(let formula, let text):
        sheet.write(formula: formula, text, row, column, cell.style)
      }
    }
  }
#endif
