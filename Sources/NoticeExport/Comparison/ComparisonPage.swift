import NoticeKit

/// A comparison as a page: charts, tables, and what was aligned side by side with the differences
/// marked.
struct ComparisonPage {
  private let report: ComparisonReport
  private let comparison: Comparison
  private let language: Language

  /// More members of a requirement, and more notices to choose from, make a page that no browser
  /// shows.
  private static let mostMembers = 40
  private static let mostChoices = 500
  private static let mostRows = 500

  init(_ report: ComparisonReport) {
    self.report = report
    comparison = report.comparison
    language = report.language
  }

  /// The page, self-contained.
  func html() -> String {
    let title = phrase("公文比较", "Comparison of notices")
    let frame = PageFrame(
      title: title, language: language, style: ComparisonPage.style, script: script)
    return frame.page { html in
      head(title, &html)
      html.element("main") { html in
        section(report.notices, &html)
        if comparison.notices.count > 2 { section(report.requirements, &html) }
        charts(&html)
        directives(&html)
        for table in [
          report.slogans, report.parties, report.specificity, report.chapters, report.provenance,
        ] {
          section(table, &html)
        }
      }
    }
  }

  private func phrase(_ zh: String, _ en: String) -> String { language.choose(zh, en) }

  // MARK: Head

  private func head(_ title: String, _ html: inout HTMLWriter) {
    html.element("header") { html in
      html.element("h1", text: title)
      let directives = comparison.statements.filter(\.isDirective).count
      html.element(
        "p", ["class": "facts"],
        text: phrase(
          "\(comparison.notices.count)份公文，\(directives)项要求，\(comparison.alignments.count)对相通，"
            + "\(comparison.clusters.count)项共同要求",
          "\(comparison.notices.count) notices, \(directives) directives, "
            + "\(comparison.alignments.count) aligned pairs, \(comparison.clusters.count) shared "
            + "requirements"))
      html.element("nav") { html in
        var links = [("notices", report.notices.title)]
        if comparison.notices.count > 2 {
          links.append(("requirements", report.requirements.title))
        }
        links += [
          ("charts", phrase("图表", "Charts")), ("directives", phrase("逐条对照", "Side by side")),
          ("slogans", report.slogans.title), ("provenance", report.provenance.title),
        ]
        for (id, name) in links { html.element("a", ["href": "#\(id)"], text: name) }
        html.element("button", ["type": "button", "id": "print"], text: phrase("打印", "Print"))
      }
    }
  }

  // MARK: Tables

  private func section(_ table: ReportTable, _ html: inout HTMLWriter) {
    guard !table.rows.isEmpty else { return }
    html.element("section", ["id": table.id]) { html in
      html.element("h2", text: table.title)
      if !table.note.isEmpty { html.element("p", ["class": "facts"], text: table.note) }
      html.element("div", ["class": "wide"]) { html in
        html.element("table") { html in
          html.element("thead") { html in
            html.element("tr") { html in
              for column in table.columns {
                html.element("th", ["scope": "col"], text: column.title)
              }
            }
          }
          html.element("tbody") { html in
            for row in table.rows.prefix(ComparisonPage.mostRows) {
              html.element("tr") { html in
                for (cell, column) in zip(row, table.columns) {
                  html.element("td", ["class": name(of: cell, column)], text: cell.text)
                }
              }
              html.raw("\n")
            }
          }
        }
      }
      if table.rows.count > ComparisonPage.mostRows {
        html.element(
          "p", ["class": "facts"],
          text: phrase(
            "另有\(table.rows.count - ComparisonPage.mostRows)行，见工作簿或 CSV。",
            "\(table.rows.count - ComparisonPage.mostRows) more rows in the workbook and the CSV."))
      }
    }
    html.raw("\n")
  }

  private func name(of cell: ReportTable.Cell, _ column: ReportTable.Column) -> String? {
    switch cell {
    case .text("●"): return "sign reference"
    case .text(let text) where text.hasPrefix("↑"): return "sign stronger"
    case .text(let text) where text.hasPrefix("↓"): return "sign weaker"
    case .text(let text) where text.hasPrefix("=") || text.hasPrefix("≈"): return "sign"
    case .number(0): return "number zero"
    default: return column.isNumber ? "number" : nil
    }
  }

  // MARK: Charts

