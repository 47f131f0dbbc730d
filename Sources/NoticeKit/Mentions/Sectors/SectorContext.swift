/// The surroundings in which a sector's word counts or does not.
extension SectorExtractor {
  /// How a term stands to the organisation whose name holds it.
  enum Organ {
    /// In no organisation's name.
    case none
    /// In the name of who has to act.
    case party
    /// In the name of an organisation that is merely mentioned, assists or stands in a list of
    /// who answers for what: none of the duty's sectors.
    case bystander
  }

  /// Whether a term belongs to the name of an organisation (市住建局), and of which sort.
  static func organ(
    _ units: [UInt16], _ term: UnitRange, within range: UnitRange, party: UnitRange?
  ) -> Organ {
    if let party, party.overlaps(term) {
      return answers(units, party, within: range) && !isAlias(units, term, of: party)
        ? .party : .bystander
    }
    return isOrganName(units, term, until: range.end) ? .bystander : .none
  }

  /// Whether the term stands in a bracket that ends the party's name: 学校安全处（医务室）.
  private static func isAlias(_ units: [UInt16], _ term: UnitRange, of party: UnitRange) -> Bool {
    guard units[party.end - 1] == Unit.rightParenthesis else { return false }
    var at = party.end - 1
    while at > party.start && units[at] != Unit.leftParenthesis { at -= 1 }
    return at > party.start && term.start > at
  }

  /// Whether 局, 部门, 指挥部 … ends the name that the term begins: 消防救援支队.
  private static func isOrganName(_ units: [UInt16], _ term: UnitRange, until end: Int) -> Bool {
    if isListOfOrgans(units, term, until: end) { return true }
    var at = term.start + 1
    while at < end && at - term.end < 12 {
      if endsOrganName(units, at, after: term) { return true }
      guard at < term.end || (units[at].isHan && !isBreak(units[at])) else { return false }
      at += 1
    }
    return false
  }

  /// Whether a word for an office begins at `at`.
  private static func endsOrganName(
    _ units: [UInt16], _ at: Int, after term: UnitRange
  ) -> Bool {
    switch units[at] {
    case 0x5C40:  // 局
      return !(units.has("局势", at: at) || units.has("局面", at: at) || units.has("局部", at: at))
    case 0x59D4:  // 委
      return !(units.has("委托", at: at) || units.has("委派", at: at))
    case 0x5385: return true  // 厅
    case 0x90E8:  // 部
      return units.has("部门", at: at) || (at == term.end && isMinistry(units, at + 1))
    default: return organStarts.contains(units[at]) && units.has(anyOf: organWords, at: at)
    }
  }

  private static let organWords: [StaticString] = [
    "办公室", "指挥部", "大队", "支队", "总队", "领导小组", "专班", "协会", "监管机构", "监察机构", "主管机关",
    "行政机关",
  ]
  private static let organStarts: UnitSet = "办指大支总领专协监主行"

  /// Whether 部 before `index` ends a ministry's name (农业农村部) and is no 部署, 部位, 部分.
  private static func isMinistry(_ units: [UInt16], _ index: Int) -> Bool {
    index >= units.count || !units[index].isHan
      || units.has(anyOf: ministryVerbs, at: index)
  }

  private static let ministryVerbs: [StaticString] = ["会同", "指导", "负责", "牵头", "要", "等"]

  /// Whether the term is one of short names closed by 部门 or 力量: 公安、消防等力量.
  private static func isListOfOrgans(_ units: [UInt16], _ term: UnitRange, until end: Int) -> Bool {
    guard term.count <= 4 else { return false }
    var at = term.end
    var member = 0
    while at < end && at - term.end < 40 {
      if units.has("部门", at: at) || units.has("等力量", at: at) { return true }
      if isJoint(units, at: at, until: end) {
        member = 0
      } else {
        member += 1
        if at == term.end || member > 6 || !units[at].isHan { return false }
      }
      at += 1
    }
    return false
  }

  /// Words of one unit that no organisation's name runs over.
  private static func isBreak(_ unit: UInt16) -> Bool { breaks.contains(unit) }

  private static let breaks: UnitSet = "要须报向由对把将的在进与及等是为使让请会可并各到经给开加"

  /// Whether a party acts for the matter itself and is not one of a list of who answers for it:
  /// not in brackets, not behind 会同 or 责任单位：, not before 参与.
  private static func answers(
    _ units: [UInt16], _ party: UnitRange, within range: UnitRange
  ) -> Bool {
    if assists(units, party, until: range.end) { return false }
    var at = party.start
    let limit = max(range.start, at - 200)
    while at > limit {
      at -= 1
      switch units[at] {
      case Unit.leftParenthesis: return false
      case Unit.rightParenthesis:
        while at > limit && units[at] != Unit.leftParenthesis { at -= 1 }
      case Unit.comma, Unit.semicolon, Unit.fullStop: return true
      case Unit.colon:
        return !(units.has("单位", before: at) || units.has("部门", before: at))
      default:
        if units.has(anyOf: commands, at: at) { return true }
        if units.has(anyOf: companions, at: at) { return false }
      }
    }
    return true
  }

