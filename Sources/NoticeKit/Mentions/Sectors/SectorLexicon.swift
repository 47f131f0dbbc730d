/// The taxonomy as a matcher: which term means which sectors, and in what surroundings.
struct SectorLexicon: Sendable {
  /// The lexicon of `sectorTable`.
  static let standard = SectorLexicon(sectorTable)

  /// The codes, in the order of the table: `coal-mine`, `mine` …
  private(set) var codes: [String] = []
  /// The terms in normalised units.
  private(set) var terms: [[UInt16]] = []
  /// What each term says; none for a phrase that only keeps shorter terms from counting.
  private(set) var senses: [[Sense]] = []
  private(set) var matcher = TermMatcher([])

  /// What a term says and when.
  struct Sense: Hashable, Sendable {
    /// An index into `codes`.
    var code: Int
    var conditions: Conditions
    /// The codes that make this one superfluous.
    var impliedBy: [Int]
  }

  /// The surroundings that a term asks for, as `sectorTable` explains them.
  struct Conditions: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let listed = Conditions(rawValue: 1)
    static let organ = Conditions(rawValue: 2)
    static let solo = Conditions(rawValue: 4)
  }

  /// A term in a text.
  struct Match: Hashable, Sendable {
    var range: UnitRange
    /// An index into `terms`.
    var term: Int
  }

  /// Reads a table in the format of `sectorTable`.
  ///
  /// - Parameter userTerms: terms with the code they mean; a code may be new, and a user's term
  ///   takes the place of the table's.
  init(_ table: String, userTerms: [(term: String, code: String)] = []) {
    var places: [[UInt16]: Int] = [:]
    func place(_ term: [UInt16]) -> Int {
      if let place = places[term] { return place }
      places[term] = terms.count
      terms.append(term)
      senses.append([])
      return terms.count - 1
    }
    for line in table.pieces("\n") {
      let fields = line.pieces("\t", keepsEmpty: true)
      guard fields.count >= 2 else { continue }
      var conditions: Conditions = []
      var impliedBy: [Int] = []
      for flag in fields.dropFirst(2).first?.pieces(" ") ?? [] {
        switch flag {
        case "listed": conditions.insert(.listed)
        case "organ": conditions.insert(.organ)
        case "solo": conditions.insert(.solo)
        default:
          if flag.begins("implied:") {
            impliedBy = flag.dropFirst(8).pieces(",").map { index(of: String($0)) }
          }
        }
      }
      let named = fields[0] == "-" ? [] : fields[0].pieces(",")
      let meant = named.map { index(of: String($0)) }
      for term in normalizedUnits(fields[1]).split(separator: Unit.space) {
        let place = place(Array(term))
        for code in meant {
          senses[place].append(Sense(code: code, conditions: conditions, impliedBy: impliedBy))
        }
      }
    }
    var replaced: Set<Int> = []
    for (term, code) in userTerms {
      let units = normalizedUnits(term).filter { !$0.isSpace }
      guard !units.isEmpty else { continue }
      let place = place(units)
      if replaced.insert(place).inserted { senses[place] = [] }
      senses[place].append(Sense(code: index(of: code), conditions: [], impliedBy: []))
    }
    matcher = TermMatcher(terms)
  }

  private mutating func index(of code: String) -> Int {
    if let index = codes.firstIndex(of: code) { return index }
    codes.append(code)
    return codes.count - 1
  }

  /// The longest term that starts at `start`.
  func longestTerm(in units: [UInt16], at start: Int, until end: Int) -> Match? {
    var match: Match?
    matcher.forEachTerm(in: units, at: start, until: end) { length, term in
      match = Match(range: UnitRange(start, start + length), term: term)
    }
    return match
  }
}
