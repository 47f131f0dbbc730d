/// What the words of one clause say.
extension ClauseReader {
  /// Finds the marks of modality, time and speech in `clause`, outside quotes and brackets.
  func scan(_ clause: inout Clause) {
    let end = clause.range.end
    var at = clause.range.start
    while at < end {
      if let close = closer(of: at, until: end) {
        at = close
        continue
      }
      // Most units begin no word that says anything here.
      let classes = words.classes(at: at)
      if classes & ClauseReader.marks == 0 {
        if classes & ClauseReader.reports != 0 || ClauseReader.isReport(units[at]) {
          noteReport(at, in: &clause)
        }
        if classes & ClauseReader.acts != 0 || units[at] == 0x7531 {  // 由
          noteAct(at, in: &clause)
        }
        at += 1
        continue
      }
      let plain = words.length(of: .plain, at: at)
      let ban = words.length(of: .ban, at: at)
      let permit = words.length(of: .permit, at: at)
      let modal = words.length(of: .modal, at: at)
      let mark = max(ban, permit, modal)
      if plain == 2, dividesCoping(at, in: clause) {
        if clause.modal == nil { clause.modal = UnitRange(at, at + 1) }
        at += 1
        continue
      }
      if plain > 0, plain >= mark {
        noteReport(at, in: &clause)
        at += plain
        continue
      }
      if ban > 0, ban >= max(permit, modal) {
        if clause.ban == nil, forbids(UnitRange(at, at + ban), in: clause) {
          clause.ban = UnitRange(at, at + ban)
        }
        at += ban
        continue
      }
      if permit > 0, permit >= modal {
        if clause.permit == nil, allows(UnitRange(at, at + permit), in: clause) {
          clause.permit = UnitRange(at, at + permit)
        }
        at += permit
        continue
      }
      if modal > 0 {
        if clause.modal == nil, obliges(UnitRange(at, at + modal), in: clause) {
          clause.modal = UnitRange(at, at + modal)
        }
        at += modal
        continue
      }
      noteReport(at, in: &clause)
      noteAct(at, in: &clause)
      at += 1
    }
  }

  private static let marks: UInt64 =
    StatementWord.plain.bit | StatementWord.ban.bit | StatementWord.permit.bit
    | StatementWord.modal.bit
  private static let reports: UInt64 =
    StatementWord.past.bit | StatementWord.pastTime.bit | StatementWord.situation.bit
    | StatementWord.predicate.bit | StatementWord.weight.bit | StatementWord.speech.bit
  private static let acts: UInt64 = StatementWord.dutyMask | StatementWord.verbMask

  /// 了, 是, 将.
  @inline(__always)
  private static func isReport(_ unit: UInt16) -> Bool {
    unit == 0x4E86 || unit == 0x662F || unit == 0x5C06
  }

  private func noteReport(_ at: Int, in clause: inout Clause) {
    if clause.past == nil, let past = word(.past, at: at, in: clause.range),
      !isCase(clause), units.first(Unit.particle, in: UnitRange(past.end, clause.range.end)) == nil
    {
      clause.past = past
    }
    if clause.pastTime == nil, let time = word(.pastTime, at: at, in: clause.range),
      at <= clause.head || units.has("以来", before: time.end),
      at == 0 || !units[at - 1].isDigit,
      // 将今年以来工作情况报送…: the time of what is dealt with.
      !units.has("以来", before: time.end)
        || !(max(clause.range.start, at - 5)..<at).contains(where: {
          Self.objectMarks.contains(units[$0])
        }),
      at == clause.range.start || !units.has("日前", at: at)  // 每月最后一个工作日前
    {
      clause.pastTime = time
    }
    if clause.situation == nil { clause.situation = word(.situation, at: at, in: clause.range) }
    if clause.situation == nil, let word = word(.predicate, at: at, in: clause.range),
      word.end == clause.range.end
    {
      clause.situation = word
    }
    if clause.weight == nil { clause.weight = word(.weight, at: at, in: clause.range) }
    if clause.past == nil, units[at] == 0x4E86, marksPast(at, in: clause.range) {  // 了
      clause.past = UnitRange(at, at + 1)
    }
    if clause.speech == nil {
      let length = words.length(of: .speech, at: at)
      if length > 0, reportsWords(UnitRange(at, at + length), in: clause.range) {
        clause.speech = UnitRange(at, at + length)
      }
    }
    if clause.copula == nil, units[at] == 0x662F, isCopula(at, in: clause.range) {  // 是
      clause.copula = at
    }
    if clause.future == nil, units[at] == 0x5C06, at > clause.head,  // 将
      words.length(of: .party, before: at) > 0
    {
      clause.future = at
    }
  }

