#if Documents
  import CZip
  import Testing

  @testable import NoticeFormats

  @Suite struct DocxTextTests {
    /// A Word document of the given body, with numbering and styles.
    static func docx(
      _ body: String, numbering: String = "", styles: String = "", extra: [String: String] = [:]
    ) -> [UInt8] {
      let open =
        "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\" xmlns:v=\"v\" xmlns:wps=\"wps\"><w:body>"
      var files = ["word/document.xml": open + body + "</w:body></w:document>"]
      if !numbering.isEmpty {
        files["word/numbering.xml"] = "<w:numbering xmlns:w=\"w\">\(numbering)</w:numbering>"
      }
      if !styles.isEmpty {
        files["word/styles.xml"] = "<w:styles xmlns:w=\"w\">\(styles)</w:styles>"
      }
      return zip(files.merging(extra) { $1 })
    }

    /// An archive of texts.
    static func zip(_ files: [String: String]) -> [UInt8] {
      let target = zip_source_buffer_create(nil, 0, 0, nil)!
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, nil)!
      zip_source_keep(target)
      defer { zip_source_free(target) }
      for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        let bytes = Array(text.utf8)
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
        zip_file_add(archive, name, zip_source_buffer(archive, copy, UInt64(bytes.count), 1), 0)
      }
      zip_close(archive)
      zip_source_open(target)
      defer { zip_source_close(target) }
      var bytes = [UInt8](repeating: 0, count: 1 << 20)
      let count = bytes.withUnsafeMutableBytes { zip_source_read(target, $0.baseAddress, 1 << 20) }
      return Array(bytes.prefix(Int(count)))
    }

    private func lines(_ bytes: [UInt8]) throws -> [String] {
      try DocxText.extraction(of: bytes).text.split(separator: "\n").map(String.init)
    }

    private static func paragraph(_ text: String, list: String? = nil, level: Int = 0) -> String {
      let number = list.map {
        "<w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr></w:pPr>"
      }
      return "<w:p>\(number ?? "")<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private static let outline = """
      <w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
      <w:lvlText w:val="%1、"/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
      <w:lvlText w:val="（%2）"/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/>
      <w:lvlText w:val="%1.%3"/></w:lvl>
      </w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/>
      <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """

    @Test func automaticNumbersAreWrittenOut() throws {
      let body = [
        DocxTextTests.paragraph("压实责任", list: "1"),
        DocxTextTests.paragraph("市级", list: "1", level: 1),
        DocxTextTests.paragraph("县级", list: "1", level: 1),
        DocxTextTests.paragraph("检查", list: "1", level: 2),
        DocxTextTests.paragraph("排查整治", list: "1"),
        DocxTextTests.paragraph("燃气", list: "1", level: 1),
        DocxTextTests.paragraph("附则", list: "2"),
        DocxTextTests.paragraph("无编号", list: "0"),
      ].joined()
      #expect(
        try lines(DocxTextTests.docx(body, numbering: DocxTextTests.outline)) == [
          "一、压实责任", "（一）市级", "（二）县级", "1.1 检查", "二、排查整治", "（一）燃气", "一、附则", "无编号",
        ])
    }

    @Test func stylesCarryNumbers() throws {
      let numbering = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>
        <w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H1"/><w:lvlText w:val="第%1章"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="H2"/>
        <w:lvlText w:val="%2."/></w:lvl></w:abstractNum>
        <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
        """
      let styles = """
        <w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>
        <w:style w:type="paragraph" w:styleId="N"><w:rPr><w:vanish/></w:rPr></w:style>
        """
      func styled(_ style: String, _ text: String) -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
      }
      let body = styled("H1", "总则") + styled("H2", "目的") + styled("H2", "依据") + styled("N", "批注")
      #expect(
        try lines(DocxTextTests.docx(body, numbering: numbering, styles: styles))
          == ["第一章总则", "3. 目的", "4. 依据"])
    }

    @Test func changesFieldsAndBreaks() throws {
      let body = """
        <w:p><w:r><w:t>要</w:t></w:r><w:del><w:r><w:delText>力争</w:delText></w:r></w:del>
        <w:ins><w:r><w:t>确保</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>（内部）</w:t></w:r>
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>
        <w:r><w:t>旧</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>6月</w:t></w:r>
        <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>完成</w:t><w:br/><w:t>整改</w:t></w:r></w:p>
        """
      let extraction = try DocxText.extraction(of: DocxTextTests.docx(body))
      #expect(extraction.text == "要确保6月完成\n整改\n")
      #expect(extraction.warnings.map(\.code) == ["tracked-changes"])
    }

    @Test func textBoxesStandBeforeTheirParagraphOnce() throws {
      let box = "<w:txbxContent>\(DocxTextTests.paragraph("青川市人民政府文件"))</w:txbxContent>"
      let body = """
        <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing>
        </mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>
        </mc:AlternateContent><w:t>青政发〔2024〕1号</w:t></w:r></w:p>
        """
      #expect(try lines(DocxTextTests.docx(body)) == ["青川市人民政府文件", "青政发〔2024〕1号"])
    }

    @Test func tablesAreMarkdownRowsAndFramesAreLines() throws {
      func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(DocxTextTests.paragraph(text))</w:tc>"
      }
      func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }
      let merged = "<w:vMerge w:val=\"restart\"/>"
      let table =
        row(cell("任务"), cell("责任单位"), cell("时限"))
        + row(cell("排查|整治"), cell("市住建局", merged), cell("6月底前"))
        + row(cell("培训"), cell("", "<w:vMerge/>"), cell("长期"))
        + row(cell("合计", "<w:gridSpan w:val=\"2\"/>"), cell("两项"))
      let frame = row(cell("抄送：市委办公室。")) + row(cell("青川市人民政府办公室"), cell("2024年5月6日印发"))
      let body = "<w:tbl>\(table)</w:tbl><w:tbl>\(frame)</w:tbl>"
      #expect(
        try lines(DocxTextTests.docx(body)) == [
          "| 任务 | 责任单位 | 时限 |", "|---|---|---|", "| 排查｜整治 | 市住建局 | 6月底前 |",
          "| 培训 | 市住建局 | 长期 |", "| 合计 |  | 两项 |", "抄送：市委办公室。",
          "青川市人民政府办公室    2024年5月6日印发",
        ])
    }

    @Test func notesStandBehindTheText() throws {
      let body =
        "<w:p><w:r><w:t>九小场所</w:t><w:footnoteReference w:id=\"2\"/><w:t>要自查。</w:t></w:r></w:p>"
      let notes =
        "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">"
        + DocxTextTests.paragraph("指小学校等。") + "</w:footnote></w:footnotes>"
      #expect(
        try lines(DocxTextTests.docx(body, extra: ["word/footnotes.xml": notes]))
          == ["九小场所要自查。", "注：指小学校等。"])
    }

    @Test func faultyFilesSayWhatIsWrong() {
      func error(_ bytes: [UInt8]) -> String {
        do {
          _ = try DocumentReader().document(bytes, path: nil)
          return "none"
        } catch {
          return error.description
        }
      }
      let whole = DocxTextTests.docx(DocxTextTests.paragraph("要排查。"))
      #expect(error(Array(whole.prefix(whole.count / 2))).contains("damaged"))
      #expect(
        error(DocxTextTests.zip(["word/document.xml": "<w:document><w:body>"])).contains(
          "no well-formed XML"))
      let entities =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>"
      #expect(error(DocxTextTests.zip(["word/document.xml": entities])).contains("not opened"))
      let bomb = String(repeating: " ", count: 40 << 20)
      #expect(error(DocxTextTests.zip(["word/document.xml": bomb])).contains("not opened"))
    }
  }
#endif
