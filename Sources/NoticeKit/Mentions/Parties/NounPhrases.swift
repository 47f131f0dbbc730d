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

/// The names of parties: where they begin, and whether what stands there is a name at all.
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
      if isLone && !isListOfLevels(range) || !isNamed(range, head: head, evidence) { return nil }
    }
    if evidence == .weak && !isNamed(range, head: head, evidence) && relative != nil { return nil }
    return range
  }

  private func hasHeadNoun(_ head: Head) -> Bool { head.mask & PartyWord.heads != 0 }

  /// 各地 counts at the start of a phrase, behind a conjunction or behind a determiner only.
  private func standsAlone(_ head: Head, from start: Int) -> Bool {
    if head.start == start { return true }
    let before = units[head.start - 1]
    return before == Unit.enumerationComma || before == PartyUnit.etc
      || words.length(of: .conjunction, before: head.start) > 0
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
      if units[at] == PartyUnit.each || units.has("有关", at: at) || units.has("相关", at: at)
        || units.has("所有", at: at), PartyText.adverbialEnds.contains(units[at - 1])
      {
        return at
      }
      at += 1
    }
    return nil
  }

  /// Units that close an adverbial: 期间, 前, 时.
  private static let adverbialEnds: UnitSet = "间前后时中下内起季末底初年月日天上外际"

  /// The last 的 between `start` and `end` outside brackets.
  private func lastRelative(from start: Int, to end: Int) -> Int? {
    var last: Int?
    var at = start
    while at < end {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: end) + 1
        continue
      }
      if units[at] == PartyUnit.of, at > start { last = at }
      at += 1
    }
    return last
  }

  /// Whether a modifier that ends with 的 may begin with what stands at `start`.
  private func mayOpenRelative(at start: Int, to end: Int, _ evidence: PartyEvidence) -> Bool {
    if words.length(of: .nounStart, at: start) > 0 { return true }
    // 接到举报的部门应当…: who, and not when.
    if evidence == .strong, units.has(anyOf: ["接到", "收到", "发现"], at: start) { return true }
    if isOpening(at: start) { return false }
    if units.has(anyOf: ["后经", "并经", "前经", "报经"], in: UnitRange(start, end)) { return false }
    if units.has(
      anyOf: [
        "对", "把", "将", "为", "以", "通过", "根据", "按照", "结合", "针对", "围绕", "关于", "随着", "由于", "要", "向",
        "与", "让", "于", "加强", "强化", "推动", "推进", "促进", "做好", "抓好", "开展", "提高", "确保", "是", "有利于", "作为",
        "由", "同", "成立", "建立", "组建", "打造", "设立", "制定", "培育", "创建",
      ], at: start)
    {
      return false
    }
    if units.has("使", at: start), !units.has("使用", at: start) { return false }
    let verb = words.length(of: .verb, at: start)
    let adverb = words.length(of: .adverb, at: start)
    guard verb >= 2 || adverb >= 2 else { return true }
    if words.length(ofAny: PartyWord.heads, at: start) > verb { return true }  // 生产经营单位的
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
        // 整治办要…: a verb may be the modifier of the head right behind it.
        let isModifier = evidence == .strong && isWhole && at + verb == head.start && !head.isThing
        if at == range.start && !isModifier && (isWhole || noun == 0) { return false }
        if evidence != .strong, opensName(at: at + verb, until: head.start) { return false }
      }
      if at == range.start && isWhole {
        if words.length(of: .preposition, at: at) > 0 { return false }
        if PartyText.openers.contains(units[at]), noun == 0 { return false }
      }
      if isInteriorBreak(at: at) { return false }
      if units[at] == 0x5728, noun == 0, evidence != .strong { return false }  // 在
      let adverb = words.length(of: .adverb, at: at)
      if adverb >= 2, evidence == .weak || evidence == .governed, !isListed(at: at + adverb),
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
  private static let openers: UnitSet = "有抓管查做使让请靠还促防护清用把给报送抄干"

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
    if units.has(anyOf: ["配合", "协助", "协同", "联合", "会同"], at: start) {
      return words.length(ofAny: PartyWord.heads, at: start + 2) == 0
    }
    let adverb = words.length(of: .adverb, at: start)
    guard adverb >= 2,
      words.length(ofAny: PartyWord.determiner.bit | PartyWord.time.bit, at: start) == 0
    else { return false }
    // 现场人员, 重点企业: the adverb is a modifier.
    if units.has(anyOf: ["现场", "重点", "专门", "综合", "独立", "公开", "全程"], at: start) {
      return words.length(of: .verb, at: start + adverb) >= 2
        && words.length(ofAny: PartyWord.heads, at: start + adverb) == 0
    }
    return true
  }

  /// Units before a 要 that is no modal: 主要, 重要, 机要.
  private static let beforeNoModal: UnitSet = "主重必需首纪摘概次简提紧只机险"

  /// Words that no name holds.
  private func isInteriorBreak(at start: Int) -> Bool {
    if units.has(
      anyOf: [
        "必须", "应当", "不得", "按照", "根据", "关于", "均需", "均须", "须经", "需经", "应经",
        "要求各", "要求全", "要求所有", "要求有关", "要求相关", "达到",
      ], at: start)
    {
      return true
    }
    // 要 of 主要 and 要点 is no modal.
    if units[start] == PartyUnit.must, words.length(of: .notModal, at: start) == 0,
      start == 0 || !PartyText.beforeNoModal.contains(units[start - 1])
    {
      return true
    }
    // 对 in the middle of a name is 对口 or 对外 only.
    if units[start] == PartyUnit.toward || units[start] == 0x628A || units[start] == 0x5C06 {
      return words.length(of: .nounStart, at: start) == 0
    }
    // X是Y: a sentence, no name.
    if units[start] == 0x662F, start > 0, units[start - 1] != 0x4E8E { return true }
    // 由 in the middle begins another party: 费用由市财政局负责.
    return units[start] == PartyUnit.by
      && !(units.has("自由", before: start + 1) || units.has("理由", before: start + 1)
        || units.has("事由", before: start + 1))
  }

  /// Whether a name is known for one by its beginning: 各县, 市应急局, 有关科室.
  private func isNamed(_ range: UnitRange, head: Head, _ evidence: PartyEvidence) -> Bool {
    if head.mask & (PartyWord.name.bit | PartyWord.pronoun.bit) != 0 { return true }
    if range.start < head.start, words.length(of: .determiner, at: range.start) > 0 { return true }
    if !head.isShort { return !head.isThing && !head.isPeople || evidence != .weak }
    return range.count >= 3 || evidence == .list
  }
}
