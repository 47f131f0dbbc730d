/// What similarity is computed from: the features of all directives in flat arrays.
///
/// Rows are directives, numbered in the order of `Comparison.statements` without the others.
struct DirectiveIndex: Sendable {
  /// For each row its statement in `Comparison.statements`.
  private(set) var statements: [Int32] = []
  /// For each row its notice in `Comparison.notices`.
  private(set) var notices: [Int32] = []
  private(set) var weights = FeatureWeights()

  private var features: [UInt32] = []
  private var featureEnds: [Int] = []
  /// For each row the sum of its features' squared weights, once `finish` has been called.
  private(set) var masses: [Float] = []
  /// The headings that rows stand under, each once, by number.
  private var headingNumbers: [String: Int32] = [:]
  private var headingFeatures: [[UInt32]] = []
  private var headingMasses: [Float] = []
  private var headings: [Int32] = []
  /// Sector codes as bits; codes beyond 64 share the last bit.
  private var sectorBits: [String: UInt64] = [:]
  private var sectors: [UInt64] = []
  private var partyNumbers: [String: UInt32] = [:]
  private var parties: [UInt32] = []
  private var partyEnds: [Int] = []
  /// One bit for each type of deadline.
  private var deadlineTypes: [UInt8] = []
  /// Where a row stands in its notice, from 0 to 1.
  private(set) var positions: [Float] = []

  var count: Int { statements.count }

