/// Lists what a directive asks to be done: verb, object and the clause that says so.
///
/// Subjects, times, modals and conditions are no part of an action. A prohibition keeps its word of
/// prohibition with the verb (不得占用), since without it the action would turn into its opposite.
struct ActionExtractor: Sendable {
  private let reader: ClauseReader

  private var units: [UInt16] { reader.units }
  private var words: ClauseReader.Words { reader.words }

  init(_ reader: ClauseReader) {
    self.reader = reader
  }

  /// For each of `segments` the actions it asks for; none where it is no directive.
  static func actions(
    of segments: [Segment], _ classes: [Classification], units: [UInt16],
    words: WordIndex<StatementWord>
  ) -> [[Action]] {
    let extractor = ActionExtractor(ClauseReader(units, words))
    return segments.indices.map {
      classes[$0].kind == .directive ? extractor.actions(in: segments[$0].body) : []
    }
  }

  /// The actions of a directive, in order.
  func actions(in range: UnitRange) -> [Action] {
    var actions: [Action] = []
    var topic: UnitRange?
    for clause in reader.clauses(in: range) {
      if clause.isCondition || isFrameAlone(clause) {
        topic = framedTopic(clause) ?? topic
        continue
      }
      if let target = target(of: clause) {
        actions.append(target)
        continue
      }
      let start = opening(of: clause)
      guard let start else {
        topic = framedTopic(clause)
        continue
      }
      let first = actions.count
      read(from: start, in: clause, &actions)
      if actions.count == first + 1, actions[first].object == nil { actions[first].object = topic }
      if actions.count > first { topic = nil }
    }
    return actions
  }

  // MARK: Where an act begins

  /// What 对… names for the clause behind it: 对存在隐患的场所，要立即整改.
  private func framedTopic(_ clause: Clause) -> UnitRange? {
    let start = clause.head
    let length = units.has("对于", at: start) ? 2 : units.has("对", at: start) ? 1 : 0
    guard length > 0, start + length < clause.range.end else { return nil }
    var end = clause.range.end
    if units.has("的", before: end) { end -= 1 }
    return UnitRange(start + length, end)
  }

  /// The first place of the act in `clause`, behind subject and modal, or nil without one.
  private func opening(of clause: Clause) -> Int? {
    if clause.copula != nil, clause.modal == nil, clause.ban == nil { return nil }
    if clause.past != nil, clause.modal == nil { return nil }
    // 检测合格后方可接入: a condition of another act.
    if clause.modal == nil, clause.ban == nil, units.first("方可", in: clause.range) != nil {
      return nil
    }
    if let ban = clause.ban {
      if let modal = clause.modal, modal.start < ban.start { return modal.end }
      return ban.start
    }
    if let modal = clause.modal { return modal.end }
    if let request = clause.request { return behindAddressee(request.end, in: clause) }
    if let permit = clause.permit { return permit.start }
    if let encourage = clause.encourage ?? clause.softEncourage { return encourage.start }
    if clause.isPurpose { return nil }
    if clause.imperative != nil { return behindJoints(clause.range) }
    // A party of its own, and the act behind it: 各镇认真履行职责, 由民政局牵头.
    guard
      var act = [clause.inner, clause.duty, clause.weakDuty].compactMap({ $0 }).min(by: {
        $0.start < $1.start
      })
    else { return nil }
    if units.has("由", at: act.start), act.count == 1 {
      guard let verb = firstVerb(from: act.end + 1, to: clause.range.end) else { return nil }
      act = verb
    }
    if let phrase = phrase(before: act.start, in: clause) { return phrase }
    return backOverAdverbs(act.start, from: clause.range.start)
  }

  /// 对…, 把… in front of the verb, behind the subject: 各镇对辖区企业开展检查.
  private func phrase(before act: Int, in clause: Clause) -> Int? {
    var at = clause.head
    while at < act {
      if let close = reader.closer(of: at, until: act) {
        at = close
        continue
      }
      if units.has("对", at: at) || units.has("把", at: at) || units.has("将", at: at) {
        if at == clause.head || words.length(of: .party, before: at) > 0 { return at }
      }
      at += 1
    }
    return nil
  }

