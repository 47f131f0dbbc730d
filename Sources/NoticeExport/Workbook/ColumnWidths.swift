/// Chooses the widths of columns, in digits of the standard font, so that cells fit or wrap well.
struct ColumnWidths {
  /// What a page of A4 landscape takes at a size that can be read: ten points print as seven.
  static let page = 190

  /// The width of each column.
  private(set) var widths: [Int]
  /// What each column keeps when room is short, so that no word or number is torn apart.
  private var least: [Int]
  private let limits: [ClosedRange<Int>]

  /// - Parameter limits: the least and the most that each column may have.
  init(headings: [String], limits: [ClosedRange<Int>]) {
    self.limits = limits
    least = limits.map(\.lowerBound)
    for (index, heading) in headings.enumerated() {
      least[index] = max(least[index], ColumnWidths.longestWord(of: heading) + 2)
    }
    widths = least
  }

  /// Makes room for a cell of the column.
  mutating func fit(_ text: String, _ column: Int) {
    let word = min(ColumnWidths.longestLatinWord(of: text), ColumnWidths.longestKept) + 1
    if word > least[column] {
      least[column] = word
      widths[column] = max(widths[column], word)
    }
    guard widths[column] < limits[column].upperBound else { return }
    for line in text.split(separator: "\n") {
      // One digit of air on each side keeps the text off the lines.
      let wanted = DisplayWidth.of(String(line)) + 2
      if wanted > widths[column] { widths[column] = min(wanted, limits[column].upperBound) }
    }
  }

  /// Takes from the columns, each by what it has above its least, until all are within `total`.
  ///
  /// - Parameter exception: a column that keeps its width, which does not count.
  mutating func shrink(to total: Int, except exception: Int? = nil) {
    let excess = widths.reduce(0, +) - (exception.map { widths[$0] } ?? 0) - total
    let spare = widths.indices.map { $0 == exception ? 0 : widths[$0] - least[$0] }
    let sum = spare.reduce(0, +)
    guard excess > 0, sum > 0 else { return }
    for column in widths.indices {
      widths[column] -= (spare[column] * min(excess, sum) + sum - 1) / sum
    }
  }

  /// How many lines a cell of the column takes.
  func lines(of text: String, _ column: Int) -> Int {
    let room = widths[column] - 1
    if !text.utf8.contains(0x0A) && DisplayWidth.of(text) <= room { return 1 }
    return LineBreaker(width: room).lines(text).count
  }

  /// Longer words are broken.
  private static let longestKept = 14

  /// The most characters in a row that a line would break between only if it must: 1201-1330.
  private static func longestLatinWord(of text: String) -> Int {
    var longest = 0
    var count = 0
    for byte in text.utf8 {
      count = (0x21...0x7E).contains(byte) ? count + 1 : 0
      longest = max(longest, count)
    }
    return longest
  }

  /// A Chinese heading may break in two lines, an English one between words.
  private static func longestWord(of heading: String) -> Int {
    if heading.unicodeScalars.contains(where: { DisplayWidth.of($0) == 2 }) {
      return DisplayWidth.of(String(heading.prefix((heading.count + 1) / 2)))
    }
    return heading.split(separator: " ").map(\.count).max() ?? 0
  }
}

extension TaskColumn {
  /// The least and the most width on a sheet.
  var sheetWidth: ClosedRange<Int> {
    switch self {
    case .row: return 5...7
    case .number: return 6...12
    case .heading: return 10...20
    case .text: return 44...60
    case .lead, .support, .supervised: return 6...18
    case .responsible: return 10...20
    case .deadline: return 8...16
    case .due, .date: return 11...11
    case .frequency: return 6...14
    case .sectors: return 8...14
    case .slogans: return 6...18
    case .force: return 6...8
    case .status: return 8...9
    case .remarks: return 10...12
    case .evidence: return 8...11
    case .id: return 8...16
    case .source: return 10...20
    case .document: return 8...18
    case .issuer, .documentNumber: return 10...22
    case .title, .actions: return 12...32
    }
  }
}