  /// The row of a statement, or nil where it is no directive.
  func row(of statement: Int) -> Int? {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle] < Int32(statement) { low = middle + 1 } else { high = middle }
    }
    return low < statements.count && statements[low] == Int32(statement) ? low : nil
  }

  /// The features of a row, in ascending order.
  func features(of row: Int) -> ArraySlice<UInt32> {
    features[(row == 0 ? 0 : featureEnds[row - 1])..<featureEnds[row]]
  }

  /// How much a feature tells.
  func weight(_ feature: UInt32) -> Float { weights.weights[Int(feature)] }

  private var units: [UInt16] = []
  private var unitEnds: [Int] = []
  private var marks: [BindingMark] = []
  private var markEnds: [Int] = []

  /// Adds a directive, whose item has `heading`, the outer headings included.
  mutating func add(
    _ statement: ComparedStatement, at number: Int, wording: Wording, heading: String
  ) {
    statements.append(Int32(number))
    notices.append(Int32(statement.notice))
    let own = FeatureReader.standard.keys(of: wording.units).map { weights.number(of: $0) }.sorted()
    for feature in own { weights.count(feature) }
    features.append(contentsOf: own)
    featureEnds.append(features.count)
    headings.append(headingNumber(heading))
    var bits: UInt64 = 0
    for code in statement.sectors { bits |= sectorBit(code) }
    sectors.append(bits)
    var cores: [UInt32] = []
    for party in statement.parties where party.source != .addressees {
      let core = PartyCore.text(party.text)
      let number = partyNumbers[core] ?? UInt32(partyNumbers.count)
      partyNumbers[core] = number
      if !cores.contains(number) { cores.append(number) }
    }
    parties.append(contentsOf: cores.sorted())
    partyEnds.append(parties.count)
    var types: UInt8 = 0
    for deadline in statement.deadlines {
      types |= 1 << UInt8(DeadlineMention.Kind.allCases.firstIndex(of: deadline.type) ?? 7)
    }
    deadlineTypes.append(types)
    positions.append(0)
    units.append(contentsOf: wording.units)
    unitEnds.append(units.count)
    marks.append(contentsOf: MarkReader.marks(of: statement, wording: wording))
    markEnds.append(marks.count)
  }

  /// The wording of a row.
  func units(of row: Int) -> ArraySlice<UInt16> {
    units[(row == 0 ? 0 : unitEnds[row - 1])..<unitEnds[row]]
  }

  /// What the wording of a row binds by, in order.
  func marks(of row: Int) -> ArraySlice<BindingMark> {
    marks[(row == 0 ? 0 : markEnds[row - 1])..<markEnds[row]]
  }

  private mutating func headingNumber(_ heading: String) -> Int32 {
    if let number = headingNumbers[heading] { return number }
    let number = Int32(headingFeatures.count)
    headingNumbers[heading] = number
    let keys = FeatureReader.standard.keys(of: normalizedUnits(heading))
    headingFeatures.append(keys.map { weights.number(of: $0) }.sorted())
    return number
  }

  private mutating func sectorBit(_ code: String) -> UInt64 {
    if let bit = sectorBits[code] { return bit }
    let bit: UInt64 = 1 << UInt64(min(sectorBits.count, 63))
    sectorBits[code] = bit
    return bit
  }

  /// Weighs the features and places the rows, when all directives have been added.
  mutating func finish() {
    weights.weigh(total: count)
    masses = (0..<count).map { row in mass(features(of: row)) }
    headingMasses = headingFeatures.map { mass($0[...]) }
    var first = 0
    for row in 0..<count where row + 1 == count || notices[row + 1] != notices[row] {
      let length = Float(row - first + 1)
      for inner in first...row { positions[inner] = (Float(inner - first) + 0.5) / length }
      first = row + 1
    }
    partyNumbers = [:]
    headingNumbers = [:]
    sectorBits = [:]
  }

  private func mass(_ features: ArraySlice<UInt32>) -> Float {
    var sum: Float = 0
    for feature in features { sum += weight(feature) * weight(feature) }
    return sum
  }

  /// How alike the headings of two rows are, 0 to 1.
  func headingSimilarity(_ left: Int, _ right: Int) -> Float {
    let (a, b) = (Int(headings[left]), Int(headings[right]))
    if a == b { return headingMasses[a] > 0 ? 1 : 0 }
    let product = headingMasses[a] * headingMasses[b]
    guard product > 0 else { return 0 }
    var shared: Float = 0
    var i = 0
    var j = 0
    while i < headingFeatures[a].count && j < headingFeatures[b].count {
      let (x, y) = (headingFeatures[a][i], headingFeatures[b][j])
      if x == y { shared += weight(x) * weight(x) }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    return shared / product.squareRoot()
  }

  /// The share of sectors that two rows have in common, or nil where either has none.
  func sectorSimilarity(_ left: Int, _ right: Int) -> Float? {
    let (a, b) = (sectors[left], sectors[right])
    guard a != 0, b != 0 else { return nil }
    return Float((a & b).nonzeroBitCount) / Float(min(a.nonzeroBitCount, b.nonzeroBitCount))
  }

  /// The share of parties that two rows have in common, by the name without place and office, or
  /// nil where either has none.
  func partySimilarity(_ left: Int, _ right: Int) -> Float? {
    let a = parties[(left == 0 ? 0 : partyEnds[left - 1])..<partyEnds[left]]
    let b = parties[(right == 0 ? 0 : partyEnds[right - 1])..<partyEnds[right]]
    guard !a.isEmpty, !b.isEmpty else { return nil }
    var shared = 0
    for party in a where b.contains(party) { shared += 1 }
    return Float(shared) / Float(min(a.count, b.count))
  }

  /// The weight that two rows share beside the weight of both, 0 to 1: 1 for equal wordings.
  func overlap(_ left: Int, _ right: Int) -> Float {
    let a = features(of: left)
    let b = features(of: right)
    var shared: Float = 0
    var i = a.startIndex
    var j = b.startIndex
    while i < a.endIndex && j < b.endIndex {
      let (x, y) = (a[i], b[j])
      if x == y { shared += weight(x) * weight(x) }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    let total = masses[left] + masses[right]
    return total > 0 ? 2 * shared / total : 0
  }

  /// Whether two rows have the same parties, by the name without place and office.
  func hasSameParties(_ left: Int, _ right: Int) -> Bool {
    parties[(left == 0 ? 0 : partyEnds[left - 1])..<partyEnds[left]]
      .elementsEqual(parties[(right == 0 ? 0 : partyEnds[right - 1])..<partyEnds[right]])
  }

  /// Whether two rows are bound by times of one type.
  func sharesDeadlineType(_ left: Int, _ right: Int) -> Bool {
    deadlineTypes[left] & deadlineTypes[right] != 0
  }
}

/// What stays of a party's name when place, level and kind of office are taken away.
enum PartyCore {
  /// 省生态环境厅 and 市生态环境局 both give 生态环境; what would leave nothing stays whole.
  static func text(_ name: String) -> String {
    var units = normalizedUnits(name)
    var start = 0
    if let open = units.firstIndex(of: Unit.leftParenthesis),
      let close = units.lastIndex(of: Unit.rightParenthesis), open < close, open > 0
    {
      units.removeSubrange(open...close)  // 各县（市、区）, 市安委办（市应急管理局）
    }
    for word in ["各级", "沿江", "属地", "全市", "全省", "全县", "全区"] as [StaticString]
    where units.has(word, at: start) && units.count - start > word.unitCount + 1 {
      start += word.unitCount
    }
    while units.count - start > 2, leading.contains(units[start]) { start += 1 }
    var end = units.count
    for word in ["主管部门", "行政部门", "管理部门", "部门"] as [StaticString]
    where units.has(word, before: end) && end - word.unitCount - start >= 2 {
      end -= word.unitCount
      break
    }
    if end - start > 2, trailing.contains(units[end - 1]) { end -= 1 }
    return String(units: units[start..<end])
  }

  private static let leading = Set(normalizedUnits("省市县区各本全我"))
  private static let trailing = Set(normalizedUnits("厅局委办"))
}
