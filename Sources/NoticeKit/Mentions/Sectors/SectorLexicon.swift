/// The taxonomy as a matcher: which term means which sectors, and in what surroundings.
struct SectorLexicon: Sendable {
  /// The lexicon of `sectorTable`.
  static let standard = SectorLexicon(sectorTable)

  /// The codes, in the order of the table: `coal-mine`, `mine` …
  private(set) var codes: [String] = []
  /// The terms in normalised units; of equal ones only the first is found.
  private(set) var terms = TermList()
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
    var list = TermList()
    var table = table
    table.withUTF8 { bytes in
      bytes.forEachPiece("\n") { line in
        let fields = line.pieces("\t", keepsEmpty: true)
        guard fields.count >= 2 else { return }
        let meant = readSenses(fields[0].text, flags: fields.count > 2 ? fields[2].text : "")
        fields[1].forEachPiece(" ") { term in
          if list.append(normalizing: term) { senses.append(meant) }
        }
      }
    }
    let firstOfUser = senses.count
    for (term, code) in userTerms {
      let units = normalizedUnits(term).filter { !$0.isSpace }
      guard !units.isEmpty else { continue }
      list.append(units)
      senses.append([Sense(code: index(of: code), conditions: [], impliedBy: [])])
    }
    // The first of equal terms, which is the one that is found, has the senses of all; a user's take
    // the place of the table's.
    var replaced: Set<Int> = []
    matcher = TermMatcher(list) { first, other in
      if first < firstOfUser, other >= firstOfUser, replaced.insert(first).inserted {
        senses[first] = []
      }
      senses[first] += senses[other]
    }
    terms = list
  }

  /// The senses of a line: its codes, `-` for none, under its conditions.
  private mutating func readSenses(_ codes: String, flags: String) -> [Sense] {
    var conditions: Conditions = []
    var impliedBy: [Int] = []
    for flag in flags.pieces(" ") {
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
    guard codes != "-" else { return [] }
    return codes.pieces(",").map {
      Sense(code: index(of: String($0)), conditions: conditions, impliedBy: impliedBy)
    }
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
