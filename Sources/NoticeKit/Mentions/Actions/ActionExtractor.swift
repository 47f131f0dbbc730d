/// Lists what a directive asks to be done: verb, object and the clause that says so.
///
/// Subjects, times, modals and conditions are no part of an action. A prohibition keeps its word of
/// prohibition with the verb (不得占用), since without it the action would turn into its opposite.
struct ActionExtractor: Sendable {
  private let reader: ClauseReader
  private let acts: ActReader

  private var units: [UInt16] { reader.units }
  private var words: ClauseReader.Words { reader.words }

  init(_ reader: ClauseReader) {
    self.reader = reader
    acts = ActReader(reader: reader)
  }

  /// The actions of a directive with these clauses, in order.
  func actions(of clauses: [Clause]) -> [Action] {
    var actions: [Action] = []
    var topic: UnitRange?
    for clause in clauses {
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
      acts.read(from: start, in: clause, &actions)
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
    else {
      // 向社会公布举报电话: a phrase, and the verb behind it.
      return words.length(of: .frame, at: clause.head) > 0 ? clause.head : nil
    }
    if units.has("由", at: act.start), act.count == 1 {
      guard let verb = acts.firstVerb(from: act.end + 1, to: clause.range.end) else { return nil }
      act = verb
    }
    if let phrase = phrase(before: act.start, in: clause) { return phrase }
    return acts.backOverAdverbs(act.start, from: clause.range.start)
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
    guard words.length(of: .measure, at: verb.start) > 0 else { return nil }
    let start = behindJoints(clause.range)
    guard start < verb.start else { return nil }
    let object = verb.end < clause.range.end ? UnitRange(verb.end, clause.range.end) : nil
    return Action(
      range: UnitRange(start, clause.range.end), verb: verb, negation: nil, object: object)
  }

  /// 对拒不整改的企业, 结合本地实际: a phrase that frames the act of the next clause.
  private func isFrameAlone(_ clause: Clause) -> Bool {
    guard clause.closer == Unit.comma, clause.modal == nil, clause.ban == nil,
      clause.permit == nil, clause.imperative == nil, clause.encourage == nil
    else { return false }
    let start = clause.head
    if units.has(anyOf: ["前", "后", "期间"], before: clause.range.end) {
      return true
    }
    if units.has(anyOf: ["未", "凡", "如", "若", "因", "一旦", "遇", "已", "新发现"], at: start) {
      return true
    }
    guard words.length(of: .frame, at: start) > 0 else { return false }
    guard let verb = acts.verbBehindPhrase(from: start, until: clause.range.end) else {
      return true
    }
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
    guard let verb = acts.firstVerb(from: start, to: clause.range.end) else { return start }
    let adverbs = acts.backOverAdverbs(verb.start, from: start)
    // A phrase of place or time between them belongs to the action.
    var at = start
    while at < adverbs {
      let frame = words.length(of: .frame, at: at)
      if frame > 0, at == start || words.length(of: .party, before: at) > 0 { return at }
      at += 1
    }
    return adverbs
  }
}
