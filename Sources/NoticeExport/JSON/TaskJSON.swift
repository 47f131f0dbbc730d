import NoticeKit

extension Checklist.Task {
  /// The task as JSON (contract `noticekit.task/1`), without a line break at the end.
  public func json(style: JSONWriter.Style = .compact) -> [UInt8] {
    var writer = JSONWriter(style: style, reservingCapacity: 2048)
    write(to: &writer)
    return writer.bytes
  }

  /// Writes the task as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.value("noticekit.task/1" as StaticString)
    json.key("id")
    json.value(id)
    json.key("document")
    json.value(document)
    json.key("issuer")
    json.value(issuer)
    json.key("title")
    json.value(title)
    json.key("documentNumber")
    json.value(documentNumber)
    json.key("date")
    json.value(date)
    json.key("number")
    json.value(number)
    json.key("path")
    json.value(path)
    json.key("heading")
    json.value(heading)
    json.key("text")
    json.value(text)
    json.key("actions")
    json.value(actions)
    json.key("modalities")
    json.value(modalities.map(\.rawValue))
    json.key("lead")
    json.value(lead)
    json.key("responsible")
    json.value(responsible)
    json.key("support")
    json.value(support)
    json.key("supervised")
    json.value(supervised)
    json.key("responsibleSource")
    json.value(responsibleSource?.rawValue)
    json.key("deadline")
    if let deadline { deadline.write(to: &json) } else { json.null() }
    json.key("deadlines")
    json.beginArray()
    for deadline in deadlines { deadline.write(to: &json) }
    json.endArray()
    json.key("sectors")
    json.value(sectors)
    json.key("slogans")
    json.value(slogans.map(\.id))
    json.key("statements")
    json.value(statements)
    json.key("span")
    span.write(to: &json)
    json.endObject()
  }
}
