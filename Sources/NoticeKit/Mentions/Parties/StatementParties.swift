/// Finds the parties that one statement names, clause by clause (annotation guide, section 5).
struct StatementParties {
  let text: PartyText
  let units: [UInt16]
  let clauses: [PartyText.Clause]
  var hits: [PartyHit] = []
  /// Names that a comma closes; whoever acts stands in the next clause.
  var pending: [UnitRange] = []
  /// Whether the clause before told what others are made to do: 做到各部门…，各单位….
  var followsOutcome = false

  /// The parties in the order of the text.
  ///
  /// - Parameters:
  ///   - range: the statement.
  ///   - bracket: a bracket behind its full stop that says who answers for it.
  static func find(
    in text: PartyText, _ range: UnitRange, bracket: UnitRange?
  ) -> [PartyHit] {
    var finder = StatementParties(text, range, bracket: bracket)
    finder.read()
    finder.readBrackets(in: UnitRange(range.start, bracket?.start ?? range.end), trailing: bracket)
    return finder.sorted()
  }

  private init(_ text: PartyText, _ range: UnitRange, bracket: UnitRange?) {
    self.text = text
    units = text.units
    clauses = text.clauses(in: UnitRange(range.start, bracket?.start ?? range.end))
  }

  /// In order, each name once for each role.
  private func sorted() -> [PartyHit] {
    if hits.count < 2 { return hits }
    var result: [PartyHit] = []
    var known: [PartyMention.Role: PhraseMemory] = [:]
    for hit in hits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) })
    {
      if let last = result.last, last.range.overlaps(hit.range) { continue }
      if known[hit.role, default: PhraseMemory()].insert(hit.range, of: units) {
        result.append(hit)
      }
    }
    return result
  }

  private mutating func read() {
    var index = 0
    while index < clauses.count {
      if let after = readLabel(at: index) {
        index = after
        continue
      }
      read(clause: index)
      index += 1
    }
  }

  private mutating func read(clause index: Int) {
    let clause = clauses[index]
    let start = peeled(clause.range)
    let isPast = tellsPast(UnitRange(clause.range.start, start))
    if readFronted(clause: index, from: start) { return }
    if let found = subject(from: start, in: clause.range), !isPast || found.predicate.isStrong,
      !isDealtWith(found, clause: index)
    {
      // 各地，特别是山区县要…: whoever stands before 特别是 acts too.
      if units.has("特别是", at: clause.range.start) || units.has("尤其是", at: clause.range.start)
        || continuesList(found, clause: index)
      {
        for range in pending { add(range, found.predicate.role, .commaSubject) }
      }
      pending = []
      emit(found, isOutcome: followsOutcome && !found.predicate.isStrong)
      if !found.predicate.isPast { addDistributed(behind: found, in: clause.range) }
      followsOutcome = false
      readGoverned(from: found.predicate.verb, clause: index)
      return
    }
    if let range = askedTopic(from: start, clause: index) {
      add(range, .responsible, .asked)
      return
    }
    if let range = conditional(from: start, clause: index) {
      if isOneList(pending) {
        for range in pending { add(range, .responsible, .commaSubject) }
      }
      add(range, .responsible, .commaSubject)
      return
    }
    if let named = nameOnly(from: start, clause: index) ?? askedName(from: start, clause: index) {
      if clause.mark == Unit.colon {
        if index == 0 { addDutyList(named) }
        pending = []
        return
      }
      if clause.mark == Unit.comma {
        pending.append(named)
        return
      }
    }
    if !pending.isEmpty { readPending(clause: index, from: start) }
    if tellsPurpose(clause) { return }
    readGoverned(from: start, clause: index)
  }

  mutating func emit(_ found: Subject, isOutcome: Bool) {
    guard !found.predicate.isPast else { return }
    let role: PartyMention.Role = isOutcome ? .supervised : found.predicate.role
    let rule: PartyRule
    switch role {
    case .lead: rule = .lead
    case .support: rule = .support
    case .supervised: rule = .supervised
    case .responsible: rule = found.predicate.isStrong ? .subject : .bareSubject
    }
    add(found.range, role, rule)
  }

  mutating func add(_ range: UnitRange, _ role: PartyMention.Role, _ rule: PartyRule) {
    for part in text.split(unquoted(range)) {
      hits.append(PartyHit(range: part, kind: text.kind(of: part), role: role, rule: rule))
    }
  }

  /// A name that is a quotation as a whole stands without its quotes: “关键少数”.
  private func unquoted(_ range: UnitRange) -> UnitRange {
    guard units[range.start] == Unit.leftQuote,
      text.closer(of: range.start, until: range.end) == range.end - 1
    else { return range }
    return UnitRange(range.start + 1, range.end - 1)
  }
}
