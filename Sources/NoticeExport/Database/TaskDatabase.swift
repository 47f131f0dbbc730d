import NoticeKit

#if Database
  import CSQLite

  /// A SQLite database of notices and their tasks, brought up to date notice by notice.
  ///
  /// A notice is known again by its path or by the hash of its bytes and replaced as a whole, in one
  /// transaction; what people noted in `status` and `remarks` of its tasks stays. Another notice of
  /// the same name gets a number: 通知-2.
  public final class TaskDatabase {
    private let connection: SQLiteConnection

    /// Opens the database at `path`, or makes it.
    ///
    /// - Throws: `ExportError.failed` for a file that is no database of this kind or too new.
    public init(path: String) throws(ExportError) {
      connection = try SQLiteConnection(path: path)
      try connection.run("PRAGMA foreign_keys = ON")
      try checkKind()
      try connection.transaction {
        () throws(ExportError) in
        try connection.run(DatabaseSchema.text(.sqlite))
        try connection.run("PRAGMA application_id = \(DatabaseSchema.applicationID)")
        try connection.run("PRAGMA user_version = \(DatabaseSchema.version)")
        for code in SectorNames.codes { try addSector(code) }
      }
    }

    /// Refuses to write into somebody else's database.
    private func checkKind() throws(ExportError) {
      let kind = try connection.integer("PRAGMA application_id")
      let version = try connection.integer("PRAGMA user_version") ?? 0
      let tables = try connection.integer("SELECT COUNT(*) FROM sqlite_master") ?? 0
      if kind != DatabaseSchema.applicationID && tables > 0 {
        throw .failed("holds tables of another program; give the name of a new file")
      }
      if version > DatabaseSchema.version {
        throw .failed(
          "was written by a newer noticekit (layout \(version), this one knows "
            + "\(DatabaseSchema.version)); use that one, or give the name of a new file")
      }
    }

    /// Stores a notice with its tasks, in place of what is stored of it.
    public func update(_ exported: ExportedNotice) throws(ExportError) {
      try connection.transaction {
        () throws(ExportError) in
        let source = exported.notice.source
        let name = exported.notice.id
        let stored = try connection.texts(
          """
          SELECT id FROM notices WHERE path = ?1 OR sha256 = ?2
          OR (?1 IS NULL AND ?2 IS NULL AND path IS NULL AND sha256 IS NULL AND id = ?3)
          ORDER BY path = ?1 DESC, id
          """, [SQLValue(source.path), SQLValue(source.sha256), SQLValue(name)])
        let list = "(" + stored.map { SQLValue($0).literal }.joined(separator: ", ") + ")"
        try connection.run(NoticeUpdate.keep(inNotices: list))
        try connection.run("PRAGMA defer_foreign_keys = ON")
        try connection.run("DELETE FROM notices WHERE id IN " + list)
        let id: String
        if let first = stored.first { id = first } else { id = try unusedID(name) }
        try insert(NoticeRows(exported, id: id))
        try connection.run(NoticeUpdate.restore(notice: SQLValue(id).literal))
        try connection.run(NoticeUpdate.forget)
      }
    }

    private func unusedID(_ name: String) throws(ExportError) -> String {
      let taken = Set(
        try connection.texts(
          "SELECT id FROM notices WHERE id = ?1 OR substr(id, 1, length(?1) + 1) = ?1 || '-'",
          [SQLValue(name)]))
      var names = NoticeNames()
      return names.unused(name, isTaken: taken.contains)
    }

    private func insert(_ rows: NoticeRows) throws(ExportError) {
      for code in rows.sectors.sorted() { try addSector(code) }
      for table in DatabaseTable.allCases {
        guard let values = rows.rows[table] else { continue }
        let places = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
        try connection.run(table.insertion + " (\(places))", rows: values)
      }
    }

    private func addSector(_ code: String) throws(ExportError) {
      try connection.run(
        "INSERT INTO sectors (code, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
        rows: [[SQLValue(code), SQLValue(SectorNames.name(of: code) ?? code)]])
    }
  }
#else
  /// Stands in for the database in a program that was built without SQLite.
  public final class TaskDatabase {
    /// Always throws `ExportError.notBuilt`.
    public init(path: String) throws(ExportError) {
      throw .notBuilt(format: "databases (.sqlite)", trait: "Database")
    }

    public func update(_ exported: ExportedNotice) throws(ExportError) {
      throw .notBuilt(format: "databases (.sqlite)", trait: "Database")
    }
  }
#endif
