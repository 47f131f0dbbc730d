import NoticeKit

/// Notices as SQL that SQLite and PostgreSQL both read: the tables, then one transaction a notice.
///
/// A notice that is there already is replaced, so loading a script twice doubles nothing.
public enum SQLScript {
  /// The tables. `mentions` holds parties, deadlines, sectors, slogans and actions alike: `kind`
  /// tells which, `value` is the role, type, code or id.
  public static let schema = """
    CREATE TABLE IF NOT EXISTS notices (
      id TEXT PRIMARY KEY, path TEXT, genre TEXT, title TEXT, issuers TEXT NOT NULL,
      document_number TEXT, issued DATE, region TEXT, sha256 TEXT, length INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS items (
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE, position INTEGER NOT NULL,
      path TEXT NOT NULL, marker TEXT NOT NULL, level INTEGER NOT NULL, heading TEXT,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, PRIMARY KEY (notice, position));
    CREATE TABLE IF NOT EXISTS statements (
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE, id TEXT NOT NULL,
      item TEXT, kind TEXT NOT NULL, modalities TEXT NOT NULL, text TEXT NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, PRIMARY KEY (notice, id));
    CREATE TABLE IF NOT EXISTS mentions (
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE, position INTEGER NOT NULL,
      statement TEXT, kind TEXT NOT NULL, text TEXT NOT NULL, value TEXT, inherited INTEGER NOT NULL,
      due DATE, rule TEXT, span_start INTEGER NOT NULL, span_end INTEGER NOT NULL,
      PRIMARY KEY (notice, position));
    CREATE TABLE IF NOT EXISTS tasks (
      id TEXT PRIMARY KEY, notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      number TEXT, heading TEXT, text TEXT NOT NULL, lead TEXT NOT NULL, responsible TEXT NOT NULL,
      support TEXT NOT NULL, supervised TEXT NOT NULL, deadline TEXT, due DATE, frequency TEXT,
      sectors TEXT NOT NULL, slogans TEXT NOT NULL, modalities TEXT NOT NULL,
      span_start INTEGER NOT NULL, span_end INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS mentions_by_value ON mentions (kind, value);
    CREATE INDEX IF NOT EXISTS mentions_by_text ON mentions (kind, text);
    CREATE INDEX IF NOT EXISTS tasks_by_due ON tasks (due);

    """

  /// The schema and all notices.
  static func bytes(_ notices: [ExportedNotice]) -> [UInt8] {
    var script = schema
    for notice in notices {
      script += "BEGIN;\n" + replacement(of: notice) + "COMMIT;\n"
    }
    return Array(script.utf8)
  }

  /// What takes a notice out and puts it in anew, to be run in one transaction.
  static func replacement(of exported: ExportedNotice) -> String {
    let notice = exported.notice
    let id = quoted(notice.id)
    // SQLite follows foreign keys only when told to, so the script does not rely on it.
    var sql = ["tasks", "mentions", "statements", "items"]
      .map { "DELETE FROM \($0) WHERE notice = \(id);\n" }.joined()
    sql += "DELETE FROM notices WHERE id = \(id);\n"
    let metadata = notice.metadata
    insert(
      "notices",
      [
        id, quoted(notice.source.path), quoted(metadata.genre), quoted(metadata.title),
        list(metadata.issuers), quoted(metadata.documentNumber?.text), quoted(metadata.date),
        quoted(metadata.region), quoted(notice.source.sha256), String(notice.source.length),
      ], into: &sql)
    for (position, item) in notice.items.enumerated() {
      insert(
        "items",
        [
          id, String(position), quoted(item.path), quoted(item.marker), String(item.level),
          quoted(item.heading),
        ] + span(item.span), into: &sql)
    }
    for statement in notice.statements + notice.tableDirectives {
      insert(
        "statements",
        [
          id, quoted(statement.id), quoted(statement.item), quoted(statement.kind.rawValue),
          list(statement.modalities.map(\.rawValue)), quoted(statement.text),
        ] + span(statement.span), into: &sql)
    }
    insertMentions(of: notice, id, into: &sql)
    for task in exported.checklist.tasks { insert(task, id, into: &sql) }
    return sql
  }

  private static func insertMentions(of notice: Notice, _ id: String, into sql: inout String) {
    var position = 0
    func add(
      _ kind: String, _ text: String, _ value: String?, in statement: String?, _ place: SourceSpan,
      inherited: Bool = false, due: String? = nil, rule: String?
    ) {
      insert(
        "mentions",
        [
          id, String(position), quoted(statement), quoted(kind), quoted(text), quoted(value),
          inherited ? "1" : "0", quoted(due), quoted(rule),
        ] + span(place), into: &sql)
      position += 1
    }
    for statement in notice.statements + notice.tableDirectives {
      for party in statement.parties {
        add(
          "party", party.text, party.role.rawValue, in: statement.id, party.span,
          inherited: party.inherited, rule: party.rule)
      }
      for deadline in statement.deadlines {
        add(
          "deadline", deadline.text, deadline.value ?? deadline.type.rawValue, in: statement.id,
          deadline.span, due: deadline.due, rule: deadline.rule)
      }
      for sector in statement.sectors {
        add(
          "sector", sector.text, sector.code, in: statement.id, sector.span, rule: sector.rule)
      }
      for action in statement.actions {
        add("action", action.text, action.verb, in: statement.id, action.span, rule: nil)
      }
    }
    for slogan in notice.slogans {
      add(
        "slogan", slogan.text, slogan.id, in: slogan.statement, slogan.span, rule: slogan.rule)
    }
  }

  private static func insert(_ task: Checklist.Task, _ id: String, into sql: inout String) {
    insert(
      "tasks",
      [
        quoted(task.id), id, quoted(task.number), quoted(task.heading), quoted(task.text),
        list(task.lead), list(task.responsible), list(task.support), list(task.supervised),
        quoted(task.deadline?.text), quoted(task.deadline?.due),
        quoted(task.deadline?.type == .every ? task.deadline?.value : nil), list(task.sectors),
        list(task.slogans.map(\.id)), list(task.modalities.map(\.rawValue)),
      ] + span(task.span), into: &sql)
  }

  private static func insert(_ table: String, _ values: [String], into sql: inout String) {
    sql += "INSERT INTO \(table) VALUES (\(values.joined(separator: ", ")));\n"
  }

  private static func span(_ span: SourceSpan) -> [String] {
    [String(span.start), String(span.end)]
  }

  /// Values of a list in one field, as people write them.
  private static func list(_ values: [String]) -> String { quoted(values.joined(separator: "、")) }

  /// A string literal of standard SQL; NUL, which no database takes, is left out.
  private static func quoted(_ text: String?) -> String {
    guard let text else { return "NULL" }
    var literal: [UInt8] = [0x27]
    for byte in text.utf8 where byte != 0 {
      literal.append(byte)
      if byte == 0x27 { literal.append(byte) }
    }
    literal.append(0x27)
    return String(decoding: literal, as: UTF8.self)
  }
}
