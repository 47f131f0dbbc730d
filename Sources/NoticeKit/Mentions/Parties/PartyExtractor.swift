/// Finds who has to act: for each directive its parties, named or left out.
struct PartyExtractor {
  let text: PartyText
  private let outline: Outline
  private let segments: [Segment]

  init(
    _ layout: Layout, _ outline: Outline, _ segments: [Segment],
    words: WordIndex<PartyWord>
  ) {
    text = PartyText(layout.flow.units, words: words)
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
    address(&result, isDirective: isDirective, metadata: metadata)
    return result
  }

  /// Falls back on the addressees for what the notice itself orders and names nobody for.
  private func address(
    _ hits: inout [[PartyHit]], isDirective: [Bool], metadata: Metadata
  ) {
    let addressees = metadata.addressees.map(addressee).filter { !$0.isEmpty }
    guard !addressees.isEmpty else { return }
    for index in segments.indices where isDirective[index] && segments[index].part == 0 {
      if hits[index].contains(where: { $0.role != .supervised }) { continue }
      let duty = Duty(text, segments[index].range)
      // 各部门、各店铺 are told together: what is for one of them is for all.
      for group in addressees
      where duty.asksForReport || group.contains(where: { duty.mayBelong(to: $0, in: text) }) {
        hits[index] += group
      }
    }
  }

  /// An addressee as the parties of what is addressed to it, where it is printed in the head.
  private func addressee(_ name: String) -> [PartyHit] {
    let units = normalizedUnits(name)
    let head = UnitRange(0, min(text.units.count, PartyExtractor.headLength))
    guard units.count >= 2, units.count < head.count else { return [] }
    for start in head.start..<head.end - units.count
    where text.units[start] == units[0]
      && text.units[start..<start + units.count].elementsEqual(units)
    {
      let names = text.split(UnitRange(start, start + units.count))
      return names.map {
        PartyHit(
          range: $0, kind: text.kind(of: $0), role: .responsible, inherited: true,
          source: .addressees, rule: .addressees, name: names.count == 1 ? name : nil)
      }
    }
    return []
  }

  /// The addressees stand within this many units of a notice's beginning.
  private static let headLength = 3_000
}
