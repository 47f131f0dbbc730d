extension StringProtocol where SubSequence == Substring {
  /// The pieces between separators, cut by bytes: cutting by characters, which looks for grapheme
  /// clusters, takes longer than all else that reading a table takes.
  ///
  /// - Parameters:
  ///   - separator: an ASCII character.
  ///   - keepsEmpty: whether two separators in a row give an empty piece.
  func pieces(_ separator: Unicode.Scalar, keepsEmpty: Bool = false) -> [Substring] {
    let byte = UInt8(ascii: separator)
    let bytes = self[...].utf8
    var pieces: [Substring] = []
    var start = bytes.startIndex
    while true {
      let end = bytes[start...].firstIndex(of: byte) ?? bytes.endIndex
      if keepsEmpty || start < end { pieces.append(Substring(bytes[start..<end])) }
      if end == bytes.endIndex { return pieces }
      start = bytes.index(after: end)
    }
  }

  /// Whether the text begins with `prefix`, compared by bytes.
  func begins(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { utf8.starts(with: $0) }
  }
}
