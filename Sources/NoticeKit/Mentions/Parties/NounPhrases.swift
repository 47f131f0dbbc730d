/// How sure the surroundings are that a party stands here, and so how much its form has to prove.
enum PartyEvidence: Hashable, Sendable {
  /// A list in brackets or behind a label.
  case list
  /// A modal follows: 要, 应当.
  case strong
  /// 督促, 由 or 鼓励 stands before it and a verb behind it.
  case governed
  /// A bare verb follows, or a comma.
  case weak
}

// MARK: - Edges

extension PartyText {
  /// The longest party name is shorter than this; it bounds the work on endless clauses.
  static let longestName = 160

  /// The noun phrase that ends at `end` with `head` and begins at `start` or, behind a leading
  /// adverbial, later; nil where what stands there is no name of a party.
  func phrase(from start: Int, to end: Int, head: Head, _ evidence: PartyEvidence) -> UnitRange? {
    guard end - start <= PartyText.longestName else { return nil }
    var start = start
    if let cut = determinerCut(from: start, to: head.start) { start = cut }
    guard start < end, start <= head.start,
      words.length(of: .conjunction, at: start) == 0
        || words.length(of: .notConjunction, at: start) > 0
    else { return nil }
    let relative = lastRelative(from: start, to: head.start)
    let core = relative.map { $0 + 1 } ?? start
    if head.isIn(.name) && !hasHeadNoun(head) && !standsAlone(head, from: core) { return nil }
    if let relative {
      guard mayOpenRelative(at: start, to: relative, evidence) else { return nil }
    }
    guard isNominal(UnitRange(core, head.start), head: head, evidence, isWhole: core == start)
    else { return nil }
    let range = UnitRange(start, end)
    if head.isShort {
      // 市供销社、市: a single unit behind a joint is only the beginning of a name.
      let isLone =
        head.start == start || units[head.start - 1] == Unit.enumerationComma
        || words.length(of: .conjunction, before: head.start) > 0
      if isLone || !isNamed(range, head: head, evidence) { return nil }
    }
    if evidence == .weak && !isNamed(range, head: head, evidence) && relative != nil { return nil }
    return range
  }

  private func hasHeadNoun(_ head: Head) -> Bool { head.mask & PartyWord.heads != 0 }

  /// 各地 counts at the start of a phrase, behind a conjunction or behind a determiner only.
  private func standsAlone(_ head: Head, from start: Int) -> Bool {
    if head.start == start { return true }
    let before = units[head.start - 1]
    return before == Unit.enumerationComma || before == 0x7B49 || words.length(of: .conjunction, before: head.start) > 0
      || words.length(of: .determiner, before: head.start) > 0
      || words.length(ofAny: PartyWord.heads | PartyWord.name.bit, before: head.start) > 0
      || before.properties.contains(.closer)
  }

