/// Reads the acts of one clause: adverbs, phrases, verbs that share an object, and the object.
struct ActReader: Sendable {
  let reader: ClauseReader

  private var units: [UInt16] { reader.units }
  private var words: ClauseReader.Words { reader.words }

  /// The first of the adverbs that stand right before `start`.
  func backOverAdverbs(_ start: Int, from limit: Int) -> Int {
    var at = start
    while at > limit {
      let length = words.length(of: .adverb, before: at)
      guard length > 1, at - length >= limit else { break }
      at -= length
    }
    return at
  }

  /// Reads the acts from `start` to the end of the clause: 查找漏洞、消除隐患 are two.
  func read(from start: Int, in clause: Clause, _ actions: inout [Action]) {
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
      if units.has(anyOf: ["细则", "方案", "意见", "办法"], at: start + 2) { return 0 }
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
    if words.length(of: .light, at: first) > 0 { return false }
    guard second.end < end else {
      return !takesVerbalNoun(first) && words.length(of: .paperTaker, at: first) == 0
    }
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
    return words.length(of: .pairing, at: second.start) > 0
  }

  /// Verbs whose object is another verb: 加强检查, 开展演练.
  private func takesVerbalNoun(_ at: Int) -> Bool {
    words.length(of: .nounTaker, at: at) > 0
  }

  /// The verb behind a phrase: 对重点场所开展, 把责任落实到, 向社会公布.
  func verbBehindPhrase(from start: Int, until end: Int) -> UnitRange? {
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
    units.has(anyOf: ["按", "根据", "依据", "依照", "结合", "围绕", "以", "针对", "随着", "参照", "对照"], at: at)
  }

  /// Verbs that a phrase with 对 leads to: 开展, 进行, 实施, 予以.
  private func isLight(_ at: Int) -> Bool { words.length(of: .handling, at: at) > 0 }

  /// Verbs that a phrase with 把 leads to: 纳入, 落实, 摆在.
  private func isResult(_ at: Int) -> Bool { words.length(of: .result, at: at) > 0 }

  /// Whether the verb at `at` may be the predicate: nothing makes it part of a noun phrase.
  private func opensPredicate(_ at: Int, _ length: Int, until end: Int) -> Bool {
    let before = units[at - 1]
    if before == Unit.particle || before == Unit.enumerationComma || before == 0x6240 {  // 所
      return false
    }
    if units.has(anyOf: ["后", "前", "之日", "期间"], at: at + length) {
      return false
    }
    if units.has(anyOf: ["未", "不", "未按规定", "未进行"], before: at) { return false }
    if units.has("情况", at: at + length) { return false }
    let next = at + length < end ? units[at + length] : 0
    if next == Unit.particle || next == Unit.enumerationComma { return false }
    // 安全生产工作, 隐患排查治理: verbs in a row and verbs in front of 工作 are nouns.
    for noun in [
      "工作", "活动", "制度", "机制", "责任", "情况", "体系", "能力", "力度", "水平", "措施", "要求", "中", "和", "等", "通道",
      "设施", "标志",
    ]
      as [StaticString]
    where units.has(noun, at: at + length) && !isLight(at) { return false }
    return true
  }

  /// 对设备进行检修: the deed is 检修.
  private func nameDeed(_ action: inout Action) {
    if words.length(of: .light, at: action.verb.start) == action.verb.count {
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

  /// The first verb between two places that may be a predicate.
  func firstVerb(from start: Int, to end: Int) -> UnitRange? {
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
  private func isNeverNoun(_ at: Int) -> Bool { words.length(of: .neverNoun, at: at) > 0 }

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
