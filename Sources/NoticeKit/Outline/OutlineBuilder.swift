/// Finds the markers of a notice and nests them as the notice itself does.
///
/// A family of markers that is open continues its own series; one that is not opens a level below
/// the item it stands in. Only the spoken series (一是, 首先), which run in within a paragraph, give
/// way to an outer family. The shape of a marker alone decides nothing else.
struct OutlineBuilder {
  private let flow: UnitFlow
  private let blocks: [Block]
  private let parts: DocumentParts
  private var nodes: [OutlineNode] = []
  private var findings: [OutlineFinding] = []
  private var nodeAtBlock: [Int]
  /// The open items from the root inwards.
  private var stack: [Open] = []
  /// The last ordinal of each family in the document, for numbering that runs on across chapters.
  private var lastOrdinal: [Marker.Family: Int] = [:]

  /// The spoken series of the part that is being built.
  private var spoken = SpokenSeries()

  /// The families that the members of each series hold.
  private var heldFamilies: [Series: Set<Marker.Family>] = [:]

  private struct Series: Hashable {
    var parent: Int
    var family: Marker.Family?
  }

  private struct Open {
    var node: Int
    var family: Marker.Family?
    var ordinal: Int
    /// The block it began in; a spoken series ends with its paragraph's neighbours.
    var block: Int
  }

  private var units: [UInt16] { flow.units }

  static func outline(_ layout: Layout, _ parts: DocumentParts) -> Outline {
    var builder = OutlineBuilder(layout, parts)
    return builder.build()
  }

  private init(_ layout: Layout, _ parts: DocumentParts) {
    flow = layout.flow
    blocks = layout.blocks
    self.parts = parts
    nodeAtBlock = [Int](repeating: -1, count: layout.blocks.count)
  }

  private mutating func build() -> Outline {
    for part in parts.parts { build(part) }
    closeAll(at: units.count)
    setHeadings()
    return Outline(nodes: nodes, diagnostics: findings, nodeAtBlock: nodeAtBlock)
  }

  private mutating func build(_ part: DocumentPart) {
    let start =
      part.blocks.lowerBound < blocks.count
      ? blocks[part.blocks.lowerBound].range.start : units.count
    closeAll(at: start)
    lastOrdinal = [:]
    if part.number > 0 { openRoot(part) }
    spoken = SpokenSeries.find(in: units, blocks: blocks, roles: parts.roles, part.blocks)
    var lastText = start
    for index in part.blocks {
      let block = blocks[index]
      if block.kind == .text, parts.roles[index] == .body {
        if leavesOutline(block.range) {
          closeAll(at: block.range.start, keepingRoot: true)
        } else if let inner = stack.last?.family, inner.isSpoken, stack.last!.block != index,
          opening(at: block.range.start, until: block.range.end) == nil
        {
          // A paragraph behind a series that ran in belongs to the item above the series.
          if !startsOwnParagraph(stack.last!), !endsWithHeading(stack.last!) {
            while stack.last?.family?.isSpoken ?? false { close(at: block.range.start) }
          }
        }
        scan(block, index: index)
        nodeAtBlock[index] = nodeAtBlock[index] < 0 ? (stack.last?.node ?? -1) : nodeAtBlock[index]
        lastText = block.range.end
      } else if block.kind == .tableRow {
        lastText = block.range.end
      } else if parts.roles[index] == .signature || parts.roles[index] == .date
        || parts.roles[index] == .imprint
      {
        closeAll(at: lastText, keepingRoot: true)
      }
    }
  }

  /// Whether the series of `open` has each member in a paragraph of its own.
  private func startsOwnParagraph(_ open: Open) -> Bool {
    let marker = nodes[open.node].marker
    return blocks[open.block].range.start == marker.start
  }

  /// Whether nothing but a heading of `open` stands in the paragraph it began in.
  private func endsWithHeading(_ open: Open) -> Bool {
    let start = nodes[open.node].marker.end
    let end = blocks[open.block].range.end
    guard end - start <= 32, end > start else { return false }
    return !(start..<end - 1).contains { units[$0].properties.contains(.sentenceEnd) }
  }

  /// 同志们，… 最后，再… 特此通知: what closes a document stands outside its outline.
  private func leavesOutline(_ range: UnitRange) -> Bool {
    // 以上四点意见 looks back on the whole, 以上各单位 on what the item names.
    if units.has("以上", at: range.start) {
      return !units.has(
        anyOf: ["各", "单位", "部门", "企业", "人员", "工作", "措施", "任务", "隐患", "问题", "行为", "情形"],
        at: range.start + 2)
    }
    return units.has(
      anyOf: ["同志们，", "同志们！", "同志们：", "最后，", "特此", "妥否", "当否", "总之，"], at: range.start)
  }

  // MARK: Markers of one block

