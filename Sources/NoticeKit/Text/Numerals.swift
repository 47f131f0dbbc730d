/// Numbers as notices print them: Arabic digits, Chinese numerals and their mixtures (11.1万, 三十五).
enum Numerals {
  /// A whole number and the offset just past it.
  struct Scanned: Hashable, Sendable {
    var value: Int
    var end: Int
  }

  /// The value of one Chinese digit (〇 and 零 are 0, 两 is 2), or nil.
  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007, 0x96F6: return 0
    case 0x4E00: return 1
    case 0x4E8C, 0x4E24: return 2
    case 0x4E09: return 3
    case 0x56DB: return 4
    case 0x4E94: return 5
    case 0x516D: return 6
    case 0x4E03: return 7
    case 0x516B: return 8
    case 0x4E5D: return 9
    default: return nil
    }
  }

  /// A run of Arabic digits at `start`, at most nine of them.
  static func scanArabic(in units: [UInt16], from start: Int, until end: Int) -> Scanned? {
    var index = start
    var value = 0
    while index < end && units[index].isDigit && index - start < 9 {
      value = value * 10 + Int(units[index] - 0x30)
      index += 1
    }
    return index > start ? Scanned(value: value, end: index) : nil
  }

  /// A Chinese numeral at `start`: positional (二〇二四), or with 十 百 千 万 (三十五, 一百零三).
  static func scanChinese(in units: [UInt16], from start: Int, until end: Int) -> Scanned? {
    var index = start
    var total = 0
    var section = 0
    var pending = -1
    var positional = 0
    var digits = 0
    var usesPlaces = false
    while index < end {
      if let digit = digit(units[index]) {
        if pending >= 0 && !usesPlaces { digits += 1 }
        positional = positional * 10 + digit
        pending = digit
        if digits == 0 { digits = 1 }
        if positional > 99_999_999 { return nil }
      } else {
        let place: Int
        switch units[index] {
        case 0x5341: place = 10
        case 0x767E: place = 100
        case 0x5343: place = 1000
        case 0x4E07: place = 10000
        default: place = 0
        }
        if place == 0 { break }
        if digits > 1 && !usesPlaces && place != 10000 { return nil }
        usesPlaces = true
        if place == 10000 {
          total = (total + section + max(pending, 0)) * 10000
          section = 0
        } else {
          section += (pending < 0 ? 1 : pending) * place
        }
        pending = -1
        if total > 999_999_999 { return nil }
      }
      index += 1
    }
    guard index > start else { return nil }
    if !usesPlaces { return Scanned(value: positional, end: index) }
    return Scanned(value: total + section + max(pending, 0), end: index)
  }

  /// An Arabic or Chinese whole number at `start`.
  static func scan(in units: [UInt16], from start: Int, until end: Int) -> Scanned? {
    guard start < end else { return nil }
    return units[start].isDigit
      ? scanArabic(in: units, from: start, until: end)
      : scanChinese(in: units, from: start, until: end)
  }
}
