/// Lists of parties: where they are split and where members share a head.
extension PartyText {
  /// The parties that `range` lists: split between full names, whole where modifiers share a head.
  func split(_ range: UnitRange) -> [UnitRange] {
    var parts: [Part] = []
    var start = range.start
    var at = range.start
    func close(_ last: Int, _ mark: Joint) {
      guard start < last else { return }
      // 县级每半年、乡镇每季度: a member's own frequency is no part of its name.
      let end =
        (start + 1..<last).last {
          units[$0] == PartyUnit.every && timeLength(at: $0, until: last) == last - $0
        } ?? last
      parts.append(
        Part(range: UnitRange(start, end), head: head(before: end, from: start), joint: mark))
    }
    while at < range.end {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: range.end) + 1
        continue
      }
      let length = words.length(of: .conjunction, at: at)
      if length > 0, at > start, !isNoConjunction(at: at), !isInsideWord(at: at),
        units[at] == Unit.enumerationComma || head(before: at, from: start) != nil
      {
        close(at, units[at] == Unit.enumerationComma ? .comma : .word)
        at += length
        start = at
        continue
      }
      if at > start, opensNextName(at: at, from: start, until: range.end) {
        close(at, .none)
        start = at
      }
      at += 1
    }
    close(range.end, .end)
    return parts.count < 2 ? parts.map(\.range) : grouped(parts)
  }

  /// What stands between two names: 、, a word such as 和, or nothing.
  private enum Joint: Hashable { case comma, word, none, end }

  /// One of the things a list names, and its head noun where it has one.
  private struct Part {
    var range: UnitRange
    var head: Head?
    /// What stands behind it.
    var joint: Joint
  }

  /// 及 of 及时; 及其他 joins.
  private func isNoConjunction(at index: Int) -> Bool {
    words.length(of: .notConjunction, at: index) > 0 && !units.has("及其他", at: index)
      && !units.has("及其它", at: index)
  }

  /// 和 of 共和国: a conjunction's unit inside a word.
  private func isInsideWord(at index: Int) -> Bool {
    for length in 1...2 where index - length >= 0 {
      if words.length(of: .notConjunction, at: index - length) > length { return true }
    }
    return false
  }

  /// 各 behind a full name begins the next one: 各镇（街道）各部门; but 各级各部门 is one.
  private func opensNextName(at index: Int, from start: Int, until end: Int) -> Bool {
    guard units[index] == PartyUnit.each, let left = head(before: index, from: start) else {
      return false
    }
    if units.has("各级", at: start) && index == start + 2 { return false }
    if left.isShort && index - start < 2 { return false }
    // 各部门各单位主要负责人 shares its head.
    if let right = head(before: end, from: index), right.isOfficial, right.start > index + 1,
      words.length(of: .conjunction, before: right.start) == 0,
      !units[index..<end].contains(Unit.enumerationComma)
    {
      return false
    }
    return units[start] == PartyUnit.each || units[index - 1] == Unit.rightParenthesis
  }

  /// Joins the parts that share a head and drops the class that closes a list.
  private func grouped(_ parts: [Part]) -> [UnitRange] {
    var parts = parts
    // A、B、C等4个专项指挥部; A局、B局等部门: the members where they are names, else the whole.
    if let last = parts.last, let etc = listCloser(in: last.range) {
      let member = UnitRange(last.range.start, etc)
      let memberHead = head(before: etc, from: last.range.start)
      let isNumbered = countFollows(at: etc + 1, until: last.range.end)
      let allNamed = memberHead != nil && parts.dropLast().allSatisfy { $0.head != nil }
      if allNamed, isNumbered || isBareClass(from: etc + 1, to: last.range.end) {
        parts[parts.count - 1] = Part(range: member, head: memberHead, joint: .end)
      } else {
        var first = parts.count - 1
        while first > 0, parts[first - 1].joint == .comma { first -= 1 }
        let whole = UnitRange(parts[first].range.start, last.range.end)
        parts.removeSubrange(first...)
        parts.append(Part(range: whole, head: last.head, joint: .end))
      }
    }
    var groups: [UnitRange] = []
    var current = parts[parts.count - 1]
    for part in parts.dropLast().reversed() {
      if sharesHead(part, current) {
        current.range = UnitRange(part.range.start, current.range.end)
      } else {
        groups.append(current.range)
        current = part
      }
    }
    groups.append(current.range)
    return groups.reversed()
  }

  /// Whether `left` is only a modifier of what `right` closes with.
  private func sharesHead(_ left: Part, _ right: Part) -> Bool {
    guard let leftHead = left.head, let rightHead = right.head else { return true }
    if left.range.count < 2 { return true }
    // 各有关部门和单位: a bare head takes over the modifiers.
    if right.range.start == rightHead.start, right.range.count == 2, left.joint != .comma,
      rightHead.isIn(.generic), leftHead.isIn(.department), left.range.start < leftHead.start
    {
      return true
    }
    // 矿山、燃气领域企业; 建筑、燃气行业企业: trades, not their operators.
    if left.joint == .comma, leftHead.isThing || leftHead.isIn(.enterprise),
      left.range.start == leftHead.start,
      namesTrade(right.range, before: rightHead)
        || units.has("建筑", at: left.range.start) && left.range.count == 2
          && rightHead.isIn(.enterprise)
    {
      return true
    }
    // 各市、县（市、区）人民政府; 各区、县教育局: levels, whose bodies are meant.
    if left.joint == .comma, namesLevel(left.range), namesBody(ofLevel: right.range, rightHead) {
      return true
    }
    // 各省、自治区、直辖市.
    if units.has("自治区", at: right.range.start) || units.has("直辖市", at: right.range.start),
      left.range.count <= 4
    {
      return true
    }
    // 各镇（街道）、开发区主要负责人: the post belongs to both bodies.
    if left.joint == .comma, rightHead.isOfficial, !leftHead.isOfficial, !leftHead.isPeople,
      right.range.start < rightHead.start,
      head(before: rightHead.start, from: right.range.start) != nil
    {
      return true
    }
    return false
  }

  /// Levels of government that a list may name before the body they have in common.
  private static let levels: UnitSet = "省市州盟县区旗"

  /// 市, 各市, 各县（区）, 各省辖市: a level by itself.
  private func namesLevel(_ range: UnitRange) -> Bool {
    var end = range.end
    if let open = opener(of: end - 1, from: range.start), open > range.start { end = open }
    guard PartyText.levels.contains(units[end - 1]) else { return false }
    let count = end - range.start
    // 全市各县, 本市各区.
    return count == 1 || count <= 4 && units[range.start] == PartyUnit.each
      || count <= 6 && units[end - 2] == PartyUnit.each
  }

  /// 各市、县; 各州、市、县.
  func isListOfLevels(_ range: UnitRange) -> Bool {
    units[range.start] == PartyUnit.each
      && units[range.start + 1..<range.end].enumerated().allSatisfy { offset, unit in
        offset % 2 == 0 ? PartyText.levels.contains(unit) : unit == Unit.enumerationComma
      }
  }

  private static let zones: [StaticString] = ["功能区", "开发区", "高新区", "经开区", "新区", "园区", "管理区"]

  /// Whether a name is nothing but a level, or a level with others in brackets, and a body:
  /// 县人民政府, 县（市、区）教育局, 功能区安委会, 区.
  private func namesBody(ofLevel range: UnitRange, _ head: Head) -> Bool {
    var at = range.start
    if PartyText.levels.contains(units[at]) {
      at += 1
      while at + 1 < range.end, units[at] == Unit.enumerationComma,
        PartyText.levels.contains(units[at + 1])
      {
        at += 2
      }
    } else if let zone = PartyText.zones.first(where: { units.has($0, at: at) }) {
      at += zone.unitCount
    } else {
      return false
    }
    if at < range.end, units[at].properties.contains(.opener) {
      at = closer(of: at, until: range.end) + 1
    }
    if at == range.end { return PartyText.levels.contains(units[range.start]) }
    // 区应急管理局, but not 县工业企业.
    return head.isShort ? !PartyText.levels.contains(units[head.start]) : isBody(head)
  }

  /// Whether a name says by 行业 or 领域 whose trade its head is: 燃气领域生产经营单位.
  private func namesTrade(_ range: UnitRange, before head: Head) -> Bool {
    units.has(anyOf: ["行业", "领域"], in: UnitRange(range.start, head.start))
  }

  /// The 等 that closes the list within its last part, or nil.
  private func listCloser(in range: UnitRange) -> Int? {
    var at = range.start + 1
    while at < range.end - 1 {
      if units[at].properties.contains(.opener) {
        at = closer(of: at, until: range.end) + 1
        continue
      }
      if units[at] == PartyUnit.etc, units[at + 1] != 0x7EA7 { return at }  // 等, not 等级
      at += 1
    }
    return nil
  }

  private func countFollows(at start: Int, until end: Int) -> Bool {
    start < end && (units[start].isDigit || units[start].isNumeral || units[start] == 0x591A)
  }

  /// 部门, 单位, 有关单位: a class without a qualification of its own.
  private func isBareClass(from start: Int, to end: Int) -> Bool {
    var at = start
    while at < end {
      let length = words.length(
        ofAny: PartyWord.department.bit | PartyWord.generic.bit | PartyWord.determiner.bit
          | PartyWord.office.bit, at: at)
      guard length > 0 else { return false }
      at += length
    }
    return at == end
  }
}

