/// A table of text in aligned columns for terminals, cells wrapped to the width there is.
struct PlainTable {
  /// A column: its title and how it shares the room.
  struct Column {
    var title: String
    /// The columns of the terminal that it gets before any other gets more than its own minimum.
    var minimum: Int
    /// The most that it gets when room is short.
    var maximum: Int
    var alignsRight = false
  }

  /// A row of the table.
  enum Row {
    case cells([String])
    /// A line across all columns, above the rows it heads.
    case heading(String)
  }

  var columns: [Column]
  var rows: [Row]

  /// The lines of the table without white space at their ends.
  ///
  /// - Parameters:
  ///   - width: the room on the terminal in columns.
  ///   - isStyled: whether headings may be set in bold by escape sequences (ECMA-48).
  func lines(width: Int, isStyled: Bool) -> [String] {
    let widths = columnWidths(total: width)
    let used = widths.reduce(0, +) + (widths.count - 1) * PlainTable.gap
    var lines = cellLines(columns.map(\.title), widths).map { bold($0, isStyled) }
    lines.append(String(repeating: "─", count: used))
    var follows = false
    for row in rows {
      switch row {
      case .heading(let text):
        if follows { lines.append("") }
        lines += LineBreaker(width: used).lines(text).map { bold($0, isStyled) }
        follows = false
      case .cells(let cells):
        lines += cellLines(cells, widths)
        follows = true
      }
    }
    return lines
  }

  /// Columns of the terminal between two columns of the table.
  private static let gap = 2

  private func bold(_ text: String, _ isStyled: Bool) -> String {
    isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// The width of each column: what its cells need, or with less room than that its minimum and a
  /// share of the rest by what it lacks.
  private func columnWidths(total: Int) -> [Int] {
    var natural = columns.map { DisplayWidth.of($0.title) }
    for case .cells(let cells) in rows {
      for (index, cell) in cells.enumerated() {
        for line in cell.split(separator: "\n") {
          natural[index] = max(natural[index], DisplayWidth.of(String(line)))
        }
      }
    }
    let room = max(total - (columns.count - 1) * PlainTable.gap, columns.count * 2)
    if natural.reduce(0, +) <= room { return natural }
    var widths = zip(columns, natural).map { min($0.minimum, $1) }
    let limits = zip(columns, natural).map { min($0.maximum, $1) }
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 4 {
      widths[widths.firstIndex(of: widest)!] -= 1
    }
    var rest = room - widths.reduce(0, +)
    while rest > 0 {
      let lacking = widths.indices.filter { widths[$0] < limits[$0] }
      guard !lacking.isEmpty else { break }
      let wanted = lacking.reduce(0) { $0 + limits[$1] - widths[$1] }
      let before = rest
      for index in lacking where rest > 0 {
        let share = before * (limits[index] - widths[index]) / wanted
        let more = min(max(share, 1), limits[index] - widths[index], rest)
        widths[index] += more
        rest -= more
      }
    }
    return widths
  }

  private func cellLines(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { LineBreaker(width: $1).lines($0) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      var missing = 0
      for (index, lines) in wrapped.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        let padding = max(widths[index] - DisplayWidth.of(cell), 0)
        if columns[index].alignsRight {
          text += String(repeating: " ", count: missing + padding) + cell
          missing = PlainTable.gap
        } else {
          if !cell.isEmpty { text += String(repeating: " ", count: missing) + cell }
          missing = padding + PlainTable.gap + (cell.isEmpty ? missing : 0)
        }
      }
      return text
    }
  }
}