  private static let objectMarks: UnitSet = "将把"

  private func word(_ kind: StatementWord, at: Int, in range: UnitRange) -> UnitRange? {
    let length = words.length(of: kind, at: at)
    return length > 0 && at + length <= range.end ? UnitRange(at, at + length) : nil
  }

  private func noteAct(_ at: Int, in clause: inout Clause) {
    let duty = words.length(ofAny: StatementWord.dutyMask, at: at)
    if duty > 0, clause.duty == nil || clause.weakDuty == nil, at + duty <= clause.range.end,
      !units.has("的", at: at + duty), !isNounHead(at, length: duty),
      !isNominal(at, in: clause), !isUnwilling(at, in: clause.range)
    {
      if words.length(of: .duty, at: at) > 0 {
        if clause.duty == nil { clause.duty = UnitRange(at, at + duty) }
      } else if clause.weakDuty == nil {
        clause.weakDuty = UnitRange(at, at + duty)
      }
    }
    if clause.duty == nil, units[at] == 0x7531, namesAgent(at, in: clause.range) {  // 由
      clause.duty = UnitRange(at, at + 1)
    }
    let verb = words.length(ofAny: StatementWord.verbMask, at: at)
    if clause.inner == nil, verb > 0, at > clause.head, !units.has("的", at: at + verb),
      !isNounHead(at, length: verb),
      words.length(ofAny: StatementWord.adverb.bit | StatementWord.party.bit, before: at) > 0
        || words.length(of: .frameEnd, before: at) > 0
        || (at + verb == clause.range.end && words.length(of: .frame, at: clause.head) > 0)
    {
      clause.inner = UnitRange(at, at + verb)
    }
  }

  /// 负责人, 监管部门, 检查组: whether a verb is the beginning of a party's name.
  func isNounHead(_ at: Int, length: Int) -> Bool {
    if words.length(of: .party, at: at) > length { return true }
    if units.has("人员", at: at + length), words.length(of: .peopleTaker, at: at) > 0 { return false }
    let next = at + length < units.count ? units[at + length] : 0
    switch next {
    case 0x4EBA, 0x8005, 0x5458, 0x5316, 0x7387, 0x6027, 0x578B: return true  // 人 者 员 化 率 性 型
    default: return units.has("满意度", at: at + length)
    }
  }

  /// 不敢负责, 未落实: whether what stands in front of an act denies it.
  private func isUnwilling(_ at: Int, in range: UnitRange) -> Bool {
    guard at > range.start else { return false }
    return units.has(anyOf: ["不", "敢", "愿", "想", "未", "没", "没有", "难", "肯", "难以", "未能"], before: at)
  }

  /// 由市财政局…: whether a party follows 由 at `at`.
  private func namesAgent(_ at: Int, in range: UnitRange) -> Bool {
    if at > range.start, units.has("理由", before: at + 1) || units.has("自由", before: at + 1) {
      return false
    }
    if units.has(
      anyOf: ["你", "我", "贵", "各", "省", "市", "县", "区", "乡", "镇", "有关", "相关", "属地"], at: at + 1)
    {
      return true
    }
    let limit = min(range.end, at + 40)
    var index = at + 2
    while index <= limit {
      if words.length(of: .party, before: index) > 0 { return true }
      index += 1
    }
    return false
  }

  // MARK: Time and speech

  /// 了 behind a verb, and not in 为了, 除了, 了解.
  private func marksPast(_ at: Int, in range: UnitRange) -> Bool {
    guard at > range.start else { return false }
    if units.has(anyOf: ["了解", "了结", "了然", "了如指掌"], at: at) {
      return false
    }
    switch units[at - 1] {
    case 0x4E3A, 0x9664, 0x4E0D, 0x7F62, 0x660E: return false  // 为 除 不 罢 明
    default: return true
    }
  }

  /// Whether a verb of speech has words behind it: 强调，… 指出：… 要求各级….
  private func reportsWords(_ word: UnitRange, in range: UnitRange) -> Bool {
    if word.end >= range.end {
      // The clause ends with the verb; a comma, a colon or a quotation follows.
      let next = word.end < units.count ? units[word.end] : 0
      if next == Unit.colon { return true }
      guard next == Unit.comma else { return false }
      // 作出重要指示，… but not 贯彻落实重要指示，….
      for noun in ["指示", "批示", "要求", "部署", "讲话", "决定", "建议", "反映", "反馈", "通报", "介绍", "审批", "批准"]
        as [StaticString]
      where units.has(noun, before: word.end) {
        let before = UnitRange(max(range.start, word.start - 6), word.start)
        if units.has("会议", before: word.start) { return true }
        return units.first("作出", in: before) != nil || units.first("做出", in: before) != nil
          || units.has("明确", before: word.start)
      }
      return true
    }
    return units[word.end] == Unit.leftQuote || units[word.end] == Unit.colon
  }

