import NoticeKit

/// Findings as a SARIF log (Static Analysis Results Interchange Format 2.1.0, OASIS), which code
/// hosts and editors show beside the text.
public struct SARIFLog: Sendable {
  public var language: Language
  /// The version of the program, as `driver.version`.
  public var version: String

  public init(_ language: Language = .zh, version: String) {
    self.language = language
    self.version = version
  }

  /// One log with one run over all notices. Columns count Unicode scalars.
  public func bytes(_ notices: [CheckedNotice]) -> [UInt8] {
    var json = JSONWriter(style: .pretty)
    json.beginObject()
    json.key("$schema")
    json.value("https://json.schemastore.org/sarif-2.1.0.json" as StaticString)
    json.key("version")
    json.value("2.1.0" as StaticString)
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.key("tool")
    tool(&json)
    json.key("columnKind")
    json.value("unicodeCodePoints" as StaticString)
    json.key("artifacts")
    json.beginArray()
    for notice in notices { artifact(notice, &json) }
    json.endArray()
    json.key("results")
    json.beginArray()
    for (index, notice) in notices.enumerated() { results(of: notice, index, &json) }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    json.newline()
    return json.bytes
  }

  private func tool(_ json: inout JSONWriter) {
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.key("name")
    json.value("noticekit" as StaticString)
    json.key("version")
    json.value(version)
    json.key("rules")
    json.beginArray()
    for rule in Finding.Rule.allCases {
      json.beginObject()
      json.key("id")
      json.value(rule.rawValue)
      json.key("shortDescription")
      message(rule.summary(language), &json)
      json.key("defaultConfiguration")
      json.beginObject(inline: true)
      json.key("level")
      json.value(rule.severity.rawValue)
      json.endObject()
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
  }

  private func artifact(_ checked: CheckedNotice, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("location")
    location(checked, nil, &json)
    json.key("encoding")
    json.value(checked.notice.source.encoding)
    if let digest = checked.notice.source.sha256 {
      json.key("hashes")
      json.beginObject(inline: true)
      json.key("sha-256")
      json.value(digest)
      json.endObject()
    }
    json.endObject()
  }

  private func results(of checked: CheckedNotice, _ artifact: Int, _ json: inout JSONWriter) {
    let lines = LineIndex(checked.source)
    for finding in checked.findings {
      json.beginObject()
      json.key("ruleId")
      json.value(finding.rule.rawValue)
      json.key("ruleIndex")
      json.value(Finding.Rule.allCases.firstIndex(of: finding.rule)!)
      json.key("level")
      json.value(finding.severity.rawValue)
      json.key("message")
      message(finding.message(language), &json)
      json.key("locations")
      json.beginArray()
      json.beginObject()
      json.key("physicalLocation")
      json.beginObject()
      json.key("artifactLocation")
      location(checked, artifact, &json)
      json.key("region")
      region(finding.span, lines, &json)
      json.endObject()
      json.endObject()
      json.endArray()
      json.endObject()
    }
  }

  private func region(_ span: SourceSpan, _ lines: LineIndex, _ json: inout JSONWriter) {
    let start = lines.place(of: span.start)
    let end = lines.place(of: span.end)
    json.beginObject()
    json.key("startLine")
    json.value(start.line)
    json.key("startColumn")
    json.value(start.column)
    json.key("endLine")
    json.value(end.line)
    json.key("endColumn")
    json.value(end.column)
    json.key("charOffset")
    json.value(span.start)
    json.key("charLength")
    json.value(span.end - span.start)
    json.key("snippet")
    message(lines.text(span), &json)
    json.endObject()
  }

  private func location(_ checked: CheckedNotice, _ index: Int?, _ json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.key("uri")
    json.value(URIReference.path(checked.name))
    if let index {
      json.key("index")
      json.value(index)
    }
    json.endObject()
  }

  private func message(_ text: String, _ json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.key("text")
    json.value(text)
    json.endObject()
  }
}
