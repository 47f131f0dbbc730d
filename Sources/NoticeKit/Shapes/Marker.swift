/// What a numbered unit begins with: 一、 （一） 1. ① 第一， 一是 …
struct Marker: Hashable, Sendable {
  var family: Family
  var ordinal: Int
  /// The marker with its punctuation.
  var range: UnitRange

  /// The shapes of markers, from outer to inner as documents usually nest them.
  enum Family: Int, Hashable, Sendable, Comparable {
    case part, chapter, section, article
    case ideographic  // 一、
    case ordinalWord  // 第一，
    case parenthesizedIdeographic  // （一）
    case arabic  // 1. 1、
    case parenthesizedArabic  // （1） 1）
    case circled  // ①
    case spoken  // 一是 一要
    case sequence  // 首先 其次

    static func < (a: Family, b: Family) -> Bool { a.rawValue < b.rawValue }

    /// Series that run in within a paragraph and count only with two members or more.
    var isSpoken: Bool { self == .spoken || self == .sequence }
  }
}

/// Recognises markers; whether one opens an item is for the outline to decide.
enum MarkerScanner {
  /// The marker that starts at `start`, or nil. White space within it is allowed.
  static func scan(in units: [UInt16], at start: Int, until end: Int) -> Marker? {
    guard start < end else { return nil }
    let unit = units[start]
    if unit.isDigit { return arabic(in: units, at: start, until: end) }
    if unit == Unit.leftParenthesis { return parenthesized(in: units, at: start, until: end) }
    if unit >= 0x2460 && unit <= 0x2473 {
      return Marker(
        family: .circled, ordinal: Int(unit - 0x2460) + 1, range: UnitRange(start, start + 1))
    }
    if unit == 0x7B2C { return ordinal(in: units, at: start, until: end) }  // 第
    if unit == 0x5176 || unit == 0x9996 || unit == 0x518D || unit == 0x6700 {
      return sequence(in: units, at: start, until: end)
    }
    if unit.isNumeral { return ideographic(in: units, at: start, until: end) }
    return nil
  }

  private static func skipSpaces(_ units: [UInt16], _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end && units[index].isSpace { index += 1 }
    return index
  }

  private static func arabic(in units: [UInt16], at start: Int, until end: Int) -> Marker? {
    guard let number = Numerals.scanArabic(in: units, from: start, until: end),
      number.end - start <= 3, number.value >= 1, number.value <= 300
    else { return nil }
    let at = skipSpaces(units, number.end, end)
    guard at < end else { return nil }
    if units[at] == Unit.dot || units[at] == Unit.enumerationComma {
      var next = skipSpaces(units, at + 1, end)
      // A decimal is a number; 1.9月30日前 is item 1.
      if next < end && units[next].isDigit && units[at] == Unit.dot {
        guard startsDate(in: units, at: next, until: end) else { return nil }
      }
      if next < end && units[next] == Unit.dot { return nil }
      if next < end && units[at] == Unit.enumerationComma && units[next].isDigit
        && !startsDate(in: units, at: next, until: end)
      {
        next = at
        return nil
      }
      return Marker(family: .arabic, ordinal: number.value, range: UnitRange(start, at + 1))
    }
    if units[at] == Unit.rightParenthesis {
      return Marker(
        family: .parenthesizedArabic, ordinal: number.value, range: UnitRange(start, at + 1))
    }
    return nil
  }

  /// 9月30日, 2024年: what may stand right behind `1.`.
  private static func startsDate(in units: [UInt16], at start: Int, until end: Int) -> Bool {
    guard let number = Numerals.scanArabic(in: units, from: start, until: end) else { return false }
    let at = skipSpaces(units, number.end, end)
    guard at < end else { return false }
    if units[at] == 0x6708 { return number.value <= 12 }  // 月
    return units[at] == 0x5E74 && number.value > 1900  // 年
  }

  private static func parenthesized(in units: [UInt16], at start: Int, until end: Int) -> Marker? {
    let first = skipSpaces(units, start + 1, end)
    guard first < end, let number = Numerals.scan(in: units, from: first, until: end),
      number.value >= 1, number.value <= 200
    else { return nil }
    let close = skipSpaces(units, number.end, end)
    guard close < end, units[close] == Unit.rightParenthesis else { return nil }
    return Marker(
      family: units[first].isDigit ? .parenthesizedArabic : .parenthesizedIdeographic,
      ordinal: number.value, range: UnitRange(start, close + 1))
  }

  private static func ordinal(in units: [UInt16], at start: Int, until end: Int) -> Marker? {
    let first = skipSpaces(units, start + 1, end)
    guard let number = Numerals.scan(in: units, from: first, until: end), number.value >= 1,
      number.value <= 400
    else { return nil }
    let at = skipSpaces(units, number.end, end)
    guard at < end else { return nil }
    let range = UnitRange(start, at + 1)
    switch units[at] {
    case 0x7F16: return Marker(family: .part, ordinal: number.value, range: range)  // 编
    case 0x7AE0: return Marker(family: .chapter, ordinal: number.value, range: range)  // 章
    case 0x8282: return Marker(family: .section, ordinal: number.value, range: range)  // 节
    case 0x6761: return Marker(family: .article, ordinal: number.value, range: range)  // 条
    case Unit.comma, Unit.enumerationComma, Unit.colon:
      guard !units[first].isDigit, number.value <= 30 else { return nil }
      return Marker(family: .ordinalWord, ordinal: number.value, range: range)
    default: return nil
    }
  }

  private static func ideographic(in units: [UInt16], at start: Int, until end: Int) -> Marker? {
    guard let number = Numerals.scanChinese(in: units, from: start, until: end),
      number.value >= 1, number.value <= 200, units[start] != 0x3007, units[start] != 0x4E24
    else { return nil }
    let at = skipSpaces(units, number.end, end)
    guard at < end else { return nil }
    switch units[at] {
    case Unit.enumerationComma, Unit.dot:
      return Marker(family: .ideographic, ordinal: number.value, range: UnitRange(start, at + 1))
    case 0x662F, 0x8981:  // 是 要
      guard number.value <= 20, at == number.end else { return nil }
      return Marker(family: .spoken, ordinal: number.value, range: UnitRange(start, at + 1))
    default: return nil
    }
  }

  /// 首先 其次 再次 最后, and 其一 其二.
  private static func sequence(in units: [UInt16], at start: Int, until end: Int) -> Marker? {
    let words: [(StaticString, Int)] = [("首先", 1), ("其次", 2), ("再次", 3), ("最后", 4)]
    for (word, ordinal) in words where units.has(word, at: start) {
      return Marker(family: .sequence, ordinal: ordinal, range: UnitRange(start, start + 2))
    }
    if units[start] == 0x5176, start + 2 < end, let digit = Numerals.digit(units[start + 1]),
      digit >= 1, units[start + 2] == Unit.comma
    {
      return Marker(family: .sequence, ordinal: digit, range: UnitRange(start, start + 3))
    }
    return nil
  }
}
