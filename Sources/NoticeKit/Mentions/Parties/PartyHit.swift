/// A party in units of the flow, before it becomes a `PartyMention`.
struct PartyHit: Hashable, Sendable {
  /// Where it is printed; for an inherited party where the antecedent stands.
  var range: UnitRange
  var kind: PartyMention.Kind
  var role: PartyMention.Role
  var inherited: Bool
  var source: PartyMention.Origin
  var rule: PartyRule
  /// The name itself where it is printed elsewhere than in the text: an addressee of the head.
  var name: String?

  init(
    range: UnitRange, kind: PartyMention.Kind, role: PartyMention.Role, inherited: Bool = false,
    source: PartyMention.Origin = .statement, rule: PartyRule, name: String? = nil
  ) {
    self.range = range
    self.kind = kind
    self.role = role
    self.inherited = inherited
    self.source = source
    self.rule = rule
    self.name = name
  }
}

/// Why something counts as a party.
enum PartyRule: String, Hashable, Sendable, CaseIterable {
  /// 各部门要…
  case subject = "party.subject"
  /// 各单位严格执行…: a subject without a modal.
  case bareSubject = "party.subject.bare"
  /// 各地，特别是山区县，要…: a subject closed by a comma.
  case commaSubject = "party.subject.comma"
  /// 市应急局：负责…
  case dutyList = "party.duty-list"
  /// 由市水利局负责
  case by = "party.by"
  /// 市安委办牵头
  case lead = "party.lead"
  /// 县财政局配合
  case support = "party.support"
  /// 会同县公安局
  case joint = "party.joint"
  /// 鼓励企业购买…
  case encouraged = "party.encouraged"
  /// 请各地报送…
  case asked = "party.asked"
  /// 以政府为责任主体
  case appointed = "party.appointed"
  /// 督促企业落实…
  case supervised = "party.supervised"
  /// 对企业，要督促落实…
  case fronted = "party.supervised.fronted"
  /// 压实企业主体责任
  case responsibility = "party.supervised.responsibility"
  /// （市应急局牵头）
  case bracket = "party.bracket"
  /// （市应急局负责落实，下同）: holds for the statements behind it too.
  case standingBracket = "party.bracket.standing"
  /// 责任单位：市住建局
  case label = "party.label"
  /// Left out, and named by an earlier directive of the item.
  case previous = "party.inherited.previous"
  /// Left out, and named by the heading of the item.
  case heading = "party.inherited.heading"
  /// Left out, and named by the parent item.
  case parent = "party.inherited.parent"
  /// Left out, and taken from the addressees.
  case addressees = "party.inherited.addressees"
}
