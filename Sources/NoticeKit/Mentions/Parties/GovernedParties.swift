/// Parties that another word governs: 督促X落实, 由X负责, 会同X, 鼓励X购买, 压实X责任.
extension StatementParties {
  /// 督促X落实, 由X负责, 会同X, 鼓励X购买 from `start` to the end of the clause.
  mutating func readGoverned(from start: Int, clause index: Int) {
    let clause = clauses[index].range
    var at = start
    var sawOutcome = false
    while at < clause.end {
      if units[at].properties.contains(.opener) {
        at = text.closer(of: at, until: clause.end) + 1
        continue
      }
      if units[at] == Unit.enumerationComma, closesDuty(before: at, from: start),
        let found = subject(from: at + 1, in: clause)
      {
        emit(found, isOutcome: false)
        at = found.predicate.verb
        continue
      }
      if let end = readGovernor(at: at, from: start, clause: index, sawOutcome: &sawOutcome) {
        at = max(end, at + 1)
      } else {
        at += 1
      }
    }
    followsOutcome = sawOutcome
  }

  /// 负总责、分管领导…, 牵头、各街道配合: a 、 between duties, not between names.
  private func closesDuty(before end: Int, from start: Int) -> Bool {
    guard units[start] != PartyUnit.toward else { return false }
    return units.has(anyOf: ["牵头", "配合", "参与", "协办", "负责", "总责", "责任"], before: end)
  }

  /// The place to go on from where a governing word stands at `at`, or nil.
  private mutating func readGovernor(
    at start: Int, from clauseStart: Int, clause index: Int, sawOutcome: inout Bool
  ) -> Int? {
    let words = text.words
    // Most units begin no governing word.
    guard
      words.classes(at: start) & StatementParties.governors != 0
        || StatementParties.mayGovern(units[start])
    else { return nil }
    let clause = clauses[index].range
    if units[start] == PartyUnit.by {
      return readBy(at: start, clause: index)
    }
    let mobilised = words.length(of: .mobilise, at: start)
    if mobilised > 0 { return start + mobilised }
    let not = words.length(of: .notCause, at: start)
    let cause = words.length(of: .cause, at: start)
    let soft = words.length(of: .causeSoft, at: start)
    if cause > 0 || soft > 0 {
      let length = max(cause, soft)
      if not > length { return start + not }
      guard let governed = governed(from: start + length, clause: index, isSoft: cause < soft)
      else { return nil }
      // 要求我们…: the speaker's own side is bound, nobody watches over it.
      // So is it with 另要求各部…: the issuer asks.
      let isOwn =
        text.words.length(of: .pronoun, before: governed.range.end) > 0
        || start > clauses[0].range.start && units.has("另要求", at: start - 1)
      add(
        governed.range, isOwn ? .responsible : .supervised, isOwn ? .asked : .supervised)
      if cause < soft { sawOutcome = isOutcome(at: start) }
      return governed.next
    }
    // 禁止任何单位…: who is to refrain.
    if start == clauseStart, units.has("禁止", at: start) || units.has("严禁", at: start),
      let governed = governed(from: start + 2, clause: index, isSoft: true)
    {
      add(governed.range, .responsible, .subject)
      return governed.next
    }
    let encourage = words.length(of: .encourage, at: start)
    if encourage > 0, opensDuty(at: start, from: clauseStart) {
      guard
        let governed = governed(
          from: start + encourage, clause: index, isSoft: true, isEncouraged: true)
      else { return nil }
      add(governed.range, .responsible, .encouraged)
      return governed.next
    }
    let ask = start == clauseStart ? words.length(of: .ask, at: start) : 0
    if ask > 0 {
      if let found = subject(from: start + ask, in: clause) {
        add(found.range, found.predicate.role, .asked)
        return found.predicate.verb
      }
      if let governed = governed(from: start + ask, clause: index, isSoft: false) {
        add(governed.range, .responsible, .asked)
        return governed.next
      }
    }
    let charged = charged(at: start, in: clause)
    if let last = charged.last {
      for name in charged { add(name, .supervised, .responsibility) }
      return last.end
    }
    let joint = jointLength(at: start)
    if joint > 0 {
      if units[clauseStart] == 0x7ECF { return nil }  // 经X会同Y评审
      return readJoint(
        from: start + joint, clause: index, isTogether: units.has("会同", at: start))
    }
    if units.has("以", at: start), let appointed = appointed(from: start + 1, in: clause) {
      add(appointed, .responsible, .appointed)
      return appointed.end
    }
    return nil
  }

