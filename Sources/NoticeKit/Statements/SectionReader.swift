/// What the place of a statement leads one to expect of it.
enum Expectation: Hashable, Sendable {
  /// Orders, unless a statement shows that it is none: the items of a 通知.
  case directive
  /// Orders beside talk; a statement counts as an order only if it says so: a 讲话, a 批复.
  case mixed
  /// What happened; orders only where they address somebody: the findings of a 通报.
  case report
  /// What happened, throughout: a 简报, a list of findings.
  case strictReport
  /// Situation, significance, scope.
  case background
}

/// Reads from genre, title and headings what each part and item of a notice is about.
struct SectionReader: Sendable {
  private let reader: ClauseReader
  /// By number of the part.
  private(set) var parts: [Expectation] = []
  /// By index of the outline's node.
  private(set) var nodes: [Expectation] = []
  /// Whether the node's expectation comes from a heading and not from its part.
  private(set) var isHeaded: [Bool] = []
  private var circulars: Set<Int> = []

  private var units: [UInt16] { reader.units }
  private var words: ClauseReader.Words { reader.words }

  init(_ reader: ClauseReader, parts: DocumentParts, outline: Outline, genre: String?) {
    self.reader = reader
    for part in parts.parts {
      let name =
        part.number == 0 ? genre : part.title.flatMap { Genre.closing($0, in: units)?.name }
      if name == "通报" { circulars.insert(part.number) }
      self.parts.append(
        part.number == 0 ? SectionReader.expectation(ofGenre: genre) : expectation(of: part))
    }
    for node in outline.nodes {
      let part = self.parts[min(node.part, self.parts.count - 1)]
      if node.isRoot {
        nodes.append(part)
        isHeaded.append(false)
        continue
      }
      let inherited = node.parent >= 0 ? nodes[node.parent] : part
      let parentIsHeaded = node.parent >= 0 ? isHeaded[node.parent] : false
      let above = node.parent >= 0 ? outline.nodes[node.parent].heading : nil
      if let heading = node.heading,
        let own = expectation(ofHeading: heading, above, inherited: inherited, part: part)
      {
        nodes.append(own)
        isHeaded.append(true)
      } else {
        nodes.append(inherited)
        isHeaded.append(parentIsHeaded)
      }
    }
  }

  static func expectation(ofGenre genre: String?) -> Expectation {
    switch genre {
    case "讲话", "批复", "函", "请示", "议案", "倡议书": return .mixed
    case "通报", "报告": return .report
    case "简报", "总结", "公报", "信息": return .strictReport
    default: return .directive
    }
  }

  /// Whether a part is a 通报, which turns from findings to demands.
  func isCircular(_ part: Int) -> Bool { circulars.contains(part) }

  /// What an annex or a forwarded document is, from its title.
  private func expectation(of part: DocumentPart) -> Expectation {
    guard let title = part.title else { return .directive }
    let bare = withoutBracket(title)
    if isFinding(bare) { return .strictReport }
    if let closing = Genre.closing(title, in: units) {
      if closing.name == "意见" {
        if units.has(
          anyOf: ["调查", "调研", "专家", "鉴定", "评审", "论证", "核查"], before: closing.range.start)
        {
          return .report
        }
      }
      if closing.name != "清单" { return SectionReader.expectation(ofGenre: closing.name) }
    }
    return .directive
  }

  /// …问题清单, …典型经验做法, …情况: what was found or done.
  private func isFinding(_ title: UnitRange) -> Bool {
    if units.has(anyOf: ["问题清单", "隐患清单", "案例", "典型经验", "先进事迹", "情况表", "一览"], in: title) {
      return true
    }
    return words.length(of: .reportHeading, before: title.end) > 0
      && reader.read(title, closer: 0).imperative == nil
  }

  private static let inspections: [StaticString] = [
    "检查", "督查", "督导", "排查", "整治", "考核", "巡查", "抽查", "评估", "内容", "重点",
  ]

  private func withoutBracket(_ range: UnitRange) -> UnitRange {
    guard range.count > 2, units[range.end - 1] == Unit.rightParenthesis,
      let open = range.indices.last(where: { units[$0] == Unit.leftParenthesis }),
      open > range.start
    else { return range }
    return UnitRange(range.start, open)
  }

  private func expectation(
    ofHeading heading: UnitRange, _ above: UnitRange?, inherited: Expectation, part: Expectation
  ) -> Expectation? {
    if part == .strictReport { return nil }
    let bare = withoutBracket(heading)
    guard !bare.isEmpty else { return nil }
    for (kind, own) in [
      (StatementWord.reportHeading, Expectation.report), (.backgroundHeading, .background),
      (.directiveHeading, .directive),
    ] where words.length(of: kind, at: bare.start) == bare.count { return own }
    let orders: Expectation = part == .mixed ? .mixed : .directive
    if units.has(anyOf: ["下一步", "下步", "下阶段", "今后"], at: bare.start) { return .directive }
    let head = reader.read(bare, closer: 0)
    let isImperative = head.imperative != nil || head.modal != nil
    if words.length(of: .directiveHeading, before: bare.end) > 0 { return .directive }
    if units.has("回顾", before: bare.end) { return .report }
    if !isImperative {
      if words.length(of: .reportHeading, before: bare.end) > 0 {
        // 检查内容 over 责任落实情况: what is to be looked into, and not what was found.
        let isToBeInspected =
          inherited == .directive && units.has("情况", before: bare.end)
          && above.map { units.has(anyOf: SectionReader.inspections, in: $0) } ?? false
        return isToBeInspected ? nil : .report
      }
      if words.length(of: .backgroundHeading, before: bare.end) > 0 { return .background }
      return nil
    }
    // 提高对重要意义的认识 is an order; 通报 and 报告 write their findings under such headings too.
    if part == .report, inherited == .report { return nil }
    return inherited == .report || inherited == .background ? nil : orders
  }
}
