/// Terms of units one behind the other in one buffer.
struct TermList: Sendable {
  private(set) var units: [UInt16] = []
  /// Where each term ends in `units`.
  private(set) var ends: [Int32] = []

  var count: Int { ends.count }

  mutating func append(_ term: some Sequence<UInt16>) {
    units.append(contentsOf: term)
    ends.append(Int32(units.count))
  }

  /// Appends the term that a normalised text gives; an empty one is left out.
  ///
  /// - Returns: whether there was one.
  mutating func append(normalizing bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = units.count
    appendNormalized(bytes, to: &units)
    guard units.count > start else { return false }
    ends.append(Int32(units.count))
    return true
  }

  @inline(__always)
  private func start(of term: Int) -> Int { term == 0 ? 0 : Int(ends[term - 1]) }

  /// Appends the terms of another list.
  mutating func append(_ other: TermList) {
    let offset = Int32(units.count)
    units += other.units
    ends += other.ends.map { $0 + offset }
  }

  /// Calls `body` with the first of equal terms and each of the others.
  ///
  /// - Parameter order: the terms as `sorted()` gives them.
  func forEachRepetition(in order: [Int32], _ body: (_ first: Int, _ other: Int) -> Void) {
    var first = 0
    for index in order.indices.dropFirst() {
      let (known, other) = (Int(order[first]), Int(order[index]))
      if areEqual(known, other) { body(known, other) } else { first = index }
    }
  }

  /// The units of a term.
  subscript(term: Int) -> ArraySlice<UInt16> { units[start(of: term)..<Int(ends[term])] }

  /// The number of units of a term.
  @inline(__always)
  func count(of term: Int) -> Int { Int(ends[term]) - start(of: term) }

  /// The unit at an offset of a term.
  @inline(__always)
  func unit(_ offset: Int, of term: Int) -> UInt16 { units[start(of: term) + offset] }

  /// Whether two terms are the same.
  private func areEqual(_ left: Int, _ right: Int) -> Bool {
    var at = start(of: left)
    var other = start(of: right)
    guard count(of: left) == count(of: right) else { return false }
    while at < Int(ends[left]) {
      if units[at] != units[other] { return false }
      at += 1
      other += 1
    }
    return true
  }

  /// The terms by their units; of equal ones the one that was appended first stands first.
  func sorted() -> [Int32] {
    // Nearly all terms differ in their first units: as many of these as there is room for, and the
    // term's number, in one word.
    let room = count <= 1 << 16 ? 3 : 2
    let bits = UInt64(64 - room * 16)
    var order = ends.indices.map { term in
      var key: UInt64 = 0
      for offset in 0..<room {
        key = key << 16 | (offset < count(of: term) ? UInt64(unit(offset, of: term)) : 0)
      }
      return key << bits | UInt64(term)
    }
    order.sort()
    let terms = order.map { Int32(truncatingIfNeeded: $0 & (1 << bits - 1)) }
    return sortingTails(terms, order.map { $0 >> bits }, from: room)
  }

  /// Sorts the runs of terms with the same key by the units from `offset` on.
  private func sortingTails(_ terms: [Int32], _ keys: [UInt64], from offset: Int) -> [Int32] {
    var terms = terms
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end] == keys[start] { end += 1 }
      if end - start > 1 {
        terms[start..<end].sort { left, right in
          let (left, right) = (Int(left), Int(right))
          let shorter = min(count(of: left), count(of: right))
          var offset = offset
          while offset < shorter {
            let (a, b) = (unit(offset, of: left), unit(offset, of: right))
            if a != b { return a < b }
            offset += 1
          }
          let (a, b) = (count(of: left), count(of: right))
          return a != b ? a < b : left < right
        }
      }
      start = end
    }
    return terms
  }
}
