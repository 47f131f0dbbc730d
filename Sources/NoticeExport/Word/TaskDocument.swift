#if Documents
  import NoticeKit

  /// Checklists as a 任务分解表 for Word, as offices attach it to a reply: A4 landscape, one table.
  struct TaskDocument {
    private let notices: [ExportedNotice]
    private let tasks: [Checklist.Task]
    private let columns: TaskColumns
    private let language: Language
    /// Whether equal headings that follow each other share a cell.
    private let mergesHeadings: Bool

    init(_ notices: [ExportedNotice], _ export: TaskExport) {
      self.notices = notices
      tasks = export.tasks(of: notices)
      language = export.language
      mergesHeadings = export.order == .document
      columns =
        export.columns
        ?? TaskDocument.filled(
          TaskColumn.sheet(withSource: notices.count > 1), tasks, export.language)
    }

    /// The columns that say something in any row, and those that people fill in: paper is narrow.
    private static func filled(
      _ columns: [TaskColumn], _ tasks: [Checklist.Task], _ language: Language
    ) -> TaskColumns {
      let used = columns.filter { column in
        column == .remarks || column == .text
          || tasks.contains { !column.cell($0, row: 1, language).isEmpty }
      }
      return TaskColumns(used, language)
    }

    func bytes() throws(ExportError) -> [UInt8] {
      let days = notices.compactMap { $0.notice.metadata.date.flatMap(CalendarDay.init(iso:)) }
      return try WordPackage(
        title: title, created: days.max() ?? CalendarDay(1980, 1, 1)!, document: document()
      ).bytes()
    }

    private var title: String {
      guard notices.count == 1, let notice = notices.first else {
        return language.choose("任务分解表", "Tasks")
      }
      let name = notice.notice.metadata.title ?? notice.notice.id
      let quoted = name.contains("《") ? name : "《\(name)》"
      return language.choose("\(quoted)任务分解表", "Tasks of \(name)")
    }

    private func document() throws(ExportError) -> [UInt8] {
      let xml = try XMLText()
      xml.element(
        "w:document",
        ["xmlns:w": WordPackage.mainNamespace, "xmlns:r": WordPackage.relationNamespace]
      ) {
        xml.element("w:body") {
          paragraph(language.choose("附件", "Attachment"), style: "Attachment", xml)
          paragraph(title, style: "Title", xml)
          writeSources(xml)
          WordTable(columns, tasks, language, mergesHeadings: mergesHeadings).write(xml)
          if tasks.contains(where: { $0.responsibleSource == .addressees }) {
            paragraph(
              language.choose(
                "注：斜体单位原文未写明，按主送机关推定，请核实。",
                "Note: a party in italics is not named there; the addressees are assumed."),
              style: "Source", xml)
          }
          writePage(xml)
        }
      }
      return xml.bytes()
    }

    private func writeSources(_ xml: XMLText) {
      if notices.count == 1 {
        paragraph(notices[0].checklist.sourceLine(language), style: "Subtitle", xml)
        return
      }
      paragraph(
        language.choose(
          "共\(notices.count)份文件、\(tasks.count)项任务",
          "\(tasks.count) tasks of \(notices.count) notices"), style: "Subtitle", xml)
      guard (2...8).contains(notices.count) else { return }
      for (index, notice) in notices.enumerated() {
        paragraph("\(index + 1). " + notice.sourceEntry(language), style: "Source", xml)
      }
    }

    private func paragraph(_ text: String, style: String, _ xml: XMLText) {
      xml.element("w:p") {
        xml.element("w:pPr") { xml.element("w:pStyle", ["w:val": style]) }
        xml.element("w:r") { xml.element("w:t") { xml.text(text) } }
      }
    }

    /// A4 landscape with the page number at the foot; lengths in twentieths of a point.
    private func writePage(_ xml: XMLText) {
      xml.element("w:sectPr") {
        xml.element("w:footerReference", ["w:type": "default", "r:id": "rId4"])
        xml.element("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
        let margin = String(WordTable.margin)
        xml.element(
          "w:pgMar",
          [
            "w:top": "1134", "w:right": margin, "w:bottom": "1134", "w:left": margin,
            "w:header": "567", "w:footer": "567", "w:gutter": "0",
          ])
      }
    }
  }
#endif
