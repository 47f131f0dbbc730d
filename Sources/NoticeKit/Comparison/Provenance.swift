/// What a notice repeats, to the letter, of a superior's circular or of its own issuer's earlier one.
public struct Provenance: Hashable, Sendable {
  /// The notice that repeats, in `Comparison.notices`.
  public var notice: Int
  /// The notice that it repeats.
  public var source: Int
  /// The share of the wording of `notice` that was copied, 0 to 1, punctuation not counted.
  public var share: Double
  /// The copied passages in the order of `notice`; no character is in two of them.
  public var passages: [Passage]

  /// A run of characters that two statements have in common.
  public struct Passage: Hashable, Sendable {
    /// The statement of the notice that repeats, in `Comparison.statements`.
    public var statement: Int
    public var range: TextRange
    /// The statement of the source.
    public var sourceStatement: Int
    public var sourceRange: TextRange
    /// Characters without punctuation.
    public var count: Int
  }
}

/// Finds copied passages by fingerprints of a few characters, so that the work grows with the
/// length of the texts and not with their pairs.
///
/// Of every `window` runs of `length` characters the one with the least hash is kept (winnowing,
/// Schleimer, Wilkerson, Aiken 2003): passages of `length + window − 1` characters always show.
struct CopyFinder {
  private let notices: [ComparedNotice]
  private let statements: [ComparedStatement]
  private let minimum: Int
  private let length: Int
  private let window: Int
  /// The letters of all statements one after another, and where each statement's end.
  private var units: [UInt16] = []
  private var ends: [Int] = []
  private let origins: [Origin]

  /// Of a passage that many circulars have, the first so many places are looked at.
  private static let mostPlaces = 16

  /// - Parameter minimum: the least number of characters of a passage, two at least.
  init(_ notices: [ComparedNotice], _ statements: [ComparedStatement], minimum: Int) {
    self.notices = notices
    self.statements = statements
    self.minimum = max(minimum, 2)
    window = min(4, self.minimum - 1)
    origins = Origin.all(notices)
    length = self.minimum - window + 1
    ends.reserveCapacity(statements.count)
    for statement in statements {
      units.append(contentsOf: Letters(statement.text).units)
      ends.append(units.count)
    }
  }

  /// The letters of a statement.
  private func letters(of statement: Int) -> ArraySlice<UInt16> {
    units[(statement == 0 ? 0 : ends[statement - 1])..<ends[statement]]
  }

  /// A fingerprint and where it stands.
  private struct Print {
    var hash: UInt64
    var statement: Int32
    /// In letters from the statement's start.
    var offset: Int32
  }

  /// A statement's units without punctuation, each with its place in the wording.
  private struct Letters {
    var wording: Wording
    var units: [UInt16] = []
    var places: [Int] = []

    init(_ text: String) {
      wording = Wording(text)
      for (place, unit) in wording.units.enumerated()
      where unit.isHan || unit.isDigit || unit.isLatin || unit == Unit.percent {
        units.append(unit)
        places.append(place)
      }
    }

    func textRange(_ range: Range<Int>) -> TextRange {
      wording.textRange(UnitRange(places[range.lowerBound], places[range.upperBound - 1] + 1))
    }
  }

  /// Where a passage was found.
  private struct Match {
    var source: Int
    var sourceStatement: Int
    var range: Range<Int>
    var sourceStart: Int
  }

  func provenance() -> [Provenance] {
    let prints = sortedPrints(of: sources)
    guard !prints.isEmpty else { return [] }
    var result: [Provenance] = []
    for notice in notices.indices {
      var total = 0
      var found: [Int: [Provenance.Passage]] = [:]
      for number in notices[notice].statements {
        total += letters(of: number).count
        let matches = matches(number, notice, prints)
        if matches.isEmpty { continue }
        let own = Letters(statements[number].text)
        let slogans = notices[notice].slogans.filter { $0.statement == statements[number].id }
          .map { Letters($0.text).units }
        for match in matches {
          // Who repeats a slogan has not copied it from anybody in particular.
          let copied = Array(own.units[match.range])
          let formulae = slogans.filter { copied.contains($0) || $0.contains(copied) }
          if copied.count - formulae.reduce(0, { $0 + $1.count }) < minimum, !formulae.isEmpty {
            continue
          }
          let source = Letters(statements[match.sourceStatement].text)
          found[match.source, default: []].append(
            Provenance.Passage(
              statement: number, range: own.textRange(match.range),
              sourceStatement: match.sourceStatement,
              sourceRange: source.textRange(
                match.sourceStart..<match.sourceStart + match.range.count),
              count: match.range.count))
        }
      }
      for source in found.keys.sorted() {
        let passages = found[source]!
        let copied = passages.reduce(0) { $0 + $1.count }
        result.append(
          Provenance(
            notice: notice, source: source, share: Double(copied) / Double(max(total, 1)),
            passages: passages))
      }
    }
    return result
  }

