import NoticeKit

/// Lines and columns of a text, both from 1, counted in Unicode scalars.
struct LineIndex: Sendable {
  /// The scalar offset at which each line begins.
  private var starts: [Int] = [0]
  /// The byte offset at which each line begins.
  private var bytes: [Int] = [0]
  private let utf8: [UInt8]

  init(_ text: SourceText) {
    utf8 = text.utf8
    var scalars = 0
    for (index, byte) in utf8.enumerated() {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      let isReturn = byte == 0x0D && !(index + 1 < utf8.count && utf8[index + 1] == 0x0A)
      if byte == 0x0A || isReturn {
        starts.append(scalars)
        bytes.append(index + 1)
      }
    }
  }

  /// The line and column of a scalar offset.
  func place(of offset: Int) -> (line: Int, column: Int) {
    let line = line(of: offset)
    return (line + 1, offset - starts[line] + 1)
  }

  /// The text of a span, exactly as it stands in the source.
  func text(_ span: SourceSpan) -> String {
    let start = byteOffset(of: span.start)
    let end = byteOffset(of: span.end)
    return start < end ? String(decoding: utf8[start..<end], as: UTF8.self) : ""
  }

  /// The index of the last line that begins at or before an offset.
  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func byteOffset(of offset: Int) -> Int {
    let line = line(of: offset)
    var index = bytes[line]
    var left = offset - starts[line]
    while left > 0, index < utf8.count {
      index += 1
      while index < utf8.count, utf8[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return index
  }
}
