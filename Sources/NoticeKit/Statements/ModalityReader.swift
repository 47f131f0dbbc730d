/// Reads what a directive asks: obligation, prohibition, permission, encouragement.
struct ModalityReader: Sendable {
  let reader: ClauseReader

  private var units: [UInt16] { reader.units }

  /// The modalities of a directive in canonical order, with the words that tell.
  func modalities(of clauses: [Clause]) -> (
    modalities: [Statement.Modality], rules: [StatementRule]
  ) {
    var obligation: UnitRange?
    var prohibition: UnitRange?
    var permission: UnitRange?
    var encouragement: UnitRange?
    // Whether the clause goes on with what an encouragement or a permission began.
    var isEncouraged = false
    var isAllowed = false
    // Whether the verb that an encouragement is about is still to come.
    var isOpen = false
    // Whether it names who is encouraged (鼓励社区…): what follows is theirs to do.
    var hasActor = false
    var sawAct = false
    // Whether a modal of obligation governs the clauses that follow.
    var isBound = false
    // What a purpose lists in front of the order (为保护…，维护…，) is no order itself.
    var isPurpose =
      (clauses.first?.isPurpose ?? false) && clauses.contains { $0.isMarkedAct }
    let last = clauses.indices.last
    for (index, clause) in clauses.enumerated() where !clause.isCondition {
      if clause.isMarkedAct { isPurpose = false }
      let stop = halt(in: clause)
      if let ban = clause.ban ?? stop {
        prohibition = prohibition ?? ban
        // 要加强管理、严禁…: an act of its own stands in front of the prohibition.
        if let modal = clause.modal, modal.end < ban.start, hasAct(from: modal.end, to: ban.start) {
          obligation = obligation ?? modal
        }
        isEncouraged = false
        isAllowed = false
        sawAct = true
        continue
      }
      if let permit = clause.permit {
        permission = permission ?? permit
        isAllowed = !hasVerb(from: permit.end, to: clause.range.end)
        isEncouraged = false
        sawAct = true
        continue
      }
      if let hard = clause.encourage {
        // 各单位要遵守规定，支持属地工作: the modal goes on.
        if isBound, units.has("支持", before: hard.end) {
          obligation = obligation ?? hard
          continue
        }
        encouragement = encouragement ?? hard
        isEncouraged = true
        isOpen = !hasVerb(from: hard.end, to: clause.range.end)
        hasActor = namesActor(at: hard.end)
        sawAct = true
        continue
      }
      if let soft = clause.softEncourage {
        if !sawAct || isEncouraged {
          encouragement = encouragement ?? soft
          isEncouraged = true
          hasActor = units.first("引导", in: soft) != nil && namesActor(at: soft.end)
        } else {
          obligation = obligation ?? soft
        }
        sawAct = true
        continue
      }
      if let modal = clause.modal ?? clause.request {
        isBound = clause.modal != nil
        obligation = obligation ?? modal
        isEncouraged = false
        sawAct = true
        continue
      }
      guard clause.past == nil, let act = act(of: clause, isLast: index == last) else {
        continue
      }
      if isAllowed {
        isAllowed = false
        continue
      }
      if clause.isPurpose || isPurpose { continue }
      if isEncouraged,
        isOpen || clause.namesEffect || namesEffect(act) || (hasActor && !hasSubject(clause, act))
      {
        isOpen = false
        continue
      }
      obligation = obligation ?? act
      sawAct = true
    }
    var modalities: [Statement.Modality] = []
    var rules: [StatementRule] = []
    func note(_ modality: Statement.Modality, _ name: StatementRule.Name, _ word: UnitRange?) {
      guard let word else { return }
      modalities.append(modality)
      rules.append(StatementRule(name, word))
    }
    note(.obligation, .obligation, obligation)
    note(.prohibition, .prohibition, prohibition)
    note(.permission, .permission, permission)
    note(.encouragement, .encouragement, encouragement)
    if modalities.isEmpty {
      modalities = [.obligation]
      rules = [StatementRule(.obligation)]
    }
    return (modalities, rules)
  }

  /// The act of a clause without a mark of modality; a frame (以政府为主体, 通过发布指南) has none.
  private func act(of clause: Clause, isLast: Bool) -> UnitRange? {
    if let imperative = clause.imperative { return imperative }
    if !isLast, clause.inner == nil {  // 以…为主体, 通过…
      if units.has(
        anyOf: ["以", "通过", "按", "根据", "依据", "围绕", "针对", "结合", "在", "涉及", "随着", "为"], at: clause.head
      ) {
        return nil
      }
    }
    return clause.duty ?? clause.weakDuty ?? clause.inner
  }

  /// 能力明显增强, 效率持续提高: an effect behind its subject.
  private func namesEffect(_ act: UnitRange) -> Bool {
    reader.words.length(of: .outcome, at: act.start) > 0
      && reader.words.length(of: .adverb, before: act.start) > 0
  }

  /// Whether a party of its own stands in front of the act.
  private func hasSubject(_ clause: Clause, _ act: UnitRange) -> Bool {
    guard clause.imperative == nil, act.start > clause.head + 1,
      reader.words.length(of: .frame, at: clause.head) == 0
    else { return false }
    return (clause.head + 2...act.start).contains {
      reader.words.length(of: .party, before: $0) > 1
    }
  }

  /// Whether a party stands at `at`, in front of any verb: 鼓励社区开展 against 鼓励开展.
  private func namesActor(at start: Int) -> Bool {
    let mask = StatementWord.verbMask | StatementWord.adverb.bit | StatementWord.frame.bit
    var at = start
    while at < units.count, !units[at].properties.contains(.comma) {
      if reader.words.length(of: .party, at: at) > 1 { return true }
      let word = reader.words.length(ofAny: mask, at: at)
      // 债转股实施机构: a verb that is part of the party's name.
      if word > 1 { return reader.words.length(of: .party, at: at + word) > 1 }
      at += 1
    }
    return false
  }

  /// 停止 as the act of the clause: 一律停止使用, 停止一切户外活动.
  private func halt(in clause: Clause) -> UnitRange? {
    guard clause.modal == nil, let at = units.first("停止", in: clause.range) else { return nil }
    let word = UnitRange(at, at + 2)
    guard at == clause.head || reader.words.length(of: .adverb, before: at) > 0 else { return nil }
    if units.has(
      anyOf: [
        "使用", "运营", "经营", "营业", "开放", "活动", "运动", "生产", "施工", "销售", "审批", "受理", "办理", "运行", "一切",
      ], in: UnitRange(word.end, clause.range.end))
    {
      return word
    }
    return nil
  }

  private func hasAct(from start: Int, to end: Int) -> Bool { hasVerb(from: start, to: end) }

  /// Whether a verb stands between two places.
  private func hasVerb(from start: Int, to end: Int) -> Bool {
    var at = start
    while at < end {
      let length = reader.words.length(
        ofAny: StatementWord.verbMask | StatementWord.dutyMask, at: at)
      if length > 0, at + length <= end { return true }
      at += 1
    }
    return false
  }
}
