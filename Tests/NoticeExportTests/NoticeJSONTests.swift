import Foundation
import NoticeExport
import NoticeKit
import Testing

/// `bytes` as Foundation reads them.
private func oracle(_ bytes: [UInt8]) throws -> NSDictionary {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
}

@Suite struct NoticeJSONTests {
  private let sample = SampleNotice()

  @Test func bothStylesSayTheSame() throws {
    let compact = sample.notice.json()
    let pretty = sample.notice.json(style: .pretty)
    #expect(!compact.contains(0x0A))
    #expect(pretty.contains(0x0A))
    #expect(try oracle(compact) == oracle(pretty))
    #expect(try JSONReader.read(compact) == JSONReader.read(pretty))
  }

  @Test func membersOfTheContract() throws {
    let json = try JSONReader.read(sample.notice.json())
    #expect(json["schema"]?.string == "noticekit.notice/1")
    #expect(json["id"]?.string == "fire")
    #expect(json["source"]?["path"]?.string == "notices/fire.txt")
    #expect(json["source"]?["length"]?.integer == sample.text.unicodeScalars.count)
    #expect(json["source"]?["sha256"] == .null)
    let metadata = try #require(json["metadata"])
    #expect(metadata["documentNumber"]?["sequence"]?.integer == 9)
    #expect(metadata["issuers"] == .array([.string("青川市临江区消防安全委员会")]))
    #expect(metadata["copies"] == .array([]))
    for absent in ["securityClassification", "urgency", "signatory", "issue"] {
      #expect(metadata[absent] == .null)
    }
    let items = try #require(json["items"]?.array)
    #expect(items.map { $0["path"]?.string } == ["1", "2", "2.1", "2.2"])
    #expect(items[2]["level"]?.integer == 2)
    #expect(items[2]["heading"]?.string == "人员密集场所")
    let statements = try #require(json["statements"]?.array)
    #expect(statements[0]["kind"]?.string == "background")
    #expect(statements[0]["item"] == .null)
    for list in ["modalities", "parties", "deadlines", "sectors", "actions", "rules"] {
      #expect(statements[0][list] == .array([]))
    }
    let times = statements[1]["deadlines"]?.array?[0]["times"]
    #expect(times == .object([.init("min", .integer(1))]))
    let inherited = statements[4]["parties"]?.array?[0]
    #expect(inherited?["inherited"]?.bool == true)
    #expect(inherited?["source"]?.string == "previous")
    let slogan = json["slogans"]?.array?[0]
    #expect(slogan?["missing"] == .array([.string("齐抓共管"), .string("失职追责")]))
    #expect(slogan?["expansion"] == .null)
    #expect(slogan?["statement"]?.string == "s2")
    #expect(
      json["diagnostics"]?.array?[0]["message"]?.string == "a \"quoted\" word\tand \\")
  }

  /// Each object with a text and a span, wherever it stands, cuts its own text out of the source.
  @Test func spansCutTheirTexts() throws {
    let scalars = Array(sample.text.unicodeScalars)
    var seen = 0
    func visit(_ value: JSONValue) {
      if let text = value["text"]?.string, let start = value["span"]?["start"]?.integer,
        let end = value["span"]?["end"]?.integer
      {
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars[start..<end])
        #expect(String(cut) == text)
        seen += 1
      }
      for element in value.array ?? [] { visit(element) }
      for member in value.members ?? [] { visit(member.value) }
    }
    visit(try JSONReader.read(sample.notice.json()))
    #expect(seen == 24)
  }

  @Test func tasksOfTheContract() throws {
    let tasks = Checklist(sample.notice).tasks
    let compact = try tasks.map { try JSONReader.read($0.json()) }
    for (task, value) in zip(tasks, compact) {
      #expect(try oracle(task.json()) == oracle(task.json(style: .pretty)))
      #expect(value["schema"]?.string == "noticekit.task/1")
      #expect(value["document"]?.string == "fire")
      #expect(value["title"]?.string == "关于开展冬季消防安全专项检查的通知")
      #expect(value["date"]?.string == "2023-11-02")
    }
    #expect(compact.map { $0["number"]?.string } == ["一", "二（一）", "二（二）", "二（二）"])
    #expect(compact[1]["lead"] == .array([.string("区商务局")]))
    #expect(compact[1]["support"]?.array?.count == 2)
    #expect(compact[1]["deadline"]?["due"]?.string == "2023-12-20")
    #expect(compact[0]["slogans"] == .array([.string("shared-responsibility")]))
    #expect(compact[2]["deadline"] == .null)
    #expect(compact[3]["deadline"]?["type"]?.string == "within")
    #expect(compact[3]["deadlines"]?.array?.count == 1)
    #expect(compact[3]["responsibleSource"]?.string == "previous")
  }
}
