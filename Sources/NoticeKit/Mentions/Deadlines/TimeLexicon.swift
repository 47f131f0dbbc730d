/// A table of words with what each does in a time expression.
struct TimeLexicon: Sendable {
  /// The words that time expressions begin with or consist of: 立即, 今年, 春节, 每.
  static let words = TimeLexicon(table: timeWordTable)
  /// The words that end, join or bound them: 前, 期间, 至, 以来.
  static let tails = TimeLexicon(table: timeTailTable)

  /// The words in front of which a bare time is adverbial: 要, 完成.
  static let verbs = TimeLexicon(table: timeVerbTable)
  /// The words that tell how things are or what has happened: 正值, 已.
  static let situations = TimeLexicon(table: timeSituationTable)
  /// The words that mark missed duties, prompt acts and topics: 未, 报告, 安全.
  static let cases = TimeLexicon(table: timeCaseTable)

  /// One word of the table.
  struct Entry: Hashable, Sendable {
    var category: Category
    /// What the category needs to know, for instance 1 for 明年.
    var value: Int
    /// The named time of `occasion` and `name`.
    var occasion: Occasion?
    /// The period of `periodic`.
    var amount: TimeAmount?
    /// Zero, or the negative number of units that the word gives back.
    var givenBack: Int {
      switch category {
      case .within, .start, .beforeTail: return Swift.min(value, 0)
      default: return 0
      }
    }
  }

  /// A word found and the offset just past it.
  struct Match: Hashable, Sendable {
    var entry: Entry
    var end: Int
  }

  /// What a word does; the raw value is the second column of the tables.
  enum Category: String, Hashable, Sendable, CaseIterable {
    case immediate, regular, limit
    case limitTail = "limit-tail"
    case duringTail = "during-tail"
    case before
    case beforeTail = "before-tail"
    case after
    case afterTail = "after-tail"
    case occasion, name, plan
    case year, month, week, weekday, day, half, quarter, quarters, third
    case yearEdge = "year-edge"
    case monthEdge = "month-edge"
    case quarterEdge = "quarter-edge"
    case lunar, every, periodic, from, until, latest, advance, ordinal, partial, stop
    // Tails.
    case till, within, period, start, later, since, around
    case sameDay = "same-day"
    case stopped, about
    case edge, to, coming
    // Contexts.
    case modal, verb, weak, situation, tendency, past, denial, prompt, topic
    case atLeast = "at-least"
    case atMost = "at-most"
    case orMore = "or-more"
  }

  /// The units that words of the table begin with.
  let starts: UnitSet
  private let matcher: TermMatcher
  private let entries: [Entry]

  /// Reads a table: words with / between them, their category and its value a line; lines that
  /// begin with # are notes.
  init(table: String) {
    var list = TermList()
    var entries: [Entry] = []
    var starts = UnitSet()
    var table = table
    table.withUTF8 { bytes in
      bytes.forEachPiece("\n") { line in
        guard line.first != UInt8(ascii: "#") else { return }
        let fields = line.pieces(" ")
        guard fields.count >= 2, let category = Category(rawValue: fields[1].text) else { return }
        let entry = TimeLexicon.entry(category, value: fields.count > 2 ? fields[2].text : "0")
        fields[0].forEachPiece("/") { word in
          guard list.append(normalizing: word) else { return }
          starts.insert(list[list.count - 1].first!)
          entries.append(entry)
        }
      }
    }
    matcher = TermMatcher(list)
    self.starts = starts
    self.entries = entries
  }

  /// Reads the value column as the category asks: a number, a named time (`holiday:spring`,
  /// `term:6`, `season:4`) or an ISO 8601 duration in one unit (`P3M`).
  private static func entry(_ category: Category, value: String) -> Entry {
    var entry = Entry(category: category, value: Int(value) ?? 0, occasion: nil, amount: nil)
    switch category {
    case .occasion, .name:
      let parts = value.pieces(":")
      entry.occasion = .unfixed
      if parts.count == 2, parts[0] == "holiday", let holiday = Holiday(rawValue: String(parts[1]))
      {
        entry.occasion = .holiday(holiday)
      } else if parts.count == 2, parts[0] == "term", let index = Int(parts[1]) {
        entry.occasion = .term(SolarTerm(index: index))
      } else if parts.count == 2, parts[0] == "season", let season = Int(parts[1]) {
        entry.occasion = .season(season)
      }
    case .periodic:
      let count = Int(value.dropFirst().dropLast()) ?? 1
      switch value.last {
      case "Y": entry.amount = TimeAmount(count: count, unit: .years)
      case "M": entry.amount = TimeAmount(count: count, unit: .months)
      case "W": entry.amount = TimeAmount(count: count, unit: .weeks)
      case "D": entry.amount = TimeAmount(count: count, unit: .days)
      default: break
      }
    default: break
    }
    return entry
  }

  /// The longest word that starts at `start` and ends by `end`, or nil.
  @inline(__always)
  func longest(in units: [UInt16], at start: Int, until end: Int) -> Match? {
    var length = 0
    var term = -1
    matcher.forEachTerm(in: units, at: start, until: end) { matched, index in
      length = matched
      term = index
    }
    // Some words are listed with what follows them, and give it back: 内 of 内部署.
    return term < 0
      ? nil : Match(entry: entries[term], end: start + length + entries[term].givenBack)
  }
}
