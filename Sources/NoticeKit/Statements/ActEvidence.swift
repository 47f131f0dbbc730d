/// Finds in the clauses of a statement what makes it an order.
struct ActEvidence: Sendable {
  let reader: ClauseReader
  let boilerplate: Boilerplate

  private var units: [UInt16] { reader.units }

  /// A word that orders, forbids, allows or asks.
  func markedAct(_ clauses: [Clause], isTalk: Bool = false) -> StatementRule? {
    for clause in clauses where !clause.isCondition {
      if let ban = clause.ban { return StatementRule(.ban, ban) }
      // 需改造: a need rather than an order where people talk.
      if isTalk, let modal = clause.modal, modal.count == 1, units.has("需", at: modal.start) {
        continue
      }
      if let modal = clause.modal { return StatementRule(.modal, modal) }
      if let request = clause.request ?? ownAdvice(clause), !boilerplate.isCompliance(clause) {
        return StatementRule(.request, request)
      }
      if let permit = clause.permit { return StatementRule(.permit, permit) }
    }
    // 对发生事故的，一律先免职后调查: a sanction, whatever it is.
    for index in clauses.indices.dropFirst() where clauses[index - 1].isCondition {
      let start = clauses[index].range.start
      if units.has("一律", at: start) { return StatementRule(.duty, UnitRange(start, start + 2)) }
    }
    return nil
  }

  /// 我局建议…: advice that the document itself gives.
  private func ownAdvice(_ clause: Clause) -> UnitRange? {
    let start = clause.head
    guard units.has("我", at: start) else { return nil }
    for at in start + 1...start + 3 where units.has("建议", at: at) { return UnitRange(at, at + 2) }
    return nil
  }

  /// An order in a report: one that says whom it addresses.
  func addressedAct(_ clauses: [Clause]) -> StatementRule? {
    for clause in clauses where !clause.isCondition {
      if let request = clause.request ?? ownAdvice(clause), !boilerplate.isCompliance(clause) {
        return StatementRule(.request, request)
      }
      if let modal = clause.modal, clause.past == nil, modal.start > clause.range.start,
        reader.words.length(of: .party, before: modal.start) > 0
      {
        return StatementRule(.modal, modal)
      }
      if units.has("责令", at: clause.head), clause.past == nil,
        units.first("立即", in: clause.range) != nil || units.first("限期", in: clause.range) != nil
      {
        return StatementRule(.duty, UnitRange(clause.head, clause.head + 2))
      }
    }
    return nil
  }

  /// An order among findings that no heading calls findings.
  func demand(_ clauses: [Clause]) -> StatementRule? {
    if clauses.contains(where: { $0.past != nil || $0.pastTime != nil }) { return nil }
    for clause in clauses where !clause.isCondition {
      guard let modal = clause.modal ?? clause.ban else { continue }
      if clause.situation != nil || units.has("不能", at: modal.start) { continue }
      if units.has(anyOf: ["要", "必须", "务必", "应", "不宜", "不得", "严禁"], at: modal.start) {
        return StatementRule(.modal, modal)
      }
    }
    return nil
  }

  /// A bare imperative or a duty, where nothing puts it in the past.
  func plainAct(_ clauses: [Clause], isOrder: Bool = false) -> StatementRule? {
    if clauses.contains(where: { $0.pastTime != nil && !$0.isCondition }) { return nil }
    if let last = clauses.last, last.weight != nil, last.imperative == nil { return nil }
    for clause in clauses where !clause.isCondition && clause.past == nil && !clause.isPurpose {
      if let encourage = clause.encourage ?? clause.softEncourage {
        return StatementRule(.encourage, encourage)
      }
      if isOrder, let deed = deedOfCase(clause) { return StatementRule(.imperative, deed) }
      // 安全投入不足: a predicate closes the clause.
      if let situation = clause.situation,
        situation.end == clause.range.end || describes(situation)
      {
        continue
      }
      if units.first("什么", in: clause.range) != nil { continue }
      if let imperative = clause.imperative, clause.copula == nil, clause.weight == nil {
        return StatementRule(.imperative, imperative)
      }
      // 企业负责人是第一责任人 assigns a duty; 今年是实施规划的第一年 does not.
      if let duty = clause.duty ?? (isOrder ? clause.weakDuty : nil), clause.future == nil,
        clause.copula == nil || duty.end == clause.range.end
      {
        return StatementRule(.duty, duty)
      }
      if let target = target(clause) { return StatementRule(.duty, target) }
    }
    return nil
  }

  /// 能立即整改的立即整改, 不能立即整改的限期整改: what is to be done in a case.
  private func deedOfCase(_ clause: Clause) -> UnitRange? {
    guard units.has(anyOf: ["能", "不能", "无法", "可以"], at: clause.range.start),
      let particle = units.first(Unit.particle, in: clause.range)
    else { return nil }
    for adverb in ["立即", "马上", "当场", "限期", "及时", "一律", "坚决", "依法"] as [StaticString]
    where units.has(adverb, at: particle + 1) {
      return UnitRange(particle + 1, particle + 1 + adverb.unitCount)
    }
    return nil
  }

  /// 即将, 仍然, 有所: words that no act has beside it.
  private func describes(_ word: UnitRange) -> Bool {
    units.has(anyOf: ["即将", "仍然", "依然", "依旧", "有所", "日益", "时有发生", "亟待", "逐渐"], at: word.start)
  }

  /// 今年工作的总体要求是：深入贯彻…: an aim, with the imperatives that spell it out.
  func aim(_ clauses: [Clause]) -> StatementRule? {
    for (index, clause) in clauses.enumerated().dropLast() where clause.closer == Unit.colon {
      guard units.has("是", before: clause.range.end), let act = clauses[index + 1].imperative else {
        continue
      }
      if units.has(anyOf: ["要求", "任务", "目标", "思路", "原则"], in: clause.range) {
        return StatementRule(.imperative, act)
      }
    }
    return nil
  }

  /// 到2030年，…: the date by which a state is to be reached.
  private func target(_ clause: Clause) -> UnitRange? {
    let start = clause.range.start
    guard units.has("到", at: start), start + 5 < clause.range.end, units[start + 1].isDigit,
      units.has("年", at: start + 5)
    else { return nil }
    return UnitRange(start, start + 6)
  }
}
