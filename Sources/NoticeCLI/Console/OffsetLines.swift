import NoticeKit

/// Writes occurrences a line each, `offset:term`, as grep does with -o -b.
struct OffsetLines {
  /// What stands before each offset: nothing, or the name of the file and a colon.
  private let prefix: [UInt8]
  /// The prefix and the digits of `tenThousands`.
  private var head: [UInt8] = []
  /// The offset of the last line without its last four digits, or -1 before the first.
  private var tenThousands = -1
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// - Parameter prefix: what begins every line.
  init(prefix: [UInt8]) {
    self.prefix = prefix
  }

  /// Writes the occurrences of a window.
  ///
  /// - Parameters:
  ///   - bytes: the window that the occurrences are cut from.
  ///   - offset: where in the file the window begins, in bytes.
  mutating func write(
    _ matches: [ByteTermMatcher.Match], of bytes: RawSpan, at offset: Int, to output: Output
  ) throws(Output.Failure) {
    var used = 0
    for match in matches {
      let position = offset + match.start
      // Neighbours share all but the last digits.
      if position / 10_000 != tenThousands { setHead(position / 10_000) }
      // Room for the words of eight bytes that may reach past the ends of the parts.
      let need = head.count + match.length + 32
      if used + need > buffer.count {
        try output.write(buffer[..<used])
        used = 0
        if need > buffer.count { buffer = [UInt8](repeating: 0, count: need * 2) }
      }
      used = append(match, of: bytes, lowDigits: position % 10_000, at: used)
    }
    try output.write(buffer[..<used])
  }

  /// Puts a line into the buffer and returns where it ends.
  @inline(__always)
  private mutating func append(
    _ match: ByteTermMatcher.Match, of bytes: RawSpan, lowDigits: Int, at start: Int
  ) -> Int {
    let head = head
    let isFull = tenThousands > 0
    var line = buffer.mutableSpan
    var end = start
    for byte in head {
      line[end] = byte
      end += 1
    }
    if isFull || lowDigits >= 1_000 {
      line[end] = OffsetLines.zero + UInt8(lowDigits / 1_000)
      end += 1
    }
    if isFull || lowDigits >= 100 {
      line[end] = OffsetLines.zero + UInt8(lowDigits / 100 % 10)
      end += 1
    }
    if isFull || lowDigits >= 10 {
      line[end] = OffsetLines.zero + UInt8(lowDigits / 10 % 10)
      end += 1
    }
    line[end] = OffsetLines.zero + UInt8(lowDigits % 10)
    line[end + 1] = 0x3A
    end += 2
    var raw = line.mutableBytes
    var index = 0
    while index < match.length, match.start + index + 8 <= bytes.byteCount {
      let word = bytes.unsafeLoadUnaligned(
        fromByteOffset: match.start + index, as: UInt64.self)
      raw.storeBytes(of: word, toByteOffset: end + index, as: UInt64.self)
      index += 8
    }
    while index < match.length {
      line[end + index] = bytes.unsafeLoad(fromByteOffset: match.start + index, as: UInt8.self)
      index += 1
    }
    end += match.length
    line[end] = 0x0A
    return end + 1
  }

  private mutating func setHead(_ value: Int) {
    tenThousands = value
    head = prefix
    if value > 0 { head += Array(String(value).utf8) }
  }

  private static let zero = UInt8(ascii: "0")
}
