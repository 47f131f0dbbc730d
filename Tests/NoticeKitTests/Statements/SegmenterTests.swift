import Testing

@testable import NoticeKit

@Suite struct SegmenterTests {
  private func statements(_ body: String) -> [String] {
    NoticeParser().parse(
      SourceText("关于做好防汛工作的通知\n\n各县水利局：\n\n\(body)\n"), id: "test"
    ).statements.map(\.text)
  }

  @Test func cutsAtClosingPunctuation() {
    #expect(
      statements("要加强巡查；要落实责任！各县准备好了吗？务必抓紧。") == [
        "要加强巡查；", "要落实责任！", "各县准备好了吗？", "务必抓紧。",
      ])
  }

  @Test(arguments: [
    "会议指出：“要加强巡查。要落实责任；要严肃问责。”",
    "落实《关于加强巡查；落实责任的意见》要求。",
    "做好准备（一是人员到位；二是物资到位。）后再开工。",
  ])
  func keepsQuotesBracketsAndTitlesWhole(statement: String) {
    #expect(statements(statement) == [statement])
  }

  @Test func aResponsibilityBracketBelongsToTheStatementInFront() {
    #expect(
      statements("完善预案。（县水利局牵头，县应急局参与）加强演练。（见附件）") == [
        "完善预案。（县水利局牵头，县应急局参与）", "加强演练。", "（见附件）",
      ])
  }

  @Test func aResponsibilityBracketOnItsOwnLineBelongsToTheStatementInFront() {
    #expect(
      statements("一、应急管理\n1.完善预案，定期演练。\n（责任单位：县水利局、县应急局）\n2.储备物资。（县水利局负责）") == [
        "完善预案，定期演练。（责任单位：县水利局、县应急局）", "储备物资。（县水利局负责）",
      ])
  }

  @Test func anOpenBracketDoesNotSwallowTheRest() {
    #expect(statements("要加强巡查（每天一次。要落实责任。") == ["要加强巡查（每天一次。", "要落实责任。"])
  }

  @Test func headingsSignaturesAndTablesAreNoStatements() {
    #expect(
      statements("一、加强巡查\n要每天巡查。\n| 序号 | 任务 |\n| 1 | 巡查 |\n青川市水利局\n2024年5月6日") == ["要每天巡查。"])
  }
}
