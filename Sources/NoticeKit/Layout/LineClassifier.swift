/// What a line looks like: wrapped or whole, a sentence's end, furniture, table, contents, form.
enum LineClassifier {
  // MARK: Shape of the document

  /// The width of a full line where the text is hard-wrapped, in half-width columns, else nil.
  ///
  /// Hard-wrapped text has a right edge that many lines reach and none passes, and most of the
  /// lines that reach it stop in the middle of a sentence.
  static func wrapWidth(of lines: [Line], in text: NormalizedText) -> Int? {
    guard lines.count >= 6 else { return nil }
    var counts: [Int: Int] = [:]
    for line in lines where line.width >= 24 { counts[line.width + line.indent, default: 0] += 1 }
    // The right edge: the width that most lines have, give or take a character.
    func near(_ width: Int) -> Int { (width - 2...width + 2).reduce(0) { $0 + (counts[$1] ?? 0) } }
    guard
      let edge = counts.keys.max(by: { near($0) == near($1) ? $0 < $1 : near($0) < near($1) }),
      edge <= 130
    else { return nil }
    var full = 0
    var open = 0
    var wider = 0
    for line in lines {
      if line.width > edge + 10 { wider += 1 }
      if line.width + line.indent >= edge - 8 && line.width <= edge + 10 {
        full += 1
        if !endsSentence(line, in: text.units) { open += 1 }
      }
    }
    guard full >= 4, full * 4 >= lines.count, open * 2 >= full, wider * 10 <= full else {
      return nil
    }
    return edge
  }

  // MARK: One line

  /// Whether the line closes a sentence or is closed in itself.
  static func endsSentence(_ line: Line, in units: [UInt16]) -> Bool {
    var last = line.range.end - 1
    while last > line.range.start,
      units[last] == Unit.rightQuote || units[last] == Unit.rightParenthesis
        || units[last].isSpace || units[last] == Unit.asterisk
    {
      last -= 1
    }
    let unit = units[last]
    if unit == Unit.fullStop || unit == Unit.semicolon || unit == Unit.colon || unit == 0xFF01
      || unit == 0xFF1F
    {
      return true
    }
    // 。is a full stop of a sloppy scan when it closes a line of Chinese text.
    return unit == Unit.dot && last > line.range.start && units[last - 1].isHan
  }

  /// Whether the line holds clauses, as running text does and names and titles do not.
  static func containsClause(_ line: Line, in units: [UInt16]) -> Bool {
    line.range.indices.contains {
      units[$0] == Unit.comma || units[$0] == Unit.fullStop || units[$0] == Unit.semicolon
    }
  }

  /// Whether a sentence ends within the line.
  static func containsSentence(_ line: Line, in units: [UInt16]) -> Bool {
    line.range.indices.contains { units[$0] == Unit.fullStop || units[$0] == Unit.semicolon }
  }

  /// Whether a number at the line's start is a quantity or a date, not a marker (11.1万, 3.5米).
  static func isWrappedNumber(_ line: Line, in units: [UInt16]) -> Bool {
    let range = line.range
    guard units[range.start].isDigit,
      let number = Numerals.scanArabic(in: units, from: range.start, until: range.end),
      number.end + 1 < range.end
    else { return false }
    return units[number.end] == Unit.dot && units[number.end + 1].isDigit
  }

  /// 附件 at the line's start, where an annex or the list of annexes begins.
  static func opensAttachment(_ line: Line, in units: [UInt16]) -> Bool {
    guard units.has("附件", at: line.range.start) || units.has("附表", at: line.range.start) else {
      return false
    }
    var index = line.range.start + 2
    while index < line.range.end
      && (units[index].isSpace || units[index].isDigit || units[index].isNumeral)
    {
      index += 1
    }
    return index == line.range.end || units[index] == Unit.colon
  }

  // MARK: Kinds

  static func kinds(
    of lines: [Line], in text: NormalizedText, wrapWidth: Int?
  ) -> [Block.Kind] {
    var kinds = lines.map { kind(of: $0, in: text) }
    markAlignedTables(&kinds, lines: lines, in: text)
    markContents(&kinds, lines: lines, in: text)
    // A lone line between rows of a table belongs to it.
    for index in lines.indices.dropFirst().dropLast()
    where kinds[index] == .text && kinds[index - 1] == .tableRow
      && lines[index].width < 60 && !endsSentence(lines[index], in: text.units)
    {
      if kinds[index + 1] == .tableRow
        || (index + 2 < lines.count && kinds[index + 2] == .tableRow
          && !endsSentence(lines[index + 1], in: text.units))
      {
        kinds[index] = .tableRow
      }
    }
    return kinds
  }

