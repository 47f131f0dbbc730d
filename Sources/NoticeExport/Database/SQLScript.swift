import NoticeKit

/// Notices as portable SQL (ISO/IEC 9075): the tables, then one transaction a notice.
///
/// It loads into PostgreSQL, SQLite and others that hold to the standard, in UTF-8; loading it again
/// brings the notices up to date, and what people noted in `status` and `remarks` stays.
enum SQLScript {
  /// Rows that one INSERT has at most.
  private static let batch = 100

  static func bytes(_ notices: [ExportedNotice]) -> [UInt8] {
    var script = "-- Notices and tasks, layout \(DatabaseSchema.version). Encoding: UTF-8.\n"
    script += DatabaseSchema.text(.portable) + "\n"
    var ids = NoticeNames()
    var sectors = Set<String>()
    var body = ""
    for exported in notices {
      let id = ids.unused(exported.notice.id)
      let rows = NoticeRows(exported, id: id)
      sectors.formUnion(rows.sectors)
      body += transaction(rows, id: id, exported.notice)
    }
    for code in SectorNames.codes + sectors.subtracting(SectorNames.codes).sorted() {
      script += insertion(ofSector: SQLValue(code), SQLValue(SectorNames.name(of: code) ?? code))
    }
    script += body
    return Array(script.utf8)
  }

  private static func insertion(ofSector code: SQLValue, _ name: SQLValue) -> String {
    "INSERT INTO sectors (code, name) SELECT \(code.literal), \(name.literal)\n"
      + "WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = \(code.literal));\n"
  }

  private static func transaction(_ rows: NoticeRows, id: String, _ notice: Notice) -> String {
    let same = "(SELECT id FROM notices WHERE \(identity(notice, id: id)))"
    var script = "\nBEGIN;\n" + NoticeUpdate.keep(inNotices: same) + ";\n"
    for table in DatabaseTable.allCases.reversed() {
      script += "DELETE FROM \(table.rawValue) WHERE \(table.noticeColumn) IN \(same);\n"
    }
    for table in DatabaseTable.allCases {
      let rows = rows.rows[table] ?? []
      for start in stride(from: 0, to: rows.count, by: batch) {
        let part = rows[start..<min(start + batch, rows.count)]
        script += table.insertion + "\n"
        script += part.map { "(" + $0.map(\.literal).joined(separator: ", ") + ")" }
          .joined(separator: ",\n")
        script += ";\n"
      }
    }
    script += NoticeUpdate.restore(notice: SQLValue(id).literal) + ";\n"
    return script + NoticeUpdate.forget + ";\nCOMMIT;\n"
  }

  /// The same notice comes from the same file or has the same bytes.
  private static func identity(_ notice: Notice, id: String) -> String {
    let source = notice.source
    var conditions: [String] = []
    if let path = source.path { conditions.append("path = \(SQLValue(path).literal)") }
    if let hash = source.sha256 { conditions.append("sha256 = \(SQLValue(hash).literal)") }
    guard conditions.isEmpty else { return conditions.joined(separator: " OR ") }
    return "id = \(SQLValue(id).literal) AND path IS NULL AND sha256 IS NULL"
  }
}

/// The steps by which a notice that is stored already gets its new rows.
enum NoticeUpdate {
  /// Puts aside what people noted about the tasks of some notices.
  static func keep(inNotices notices: String) -> String {
    """
    CREATE TEMPORARY TABLE kept_states AS
    SELECT text, occurrence, MAX(status) AS status, MAX(remarks) AS remarks FROM tasks
    WHERE notice IN \(notices) AND (status <> 'not-started' OR remarks IS NOT NULL)
    GROUP BY text, occurrence
    """
  }

  /// Gives it back to the tasks with the same words.
  static func restore(notice: String) -> String {
    let kept = "FROM kept_states k WHERE k.text = tasks.text AND k.occurrence = tasks.occurrence"
    return """
      UPDATE tasks SET
        status = (SELECT k.status \(kept)),
        remarks = (SELECT k.remarks \(kept))
      WHERE notice = \(notice) AND EXISTS (SELECT 1 \(kept))
      """
  }

  static let forget = "DROP TABLE kept_states"
}

/// Gives notices names that no other has: 通知, 通知-2.
struct NoticeNames {
  private var taken: Set<String> = []

  mutating func unused(_ name: String, isTaken: (String) -> Bool = { _ in false }) -> String {
    var result = name
    var number = 1
    while taken.contains(result) || isTaken(result) {
      number += 1
      result = "\(name)-\(number)"
    }
    taken.insert(result)
    return result
  }
}
