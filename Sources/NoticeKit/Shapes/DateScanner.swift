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
