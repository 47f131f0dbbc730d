/// Finds a list of terms in bytes, as `grep -o -F -f` does: the leftmost occurrence, of those that
/// start there the longest, and none that overlaps the one before.
///
/// Bytes are compared as they are, so the text may be in any encoding and hold anything. What makes
/// it fast is that Chinese in UTF-8 goes by three bytes a character: the first two characters at a
/// position are looked up in a bitmap, and only what passes is compared. Terms that start elsewhere
/// than with such a character go through a bitmap of their first two bytes. The work is bounded by
/// the text times the longest term.
public struct ByteTermMatcher: Sendable {
  /// An occurrence of a term.
  public struct Match: Hashable, Sendable {
    /// The index of the first byte.
    public var start: Int
    /// The length in bytes.
    public var length: Int

    /// An occurrence of `length` bytes at `start`.
    public init(start: Int, length: Int) {
      self.start = start
      self.length = length
    }
  }

  /// The length of the longest term in bytes; 0 without terms.
  public let longestTerm: Int
  private let trie: ByteTrie
  /// Whether no term starts inside of a three-byte character, so that these can be stepped over.
  private let isAligned: Bool
  /// Which first two bytes some term has, in little-endian order; a bit each.
  private let pairs: Bitmap
  /// Which first characters of three bytes end a term before their next character does.
  private let characters: Bitmap
  /// Which hashes the first two characters of terms have.
  private let prefixes: Bitmap
  private let table: PrefixTable

  /// Builds the tables.
  ///
  /// - Parameter terms: byte sequences; empty ones are never reported.
  public init(_ terms: some Sequence<[UInt8]>) {
    let sorted = terms.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    longestTerm = sorted.reduce(0) { max($0, $1.count) }
    var pairs = Bitmap(bits: 16)
    var characters = Bitmap(bits: 16)
    var isAligned = true
    for term in sorted {
      if term.count == 1 {
        for second in 0..<256 { pairs.insert(Int(term[0]) | second << 8) }
      } else {
        pairs.insert(Int(term[0]) | Int(term[1]) << 8)
      }
      let isInside = term[0] & 0xC0 == 0x80
      let isCut =
        term[0] & 0xF0 == 0xE0 && (term.count == 1 || term.count == 2 && term[1] & 0xC0 == 0x80)
      if isInside || isCut { isAligned = false }
      if (3..<PrefixTable.length).contains(term.count) {
        let word = PrefixTable.word(term)
        if Character3.starts(word) { characters.insert(Character3.index(word)) }
      }
    }
    trie = ByteTrie(sorted: sorted)
    table = PrefixTable(sorted: sorted, trie: trie)
    // About one bit in thirty is set, so that a random pair of characters seldom passes.
    var prefixes = Bitmap(bits: min(max(PrefixTable.bits(for: table.count * 32), 12), 20))
    for key in table.keys {
      prefixes.insert(PrefixTable.hash(key, bits: prefixes.bits))
    }
    self.pairs = pairs
    self.characters = characters
    self.prefixes = prefixes
    self.isAligned = isAligned
  }

  /// Appends the occurrences in a window of a longer text, and returns where the next window must
  /// begin.
  ///
  /// - Parameters:
  ///   - bytes: the window.
  ///   - start: the index to begin at.
  ///   - isLast: whether the text ends with the window; if not, occurrences that might go on behind
  ///     it are left to the next one.
  ///   - matches: what the occurrences are appended to, with indices into `bytes`.
  public func scan(
    _ bytes: RawSpan, from start: Int = 0, isLast: Bool = true, into matches: inout [Match]
  ) -> Int {
    guard longestTerm > 0 else { return bytes.byteCount }
    let limit = isLast ? bytes.byteCount : bytes.byteCount - longestTerm + 1
    guard start < limit else { return start }
    // Where a word of eight bytes can be loaded.
    let fast = min(limit, bytes.byteCount - 7)
    let position =
      isAligned
      ? scanCharacters(bytes, from: start, until: fast, into: &matches)
      : scanBytes(bytes, from: start, until: fast, into: &matches)
    return scanTail(bytes, from: position, until: limit, into: &matches)
  }

