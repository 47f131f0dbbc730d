import Testing

@testable import NoticeKit

@Suite struct AlignmentTests {
  /// The ids of the aligned pairs of the first two notices; s1 is the line that leads in.
  private func pairs(_ comparison: Comparison) -> [[String]] {
    comparison.alignments(between: 0, and: 1).map { at in
      let alignment = comparison.alignments[at]
      return [alignment.left, alignment.right].map { comparison.statements[$0].id }
    }
  }

  @Test func oneDutyInOtherWords() {
    let comparison = Comparison([
      Families.notice(
        "a", ["各县要在6月底前清理河道垃圾。", "学校要开展防溺水教育。", "水库管理单位要每日巡查坝体。"]),
      Families.notice(
        "b", ["水库管理单位应当对坝体每日巡查。", "财政部门要安排专项资金。", "沿河各乡镇于6月底前将河道垃圾清理干净。"]),
    ])
    #expect(pairs(comparison) == [["s2", "s4"], ["s4", "s2"]])
    #expect(comparison.alignments.allSatisfy { $0.shape == .oneToOne && $0.isPrimary })
  }

  @Test func noticesWithNothingInCommon() {
    let comparison = Comparison([
      Families.notice("a", ["各县要在6月底前清理河道垃圾。"]),
      Families.notice("b", ["学校要开展防溺水教育。"]),
    ])
    #expect(comparison.alignments.isEmpty)
    #expect(comparison.clusters.isEmpty)
  }

  @Test(arguments: [
    ("各县可以公布河道名录。", "各县应当公布河道名录。", AlignmentRelation.stronger),
    ("各县应当公布河道名录。", "各县必须公布河道名录。", .stronger),
    ("各县要力争消除黑臭水体。", "各县要确保消除黑臭水体。", .stronger),
    ("各县必须公布河道名录。", "鼓励各县公布河道名录。", .weaker),
    ("各县每季度巡查一次河道堤岸。", "各县每月巡查一次河道堤岸。", .stronger),
    ("各县要在2024年6月底前清理河道垃圾。", "各县要在2024年5月底前清理河道垃圾。", .stronger),
    ("各县要在2024年6月底前清理河道垃圾。", "各县要在2024年7月底前清理河道垃圾。", .weaker),
    ("河道垃圾清理率要达到90%以上。", "河道垃圾清理率要达到95%以上。", .stronger),
    ("发现险情的，应在2小时内报告县政府。", "发现险情的，应在1小时内报告县政府。", .stronger),
    ("各县要公布河道名录和河长名单。", "各县要公布河道名录和河长名单。", .same),
    ("省水利厅负责公布河道名录和河长名单。", "市水利局负责公布河道名录和河长名单。", .same),
  ])
  func relations(left: String, right: String, relation: AlignmentRelation) {
    let comparison = Comparison([
      Families.notice("a", [left]), Families.notice("b", date: "2024年4月9日", [right]),
    ])
    #expect(comparison.alignments.map(\.relation) == [relation])
  }

  @Test func changesNameBothSides() {
    let comparison = Comparison([
      Families.notice("a", ["各县可以每季度巡查一次河道堤岸。"]),
      Families.notice("b", date: "2024年4月9日", ["各县、水利部门必须每月巡查一次河道堤岸。"]),
    ])
    let changes = comparison.changes(
      from: comparison.alignments[0].left, to: comparison.alignments[0].right)
    let told = changes.map { [$0.kind.rawValue, $0.left?.text ?? "", $0.right?.text ?? ""] }
    #expect(
      told == [
        ["frequency", "每季度巡查一次", "每月巡查一次"], ["modality", "可以", "必须"], ["party", "", "水利部门"],
      ])
    for change in changes {
      for (side, at) in [(change.left, 0), (change.right, 1)] {
        let text = comparison.statements.filter { $0.notice == at && $0.isDirective }[0].text
        if let side, let range = side.range { #expect(range.cut(text) == side.text) }
      }
    }
  }

  @Test func aSuperiorStandsLeftWhateverTheOrder() {
    let province = Families.notice("p", issuer: "江岭省人民政府", ["各市要清理河道垃圾和漂浮物。"])
    let city = Families.notice(
      "c", issuer: "青川市人民政府", date: "2024年3月1日", ["各县要清理河道垃圾和漂浮物。"])
    let comparison = Comparison([city, province])
    let alignment = comparison.alignments[0]
    #expect(comparison.statements[alignment.left].notice == 1)
    #expect(comparison.alignments(between: 0, and: 1) == comparison.alignments(between: 1, and: 0))
  }

  @Test func theFamiliesReachTheGoal() {
    // The figures with precision and recall are printed by `noticekit evaluate --alignments`.
    let comparison = Comparison(Families.river)
    #expect(comparison.alignments(between: 0, and: 1).count >= 24)
    #expect(comparison.alignments(between: 0, and: 2).count >= 22)
    for alignment in comparison.alignments {
      #expect((0.2...1).contains(alignment.score))
      let notices = [alignment.left, alignment.right].map { comparison.statements[$0].notice }
      #expect(notices[0] != notices[1])
    }
  }

  @Test func everyRunGivesTheSame() {
    let one = Comparison(Families.river)
    let two = Comparison(Families.river)
    #expect(one.alignments == two.alignments)
    #expect(one.clusters == two.clusters)
    #expect(one.provenance == two.provenance)
  }

  @Test func theIndexFindsWhatAllPairsFind() {
    var builder = ComparisonBuilder()
    for notice in Families.river + Families.years { builder.add(notice) }
    var index = builder.index
    index.finish()
    var limits = CandidateFinder.Limits(directives: index.count, top: nil)
    let all = CandidateFinder(index, limits: limits, minimumScore: 0.3).edges()
    limits.exhaustivePairs = 0
    let found = CandidateFinder(index, limits: limits, minimumScore: 0.3).edges()
    let known = Set(all.map { [$0.left, $0.right] })
    #expect(Set(found.map { [$0.left, $0.right] }).isSubset(of: known))
    #expect(Double(found.count) >= 0.98 * Double(all.count))
  }

  @Test func topBoundsThePartners() {
    let duty = ["各县要在6月底前清理河道垃圾和漂浮物。"]
    let notices = (1...6).map { Families.notice("n\($0)", date: "2024年4月\($0)日", duty) }
    #expect(Comparison(notices).alignments.count == 15)
    let bounded = Comparison(notices, options: .init(top: 1))
    #expect(bounded.alignments.count < 15)
    #expect(bounded.alignments == Comparison(notices, options: .init(top: 1)).alignments)
  }
}
