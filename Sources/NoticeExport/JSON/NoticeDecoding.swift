import NoticeKit

/// JSON that is no notice of the contract `noticekit.notice/1`.
public struct NoticeDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The member at fault: `statements[3].kind`.
  public var member: String

  public var description: String { "no notice: \(member) is missing or of another kind" }
}

extension Notice {
  /// Reads back what `json()` wrote; fields that a later version added are passed over.
  ///
  /// - Throws: `JSONReader.SyntaxError`, or `NoticeDecodingError` with the member at fault.
  public init(json bytes: [UInt8]) throws {
    try self.init(JSONFields(value: try JSONReader.read(bytes), place: ""))
  }

  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    self.init(
      id: try fields.text("id"), source: try Notice.Source(try fields.object("source")),
      metadata: try Metadata(try fields.object("metadata")),
      items: try fields.list("items") { one throws(NoticeDecodingError) in try Item(one) },
      statements: try fields.list("statements") { one throws(NoticeDecodingError) in
        try Statement(one)
      },
      tableDirectives: try fields.list("tableDirectives") { one throws(NoticeDecodingError) in
        try Statement(one)
      },
      slogans: try fields.list("slogans") { one throws(NoticeDecodingError) in
        try SloganMention(one)
      },
      diagnostics: try fields.list("diagnostics") { one throws(NoticeDecodingError) in
        try Diagnostic(one)
      })
  }
}

/// An object of a JSON text, with its place for messages.
struct JSONFields {
  let value: JSONValue
  let place: String

  private func fault(_ name: String) -> NoticeDecodingError {
    NoticeDecodingError(member: place.isEmpty ? name : "\(place).\(name)")
  }

  /// A member, or nil where it is left out or null.
  private func member(_ name: String) -> JSONValue? {
    value[name].flatMap { $0 == .null ? nil : $0 }
  }

  func text(_ name: String) throws(NoticeDecodingError) -> String {
    guard let text = member(name)?.string else { throw fault(name) }
    return text
  }

  func optionalText(_ name: String) throws(NoticeDecodingError) -> String? {
    member(name) == nil ? nil : try text(name)
  }

  func integer(_ name: String) throws(NoticeDecodingError) -> Int {
    guard let number = member(name)?.integer else { throw fault(name) }
    return number
  }

  func optionalInteger(_ name: String) throws(NoticeDecodingError) -> Int? {
    member(name) == nil ? nil : try integer(name)
  }

  func flag(_ name: String) throws(NoticeDecodingError) -> Bool {
    guard case .bool(let flag)? = member(name) else { throw fault(name) }
    return flag
  }

  /// One of the words of an enumeration.
  func word<T: RawRepresentable>(_ name: String) throws(NoticeDecodingError) -> T
  where T.RawValue == String {
    guard let word = T(rawValue: try text(name)) else { throw fault(name) }
    return word
  }

  func texts(_ name: String) throws(NoticeDecodingError) -> [String] {
    guard case .array(let values)? = member(name) else { throw fault(name) }
    var texts: [String] = []
    for value in values {
      guard let text = value.string else { throw fault(name) }
      texts.append(text)
    }
    return texts
  }

  func object(_ name: String) throws(NoticeDecodingError) -> JSONFields {
    guard let object = member(name), case .object = object else { throw fault(name) }
    return JSONFields(value: object, place: place.isEmpty ? name : "\(place).\(name)")
  }

  func optionalObject(_ name: String) throws(NoticeDecodingError) -> JSONFields? {
    member(name) == nil ? nil : try object(name)
  }

  func list<T>(
    _ name: String, _ read: (JSONFields) throws(NoticeDecodingError) -> T
  ) throws(NoticeDecodingError) -> [T] {
    guard case .array(let values)? = member(name) else { throw fault(name) }
    var list: [T] = []
    for (index, value) in values.enumerated() {
      let place = place.isEmpty ? "\(name)[\(index)]" : "\(place).\(name)[\(index)]"
      list.append(try read(JSONFields(value: value, place: place)))
    }
    return list
  }

  func span(_ name: String = "span") throws(NoticeDecodingError) -> SourceSpan {
    let span = try object(name)
    return SourceSpan(start: try span.integer("start"), end: try span.integer("end"))
  }
}

