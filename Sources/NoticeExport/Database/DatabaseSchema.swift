/// The tables that notices are stored in.
///
/// The same text serves SQLite and any database that knows standard SQL; what only SQLite has, its
/// row numbers, full-text search and a view for reading, comes with `Dialect.sqlite`.
enum DatabaseSchema {
  enum Dialect: Hashable {
    case sqlite, portable
  }

  /// The number of this layout, which a database keeps as its `user_version`.
  static let version = 1
  /// "NKIT", by which a file tells that it is ours (`PRAGMA application_id`).
  static let applicationID = 0x4E4B_4954

  /// The statements that make the tables where they are missing.
  static func text(_ dialect: Dialect) -> String {
    switch dialect {
    case .portable:
      return tables(statementKey: "", constraint: "PRIMARY KEY") + "\n" + indices
    case .sqlite:
      return tables(statementKey: "\n  key INTEGER PRIMARY KEY,", constraint: "UNIQUE") + "\n"
        + indices + "\n" + search + "\n" + view
    }
  }

  /// - Parameter statementKey: a number for each statement, which full-text search refers to.
  private static func tables(statementKey: String, constraint: String) -> String {
    """
    CREATE TABLE IF NOT EXISTS notices (
      id TEXT PRIMARY KEY,
      path TEXT UNIQUE,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      sha256 TEXT UNIQUE,
      length INTEGER NOT NULL CHECK (length >= 0),
      genre TEXT,
      title TEXT,
      document_number TEXT,
      number_agency TEXT,
      number_year INTEGER,
      number_sequence INTEGER,
      issued DATE,
      region TEXT,
      security_classification TEXT,
      urgency TEXT,
      signatory TEXT,
      issue TEXT
    );
    CREATE TABLE IF NOT EXISTS notice_bodies (
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      role TEXT NOT NULL CHECK (role IN ('issuer', 'addressee', 'copy')),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (notice, role, position)
    );
    CREATE TABLE IF NOT EXISTS items (
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      parent INTEGER,
      path TEXT NOT NULL,
      marker TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      level INTEGER NOT NULL CHECK (level > 0),
      heading TEXT,
      heading_start INTEGER,
      heading_end INTEGER,
      span_start INTEGER NOT NULL CHECK (span_start >= 0),
      span_end INTEGER NOT NULL,
      PRIMARY KEY (notice, position),
      FOREIGN KEY (notice, parent) REFERENCES items (notice, position) ON DELETE CASCADE,
      CHECK (span_end >= span_start)
    );
    CREATE TABLE IF NOT EXISTS statements (\(statementKey)
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      item INTEGER,
      heading TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('directive', 'report', 'background')),
      obligation INTEGER NOT NULL CHECK (obligation IN (0, 1)),
      prohibition INTEGER NOT NULL CHECK (prohibition IN (0, 1)),
      permission INTEGER NOT NULL CHECK (permission IN (0, 1)),
      encouragement INTEGER NOT NULL CHECK (encouragement IN (0, 1)),
      text TEXT NOT NULL,
      rules TEXT NOT NULL,
      span_start INTEGER NOT NULL CHECK (span_start >= 0),
      span_end INTEGER NOT NULL,
      \(constraint) (notice, id),
      FOREIGN KEY (notice, item) REFERENCES items (notice, position) ON DELETE CASCADE,
      CHECK (span_end >= span_start)
    );
    CREATE TABLE IF NOT EXISTS sectors (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL
    );
    CREATE TABLE IF NOT EXISTS mentions (
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      statement TEXT,
      item INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('party', 'deadline', 'sector', 'action', 'slogan')),
      text TEXT NOT NULL,
      origin TEXT,
      party_kind TEXT,
      role TEXT CHECK (role IN ('responsible', 'lead', 'support', 'supervised')),
      inherited INTEGER CHECK (inherited IN (0, 1)),
      normalized TEXT,
      deadline_type TEXT
        CHECK (deadline_type IN ('by', 'during', 'from', 'within', 'every', 'immediate')),
      value TEXT,
      times_min INTEGER,
      times_max INTEGER,
      anchor TEXT,
      due DATE,
      sector TEXT REFERENCES sectors (code),
      verb TEXT,
      object TEXT,
      slogan TEXT,
      slogan_class TEXT,
      members TEXT,
      missing TEXT,
      expansion TEXT,
      rule TEXT,
      span_start INTEGER NOT NULL CHECK (span_start >= 0),
      span_end INTEGER NOT NULL,
      PRIMARY KEY (notice, position),
      FOREIGN KEY (notice, statement) REFERENCES statements (notice, id) ON DELETE CASCADE,
      FOREIGN KEY (notice, item) REFERENCES items (notice, position) ON DELETE CASCADE,
      CHECK (span_end >= span_start),
      CHECK ((kind = 'party') = (role IS NOT NULL)),
      CHECK ((kind = 'deadline') = (deadline_type IS NOT NULL)),
      CHECK ((kind = 'sector') = (sector IS NOT NULL)),
      CHECK ((kind = 'action') = (verb IS NOT NULL)),
      CHECK ((kind = 'slogan') = (slogan IS NOT NULL))
    );
    CREATE TABLE IF NOT EXISTS tasks (
      notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      id TEXT NOT NULL UNIQUE,
      number TEXT,
      path TEXT,
      heading TEXT,
      text TEXT NOT NULL,
      occurrence INTEGER NOT NULL CHECK (occurrence > 0),
      obligation INTEGER NOT NULL CHECK (obligation IN (0, 1)),
      prohibition INTEGER NOT NULL CHECK (prohibition IN (0, 1)),
      permission INTEGER NOT NULL CHECK (permission IN (0, 1)),
      encouragement INTEGER NOT NULL CHECK (encouragement IN (0, 1)),
      deadline TEXT,
      deadline_type TEXT
        CHECK (deadline_type IN ('by', 'during', 'from', 'within', 'every', 'immediate')),
      deadline_value TEXT,
      due DATE,
      frequency TEXT,
      responsible_source TEXT,
      span_start INTEGER NOT NULL CHECK (span_start >= 0),
      span_end INTEGER NOT NULL,
      status TEXT DEFAULT 'not-started' NOT NULL
        CHECK (status IN ('not-started', 'in-progress', 'done', 'overdue')),
      remarks TEXT,
      PRIMARY KEY (notice, position),
      CHECK (span_end >= span_start)
    );
    CREATE TABLE IF NOT EXISTS task_statements (
      notice TEXT NOT NULL,
      task INTEGER NOT NULL,
      statement TEXT NOT NULL,
      PRIMARY KEY (notice, task, statement),
      FOREIGN KEY (notice, task) REFERENCES tasks (notice, position) ON DELETE CASCADE,
      FOREIGN KEY (notice, statement) REFERENCES statements (notice, id) ON DELETE CASCADE
    );
    CREATE TABLE IF NOT EXISTS task_parties (
      notice TEXT NOT NULL,
      task INTEGER NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('responsible', 'lead', 'support', 'supervised')),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (notice, task, role, position),
      FOREIGN KEY (notice, task) REFERENCES tasks (notice, position) ON DELETE CASCADE
    );
    CREATE TABLE IF NOT EXISTS task_sectors (
      notice TEXT NOT NULL,
      task INTEGER NOT NULL,
      position INTEGER NOT NULL,
      sector TEXT NOT NULL REFERENCES sectors (code),
      PRIMARY KEY (notice, task, position),
      FOREIGN KEY (notice, task) REFERENCES tasks (notice, position) ON DELETE CASCADE
    );
    """
  }

