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

  /// The units of a term.
  subscript(term: Int) -> ArraySlice<UInt16> { units[start(of: term)..<Int(ends[term])] }
}
