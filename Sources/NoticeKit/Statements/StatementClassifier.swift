/// Tells directives from reports and background, and reads their modalities
/// (annotation guide, section 4).
struct StatementClassifier: Sendable {
  private let units: [UInt16]
  private let reader: ClauseReader
  private let sections: SectionReader
  private let boilerplate: Boilerplate
  private let modality: ModalityReader
  private let outline: Outline
  private let genre: String?
  private let partsWithItems: Set<Int>

  /// Classifies each of `segments`, which are in document order.
  static func classify(
    segments: [Segment], layout: Layout, parts: DocumentParts, outline: Outline, genre: String?,
    words: WordIndex<StatementWord>
  ) -> [Classification] {
    let classifier = StatementClassifier(layout, parts, outline, genre, words)
    return classifier.classify(segments)
  }

  private init(
    _ layout: Layout, _ parts: DocumentParts, _ outline: Outline, _ genre: String?,
    _ words: WordIndex<StatementWord>
  ) {
    units = layout.flow.units
    reader = ClauseReader(layout.flow.units, words)
    sections = SectionReader(reader, parts: parts, outline: outline, genre: genre)
    boilerplate = Boilerplate(reader: reader)
    modality = ModalityReader(reader: reader)
    self.outline = outline
    self.genre = genre
    partsWithItems = Set(outline.nodes.filter { !$0.isRoot }.map(\.part))
  }

  // MARK: In document order

  /// What earlier statements leave behind for later ones.
  private struct Progress {
    var part = -1
    /// Whether the part's lead-in or its first item has been passed.
    var isUnderWay = false
    /// Whether a 通报 has come to its demands.
    var sawDemands = false
    /// A quotation that a semicolon lets go on.
    var quotation: StatementRule?
    /// A list whose lead-in ended with a colon: the node, and what its members are.
    var list: (node: Int, rule: StatementRule.Name)?
    /// Whether the list is of lines of the same node and goes on.
    var listGoesOn = false
  }

  private func classify(_ segments: [Segment]) -> [Classification] {
    var results: [Classification] = []
    results.reserveCapacity(segments.count)
    var progress = Progress()
    for segment in segments {
      if segment.part != progress.part {
        progress = Progress()
        progress.part = segment.part
      }
      let clauses = reader.clauses(in: segment.body)
      let result = classify(segment, clauses, &progress)
      update(&progress, with: result, segment, clauses)
      results.append(result)
    }
    return results
  }

  private func update(
    _ progress: inout Progress, with result: Classification, _ segment: Segment,
    _ clauses: [Clause]
  ) {
    let last = units[segment.range.end - 1]
    if result.rules.contains(where: { $0.name == .leadIn || $0.name == .purpose }) {
      progress.isUnderWay = true
    }
    if segment.zone == .item { progress.isUnderWay = true }
    if result.kind == .directive { progress.sawDemands = true }
    if result.rules.contains(where: { $0.name == .leadIn }), asksSomething(segment.range) {
      progress.sawDemands = true
    }
    progress.quotation =
      last == Unit.semicolon ? result.rules.first { $0.name == .quotation } : nil
    if last == Unit.colon, let final = clauses.last, leadsList(final),
      !result.rules.contains(where: { $0.name == .leadIn })
    {
      progress.list = (segment.node, listRule(clauses, result))
      progress.listGoesOn = true
    } else if let list = progress.list, list.node == segment.node, last == Unit.fullStop {
      progress.listGoesOn = false
    }
  }

  /// 提出如下要求: a lead-in to demands.
  private func asksSomething(_ range: UnitRange) -> Bool {
    for phrase in ["要求", "通知如下", "提出"] as [StaticString]
    where units.first(phrase, in: range) != nil { return true }
    return false
  }

