import Testing

@testable import NoticeKit

@Suite struct TaskTableTests {
  private func parse(_ table: String) -> Notice {
    NoticeParser().parse(
      SourceText(
        "青川市水利局关于印发河道清障任务分解表的通知\n\n各县水利局：\n\n一、任务分工\n\n\(table)\n\n青川市水利局\n2024年3月5日\n"),
      id: "test")
  }

  private let rows = [
    ["序号", "重点任务", "具体措施", "牵头单位", "配合单位", "完成时限"],
    ["1", "清理河道", "拆除阻水围堤", "市水利局、市农业农村局", "各县（区）人民政府", "6月底前"],
    ["2", "加固堤防", "完成险段加固", "市水利局", "市财政局和市自然资源局", "长期坚持"],
  ]

  @Test func readsColumnsByTheirHeadings() throws {
    let markdown = rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    for table in [markdown, rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")] {
      let notice = parse(table)
      #expect(notice.statements.isEmpty)
      try #require(notice.tableDirectives.count == 2)
      #expect(notice.tableDirectives.map(\.text) == ["拆除阻水围堤", "完成险段加固"])
      #expect(notice.tableDirectives.map(\.item) == ["1", "1"])
      let first = notice.tableDirectives[0]
      #expect(first.parties.map(\.text) == ["市水利局", "市农业农村局", "各县（区）人民政府"])
      #expect(first.parties.map(\.role) == [.lead, .lead, .support])
      #expect(first.deadlines.map(\.due) == ["2024-06-30"])
      #expect(notice.tableDirectives[1].parties.map(\.text) == ["市水利局", "市财政局", "市自然资源局"])
      #expect(notice.tableDirectives[1].deadlines.isEmpty)
    }
  }

  @Test func leavesOtherTablesAlone() {
    #expect(parse("| 序号 | 河道 | 长度 |\n|---|---|---|\n| 1 | 东河 | 12 |").tableDirectives.isEmpty)
    #expect(parse("| 序号 | 责任单位 |\n|---|---|\n| 1 | 市水利局 |").tableDirectives.isEmpty)
  }
}
