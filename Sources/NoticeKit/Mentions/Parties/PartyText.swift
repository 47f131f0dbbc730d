/// A notice's text as the party finders read it: its words by class and its pairs of brackets.
struct PartyText: Sendable {
  let units: [UInt16]
  let words: WordIndex<PartyWord>
  /// For an opening bracket or quote the index of its closer and the reverse; -1 elsewhere.
  private let partners: [Int32]

  init(_ units: [UInt16]) {
    self.units = units
    words = WordIndex(.parties, in: units)
    partners = PartyText.pairs(in: units)
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
    let partner = Int(partners[index])
    return partner > index && partner < end ? partner : index
  }

  /// The opener of the bracket that closes at `index`, or nil.
  @inline(__always)
  func opener(of index: Int, from start: Int) -> Int? {
    let partner = Int(partners[index])
    return partner >= start && partner < index ? partner : nil
  }

  private static func pairs(in units: [UInt16]) -> [Int32] {
    var partners = [Int32](repeating: -1, count: units.count)
    var open: [Int] = []
    for index in units.indices {
      let unit = units[index]
      let properties = unit.properties
      if properties.contains(.opener) {
        open.append(index)
      } else if properties.contains(.closer) {
        let opener = Segmenter.opener(of: unit)
        guard let at = open.lastIndex(where: { units[$0] == opener }) else { continue }
        partners[index] = Int32(open[at])
        partners[open[at]] = Int32(index)
        open.removeSubrange(at...)
      } else if unit.isLineBreak {
        open.removeAll(keepingCapacity: true)
      }
    }
    return partners
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

  /// The head noun that ends just before `end`, a bracketed alias between them allowed: 市安委办（市应急局）.
  func head(before end: Int, from start: Int) -> Head? {
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
      // 行业主管, 企业主要: 业主 is not there.
      if units.has("业主管", at: end - length) || units.has("业主要", at: end - length) { return nil }
      // 工会 of 工会组织 is no head.
      if words.length(ofAny: PartyWord.heads, at: end - length) > length { return nil }
      return Head(start: end - length, end: end, mask: mask(before: end, length: length))
    }
    guard not == 0 || units.has("处于", at: end - 1), end - 1 >= start, words.length(of: .shortHead, before: end) == 1,
      !beginsLongerWord(at: end - 1)
    else { return nil }
    return Head(start: end - 1, end: end, mask: PartyWord.shortHead.bit)
  }

  private static let passageEnds: Set<UInt16> = Set(normalizedUnits("前后内日"))

  /// The classes of heads that the word of `length` units before `end` is in.
  private func mask(before end: Int, length: Int) -> UInt64 {
    var mask: UInt64 = 0
    for kind in PartyText.headKinds where words.length(of: kind, before: end) == length {
      mask |= kind.bit
    }
    return mask
  }

  private static let headKinds: [PartyWord] = [
    .committee, .government, .department, .office, .enterprise, .institution, .official, .personnel,
    .team, .people, .thing, .generic, .name,
  ]

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
    return words.length(
      ofAny: PartyWord.verb.bit | PartyWord.notHead.bit | PartyWord.nominalVerb.bit
        | PartyWord.adverb.bit, at: start) >= 2
  }
}

// MARK: - Predicates

extension PartyText {
  /// What follows a party and tells that it acts.
  struct Predicate: Hashable, Sendable {
    /// A modal or words of responsibility: 要, 应当, 负责, 牵头.
    var isStrong: Bool
    var role: PartyMention.Role
    /// 会同 and the like follow, and other parties behind them.
    var isJoint: Bool
    /// Where the verb stands, behind modals and adverbs.
    var verb: Int
    /// Tells what has been done: 已, 曾.
    var isPast: Bool
    /// Whether a verb of the lexicon stands there.
    var hasVerb: Bool
  }

