/// The phrases of a text that have been seen; most statements have a few, some have thousands.
struct PhraseMemory {
  private var first: [UnitRange] = []
  private var rest: Set<[UInt16]> = []

  /// As many are compared one by one.
  private static let few = 8

  /// Takes a phrase; tells whether its units had not been seen.
  mutating func insert(_ range: UnitRange, of units: [UInt16]) -> Bool {
    for known in first
    where known.count == range.count
      && units[known.indices].elementsEqual(units[range.indices])
    { return false }
    if first.count < PhraseMemory.few {
      first.append(range)
      return true
    }
    return rest.insert(Array(units[range.indices])).inserted
  }
}
