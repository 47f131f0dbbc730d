/// Finds the parties of directives that leave them out (annotation guide, section 5).
///
/// A directive without a responsible party takes those of the nearest earlier directive of its
/// item, at the item's start those of the item's heading or of its parent's own text. Nothing is
/// taken where whoever is named before plainly cannot be who acts.
struct PartyInheritance {
  private let text: PartyText
  private let outline: Outline
  private let segments: [Segment]
  /// What each item, and the text outside items of each document, has named so far.
  private var states: [Int: State] = [:]

  /// The names that earlier directives oblige.
  private var charged: Set<[UInt16]> = []

  private struct State {
    /// Who was named last.
    var antecedent: [PartyHit] = []
    /// The block it was named in.
    var block = -1
    /// Whether `antecedent` comes from the item above or the heading.
    var isFromParent = false
    var isFromHeading = false
    /// Who was named before the first run-in topic label; nil before one was seen.
    var beforeLabels: [PartyHit]?
  }

  init(_ text: PartyText, _ outline: Outline, _ segments: [Segment]) {
    self.text = text
    self.outline = outline
    self.segments = segments
  }

  /// Adds inherited parties to `hits`, which holds what the statements name themselves.
  mutating func complete(_ hits: inout [[PartyHit]], isDirective: [Bool]) {
    for index in segments.indices where isDirective[index] {
      let segment = segments[index]
      let key = segment.node >= 0 ? segment.node : -1 - segment.part
      var state = states[key] ?? opening(of: segment.node)
      let duty = Duty(text, segment.range)
      if duty.isLabelled {
        if state.beforeLabels == nil { state.beforeLabels = state.antecedent }
        state.antecedent = state.beforeLabels ?? []
      }
      let own = hits[index]
      if own.contains(where: {
        $0.role == .responsible || $0.role == .lead || $0.rule == .dutyList
      }) {
        let named = own.filter { mayBeTaken($0) }
        for hit in own where hit.role == .responsible && hit.rule != .encouraged {
          charged.insert(Array(text.units[hit.range.indices]))
        }
        if !named.isEmpty, !duty.isGoal {
          state.antecedent = Array(named.prefix(PartyInheritance.mostTaken))
          state.block = segment.block
          state.isFromParent = false
          state.isFromHeading = false
        }
      } else {
        // Whoever runs something is named for a paragraph, an authority for the whole item.
        if !state.isFromParent, segments[index].block != state.block {
          state.antecedent.removeAll { PartyInheritance.isOperator($0) }
        }
        let fitting = state.antecedent.filter {
          state.isFromHeading ? !duty.isTarget : duty.mayBelong(to: $0, in: text)
        }
        if !duty.isTarget, !state.isFromParent {
          // A duty of others stands between: what follows is more likely theirs.
          state.antecedent.removeAll { PartyInheritance.isOperator($0) && !fitting.contains($0) }
        }
        for party in fitting {
          hits[index].append(
            PartyHit(
              range: party.range, kind: party.kind, role: .responsible, inherited: true,
              source: state.isFromParent ? .parent : .previous,
              rule: state.isFromHeading ? .heading : state.isFromParent ? .parent : .previous))
        }
      }
      states[key] = state
    }
  }

  /// 指导 and 牵头 in brackets hold for their statement alone, and so does a lead; whoever is only
  /// encouraged, or acts where conditions allow, does not stand for everyone.
  private func mayBeTaken(_ hit: PartyHit) -> Bool {
    guard hit.role == .responsible, hit.rule != .bracket, hit.rule != .label else { return false }
    for condition in ["有条件", "具备条件", "符合条件"] as [StaticString]
    where text.units.has(condition, at: hit.range.start) { return false }
    return hit.rule != .encouraged || charged.contains(Array(text.units[hit.range.indices]))
  }

  /// No duty is left to more bodies than these.
  private static let mostTaken = 40

  /// 企业, 从业人员: whoever is overseen.
  static func isOperator(_ hit: PartyHit) -> Bool {
    hit.kind == .enterprise || hit.kind == .personnel || hit.kind == .public
  }

  /// What an item starts with: who its heading names, else who its parent's own text named.
  private func opening(of node: Int) -> State {
    var state = State()
    guard node >= 0 else { return state }
    if let named = namedByHeading(of: node) {
      state.antecedent = named
      state.isFromParent = true
      state.isFromHeading = true
      return state
    }
    let parent = outline.nodes[node].parent
    guard parent >= 0, !outline.nodes[parent].isRoot else { return state }
    if let above = states[parent], !above.antecedent.isEmpty {
      state.antecedent = above.beforeLabels ?? above.antecedent
      state.isFromParent = true
    } else if let named = namedByHeading(of: parent) {
      state.antecedent = named
      state.isFromParent = true
      state.isFromHeading = true
    }
    return state
  }

  /// 各分局要发挥作用, 市教育局: who a heading obliges.
  private func namedByHeading(of node: Int) -> [PartyHit]? {
    guard let heading = outline.nodes[node].heading, !outline.nodes[node].isRoot else { return nil }
    let hits = StatementParties.find(in: text, heading, bracket: nil).filter {
      $0.role == .responsible && ($0.rule == .subject || $0.rule == .bareSubject)
    }
    return hits.isEmpty ? nil : hits
  }
}

