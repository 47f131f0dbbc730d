/// Makes the rows of a checklist from the directives of one notice.
struct TaskBuilder {
  private let notice: Notice
  private let issuer: String?
  private let outline: ItemLookup

  init(_ notice: Notice) {
    self.notice = notice
    let issuers = notice.metadata.issuers
    issuer = issuers.isEmpty ? nil : issuers.joined(separator: "、")
    outline = ItemLookup(notice.items)
  }

  /// The rows in document order.
  func tasks(_ granularity: Checklist.Granularity) -> [Checklist.Task] {
    let directives = notice.statements.filter { $0.kind == .directive } + notice.tableDirectives
    switch granularity {
    case .directive:
      return directives.map { row(of: [$0], id: $0.id, item: outline.item(of: $0)) }
    case .item:
      return byItem(directives)
    case .action:
      return directives.flatMap(byAction)
    }
  }

  /// One row an item; directives outside the outline that follow each other share a row.
  private func byItem(_ directives: [Statement]) -> [Checklist.Task] {
    var groups: [(item: Int?, statements: [Statement])] = []
    var groupOf: [Int: Int] = [:]
    for statement in directives {
      let item = outline.item(of: statement)
      if let item, let group = groupOf[item] {
        groups[group].statements.append(statement)  // the item goes on after its child items
      } else if item == nil, let last = groups.indices.last, groups[last].item == nil {
        groups[last].statements.append(statement)
      } else {
        if let item { groupOf[item] = groups.count }
        groups.append((item, [statement]))
      }
    }
    var seen: [String: Int] = [:]
    return groups.map { item, statements in
      var id = item.map { notice.items[$0].path } ?? statements[0].id
      seen[id, default: 0] += 1
      if let count = seen[id], count > 1 { id += "#\(count)" }  // a series that starts again
      return row(of: statements, id: id, item: item)
    }
  }

  /// One row an action, with the times, sectors and slogans of its own words and those that stand
  /// outside all actions.
  private func byAction(_ statement: Statement) -> [Checklist.Task] {
    let item = outline.item(of: statement)
    guard statement.actions.count > 1 else {
      return [row(of: [statement], id: statement.id, item: item)]
    }
    return statement.actions.enumerated().map { index, action in
      func concerns(_ span: SourceSpan) -> Bool {
        span.overlaps(action.span) || !statement.actions.contains { $0.span.overlaps(span) }
      }
      var part = statement
      part.text = action.text
      part.span = action.span
      part.actions = [action]
      part.deadlines = statement.deadlines.filter { concerns($0.span) }
      part.sectors = statement.sectors.filter { concerns($0.span) }
      var task = row(of: [part], id: "\(statement.id).\(index + 1)", item: item)
      task.slogans = task.slogans.filter { concerns($0.span) }
      return task
    }
  }

  /// - Parameter id: what follows the notice's id.
  private func row(of statements: [Statement], id: String, item: Int?) -> Checklist.Task {
    let ids = statements.map(\.id)
    let parties = statements.flatMap(\.parties)
    func texts(_ role: PartyMention.Role) -> [String] {
      unique(parties.filter { $0.role == role }.map(\.text))
    }
    var deadlines = distinct(statements.flatMap(\.deadlines))
    var main: DeadlineMention?
    if let most = deadlines.map(\.type.bindingRank).min(),
      let index = deadlines.firstIndex(where: { $0.type.bindingRank == most })
    {
      main = deadlines.remove(at: index)
    }
    let metadata = notice.metadata
    return Checklist.Task(
      id: "\(notice.id)/\(id)", document: notice.id, issuer: issuer, title: metadata.title,
      documentNumber: metadata.documentNumber?.text, date: metadata.date,
      number: item.map(outline.number), path: item.map { notice.items[$0].path },
      heading: item.flatMap(outline.heading),
      text: statements.map(\.text).joined(),
      actions: statements.flatMap { $0.actions.map(\.text) },
      modalities: unique(statements.flatMap(\.modalities)),
      lead: texts(.lead), responsible: texts(.responsible), support: texts(.support),
      supervised: texts(.supervised),
      responsibleSource: parties.first { $0.role == .responsible }?.source,
      deadline: main, deadlines: deadlines,
      sectors: unique(statements.flatMap { $0.sectors.map(\.code) }),
      slogans: notice.slogans.filter { $0.statement.map(ids.contains) ?? false },
      statements: ids,
      span: SourceSpan(start: statements[0].span.start, end: statements.last!.span.end))
  }
}

/// `deadlines` without those that say again what one before them says, wherever they stand.
private func distinct(_ deadlines: [DeadlineMention]) -> [DeadlineMention] {
  var kept: [DeadlineMention] = []
  for deadline in deadlines {
    let isKnown = kept.contains {
      $0.text == deadline.text && $0.type == deadline.type && $0.value == deadline.value
        && $0.times == deadline.times
    }
    if !isKnown { kept.append(deadline) }
  }
  return kept
}

extension SourceSpan {
  fileprivate func overlaps(_ other: SourceSpan) -> Bool {
    start < other.end && other.start < end
  }
}

/// `values` without repetitions, in order of first appearance.
private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
