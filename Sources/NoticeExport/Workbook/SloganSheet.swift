#if Excel
  import NoticeKit

  /// The sheet 口号: the formulae of the notices, where they stand and what they leave out.
  struct SloganSheet {
    private struct Row {
      var slogan: SloganMention
      var notice: Notice
      /// The item as people cite it: 二（6）.
      var number: String
      /// The number of the first task that holds it, from 1.
      var task: Int?
    }

    private let rows: [Row]
    private let language: Language
    private let hasSources: Bool

    init(_ book: TaskWorkbook) {
      language = book.language
      hasSources = book.notices.count > 1
      var tasks: [Place: Int] = [:]
      var numbers: [Place: String] = [:]
      for (index, task) in book.tasks.enumerated() {
        if let path = task.path {
          numbers[Place(document: task.document, name: path)] = task.number
        }
        for statement in task.statements {
          let place = Place(document: task.document, name: statement)
          if tasks[place] == nil { tasks[place] = index + 1 }
        }
      }
      rows = book.notices.flatMap { exported in
        let document = exported.checklist.document
        return exported.notice.slogans.map { slogan in
          let path = slogan.item ?? ""
          return Row(
            slogan: slogan, notice: exported.notice,
            number: numbers[Place(document: document, name: path)] ?? path,
            task: slogan.statement.flatMap { tasks[Place(document: document, name: $0)] })
        }
      }
    }

    /// A statement or an item of one of the notices.
    private struct Place: Hashable {
      var document: String
      var name: String
    }

    func write(_ sheet: Sheet, _ links: TaskLinks, _ footer: String) {
      var headings = [
        TaskColumn.row.heading(language), language.choose("口号原文", "Slogan"),
        language.choose("类别", "Class"), language.choose("已列内容", "Members"),
        language.choose("未列内容", "Missing"), language.choose("原文展开", "Expansion"),
        language.choose("所在条款", "Item"), language.choose("任务序号", "Task"),
      ]
      var limits = [5...7, 16...40, 8...14, 12...36, 10...36, 10...40, 8...12, 7...8]
      if hasSources {
        headings.append(TaskColumn.source.heading(language))
        limits.append(12...24)
      }
      let last = headings.count - 1
      sheet.write(
        language.choose("责任口号一览", "Slogans"), 0, merging: 0...last, SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      for (column, heading) in headings.enumerated() {
        sheet.write(heading, 1, column, SheetStyle.header)
      }
      sheet.setHeight(24, ofRow: 1)
      var widths = ColumnWidths(headings: headings, limits: limits)
      for (index, row) in rows.enumerated() {
        let cells = [
          row.slogan.text, SloganClass.name(of: row.slogan.class, language),
          row.slogan.members.joined(separator: "、"), row.slogan.missing.joined(separator: "、"),
          row.slogan.expansion?.joined(separator: "、") ?? "", row.number,
        ]
        sheet.write(index + 1, index + 2, 0, SheetStyle.centered)
        for (offset, cell) in cells.enumerated() {
          let isShort = offset == 1 || offset == 5
          sheet.write(
            cell, index + 2, offset + 1, isShort ? SheetStyle.centered : SheetStyle.text)
          widths.fit(cell, offset + 1)
        }
        if let task = row.task {
          sheet.write(formula: links.jump(to: task), task, index + 2, 7, SheetStyle.link)
        } else {
          sheet.write("", index + 2, 7, SheetStyle.centered)
        }
        if hasSources {
          let source = row.notice.metadata.citation ?? row.notice.id
          sheet.write(source, index + 2, 8, SheetStyle.text)
          widths.fit(source, 8)
        }
      }
      for (column, width) in widths.widths.enumerated() {
        sheet.setWidth(width, ofColumns: column...column)
      }
      sheet.freeze(row: 2, column: 2)
      let lastRow = 1 + rows.count
      if !rows.isEmpty { sheet.filter(header: 1, last: lastRow, columns: 0...last) }
      sheet.setUpPrinting(
        header: 1, last: lastRow, columns: 0...last, footer: footer, tab: SheetColour.tabs[1])
    }
  }

  /// The classes of slogans.
  enum SloganClass {
    /// The name for people: 责任 for `responsibility`; a class of a user's own lexicon as it is.
    static func name(of name: String, _ language: Language) -> String {
      guard language == .zh else { return name }
      switch name {
      case "responsibility": return "责任"
      case "principle": return "原则"
      case "investigation": return "事故查处"
      case "institution": return "制度"
      case "inspection": return "检查"
      case "target": return "整治对象"
      case "response": return "处置"
      case "caution": return "戒律"
      case "abbreviation": return "缩略语"
      default: return name
      }
    }
  }
#endif
