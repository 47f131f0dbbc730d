import NoticeExport

/// The labels of one notice, as people set them; offsets count canonical text.
struct GoldLabels: Sendable {
  /// A field of the metadata as labelled: the fields absent from a gold file are not scored.
  enum Field: Hashable, Sendable {
    case text(String?)
    case list([String])
  }

  /// A numbered item; only its start is labelled.
  struct Item: Sendable {
    var path: String
    var start: Int
    var heading: String?
  }

  /// A party of a directive.
  struct Party: Sendable {
    var text: String
    var role: String?
    var isInherited: Bool
    /// Nil for an inherited party.
    var range: CanonicalRange?
  }

  /// A time of a directive.
  struct Deadline: Sendable {
    var text: String
    var type: String
    var value: String?
    /// In the order of the file: `[("min", 2)]`; nil or empty when it is not labelled.
    var times: [JSONValue.Member]
    var range: CanonicalRange
  }

  /// A statement; the lists are empty unless it is a directive.
  struct Statement: Sendable {
    var range: CanonicalRange
    var kind: String
    var modalities: [String]
    var parties: [Party]
    var deadlines: [Deadline]
    var sectors: [String]
  }

  /// A slogan.
  struct Slogan: Sendable {
    var id: String
    var range: CanonicalRange
  }

  /// What is wrong with a gold file.
  struct Fault: Error, Hashable, CustomStringConvertible {
    var description: String
  }

  /// The fields of the metadata that may be labelled, in the order scored.
  static let fields = [
    "genre", "title", "issuers", "documentNumber", "date", "addressees", "copies",
  ]

  var metadata: [String: Field] = [:]
  var items: [Item]
  var statements: [Statement]
  var slogans: [Slogan]

  /// - Throws: `Fault` when `json` is no gold file.
  init(_ json: JSONValue) throws(Fault) {
    guard let metadata = json["metadata"] else { throw Fault(description: "no 'metadata'") }
    for name in GoldLabels.fields {
      guard let value = metadata[name] else { continue }
      self.metadata[name] =
        value.array.map { .list($0.compactMap(\.string)) } ?? .text(value.string)
    }
    items = []
    statements = []
    slogans = []
    for value in try GoldLabels.list(json, "items") {
      items.append(
        Item(
          path: try GoldLabels.string(value, "path"), start: try GoldLabels.integer(value, "start"),
          heading: value["heading"]?.string))
    }
    for value in try GoldLabels.list(json, "statements") {
      statements.append(try GoldLabels.statement(value))
    }
    for value in json["slogans"]?.array ?? [] {
      slogans.append(
        Slogan(id: try GoldLabels.string(value, "id"), range: try GoldLabels.range(value)))
    }
  }

  private static func statement(_ value: JSONValue) throws(Fault) -> Statement {
    var parties: [Party] = []
    for party in value["parties"]?.array ?? [] {
      let isInherited = party["inherited"]?.bool ?? false
      parties.append(
        Party(
          text: try string(party, "text"), role: party["role"]?.string, isInherited: isInherited,
          range: isInherited ? nil : try range(party)))
    }
    var deadlines: [Deadline] = []
    for deadline in value["deadlines"]?.array ?? [] {
      deadlines.append(
        Deadline(
          text: try string(deadline, "text"), type: try string(deadline, "type"),
          value: deadline["value"]?.string, times: deadline["times"]?.members ?? [],
          range: try range(deadline)))
    }
    return Statement(
      range: try range(value), kind: try string(value, "kind"),
      modalities: value["modalities"]?.array?.compactMap(\.string) ?? [], parties: parties,
      deadlines: deadlines, sectors: value["sectors"]?.array?.compactMap(\.string) ?? [])
  }

  private static func list(_ value: JSONValue, _ name: String) throws(Fault) -> [JSONValue] {
    guard let list = value[name]?.array else { throw Fault(description: "no list '\(name)'") }
    return list
  }

  private static func string(_ value: JSONValue, _ name: String) throws(Fault) -> String {
    guard let text = value[name]?.string else { throw Fault(description: "no text '\(name)'") }
    return text
  }

  private static func integer(_ value: JSONValue, _ name: String) throws(Fault) -> Int {
    guard let number = value[name]?.integer else { throw Fault(description: "no number '\(name)'") }
    return number
  }

  private static func range(_ value: JSONValue) throws(Fault) -> CanonicalRange {
    CanonicalRange(try integer(value, "start"), try integer(value, "end"))
  }
}
