import Testing

@testable import NoticeExport

@Suite struct HTMLWriterTests {
  @Test func everythingThatOpensOrClosesIsEscaped() {
    #expect(
      HTMLWriter.escaped("</script><b a=\"1\" c='2'>&amp;")
        == "&lt;/script&gt;&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;")
  }

  @Test func forbiddenCharactersAreLeftOut() {
    #expect(HTMLWriter.escaped("一\u{0}二\u{B}三\r\n四\u{85}五\t六") == "一二三\n四五\t六")
  }

  @Test func attributesWithoutAValueAreLeftOut() {
    var writer = HTMLWriter()
    writer.element("a", ["href": "#s\"1", "title": nil]) { $0.write("第1条<") }
    #expect(writer.text == "<a href=\"#s&quot;1\">第1条&lt;</a>")
  }
}
