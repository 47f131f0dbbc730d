/// The list that a notice gives for an abbreviation.
extension SloganExtractor {
  /// The members listed behind the mention in brackets or after 即, or right before it.
  func expansion(of mention: UnitRange, in units: [UInt16], _ range: UnitRange) -> [UnitRange]? {
    var after = mention.end
    while after < range.end && after - mention.end < 3 && Self.isQuote(units[after]) { after += 1 }
    var at = after
    while at < range.end && units[at].isHan && at - after < 7 { at += 1 }
    if at < range.end && units[at] == Unit.leftParenthesis,
      let items = bracketedItems(in: units, at: at, range)
    {
      return items
    }
    at = after
    if at < range.end && (units[at] == Unit.comma || units[at] == Unit.dash) { at += 1 }
    while at < range.end && units[at] == Unit.dash { at += 1 }
    if units.has("即", at: at) && at < range.end {
      at += 1
      while at < range.end && (units[at] == Unit.colon || Self.isQuote(units[at])) { at += 1 }
      var end = at
      let limit = min(range.end, at + Self.longestList)
      while end < limit && !units[end].properties.contains(.sentenceEnd) { end += 1 }
      if let items = items(in: units, UnitRange(at, end)) { return items }
    }
    return listBefore(mention, in: units, range)
  }

  /// The longest list of members in units.
  private static let longestList = 200

  /// The members in the bracket that opens at `bracket`: （有专家、有重点）.
  func bracketedItems(in units: [UInt16], at bracket: Int, _ range: UnitRange) -> [UnitRange]? {
    let limit = min(range.end, bracket + Self.longestList)
    guard let close = units.first(Unit.rightParenthesis, in: UnitRange(bracket + 1, limit))
    else { return nil }
    return items(in: units, UnitRange(bracket + 1, close))
  }

  /// The members of a list at 、 or, where it has none, at ，.
  private func items(in units: [UInt16], _ list: UnitRange) -> [UnitRange]? {
    let separator =
      units.first(Unit.enumerationComma, in: list) != nil ? Unit.enumerationComma : Unit.comma
    var items: [UnitRange] = []
    var start = list.start
    for index in list.start...max(list.start, list.end) {
      let isEnd = index >= list.end
      if isEnd || units[index] == separator
        || (separator == Unit.enumerationComma && units[index] == Unit.comma)
      {
        if index > start { items.append(UnitRange(start, index)) }
        start = index + 1
      }
    }
    return items.count > 1 ? items : nil
  }

  /// 措施、责任、资金、时限和预案“五到位”: as many members as the number says; “A、B、C”的“三化”.
  private func listBefore(
    _ mention: UnitRange, in units: [UInt16], _ range: UnitRange
  ) -> [UnitRange]? {
    var number = 0  // 四员两长 are six
    for index in mention.indices {
      number += units[index] == 0x53CC ? 2 : Numerals.digit(units[index]) ?? 0
    }
    guard number > 1 else { return nil }
    var end = mention.start
    while end > range.start && mention.start - end < 3 && Self.isQuote(units[end - 1]) { end -= 1 }
    guard end < mention.start, end > range.start else { return nil }
    if units.has("的", at: end - 1) && end - 1 > range.start && Self.isQuote(units[end - 2]) {
      end -= 2
      var start = end
      let limit = max(range.start, end - Self.longestList)
      while start > limit && !Self.isQuote(units[start - 1]) { start -= 1 }
      let quoted = items(in: units, UnitRange(start, end))
      return quoted?.count == number ? quoted : nil
    }
    if units.has("的", at: end - 1) { end -= 1 }
    if units.has("等", at: end - 1) { return nil }
    var items: [UnitRange] = []
    var start = end
    let limit = max(range.start, end - Self.longestList)
    while start > limit {
      let unit = units[start - 1]
      let joins = unit == Unit.enumerationComma || units.has("和", at: start - 1)
      if joins && start < end && items.count < number - 1 {
        items.append(UnitRange(start, end))
        end = start - 1
      } else if !unit.isHan || joins || leads(units, before: start) {
        break
      }
      start -= 1
    }
    if start < end { items.append(UnitRange(start, end)) }
    return items.count == number ? items.reversed() : nil
  }

  /// Whether a verb that takes the list as its object ends before `end`: 做到, 落实 …
  private func leads(_ units: [UInt16], before end: Int) -> Bool {
    units.has(anyOf: Self.verbs, before: end)
  }

  private static let verbs: [StaticString] = [
    "做到", "落实", "坚持", "按照", "实行", "确保", "实现", "完善", "建立", "发现", "加强", "推进", "健全", "强化", "开展",
    "明确", "实施", "发挥", "严查", "严禁", "杜绝", "打击", "包括",
  ]
}
