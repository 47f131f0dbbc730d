#if Excel
  import NoticeKit

  /// The sheet 说明: where the list is from, what its columns and colours mean, what to check.
  struct AboutSheet {
    private let book: TaskWorkbook
    private let language: Language

    init(_ book: TaskWorkbook) {
      self.book = book
      language = book.language
    }

    func write(_ sheet: Sheet, _ footer: String) {
      sheet.write(language.choose("说明", "About"), 0, merging: 0...1, SheetStyle.title)
      sheet.setHeight(30, ofRow: 0)
      var row = 1
      for section in sections {
        sheet.write(section.title, row, merging: 0...1, SheetStyle.section)
        row += 1
        for (label, text) in section.lines {
          sheet.write(label, row, 0, SheetStyle.text)
          sheet.write(text, row, 1, SheetStyle.text)
          let lines = LineBreaker(width: AboutSheet.width - 1).lines(text).count
          sheet.setHeight(SheetGrid.height(lines: lines), ofRow: row)
          row += 1
        }
      }
      sheet.setWidth(18, ofColumns: 0...0)
      sheet.setWidth(AboutSheet.width, ofColumns: 1...1)
      sheet.setUpPrinting(
        header: 0, last: row - 1, columns: 0...1, footer: footer, tab: SheetColour.tabs[2])
    }

    /// The width of the text.
    private static let width = 110

    private struct Section {
      var title: String
      var lines: [(String, String)]
    }

    private var sections: [Section] {
      book.notices.map(source) + [columnSection, colourSection, useSection]
    }

    private func source(_ exported: ExportedNotice) -> Section {
      let notice = exported.notice
      let metadata = notice.metadata
      let directives = notice.statements.count { $0.kind == .directive }
      let lines: [(String, String?)] = [
        (TaskColumn.issuer.heading(language), nonempty(metadata.issuers)),
        (TaskColumn.documentNumber.heading(language), metadata.documentNumber?.text),
        (language.choose("文种", "Genre"), metadata.genre),
        (TaskColumn.date.heading(language), metadata.date),
        (language.choose("主送机关", "Addressees"), nonempty(metadata.addressees)),
        (language.choose("源文件", "Source file"), notice.source.path),
        ("SHA-256", notice.source.sha256),
        (
          language.choose("抽取结果", "Read"),
          language.choose(
            "\(notice.items.count)个条目，\(notice.statements.count)个语句，其中\(directives)个为任务性语句；"
              + "列出\(exported.checklist.tasks.count)项任务",
            "\(notice.items.count) items, \(notice.statements.count) statements, "
              + "\(directives) of them directives; \(exported.checklist.tasks.count) tasks listed")
        ),
      ]
      return Section(
        title: metadata.title ?? notice.id,
        lines: lines.compactMap { label, text in text.map { (label, $0) } })
    }

    private func nonempty(_ names: [String]) -> String? {
      names.isEmpty ? nil : names.joined(separator: "、")
    }

    private var columnSection: Section {
      Section(
        title: language.choose("栏目", "Columns"),
        lines: book.columns.choices.compactMap { choice in
          choice.column.explanation(language).map { (choice.heading, $0) }
        })
    }

    private var colourSection: Section {
      Section(
        title: language.choose("颜色", "Colours"),
        lines: language.choose(
          [
            ("红色日期", "截止日期已过而完成情况不是“已完成”"),
            ("黄色日期", "30天内到期"),
            ("灰色斜体单位", "原文未写明责任主体，按主送机关推定，请核实"),
            ("红色“禁止”", "禁止性要求"),
          ],
          [
            ("Red date", "past, and the task is not done"),
            ("Amber date", "due within 30 days"),
            ("Grey italic party", "the text names nobody; the addressees are assumed"),
            ("Red force", "a prohibition"),
          ]))
    }

    private var useSection: Section {
      Section(
        title: language.choose("使用", "Use"),
        lines: language.choose(
          [
            ("填写", "“完成情况”从下拉列表选择；“备注”自由填写；其他工作表的已完成数和完成情况随之更新"),
            ("跳转", "点击带下划线的序号转到对应任务；任务清单重新排序后仍然有效"),
            ("核对", "清单由程序从原文抽取，用于督办前请对照原文核对；“出处”给出原文位置"),
          ],
          [
            ("Fill in", "Choose the status from its list; the other sheets follow it"),
            ("Go to", "An underlined number leads to its task, after sorting the list too"),
            (
              "Check",
              "The list was read by a program; check it against the text before relying on it"
            ),
          ]))
    }
  }

  extension TaskColumn {
    /// What a reader may not guess from the heading, or nil.
    func explanation(_ language: Language) -> String? {
      switch self {
      case .number:
        return language.choose("原文条目编号，如“二（一）”", "the item's number as people cite it")
      case .heading:
        return language.choose("所在条目的标题，没有时取上级条目的标题", "the heading the task stands under")
      case .text: return language.choose("原文语句，未作改写", "the wording of the text, unchanged")
      case .responsible:
        return language.choose(
          "语句写明的或由上文承接的责任主体", "who has to act, as named there or before")
      case .deadline: return language.choose("原文的时间表述", "the time as printed")
      case .due:
        return language.choose(
          "由时限换算的最后一天，年份按成文日期推定", "the last day; a year left out is the notice's")
      case .frequency: return language.choose("定期任务的周期和次数", "how often")
      case .force:
        return language.choose("要求、禁止、允许或鼓励", "obligation, prohibition, permission, encouragement")
      case .evidence:
        return language.choose(
          "语句号，后为语句在原文中的起止字位（从0计，止位不含）",
          "the statement and where it stands: characters from 0, end not included")
      default: return nil
      }
    }
  }
#endif
