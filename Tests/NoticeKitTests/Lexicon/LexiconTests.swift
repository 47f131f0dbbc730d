import Testing

@testable import NoticeKit

@Suite struct LexiconTests {
  private func statement(_ text: String, _ table: String) throws -> Statement {
    let parser = NoticeParser(lexicon: try Lexicon(userTable: table, name: "my.tsv"))
    let notice = parser.parse(
      SourceText("青川市水利局关于做好巡查工作的通知\n\n各县水利局：\n\n一、\(text)\n二、要加强值守。\n"), id: "test")
    return try #require(notice.statements.first)
  }

  @Test func addsSectors() throws {
    let text = "各乡镇要全面检查换电柜。"
    #expect(try statement(text, "").sectors.isEmpty)
    let found = try statement(text, "# ours\nsector\t换电柜\tenergy\n")
    #expect(found.sectors.map(\.code) == ["energy"])
  }

  @Test func addsPartiesByHeadNoun() throws {
    let text = "各村河湖驿要认真落实巡查制度。"
    #expect(try statement(text, "party\t河湖驿\toffice").parties.map(\.text) == ["各村河湖驿"])
    #expect(try statement(text, "party\t河湖驿\toffice").parties.map(\.kind) == [.office])
  }

  @Test func addsSlogans() throws {
    let parser = NoticeParser(
      lexicon: try Lexicon(
        userTable: "slogan\tthree-checks\tprinciple\t查堤防|查河道|查闸门", name: "my.tsv"))
    let notice = parser.parse(SourceText("关于巡查的通知\n各县水利局：\n要坚持查堤防、查河道。\n"), id: "test")
    #expect(notice.slogans.map(\.id) == ["three-checks"])
    #expect(notice.slogans.first?.missing == ["查闸门"])
  }

  @Test(arguments: [
    ("must\t务必", "my.tsv:1: unknown class 'must'; use one of obligation, prohibition"),
    ("\n\nsector\t换电柜", "my.tsv:3: sector lacks its code in column 3"),
    ("sector\t换电柜\t能源", "my.tsv:1: a sector's code has small letters"),
    ("party\t河湖驿\t驿站", "my.tsv:1: unknown kind of party '驿站'; use one of department"),
    (
      "party\t" + String(repeating: "驿", count: 256) + "\toffice",
      "my.tsv:1: a head noun has at most 255 characters"
    ),
  ])
  func namesTheLineAndTheRemedy(table: String, message: String) {
    let fault = #expect(throws: Lexicon.Fault.self) {
      try Lexicon(userTable: table, name: "my.tsv")
    }
    #expect(fault?.description.hasPrefix(message) ?? false)
  }
}