  private mutating func scan(_ block: Block, index: Int) {
    var at = block.range.start
    if let marker = opening(at: at, until: block.range.end) {
      if !marker.family.isSpoken || spoken.contains(marker.range.start) {
        if place(marker, atLineStart: true, block: index) {
          if nodeAtBlock[index] < 0 { nodeAtBlock[index] = stack.last!.node }
          at = marker.range.end
        }
      }
    }
    if nodeAtBlock[index] < 0 { nodeAtBlock[index] = stack.last?.node ?? -1 }
    // Run in: behind the end of a clause, outside quotes and brackets.
    var depth = 0
    var quote = 0
    while at < block.range.end {
      let unit = units[at]
      if unit == Unit.leftQuote { quote += 1 }
      if unit == Unit.rightQuote { quote = max(0, quote - 1) }
      if unit == Unit.leftTitle || (unit == Unit.leftParenthesis) { depth += 1 }
      if unit == Unit.rightTitle || unit == Unit.rightParenthesis { depth = max(0, depth - 1) }
      let isBreak =
        unit == Unit.fullStop || unit == Unit.semicolon || unit == Unit.colon || unit == 0xFF01
        || unit == Unit.comma
      if isBreak, depth == 0, quote == 0, at + 1 < block.range.end,
        let marker = opening(at: at + 1, until: block.range.end)
      {
        if marker.family.isSpoken {
          if spoken.contains(marker.range.start), place(marker, atLineStart: false, block: index) {
            at = marker.range.end
            continue
          }
        } else if unit != Unit.comma, place(marker, atLineStart: false, block: index) {
          at = marker.range.end
          continue
        }
      }
      at += 1
    }
  }

  private func opening(at start: Int, until end: Int) -> Marker? {
    MarkerScanner.scan(in: units, at: start, until: end)
  }

  // MARK: Nesting

  /// Opens an item for `marker` if it fits the numbering; false leaves it as text.
  private mutating func place(_ marker: Marker, atLineStart: Bool, block: Int) -> Bool {
    if let depth = stack.lastIndex(where: { $0.family == marker.family }) {
      let last = stack[depth].ordinal
      if marker.ordinal == last + 1 || marker.ordinal == 1 && last >= 1 {
        if marker.ordinal == 1, last == 1, !atLineStart, marker.family.isSpoken == false {
          return false
        }
        close(downTo: depth, at: marker.range.start)
        open(marker, block: block)
        return true
      }
      guard atLineStart || (marker.ordinal == last + 2 && !marker.family.isSpoken) else {
        return false
      }
      report(marker, after: last)
      close(downTo: depth, at: marker.range.start)
      open(marker, block: block)
      return true
    }
    // A family that is not open.
    if !marker.family.isSpoken {
      while let last = stack.last, let family = last.family, family.isSpoken,
        !nests(marker, in: last, atLineStart: atLineStart)
      {
        close(at: marker.range.start)
      }
    }
    popOuter(marker)
    let previous = lastOrdinal[marker.family]
    if marker.ordinal != 1 && marker.ordinal != (previous ?? 0) + 1 {
      guard atLineStart, !marker.family.isSpoken else { return false }
      report(marker, after: previous ?? 0)
    }
    open(marker, block: block)
    return true
  }

  /// Whether a smaller family belongs below a member of a spoken series: the series goes on
  /// behind it, its other members hold the same family, or it runs in within the paragraph.
  private func nests(_ marker: Marker, in open: Open, atLineStart: Bool) -> Bool {
    guard marker.family > .parenthesizedIdeographic else { return false }
    if spoken.goesOn(behind: nodes[open.node].marker.start) { return true }
    let series = Series(parent: nodes[open.node].parent, family: open.family)
    return (heldFamilies[series]?.contains(marker.family) ?? false) || !atLineStart
  }

  /// Chapters and sections close whatever smaller is open, however deep the document nested it.
  private mutating func popOuter(_ marker: Marker) {
    guard marker.family <= .article else { return }
    while let last = stack.last, let family = last.family, family > marker.family {
      close(at: marker.range.start)
    }
  }

  private mutating func open(_ marker: Marker, block: Int) {
    let parent = stack.last.map(\.node) ?? -1
    if let last = stack.last, last.family?.isSpoken ?? false {
      heldFamilies[Series(parent: nodes[parent].parent, family: last.family), default: []]
        .insert(marker.family)
    }
    let prefix = parent >= 0 ? nodes[parent].path + "." : ""
    let part = parent >= 0 ? nodes[parent].part : 0
    nodes.append(
      OutlineNode(
        path: prefix + String(marker.ordinal), marker: marker.range, ordinal: marker.ordinal,
        level: (parent >= 0 ? nodes[parent].level : 0) + 1, family: marker.family, heading: nil,
        bodyStart: marker.range.end, end: marker.range.end, parent: parent, part: part,
        isRoot: false))
    stack.append(
      Open(
        node: nodes.count - 1, family: marker.family, ordinal: marker.ordinal, block: block))
    lastOrdinal[marker.family] = marker.ordinal
  }

