/// A table of a comparison, as a terminal, a workbook and a page show it.
struct ReportTable {
  /// A column and how it is set.
  struct Column {
    var title: String
    /// The least and the most width, in columns of a terminal.
    var width: ClosedRange<Int>
    var isNumber = false

    init(_ title: String, _ width: ClosedRange<Int>, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      // A Latin word of the title is not broken; Chinese may be, anywhere.
      let words = title.split(separator: " ").filter { $0.utf8.allSatisfy { $0 < 0x80 } }
      let least = max(width.lowerBound, min(words.map(\.utf8.count).max() ?? 0, 12))
      self.width = least...max(least, width.upperBound)
    }

    /// A narrow column of numbers.
    static func number(_ title: String) -> Column { Column(title, 6...16, isNumber: true) }
  }

  /// What stands in a cell.
  enum Cell: Hashable {
    case text(String)
    case number(Int)
    /// A share, 0 to 1, shown in percent.
    case share(Double)
    /// A likeness, 0 to 1.
    case score(Double)
    /// ISO 8601.
    case date(String)

    /// The cell as text.
    var text: String {
      switch self {
      case .text(let text), .date(let text): return text
      case .number(let number): return String(number)
      case .share(let share): return "\(Int((share * 100).rounded()))%"
      case .score(let score): return ReportTable.decimal(score)
      }
    }
  }

  /// A word for programs: `sectors`.
  var id: String
  /// What stands above it.
  var title: String
  /// What a reader must know to read it, or the empty string.
  var note = ""
  var columns: [Column]
  var rows: [[Cell]] = []

  /// Two decimals: 0.85.
  static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = String(hundredths % 100)
    return "\(hundredths / 100)." + (rest.count < 2 ? "0" + rest : rest)
  }
}
