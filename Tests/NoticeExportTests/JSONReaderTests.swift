import NoticeExport
import Testing

private func read(_ text: String) throws -> JSONValue {
  try JSONReader.read(Array(text.utf8))
}

@Suite struct JSONReaderTests {
  @Test func everyKindOfValue() throws {
    let value = try read(
      #" {"a": [1, -2.5, 1e3, true, false, null], "文号": "〔2014〕53号", "o": {}, "l": [ ]} "#)
    #expect(
      value
        == .object([
          .init(
            "a",
            .array([
              .integer(1), .number(-2.5), .number(1000), .bool(true), .bool(false), .null,
            ])),
          .init("文号", .string("〔2014〕53号")), .init("o", .object([])), .init("l", .array([])),
        ]))
    #expect(value["a"]?.array?.first?.integer == 1)
    #expect(value["a"]?.array?[3].bool == true)
    #expect(value["文号"]?.string == "〔2014〕53号")
    #expect(value["o"]?.members?.isEmpty == true)
    #expect(value["nothing"] == nil)
  }

  @Test(arguments: [
    (#""a\u5b89\n\"\\\/\b\f\r\t""#, "a安\n\"\\/\u{8}\u{C}\r\t"),
    (#""\ud840\udc00\uFFFD""#, "𠀀\u{FFFD}"),
    ("\"\"", ""),
  ])
  func strings(json: String, expected: String) throws {
    #expect(try read(json) == .string(expected))
  }

  @Test(arguments: [
    ("0", JSONValue.integer(0)), ("-0", .integer(0)), ("9223372036854775807", .integer(.max)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)), ("0.5", .number(0.5)),
    ("1E-2", .number(0.01)), ("2e+2", .number(200)),
  ])
  func numbers(json: String, expected: JSONValue) throws {
    #expect(try read(json) == expected)
  }

  @Test func byteOrderMarkIsSkipped() throws {
    #expect(try read("\u{FEFF}[]") == .array([]))
  }

  @Test(arguments: [
    ("", 1, 1), ("  ", 1, 3), ("{", 1, 2), ("[1,]", 1, 4), ("[1 2]", 1, 4), ("{\"a\" 1}", 1, 6),
    ("{a:1}", 1, 2), ("{\"a\":1,}", 1, 8), ("01", 1, 1), ("1.", 1, 3), (".5", 1, 1), ("1e", 1, 3),
    ("-", 1, 2), ("+1", 1, 1), ("1e999", 1, 1), ("tru", 1, 1), ("NaN", 1, 1), ("'a'", 1, 1),
    ("\"a", 1, 1), ("\"a\tb\"", 1, 3), (#""\x""#, 1, 2), (#""\u12g4""#, 1, 4), (#""\u12"#, 1, 4),
    (#""\ud840""#, 1, 2), (#""\udc00""#, 1, 2), (#""\ud840\u0041""#, 1, 2), ("[] []", 1, 4),
    ("{\n \"a\": 1,\n \"a\": 2}", 3, 2), ("// x\n1", 1, 1), ("[1]\u{A0}", 1, 4),
  ])
  func faultsAreNamedByPlace(json: String, line: Int, column: Int) throws {
    let error = #expect(throws: JSONReader.SyntaxError.self) { try read(json) }
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test func invalidUTF8InAString() {
    #expect(throws: JSONReader.SyntaxError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test func nestingHasALimit() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(throws: Never.self) { try read(nested(JSONReader.deepestNesting)) }
    #expect(throws: JSONReader.SyntaxError.self) {
      try read(nested(JSONReader.deepestNesting + 1))
    }
    #expect(throws: JSONReader.SyntaxError.self) {
      try read(String(repeating: "[", count: 100_000))
    }
  }
}