  /// The notices that any other may have been copied from.
  private var sources: [Int] {
    let lowest = notices.compactMap(\.level).max()
    var latest: [[String]: String] = [:]
    for notice in notices {
      if let date = notice.date { latest[notice.issuers] = max(latest[notice.issuers] ?? "", date) }
    }
    return notices.indices.filter { at in
      let notice = notices[at]
      if let level = notice.level, let lowest, level < lowest { return true }
      guard let date = notice.date, !notice.issuers.isEmpty else { return false }
      return date < latest[notice.issuers] ?? ""
    }
  }

  /// Whether a notice may have been copied from: a superior's that is no later, or an earlier one of
  /// the same issuers.
  private func isSource(_ source: Int, of notice: Int) -> Bool {
    let (a, b) = (origins[source], origins[notice])
    guard source != notice, a.day == nil || b.day == nil || a.day! <= b.day! else { return false }
    if let x = a.level, let y = b.level, x < y {
      // A city is no superior of another city's counties.
      let own = b.places[x.rank]
      return own < 0 || a.places[x.rank] < 0 || own == a.places[x.rank]
    }
    guard a.issuers == b.issuers, a.issuers >= 0, let from = a.day, let to = b.day else {
      return false
    }
    return from < to
  }

  /// What tells whether a notice is another one's source, in a form that is quick to compare.
  private struct Origin {
    var level: AdministrativeLevel?
    /// Days since 1970-01-01.
    var day: Int?
    /// The same for the same issuers, or -1.
    var issuers: Int
    /// The place of each level by number, or -1.
    var places: [Int]

    static func all(_ notices: [ComparedNotice]) -> [Origin] {
      var numbers: [String: Int] = [:]
      func number(_ name: String) -> Int {
        if let number = numbers[name] { return number }
        numbers[name] = numbers.count
        return numbers.count - 1
      }
      return notices.map { notice in
        var places = AdministrativeLevel.allCases.map { _ in -1 }
        for (level, name) in AdministrativeLevel.places(of: notice.region ?? "") {
          places[level.rank] = number(name)
        }
        return Origin(
          level: notice.level, day: notice.date.flatMap { CalendarDate(iso: $0)?.dayNumber },
          issuers: notice.issuers.isEmpty ? -1 : number(notice.issuers.joined(separator: "、")),
          places: places)
      }
    }
  }

  private func sortedPrints(of sources: [Int]) -> [Print] {
    var prints: [Print] = []
    for notice in sources {
      for number in notices[notice].statements {
        let hashes = hashes(letters(of: number))
        var last = -1
        for start in 0..<max(hashes.count - window + 1, 0) {
          var least = start
          for at in start..<start + window where hashes[at] <= hashes[least] { least = at }
          if least == last { continue }
          last = least
          prints.append(Print(hash: hashes[least], statement: Int32(number), offset: Int32(least)))
        }
      }
    }
    prints.sort { ($0.hash, $0.statement, $0.offset) < ($1.hash, $1.statement, $1.offset) }
    return prints
  }

  /// The hash of each run of `length` units.
  private func hashes(_ units: ArraySlice<UInt16>) -> [UInt64] {
    guard units.count >= length else { return [] }
    return (units.startIndex...units.endIndex - length).map { start in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for unit in units[start..<start + length] {
        hash = (hash ^ UInt64(unit)) &* 0x0000_0100_0000_01B3
      }
      return hash ^ (hash >> 29)
    }
  }

  /// The passages of a statement that stand in sources of its notice, the longest from the left.
  private func matches(_ number: Int, _ notice: Int, _ prints: [Print]) -> [Match] {
    let own = letters(of: number)
    let hashes = hashes(own)
    var matches: [Match] = []
    var at = 0
    while at < hashes.count {
      var best: Match?
      let from = first(hashes[at], prints)
      for print in prints[from...].prefix(CopyFinder.mostPlaces) {
        guard print.hash == hashes[at] else { break }
        let number = Int(print.statement)
        let source = statements[number].notice
        guard isSource(source, of: notice) else { continue }
        let floor = matches.last?.range.upperBound ?? 0
        let others = letters(of: number)
        let found = extended(own, at, others, Int(print.offset), from: floor)
        if let (range, start) = found, range.count >= minimum,
          range.count > best?.range.count ?? 0
        {
          best = Match(source: source, sourceStatement: number, range: range, sourceStart: start)
        }
      }
      at = max(best?.range.upperBound ?? 0, at + 1)
      if let best { matches.append(best) }
    }
    return matches
  }

  private func first(_ hash: UInt64, _ prints: [Print]) -> Int {
    var low = 0
    var high = prints.count
    while low < high {
      let middle = (low + high) / 2
      if prints[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The longest equal run around two places, and where it starts on the other side; nil where the
  /// hash misled.
  private func extended(
    _ own: ArraySlice<UInt16>, _ at: Int, _ others: ArraySlice<UInt16>, _ other: Int,
    from floor: Int
  ) -> (Range<Int>, Int)? {
    let (base, otherBase) = (own.startIndex, others.startIndex)
    var count = 0
    while at + count < own.count, other + count < others.count,
      own[base + at + count] == others[otherBase + other + count]
    {
      count += 1
    }
    guard at >= floor, count >= length else { return nil }
    var before = 0
    while at - before > floor, other > before,
      own[base + at - before - 1] == others[otherBase + other - before - 1]
    {
      before += 1
    }
    return (at - before..<at + count, other - before)
  }
}
