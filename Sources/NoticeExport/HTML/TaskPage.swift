import NoticeKit

/// A checklist as a page to work with: filters, status and remarks kept in the browser, export.
public struct TaskPage: Sendable {
  private let notices: [ExportedNotice]
  let language: Language
  private let order: TaskOrder

  /// - Parameters:
  ///   - notices: the notices whose tasks the page lists.
  ///   - order: the order of the rows.
  public init(_ notices: [ExportedNotice], _ language: Language = .zh, order: TaskOrder = .document)
  {
    self.notices = notices
    self.language = language
    self.order = order
  }

  private func phrase(_ zh: String, _ en: String) -> String { language.choose(zh, en) }

  /// The page, self-contained.
  public func html() -> String {
    let tasks = order.sorted(notices.flatMap(\.checklist.tasks))
    let title =
      notices.count == 1
      ? notices[0].notice.metadata.title ?? notices[0].notice.id : phrase("任务清单", "Tasks")
    let frame = PageFrame(
      title: title, language: language, style: TaskPage.style, script: script)
    return frame.page { html in
      html.element("header") { html in
        html.element("h1", text: title)
        for notice in notices.prefix(50) {
          html.element(
            "p", ["class": "facts"],
            text: notices.count == 1
              ? notice.checklist.sourceLine(language) : notice.sourceEntry(language))
        }
        if notices.count > 50 {
          html.element("p", ["class": "facts"], text: "… \(notices.count)")
        }
        filters(tasks, &html)
      }
      table(tasks, &html)
    }
  }

  // MARK: Filters

  private func filters(_ tasks: [Checklist.Task], _ html: inout HTMLWriter) {
    html.element("div", ["class": "filters", "role": "search"]) { html in
      html.element("label") { html in
        html.write(phrase("文字 ", "Text "))
        html.open("input", ["type": "search", "id": "f-text"])
      }
      var parties: [String: Int] = [:]
      for task in tasks {
        for party in Set(task.lead + task.responsible + task.support + task.supervised) {
          parties[party, default: 0] += 1
        }
      }
      html.select(
        "f-party", phrase("单位 ", "Party "),
        parties.sorted {
          ($1.value, $0.key) < ($0.value, $1.key)
        }.map { ($0.key, "\($0.key)（\($0.value)）") }, any: phrase("不限", "any"))
      var sectors: [String: Int] = [:]
      for task in tasks { for code in task.sectors { sectors[code, default: 0] += 1 } }
      html.select(
        "f-sector", phrase("领域 ", "Sector "),
        SectorNames.codes.compactMap { code in
          sectors[code].map { count in
            let name = language == .zh ? SectorNames.name(of: code) ?? code : code
            return (code, "\(name)（\(count)）")
          }
        }, any: phrase("不限", "any"))
      html.select(
        "f-due", phrase("时限 ", "Due "),
        [
          ("overdue", phrase("已过期", "overdue")), ("month", phrase("30天内", "within 30 days")),
          ("dated", phrase("有日期", "with a date")), ("every", phrase("定期", "recurring")),
          ("none", phrase("没有时限", "no time")),
        ], any: phrase("不限", "any"))
      html.select(
        "f-status", phrase("完成情况 ", "Status "),
        TaskStatus.allCases.filter {
          $0 != .overdue
        }.map { ($0.rawValue, $0.name(language)) }, any: phrase("不限", "any"))
      html.element("button", ["type": "button", "id": "reset"], text: phrase("全部", "All"))
      html.element(
        "button", ["type": "button", "id": "export"], text: phrase("导出CSV", "Export CSV"))
      html.element("button", ["type": "button", "id": "print"], text: phrase("打印", "Print"))
      html.element("output", ["id": "count", "aria-live": "polite"], text: "\(tasks.count)")
    }
  }

  // MARK: Table

  /// The columns in which any task has something.
  private func columns(_ tasks: [Checklist.Task]) -> [TaskColumn] {
    let columns: [TaskColumn] = [
      .number, .heading, .text, .lead, .responsible, .support, .deadline, .due, .frequency,
      .sectors,
      .slogans, .force,
    ]
    return (notices.count > 1 ? [.source] + columns : columns).filter { column in
      column == .text || tasks.contains { !column.cell($0, row: 1, language).isEmpty }
    }
  }

  private func table(_ tasks: [Checklist.Task], _ html: inout HTMLWriter) {
    let columns = columns(tasks)
    html.element("table", ["id": "tasks"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", text: phrase("完成", "Done"))
          for column in columns {
            html.element("th", ["scope": "col"], text: column.heading(language))
          }
          html.element("th", text: TaskColumn.status.heading(language))
          html.element("th", text: TaskColumn.remarks.heading(language))
        }
      }
      html.raw("\n")
      html.element("tbody") { html in
        for (index, task) in tasks.enumerated() { row(task, index + 1, columns, &html) }
      }
    }
  }

  private func row(
    _ task: Checklist.Task, _ number: Int, _ columns: [TaskColumn], _ html: inout HTMLWriter
  ) {
    let parties = task.lead + task.responsible + task.support + task.supervised
    let isRecurring = task.times.contains { $0.type == .every }
    html.element(
      "tr",
      [
        "data-id": task.id, "data-parties": parties.joined(separator: "\n"),
        "data-sectors": task.sectors.joined(separator: "\n"), "data-due": task.due,
        "data-every": isRecurring ? "1" : nil, "data-timed": task.times.isEmpty ? nil : "1",
      ]
    ) { html in
      html.element("td", ["class": "check"]) { html in
        html.open(
          "input",
          ["type": "checkbox", "aria-label": phrase("第\(number)项已完成", "task \(number) done")])
      }
      for column in columns {
        html.element(
          "td", ["class": "c-\(column.rawValue)", "data-label": column.heading(language)],
          text: column.cell(task, row: number, language))
      }
      html.element("td", ["class": "status", "data-label": TaskColumn.status.heading(language)]) {
        html in
        html.element("select", ["aria-label": TaskColumn.status.heading(language)]) { html in
          for status in TaskStatus.allCases where status != .overdue {
            html.element("option", ["value": status.rawValue], text: status.name(language))
          }
        }
      }
      html.element("td", ["class": "note", "data-label": TaskColumn.remarks.heading(language)]) {
        html in
        html.element(
          "textarea", ["rows": "1", "aria-label": TaskColumn.remarks.heading(language)], text: "")
      }
    }
    html.raw("\n")
  }
}
