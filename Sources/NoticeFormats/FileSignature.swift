/// What a file that is no text is, told by its first bytes.
public enum FileSignature: String, Hashable, Sendable, CaseIterable {
  case pdf, docx, xlsx, pptx, ofd, odt, zip
  case oleDocument, oleSpreadsheet, olePresentation, rtf, html, image, archive, wordXML

  /// The signature of `bytes`, or nil when they may be text.
  ///
  /// - Parameter fileExtension: of the file's name, in small letters. Markdown may begin with mark-up
  ///   too: a file named as text is a web page only when it begins as a whole one does.
  public init?(_ bytes: [UInt8], fileExtension: String? = nil) {
    func begins(_ magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      self = FileSignature.package(bytes)
      return
    }
    if let match = FileSignature.magics.first(where: { begins($0.magic) }) {
      self = match.signature
      return
    }
    // A bitmap; the four bytes after its length are zero, which no text has.
    if begins(Array("BM".utf8)), bytes.count > 14, bytes[6..<10].allSatisfy({ $0 == 0 }) {
      self = .image
      return
    }
    // Page mark-up may stand after a byte-order mark and white space.
    let start = begins([0xEF, 0xBB, 0xBF]) ? 3 : 0
    let head = bytes[start...].prefix(1024).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let lower = head.prefix(400).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if lower.starts(with: Array("<!doctype html".utf8)) || lower.starts(with: Array("<html".utf8)) {
      self = .html
    } else if !FileSignature.textExtensions.contains(fileExtension ?? ""),
      FileSignature.fragments.contains(where: { lower.starts(with: $0) })
    {
      self = .html
    } else if lower.starts(with: Array("<?xml".utf8)) {
      self = FileSignature.contains("<html", in: lower) ? .html : .wordXML
    } else {
      return nil
    }
  }

  /// What a ZIP file holds, by the names of its first entries.
  private static func package(_ bytes: [UInt8]) -> FileSignature {
    let head = Array(bytes.prefix(1 << 16))
    let ends = Array(bytes.suffix(1 << 16))  // the central directory names every entry
    func names(_ entry: String) -> Bool { contains(entry, in: head) || contains(entry, in: ends) }
    if contains("mimetypeapplication/vnd.oasis.opendocument", in: head) { return .odt }
    if names("OFD.xml") { return .ofd }
    if names("word/document.xml") { return .docx }
    if names("xl/workbook.xml") { return .xlsx }
    if names("ppt/presentation.xml") { return .pptx }
    return .zip
  }

  private static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == wanted[0] && bytes[start...].starts(with: wanted) {
      return true
    }
    return false
  }

  private static let textExtensions: Set<String> = ["txt", "text", "md", "markdown"]

  /// What pages begin with that were saved in part.
  private static let fragments = [
    "<head", "<body", "<meta", "<title", "<div", "<table", "<p>", "<p ", "<span", "<h1", "<h2",
    "<section", "<article", "<center", "<font", "<!--", "<script", "<style", "<link", "<br",
  ].map { Array($0.utf8) }

  private static let magics: [(magic: [UInt8], signature: FileSignature)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oleDocument),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image),
    ([0x1F, 0x8B, 0x08], .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    (Array("Rar!".utf8), .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
  ]
}
