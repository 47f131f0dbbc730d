/// The words by which statements are told apart and those by which parties are found, looked for
/// together: one walk over a text in place of two.
struct NoticeWords: Sendable {
  /// The built-in words.
  static let standard = NoticeWords(StatementWords.table, .parties)

  /// The words of a text.
  struct Index: Sendable {
    fileprivate(set) var statement: WordIndex<StatementWord>
    fileprivate(set) var party: WordIndex<PartyWord>
  }

  private let matcher: TermMatcher
  private let statementMasks: [UInt64]
  private let partyMasks: [UInt64]

  init(_ statement: WordTable<StatementWord>, _ party: WordTable<PartyWord>) {
    var words = statement.words
    words.append(party.words)
    var statementMasks = statement.bits + party.bits.map { _ in 0 }
    var partyMasks = statement.bits.map { _ in 0 } + party.bits
    matcher = TermMatcher(words) { first, other in
      statementMasks[first] |= statementMasks[other]
      partyMasks[first] |= partyMasks[other]
    }
    self.statementMasks = statementMasks
    self.partyMasks = partyMasks
  }

  /// Indexes all of `units`, in time linear in the text.
  func index(_ units: [UInt16]) -> Index {
    var statement = WordIndex<StatementWord>(statementMasks, count: units.count)
    var party = WordIndex<PartyWord>(partyMasks, count: units.count)
    for start in units.indices {
      matcher.forEachTerm(in: units, at: start, until: units.count) { length, term in
        let mask = statementMasks[term]
        if mask != 0 { statement.add(term, mask, from: start, length: length) }
        let partyMask = partyMasks[term]
        if partyMask != 0 { party.add(term, partyMask, from: start, length: length) }
      }
    }
    return Index(statement: statement, party: party)
  }
}

/// The words of a table in one text: which classes of words start and end at each unit.
struct WordIndex<Class: WordClass>: Sendable {
  /// A word found, in 32 bits: its term in the table, its length, and whether it is the longest of
  /// those with the same start.
  private struct Entry: Sendable {
    private var bits: UInt32

    init(term: Int, length: Int) { bits = UInt32(term) << 9 | UInt32(length) << 1 }

    var term: Int { Int(bits >> 9) }
    var length: Int { Int(bits >> 1 & 0xFF) }
    var isLongest: Bool {
      get { bits & 1 != 0 }
      set { bits = bits & ~1 | (newValue ? 1 : 0) }
    }
  }

  /// The classes of the table's terms.
  private let masks: [UInt64]
  /// For each unit the classes of all words that start there: most questions end here.
  private var startMasks: [UInt64]
  /// Where a word starts, the place in `entries` of the shortest one.
  private var starts: [Int32]
  private var entries: [Entry] = []
  /// Where a word ends, the length of the longest one.
  private var longestEnds: [UInt8]

  /// An index of a text of `count` units without any word yet.
  ///
  /// - Parameter masks: the classes of the terms that will be added, by number; it has 23 bits.
  fileprivate init(_ masks: [UInt64], count: Int) {
    self.masks = masks
    startMasks = [UInt64](repeating: 0, count: count + 1)
    starts = [Int32](repeating: 0, count: count + 1)
    longestEnds = [UInt8](repeating: 0, count: count + 1)
    entries.reserveCapacity(count / 2)
  }

  /// Adds a word; words come by their starts, and the shorter of two before the longer.
  @inline(__always)
  fileprivate mutating func add(_ term: Int, _ mask: UInt64, from start: Int, length: Int) {
    if startMasks[start] == 0 {
      starts[start] = Int32(truncatingIfNeeded: entries.count)
    } else {
      entries[entries.count - 1].isLongest = false
    }
    var entry = Entry(term: term, length: length)
    entry.isLongest = true
    entries.append(entry)
    startMasks[start] |= mask
    longestEnds[start + length] = max(
      longestEnds[start + length], UInt8(truncatingIfNeeded: length))
  }

  /// The classes of all words that start at `start`.
  @inline(__always)
  func classes(at start: Int) -> UInt64 { startMasks[start] }

  /// Whether a word of whatever class ends just before `end`.
  @inline(__always)
  func hasWord(before end: Int) -> Bool { longestEnds[end] > 0 }

  /// The length of the longest word of `kind` that starts at `start`, 0 without one.
  @inline(__always)
  func length(of kind: Class, at start: Int) -> Int { length(ofAny: kind.bit, at: start) }

  /// The length of the longest word of the classes in `mask` that starts at `start`, 0 without one.
  @inline(__always)
  func length(ofAny mask: UInt64, at start: Int) -> Int {
    guard start >= 0, start < startMasks.count, startMasks[start] & mask != 0 else { return 0 }
    return longest(ofAny: mask, at: start)
  }

  private func longest(ofAny mask: UInt64, at start: Int) -> Int {
    var index = Int(starts[start])
    var length = 0
    while true {
      let word = entries[index]
      if masks[word.term] & mask != 0 { length = word.length }
      if word.isLongest { return length }
      index += 1
    }
  }

  /// The length of the longest word of `kind` that ends just before `end`, 0 without one.
  @inline(__always)
  func length(of kind: Class, before end: Int) -> Int { length(ofAny: kind.bit, before: end) }

  /// The length of the longest word of the classes in `mask` that ends just before `end`.
  @inline(__always)
  func length(ofAny mask: UInt64, before end: Int) -> Int {
    guard end >= 0, end < longestEnds.count, longestEnds[end] > 0 else { return 0 }
    return longest(ofAny: mask, before: end)
  }

  private func longest(ofAny mask: UInt64, before end: Int) -> Int {
    var length = Int(longestEnds[end])
    while length > 0 {
      if startMasks[end - length] & mask != 0,
        classes(before: end, length: length) & mask != 0
      {
        return length
      }
      length -= 1
    }
    return 0
  }

  /// The classes of the word of `length` units that ends just before `end`; none when there is none.
  func classes(before end: Int, length: Int) -> UInt64 {
    let start = end - length
    guard start >= 0, startMasks[start] != 0 else { return 0 }
    var index = Int(starts[start])
    while entries[index].length < length, !entries[index].isLongest { index += 1 }
    return entries[index].length == length ? masks[entries[index].term] : 0
  }

  /// Whether a word of the classes in `mask` starts within `range`.
  @inline(__always)
  func hasAny(of mask: UInt64, startingIn range: UnitRange) -> Bool {
    for index in range.start..<min(range.end, startMasks.count)
    where startMasks[index] & mask != 0 { return true }
    return false
  }
}
