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
  /// For each term of the matcher the classes it is in; its number has 23 bits.
  let masks: [UInt64]

  /// The longest word in units; longer ones of a user's lexicon are left out.
  private static var longestWord: Int { 255 }

  /// - Parameters:
  ///   - text: the table; a line that names no class of `Class` is a programming error.
  ///   - additions: more words by class, from a user's lexicon.
  init(_ text: String, additions: [(word: String, class: Class)] = []) {
    var list = TermList()
    var bits: [UInt64] = []
    var text = text
    text.withUTF8 { bytes in
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        let content = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { continue }
        let name = String(decoding: content[..<colon].filter { $0 != 0x20 }, as: UTF8.self)
        guard let kind = Class(rawValue: name) else {
          preconditionFailure("word table: unknown class '\(name)'")
        }
        var at = colon + 1
        while at < content.endIndex {
          var end = at
          while end < content.endIndex, content[end] != 0x20 { end += 1 }
          if end > at, list.append(normalizing: UnsafeBufferPointer(rebasing: bytes[at..<end])) {
            bits.append(kind.bit)
          }
          at = end + 1
        }
      }
    }
    for addition in additions {
      let units = normalizedUnits(addition.word)
      guard !units.isEmpty, units.count <= WordTable.longestWord else { continue }
      list.append(units)
      bits.append(addition.class.bit)
    }
    // A word in several classes is found once, by its first entry, and has the bits of all.
    let order = list.sorted()
    var first = 0
    for index in order.indices.dropFirst() {
      if list.areEqual(Int(order[first]), Int(order[index])) {
        bits[Int(order[first])] |= bits[Int(order[index])]
      } else {
        first = index
      }
    }
    matcher = TermMatcher(list, order: order)
    masks = bits
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
  /// For each offset the classes of all words that end there.
  private var endMasks: [UInt64]
  /// Where a word ends, the length of the longest one.
  private var longestEnds: [UInt8]

  /// Indexes all of `units`, in time linear in the text.
  init(_ table: WordTable<Class>, in units: [UInt16]) {
    let count = units.count
    let masks = table.masks
    var startMasks = [UInt64](repeating: 0, count: count + 1)
    var endMasks = [UInt64](repeating: 0, count: count + 1)
    var starts = [Int32](repeating: 0, count: count + 1)
    var longestEnds = [UInt8](repeating: 0, count: count + 1)
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    endMasks.withUnsafeMutableBufferPointer { endMasks in
      longestEnds.withUnsafeMutableBufferPointer { longestEnds in
        for start in 0..<count {
          let first = entries.count
          var all: UInt64 = 0
          table.matcher.forEachTerm(in: units, at: start, until: count) { length, term in
            let mask = masks[term]
            entries.append(Entry(term: term, length: length))
            endMasks[start + length] |= mask
            let longest = longestEnds[start + length]
            longestEnds[start + length] = max(longest, UInt8(truncatingIfNeeded: length))
            all |= mask
          }
          if all != 0 {
            startMasks[start] = all
            starts[start] = Int32(truncatingIfNeeded: first)
            entries[entries.count - 1].isLongest = true
          }
        }
      }
    }
    self.masks = masks
    self.startMasks = startMasks
    self.endMasks = endMasks
    self.starts = starts
    self.longestEnds = longestEnds
    self.entries = entries
  }

  /// The classes of all words that start at `start`.
  @inline(__always)
  func classes(at start: Int) -> UInt64 { startMasks[start] }

  /// The classes of all words that end just before `end`.
  @inline(__always)
  func classes(before end: Int) -> UInt64 { endMasks[end] }

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
    guard end >= 0, end < endMasks.count, endMasks[end] & mask != 0 else { return 0 }
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
