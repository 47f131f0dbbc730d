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

  static func layout(_ source: SourceText) -> Layout {
    var builder = LayoutBuilder(source)
    return builder.build()
  }

  private init(_ source: SourceText) {
    normalized = NormalizedText(source)
    utf8 = source.utf8
    scanner = LineScanner(normalized)
    lines = UnbrokenText.split(scanner.lines, in: normalized)
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
        var content = Content()
        content.add(lines[index], in: normalized.units)
        while next < lines.count {
          if kinds[next] == .furniture {
            pending.append(next)
            next += 1
            continue
          }
          guard kinds[next] == .text, continues(members, content, into: next) else { break }
          members.append(next)
          content.add(lines[next], in: normalized.units)
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
      blocks: blocks)
  }

  /// What the lines of a paragraph hold so far.
  private struct Content {
    var hasClause = false
    var hasSentence = false

    mutating func add(_ line: Line, in units: [UInt16]) {
      if !hasClause { hasClause = LineClassifier.containsClause(line, in: units) }
      if !hasSentence { hasSentence = LineClassifier.containsSentence(line, in: units) }
    }
  }

  /// Whether the paragraph of `members` goes on in line `next`.
  private func continues(_ members: [Int], _ content: Content, into next: Int) -> Bool {
    let units = normalized.units
    let last = lines[members.last!]
    let line = lines[next]
    if last.headingLevel > 0 || line.headingLevel > 0 { return false }
    // A document number stands alone, however full the lines around it are.
    if BlockShape.isDocumentNumberLine(line.range, in: units)
      || BlockShape.isDocumentNumberLine(last.range, in: units)
    {
      return false
    }
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
    if closesBracket(of: members, in: line) { return true }
    if LineClassifier.endsSentence(last, in: units) {
      // A full line may end with its sentence; the next paragraph is indented or marked.
      return lineIsFull(last) && line.indent <= last.indent && members.count > 1
        && lines[members[0]].indent > line.indent
    }
    // From here on the last line stops without closing a sentence.
    if content.hasSentence { return true }
    let first = lines[members[0]]
    let hasMarker =
      MarkerScanner.scan(in: units, at: first.range.start, until: first.range.end) != nil
    if let wrapWidth {
      if lineIsFull(last) || (members.count == 1 && last.width + last.indent >= wrapWidth - 8) {
        return true
      }
      if members.count > 1 { return content.hasClause }
      return content.hasClause && !hasMarker && last.width * 10 >= wrapWidth * 7
    }
    return content.hasClause && !hasMarker && last.width >= 60 && line.indent - first.indent < 4
  }

  /// Whether `line` closes a 〔 or 《 that the paragraph so far left open.
  private func closesBracket(of members: [Int], in line: Line) -> Bool {
    guard members.count <= 4, line.width <= 90 else { return false }
    for (opener, closer) in [(0x3014, 0x3015), (0x300A, 0x300B)] as [(UInt16, UInt16)] {
      var open = 0
      for member in members {
        for index in lines[member].range.indices {
          if normalized.units[index] == opener { open += 1 }
          if normalized.units[index] == closer { open -= 1 }
        }
      }
      if open > 0 {
        let units = normalized.units
        if units[lines[members.last!].range.end - 1] == opener { return true }
        if units.first(closer, in: line.range) != nil { return true }
        // A lone bracket on a line of its own stands between.
        if line.range.count <= 2 { return true }
      }
    }
    return false
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
      // Runs of what is kept are copied whole.
      var index = line.range.start
      while index < line.range.end {
        var end = index
        while end < line.range.end, !scanner.hidden[end], !normalized.units[end].isSpace {
          end += 1
        }
        if end > index {
          units.append(contentsOf: normalized.units[index..<end])
          scalars.append(contentsOf: normalized.scalarOffsets[index..<end])
          bytes.append(contentsOf: normalized.byteOffsets[index..<end])
        }
        index = end + 1
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
    blocks.append(Block(range: UnitRange(start, units.count), kind: kind, cells: cells))
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
}