  private static let governors: UInt64 =
    PartyWord.mobilise.bit | PartyWord.cause.bit | PartyWord.causeSoft.bit
    | PartyWord.encourage.bit | PartyWord.ask.bit

  /// The first units of the phrases that `readGovernor` looks for by themselves; asked at so many
  /// places that a switch takes 3 % fewer instructions of all than a `UnitSet`.
  private static func mayGovern(_ unit: UInt16) -> Bool {
    switch unit {
    case PartyUnit.by, 0x7981, 0x4E25: return true  // 由 禁 严
    case 0x538B, 0x5F3A, 0x592F: return true  // 压 强 夯
    case 0x4F1A, 0x8054, 0x5546, 0x4EE5: return true  // 会 联 商 以
    default: return false
    }
  }

  /// Whether a verb at `start` begins what is to be done: 并鼓励…, not 金融支持….
  private func opensDuty(at start: Int, from clauseStart: Int) -> Bool {
    guard start > clauseStart else { return true }
    if units.has("并", before: start) || units[start - 1].properties.contains(.closer) {
      return true
    }
    if text.head(before: start, from: clauseStart) != nil { return true }
    return text.words.length(
      ofAny: PartyWord.adverb.bit | PartyWord.modal.bit | PartyWord.conjunction.bit
        | PartyWord.time.bit, before: start) > 0
  }

  /// Verbs by which somebody is made to answer for something: 压实…责任.
  private static let chargers: [StaticString] = ["压实", "强化", "夯实", "压紧"]

  /// 压实X主体责任, 压实X主体责任、Y监管责任: X and Y have to answer.
  private func charged(at start: Int, in clause: UnitRange) -> [UnitRange] {
    guard clause.end - start <= 40, units.has("责任", before: clause.end),
      units.has(anyOf: StatementParties.chargers, at: start)
    else { return [] }
    var from = start + 2
    while units.has(anyOf: StatementParties.chargers, at: from) { from += 2 }
    var found: [UnitRange] = []
    var end = from
    while end < clause.end {
      end += 1
      guard units.has("责任", before: end) else { continue }
      let joint = text.words.length(of: .conjunction, at: end)
      guard end == clause.end || joint > 0 else { continue }
      if let name = charged(UnitRange(from, end - 2)) { found.append(name) }
      end += joint
      from = end
    }
    return found
  }

  /// The last name before 主体责任 or 建设责任: 强化地方政府处置设施建设责任.
  private func charged(_ range: UnitRange) -> UnitRange? {
    for end in stride(from: range.end, to: range.start + 1, by: -1) {
      if let head = text.head(before: end, from: range.start), !head.isThing, !head.isShort,
        !head.isPeople, !head.isOfficial, head.mask != PartyWord.name.bit,
        !units.has("主体", before: end),
        let name = text.phrase(from: range.start, to: end, head: head, .governed)
      {
        return name
      }
    }
    return nil
  }

  private func isOutcome(at start: Int) -> Bool {
    units.has("做到", at: start) || units.has("确保", at: start) || units.has("保证", at: start)
      || units.has("推动", at: start)
  }

