extension StringProtocol where SubSequence == Substring {
  /// The pieces between separators, cut by bytes: cutting by characters, which looks for grapheme
  /// clusters, takes longer than all else that reading a table takes.
  ///
  /// - Parameters:
  ///   - separator: an ASCII character.
  ///   - keepsEmpty: whether two separators in a row give an empty piece.
  func pieces(_ separator: Unicode.Scalar, keepsEmpty: Bool = false) -> [Substring] {
    let byte = UInt8(ascii: separator)
    let text = self[...]
    let bytes = text.utf8
    var pieces: [Substring] = []
    var start = 0
    func add(until end: Int) {
      if keepsEmpty || start < end {
        let from = bytes.index(bytes.startIndex, offsetBy: start)
        pieces.append(text[from..<bytes.index(from, offsetBy: end - start)])
      }
      start = end + 1
    }
    var offset = 0
    for candidate in bytes {
      if candidate == byte { add(until: offset) }
      offset += 1
    }
    add(until: offset)
    return pieces
  }

  /// Whether the text begins with `prefix`, compared by bytes.
  func begins(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { utf8.starts(with: $0) }
  }
}

/// The same on bytes: a table of some thousand words is read in a fraction of a millisecond.
extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` with what stands between separators.
  @inline(__always)
  func forEachPiece(
    _ separator: Unicode.Scalar, keepsEmpty: Bool = false,
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let byte = UInt8(ascii: separator)
    var start = 0
    for index in 0...count where index == count || self[index] == byte {
      if keepsEmpty || start < index { body(UnsafeBufferPointer(rebasing: self[start..<index])) }
      start = index + 1
    }
  }

  /// What stands between separators.
  func pieces(
    _ separator: Unicode.Scalar, keepsEmpty: Bool = false
  ) -> [UnsafeBufferPointer<UInt8>] {
    var pieces: [UnsafeBufferPointer<UInt8>] = []
    forEachPiece(separator, keepsEmpty: keepsEmpty) { pieces.append($0) }
    return pieces
  }

  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }
}
