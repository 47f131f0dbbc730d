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
      guard !units.isEmpty else { continue }
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
  private struct Entry: Sendable {
    var length: Int32
    /// Whether the entry is the last of those with the same start, the longest.
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
  /// Where a word ends, the length of the longest one.
  private var longestEnds: [Int32]

  /// Indexes all of `units`, in time linear in the text.
  init(_ table: WordTable<Class>, in units: [UInt16]) {
    let count = units.count
    startMasks = [UInt64](repeating: 0, count: count + 1)
    endMasks = [UInt64](repeating: 0, count: count + 1)
    starts = [Int32](repeating: 0, count: count + 1)
    longestEnds = [Int32](repeating: 0, count: count + 1)
    byStart.reserveCapacity(count)
    for start in 0..<count {
      let first = byStart.count
      var all: UInt64 = 0
      table.matcher.forEachTerm(in: units, at: start, until: count) { length, term in
        let mask = table.masks[term]
        byStart.append(
          Entry(length: Int32(truncatingIfNeeded: length), isLongest: false, mask: mask))
        let end = start + length
        endMasks[end] |= mask
        longestEnds[end] = max(longestEnds[end], Int32(truncatingIfNeeded: length))
        all |= mask
      }
      if all != 0 {
        startMasks[start] = all
        starts[start] = Int32(first)
        byStart[byStart.count - 1].isLongest = true
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
    var length = Int(longestEnds[end])
    while length > 0 {
      if startMasks[end - length] & mask != 0 {
        var index = Int(starts[end - length])
        while byStart[index].length < length, !byStart[index].isLongest { index += 1 }
        if byStart[index].length == length, byStart[index].mask & mask != 0 { return length }
      }
      length -= 1
    }
    return 0
  }

  /// Whether a word of the classes in `mask` starts within `range`.
  @inline(__always)
  func hasAny(of mask: UInt64, startingIn range: UnitRange) -> Bool {
    for index in range.start..<min(range.end, startMasks.count)
    where startMasks[index] & mask != 0 { return true }
    return false
  }
}
