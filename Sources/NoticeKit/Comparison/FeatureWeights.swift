/// The features of all directives by number, and how much each of them tells.
struct FeatureWeights: Sendable {
  /// Numbers by key; a feature's number is the order in which it was first met.
  private var numbers: [UInt64: UInt32] = [:]
  private(set) var keys: [UInt64] = []
  /// In how many directives a feature occurs.
  private(set) var frequencies: [UInt32] = []
  /// The weight of each feature, once `weigh` has been called.
  private(set) var weights: [Float] = []

  /// The number of the feature with `key`, a new one where it is met for the first time.
  mutating func number(of key: UInt64) -> UInt32 {
    if let number = numbers[key] { return number }
    let number = UInt32(keys.count)
    numbers[key] = number
    keys.append(key)
    frequencies.append(0)
    return number
  }

  /// Counts one directive that has the feature.
  mutating func count(_ number: UInt32) { frequencies[Int(number)] += 1 }

  /// Sets the weights: inverse frequencies, as if `background` directives of the genre at large
  /// stood beside the `total` directives counted.
  mutating func weigh(total: Int, background: Float = 200) {
    let known = GenreFrequencies.standard
    let all = Float(total) + background + 1
    weights = keys.indices.map { index in
      let expected = known.share(of: keys[index]) * background
      let inverse = logarithm(all / (Float(frequencies[index]) + expected + 1))
      return FeatureKey.factor(keys[index]) * max(inverse, 0.05)
    }
  }
}

/// `genreFrequencyTable`, loaded.
struct GenreFrequencies: Sendable {
  static let standard = GenreFrequencies()

  private let shares: [UInt64: Float]

  private init() {
    var shares: [UInt64: Float] = [:]
    for line in genreFrequencyTable.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard let head = fields.first, let perMille = Float(head.dropLast()) else { continue }
      for word in fields.dropFirst() {
        let units = normalizedUnits(String(word))
        guard units.count == 2 else { continue }
        shares[FeatureKey.pair(units[0], units[1])] = perMille / 1000
      }
    }
    self.shares = shares
  }

  /// In what share of directives of the genre the feature occurs; pairs that are not in the table
  /// are rare, characters and concepts about as frequent as middling pairs.
  func share(of key: UInt64) -> Float {
    FeatureKey.isPair(key) ? shares[key] ?? 0.001 : 0.02
  }
}

/// The natural logarithm, for positive numbers, to about six decimals; NoticeKit links no C
/// library, and the result is the same on every machine.
func logarithm(_ number: Float) -> Float {
  guard number > 0 else { return -.greatestFiniteMagnitude }
  // number = mantissa · 2^exponent with the mantissa about 1; ln m = 2 artanh((m−1)/(m+1)).
  var exponent = Float(number.exponent)
  var mantissa = number.significand
  if mantissa > 1.414_213_6 {
    mantissa /= 2
    exponent += 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  let square = ratio * ratio
  let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
  return 2 * ratio * series + exponent * 0.693_147_18
}
