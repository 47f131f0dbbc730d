import NoticeKit

/// The charts of a comparison as inline SVG.
struct ComparisonCharts {
  private let report: ComparisonReport
  /// The groups that are drawn, and their names.
  let groups: [Int]
  private let names: [String]

  /// More groups cannot be told apart on a page.
  static let mostGroups = 40

  init(_ report: ComparisonReport) {
    self.report = report
    let specificity = report.tables.specificity
    var groups = Array(report.tables.groups.indices)
    if groups.count > ComparisonCharts.mostGroups {
      groups.sort { (specificity[$1].directives, $0) < (specificity[$0].directives, $1) }
      groups = groups.prefix(ComparisonCharts.mostGroups).sorted()
    }
    self.groups = groups
    names = groups.map { report.tables.groups[$0].name(report.language) }
  }

  // MARK: Heat maps

  /// A cell of a heat map.
  private struct Heat {
    /// 0 to 1.
    var share: Double
    var text: String
    var note: String
    var isIncomplete = false
  }

  /// Sectors by group, darker for more directives.
  func sectors(_ html: inout HTMLWriter) {
    let sectors = report.tables.sectors
    let most = sectors.counts.flatMap { row in groups.map { row[$0] } }.max() ?? 0
    let heads = sectors.codes.map { report.phrase(SectorNames.name(of: $0) ?? $0, $0) }
    heatMap(id: "heat-sectors", report.phrase("行业领域", "Sectors"), heads, &html) { row, column in
      let count = sectors.counts[row][groups[column]]
      guard count > 0 else { return nil }
      return Heat(
        share: (Double(count) / Double(max(most, 1))).squareRoot(), text: String(count),
        note: "\(heads[row]) · \(names[column]): \(count)")
    }
  }

  /// Slogans by group; a cell with an edge lacks members.
  func slogans(_ html: inout HTMLWriter) {
    let slogans = Array(report.tables.slogans.prefix(30))
    let heads = slogans.map { slogan in
      let name = slogan.name(report.language)
      return name.count > 16 ? String(name.prefix(15)) + "…" : name
    }
    heatMap(id: "heat-slogans", report.phrase("责任口号", "Slogans"), heads, &html) { row, column in
      let cell = slogans[row].cells[groups[column]]
      guard cell.count > 0 else { return nil }
      let missing = cell.missing.joined(separator: "、")
      let lacks = missing.isEmpty ? "" : report.phrase("，缺 ", ", lacks ") + missing
      return Heat(
        share: Double(cell.present.count + 1) / Double(max(slogans[row].members.count, 1) + 1),
        text: missing.isEmpty ? "✓" : "−\(cell.missing.count)",
        note: "\(slogans[row].name(report.language)) · \(names[column]): \(cell.count)\(lacks)",
        isIncomplete: !missing.isEmpty)
    }
  }

  private func heatMap(
    id: String, _ title: String, _ heads: [String], _ html: inout HTMLWriter,
    cell: (Int, Int) -> Heat?
  ) {
    guard !heads.isEmpty else { return }
    let left = 13 * (heads.map(\.count).max() ?? 0) + 16
    let top = 13 * min(names.map(\.count).max() ?? 0, 12) + 12
    let (width, height) = (groups.count > 20 ? 28 : 46, 24)
    svg(
      id: id, title, width: left + groups.count * width + 90,
      height: top + heads.count * height + 4,
      &html
    ) { html in
      for (column, name) in names.enumerated() {
        let x = left + column * width + width / 2
        let short = name.count > 12 ? String(name.prefix(11)) + "…" : name
        html.element(
          "text", ["transform": "translate(\(x) \(top - 6)) rotate(-50)", "class": "axis"],
          text: short)
      }
      for (row, head) in heads.enumerated() {
        let y = top + row * height
        html.element(
          "text", ["x": "\(left - 8)", "y": "\(y + 16)", "class": "axis end"], text: head)
        for column in groups.indices {
          let x = left + column * width
          let heat = cell(row, column)
          let opacity = heat.map { ReportTable.decimal(0.12 + 0.78 * min($0.share, 1)) }
          html.element("g", ["class": heat?.isIncomplete == true ? "lacking" : nil]) { html in
            if let heat { html.element("title", text: heat.note) }
            html.element(
              "rect",
              [
                "x": "\(x + 1)", "y": "\(y + 1)", "width": "\(width - 2)",
                "height": "\(height - 2)",
                "class": heat == nil ? "cell none" : "cell",
                "style": opacity.map { "fill-opacity: \($0)" },
              ], text: "")
            if let heat {
              html.element(
                "text",
                [
                  "x": "\(x + width / 2)", "y": "\(y + 16)",
                  "class": heat.share > 0.6 ? "middle light" : "middle",
                ], text: heat.text)
            }
          }
        }
      }
    }
  }

  // MARK: Bars

  /// Directives by modality and by time, a bar a group.
  func modalities(_ html: inout HTMLWriter) {
    let table = report.tables.modalities
    bars(
      id: "bars-modality", report.phrase("语气", "Modality"),
      table.codes.map { Statement.Modality(rawValue: $0)?.name(report.language) ?? $0 },
      table.counts, &html)
  }

  /// Directives by how they are bound in time, a bar a group.
  func deadlines(_ html: inout HTMLWriter) {
    let table = report.tables.deadlines
    bars(
      id: "bars-deadline", report.phrase("时限", "Deadlines"),
      table.codes.map {
        ComparisonTables.TimeBound(rawValue: $0)?.name(report.language) ?? $0
      }, table.counts, &html)
  }

