/// Chooses the widths of columns, in digits of the standard font, so that cells fit or wrap well.
struct ColumnWidths {
  /// The width of each column.
  private(set) var widths: [Int]
  private let limits: [ClosedRange<Int>]

  /// - Parameter limits: the least and the most that each column may have.
  init(headings: [String], limits: [ClosedRange<Int>]) {
    self.limits = limits
    widths = limits.map(\.lowerBound)
    for (index, heading) in headings.enumerated() { fit(longestWord(of: heading), index) }
  }

  /// Makes room for a cell of the column.
  mutating func fit(_ text: String, _ column: Int) {
    guard widths[column] < limits[column].upperBound else { return }
    for line in text.split(separator: "\n") {
      // One digit of air on each side keeps the text off the lines.
      let wanted = DisplayWidth.of(String(line)) + 2
      if wanted > widths[column] { widths[column] = min(wanted, limits[column].upperBound) }
    }
  }

  /// How many lines a cell of the column takes when it wraps.
  func lines(of text: String, _ column: Int) -> Int {
    let room = max(widths[column] - 2, 1)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + max(1, (DisplayWidth.of(String($1)) + room - 1) / room) }
  }

  /// A Chinese heading may break in two lines, an English one between words.
  private func longestWord(of heading: String) -> String {
    let words = heading.split(separator: " ")
    guard heading.unicodeScalars.contains(where: { DisplayWidth.of($0) == 2 }) else {
      return words.max { $0.count < $1.count }.map(String.init) ?? ""
    }
    return String(heading.prefix((heading.count + 1) / 2))
  }
}

extension TaskColumn {
  /// The least and the most width on a sheet.
  var sheetWidth: ClosedRange<Int> {
    switch self {
    case .row: return 5...7
    case .number: return 7...12
    case .heading: return 8...20
    case .text: return 36...56
    case .lead, .support, .supervised: return 7...18
    case .responsible: return 9...20
    case .deadline: return 8...16
    case .due, .date: return 11...11
    case .frequency: return 6...14
    case .sectors: return 8...12
    case .slogans: return 7...18
    case .force: return 6...8
    case .status: return 9...12
    case .remarks: return 12...12
    case .evidence, .id: return 8...16
    case .source: return 10...20
    case .document: return 8...18
    case .issuer, .documentNumber: return 10...22
    case .title, .actions: return 12...32
    }
  }
}