  private func charts(_ html: inout HTMLWriter) {
    let charts = ComparisonCharts(report)
    html.element("section", ["id": "charts"]) { html in
      html.element("h2", text: phrase("图表", "Charts"))
      if charts.groups.count < report.tables.groups.count {
        html.element(
          "p", ["class": "facts"],
          text: phrase(
            "图中为要求最多的\(charts.groups.count)组，共\(report.tables.groups.count)组。",
            "The \(charts.groups.count) groups with most directives of "
              + "\(report.tables.groups.count)."))
      }
      html.element("div", ["class": "figures"]) { html in
        charts.sectors(&html)
        charts.slogans(&html)
        charts.modalities(&html)
        charts.deadlines(&html)
        charts.timeline(&html)
      }
    }
    html.raw("\n")
  }

  // MARK: Side by side

  private func directives(_ html: inout HTMLWriter) {
    html.element("section", ["id": "directives"]) { html in
      html.element("h2", text: phrase("逐条对照", "Side by side"))
      filters(&html)
      html.element("div", ["id": "cards"]) { html in
        if comparison.notices.count == 2 {
          let version = report.version
          for entry in version.entries { card(entry, version, &html) }
        } else {
          for cluster in comparison.clusters.prefix(report.rowLimit) { card(cluster, &html) }
        }
      }
      let hidden = comparison.clusters.count - report.rowLimit
      if comparison.notices.count != 2, hidden > 0 {
        html.element(
          "p", ["class": "facts"],
          text: phrase(
            "另有\(hidden)项共同要求，见 JSON 或 CSV。", "\(hidden) more requirements in the JSON and the CSV."
          ))
      }
    }
    html.raw("\n")
  }

  private func filters(_ html: inout HTMLWriter) {
    html.element("form", ["class": "filters", "role": "search"]) { html in
      html.element("label") { html in
        html.write(phrase("查找 ", "Find "))
        html.open("input", ["id": "f-text", "type": "search", "size": "16"])
      }
      if comparison.notices.count == 2 {
        let choices = AlignmentRelation.allCases.map { ($0.rawValue, $0.name(language)) }
        html.select(
          "f-relation", phrase("情况 ", "What "),
          [("added", phrase("新增", "added")), ("dropped", phrase("删去", "dropped"))] + choices
            + [("moved", phrase("移位", "moved"))], any: phrase("不限", "any"))
      } else {
        html.select(
          "f-notice", phrase("公文 ", "Notice "),
          report.labels.prefix(ComparisonPage.mostChoices).enumerated().map {
            (String($0.offset), $0.element)
          }, any: phrase("不限", "any"))
        let choices = AlignmentRelation.allCases.map { ($0.rawValue, $0.name(language)) }
        html.select(
          "f-relation", phrase("情况 ", "What "),
          [("has", phrase("有", "has it")), ("missing", phrase("没有", "has it not"))] + choices,
          any: phrase("不限", "any"))
      }
      let codes = Set(comparison.statements.lazy.filter(\.isDirective).flatMap(\.sectors))
      html.select(
        "f-sector", phrase("领域 ", "Sector "),
        SectorNames.codes.filter { codes.contains($0) }.map {
          ($0, phrase(SectorNames.name(of: $0) ?? $0, $0))
        }, any: phrase("不限", "any"))
      html.element("button", ["type": "reset", "id": "reset"], text: phrase("全部", "All"))
      html.element("output", ["id": "count", "aria-live": "polite"], text: "")
    }
  }