  /// Reads a predicate at `start`, or nil where none begins.
  func predicate(at start: Int, until end: Int, isGoverned: Bool = false) -> Predicate? {
    guard start < end else { return nil }
    if words.length(of: .conjunction, at: start) > 1 { return nil }
    var at = start
    var hasModal = false
    var lastAdverb = -1
    var isFrequent = false
    var isPast = false
    while at < end {
      let notModal = words.length(of: .notModal, at: at)
      let modal = words.length(of: .modal, at: at)
      if modal > 0, modal >= notModal {
        hasModal = true
        at += modal
        continue
      }
      let time = timeLength(at: at, until: end)
      if time > 0 {
        if units[at] == 0x6BCF { isFrequent = true }  // 每
        lastAdverb = at
        at += time
        continue
      }
      let adverb = adverbLength(at: at, until: end)
      guard adverb > 0, at + adverb <= end else { break }
      if units[at] == 0x5DF2 || units[at] == 0x66FE { isPast = true }  // 已 曾
      if units[at] == 0x6BCF || units[at] == 0x9010 { isFrequent = true }  // 每 逐
      lastAdverb = at
      at += adverb
    }
    // 统筹 and 严格 are adverbs before a verb and verbs elsewhere.
    let adverbIsVerb =
      isFrequent || (lastAdverb >= 0 && words.length(of: .verb, at: lastAdverb) > 0)
    if !hasModal, forbidsUnless(UnitRange(start, end)) { hasModal = true }
    var found = Predicate(
      isStrong: hasModal, role: .responsible, isJoint: false, verb: at, isPast: isPast,
      hasVerb: adverbIsVerb)
    guard at < end else { return hasModal || found.hasVerb ? found : nil }
    if words.length(of: .lead, at: at) > 0 {
      found.role = .lead
      found.isStrong = true
      found.hasVerb = true
      return found
    }
    if units.has("会同", at: at) {
      found.isJoint = true
      found.isStrong = true
      found.hasVerb = true
      return found
    }
    let verb = verbLength(at: at)
    if units.has("负责", at: at) {
      // 负责人 is a noun.
      if units.has("负责人", at: at) || units.has("负责同志", at: at) { return hasModal ? found : nil }
      found.isStrong = true
      found.hasVerb = true
      return found
    }
    let support = words.length(of: .support, at: at)
    if support > 0 {
      found.hasVerb = true
      if !hasModal, at + support >= end || words.length(of: .support, at: at) > 2 {
        found.role = .support
      }
      return found
    }
    if units[at] == 0x662F || units[at] == 0x4E3A || units[at] == 0x8D1F {  // 是 为 负
      let rest = UnitRange(at, end)
      if namesResponsibility(rest) {
        found.isStrong = true
        found.hasVerb = true
        return found
      }
      guard units[at] == 0x4E3A, serves(rest) || isGoverned else { return hasModal ? found : nil }
      found.hasVerb = true
      return found
    }
    if verb > 0 {
      found.hasVerb = true
      return found
    }
    let bareNoun = words.length(of: .nounStart, at: at)
    if bareNoun == 0, isPredicatePreposition(at: at) {
      found.hasVerb = true
      return found
    }
    if words.length(
      ofAny: PartyWord.cause.bit | PartyWord.causeSoft.bit | PartyWord.encourage.bit, at: at) > 0,
      words.length(of: .notCause, at: at) == 0
    {
      found.hasVerb = true
      return found
    }
    if lastAdverb >= 0, words.length(of: .nominalVerb, at: at) > 0 { found.hasVerb = true }
    return hasModal || found.hasVerb ? found : nil
  }

  /// The length of the verb at `start`, 0 where a longer noun begins there: 建 of 建设.
  func verbLength(at start: Int) -> Int {
    let verb = words.length(of: .verb, at: start)
    guard verb > 0 else { return 0 }
    let noun = words.length(
      ofAny: PartyWord.heads | PartyWord.nominalVerb.bit | PartyWord.nounStart.bit
        | PartyWord.determiner.bit, at: start)
    if noun > verb || units.has("率", at: start + verb) { return 0 }
    return verb
  }

