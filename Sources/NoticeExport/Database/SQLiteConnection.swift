#if Database
  import CSQLite

  /// A connection to a SQLite database.
  final class SQLiteConnection {
    private let pointer: OpaquePointer

    /// Opens the file at `path` for writing, or makes it.
    init(path: String) throws(ExportError) {
      var pointer: OpaquePointer?
      let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX
      let code = sqlite3_open_v2(path, &pointer, flags, nil)
      guard code == SQLITE_OK, let pointer else {
        let reason = String(cString: sqlite3_errstr(code))
        sqlite3_close_v2(pointer)
        throw .failed("SQLite: \(reason)")
      }
      self.pointer = pointer
      sqlite3_busy_timeout(pointer, 10_000)  // another run may be writing
    }

    deinit { sqlite3_close_v2(pointer) }

    /// Runs statements without values.
    func run(_ sql: String) throws(ExportError) {
      guard sqlite3_exec(pointer, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    /// Runs one statement for each row of values.
    func run(_ sql: String, rows: [[SQLValue]]) throws(ExportError) {
      let statement = try prepare(sql)
      defer { sqlite3_finalize(statement) }
      for row in rows {
        try bind(row, to: statement)
        guard sqlite3_step(statement) == SQLITE_DONE else { throw failure() }
        sqlite3_reset(statement)
      }
    }

    /// The first number of the first row, or nil without a row.
    func integer(_ sql: String) throws(ExportError) -> Int? {
      let statement = try prepare(sql)
      defer { sqlite3_finalize(statement) }
      switch sqlite3_step(statement) {
      case SQLITE_ROW: return Int(sqlite3_column_int64(statement, 0))
      case SQLITE_DONE: return nil
      default: throw failure()
      }
    }

    /// The first text of each row.
    func texts(_ sql: String, _ values: [SQLValue]) throws(ExportError) -> [String] {
      let statement = try prepare(sql)
      defer { sqlite3_finalize(statement) }
      try bind(values, to: statement)
      var texts: [String] = []
      while true {
        switch sqlite3_step(statement) {
        case SQLITE_ROW:
          if let text = sqlite3_column_text(statement, 0) { texts.append(String(cString: text)) }
        case SQLITE_DONE: return texts
        default: throw failure()
        }
      }
    }

    /// Does all of `body` or, when it throws, nothing.
    func transaction(_ body: () throws(ExportError) -> Void) throws(ExportError) {
      try run("BEGIN IMMEDIATE")
      do {
        try body()
        try run("COMMIT")
      } catch {
        // The error that came first counts; a failed statement may have rolled back already.
        sqlite3_exec(pointer, "ROLLBACK", nil, nil, nil)
        throw error
      }
    }

    private func prepare(_ sql: String) throws(ExportError) -> OpaquePointer {
      var statement: OpaquePointer?
      guard sqlite3_prepare_v2(pointer, sql, -1, &statement, nil) == SQLITE_OK, let statement
      else { throw failure() }
      return statement
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws(ExportError) {
      // SQLITE_TRANSIENT: the library copies the text, since Swift's lives for the call only.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      for (index, value) in values.enumerated() {
        let place = Int32(index + 1)
        let code: Int32
        switch value {
        case .null: code = sqlite3_bind_null(statement, place)
        case .integer(let number): code = sqlite3_bind_int64(statement, place, Int64(number))
        case .text(let text): code = sqlite3_bind_text(statement, place, text, -1, transient)
        }
        guard code == SQLITE_OK else { throw failure() }
      }
    }

    private func failure() -> ExportError {
      .failed("SQLite: " + String(cString: sqlite3_errmsg(pointer)))
    }
  }
#endif
