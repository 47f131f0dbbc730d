import NoticeExport
import Testing

private func text(_ style: JSONWriter.Style = .compact, _ body: (inout JSONWriter) -> Void)
  -> String
{
  var writer = JSONWriter(style: style)
  body(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("安全", "\"安全\""),
    ("a\"b\\c/", #""a\"b\\c/""#),
    ("\u{0}\u{8}\t\n\u{C}\r\u{1F}", #""\u0000\b\t\n\f\r\u001f""#),
    ("𠀀\u{2028}\u{7F}", "\"𠀀\u{2028}\u{7F}\""),
    ("", "\"\""),
  ])
  func strings(value: String, expected: String) {
    #expect(text { $0.value(value) } == expected)
  }

  @Test(arguments: [0, 7, -1, 1_234_567_890, Int.min, Int.max])
  func integers(value: Int) {
    #expect(text { $0.value(value) } == String(value))
  }

  @Test func otherScalars() {
    #expect(
      text {
        $0.beginArray()
        $0.value(true)
        $0.value(false)
        $0.null()
        $0.value(0.8125)
        $0.value(Double.nan)
        $0.value(nil as String?)
        $0.value(nil as Int?)
        $0.value("x" as StaticString)
        $0.endArray()
      } == #"[true,false,null,0.8125,null,null,null,"x"]"#)
  }

  private func sample(_ json: inout JSONWriter) {
    json.beginObject()
    json.key("empty")
    json.beginArray()
    json.endArray()
    json.key("none")
    json.beginObject()
    json.endObject()
    json.key("span")
    json.beginObject(inline: true)
    json.key("start")
    json.value(1)
    json.key("inner")
    json.beginObject()
    json.key("list")
    json.value(["a", "b"])
    json.endObject()
    json.endObject()
    json.key(text: "rows" as String)
    json.beginArray()
    json.beginObject()
    json.key("n")
    json.value(1)
    json.endObject()
    json.value(2)
    json.endArray()
    json.endObject()
  }

  @Test func compactStyle() {
    #expect(
      text(.compact, sample)
        == #"{"empty":[],"none":{},"span":{"start":1,"inner":{"list":["a","b"]}},"#
        + #""rows":[{"n":1},2]}"#)
  }

  @Test func prettyStyle() {
    #expect(
      text(.pretty, sample) == """
        {
          "empty": [],
          "none": {},
          "span": {"start": 1, "inner": {"list": ["a", "b"]}},
          "rows": [
            {
              "n": 1
            },
            2
          ]
        }
        """)
  }

  @Test func linesOfAStream() {
    #expect(
      text {
        $0.value(["a"])
        $0.newline()
        $0.value(["b"])
        $0.newline()
      } == "[\"a\"]\n[\"b\"]\n")
  }
}
