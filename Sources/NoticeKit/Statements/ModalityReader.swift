/// Reads what a directive asks: obligation, prohibition, permission, encouragement.
struct ModalityReader: Sendable {
  let reader: ClauseReader

  private var units: [UInt16] { reader.units }

  /// The modalities of a directive in canonical order, with the words that tell.
  func modalities(of clauses: [Clause]) -> (modalities: [Statement.Modality], rules: [StatementRule])
  {
    var obligation: UnitRange?
    var prohibition: UnitRange?
    var permission: UnitRange?
    var encouragement: UnitRange?
    // Whether the clause goes on with what an encouragement or a permission began.
    var isEncouraged = false
    var isAllowed = false
    var sawAct = false
    for clause in clauses where !clause.isCondition {
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
        encouragement = encouragement ?? hard
        isEncouraged = true
        sawAct = true
        continue
      }
      if let soft = clause.softEncourage {
        if !sawAct || isEncouraged {
          encouragement = encouragement ?? soft
          isEncouraged = true
        } else {
          obligation = obligation ?? soft
        }
        sawAct = true
        continue
      }
      if let modal = clause.modal ?? clause.request {
        obligation = obligation ?? modal
        isEncouraged = false
        sawAct = true
        continue
      }
      guard let act = clause.imperative ?? clause.duty ?? clause.inner else { continue }
      if isAllowed {
        isAllowed = false
        continue
      }
      if clause.isPurpose { continue }
      if isEncouraged, clause.namesEffect || clause.imperative == nil && clause.duty == nil {
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

  /// 停止 as the act of the clause: 立即停止运营, 停止一切户外活动.
  private func halt(in clause: Clause) -> UnitRange? {
    guard let at = units.first("停止", in: clause.range) else { return nil }
    let word = UnitRange(at, at + 2)
    if at == clause.head || reader.words.length(of: .adverb, before: at) > 0
      || clause.modal?.end == at
    {
      return word.end < clause.range.end ? word : nil
    }
    return nil
  }

  private func hasAct(from start: Int, to end: Int) -> Bool { hasVerb(from: start, to: end) }

  /// Whether a verb stands between two places.
  private func hasVerb(from start: Int, to end: Int) -> Bool {
    var at = start
    while at < end {
      let length = reader.words.length(
        ofAny: StatementWord.verbMask | StatementWord.duty.bit, at: at)
      if length > 0, at + length <= end { return true }
      at += 1
    }
    return false
  }
}