  /// Whoever is made to act behind `start`, and where to read on.
  private func governed(
    from start: Int, clause index: Int, isSoft: Bool, isEncouraged: Bool = false
  ) -> (range: UnitRange, next: Int)? {
    let clause = clauses[index].range
    var from = start
    while from < clause.end, units[from] == 0x597D || units[from] == 0x4E86 { from += 1 }  // 好 了
    let limit = min(clause.end, from + PartyText.longestName)
    var end = from + 1
    while end <= limit {
      if units[end - 1].properties.contains(.opener) {
        let closer = text.closer(of: end - 1, until: limit)
        if closer > end - 1 { end = closer + 1 }
      }
      if let head = text.head(before: end, from: from),
        mayBeGoverned(head, isSoft: isSoft && !isEncouraged),
        // 倡导文明祭扫活动，…: what is encouraged, and not who.
        !(isEncouraged && head.isThing && end == clause.end),
        let next = verbFollows(at: end, clause: index, isSoft: isSoft && !isEncouraged),
        let range = text.phrase(from: from, to: end, head: head, .governed)
      {
        return (range, next)
      }
      end += 1
    }
    return nil
  }

  private func mayBeGoverned(_ head: PartyText.Head, isSoft: Bool) -> Bool {
    if head.isPeople { return !isSoft && !isCrowd(head) }
    if head.isThing { return !isSoft }
    // The owners of dwellings, not of works: the public, too.
    if units.has(anyOf: ["广大业主", "小区业主"], before: head.end) { return false }
    // 调动各方力量: merely called together.
    return !isSoft || !units.has("力量", before: head.end)
  }

  /// 群众, 公众, 社会各界: the public, which is only mobilised.
  private func isCrowd(_ head: PartyText.Head) -> Bool {
    if units.has(
      anyOf: ["群众", "公众", "各界", "游客", "消费者", "香客", "信众", "市民", "网民", "公民", "居民", "个人"],
      before: head.end)
    {
      return true
    }
    return false
  }

  /// Where what a governed party is to do begins: in the clause, or behind the comma that closes it.
  private func verbFollows(at end: Int, clause index: Int, isSoft: Bool) -> Int? {
    let clause = clauses[index]
    if end < clause.range.end {
      guard
        let predicate = text.predicate(at: end, until: clause.range.end, isGoverned: true),
        predicate.hasVerb || predicate.isStrong
      else { return nil }
      if isSoft, !predicate.isStrong, predicate.verb == end,
        isNominalised(at: predicate.verb, until: clause.range.end)
      {
        return nil
      }
      return predicate.verb
    }
    guard clause.mark == Unit.comma, index + 1 < clauses.count else { return nil }
    let next = clauses[index + 1].range
    guard let predicate = text.predicate(at: next.start, until: next.end), predicate.hasVerb else {
      return nil
    }
    return end
  }

  /// 推动企业发展, 学校创建工作: the verb is what is promoted, not what someone is to do.
  private func isNominalised(at verb: Int, until end: Int) -> Bool {
    let length = text.words.length(of: .verb, at: verb)
    guard length > 0 else { return false }
    if verb + length >= end { return !units.has("持证上岗", at: verb) }
    guard text.words.length(of: .deedNoun, at: verb) == length else { return false }
    // 改造升级: a chain of such verbs.
    var at = verb + length
    while at < end {
      let next = text.words.length(of: .deedNoun, at: at)
      guard next > 0 else { break }
      at += next
    }
    return namesDeed(at: at, until: end)
  }

  /// 由X负责, 由X牵头; not 由X组成.
  private mutating func readBy(at start: Int, clause index: Int) -> Int? {
    let clause = clauses[index].range
    if units.has(anyOf: ["由于", "由此", "由来", "由衷", "由点"], at: start) {
      return start + 2
    }
    if units.has(anyOf: ["自由", "理由", "事由", "缘由", "经由"], before: start + 1) { return start + 1 }
    if units.has("交由", before: start + 1), forbids(UnitRange(max(clause.start, start - 40), start))
    {
      return nil
    }
    guard let found = subject(from: start + 1, in: clause), !isModifier(from: start, in: clause)
    else { return nil }
    if units.has(anyOf: ["组成", "构成", "为组长", "担任", "任组长"], at: found.predicate.verb) {
      return found.predicate.verb
    }
    let isSupport = units.has("配合", at: found.predicate.verb)
    let role = isSupport ? .support : found.predicate.role
    add(found.range, role, role == .lead ? .lead : role == .support ? .support : .by)
    return found.predicate.verb
  }

