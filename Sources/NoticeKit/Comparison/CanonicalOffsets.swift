/// Offsets into the canonical text that labels are located in: the source without white space,
/// zero-width characters and `*`, so that layout decides no score.
public struct CanonicalOffsets: Sendable {
  /// For each scalar of the source, and its end, the number of canonical scalars before it.
  private let offsets: [Int]

  public init(_ source: SourceText) {
    var offsets: [Int] = []
    offsets.reserveCapacity(source.scalarCount + 1)
    var count = 0
    for scalar in String(decoding: source.utf8, as: UTF8.self).unicodeScalars {
      offsets.append(count)
      if !CanonicalOffsets.isDropped(scalar) { count += 1 }
    }
    offsets.append(count)
    self.offsets = offsets
  }

  /// The canonical range of a span of the source.
  public func place(_ span: SourceSpan) -> AlignmentGold.Place {
    AlignmentGold.Place(start: offset(span.start), end: offset(span.end))
  }

  private func offset(_ source: Int) -> Int { offsets[min(max(source, 0), offsets.count - 1)] }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x1C...0x20, 0x2A, 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200D, 0x2028, 0x2029,
      0x202F, 0x205F, 0x3000, 0xFEFF:
      return true
    default: return false
    }
  }
}
