/// The half of a statement that tells how things stand before the order begins.
extension SectorExtractor {
  /// Where the situation that a statement begins with ends and its order begins, or the start of
  /// the statement: 近期火灾多发，｜各地要….
  static func situationEnd(
    in units: [UInt16], _ statement: UnitRange, parties: [UnitRange]
  ) -> Int {
    if units.has(anyOf: leadIns, at: statement.start) { return statement.start }
    var clauses: [UnitRange] = []
    var start = statement.start
    var nextParty = 0
    var described = 0
    var tells = false
    while start < statement.end {
      let clause = UnitRange(start, clauseEnd(in: units, from: start, until: statement.end))
      while nextParty < parties.count && parties[nextParty].start < start { nextParty += 1 }
      let acts = nextParty < parties.count && clause.contains(parties[nextParty].start)
      let orders = orders(units, clause)
      if orders || acts {
        while !tells && described < clauses.count {
          tells = describes(units, clauses[described])
          described += 1
        }
        if tells || orders { return tells ? start : statement.start }
      }
      clauses.append(clause)
      start = clause.end + 1
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
      } else if depth == 0 && !properties.isDisjoint(with: [.comma, .sentenceEnd]) {
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
      case 0x5E94, 0x52A1, 0x4E0D, 0x4E25:  // 应 务 不 严
        if units.has(anyOf: modals, at: at) { return true }
      default: break
      }
    }
    return false
  }

  private static let modals: [StaticString] = ["应当", "应按", "应在", "务必", "不得", "不准", "严禁"]

  /// 要 as an auxiliary and not in 重要, 主要, 要求, 要素 ….
  static func isModalNeed(_ units: [UInt16], _ at: Int, _ range: UnitRange) -> Bool {
    if at > range.start && needPrefixes.contains(units[at - 1]) { return false }
    return !units.has(anyOf: needWords, at: at)
  }

  private static let needPrefixes: UnitSet = "重主需只纪摘首必将想概极简"

  private static let needWords: [StaticString] = [
    "要求", "要素", "要点", "要害", "要道", "要件", "要闻", "要务", "要塞",
  ]

  /// What leads into an order rather than tells a situation: 针对…, 为…, 以…为重点.
  private static let leadIns: [StaticString] = [
    "针对", "对", "围绕", "结合", "为", "以", "按照", "根据", "在", "通过", "坚持", "聚焦", "凡", "如", "若", "一旦",
    "严格", "加强",
  ]

  /// Whether a clause tells how things stand: 近期…, …多发, …以来.
  private static func describes(_ units: [UInt16], _ clause: UnitRange) -> Bool {
    units.has(anyOf: openers, at: clause.start) || units.has("以来", before: clause.end)
      || units.has(anyOf: predicates, in: clause)
  }

  private static let openers: [StaticString] = [
    "近期", "近日", "最近", "当前", "目前", "近年来", "随着", "由于", "受", "鉴于", "时值", "正值", "进入", "眼下", "前期",
    "前段时间", "新年伊始", "一段时间", "近一段时间", "加之", "今年以来", "去年以来", "据", "入冬", "入夏", "入汛",
  ]

  private static let predicates: [StaticString] = [
    "高发", "多发", "易发", "频发", "频繁", "增多", "叠加", "临近", "来临", "将至", "到来", "好转", "严峻", "凸显",
    "时有发生", "屡禁不止", "旺季",
  ]
}
