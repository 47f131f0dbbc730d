import NoticeKit

/// What a notice puts into each table.
struct NoticeRows {
  /// The rows of each table in document order; each has the values of `DatabaseTable.columns`.
  private(set) var rows: [DatabaseTable: [[SQLValue]]] = [:]
  /// The sectors that the rows refer to.
  private(set) var sectors: Set<String> = []

  private let id: SQLValue

  /// - Parameter id: the notice's name in the database.
  init(_ exported: ExportedNotice, id: String) {
    self.id = .text(id)
    let notice = exported.notice
    addNotice(notice)
    let outline = ItemRows(notice.items)
    addItems(notice.items, outline)
    addStatements(notice.statements, outline)
    addMentions(notice, outline)
    addTasks(exported.checklist, id: id, statements: Set(notice.statements.map(\.id)))
  }

  private mutating func add(_ table: DatabaseTable, _ values: [SQLValue]) {
    rows[table, default: []].append(values)
  }

  private mutating func addNotice(_ notice: Notice) {
    let (source, metadata) = (notice.source, notice.metadata)
    let number = metadata.documentNumber
    add(
      .notices,
      [
        id, SQLValue(source.path), SQLValue(source.format), SQLValue(source.encoding),
        SQLValue(source.sha256), SQLValue(source.length), SQLValue(metadata.genre),
        SQLValue(metadata.title), SQLValue(number?.text), SQLValue(number?.agency),
        SQLValue(number?.year), SQLValue(number?.sequence), SQLValue(date: metadata.date),
        SQLValue(metadata.region), SQLValue(metadata.securityClassification),
        SQLValue(metadata.urgency), SQLValue(metadata.signatory), SQLValue(metadata.issue),
      ])
    let bodies = [
      ("issuer", metadata.issuers), ("addressee", metadata.addressees), ("copy", metadata.copies),
    ]
    for (role, names) in bodies {
      for (position, name) in names.enumerated() {
        add(.bodies, [id, .text(role), SQLValue(position + 1), SQLValue(name)])
      }
    }
  }

  private mutating func addItems(_ items: [Item], _ outline: ItemRows) {
    for (index, item) in items.enumerated() {
      add(
        .items,
        [
          id, SQLValue(index + 1), SQLValue(outline.parents[index].map { $0 + 1 }),
          SQLValue(item.path), SQLValue(item.marker), SQLValue(item.ordinal),
          SQLValue(item.level), SQLValue(item.heading), SQLValue(item.headingSpan?.start),
          SQLValue(item.headingSpan?.end), SQLValue(item.span.start), SQLValue(item.span.end),
        ])
    }
  }

  private mutating func addStatements(_ statements: [Statement], _ outline: ItemRows) {
    for (index, statement) in statements.enumerated() {
      let item = statement.item.flatMap { outline.item($0, at: statement.span.start) }
      add(
        .statements,
        [id, SQLValue(statement.id), SQLValue(index + 1), SQLValue(item.map { $0 + 1 })]
          + [SQLValue(item.flatMap(outline.heading)), .text(statement.kind.rawValue)]
          + NoticeRows.flags(statement.modalities)
          + [
            SQLValue(statement.text), SQLValue(statement.rules.joined(separator: " ")),
            SQLValue(statement.span.start), SQLValue(statement.span.end),
          ])
    }
  }