  /// Steps by characters of three bytes where there are any, and by bytes elsewhere.
  private func scanCharacters(
    _ bytes: RawSpan, from start: Int, until limit: Int, into matches: inout [Match]
  ) -> Int {
    var position = start
    while position < limit {
      let word = PrefixTable.word(bytes, at: position)
      if Character3.starts(word) {
        let key = PrefixTable.key(word)
        if prefixes.contains(PrefixTable.hash(key, bits: prefixes.bits)),
          let entry = table.entry(key)
        {
          let length =
            entry.node < 0
            ? Int(entry.length)
            : trie.longest(
              in: bytes, at: position, node: Int(entry.node), depth: PrefixTable.length,
              best: Int(entry.length))
          if length > 0 {
            matches.append(Match(start: position, length: length))
            position += length
            continue
          }
        } else if characters.contains(Character3.index(word)) {
          let length = trie.longest(in: bytes, at: position)
          if length > 0 {
            matches.append(Match(start: position, length: length))
            position += length
            continue
          }
        }
        position += 3
      } else {
        if pairs.contains(Int(truncatingIfNeeded: word & 0xFFFF)) {
          let length = trie.longest(in: bytes, at: position)
          if length > 0 {
            matches.append(Match(start: position, length: length))
            position += length
            continue
          }
        }
        position += 1
      }
    }
    return position
  }

  /// Looks at every byte, for terms that are no whole characters.
  private func scanBytes(
    _ bytes: RawSpan, from start: Int, until limit: Int, into matches: inout [Match]
  ) -> Int {
    var position = start
    while position < limit {
      let word = PrefixTable.word(bytes, at: position)
      if pairs.contains(Int(truncatingIfNeeded: word & 0xFFFF)) {
        let length = trie.longest(in: bytes, at: position)
        if length > 0 {
          matches.append(Match(start: position, length: length))
          position += length
          continue
        }
      }
      position += 1
    }
    return position
  }

  /// The last bytes, where no word can be loaded.
  private func scanTail(
    _ bytes: RawSpan, from start: Int, until limit: Int, into matches: inout [Match]
  ) -> Int {
    var position = start
    while position < limit {
      let length = trie.longest(in: bytes, at: position)
      if length > 0 { matches.append(Match(start: position, length: length)) }
      position += max(length, 1)
    }
    return position
  }
}

/// Characters of three bytes in UTF-8, among them nearly all of Chinese, in a word loaded from text.
private enum Character3 {
  /// Whether the word begins with one.
  @inline(__always)
  static func starts(_ word: UInt64) -> Bool { word & 0xC0_C0F0 == 0x80_80E0 }

  /// The number of the first character, below 2^16.
  @inline(__always)
  static func index(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F)
  }
}

/// A set of numbers below a power of two.
private struct Bitmap: Sendable {
  /// The numbers are below 2 to the power of this.
  let bits: Int
  private var words: [UInt64]

  init(bits: Int) {
    self.bits = bits
    words = [UInt64](repeating: 0, count: 1 << max(bits - 6, 0))
  }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  @inline(__always)
  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 != 0 }
}

/// A hash table of the first six bytes of terms that begin with a character of three.
private struct PrefixTable: Sendable {
  /// What is known after the first six bytes.
  struct Entry: Sendable {
    /// The six bytes in little-endian order; never 0 in use.
    var key: UInt64 = 0
    /// The node of the trie to go on from, or -1 where no longer term begins so.
    var node: Int32 = -1
    /// The longest term within the six bytes, or 0.
    var length: Int32 = 0
  }

  /// How many bytes make a key.
  static let length = 6

  private(set) var count = 0
  private var entries: [Entry]
  private let bits: Int

  /// - Parameters:
  ///   - sorted: the terms in order.
  ///   - trie: the trie of these terms.
  init(sorted: [[UInt8]], trie: ByteTrie) {
    var prefixes: [[UInt8]] = []
    for term in sorted where term.count >= PrefixTable.length {
      let prefix = Array(term.prefix(PrefixTable.length))
      if Character3.starts(PrefixTable.word(term)), prefixes.last != prefix {
        prefixes.append(prefix)
      }
    }
    bits = max(PrefixTable.bits(for: prefixes.count * 2), 2)
    entries = [Entry](repeating: Entry(), count: 1 << bits)
    count = prefixes.count
    for prefix in prefixes {
      let key = PrefixTable.word(prefix)
      let end = trie.walk(prefix)
      var slot = PrefixTable.hash(key, bits: bits)
      while entries[slot].key != 0 { slot = (slot + 1) & (entries.count - 1) }
      entries[slot] = Entry(
        key: key, node: trie.hasChildren(end.node) ? Int32(end.node) : -1,
        length: Int32(end.longest))
    }
  }

