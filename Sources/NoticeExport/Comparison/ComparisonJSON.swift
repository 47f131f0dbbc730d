import NoticeKit

/// A comparison as JSON (contract `noticekit.comparison/1`).
///
/// Directives stand once and are referred to by notice and statement: `00-province/s4`.
struct ComparisonJSON {
  private let comparison: Comparison
  private let tables: ComparisonTables

  /// With more notices than this, who has not a requirement is not written out: it follows from
  /// who has.
  private static let mostListed = 100

  init(_ comparison: Comparison, by grouping: ComparisonGrouping) {
    self.comparison = comparison
    tables = comparison.tables(by: grouping)
  }

  /// The object, a member a line, ended by a line break.
  func bytes() -> [UInt8] {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("schema")
    json.value("noticekit.comparison/1" as StaticString)
    json.key("groupedBy")
    json.value(tables.grouping.rawValue)
    list("notices", comparison.notices.indices, &json) { notice($0, &$1) }
    let directives = comparison.statements.indices.filter { comparison.statements[$0].isDirective }
    list("directives", directives, &json) { directive($0, &$1) }
    list("alignments", comparison.alignments.indices, &json) { alignment($0, &$1) }
    list("requirements", comparison.clusters.indices, &json) { cluster($0, &$1) }
    if comparison.notices.count == 2 { versions(&json) }
    list("provenance", comparison.provenance.indices, &json) { provenance($0, &$1) }
    writeTables(&json)
    json.endObject()
    json.newline()
    return json.bytes
  }

  /// An array with an element a line.
  private func list<Elements: Collection>(
    _ key: StaticString, _ elements: Elements, _ json: inout JSONWriter,
    _ body: (Elements.Element, inout JSONWriter) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for element in elements {
      json.beginObject(inline: true)
      body(element, &json)
      json.endObject()
    }
    json.endArray()
  }

  /// The name of a statement: `00-province/s4`.
  private func reference(_ statement: Int) -> String {
    let statement = comparison.statements[statement]
    return comparison.notices[statement.notice].id + "/" + statement.id
  }

  /// Three decimals are more than the scores are good for.
  private func rounded(_ number: some BinaryFloatingPoint) -> Double {
    (Double(number) * 1000).rounded() / 1000
  }

  // MARK: Parts

  private func notice(_ index: Int, _ json: inout JSONWriter) {
    let notice = comparison.notices[index]
    json.member("id", notice.id)
    json.member("title", notice.title)
    json.key("issuers")
    json.value(notice.issuers)
    json.member("genre", notice.genre)
    json.member("date", notice.date)
    json.member("year", notice.year)
    json.member("region", notice.region)
    json.member("level", notice.level?.rawValue)
    json.member("documentNumber", notice.documentNumber)
  }

  private func directive(_ index: Int, _ json: inout JSONWriter) {
    let statement = comparison.statements[index]
    json.member("id", reference(index))
    json.member("notice", comparison.notices[statement.notice].id)
    json.member("number", statement.number)
    json.member("chapter", statement.chapter)
    json.member("heading", statement.heading)
    json.member("text", statement.text)
    json.key("modalities")
    json.value(statement.modalities.map(\.rawValue))
    json.key("sectors")
    json.value(statement.sectors)
    json.key("span")
    json.beginObject(inline: true)
    json.member("start", statement.span.start)
    json.member("end", statement.span.end)
    json.endObject()
  }

  private func alignment(_ index: Int, _ json: inout JSONWriter) {
    let alignment = comparison.alignments[index]
    json.member("left", reference(alignment.left))
    json.member("right", reference(alignment.right))
    json.member("relation", alignment.relation.rawValue)
    json.member("shape", alignment.shape.name)
    json.key("primary")
    json.value(alignment.isPrimary)
    json.key("score")
    json.value(rounded(alignment.score))
    json.key("evidence")
    json.beginObject(inline: true)
    let evidence: [(StaticString, Float?)] = [
      ("text", alignment.similarity.text), ("heading", alignment.similarity.heading),
      ("sectors", alignment.similarity.sectors), ("parties", alignment.similarity.parties),
    ]
    for (name, value) in evidence {
      json.key(name)
      if let value { json.value(rounded(value)) } else { json.null() }
    }
    json.endObject()
    changes(
      comparison.changes(
        from: alignment.left, to: alignment.right, isPartial: alignment.shape != .oneToOne), &json)
  }

  private func changes(_ changes: [DirectiveChange], _ json: inout JSONWriter) {
    json.key("changes")
    json.beginArray(inline: true)
    for change in changes {
      json.beginObject(inline: true)
      json.member("kind", change.kind.rawValue)
      json.member("direction", change.direction.rawValue)
      side("left", change.left, &json)
      side("right", change.right, &json)
      json.endObject()
    }
    json.endArray()
  }

  private func side(_ key: StaticString, _ side: DirectiveChange.Side?, _ json: inout JSONWriter) {
    json.key(key)
    guard let side else { return json.null() }
    json.beginObject(inline: true)
    json.member("text", side.text)
    range("range", side.range, &json)
    json.endObject()
  }

