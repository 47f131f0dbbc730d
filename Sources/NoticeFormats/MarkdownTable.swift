/// Tables as Markdown rows, the form in which the parser knows tables.
enum MarkdownTable {
  /// `| a | b |` for each row, with the rule below the first; line breaks in cells become spaces.
  static func lines(_ rows: [[String]]) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      let cells = row + Array(repeating: "", count: columns - row.count)
      lines.append("| " + cells.map(cell).joined(separator: " | ") + " |")
      if index == 0 {
        lines.append("|" + Array(repeating: "---", count: columns).joined(separator: "|") + "|")
      }
    }
    return lines
  }

  /// The text of a cell on one line; a bar in it would end it.
  private static func cell(_ text: String) -> String {
    var line = ""
    for character in text {
      if character.isNewline || character == "\t" {
        line += " "
      } else if character == "|" {
        line += "｜"
      } else {
        line.append(character)
      }
    }
    return line
  }
}

extension String {
  /// The text without white space at its ends.
  func trimmingWhitespace() -> String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
