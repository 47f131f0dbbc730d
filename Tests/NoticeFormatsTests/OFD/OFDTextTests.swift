#if Documents
  import Testing

  @testable import NoticeFormats

  @Suite struct OFDTextTests {
    private static func object(_ x: Int, _ y: Int, _ text: String) -> String {
      "<ofd:TextObject Size=\"5\" Boundary=\"\(x) \(y) 100 6\"><ofd:TextCode X=\"0\" Y=\"5\""
        + " DeltaX=\"g \(text.count - 1) 5\">\(text)</ofd:TextCode></ofd:TextObject>"
    }

    private static func page(_ content: String, template: Bool = false) -> String {
      "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\">"
        + (template ? "<ofd:Template TemplateID=\"9\"/>" : "")
        + "<ofd:Content><ofd:Layer>\(content)</ofd:Layer></ofd:Content></ofd:Page>"
    }

    @Test func linesByPlaceWithTemplates() throws {
      let document = """
        <Document xmlns="http://www.ofdspec.org/2016"><CommonData>
        <TemplatePage ID="9" BaseLoc="Tpls/T.xml"/></CommonData>
        <Pages><Page ID="1" BaseLoc="Pages/1.xml"/><Page ID="2" BaseLoc="/Doc_0/Pages/2.xml"/></Pages>
        </Document>
        """
      let files = [
        "OFD.xml":
          "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": document,
        "Doc_0/Tpls/T.xml": OFDTextTests.page(OFDTextTests.object(40, 10, "青川市人民政府文件")),
        "Doc_0/Pages/1.xml": OFDTextTests.page(
          OFDTextTests.object(20, 60, "一、加强值守") + OFDTextTests.object(100, 40, "2024年")
            + OFDTextTests.object(20, 40, "各单位："), template: true),
        "Doc_0/Pages/2.xml": OFDTextTests.page(OFDTextTests.object(20, 40, "二、排查隐患")),
      ]
      let extraction = try OFDText.extraction(of: DocxTextTests.zip(files))
      #expect(extraction.text == "青川市人民政府文件\n各单位：    2024年\n一、加强值守\n二、排查隐患\n")
      #expect(extraction.converter == "ofd")
    }

    @Test func pagesOfPicturesHaveNoText() {
      let files = [
        "OFD.xml": "<OFD><DocBody><DocRoot>D.xml</DocRoot></DocBody></OFD>",
        "D.xml": "<Document><Pages><Page BaseLoc=\"P.xml\"/></Pages></Document>",
        "P.xml": OFDTextTests.page(""),
      ]
      #expect(throws: ReadError.noTextLayer(.ofd)) {
        try OFDText.extraction(of: DocxTextTests.zip(files))
      }
    }
  }
#endif
