import Testing

@testable import NoticeKit

@Suite struct NormalizedTextTests {
  private func normalized(_ text: String) -> String {
    String(decoding: normalizedUnits(text), as: UTF16.self)
  }

  @Test(arguments: [
    ("１．２０２４年", "1.2024年"),
    ("(一)加强,落实;", "（一）加强，落实；"),
    ("㈠⑴⒈①", "（一）（1）1.①"),
    ("⼀、⾼度⻓", "一、高度长"),
    ("“12•21”事故", "“12·21”事故"),
    ("「安全」『第一』", "“安全”‘第一’"),
    ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ("第\u{3000}一\t条\u{A0}", "第 一 条 "),
    ("安\u{200B}全\u{FEFF}生\u{AD}产", "安全生产"),
    ("&emsp;&emsp;一、&nbsp;", "  一、 "),
    ("«方案»", "《方案》"),
    ("二○一二年", "二〇一二年"),
    ("𠀀字", "\u{FFFC}字"),
  ])
  func folds(input: String, expected: String) {
    #expect(normalized(input) == expected)
  }

  @Test func offsetsPointAtTheScalarOfEachUnit() {
    let source = SourceText("\u{FEFF}㈠\r\n𠀀１")
    let text = NormalizedText(source)
    #expect(text.units.count == 6)
    // （一） all stand for scalar 0; CR LF is scalars 1 and 2; then 𠀀 and １.
    #expect(text.scalarOffsets == [0, 0, 0, 1, 3, 4])
    #expect(text.byteOffsets == [0, 0, 0, 3, 5, 9])
  }

  @Test func readsFullStopsOfTextsThatHaveNone() {
    #expect(normalized("加强领导.落实责任.完善预案.加高3.5米") == "加强领导。落实责任。完善预案。加高3.5米")
    #expect(normalized("加强领导。落实责任。完善预案.") == "加强领导。落实责任。完善预案.")
  }

  @Test(
    arguments: [
      ([0xE4, 0xB8], 0), ([0x41, 0xC0, 0x80], 1), ([0xE4, 0xB8, 0x80, 0xED, 0xA0, 0x80], 3),
      ([0xF5, 0x80, 0x80, 0x80], 0), ([0x41, 0x42, 0xFF], 2),
    ] as [([UInt8], Int)])
  func refusesBytesThatAreNotUTF8(bytes: [UInt8], offset: Int) {
    #expect(throws: SourceText.InvalidUTF8(byteOffset: offset)) {
      try SourceText(validatingUTF8: bytes)
    }
    #expect(SourceText(repairing: bytes).string.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test func takesAByteOrderMarkOff() throws {
    let text = try SourceText(validatingUTF8: [0xEF, 0xBB, 0xBF, 0x41])
    #expect(text.utf8 == [0x41])
    #expect(text.scalarCount == 1)
  }
}