  private func bars(
    id: String, _ title: String, _ series: [String], _ counts: [[Int]], _ html: inout HTMLWriter
  ) {
    let totals = groups.map { group in counts.reduce(0) { $0 + $1[group] } }
    guard let most = totals.max(), most > 0 else { return }
    let left = 13 * min(names.map(\.count).max() ?? 0, 14) + 16
    let (room, height) = (460, 24)
    svg(
      id: id, title, width: left + room + 50, height: groups.count * height + 30, &html
    ) { html in
      var x = left
      for (index, name) in series.enumerated() {
        html.element(
          "rect", ["x": "\(x)", "y": "4", "width": "12", "height": "12", "class": "s\(index)"],
          text: "")
        html.element("text", ["x": "\(x + 16)", "y": "15", "class": "axis"], text: name)
        x += 30 + 13 * name.count
      }
      for (row, group) in groups.enumerated() {
        let y = 26 + row * height
        let name = names[row].count > 14 ? String(names[row].prefix(13)) + "…" : names[row]
        html.element(
          "text", ["x": "\(left - 8)", "y": "\(y + 15)", "class": "axis end"], text: name)
        var start = Double(left)
        for (index, counts) in counts.enumerated() where counts[group] > 0 {
          let width = Double(room * counts[group]) / Double(most)
          html.element("g") { html in
            html.element("title", text: "\(names[row]) · \(series[index]): \(counts[group])")
            html.element(
              "rect",
              [
                "x": ReportTable.decimal(start), "y": "\(y + 2)",
                "width": ReportTable.decimal(width), "height": "\(height - 6)",
                "class": "s\(index)",
              ], text: "")
          }
          start += width
        }
        html.element(
          "text", ["x": ReportTable.decimal(start + 5), "y": "\(y + 15)", "class": "axis"],
          text: String(totals[row]))
      }
    }
  }

  // MARK: Timeline

  /// The last days of deadlines, a line a group.
  func timeline(_ html: inout HTMLWriter) {
    let comparison = report.comparison
    var lanes: [Int: Int] = [:]
    for (lane, group) in groups.enumerated() {
      for notice in report.tables.groups[group].notices { lanes[notice] = lane }
    }
    var points: [(lane: Int, day: Int, note: String)] = []
    for (index, statement) in comparison.statements.enumerated() where statement.isDirective {
      guard points.count < 3000, let lane = lanes[statement.notice] else { continue }
      for deadline in statement.deadlines {
        guard let due = deadline.due, let day = CalendarDay(iso: due) else { continue }
        points.append((lane, day.number, "\(due) · \(report.place(index)) · \(statement.text)"))
      }
    }
    guard let first = points.map(\.day).min(), let last = points.map(\.day).max() else { return }
    let left = 13 * min(names.map(\.count).max() ?? 0, 14) + 16
    let (room, height) = (640, 28)
    let span = max(last - first, 30)
    func x(_ day: Int) -> String {
      ReportTable.decimal(
        Double(left) + 10 + Double(room - 20) * Double(day - first) / Double(span))
    }
    svg(
      id: "timeline", report.phrase("完成时限", "Last days"), width: left + room + 10,
      height: groups.count * height + 30, &html
    ) { html in
      for tick in ticks(from: first, to: first + span) {
        html.element(
          "line",
          [
            "x1": x(tick.day), "x2": x(tick.day), "y1": "20",
            "y2": "\(24 + groups.count * height)", "class": "grid",
          ], text: "")
        html.element(
          "text", ["x": x(tick.day), "y": "14", "class": "middle axis"], text: tick.name)
      }
      for lane in groups.indices {
        let y = 24 + lane * height + height / 2
        let name = names[lane].count > 14 ? String(names[lane].prefix(13)) + "…" : names[lane]
        html.element(
          "text", ["x": "\(left - 8)", "y": "\(y + 4)", "class": "axis end"], text: name)
        html.element(
          "line",
          ["x1": "\(left)", "x2": "\(left + room)", "y1": "\(y)", "y2": "\(y)", "class": "grid"],
          text: "")
        for point in points where point.lane == lane {
          html.element("g") { html in
            html.element("title", text: point.note)
            html.element(
              "circle", ["cx": x(point.day), "cy": "\(y)", "r": "5", "class": "point"], text: "")
          }
        }
      }
    }
  }

  /// The first days of months, or of years where there are many months.
  private func ticks(from first: Int, to last: Int) -> [(day: Int, name: String)] {
    var ticks: [(day: Int, name: String)] = []
    let months = (last - first) / 30 + 1
    let step = months <= 12 ? 1 : months <= 36 ? 3 : 12
    for year in 1990...2100 {
      for month in stride(from: 1, through: 12, by: step) {
        guard let day = CalendarDay(year, month, 1), (first...last).contains(day.number) else {
          continue
        }
        ticks.append((day.number, step == 12 ? "\(year)" : "\(year)-\(month)"))
      }
    }
    return ticks
  }

  private func svg(
    id: String, _ title: String, width: Int, height: Int, _ html: inout HTMLWriter,
    _ body: (inout HTMLWriter) -> Void
  ) {
    html.element("figure", ["id": id]) { html in
      html.element("figcaption", text: title)
      html.element("div", ["class": "chart"]) { html in
        html.element(
          "svg",
          [
            "viewBox": "0 0 \(width) \(height)", "width": "\(width)", "height": "\(height)",
            "role": "img", "aria-label": title,
          ]
        ) { body(&$0) }
      }
    }
    html.raw("\n")
  }
}
