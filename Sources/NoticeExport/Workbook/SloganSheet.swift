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
      var columns = [
        SheetGrid.Column(TaskColumn.row.heading(language), 5...7),
        SheetGrid.Column(language.choose("口号原文", "Slogan"), 16...40),
        SheetGrid.Column(language.choose("类别", "Class"), 8...14),
        SheetGrid.Column(language.choose("已列内容", "Members"), 12...36),
        SheetGrid.Column(language.choose("未列内容", "Missing"), 10...36),
        SheetGrid.Column(language.choose("原文展开", "Expansion"), 10...40),
        SheetGrid.Column(language.choose("所在条款", "Item"), 8...12),
        SheetGrid.Column(language.choose("任务序号", "Task"), 7...8),
      ]
      if hasSources {
        columns.append(SheetGrid.Column(TaskColumn.source.heading(language), 12...24))
      }
      var grid = SheetGrid(header: 1, columns: columns)
      for (index, row) in rows.enumerated() { grid.add(cells(row, index, links)) }
      sheet.write(
        language.choose("责任口号一览", "Slogans"), 0, merging: 0...grid.lastColumn,
        SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      grid.write(sheet, frozen: 2)
      sheet.setUpPrinting(
        header: 1, last: grid.lastRow, columns: 0...grid.lastColumn, footer: footer,
        tab: SheetColour.tabs[1])
    }

    private func cells(_ row: Row, _ index: Int, _ links: TaskLinks) -> [SheetGrid.Cell] {
      let slogan = row.slogan
      var cells: [SheetGrid.Cell] = [
        .init(.number(index + 1), SheetStyle.centered), .init(slogan.text),
        .init(SloganClass.name(of: slogan.class, language), SheetStyle.centered),
        .init(slogan.members.joined(separator: "、")),
        .init(slogan.missing.joined(separator: "、")),
        .init(slogan.expansion?.joined(separator: "、") ?? ""),
        .init(row.number, SheetStyle.centered),
        row.task.map { .init(.count(links.jump(to: $0), $0), SheetStyle.link) }
          ?? .init("", SheetStyle.centered),
      ]
      if hasSources { cells.append(.init(row.notice.metadata.citation ?? row.notice.id)) }
      return cells
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
