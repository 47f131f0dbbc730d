/// The families of slogans as tables for the extractor.
struct SloganLexicon: Sendable {
  /// The lexicon of `sloganTable`.
  static let standard = SloganLexicon(sloganTable)

  private(set) var families: [Family] = []
  /// Where each wording leads; a wording may stand in several families (五到位).
  private(set) var wordings: [[Wording]] = []
  let matcher: TermMatcher
  /// The units that a slogan may begin with: those of wordings, number words and quotes.
  let starts: UnitSet
  /// Quoted words that are no slogans (两会), in normalised units.
  let stops: Set<[UInt16]>

  /// A family of `slogans.tsv`.
  struct Family: Hashable, Sendable {
    var id: String
    var kind: String
    /// Canonical members in canonical order: 党政同责, 一岗双责 …
    var members: [String]
    /// Members that count only beside another one (综合治理).
    var leaning: [Bool]
    /// Counts only in quotes, before a bracket or before one of `followers`.
    var isQuotedOnly = false
    /// Words that make an unquoted wording of a quoted-only family count: 九小 before 场所.
    var followers: [[UInt16]] = []
    /// Words of which one must stand close behind: 三合一 is one of premises only near 场所.
    var neighbours: [[UInt16]] = []
    /// A word that turns a wording before it into something else: 安全第一 before 责任人.
    var spoiler: [UInt16] = []
  }

  /// What a wording stands for.
  struct Wording: Hashable, Sendable {
    var family: Int
    /// The member, or nil for the whole family (三管三必须).
    var member: Int?
  }

  /// Reads a table in the format of `sloganTable`; later lines add to it.
  ///
  /// - Parameter families: families of the user's own: id, class, members in order.
  init(_ table: String, adding families: [(id: String, class: String, members: [String])] = []) {
    var terms: [[UInt16]] = []
    var places: [[UInt16]: Int] = [:]
    var wordings: [[Wording]] = []
    func add(_ text: String, _ wording: Wording) {
      let units = normalizedUnits(text).filter { !$0.isSpace }
      guard !units.isEmpty else { return }
      if let place = places[units] {
        wordings[place].append(wording)
      } else {
        places[units] = terms.count
        terms.append(units)
        wordings.append([wording])
      }
    }
    for line in table.pieces("\n") {
      let fields = line.pieces("\t", keepsEmpty: true)
      guard fields.count >= 3 else { continue }
      let index = self.families.count
      var family = Family(id: String(fields[0]), kind: String(fields[1]), members: [], leaning: [])
      for member in fields[2].pieces("|") {
        let leans = member.last == "~"
        let names = (leans ? member.dropLast() : member).pieces("=")
        let forms = names.flatMap { SloganLexicon.forms(of: String($0)) }
        for form in forms { add(form, Wording(family: index, member: family.members.count)) }
        family.members.append(forms[0])
        family.leaning.append(leans)
      }
      for option in fields.dropFirst(3).first?.pieces(" ") ?? [] {
        if option == "quoted" { family.isQuotedOnly = true }
        if option.begins("whole:") {
          add(String(option.dropFirst(6)), Wording(family: index, member: nil))
        }
        if option.begins("unless:") {
          family.spoiler = normalizedUnits(String(option.dropFirst(7)))
        }
        if option.begins("within:") {
          family.neighbours = option.dropFirst(7).pieces(",").map {
            normalizedUnits($0)
          }
        }
        if option.begins("before:") {
          family.followers = option.dropFirst(7).pieces(",").map {
            normalizedUnits($0)
          }
        }
      }
      self.families.append(family)
    }
    for added in families {
      let index = self.families.count
      for (place, member) in added.members.enumerated() {
        add(member, Wording(family: index, member: place))
      }
      self.families.append(
        Family(
          id: added.id, kind: added.class, members: added.members,
          leaning: added.members.map { _ in false }))
    }
    self.wordings = wordings
    matcher = TermMatcher(terms)
    var starts: UnitSet = "〇零一二三四五六七八九十百千万亿两“”‘’‚‛\""
    for term in terms { starts.insert(term[0]) }
    self.starts = starts
    stops = Set(
      sloganStopTable.pieces("\n").flatMap { line in
        (line.pieces("\t").last ?? "").pieces(" ").map {
          normalizedUnits($0)
        }
      })
  }

  /// The ways a member of the table may be printed; `,` is 、 or ， or nothing.
  private static func forms(of member: String) -> [String] {
    let parts = member.split(separator: ",", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return [member] }
    return ["", "、", "，"].map { parts[0] + $0 + parts[1] }
  }
}
