/// A value in a row of a database.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)

  init(_ text: String?) {
    guard let text else {
      self = .null
      return
    }
    // U+0000 is no character of a text in PostgreSQL.
    self = .text(
      text.utf8.contains(0)
        ? String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 })) : text)
  }

  init(_ number: Int?) { self = number.map(SQLValue.integer) ?? .null }
  init(_ flag: Bool) { self = .integer(flag ? 1 : 0) }

  /// A date that exists, or null: databases refuse 30 February.
  init(date text: String?) {
    self.init(text.flatMap(CalendarDay.init(iso:))?.iso)
  }

  /// As SQL has it: `'惠政文〔2014〕53号'`, quotes doubled.
  var literal: String {
    switch self {
    case .null: return "NULL"
    case .integer(let number): return String(number)
    case .text(let text):
      var result = "'"
      for scalar in text.unicodeScalars {
        if scalar == "'" { result.unicodeScalars.append(scalar) }
        result.unicodeScalars.append(scalar)
      }
      return result + "'"
    }
  }
}

/// A table that a notice fills, with the columns that its rows give.
enum DatabaseTable: String, CaseIterable, Sendable {
  /// Each after the tables that it refers to.
  case notices
  case bodies = "notice_bodies"
  case items, statements, mentions, tasks
  case taskStatements = "task_statements"
  case taskParties = "task_parties"
  case taskSectors = "task_sectors"

  /// The column that names the notice.
  var noticeColumn: String { self == .notices ? "id" : "notice" }

  var columns: [String] {
    switch self {
    case .notices:
      return [
        "id", "path", "format", "encoding", "sha256", "length", "genre", "title",
        "document_number", "number_agency", "number_year", "number_sequence", "issued", "region",
        "security_classification", "urgency", "signatory", "issue",
      ]
    case .bodies: return ["notice", "role", "position", "name"]
    case .items:
      return [
        "notice", "position", "parent", "path", "marker", "ordinal", "level", "heading",
        "heading_start", "heading_end", "span_start", "span_end",
      ]
    case .statements:
      return [
        "notice", "id", "position", "item", "heading", "kind", "obligation", "prohibition",
        "permission", "encouragement", "text", "rules", "span_start", "span_end",
      ]
    case .mentions:
      return [
        "notice", "position", "statement", "item", "kind", "text", "origin", "party_kind", "role",
        "inherited", "normalized", "deadline_type", "value", "times_min", "times_max", "anchor",
        "due", "sector", "verb", "object", "slogan", "slogan_class", "members", "missing",
        "expansion", "rule", "span_start", "span_end",
      ]
    case .tasks:
      return [
        "notice", "position", "id", "number", "path", "heading", "text", "occurrence",
        "obligation", "prohibition", "permission", "encouragement", "deadline", "deadline_type",
        "deadline_value", "due", "frequency", "responsible_source", "span_start", "span_end",
      ]
    case .taskStatements: return ["notice", "task", "statement"]
    case .taskParties: return ["notice", "task", "role", "position", "name"]
    case .taskSectors: return ["notice", "task", "position", "sector"]
    }
  }

  /// `INSERT INTO items (notice, …) VALUES`.
  var insertion: String {
    "INSERT INTO \(rawValue) (\(columns.joined(separator: ", "))) VALUES"
  }
}