  /// Whether 是 at `at` is the predicate of its clause.
  private func isCopula(_ at: Int, in range: UnitRange) -> Bool {
    guard at > range.start + 1 else { return false }
    if units.has(
      anyOf: ["特别是", "尤其是", "凡是", "但是", "只是", "还是", "于是", "若是", "要是", "实事求是", "总是"], before: at + 1)
    {
      return false
    }
    return !units.has("是否", at: at) && !units.has("是非", at: at)
  }

  // MARK: Head

  /// Whether the word at `at` is part of a noun phrase, as what 的 or another verb stands before.
  private func isNominal(_ at: Int, in clause: Clause) -> Bool {
    at > clause.range.start && units[at - 1] == Unit.particle
  }

  /// Reads the word of weight that opens the clause.
  func readHead(_ clause: inout Clause) {
    let end = clause.range.end
    var at = clause.head
    guard at < end else { return }
    let request = words.length(of: .request, at: at)
    if request > 0, !units.has("示", at: at + 1), !units.has("求", at: at + 1),
      !units.has("假", at: at + 1)
    {
      clause.request = UnitRange(at, at + request)
      return
    }
    if let hard = encouragement(.encourage, at: at, in: clause) {
      clause.encourage = hard
      return
    }
    if clause.modal == nil, clause.ban == nil, let inner = innerEncouragement(clause) {
      clause.encourage = inner
      return
    }
    if let soft = encouragement(.softEncourage, at: at, in: clause) {
      clause.softEncourage = soft
      return
    }
    // An adverb that is a verb too (加强, 规范) has been taken for one.
    var back = at
    if words.length(ofAny: StatementWord.verbMask, at: at) == 0 {
      let adverb = words.length(of: .adverb, before: at)
      if adverb > 0, at - adverb >= clause.range.start,
        words.length(ofAny: StatementWord.verbMask, at: at - adverb) == adverb
      {
        back = at - adverb
      }
    }
    at = back
    let verb = words.length(ofAny: StatementWord.verbMask, at: at)
    if verb > 0, at + verb <= end, !units.has("的", at: at + verb), !isNounHead(at, length: verb) {
      clause.imperative = UnitRange(at, at + verb)
      clause.namesEffect = words.length(of: .outcome, at: at) == verb
      return
    }
    // 把责任落实到人, 将经费列入预算; but not 将对运输产生影响.
    if units.has("把", at: at) || (units.has("将", at: at) && takesObject(at + 1)) {
      clause.imperative = UnitRange(at, at + 1)
    }
  }

  /// Whether 将 in front of `at` stands for 把, and not for what is going to happen.
  private func takesObject(_ at: Int) -> Bool {
    !units.has(
      anyOf: [
        "对", "会", "于", "有", "是", "随", "成", "不", "在", "继续", "适", "从", "陆续", "持续", "以", "由", "组", "开",
      ], at: at)
  }

  /// 在条件成熟的村鼓励…: the act behind a place or a party.
  private func innerEncouragement(_ clause: Clause) -> UnitRange? {
    var at = clause.head + 1
    guard
      UnitRange(at, max(at, clause.range.end)).indices.contains(where: {
        let unit = units[$0]
        return unit == 0x9F13 || unit == 0x63D0 || unit == 0x5021  // 鼓 提 倡
      })
    else { return nil }
    while at < clause.range.end - 2 {
      if let close = closer(of: at, until: clause.range.end) {
        at = close
        continue
      }
      // An act in front of it: 加强鼓励和引导.
      if words.length(ofAny: StatementWord.verbMask, at: at) > 0 { return nil }
      for phrase in ["鼓励", "提倡", "倡导"] as [StaticString] where units.has(phrase, at: at) {
        if units.has(anyOf: ["的", "政策", "措施", "机制", "性", "奖"], at: at + 2) { return nil }
        return units[at - 1] == Unit.particle ? nil : UnitRange(at, at + 2)
      }
      at += 1
    }
    return nil
  }

  private func encouragement(_ kind: StatementWord, at: Int, in clause: Clause) -> UnitRange? {
    let length = words.length(of: kind, at: at)
    guard length > 0, at + length < clause.range.end,
      words.length(of: .plain, at: at) <= length, clause.modal == nil
    else { return nil }
    return UnitRange(at, at + length)
  }
}

extension Unit {
  static let particle: UInt16 = 0x7684  // 的
}
