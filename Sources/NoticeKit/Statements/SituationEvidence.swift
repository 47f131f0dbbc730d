/// Finds in the clauses of a statement what makes it a report or a description.
struct SituationEvidence: Sendable {
  let reader: ClauseReader

  private var units: [UInt16] { reader.units }

  /// The rule by which a statement without an order reports or describes.
  func reportRule(_ clauses: [Clause]) -> StatementRule {
    for clause in clauses {
      if let past = clause.past ?? clause.pastTime { return StatementRule(.past, past) }
    }
    if let event = eventDate(clauses) { return StatementRule(.past, event) }
    return situationRule(clauses) ?? StatementRule(.fallback)
  }

  /// 3月5日上午，…: the day of an event in front of what happened.
  private func eventDate(_ clauses: [Clause]) -> UnitRange? {
    guard let start = clauses.first?.range.start, let end = clauses.last?.range.end,
      units[start].isDigit
    else { return nil }
    let opening = UnitRange(start, min(end, start + 12))
    guard let month = units.first("月", in: opening),
      let day = units.first("日", in: UnitRange(month, opening.end)), !units.has("前", at: day + 1)
    else { return nil }
    return UnitRange(start, day + 1)
  }

  /// What tells that a statement without an act describes.
  func situationRule(_ clauses: [Clause], isOrder: Bool = false) -> StatementRule? {
    for clause in clauses where !clause.isCondition {
      if let past = clause.past ?? clause.pastTime { return StatementRule(.past, past) }
    }
    for clause in clauses where !clause.isCondition {
      if let weight = clause.weight { return StatementRule(.weight, weight) }
      // In an order's place what somebody is going to do binds him.
      if isOrder, clause.future != nil { return nil }
      if let situation = clause.situation { return StatementRule(.situation, situation) }
      if let copula = clause.copula, clause.duty == nil {
        return StatementRule(.weight, UnitRange(copula, copula + 1))
      }
      if let future = clause.future {
        return StatementRule(.announcement, UnitRange(future, future + 1))
      }
    }
    return nil
  }

  /// 有的干部…, 一些地方…: what some do, with no order behind it.
  func example(_ clauses: [Clause]) -> UnitRange? {
    guard var start = clauses.first?.head else { return nil }
    if units.has("比如", at: start) || units.has("例如", at: start), clauses.count > 1 {
      start = clauses[1].head
    }
    for phrase in ["有的", "有些", "一些", "个别", "少数", "不少", "我们有的", "我们的一些", "我们一些"] as [StaticString]
    where units.has(phrase, at: start) {
      for clause in clauses.dropFirst() {
        if let modal = clause.modal, modal.start <= clause.head + 1 { return nil }
      }
      return UnitRange(start, start + phrase.unitCount)
    }
    return nil
  }
}