  /// 完好率达到95%以上: what is measured belongs to the action.
  private func target(of clause: Clause) -> Action? {
    guard clause.modal == nil, clause.ban == nil, clause.permit == nil, clause.request == nil,
      clause.imperative == nil, let verb = clause.weakDuty
    else { return nil }
    for phrase in ["达到", "不少于", "不低于", "不高于", "不超过", "不大于", "不小于", "控制在", "保持在", "达标"]
      as [StaticString]
    where units.has(phrase, at: verb.start) {
      let start = behindJoints(clause.range)
      guard start < verb.start else { return nil }
      let object =
        verb.end < clause.range.end ? UnitRange(verb.end, clause.range.end) : nil
      return Action(
        range: UnitRange(start, clause.range.end), verb: verb, negation: nil, object: object)
    }
    return nil
  }

  /// 对拒不整改的企业, 结合本地实际: a phrase that frames the act of the next clause.
  private func isFrameAlone(_ clause: Clause) -> Bool {
    guard clause.closer == Unit.comma, clause.modal == nil, clause.ban == nil,
      clause.permit == nil, clause.imperative == nil, clause.encourage == nil
    else { return false }
    let start = clause.head
    for phrase in ["前", "后", "期间"] as [StaticString]
    where units.has(phrase, before: clause.range.end) {
      return true
    }
    for phrase in ["未", "凡", "如", "若", "因", "一旦", "遇", "已", "新发现"] as [StaticString]
    where units.has(phrase, at: start) { return true }
    guard words.length(of: .frame, at: start) > 0 else { return false }
    guard let verb = verbBehindPhrase(from: start, until: clause.range.end) else { return true }
    // …的企业 closes a topic.
    return units.first(Unit.particle, in: UnitRange(verb.end, clause.range.end)) != nil
      && units.has("对", at: start)
  }

  /// Past joints and times, but not past adverbs.
  private func behindJoints(_ range: UnitRange) -> Int {
    var at = range.start
    while at < range.end {
      let step = max(words.length(of: .joint, at: at), reader.timeLength(at: at, until: range.end))
      guard step > 0, words.length(ofAny: StatementWord.verbMask, at: at) <= step else { break }
      at += step
    }
    return at
  }

  /// Past the name of who is asked: 请各地各部门于10日前报送.
  private func behindAddressee(_ start: Int, in clause: Clause) -> Int {
    guard let verb = firstVerb(from: start, to: clause.range.end) else { return start }
    let adverbs = backOverAdverbs(verb.start, from: start)
    // A phrase of place or time between them belongs to the action.
    var at = start
    while at < adverbs {
      let frame = words.length(of: .frame, at: at)
      if frame > 0, at == start || words.length(of: .party, before: at) > 0 { return at }
      at += 1
    }
    return adverbs
  }

  private func backOverAdverbs(_ start: Int, from limit: Int) -> Int {
    var at = start
    while at > limit {
      let length = words.length(of: .adverb, before: at)
      guard length > 1, at - length >= limit else { break }
      at -= length
    }
    return at
  }

  // MARK: The act

  /// Reads the acts from `start` to the end of the clause: 查找漏洞、消除隐患 are two.
  private func read(from start: Int, in clause: Clause, _ actions: inout [Action]) {
    let end = clause.range.end
    var at = start
    while at < end {
      guard var action = act(from: at, until: end) else { return }
      let close = actEnd(from: action.verb.end, until: end)
      action.range.end = close
      action.object = object(of: action, until: close)
      nameDeed(&action)
      if action.range.count >= 2 { actions.append(action) }
      at = close
      // Past 、 并 且 to the next act.
      while at < end {
        let joint = words.length(of: .joint, at: at)
        if units[at] == Unit.enumerationComma {
          at += 1
        } else if joint > 0 {
          at += joint
        } else {
          break
        }
      }
      guard at > close else { return }
    }
  }

  /// The act that opens at `start`: its adverbs, its phrases, its verb.
  private func act(from start: Int, until end: Int) -> Action? {
    var at = start
    var negation: UnitRange?
    // 坚决不得, 及时开展, 对…进行, 将…纳入.
    while at < end {
      let ban = words.length(of: .ban, at: at)
      let permit = words.length(of: .permit, at: at)
      if ban > 0, negation == nil {
        negation = UnitRange(at, at + ban)
        at += ban
        continue
      }
      if permit > 0, at == start {
        at += permit
        continue
      }
      let adverb = words.length(of: .adverb, at: at)
      // 严格执行: a word that is verb and adverb is an adverb in front of a verb.
      if adverb > 1, at + adverb < end,
        adverb >= words.length(ofAny: StatementWord.verbMask, at: at),
        verbLength(at: at + adverb) > 0 || words.length(of: .frame, at: at + adverb) > 0
      {
        at += adverb
        continue
      }
      if let verb = verb(at: at, until: end, isHead: true) {
        return action(start, verb, negation)
      }
      let time = reader.timeLength(at: at, until: end)
      if max(adverb, time) > 0 {
        at += max(adverb, time)
        continue
      }
      break
    }
    guard at < end else {
      return negation.map { Action(range: $0, verb: $0, negation: nil, object: nil) }
    }
    if let verb = verbBehindPhrase(from: at, until: end) { return action(start, verb, negation) }
    return negation.map { Action(range: $0, verb: $0, negation: nil, object: nil) }
  }

