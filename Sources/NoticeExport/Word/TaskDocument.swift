#if Documents
  import NoticeKit

  /// Checklists as a Word file (ECMA-376): the 任务分解表 that offices attach to a reply, A4 landscape,
  /// its head row repeated on each page.
  struct TaskDocument {
    let notices: [ExportedNotice]
    let tasks: [Checklist.Task]
    let columns: TaskColumns
    let language: Language

    /// What fits a page across; the workbook has the rest.
    private static let usual: [TaskColumn] = [
      .row, .number, .text, .lead, .responsible, .support, .deadline, .remarks,
    ]

    init(_ notices: [ExportedNotice], _ export: TaskExport) {
      self.notices = notices
      tasks = export.tasks(of: notices)
      language = export.language
      columns = export.columns ?? TaskColumns(TaskDocument.usual, export.language)
    }

    func bytes() throws(ExportError) -> [UInt8] {
      try Archive.bytes(of: [
        ("[Content_Types].xml", try contentTypes()), ("_rels/.rels", try relationships()),
        ("word/document.xml", try document()),
      ])
    }

    // MARK: Package

    private func contentTypes() throws(ExportError) -> [UInt8] {
      let xml = try XMLDocument()
      xml.element(
        "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]
      ) {
        xml.element(
          "Default",
          [
            "Extension": "rels",
            "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
          ])
        xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
        xml.element(
          "Override",
          [
            "PartName": "/word/document.xml",
            "ContentType":
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          ])
      }
      return xml.bytes()
    }

    private func relationships() throws(ExportError) -> [UInt8] {
      let xml = try XMLDocument()
      let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      xml.element(
        "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]
      ) {
        xml.element(
          "Relationship",
          ["Id": "rId1", "Type": types + "/officeDocument", "Target": "word/document.xml"])
      }
      return xml.bytes()
    }

    // MARK: Text

    /// The width of the page between its margins, in twentieths of a point: A4 landscape less 2 cm a side.
    private static let textWidth = 16838 - 2 * 1134

    private func document() throws(ExportError) -> [UInt8] {
      let xml = try XMLDocument()
      let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      xml.element("w:document", ["xmlns:w": name]) {
        xml.element("w:body") {
          paragraph(xml, title, size: 36, isBold: true, isCentred: true, font: "方正小标宋简体")
          if let subtitle { paragraph(xml, subtitle, size: 24, isCentred: true, font: "仿宋") }
          table(xml)
          xml.element("w:sectPr") {
            xml.element("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
            xml.element(
              "w:pgMar",
              [
                "w:top": "1134", "w:right": "1134", "w:bottom": "1134", "w:left": "1134",
                "w:header": "567", "w:footer": "567", "w:gutter": "0",
              ])
          }
        }
      }
      return xml.bytes()
    }

    private var title: String {
      guard notices.count == 1, let notice = notices.first else {
        return language.choose("任务分解表", "Tasks")
      }
      let name = notice.notice.metadata.title ?? notice.notice.id
      let quoted = name.contains("《") ? name : "《\(name)》"
      return language.choose("\(quoted)任务分解表", "Tasks of \(name)")
    }

    private var subtitle: String? {
      guard notices.count == 1, let metadata = notices.first?.notice.metadata else { return nil }
      let parts = [metadata.documentNumber?.text, metadata.date].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: "　")
    }

    private func table(_ xml: borrowing XMLDocument) {
      let widths = self.widths
      xml.element("w:tbl") {
        xml.element("w:tblPr") {
          xml.element("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
          xml.element("w:tblBorders") {
            for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
              xml.element(
                "w:" + side,
                ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
            }
          }
          xml.element("w:tblLayout", ["w:type": "fixed"])
        }
        xml.element("w:tblGrid") {
          for width in widths { xml.element("w:gridCol", ["w:w": String(width)]) }
        }
        row(xml, columns.headings, widths, isHead: true)
        for (index, task) in tasks.enumerated() {
          let cells = columns.choices.map { $0.column.cell(task, row: index + 1, language) }
          row(xml, cells, widths, isHead: false)
        }
      }
    }

    /// Wide columns for measures, narrow ones for numbers.
    private var widths: [Int] {
      let weights = columns.choices.map { choice in
        switch choice.column {
        case .row: return 5
        case .number: return 8
        case .text: return 42
        case .heading, .actions: return 20
        case .responsible, .lead, .support, .supervised: return 15
        default: return 12
        }
      }
      let total = weights.reduce(0, +)
      return weights.map { TaskDocument.textWidth * $0 / max(total, 1) }
    }

    private func row(
      _ xml: borrowing XMLDocument, _ cells: [String], _ widths: [Int], isHead: Bool
    ) {
      xml.element("w:tr") {
        xml.element("w:trPr") {
          xml.element("w:cantSplit")
          if isHead { xml.element("w:tblHeader") }
        }
        for (index, cell) in cells.enumerated() {
          let isNarrow = columns.choices[index].column == .row
          xml.element("w:tc") {
            xml.element("w:tcPr") {
              xml.element("w:tcW", ["w:w": String(widths[index]), "w:type": "dxa"])
              if isHead {
                xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "E7E6E6"])
              }
              xml.element("w:vAlign", ["w:val": "center"])
            }
            for line in cell.split(separator: "\n", omittingEmptySubsequences: false) {
              paragraph(
                xml, String(line), size: 21, isBold: isHead, isCentred: isHead || isNarrow,
                font: isHead ? "黑体" : "仿宋")
            }
          }
        }
      }
    }

    /// - Parameter size: in half points.
    private func paragraph(
      _ xml: borrowing XMLDocument, _ text: String, size: Int, isBold: Bool = false,
      isCentred: Bool = false, font: String
    ) {
      xml.element("w:p") {
        if isCentred {
          xml.element("w:pPr") { xml.element("w:jc", ["w:val": "center"]) }
        }
        xml.element("w:r") {
          xml.element("w:rPr") {
            xml.element("w:rFonts", ["w:ascii": "Times New Roman", "w:eastAsia": font])
            if isBold { xml.element("w:b") }
            xml.element("w:sz", ["w:val": String(size)])
          }
          xml.element("w:t", ["xml:space": "preserve"]) { xml.text(text) }
        }
      }
    }
  }
#endif
