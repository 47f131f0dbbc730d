import NoticeKit

/// The tables of a comparison in a language, for all outputs that people read.
///
/// What has groups for columns gets them for rows where there are many.
struct ComparisonReport {
  /// What the tables are drawn from.
  let comparison: Comparison
  /// The counts, grouped.
  let tables: ComparisonTables
  /// The language of headings and labels.
  let language: Language
  /// What each notice is called.
  let labels: [String]
  /// The most rows of alignments and requirements.
  let rowLimit: Int
  private let groupNames: [String]

  /// Up to this many groups stand side by side.
  static let mostColumns = 12

  init(
    _ comparison: Comparison, by grouping: ComparisonGrouping, _ language: Language, rowLimit: Int
  ) {
    self.comparison = comparison
    self.language = language
    self.rowLimit = rowLimit
    tables = comparison.tables(by: grouping)
    labels = comparison.labels
    groupNames = tables.groups.map { $0.name(language) }
  }

  /// The text in the language of the report.
  func phrase(_ zh: String, _ en: String) -> String { language.choose(zh, en) }

  /// All tables in the order of the reports.
  var all: [ReportTable] {
    var tables = [notices]
    if comparison.notices.count == 2 { tables.append(versions) }
    tables += [
      requirements, alignments, slogans, sectors, parties, modalities, deadlines, specificity,
      chapters, provenance,
    ]
    return tables.filter { !$0.rows.isEmpty }
  }

  // MARK: Notices

  /// The notices compared, each with what became of the reference's directives.
  var notices: ReportTable {
    var table = ReportTable(
      id: "notices", title: phrase("公文", "Notices"),
      columns: [
        .number(phrase("序号", "No.")), .init(phrase("简称", "Label"), 8...20),
        .init(phrase("标题", "Title"), 20...60), .init(phrase("发文机关", "Issuer"), 10...30),
        .init(phrase("级别", "Level"), 6...9), .init(phrase("文种", "Genre"), 6...8),
        .init(phrase("日期", "Date"), 10...11), .number(phrase("要求", "Directives")),
        .number(phrase("与他文相通", "Shared")),
      ])
    var isShared = Set<Int>()
    for alignment in comparison.alignments {
      isShared.insert(alignment.left)
      isShared.insert(alignment.right)
    }
    for (index, notice) in comparison.notices.enumerated() {
      let directives = notice.statements.filter { comparison.statements[$0].isDirective }
      let shared = directives.filter { isShared.contains($0) }.count
      table.rows.append([
        .number(index + 1), .text(labels[index]), .text(notice.title ?? notice.id),
        .text(notice.issuers.joined(separator: "、")), .text(notice.level?.name(language) ?? ""),
        .text(notice.genre ?? ""), .date(notice.date ?? ""), .number(directives.count),
        .number(shared),
      ])
    }
    return table
  }

  // MARK: Directives

  /// The requirements that most notices share: who has them, who has not, who has them stricter.
  var requirements: ReportTable {
    let isMatrix = comparison.notices.count <= ComparisonReport.mostColumns
    var table = ReportTable(
      id: "requirements", title: phrase("共同要求", "Shared requirements"),
      note: phrase(
        "各列与“要求”一栏的原文相比：=相同，≈改写，↑更严，↓更宽；＋分在几处；空白为没有。",
        "Against the wording shown: = same, ≈ adapted, ↑ stricter, ↓ softer; + in several places; "
          + "blank: not there."),
      columns: [
        .number(phrase("公文数", "Notices")), .init(phrase("要求", "Requirement"), 30...60),
        .init(phrase("出处", "From"), 8...18),
      ])
    if isMatrix {
      table.columns += labels.map { ReportTable.Column($0, 4...12) }
    } else {
      table.columns += [
        .number(phrase("更严", "Stricter")), .number(phrase("更宽", "Softer")),
        .init(phrase("更严的", "Who is stricter"), 10...30),
        .init(phrase("没有的", "Who has it not"), 10...30),
      ]
    }
    for cluster in comparison.clusters.prefix(rowLimit) {
      let reference = comparison.statements[cluster.reference]
      var row: [ReportTable.Cell] = [
        .number(cluster.notices.count), .text(reference.text),
        .text(place(cluster.reference)),
      ]
      row += isMatrix ? signs(of: cluster).map { .text($0) } : summary(of: cluster)
      table.rows.append(row)
    }
    return table
  }