  private func action(_ start: Int, _ verb: UnitRange, _ negation: UnitRange?) -> Action {
    Action(range: UnitRange(start, verb.end), verb: verb, negation: negation, object: nil)
  }

  /// The verb at `start`, with the verbs that share its object: 建立健全, 下拨、发放.
  private func verb(at start: Int, until end: Int, isHead: Bool = false) -> UnitRange? {
    let length = verbLength(at: start)
    guard length > (isHead ? 0 : 1), start + length <= end else { return nil }
    var at = start + length
    while at < end {
      var next = at
      if units[next] == Unit.enumerationComma || isJoint(next) {
        // 重视和切实抓好: the second verb has an adverb of its own.
        next += 1
        let adverb = isJoint(next - 1) ? words.length(of: .adverb, at: next) : 0
        if adverb > 1, verbLength(at: next + adverb) > 1 { next += adverb }
      }
      let more = verbLength(at: next)
      guard more > 1, next + more <= end,
        sharesObject(UnitRange(next, next + more), with: start, until: end, next > at)
      else { break }
      at = next + more
    }
    return UnitRange(start, at)
  }

  private func verbLength(at start: Int) -> Int {
    let length = words.length(
      ofAny: StatementWord.verbMask | StatementWord.dutyMask | StatementWord.deed.bit
        | StatementWord.encourage.bit | StatementWord.softEncourage.bit, at: start)
    guard length > 0, !reader.isNounHead(start, length: length),
      start == 0 || words.length(of: .plain, at: start - 1) < 3
    else { return 0 }
    if units.has("实施", at: start) {
      for noun in ["细则", "方案", "意见", "办法"] as [StaticString]
      where units.has(noun, at: start + 2) { return 0 }
    }
    return length
  }

  /// 和 与 及 或 between verbs.
  private func isJoint(_ at: Int) -> Bool {
    units[at] == 0x548C || units[at] == 0x4E0E || units[at] == 0x53CA || units[at] == 0x6216
  }

  /// Whether a second verb goes with the first: 建立健全制度, 下拨、发放资金, 复查验收; but not
  /// 加强检查 and not 加强监测、预警工作.
  private func sharesObject(
    _ second: UnitRange, with first: Int, until end: Int, _ isEnumerated: Bool
  ) -> Bool {
    for light in ["进行", "予以", "给予", "加以"] as [StaticString] where units.has(light, at: first) {
      return false
    }
    guard second.end < end else { return !takesVerbalNoun(first) }
    let next = units[second.end]
    // 收购、加工、销售渔获物: the object follows the last of them.
    if isEnumerated, next == Unit.enumerationComma || isJoint(second.end),
      second.end + 2 < end, verbLength(at: second.end + 1) > 1
    {
      return !takesVerbalNoun(first)
    }
    guard second.end + 1 < end, next != Unit.enumerationComma, !isJoint(second.end),
      next != Unit.particle
    else { return false }
    if isEnumerated { return !takesVerbalNoun(first) }
    // 组织开展, 督促指导: the second verb of a pair is one that officials pair.
    for phrase in [
      "健全", "完善", "开展", "实施", "指导", "督促", "制定", "推进", "落实", "组织", "建立", "细化", "优化", "改进", "推广",
      "推动",
      "采取",
    ] as [StaticString] where units.has(phrase, at: second.start) { return true }
    return false
  }

  /// Verbs whose object is another verb: 加强检查, 开展演练.
  private func takesVerbalNoun(_ at: Int) -> Bool {
    for phrase in [
      "加强", "强化", "开展", "严格", "做好", "抓好", "进行", "加大", "深化", "规范", "确保", "防止", "保障", "接受", "予以",
      "给予", "停止",
      "促进", "提高", "提升", "便于", "减少", "参与", "参加", "启动", "安排", "加快", "突出", "注重", "减轻", "防范", "完成",
      "负责",
    ] as [StaticString] where units.has(phrase, at: at) { return true }
    return false
  }

