/// Finds the lines again in a text that lost its line breaks, as copying from web pages makes them.
///
/// What the genre prints in lines of their own tells where they were: masthead, document number,
/// title, addressees, items, signature, date, annexes. White space, where there is some, is taken
/// for a line break; joining lines to paragraphs afterwards mends what was cut too much.
struct UnbrokenText {
  private let units: [UInt16]
  private let range: UnitRange
  private var cuts: Set<Int> = []

  /// The lines as they are, or cut where the genre has line breaks if there are (almost) none.
  static func split(_ lines: [Line], in text: NormalizedText) -> [Line] {
    let total = lines.reduce(0) { $0 + $1.range.count }
    guard lines.count <= 4, total > 200 else { return lines }
    var result: [Line] = []
    for line in lines {
      var splitter = UnbrokenText(units: text.units, range: line.range)
      var start = line.range.start
      for cut in splitter.find() + [line.range.end] {
        let range = text.units.trimmed(UnitRange(start, cut))
        start = cut
        guard !range.isEmpty else { continue }
        var piece = line
        piece.range = range
        piece.width = range.indices.reduce(0) { $0 + (text.units[$1] < 0x80 ? 1 : 2) }
        piece.gaps = 0
        piece.followsBlank = false
        result.append(piece)
      }
    }
    return result
  }

  private init(units: [UInt16], range: UnitRange) {
    self.units = units
    self.range = range
  }

  private mutating func find() -> [Int] {
    cutAtSpaces()
    let bodyStart = cutHead()
    cutAtMarkers(from: bodyStart)
    cutAtClosings(from: bodyStart)
    return cuts.filter { $0 > range.start && $0 < range.end }.sorted()
  }

  // MARK: White space

  private mutating func cutAtSpaces() {
    var runs: [(start: Int, end: Int)] = []
    var index = range.start
    while index < range.end {
      guard units[index].isSpace else {
        index += 1
        continue
      }
      var end = index
      while end < range.end && units[end].isSpace { end += 1 }
      runs.append((index, end))
      index = end
    }
    // Spaces all over the text are those of a PDF, not line breaks.
    let isSparse = runs.count * 20 < range.count
    for run in runs where run.start > range.start {
      let isWord = !units[run.start - 1].isHan && run.end < range.end && !units[run.end].isHan
      if endsMarker(at: run.start) { continue }
      if run.end - run.start >= 2 || (isSparse && !isWord) { cuts.insert(run.end) }
    }
  }

  /// Whether a marker such as `1.` ends just before `end`; its text follows behind the space.
  private func endsMarker(at end: Int) -> Bool {
    for start in max(range.start, end - 6)..<end {
      if let marker = MarkerScanner.scan(in: units, at: start, until: range.end),
        marker.range.end == end
      {
        return true
      }
    }
    return false
  }

  // MARK: Head

  /// Cuts masthead, number, title and addressees apart; returns where the body begins.
  private mutating func cutHead() -> Int {
    let limit = min(range.end, range.start + 400)
    var at = range.start
    if let masthead = units.first("文件", in: UnitRange(at, min(limit, at + 60))),
      DocumentNumberScanner.scan(in: units, UnitRange(masthead, min(limit, masthead + 40))) != nil
    {
      cuts.insert(masthead + 2)
      at = masthead + 2
    }
    let titleEnd = self.titleEnd(from: at, limit: limit)
    // The number stands above the title, or below it without a gap.
    for place in [UnitRange(at, titleEnd ?? limit), UnitRange(titleEnd ?? limit, limit)] {
      guard
        let number = DocumentNumberScanner.scan(
          in: units, UnitRange(place.start, min(place.end, place.start + 60)))
      else { continue }
      cuts.insert(number.range.start)
      cuts.insert(number.range.end)
      at = number.range.end
      break
    }
    if let titleEnd {
      cuts.insert(titleEnd)
      at = max(at, titleEnd)
    }
    // The addressees: up to the first colon, if no sentence ends before it.
    var index = at
    while index < min(range.end, at + 300) {
      let unit = units[index]
      if unit == Unit.fullStop || unit == Unit.semicolon { break }
      if unit == Unit.colon {
        cuts.insert(index + 1)
        return index + 1
      }
      index += 1
    }
    return at
  }

  private func titleEnd(from start: Int, limit: Int) -> Int? {
    var depth = 0
    for index in start..<limit {
      let unit = units[index]
      if unit == Unit.fullStop { return nil }
      if unit == Unit.leftTitle { depth += 1 }
      if unit == Unit.rightTitle { depth = max(0, depth - 1) }
      guard depth == 0, index > start + 6, index + 1 < limit else { continue }
      for genre in [
        "的通知", "的意见", "的通报", "的决定", "的函", "的复函", "的公告", "的通告", "的报告", "的请示", "的批复", "的讲话", "实施方案",
        "工作方案",
        "行动方案", "管理办法", "工作要点", "会议纪要", "的通知》", "指导意见", "实施意见",
      ] as [StaticString] where units.has(genre, before: index + 1) {
        let next = units[index + 1]
        if next == Unit.rightTitle || next == 0x7684 || next == Unit.comma { continue }  // 的
        return index + 1
      }
    }
    return nil
  }

