import Testing

@testable import NoticeKit

@Suite struct VersionTests {
  private func version(_ left: [String], _ right: [String]) -> (Comparison, VersionComparison) {
    let comparison = Comparison([
      Families.notice("a", left), Families.notice("b", date: "2024年4月9日", right),
    ])
    return (comparison, comparison.versions(from: 0, to: 1))
  }

  @Test func addedDroppedAndKept() {
    let (comparison, version) = version(
      ["各县要清理河道垃圾。", "学校要开展防溺水教育。", "水库管理单位要每日巡查坝体。"],
      ["各县要清理河道垃圾。", "水库管理单位要每日巡查坝体。", "交警部门要在桥头设置警示牌。"])
    func texts(_ entries: [Int?]) -> [String] {
      entries.map { $0.map { comparison.statements[$0].id } ?? "" }
    }
    #expect(texts(version.entries.map(\.left)) == ["s2", "s3", "s4", ""])
    #expect(texts(version.entries.map(\.right)) == ["s2", "", "s3", "s4"])
    #expect(version.added.count == 1)
    #expect(version.dropped.count == 1)
    #expect(version.changed.isEmpty)
    #expect(version.moved.isEmpty)
  }

  @Test func turnedRound() {
    let (comparison, version) = version(
      ["各县可以公布河道名录。"], ["各县必须公布河道名录。"])
    #expect(version.entries.map(\.relation) == [.stronger])
    #expect(comparison.versions(from: 1, to: 0).entries.map(\.relation) == [.weaker])
  }

  @Test func movedDuties() {
    let duties = [
      "各县要清理河道垃圾。", "学校要开展防溺水教育。", "水库管理单位要每日巡查坝体。", "交警部门要在桥头设置警示牌。",
    ]
    let (_, version) = version(duties, [duties[3]] + duties[..<3])
    #expect(version.entries.map(\.isMoved) == [true, false, false, false])
  }

  @Test func everyDirectiveOnce() {
    let comparison = Comparison(Families.years)
    let version = comparison.versions(from: 0, to: 1)
    let directives = comparison.statements.indices.filter { comparison.statements[$0].isDirective }
    #expect(
      Set(version.entries.flatMap { [$0.left, $0.right].compactMap { $0 } }) == Set(directives))
    #expect(version.added.count + version.dropped.count > 0)
  }
}