  /// 重点排查以下几方面：, 不得有下列行为：: whether a list is announced.
  private func leadsList(_ clause: Clause) -> Bool {
    for phrase in ["以下", "下列", "如下", "包括", "内容", "情形", "重点排查", "重点检查", "主要检查"] as [StaticString]
    where units.first(phrase, in: clause.range) != nil { return true }
    return false
  }

  /// What the members of a list under `clauses` are.
  private func listRule(_ clauses: [Clause], _ result: Classification) -> StatementRule.Name {
    guard result.kind == .directive, let last = clauses.last, last.ban == nil, last.permit == nil
    else { return .listDefined }
    for phrase in ["情形", "条件之一", "范围", "对象", "信息", "行为", "区域", "路段", "标准", "人员", "单位", "材料"]
      as [StaticString]
    where units.has(phrase, before: last.range.end) && units.first("下列", in: last.range) != nil {
      return .listDefined
    }
    return .listOrdered
  }

  // MARK: One statement

  private func classify(
    _ segment: Segment, _ clauses: [Clause], _ progress: inout Progress
  ) -> Classification {
    var trail: [StatementRule] = []
    let expected = expectation(for: segment, progress, &trail)
    if let quotation = progress.quotation {
      return settle(expected.isReport ? .report : .background, quotation, &trail)
    }
    if let rule = boilerplate.rule(for: clauses, in: segment.range) {
      let isReport = expected == .strictReport && rule.name != .leadIn && rule.name != .formula
      return settle(isReport ? .report : .background, rule, &trail)
    }
    if let list = memberRule(segment, progress, expected) {
      trail.append(StatementRule(list))
      if list == .listOrdered { return direct(clauses, StatementRule(.fallback), &trail) }
      if let act = markedAct(clauses) { return direct(clauses, act, &trail) }
      return settle(.background, StatementRule(.fallback), &trail)
    }
    if let quotation = quotation(clauses, expected) {
      if quotation.name == .meetingOrder { return direct(clauses, quotation, &trail) }
      return settle(expected.isReport ? .report : .background, quotation, &trail)
    }
    if segment.responsibility != nil, expected != .strictReport {
      return direct(clauses, StatementRule(.duty, segment.responsibility), &trail)
    }
    switch expected {
    case .strictReport: return settle(.report, reportRule(clauses), &trail)
    case .report:
      let isHeaded = segment.node >= 0 && sections.isHeaded[segment.node]
      if let act = addressedAct(clauses) ?? (isHeaded ? nil : demand(clauses)) {
        return direct(clauses, act, &trail)
      }
      return settle(.report, reportRule(clauses), &trail)
    case .background:
      if let act = markedAct(clauses) { return direct(clauses, act, &trail) }
      let rule = reportRule(clauses)
      return settle(rule.name == .past ? .report : .background, rule, &trail)
    case .mixed:
      if let word = perorates(segment) {
        return settle(.background, StatementRule(.peroration, word), &trail)
      }
      if let some = example(clauses) {
        return settle(.background, StatementRule(.example, some), &trail)
      }
      let tellsOfPast = clauses.contains { $0.past != nil }
      if let act = markedAct(clauses, isTalk: true) ?? (tellsOfPast ? nil : plainAct(clauses)) {
        return direct(clauses, act, &trail)
      }
      let rule = reportRule(clauses)
      return settle(rule.name == .past ? .report : .background, rule, &trail)
    case .directive:
      if let act = markedAct(clauses) ?? plainAct(clauses, isOrder: true) {
        return direct(clauses, act, &trail)
      }
      if let rule = situationRule(clauses, isOrder: true) {
        return settle(rule.name == .past ? .report : .background, rule, &trail)
      }
      return direct(clauses, StatementRule(.fallback), &trail)
    }
  }