  /// For each notice how it has a requirement: ● for the reference, nothing where it has not.
  func signs(of cluster: RequirementCluster) -> [String] {
    var signs = [String](repeating: "", count: comparison.notices.count)
    for member in cluster.members {
      let notice = comparison.statements[member.statement].notice
      if member.statement == cluster.reference {
        signs[notice] = "●"
      } else if signs[notice].isEmpty {
        signs[notice] = member.relation?.sign ?? ""
      } else if !signs[notice].hasSuffix("＋") {
        signs[notice] += "＋"
      }
    }
    return signs
  }

  private func summary(of cluster: RequirementCluster) -> [ReportTable.Cell] {
    func names(_ notices: [Int]) -> String {
      let shown = notices.prefix(20).map { labels[$0] }.joined(separator: "、")
      return notices.count > 20
        ? shown + phrase("等\(notices.count)份", " … \(notices.count)") : shown
    }
    func holders(_ relation: AlignmentRelation) -> [Int] {
      cluster.members.filter { $0.relation == relation && !$0.isPartial }
        .map { comparison.statements[$0.statement].notice }
    }
    let (stronger, weaker) = (holders(.stronger), holders(.weaker))
    let has = Set(cluster.notices)
    return [
      .number(stronger.count), .number(weaker.count), .text(names(stronger)),
      .text(names(comparison.notices.indices.filter { !has.contains($0) })),
    ]
  }

  /// The item of a statement with its notice: 青川市 二（一）.
  func place(_ statement: Int) -> String {
    let statement = comparison.statements[statement]
    return labels[statement.notice] + " " + (statement.number ?? statement.id)
  }

  /// The aligned directives, pair by pair of notices; where there are too many, the likest.
  var alignments: ReportTable {
    var table = ReportTable(
      id: "alignments", title: phrase("逐条对应", "Aligned directives"),
      columns: [
        .init(phrase("左", "Left"), 8...18), .init(phrase("左文", "Left wording"), 24...50),
        .init(phrase("右", "Right"), 8...18), .init(phrase("右文", "Right wording"), 24...50),
        .init(phrase("关系", "Relation"), 6...9), .init(phrase("形式", "Shape"), 6...10),
        .init(phrase("变化", "Changes"), 12...40),
        .init(phrase("相似度", "Score"), 6...8, isNumber: true),
      ])
    let kept = keptAlignments
    if kept.count < comparison.alignments.count {
      table.note = phrase(
        "共\(comparison.alignments.count)对，列出最相似的\(kept.count)对。",
        "The \(kept.count) likest of \(comparison.alignments.count) pairs.")
    }
    for at in kept {
      let alignment = comparison.alignments[at]
      table.rows.append([
        .text(place(alignment.left)), .text(comparison.statements[alignment.left].text),
        .text(place(alignment.right)), .text(comparison.statements[alignment.right].text),
        .text(alignment.relation.name(language)), .text(alignment.shape.name(language)),
        .text(changes(of: alignment).map { $0.line(language) }.joined(separator: "；")),
        .score(Double(alignment.score)),
      ])
    }
    return table
  }

  /// The alignments that `rowLimit` leaves, in their order.
  var keptAlignments: [Int] {
    let alignments = comparison.alignments
    guard alignments.count > rowLimit else { return Array(alignments.indices) }
    let order = alignments.indices.sorted {
      let (x, y) = (alignments[$0].score, alignments[$1].score)
      return x != y ? x > y : $0 < $1
    }
    return order.prefix(rowLimit).sorted()
  }

