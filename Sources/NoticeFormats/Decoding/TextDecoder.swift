import NoticeKit

/// Decodes bytes to text: the encoding named, or the one that the bytes themselves show.
///
/// Without a name it is UTF-8, UTF-16 or UTF-32 by byte-order mark, else UTF-8, else GB18030, each
/// by strict trial.
public struct TextDecoder: Sendable {
  /// The encoding that was asked for, or nil to find out.
  public let encoding: String?
  /// Whether bytes that are no text become U+FFFD instead of an error.
  public let lossy: Bool

  /// A decoder that finds the encoding out and is strict.
  public static let automatic = TextDecoder()

  /// Decoded text and how it came about.
  public struct Decoded: Hashable, Sendable {
    public var text: SourceText
    /// In IANA's spelling, lower case: `utf-8`, `gb18030`.
    public var encoding: String
    /// How many U+FFFD stand for bytes that are no text.
    public var replacements: Int
    /// Whether the text, read as GB18030 on trial, is unlike Chinese of any office.
    public var isDoubtful: Bool
  }

  private init() {
    encoding = nil
    lossy = false
  }

  /// - Parameters:
  ///   - encoding: a name that iconv knows (`gb18030`, `big5`, `utf-16le`), or nil to find out.
  ///   - lossy: whether bytes that are no text become U+FFFD.
  /// - Throws: `ReadError.unknownEncoding`.
  public init(encoding: String?, lossy: Bool = false) throws(ReadError) {
    if let encoding {
      let name = TextDecoder.canonicalName(encoding)
      guard TextDecoder.unicodeNames.contains(name) || Iconv(from: name) != nil else {
        throw .unknownEncoding(encoding)
      }
      self.encoding = name
    } else {
      self.encoding = nil
    }
    self.lossy = lossy
  }

  /// Decodes `bytes`; a byte-order mark is no part of the text.
  ///
  /// - Throws: `ReadError.undecodable` or `.unmarkedUTF16`.
  public func decode(_ bytes: [UInt8]) throws(ReadError) -> Decoded {
    if let encoding { return try decode(bytes, as: encoding) }
    if let mark = TextDecoder.byteOrderMark(of: bytes) { return try decode(bytes, as: mark) }
    let invalid: SourceText.InvalidUTF8
    do {
      return Decoded(
        text: try SourceText(validatingUTF8: bytes), encoding: "utf-8", replacements: 0,
        isDoubtful: false)
    } catch {
      invalid = error
    }
    // Damaged UTF-8 often is valid GB18030 too, and would come out as other characters.
    if UTF8Evidence(bytes).isDamagedUTF8 {
      if lossy { return try decode(bytes, as: "utf-8") }
      throw .undecodable([.init(encoding: "UTF-8", byteOffset: invalid.byteOffset)])
    }
    do {
      var decoded = try decode(bytes, as: "gb18030")
      decoded.isDoubtful = !TextDecoder.isPlausibleGB18030(bytes)
      return decoded
    } catch {
      guard case .undecodable(let attempts) = error else { throw error }
      throw .undecodable(
        [.init(encoding: "UTF-8", byteOffset: invalid.byteOffset)] + attempts)
    }
  }

  /// Decodes `bytes` in one encoding, of which the canonical name is given.
  private func decode(_ bytes: [UInt8], as name: String) throws(ReadError) -> Decoded {
    switch name {
    case "utf-8":
      do {
        return Decoded(
          text: try SourceText(validatingUTF8: bytes), encoding: name, replacements: 0,
          isDoubtful: false)
      } catch {
        guard lossy else {
          throw .undecodable([.init(encoding: "UTF-8", byteOffset: error.byteOffset)])
        }
        let text = SourceText(repairing: bytes)
        return Decoded(
          text: text, encoding: name, replacements: UTF8Evidence(bytes).invalid,
          isDoubtful: false)
      }
    case "utf-16", "utf-16le", "utf-16be":
      let result = UTF16Bytes.decode(
        bytes, bigEndian: name == "utf-16be" || bytes.starts(with: [0xFE, 0xFF]))
      return try finish(result, as: name == "utf-16" ? result.encoding : name)
    default:
      guard let converter = Iconv(from: name) else { throw .unknownEncoding(name) }
      return try finish(converter.decode(bytes), as: name)
    }
  }

  /// The result of a conversion, or an error when it had to put in U+FFFD and may not.
  private func finish(_ result: Conversion, as name: String) throws(ReadError) -> Decoded {
    if let offset = result.firstInvalid, !lossy {
      throw .undecodable([.init(encoding: name.uppercased(), byteOffset: offset)])
    }
    return Decoded(
      text: SourceText(repairing: result.utf8), encoding: name, replacements: result.invalid,
      isDoubtful: false)
  }

  /// The name in lower case; what the web calls gb2312 and gbk is read as GB18030, which holds them
  /// (WHATWG Encoding Standard).
  private static func canonicalName(_ name: String) -> String {
    let lower = name.lowercased()
    switch lower {
    case "utf8", "utf-8-sig": return "utf-8"
    case "utf16", "ucs-2", "unicode": return "utf-16"
    case "utf16le", "ucs-2le": return "utf-16le"
    case "utf16be", "ucs-2be": return "utf-16be"
    case "gb2312", "gbk", "gb-2312", "gb_2312-80", "cp936", "ms936", "windows-936", "euc-cn":
      return "gb18030"
    default: return lower
    }
  }

  /// The encodings that need no iconv.
  private static let unicodeNames: Set<String> = ["utf-8", "utf-16", "utf-16le", "utf-16be"]

  /// The encoding that a byte-order mark tells, or nil.
  private static func byteOrderMark(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8" }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return "utf-32le" }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "utf-32be" }
    if bytes.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
    return nil
  }

  /// Whether most ideographs are among the 3,755 common ones, which GB 2312 holds in B0–D7.
  ///
  /// Big5 or Shift-JIS read as GB18030 is valid as a rule, but made of rare characters.
  private static func isPlausibleGB18030(_ bytes: [UInt8]) -> Bool {
    var ideographs = 0
    var common = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x81, index + 1 < bytes.count else {
        index += 1
        continue
      }
      let trail = bytes[index + 1]
      if trail < 0x40 {  // four bytes: a rare character
        ideographs += 1
        index += 4
        continue
      }
      if !(0xA1...0xA9).contains(lead) || trail < 0xA1 {  // no symbol of GB 2312
        ideographs += 1
        if (0xB0...0xD7).contains(lead) && trail >= 0xA1 { common += 1 }
      }
      index += 2
    }
    return ideographs < 8 || common * 10 >= ideographs * 7
  }
}

/// The bytes of a conversion to UTF-8, and what could not be converted.
struct Conversion: Hashable, Sendable {
  var utf8: [UInt8] = []
  /// The name of the encoding found, where the bytes told.
  var encoding = ""
  /// The number of U+FFFD put in.
  var invalid = 0
  /// Offset of the first input byte that starts no character.
  var firstInvalid: Int?

  /// Puts U+FFFD for what stands at `offset`.
  mutating func replace(at offset: Int) {
    utf8 += [0xEF, 0xBF, 0xBD]
    invalid += 1
    if firstInvalid == nil { firstInvalid = offset }
  }
}