  /// Where 各, 有关 … begins behind a leading adverbial without a comma: 春节期间各单位.
  private func determinerCut(from start: Int, to end: Int) -> Int? {
    var at = start + 1
    while at < end {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: end) + 1
        continue
      }
      if units[at] == 0x5404 || units.has("有关", at: at) || units.has("相关", at: at)
        || units.has("所有", at: at), PartyText.adverbialEnds.contains(units[at - 1])
      {
        return at
      }
      at += 1
    }
    return nil
  }

  private static let adverbialEnds: Set<UInt16> = Set(normalizedUnits("间前后时中下内起季末底初年月日天上外际"))

  /// The last 的 between `start` and `end` outside brackets.
  private func lastRelative(from start: Int, to end: Int) -> Int? {
    var last: Int?
    var at = start
    while at < end {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: end) + 1
        continue
      }
      if units[at] == 0x7684, at > start { last = at }
      at += 1
    }
    return last
  }

  /// Whether a modifier that ends with 的 may begin with what stands at `start`.
  private func mayOpenRelative(at start: Int, to end: Int, _ evidence: PartyEvidence) -> Bool {
    if words.length(of: .nounStart, at: start) > 0 { return true }
    if isOpening(at: start) { return false }
    for passage in ["后经", "并经", "前经", "报经"] as [StaticString]
    where units.first(passage, in: UnitRange(start, end)) != nil { return false }
    for closed in [
      "对", "把", "将", "为", "以", "通过", "根据", "按照", "结合", "针对", "围绕", "关于", "随着", "由于", "要", "向", "与",
      "使", "让", "于", "加强", "强化", "推动", "推进", "促进", "做好", "抓好", "开展", "提高", "确保", "是", "有利于", "作为",
      "由", "同",
    ] as [StaticString] where units.has(closed, at: start) { return false }
    let verb = words.length(of: .verb, at: start)
    let adverb = words.length(of: .adverb, at: start)
    guard verb >= 2 || adverb >= 2 else { return true }
    if words.length(ofAny: PartyWord.relative.bit | PartyWord.determiner.bit, at: start)
      >= max(verb, adverb)
    {
      return true
    }
    // 落实责任不到位的单位要…: before a modal it is a modifier, elsewhere more often an order.
    return evidence == .strong && verb >= 2
  }

  /// Whether `range`, what stands between the start (or the last 的) and the head, holds nouns only.
  private func isNominal(
    _ range: UnitRange, head: Head, _ evidence: PartyEvidence, isWhole: Bool
  ) -> Bool {
    var at = range.start
    if isWhole, at < range.end, isOpening(at: at) { return false }
    while at < range.end {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: range.end) + 1
        continue
      }
      let joint = words.length(of: .conjunction, at: at)
      if joint >= 2, at > range.start {
        at += joint
        continue
      }
      let noun = words.length(
        ofAny: PartyWord.nounStart.bit | PartyWord.heads | PartyWord.determiner.bit
          | PartyWord.nominalVerb.bit, at: at)
      let verb = words.length(of: .verb, at: at)
      if noun > 0, noun >= verb {
        at += noun
        continue
      }
      if verb >= 2, !isListed(at: at + verb) {
        if at == range.start && (isWhole || verb >= noun && noun == 0) { return false }
        if evidence != .strong, opensName(at: at + verb, until: head.start) { return false }
      }
      if at == range.start && isWhole {
        if words.length(of: .preposition, at: at) > 0 { return false }
        if PartyText.openers.contains(units[at]), noun == 0 { return false }
      }
      if isInteriorBreak(at: at) { return false }
      if units[at] == 0x5728, noun == 0, evidence != .strong { return false }  // 在
      let adverb = words.length(of: .adverb, at: at)
      if adverb >= 2, evidence == .weak || evidence == .governed,
        words.length(of: .determiner, at: range.start) == 0 || !isWhole,
        at > range.start || !isWhole || isOpening(at: at)
      {
        return false
      }
      at += max(1, verb)
    }
    return true
  }

  /// 明确各单位: behind this verb a name begins anew.
  private func opensName(at start: Int, until end: Int) -> Bool {
    start < end && words.length(of: .determiner, at: start) > 0
  }

  /// Verbs of one unit that no name begins with.
  private static let openers: Set<UInt16> = Set(normalizedUnits("有抓管查做使让请靠还促防护清用把给报送抄干"))

  /// A verb that is a member of a name's list: 组织、人事部门.
  private func isListed(at end: Int) -> Bool { units[end] == Unit.enumerationComma }

  /// A modal or a word that makes others act cannot begin a name.
  private func isOpening(at start: Int) -> Bool {
    if words.length(of: .modal, at: start) > 0, words.length(of: .notModal, at: start) == 0 {
      return true
    }
    let governor = words.length(
      ofAny: PartyWord.cause.bit | PartyWord.causeSoft.bit | PartyWord.encourage.bit
        | PartyWord.ask.bit, at: start)
    if governor > 0, words.length(of: .notCause, at: start) == 0 {
      return !isListed(at: start + governor)
    }
    if words.length(of: .mobilise, at: start) > 0 { return true }
    for partner in ["配合", "协助", "协同", "联合", "会同"] as [StaticString]
    where units.has(partner, at: start) {
      return words.length(ofAny: PartyWord.heads, at: start + 2) == 0
    }
    let adverb = words.length(of: .adverb, at: start)
    guard adverb >= 2,
      words.length(ofAny: PartyWord.determiner.bit | PartyWord.time.bit, at: start) == 0
    else { return false }
    // 现场人员, 重点企业: the adverb is a modifier.
    for modifier in ["现场", "重点", "专门", "综合", "独立", "公开", "全程"] as [StaticString]
    where units.has(modifier, at: start) { return words.length(of: .verb, at: start + adverb) >= 2 }
    return true
  }

  private static let beforeNoModal: Set<UInt16> = Set(normalizedUnits("主重必需首纪摘概次简提紧只机险"))

  /// Words that no name holds.
  private func isInteriorBreak(at start: Int) -> Bool {
    for word in ["必须", "应当", "不得", "按照", "根据", "关于", "均需", "均须"] as [StaticString]
    where units.has(word, at: start) { return true }
    // 要 of 主要 and 要点 is no modal.
    if units[start] == 0x8981, words.length(of: .notModal, at: start) == 0,
      start == 0 || !PartyText.beforeNoModal.contains(units[start - 1])
    {
      return true
    }
    // 对 in the middle of a name is 对口 or 对外 only.
    if units[start] == 0x5BF9 || units[start] == 0x628A || units[start] == 0x5C06 {
      return words.length(of: .nounStart, at: start) == 0
    }
    // X是Y: a sentence, no name.
    if units[start] == 0x662F, start > 0, units[start - 1] != 0x4E8E { return true }
    // 由 in the middle begins another party: 费用由市财政局负责.
    return units[start] == 0x7531
      && !(units.has("自由", before: start + 1) || units.has("理由", before: start + 1)
        || units.has("事由", before: start + 1))
  }

  /// Whether a name is known for one by its beginning: 各县, 市应急局, 有关科室.
  private func isNamed(_ range: UnitRange, head: Head, _ evidence: PartyEvidence) -> Bool {
    if head.mask & (PartyWord.name.bit | PartyWord.pronoun.bit) != 0 { return true }
    if range.start < head.start, words.length(of: .determiner, at: range.start) > 0 { return true }
    if !head.isShort { return !head.isThing && !head.isPeople || evidence != .weak }
    guard range.count >= 3 else { return evidence == .list && range.count >= 2 }
    return evidence != .weak || range.count >= 3
  }
}

