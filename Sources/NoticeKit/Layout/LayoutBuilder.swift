/// Joins lines to paragraphs and tells text from tables, contents, forms and page furniture.
///
/// Notices come hard-wrapped (text of a PDF, 20–45 characters a line, often with a blank line
/// between any two), with one paragraph a line, or without any line break. Which it is decides when
/// a line goes on in the next.
struct LayoutBuilder {
  private let normalized: NormalizedText
  private let utf8: [UInt8]
  private let scanner: LineScanner
  private var lines: [Line]
  /// The width of a full line in half-width columns where the text is hard-wrapped, else nil.
  private let wrapWidth: Int?

  private var units: [UInt16] = []
  private var scalars: [UInt32] = []
  private var bytes: [UInt32] = []
  private var blocks: [Block] = []
  private var emphasis: [UnitRange] = []

  static func layout(_ source: SourceText) -> Layout {
    var builder = LayoutBuilder(source)
    return builder.build()
  }

  private init(_ source: SourceText) {
    normalized = NormalizedText(source)
    utf8 = source.utf8
    scanner = LineScanner(normalized)
    lines = LineClassifier.splitUnbroken(scanner.lines, in: normalized)
    wrapWidth = LineClassifier.wrapWidth(of: lines, in: normalized)
    units.reserveCapacity(normalized.units.count)
    scalars.reserveCapacity(normalized.units.count)
    bytes.reserveCapacity(normalized.units.count)
  }

  private mutating func build() -> Layout {
    let kinds = LineClassifier.kinds(of: lines, in: normalized, wrapWidth: wrapWidth)
    var index = 0
    while index < lines.count {
      let kind = kinds[index]
      if kind == .furniture {
        // Kept as a block of its own unless it cuts a sentence in two.
        appendBlock([index], kind: .furniture)
        index += 1
        continue
      }
      var members = [index]
      var furniture: [Int] = []
      if kind == .text {
        var next = index + 1
        var pending: [Int] = []
        while next < lines.count {
          if kinds[next] == .furniture {
            pending.append(next)
            next += 1
            continue
          }
          guard kinds[next] == .text, continues(members, into: next) else { break }
          members.append(next)
          furniture += pending
          pending = []
          next += 1
        }
      }
      appendBlock(members, kind: kind)
      for line in furniture { appendBlock([line], kind: .furniture) }
      index = max(members.last!, furniture.last ?? 0) + 1
    }
    let paragraphs = blocks.map(\.range)
    return Layout(
      flow: UnitFlow(
        units: units, map: OffsetMap(scalarOffsets: scalars, byteOffsets: bytes, utf8: utf8),
        paragraphs: paragraphs),
      blocks: blocks, emphasis: emphasis)
  }

  /// Whether the paragraph of `members` goes on in line `next`.
  private func continues(_ members: [Int], into next: Int) -> Bool {
    let units = normalized.units
    let last = lines[members.last!]
    let line = lines[next]
    if last.headingLevel > 0 || line.headingLevel > 0 { return false }
    if MarkerScanner.scan(in: units, at: line.range.start, until: line.range.end)
      .map({ !$0.family.isSpoken }) ?? false
    {
      // A wrapped line may begin with a number; it opens no item in the middle of a sentence.
      guard lineIsFull(last), !LineClassifier.endsSentence(last, in: units),
        LineClassifier.isWrappedNumber(line, in: units)
      else { return false }
      return true
    }
    let closing = units[last.range.end - 1]
    if LineClassifier.opensAttachment(line, in: units) { return false }
    if closing == Unit.comma || closing == Unit.enumerationComma {
      return true
    }
    if LineClassifier.endsSentence(last, in: units) {
      // A full line may end with its sentence; the next paragraph is indented or marked.
      return lineIsFull(last) && line.indent <= last.indent && members.count > 1
        && lines[members[0]].indent > line.indent
    }
    // From here on the last line stops without closing a sentence.
    if members.contains(where: { LineClassifier.containsSentence(lines[$0], in: units) }) {
      return true
    }
    let first = lines[members[0]]
    let hasMarker =
      MarkerScanner.scan(in: units, at: first.range.start, until: first.range.end) != nil
    let hasClause = members.contains { LineClassifier.containsClause(lines[$0], in: units) }
    if let wrapWidth {
      if lineIsFull(last) || (members.count == 1 && last.width + last.indent >= wrapWidth - 8) {
        return true
      }
      if members.count > 1 { return hasClause }
      return hasClause && !hasMarker && last.width * 10 >= wrapWidth * 7
    }
    return hasClause && !hasMarker && last.width >= 60 && line.indent - first.indent < 4
  }

  private func lineIsFull(_ line: Line) -> Bool {
    guard let wrapWidth else { return false }
    return line.width + line.indent >= wrapWidth - 5
  }

  /// Appends the visible units of some lines as one block.
  private mutating func appendBlock(_ members: [Int], kind: Block.Kind) {
    if !units.isEmpty {
      let last = lines[members[0]].range.start
      units.append(Unit.newline)
      scalars.append(normalized.scalarOffsets[last])
      bytes.append(normalized.byteOffsets[last])
    }
    let start = units.count
    var cells: [UnitRange] = []
    for member in members {
      let line = lines[member]
      if kind == .tableRow {
        cells = appendCells(line)
        continue
      }
      for index in line.range.indices {
        if scanner.hidden[index] || normalized.units[index].isSpace { continue }
        append(index)
      }
    }
    if units.count == start {
      if !blocks.isEmpty {
        units.removeLast()
        scalars.removeLast()
        bytes.removeLast()
      }
      return
    }
    if kind == .text { appendEmphasis(members, from: start) }
    let first = lines[members[0]]
    blocks.append(
      Block(
        range: UnitRange(start, units.count), kind: kind, headingLevel: first.headingLevel,
        followsBlank: first.followsBlank, indent: first.indent, cells: cells))
  }

  private mutating func append(_ index: Int) {
    units.append(normalized.units[index])
    scalars.append(normalized.scalarOffsets[index])
    bytes.append(normalized.byteOffsets[index])
  }

  private mutating func appendCells(_ line: Line) -> [UnitRange] {
    var cells: [UnitRange] = []
    for cell in LineClassifier.cells(of: line, in: normalized) {
      let start = units.count
      for index in cell.indices where !scanner.hidden[index] && !normalized.units[index].isSpace {
        append(index)
      }
      cells.append(UnitRange(start, units.count))
    }
    return cells
  }

  /// Carries the bold runs of the lines over to the flow.
  private mutating func appendEmphasis(_ members: [Int], from start: Int) {
    guard !scanner.emphasis.isEmpty else { return }
    let low = lines[members.first!].range.start
    let high = lines[members.last!].range.end
    for run in scanner.emphasis where run.start >= low && run.end <= high + 2 {
      let from = normalized.scalarOffsets[run.start]
      let to = normalized.scalarOffsets[run.end - 1]
      var first: Int?
      var last = start
      for index in start..<units.count where scalars[index] >= from && scalars[index] <= to {
        if first == nil { first = index }
        last = index + 1
      }
      if let first { emphasis.append(UnitRange(first, last)) }
    }
  }
}
