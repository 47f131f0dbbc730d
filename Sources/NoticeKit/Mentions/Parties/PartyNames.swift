/// The full forms of parties' names: from the notice's own definitions, from its head for 我局 and
/// 你县, and from common abbreviations.
struct PartyNames: Sendable {
  private let units: [UInt16]
  /// What the notice calls something, and what it stands for: （以下简称领导小组）.
  private let definitions: [(short: [UInt16], full: UnitRange)]
  private let flow: UnitFlow
  private let issuer: String?
  private let addressee: String?

  init(_ text: PartyText, _ flow: UnitFlow, _ metadata: Metadata) {
    units = text.units
    self.flow = flow
    definitions = PartyNames.definitions(in: text)
    issuer = metadata.issuers.count == 1 ? metadata.issuers[0] : nil
    addressee = metadata.addressees.count == 1 ? metadata.addressees[0] : nil
  }

  /// The full form of a name, or nil where nothing tells one.
  func fullForm(of range: UnitRange) -> String? {
    if let body = addressed(range) { return body }
    for definition in definitions where range.start >= definition.full.end {
      let length = definition.short.count
      guard range.count >= length,
        units[range.start..<range.start + length].elementsEqual(definition.short)
      else { continue }
      return flow.text(definition.full) + flow.text(UnitRange(range.start + length, range.end))
    }
    return expanded(range)
  }

  /// 我局 is who issues the notice, 你县 whom alone it addresses.
  private func addressed(_ range: UnitRange) -> String? {
    guard range.count >= 2, range.count <= 3 else { return nil }
    for body in ["局", "委", "厅", "办", "部", "会", "市", "县", "区", "省", "镇", "校", "院", "公司", "单位"]
      as [StaticString]
    where range.count == body.unitCount + 1 && units.has(body, before: range.end) {
      if units[range.start] == 0x6211 { return issuer }  // 我
      if units[range.start] == 0x4F60 || units[range.start] == 0x8D35 { return addressee }  // 你 贵
    }
    return nil
  }

  /// The name with each abbreviation in it spelled out.
  private func expanded(_ range: UnitRange) -> String? {
    let abbreviations = PartyAbbreviations.shared
    var pieces: [String] = []
    var kept = range.start
    var at = range.start
    var isChanged = false
    while at < range.end {
      var longest = (length: 0, term: -1)
      abbreviations.matcher.forEachTerm(in: units, at: at, until: range.end) { length, term in
        longest = (length, term)
      }
      guard longest.length > 0 else {
        at += 1
        continue
      }
      if kept < at { pieces.append(flow.text(UnitRange(kept, at))) }
      pieces.append(abbreviations.fullForms[longest.term])
      at += longest.length
      kept = at
      isChanged = true
    }
    guard isChanged else { return nil }
    if kept < range.end { pieces.append(flow.text(UnitRange(kept, range.end))) }
    return pieces.joined()
  }

  // MARK: Definitions

  /// No notice defines more short names than these.
  private static let mostDefinitions = 64

  /// 成立市专项整治领导小组（以下简称“领导小组”）: the name in the bracket and the one before it.
  private static func definitions(in text: PartyText) -> [(short: [UInt16], full: UnitRange)] {
    let units = text.units
    var found: [(short: [UInt16], full: UnitRange)] = []
    var at = 0
    while at < units.count, found.count < mostDefinitions {
      defer { at += 1 }
      guard units[at] == Unit.leftParenthesis else { continue }
      let close = text.closer(of: at, until: units.count)
      guard close > at, let start = startOfShortForm(in: units, at: at + 1, until: close) else {
        continue
      }
      var short = UnitRange(start, close)
      if units[short.start] == Unit.leftQuote { short.start += 1 }
      if units[short.end - 1] == Unit.rightQuote { short.end -= 1 }
      guard short.count >= 2, short.count <= 16, let full = fullName(before: at, in: text) else {
        continue
      }
      found.append((Array(units[short.indices]), full))
    }
    return found
  }

  private static func startOfShortForm(
    in units: [UInt16], at start: Int, until end: Int
  ) -> Int? {
    for phrase in ["以下统称为", "以下简称为", "以下统称", "以下简称", "简称为", "简称"] as [StaticString]
    where units.has(phrase, at: start) {
      var at = start + phrase.unitCount
      if at < end, units[at] == Unit.colon { at += 1 }
      return at < end ? at : nil
    }
    return nil
  }

  /// The longest name that ends before the bracket: 成立市领导小组 gives 市领导小组.
  private static func fullName(before end: Int, in text: PartyText) -> UnitRange? {
    let units = text.units
    var start = end
    while start > 0, end - start < 60,
      units[start - 1].properties.isDisjoint(with: [.comma, .sentenceEnd, .opener, .lineBreak]),
      units[start - 1] != Unit.enumerationComma
    {
      start -= 1
    }
    while start < end {
      if let head = text.head(before: end, from: start), !head.isThing,
        let name = text.phrase(from: start, to: end, head: head, .governed)
      {
        return name
      }
      start += max(1, text.verbLength(at: start))
    }
    return nil
  }
}
