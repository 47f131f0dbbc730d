/// Finds the parties that one statement names, clause by clause (annotation guide, section 5).
struct StatementParties {
  private let text: PartyText
  private let units: [UInt16]
  private let clauses: [PartyText.Clause]
  private var hits: [PartyHit] = []
  /// Names that a comma closes; whoever acts stands in the next clause.
  private var pending: [UnitRange] = []
  /// Whether the clause before told what others are made to do: 做到各部门…，各单位….
  private var followsOutcome = false

  /// The parties in the order of the text.
  ///
  /// - Parameters:
  ///   - range: the statement.
  ///   - bracket: a bracket behind its full stop that says who answers for it.
  static func find(
    in text: PartyText, _ range: UnitRange, bracket: UnitRange?
  ) -> [PartyHit] {
    var finder = StatementParties(text, range, bracket: bracket)
    finder.read()
    finder.readBrackets(in: UnitRange(range.start, bracket?.start ?? range.end), trailing: bracket)
    return finder.sorted()
  }

  private init(_ text: PartyText, _ range: UnitRange, bracket: UnitRange?) {
    self.text = text
    units = text.units
    clauses = text.clauses(in: UnitRange(range.start, bracket?.start ?? range.end))
  }

  /// In order, each name once for each role.
  private func sorted() -> [PartyHit] {
    var result: [PartyHit] = []
    for hit in hits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) })
    {
      let isKnown = result.contains {
        $0.role == hit.role && units[$0.range.indices].elementsEqual(units[hit.range.indices])
          || $0.range.overlaps(hit.range)
      }
      if !isKnown { result.append(hit) }
    }
    return result
  }

  private mutating func read() {
    var index = 0
    while index < clauses.count {
      if let after = readLabel(at: index) {
        index = after
        continue
      }
      read(clause: index)
      index += 1
    }
  }

  // MARK: One clause

  private mutating func read(clause index: Int) {
    let clause = clauses[index]
    let start = peeled(clause.range)
    let isPast = tellsPast(UnitRange(clause.range.start, start))
    if readFronted(clause: index, from: start) { return }
    if let found = subject(from: start, in: clause.range), !isPast || found.predicate.isStrong,
      !isDealtWith(found, clause: index)
    {
      // 各地，特别是山区县要…: whoever stands before 特别是 acts too.
      if units.has("特别是", at: clause.range.start) || units.has("尤其是", at: clause.range.start) {
        for range in pending { add(range, found.predicate.role, .commaSubject) }
      }
      pending = []
      emit(found, isOutcome: followsOutcome && !found.predicate.isStrong)
      followsOutcome = false
      readGoverned(from: found.predicate.verb, clause: index)
      return
    }
    if let range = askedTopic(from: start, clause: index) {
      add(range, .responsible, .asked)
      return
    }
    if let range = conditional(from: start, clause: index) {
      add(range, .responsible, .commaSubject)
      return
    }
    if let named = nameOnly(from: start, in: clause.range) {
      if clause.mark == Unit.colon {
        if index == 0 { addDutyList(named) }
        pending = []
        return
      }
      if clause.mark == Unit.comma {
        pending.append(named)
        return
      }
    }
    if !pending.isEmpty { readPending(clause: index, from: start) }
    if tellsPurpose(clause) { return }
    readGoverned(from: start, clause: index)
  }

  /// 对工作不力，造成事故的责任人要追究责任: 对 reaches over the comma.
  private func isDealtWith(_ found: Subject, clause index: Int) -> Bool {
    guard index > 0, units[clauses[index - 1].range.start] == 0x5BF9,  // 对
      clauses[index - 1].mark == Unit.comma,
      text.head(before: clauses[index - 1].range.end, from: clauses[index - 1].range.start) == nil,
      !units.has("的", before: clauses[index - 1].range.end)
    else { return false }
    let rest = UnitRange(found.predicate.verb, clauses[index].range.end)
    for sanction in ["追究", "处理", "问责", "处罚", "查处", "予以", "给予", "约谈", "追责"] as [StaticString]
    where units.first(sanction, in: rest) != nil { return true }
    return false
  }

  /// 为进一步支持…，: a purpose obliges nobody.
  private func tellsPurpose(_ clause: PartyText.Clause) -> Bool {
    guard clause.mark == Unit.comma, units[clause.range.start] == 0x4E3A else { return false }  // 为
    return text.words.length(of: .nounStart, at: clause.range.start) == 0
      && !units.has("为此", at: clause.range.start)
  }

  /// 去年, 前期: what follows has been done.
  private func tellsPast(_ range: UnitRange) -> Bool {
    for word in ["去年", "前期", "日前", "近日", "此前", "上周", "上月"] as [StaticString]
    where units.first(word, in: range) != nil { return true }
    return false
  }

  /// Behind what may stand before a subject: 同时, 特别是, 目前, 2015年.
  private func peeled(_ range: UnitRange) -> Int {
    var at = range.start
    while at < range.end {
      let time = text.timeLength(at: at, until: range.end)
      var length = max(
        text.words.length(ofAny: PartyWord.connective.bit | PartyWord.time.bit, at: at), time)
      if length == 0, units[at] == 0xFF0C || units[at] == Unit.enumerationComma { length = 1 }
      if length == 0 { length = passage(at: at, until: range.end) }
      // 必须各部门、各单位一起…: the modal stands before its subject.
      if length == 0, at + 2 < range.end {
        let modal = text.words.length(of: .modal, at: at)
        if modal > 0, units[at + modal] == 0x5404 { length = modal }  // 各
      }
      if length == 1,
        text.words.length(
          ofAny: PartyWord.heads | PartyWord.verb.bit | PartyWord.adverb.bit, at: at)
          > 1
      {
        length = 0
      }
      guard length > 0, at + length < range.end else { break }
      at += length
    }
    return at
  }

  /// 暑假前 before a verb or a name with a determiner.
  private func passage(at start: Int, until end: Int) -> Int {
    let length = text.passageLength(at: start, until: end)
    guard length > 0, start + length < end else { return 0 }
    let opens = text.words.length(
      ofAny: PartyWord.verb.bit | PartyWord.determiner.bit | PartyWord.causeSoft.bit
        | PartyWord.cause.bit, at: start + length)
    return opens > 0 ? length : 0
  }

  struct Subject {
    var range: UnitRange
    var predicate: PartyText.Predicate
    var head: PartyText.Head
  }

  /// The subject of a clause with the predicate behind it.
  private func subject(from start: Int, in clause: UnitRange) -> Subject? {
    var end = start + 1
    while end < clause.end {
      if units[end - 1].properties.contains(.opener) {
        let closer = text.closer(of: end - 1, until: clause.end)
        end = max(closer + 1, end + 1)
        // A name may close with a bracket.
        if closer + 1 != end { continue }
        if closer == end - 2 && closer < start { continue }
      }
      guard end < clause.end, end - start <= PartyText.longestName else { return nil }
      if let head = text.head(before: end, from: start),
        let predicate = text.predicate(at: end, until: clause.end),
        let range = accepted(start, end, head, predicate, clauseEnd: clause.end)
      {
        return Subject(range: range, predicate: predicate, head: head)
      }
      end += 1
    }
    return nil
  }

  private func accepted(
    _ start: Int, _ end: Int, _ head: PartyText.Head, _ predicate: PartyText.Predicate,
    clauseEnd: Int
  ) -> UnitRange? {
    if head.isThing || head.isPeople {
      guard predicate.isStrong else { return nil }
      // Behind a party of its own a thing is what that party deals with.
      if head.isThing, hits.contains(where: { $0.role == .responsible && $0.kind != .other }) {
        return nil
      }
      for passive in ["由", "纳入", "列入", "予以", "给予", "报", "作为", "按", "是", "有", "成为", "达到"]
        as [StaticString]
      where units.has(passive, at: predicate.verb) && head.isThing { return nil }
    }
    guard predicate.isStrong || predicate.hasVerb else { return nil }
    if !predicate.isStrong, tells(predicate.verb) { return nil }
    if !predicate.isStrong, predicate.verb == end,
      text.words.length(of: .deedNoun, at: end) > 0,
      namesDeed(at: end + text.words.length(of: .deedNoun, at: end), until: clauseEnd),
      text.words.length(of: .determiner, at: start) == 0 || end + 2 < clauseEnd
    {
      return nil
    }
    if !predicate.isStrong, isCircumstance(UnitRange(predicate.verb, clauseEnd)) { return nil }
    return text.phrase(
      from: start, to: end, head: head, predicate.isStrong ? .strong : .weak)
  }

  /// 国务院决定, 会议指出: tells what was decided.
  private func tells(_ verb: Int) -> Bool {
    for word in ["决定", "同意", "批准", "强调", "指出", "认为", "要求"] as [StaticString]
    where units.has(word, at: verb) { return true }
    return false
  }

  /// 人员调整时, 单位落实情况: a circumstance or a topic, nobody's duty.
  private func isCircumstance(_ range: UnitRange) -> Bool {
    for ending in ["时", "后", "的", "期间"] as [StaticString] where units.has(ending, before: range.end)
    {
      return true
    }
    // 各方面统筹发展的理念进一步强化: the subject is the idea.
    for state in ["强化", "增强", "提升", "提高", "强烈", "见效", "好转", "改善"] as [StaticString]
    where units.has(state, before: range.end) && units.first(0x7684, in: range) != nil {
      return true
    }
    guard units.has("情况", before: range.end) else { return false }
    for verb in [
      "报", "通报", "总结", "检查", "了解", "掌握", "反馈", "分析", "核查", "公示", "公布", "说明", "评估", "跟踪", "督查", "汇总",
      "梳理", "记录", "摸清", "核实", "研究", "调度",
    ] as [StaticString] where units.first(verb, in: range) != nil { return false }
    return true
  }

  /// 各地贯彻落实情况，请于5月底前报送: who is to report is named by what is to be reported.
  private func askedTopic(from start: Int, clause index: Int) -> UnitRange? {
    let clause = clauses[index].range
    guard units[start] == 0x5404 else { return nil }  // 各
    var asks = index + 1 < clauses.count && isAsking(at: clauses[index + 1].range.start)
    var end = clause.end
    for at in clause.indices where units[at] == 0x8BF7 && isAsking(at: at) {  // 请
      asks = true
      end = at
      break
    }
    guard asks else { return nil }
    var at = start + 2
    while at <= end {
      if let head = text.head(before: at, from: start),
        let range = text.phrase(from: start, to: at, head: head, .weak)
      {
        return range
      }
      at += 1
    }
    return nil
  }

  private func isAsking(at start: Int) -> Bool {
    for ask in ["请于", "请在", "请将", "请分别", "请按", "请及时", "请以"] as [StaticString]
    where units.has(ask, at: start) { return true }
    return false
  }

  /// 科研单位因调查确需捕捞的，须…; 各部门在评优时，应…: the subject stands in the circumstance.
  private func conditional(from start: Int, clause index: Int) -> UnitRange? {
    let clause = clauses[index]
    guard clause.mark == Unit.comma, index + 1 < clauses.count else { return nil }
    let isCase = units.has("的", before: clause.range.end)
    let isTime =
      units.has("时", before: clause.range.end) || units.has("中", before: clause.range.end)
    let next = clauses[index + 1].range
    guard let action = text.predicate(at: next.start, until: next.end),
      !opensWithSubject(clause: index + 1)
    else { return nil }
    var end = start + 1
    while end < clause.range.end {
      if units[end - 1].properties.contains(.opener) {
        end = max(text.closer(of: end - 1, until: clause.range.end), end) + 1
        continue
      }
      if let head = text.head(before: end, from: start), !head.isThing,
        // 各局自3月1日起，每月5日前报送.
        action.hasVerb
          && end + text.timeLength(at: end, until: clause.range.end) == clause.range.end
          || action.isStrong && (isCase || isTime)
            && (isCase
              ? units[end] == 0x56E0 || text.predicate(at: end, until: clause.range.end) != nil  // 因
              : units[end] == 0x5728 || units[end] == 0x4E8E),  // 在 于
        let range = text.phrase(from: start, to: end, head: head, .weak)
      {
        return range
      }
      end += 1
    }
    return nil
  }

  /// A clause that is nothing but a name.
  private func nameOnly(from start: Int, in clause: UnitRange) -> UnitRange? {
    // 市建委、在建工程业主单位等，…
    let end = units.has("等", before: clause.end) ? clause.end - 1 : clause.end
    guard start < end, let head = text.head(before: end, from: start) else { return nil }
    return text.phrase(from: start, to: end, head: head, .list)
  }

  private func opensWithSubject(clause index: Int) -> Bool {
    guard index < clauses.count else { return false }
    return subject(from: peeled(clauses[index].range), in: clauses[index].range) != nil
  }

  private mutating func emit(_ found: Subject, isOutcome: Bool) {
    guard !found.predicate.isPast else { return }
    let role: PartyMention.Role = isOutcome ? .supervised : found.predicate.role
    let rule: PartyRule
    switch role {
    case .lead: rule = .lead
    case .support: rule = .support
    case .supervised: rule = .supervised
    case .responsible: rule = found.predicate.isStrong ? .subject : .bareSubject
    }
    add(found.range, role, rule)
  }

  private mutating func add(_ range: UnitRange, _ role: PartyMention.Role, _ rule: PartyRule) {
    for part in text.split(unquoted(range)) {
      hits.append(PartyHit(range: part, kind: text.kind(of: part), role: role, rule: rule))
    }
  }

  /// A name that is a quotation as a whole stands without its quotes: “关键少数”.
  private func unquoted(_ range: UnitRange) -> UnitRange {
    guard units[range.start] == Unit.leftQuote,
      text.closer(of: range.start, until: range.end) == range.end - 1
    else { return range }
    return UnitRange(range.start + 1, range.end - 1)
  }

  /// 校办：官方信息发布; a thing or a kind of place before a colon is a topic.
  private mutating func addDutyList(_ range: UnitRange) {
    guard clauses.count > 1, !opensWithSubject(clause: 1),
      let head = text.head(before: range.end, from: range.start), !head.isThing, !head.isPeople
    else { return }
    let duty = clauses[1].range
    let predicate = text.predicate(at: duty.start, until: duty.end)
    let isOffice =
      head.mask
      & (PartyWord.department.bit | PartyWord.office.bit | PartyWord.committee.bit
        | PartyWord.government.bit | PartyWord.team.bit | PartyWord.official.bit
        | PartyWord.shortHead.bit) != 0
    guard isOffice || predicate.map({ !$0.isStrong || units.has("负责", at: duty.start) }) == true
    else { return }
    let isSupport = text.words.length(of: .support, at: duty.start) > 0
    let role = isSupport ? .support : predicate?.role ?? .responsible
    add(range, role, .dutyList)
  }

  /// Names closed by a comma act in this clause if it begins with a predicate.
  private mutating func readPending(clause index: Int, from start: Int) {
    defer { pending = [] }
    let clause = clauses[index].range
    guard let predicate = text.predicate(at: start, until: clause.end), !predicate.isPast else {
      return
    }
    for range in pending {
      guard let head = text.head(before: range.end, from: range.start) else { continue }
      if head.isPeople && !predicate.isStrong { continue }
      let isBody =
        head.mask
        & (PartyWord.department.bit | PartyWord.office.bit | PartyWord.committee.bit) != 0
      let isNamed =
        isBody || text.words.length(of: .determiner, at: range.start) > 0
        || text.words.length(of: .determiner, before: range.start) > 0
      if head.isThing || (!predicate.isStrong && !isNamed) { continue }
      add(range, predicate.role, .commaSubject)
    }
  }

  // MARK: Others who act

  /// 督促X落实, 由X负责, 会同X, 鼓励X购买 from `start` to the end of the clause.
  private mutating func readGoverned(from start: Int, clause index: Int) {
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
    guard units[start] != 0x5BF9 else { return false }  // 对
    for duty in ["牵头", "配合", "参与", "协办", "负责", "总责", "责任"] as [StaticString]
    where units.has(duty, before: end) { return true }
    return false
  }

  /// The place to go on from where a governing word stands at `at`, or nil.
  private mutating func readGovernor(
    at start: Int, from clauseStart: Int, clause index: Int, sawOutcome: inout Bool
  ) -> Int? {
    let words = text.words
    let clause = clauses[index].range
    if units[start] == 0x7531 {  // 由
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
      let isOwn = text.words.length(of: .pronoun, before: governed.range.end) > 0
      add(
        governed.range, isOwn ? .responsible : .supervised, isOwn ? .asked : .supervised)
      if cause < soft { sawOutcome = isOutcome(at: start) }
      return governed.next
    }
    let encourage = words.length(of: .encourage, at: start)
    if encourage > 0 {
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
    if let charged = charged(at: start, in: clause) {
      add(charged, .supervised, .responsibility)
      return charged.end
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

  /// 压实X主体责任: X has to answer.
  private func charged(at start: Int, in clause: UnitRange) -> UnitRange? {
    guard clause.end - start <= 40, units.has("责任", before: clause.end) else { return nil }
    var isCharge = false
    for word in ["压实", "强化", "夯实", "压紧"] as [StaticString] where units.has(word, at: start) {
      isCharge = true
    }
    guard isCharge else { return nil }
    // The last name before 主体责任 or 建设责任: 强化地方政府处置设施建设责任.
    var end = clause.end - 2
    while end > start + 3 {
      if let head = text.head(before: end, from: start + 2), !head.isThing, !head.isShort,
        !head.isPeople, !head.isOfficial, head.mask != PartyWord.name.bit,
        !units.has("主体", before: end),
        let range = text.phrase(from: start + 2, to: end, head: head, .governed)
      {
        return range
      }
      end -= 1
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
    var end = from + 1
    while end <= clause.end {
      if units[end - 1].properties.contains(.opener) {
        let closer = text.closer(of: end - 1, until: clause.end)
        if closer > end - 1 { end = closer + 1 }
      }
      if let head = text.head(before: end, from: from),
        mayBeGoverned(head, isSoft: isSoft && !isEncouraged),
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
    // 调动各方力量: merely called together.
    return !isSoft || !units.has("力量", before: head.end)
  }

  /// 群众, 公众, 社会各界: the public, which is only mobilised.
  private func isCrowd(_ head: PartyText.Head) -> Bool {
    for crowd in [
      "群众", "公众", "各界", "游客", "消费者", "香客", "信众", "市民", "网民", "公民", "居民", "个人",
    ] as [StaticString] where units.has(crowd, before: head.end) { return true }
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
    return text.words.length(of: .deedNoun, at: verb) == length
      && namesDeed(at: verb + length, until: end)
  }

  /// Whether what stands behind a verb that may be a noun makes it one: 创建工作, 发展性, 创建和….
  private func namesDeed(at start: Int, until end: Int) -> Bool {
    guard start < end else { return true }
    for noun in [
      "和", "及", "、", "与", "的", "工作", "情况", "比例", "力度", "标准", "制度", "机制", "体系", "水平", "能力", "质量", "任务",
      "经费", "规划", "方案", "计划", "责任", "活动", "行动", "性", "率", "化", "中", "上",
    ] as [StaticString] where units.has(noun, at: start) { return true }
    return false
  }

  /// 由X负责, 由X牵头; not 由X组成.
  private mutating func readBy(at start: Int, clause index: Int) -> Int? {
    let clause = clauses[index].range
    for not in ["由于", "由此", "由来", "由衷", "由点"] as [StaticString] where units.has(not, at: start) {
      return start + 2
    }
    for not in ["自由", "理由", "事由", "缘由", "经由", "案由"] as [StaticString]
    where units.has(not, before: start + 1) { return start + 1 }
    if units.has("交由", before: start + 1), forbids(UnitRange(clause.start, start)) { return nil }
    guard let found = subject(from: start + 1, in: clause), !isModifier(from: start, in: clause)
    else { return nil }
    for not in ["组成", "构成", "为组长", "担任", "任组长"] as [StaticString]
    where units.has(not, at: found.predicate.verb) { return found.predicate.verb }
    let isSupport = units.has("配合", at: found.predicate.verb)
    let role = isSupport ? .support : found.predicate.role
    add(found.range, role, role == .lead ? .lead : role == .support ? .support : .by)
    return found.predicate.verb
  }

  private func forbids(_ range: UnitRange) -> Bool {
    for word in ["严禁", "不得", "禁止", "不准"] as [StaticString]
    where units.first(word, in: range) != nil { return true }
    return false
  }

  /// 建立由X牵头、Y配合的机制: who works the mechanism, not who is to build it.
  private func isModifier(from start: Int, in clause: UnitRange) -> Bool {
    for ending in ["机制", "体系", "格局", "制度", "模式", "机构", "小组", "专班", "队伍"] as [StaticString]
    where units.has(ending, before: clause.end) {
      return units.first(0x7684, in: UnitRange(start, clause.end)) != nil
    }
    return false
  }

  private func jointLength(at start: Int) -> Int {
    for word in ["会同", "联合", "联动", "商请"] as [StaticString] where units.has(word, at: start) {
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
    while end <= clause.end {
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
    guard let to = units.first("为责任主体", in: UnitRange(start, clause.end)),
      let head = text.head(before: to, from: start)
    else { return nil }
    return text.phrase(from: start, to: to, head: head, .governed)
  }

  /// 对X，要督促落实…; 对X…情况进行指导督促.
  private mutating func readFronted(clause index: Int, from start: Int) -> Bool {
    let clause = clauses[index]
    guard units[start] == 0x5BF9 else { return false }  // 对
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
    while end < clause.range.end {
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

  // MARK: Labels and brackets

  /// 责任单位：A、B; the index of the clause behind the list, or nil where no label stands.
  private mutating func readLabel(at index: Int) -> Int? {
    let clause = clauses[index]
    guard clause.mark == Unit.colon, index + 1 < clauses.count,
      let role = labelRole(before: clause.range.end, from: clause.range.start)
    else { return nil }
    guard let role else { return index + 2 }
    let list = clauses[index + 1].range
    addList(UnitRange(list.start, endOfList(list)), role, .label)
    return clauses[index + 1].mark == Unit.colon ? index + 1 : index + 2
  }

  /// The role that a label names: `.some(nil)` for a label that names none, nil for no label.
  private func labelRole(before end: Int, from start: Int) -> PartyMention.Role?? {
    let classes: [(PartyWord, PartyMention.Role?)] = [
      (.leadLabel, .lead), (.supportLabel, .support), (.responsibleLabel, .responsible),
      (.otherLabel, nil),
    ]
    for (word, role) in classes {
      let length = text.words.length(of: word, before: end)
      if length > 0, end - length >= start { return .some(role) }
    }
    return nil
  }

  /// Where a list ends before the next label that runs in without a mark: …局完成时限：.
  private func endOfList(_ range: UnitRange) -> Int {
    var at = range.start + 1
    while at < range.end {
      let length = text.words.length(
        ofAny: PartyWord.otherLabel.bit | PartyWord.leadLabel.bit | PartyWord.supportLabel.bit
          | PartyWord.responsibleLabel.bit, at: at)
      if length > 0, at + length == range.end { return at }
      at += 1
    }
    return range.end
  }

  private mutating func addList(
    _ range: UnitRange, _ role: PartyMention.Role, _ rule: PartyRule
  ) {
    var end = range.end
    while end > range.start,
      units[end - 1] == 0x7B49 || units[end - 1] == Unit.enumerationComma
        || units[end - 1].properties.contains(.sentenceEnd)
    {
      end -= 1
    }
    guard end - range.start >= 2 else { return }
    for part in text.split(UnitRange(range.start, end)) {
      if rule != .label {
        guard let head = text.head(before: part.end, from: part.start),
          text.phrase(from: part.start, to: part.end, head: head, .list) != nil
        else { continue }
      }
      hits.append(PartyHit(range: part, kind: text.kind(of: part), role: role, rule: rule))
    }
  }

  /// Brackets that say who answers for the statement, at its end or before a mark.
  private mutating func readBrackets(in range: UnitRange, trailing: UnitRange?) {
    var at = range.start
    while at < range.end {
      if units[at].properties.contains(.opener) {
        let closer = text.closer(of: at, until: range.end)
        if units[at] == Unit.leftParenthesis, closer > at + 3,
          closer + 1 >= range.end || !units[closer + 1].isHan
        {
          readBracket(UnitRange(at + 1, closer), needsRole: true)
        }
        at = max(closer, at) + 1
        continue
      }
      at += 1
    }
    if let trailing {
      readBracket(UnitRange(trailing.start + 1, trailing.end - 1), needsRole: false)
    }
  }

  private mutating func readBracket(_ range: UnitRange, needsRole: Bool) {
    // 试点城市政府负责落实。以下均需…: holds for what follows too.
    let isStanding = units.first("以下均", in: range) != nil || units.first("下同", in: range) != nil
    let groups = text.clauses(in: range)
    var index = 0
    while index < groups.count {
      let group = groups[index]
      if group.mark == Unit.colon,
        let role = labelRole(before: group.range.end, from: group.range.start)
      {
        if index + 1 < groups.count, let role {
          let list = groups[index + 1].range
          addList(UnitRange(list.start, endOfList(list)), role, .bracket)
        }
        index += 2
        continue
      }
      if units.has("以下", at: group.range.start) {
        index += 1
        continue
      }
      if let (list, role) = bracketGroup(group.range) {
        let isDuty = role == .responsible && !units.has("指导", before: group.range.end)
        addList(list, role, isStanding && isDuty ? .standingBracket : .bracket)
      } else if !needsRole, index == 0 || groups.count == 1 {
        addNames(group.range)
      }
      index += 1
    }
  }

  /// A牵头, 由B按职责分工负责: the list and what it is to do.
  private func bracketGroup(_ range: UnitRange) -> (UnitRange, PartyMention.Role)? {
    let classes: [(PartyWord, PartyMention.Role)] = [
      (.lead, .lead), (.support, .support), (.responsible, .responsible),
    ]
    for (word, role) in classes {
      let length = text.words.length(of: word, before: range.end)
      guard length > 0, range.end - length > range.start + 1 else { continue }
      var end = range.end - length
      while true {
        let adverb = text.words.length(of: .adverb, before: end)
        guard adverb > 0, end - adverb > range.start + 1,
          text.head(before: end, from: range.start) == nil
        else { break }
        end -= adverb
      }
      let start = units[range.start] == 0x7531 ? range.start + 1 : range.start
      return start < end ? (UnitRange(start, end), role) : nil
    }
    return nil
  }

  /// A bracket of names alone: （市应急局、市公安局）.
  private mutating func addNames(_ range: UnitRange) {
    let parts = text.split(range)
    guard !parts.isEmpty, parts.allSatisfy({ text.head(before: $0.end, from: $0.start) != nil })
    else { return }
    for part in parts {
      hits.append(
        PartyHit(range: part, kind: text.kind(of: part), role: .responsible, rule: .bracket))
    }
  }
}
