/// A sector in normalised units; the parser makes a `SectorMention` of it.
struct SectorHit: Hashable, Sendable {
  /// A code of the taxonomy: `fire`.
  var code: String
  var origin: SectorMention.Origin
  /// The word that tells, in the statement, the label or the heading.
  var range: UnitRange
  /// `sector.term:危化品`, `sector.topic` or `sector.heading`.
  var rule: String
}

/// What stands over a statement and may set its sectors.
struct SectorScope: Hashable, Sendable {
  /// A heading or run-in label with the sectors that it names; it stands over many statements.
  struct Label: Hashable, Sendable {
    var range: UnitRange
    var named: [SectorExtractor.Named]
  }

  /// The title of the embedded document and the headings of the items, outermost first.
  var headings: [Label] = []
  /// The run-in label in force: 矿山方面.
  var topic: Label?
}

/// Tells which sectors a directive is about.
struct SectorExtractor: Sendable {
  let lexicon: SectorLexicon

  /// - Parameter userTerms: terms beside the built-in ones, each with the code it means.
  init(userTerms: [(term: String, code: String)] = []) {
    lexicon =
      userTerms.isEmpty ? .standard : SectorLexicon(sectorTable, userTerms: userTerms)
  }

  /// The sectors of a directive, each code once: first those named, then those of label and headings.
  ///
  /// - Parameters:
  ///   - statement: the directive, its run-in label included.
  ///   - scope: what stands over it.
  ///   - parties: the parties that the statement itself names.
  func mentions(
    in units: [UInt16], statement: UnitRange, scope: SectorScope, parties: [UnitRange]
  ) -> [SectorHit] {
    let parties = parties.count > 1 ? parties.sorted { $0.start < $1.start } : parties
    var order = statement
    let topic = scope.topic?.named ?? []
    if let label = scope.topic?.range, label.overlaps(statement), Self.isSingle(topic) {
      order.start = max(order.start, label.end)
    }
    order.start = max(order.start, Self.situationEnd(in: units, order, parties: parties))
    let words = named(in: units, order, parties: parties)

    var hits: [SectorHit] = []
    var seen: [Int] = []
    func add(_ found: [Named], _ origin: SectorMention.Origin) {
      for word in found where !seen.contains(word.code) {
        seen.append(word.code)
        hits.append(
          SectorHit(
            code: lexicon.codes[word.code], origin: origin, range: word.range,
            rule: Self.rule(origin, of: lexicon.terms[word.term])))
      }
    }
    // An inner heading or label that names one sector overrides the outer ones that do; those that
    // name several stay behind a directive that names none.
    let isTopical = Self.isSingle(topic)
    let single = isTopical ? topic : scope.headings.last { Self.isSingle($0.named) }?.named ?? []
    let free = notImplied(words, by: single.first?.code)
    add(free, .statement)
    add(single, isTopical ? .topic : .heading)
    if free.isEmpty {
      if !isTopical { add(topic, .topic) }
      for heading in scope.headings.reversed() where !Self.isSingle(heading.named) {
        add(heading.named, .heading)
      }
    }
    return hits
  }

  /// A heading or run-in label as `SectorScope` takes it.
  func label(_ range: UnitRange, in units: [UInt16]) -> SectorScope.Label {
    SectorScope.Label(range: range, named: named(in: units, range, parties: [range]))
  }

  private static func rule(
    _ origin: SectorMention.Origin, of term: ArraySlice<UInt16>
  ) -> String {
    switch origin {
    case .statement: return String(units: term, behind: "sector.term:")
    case .topic: return "sector.topic"
    case .heading: return "sector.heading"
    }
  }

  /// The words that neither the sector in force nor another word makes superfluous.
  private func notImplied(_ words: [Named], by force: Int?) -> [Named] {
    guard words.contains(where: { !$0.impliedBy.isEmpty }) else { return words }
    let plain = Set(words.lazy.filter { $0.impliedBy.isEmpty }.map { $0.code })
    return words.filter { word in
      !word.impliedBy.contains { $0 == force || plain.contains($0) }
    }
  }

  private static func isSingle(_ words: [Named]) -> Bool {
    guard let first = words.first else { return false }
    return words.allSatisfy { $0.code == first.code }
  }

  /// A term that counts.
  struct Named: Hashable, Sendable {
    var code: Int
    var term: Int
    var range: UnitRange
    var impliedBy: [Int]
  }

  /// The terms that count in `range`; of overlapping ones the leftmost longest.
  ///
  /// - Parameter parties: in the order of the text.
  func named(in units: [UInt16], _ range: UnitRange, parties: [UnitRange]) -> [Named] {
    var found: [Named] = []
    var at = range.start
    var nextParty = 0
    while at < range.end {
      if let end = Self.citationEnd(in: units, at: at, until: range.end) {
        at = end
        continue
      }
      guard let match = lexicon.longestTerm(in: units, at: at, until: range.end) else {
        at += 1
        continue
      }
      at = match.range.end
      let senses = lexicon.senses[match.term]
      if senses.isEmpty || Self.isInLaw(units, match.range, until: range.end)
        || Self.isInPlace(units, match.range, until: range.end)
      {
        continue
      }
      while nextParty < parties.count && parties[nextParty].end <= match.range.start {
        nextParty += 1
      }
      let party = nextParty < parties.count ? parties[nextParty] : nil
      let organ = Self.organ(units, match.range, within: range, party: party)
      if organ == .bystander { continue }
      for sense in senses where counts(sense, match.range, of: organ, in: units, range) {
        found.append(
          Named(
            code: sense.code, term: match.term, range: match.range, impliedBy: sense.impliedBy))
      }
    }
    return found
  }

  /// Whether the surroundings are those that a sense asks for.
  private func counts(
    _ sense: SectorLexicon.Sense, _ term: UnitRange, of organ: Organ, in units: [UInt16],
    _ range: UnitRange
  ) -> Bool {
    if sense.conditions.contains(.organ) && organ != .party { return false }
    if sense.conditions.contains(.listed) && !Self.isListed(units, term, within: range) {
      return false
    }
    return !sense.conditions.contains(.solo) || !Self.hasSibling(units, term, within: range)
  }

  /// The end of the title in 《》 or the bracketed document number that begins at `at`: neither
  /// says what the duty is about.
  private static func citationEnd(in units: [UInt16], at: Int, until end: Int) -> Int? {
    if units[at] == Unit.leftTitle {
      let limit = min(end, at + 200)
      return units.first(Unit.rightTitle, in: UnitRange(at, limit)).map { $0 + 1 }
    }
    guard units[at] == Unit.leftParenthesis else { return nil }
    let limit = min(end, at + 40)
    guard let close = units.first(Unit.rightParenthesis, in: UnitRange(at, limit)),
      units.first(0x3014, in: UnitRange(at, close)) != nil  // 〔
    else { return nil }
    return close + 1
  }
}
