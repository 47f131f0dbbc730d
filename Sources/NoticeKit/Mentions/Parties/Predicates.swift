/// Reads what may follow a party: modals, adverbs, times and verbs.
extension PartyText {
  /// What follows a party and tells that it acts.
  struct Predicate: Hashable, Sendable {
    /// A modal or words of responsibility: 要, 应当, 负责, 牵头.
    var isStrong: Bool
    var role: PartyMention.Role
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
        if units[at] == PartyUnit.every { isFrequent = true }
        lastAdverb = at
        at += time
        continue
      }
      let adverb = adverbLength(at: at, until: end)
      guard adverb > 0, at + adverb <= end else { break }
      if units[at] == 0x5DF2 || units[at] == 0x66FE { isPast = true }  // 已 曾
      if units[at] == PartyUnit.every || units[at] == 0x9010 { isFrequent = true }  // 每 逐
      lastAdverb = at
      at += adverb
    }
    // 统筹 and 严格 are adverbs before a verb and verbs elsewhere.
    let adverbIsVerb =
      isFrequent || (lastAdverb >= 0 && words.length(of: .verb, at: lastAdverb) > 0)
    if !hasModal, forbidsUnless(PartyText.near(start, end)) { hasModal = true }
    var found = Predicate(
      isStrong: hasModal, role: .responsible, verb: at, isPast: isPast,
      hasVerb: adverbIsVerb)
    guard at < end else { return hasModal || found.hasVerb ? found : nil }
    if words.length(of: .lead, at: at) > 0 {
      found.role = .lead
      found.isStrong = true
      found.hasVerb = true
      return found
    }
    // 负责人 is a noun.
    if units.has("负责人", at: at) || units.has("负责同志", at: at) { return hasModal ? found : nil }
    if units.has("会同", at: at) || units.has("负责", at: at) {
      found.isStrong = true
      found.hasVerb = true
      return found
    }
    let support = words.length(of: .support, at: at)
    if support > 0 {
      found.hasVerb = true
      if !hasModal, at + support >= end || support > 2 {
        found.role = .support
      }
      return found
    }
    if units[at] == 0x662F || units[at] == PartyUnit.for || units[at] == 0x8D1F {  // 是 为 负
      let rest = PartyText.near(at, end)
      if namesResponsibility(rest) {
        found.isStrong = true
        found.hasVerb = true
        return found
      }
      guard units[at] == PartyUnit.for, serves(rest) || isGoverned else {
        return hasModal ? found : nil
      }
      found.hasVerb = true
      return found
    }
    if verbLength(at: at) > 0 || isPredicatePreposition(at: at) || isGovernor(at: at) {
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
    units.has(anyOf: ["责任", "总责", "全责", "负责", "主体", "主管部门", "牵头单位", "牵头部门"], in: range)
  }

  /// 为企业提供, 为车辆配备: 为 as a preposition.
  private func serves(_ range: UnitRange) -> Bool {
    units.has(
      anyOf: ["提供", "创造", "营造", "办理", "配备", "开展", "安排", "缴纳", "购买", "做好", "开辟", "设置"], in: range)
  }

  /// 未经批准不得…: the prohibition stands behind its condition.
  private func forbidsUnless(_ range: UnitRange) -> Bool {
    guard units.has("未", at: range.start) || units.has("不具备", at: range.start) else { return false }
    return units.has(anyOf: ["不得", "禁止", "严禁", "不准", "一律"], in: range)
  }

  /// The length of an adverb or a time word at `start`: 认真, 逐户, 汛前, 节假日期间.
  private func adverbLength(at start: Int, until end: Int) -> Int {
    let counted = countedFrom(at: start, until: end)
    if counted > 0 { return counted }
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
        !PartyText.afterNoPassage.contains(units[at + 1]),
        !PartyText.beforeNoPassage.contains(units[at - 1])
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

  /// 自本通知下发之日起10个工作日内, 自印发之日起.
  private func countedFrom(at start: Int, until end: Int) -> Int {
    guard start < end, units[start] == 0x81EA || units[start] == 0x4ECE else { return 0 }  // 自 从
    var at = start + 1
    while at + 2 <= min(end, start + 24), units[at].isHan || units[at].isDigit {
      if units.has("日起", at: at) {
        at += 2
        // What is counted: 10个工作日内.
        var length = at
        while length < end, units[length].isDigit { length += 1 }
        guard length > at else { return at - start }
        if length < end, units[length] == 0x4E2A { length += 1 }  // 个
        while length < end, PartyText.timeUnits.contains(units[length]) { length += 1 }
        return length - start
      }
      at += 1
    }
    return 0
  }

  /// 提前, 目前, 以后: no end of a passage.
  private static let beforeNoPassage: UnitSet = "提目当以之向眼空先今然随最落滞善"

  /// 前期, 前置, 后勤, 后续: no end of a passage.
  private static let afterNoPassage: UnitSet = "期置往沿提景瞻列端任勤续备果方台处遗果的，"

  /// 督促, 组织, 鼓励.
  private func isGovernor(at start: Int) -> Bool {
    words.length(
      ofAny: PartyWord.cause.bit | PartyWord.causeSoft.bit | PartyWord.encourage.bit, at: start) > 0
      && words.length(of: .notCause, at: start) == 0
  }

  /// Prepositions that open what a subject does; 由, 与 and 经 do not.
  private func isPredicatePreposition(at start: Int) -> Bool {
    guard words.length(of: .preposition, at: start) > 0,
      words.length(of: .nounStart, at: start) == 0
    else { return false }
    for not in ["由", "与", "同", "经", "为", "除", "就", "当", "到", "至", "因", "用", "跟"] as [StaticString]
    where units.has(not, at: start) && words.length(of: .preposition, at: start) == 1 {
      return false
    }
    return true
  }

  /// The length of a time expression in figures at `start`: 9月30日前, 24小时, 每季度末; 0 without one.
  func timeLength(at start: Int, until end: Int) -> Int {
    var at = start
    let isEach = at < end && units[at] == PartyUnit.every
    if isEach || (at < end && units[at] == 0x81EA) { at += 1 }  // 自
    if isEach, at < end, units.has("学期", at: at) { return at + 2 - start }
    guard at < end, units[at].isDigit || isEach || (at > start && units[at].isNumeral) else {
      return 0
    }
    while at < end, units[at].isDigit || units[at].isNumeral || units[at] == Unit.dot { at += 1 }
    let unitStart = at
    while at < end, PartyText.timeUnits.contains(units[at]) || units[at].isDigit { at += 1 }
    if at > unitStart, units[at - 1] == 0x81F3 { at -= 1 }  // 每月至少
    return at > unitStart ? at - start : 0
  }

  private static let timeUnits: UnitSet = "年月日时分小工作周天底前内末初起至上中下旬季度半次公里"
}