  /// Offsets in scalars of a directive's `text`.
  private func range(_ key: StaticString, _ range: TextRange?, _ json: inout JSONWriter) {
    json.key(key)
    guard let range else { return json.null() }
    json.beginObject(inline: true)
    json.member("start", range.start)
    json.member("end", range.end)
    json.endObject()
  }

  private func cluster(_ index: Int, _ json: inout JSONWriter) {
    let cluster = comparison.clusters[index]
    json.member("id", "r\(index + 1)")
    json.member("reference", reference(cluster.reference))
    json.key("notices")
    json.value(cluster.notices.count)
    if comparison.notices.count <= ComparisonJSON.mostListed {
      let has = Set(cluster.notices)
      json.key("missing")
      json.value(
        comparison.notices.indices.filter { !has.contains($0) }.map { comparison.notices[$0].id })
    }
    json.key("members")
    json.beginArray(inline: true)
    for member in cluster.members {
      json.beginObject(inline: true)
      json.member("directive", reference(member.statement))
      json.member("relation", member.relation?.rawValue)
      json.key("partial")
      json.value(member.isPartial)
      json.endObject()
    }
    json.endArray()
  }

  private func versions(_ json: inout JSONWriter) {
    let version =
      comparison.isLeft(1, of: 0)
      ? comparison.versions(from: 1, to: 0) : comparison.versions(from: 0, to: 1)
    list("versions", version.entries, &json) { entry, json in
      let what = entry.left == nil ? "added" : entry.right == nil ? "dropped" : "kept"
      json.member("what", what)
      json.member("left", entry.left.map(reference))
      json.member("right", entry.right.map(reference))
      json.member("relation", entry.relation?.rawValue)
      json.key("moved")
      json.value(entry.isMoved)
    }
  }

  private func provenance(_ index: Int, _ json: inout JSONWriter) {
    let entry = comparison.provenance[index]
    json.member("notice", comparison.notices[entry.notice].id)
    json.member("source", comparison.notices[entry.source].id)
    json.key("share")
    json.value(rounded(entry.share))
    json.key("passages")
    json.beginArray(inline: true)
    for passage in entry.passages {
      json.beginObject(inline: true)
      json.member("statement", reference(passage.statement))
      range("range", passage.range, &json)
      json.member("sourceStatement", reference(passage.sourceStatement))
      range("sourceRange", passage.sourceRange, &json)
      json.member("characters", passage.count)
      json.endObject()
    }
    json.endArray()
  }

  // MARK: Tables

  private func writeTables(_ json: inout JSONWriter) {
    json.key("tables")
    json.beginObject()
    list("groups", tables.groups, &json) { group, json in
      json.member("name", group.name)
      json.member("level", group.level?.rawValue)
      json.key("notices")
      json.value(group.notices.map { comparison.notices[$0].id })
    }
    list("slogans", tables.slogans, &json) { slogan, json in
      json.member("id", slogan.id)
      json.member("class", slogan.class)
      json.key("members")
      json.value(slogan.members)
      json.key("groups")
      json.beginArray(inline: true)
      for cell in slogan.cells {
        json.beginObject(inline: true)
        json.member("count", cell.count)
        json.member("notices", cell.notices)
        json.key("present")
        json.value(cell.present)
        json.key("missing")
        json.value(cell.missing)
        json.endObject()
      }
      json.endArray()
    }
    counts("sectors", tables.sectors, &json)
    list("parties", tables.parties, &json) { party, json in
      json.member("kind", party.kind.rawValue)
      json.member("role", party.role.rawValue)
      numbers(party.counts, &json)
    }
    counts("modalities", tables.modalities, &json)
    counts("deadlines", tables.deadlines, &json)
    list("chapters", tables.chapters, &json) { chapter, json in
      json.member("notice", comparison.notices[chapter.notice].id)
      json.member("path", chapter.path)
      json.member("heading", chapter.heading)
      json.member("directives", chapter.directives)
    }
    list("specificity", tables.specificity, &json) { row, json in
      let numbers: [(StaticString, Int)] = [
        ("notices", row.notices), ("directives", row.directives), ("withParty", row.withParty),
        ("withDate", row.withDate), ("withNumber", row.withNumber), ("withNone", row.withNone),
      ]
      for (key, number) in numbers { json.member(key, number) }
    }
    json.endObject()
  }

  private func counts(
    _ key: StaticString, _ counts: ComparisonTables.Counts, _ json: inout JSONWriter
  ) {
    list(key, counts.codes.indices, &json) { row, json in
      json.member("code", counts.codes[row])
      numbers(counts.counts[row], &json)
    }
  }

  private func numbers(_ counts: [Int], _ json: inout JSONWriter) {
    json.key("groups")
    json.beginArray(inline: true)
    for count in counts { json.value(count) }
    json.endArray()
  }
}

extension JSONWriter {
  /// A member with a string or null.
  fileprivate mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  /// A member with a whole number or null.
  fileprivate mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    value(number)
  }
}
