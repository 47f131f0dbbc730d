/// Tells directives from reports and background, and reads their modalities
/// (annotation guide, section 4).
struct StatementClassifier: Sendable {
  private let units: [UInt16]
  private let reader: ClauseReader
  private let sections: SectionReader
  private let boilerplate: Boilerplate
  private let modality: ModalityReader
  private let acts: ActEvidence
  private let situations: SituationEvidence
  private let quotations: QuotationReader
  private let actions: ActionExtractor
  private let outline: Outline
  private let genre: String?
  private let partsWithItems: Set<Int>

  /// Classifies each of `segments`, which are in document order, and lists what directives ask for.
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
    acts = ActEvidence(reader: reader, boilerplate: boilerplate)
    situations = SituationEvidence(reader: reader)
    quotations = QuotationReader(reader: reader, isMinutes: genre == "纪要")
    actions = ActionExtractor(reader)
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
      var result = classify(segment, clauses, &progress)
      update(&progress, with: result, segment, clauses)
      if result.kind == .directive { result.actions = actions.actions(of: clauses) }
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
    if last == Unit.colon, leadsList(clauses),
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
    units.has(anyOf: ["要求", "通知如下", "提出"], in: range)
  }

  /// 重点排查以下几方面：, 不得有下列行为：: whether a list is announced.
  private func leadsList(_ clauses: [Clause]) -> Bool {
    guard let last = clauses.last else { return false }
    // 下列地点，任何时间不得停放：: announced in front.
    return clauses.contains { units.has("下列", at: $0.head) }
      || units.has(
        anyOf: ["以下", "下列", "如下", "包括", "内容", "情形", "重点排查", "重点检查", "主要检查"], in: last.range)
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
      if let act = acts.markedAct(clauses) { return direct(clauses, act, &trail) }
      return settle(.background, StatementRule(.fallback), &trail)
    }
    if let quotation = quotations.rule(for: clauses) {
      if quotation.name == .meetingOrder { return direct(clauses, quotation, &trail) }
      return settle(expected.isReport ? .report : .background, quotation, &trail)
    }
    if segment.responsibility != nil, expected != .strictReport {
      return direct(clauses, StatementRule(.duty, segment.responsibility), &trail)
    }
    switch expected {
    case .strictReport: return settle(.report, situations.reportRule(clauses), &trail)
    case .report:
      let isHeaded = segment.node >= 0 && sections.isHeaded[segment.node]
      if let act = acts.addressedAct(clauses) ?? (isHeaded ? nil : acts.demand(clauses)) {
        return direct(clauses, act, &trail)
      }
      return settle(.report, situations.reportRule(clauses), &trail)
    case .background:
      if let act = acts.markedAct(clauses, isTalk: true) ?? acts.aim(clauses) {
        return direct(clauses, act, &trail)
      }
      let rule = situations.reportRule(clauses)
      return settle(rule.name == .past ? .report : .background, rule, &trail)
    case .mixed:
      if let word = perorates(segment) {
        return settle(.background, StatementRule(.peroration, word), &trail)
      }
      if let some = situations.example(clauses) {
        return settle(.background, StatementRule(.example, some), &trail)
      }
      let tellsOfPast = clauses.contains { $0.past != nil }
      if let act = acts.markedAct(clauses, isTalk: true)
        ?? (tellsOfPast ? nil : acts.plainAct(clauses))
      {
        return direct(clauses, act, &trail)
      }
      let rule = situations.reportRule(clauses)
      return settle(rule.name == .past ? .report : .background, rule, &trail)
    case .directive:
      if let act = acts.markedAct(clauses) ?? acts.plainAct(clauses, isOrder: true) {
        return direct(clauses, act, &trail)
      }
      if let rule = situations.situationRule(clauses, isOrder: true) {
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
}

extension Expectation {
  /// Whether what it is about has happened.
  var isReport: Bool { self == .report || self == .strictReport }
}

extension Segment {
  /// Without the bracket behind it that says who answers for it.
  var body: UnitRange { UnitRange(range.start, responsibility?.start ?? range.end) }
}
