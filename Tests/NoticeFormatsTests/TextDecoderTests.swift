import NoticeKit
import Testing

@testable import NoticeFormats

private let sample = "青川市安全生产委员会关于开展消防检查的通知\r\n一、检查范围。\n"

private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let high = UInt8(unit >> 8)
    let low = UInt8(unit & 0xFF)
    return bigEndian ? [high, low] : [low, high]
  }
}

/// 青川市临江区 in GB18030.
private let gb18030: [UInt8] = [
  0xC7, 0xE0, 0xB4, 0xA8, 0xCA, 0xD0, 0xC1, 0xD9, 0xBD, 0xAD, 0xC7, 0xF8,
]

private func string(_ decoded: TextDecoder.Decoded) -> String {
  String(decoding: decoded.text.utf8, as: UTF8.self)
}

@Suite struct TextDecoderTests {
  @Test func plainUTF8() throws {
    let decoded = try TextDecoder.automatic.decode(Array(sample.utf8))
    #expect(decoded.encoding == "utf-8")
    #expect(string(decoded) == sample)
    #expect(decoded.text.scalarCount == sample.unicodeScalars.count)
  }

  @Test func byteOrderMarkIsNoText() throws {
    let marked = try TextDecoder.automatic.decode([0xEF, 0xBB, 0xBF] + Array(sample.utf8))
    #expect(marked.encoding == "utf-8")
    #expect(marked.text == SourceText(sample))
  }

  @Test(arguments: [false, true])
  func utf16ByMark(bigEndian: Bool) throws {
    let text = sample + "𠀀"  // a character beyond U+FFFF
    let decoded = try TextDecoder.automatic.decode(
      utf16(text, bigEndian: bigEndian, mark: true))
    #expect(decoded.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
    #expect(string(decoded) == text)
  }

  @Test func utf32ByMark() throws {
    let bytes = ("\u{FEFF}" + sample).unicodeScalars.flatMap { scalar in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
    }
    let decoded = try TextDecoder.automatic.decode(bytes)
    #expect(decoded.encoding == "utf-32le")
    #expect(string(decoded) == sample)
  }

  @Test func gb18030ByTrial() throws {
    let decoded = try TextDecoder.automatic.decode(gb18030)
    #expect(decoded.encoding == "gb18030")
    #expect(string(decoded) == "青川市临江区")
    #expect(!decoded.isDoubtful)
  }

  @Test func gb18030WithFourBytes() throws {
    // 𠀀 is 95 32 82 36, the euro sign A2 E3.
    let decoded = try TextDecoder.automatic.decode(gb18030 + [0x95, 0x32, 0x82, 0x36, 0xA2, 0xE3])
    #expect(string(decoded) == "青川市临江区𠀀€")
  }

  @Test(arguments: ["GBK", "gb2312", "cp936", "GB18030"])
  func namesOfTheGBFamilyAreOne(name: String) throws {
    let decoded = try TextDecoder(encoding: name).decode(gb18030)
    #expect(decoded.encoding == "gb18030")
    #expect(string(decoded) == "青川市临江区")
  }

  @Test func undecodableBytesAreNamedByOffset() {
    let bytes = gb18030 + [0xFF] + gb18030
    let error = ReadError.undecodable([
      .init(encoding: "UTF-8", byteOffset: 0), .init(encoding: "GB18030", byteOffset: 12),
    ])
    #expect(throws: error) { try TextDecoder.automatic.decode(bytes) }
    #expect(error.description.contains("byte 12"))
    #expect(error.description.contains("--lossy"))
  }

  @Test func damagedUTF8IsNotTakenForGB18030() throws {
    // Without one byte of 通, the rest would be valid GB18030 made of other characters.
    var bytes = Array("关于开展消防检查的通知".utf8)
    bytes.remove(at: 28)
    #expect(throws: ReadError.undecodable([.init(encoding: "UTF-8", byteOffset: 27)])) {
      try TextDecoder.automatic.decode(bytes)
    }
    let decoded = try TextDecoder(encoding: nil, lossy: true).decode(bytes)
    #expect(decoded.encoding == "utf-8")
    #expect(string(decoded) == "关于开展消防检查的\u{FFFD}\u{FFFD}知")
    #expect(decoded.replacements == 2)
  }

  @Test func utf8CutInsideACharacter() {
    let bytes = Array("关于开展消防检查的通知".utf8.dropLast())
    #expect(throws: ReadError.undecodable([.init(encoding: "UTF-8", byteOffset: 30)])) {
      try TextDecoder.automatic.decode(bytes)
    }
  }

  @Test func lossyGB18030() throws {
    let decoded = try TextDecoder(encoding: nil, lossy: true).decode(gb18030 + [0xFF, 0x0A])
    #expect(string(decoded) == "青川市临江区\u{FFFD}\n")
    #expect(decoded.replacements == 1)
  }

  @Test func lossyGB18030CutInsideACharacter() throws {
    let decoded = try TextDecoder(encoding: "gb18030", lossy: true).decode(gb18030.dropLast())
    #expect(string(decoded) == "青川市临江\u{FFFD}")
  }

  @Test func explicitBig5() throws {
    let decoded = try TextDecoder(encoding: "Big5").decode([0xA6, 0x77, 0xA5, 0xFE])
    #expect(decoded.encoding == "big5")
    #expect(string(decoded) == "安全")
  }

  @Test func explicitUTF16WithoutMark() throws {
    let bytes = utf16(sample, bigEndian: false, mark: false)
    #expect(try string(TextDecoder(encoding: "UTF-16LE").decode(bytes)) == sample)
    #expect(try string(TextDecoder(encoding: "utf-16").decode(bytes)) == sample)
  }

  @Test func loneSurrogatesAreInvalid() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x2D, 0x4E, 0x00, 0xD8, 0x2D, 0x4E]
    #expect(throws: ReadError.undecodable([.init(encoding: "UTF-16LE", byteOffset: 4)])) {
      try TextDecoder.automatic.decode(bytes)
    }
    let decoded = try TextDecoder(encoding: nil, lossy: true).decode(bytes)
    #expect(string(decoded) == "中\u{FFFD}中")
  }

  @Test(arguments: ["utf-99", "", "utf-8//IGNORE"])
  func unknownNames(name: String) {
    #expect(throws: ReadError.unknownEncoding(name)) { try TextDecoder(encoding: name) }
  }

  @Test func conversionIsLongerThanTheBuffer() throws {
    let many = Array(repeating: gb18030, count: 20_000).flatMap { $0 }
    let decoded = try TextDecoder.automatic.decode(many)
    #expect(decoded.text.scalarCount == 120_000)
    #expect(string(decoded).hasSuffix("区青川市临江区"))
  }

  @Test func big5ReadAsGB18030IsDoubtful() throws {
    // 加強安全生產監督管理工作 in Big5, which is valid GB18030 too.
    let big5: [UInt8] = [
      0xA5, 0x5B, 0xB1, 0x6A, 0xA6, 0x77, 0xA5, 0xFE, 0xA5, 0xCD, 0xB2, 0xA3, 0xBA, 0xCA, 0xB7,
      0xFE, 0xBA, 0xDE, 0xB2, 0x7A, 0xA4, 0x75, 0xA7, 0x40,
    ]
    let decoded = try TextDecoder.automatic.decode(big5)
    #expect(decoded.isDoubtful)
    let document = try DocumentReader().document(big5, path: nil)
    #expect(document.diagnostics.map(\.code) == ["doubtful-encoding"])
  }
}
