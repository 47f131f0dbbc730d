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
    let statements = notice.statements + notice.tableDirectives
    let names = Set(statements.map(\.id))
    addStatements(statements, outline)
    addMentions(of: statements, outline)
    addSlogans(notice.slogans, names, outline)
    addTasks(exported.checklist, id: id, names)
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

  private mutating func addMentions(of statements: [Statement], _ outline: ItemRows) {
    for statement in statements {
      let mentions =
        statement.parties.map { MentionRow($0) } + statement.deadlines.map { MentionRow($0) }
        + statement.sectors.map { MentionRow($0) } + statement.actions.map { MentionRow($0) }
      for var mention in mentions {
        mention.statement = statement.id
        mention.item = statement.item.flatMap { outline.item($0, at: statement.span.start) }
        add(mention)
      }
      sectors.formUnion(statement.sectors.map(\.code))
    }
  }

  /// - Parameter names: the statements that there are.
  private mutating func addSlogans(
    _ slogans: [SloganMention], _ names: Set<String>, _ outline: ItemRows
  ) {
    for slogan in slogans {
      var mention = MentionRow(slogan)
      mention.statement = slogan.statement.flatMap { names.contains($0) ? $0 : nil }
      mention.item = slogan.item.flatMap { outline.item($0, at: slogan.span.start) }
      add(mention)
    }
  }

  private mutating func add(_ mention: MentionRow) {
    let position = (rows[.mentions]?.count ?? 0) + 1
    add(.mentions, [id, SQLValue(position)] + mention.values)
  }

  /// - Parameters:
  ///   - noticeID: the notice's name in the database.
  ///   - names: the statements that there are.
  private mutating func addTasks(
    _ checklist: Checklist, id noticeID: String, _ names: Set<String>
  ) {
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
          id, position, SQLValue(name), SQLValue(task.number), SQLValue(task.path),
          SQLValue(task.heading),
          SQLValue(task.text), SQLValue(occurrences[task.text]),
        ] + NoticeRows.flags(task.modalities) + [
          SQLValue(task.deadline?.text), SQLValue(task.deadline?.type.rawValue),
          SQLValue(task.deadline?.value), SQLValue(date: task.due),
          SQLValue(nonempty: TaskColumn.frequency.cell(task, row: 1, .zh)),
          SQLValue(task.responsibleSource?.rawValue), SQLValue(task.span.start),
          SQLValue(task.span.end),
        ])
      for statement in task.statements where names.contains(statement) {
        add(.taskStatements, [id, position, SQLValue(statement)])
      }
      let roles: [(PartyMention.Role, [String])] = [
        (.lead, task.lead), (.responsible, task.responsible), (.support, task.support),
        (.supervised, task.supervised),
      ]
      for (role, parties) in roles {
        for (place, name) in parties.enumerated() {
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