  private static let commands: [StaticString] = ["督促", "指导", "组织"]
  private static let companions: [StaticString] = ["会同", "联合", "配合", "协同"]
  private static let assistance: [StaticString] = ["参与", "配合", "协助"]

  /// Whether 参与 or 配合 follows the party or the list it stands in: 供电公司、轨道公司参与.
  private static func assists(_ units: [UInt16], _ party: UnitRange, until end: Int) -> Bool {
    var at = party.end
    if at < end && units[at] == Unit.enumerationComma {
      while at < end && (units[at].isHan || units[at] == Unit.enumerationComma) {
        if units.has(anyOf: assistance, at: at) { return true }
        if isBreak(units[at]) { return false }
        at += 1
      }
      return false
    }
    return at < end && units.has(anyOf: assistance, at: at)
  }

  /// Whether the term begins the name of a law that is printed without 《》: 危险化学品安全法.
  static func isInLaw(_ units: [UInt16], _ term: UnitRange, until end: Int) -> Bool {
    var at = term.end
    while at < end && at - term.end < 8 {
      if units.has("条例", at: at) { return true }
      if units.has("法", at: at) {
        return !lawless.contains { units.has($0, at: at) || units.has($0, at: at - 1) }
      }
      guard units[at].isHan, !isBreak(units[at]) else { return false }
      at += 1
    }
    return false
  }

  /// Words with 法 that end no law's name.
  private static let lawless: [StaticString] = [
    "法律", "法规", "法治", "法人", "法院", "法定", "法制", "方法", "办法", "执法", "违法", "非法", "司法", "依法", "守法",
    "普法", "合法", "做法", "算法",
  ]

  /// Whether the term begins the name of a place: 渡口镇, 水库村.
  static func isInPlace(_ units: [UInt16], _ term: UnitRange, until end: Int) -> Bool {
    guard term.end < end else { return false }
    switch units[term.end] {
    case 0x9547: return true  // 镇
    case 0x4E61, 0x6751: return !units.has(anyOf: villages, at: term.end)  // 乡 村
    default: return units.has("街道办", at: term.end)
    }
  }

  private static let villages: [StaticString] = ["乡镇", "乡村", "村庄", "村镇", "村级", "村民", "村居"]

  /// Whether the term is a member of an enumeration closed by 部门, 行业, 领域 … or stands before such
  /// a word: 教育、住建等部门.
  static func isListed(_ units: [UInt16], _ term: UnitRange, within range: UnitRange) -> Bool {
    var after = term.end
    while after < range.end && Self.isQuote(units[after]) { after += 1 }
    var before = term.start
    while before > range.start && Self.isQuote(units[before - 1]) { before -= 1 }
    if startsClassWord(units, at: after, until: range.end) { return true }
    let joined =
      (after > term.end && before < term.start && units[after - 1] == Unit.leftQuote)
      || isJoint(units, at: after, until: range.end)
      || (before > range.start && isJoint(units, at: before - 1, until: range.end))
    guard joined else { return false }
    var at = term.end
    while at < range.end && at - term.end < 40 {
      if units[at] == Unit.comma || units[at].properties.contains(.sentenceEnd) { return false }
      if startsClassWord(units, at: at, until: range.end) { return true }
      at += 1
    }
    return false
  }

  private static func isQuote(_ unit: UInt16) -> Bool { unit >= 0x2018 && unit <= 0x201D }

  private static func isJoint(_ units: [UInt16], at index: Int, until end: Int) -> Bool {
    index < end
      && (units[index] == Unit.enumerationComma || units.has(anyOf: joints, at: index))
  }

  private static let joints: [StaticString] = ["和", "及", "与", "等"]

  private static func startsClassWord(_ units: [UInt16], at index: Int, until end: Int) -> Bool {
    index < end && units.has(anyOf: classWords, at: index)
  }

  private static let classWords: [StaticString] = [
    "部门", "系统", "领域", "行业", "单位", "企业", "机构", "场所", "活动", "局", "主管部门", "行政部门",
  ]

  /// Whether another member of the enumeration begins alike: 防火 in 防冻、防滑、防火.
  static func hasSibling(_ units: [UInt16], _ term: UnitRange, within range: UnitRange) -> Bool {
    let first = units[term.start]
    if term.end + 1 < range.end && units[term.end] == Unit.enumerationComma
      && units[term.end + 1] == first
    {
      return true
    }
    guard term.start > range.start, units[term.start - 1] == Unit.enumerationComma else {
      return false
    }
    var at = term.start - 1
    while at > range.start && units[at - 1].isHan { at -= 1 }
    return units[at..<term.start].contains(first)
  }
}
