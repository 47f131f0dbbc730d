import Testing

@testable import NoticeKit

/// Properties of the taxonomy and of the extractor that hold for any text.
struct SectorTableTests {
  private let codes: Set<String> = [
    "coal-mine", "mine", "hazardous-chemicals", "oil-gas", "fireworks", "civil-explosives", "gas",
    "industry-trade", "construction", "housing", "road-traffic", "water-traffic", "rail",
    "aviation", "postal", "fire", "crowded-places", "special-equipment", "energy", "utilities",
    "agriculture", "fishery", "forest-fire", "water-conservancy", "flood", "geology", "weather",
    "tourism", "education", "health", "social-care", "culture-sport", "food-drug",
    "occupational-health", "environment", "information", "finance",
  ]

  @Test func everyCodeHasTermsAndNoOtherIsUsed() {
    #expect(Set(SectorLexicon.standard.codes) == codes)
    let meant = SectorLexicon.standard.senses.flatMap { $0.map(\.code) }
    #expect(Set(meant).count == codes.count)
  }

  @Test func theTableIsLargeAndSaysNothingTwice() {
    let lexicon = SectorLexicon.standard
    #expect(lexicon.senses.filter { !$0.isEmpty }.count >= 600)
    for (index, senses) in lexicon.senses.enumerated() {
      let term = lexicon.terms[index]
      #expect(
        Set(senses).count == senses.count,
        "\(String(decoding: term, as: UTF16.self)) has a sense twice")
    }
  }

  @Test func flagsAreKnownAndReasonsAreNoFlags() {
    for line in sectorTable.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect((2...4).contains(fields.count), "\(line)")
      for flag in fields.dropFirst(2).first?.split(separator: " ") ?? [] {
        let implied = flag.split(separator: ":").dropFirst().first?.split(separator: ",") ?? []
        #expect(["listed", "organ", "solo"].contains(flag) || !implied.isEmpty, "\(line)")
        #expect(implied.allSatisfy { codes.contains(String($0)) }, "\(line)")
      }
    }
  }

  @Test func aUserTermMeansWhatTheUserSays() {
    let extractor = SectorExtractor(userTerms: [
      ("盐穴", "energy"), ("气膜场馆", "culture-sport"), ("冷却塔", "cooling"), ("消防", "rescue"),
    ])
    #expect(codes(of: "盐穴和冷却塔要检测。", by: extractor) == ["energy", "cooling"])
    #expect(codes(of: "检查气膜场馆。", by: extractor) == ["culture-sport"])
    #expect(codes(of: "加强消防巡查。", by: extractor) == ["rescue"])
  }

  @Test func theWordAndItsRuleAreReported() throws {
    var text = MentionSpecText()
    let heading = text.append("抓好城镇燃气安全")
    let statement = text.append("检查危化品仓库。")
    let extractor = SectorExtractor()
    let hits = extractor.mentions(
      in: text.units, statement: statement.range,
      scope: SectorScope(headings: [extractor.label(heading.range, in: text.units)]), parties: [])
    #expect(hits.map(\.code) == ["hazardous-chemicals", "gas"])
    #expect(text.string(hits[0].range) == "危化品")
    #expect(hits[0].rule == "sector.term:危化品")
    #expect(hits[1].rule == "sector.heading")
    #expect(text.string(hits[1].range) == "城镇燃气")
  }

  @Test func termsAreTheLeftmostLongest() {
    let lexicon = SectorLexicon.standard
    let text = normalizedUnits("城市轨道交通和水上交通安全，非煤矿山森林防火农村公路危化品运输车辆")
    var at = 0
    while at < text.count {
      let naive = lexicon.senses.indices.map { lexicon.terms[$0] }
        .filter { text[at...].starts(with: $0) }
        .max { $0.count < $1.count }
      let match = lexicon.longestTerm(in: text, at: at, until: text.count)
      #expect(match?.range.count == naive?.count)
      at += match?.range.count ?? 1
    }
  }

  @Test func longTextIsNoTrouble() {
    let phrase = normalizedUnits("（近期“三违”频发，各地要加强消防、燃气、")
    let units = (0..<4000).flatMap { _ in phrase }
    let range = UnitRange(0, units.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      let extractor = SectorExtractor()
      let label = extractor.label(range, in: units)
      let hits = extractor.mentions(
        in: units, statement: range, scope: SectorScope(headings: [label], topic: label),
        parties: [])
      #expect(hits.contains { $0.code == "fire" })
      #expect(SloganExtractor().mentions(in: units, range).count == 4000)
    }
    #expect(time < .seconds(20))
  }

  private func codes(of text: String, by extractor: SectorExtractor) -> [String] {
    var spec = MentionSpecText()
    let statement = spec.append(text)
    return extractor.mentions(
      in: spec.units, statement: statement.range, scope: SectorScope(), parties: []
    ).map(\.code)
  }
}
