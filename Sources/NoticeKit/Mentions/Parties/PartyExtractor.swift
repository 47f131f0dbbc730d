/// Finds who has to act: for each directive its parties, named or left out.
struct PartyExtractor {
  private let text: PartyText
  private let outline: Outline
  private let segments: [Segment]

  init(
    _ layout: Layout, _ outline: Outline, _ segments: [Segment],
    words: WordTable<PartyWord> = .parties
  ) {
    text = PartyText(layout.flow.units, words)
    self.outline = outline
    self.segments = segments
  }

  /// The parties of each segment, in the order of `segments`; none for what is no directive.
  func parties(isDirective: [Bool], metadata: Metadata) -> [[PartyHit]] {
    var result = [[PartyHit]](repeating: [], count: segments.count)
    for index in segments.indices where isDirective[index] {
      let segment = segments[index]
      result[index] = StatementParties.find(
        in: text, segment.range, bracket: segment.responsibility)
    }
    var inheritance = PartyInheritance(text, outline, segments)
    inheritance.complete(&result, isDirective: isDirective)
    return result
  }
}
