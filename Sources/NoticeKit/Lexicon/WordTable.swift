/// The names of a table's word classes; at most 64, numbered from 0.
protocol WordClass: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The class's bit in a mask.
  var bit: UInt64 { get }
}

/// Words in classes, read from a text: one class a line, `name: word word word`, `#` for remarks.
///
/// A class may take several lines, and a word may be in several classes.
struct WordTable<Class: WordClass>: Sendable {
  /// The words; one in several classes stands here several times.
  private(set) var words = TermList()
  /// For each of `words` the bit of its class.
  private(set) var bits: [UInt64] = []

  /// - Parameters:
  ///   - text: the table; a line that names no class of `Class` is a programming error.
  ///   - additions: more words by class, from a user's lexicon.
  init(_ text: String, additions: [(word: String, class: Class)] = []) {
    var text = text
    text.withUTF8 { bytes in
      bytes.forEachPiece("\n") { line in
        let content = UnsafeBufferPointer(rebasing: line.prefix { $0 != UInt8(ascii: "#") })
        guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = String(decoding: content[..<colon].filter { $0 != 0x20 }, as: UTF8.self)
        guard let kind = Class(rawValue: name) else {
          preconditionFailure("word table: unknown class '\(name)'")
        }
        UnsafeBufferPointer(rebasing: content[(colon + 1)...]).forEachPiece(" ") { word in
          if words.append(normalizing: word) { bits.append(kind.bit) }
        }
      }
    }
    for addition in additions {
      let units = normalizedUnits(addition.word)
      guard !units.isEmpty else { continue }
      precondition(units.count <= Lexicon.longestWord)
      words.append(units)
      bits.append(addition.class.bit)
    }
  }
}

/// Finds the words of a table, each with all its classes.
struct WordMatcher<Class: WordClass>: Sendable {
  let matcher: TermMatcher
  /// For each term of the matcher the classes it is in.
  let masks: [UInt64]

  init(_ table: WordTable<Class>) {
    var masks = table.bits
    matcher = TermMatcher(table.words) { first, other in masks[first] |= masks[other] }
    self.masks = masks
  }
}
