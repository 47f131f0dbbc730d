/// The names of a table's word classes; at most 64, numbered from 0.
protocol WordClass: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The class's bit in a mask.
  var bit: UInt64 { get }
}

/// Words in classes, read from a text: one class a line, `name: word word word`, `#` for remarks.
///
/// A class may take several lines, and a word may be in several classes.
struct WordTable<Class: WordClass>: Sendable {
  let matcher: TermMatcher
  /// For each term of the matcher the classes it is in.
  let masks: [UInt64]

  /// - Parameters:
  ///   - text: the table; a line that names no class of `Class` is a programming error.
  ///   - additions: more words by class, from a user's lexicon.
  init(_ text: String, additions: [(word: String, class: Class)] = []) {
    var order: [[UInt16]] = []
    var index: [[UInt16]: Int] = [:]
    var masks: [UInt64] = []
    func add(_ word: [UInt16], _ bit: UInt64) {
      guard !word.isEmpty else { return }
      if let at = index[word] {
        masks[at] |= bit
      } else {
        index[word] = order.count
        order.append(word)
        masks.append(bit)
      }
    }
    for line in text.pieces("\n") {
      guard let content = line.pieces("#", keepsEmpty: true).first else { continue }
      guard let colon = content.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(content[..<colon].pieces(" ").joined())
      guard let kind = Class(rawValue: name) else {
        preconditionFailure("word table: unknown class '\(name)'")
      }
      for word in content[content.utf8.index(after: colon)...].pieces(" ") {
        add(normalizedUnits(word), kind.bit)
      }
    }
    for addition in additions { add(normalizedUnits(addition.word), addition.class.bit) }
    matcher = TermMatcher(order)
    self.masks = masks
  }
}

/// The words of a table in one text: which classes of words start and end at each unit.
struct WordIndex<Class: WordClass>: Sendable {
  private struct Entry: Sendable {
    var length: Int32
    /// Whether the entry is the last of those with the same start, in order of starts; or the first
    /// of those with the same end, in order of ends: either way the longest.
    var isLongest: Bool
    var mask: UInt64
  }

  /// For each unit the classes of all words that start there: most questions end here.
  private var startMasks: [UInt64]
  /// Where a word starts, the place in `byStart` of the shortest one.
  private var starts: [Int32]
  private var byStart: [Entry] = []
  /// For each offset the classes of all words that end there.
  private var endMasks: [UInt64]
  /// Where a word ends, the place in `byEnd` behind the shortest one.
  private var ends: [Int32]
  private var byEnd: [Entry] = []

  /// Indexes all of `units`, in time linear in the text.
  init(_ table: WordTable<Class>, in units: [UInt16]) {
    let count = units.count
    startMasks = [UInt64](repeating: 0, count: count + 1)
    endMasks = [UInt64](repeating: 0, count: count + 1)
    starts = [Int32](repeating: 0, count: count + 1)
    ends = [Int32](repeating: 0, count: count + 1)
    byStart.reserveCapacity(count)
    for start in 0..<count {
      let first = byStart.count
      var all: UInt64 = 0
      table.matcher.forEachTerm(in: units, at: start, until: count) { length, term in
        let mask = table.masks[term]
        byStart.append(Entry(length: Int32(length), isLongest: false, mask: mask))
        ends[start + length] += 1
        endMasks[start + length] |= mask
        all |= mask
      }
      if all != 0 {
        startMasks[start] = all
        starts[start] = Int32(first)
        byStart[byStart.count - 1].isLongest = true
      }
    }
    // Words by their ends: where each end's words begin, then the words, those that start first
    // before those that start later.
    byEnd = [Entry](repeating: Entry(length: 0, isLongest: false, mask: 0), count: byStart.count)
    var place: Int32 = 0
    for end in 0...count where endMasks[end] != 0 {
      let words = ends[end]
      ends[end] = place
      byEnd[Int(place)].isLongest = true
      place += words
    }
    for start in 0..<count where startMasks[start] != 0 {
      var index = Int(starts[start])
      while true {
        let word = byStart[index]
        let end = start + Int(word.length)
        let place = Int(ends[end])
        byEnd[place].length = word.length
        byEnd[place].mask = word.mask
        ends[end] += 1
        if word.isLongest { break }
        index += 1
      }
    }
  }

  /// The classes of all words that start at `start`.
  @inline(__always)
  func classes(at start: Int) -> UInt64 { startMasks[start] }

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
    var length: Int32 = 0
    while true {
      let word = byStart[index]
      if word.mask & mask != 0 { length = word.length }
      if word.isLongest { return Int(length) }
      index += 1
    }
  }

  /// The length of the longest word of `kind` that ends just before `end`, 0 without one.
  @inline(__always)
  func length(of kind: Class, before end: Int) -> Int { length(ofAny: kind.bit, before: end) }

  /// The length of the longest word of the classes in `mask` that ends just before `end`.
  @inline(__always)
  func length(ofAny mask: UInt64, before end: Int) -> Int {
    guard end >= 0, end < endMasks.count, endMasks[end] & mask != 0 else { return 0 }
    return longest(ofAny: mask, before: end)
  }

  private func longest(ofAny mask: UInt64, before end: Int) -> Int {
    var index = Int(ends[end]) - 1
    var length: Int32 = 0
    while true {
      let word = byEnd[index]
      if word.mask & mask != 0 { length = word.length }
      if word.isLongest { return Int(length) }
      index -= 1
    }
  }

  /// Whether a word of the classes in `mask` starts within `range`.
  @inline(__always)
  func hasAny(of mask: UInt64, startingIn range: UnitRange) -> Bool {
    for index in range.start..<min(range.end, startMasks.count)
    where startMasks[index] & mask != 0 { return true }
    return false
  }
}