  /// A requirement: the reference on the left, the others on the right.
  private func card(_ cluster: RequirementCluster, _ html: inout HTMLWriter) {
    let reference = comparison.statements[cluster.reference]
    // `3:stronger`: the notice and how it has the requirement.
    let states = cluster.members.map { member in
      let notice = comparison.statements[member.statement].notice
      return "\(notice):\(member.relation?.rawValue ?? "reference")"
    }
    html.element(
      "article",
      [
        "class": "card", "data-states": states.joined(separator: " "),
        "data-sectors": reference.sectors.joined(separator: " "),
      ]
    ) { html in
      html.element("div", ["class": "side"]) { html in
        place(cluster.reference, nil, &html)
        html.element("p", text: reference.text)
        let has = Set(cluster.notices)
        let missing = comparison.notices.indices.filter { !has.contains($0) }
        let names = missing.prefix(12).map { report.labels[$0] }.joined(separator: "、")
        let rest = missing.count > 12 ? phrase(" 等\(missing.count)份", " … \(missing.count)") : ""
        html.element(
          "p", ["class": "facts"],
          text: phrase("\(cluster.notices.count)份有", "\(cluster.notices.count) have it")
            + (missing.isEmpty ? "" : phrase("；没有：", "; not: ") + names + rest))
      }
      html.element("div", ["class": "side"]) { html in
        let others = cluster.members.filter { $0.statement != cluster.reference }
        for member in others.prefix(ComparisonPage.mostMembers) {
          let relation = member.relation
          html.element("div", ["class": "member"]) { html in
            place(member.statement, relation, isPartial: member.isPartial, &html)
            wording(
              TextDifference(reference.text, comparison.statements[member.statement].text).right,
              "ins", &html)
            changes(
              comparison.changes(
                from: cluster.reference, to: member.statement, isPartial: member.isPartial), &html)
          }
        }
        if others.count > ComparisonPage.mostMembers {
          html.element(
            "p", ["class": "facts"],
            text: phrase(
              "另有\(others.count - ComparisonPage.mostMembers)处",
              "\(others.count - ComparisonPage.mostMembers) more"))
        }
      }
    }
    html.raw("\n")
  }

  /// A directive of one of two versions, or a pair.
  private func card(
    _ entry: VersionComparison.Entry, _ version: VersionComparison, _ html: inout HTMLWriter
  ) {
    let what = entry.left == nil ? "added" : entry.right == nil ? "dropped" : nil
    let states = [what ?? entry.relation?.rawValue, entry.isMoved ? "moved" : nil]
    let sectors = [entry.left, entry.right].compactMap { $0 }
      .flatMap { comparison.statements[$0].sectors }
    let (before, after) = (
      entry.left.map { comparison.statements[$0].text } ?? "",
      entry.right.map { comparison.statements[$0].text } ?? ""
    )
    let difference = TextDifference(before, after)
    html.element(
      "article",
      [
        "class": "card \(what ?? "")",
        "data-states": states.compactMap { $0 }.joined(separator: " "),
        "data-sectors": sectors.joined(separator: " "),
      ]
    ) { html in
      html.element("div", ["class": "side"]) { html in
        if let left = entry.left {
          place(left, nil, &html)
          wording(difference.left, "del", &html)
        } else {
          html.element("p", ["class": "facts"], text: phrase("（没有）", "(nothing)"))
        }
      }
      html.element("div", ["class": "side"]) { html in
        if let right = entry.right {
          place(right, entry.relation, isMoved: entry.isMoved, isAdded: what == "added", &html)
          wording(difference.right, "ins", &html)
          changes(entry.changes, &html)
        } else {
          html.element("p", ["class": "facts"], text: phrase("（删去）", "(dropped)"))
        }
      }
    }
    html.raw("\n")
  }

  private func place(
    _ statement: Int, _ relation: AlignmentRelation?, isPartial: Bool = false,
    isMoved: Bool = false, isAdded: Bool = false, _ html: inout HTMLWriter
  ) {
    html.element("p", ["class": "place"]) { html in
      html.write(report.place(statement))
      var badges: [(String, String)] = []
      if let relation { badges.append((relation.rawValue, relation.name(language))) }
      if isAdded { badges.append(("added", phrase("新增", "added"))) }
      if isPartial { badges.append(("adapted", phrase("部分", "in part"))) }
      if isMoved { badges.append(("adapted", phrase("移位", "moved"))) }
      for (name, text) in badges {
        html.raw(" ")
        html.element("span", ["class": "badge \(name)"], text: text)
      }
    }
  }

  private func wording(
    _ pieces: [TextDifference.Piece], _ mark: String, _ html: inout HTMLWriter
  ) {
    html.element("p") { html in
      for piece in pieces {
        if piece.isCommon { html.write(piece.text) } else { html.element(mark, text: piece.text) }
      }
    }
  }

  private func changes(_ changes: [DirectiveChange], _ html: inout HTMLWriter) {
    guard !changes.isEmpty else { return }
    html.element("ul", ["class": "changes"]) { html in
      for change in changes {
        html.element("li", ["class": change.direction.rawValue], text: change.line(language))
      }
    }
  }
}