// MARK: - Kinds

extension PartyText {
  /// What a party is, by its head noun.
  func kind(of range: UnitRange) -> PartyMention.Kind {
    guard let head = head(before: range.end, from: range.start) else { return .other }
    if head.isShort { return shortKind(units[head.start]) }
    if head.isIn(.pronoun) { return .other }
    let kinds: [(PartyWord, PartyMention.Kind)] = [
      (.official, .official), (.personnel, .personnel), (.team, .team), (.people, .public),
      (.committee, .partyCommittee), (.office, .office), (.department, .department),
      (.enterprise, .enterprise), (.institution, .institution), (.government, .government),
    ]
    for (word, kind) in kinds where head.isIn(word) { return kind }
    if head.isIn(.name),
      units[head.start] == PartyUnit.each || units[head.start] == 0x5168  // 全
    {
      return .government
    }
    return .other
  }

  private func shortKind(_ unit: UInt16) -> PartyMention.Kind {
    switch unit {
    case 0x529E, 0x4F1A, 0x7EC4: return .office  // 办 会 组
    case 0x961F: return .team  // 队
    case 0x6751, 0x9547, 0x4E61, 0x53BF, 0x533A, 0x5E02, 0x7701, 0x5DDE, 0x76DF, 0x65D7:
      return .government  // 村 镇 乡 县 区 市 省 州 盟 旗
    case 0x6821, 0x9986, 0x56ED, 0x9662: return .institution  // 校 馆 园 院
    case 0x5382, 0x77FF, 0x793E, 0x5E97, 0x573A, 0x6E2F: return .enterprise  // 厂 矿 社 店 场 港
    default: return .department
    }
  }
}
