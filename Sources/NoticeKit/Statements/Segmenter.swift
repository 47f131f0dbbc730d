/// A statement's place: where it stands and what it belongs to.
struct Segment: Hashable, Sendable {
  /// Closing punctuation and a bracket that says who answers for it included.
  var range: UnitRange
  /// The bracket behind the closing 。 that says who answers for it.
  var responsibility: UnitRange?
  /// The node of the outline, or -1 outside it.
  var node: Int
  /// The block it stands in.
  var block: Int
  /// The embedded document it belongs to, 0 for the notice itself.
  var part: Int
  var zone: Zone

  enum Zone: Hashable, Sendable {
    /// Before the first item of its document.
    case preamble
    case item
    /// Behind the outline: closing words, peroration.
    case closing
  }
}

/// Cuts body text into statements (annotation guide, section 4).
struct Segmenter {
  private let units: [UInt16]
  private let layout: Layout
  private let parts: DocumentParts
  private let outline: Outline
  private var segments: [Segment] = []

  static func segments(_ layout: Layout, _ parts: DocumentParts, _ outline: Outline) -> [Segment] {
    var segmenter = Segmenter(layout, parts, outline)
    return segmenter.cut()
  }

  private init(_ layout: Layout, _ parts: DocumentParts, _ outline: Outline) {
    units = layout.flow.units
    self.layout = layout
    self.parts = parts
    self.outline = outline
  }

  private mutating func cut() -> [Segment] {
    var node = 0  // the next node whose marker has not been passed
    for part in parts.parts {
      var sawItem = false
      for index in part.blocks {
        let block = layout.blocks[index]
        guard block.kind == .text, parts.roles[index] == .body else { continue }
        while node < outline.nodes.count, outline.nodes[node].marker.start < block.range.start {
          node += 1
        }
        var at = block.range.start
        var owner = ownerOfBlock(index)
        var opensItem = false
        // The pieces between the markers that stand in this block.
        while true {
          let next = node < outline.nodes.count ? outline.nodes[node].marker.start : units.count
          let end = min(next, block.range.end)
          if at < end {
            let zone: Segment.Zone =
              owner >= 0 && !outline.nodes[owner].isRoot ? .item : sawItem ? .closing : .preamble
            cut(
              UnitRange(at, end), node: owner, block: index, part: part.number, zone: zone,
              opensItem: opensItem)
          }
          guard next < block.range.end else { break }
          owner = node
          sawItem = true
          opensItem = true
          at = max(outline.nodes[node].bodyStart, outline.nodes[node].marker.end)
          node += 1
        }
      }
    }
    return segments
  }

  /// The item that a block goes on with before its first marker.
  private func ownerOfBlock(_ index: Int) -> Int {
    let node = outline.nodeAtBlock[index]
    guard node >= 0, outline.nodes[node].marker.start >= layout.blocks[index].range.start else {
      return node
    }
    return outline.nodes[node].parent
  }

  /// Cuts one stretch of text that belongs to one item.
  private mutating func cut(
    _ range: UnitRange, node: Int, block: Int, part: Int, zone: Segment.Zone, opensItem: Bool
  ) {
    if !opensItem, joinsStatementBefore(range, part: part) { return }
    var start = range.start
    var at = range.start
    var brackets: [UInt16] = []
    while at < range.end {
      let unit = units[at]
      if unit.isHan {
        at += 1
        continue
      }
      let properties = unit.properties
      if properties.contains(.opener) {
        brackets.append(unit)
      } else if properties.contains(.closer) {
        if let match = brackets.lastIndex(of: Segmenter.opener(of: unit)) {
          brackets.removeSubrange(match...)
        }
      } else if brackets.isEmpty, properties.contains(.sentenceEnd) {
        var end = at + 1
        while end < range.end,
          units[end].properties.contains(.sentenceEnd)
            || (units[end] == Unit.rightQuote && unit != Unit.semicolon)
        {
          end += 1
        }
        let bracket =
          unit == Unit.fullStop
          ? BlockShape.responsibility(at: end, until: range.end, in: units) : nil
        if let bracket {
          end = bracket.end
          if end < range.end, units[end] == Unit.fullStop { end += 1 }
        }
        add(
          UnitRange(start, end), responsibility: bracket, node: node, block: block, part: part,
          zone: zone)
        start = end
        at = end
        continue
      } else if unit == Unit.fullStop, brackets.count == 1,
        !closes(brackets[0], from: at, until: range.end)
      {
        // A bracket or quote that is never closed must not swallow the paragraph.
        brackets = []
        continue
      }
      at += 1
    }
    guard start < range.end else { return }
    // What has no closing punctuation: a statement where it is text of an item or a lead-in.
    let rest = UnitRange(start, range.end)
    let closing = units[rest.end - 1]
    let isWhole = start == range.start
    if isWhole, closing != Unit.colon, !BlockShape.endsSentence(rest, in: units) {
      let isHeading =
        !opensItem && rest.count <= 30 && units.first(Unit.comma, in: rest) == nil
        && units.first(Unit.colon, in: rest) == nil
        && !(zone == .item && units[rest.start].isDigit)
      if isHeading || (rest.count < 4 && !opensItem) { return }
      if zone != .item && rest.count <= 40 && units.first(Unit.comma, in: rest) == nil { return }
    }
    if rest.indices.allSatisfy({ !units[$0].isHan }) { return }
    add(rest, responsibility: nil, node: node, block: block, part: part, zone: zone)
  }

  /// （责任单位：市教育局） on a line of its own answers for the statement in front of it.
  private mutating func joinsStatementBefore(_ range: UnitRange, part: Int) -> Bool {
    guard let last = segments.last, last.part == part, last.responsibility == nil,
      last.zone == .item, last.range.end <= range.start, range.start - last.range.end <= 2,
      let bracket = BlockShape.responsibility(at: range.start, until: range.end, in: units),
      bracket.end == range.end
        || bracket.end + 1 == range.end && units[bracket.end].properties.contains(.sentenceEnd)
    else { return false }
    segments[segments.count - 1].range = UnitRange(last.range.start, range.end)
    segments[segments.count - 1].responsibility = bracket
    return true
  }

  private mutating func add(
    _ range: UnitRange, responsibility: UnitRange?, node: Int, block: Int, part: Int,
    zone: Segment.Zone
  ) {
    guard range.indices.contains(where: { units[$0].isHan || units[$0].isLatin }) else { return }
    segments.append(
      Segment(
        range: range, responsibility: responsibility, node: node, block: block, part: part,
        zone: zone))
  }

  private func closes(_ opener: UInt16, from start: Int, until end: Int) -> Bool {
    (start..<min(end, start + 400)).contains {
      Segmenter.opener(of: units[$0]) == opener && units[$0].properties.contains(.closer)
    }
  }

  static func opener(of closer: UInt16) -> UInt16 {
    switch closer {
    case Unit.rightParenthesis: return Unit.leftParenthesis
    case Unit.rightQuote: return Unit.leftQuote
    case 0x2019: return 0x2018
    case Unit.rightTitle: return Unit.leftTitle
    case 0x3015: return 0x3014
    case 0x5D: return 0x5B
    case 0x3011: return 0x3010
    case 0x3009: return 0x3008
    default: return 0x7B
    }
  }
}