/// What a directive without a party of its own asks for, as far as it tells who can be meant.
struct Duty: Hashable, Sendable {
  /// Begins with a run-in topic label: 矿山方面，…
  var isLabelled: Bool
  /// A figure to be reached, which nobody does by himself: 覆盖率达到95%.
  var isTarget: Bool
  /// A state to be reached: 到2025年，…达到…标准; whoever it names does not act in what follows.
  var isGoal: Bool
  /// What is to befall those who fail: 对…的，予以关闭.
  private var isSanction: Bool
  /// The sanction is for duties neglected and names nobody who might be someone else.
  private var isForNeglect: Bool
  /// Work of authorities: 加强对…的检查, 完善…机制.
  private var isAuthorities: Bool
  /// The same beyond doubt.
  private var isSurelyAuthorities: Bool
  private let range: UnitRange

  init(_ text: PartyText, _ range: UnitRange) {
    let units = text.units
    func has(_ words: [StaticString]) -> Bool {
      words.contains { units.first($0, in: range) != nil }
    }
    func starts(_ words: [StaticString]) -> Bool {
      words.contains { units.has($0, at: range.start) }
    }
    self.range = range
    let clauses = text.clauses(in: range)
    isLabelled = Duty.opensWithLabel(clauses, in: units) || starts(["【"])
    isTarget =
      has(["%", "百分之"]) && has(["达到", "达", "保持在", "不低于", "提高", "下降", "降低", "控制在", "实现"])
      && !has(["要", "必须", "应当"])
      || clauses.allSatisfy { clause in
        (["向好", "增强", "提升", "提高", "见效", "遏制", "好转", "下降"] as [StaticString]).contains {
          units.has($0, before: clause.range.end)
        } && text.predicate(at: clause.range.start, until: clause.range.end) == nil
      }
    isGoal =
      isTarget
      || has(["达到", "实现", "取得", "建成", "达标"]) && has(["年底前", "年前", "年，", "月底前", "年内"])
        && !has(["要", "必须", "应当", "应"])
    let punishes = has([
      "追究", "问责", "追责", "约谈", "处罚", "严肃处理", "从严处理", "从重处理", "关闭", "取缔", "停产整顿", "停业整顿",
      "暂扣", "吊销", "责令", "通报批评", "一票否决", "诫勉", "免职", "解除劳动合同", "惩处", "惩戒", "查处", "整顿", "停止",
      "清理", "处理",
    ])
    let namesCase = has(["的，", "的要", "的一律", "的由", "的予以"]) || starts(["对"])
    isSanction = punishes && namesCase && (starts(["对", "凡"]) || has(["的，", "的一律", "一律"]))
    let neglects = has([
      "责任", "制度", "不力", "失职", "渎职", "未完成", "走过场", "推诿", "敷衍", "不到位", "不落实", "失察", "违纪",
      "擅离", "延误", "弄虚作假", "隐瞒", "不良影响", "严重后果", "不良后果", "履职",
    ])
    isForNeglect =
      isSanction && (starts(["对", "凡"]) || units.has("的", before: clauses[0].range.end)) && neglects
      && !has(["单位", "企业", "场所", "负责人", "有关人员", "相关人员", "责任人"])
    // 检查及整改情况: a member of a list of what is to be looked into.
    let isListed = units.has("情况", before: clauses.last?.range.end ?? range.end)
    isSurelyAuthorities =
      !isListed
      && (starts(["加强对", "要加强对", "加大对"])
        || starts(["对"]) && has(["检查", "监管", "监督", "执法", "处罚", "整治", "督查", "管理"])
        || has(["查处", "打击", "取缔", "监管力度", "执法力度", "执法检查", "安全检查"]))
    isAuthorities =
      isSurelyAuthorities
      || !isListed && !has(["要", "应当", "必须", "不得", "须", "严禁"])
        && has([
          "监管", "机制", "体系", "标准", "培育", "推广", "推行", "引导", "鼓励", "支持", "督促", "指导", "示范", "产业", "考核",
          "宣传", "市场", "政策", "规划", "教育", "创建",
        ])
  }

  /// 矿山方面，…; 工贸领域：…
  private static func opensWithLabel(
    _ clauses: [PartyText.Clause], in units: [UInt16]
  ) -> Bool {
    guard clauses.count > 1, clauses[0].mark == Unit.comma || clauses[0].mark == Unit.colon,
      clauses[0].range.count <= 16
    else { return false }
    for name in ["各", "其他", "一方面", "另一方面"] as [StaticString]
    where units.has(name, at: clauses[0].range.start) { return false }
    for ending in ["方面", "领域", "行业"] as [StaticString]
    where units.has(ending, before: clauses[0].range.end) { return true }
    return false
  }

  /// Whether `party` can be who is to act here.
  func mayBelong(to party: PartyHit, in text: PartyText) -> Bool {
    if isTarget { return false }
    if names(party, in: text) { return false }
    switch party.kind {
    case .partyCommittee, .government, .department, .office, .official, .other:
      return !isForNeglect
    case .institution, .team:
      return !isSanction && !isSurelyAuthorities
    case .enterprise, .personnel, .public:
      return !isSanction && !isAuthorities
    }
  }

  /// 在试点城市开展…: the party is named here, and not as who acts.
  private func names(_ party: PartyHit, in text: PartyText) -> Bool {
    let units = text.units
    let count = party.range.count
    guard range.count > count, count >= 3 else { return false }
    var at = range.start + 1
    while at + count <= range.end {
      let before = units[at - 1]
      if before == 0x5728 || before == PartyUnit.toward || before == 0x5411,  // 在 对 向
        units[at..<at + count].elementsEqual(units[party.range.indices])
      {
        return true
      }
      at += 1
    }
    return false
  }
}
