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

    /// How other sheets point here.
    var links: TaskLinks {
      TaskLinks(
        sheet: sheet.name, first: header + 1, count: book.tasks.count,
        number: book.columns.index(of: .row), status: book.columns.index(of: .status),
        language: book.language)
    }

    func write() {
      var grid = SheetGrid(
        header: header,
        columns: book.columns.choices.map { .init($0.heading, $0.column.sheetWidth) })
      for (index, task) in book.tasks.enumerated() {
        grid.add(book.columns.choices.map { cell($0.column, task, index + 1) })
      }
      for (row, line) in title.lines.enumerated() {
        sheet.write(line.text, row, merging: 0...grid.lastColumn, line.style)
        sheet.setHeight(line.height, ofRow: row)
      }
      // The number and the clause stay in view, where they stand at the left.
      let leading = book.columns.choices.prefix { [.row, .source, .number].contains($0.column) }
      grid.write(sheet, frozen: leading.count)
      sheet.setUpPrinting(
        header: header, last: grid.lastRow, columns: 0...grid.lastColumn,
        footer: TaskWorkbook.footer(title.lines[0].text, book.language), tab: SheetColour.tabs[0])
      guard let body = grid.body else { return }
      offerStatus(body)
      colour(body)
    }

    private func cell(
      _ kind: TaskColumn, _ task: Checklist.Task, _ number: Int
    ) -> SheetGrid.Cell {
      let text = kind.cell(task, row: number, book.language)
      switch kind {
      case .row: return .init(.number(number), SheetStyle.centered)
      case .due, .date: return .init(.date(text), SheetStyle.centered)
      case .responsible where task.responsibleSource == .addressees:
        return .init(text, SheetStyle.guess)
      case .force where task.modalities.contains(.prohibition):
        return .init(text, SheetStyle.prohibition)
      case .number, .force, .status, .frequency, .deadline, .evidence:
        return .init(text, SheetStyle.centered)
      default: return .init(text)
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
