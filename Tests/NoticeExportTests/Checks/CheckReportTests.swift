import NoticeKit
import Testing

@testable import NoticeExport

@Suite struct CheckReportTests {
  private static let text = """
    青川市安全生产委员会关于做好汛期安全工作的通知
    青安〔2024〕7号
    各县人民政府：
    　　一、排查\r
    各县人民政府要在9月31日前完成排查。
    青川市安全生产委员会
    2024年5月6日
    """

  private var checked: CheckedNotice {
    let source = SourceText(CheckReportTests.text)
    var notice = NoticeParser().parse(source, id: "汛期")
    notice.source.path = "通知/汛期 1.txt"
    return CheckedNotice(notice, source)
  }

  @Test func textNamesThePlaceAsCompilersDo() {
    #expect(
      CheckReport(.zh).text(checked)
        == "通知/汛期 1.txt:5:9: 错误: 日历上没有这一天 [impossible-date]\n")
    #expect(
      CheckReport(.en).text(checked)
        == "通知/汛期 1.txt:5:9: error: the calendar has no such day [impossible-date]\n")
  }

  @Test func jsonCutsTheTextOut() throws {
    let value = try JSONReader.read(CheckReport(.en).jsonLines(checked))
    #expect(value["rule"]?.string == "impossible-date")
    #expect(value["text"]?.string == "9月31日前")
    #expect(value["line"]?.integer == 5)
    let start = try #require(value["span"]?["start"]?.integer)
    let end = try #require(value["span"]?["end"]?.integer)
    let scalars = Array(CheckReportTests.text.unicodeScalars)[start..<end]
    #expect(String(String.UnicodeScalarView(scalars)) == "9月31日前")
  }

  @Test func sarifRegionsAndAddresses() throws {
    let log = try JSONReader.read(SARIFLog(.en, version: "1.0").bytes([checked]))
    let run = try #require(log["runs"]?.array?.first)
    let result = try #require(run["results"]?.array?.first)
    let place = try #require(result["locations"]?.array?.first?["physicalLocation"])
    #expect(
      place["artifactLocation"]?["uri"]?.string
        == "%E9%80%9A%E7%9F%A5/%E6%B1%9B%E6%9C%9F%201.txt")
    #expect(place["region"]?["startLine"]?.integer == 5)
    #expect(place["region"]?["startColumn"]?.integer == 9)
    #expect(place["region"]?["endColumn"]?.integer == 15)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.array)
    let index = try #require(result["ruleIndex"]?.integer)
    #expect(rules[index]["id"]?.string == "impossible-date")
  }

  @Test func everyRuleSpeaksBothLanguages() {
    for rule in Finding.Rule.allCases {
      let finding = Finding(
        rule: rule, details: ["甲", "乙", "丙"], span: SourceSpan(start: 0, end: 1))
      for text in [finding.message(.zh), rule.summary(.zh)] {
        #expect(text.unicodeScalars.contains { $0.value > 0x4E00 })
      }
      for text in [finding.message(.en), rule.summary(.en)] {
        #expect(text.unicodeScalars.contains { ("a"..."z").contains($0) })
      }
    }
  }
}
