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
    while index < range.end, units[index].isSpace { index += 1 }
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
