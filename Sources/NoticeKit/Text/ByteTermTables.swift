/// Characters of three bytes in UTF-8, among them nearly all of Chinese, in a word of eight bytes
/// with the first in the lowest bits.
enum WideCharacter {
  /// The eight bytes at `position`.
  @inline(__always)
  static func word(in bytes: RawSpan, at position: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
  }

  /// Up to eight bytes as they would be loaded, with zeros behind them.
  static func word(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether the word begins with such a character.
  @inline(__always)
  static func starts(_ word: UInt64) -> Bool { word & 0xC0_C0F0 == 0x80_80E0 }

  /// The number of the first character, below 2^16.
  @inline(__always)
  static func index(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word & 0x0F) << 12 | (word >> 8 & 0x3F) << 6 | word >> 16 & 0x3F)
  }
}

/// A set of numbers below a power of two.
struct Bitmap: Sendable {
  /// The numbers are below 2 to the power of this, which is at least 6.
  let bits: Int
  /// 64 numbers a word.
  private(set) var words: [UInt64]

  /// An empty set.
  init(bits: Int) {
    self.bits = bits
    words = [UInt64](repeating: 0, count: 1 << (bits - 6))
  }

  /// Adds a number.
  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }
}

/// A hash table of the first six bytes of the terms that begin with a character of three.
struct PrefixTable: Sendable {
  /// What is known after the first six bytes.
  struct Entry: Sendable {
    /// The six bytes in little-endian order; never 0 in use.
    var key: UInt64 = 0
    /// The index of the first of its suffixes.
    var first: UInt32 = 0
    /// How many suffixes there are; `UInt16.max` for too many to try one by one.
    var count: UInt16 = 0
    /// The longest term within the six bytes, or 0.
    var length: UInt16 = 0
  }

  /// What follows the six bytes in a term; the longest of an entry come first.
  struct Suffix: Sendable {
    /// Its first eight bytes, in little-endian order.
    var word: UInt64
    /// Which bits of a word of the text to compare.
    var mask: UInt64
    /// The length of the whole term.
    var length: Int32
    /// The index in `tails` of the bytes that follow the word.
    var tail: Int32
  }

  /// How many bytes make a key.
  static let keyLength = 6
  /// How many bytes key and word make: what must be there from a position on.
  static let reach = 14
  /// How many suffixes are tried one by one; with more the trie is faster.
  private static let most = 32

  /// How many entries are in use.
  let count: Int
  /// The table, a power of two in size, at most half of it in use; a key lies in its slot or in the
  /// next that was free.
  private(set) var entries: [Entry]
  /// The suffixes of all entries.
  private(set) var suffixes: [Suffix] = []
  /// What is longer than a word of the suffixes.
  private var tails: [UInt8] = []
  /// The size of the table is 2 to the power of this.
  let bits: Int

  /// - Parameter sorted: the terms in order, none of them empty.
  init(sorted: [[UInt8]]) {
    let terms = sorted.filter {
      $0.count >= 3 && WideCharacter.starts(WideCharacter.word(of: $0.prefix(3)))
    }
    // Terms with the same six bytes stand side by side.
    var groups: [Range<Int>] = []
    for index in terms.indices where terms[index].count >= PrefixTable.keyLength {
      let prefix = terms[index].prefix(PrefixTable.keyLength)
      if let last = groups.last, terms[last.lowerBound].prefix(PrefixTable.keyLength) == prefix {
        groups[groups.count - 1] = last.lowerBound..<index + 1
      } else {
        groups.append(index..<index + 1)
      }
    }
    count = groups.count
    bits = PrefixTable.bits(for: max(groups.count * 2, 4))
    entries = [Entry](repeating: Entry(), count: 1 << bits)
    let short = Set(terms.filter { $0.count <= PrefixTable.keyLength })
    for group in groups { add(terms[group], short) }
  }

  /// Adds the terms of one key; `short` are all terms that are no longer than a key.
  private mutating func add(_ terms: ArraySlice<[UInt8]>, _ short: Set<[UInt8]>) {
    let prefix = terms[terms.startIndex].prefix(PrefixTable.keyLength)
    var entry = Entry(key: WideCharacter.word(of: prefix), first: UInt32(suffixes.count))
    for count in 3...PrefixTable.keyLength where short.contains(Array(prefix.prefix(count))) {
      entry.length = UInt16(count)
    }
    let longer = terms.filter { $0.count > PrefixTable.keyLength }.sorted { $0.count > $1.count }
    if longer.count > PrefixTable.most {
      entry.count = .max
    } else {
      entry.count = UInt16(longer.count)
      for term in longer {
        let bytes = term[PrefixTable.keyLength...].prefix(8)
        suffixes.append(
          Suffix(
            word: WideCharacter.word(of: bytes), mask: .max >> UInt64(64 - 8 * bytes.count),
            length: Int32(term.count), tail: Int32(tails.count)))
        tails += term.dropFirst(PrefixTable.reach)
      }
    }
    var slot = PrefixTable.slot(of: PrefixTable.hash(entry.key), bits: bits)
    while entries[slot].key != 0 { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = entry
  }

  /// The length of the longest term of an entry at `position`, or 0; -1 where the trie must tell.
  ///
  /// - Parameter suffixes: those of the table.
  @inline(__always)
  func longest(
    _ entry: Entry, _ suffixes: Span<Suffix>, in bytes: RawSpan, at position: Int
  ) -> Int {
    if entry.count == 0 { return Int(entry.length) }
    if entry.count == .max { return -1 }
    let word = WideCharacter.word(in: bytes, at: position &+ PrefixTable.keyLength)
    var index = Int(entry.first)
    let end = index &+ Int(entry.count)
    while index < end {
      let suffix = suffixes[index]
      if word & suffix.mask == suffix.word,
        suffix.length <= PrefixTable.reach || hasTail(suffix, bytes, at: position)
      {
        return Int(suffix.length)
      }
      index &+= 1
    }
    return Int(entry.length)
  }

  /// Whether a term that begins at `position` goes on as a long suffix does.
  @inline(never)
  private func hasTail(_ suffix: Suffix, _ bytes: RawSpan, at position: Int) -> Bool {
    let end = position + Int(suffix.length)
    guard end <= bytes.byteCount else { return false }
    var index = position + PrefixTable.reach
    var tail = Int(suffix.tail)
    while index < end {
      if tails[tail] != bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self) { return false }
      index += 1
      tail += 1
    }
    return true
  }

  /// The first six bytes of a word.
  @inline(__always)
  static func key(_ word: UInt64) -> UInt64 { word & 0xFFFF_FFFF_FFFF }

  /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): the highest bits are good.
  @inline(__always)
  static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// The highest bits of a hash.
  @inline(__always)
  static func slot(of hash: UInt64, bits: Int) -> Int {
    Int(truncatingIfNeeded: hash &>> UInt64(truncatingIfNeeded: 64 &- bits))
  }

  /// The binary logarithm of the smallest power of two that is at least `count`.
  static func bits(for count: Int) -> Int { Int.bitWidth - max(count - 1, 0).leadingZeroBitCount }
}

/// A trie of byte sequences whose children lie side by side, in order of their bytes.
struct ByteTrie: Sendable {
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
      node += 1
    }
  }

  /// The length of the longest term at `position`, or 0.
  func longest(in bytes: RawSpan, at position: Int) -> Int {
    var node = 0
    var index = position
    var best = 0
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
