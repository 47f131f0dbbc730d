import NoticeKit

/// A comparison in tidy long form (H. Wickham, "Tidy Data"): an observation a record, for R and
/// pandas.
///
/// | table | item | detail | measure |
/// |---|---|---|---|
/// | `slogans` | family | member, or empty | `count`, `notices`; `present` 1 or 0 for a member |
/// | `sectors`, `modalities`, `deadlines` | code | | `directives` |
/// | `parties` | kind | role | `mentions` |
/// | `chapters` | path | heading | `directives` |
/// | `specificity` | | | `directives`, `with-party` … |
/// | `alignments` | left directive | right directive | relation; the value is the score |
/// | `requirements` | requirement | directive | relation, `reference`; the value is 1, ½ for a part |
/// | `versions` | left directive | right directive | `added`, `dropped`, `kept`, `moved` |
/// | `provenance` | notice | source | `copied-share` |
struct ComparisonRecords {
  private let comparison: Comparison
  private let tables: ComparisonTables
  private let language: Language
  private let labels: [String]

  /// The columns with their types and descriptions (Table Schema).
  private static let fields: [(name: String, type: String, description: String)] = [
    ("table", "string", "which table the observation belongs to"),
    ("group", "string", "group of notices, or the label of one notice"),
    ("level", "string", "level of government of the group"),
    ("year", "integer", "year of issue, where the group is one notice"),
    ("item", "string", "what is counted: a code, or the id of a directive"),
    ("label", "string", "the item in words"),
    ("detail", "string", "a second item: role, member of a slogan, aligned directive"),
    ("measure", "string", "what the value measures"),
    ("value", "number", "the value"),
  ]

  /// The tables in the order written.
  private static let tableNames = [
    "slogans", "sectors", "parties", "modalities", "deadlines", "chapters", "specificity",
    "alignments", "requirements", "versions", "provenance",
  ]

  init(_ comparison: Comparison, by grouping: ComparisonGrouping, _ language: Language) {
    self.comparison = comparison
    self.language = language
    tables = comparison.tables(by: grouping)
    labels = comparison.labels
  }

  // MARK: CSV

  /// The records below their heading, with a byte-order mark for Excel.
  func csv() -> [UInt8] {
    var csv = CSVWriter(byteOrderMark: true)
    csv.record(ComparisonRecords.fields.map(\.name))
    for (index, group) in tables.groups.enumerated() { counts(index, group, &csv) }
    for chapter in tables.chapters {
      let place = Place(notice: chapter.notice, self)
      record(
        "chapters", place, chapter.path ?? "", chapter.heading ?? "", "", "directives",
        String(chapter.directives), &csv)
    }
    for alignment in comparison.alignments {
      let right = comparison.statements[alignment.right]
      record(
        "alignments", Place(notice: right.notice, self), reference(alignment.left),
        comparison.statements[alignment.left].text, reference(alignment.right),
        alignment.relation.rawValue, number(Double(alignment.score)), &csv)
    }
    for (index, cluster) in comparison.clusters.enumerated() {
      let text = comparison.statements[cluster.reference].text
      for member in cluster.members {
        let statement = comparison.statements[member.statement]
        record(
          "requirements", Place(notice: statement.notice, self), "r\(index + 1)", text,
          reference(member.statement), member.relation?.rawValue ?? "reference",
          member.isPartial ? "0.5" : "1", &csv)
      }
    }
    if comparison.notices.count == 2 { versions(&csv) }
    for entry in comparison.provenance {
      record(
        "provenance", Place(notice: entry.notice, self), comparison.notices[entry.notice].id,
        labels[entry.notice], comparison.notices[entry.source].id, "copied-share",
        number(entry.share), &csv)
    }
    return csv.bytes
  }

  /// The columns that say which notices an observation is about.
  private struct Place {
    var group: String
    var level: String
    var year: String

    init(notice: Int, _ records: ComparisonRecords) {
      let notice = (records.labels[notice], records.comparison.notices[notice])
      group = notice.0
      level = notice.1.level?.rawValue ?? ""
      year = notice.1.year.map(String.init) ?? ""
    }

    init(_ group: ComparisonGroup, _ records: ComparisonRecords) {
      self.group = group.name ?? ""
      level = group.level?.rawValue ?? ""
      let years = Set(group.notices.map { records.comparison.notices[$0].year })
      year = years.count == 1 ? years.first!.map(String.init) ?? "" : ""
    }
  }

  private func record(
    _ table: String, _ place: Place, _ item: String, _ label: String, _ detail: String,
    _ measure: String, _ value: String, _ csv: inout CSVWriter
  ) {
    csv.record([
      table, place.group, place.level, place.year, item, label, detail, measure, value,
    ])
  }