  /// What the place of `segment` leads one to expect.
  private func expectation(
    for segment: Segment, _ progress: Progress, _ trail: inout [StatementRule]
  ) -> Expectation {
    let part = sections.parts[min(segment.part, sections.parts.count - 1)]
    var expected = segment.node >= 0 ? sections.nodes[segment.node] : part
    let isHeaded = segment.node >= 0 && sections.isHeaded[segment.node]
    if part == .report, progress.sawDemands, !isHeaded {
      expected = sections.isCircular(segment.part) ? .directive : .mixed
    }
    if segment.zone != .item, expected == .directive || expected == .mixed {
      // In front of the items, and behind them, talk prevails.
      let hasItems = partsWithItems.contains(segment.part)
      if segment.zone == .closing || !hasItems || progress.isUnderWay {
        expected = progress.isUnderWay && !hasItems && part == .directive ? .directive : .mixed
      } else {
        expected = .background
      }
      trail.append(StatementRule(.sectionPreamble))
      return expected
    }
    switch expected {
    case .directive: trail.append(StatementRule(.sectionDirective))
    case .mixed: trail.append(StatementRule(.sectionMixed))
    case .report, .strictReport: trail.append(StatementRule(.sectionReport))
    case .background: trail.append(StatementRule(.sectionBackground))
    }
    return expected
  }

  /// The rule of the list that `segment` is a member of.
  private func memberRule(
    _ segment: Segment, _ progress: Progress, _ expected: Expectation
  ) -> StatementRule.Name? {
    guard let list = progress.list, expected == .directive || expected == .background else {
      return nil
    }
    if segment.node == list.node { return progress.listGoesOn ? list.rule : nil }
    var node = segment.node
    while node >= 0 {
      node = outline.nodes[node].parent
      if node == list.node, node >= 0 { return list.rule }
    }
    return nil
  }

  private func settle(
    _ kind: Statement.Kind, _ rule: StatementRule, _ trail: inout [StatementRule]
  ) -> Classification {
    Classification(kind: kind, modalities: [], rules: trail + [rule])
  }

  private func direct(
    _ clauses: [Clause], _ rule: StatementRule, _ trail: inout [StatementRule]
  ) -> Classification {
    let reading = modality.modalities(of: clauses)
    return Classification(
      kind: .directive, modalities: reading.modalities, rules: trail + [rule] + reading.rules)
  }

  /// …作出新的更大贡献 at the end of a speech.
  private func perorates(_ segment: Segment) -> UnitRange? {
    guard genre == "讲话", segment.zone == .closing else { return nil }
    for phrase in ["贡献", "奋斗", "新篇章", "胜利召开", "优异成绩", "胜利！"] as [StaticString] {
      let tail = UnitRange(max(segment.range.start, segment.range.end - 8), segment.range.end)
      if let at = units.first(phrase, in: tail) { return UnitRange(at, at + phrase.unitCount) }
    }
    return nil
  }

