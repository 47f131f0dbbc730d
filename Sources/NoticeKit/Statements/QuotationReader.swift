/// Tells what leaders and meetings said from what the document itself orders.
struct QuotationReader: Sendable {
  let reader: ClauseReader
  /// Whether the document is a 纪要, whose meeting orders.
  let isMinutes: Bool

  private var units: [UInt16] { reader.units }

  /// The words of a leader or a meeting, as this document reports them.
  func rule(for clauses: [Clause]) -> StatementRule? {
    // The first speaker so far, and whether something was ordered so far.
    var named: UnitRange?
    var sawAct = false
    for (index, clause) in clauses.enumerated() {
      let isDemand =
        units.has("要求", at: clause.head) && index > 0
        && (clauses[index - 1].past != nil || named != nil) && !sawAct
      if named == nil { named = speaker(in: clause) }
      if clause.isMarkedAct { sawAct = true }
      if clause.isMarkedAct, clause.speech == nil, !isDemand { return nil }
      guard
        let verb = clause.speech
          ?? (isDemand ? UnitRange(clause.head, clause.head + 2) : nil)
      else { continue }
      guard let speaker = named else { continue }
      if isMinutes, units.has("会议", at: speaker.start) {
        if units.has(anyOf: ["要求", "决定", "明确", "强调", "议定", "同意", "确定"], at: verb.start) {
          return StatementRule(.meetingOrder, UnitRange(speaker.start, verb.end))
        }
      }
      // An order that follows the quotation makes the statement a directive.
      if let quote = closingQuote(after: verb.end, clauses), let last = clauses.last,
        quote < last.range.start,
        clauses.contains(where: { $0.range.start >= quote && $0.isMarkedAct })
      {
        return nil
      }
      return StatementRule(.quotation, verb)
    }
    return nil
  }

  private func speaker(in clause: Clause) -> UnitRange? {
    for at in clause.range.indices {
      let length = reader.words.length(of: .speaker, at: at)
      if length > 0 { return UnitRange(at, at + length) }
    }
    return nil
  }

  /// The offset just past the quotation that opens at or right behind `start`.
  private func closingQuote(after start: Int, _ clauses: [Clause]) -> Int? {
    guard let end = clauses.last?.range.end else { return nil }
    var at = start
    while at < min(end, start + 3) {
      if units[at] == Unit.leftQuote { return reader.closer(of: at, until: end) }
      at += 1
    }
    return nil
  }
}
