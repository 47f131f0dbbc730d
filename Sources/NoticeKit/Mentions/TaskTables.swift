/// Reads tables that share out tasks (任务分解表): a row with a measure, who answers for it, by when.
///
/// Tables are no statements (annotation guide, section 4); their rows become directives of their
/// own, which checklists list behind those of the text.
struct TaskTables {
  let layout: Layout
  let outline: Outline
  let parties: PartyText
  let sectors: SectorExtractor
  let issued: CalendarDate?

  private var units: [UInt16] { layout.flow.units }

  /// What a column holds, told by its heading.
  private struct Columns {
    var measure: Int?
    var roles: [Int: PartyMention.Role] = [:]
    var time: Int?

    var isTaskTable: Bool { measure != nil && !roles.isEmpty }
  }

  /// The rows of all task tables as directives, with the ids `t1`, `t2` …
  func directives() -> [Statement] {
    var found: [Statement] = []
    var columns: Columns?
    var last = -2
    for (index, block) in layout.blocks.enumerated() where block.kind == .tableRow {
      if index != last + 1 { columns = nil }
      last = index
      let heads = self.columns(of: block)
      if heads.isTaskTable {
        columns = heads
      } else if let columns, let row = directive(block, columns, number: found.count + 1) {
        found.append(row)
      }
    }
    return found
  }

  /// The first heading that fits decides; 措施 says more than 任务, and 任务 more than 事项.
  private func columns(of block: Block) -> Columns {
    var columns = Columns()
    for phrase in ["措施", "举措", "内容", "要求", "任务", "事项", "目标"] as [StaticString]
    where columns.measure == nil {
      columns.measure = block.cells.firstIndex { contains(phrase, $0) }
    }
    for (index, cell) in block.cells.enumerated() where index != columns.measure {
      if contains("牵头", cell) {
        columns.roles[index] = .lead
      } else if contains("配合", cell) || contains("参与", cell) || contains("协办", cell) {
        columns.roles[index] = .support
      } else if contains("责任", cell) || contains("落实单位", cell) || contains("实施单位", cell)
        || contains("承办", cell)
      {
        columns.roles[index] = .responsible
      } else if contains("时限", cell) || contains("时间", cell) || contains("期限", cell) {
        columns.time = index
      }
    }
    return columns
  }

  /// Headings are short; a cell of a row may hold the same words in a sentence.
  private func contains(_ phrase: StaticString, _ cell: UnitRange) -> Bool {
    cell.count <= 10 && units.first(phrase, in: cell) != nil
  }

  private func directive(_ block: Block, _ columns: Columns, number: Int) -> Statement? {
    guard let measure = columns.measure, measure < block.cells.count,
      block.cells[measure].indices.contains(where: { units[$0].isHan })
    else { return nil }
    let flow = layout.flow
    let cell = block.cells[measure]
    var mentions: [PartyMention] = []
    for (column, role) in columns.roles.sorted(by: { $0.key < $1.key })
    where column < block.cells.count {
      for range in parties.split(block.cells[column]) where range.count >= 2 {
        mentions.append(
          PartyMention(
            text: flow.text(range), kind: parties.kind(of: range), role: role, inherited: false,
            source: .statement, span: flow.span(range), rule: "party.table"))
      }
    }
    var deadlines: [DeadlineMention] = []
    if let time = columns.time, time < block.cells.count {
      let expressions = DeadlineFinder.find(in: units, block.cells[time])
      deadlines =
        DeadlineExtractor.resolve(expressions, in: flow, issued: issued, dropsPast: false).mentions
    }
    let item = outline.nodes.last {
      $0.marker.start <= cell.start && cell.start < max($0.end, $0.marker.end)
    }
    let named = sectors.mentions(in: units, statement: cell, scope: SectorScope(), parties: [])
    return Statement(
      id: "t\(number)", item: item?.path, kind: .directive, modalities: [.obligation],
      text: flow.text(cell), span: flow.span(cell), parties: mentions, deadlines: deadlines,
      sectors: named.map {
        SectorMention(
          code: $0.code, source: $0.origin, text: flow.text($0.range), span: flow.span($0.range),
          rule: $0.rule)
      }, rules: ["section.task-table"])
  }
}
