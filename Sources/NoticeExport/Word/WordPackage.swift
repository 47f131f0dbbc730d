#if Documents
  /// The parts of a Word file around its text (ECMA-376, WordprocessingML and Open Packaging).
  struct WordPackage {
    /// The title in the file's properties.
    var title: String
    /// The day that the file gives as that of its making.
    var created: CalendarDay
    /// `word/document.xml`.
    var document: [UInt8]

    func bytes() throws(ExportError) -> [UInt8] {
      let parts: [(String, [UInt8])] = [
        ("[Content_Types].xml", Array(WordPackage.contentTypes.utf8)),
        ("_rels/.rels", Array(WordPackage.relations.utf8)),
        ("docProps/core.xml", try properties()),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", Array(WordPackage.documentRelations.utf8)),
        ("word/styles.xml", Array(WordPackage.styles.utf8)),
        ("word/settings.xml", Array(WordPackage.settings.utf8)),
        ("word/fontTable.xml", Array(WordPackage.fonts.utf8)),
        ("word/footer1.xml", Array(WordPackage.footer.utf8)),
      ]
      return try ZipArchive.bytes(parts.map { ZipArchive.Entry(name: $0, bytes: $1) })
    }

    private func properties() throws(ExportError) -> [UInt8] {
      let xml = try XMLText()
      let date = created.iso + "T00:00:00Z"
      xml.element(
        "cp:coreProperties",
        [
          "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        ]
      ) {
        xml.element("dc:title") { xml.text(title) }
        xml.element("dc:creator") { xml.text("NoticeKit") }
        xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"]) { xml.text(date) }
        xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"]) { xml.text(date) }
      }
      return xml.bytes()
    }

    static let mainNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationNamespace =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
    private static let wordTypes =
      "application/vnd.openxmlformats-officedocument.wordprocessingml"

    private static let contentTypes =
      head + """
        <Types xmlns="\(packageNamespace)/content-types">
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        <Override PartName="/word/document.xml" ContentType="\(wordTypes).document.main+xml"/>
        <Override PartName="/word/styles.xml" ContentType="\(wordTypes).styles+xml"/>
        <Override PartName="/word/settings.xml" ContentType="\(wordTypes).settings+xml"/>
        <Override PartName="/word/fontTable.xml" ContentType="\(wordTypes).fontTable+xml"/>
        <Override PartName="/word/footer1.xml" ContentType="\(wordTypes).footer+xml"/>
        </Types>
        """

    private static let relations =
      head + """
        <Relationships xmlns="\(packageNamespace)/relationships">
        <Relationship Id="rId1" Type="\(relationNamespace)/officeDocument" \
        Target="word/document.xml"/>
        <Relationship Id="rId2" Type="\(packageNamespace)/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/>
        </Relationships>
        """

    private static let documentRelations =
      head + """
        <Relationships xmlns="\(packageNamespace)/relationships">
        <Relationship Id="rId1" Type="\(relationNamespace)/styles" Target="styles.xml"/>
        <Relationship Id="rId2" Type="\(relationNamespace)/settings" Target="settings.xml"/>
        <Relationship Id="rId3" Type="\(relationNamespace)/fontTable" Target="fontTable.xml"/>
        <Relationship Id="rId4" Type="\(relationNamespace)/footer" Target="footer1.xml"/>
        </Relationships>
        """

    private static let settings =
      head + """
        <w:settings xmlns:w="\(mainNamespace)">
        <w:zoom w:percent="100"/>
        <w:characterSpacingControl w:val="compressPunctuation"/>
        <w:compat><w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
        <w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>
        </w:settings>
        """

    /// What stands in for a font that a computer lacks.
    private static let fonts =
      head + """
        <w:fonts xmlns:w="\(mainNamespace)">
        <w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/><w:charset w:val="86"/></w:font>
        <w:font w:name="仿宋"><w:altName w:val="仿宋_GB2312"/><w:charset w:val="86"/></w:font>
        <w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/></w:font>
        <w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/></w:font>
        <w:font w:name="Times New Roman"><w:charset w:val="00"/></w:font>
        </w:fonts>
        """

    /// The page number as official documents have it: — 1 —.
    private static let footer =
      head + """
        <w:ftr xmlns:w="\(mainNamespace)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
        <w:r><w:t xml:space="preserve">— </w:t></w:r>\
        <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
        <w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>
        """

    private static let styles =
      head + """
        <w:styles xmlns:w="\(mainNamespace)">
        <w:docDefaults><w:rPrDefault><w:rPr>\(font("仿宋"))\
        <w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>\
        </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
        <w:qFormat/></w:style>
        <w:style w:type="paragraph" w:styleId="Attachment"><w:name w:val="附件"/>\
        <w:basedOn w:val="Normal"/><w:rPr>\(font("黑体"))<w:sz w:val="32"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>\
        <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="120" w:after="120"/>\
        <w:jc w:val="center"/></w:pPr><w:rPr>\(font("方正小标宋简体"))<w:sz w:val="40"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/>\
        <w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="160"/>\
        <w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Source"><w:name w:val="来源"/>\
        <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="表格正文"/>\
        <w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="HeadingCell"><w:name w:val="表头"/>\
        <w:basedOn w:val="Cell"/><w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr>\
        <w:rPr>\(font("黑体"))</w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>\
        <w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr>\
        <w:rPr>\(font("宋体"))<w:sz w:val="28"/></w:rPr></w:style>
        </w:styles>
        """

    private static func font(_ name: String) -> String {
      "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"\(name)\" "
        + "w:cs=\"Times New Roman\"/>"
    }
  }
#endif
