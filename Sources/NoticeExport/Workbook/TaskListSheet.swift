#if Excel
  import NoticeKit

  /// The sheet 任务清单: one row a task under a title block, to be filtered, filled in and printed.
  struct TaskListSheet {
    private let book: TaskWorkbook
    private let title: TitleBlock
    private let sheet: Sheet

    init(_ book: TaskWorkbook, _ title: TitleBlock, _ sheet: Sheet) {
      self.book = book
      self.title = title
      self.sheet = sheet
    }

    private var header: Int { title.lines.count }
    private var first: Int { header + 1 }
    private var lastColumn: Int { book.columns.choices.count - 1 }

    /// How other sheets point here.
    var links: TaskLinks {
      TaskLinks(
        sheet: sheet.name, first: first, count: book.tasks.count,
        number: book.columns.index(of: .row), status: book.columns.index(of: .status),
        language: book.language)
    }

    func write() {
      for (row, line) in title.lines.enumerated() {
        sheet.write(line.text, row, merging: 0...lastColumn, line.style)
        sheet.setHeight(line.height, ofRow: row)
      }
      for (column, heading) in book.columns.headings.enumerated() {
        sheet.write(heading, header, column, SheetStyle.header)
      }
      sheet.setHeight(32, ofRow: header)
      var widths = ColumnWidths(
        headings: book.columns.headings, limits: book.columns.choices.map(\.column.sheetWidth))
      for (index, task) in book.tasks.enumerated() {
        for (column, choice) in book.columns.choices.enumerated() {
          let text = choice.column.cell(task, row: index + 1, book.language)
          write(text, of: choice.column, task, first + index, column)
          widths.fit(text, column)
        }
      }
      // Programs other than Excel do not fit rows to wrapped text by themselves.
      for (index, task) in book.tasks.enumerated() {
        let lines = book.columns.choices.enumerated().map { column, choice in
          widths.lines(of: choice.column.cell(task, row: index + 1, book.language), column)
        }
        sheet.setHeight(Double(lines.max() ?? 1) * 14 + 6, ofRow: first + index)
      }
      for (column, width) in widths.widths.enumerated() {
        sheet.setWidth(width, ofColumns: column...column)
      }
      sheet.freeze(row: first, column: frozenColumns)
      let last = max(first + book.tasks.count - 1, header)
      sheet.setUpPrinting(
        header: header, last: last, columns: 0...lastColumn,
        footer: TaskWorkbook.footer(title.lines[0].text, book.language), tab: SheetColour.tabs[0])
      guard !book.tasks.isEmpty else { return }
      sheet.filter(header: header, last: last, columns: 0...lastColumn)
      offerStatus(first...last)
      colour(first...last)
    }

    /// The number and the clause stay in view, where they stand at the left.
    private var frozenColumns: Int {
      let leading = book.columns.choices.prefix { [.row, .number].contains($0.column) }
      return leading.count
    }

    private func write(
      _ text: String, of kind: TaskColumn, _ task: Checklist.Task, _ row: Int, _ column: Int
    ) {
      switch kind {
      case .row:
        sheet.write(row - first + 1, row, column, SheetStyle.centered)
      case .due, .date:
        sheet.write(date: text, row, column, SheetStyle.centered)
      case .responsible where task.responsibleSource == .addressees:
        sheet.write(text, row, column, SheetStyle.guess)
      case .force where task.modalities.contains(.prohibition):
        sheet.write(text, row, column, SheetStyle.prohibition)
      case .number, .force, .status, .frequency, .deadline:
        sheet.write(text, row, column, SheetStyle.centered)
      default:
        sheet.write(text, row, column, SheetStyle.text)
      }
    }

    private func offerStatus(_ rows: ClosedRange<Int>) {
      guard let column = book.columns.index(of: .status) else { return }
      let names = TaskStatus.allCases.map { $0.name(book.language) }
      sheet.offer(
        names, column: column, rows: rows,
        error: book.language.choose("请从列表中选择：", "Choose one of the list: ")
          + names.joined(separator: book.language.choose("、", ", ")))
    }

    private func colour(_ rows: ClosedRange<Int>) {
      let row = rows.lowerBound + 1
      let status = book.columns.index(of: .status).map { "$\(CellReference.column($0))\(row)" }
      if let column = book.columns.index(of: .due) {
        let open = status.map { ",\($0)<>\"\(TaskStatus.done.name(book.language))\"" } ?? ""
        sheet.colourDates(column: column, rows: rows, open: open)
      }
      if let column = book.columns.index(of: .status), let status {
        sheet.colourStatus(status, column: column, rows: rows, book.language)
      }
    }
  }

  extension Sheet {
    /// Red for days past, amber for the thirty to come; `open` is a further condition: `,$N5<>"…"`.
    func colourDates(column: Int, rows: ClosedRange<Int>, open: String) {
      let due = "$\(CellReference.column(column))\(rows.lowerBound + 1)"
      colour(
        when: "=AND(ISNUMBER(\(due)),\(due)<TODAY()\(open))", font: SheetColour.past.font,
        fill: SheetColour.past.fill, rows: rows, columns: column...column)
      colour(
        when: "=AND(ISNUMBER(\(due)),\(due)>=TODAY(),\(due)<=TODAY()+30\(open))",
        font: SheetColour.soon.font, fill: SheetColour.soon.fill, rows: rows,
        columns: column...column)
    }

    /// Each state in its colour; `cell` is the first: `$N5`.
    func colourStatus(
      _ cell: String, column: Int, rows: ClosedRange<Int>, _ language: Language
    ) {
      let colours: [(TaskStatus, (font: UInt32, fill: UInt32))] = [
        (.done, SheetColour.done), (.inProgress, SheetColour.inProgress),
        (.overdue, SheetColour.past),
      ]
      for (status, colour) in colours {
        self.colour(
          when: "=\(cell)=\"\(status.name(language))\"", font: colour.font, fill: colour.fill,
          rows: rows, columns: column...column)
      }
    }
  }

  /// Formulae that point at the list and go on doing so when its rows are sorted.
  struct TaskLinks {
    let sheet: String
    /// The row of the first task, from 0.
    let first: Int
    let count: Int
    /// The column of the numbers, by which rows are found, if the list has one.
    let number: Int?
    let status: Int?
    let language: Language

    private var rows: ClosedRange<Int> { first...max(first + count - 1, first) }

    /// A cell that shows the number of a task, from 1, and leads to its row.
    func jump(to task: Int) -> String {
      let target: String
      if let number {
        let place = "MATCH(\(task),'\(sheet)'!\(CellReference.range(column: number, rows: rows)),0)"
        target = "\"#'\(sheet)'!\(CellReference.column(number))\"&(\(place)+\(first))"
      } else {
        target = "\"#'\(sheet)'!A\(first + task)\""
      }
      return "=HYPERLINK(\(target),\(task))"
    }

    /// The state of a task, or nil where the list has no such column.
    func state(of task: Int) -> String? {
      guard let number, let status else { return nil }
      return "=INDEX('\(sheet)'!\(CellReference.range(column: status, rows: rows)),MATCH(\(task),"
        + "'\(sheet)'!\(CellReference.range(column: number, rows: rows)),0))"
    }

    /// How many of some tasks are done; nil where that cannot be told in a formula.
    func doneCount(of tasks: [Int]) -> String? {
      guard let number, let status else { return nil }
      let list = tasks.map(String.init).joined(separator: ",")
      // A formula may have 8,192 characters.
      guard list.utf8.count < 8000 else { return nil }
      return "=SUMPRODUCT(COUNTIFS('\(sheet)'!\(CellReference.range(column: number, rows: rows)),"
        + "{\(list)},'\(sheet)'!\(CellReference.range(column: status, rows: rows)),"
        + "\"\(TaskStatus.done.name(language))\"))"
    }
  }
#endif
