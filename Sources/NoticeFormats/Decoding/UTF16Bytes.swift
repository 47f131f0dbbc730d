/// UTF-16 from bytes (RFC 2781).
enum UTF16Bytes {
  /// Decodes `bytes`; each lone surrogate and a last odd byte count as invalid.
  static func decode(_ bytes: [UInt8], bigEndian: Bool) -> Conversion {
    var result = Conversion()
    result.encoding = bigEndian ? "utf-16be" : "utf-16le"
    result.utf8.reserveCapacity(bytes.count * 3 / 2)
    func unit(_ index: Int) -> UInt32 {
      bigEndian
        ? UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
        : UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index])
    }
    var index = 0
    while index + 1 < bytes.count {
      let high = unit(index)
      var scalar = high
      var length = 2
      if (0xD800...0xDBFF).contains(high), index + 3 < bytes.count,
        case let low = unit(index + 2), (0xDC00...0xDFFF).contains(low)
      {
        scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
        length = 4
      }
      if let valid = Unicode.Scalar(scalar) {
        result.utf8.append(contentsOf: UTF8.encode(valid)!)
      } else {
        result.replace(at: index)
      }
      index += length
    }
    if index < bytes.count { result.replace(at: index) }
    return result
  }

  /// Whether `bytes` read as Chinese in this byte order: nine of ten units at the beginning are
  /// ideographs, their punctuation or printable ASCII.
  static func isPlausible(_ bytes: [UInt8], bigEndian: Bool) -> Bool {
    guard bytes.count % 2 == 0, !bytes.isEmpty else { return false }
    let count = min(bytes.count / 2, 2048)
    var usual = 0
    for index in 0..<count {
      let (first, second) = (UInt16(bytes[index * 2]), UInt16(bytes[index * 2 + 1]))
      switch bigEndian ? first << 8 | second : second << 8 | first {
      case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x20...0x7E, 0x0A, 0x0D, 0x09,
        0x2018...0x201D:
        usual += 1
      default: break
      }
    }
    return usual * 10 >= count * 9
  }
}
