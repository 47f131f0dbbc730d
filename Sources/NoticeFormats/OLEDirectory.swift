/// What an old Office file holds, by the names in its directory (Microsoft [MS-CFB]).
enum OLEDirectory {
  /// Whether it is a text, a spreadsheet or a presentation; nil for a new file behind a password,
  /// which Office wraps in an old one.
  static func signature(of bytes: [UInt8]) -> FileSignature? {
    if holds("EncryptedPackage", bytes) || holds("EncryptionInfo", bytes) { return nil }
    if holds("WordDocument", bytes) { return .oleDocument }
    if holds("Workbook", bytes) || holds("Book", bytes) { return .oleSpreadsheet }
    if holds("PowerPoint Document", bytes) { return .olePresentation }
    return .oleDocument
  }

  /// Whether a name stands in the directory: UTF-16, at the beginning of an entry of 128 bytes.
  private static func holds(_ name: String, _ bytes: [UInt8]) -> Bool {
    var wanted: [UInt8] = []
    for unit in name.utf16 { wanted += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    wanted += [0, 0]
    var place = 512
    while place + 128 <= bytes.count {
      if bytes[place] == wanted[0], bytes[place...].starts(with: wanted) { return true }
      place += 128
    }
    return false
  }
}
