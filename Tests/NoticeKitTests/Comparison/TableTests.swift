import Testing

@testable import NoticeKit

@Suite struct ComparisonTableTests {
  @Test func groupings() {
    let comparison = Comparison([
      Families.notice("a", issuer: "青川市人民政府", date: "2024年4月2日", ["各县要清理河道垃圾。"]),
      Families.notice("b", issuer: "临江市人民政府", date: "2023年4月2日", ["各县要清理河道垃圾。"]),
      Families.notice("c", issuer: "青川市人民政府", date: "2023年5月6日", ["各县要清理河道垃圾。"]),
    ])
    func names(_ grouping: ComparisonGrouping) -> [String?] {
      comparison.groups(by: grouping).map(\.name)
    }
    #expect(names(.region) == ["青川市", "临江市"])
    #expect(names(.year) == ["2023", "2024"])
    #expect(names(.issuer) == ["青川市人民政府", "临江市人民政府"])
    #expect(names(.genre) == ["通知"])
    #expect(names(.notice) == ["青川市 2024", "临江市", "青川市 2023"])
    #expect(comparison.groups(by: .year).map(\.notices) == [[1, 2], [0]])
    #expect(comparison.groups(by: .region)[0].level == .city)
  }

  @Test func missingMembersOfASlogan() {
    let comparison = Comparison([
      Families.notice("a", ["各县要落实“党政同责、一岗双责、失职追责”要求。"]),
      Families.notice("b", date: "2024年4月9日", ["各县要落实“党政同责、一岗双责、齐抓共管、失职追责”要求。"]),
      Families.notice("c", date: "2024年4月10日", ["各县要清理河道垃圾。"]),
    ])
    let slogan = comparison.tables().slogans.first { $0.id == "shared-responsibility" }!
    #expect(slogan.cells.map(\.missing) == [["齐抓共管"], [], []])
    #expect(slogan.cells.map(\.count) == [1, 1, 0])
  }

  @Test func countsOfDirectives() {
    let comparison = Comparison([
      Families.notice(
        "a",
        [
          "各县要在2024年6月底前清理河道垃圾。", "严禁向河道倾倒垃圾。", "要立即报告。", "水利部门每月巡查一次堤防。",
          "要在2小时内到场。",
        ])
    ])
    let tables = comparison.tables()
    #expect(tables.modalities.codes == ["obligation", "prohibition"])
    #expect(tables.modalities.counts == [[4], [1]])
    #expect(tables.deadlines.codes == ["dated", "duration", "recurring", "immediate", "none"])
    #expect(tables.deadlines.counts == [[1], [1], [1], [1], [1]])
    #expect(tables.specificity[0].directives == 5)
    #expect(tables.specificity[0].withParty == 2)
    #expect(tables.specificity[0].withDate == 2)
    #expect(tables.specificity[0].share(2) == 0.4)
    #expect(tables.chapters.map(\.directives) == [1, 1, 1, 1, 1])
  }

  @Test func sumsAreTheSameHoweverGrouped() {
    let comparison = Comparison(Families.river + Families.years)
    let whole = comparison.tables(by: .genre)
    let single = comparison.tables()
    #expect(whole.sectors.codes == single.sectors.codes)
    for (a, b) in zip(whole.sectors.counts, single.sectors.counts) {
      #expect(a.reduce(0, +) == b.reduce(0, +))
    }
    let directives = comparison.statements.filter(\.isDirective).count
    #expect(single.specificity.reduce(0) { $0 + $1.directives } == directives)
    #expect(single.chapters.reduce(0) { $0 + $1.directives } == directives)
  }

  @Test(arguments: [
    ("国务院办公厅", "", AdministrativeLevel.nation), ("江岭省人民政府", "江岭省", .province),
    ("青川市人民政府", "青川市", .city), ("临州市人民政府", "临州市", .city), ("望山县人民政府", "青川市望山县", .county),
    ("柳溪镇人民政府", "望山县柳溪镇", .township),
  ])
  func levels(issuer: String, region: String, level: AdministrativeLevel) {
    #expect(AdministrativeLevel(issuer: issuer, region: region) == level)
  }

  @Test(arguments: [
    ("临州市安全生产委员会办公室", "临州市"), ("临州市场监督管理局", "临州"), ("青川市望山县人民政府", "青川市望山县"),
    ("中共临江区委临江区人民政府安全生产委员会", "临江区"), ("青川市住房和城乡建设局", "青川市"),
    ("云河维吾尔自治区人民政府", "云河维吾尔自治区"), ("青川市城镇燃气管理中心", "青川市"),
  ])
  func regions(issuer: String, region: String) {
    #expect(Region.prefix(of: issuer) == region)
  }

  @Test func placesOfAChain() {
    #expect(
      AdministrativeLevel.places(of: "江岭省青川市望山县")
        == [.province: "江岭省", .city: "青川市", .county: "望山县"])
  }
}
