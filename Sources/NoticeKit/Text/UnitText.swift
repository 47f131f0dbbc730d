/// Units of a string, normalised as source text is; for terms and tables.
func normalizedUnits(_ string: String) -> [UInt16] {
  NormalizedText(SourceText(string)).units
}

extension [UInt16] {
  /// Whether the units from `start` on are `phrase` (a literal in normalised form, within U+FFFF).
  func has(_ phrase: StaticString, at start: Int) -> Bool {
    guard start >= 0 else { return false }
    return phrase.withUTF8Buffer { bytes in
      var at = start
      var index = 0
      while index < bytes.count {
        guard at < count else { return false }
        let first = bytes[index]
        let unit: UInt16
        if first < 0x80 {
          unit = UInt16(first)
          index += 1
        } else if first < 0xE0 {
          unit = UInt16(first & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)
          index += 2
        } else {
          unit =
            UInt16(first & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
            | UInt16(bytes[index + 2] & 0x3F)
          index += 3
        }
        if self[at] != unit { return false }
        at += 1
      }
      return true
    }
  }

  /// Whether `phrase` ends just before `end`.
  func has(_ phrase: StaticString, before end: Int) -> Bool {
    has(phrase, at: end - phrase.unitCount)
  }

  /// The first place of `phrase` that lies within `range`, or nil.
  func first(_ phrase: StaticString, in range: UnitRange) -> Int? {
    var index = range.start
    let last = Swift.min(range.end, count) - phrase.unitCount
    while index <= last {
      if has(phrase, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The first place of `unit` within `range`, or nil.
  func first(_ unit: UInt16, in range: UnitRange) -> Int? {
    var index = range.start
    let end = Swift.min(range.end, count)
    while index < end {
      if self[index] == unit { return index }
      index += 1
    }
    return nil
  }

  /// `range` without the white space at both ends.
  func trimmed(_ range: UnitRange) -> UnitRange {
    var (start, end) = (range.start, range.end)
    while start < end && (self[start].isSpace || self[start].isLineBreak) { start += 1 }
    while end > start && (self[end - 1].isSpace || self[end - 1].isLineBreak) { end -= 1 }
    return UnitRange(start, end)
  }
}

extension StaticString {
  /// The number of units of a literal within U+FFFF.
  var unitCount: Int {
    withUTF8Buffer { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}
