/// A notice's text as the party finders read it: its words by class and its pairs of brackets.
final class PartyText: Sendable {
  let units: [UInt16]
  let words: WordIndex<PartyWord>
  private let brackets: BracketPairs

  init(_ units: [UInt16], words: WordIndex<PartyWord>) {
    self.units = units
    self.words = words
    brackets = BracketPairs(ofOneKind: units)
  }

  /// A run of a statement between commas, colons and full stops that stand outside brackets.
  struct Clause: Hashable, Sendable {
    var range: UnitRange
    /// The mark behind it, or 0.
    var mark: UInt16
  }

  /// The clauses of `range`; empty ones are left out.
  func clauses(in range: UnitRange) -> [Clause] {
    var clauses: [Clause] = []
    var start = range.start
    var at = range.start
    while at < range.end {
      let properties = units[at].properties
      if properties.contains(.opener) {
        at = closer(of: at, until: range.end) + 1
      } else if !properties.isDisjoint(with: [.comma, .sentenceEnd]) {
        if start < at { clauses.append(Clause(range: UnitRange(start, at), mark: units[at])) }
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    if start < range.end { clauses.append(Clause(range: UnitRange(start, range.end), mark: 0)) }
    return clauses
  }

  /// The closer of the bracket that opens at `index`, or `index` itself where none follows.
  @inline(__always)
  func closer(of index: Int, until end: Int) -> Int {
    guard !units[index].isHan, let partner = brackets.partner(of: index) else { return index }
    return partner > index && partner < end ? partner : index
  }

  /// The opener of the bracket that closes at `index`, or nil.
  @inline(__always)
  func opener(of index: Int, from start: Int) -> Int? {
    guard !units[index].isHan, let partner = brackets.partner(of: index) else { return nil }
    return partner >= start && partner < index ? partner : nil
  }

  /// The first part of a long clause; it bounds the work on endless ones.
  static func near(_ start: Int, _ end: Int) -> UnitRange {
    UnitRange(start, min(end, start + 120))
  }
}

// MARK: - Heads

extension PartyText {
  /// The noun that closes a party's name.
  struct Head: Hashable, Sendable {
    /// Where the noun begins.
    var start: Int
    /// Where it ends; a bracket behind it is not counted.
    var end: Int
    /// Its classes.
    var mask: UInt64

    func isIn(_ kind: PartyWord) -> Bool { mask & kind.bit != 0 }
    /// 局, 科, 县: weak evidence by itself.
    var isShort: Bool { mask == PartyWord.shortHead.bit }
    /// 药品, 项目: stands for whoever runs it.
    var isThing: Bool { mask == PartyWord.thing.bit }
    var isPeople: Bool { mask == PartyWord.people.bit }
    var isOfficial: Bool { mask & (PartyWord.official.bit | PartyWord.personnel.bit) != 0 }
  }

  /// A body of authority: a committee, a government, a department, an office.
  func isBody(_ head: Head) -> Bool {
    head.mask
      & (PartyWord.committee.bit | PartyWord.government.bit | PartyWord.department.bit
        | PartyWord.office.bit | PartyWord.generic.bit) != 0
  }

  /// The head noun that ends just before `end`, a bracketed alias between them allowed: 市安委办（市应急局）.
  @inline(__always)
  func head(before end: Int, from start: Int) -> Head? {
    // Most places end neither a noun nor a bracket.
    if !words.hasWord(before: end), end == 0 || units[end - 1].isHan { return nil }
    return anyHead(before: end, from: start)
  }

  private func anyHead(before end: Int, from start: Int) -> Head? {
    if let head = plainHead(before: end, from: start) { return head }
    guard end - 1 > start, let open = opener(of: end - 1, from: start) else { return nil }
    switch units[end - 1] {
    case Unit.rightParenthesis: return plainHead(before: open, from: start)
    case Unit.rightQuote: return plainHead(before: end - 1, from: open + 1)  // “三个责任人”
    default: return nil
    }
  }

  private func plainHead(before end: Int, from start: Int) -> Head? {
    let not = words.length(of: .notHead, before: end)
    let length = words.length(ofAny: PartyWord.heads | PartyWord.name.bit, before: end)
    if length > 0, end - length >= start, length >= not {
      // 行业主管, 企业主体: 业主 is not there.
      if units.has("业主", before: end), end < units.count,
        PartyText.afterNoOwner.contains(units[end])
      {
        return nil
      }
      // 工会 of 工会组织 is no head, but 企业 of 企业主体 is.
      if words.length(ofAny: PartyWord.heads, at: end - length) > length,
        !units.has("主体", at: end)
      {
        return nil
      }
      return Head(start: end - length, end: end, mask: mask(before: end, length: length))
    }
    guard not == 0 || units.has("处于", at: end - 1), end - 1 >= start,
      words.length(of: .shortHead, before: end) == 1,
      !beginsLongerWord(at: end - 1), !isInsideCommittee(end)
    else { return nil }
    return Head(start: end - 1, end: end, mask: PartyWord.shortHead.bit)
  }

  /// 委 of 安委会.
  private func isInsideCommittee(_ end: Int) -> Bool {
    units.has("会", at: end) && words.length(ofAny: PartyWord.heads, before: end + 1) >= 3
  }

  /// Units behind a 主 that begins a word of its own: 主管, 主要, 主体, 主动.
  private static let afterNoOwner: UnitSet = "管要体动"

  /// Units that close a time, so that 处于 before them is 处 and 于.
  private static let passageEnds: UnitSet = "前后内日"

  /// The classes of heads that the word of `length` units before `end` is in.
  private func mask(before end: Int, length: Int) -> UInt64 {
    let mask = words.classes(before: end, length: length)
    let isPronoun = words.length(of: .pronoun, before: end) == length
    return mask & (PartyWord.heads | PartyWord.name.bit) | (isPronoun ? PartyWord.pronoun.bit : 0)
  }

  /// Whether what looks like a head of one unit begins a word of another class: 处 of 处置.
  private func beginsLongerWord(at start: Int) -> Bool {
    // 监管处于月底前报送 is 处 + 于, 处于…阶段 is not.
    if units.has("处于", at: start) {
      var at = start + 2
      while at < min(units.count, start + 18), units[at] != Unit.comma {
        if units.has("阶段", at: at) || units.has("状态", at: at) { return true }
        if PartyText.passageEnds.contains(units[at]) { return false }
        at += 1
      }
      return true
    }
    if words.length(
      ofAny: PartyWord.verb.bit | PartyWord.notHead.bit | PartyWord.nominalVerb.bit
        | PartyWord.adverb.bit, at: start) >= 2
    {
      return true
    }
    // 矿 of 矿井; but 市应急局 of 市应急局长期坚持.
    return words.length(ofAny: PartyWord.heads, at: start) >= 2
      && !(units.has("长", at: start + 1) && units.has(anyOf: ["期", "远", "效"], at: start + 2))
  }
}

/// Units that the party finders name.
enum PartyUnit {
  static let each: UInt16 = 0x5404  // 各
  static let every: UInt16 = 0x6BCF  // 每
  static let toward: UInt16 = 0x5BF9  // 对
  static let by: UInt16 = 0x7531  // 由
  static let `for`: UInt16 = 0x4E3A  // 为
  static let of: UInt16 = 0x7684  // 的
  static let etc: UInt16 = 0x7B49  // 等
  static let please: UInt16 = 0x8BF7  // 请
  static let must: UInt16 = 0x8981  // 要
}
