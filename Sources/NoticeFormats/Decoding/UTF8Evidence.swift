import NoticeKit

/// How much of some bytes is UTF-8, for telling a damaged UTF-8 file from one in another encoding.
struct UTF8Evidence: Hashable, Sendable {
  /// Bytes in well-formed sequences of three or four bytes, the ones of Chinese text.
  private(set) var wide = 0
  /// Bytes that start no well-formed sequence.
  private(set) var invalid = 0

  init(_ bytes: [UInt8]) {
    let repaired = SourceText(repairing: bytes).utf8
    var index = 0
    while index < repaired.count {
      let first = repaired[index]
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if first == 0xEF && repaired[index + 1] == 0xBF && repaired[index + 2] == 0xBD {
        invalid += 1
      } else if length >= 3 {
        wide += length
      }
      index += length
    }
  }

  /// GB18030 read as UTF-8 has few sequences of three bytes and as many stray bytes; in a UTF-8 file
  /// with some damage they are the rule.
  var isDamagedUTF8: Bool { wide > 0 && wide >= invalid * 3 }
}
