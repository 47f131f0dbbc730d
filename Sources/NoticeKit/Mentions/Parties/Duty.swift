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
  /// Asks for a report to a body.
  private(set) var asksForReport: Bool
  private let range: UnitRange

  init(_ text: PartyText, _ range: UnitRange) {
    let units = text.units
    let words = DutyWords(units, range)
    let clauses = text.clauses(in: range)
    let isOnWhom = units.has("对", at: range.start)
    self.range = range
    isLabelled = Duty.opensWithLabel(clauses, in: units) || units.has("【", at: range.start)
    isTarget =
      words.has(.figure) && words.has(.reaching) && !words.has(.must)
      || clauses.allSatisfy { Duty.isState($0.range, in: text) }
    isGoal =
      isTarget || words.has(.reached) && words.has(.day) && !words.has(.must) && !words.has(.bound)
    let isOnCase = isOnWhom || units.has("凡", at: range.start)
    isSanction =
      words.has(.punishment) && (words.has(.offence) || isOnWhom)
      && (isOnCase || words.has(.everyOffence))
    // 排查情况请于月底前报市安委办: authorities report to authorities.
    asksForReport =
      units.has(anyOf: ["请于", "请在", "请将", "请各"], in: range) && words.has(.report)
    let opensWithCase = clauses.first.map { units.has("的", before: $0.range.end) } ?? false
    isForNeglect =
      isSanction && (isOnCase || opensWithCase) && words.has(.neglect) && !words.has(.other)
    // 检查及整改情况: a member of a list of what is to be looked into.
    let isListed = units.has("情况", before: clauses.last?.range.end ?? range.end)
    let overseesWhom =
      units.has("加强对", at: range.start) || units.has("要加强对", at: range.start)
      || units.has("加大对", at: range.start) || isOnWhom && words.has(.overseen)
    // 为用户提供安全检查: a service of whoever runs it.
    let serves = units.has(anyOf: ["为用户", "对用户", "入户"], in: range)
    // 鼓励公众举报: authorities encourage, not who was told to do something else before.
    let encourages = units.has(anyOf: ["鼓励", "提倡", "倡导"], at: range.start)
    isSurelyAuthorities =
      !isListed && (overseesWhom || encourages || words.has(.oversight) && !serves)
    isAuthorities =
      isSurelyAuthorities
      || !isListed && !words.has(.must) && !words.has(.bound) && words.has(.administration)
  }

  /// 安全形势稳定向好: a state, which nobody brings about by himself.
  private static func isState(_ clause: UnitRange, in text: PartyText) -> Bool {
    if text.units.has(anyOf: ["向好", "增强", "提升", "提高", "见效", "遏制", "好转", "下降"], before: clause.end) {
      return text.predicate(at: clause.start, until: clause.end) == nil
    }
    return false
  }

  /// 矿山方面，…; 工贸领域：…
  private static func opensWithLabel(
    _ clauses: [PartyText.Clause], in units: [UInt16]
  ) -> Bool {
    guard clauses.count > 1, clauses[0].mark == Unit.comma || clauses[0].mark == Unit.colon,
      clauses[0].range.count <= 16
    else { return false }
    if units.has(anyOf: ["各", "其他", "一方面", "另一方面"], at: clauses[0].range.start) { return false }
    return units.has(anyOf: ["方面", "领域", "行业"], before: clauses[0].range.end)
  }

  /// Whether whoever is to act in the same sentence can be who acts here, too.
  var mayGoOn: Bool { !isTarget && !isSanction }

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
      return !isSanction && !isAuthorities && !asksForReport
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
