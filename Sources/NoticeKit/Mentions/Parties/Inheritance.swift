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
    /// Whom 责任单位： named last; 完成时限： behind it is theirs.
    var labelled: [PartyHit] = []
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
      let labelled = own.filter { $0.rule == .label && $0.role == .responsible }
      if !labelled.isEmpty { state.labelled = labelled }
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
        var fitting = state.antecedent.filter {
          state.isFromHeading ? !duty.isTarget : duty.mayBelong(to: $0, in: text)
        }
        // 各部门、各店铺要…: who is told to act together goes on together.
        if !fitting.isEmpty, isOneList(state.antecedent) { fitting = state.antecedent }
        // 旅行社要…；要加强对…的检查: the subject goes on over a semicolon.
        if fitting.isEmpty, goesOn(index), duty.mayGoOn { fitting = state.antecedent }
        if text.units.has(anyOf: PartyInheritance.timeLabels, at: segment.range.start) {
          fitting = state.labelled
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
    if text.units.has(anyOf: ["有条件", "具备条件", "符合条件"], at: hit.range.start) { return false }
    return hit.rule != .encouraged || charged.contains(Array(text.units[hit.range.indices]))
  }

  /// Whether a statement begins with 要 behind the semicolon of the one before.
  private func goesOn(_ index: Int) -> Bool {
    guard index > 0, segments[index - 1].node == segments[index].node,
      segments[index - 1].block == segments[index].block
    else { return false }
    return text.units[segments[index - 1].range.end - 1] == Unit.semicolon
      && text.units[segments[index].range.start] == PartyUnit.must
  }

  /// Whether the parties stand one behind the other with nothing but a 、 or a conjunction between.
  private func isOneList(_ parties: [PartyHit]) -> Bool {
    zip(parties, parties.dropFirst()).allSatisfy { left, right in
      let end = left.range.end
      return right.range.start == end + 1 && text.units[end] == Unit.enumerationComma
        || text.words.length(of: .conjunction, at: end) == right.range.start - end
    }
  }

  private static let timeLabels: [StaticString] = [
    "完成时限：", "完成时间：", "整改时限：", "办结时限：", "时限要求：", "时间要求：", "时限：",
  ]

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
