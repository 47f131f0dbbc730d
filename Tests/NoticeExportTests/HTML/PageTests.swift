import NoticeKit
import Testing

@testable import NoticeExport

@Suite struct PageTests {
  private static let source = SourceText(
    "关于做好<b>检查</b>工作的通知\n\n各县：\n一、排查\n各县要在2024年6月底前完成排查。\n\n青川市安委办\n2024年5月6日\n")
  private static let notice = NoticeParser().parse(source, id: "甲")

  /// What a reader sees of a fragment: its tags taken away, its references resolved.
  private func seen(_ html: String) -> String {
    var text = ""
    var inside = false
    for character in html {
      if character == "<" { inside = true }
      if !inside { text.append(character) }
      if character == ">" { inside = false }
    }
    for (reference, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return text
  }

  @Test func markedTextIsTheWholeSource() throws {
    let page = NoticePage(PageTests.notice, PageTests.source).html()
    let main = try #require(part(of: page, between: "<main id=\"text\">", and: "</main>"))
    #expect(
      seen(main).filter { !$0.isWhitespace }
        == String(decoding: PageTests.source.utf8, as: UTF8.self).filter { !$0.isWhitespace })
    #expect(!page.contains("<b>检查"))
  }

  @Test func listHoldsEveryTask() {
    let exported = ExportedNotice(PageTests.notice)
    let page = TaskPage([exported]).html()
    for task in exported.checklist.tasks { #expect(page.contains(task.text)) }
    #expect(page.contains("2024-06-30"))
    #expect(!page.contains("<b>检查"))
  }

  /// What stands between the first `start` and the `end` after it.
  private func part(of page: String, between start: String, and end: String) -> String? {
    guard let from = page.firstRange(of: start)?.upperBound else { return nil }
    guard let to = page[from...].firstRange(of: end)?.lowerBound else { return nil }
    return String(page[from..<to])
  }
}