  private func counts(_ index: Int, _ group: ComparisonGroup, _ csv: inout CSVWriter) {
    let place = Place(group, self)
    for slogan in tables.slogans {
      let cell = slogan.cells[index]
      let name = slogan.name(language)
      record("slogans", place, slogan.id, name, "", "count", String(cell.count), &csv)
      record("slogans", place, slogan.id, name, "", "notices", String(cell.notices), &csv)
      guard cell.count > 0 else { continue }
      for member in slogan.members {
        let isPresent = cell.present.contains(member)
        record(
          "slogans", place, slogan.id, name, member, "present", isPresent ? "1" : "0", &csv)
      }
    }
    let counted: [(String, ComparisonTables.Counts, (String) -> String)] = [
      ("sectors", tables.sectors, { language.choose(SectorNames.name(of: $0) ?? $0, $0) }),
      (
        "modalities", tables.modalities,
        { Statement.Modality(rawValue: $0)?.name(language) ?? $0 }
      ),
      (
        "deadlines", tables.deadlines,
        { ComparisonTables.TimeBound(rawValue: $0)?.name(language) ?? $0 }
      ),
    ]
    for (table, counts, name) in counted {
      for (code, numbers) in zip(counts.codes, counts.counts) {
        record(table, place, code, name(code), "", "directives", String(numbers[index]), &csv)
      }
    }
    for party in tables.parties {
      record(
        "parties", place, party.kind.rawValue, party.kind.name(language), party.role.rawValue,
        "mentions", String(party.counts[index]), &csv)
    }
    let row = tables.specificity[index]
    let measures = [
      ("notices", row.notices), ("directives", row.directives), ("with-party", row.withParty),
      ("with-date", row.withDate), ("with-number", row.withNumber), ("with-none", row.withNone),
    ]
    for (measure, count) in measures {
      record("specificity", place, "", "", "", measure, String(count), &csv)
    }
  }

  private func versions(_ csv: inout CSVWriter) {
    let version =
      comparison.isLeft(1, of: 0)
      ? comparison.versions(from: 1, to: 0) : comparison.versions(from: 0, to: 1)
    for entry in version.entries {
      let what = entry.left == nil ? "added" : entry.right == nil ? "dropped" : "kept"
      let text = (entry.left ?? entry.right).map { comparison.statements[$0].text } ?? ""
      let (left, right) = (entry.left.map(reference) ?? "", entry.right.map(reference) ?? "")
      let place = Place(notice: version.right, self)
      record("versions", place, left, text, right, what, "1", &csv)
      if entry.isMoved { record("versions", place, left, text, right, "moved", "1", &csv) }
    }
  }

  private func reference(_ statement: Int) -> String {
    let statement = comparison.statements[statement]
    return comparison.notices[statement.notice].id + "/" + statement.id
  }

  /// Three decimals.
  private func number(_ number: Double) -> String { ((number * 1000).rounded() / 1000).description }

  // MARK: Data Package

  /// The description of the CSV file that stands beside it under `path`.
  func dataPackage(path: String) -> [UInt8] {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    member("profile", "tabular-data-package", &json)
    member("name", "noticekit-comparison", &json)
    member("title", language.choose("公文比较", "Comparison of notices"), &json)
    json.key("resources")
    json.beginArray()
    json.beginObject()
    member("profile", "tabular-data-resource", &json)
    member("name", "comparison", &json)
    member("path", path, &json)
    member("format", "csv", &json)
    member("mediatype", "text/csv", &json)
    member("encoding", "utf-8", &json)
    json.key("dialect")
    json.beginObject(inline: true)
    member("delimiter", ",", &json)
    member("lineTerminator", "\r\n", &json)
    json.key("doubleQuote")
    json.value(true)
    json.key("header")
    json.value(true)
    json.endObject()
    json.key("schema")
    json.beginObject()
    json.key("fields")
    json.beginArray()
    for field in ComparisonRecords.fields {
      json.beginObject(inline: true)
      member("name", field.name, &json)
      member("type", field.type, &json)
      member("description", field.description, &json)
      if field.name == "table" {
        json.key("constraints")
        json.beginObject(inline: true)
        json.key("required")
        json.value(true)
        json.key("enum")
        json.value(ComparisonRecords.tableNames)
        json.endObject()
      }
      json.endObject()
    }
    json.endArray()
    json.key("missingValues")
    json.value([""])
    json.endObject()
    json.endObject()
    json.endArray()
    json.endObject()
    json.newline()
    return json.bytes
  }

  private func member(_ name: StaticString, _ text: String, _ json: inout JSONWriter) {
    json.key(name)
    json.value(text)
  }
}
