import NoticeKit
import Testing

@testable import NoticeExport

@Suite struct ComparisonExportTests {
  private static func notice(_ id: String, _ issuer: String, _ duties: [String]) -> Notice {
    var lines = ["\(issuer)关于做好河道保洁工作的通知", "", "各有关单位：", "现就有关事项通知如下："]
    for (numeral, duty) in zip(["一", "二", "三"], duties) { lines.append("\(numeral)、\(duty)") }
    lines += ["", issuer, "2024年4月2日"]
    return NoticeParser().parse(SourceText(lines.joined(separator: "\n")), id: id)
  }

  private static let province = notice(
    "p", "江岭省人民政府", ["各市要在2024年6月底前清理河道垃圾，落实“党政同责、一岗双责”。", "可以公布A&B<河长名单。", "=严禁倾倒垃圾。"])
  private static let city = notice(
    "c", "青川市人民政府", ["各县要在2024年5月底前清理河道垃圾，落实“党政同责、一岗双责、齐抓共管”。", "必须公布A&B<河长名单。"])
  private static let other = notice("o", "临江市人民政府", ["学校要开展防溺水教育。"])

  private func export(_ notices: [Notice], _ language: Language = .zh) -> ComparisonExport {
    ComparisonExport(Comparison(notices), language)
  }

  private static let all = [province, city, other]

  @Test func jsonRefersToDirectivesOnce() throws {
    let json = try JSONReader.read(export(Self.all).bytes(as: .json))
    #expect(json["schema"]?.string == "noticekit.comparison/1")
    let ids = Set(json["directives"]?.array?.compactMap { $0["id"]?.string } ?? [])
    #expect(ids.count == json["directives"]?.array?.count)
    let alignments = json["alignments"]?.array ?? []
    #expect(alignments.count == 2)
    for alignment in alignments {
      for side in ["left", "right"] { #expect(ids.contains(alignment[side]?.string ?? "")) }
    }
    #expect(alignments.allSatisfy { $0["relation"]?.string == "stronger" })
    let requirement = json["requirements"]?.array?.first
    #expect(requirement?["missing"]?.array?.compactMap(\.string) == ["o"])
  }

  @Test func csvIsTidyAndDescribed() throws {
    let export = export(Self.all)
    let lines = String(decoding: try export.bytes(as: .csv), as: UTF8.self).dropFirst()
      .split(separator: "\r\n")
    #expect(lines[0] == "table,group,level,year,item,label,detail,measure,value")
    #expect(lines.contains { $0.hasPrefix("slogans,江岭省,province,2024,shared-responsibility,") })
    #expect(lines.contains { $0.hasSuffix(",齐抓共管,present,0") })
    #expect(lines.contains { $0.hasSuffix(",齐抓共管,present,1") })
    let package = try JSONReader.read(export.dataPackage(path: "比较.csv"))
    let resource = package["resources"]?.array?.first
    #expect(resource?["path"]?.string == "比较.csv")
    let names = resource?["schema"]?["fields"]?.array?.compactMap { $0["name"]?.string }
    #expect(names?.joined(separator: ",") == String(lines[0]))
  }

  @Test func pageMarksDifferencesAndEscapes() throws {
    let page = String(decoding: try export(Self.all).bytes(as: .html), as: UTF8.self)
    #expect(page.contains("<ins>必须</ins>"))
    #expect(page.contains("公布A&amp;B&lt;河长"))
    #expect(!page.contains("A&B") && !page.contains("<河长"))
    #expect(page.contains("<svg"))
    let two = String(
      decoding: try export([Self.province, Self.city]).bytes(as: .html), as: UTF8.self)
    #expect(two.contains("data-states=\"dropped\""))
    #expect(two.contains("<del>可以</del>"))
  }

  @Test(arguments: Language.allCases)
  func textNamesWhatIsMissing(language: Language) throws {
    let text = String(decoding: try export(Self.all, language).bytes(as: .text), as: UTF8.self)
    #expect(text.contains(language.choose("共同要求", "Shared requirements")))
    #expect(text.contains(language.choose("缺", "−") + "齐抓共管"))
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 100) }
  }

  @Test func twoNoticesAreVersions() throws {
    let text = String(
      decoding: try export([Self.province, Self.city]).bytes(as: .text), as: UTF8.self)
    #expect(text.contains("两份公文逐条比较"))
    #expect(text.contains("删去"))
    #expect(text.contains("语气 可以→必须 ↑"))
  }

  @Test func theSameBytesEveryTime() throws {
    for format in [ComparisonExport.Format.text, .json, .csv, .html] {
      let once = try export(Self.all).bytes(as: format)
      #expect(try export(Self.all).bytes(as: format) == once)
    }
  }

  @Test func manyNoticesStandInRows() throws {
    let many = (1...15).map { number in
      Self.notice("n\(number)", "青川市人民政府", ["各县要在2024年\(number % 9 + 1)月底前清理河道垃圾。"])
    }
    let report = ComparisonReport(Comparison(many), by: .notice, .zh, rowLimit: 10)
    #expect(report.sectors.rows.count == 15)
    #expect(report.requirements.columns.count == 7)
    #expect(report.alignments.rows.count == 10)
    #expect(!report.alignments.note.isEmpty)
  }

  @Test(arguments: [
    ("各县应在25日前上报。", "各县必须在20日前上报。", "各县[应在25]日前上报。", "各县[必须在20]日前上报。"),
    ("相同。", "相同。", "相同。", "相同。"), ("", "新增。", "", "[新增。]"), ("旧", "新", "[旧]", "[新]"),
  ])
  func differences(left: String, right: String, before: String, after: String) {
    let difference = TextDifference(left, right)
    func marked(_ pieces: [TextDifference.Piece]) -> String {
      pieces.map { $0.isCommon ? $0.text : "[\($0.text)]" }.joined()
    }
    #expect(marked(difference.left) == before)
    #expect(marked(difference.right) == after)
  }
}
