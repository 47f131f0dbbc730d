/// Where each unit of a text of units comes from in the source.
///
/// The only place where `UnitRange` becomes `SourceSpan`.
struct OffsetMap: Sendable {
  /// For each unit the scalar offset of its scalar in the source.
  var scalarOffsets: [UInt32]
  /// For each unit the byte offset of its scalar in the source.
  var byteOffsets: [UInt32]
  /// The source as UTF-8.
  let utf8: [UInt8]

  /// The span of the source that holds `range`, white space and line breaks inside it included.
  func span(_ range: UnitRange) -> SourceSpan {
    guard range.start < range.end, range.start < scalarOffsets.count else {
      let at =
        range.start < scalarOffsets.count
        ? Int(scalarOffsets[range.start]) : (scalarOffsets.last.map { Int($0) + 1 } ?? 0)
      return SourceSpan(start: at, end: at)
    }
    return SourceSpan(
      start: Int(scalarOffsets[range.start]), end: Int(scalarOffsets[range.end - 1]) + 1)
  }

  /// The text of `range` as printed in the source, without the white space and layout inside it;
  /// one space stays between two Latin words or numbers that the source keeps apart.
  func text(_ range: UnitRange) -> String {
    guard range.start < range.end else { return "" }
    if let end = endOfRun(range) {
      let start = Int(byteOffsets[range.start])
      // The source has been validated, and scalars are whole here.
      let bytes = utf8.span.extracting(start..<end)
      return String(copying: UTF8Span(unchecked: bytes))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    var last: UInt32?
    var lastEnd = 0
    for index in range.indices {
      let at = byteOffsets[index]
      if at == last { continue }  // an enclosed number gave several units
      last = at
      let first = utf8[Int(at)]
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if first < 0x80, let previous = bytes.last, lastEnd < Int(at),
        OffsetMap.isWord(previous) && OffsetMap.isWord(first)
      {
        bytes.append(0x20)
      }
      bytes.append(contentsOf: utf8[Int(at)..<Int(at) + length])
      lastEnd = Int(at) + length
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of `range` behind a word and a mark, made at once.
  func text(_ range: UnitRange, behind word: String, mark: UInt8) -> String {
    guard range.start < range.end, let end = endOfRun(range) else {
      return word + String(UnicodeScalar(mark)) + text(range)
    }
    let start = Int(byteOffsets[range.start])
    let front = word.utf8.count + 1
    return String(unsafeUninitializedCapacity: front + end - start) { buffer in
      _ = buffer.initialize(from: word.utf8)
      buffer.initializeElement(at: front - 1, to: mark)
      for index in start..<end {
        buffer.initializeElement(at: front + index - start, to: utf8[index])
      }
      return front + end - start
    }
  }

  /// The byte just past `range` when its units stand side by side in the source, as most do; nil
  /// when something stands between them.
  private func endOfRun(_ range: UnitRange) -> Int? {
    var end = Int(byteOffsets[range.start])
    for index in range.indices {
      let at = Int(byteOffsets[index])
      if at == end, utf8[at] >= 0xE0, utf8[at] < 0xF0 {
        end = at + 3
        continue
      }
      if at != end {
        // An enclosed number gave several units.
        if index > range.start, byteOffsets[index - 1] == byteOffsets[index] { continue }
        return nil
      }
      let first = utf8[at]
      end = at + (first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)
    }
    return end
  }

  /// The number of bytes of white space or layout that the source has before the unit at `index`.
  func gap(before index: Int) -> Int {
    guard index > 0, index < byteOffsets.count else { return 0 }
    let at = Int(byteOffsets[index - 1])
    let first = utf8[at]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return max(0, Int(byteOffsets[index]) - at - length)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A)
      || (byte >= 0x61 && byte <= 0x7A)
  }
}
