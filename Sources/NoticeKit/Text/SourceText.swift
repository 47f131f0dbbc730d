/// The decoded text of a source: valid UTF-8 without a byte-order mark, line breaks as they were read.
///
/// Every `SourceSpan` counts the scalars of this text.
public struct SourceText: Hashable, Sendable {
  /// The text as UTF-8.
  public let utf8: [UInt8]
  /// The number of Unicode scalars.
  public let scalarCount: Int

  /// A text that is a `String` already. A leading byte-order mark is dropped.
  public init(_ string: String) {
    self.init(repairing: Array(string.utf8))
  }

  /// Validates `bytes`; a leading byte-order mark is dropped.
  ///
  /// - Throws: `InvalidUTF8` with the offset of the first byte that starts no scalar.
  public init(validatingUTF8 bytes: [UInt8]) throws(InvalidUTF8) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = start
    var scalars = 0
    while index < bytes.count {
      // The ideographs and full-width forms first: three bytes, the second and third any that go on.
      let first = bytes[index]
      if first >= 0xE1, first < 0xED, index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80,
        bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3
        scalars += 1
        continue
      }
      let length = SourceText.scalarLength(in: bytes, at: index)
      guard length > 0 else { throw InvalidUTF8(byteOffset: index) }
      index += length
      scalars += 1
    }
    utf8 = start == 0 ? bytes : Array(bytes[start...])
    scalarCount = scalars
  }

  /// Takes any bytes; each that starts no scalar becomes U+FFFD. A leading byte-order mark is dropped.
  public init(repairing bytes: [UInt8]) {
    if let text = try? SourceText(validatingUTF8: bytes) {
      self = text
      return
    }
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 16)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scalars = 0
    while index < bytes.count {
      let length = SourceText.scalarLength(in: bytes, at: index)
      if length > 0 {
        repaired.append(contentsOf: bytes[index..<index + length])
        index += length
      } else {
        repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += 1
      }
      scalars += 1
    }
    utf8 = repaired
    scalarCount = scalars
  }

  /// The length in bytes of the well-formed scalar at `index` (Unicode 15, table 3-7), or 0.
  private static func scalarLength(in bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    func continues(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
    }
    switch first {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80, 0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80, 0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// Bytes that are not UTF-8.
  public struct InvalidUTF8: Error, Hashable, Sendable {
    /// The offset of the first byte that starts no scalar.
    public let byteOffset: Int
  }
}
