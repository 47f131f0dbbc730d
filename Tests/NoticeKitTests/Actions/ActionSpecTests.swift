import Testing

@testable import NoticeKit

/// The claims of `actions.txt`: what a directive asks to be done.
struct ActionSpecTests {
  private static func flow(_ text: String) -> UnitFlow { UnitFlow(phrase: SourceText(text)) }

  private static func actions(_ flow: UnitFlow) -> [Action] {
    let reader = ClauseReader(flow.units, NoticeWords.standard.index(flow.units).statement)
    return ActionExtractor(reader).actions(
      of: reader.clauses(in: UnitRange(0, flow.units.count)))
  }

  @Test func verbsAndObjects() throws {
    for claim in try MentionSpecFile.read("actions.txt") {
      let flow = Self.flow(claim.fields[0])
      let actions = Self.actions(flow).map { $0.mention(in: flow) }
      let found = actions.map { "\($0.verb)|\($0.object ?? "-")" }.joined(separator: ">")
      #expect(
        (found.isEmpty ? "0" : found) == claim.field(1), "\(claim.place): \(claim.fields[0])")
    }
  }

  @Test func theTextLeavesOutSubjectModalAndTime() {
    let flow = Self.flow("各县（市、区）要于6月底前认真组织开展汛前检查，健全预案。")
    let actions = Self.actions(flow).map { $0.mention(in: flow) }
    #expect(actions.map(\.text) == ["于6月底前认真组织开展汛前检查", "健全预案"])
    #expect(actions.map(\.verb) == ["组织开展", "健全"])
  }

  @Test func everyActionLiesInItsStatementAndHoldsItsVerb() throws {
    for claim in try MentionSpecFile.read("statements.txt") {
      let flow = Self.flow(claim.fields[0])
      for action in Self.actions(flow) {
        #expect(action.range.start >= 0 && action.range.end <= flow.units.count)
        #expect(
          action.verb.start >= action.range.start && action.verb.end <= action.range.end,
          "\(claim.place): \(claim.fields[0])")
        #expect(!action.verb.isEmpty, "\(claim.place): \(claim.fields[0])")
      }
    }
  }

  @Test func onlyDirectivesHaveActions() {
    let notice = NoticeParser().parse(
      SourceText(
        """
        关于做好渡口管理的通知
        各镇人民政府：
        去年全区完成渡船更新十二艘。
        现将有关事项通知如下：
        一、更新设备
        配齐救生衣，检修信号灯。
        """), id: "actions")
    #expect(notice.statements.map(\.actions.count) == [0, 0, 2])
    #expect(notice.statements[2].actions.map(\.verb) == ["配齐", "检修"])
    #expect(notice.statements[2].actions.map(\.object) == ["救生衣", "信号灯"])
  }
}
