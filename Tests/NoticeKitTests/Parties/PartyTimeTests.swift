import Testing

@testable import NoticeKit

/// Statements made to make the party finders look far: the time grows with the length alone.
@Suite(.serialized) struct PartyTimeTests {
  private static let units = [
    "各部门、", "督促企业", "由市水利局", "以政府", "各地各校", "会同公安局和", "对企业", "为单位", "未经批准的企业", "压实责任",
    "的部门要", "各部门要落实，", "责任单位：市水利局、", "（市水利局牵头）", "鼓励企业", "请各局",
  ]

  @Test(arguments: units) func staysLinear(unit: String) {
    let clock = ContinuousClock()
    func seconds(_ count: Int) -> Double {
      let units = normalizedUnits(String(repeating: unit, count: count))
      let text = PartyText(units, words: NoticeWords.standard.index(units).party)
      var best = Double.infinity
      for _ in 0..<3 {
        let spent = clock.measure {
          _ = StatementParties.find(in: text, UnitRange(0, units.count), bracket: nil)
        }
        best = min(
          best, Double(spent.components.attoseconds) * 1e-18 + Double(spent.components.seconds))
      }
      return best
    }
    // Eight times the length; quadratic work would take 64 times as long.
    let (small, large) = (seconds(100), seconds(800))
    #expect(large < small * 40 + 0.15, "\(unit): \(small) s, then \(large) s")
  }
}