  private mutating func openRoot(_ part: DocumentPart) {
    let start = blocks[part.blocks.lowerBound].range.start
    let marker = part.marker ?? UnitRange(start, start)
    nodes.append(
      OutlineNode(
        path: "A\(part.number)", marker: marker, ordinal: part.number, level: 1, family: nil,
        heading: part.title, bodyStart: part.title?.end ?? marker.end, end: marker.end, parent: -1,
        part: part.number, isRoot: true))
    stack.append(
      Open(
        node: nodes.count - 1, family: nil, ordinal: part.number, block: part.blocks.lowerBound))
  }

  private mutating func close(at end: Int) {
    guard let last = stack.popLast() else { return }
    var stop = end
    while stop > 0, stop <= units.count, units[stop - 1] == Unit.newline { stop -= 1 }
    nodes[last.node].end = max(stop, nodes[last.node].marker.end)
  }

  private mutating func close(downTo depth: Int, at end: Int) {
    while stack.count > depth { close(at: end) }
  }

  private mutating func closeAll(at end: Int, keepingRoot: Bool = false) {
    while let last = stack.last {
      if keepingRoot, last.family == nil { return }
      close(at: end)
    }
  }

  private mutating func report(_ marker: Marker, after last: Int) {
    let text = flow.text(marker.range)
    let code = marker.ordinal > last ? "numbering-gap" : "numbering-repeat"
    let parent = stack.last { $0.family != marker.family }.map { nodes[$0.node].path } ?? ""
    let place = parent.isEmpty ? "" : " in item \(parent)"
    let message =
      last == 0
      ? "\(text)\(place) begins a series, but not with 1" : "\(text) follows number \(last)\(place)"
    findings.append(OutlineFinding(code: code, message: message, range: marker.range))
  }

  // MARK: Headings

  /// Gives each item its heading (annotation guide, section 3).
  private mutating func setHeadings() {
    var blockIndex = 0
    for index in nodes.indices where !nodes[index].isRoot {
      let start = nodes[index].marker.end
      while blockIndex + 1 < blocks.count, blocks[blockIndex].range.end <= nodes[index].marker.start
      {
        blockIndex += 1
      }
      var block = blocks[blockIndex]
      var containing = blockIndex
      while containing + 1 < blocks.count, !block.range.contains(nodes[index].marker.start) {
        containing += 1
        block = blocks[containing]
      }
      let next =
        index + 1 < nodes.count && nodes[index + 1].marker.start < block.range.end
        ? nodes[index + 1].marker.start : block.range.end
      setHeading(of: index, start: start, limit: next, blockEnd: block.range.end)
    }
  }

  private mutating func setHeading(of index: Int, start: Int, limit: Int, blockEnd: Int) {
    guard start < limit else { return }
    var depth = 0
    var at = start
    while at < limit {
      let unit = units[at]
      let properties = unit.properties
      if properties.contains(.opener) { depth += 1 }
      if properties.contains(.closer) { depth = max(0, depth - 1) }
      if depth == 0, properties.contains(.sentenceEnd) { break }
      at += 1
    }
    let isArticle = nodes[index].family == .article
    if at == limit {
      // No closing punctuation up to the next item or the end of the line.
      let isLine = limit == blockEnd || limit < blockEnd
      var end = limit
      while end > start, units[end - 1] == Unit.colon || units[end - 1] == Unit.comma { end -= 1 }
      guard isLine, end > start, !isArticle else { return }
      let closing = units[limit - 1]
      if closing == Unit.colon {
        // A label above its content; a longer lead-in is a statement.
        guard end - start <= 30, isFollowed(index, from: limit),
          units.first(Unit.comma, in: UnitRange(start, end)) == nil || limit == blockEnd
        else { return }
        if isLeadIn(UnitRange(start, end)) { return }
      } else if closing == Unit.comma || end - start > 80 {
        return
      } else if nodes[index].family?.isSpoken ?? false, limit < blockEnd {
        return
      }
      nodes[index].heading = UnitRange(start, end)
      nodes[index].bodyStart = limit
      return
    }
    guard units[at] == Unit.fullStop || units[at] == 0xFF01, !isArticle else { return }
    var end = at + 1
    while end < limit, units[end] == Unit.rightQuote { end += 1 }
    guard at - start <= 30, at > start, isFollowed(index, from: end) else { return }
    nodes[index].heading = UnitRange(start, at)
    nodes[index].bodyStart = end
  }

  /// 重点检查以下内容：, 现提出如下要求：: what leads in and is no title.
  private func isLeadIn(_ range: UnitRange) -> Bool {
    units.has(anyOf: ["如下", "以下", "下列"], in: range)
  }

  /// Whether the item holds more text, in this paragraph or in those below; a bracket that says who
  /// answers for the sentence in front of it belongs to that.
  private func isFollowed(_ index: Int, from start: Int) -> Bool {
    let end = min(nodes[index].end, units.count)
    var at = start
    while at < end, units[at] == Unit.newline { at += 1 }
    if let bracket = BlockShape.responsibility(at: at, until: end, in: units) { at = bracket.end }
    while at < end {
      if units[at] != Unit.newline, units[at] != Unit.fullStop { return true }
      at += 1
    }
    return false
  }
}
