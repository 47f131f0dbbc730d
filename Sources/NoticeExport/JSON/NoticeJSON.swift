import NoticeKit

extension Notice {
  /// The notice as JSON (contract `noticekit.notice/1`).
  ///
  /// - Parameter isLine: whether a line break stands at the end, as JSON Lines and files want it.
  public func json(style: JSONWriter.Style = .compact, isLine: Bool = false) -> [UInt8] {
    // Spans, rules and keys make about eighteen bytes a scalar of text.
    JSONWriter.bytes(style: style, reservingCapacity: 4096 + source.length * 24) { json in
      write(to: &json)
      if isLine { json.newline() }
    }
  }

  /// The same by and by, for a notice as long as a book.
  ///
  /// - Parameter drain: takes the bytes in order.
  public func json(
    style: JSONWriter.Style = .compact, isLine: Bool = false,
    drain: @escaping (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    JSONWriter.write(style: style) { json in
      write(to: &json)
      if isLine { json.newline() }
    } drain: {
      drain($0)
    }
  }

  /// Writes the notice as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.value("noticekit.notice/1" as StaticString)
    json.key("id")
    json.value(id)
    json.key("source")
    source.write(to: &json)
    json.key("metadata")
    metadata.write(to: &json)
    json.key("items")
    json.beginArray()
    for index in items.indices { items[index].write(to: &json) }
    json.endArray()
    json.key("statements")
    json.beginArray()
    for index in statements.indices { statements[index].write(to: &json) }
    json.endArray()
    json.key("tableDirectives")
    json.beginArray()
    for index in tableDirectives.indices { tableDirectives[index].write(to: &json) }
    json.endArray()
    json.key("slogans")
    json.beginArray()
    for index in slogans.indices { slogans[index].write(to: &json) }
    json.endArray()
    json.key("diagnostics")
    json.beginArray()
    for index in diagnostics.indices { diagnostics[index].write(to: &json) }
    json.endArray()
    json.endObject()
  }
}

extension Notice.Source {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("path")
    json.value(path)
    json.key("format")
    json.value(format)
    json.key("encoding")
    json.value(encoding)
    json.key("converter")
    json.value(converter)
    json.key("sha256")
    json.value(sha256)
    json.key("length")
    json.value(length)
    json.endObject()
  }
}

extension Metadata {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("genre")
    json.value(genre)
    json.key("title")
    json.value(title)
    json.key("issuers")
    json.value(issuers)
    json.key("documentNumber")
    if let documentNumber { documentNumber.write(to: &json) } else { json.null() }
    json.key("date")
    json.value(date)
    json.key("addressees")
    json.value(addressees)
    json.key("copies")
    json.value(copies)
    json.key("region")
    json.value(region)
    json.key("securityClassification")
    json.value(securityClassification)
    json.key("urgency")
    json.value(urgency)
    json.key("signatory")
    json.value(signatory)
    json.key("issue")
    json.value(issue)
    json.endObject()
  }
}

extension Metadata.DocumentNumber {
  func write(to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.key("text")
    json.value(text)
    json.key("agency")
    json.value(agency)
    json.key("year")
    json.value(year)
    json.key("sequence")
    json.value(sequence)
    json.endObject()
  }
}

extension Item {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("path")
    json.value(path)
    json.key("marker")
    json.value(marker)
    json.key("ordinal")
    json.value(ordinal)
    json.key("level")
    json.value(level)
    json.key("heading")
    json.value(heading)
    json.key("headingSpan")
    if let headingSpan { headingSpan.write(to: &json) } else { json.null() }
    json.key("span")
    span.write(to: &json)
    json.endObject()
  }
}

extension Statement {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.value(id)
    json.key("item")
    json.value(item)
    json.key("kind")
    json.value(kind.rawValue)
    json.key("modalities")
    json.value(modalities.map(\.rawValue))
    json.key("text")
    json.value(text)
    json.key("span")
    span.write(to: &json)
    json.key("parties")
    json.beginArray()
    for index in parties.indices { parties[index].write(to: &json) }
    json.endArray()
    json.key("deadlines")
    json.beginArray()
    for index in deadlines.indices { deadlines[index].write(to: &json) }
    json.endArray()
    json.key("sectors")
    json.beginArray()
    for index in sectors.indices { sectors[index].write(to: &json) }
    json.endArray()
    json.key("actions")
    json.beginArray()
    for index in actions.indices { actions[index].write(to: &json) }
    json.endArray()
    json.key("rules")
    json.value(rules)
    json.endObject()
  }
}

extension PartyMention {
  func write(to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.key("text")
    json.value(text)
    json.key("normalized")
    json.value(normalized)
    json.key("kind")
    json.value(kind.rawValue)
    json.key("role")
    json.value(role.rawValue)
    json.key("inherited")
    json.value(inherited)
    json.key("source")
    json.value(source.rawValue)
    json.key("rule")
    json.value(rule)
    json.key("span")
    span.write(to: &json)
    json.endObject()
  }
}

extension DeadlineMention {
  /// Writes the mention as one JSON object.
  public func write(to json: inout JSONWriter) {
    json.beginObject(inline: true)
    writeMembers(to: &json)
    json.endObject()
  }

  /// Writes the members alone, for an object that says more.
  public func writeMembers(to json: inout JSONWriter) {
    json.key("text")
    json.value(text)
    json.key("type")
    json.value(type.rawValue)
    json.key("value")
    json.value(value)
    json.key("times")
    if let times { times.write(to: &json) } else { json.null() }
    json.key("anchor")
    json.value(anchor)
    json.key("due")
    json.value(due)
    json.key("rule")
    json.value(rule)
    json.key("span")
    span.write(to: &json)
  }
}

extension DeadlineMention.Times {
  /// A bound that is not known is left out: 每年至少两次 gives `{"min": 2}`.
  func write(to json: inout JSONWriter) {
    json.beginObject(inline: true)
    if let min {
      json.key("min")
      json.value(min)
    }
    if let max {
      json.key("max")
      json.value(max)
    }
    json.endObject()
  }
}

extension SectorMention {
  func write(to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.key("code")
    json.value(code)
    json.key("source")
    json.value(source.rawValue)
    json.key("text")
    json.value(text)
    json.key("rule")
    json.value(rule)
    json.key("span")
    span.write(to: &json)
    json.endObject()
  }
}

extension ActionMention {
  func write(to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.key("text")
    json.value(text)
    json.key("verb")
    json.value(verb)
    json.key("object")
    json.value(object)
    json.key("span")
    span.write(to: &json)
    json.endObject()
  }
}

extension SloganMention {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("id")
    json.value(id)
    json.key("class")
    json.value(`class`)
    json.key("text")
    json.value(text)
    json.key("members")
    json.value(members)
    json.key("missing")
    json.value(missing)
    json.key("expansion")
    if let expansion { json.value(expansion) } else { json.null() }
    json.key("item")
    json.value(item)
    json.key("statement")
    json.value(statement)
    json.key("rule")
    json.value(rule)
    json.key("span")
    span.write(to: &json)
    json.endObject()
  }
}

extension Diagnostic {
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("severity")
    json.value(severity.rawValue)
    json.key("code")
    json.value(code)
    json.key("message")
    json.value(message)
    json.key("span")
    span.write(to: &json)
    json.endObject()
  }
}

extension SourceSpan {
  /// Writes `{"start": 901, "end": 1090}` on one line.
  public func write(to json: inout JSONWriter) {
    json.beginObject(inline: true)
    json.key("start")
    json.value(start)
    json.key("end")
    json.value(end)
    json.endObject()
  }
}