  private func forbids(_ range: UnitRange) -> Bool {
    units.has(anyOf: ["严禁", "不得", "禁止", "不准"], in: range)
  }

  /// 建立由X牵头、Y配合的机制: who works the mechanism, not who is to build it.
  private func isModifier(from start: Int, in clause: UnitRange) -> Bool {
    if units.has(anyOf: ["机制", "体系", "格局", "制度", "模式", "机构", "小组", "专班", "队伍"], before: clause.end)
    {
      return units.first(PartyUnit.of, in: PartyText.near(start, clause.end)) != nil
    }
    return false
  }

  private func jointLength(at start: Int) -> Int {
    if units.has(anyOf: ["会同", "联合", "联动", "商请"], at: start) {
      return 2
    }
    return 0
  }

  /// The bodies behind 会同, up to the verb or the end of the clause.
  private mutating func readJoint(
    from start: Int, clause index: Int, isTogether: Bool
  ) -> Int? {
    let clause = clauses[index].range
    var end = start + 1
    while end <= min(clause.end, start + PartyText.longestName) {
      if let head = text.head(before: end, from: start), !head.isThing, !head.isPeople,
        end == clause.end && isTogether || text.predicate(at: end, until: clause.end) != nil,
        let range = text.phrase(from: start, to: end, head: head, .governed)
      {
        add(range, .support, .joint)
        return end
      }
      end += 1
    }
    return nil
  }

  /// 以X为责任主体.
  private func appointed(from start: Int, in clause: UnitRange) -> UnitRange? {
    guard let to = units.first("为责任主体", in: PartyText.near(start, clause.end)),
      let head = text.head(before: to, from: start)
    else { return nil }
    return text.phrase(from: start, to: to, head: head, .governed)
  }

  /// 对X，要督促落实…; 对X…情况进行指导督促.
  mutating func readFronted(clause index: Int, from start: Int) -> Bool {
    let clause = clauses[index]
    guard units[start] == PartyUnit.toward else { return false }
    let from = units.has("对于", at: start) ? start + 2 : start + 1
    if clause.mark == Unit.comma, index + 1 < clauses.count,
      let head = text.head(before: clause.range.end, from: from), !head.isThing, !head.isPeople,
      watches(in: clauses[index + 1].range),
      let range = text.phrase(from: from, to: clause.range.end, head: head, .strong)
    {
      add(range, .supervised, .fronted)
      return true
    }
    guard
      units.has("指导督促", before: clause.range.end)
        || units.has("督促指导", before: clause.range.end)
        || units.has("进行督促", before: clause.range.end)
    else { return false }
    var end = from + 2
    while end < min(clause.range.end, from + PartyText.longestName) {
      if let head = text.head(before: end, from: from), !head.isThing, !head.isPeople,
        text.predicate(at: end, until: clause.range.end)?.hasVerb == true,
        let range = text.phrase(from: from, to: end, head: head, .governed)
      {
        add(range, .supervised, .fronted)
        return true
      }
      end += 1
    }
    return false
  }

  /// 要督促落实…: a word that makes others act, with the verb right behind it.
  private func watches(in clause: UnitRange) -> Bool {
    var at = clause.start
    while at < clause.end {
      let length = text.words.length(ofAny: PartyWord.modal.bit | PartyWord.adverb.bit, at: at)
      guard length > 0 else { break }
      at += length
    }
    let length = text.words.length(of: .cause, at: at)
    guard length > 0 else { return false }
    return text.predicate(at: at + length, until: clause.end)?.hasVerb == true
  }
}