  // MARK: Items

  /// Markers behind the end of a sentence, and those that open the first item of a heading.
  private mutating func cutAtMarkers(from start: Int) {
    var depth = 0
    var lastHeading = -1
    var lastOrdinal: [Marker.Family: Int] = [:]
    var index = start
    while index < range.end {
      let unit = units[index]
      if index > start {
        let before = units[index - 1]
        if before == Unit.leftQuote || before == Unit.leftTitle { depth += 1 }
        if before == Unit.rightQuote || before == Unit.rightTitle { depth = max(0, depth - 1) }
      }
      if unit == Unit.fullStop { lastHeading = -1 }
      if depth == 0,
        unit.isDigit || unit.isNumeral || unit == Unit.leftParenthesis || unit == 0x7B2C,
        let marker = MarkerScanner.scan(in: units, at: index, until: range.end),
        !marker.family.isSpoken
      {
        let before = index > start ? units[index - 1] : Unit.fullStop
        let closes =
          before == Unit.fullStop || before == Unit.semicolon || before == Unit.colon
          || before.isSpace || before == 0xFF01 || before == Unit.rightParenthesis
          || (before == Unit.rightQuote && index >= 2 && units[index - 2] == Unit.fullStop)
        // 一、总体要求（一）指导思想。: a heading runs straight into its first item.
        let isNext =
          marker.ordinal == 1 || marker.ordinal == (lastOrdinal[marker.family] ?? -1) + 1
        let runsOn = lastHeading >= 0 && isNext && index - lastHeading <= 60
        if closes || runsOn, !(before.isDigit || before.isNumeral) {
          cuts.insert(index)
          lastHeading = marker.range.end
          lastOrdinal[marker.family] = marker.ordinal
          index = marker.range.end
          continue
        }
      }
      index += 1
    }
  }

  // MARK: Signatures, annexes, imprint

  private mutating func cutAtClosings(from start: Int) {
    var index = start
    while index < range.end {
      guard
        units[index] == Unit.fullStop || units[index] == Unit.rightParenthesis
          || cuts.contains(index + 1)
      else {
        index += 1
        continue
      }
      let next = index + 1
      if let end = cutSignature(at: next) {
        index = end
        continue
      }
      cutLabels(at: next)
      index += 1
    }
  }

  /// 青川市水利局2024年5月6日 behind a full stop: a name, a date, and what follows them.
  private mutating func cutSignature(at start: Int) -> Int? {
    var index = start
    while index < min(range.end, start + 60) {
      if let date = DateScanner.date(in: units, at: index, until: range.end), date.day != nil {
        let name = units.trimmed(UnitRange(start, index))
        guard name.isEmpty || BlockShape.isOrganisation(name, in: units) else { return nil }
        let end = date.range.end
        let follows = end < range.end ? units[end] : Unit.newline
        // A date that opens a sentence is none of issue.
        guard follows != Unit.comma, follows != 0x81F3, follows != 0x524D, follows != Unit.hyphen,
          !(name.isEmpty && follows.isHan)
        else { return nil }
        if units.has("印发", at: end) {
          cuts.insert(start)
          cuts.insert(end + 2)
          return end + 2
        }
        cuts.insert(start)
        if !name.isEmpty { cuts.insert(index) }
        cuts.insert(end)
        cutLabels(at: end)
        return end
      }
      let unit = units[index]
      if unit == Unit.comma || unit == Unit.fullStop || unit == Unit.colon { return nil }
      index += 1
    }
    return nil
  }

  /// （此件公开发布）, 附件, 抄送： and their like begin lines.
  private mutating func cutLabels(at start: Int) {
    guard start < range.end else { return }
    if units[start] == Unit.leftParenthesis,
      let close = units.first(
        Unit.rightParenthesis, in: UnitRange(start, min(range.end, start + 40))),
      BlockShape.isNote(UnitRange(start, close + 1), in: units)
    {
      cuts.insert(start)
      cuts.insert(close + 1)
      cutLabels(at: close + 1)
      return
    }
    for label in ["抄送：", "主送：", "送：", "发：", "报：", "附件：", "编辑：", "联系人："] as [StaticString]
    where units.has(label, at: start) { cuts.insert(start) }
    if units.has("附件", at: start) {
      var end = start + 2
      while end < range.end, units[end].isDigit || units[end].isNumeral { end += 1 }
      if end < range.end, units[end] != Unit.colon {
        cuts.insert(start)
        cuts.insert(end)
      }
    }
    if units.has("同志们：", at: start) {
      cuts.insert(start)
      cuts.insert(start + 4)
    }
  }
}
