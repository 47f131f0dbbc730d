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
    for line in text.split(separator: "\n") {
      let content = line.prefix { $0 != "#" }
      guard let colon = content.firstIndex(of: ":") else { continue }
      let name = content[..<colon].filter { $0 != " " }
      guard let kind = Class(rawValue: String(name)) else {
        preconditionFailure("word table: unknown class '\(name)'")
      }
      for word in content[content.index(after: colon)...].split(separator: " ") {
        add(normalizedUnits(String(word)), kind.bit)
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
    var mask: UInt64
  }

  private var starts: [Int32]
  private var byStart: [Entry] = []
  private var ends: [Int32]
  private var byEnd: [Entry] = []

  /// Indexes all of `units`, in time linear in the text.
  init(_ table: WordTable<Class>, in units: [UInt16]) {
    starts = [Int32](repeating: 0, count: units.count + 2)
    ends = [Int32](repeating: 0, count: units.count + 2)
    for start in units.indices {
      starts[start] = Int32(byStart.count)
      table.matcher.forEachTerm(in: units, at: start, until: units.count) { length, term in
        byStart.append(Entry(length: Int32(length), mask: table.masks[term]))
        ends[start + length + 1] += 1
      }
    }
    starts[units.count] = Int32(byStart.count)
    starts[units.count + 1] = Int32(byStart.count)
    for index in 1..<ends.count { ends[index] += ends[index - 1] }
    byEnd = [Entry](repeating: Entry(length: 0, mask: 0), count: byStart.count)
    var next = ends
    for start in units.indices {
      for entry in starts[start]..<starts[start + 1] {
        let word = byStart[Int(entry)]
        let end = start + Int(word.length)
        byEnd[Int(next[end])] = word
        next[end] += 1
      }
    }
  }

  /// The length of the longest word of `kind` that starts at `start`, 0 without one.
  @inline(__always)
  func length(of kind: Class, at start: Int) -> Int { length(ofAny: kind.bit, at: start) }

  /// The length of the longest word of the classes in `mask` that starts at `start`, 0 without one.
  @inline(__always)
  func length(ofAny mask: UInt64, at start: Int) -> Int {
    guard start >= 0, start + 1 < starts.count else { return 0 }
    var index = Int(starts[start + 1])
    let first = Int(starts[start])
    while index > first {
      index -= 1
      if byStart[index].mask & mask != 0 { return Int(byStart[index].length) }
    }
    return 0
  }

  /// The length of the longest word of `kind` that ends just before `end`, 0 without one.
  @inline(__always)
  func length(of kind: Class, before end: Int) -> Int { length(ofAny: kind.bit, before: end) }

  /// The length of the longest word of the classes in `mask` that ends just before `end`.
  @inline(__always)
  func length(ofAny mask: UInt64, before end: Int) -> Int {
    guard end >= 1, end + 1 < ends.count else { return 0 }
    for index in Int(ends[end])..<Int(ends[end + 1]) where byEnd[index].mask & mask != 0 {
      return Int(byEnd[index].length)
    }
    return 0
  }
}
