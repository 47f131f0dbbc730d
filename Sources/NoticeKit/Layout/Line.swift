/// A line of the source, before lines are joined to paragraphs.
struct Line: Hashable, Sendable {
  /// From the first to past the last visible unit, in normalised units; never empty.
  var range: UnitRange
  /// Visible units before it on the line's left, as white space, in half-width columns.
  var indent: Int
  /// Display width in half-width columns, white space inside runs counted once.
  var width: Int
  /// Level of a Markdown heading, 0 for none.
  var headingLevel: Int
  /// Gaps of two columns or more, or tabs, inside the line.
  var gaps: Int
}

/// Cuts normalised text into lines and finds what is layout, not text: Markdown marks, HTML tags.
struct LineScanner {
  let text: NormalizedText
  /// For each unit whether it is layout and never part of a paragraph.
  private(set) var hidden: [Bool]
  private(set) var lines: [Line] = []

  init(_ text: NormalizedText) {
    self.text = text
    hidden = [Bool](repeating: false, count: text.units.count)
    hideMarkup()
    scanLines()
  }

  /// Marks `<tag …>`, Markdown images and links' addresses, and emphasis asterisks as hidden.
  private mutating func hideMarkup() {
    let units = text.units
    var index = 0
    while index < units.count {
      switch units[index] {
      case 0x3C:  // <
        if let end = tagEnd(from: index) {
          for at in index..<end { hidden[at] = true }
          index = end
          continue
        }
      case Unit.asterisk:
        hidden[index] = true
      default: break
      }
      index += 1
    }
  }

  /// The end of an HTML tag or comment that starts at `start`, at most 2,000 units long.
  private func tagEnd(from start: Int) -> Int? {
    let units = text.units
    guard start + 1 < units.count else { return nil }
    let next = units[start + 1]
    guard next.isLatin || next == 0x2F || next == 0xFF01 else { return nil }
    let limit = min(units.count, start + 2000)
    var index = start + 1
    while index < limit {
      if units[index] == 0x3E { return index + 1 }
      if units[index] == 0x3C { return nil }
      index += 1
    }
    return nil
  }

  private mutating func scanLines() {
    let units = text.units
    var start = 0
    while start <= units.count {
      var end = start
      while end < units.count && !units[end].isLineBreak { end += 1 }
      if let line = line(from: start, to: end) { lines.append(line) }
      start = end + 1
    }
  }

  /// Measures one line; nil when nothing of it is visible.
  private mutating func line(from start: Int, to end: Int) -> Line? {
    let units = text.units
    var first = start
    var indent = 0
    var level = 0
    while first < end && (units[first].isSpace || hidden[first]) {
      if !hidden[first] {
        indent += text.byteWidth(at: first) > 1 ? 2 : 1
      }
      first += 1
    }
    if first < end && units[first] == Unit.hash {
      var at = first
      while at < end && units[at] == Unit.hash { at += 1 }
      if at - first <= 6 && (at == end || units[at].isSpace || units[at].isHan) {
        level = at - first
        for mark in first..<at { hidden[mark] = true }
        first = at
        while first < end && (units[first].isSpace || hidden[first]) { first += 1 }
      }
    }
    let isMark =
      first < end
      && (units[first] == 0x3E || units[first] == Unit.hyphen || units[first] == 0xB7
        || units[first] == 0x25CF)
    if isMark && first + 1 < end && units[first + 1].isSpace && indent < 8
      && first + 2 < end && !units[first + 2].isDigit
    {
      hidden[first] = true  // a block quote or the bullet of a list
      first += 1
      while first < end && (units[first].isSpace || hidden[first]) { first += 1 }
    }
    var last = end
    while last > first && (units[last - 1].isSpace || hidden[last - 1]) { last -= 1 }
    guard first < last else { return nil }
    var width = 0
    var gaps = 0
    var run = 0
    for index in first..<last where !hidden[index] {
      if units[index].isSpace {
        run += text.isTab(at: index) ? 4 : 1
        if run == 1 { width += 1 }
      } else {
        if run >= 2 { gaps += 1 }
        run = 0
        width += units[index] < 0x80 ? 1 : 2
      }
    }
    return Line(
      range: UnitRange(first, last), indent: indent, width: width, headingLevel: level, gaps: gaps)
  }
}

extension NormalizedText {
  /// The number of bytes the scalar of a unit has in the source, as far as the next unit tells.
  func byteWidth(at index: Int) -> Int {
    index + 1 < byteOffsets.count ? Int(byteOffsets[index + 1]) - Int(byteOffsets[index]) : 1
  }

  /// Whether the unit was a tab in the source.
  func isTab(at index: Int) -> Bool {
    units[index].isSpace && tabs.contains(scalarOffsets[index])
  }
}
