import NoticeKit
import Testing

@Suite struct NoticeCheckTests {
  /// The findings of a text, as `rule: text that they mark`.
  private func findings(_ text: String) -> [String] {
    let source = SourceText(text)
    let notice = NoticeParser().parse(source, id: "t")
    let scalars = Array(text.unicodeScalars)
    return NoticeCheck(notice, source).findings().map { finding in
      var marked = String.UnicodeScalarView()
      marked.append(contentsOf: scalars[finding.span.start..<finding.span.end])
      return "\(finding.rule.rawValue): \(String(marked))"
    }
  }

  private static let head = """
    青川市安全生产委员会关于做好汛期安全工作的通知
    青安〔2024〕7号

    各县（市、区）人民政府，市直各部门：

    """
  private static let tail = """

    青川市安全生产委员会
    2024年5月6日
    """

  @Test func aSoundNoticeHasNoFindings() {
    let text =
      NoticeCheckTests.head
        + """
        一、压实责任
        各县（市、区）人民政府要在2024年6月底前完成排查。
        二、加强值守
        市应急局要每月至少抽查一次。
        """ + NoticeCheckTests.tail
    #expect(findings(text) == [])
  }

  @Test(arguments: [
    ("一、排查\n市应急局要组织排查。\n三、整治\n市应急局要组织整治。", "numbering-gap: 三、"),
    ("一、排查\n市应急局要组织排查。\n一、整治\n市应急局要组织整治。", "numbering-repeat: 一、"),
    ("一、排查\n（1）市应急局要排查水库。\n（2）市水利局要排查堤防。", "level-skipped: （1）"),
    ("一、排查\n市应急局要在9月31日前完成排查。", "impossible-date: 9月31日前"),
    ("一、排查\n按照《通知》（青安〔2025〕3号）要求，市应急局要排查。", "citation-after-issue: 青安〔2025〕3号"),
    ("一、排查\n市应急局要在2024年3月底前完成排查。", "deadline-before-issue: 2024年3月底前"),
    (
      "一、排查\n市应急局要严格落实党政同责、一岗双责。", "incomplete-slogan: 党政同责、一岗双责"
    ),
    (
      "一、排查\n市应急局要组织开展水库堤防排查整治。\n二、整治\n市应急局要组织开展水库堤防排查整治。",
      "repeated-directive: 市应急局要组织开展水库堤防排查整治。"
    ),
  ])
  func findsOneFault(body: String, finding: String) {
    #expect(findings(NoticeCheckTests.head + body + NoticeCheckTests.tail) == [finding])
  }

  @Test func aPlanWithoutTimes() {
    let text = """
      青川市燃气安全整治工作方案

      一、整治任务
      市住建局要排查管网。市商务局要排查餐馆。市教育局要排查食堂。
      二、时间安排
      市住建局要在2024年6月底前完成整治。
      """
    #expect(findings(text).contains("chapter-without-deadline: 整治任务"))
    #expect(!findings(text).contains { $0.hasSuffix("时间安排") })
  }

  @Test func whatTheHeadLacks() {
    let found = findings("各单位要在年底前完成整改。")
    #expect(found.contains { $0.hasPrefix("missing-title") })
    #expect(found.contains { $0.hasPrefix("missing-issuer") })
    #expect(found.contains("missing-date: 年底前"))
  }

  @Test func everyRuleHasASeverity() {
    let bySeverity = Dictionary(grouping: Finding.Rule.allCases, by: \.severity)
    #expect(bySeverity.count == 3)
    #expect(Set(Finding.Rule.allCases.map(\.rawValue)).count == Finding.Rule.allCases.count)
  }
}