  /// What differs between the two sides of a pair.
  func changes(of alignment: Alignment) -> [DirectiveChange] {
    comparison.changes(
      from: alignment.left, to: alignment.right, isPartial: alignment.shape != .oneToOne)
  }

  /// Two notices as versions of one text.
  var version: VersionComparison {
    comparison.isLeft(1, of: 0)
      ? comparison.versions(from: 1, to: 0) : comparison.versions(from: 0, to: 1)
  }

  /// What the later of two notices makes of the earlier one.
  var versions: ReportTable {
    let version = version
    var table = ReportTable(
      id: "versions", title: phrase("两份公文逐条比较", "One against the other"),
      note: "\(labels[version.left]) → \(labels[version.right])",
      columns: [
        .init(phrase("情况", "What"), 9...10), .init(labels[version.left], 6...12),
        .init(phrase("原文", "Before"), 24...50), .init(labels[version.right], 6...12),
        .init(phrase("新文", "After"), 24...50), .init(phrase("变化", "Changes"), 12...40),
      ])
    for entry in version.entries {
      let (left, right) = (
        entry.left.map { comparison.statements[$0] }, entry.right.map { comparison.statements[$0] }
      )
      table.rows.append([
        .text(name(of: entry)), .text(left.map { $0.number ?? $0.id } ?? ""),
        .text(left?.text ?? ""), .text(right.map { $0.number ?? $0.id } ?? ""),
        .text(right?.text ?? ""),
        .text(entry.changes.map { $0.line(language) }.joined(separator: "；")),
      ])
    }
    return table
  }

  /// 新增, 删去, or the relation, and whether it was moved.
  func name(of entry: VersionComparison.Entry) -> String {
    guard let relation = entry.relation else {
      return entry.left == nil ? phrase("新增", "added") : phrase("删去", "dropped")
    }
    return relation.name(language) + (entry.isMoved ? phrase("、移位", ", moved") : "")
  }

  /// What was copied from superiors and from last year.
  var provenance: ReportTable {
    var table = ReportTable(
      id: "provenance", title: phrase("沿用原文", "Copied wording"),
      note: phrase(
        "与上级文件或本机关此前文件逐字相同的部分（13字以上）占全文的比例。",
        "Share of the wording that repeats a superior's circular, or the issuer's own earlier one, "
          + "to the letter (13 characters or more)."),
      columns: [
        .init(phrase("公文", "Notice"), 8...20), .init(phrase("来源", "Source"), 8...20),
        .number(phrase("比例", "Share")), .number(phrase("处数", "Passages")),
        .init(phrase("最长的一处", "Longest passage"), 24...60),
      ])
    for entry in comparison.provenance.prefix(rowLimit) {
      let longest = entry.passages.max { $0.count < $1.count }
      let text = longest.map { $0.range.cut(comparison.statements[$0.statement].text) } ?? ""
      table.rows.append([
        .text(labels[entry.notice]), .text(labels[entry.source]), .share(entry.share),
        .number(entry.passages.count), .text(text),
      ])
    }
    return table
  }

  // MARK: Counts

  /// Slogans with the members that are there and those that are missing.
  var slogans: ReportTable {
    counts(
      id: "slogans", title: phrase("责任口号", "Slogans"),
      note: phrase("数字为出现次数；“缺”后为没有写出的成员。", "How often; members that are left out behind −."),
      heads: tables.slogans.map { $0.name(language) }
    ) { row, group in
      let cell = tables.slogans[row].cells[group]
      guard cell.count > 0 else { return .text("") }
      guard !cell.missing.isEmpty else { return .number(cell.count) }
      let missing = cell.missing.joined(separator: "、")
      return .text("\(cell.count) " + phrase("缺", "−") + missing)
    }
  }

  /// Directives by sector.
  var sectors: ReportTable {
    counts(
      id: "sectors", title: phrase("行业领域", "Sectors"), note: "",
      heads: tables.sectors.codes.map { phrase(SectorNames.name(of: $0) ?? $0, $0) }
    ) { row, group in .number(tables.sectors.counts[row][group]) }
  }

