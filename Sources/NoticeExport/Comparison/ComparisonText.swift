import NoticeKit

/// A comparison for a terminal: one table below another, long ones cut.
struct ComparisonText {
  private let report: ComparisonReport
  private let width: Int
  private let isStyled: Bool

  init(_ report: ComparisonReport, width: Int, isStyled: Bool) {
    self.report = report
    self.width = max(width, 60)
    self.isStyled = isStyled
  }

  /// All tables, an empty line between them.
  func text() -> String {
    var tables = [report.notices]
    if report.comparison.notices.count == 2 {
      tables.append(report.versions)
    } else {
      tables.append(report.requirements)
    }
    tables += [
      report.slogans, report.sectors, report.modalities, report.deadlines, report.specificity,
      report.provenance,
    ]
    return tables.filter { !$0.rows.isEmpty }.map(section).joined(separator: "\n")
  }

  private func section(_ table: ReportTable) -> String {
    var lines = LineBreaker(width: width).lines("【\(table.title)】").map {
      isStyled ? "\u{1B}[1m\($0)\u{1B}[0m" : $0
    }
    if !table.note.isEmpty { lines += LineBreaker(width: width).lines(table.note) }
    // What changed is the point of a comparison of two; everything else is cut.
    let limit = table.id == "versions" ? Int.max : max(report.rowLimit, 40)
    let shown = table.rows.prefix(table.id == "requirements" ? report.rowLimit : limit)
    let plain = PlainTable(
      columns: table.columns.map {
        PlainTable.Column(
          title: $0.title, minimum: min($0.width.lowerBound, 24), maximum: $0.width.upperBound,
          alignsRight: $0.isNumber)
      },
      rows: shown.map { .cells($0.map(\.text)) })
    lines += plain.lines(width: width, isStyled: isStyled)
    let total = table.id == "requirements" ? report.comparison.clusters.count : table.rows.count
    if total > shown.count {
      lines.append(
        report.phrase(
          "…… 另有 \(total - shown.count) 行，见 -o 写出的文件",
          "… \(total - shown.count) more rows in the files of -o"))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