// MARK: - Coordination

extension PartyText {
  /// The parties that `range` lists: split between full names, whole where modifiers share a head.
  func split(_ range: UnitRange) -> [UnitRange] {
    var parts: [Part] = []
    var start = range.start
    var at = range.start
    func close(_ end: Int, _ mark: Joint) {
      guard start < end else { return }
      parts.append(
        Part(range: UnitRange(start, end), head: head(before: end, from: start), joint: mark))
    }
    while at < range.end {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: range.end) + 1
        continue
      }
      let length = words.length(of: .conjunction, at: at)
      if length > 0, !isNoConjunction(at: at), at > start,
        !isInsideWord(at: at),
        units[at] == Unit.enumerationComma || head(before: at, from: start) != nil
      {
        close(at, units[at] == Unit.enumerationComma ? .comma : .word)
        at += length
        start = at
        continue
      }
      if at > start, opensNextName(at: at, from: start, until: range.end) {
        close(at, .none)
        start = at
      }
      at += 1
    }
    close(range.end, .end)
    return parts.count < 2 ? closed(parts.map(\.range)) : grouped(parts)
  }

  private enum Joint: Hashable { case comma, word, none, end }

  private struct Part {
    var range: UnitRange
    var head: Head?
    /// What stands behind it.
    var joint: Joint
  }

  private func isNoConjunction(at index: Int) -> Bool {
    words.length(of: .notConjunction, at: index) > 0 && !units.has("及其他", at: index)
      && !units.has("及其它", at: index)
  }

  /// 和 of 共和国: a conjunction's unit inside a word.
  private func isInsideWord(at index: Int) -> Bool {
    for length in 1...2 where index - length >= 0 {
      if words.length(of: .notConjunction, at: index - length) > length { return true }
    }
    return words.length(of: .department, at: index - 2) > 2
      && words.length(of: .department, at: index - 2) > 2
  }

  /// 各 behind a full name begins the next one: 各镇（街道）各部门; but 各级各部门 is one.
  private func opensNextName(at index: Int, from start: Int, until end: Int) -> Bool {
    guard units[index] == 0x5404, let left = head(before: index, from: start) else { return false }
    if units.has("各级", at: start) && index == start + 2 { return false }
    if left.isShort && index - start < 2 { return false }
    // 各部门各单位主要负责人 shares its head.
    if let right = head(before: end, from: index), right.isOfficial, right.start > index + 1,
      words.length(of: .conjunction, before: right.start) == 0,
      !units[index..<end].contains(Unit.enumerationComma)
    {
      return false
    }
    return units[start] == 0x5404 || units[index - 1] == Unit.rightParenthesis
  }

  /// Joins the parts that share a head and drops the class that closes a list.
  private func grouped(_ parts: [Part]) -> [UnitRange] {
    var parts = parts
    // A、B、C等4个专项指挥部; A局、B局等部门: the members where they are names, else the whole.
    if let last = parts.last, let etc = listCloser(in: last.range) {
      let member = UnitRange(last.range.start, etc)
      let memberHead = head(before: etc, from: last.range.start)
      let isNumbered = countFollows(at: etc + 1, until: last.range.end)
      let allNamed = memberHead != nil && parts.dropLast().allSatisfy { $0.head != nil }
      if allNamed, isNumbered || isBareClass(from: etc + 1, to: last.range.end) {
        parts[parts.count - 1] = Part(range: member, head: memberHead, joint: .end)
      } else {
        var first = parts.count - 1
        while first > 0, parts[first - 1].joint == .comma { first -= 1 }
        let whole = UnitRange(parts[first].range.start, last.range.end)
        parts.removeSubrange(first...)
        parts.append(Part(range: whole, head: last.head, joint: .end))
      }
    }
    var groups: [UnitRange] = []
    var current = parts[parts.count - 1]
    for part in parts.dropLast().reversed() {
      if sharesHead(part, current) {
        current.range = UnitRange(part.range.start, current.range.end)
      } else {
        groups.append(current.range)
        current = part
      }
    }
    groups.append(current.range)
    return groups.reversed()
  }

  private func closed(_ ranges: [UnitRange]) -> [UnitRange] { ranges }

  /// Whether `left` is only a modifier of what `right` closes with.
  private func sharesHead(_ left: Part, _ right: Part) -> Bool {
    guard let leftHead = left.head, let rightHead = right.head else { return true }
    if left.range.count < 2 { return true }
    // 各有关部门和单位: a bare head takes over the modifiers.
    if right.range.start == rightHead.start, right.range.count == 2, left.joint != .comma,
      rightHead.isIn(.generic), leftHead.isIn(.department), left.range.start < leftHead.start
    {
      return true
    }
    // 各省、自治区、直辖市.
    if units.has("自治区", at: right.range.start) || units.has("直辖市", at: right.range.start),
      left.range.count <= 4
    {
      return true
    }
    // 各镇（街道）、开发区主要负责人: the post belongs to both bodies.
    if left.joint == .comma, rightHead.isOfficial, !leftHead.isOfficial, !leftHead.isPeople,
      right.range.start < rightHead.start,
      head(before: rightHead.start, from: right.range.start) != nil
    {
      return true
    }
    return false
  }

  /// The 等 that closes the list within its last part, or nil.
  private func listCloser(in range: UnitRange) -> Int? {
    var at = range.start + 1
    while at < range.end - 1 {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: range.end) + 1
        continue
      }
      if units[at] == 0x7B49, units[at + 1] != 0x7EA7 { return at }  // 等, not 等级
      at += 1
    }
    return nil
  }

  private func countFollows(at start: Int, until end: Int) -> Bool {
    start < end && (units[start].isDigit || units[start].isNumeral || units[start] == 0x591A)
  }

  /// 部门, 单位, 有关单位: a class without a qualification of its own.
  private func isBareClass(from start: Int, to end: Int) -> Bool {
    var at = start
    while at < end {
      let length = words.length(
        ofAny: PartyWord.department.bit | PartyWord.generic.bit | PartyWord.determiner.bit
          | PartyWord.office.bit, at: at)
      guard length > 0 else { return false }
      at += length
    }
    return at == end
  }
}

