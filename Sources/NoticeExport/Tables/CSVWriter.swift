import NoticeKit

/// Writes CSV (RFC 4180): commas, CR LF, quotes where they are needed.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front (CWE-1236).
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// - Parameter byteOrderMark: whether to begin with one, by which Excel knows UTF-8.
  public init(byteOrderMark: Bool = false) {
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes one record.
  public mutating func record(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// Forgets what has been written, for output in pieces.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ cell: String) {
    let isFormula = cell.unicodeScalars.first.map(CSVWriter.formulaStarts.contains) ?? false
    let text = isFormula ? "'" + cell : cell
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D })
    else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Full-width forms count as well: East Asian versions of Excel take them for the others.
  private static let formulaStarts = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
}

extension CSVWriter {
  /// The columns of a sheet of tasks that others go on with, from the work to the evidence.
  public static let taskColumns: [TaskColumn] = [
    .row, .number, .heading, .text, .lead, .responsible, .support, .supervised, .deadline, .due,
    .frequency, .sectors, .slogans, .force, .document, .issuer, .title, .documentNumber, .date,
    .id,
  ]

  /// Writes the record of headings: 序号,条款,重点任务,…
  public mutating func taskHeadings(_ language: Language, columns: TaskColumns? = nil) {
    record((columns ?? TaskColumns(CSVWriter.taskColumns, language)).headings)
  }

  /// Writes one record a task.
  ///
  /// - Parameters:
  ///   - firstRow: the number of the first row, from 1.
  ///   - columns: the columns wanted, or nil for `taskColumns`.
  public mutating func tasks(
    _ tasks: [Checklist.Task], firstRow: Int, _ language: Language, columns: TaskColumns? = nil
  ) {
    let wanted = columns?.choices.map(\.column) ?? CSVWriter.taskColumns
    for (index, task) in tasks.enumerated() {
      record(wanted.map { $0.cell(task, row: firstRow + index, language) })
    }
  }
}
