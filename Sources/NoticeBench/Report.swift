import NoticeExport

/// What was measured.
struct Report {
  /// A line of the table.
  struct Row {
    /// Which measure it belongs to.
    var measure: Options.Measure
    var name: String
    /// What is measured: NoticeKit's figure.
    var ours: Double
    /// What it is compared with, and its figure; nil where there is nothing.
    var other: (name: String, value: Double)?
    var unit: String
    /// The figure that counts.
    var ratio: Double?
    /// What the figure should reach, and what would be better still.
    var target: (least: Double, stretch: Double)?
    /// Whether a higher ratio is better.
    var isMore = true
  }

  private(set) var rows: [Row] = []
  /// Runs that failed and outputs that disagree.
  private(set) var failures: [String] = []
  /// Outputs that agree, and what was not there to be measured.
  private(set) var remarks: [String] = []

  mutating func add(_ row: Row) { rows.append(row) }
  mutating func fail(_ message: String) { failures.append(message) }
  mutating func remark(_ message: String) { remarks.append(message) }

  /// A table in Markdown.
  func table() -> String {
    var lines = ["| measure | NoticeKit | compared with | ratio | target | stretch |"]
    lines.append("|---|---|---|---|---|---|")
    for row in rows {
      let other = row.other.map { "\($0.name): \(Report.figure($0.value)) \(row.unit)" } ?? ""
      let sign = row.isMore ? "≥" : "≤"
      let target = row.target.map { "\(sign) \(Report.figure($0.least))" } ?? ""
      let stretch = row.target.map { "\(sign) \(Report.figure($0.stretch))" } ?? ""
      let ratio = row.ratio.map { Report.figure($0) + (isMet(row) ? "" : " (!)") } ?? ""
      lines.append(
        "| \(row.name) | \(Report.figure(row.ours)) \(row.unit) | \(other) | \(ratio) | \(target) "
          + "| \(stretch) |")
    }
    lines.append("")
    lines += remarks.map { "- \($0)" } + failures.map { "- FAILED: \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Whether the ratio reaches its target, if there is one.
  private func isMet(_ row: Row) -> Bool {
    guard let ratio = row.ratio, let target = row.target else { return true }
    return row.isMore ? ratio >= target.least : ratio <= target.least
  }

  /// The same as one JSON object.
  func json() -> String {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("rows")
    json.beginArray()
    for row in rows {
      json.beginObject()
      json.key("measure")
      json.value(row.measure.rawValue)
      json.key("name")
      json.value(row.name)
      json.key("unit")
      json.value(row.unit)
      json.key("noticekit")
      json.value(row.ours)
      if let other = row.other {
        json.key("other")
        json.value(other.name)
        json.key("value")
        json.value(other.value)
      }
      if let ratio = row.ratio {
        json.key("ratio")
        json.value(ratio)
      }
      if let target = row.target {
        json.key("target")
        json.value(target.least)
        json.key("stretch")
        json.value(target.stretch)
        json.key("met")
        json.value(isMet(row))
      }
      json.endObject()
    }
    json.endArray()
    json.key("remarks")
    json.value(remarks)
    json.key("failures")
    json.value(failures)
    json.endObject()
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Three digits that count, or whole numbers above a hundred.
  static func figure(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    let magnitude = value.magnitude
    let digits = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : magnitude >= 1 ? 2 : 3
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((magnitude * scale).rounded())
    var text = String(whole / Int(scale))
    if digits > 0 {
      let rest = String(whole % Int(scale))
      text += "." + String(repeating: "0", count: digits - rest.count) + rest
    }
    return value < 0 ? "-\(text)" : text
  }
}
