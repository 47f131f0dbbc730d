import NoticeKit

/// A checklist as a Markdown task list (GitHub Flavored Markdown 5.3), one box a task.
public struct MarkdownTaskList: Sendable {
  private let language: Language

  /// - Parameter language: of the labels; the notice's words stay as they are.
  public init(_ language: Language) {
    self.language = language
  }

  /// The list with the notice's title, a heading for each group of tasks, and under each task who,
  /// when and about what.
  public func text(_ checklist: Checklist) -> String {
    let metadata = checklist.metadata
    var lines = ["# " + escaped(metadata.title ?? checklist.document), ""]
    lines += [escaped(checklist.subtitle(language, separator: " · ")), ""]
    var heading: String?
    for (index, task) in checklist.tasks.enumerated() {
      if task.heading != heading {
        if index > 0 { lines.append("") }
        if let heading = task.heading { lines += ["## " + escaped(heading), ""] }
        heading = task.heading
      }
      let number = task.number.map { "**\(escaped($0))** " } ?? ""
      lines.append("- [ ] " + number + escaped(task.text))
      for column in MarkdownTaskList.details {
        let cell = column.cell(task, row: index + 1, language)
        if cell.isEmpty || (column == .force && task.modalities == [.obligation]) { continue }
        let label = column.heading(language) + language.choose("：", ": ")
        lines.append("  - " + label + escaped(cell))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands below a task, in order.
  private static let details: [TaskColumn] = [
    .force, .lead, .responsible, .support, .supervised, .deadline, .due, .frequency, .sectors,
    .slogans,
  ]

  /// `text` with a backslash before what Markdown would take for mark-up.
  private func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>|#~&".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}

extension Checklist {
  /// Issuer, document number, date and the number of tasks on one line.
  func subtitle(_ language: Language, separator: String) -> String {
    let count = language.choose("共\(tasks.count)项任务", "\(tasks.count) tasks")
    let issuer = metadata.issuers.isEmpty ? nil : metadata.issuers.joined(separator: "、")
    return [issuer, metadata.documentNumber?.text, metadata.date, count].compactMap { $0 }
      .joined(separator: separator)
  }
}