  /// The verb behind a phrase: 对重点场所开展, 把责任落实到, 向社会公布.
  private func verbBehindPhrase(from start: Int, until end: Int) -> UnitRange? {
    var at = start
    var last: UnitRange?
    // 按照…原则制定: the verb stands behind the noun that closes the phrase.
    let isSoft = isSoftFrame(start)
    let takesLast = units.has("对", at: start) || units.has("就", at: start)
    let takesResult = units.has("把", at: start) || units.has("将", at: start)
    while at < end {
      if let close = reader.closer(of: at, until: end) {
        at = close
        continue
      }
      let length = verbLength(at: at)
      let adverb = words.length(of: .adverb, at: at)
      if adverb > 1, adverb >= length, at + adverb < end, verbLength(at: at + adverb) > 0 {
        at += adverb
        continue
      }
      if length > 1, at > start, opensPredicate(at, length, until: end),
        !isSoft || words.length(of: .frameNoun, before: backOverAdverbs(at, from: start)) > 0
      {
        let found = verb(at: at, until: end) ?? UnitRange(at, at + length)
        if takesLast ? isLight(at) : !takesResult || isResult(at) { return found }
        last = last ?? found
        at = found.end
        continue
      }
      at += 1
    }
    return last
  }

  private func isSoftFrame(_ at: Int) -> Bool {
    for phrase in ["按", "根据", "依据", "依照", "结合", "围绕", "以", "针对", "随着", "参照", "对照"] as [StaticString]
    where units.has(phrase, at: at) { return true }
    return false
  }

  /// Verbs that a phrase with 对 leads to: 开展, 进行, 实施, 予以.
  private func isLight(_ at: Int) -> Bool {
    for phrase in [
      "开展", "进行", "实施", "予以", "给予", "加强", "落实", "强化", "实行", "采取", "做好", "作出", "严格", "依法",
    ]
      as [StaticString]
    where units.has(phrase, at: at) { return true }
    return false
  }

  /// Verbs that a phrase with 把 leads to: 纳入, 落实, 摆在.
  private func isResult(_ at: Int) -> Bool {
    for phrase in [
      "纳入", "列入", "作为", "落实", "摆在", "摆到", "摆上", "放在", "放到", "抓在", "落到", "融入", "贯穿", "转化", "分解",
      "细化", "列为",
      "控制", "解决", "消除", "化解", "消灭", "建立在", "报送", "移送", "移交", "传达", "传导", "延伸", "推向", "引向", "压缩",
      "建成",
      "打造", "提升到", "用于", "体现", "抓实", "抓好", "抓细", "做实", "做细", "做好", "压实", "覆盖", "明确", "列支", "确定",
      "写入", "交由", "移至", "用作", "变成", "提前至", "调整",
    ] as [StaticString] where units.has(phrase, at: at) { return true }
    return false
  }

  /// Whether the verb at `at` may be the predicate: nothing makes it part of a noun phrase.
  private func opensPredicate(_ at: Int, _ length: Int, until end: Int) -> Bool {
    let before = units[at - 1]
    if before == Unit.particle || before == Unit.enumerationComma || before == 0x6240 {  // 所
      return false
    }
    for time in ["后", "前", "之日", "期间"] as [StaticString] where units.has(time, at: at + length) {
      return false
    }
    for word in ["未", "不", "未按规定", "未进行"] as [StaticString]
    where units.has(word, before: at) { return false }
    if units.has("情况", at: at + length) { return false }
    let next = at + length < end ? units[at + length] : 0
    if next == Unit.particle || next == Unit.enumerationComma { return false }
    // 安全生产工作, 隐患排查治理: verbs in a row and verbs in front of 工作 are nouns.
    for noun in [
      "工作", "活动", "制度", "机制", "责任", "情况", "体系", "能力", "力度", "水平", "措施", "要求", "中", "和", "等",
    ]
      as [StaticString]
    where units.has(noun, at: at + length) && !isLight(at) { return false }
    return true
  }

