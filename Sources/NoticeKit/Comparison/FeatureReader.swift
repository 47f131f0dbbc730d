/// Reads the features by which two directives are compared: characters, pairs of characters and
/// concepts of the genre.
///
/// Left out is what changes when a circular goes down the levels: the words of place and office
/// (省 市 县 区 厅 局 委), so that 省生态环境厅 and 市生态环境局 are the same, and the digits, which
/// all count as one `#`; dates and numbers are compared on their own.
struct FeatureReader: Sendable {
  static let standard = FeatureReader()

  private let concepts: TermMatcher
  /// For each word of the matcher the concepts it stands for.
  private let conceptsOfTerm: [[UInt16]]
  private let isSkipped: [Bool]

  init() {
    var words: [[UInt16]] = []
    var concepts: [[UInt16]] = []
    var index: [[UInt16]: Int] = [:]
    for (number, line) in conceptTable.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") {
        let units = normalizedUnits(String(word))
        if let at = index[units] {
          concepts[at].append(UInt16(number))
        } else {
          index[units] = words.count
          words.append(units)
          concepts.append([UInt16(number)])
        }
      }
    }
    self.concepts = TermMatcher(words)
    conceptsOfTerm = concepts
    var isSkipped = [Bool](repeating: false, count: 0x10000)
    for unit in normalizedUnits("省市县区厅局委") { isSkipped[Int(unit)] = true }
    self.isSkipped = isSkipped
  }

  /// The keys of the features of `units`, each once, in ascending order.
  func keys(of units: [UInt16]) -> [UInt64] {
    var keys: [UInt64] = []
    keys.reserveCapacity(units.count * 2 + 8)
    var last: UInt16 = 0
    var depth = 0
    for unit in units {
      if unit == Unit.leftParenthesis { depth += 1 }
      if unit == Unit.rightParenthesis { depth = max(0, depth - 1) }
      if isSkipped[Int(unit)] || depth > 0 && unit == Unit.enumerationComma { continue }
      let letter: UInt16
      if unit.isHan {
        letter = unit
        keys.append(FeatureKey.character(unit))
      } else if unit.isDigit || unit == Unit.percent {
        letter = Unit.hash
        if last == Unit.hash { continue }
      } else if unit == Unit.dot && last == Unit.hash
        || unit == Unit.leftParenthesis || unit == Unit.rightParenthesis
        || unit == Unit.leftQuote || unit == Unit.rightQuote
      {
        continue
      } else {
        last = 0
        continue
      }
      if last != 0 { keys.append(FeatureKey.pair(last, letter)) }
      last = letter
    }
    for start in units.indices {
      concepts.forEachTerm(in: units, at: start, until: units.count) { _, term in
        for concept in conceptsOfTerm[term] { keys.append(FeatureKey.concept(concept)) }
      }
    }
    return FeatureReader.unique(&keys)
  }

  private static func unique(_ keys: inout [UInt64]) -> [UInt64] {
    keys.sort()
    var count = 0
    for key in keys where count == 0 || keys[count - 1] != key {
      keys[count] = key
      count += 1
    }
    keys.removeLast(keys.count - count)
    return keys
  }
}

/// What stands behind the number of a feature: its kind in the upper bits, its characters below.
enum FeatureKey {
  static func character(_ unit: UInt16) -> UInt64 { 1 << 56 | UInt64(unit) }
  static func pair(_ first: UInt16, _ second: UInt16) -> UInt64 {
    2 << 56 | UInt64(first) << 16 | UInt64(second)
  }
  static func concept(_ number: UInt16) -> UInt64 { 3 << 56 | UInt64(number) }

  /// How much a feature of this kind counts beside a pair of characters.
  static func factor(_ key: UInt64) -> Float {
    switch key >> 56 {
    case 1: return 0.4
    case 3: return 0.8
    default: return 1
    }
  }

  /// Whether a feature tells enough to look for partners by.
  static func isPair(_ key: UInt64) -> Bool { key >> 56 == 2 }
}