  var keys: some Sequence<UInt64> { entries.lazy.map(\.key).filter { $0 != 0 } }

  /// The entry of six bytes, or nil.
  @inline(__always)
  func entry(_ key: UInt64) -> Entry? {
    var slot = PrefixTable.hash(key, bits: bits)
    while true {
      let entry = entries[slot]
      if entry.key == key { return entry }
      if entry.key == 0 { return nil }
      slot = (slot + 1) & (entries.count - 1)
    }
  }

  /// Eight bytes of a text, the first in the lowest bits.
  @inline(__always)
  static func word(_ bytes: RawSpan, at position: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// The first six bytes of a term, or what there is of them.
  static func word(_ term: [UInt8]) -> UInt64 {
    var word: UInt64 = 0
    for (index, byte) in term.prefix(length).enumerated() { word |= UInt64(byte) << (8 * index) }
    return word
  }

  /// The first six bytes of a word.
  @inline(__always)
  static func key(_ word: UInt64) -> UInt64 { word & 0xFFFF_FFFF_FFFF }

  /// Fibonacci hashing (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  static func hash(_ key: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// The power of two that is at least `count`.
  static func bits(for count: Int) -> Int { Int.bitWidth - max(count - 1, 0).leadingZeroBitCount }
}

/// A trie of byte sequences whose children lie side by side, in order of their bytes.
private struct ByteTrie: Sendable {
  private var label: [UInt8] = [0]
  private var firstChild: [Int32] = [0]
  private var childCount: [UInt16] = [0]
  private var isTerm: [Bool] = [false]

  /// - Parameter sorted: the terms in order, none of them empty; repeats do no harm.
  init(sorted: [[UInt8]]) {
    // Breadth first; a node is a run of sorted terms that share a prefix.
    var queue: [(low: Int, high: Int, depth: Int)] = [(0, sorted.count, 0)]
    var node = 0
    while node < queue.count {
      var (low, high, depth) = queue[node]
      while low < high, sorted[low].count == depth {
        isTerm[node] = true
        low += 1
      }
      firstChild[node] = Int32(label.count)
      while low < high {
        let byte = sorted[low][depth]
        var end = low + 1
        while end < high, sorted[end][depth] == byte { end += 1 }
        queue.append((low, end, depth + 1))
        label.append(byte)
        firstChild.append(0)
        childCount.append(0)
        isTerm.append(false)
        childCount[node] += 1
        low = end
      }
      high = low
      node += 1
    }
  }

  /// Whether some term goes on behind a node.
  func hasChildren(_ node: Int) -> Bool { childCount[node] > 0 }

  /// The node of a prefix that some term has, and the longest term within the prefix.
  func walk(_ prefix: [UInt8]) -> (node: Int, longest: Int) {
    var node = 0
    var longest = 0
    for (index, byte) in prefix.enumerated() {
      node = child(of: node, byte)
      if isTerm[node] { longest = index + 1 }
    }
    return (node, longest)
  }

  /// The length of the longest term at `position`, or `best`.
  ///
  /// - Parameters:
  ///   - node: the node of the first `depth` bytes at `position`.
  ///   - best: the longest term within these bytes, or 0.
  @inline(__always)
  func longest(
    in bytes: RawSpan, at position: Int, node: Int = 0, depth: Int = 0, best: Int = 0
  ) -> Int {
    var node = node
    var index = position + depth
    var best = best
    while index < bytes.byteCount {
      node = child(of: node, bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self))
      if node < 0 { break }
      index += 1
      if isTerm[node] { best = index - position }
    }
    return best
  }

  /// The child of a node by its byte, or -1.
  @inline(__always)
  private func child(of node: Int, _ byte: UInt8) -> Int {
    var low = Int(firstChild[node])
    var count = Int(childCount[node])
    while count > 8 {
      let half = count / 2
      if label[low + half] <= byte {
        low += half
        count -= half
      } else {
        count = half
      }
    }
    while count > 0 {
      if label[low] == byte { return low }
      low += 1
      count -= 1
    }
    return -1
  }
}
