#if Excel
  import CXLSXWriter

  /// A sheet of a workbook; rows and columns count from 0.
  struct Sheet {
    let name: String
    private let pointer: UnsafeMutablePointer<lxw_worksheet>
    private let book: Workbook

    init(_ pointer: UnsafeMutablePointer<lxw_worksheet>, name: String, book: Workbook) {
      self.pointer = pointer
      self.name = name
      self.book = book
    }

    func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle) {
      worksheet_write_string(
        pointer, UInt32(row), UInt16(column), Sheet.shortened(text), book.format(style))
    }

    func write(_ number: Int, _ row: Int, _ column: Int, _ style: CellStyle) {
      worksheet_write_number(
        pointer, UInt32(row), UInt16(column), Double(number), book.format(style))
    }

    func write(_ number: Double, _ row: Int, _ column: Int, _ style: CellStyle) {
      worksheet_write_number(pointer, UInt32(row), UInt16(column), number, book.format(style))
    }

    /// Writes a date that Excel counts with, or text where it cannot: it begins with 1900.
    func write(date text: String, _ row: Int, _ column: Int, _ style: CellStyle) {
      guard let day = CalendarDay(iso: text), day.year >= 1900 else {
        return write(text, row, column, style)
      }
      var style = style
      style.numberFormat = "yyyy-mm-dd"
      var date = lxw_datetime()
      date.year = Int32(day.year)
      date.month = Int32(day.month)
      date.day = Int32(day.day)
      worksheet_write_datetime(pointer, UInt32(row), UInt16(column), &date, book.format(style))
    }

    /// - Parameter value: what the formula gives, for programs that do not calculate.
    func write(formula: String, _ value: Int, _ row: Int, _ column: Int, _ style: CellStyle) {
      worksheet_write_formula_num(
        pointer, UInt32(row), UInt16(column), formula, book.format(style), Double(value))
    }

    /// - Parameter value: what the formula gives, for programs that do not calculate.
    func write(formula: String, _ value: String, _ row: Int, _ column: Int, _ style: CellStyle) {
      worksheet_write_formula_str(
        pointer, UInt32(row), UInt16(column), formula, book.format(style), value)
    }

    /// Writes text across the columns `columns` of a row, which are merged.
    func write(_ text: String, _ row: Int, merging columns: ClosedRange<Int>, _ style: CellStyle) {
      guard columns.count > 1 else { return write(text, row, columns.lowerBound, style) }
      worksheet_merge_range(
        pointer, UInt32(row), UInt16(columns.lowerBound), UInt32(row), UInt16(columns.upperBound),
        Sheet.shortened(text), book.format(style))
    }

    /// - Parameter points: the height.
    func setHeight(_ points: Double, ofRow row: Int) {
      worksheet_set_row(pointer, UInt32(row), points, nil)
    }

    /// - Parameter width: in digits of the standard font; a Chinese character takes two.
    func setWidth(_ width: Int, ofColumns columns: ClosedRange<Int>) {
      worksheet_set_column(
        pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound), Double(width), nil)
    }

    /// Keeps the rows above `row` and the columns left of `column` in view.
    func freeze(row: Int, column: Int) {
      worksheet_freeze_panes(pointer, UInt32(row), UInt16(column))
    }

    /// Puts filters on the headings in `header` for the rows down to `last`.
    func filter(header: Int, last: Int, columns: ClosedRange<Int>) {
      worksheet_autofilter(
        pointer, UInt32(header), UInt16(columns.lowerBound), UInt32(last),
        UInt16(columns.upperBound))
    }

    /// Lets cells of a column take one of `values` from a list that drops down.
    func offer(_ values: [String], column: Int, rows: ClosedRange<Int>, error: String) {
      var strings: [UnsafeMutablePointer<CChar>?] = values.map { strdup($0) } + [nil]
      let message = strdup(error)
      defer {
        for string in strings { free(string) }
        free(message)
      }
      strings.withUnsafeMutableBufferPointer { list in
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        validation.value_list = list.baseAddress
        validation.error_message = message
        _ = worksheet_data_validation_range(
          pointer, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound),
          UInt16(column), &validation)
      }
    }

    /// Colours cells for which a formula, written for the first of them, holds.
    func colour(
      when formula: String, font: UInt32, fill: UInt32?, rows: ClosedRange<Int>,
      columns: ClosedRange<Int>
    ) {
      let text = strdup(formula)
      defer { free(text) }
      var condition = lxw_conditional_format()
      condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      condition.value_string = text
      condition.format = book.conditionalFormat(font: font, fill: fill)
      worksheet_conditional_format_range(
        pointer, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
        UInt16(columns.upperBound), &condition)
    }

    /// A4 landscape, as wide as the page, the row `header` on every page, page numbers below.
    ///
    /// - Parameter columns: what is printed; the rest is for the screen.
    func setUpPrinting(
      header: Int, last: Int, columns: ClosedRange<Int>, footer: String, tab colour: UInt32
    ) {
      worksheet_set_landscape(pointer)
      worksheet_set_paper(pointer, 9)  // A4
      worksheet_set_margins(pointer, 0.4, 0.4, 0.5, 0.6)  // inches
      worksheet_fit_to_pages(pointer, 1, 0)
      worksheet_repeat_rows(pointer, UInt32(header), UInt32(header))
      worksheet_print_area(
        pointer, 0, UInt16(columns.lowerBound), UInt32(last), UInt16(columns.upperBound))
      worksheet_center_horizontally(pointer)
      worksheet_set_footer(pointer, footer)
      worksheet_set_tab_color(pointer, colour)
    }

    /// The text within what a cell holds: 32,767 units of UTF-16.
    private static func shortened(_ text: String) -> String {
      guard text.utf16.count > 32_767 else { return text }
      var result = String.UnicodeScalarView()
      var count = 1
      for scalar in text.unicodeScalars {
        count += UTF16.width(scalar)
        if count > 32_767 { break }
        result.append(scalar)
      }
      return String(result) + "…"
    }
  }

  /// The place of a cell as formulae name it: row 4, column 0 is `$A$5`.
  enum CellReference {
    /// `A` … `XFD` for a column from 0.
    static func column(_ column: Int) -> String {
      var rest = column + 1
      var letters: [UInt8] = []
      while rest > 0 {
        letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
        rest = (rest - 1) / 26
      }
      return String(decoding: letters, as: UTF8.self)
    }

    /// `$A$5:$A$20` for rows from 0.
    static func range(column: Int, rows: ClosedRange<Int>) -> String {
      let letter = CellReference.column(column)
      return "$\(letter)$\(rows.lowerBound + 1):$\(letter)$\(rows.upperBound + 1)"
    }
  }
#endif
