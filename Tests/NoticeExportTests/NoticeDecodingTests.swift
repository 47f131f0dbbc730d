import Foundation
import NoticeKit
import Testing

@testable import NoticeExport

@Suite struct NoticeDecodingTests {
  private static var notices: [URL] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("corpus/notices")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appendingPathComponent($0) }
  }

  @Test func whatWasWrittenIsReadBack() throws {
    let parser = NoticeParser()
    #expect(NoticeDecodingTests.notices.count > 20)
    for file in NoticeDecodingTests.notices {
      let text = try String(contentsOf: file, encoding: .utf8)
      let notice = parser.parse(SourceText(text), id: file.lastPathComponent)
      #expect(try Notice(json: notice.json()) == notice)
    }
  }

  @Test func faultsAreNamed() throws {
    let notice = NoticeParser().parse(SourceText("一、各县要在6月底前完成排查。"), id: "a")
    let json = String(decoding: notice.json(), as: UTF8.self)
    func fault(_ old: String, _ new: String) -> String {
      do {
        _ = try Notice(json: Array(json.replacingOccurrences(of: old, with: new).utf8))
        return "none"
      } catch {
        return "\(error)"
      }
    }
    #expect(fault("\"id\":\"a\"", "\"x\":1").contains(" id "))
    #expect(fault("\"kind\":\"directive\"", "\"kind\":\"order\"").contains("statements[0].kind"))
    #expect(fault("{\"schema\"", "[").contains("line 1"))
  }
}