  /// 对设备进行检修: the deed is 检修.
  private func nameDeed(_ action: inout Action) {
    for phrase in ["进行", "予以", "给予", "加以"] as [StaticString]
    where units.has(phrase, at: action.verb.start) && action.verb.count == 2 {
      var start = action.range.end
      // The verbs that close the clause: 全面细致摸排, 停业整顿.
      while start > action.verb.end {
        let length = words.length(
          ofAny: StatementWord.verbMask | StatementWord.dutyMask | StatementWord.deed.bit,
          before: start)
        guard length > 0, start - length >= action.verb.end else { break }
        start -= length
      }
      // 集中曝光: the adverb in front of the deed.
      let adverb = words.length(of: .adverb, at: start)
      if adverb > 1, start + adverb < action.range.end { start += adverb }
      guard start < action.range.end else { return }
      let light = action.verb
      action.verb = UnitRange(start, action.range.end)
      action.object = object(of: action, until: action.range.end)
      if let object = action.object, object.end > light.start {
        action.object = UnitRange(object.start, backOverAdverbs(light.start, from: object.start))
      }
    }
  }

  private func firstVerb(from start: Int, to end: Int) -> UnitRange? {
    var at = start
    while at < end {
      let length = verbLength(at: at)
      if length > 0, at == start || opensPredicate(at, length, until: end) {
        return UnitRange(at, at + length)
      }
      at += 1
    }
    return nil
  }

  // MARK: Where an act ends

  /// The end of the act whose verb ends at `start`: the end of the clause, or what joins the next.
  private func actEnd(from start: Int, until end: Int) -> Int {
    var at = start
    var isList = false
    while at < end {
      if let close = reader.closer(of: at, until: end) {
        at = close
        continue
      }
      if units[at] == 0x5E76, opensAct(at + 1, until: end), at > start { return at }  // 并
      if units[at] == Unit.enumerationComma {
        // 加强管道、气站、压缩设备管理: once nouns are listed, no act opens in the list.
        if !isList, opensAct(at + 1, until: end),
          at == start || !endsWithVerb(at, from: start) || isNeverNoun(at + 1)
        {
          return at
        }
        isList = true
      }
      at += 1
    }
    return end
  }

  /// Whether an act with an object of its own opens at `start`.
  private func opensAct(_ start: Int, until end: Int) -> Bool {
    var at = start
    while at < end, verbLength(at: at) < 2 {
      let step = max(words.length(of: .adverb, at: at), words.length(of: .joint, at: at))
      guard step > 0 else { return false }
      at += step
    }
    let length = verbLength(at: at)
    guard length > 0, at + length < end,
      words.length(of: .deed, at: at) != length
        || words.length(ofAny: StatementWord.verbMask, at: at) == length
    else { return false }
    let next = units[at + length]
    if at > start, next == Unit.enumerationComma { return true }
    return next != Unit.enumerationComma && next != Unit.particle && !isJoint(at + length)
  }

  /// Verbs that no noun phrase holds: 开展检查、抓好落实.
  private func isNeverNoun(_ at: Int) -> Bool {
    for phrase in ["抓好", "做好", "做到", "确保", "严防", "严查", "采取", "完善", "健全", "形成", "防止", "杜绝"]
      as [StaticString]
    where units.has(phrase, at: at) { return true }
    return false
  }

  /// 隐患排查、整治机制: verbs that are nouns stand in a row.
  private func endsWithVerb(_ end: Int, from start: Int) -> Bool {
    let mask = StatementWord.verbMask | StatementWord.dutyMask | StatementWord.deed.bit
    let length = words.length(ofAny: mask, before: end)
    return length > 0 && end - length >= start
  }

  // MARK: Objects

  /// What the act is about: what follows the verb, or stands behind 把, 将 or 对 in front of it.
  private func object(of action: Action, until end: Int) -> UnitRange? {
    var start = action.verb.end
    for particle in ["好", "到位", "完", "实", "细", "对"] as [StaticString]
    where units.has(particle, at: start) && start + particle.unitCount < end {
      start += particle.unitCount
      break
    }
    var at = action.range.start
    while at < action.verb.start {
      let adverb = words.length(of: .adverb, at: at)
      if adverb > 1 {
        at += adverb
        continue
      }
      if units.has("把", at: at) || units.has("将", at: at) || units.has("对", at: at) {
        let object = UnitRange(
          at + 1, backOverAdverbs(action.verb.start, from: at + 1))
        if !object.isEmpty, !units.has("对", at: at) || start >= end { return object }
      }
      at += 1
    }
    return start < end ? UnitRange(start, end) : nil
  }
}