// MARK: - Kinds

extension PartyText {
  /// What a party is, by its head noun.
  func kind(of range: UnitRange) -> PartyMention.Kind {
    guard let head = head(before: range.end, from: range.start) else { return .other }
    if head.isShort { return shortKind(units[head.start]) }
    let kinds: [(PartyWord, PartyMention.Kind)] = [
      (.official, .official), (.personnel, .personnel), (.team, .team), (.people, .public),
      (.committee, .partyCommittee), (.office, .office), (.department, .department),
      (.enterprise, .enterprise), (.institution, .institution), (.government, .government),
    ]
    for (word, kind) in kinds where head.isIn(word) { return kind }
    if head.isIn(.name), !head.isIn(.pronoun),
      units[head.start] == 0x5404
        || units[head.start] == 0x5168
    {
      return .government
    }
    return .other
  }

  private func shortKind(_ unit: UInt16) -> PartyMention.Kind {
    switch unit {
    case 0x529E, 0x4F1A, 0x7EC4: return .office  // 办 会 组
    case 0x961F: return .team  // 队
    case 0x6751, 0x9547, 0x4E61, 0x53BF, 0x533A, 0x5E02, 0x7701, 0x5DDE, 0x76DF, 0x65D7:
      return .government  // 村 镇 乡 县 区 市 省 州 盟 旗
    case 0x6821, 0x9986, 0x56ED, 0x9662: return .institution  // 校 馆 园 院
    case 0x5382, 0x77FF, 0x793E, 0x5E97, 0x573A, 0x6E2F: return .enterprise  // 厂 矿 社 店 场 港
    default: return .department
    }
  }
}
