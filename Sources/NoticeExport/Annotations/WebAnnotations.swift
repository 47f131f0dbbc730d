import NoticeKit

/// What was found in a notice as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in
/// JSON-LD: an `AnnotationPage` with one annotation for each statement, mention and slogan.
///
/// Each target is selected twice: by position, in Unicode scalars of the decoded text, and by quote
/// with what stands before and after, so that it is found again in a text that was changed elsewhere.
/// What the standard has no word for stands under the prefix `nk`, by the names of the contract.
public struct WebAnnotations: Sendable {
  private let notice: Notice
  private let scalars: [Unicode.Scalar]

  /// The scalars before and after a quotation.
  private static let contextLength = 24

  private init(_ notice: Notice, _ source: SourceText) {
    self.notice = notice
    scalars = Array(String(decoding: source.utf8, as: UTF8.self).unicodeScalars)
  }

  /// The annotations of a notice as one JSON object.
  ///
  /// - Parameter source: the text that the spans count in.
  public static func page(
    of notice: Notice, in source: SourceText, style: JSONWriter.Style = .compact
  ) -> [UInt8] {
    let annotations = WebAnnotations(notice, source)
    var json = JSONWriter(style: style)
    annotations.write(&json)
    return json.bytes
  }

  private func write(_ json: inout JSONWriter) {
    json.beginObject()
    json.key("@context")
    json.beginArray(inline: true)
    json.value("http://www.w3.org/ns/anno.jsonld")
    json.beginObject(inline: true)
    json.key("nk")
    json.value("urn:noticekit:term:")
    json.endObject()
    json.endArray()
    json.key("id")
    json.value(identifier)
    json.key("type")
    json.value("AnnotationPage")
    json.key("items")
    json.beginArray()
    for statement in notice.statements + notice.tableDirectives { write(statement, &json) }
    for (index, slogan) in notice.slogans.enumerated() {
      annotation("slogan-\(index + 1)", "slogan", slogan.span, &json) { json in
        json.key("value")
        json.value(slogan.id)
        property("nk:class", slogan.class, &json)
        property("nk:missing", slogan.missing, &json)
        property("nk:rule", slogan.rule, &json)
      }
    }
    json.endArray()
    json.endObject()
  }

  // MARK: Annotations

  private func write(_ statement: Statement, _ json: inout JSONWriter) {
    annotation(statement.id, "statement", statement.span, &json) { json in
      json.key("value")
      json.value(statement.kind.rawValue)
      property("nk:modalities", statement.modalities.map(\.rawValue), &json)
      if let item = statement.item { property("nk:item", item, &json) }
    }
    let owner = "\(identifier)#\(statement.id)"
    for (index, party) in statement.parties.enumerated() {
      annotation("\(statement.id)-party-\(index + 1)", "party", party.span, &json) { json in
        json.key("value")
        json.value(party.normalized ?? party.text)
        property("nk:statement", owner, &json)
        property("nk:role", party.role.rawValue, &json)
        property("nk:kind", party.kind.rawValue, &json)
        property("nk:source", party.source.rawValue, &json)
        property("nk:rule", party.rule, &json)
      }
    }
    for (index, deadline) in statement.deadlines.enumerated() {
      annotation("\(statement.id)-deadline-\(index + 1)", "deadline", deadline.span, &json) {
        json in
        json.key("value")
        json.value(deadline.value ?? deadline.text)
        property("nk:statement", owner, &json)
        property("nk:type", deadline.type.rawValue, &json)
        if let due = deadline.due { property("nk:due", due, &json) }
        property("nk:rule", deadline.rule, &json)
      }
    }
    for (index, sector) in statement.sectors.enumerated() {
      annotation("\(statement.id)-sector-\(index + 1)", "sector", sector.span, &json) { json in
        json.key("value")
        json.value(sector.code)
        property("nk:statement", owner, &json)
        property("nk:source", sector.source.rawValue, &json)
        property("nk:rule", sector.rule, &json)
      }
    }
  }

  /// One annotation: its kind as a tag, its value in a second body, its target.
  private func annotation(
    _ name: String, _ kind: StaticString, _ span: SourceSpan, _ json: inout JSONWriter,
    body: (inout JSONWriter) -> Void
  ) {
    json.beginObject()
    json.key("id")
    json.value("\(identifier)#\(name)")
    json.key("type")
    json.value("Annotation")
    json.key("motivation")
    json.value(["classifying", "tagging"])
    json.key("body")
    json.beginArray()
    json.beginObject(inline: true)
    json.key("type")
    json.value("TextualBody")
    json.key("purpose")
    json.value("tagging")
    json.key("value")
    json.value(kind)
    json.endObject()
    json.beginObject(inline: true)
    json.key("type")
    json.value("TextualBody")
    json.key("purpose")
    json.value("classifying")
    body(&json)
    json.endObject()
    json.endArray()
    target(span, &json)
    json.endObject()
  }

  private func target(_ span: SourceSpan, _ json: inout JSONWriter) {
    let end = min(span.end, scalars.count)
    let start = min(span.start, end)
    json.key("target")
    json.beginObject()
    json.key("source")
    json.value(source)
    json.key("selector")
    json.beginArray()
    json.beginObject(inline: true)
    json.key("type")
    json.value("TextPositionSelector")
    json.key("start")
    json.value(start)
    json.key("end")
    json.value(end)
    json.endObject()
    json.beginObject(inline: true)
    json.key("type")
    json.value("TextQuoteSelector")
    json.key("exact")
    json.value(text(start..<end))
    json.key("prefix")
    json.value(text(max(start - WebAnnotations.contextLength, 0)..<start))
    json.key("suffix")
    json.value(text(end..<min(end + WebAnnotations.contextLength, scalars.count)))
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private func property(_ key: StaticString, _ value: String, _ json: inout JSONWriter) {
    json.key(key)
    json.value(value)
  }

  private func property(_ key: StaticString, _ values: [String], _ json: inout JSONWriter) {
    guard !values.isEmpty else { return }
    json.key(key)
    json.value(values)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  // MARK: Identifiers

  /// An absolute name for the page, so that annotations of several notices can stand in one store.
  private var identifier: String {
    "urn:noticekit:notice:" + URIReference.path(notice.source.sha256 ?? notice.id)
  }

  /// The annotated resource: the file, or the notice itself where it came by standard input.
  private var source: String {
    notice.source.path.map(URIReference.path) ?? identifier
  }
}
