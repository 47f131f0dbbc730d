/// A set of units, a bit each: for sets that are asked about at every place of a text.
struct UnitSet: Sendable, ExpressibleByStringLiteral {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init() {}

  /// The units of a literal in normalised form.
  init(stringLiteral units: String) {
    for unit in units.utf16 { insert(unit) }
  }

  mutating func insert(_ unit: UInt16) { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] & 1 << UInt64(unit & 63) != 0 }
}