  /// 有的干部…, 一些地方…: what some do, with no order behind it.
  private func example(_ clauses: [Clause]) -> UnitRange? {
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

  // MARK: Acts

  /// A word that orders, forbids, allows or asks.
  private func markedAct(_ clauses: [Clause], isTalk: Bool = false) -> StatementRule? {
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
  private func addressedAct(_ clauses: [Clause]) -> StatementRule? {
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
  private func demand(_ clauses: [Clause]) -> StatementRule? {
    if clauses.contains(where: { $0.past != nil || $0.pastTime != nil }) { return nil }
    for clause in clauses where !clause.isCondition {
      guard let modal = clause.modal ?? clause.ban else { continue }
      if clause.situation != nil || units.has("不能", at: modal.start) { continue }
      for phrase in ["要", "必须", "务必", "应", "不宜", "不得", "严禁"] as [StaticString]
      where units.has(phrase, at: modal.start) { return StatementRule(.modal, modal) }
    }
    return nil
  }

  /// A bare imperative or a duty, where nothing puts it in the past.
  private func plainAct(_ clauses: [Clause], isOrder: Bool = false) -> StatementRule? {
    if clauses.contains(where: { $0.pastTime != nil && !$0.isCondition }) { return nil }
    if let last = clauses.last, last.weight != nil, last.imperative == nil { return nil }
    for clause in clauses where !clause.isCondition && clause.past == nil && !clause.isPurpose {
      if let encourage = clause.encourage ?? clause.softEncourage {
        return StatementRule(.encourage, encourage)
      }
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

  /// 即将, 仍然, 有所: words that no act has beside it.
  private func describes(_ word: UnitRange) -> Bool {
    for phrase in ["即将", "仍然", "依然", "依旧", "有所", "日益", "时有发生", "亟待", "逐渐"] as [StaticString]
    where units.has(phrase, at: word.start) { return true }
    return false
  }

  /// 到2030年，…: the date by which a state is to be reached.
  private func target(_ clause: Clause) -> UnitRange? {
    let start = clause.range.start
    guard units.has("到", at: start), start + 5 < clause.range.end, units[start + 1].isDigit,
      units.has("年", at: start + 5)
    else { return nil }
    return UnitRange(start, start + 6)
  }

  // MARK: Reports and background

  private func reportRule(_ clauses: [Clause]) -> StatementRule {
    for clause in clauses {
      if let past = clause.past ?? clause.pastTime { return StatementRule(.past, past) }
    }
    return situationRule(clauses) ?? StatementRule(.fallback)
  }

  /// What tells that a statement without an act describes.
  private func situationRule(_ clauses: [Clause], isOrder: Bool = false) -> StatementRule? {
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

  // MARK: Quotations

  /// The words of a leader or a meeting, as this document reports them.
  private func quotation(_ clauses: [Clause], _ expected: Expectation) -> StatementRule? {
    for (index, clause) in clauses.enumerated() {
      let isDemand =
        units.has("要求", at: clause.head) && index > 0
        && (clauses[index - 1].past != nil || speaker(in: clauses[..<index]) != nil)
        && !clauses[..<index].contains { $0.isMarkedAct }
      if clause.isMarkedAct, clause.speech == nil, !isDemand { return nil }
      guard
        let verb = clause.speech
          ?? (isDemand ? UnitRange(clause.head, clause.head + 2) : nil)
      else { continue }
      guard let speaker = speaker(in: clauses[...index]) else { continue }
      if genre == "纪要", units.has("会议", at: speaker.start) {
        for phrase in ["要求", "决定", "明确", "强调", "议定", "同意", "确定"] as [StaticString]
        where units.has(phrase, at: verb.start) {
          return StatementRule(.meetingOrder, UnitRange(speaker.start, verb.end))
        }
      }
      // An order that follows the quotation makes the statement a directive.
      if let quote = closingQuote(after: verb.end, clauses), let last = clauses.last,
        quote < last.range.start,
        clauses.contains(where: { $0.range.start >= quote && $0.isMarkedAct })
      {
        return nil
      }
      return StatementRule(.quotation, verb)
    }
    return nil
  }

  private func speaker(in clauses: ArraySlice<Clause>) -> UnitRange? {
    for clause in clauses {
      for at in clause.range.indices {
        let length = reader.words.length(of: .speaker, at: at)
        if length > 0 { return UnitRange(at, at + length) }
      }
    }
    return nil
  }

  /// The offset just past the quotation that opens at or right behind `start`.
  private func closingQuote(after start: Int, _ clauses: [Clause]) -> Int? {
    guard let end = clauses.last?.range.end else { return nil }
    var at = start
    while at < min(end, start + 3) {
      if units[at] == Unit.leftQuote { return reader.closer(of: at, until: end) }
      at += 1
    }
    return nil
  }
}

extension Expectation {
  /// Whether what it is about has happened.
  var isReport: Bool { self == .report || self == .strictReport }
}

extension Segment {
  /// Without the bracket behind it that says who answers for it.
  var body: UnitRange { UnitRange(range.start, responsibility?.start ?? range.end) }
}