  private mutating func addMentions(_ notice: Notice, _ outline: ItemRows) {
    var mentions: [MentionRow] = []
    for statement in notice.statements {
      let item = statement.item.flatMap { outline.item($0, at: statement.span.start) }
      func row(_ row: MentionRow) -> MentionRow {
        var row = row
        row.statement = statement.id
        row.item = item
        return row
      }
      mentions += statement.parties.map { row(MentionRow($0)) }
      mentions += statement.deadlines.map { row(MentionRow($0)) }
      mentions += statement.sectors.map { row(MentionRow($0)) }
      mentions += statement.actions.map { row(MentionRow($0)) }
      sectors.formUnion(statement.sectors.map(\.code))
    }
    let ids = Set(notice.statements.map(\.id))
    for slogan in notice.slogans {
      var row = MentionRow(slogan)
      row.statement = slogan.statement.flatMap { ids.contains($0) ? $0 : nil }
      row.item = slogan.item.flatMap { outline.item($0, at: slogan.span.start) }
      mentions.append(row)
    }
    for (index, mention) in mentions.enumerated() {
      add(.mentions, [id, SQLValue(index + 1)] + mention.values)
    }
  }

  private mutating func addTasks(_ checklist: Checklist, id noticeID: String, statements: Set<String>)
  {
    var occurrences: [String: Int] = [:]
    for (index, task) in checklist.tasks.enumerated() {
      let position = SQLValue(index + 1)
      // A notice stored under another name than its own lends that name to its tasks.
      let name =
        task.id.hasPrefix(task.document + "/")
        ? noticeID + task.id.dropFirst(task.document.count) : task.id
      occurrences[task.text, default: 0] += 1
      add(
        .tasks,
        [
          id, position, SQLValue(name), SQLValue(task.number), SQLValue(task.path), SQLValue(task.heading),
          SQLValue(task.text), SQLValue(occurrences[task.text]),
        ] + NoticeRows.flags(task.modalities) + [
          SQLValue(task.deadline?.text), SQLValue(task.deadline?.type.rawValue),
          SQLValue(task.deadline?.value), SQLValue(date: task.due),
          SQLValue(nonempty: TaskColumn.frequency.cell(task, row: 1, .zh)),
          SQLValue(task.responsibleSource?.rawValue), SQLValue(task.span.start),
          SQLValue(task.span.end),
        ])
      for statement in task.statements where statements.contains(statement) {
        add(.taskStatements, [id, position, SQLValue(statement)])
      }
      let roles: [(PartyMention.Role, [String])] = [
        (.lead, task.lead), (.responsible, task.responsible), (.support, task.support),
        (.supervised, task.supervised),
      ]
      for (role, names) in roles {
        for (place, name) in names.enumerated() {
          add(
            .taskParties,
            [id, position, .text(role.rawValue), SQLValue(place + 1), SQLValue(name)])
        }
      }
      for (place, code) in task.sectors.enumerated() {
        add(.taskSectors, [id, position, SQLValue(place + 1), SQLValue(code)])
      }
      sectors.formUnion(task.sectors)
    }
  }

  private static func flags(_ modalities: [Statement.Modality]) -> [SQLValue] {
    Statement.Modality.allCases.map { SQLValue(modalities.contains($0)) }
  }
}

extension SQLValue {
  fileprivate init(nonempty text: String) { self.init(text.isEmpty ? nil : text) }
}

/// The outline as rows: who is whose parent, and which item a path means at a place.
struct ItemRows {
  /// The index of each item's parent.
  private(set) var parents: [Int?] = []
  private let items: [Item]
  private var places: [String: [Int]] = [:]

  init(_ items: [Item]) {
    self.items = items
    places = Dictionary(grouping: items.indices) { items[$0].path }
    parents = items.indices.map { index in
      let path = items[index].path
      guard let dot = path.lastIndex(of: ".") else { return nil }
      let parent = item(String(path[..<dot]), at: items[index].span.start)
      return parent == index ? nil : parent
    }
  }

  /// The index of the item with this path nearest before a place; a path may occur again.
  func item(_ path: String, at offset: Int) -> Int? {
    guard let candidates = places[path] else { return nil }
    return candidates.last { items[$0].span.start <= offset } ?? candidates.first
  }

  /// The heading of the item, or of the nearest outer item that has one.
  func heading(of index: Int) -> String? {
    var current: Int? = index
    while let item = current {
      if let heading = items[item].heading { return heading }
      current = parents[item]
    }
    return nil
  }
}