  private static func kind(of line: Line, in text: NormalizedText) -> Block.Kind {
    let units = text.units
    if isPageNumber(line, in: units) || isRule(line, in: units) || isLink(line, in: units) {
      return .furniture
    }
    if units[line.range.start] == Unit.pipe, line.range.count > 2,
      line.range.indices.dropFirst().contains(where: { units[$0] == Unit.pipe })
    {
      return .tableRow
    }
    if isContents(line, in: units) { return .contents }
    if line.range.indices.contains(where: { text.isTab(at: $0) }) {
      let columns = cells(of: line, in: text)
      if columns.count >= 3 || (columns.count == 2 && !endsSentence(line, in: units)) {
        return .tableRow
      }
    }
    if isRoster(line, in: text) || isBlankForm(line, in: units) { return .form }
    return .text
  }

  /// 3, — 3 —, -3-, 第 3 页, 第3页 共5页, 3/5: a line of its own.
  static func isPageNumber(_ line: Line, in units: [UInt16]) -> Bool {
    guard line.range.count <= 16 else { return false }
    var digits = 0
    var others = 0
    var marks = 0
    for index in line.range.indices {
      let unit = units[index]
      if unit.isDigit {
        digits += 1
      } else if unit == Unit.dash || unit == Unit.hyphen || unit == 0xB7 || unit == 0x2F {
        marks += 1
      } else if unit == 0x7B2C || unit == 0x9875 || unit == 0x5171 {
        marks += 1
      } else if !unit.isSpace && unit != Unit.comma {
        others += 1
      }
    }
    if others > 0 { return false }
    if digits == 0 { return marks > 0 && line.range.count <= 2 && marks == line.range.count }
    return digits <= 3 || (digits <= 6 && marks >= 2)
  }

  /// A Markdown link or image that fills the line, as web pages leave them behind.
  private static func isLink(_ line: Line, in units: [UInt16]) -> Bool {
    var start = line.range.start
    while start < line.range.end, units[start] == 0x21 || units[start] == Unit.asterisk {
      start += 1
    }
    guard start < line.range.end, units[start] == 0x5B else { return false }
    return (start..<line.range.end - 1).contains {
      units[$0] == 0x5D && units[$0 + 1] == Unit.leftParenthesis
    }
  }

  private static func isRule(_ line: Line, in units: [UInt16]) -> Bool {
    line.range.count >= 3
      && line.range.indices.allSatisfy {
        let unit = units[$0]
        return unit == Unit.hyphen || unit == Unit.asterisk || unit == 0x5F || unit == 0x3D
          || unit == Unit.dash || unit == 0x2500 || unit.isSpace || unit == 0x2605
      }
  }

  /// A title, a leader of dots and a page: 一、总体要求………3.
  private static func isContents(_ line: Line, in units: [UInt16]) -> Bool {
    let range = line.range
    var end = range.end
    while end > range.start && (units[end - 1].isDigit || units[end - 1].isSpace) { end -= 1 }
    var leaders = 0
    var index = end
    while index > range.start {
      let unit = units[index - 1]
      if unit == 0x2026 || unit == 0xB7 {
        leaders += 3
      } else if unit == Unit.dot {
        leaders += 1
      } else if !unit.isSpace {
        break
      }
      index -= 1
    }
    if leaders >= 6 { return true }
    if leaders >= 1, end < range.end, leaders >= 2 || units[end].isSpace, index > range.start,
      range.end - end <= 5, !units[index - 1].isDigit
    {
      return true
    }
    return range.indices.allSatisfy { units[$0].isSpace || units[$0] == 0x30 }
      || isHeaderOfContents(line, in: units)
  }

  private static func isHeaderOfContents(_ line: Line, in units: [UInt16]) -> Bool {
    var seen = 0
    for index in line.range.indices where !units[index].isSpace {
      guard seen < 2, units[index] == (seen == 0 ? 0x76EE : 0x5F55) else { return false }  // 目录
      seen += 1
    }
    return seen == 2
  }

  /// 组  长：王某某, 成  员：张某、李某 and the lines of names that go on below.
  private static func isRoster(_ line: Line, in text: NormalizedText) -> Bool {
    let units = text.units
    if let first = line.range.indices.first(where: { !units[$0].isSpace }),
      rosterStarts.contains(units[first]), opensWithRosterLabel(line, in: units)
    {
      return !endsSentence(line, in: units) || !hasVerb(line, in: units)
    }
    // A line that is nothing but short words set apart by white space.
    guard line.gaps >= 2 || (line.gaps >= 1 && line.range.count <= 12) else { return false }
    var word = 0
    var words = 0
    for index in line.range.indices {
      if units[index].isSpace {
        if word > 4 { return false }
        if word > 0 { words += 1 }
        word = 0
      } else if units[index].isHan {
        word += 1
      } else {
        return false
      }
    }
    return word <= 4 && words >= 3
  }