extension Notice.Source {
  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    self.init(
      path: try fields.optionalText("path"), format: try fields.text("format"),
      encoding: try fields.text("encoding"), converter: try fields.optionalText("converter"),
      sha256: try fields.optionalText("sha256"), length: try fields.integer("length"))
  }
}

extension Metadata {
  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    self.init()
    genre = try fields.optionalText("genre")
    title = try fields.optionalText("title")
    issuers = try fields.texts("issuers")
    if let number = try fields.optionalObject("documentNumber") {
      documentNumber = DocumentNumber(
        text: try number.text("text"), agency: try number.optionalText("agency"),
        year: try number.optionalInteger("year"), sequence: try number.optionalInteger("sequence"))
    }
    date = try fields.optionalText("date")
    addressees = try fields.texts("addressees")
    copies = try fields.texts("copies")
    region = try fields.optionalText("region")
    securityClassification = try fields.optionalText("securityClassification")
    urgency = try fields.optionalText("urgency")
    signatory = try fields.optionalText("signatory")
    issue = try fields.optionalText("issue")
  }
}

extension Item {
  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    let heading = try fields.optionalText("heading")
    self.init(
      path: try fields.text("path"), marker: try fields.text("marker"),
      ordinal: try fields.integer("ordinal"), level: try fields.integer("level"),
      heading: heading,
      headingSpan: try fields.optionalObject("headingSpan") == nil
        ? nil : try fields.span("headingSpan"),
      span: try fields.span())
  }
}

extension Statement {
  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    var modalities: [Modality] = []
    for word in try fields.texts("modalities") {
      guard let modality = Modality(rawValue: word) else {
        throw NoticeDecodingError(member: fields.place + ".modalities")
      }
      modalities.append(modality)
    }
    self.init(
      id: try fields.text("id"), item: try fields.optionalText("item"),
      kind: try fields.word("kind"), modalities: modalities, text: try fields.text("text"),
      span: try fields.span(),
      parties: try fields.list("parties") { one throws(NoticeDecodingError) in
        PartyMention(
          text: try one.text("text"), normalized: try one.optionalText("normalized"),
          kind: try one.word("kind"), role: try one.word("role"),
          inherited: try one.flag("inherited"), source: try one.word("source"),
          span: try one.span(), rule: try one.text("rule"))
      },
      deadlines: try fields.list("deadlines") { one throws(NoticeDecodingError) in
        try DeadlineMention(one)
      },
      sectors: try fields.list("sectors") { one throws(NoticeDecodingError) in
        SectorMention(
          code: try one.text("code"), source: try one.word("source"), text: try one.text("text"),
          span: try one.span(), rule: try one.text("rule"))
      },
      actions: try fields.list("actions") { one throws(NoticeDecodingError) in
        ActionMention(
          text: try one.text("text"), verb: try one.text("verb"),
          object: try one.optionalText("object"), span: try one.span())
      },
      rules: try fields.texts("rules"))
  }
}

extension DeadlineMention {
  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    var times: Times?
    if let bounds = try fields.optionalObject("times") {
      times = Times(min: try bounds.optionalInteger("min"), max: try bounds.optionalInteger("max"))
    }
    self.init(
      text: try fields.text("text"), type: try fields.word("type"),
      value: try fields.optionalText("value"), times: times,
      anchor: try fields.optionalText("anchor"), due: try fields.optionalText("due"),
      span: try fields.span(), rule: try fields.text("rule"))
  }
}

extension SloganMention {
  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    let hasExpansion = fields.value["expansion"].map { $0 != .null } ?? false
    self.init(
      id: try fields.text("id"), class: try fields.text("class"), text: try fields.text("text"),
      members: try fields.texts("members"), missing: try fields.texts("missing"),
      expansion: hasExpansion ? try fields.texts("expansion") : nil,
      item: try fields.optionalText("item"), statement: try fields.optionalText("statement"),
      span: try fields.span(), rule: try fields.text("rule"))
  }
}

extension Diagnostic {
  init(_ fields: JSONFields) throws(NoticeDecodingError) {
    self.init(
      severity: try fields.word("severity"), code: try fields.text("code"),
      message: try fields.text("message"), span: try fields.span())
  }
}