  private static let indices = """
    CREATE INDEX IF NOT EXISTS notices_number ON notices (document_number);
    CREATE INDEX IF NOT EXISTS items_parent ON items (notice, parent);
    CREATE INDEX IF NOT EXISTS statements_item ON statements (notice, item);
    CREATE INDEX IF NOT EXISTS mentions_statement ON mentions (notice, statement);
    CREATE INDEX IF NOT EXISTS mentions_item ON mentions (notice, item);
    CREATE INDEX IF NOT EXISTS mentions_text ON mentions (kind, text);
    CREATE INDEX IF NOT EXISTS mentions_sector ON mentions (sector);
    CREATE INDEX IF NOT EXISTS tasks_due ON tasks (due);
    CREATE INDEX IF NOT EXISTS task_statements_statement ON task_statements (notice, statement);
    CREATE INDEX IF NOT EXISTS task_parties_name ON task_parties (name);
    CREATE INDEX IF NOT EXISTS task_sectors_sector ON task_sectors (sector);
    """

  /// Three characters in a row are found by index (消防安全), fewer by LIKE.
  private static let search = """
    CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (
      notice UNINDEXED, statement UNINDEXED, title, heading, text, tokenize = 'trigram'
    );
    CREATE TRIGGER IF NOT EXISTS statements_inserted AFTER INSERT ON statements BEGIN
      INSERT INTO search (rowid, notice, statement, title, heading, text)
      VALUES (
        new.key, new.notice, new.id, (SELECT title FROM notices WHERE id = new.notice),
        new.heading, new.text
      );
    END;
    CREATE TRIGGER IF NOT EXISTS statements_updated AFTER UPDATE OF heading, text ON statements
    BEGIN
      UPDATE search SET heading = new.heading, text = new.text WHERE rowid = new.key;
    END;
    CREATE TRIGGER IF NOT EXISTS statements_deleted AFTER DELETE ON statements BEGIN
      DELETE FROM search WHERE rowid = old.key;
    END;
    """

  private static let view = """
    CREATE VIEW IF NOT EXISTS task_list AS
    SELECT t.id, n.title, n.document_number, n.issued, t.number, t.heading, t.text,
      \(names("lead")),
      \(names("responsible")),
      \(names("support")),
      \(names("supervised")),
      t.deadline, t.due, t.frequency,
      (SELECT group_concat(name, '、') FROM (
        SELECT s.name FROM task_sectors JOIN sectors s ON s.code = sector
        WHERE notice = t.notice AND task = t.position ORDER BY position)) AS sectors,
      t.status, t.remarks
    FROM tasks t JOIN notices n ON n.id = t.notice;
    """

  /// The names of a task's parties in one role, in one cell.
  private static func names(_ role: String) -> String {
    """
    (SELECT group_concat(name, '、') FROM (
        SELECT name FROM task_parties
        WHERE notice = t.notice AND task = t.position AND role = '\(role)'
        ORDER BY position)) AS \(role)
    """
  }
}
