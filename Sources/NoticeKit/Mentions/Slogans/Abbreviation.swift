/// Slogans of no family: a number word and a noun or verb, “四有”, “一通三防”, 四有标准（有…、有…）.
extension SloganExtractor {
  /// The abbreviation that starts at `start`, where either its quote or its number stands.
  func abbreviation(in units: [UInt16], at start: Int, _ range: UnitRange) -> SloganHit? {
    if Self.isQuote(units[start]) { return quotedAbbreviation(in: units, at: start, range) }
    return units[start].isNumeral ? bracketedAbbreviation(in: units, at: start, range) : nil
  }

  /// “三化”, “一图一库、两清单”; also with straight quotes or with the same quote on both sides.
  private func quotedAbbreviation(
    in units: [UInt16], at quote: Int, _ range: UnitRange
  ) -> SloganHit? {
    var close = quote + 1
    let limit = min(range.end, quote + 2 + SloganExtractor.longest)
    while close < limit && !Self.isQuote(units[close]) { close += 1 }
    guard close < limit,
      units[close] == units[quote] || units[close] == units[quote] + 1 || units[quote] == 0x22
    else { return nil }
    let inner = UnitRange(quote + 1, close)
    guard SloganExtractor.isAbbreviation(units, inner),
      !lexicon.stops.contains(Array(units[inner.indices])),
      !startsFamily(units, at: inner.start, until: inner.end)
    else { return nil }
    return hit(inner, rule: "slogan.quoted", in: units, range)
  }

  /// The longest abbreviation in units.
  private static let longest = 16

  private func startsFamily(_ units: [UInt16], at start: Int, until end: Int) -> Bool {
    var starts = false
    lexicon.matcher.forEachTerm(in: units, at: start, until: end) { _, _ in starts = true }
    return starts
  }

  private func hit(
    _ mention: UnitRange, rule: String, in units: [UInt16], _ range: UnitRange
  ) -> SloganHit {
    SloganHit(
      id: String(units: units[mention.indices]), class: "abbreviation",
      range: mention, members: [], missing: [],
      expansion: expansion(of: mention, in: units, range), rule: rule)
  }

  /// Whether the units in quotes are number words with what they count: 双创, 五位一体, 冬季三防.
  ///
  /// One word of time (三年行动), an ordinal, a number above ninety-nine (百日攻坚) or 一 alone
  /// (一件事, 一企一策) make no abbreviation.
  static func isAbbreviation(_ units: [UInt16], _ inner: UnitRange) -> Bool {
    guard inner.count >= 2, inner.count <= longest else { return false }
    if isProgramme(units, inner) { return true }
    var parts: [(number: Int, body: Int)] = []
    var prefix = 0
    var at = inner.start
    while at < inner.end {
      let unit = units[at]
      if unit == Unit.enumerationComma {
        guard at + 1 < inner.end, parts.last?.body ?? 0 > 0,
          countsFrom(units[at + 1]) > 0 || units.has("多", at: at + 1)
        else { return false }
        at += 1
        continue
      }
      guard unit.isHan else { return false }
      var number = countsFrom(unit)
      if at > inner.start && units[at - 1] == Unit.enumerationComma && units.has("多", at: at) {
        number = 2  // “一主、五辅、多节点”
      }
      if number < 0 {
        // A round number opens no abbreviation (百日攻坚, 五百), but one may count it (六个百分百).
        if parts.isEmpty || parts[parts.count - 1].body == 0 { return false }
        number = 0
      }
      if number == 1, parts.count == 1, parts[0].body == 1, units.has("个", at: at - 1) {
        parts[0].body += 1  // “八个一” counts things of which each is one
      } else if number > 0 {
        if let last = parts.last, last.body == 0 {
          // 三三整理 counts twice; 十五条 is one number.
          parts[parts.count - 1].number = max(last.number, number)
        } else {
          parts.append((number, 0))
        }
      } else if parts.isEmpty {
        prefix += 1
      } else {
        if parts[parts.count - 1].body == 0 && isTime(units, at, inner.end) { return false }
        parts[parts.count - 1].body += 1
      }
      at += 1
    }
    guard let last = parts.last, last.body > 0 || (parts.count > 1 && inner.count == 4) else {
      return false
    }
    if isCampaign(units, inner) { return false }
    if prefix > 0 { return prefix <= 2 && parts.count == 1 && last.body == 1 && last.number > 1 }
    if parts.allSatisfy({ $0.number == 1 }) { return false }
    return parts.allSatisfy { $0.body <= (parts.count == 1 ? 5 : 6) }
  }

  /// Whether the words name one campaign (双强行动) and do not count several (八大行动).
  private static func isCampaign(_ units: [UInt16], _ inner: UnitRange) -> Bool {
    for word in ["行动", "攻坚", "整治", "活动"] as [StaticString]
    where units.has(word, before: inner.end) && inner.count > word.unitCount {
      return !isMeasure(units[inner.end - word.unitCount - 1])
    }
    return false
  }

  /// 一带一路 and 千万工程 (千村示范、万村整治): names made like 一企一策 and 百日攻坚, but abbreviations.
  private static func isProgramme(_ units: [UInt16], _ inner: UnitRange) -> Bool {
    inner.count == 4 && units.has(anyOf: ["一带一路", "千万工程"], at: inner.start)
  }

  /// The number of a number word, 0 for another word, -1 for 百 千 万 and 〇.
  private static func countsFrom(_ unit: UInt16) -> Int {
    if unit == 0x53CC { return 2 }  // 双
    if unit == 0x5341 { return 10 }
    guard unit.isNumeral else { return 0 }
    let digit = Numerals.digit(unit) ?? -1
    return digit == 0 ? -1 : digit
  }

  /// Whether what is counted is time, a size or an edition: 三年行动, 二次供水.
  private static func isTime(_ units: [UInt16], _ at: Int, _ end: Int) -> Bool {
    switch units[at] {
    case 0x5E74, 0x65E5, 0x5929, 0x5468, 0x65F6, 0x6B21, 0x5C4A, 0x671F:  // 年日天周时次届期
      return true
    case 0x6708: return true  // 月
    default: return units.has("季度", at: at) || units.has("小时", at: at)
    }
  }

  /// 四有标准（有专家、有重点、有清单、有结果）, 三非（非法生产、…）: the members take up what is counted.
  private func bracketedAbbreviation(
    in units: [UInt16], at start: Int, _ range: UnitRange
  ) -> SloganHit? {
    if start > range.start {
      let before = units[start - 1]
      if before.isNumeral || before.isDigit || units.has("第", at: start - 1) { return nil }
    }
    let number = SloganExtractor.countsFrom(units[start])
    guard number > 1 else { return nil }
    var bracket = start + 1
    while bracket < range.end && units[bracket].isHan && bracket - start < 9 { bracket += 1 }
    guard bracket < range.end, units[bracket] == Unit.leftParenthesis,
      let items = bracketedItems(in: units, at: bracket, range), items.count == number
    else { return nil }
    var body = start + 1
    while body < bracket && SloganExtractor.isMeasure(units[body]) { body += 1 }
    var end = body
    while end < bracket && items.allSatisfy({ units.first(units[end], in: $0) != nil }) { end += 1 }
    guard end > body else { return nil }
    return hit(UnitRange(start, end), rule: "slogan.bracketed", in: units, range)
  }

  /// 个 项 大 类 种 条
  private static func isMeasure(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4E2A, 0x9879, 0x5927, 0x7C7B, 0x79CD, 0x6761: return true
    default: return false
    }
  }
}
