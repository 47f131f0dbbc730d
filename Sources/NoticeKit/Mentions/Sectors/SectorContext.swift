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
    _ units: [UInt16], _ term: UnitRange, within range: UnitRange, parties: [UnitRange]
  ) -> Organ {
    if let party = parties.first(where: { $0.overlaps(term) }) {
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
    if units.has("部", at: term.end) && term.end < end && endsMinistry(units, term.end + 1) {
      return true
    }
    if isListOfOrgans(units, term, until: end) { return true }
    var at = term.end
    while at < end && at - term.end < 12 {
      for suffix in organSuffixes where units.has(suffix, at: at) {
        return true
      }
      if units.has("局", at: at) && !units.has("局势", at: at) && !units.has("局面", at: at)
        && !units.has("局部", at: at)
      {
        return true
      }
      if units.has("委", at: at) && !units.has("委托", at: at) && !units.has("委派", at: at) {
        return true
      }
      guard units[at].isHan, !isBreak(units[at]) else { return false }
      at += 1
    }
    return false
  }

  /// Whether 部 before `index` is the end of a ministry's name and no 部署, 部位, 部分.
  private static func endsMinistry(_ units: [UInt16], _ index: Int) -> Bool {
    index >= units.count || !units[index].isHan || units.has("门", at: index)
      || units.has("会同", at: index) || units.has("指导", at: index)
      || units.has("负责", at: index) || units.has("牵头", at: index)
  }

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

  private static let organSuffixes: [StaticString] = [
    "部门", "办公室", "指挥部", "大队", "支队", "总队", "领导小组", "专班", "厅", "协会", "监管机构",
    "监察机构", "主管机关", "行政机关",
  ]

  /// Words that no organisation's name runs over: 要 须 应 报 向 由 对 把 将 的 在 进 与 及 等 是 为 使 让 请 会 可.
  private static func isBreak(_ unit: UInt16) -> Bool { breaks.contains(unit) }

  private static let breaks = Set(
    "要须报向由对把将的在进与及等是为使让请会可并各到经给开加".unicodeScalars.map { UInt16($0.value) })

  /// Whether a party is one that acts for the matter itself and not one of a list of who answers
  /// for it: not in brackets, not behind 会同 or 责任单位：.
  private static func answers(
    _ units: [UInt16], _ party: UnitRange, within range: UnitRange
  ) -> Bool {
    if assists(units, party, until: range.end) { return false }
    var at = party.start
    while at > range.start {
      at -= 1
      switch units[at] {
      case Unit.leftParenthesis: return false
      case Unit.rightParenthesis:
        while at > range.start && units[at] != Unit.leftParenthesis { at -= 1 }
      case Unit.comma, Unit.semicolon, Unit.fullStop: return true
      case Unit.colon:
        return !(units.has("单位", before: at) || units.has("部门", before: at))
      default:
        if units.has("督促", at: at) || units.has("指导", at: at) || units.has("组织", at: at) {
          return true
        }
        if units.has("会同", at: at) || units.has("联合", at: at) || units.has("配合", at: at)
          || units.has("协同", at: at)
        {
          return false
        }
      }
    }
    return true
  }

  private static let assistance: [StaticString] = ["参与", "配合", "协助"]

  /// Whether 参与 or 配合 follows the party or the list it stands in: 供电公司、轨道公司参与.
  private static func assists(_ units: [UInt16], _ party: UnitRange, until end: Int) -> Bool {
    var at = party.end
    if at < end && units[at] == Unit.enumerationComma {
      while at < end && (units[at].isHan || units[at] == Unit.enumerationComma) {
        if assistance.contains(where: { units.has($0, at: at) }) { return true }
        if isBreak(units[at]) { return false }
        at += 1
      }
      return false
    }
    return at < end
      && assistance.contains { units.has($0, at: at) }
  }

  /// Whether the term begins the name of a law that is printed without 《》: 危险化学品安全法.
  static func isInLaw(_ units: [UInt16], _ term: UnitRange, until end: Int) -> Bool {
    var at = term.end
    while at < end && at - term.end < 8 {
      if units.has("条例", at: at) { return true }
      if units.has("法", at: at) {
        for word in ["法律", "法规", "法治", "法人", "法院", "法定", "法制"] as [StaticString]
        where units.has(word, at: at) {
          return false
        }
        return !units.has("方法", at: at - 1) && !units.has("办法", at: at - 1)
          && !units.has("执法", at: at - 1) && !units.has("违法", at: at - 1)
          && !units.has("非法", at: at - 1) && !units.has("司法", at: at - 1)
          && !units.has("依法", at: at - 1) && !units.has("守法", at: at - 1)
          && !units.has("普法", at: at - 1) && !units.has("合法", at: at - 1)
          && !units.has("做法", at: at - 1) && !units.has("算法", at: at - 1)
      }
      guard units[at].isHan, !isBreak(units[at]) else { return false }
      at += 1
    }
    return false
  }

  /// Whether the term begins the name of a place: 渡口镇, 水库村.
  static func isInPlace(_ units: [UInt16], _ term: UnitRange, until end: Int) -> Bool {
    guard term.end < end else { return false }
    switch units[term.end] {
    case 0x9547: return true  // 镇
    case 0x4E61, 0x6751:  // 乡 村
      for word in ["乡镇", "乡村", "村庄", "村镇", "村级", "村民", "村居"] as [StaticString]
      where units.has(word, at: term.end) {
        return false
      }
      return true
    default: return units.has("街道办", at: term.end)
    }
  }

  /// Whether the term is a member of an enumeration closed by 部门, 行业, 领域 … or stands before such
  /// a word: 教育、住建等部门.
  static func isListed(_ units: [UInt16], _ term: UnitRange, within range: UnitRange) -> Bool {
    if startsClassWord(units, at: term.end, until: range.end) { return true }
    let joined =
      isJoint(units, at: term.end, until: range.end)
      || (term.start > range.start && isJoint(units, at: term.start - 1, until: range.end))
    guard joined else { return false }
    var at = term.end
    while at < range.end && at - term.end < 40 {
      if units[at] == Unit.comma || units[at].properties.contains(.sentenceEnd) { return false }
      if startsClassWord(units, at: at, until: range.end) { return true }
      at += 1
    }
    return false
  }

  private static func isJoint(_ units: [UInt16], at index: Int, until end: Int) -> Bool {
    index < end
      && (units[index] == Unit.enumerationComma || units.has("和", at: index)
        || units.has("及", at: index) || units.has("与", at: index) || units.has("等", at: index))
  }

  private static func startsClassWord(_ units: [UInt16], at index: Int, until end: Int) -> Bool {
    index < end && classWords.contains { units.has($0, at: index) }
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
    return units[at] == first || units[at..<term.start].contains(first)
  }

  /// Where the situation that a statement begins with ends and its order begins, or the start of
  /// the statement: 近期火灾多发，｜各地要….
  static func situationEnd(
    in units: [UInt16], _ statement: UnitRange, parties: [UnitRange]
  ) -> Int {
    var clause = statement.start
    var tells = false
    while clause < statement.end {
      let end = clauseEnd(in: units, from: clause, until: statement.end)
      if orders(units, UnitRange(clause, end)) {
        return tells ? clause : statement.start
      }
      if parties.contains(where: { $0.start >= clause && $0.start < end }) && tells {
        return clause
      }
      if clause == statement.start && leadsIn(units, at: clause) { return statement.start }
      tells = tells || describes(units, UnitRange(clause, end))
      clause = end + 1
    }
    return statement.start
  }

  /// The ， that ends the clause, outside brackets and quotes.
  private static func clauseEnd(in units: [UInt16], from start: Int, until end: Int) -> Int {
    var depth = 0
    var at = start
    while at < end {
      let properties = units[at].properties
      if properties.contains(.opener) {
        depth += 1
      } else if properties.contains(.closer) {
        depth = max(0, depth - 1)
      } else if depth == 0
        && (units[at] == Unit.comma || units[at] == Unit.colon
          || properties.contains(.sentenceEnd))
      {
        return at
      }
      at += 1
    }
    return end
  }

  /// Whether a clause gives an order: 要, 必须, 应当, 不得 ….
  private static func orders(_ units: [UInt16], _ clause: UnitRange) -> Bool {
    for at in clause.indices {
      switch units[at] {
      case 0x8981:  // 要
        if isModalNeed(units, at, clause) { return true }
      case 0x987B: return true  // 须
      case 0x5E94:  // 应
        if units.has("应当", at: at) || units.has("应按", at: at) || units.has("应在", at: at) {
          return true
        }
      case 0x52A1:
        if units.has("务必", at: at) { return true }
      case 0x4E0D:
        if units.has("不得", at: at) || units.has("不准", at: at) { return true }
      case 0x4E25:
        if units.has("严禁", at: at) { return true }
      default: break
      }
    }
    return false
  }

  /// 要 as an auxiliary and not in 重要, 主要, 要求, 要素 ….
  static func isModalNeed(_ units: [UInt16], _ at: Int, _ range: UnitRange) -> Bool {
    if at > range.start {
      switch units[at - 1] {
      case 0x91CD, 0x4E3B, 0x9700, 0x53EA, 0x7EAA, 0x6458, 0x9996, 0x5FC5, 0x5C06, 0x60F3, 0x6982,
        0x6781, 0x7B80:  // 重主需只纪摘首必将想概极简
        return false
      default: break
      }
    }
    for word in ["要求", "要素", "要点", "要害", "要道", "要件", "要闻", "要务", "要塞"] as [StaticString]
    where units.has(word, at: at) {
      return false
    }
    return true
  }

  /// Whether a clause leads into an order rather than tell a situation: 针对…, 为…, 以…为重点.
  private static func leadsIn(_ units: [UInt16], at start: Int) -> Bool {
    for word in [
      "针对", "对", "围绕", "结合", "为", "以", "按照", "根据", "在", "通过", "坚持", "聚焦", "凡", "如", "若",
      "一旦", "严格", "加强",
    ] as [StaticString] where units.has(word, at: start) {
      return true
    }
    return false
  }

  /// Whether a clause tells how things stand: 近期…, …多发, …以来.
  private static func describes(_ units: [UInt16], _ clause: UnitRange) -> Bool {
    for word in openers where units.has(word, at: clause.start) { return true }
    if units.has("以来", before: clause.end) { return true }
    for word in predicates where units.first(word, in: clause) != nil { return true }
    return false
  }

  private static let openers: [StaticString] = [
    "近期", "近日", "最近", "当前", "目前", "近年来", "随着", "由于", "受", "鉴于", "时值", "正值", "进入", "眼下",
    "前期", "前段时间", "新年伊始", "一段时间", "近一段时间", "加之", "今年以来", "去年以来", "据", "入冬", "入夏", "入汛",
  ]

  private static let predicates: [StaticString] = [
    "高发", "多发", "易发", "频发", "频繁", "增多", "叠加", "临近", "来临", "将至", "到来", "好转", "严峻", "凸显",
    "时有发生", "屡禁不止", "旺季",
  ]
}