  /// 负总责, 是第一责任人, 为责任主体.
  private func namesResponsibility(_ range: UnitRange) -> Bool {
    units.first("责任", in: range) != nil || units.first("总责", in: range) != nil
      || units.first("全责", in: range) != nil || units.first("负责", in: range) != nil
      || units.first("主体", in: range) != nil
  }

  /// 为企业提供, 为车辆配备: 为 as a preposition.
  private func serves(_ range: UnitRange) -> Bool {
    for verb in [
      "提供", "创造", "营造", "办理", "配备", "开展", "安排", "缴纳", "购买", "做好", "开辟", "设置",
    ] as [StaticString] where units.first(verb, in: range) != nil { return true }
    return false
  }

  /// 未经批准不得…: the prohibition stands behind its condition.
  private func forbidsUnless(_ range: UnitRange) -> Bool {
    guard units.has("未", at: range.start) || units.has("不具备", at: range.start) else { return false }
    for word in ["不得", "禁止", "严禁", "不准", "一律"] as [StaticString]
    where units.first(word, in: range) != nil { return true }
    return false
  }

  /// The length of an adverb or a time word at `start`: 认真, 逐户, 汛前, 节假日期间.
  private func adverbLength(at start: Int, until end: Int) -> Int {
    let length = words.length(ofAny: PartyWord.adverb.bit | PartyWord.time.bit, at: start)
    if length > 0 {
      // 联合 of 联合社.
      return words.length(ofAny: PartyWord.heads, at: start) > length ? 0 : length
    }
    if units[start] == 0x9010, start + 2 <= end { return 2 }  // 逐
    return passageLength(at: start, until: end)
  }

  /// The length of 国庆假期期间, 暑假前 or 设备启用后 at `start`, 0 without one.
  func passageLength(at start: Int, until end: Int) -> Int {
    var at = start
    while at < min(end - 1, start + 8), units[at].isHan || units[at].isDigit {
      if units.has("期间", at: at) { return at > start ? at + 2 - start : 0 }
      if at >= start + 2, at < start + 6, units[at] == 0x524D || units[at] == 0x540E,  // 前 后
        !PartyText.afterNoPassage.contains(units[at + 1])
      {
        return at + 1 - start
      }
      if words.length(
        ofAny: PartyWord.heads | PartyWord.modal.bit | PartyWord.determiner.bit
          | PartyWord.preposition.bit, at: at) >= 2
      {
        return 0
      }
      at += 1
    }
    return 0
  }

  /// 前期, 前置, 后勤, 后续: no end of a passage.
  private static let afterNoPassage: Set<UInt16> = Set(normalizedUnits("期置往沿提景瞻列端任勤续备果方台处遗果的，"))

  /// Prepositions that open what a subject does; 由, 与 and 经 do not.
  private func isPredicatePreposition(at start: Int) -> Bool {
    guard words.length(of: .preposition, at: start) > 0 else { return false }
    for not in ["由", "与", "同", "经", "为", "除", "就", "当", "到", "至", "因", "用", "跟"] as [StaticString]
    where units.has(not, at: start) && words.length(of: .preposition, at: start) == 1 {
      return false
    }
    return true
  }

  /// The length of a time expression in figures at `start`: 9月30日前, 24小时, 每季度末; 0 without one.
  func timeLength(at start: Int, until end: Int) -> Int {
    var at = start
    let isEach = at < end && units[at] == 0x6BCF  // 每
    if isEach || (at < end && units[at] == 0x81EA) { at += 1 }  // 自
    guard at < end, units[at].isDigit || isEach || (at > start && units[at].isNumeral) else {
      return 0
    }
    while at < end, units[at].isDigit || units[at].isNumeral || units[at] == Unit.dot { at += 1 }
    let unitStart = at
    while at < end, PartyText.timeUnits.contains(units[at]) || units[at].isDigit { at += 1 }
    if at > unitStart, units[at - 1] == 0x81F3 { at -= 1 }  // 每月至少
    return at > unitStart ? at - start : 0
  }

  private static let timeUnits: Set<UInt16> = Set(
    normalizedUnits("年月日时分小工作周天底前内末初起至上中下旬季度半次公里"))
}
