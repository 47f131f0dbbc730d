import Testing

@testable import NoticeKit

@Suite struct ClusterTests {
  @Test func whoHasItAndWhoHasItStricter() {
    let comparison = Comparison([
      Families.notice("a", issuer: "江岭省人民政府", ["各市要每季度巡查一次河道堤岸。", "学校要开展防溺水教育。"]),
      Families.notice("b", issuer: "青川市人民政府", ["各县要每月巡查一次河道堤岸。"]),
      Families.notice("c", issuer: "临江市人民政府", ["财政部门要安排专项资金。", "各县要每季度巡查一次河道堤岸。"]),
    ])
    #expect(comparison.clusters.count == 1)
    let cluster = comparison.clusters[0]
    #expect(cluster.notices == [0, 1, 2])
    #expect(comparison.statements[cluster.reference].notice == 0)
    #expect(cluster.members.map(\.relation) == [nil, .stronger, .same])
    #expect(cluster.members.filter(\.isPartial).isEmpty)
  }

  @Test func aNoticeStandsOnceInARequirement() {
    let comparison = Comparison(Families.river)
    #expect(comparison.clusters.count > 20)
    for cluster in comparison.clusters {
      let core = cluster.members.filter { !$0.isPartial }
        .map { comparison.statements[$0.statement].notice }
      #expect(Set(core).count == core.count)
      #expect(cluster.notices.count >= 2)
      #expect(cluster.members.contains { $0.statement == cluster.reference })
    }
    let members = comparison.clusters.flatMap { $0.members.map(\.statement) }
    #expect(Set(members).count == members.count)
    let sizes = comparison.clusters.map(\.notices.count)
    #expect(sizes == sizes.sorted(by: >))
  }
}
