import Testing

@testable import NoticeKit

@Suite struct ProvenanceTests {
  @Test func copiedPassagesSpanBySpan() {
    let province = Families.notice(
      "p", issuer: "江岭省人民政府", ["各级河长要对责任河段的保洁工作负总责，发现问题当场交办。"])
    let city = Families.notice(
      "c", issuer: "青川市人民政府",
      ["财政部门要安排专项资金。", "全市各级河长要对责任河段的保洁工作负总责并公示姓名。"])
    let comparison = Comparison([province, city])
    #expect(comparison.provenance.count == 1)
    let provenance = comparison.provenance[0]
    #expect([provenance.notice, provenance.source] == [1, 0])
    #expect(provenance.passages.count == 1)
    let passage = provenance.passages[0]
    let copied = "各级河长要对责任河段的保洁工作负总责"
    #expect(passage.count == copied.count)
    #expect(passage.range.cut(comparison.statements[passage.statement].text) == copied)
    #expect(passage.sourceRange.cut(comparison.statements[passage.sourceStatement].text) == copied)
    #expect(provenance.share > 0.3 && provenance.share < 0.8)
  }

  @Test func nobodyCopiesFromEquals() {
    let text = ["各级河长要对责任河段的保洁工作负总责，发现问题当场交办。"]
    let comparison = Comparison([
      Families.notice("a", issuer: "青川市人民政府", text),
      Families.notice("b", issuer: "临江市人民政府", text),
    ])
    #expect(comparison.provenance.isEmpty)
  }

  @Test func anotherCityIsNoSuperior() {
    let text = ["各级河长要对责任河段的保洁工作负总责，发现问题当场交办。"]
    func sources(_ county: String) -> [Int] {
      Comparison([
        Families.notice("a", issuer: "青川市人民政府", text),
        Families.notice("b", issuer: county, text),
      ]).provenance.map(\.source)
    }
    #expect(sources("青川市望山县人民政府") == [0])
    #expect(sources("临江市望山县人民政府") == [])
  }

  @Test func aSloganIsNobodysWording() {
    let members = ["管行业必须管安全", "管业务必须管安全", "管生产经营必须管安全"]
    let text = ["各县要落实“" + members.joined(separator: "、") + "”。"]
    let comparison = Comparison([
      Families.notice("p", issuer: "江岭省人民政府", text),
      Families.notice("c", issuer: "青川市人民政府", ["财政部门也要落实" + text[0].dropFirst(5)]),
    ])
    #expect(comparison.provenance.isEmpty)
  }

  @Test func lastYearsWording() {
    let comparison = Comparison(Families.years)
    #expect(comparison.provenance.map(\.notice) == [1])
    #expect((0.3...0.9).contains(comparison.provenance[0].share))
  }

  @Test func passagesAreEqualAndApart() {
    let comparison = Comparison(Families.river)
    #expect(comparison.provenance.contains { $0.notice == 1 && $0.share > 0.5 })
    for provenance in comparison.provenance {
      var ends: [Int: Int] = [:]
      for passage in provenance.passages {
        let own = passage.range.cut(comparison.statements[passage.statement].text)
        let other = passage.sourceRange.cut(comparison.statements[passage.sourceStatement].text)
        func letters(_ text: String) -> String { text.filter { !"，。、：；“”（）".contains($0) } }
        #expect(letters(own) == letters(other))
        #expect(passage.count >= 13)
        #expect(passage.range.start >= ends[passage.statement] ?? 0)
        ends[passage.statement] = passage.range.end
      }
    }
  }
}
