/// The normalised units of a phrase.
func normalizedUnits(_ string: some StringProtocol) -> [UInt16] {
  var units: [UInt16] = []
  units.reserveCapacity(string.utf8.count / 3 + 1)
  var string = String(string)
  string.withUTF8 { appendNormalized($0, to: &units) }
  return units
}

/// Appends the normalised units of UTF-8, without offsets.
func appendNormalized(_ bytes: UnsafeBufferPointer<UInt8>, to units: inout [UInt16]) {
  let start = units.count
  let table = CharacterTable.shared.unit
  var index = 0
  while index < bytes.count {
    let code = decodeScalar(in: bytes, at: &index)
    switch code {
    // What depends on its neighbours or gives several units.
    case 0x0D, 0x26, 0x2E, 0x2474...0x249B, 0x3220...0x3229, 0xFEFF, 0xFF0E, 0x10000...:
      units.removeSubrange(start...)
      units += NormalizedText(SourceText(repairing: Array(bytes))).units
      return
    default:
      let unit = table[code]
      if unit != 0 { units.append(unit) }
    }
  }
}

extension [UInt16] {
  /// Whether the units from `start` on are `phrase` (a literal in normalised form, within U+FFFF).
  @inline(__always)
  func has(_ phrase: StaticString, at start: Int) -> Bool {
    // The compiler folds the first unit of a literal into a constant.
    start >= 0 && start < count && self[start] == phrase.firstUnit && hasAll(of: phrase, at: start)
  }

  private func hasAll(of phrase: StaticString, at start: Int) -> Bool {
    phrase.withUTF8Buffer { bytes in
      var at = start
      var index = 0
      while index < bytes.count {
        guard at < count, Int(self[at]) == decodeScalar(in: bytes, at: &index) else {
          return false
        }
        at += 1
      }
      return true
    }
  }

  /// Whether `phrase` ends just before `end`.
  @inline(__always)
  func has(_ phrase: StaticString, before end: Int) -> Bool {
    end > 0 && end <= count && self[end - 1] == phrase.lastUnit
      && hasAll(of: phrase, before: end)
  }

  private func hasAll(of phrase: StaticString, before end: Int) -> Bool {
    let start = end - phrase.unitCount
    return start >= 0 && hasAll(of: phrase, at: start)
  }

  /// Whether one of `phrases` begins at `start`.
  func has(anyOf phrases: [StaticString], at start: Int) -> Bool {
    guard start >= 0, start < count else { return false }
    let first = self[start]
    let bytes = Self.threeBytes(of: first)
    for phrase in phrases
    where phrase.utf8CodeUnitCount >= 3 && phrase.threeBytes == bytes
      && hasAll(of: phrase, at: start)
    { return true }
    guard first < 0x800 else { return false }
    for phrase in phrases where phrase.firstUnit == first && hasAll(of: phrase, at: start) {
      return true
    }
    return false
  }

  /// A unit from U+0800 on as UTF-8, the first byte lowest; 0 for others.
  @inline(__always)
  private static func threeBytes(of unit: UInt16) -> UInt32 {
    guard unit >= 0x800 else { return 0 }
    let unit = UInt32(unit)
    return 0x80_80E0 | unit >> 12 | (unit >> 6 & 0x3F) << 8 | (unit & 0x3F) << 16
  }

  /// Whether one of `phrases` ends just before `end`.
  func has(anyOf phrases: [StaticString], before end: Int) -> Bool {
    guard end > 0, end <= count else { return false }
    let last = self[end - 1]
    for phrase in phrases where phrase.lastUnit == last && hasAll(of: phrase, before: end) {
      return true
    }
    return false
  }

  /// Whether one of `phrases` lies within `range`.
  func has(anyOf phrases: [StaticString], in range: UnitRange) -> Bool {
    let end = Swift.min(range.end, count)
    guard range.start < end else { return false }
    // A bit for each first unit, by its low bits: most places end there.
    var firsts: UInt64 = 0
    for phrase in phrases { firsts |= 1 << UInt64(phrase.firstUnit & 63) }
    for start in range.start..<end where firsts & 1 << UInt64(self[start] & 63) != 0 {
      let first = self[start]
      for phrase in phrases
      where phrase.firstUnit == first && hasAll(of: phrase, at: start)
        && start + phrase.unitCount <= end
      {
        return true
      }
    }
    return false
  }

  /// The first place of `phrase` that lies within `range`, or nil.
  func first(_ phrase: StaticString, in range: UnitRange) -> Int? {
    var index = range.start
    let last = Swift.min(range.end, count) - phrase.unitCount
    let first = phrase.firstUnit
    while index <= last {
      if self[index] == first, hasAll(of: phrase, at: index) { return index }
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

extension String {
  /// A text of units, behind a literal.
  init(units: some Collection<UInt16>, behind prefix: StaticString = "") {
    let capacity = prefix.utf8CodeUnitCount + units.count * 3
    self.init(unsafeUninitializedCapacity: capacity) { buffer in
      var used = 0
      func put(_ byte: UInt16) {
        buffer.initializeElement(at: used, to: UInt8(truncatingIfNeeded: byte))
        used += 1
      }
      prefix.withUTF8Buffer { for byte in $0 { put(UInt16(byte)) } }
      for unit in units {
        if unit < 0x80 {
          put(unit)
        } else if unit < 0x800 {
          put(0xC0 | unit >> 6)
          put(0x80 | unit & 0x3F)
        } else {
          put(0xE0 | unit >> 12)
          put(0x80 | unit >> 6 & 0x3F)
          put(0x80 | unit & 0x3F)
        }
      }
      return used
    }
  }
}

extension StaticString {
  /// The first three bytes, the first one lowest; there must be so many.
  @inline(__always)
  fileprivate var threeBytes: UInt32 {
    // A literal has a zero byte behind it, so there are four.
    UnsafeRawPointer(utf8Start).loadUnaligned(as: UInt32.self) & 0xFF_FFFF
  }

  /// The first unit of a literal that is not empty.
  @inline(__always)
  var firstUnit: UInt16 { unit(at: 0) }

  /// The last unit of a literal that is not empty.
  @inline(__always)
  var lastUnit: UInt16 {
    let last = utf8CodeUnitCount - 1
    if utf8Start[last] < 0x80 { return UInt16(utf8Start[last]) }
    return utf8Start[last - 1] >= 0xC0 ? unit(at: last - 1) : unit(at: last - 2)
  }

  /// The unit whose UTF-8 begins at a byte.
  @inline(__always)
  private func unit(at index: Int) -> UInt16 {
    var index = index
    let bytes = UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    return UInt16(truncatingIfNeeded: decodeScalar(in: bytes, at: &index))
  }

  /// The number of units of a literal within U+FFFF.
  var unitCount: Int {
    withUTF8Buffer { bytes in
      var count = 0
      for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}