  private static func opensWithRosterLabel(_ line: Line, in units: [UInt16]) -> Bool {
    var compact: [UInt16] = []
    for index in line.range.indices where !units[index].isSpace && compact.count < 8 {
      compact.append(units[index])
    }
    return compact.has(
      anyOf: [
        "组长：", "副组长：", "成员：", "总指挥：", "副总指挥：", "指挥长：", "副指挥长：", "联系人：", "联系电话：", "联系方式：", "电话：",
        "传真：", "邮箱：", "电子邮箱：", "编辑：", "审核：", "责任编辑：", "主任：", "副主任：", "参加：", "出席：", "列席：", "主持：",
        "记录：", "参会人员：", "出席人员：", "主持人：", "记录人：", "缺席：", "请假：",
      ], at: 0)
  }

  /// The first units of those labels.
  private static let rosterStarts: UnitSet = "组副成总指联电传邮编审责主参出列记缺请"

  /// Whether the line orders something, however it is labelled (组长：负责…).
  private static func hasVerb(_ line: Line, in units: [UInt16]) -> Bool {
    units.has(anyOf: ["负责", "落实", "组织", "要", "应当", "必须"], in: line.range)
  }

  /// Rules of underscores or blanks in brackets to be filled in.
  private static func isBlankForm(_ line: Line, in units: [UInt16]) -> Bool {
    var run = 0
    for index in line.range.indices {
      run = units[index] == 0x5F ? run + 1 : 0
      if run >= 4 { return true }
    }
    return units[line.range.start] == 0x25A1 || units[line.range.start] == 0x2610
  }

  /// Lines of a table of contents whose leaders were lost or stand in a line of their own.
  private static func markContents(
    _ kinds: inout [Block.Kind], lines: [Line], in text: NormalizedText
  ) {
    guard var last = kinds.firstIndex(of: .contents) else { return }
    // The line above a leader that stands alone.
    for index in kinds.indices where kinds[index] == .contents {
      if index - last <= 5,
        (last..<index).allSatisfy({ kinds[$0] != .text || !endsSentence(lines[$0], in: text.units) }
        )
      {
        for at in last..<index where kinds[at] == .text { kinds[at] = .contents }
      }
      last = index
    }
    let first = kinds.firstIndex(of: .contents)!
    let count = kinds.count { $0 == .contents }
    var above = first - 1
    while above >= 0, kinds[above] == .text,
      MarkerScanner.scan(
        in: text.units, at: lines[above].range.start, until: lines[above].range.end)
        != nil, !endsSentence(lines[above], in: text.units), lines[above].width < 90,
      count >= 3
    {
      kinds[above] = .contents
      above -= 1
    }
  }

  /// Space-aligned columns over three lines or more.
  private static func markAlignedTables(
    _ kinds: inout [Block.Kind], lines: [Line], in text: NormalizedText
  ) {
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, kinds[end] == .text || kinds[end] == .tableRow,
        lines[end].gaps >= 2, !endsSentence(lines[end], in: text.units) || lines[end].gaps >= 3
      {
        end += 1
      }
      if end - index >= 3 {
        for at in index..<end { kinds[at] = .tableRow }
      }
      index = max(end, index + 1)
    }
  }

  /// The columns of a table row, trimmed.
  static func cells(of line: Line, in text: NormalizedText) -> [UnitRange] {
    let units = text.units
    var cells: [UnitRange] = []
    var start = line.range.start
    let isPiped = units[start] == Unit.pipe
    if isPiped { start += 1 }
    let tabbed = !isPiped && line.range.indices.contains { text.isTab(at: $0) }
    var index = start
    while index < line.range.end {
      var width = 0
      if isPiped {
        width = units[index] == Unit.pipe ? 1 : 0
      } else if tabbed {
        width = text.isTab(at: index) ? 1 : 0
      } else {
        while index + width < line.range.end && units[index + width].isSpace { width += 1 }
        if width < 2 { width = 0 }
      }
      if width > 0 {
        cells.append(units.trimmed(UnitRange(start, index)))
        index += width
        start = index
      } else {
        index += 1
      }
    }
    if start < line.range.end || !isPiped {
      cells.append(units.trimmed(UnitRange(start, line.range.end)))
    }
    return cells
  }
}
