/// Names things by what they say, so that the same thing has the same name in every run.
enum StableID {
  /// A UUID of version 8 (RFC 9562) made of the texts.
  static func uuid(_ texts: [String]) -> String {
    // FNV-1a twice, from two beginnings: no secret is kept, only mix-ups are to be unlikely.
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x9AE1_6A3B_2F90_404F
    for text in texts {
      for byte in text.utf8 {
        high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
        low = (low ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      high = (high ^ 0xFF) &* 0x100_0000_01B3  // which no text holds
      low = (low ^ 0xFE) &* 0x100_0000_01B3
    }
    high = (high & ~0xF000) | 0x8000
    low = (low & ~(3 << 62)) | (2 << 62)
    let digits = hexadecimal(high) + hexadecimal(low)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { result += "-" }
      result.append(digit)
    }
    return result
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
