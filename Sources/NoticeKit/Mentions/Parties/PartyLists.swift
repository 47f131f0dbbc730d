/// Parties in lists of their own: 责任单位：X, （X牵头，Y配合）, 校办：….
extension StatementParties {
  /// 校办：官方信息发布; a thing or a kind of place before a colon is a topic.
  mutating func addDutyList(_ range: UnitRange) {
    guard clauses.count > 1, !opensWithSubject(clause: 1),
      let head = text.head(before: range.end, from: range.start), !head.isThing, !head.isPeople
    else { return }
    let duty = clauses[1].range
    let predicate = text.predicate(at: duty.start, until: duty.end)
    let isOffice =
      head.mask
      & (PartyWord.department.bit | PartyWord.office.bit | PartyWord.committee.bit
        | PartyWord.government.bit | PartyWord.team.bit | PartyWord.official.bit
        | PartyWord.shortHead.bit) != 0
    guard isOffice || predicate.map({ !$0.isStrong || units.has("负责", at: duty.start) }) == true
    else { return }
    let isSupport = text.words.length(of: .support, at: duty.start) > 0
    let role = isSupport ? .support : predicate?.role ?? .responsible
    add(range, role, .dutyList)
  }

  /// 责任单位：A、B; the index of the clause behind the list, or nil where no label stands.
  mutating func readLabel(at index: Int) -> Int? {
    let clause = clauses[index]
    guard clause.mark == Unit.colon, index + 1 < clauses.count,
      let role = labelRole(before: clause.range.end, from: clause.range.start)
    else { return nil }
    guard let role else { return index + 2 }
    let list = clauses[index + 1].range
    addList(UnitRange(list.start, endOfList(list)), role, .label)
    return clauses[index + 1].mark == Unit.colon ? index + 1 : index + 2
  }

  /// The role that a label names: `.some(nil)` for a label that names none, nil for no label.
  private func labelRole(before end: Int, from start: Int) -> PartyMention.Role?? {
    let classes: [(PartyWord, PartyMention.Role?)] = [
      (.leadLabel, .lead), (.supportLabel, .support), (.responsibleLabel, .responsible),
      (.otherLabel, nil),
    ]
    for (word, role) in classes {
      let length = text.words.length(of: word, before: end)
      if length > 0, end - length >= start { return .some(role) }
    }
    return nil
  }

  /// No list of bodies is longer; it bounds the work on endless brackets.
  private static let longestList = 2_000

  /// Where a list ends before the next label that runs in without a mark: …局完成时限：.
  private func endOfList(_ range: UnitRange) -> Int {
    var at = range.start + 1
    while at < range.end {
      let length = text.words.length(
        ofAny: PartyWord.otherLabel.bit | PartyWord.leadLabel.bit | PartyWord.supportLabel.bit
          | PartyWord.responsibleLabel.bit, at: at)
      if length > 0, at + length == range.end { return at }
      at += 1
    }
    return range.end
  }

  private mutating func addList(
    _ range: UnitRange, _ role: PartyMention.Role, _ rule: PartyRule
  ) {
    var end = range.end
    while end > range.start,
      units[end - 1] == PartyUnit.etc || units[end - 1] == Unit.enumerationComma
        || units[end - 1].properties.contains(.sentenceEnd)
    {
      end -= 1
    }
    guard end - range.start >= 2, end - range.start <= StatementParties.longestList else { return }
    for part in text.split(UnitRange(range.start, end)) {
      if rule != .label {
        guard let head = text.head(before: part.end, from: part.start),
          text.phrase(from: part.start, to: part.end, head: head, .list) != nil
        else { continue }
      }
      hits.append(PartyHit(range: part, kind: text.kind(of: part), role: role, rule: rule))
    }
  }

  /// Brackets that say who answers for the statement, at its end or before a mark.
  mutating func readBrackets(in range: UnitRange, trailing: UnitRange?) {
    var at = range.start
    while at < range.end {
      if units[at].properties.contains(.opener) {
        let closer = text.closer(of: at, until: range.end)
        if StatementParties.bracketOpeners.contains(units[at]), closer > at + 3,
          closer + 1 >= range.end || !units[closer + 1].isHan
        {
          // Behind the full stop a list of names is enough.
          let isTrailing =
            at > range.start && units[at - 1] == Unit.fullStop && closer + 1 >= range.end
          readBracket(UnitRange(at + 1, closer), needsRole: !isTrailing)
        }
        at = max(closer, at) + 1
        continue
      }
      at += 1
    }
    if let trailing {
      readBracket(UnitRange(trailing.start + 1, trailing.end - 1), needsRole: false)
    }
  }

  private static let bracketOpeners: UnitSet = "（[〔"

  private mutating func readBracket(_ range: UnitRange, needsRole: Bool) {
    // 试点城市政府负责落实。以下均需…: holds for what follows too.
    let isStanding = units.first("以下均", in: range) != nil || units.first("下同", in: range) != nil
    let groups = text.clauses(in: range)
    var index = 0
    while index < groups.count {
      let group = groups[index]
      if group.mark == Unit.colon,
        let role = labelRole(before: group.range.end, from: group.range.start)
      {
        if index + 1 < groups.count, let role {
          let list = groups[index + 1].range
          addList(UnitRange(list.start, endOfList(list)), role, .bracket)
        }
        index += 2
        continue
      }
      if units.has("以下", at: group.range.start) {
        index += 1
        continue
      }
      if let (list, role) = bracketGroup(group.range) {
        let isDuty = role == .responsible && !units.has("指导", before: group.range.end)
        addList(list, role, isStanding && isDuty ? .standingBracket : .bracket)
      } else if !needsRole, index == 0 || groups.count == 1 {
        addNames(group.range)
      }
      index += 1
    }
  }

  /// A牵头, 由B按职责分工负责: the list and what it is to do.
  private func bracketGroup(_ range: UnitRange) -> (UnitRange, PartyMention.Role)? {
    let classes: [(PartyWord, PartyMention.Role)] = [
      (.lead, .lead), (.support, .support), (.responsible, .responsible),
    ]
    for (word, role) in classes {
      let length = text.words.length(of: word, before: range.end)
      guard length > 0, range.end - length > range.start + 1 else { continue }
      var end = range.end - length
      while true {
        let adverb = text.words.length(of: .adverb, before: end)
        guard adverb > 0, end - adverb > range.start + 1,
          text.head(before: end, from: range.start) == nil
        else { break }
        end -= adverb
      }
      let start = units[range.start] == PartyUnit.by ? range.start + 1 : range.start
      return start < end ? (UnitRange(start, end), role) : nil
    }
    return nil
  }

  /// A bracket of names alone: （市应急局、市公安局）.
  private mutating func addNames(_ range: UnitRange) {
    let parts = text.split(range)
    guard !parts.isEmpty, parts.allSatisfy({ text.head(before: $0.end, from: $0.start) != nil })
    else { return }
    for part in parts {
      hits.append(
        PartyHit(range: part, kind: text.kind(of: part), role: .responsible, rule: .bracket))
    }
  }
}