  /// Parties by kind and role.
  var parties: ReportTable {
    counts(
      id: "parties", title: phrase("责任主体", "Parties"),
      note: phrase("要求中写明的主体，按类别和角色计次。", "Parties that directives name, by kind and role."),
      heads: tables.parties.map {
        "\($0.kind.name(language))·\($0.role.name(language))"
      }
    ) { row, group in .number(tables.parties[row].counts[group]) }
  }

  /// Directives by modality.
  var modalities: ReportTable {
    counts(
      id: "modalities", title: phrase("语气", "Modality"), note: "",
      heads: tables.modalities.codes.map { code in
        Statement.Modality(rawValue: code)?.name(language) ?? code
      }
    ) { row, group in .number(tables.modalities.counts[row][group]) }
  }

  /// Directives by how they are bound in time.
  var deadlines: ReportTable {
    counts(
      id: "deadlines", title: phrase("时限", "Deadlines"), note: "",
      heads: tables.deadlines.codes.map { code in
        ComparisonTables.TimeBound(rawValue: code)?.name(language) ?? code
      }
    ) { row, group in .number(tables.deadlines.counts[row][group]) }
  }

  /// How specific the directives are.
  var specificity: ReportTable {
    var table = ReportTable(
      id: "specificity", title: phrase("具体程度", "Specificity"),
      note: phrase(
        "写明主体、期限、数量的要求所占比例；末列三者皆无。",
        "Shares of directives that name a party, a date, a number; the last column has none of them."
      ),
      columns: [
        .init(tables.grouping.heading(language), 8...24), .number(phrase("公文", "Notices")),
        .number(phrase("要求", "Directives")), .number(phrase("有主体", "Party")),
        .number(phrase("有期限", "Date")), .number(phrase("有数量", "Number")),
        .number(phrase("皆无", "None")),
      ])
    for (name, row) in zip(groupNames, tables.specificity) {
      table.rows.append([
        .text(name), .number(row.notices), .number(row.directives),
        .share(row.share(row.withParty)), .share(row.share(row.withDate)),
        .share(row.share(row.withNumber)), .share(row.share(row.withNone)),
      ])
    }
    return table
  }

  /// Directives of each chapter.
  var chapters: ReportTable {
    var table = ReportTable(
      id: "chapters", title: phrase("各部分要求数", "Directives by chapter"),
      columns: [
        .init(phrase("公文", "Notice"), 8...20), .init(phrase("部分", "Chapter"), 6...10),
        .init(phrase("标题", "Heading"), 16...50), .number(phrase("要求", "Directives")),
      ])
    for chapter in tables.chapters {
      table.rows.append([
        .text(labels[chapter.notice]), .text(chapter.path ?? "—"), .text(chapter.heading ?? ""),
        .number(chapter.directives),
      ])
    }
    return table
  }

  /// A table with `heads` on one side and the groups on the other.
  private func counts(
    id: String, title: String, note: String, heads: [String],
    cell: (Int, Int) -> ReportTable.Cell
  ) -> ReportTable {
    var table = ReportTable(id: id, title: title, note: note, columns: [])
    guard !heads.isEmpty else { return table }
    if groupNames.count <= ComparisonReport.mostColumns {
      table.columns = [.init(title, 10...30)]
      table.columns += groupNames.map { ReportTable.Column($0, 6...16, isNumber: true) }
      for (row, head) in heads.enumerated() {
        table.rows.append([.text(head)] + groupNames.indices.map { cell(row, $0) })
      }
    } else {
      table.columns = [.init(tables.grouping.heading(language), 8...24)]
      table.columns += heads.map { ReportTable.Column($0, 6...16, isNumber: true) }
      for (group, name) in groupNames.enumerated() {
        table.rows.append([.text(name)] + heads.indices.map { cell($0, group) })
      }
    }
    return table
  }
}

extension ComparisonTables.Slogan {
  /// The members in a row, or the id of an abbreviation.
  func name(_ language: Language) -> String {
    members.isEmpty ? id : members.joined(separator: "、")
  }
}
