/// A printed calendar date: 2014年6月17日, 二〇一二年六月三日, 2018-01-30.
struct PrintedDate: Hashable, Sendable {
  var year: Int
  var month: Int
  var day: Int?
  var range: UnitRange

  /// ISO 8601, or nil without a day or for an impossible date.
  var iso: String? {
    guard let day, (1...12).contains(month), day >= 1, day <= PrintedDate.days(in: month, of: year)
    else { return nil }
    return PrintedDate.padded(year, 4) + "-" + PrintedDate.padded(month, 2) + "-"
      + PrintedDate.padded(day, 2)
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

/// Finds whole printed dates in the head, the signature and the imprint.
enum DateScanner {
  /// The first (or the last) date within `range`.
  static func scan(in units: [UInt16], _ range: UnitRange, last: Bool = false) -> PrintedDate? {
    var found: PrintedDate?
    var index = range.start
    while index < range.end {
      if let date = date(in: units, at: index, until: range.end) {
        if !last { return date }
        found = date
        index = date.range.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The date that starts at `start`.
  static func date(in units: [UInt16], at start: Int, until end: Int) -> PrintedDate? {
    guard start < end, units[start].isDigit || units[start].isNumeral || isZero(units[start]),
      start == 0 || !(units[start - 1].isDigit)
    else { return nil }
    guard let year = number(in: units, at: start, until: end), year.value >= 1900,
      year.value <= 2200, year.end < end
    else { return nil }
    let separator = units[year.end]
    let isIdeographic = separator == 0x5E74  // 年
    guard isIdeographic || separator == Unit.hyphen || separator == Unit.dot || separator == 0x2F,
      let month = number(in: units, at: year.end + 1, until: end), (1...12).contains(month.value)
    else { return nil }
    guard month.end < end else {
      return nil
    }
    if isIdeographic {
      guard units[month.end] == 0x6708 else { return nil }  // 月
      guard let day = number(in: units, at: month.end + 1, until: end), day.end < end,
        units[day.end] == 0x65E5 || units[day.end] == 0x53F7  // 日 号
      else {
        return PrintedDate(
          year: year.value, month: month.value, day: nil, range: UnitRange(start, month.end + 1))
      }
      return PrintedDate(
        year: year.value, month: month.value, day: day.value, range: UnitRange(start, day.end + 1))
    }
    guard units[month.end] == separator,
      let day = number(in: units, at: month.end + 1, until: end), (1...31).contains(day.value)
    else { return nil }
    return PrintedDate(
      year: year.value, month: month.value, day: day.value, range: UnitRange(start, day.end))
  }

  /// O, o and 〇 all stand for zero in 二O一八年.
  private static func isZero(_ unit: UInt16) -> Bool {
    unit == 0x4F || unit == 0x6F || unit == 0x3007 || unit == 0x25CB
  }

  private static func number(
    in units: [UInt16], at start: Int, until end: Int
  ) -> Numerals.Scanned? {
    guard start < end else { return nil }
    if units[start].isDigit { return Numerals.scanArabic(in: units, from: start, until: end) }
    var copy: [UInt16] = []
    var index = start
    while index < end, units[index].isNumeral || isZero(units[index]), index - start < 8 {
      copy.append(isZero(units[index]) ? 0x3007 : units[index])
      index += 1
    }
    guard let scanned = Numerals.scanChinese(in: copy, from: 0, until: copy.count) else {
      return nil
    }
    return Numerals.Scanned(value: scanned.value, end: start + scanned.end)
  }
}

/// Finds 发文字号: 惠政文〔2014〕53号, also with a blank number or damaged brackets.
enum DocumentNumberScanner {
  struct Scanned: Hashable, Sendable {
    var range: UnitRange
    var agency: UnitRange
    var year: Int
    var sequence: Int?
  }

  static func scan(in units: [UInt16], _ range: UnitRange) -> Scanned? {
    var index = range.start
    while index < range.end {
      if isOpener(units[index]), index > range.start,
        let found = number(in: units, openedAt: index, within: range)
      {
        return found
      }
      index += 1
    }
    return serial(in: units, range)
  }

  /// 2024年第3号, 第3号: how orders and announcements are numbered, alone in their line.
  private static func serial(in units: [UInt16], _ range: UnitRange) -> Scanned? {
    guard range.count >= 3, range.count <= 16 else { return nil }
    var index = range.start
    if units[index] == Unit.leftParenthesis { index += 1 }
    let start = index
    var year = 0
    if let number = Numerals.scan(in: units, from: index, until: range.end), number.value >= 1949,
      number.end < range.end, units[number.end] == 0x5E74
    {
      year = number.value
      index = number.end + 1
    }
    guard index < range.end, units[index] == 0x7B2C,  // 第
      let sequence = Numerals.scan(in: units, from: index + 1, until: range.end),
      sequence.end < range.end, units[sequence.end] == 0x53F7,  // 号
      sequence.end + 2 >= range.end
    else { return nil }
    return Scanned(
      range: UnitRange(start, sequence.end + 1), agency: UnitRange(start, start), year: year,
      sequence: sequence.value)
  }

  /// A number in which a scan may have made O of 0 and l of 1.
  private static func digits(
    in units: [UInt16], from start: Int, until end: Int
  ) -> Numerals.Scanned? {
    var index = start
    var value = 0
    while index < end, index - start < 6 {
      let unit = units[index]
      if unit.isDigit {
        value = value * 10 + Int(unit - 0x30)
      } else if unit == 0x4F || unit == 0x6F {
        value *= 10
      } else if unit == 0x6C || unit == 0x49 {
        value = value * 10 + 1
      } else {
        break
      }
      index += 1
    }
    if index > start { return Numerals.Scanned(value: value, end: index) }
    return Numerals.scanChinese(in: units, from: start, until: end)
  }

  private static func isOpener(_ unit: UInt16) -> Bool {
    unit == 0x3014 || unit == 0x5B || unit == Unit.leftParenthesis || unit == 0x3010 || unit == 0x7B
      || unit == 0x3008
  }

  private static func number(
    in units: [UInt16], openedAt open: Int, within range: UnitRange
  ) -> Scanned? {
    guard let year = digits(in: units, from: open + 1, until: range.end),
      year.value >= 1949, year.value <= 2100, year.end < range.end
    else { return nil }
    var index = year.end
    // The closing bracket, or what a scan makes of it.
    let close = units[index]
    guard
      close == 0x3015 || close == 0x5D || close == Unit.rightParenthesis || close == 0x3011
        || close == 0x7D || close == 0x3009 || close == 0x4A || close == 0x31 || close == 0x6C
        || close == 0x49
    else { return nil }
    index += 1
    if index < range.end, units[index] == 0x7B2C { index += 1 }  // 第
    var sequence: Int?
    if let number = digits(in: units, from: index, until: range.end) {
      sequence = number.value
      index = number.end
    } else {
      while index < range.end,
        units[index] == 0x5F || units[index] == 0xD7 || units[index] == 0x2A || units[index] == 0x58
          || units[index] == 0x78
      {
        index += 1
      }
    }
    guard index < range.end, units[index] == 0x53F7 else { return nil }  // 号
    var start = open
    while start > range.start,
      units[start - 1].isHan || units[start - 1].isLatin
        || (units[start - 1] == Unit.hyphen)
    {
      start -= 1
    }
    guard start < open, open - start <= 24 else { return nil }
    return Scanned(
      range: UnitRange(start, index + 1), agency: UnitRange(start, open), year: year.value,
      sequence: sequence)
  }
}
