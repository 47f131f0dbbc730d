#if Database
  import CSQLite

  /// An SQLite database of notices that is brought up to date, one transaction a notice.
  ///
  /// `search` is a full-text table (FTS5, trigrams, so Chinese is found without a segmenter) over
  /// the texts of statements.
  public final class TaskDatabase {
    private let handle: OpaquePointer

    /// Opens or makes the database.
    ///
    /// - Parameter path: the file, as the system names it.
    /// - Throws: `ExportError` with what SQLite said.
    public init(path: String) throws(ExportError) {
      var opened: OpaquePointer?
      guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else {
        let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
        sqlite3_close(opened)
        throw .failed("\(path): \(reason)")
      }
      handle = opened
      try run("PRAGMA foreign_keys = ON;")
      try run("PRAGMA journal_mode = WAL;")
      try run(SQLScript.schema)
      try run(
        "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5"
          + "(text, notice UNINDEXED, statement UNINDEXED, tokenize = 'trigram');")
    }

    deinit { sqlite3_close(handle) }

    /// Puts a notice in, in place of what was there under its id.
    public func update(_ notice: ExportedNotice) throws(ExportError) {
      let script = SQLScript.replacement(of: notice)
      let id = notice.notice.id.replacing("'", with: "''")
      do {
        try run("BEGIN IMMEDIATE;")
        try run("DELETE FROM search WHERE notice = '\(id)';")
        try run(script)
        try run(
          "INSERT INTO search (text, notice, statement) "
            + "SELECT text, notice, id FROM statements WHERE notice = '\(id)';")
        try run("COMMIT;")
      } catch {
        try? run("ROLLBACK;")
        throw error
      }
    }

    private func run(_ sql: String) throws(ExportError) {
      var message: UnsafeMutablePointer<CChar>?
      guard sqlite3_exec(handle, sql, nil, nil, &message) == SQLITE_OK else {
        let reason = message.map { String(cString: $0) } ?? "unknown error"
        sqlite3_free(message)
        throw .failed("SQLite: \(reason)")
      }
    }
  }
#endif
