extension Comparison {
  /// What differs between two directives in who, when, how much and how strictly.
  ///
  /// - Parameters:
  ///   - left: a statement in `statements`.
  ///   - right: the statement that it is compared with.
  ///   - isPartial: whether one of them stands in several alignments, so that what is missing here
  ///     may stand in another part.
  public func changes(
    from left: Int, to right: Int, isPartial: Bool = false
  ) -> [DirectiveChange] {
    let (a, b) = (statements[left], statements[right])
    let (before, after) = (Wording(a.text), Wording(b.text))
    let comparison = BindingComparison(
      left: (before.units, MarkReader.marks(of: a, wording: before)),
      right: (after.units, MarkReader.marks(of: b, wording: after)),
      yearShift: Comparison.yearShift(from: notices[a.notice], to: notices[b.notice]),
      isPartial: isPartial)
    var changes: [DirectiveChange] = []
    for pair in comparison.pairs {
      guard let kind = (pair.left ?? pair.right)?.kind else { continue }
      changes.append(
        DirectiveChange(
          kind: DirectiveChange.Kind(kind), direction: pair.direction,
          left: pair.left.map { Comparison.side($0.range, before, a.text) },
          right: pair.right.map { Comparison.side($0.range, after, b.text) }))
    }
    changes += partyChanges(a, before, b, after)
    changes += sloganChanges(a, before, b, after)
    return changes
  }

  private static func side(
    _ range: UnitRange, _ wording: Wording, _ text: String
  ) -> DirectiveChange.Side {
    let place = wording.textRange(range)
    return DirectiveChange.Side(text: place.cut(text), range: place)
  }

  private static func side(_ words: String, _ wording: Wording) -> DirectiveChange.Side {
    DirectiveChange.Side(text: words, range: wording.place(of: normalizedUnits(words)))
  }

  /// Parties that the wording of one side alone names, office for office one level down.
  private func partyChanges(
    _ a: ComparedStatement, _ before: Wording, _ b: ComparedStatement, _ after: Wording
  ) -> [DirectiveChange] {
    func named(_ statement: ComparedStatement) -> [(core: String, text: String)] {
      statement.parties.filter { $0.source == .statement }.map {
        (PartyCore.text($0.text), $0.text)
      }
    }
    let (left, right) = (named(a), named(b))
    let lost = left.filter { party in !right.contains { $0.core == party.core } }
    let new = right.filter { party in !left.contains { $0.core == party.core } }
    return (0..<max(lost.count, new.count)).map { at in
      DirectiveChange(
        kind: .party, direction: .neutral,
        left: at < lost.count ? Comparison.side(lost[at].text, before) : nil,
        right: at < new.count ? Comparison.side(new[at].text, after) : nil)
    }
  }

  /// Slogans that one side alone has, or has with other members.
  private func sloganChanges(
    _ a: ComparedStatement, _ before: Wording, _ b: ComparedStatement, _ after: Wording
  ) -> [DirectiveChange] {
    func own(_ statement: ComparedStatement) -> [SloganMention] {
      guard !statement.slogans.isEmpty else { return [] }
      return notices[statement.notice].slogans.filter { $0.statement == statement.id }
    }
    let (left, right) = (own(a), own(b))
    var changes: [DirectiveChange] = []
    for slogan in left {
      let other = right.first { $0.id == slogan.id }
      if let other, Set(other.members) == Set(slogan.members) { continue }
      changes.append(
        DirectiveChange(
          kind: .slogan, direction: .neutral, left: Comparison.side(slogan.text, before),
          right: other.map { Comparison.side($0.text, after) }))
    }
    for slogan in right where !left.contains(where: { $0.id == slogan.id }) {
      changes.append(
        DirectiveChange(
          kind: .slogan, direction: .neutral, left: nil, right: Comparison.side(slogan.text, after))
      )
    }
    return changes
  }
}

extension DirectiveChange.Kind {
  /// What a kind of mark is called among changes.
  init(_ kind: BindingMark.Kind) {
    switch kind {
    case .mood: self = .modality
    case .sanction: self = .sanction
    case .promptness: self = .promptness
    case .frequency: self = .frequency
    case .date: self = .deadline
    case .measure: self = .quantity
    }
  }
}
