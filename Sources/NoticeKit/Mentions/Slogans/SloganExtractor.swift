/// A slogan in normalised units; the parser makes a `SloganMention` of it.
struct SloganHit: Hashable, Sendable {
  /// The family's id, or the abbreviation itself: 四有.
  var id: String
  /// The family's class, or `abbreviation`.
  var `class`: String
  /// Without quotes at its ends.
  var range: UnitRange
  /// The members present, in canonical wording and order.
  var members: [String]
  /// The members of the family that are missing.
  var missing: [String]
  /// The list that the text gives for the abbreviation.
  var expansion: [UnitRange]?
  /// `slogan.family:three-musts`, `slogan.quoted` or `slogan.bracketed`.
  var rule: String
}

/// Finds slogans: the known families, and abbreviations of number and noun that are in none.
struct SloganExtractor: Sendable {
  let lexicon: SloganLexicon

  /// - Parameter userFamilies: families beside the built-in ones, members in canonical order.
  init(userFamilies: [(id: String, class: String, members: [String])] = []) {
    lexicon =
      userFamilies.isEmpty ? .standard : SloganLexicon(sloganTable, adding: userFamilies)
  }

  /// The slogans in `range`, in order; none overlaps another.
  func mentions(in units: [UInt16], _ range: UnitRange) -> [SloganHit] {
    var hits: [SloganHit] = []
    let end = min(range.end, units.count)
    var at = max(range.start, 0)
    while at < end {
      guard lexicon.starts.contains(units[at]) else {
        at += 1
        continue
      }
      if let hit = familyMention(in: units, at: at, UnitRange(range.start, end))
        ?? abbreviation(in: units, at: at, UnitRange(range.start, end))
      {
        hits.append(hit)
        at = hit.range.end
      } else {
        at += 1
      }
    }
    return hits
  }

  /// The mention of a family whose first member starts at `start`.
  private func familyMention(in units: [UInt16], at start: Int, _ range: UnitRange) -> SloganHit? {
    var best: Chain?
    lexicon.matcher.forEachTerm(in: units, at: start, until: range.end) { length, term in
      for wording in lexicon.wordings[term] {
        var chain = Chain(family: wording.family, end: start + length, present: [])
        chain.add(wording, of: lexicon)
        extend(&chain, in: units, until: range.end)
        if chain.end > best?.end ?? start, counts(chain, from: start, in: units, range) {
          best = chain
        }
      }
    }
    guard let chain = best else { return nil }
    let family = lexicon.families[chain.family]
    let mention = UnitRange(start, chain.end)
    var members: [String] = []
    var missing: [String] = []
    for (index, member) in family.members.enumerated() {
      if chain.present.contains(index) { members.append(member) } else { missing.append(member) }
    }
    return SloganHit(
      id: family.id, class: family.kind, range: mention, members: members, missing: missing,
      expansion: family.members.count == 1 || chain.present.count == 1
        ? expansion(of: mention, in: units, range) : nil,
      rule: "slogan.family:" + family.id)
  }

  /// Members of one family that follow each other.
  private struct Chain {
    var family: Int
    var end: Int
    var present: [Int]

    mutating func add(_ wording: SloganLexicon.Wording, of lexicon: SloganLexicon) {
      if let member = wording.member {
        if !present.contains(member) { present.append(member) }
      } else {
        present = Array(lexicon.families[family].members.indices)
      }
    }
  }

  /// Adds the members that follow, with quotes and 、 or ， or nothing between them.
  private func extend(_ chain: inout Chain, in units: [UInt16], until end: Int) {
    while true {
      var at = chain.end
      while at < end && Self.isQuote(units[at]) { at += 1 }
      if at < end && (units[at] == Unit.enumerationComma || units[at] == Unit.comma) { at += 1 }
      while at < end && Self.isQuote(units[at]) { at += 1 }
      var found: (length: Int, wording: SloganLexicon.Wording)?
      lexicon.matcher.forEachTerm(in: units, at: at, until: end) { length, term in
        for wording in lexicon.wordings[term] where wording.family == chain.family {
          found = (length, wording)
        }
      }
      guard let next = found else { return }
      chain.end = at + next.length
      chain.add(next.wording, of: lexicon)
    }
  }

  /// Whether the text around a chain lets it be a mention.
  private func counts(
    _ chain: Chain, from start: Int, in units: [UInt16], _ range: UnitRange
  ) -> Bool {
    let family = lexicon.families[chain.family]
    // 第三违约方 and 二十九小时 hold the units of a slogan but not its words.
    if start > range.start && units[start].isNumeral
      && (units[start - 1].isNumeral || units.has("第", at: start - 1))
    {
      return false
    }
    if chain.present.count == 1 && family.leaning[chain.present[0]] { return false }
    if !family.spoiler.isEmpty && stands(family.spoiler, in: units, at: chain.end) { return false }
    if !family.neighbours.isEmpty {
      return family.neighbours.contains { word in
        (chain.end..<min(range.end, chain.end + 8)).contains { stands(word, in: units, at: $0) }
      }
    }
    guard family.isQuotedOnly else { return true }
    if start > range.start && Self.isQuote(units[start - 1]) { return true }
    guard chain.end < range.end else { return false }
    if units[chain.end] == Unit.leftParenthesis { return true }
    return family.followers.contains { stands($0, in: units, at: chain.end) }
  }

  private func stands(_ word: [UInt16], in units: [UInt16], at start: Int) -> Bool {
    start + word.count <= units.count
      && units[start..<start + word.count].elementsEqual(word)
  }

  /// “ ” ‘ ’ and the straight "
  static func isQuote(_ unit: UInt16) -> Bool {
    (unit >= 0x2018 && unit <= 0x201D) || unit == 0x22
  }
}
