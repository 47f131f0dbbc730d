/// What is mentioned in the directives of a notice, segment by segment, in units of the flow.
struct Mentions: Sendable {
  var parties: [[PartyHit]]
  /// What the notice's short names of parties stand for.
  var names: PartyNames
  var deadlines: [[DeadlineMention]]
  var sectors: [[SectorHit]]
  var slogans: [SloganHit]
  /// Rows of task tables.
  var tableDirectives: [Statement]
  /// What was odd about times.
  var diagnostics: [Diagnostic]
}

/// Runs the extractors over the directives of a notice.
struct MentionExtractor: Sendable {
  let sectors: SectorExtractor
  let slogans: SloganExtractor

  func extract(
    _ layout: Layout, _ parts: DocumentParts, _ outline: Outline, _ segments: [Segment],
    _ classes: [Classification], words: WordIndex<PartyWord>, metadata: Metadata,
    issued: CalendarDate?
  ) -> Mentions {
    let isDirective = classes.map { $0.kind == .directive }
    let parties = PartyExtractor(layout, outline, segments, words: words)
    var mentions = Mentions(
      parties: parties.parties(isDirective: isDirective, metadata: metadata),
      names: PartyNames(parties.text, layout.flow, metadata), deadlines: [], sectors: [],
      slogans: [],
      tableDirectives: TaskTables(
        layout: layout, outline: outline, parties: parties.text, sectors: sectors, issued: issued
      ).directives(),
      diagnostics: [])
    mentions.deadlines.reserveCapacity(segments.count)
    mentions.sectors.reserveCapacity(segments.count)
    var scope = ScopeReader(outline, sectors)
    for (index, segment) in segments.enumerated() {
      let over = scope.next(segment, in: layout.flow.units)
      guard isDirective[index] else {
        mentions.deadlines.append([])
        mentions.sectors.append([])
        continue
      }
      let (deadlines, diagnostics) = DeadlineExtractor.mentions(
        in: layout.flow, statement: segment.range, issued: issued)
      mentions.deadlines.append(deadlines)
      mentions.diagnostics += diagnostics
      let named = mentions.parties[index].filter { !$0.inherited && $0.name == nil }.map(\.range)
      mentions.sectors.append(
        sectors.mentions(
          in: layout.flow.units, statement: segment.range, scope: over, parties: named))
    }
    for (index, block) in layout.blocks.enumerated()
    where parts.roles[index] == .body || parts.roles[index] == .title {
      mentions.slogans += slogans.mentions(in: layout.flow.units, block.range)
    }
    return mentions
  }
}

/// Keeps what stands over each statement: headings from the outline, and the run-in label in force.
private struct ScopeReader {
  private let outline: Outline
  private let extractor: SectorExtractor
  private var node = -2
  private var headings: [SectorScope.Label] = []
  private var topic: SectorScope.Label?

  init(_ outline: Outline, _ extractor: SectorExtractor) {
    self.outline = outline
    self.extractor = extractor
  }

  mutating func next(_ segment: Segment, in units: [UInt16]) -> SectorScope {
    if segment.node != node {
      node = segment.node
      topic = nil
      headings = []
      var at = node
      while at >= 0 {
        if let heading = outline.nodes[at].heading {
          headings.append(extractor.label(heading, in: units))
        }
        at = outline.nodes[at].parent
      }
      headings.reverse()
    }
    if let label = extractor.topicLabel(in: units, statement: segment.range) {
      topic = extractor.label(label, in: units)
    }
    return SectorScope(headings: headings, topic: topic)
  }
}
