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
  /// Which characters of three bytes begin a term that ends before the next such character does.
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
      if (3..<PrefixTable.keyLength).contains(term.count) {
        let word = WideCharacter.word(of: term[...])
        if WideCharacter.starts(word) { characters.insert(WideCharacter.index(word)) }
      }
    }
    trie = ByteTrie(sorted: sorted)
    table = PrefixTable(sorted: sorted)
    // About one bit in thirty is set, so that a random pair of characters seldom passes.
    var prefixes = Bitmap(bits: min(max(PrefixTable.bits(for: table.count * 32), 12), 20))
    for entry in table.entries where entry.key != 0 {
      prefixes.insert(PrefixTable.slot(of: PrefixTable.hash(entry.key), bits: prefixes.bits))
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
    // Where all that the tables look at lies within the window.
    let fast = min(limit, bytes.byteCount - PrefixTable.reach + 1)
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
    // Spans keep the tables' addresses and sizes in registers, which arrays do not.
    let prefixBits = prefixes.bits
    let prefixes = prefixes.words.span
    let characters = characters.words.span
    let pairs = pairs.words.span
    let entries = table.entries.span
    let suffixes = table.suffixes.span
    let tableBits = table.bits
    var position = start
    while position < limit {
      let word = WideCharacter.word(in: bytes, at: position)
      var length = 0
      if WideCharacter.starts(word) {
        let key = PrefixTable.key(word)
        let hash = PrefixTable.hash(key)
        let number = PrefixTable.slot(of: hash, bits: prefixBits)
        let character = WideCharacter.index(word)
        let isPrefix = prefixes[number >> 6] >> UInt64(number & 63)
        let isShort = characters[character >> 6] >> UInt64(character & 63)
        if (isPrefix | isShort) & 1 == 0 {
          position &+= 3
          continue
        }
        var slot = PrefixTable.slot(of: hash, bits: tableBits)
        var entry = entries[slot]
        while entry.key != key && entry.key != 0 {
          slot = (slot &+ 1) & (entries.count &- 1)
          entry = entries[slot]
        }
        if entry.key != 0 {
          length = table.longest(entry, suffixes, in: bytes, at: position)
          if length < 0 { length = trie.longest(in: bytes, at: position) }
        } else if isShort & 1 != 0 {
          length = trie.longest(in: bytes, at: position)
        }
        if length == 0 {
          position &+= 3
          continue
        }
      } else {
        let pair = Int(truncatingIfNeeded: word & 0xFFFF)
        if pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 0 {
          position &+= 1
          continue
        }
        length = trie.longest(in: bytes, at: position)
        if length == 0 {
          position &+= 1
          continue
        }
      }
      matches.append(Match(start: position, length: length))
      position &+= length
    }
    return position
  }

  /// Looks at every byte, for terms that are no whole characters.
  private func scanBytes(
    _ bytes: RawSpan, from start: Int, until limit: Int, into matches: inout [Match]
  ) -> Int {
    let pairs = pairs.words.span
    var position = start
    while position < limit {
      let pair = Int(truncatingIfNeeded: WideCharacter.word(in: bytes, at: position) & 0xFFFF)
      var length = 0
      if pairs[pair >> 6] >> UInt64(pair & 63) & 1 != 0 {
        length = trie.longest(in: bytes, at: position)
      }
      if length > 0 { matches.append(Match(start: position, length: length)) }
      position &+= max(length, 1)
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
