import Testing

@testable import NoticeKit

@Suite struct TermMatcherTests {
  private func naive(_ terms: [[UInt16]], in units: [UInt16]) -> Set<TermMatcher.Match> {
    var found: Set<TermMatcher.Match> = []
    var seen: Set<[UInt16]> = []
    for (index, term) in terms.enumerated() where seen.insert(term).inserted {
      guard term.count <= units.count else { continue }
      for start in 0...units.count - term.count
      where Array(units[start..<start + term.count]) == term {
        found.insert(
          TermMatcher.Match(
            start: Int32(start), length: UInt16(term.count), term: UInt16(index)))
      }
    }
    return found
  }

  @Test func findsWhatNaiveSearchFinds() {
    // A fixed linear congruential generator: many short terms over few units collide a lot.
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<60 {
      let alphabet = 2 + next(4)
      let terms = (0..<1 + next(40)).map { _ in
        (0..<1 + next(5)).map { _ in UInt16(0x4E00 + next(alphabet)) }
      }
      let units = (0..<next(200)).map { _ in UInt16(0x4E00 + next(alphabet + 1)) }
      let matches = TermMatcher(terms).allMatches(in: units)
      #expect(Set(matches) == naive(terms, in: units))
      #expect(Set(matches).count == matches.count)
    }
  }

  @Test func reportsTheLongestFirst() {
    let matcher = TermMatcher(["安全", "安全生产", "生产"].map(normalizedUnits))
    let matches = matcher.allMatches(in: normalizedUnits("安全生产"))
    #expect(matches.map(\.term) == [1, 0, 2])
  }

  @Test func matchesNothingWithoutTerms() {
    #expect(TermMatcher([]).allMatches(in: normalizedUnits("安全")).isEmpty)
  }
}
