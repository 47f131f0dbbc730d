/// Makes the public values of a notice from what the stages found in units.
final class NoticeBuilder {
  let flow: UnitFlow
  let outline: Outline
  let segments: [Segment]
  let classes: [Classification]
  let mentions: Mentions

  init(
    flow: UnitFlow, outline: Outline, segments: [Segment], classes: [Classification],
    mentions: Mentions
  ) {
    self.flow = flow
    self.outline = outline
    self.segments = segments
    self.classes = classes
    self.mentions = mentions
  }

  func items() -> [Item] {
    outline.nodes.map { node in
      Item(
        path: node.path, marker: flow.text(node.marker), ordinal: node.ordinal, level: node.level,
        heading: node.heading.map { flow.text($0) },
        headingSpan: node.heading.map { flow.span($0) },
        span: flow.span(UnitRange(node.marker.start, max(node.end, node.marker.end))))
    }
  }

  func statements() -> [Statement] {
    segments.indices.map { index in
      let segment = segments[index]
      return Statement(
        id: "s\(index + 1)", item: path(of: segment.node), kind: classes[index].kind,
        modalities: classes[index].modalities, text: flow.text(segment.range),
        span: flow.span(segment.range), parties: mentions.parties[index].map(party),
        deadlines: mentions.deadlines[index], sectors: mentions.sectors[index].map(sector),
        actions: classes[index].actions.map { $0.mention(in: flow) },
        rules: classes[index].rules.map { $0.id(in: flow) })
    }
  }

  func slogans() -> [SloganMention] {
    var segment = 0
    var node = 0
    var open: [Int] = []
    return mentions.slogans.map { hit in
      while segment < segments.count, segments[segment].range.end <= hit.range.start {
        segment += 1
      }
      while node < outline.nodes.count, outline.nodes[node].marker.start <= hit.range.start {
        open.append(node)
        node += 1
      }
      while let last = open.last, outline.nodes[last].end <= hit.range.start { open.removeLast() }
      let isStated =
        segment < segments.count && segments[segment].range.start <= hit.range.start
      return SloganMention(
        id: hit.id, class: hit.class, text: flow.text(hit.range), members: hit.members,
        missing: hit.missing, expansion: hit.expansion?.map { flow.text($0) },
        item: isStated ? path(of: segments[segment].node) : open.last.flatMap { path(of: $0) },
        statement: isStated ? "s\(segment + 1)" : nil, span: flow.span(hit.range), rule: hit.rule)
    }
  }

  func diagnostics() -> [Diagnostic] {
    let numbering = outline.diagnostics.map {
      Diagnostic(
        severity: .warning, code: $0.code, message: $0.message, span: flow.span($0.range))
    }
    return (numbering + mentions.diagnostics).sorted { $0.span.start < $1.span.start }
  }

  private func path(of node: Int) -> String? { node >= 0 ? outline.nodes[node].path : nil }

  private func party(_ hit: PartyHit) -> PartyMention {
    PartyMention(
      text: hit.name ?? flow.text(hit.range), normalized: mentions.names.fullForm(of: hit.range),
      kind: hit.kind, role: hit.role,
      inherited: hit.inherited, source: hit.source, span: flow.span(hit.range),
      rule: hit.rule.rawValue)
  }

  private func sector(_ hit: SectorHit) -> SectorMention {
    SectorMention(
      code: hit.code, source: hit.origin, text: flow.text(hit.range), span: flow.span(hit.range),
      rule: hit.rule)
  }
}
