import Testing

@testable import NoticeKit

@Suite struct TermMatcherTests {
  private struct Match: Hashable {
    var start: Int
    var length: Int
    var term: Int
  }

  /// All terms in `units`, by start and then from the shortest to the longest.
  private func matches(of matcher: TermMatcher, in units: [UInt16]) -> [Match] {
    var matches: [Match] = []
    for start in units.indices {
      matcher.forEachTerm(in: units, at: start, until: units.count) { length, term in
        matches.append(Match(start: start, length: length, term: term))
      }
    }
    return matches
  }

  private func naive(_ terms: [[UInt16]], in units: [UInt16]) -> Set<Match> {
    var found: Set<Match> = []
    var seen: Set<[UInt16]> = []
    for (index, term) in terms.enumerated() where seen.insert(term).inserted {
      guard term.count <= units.count else { continue }
      for start in 0...units.count - term.count
      where Array(units[start..<start + term.count]) == term {
        found.insert(
          Match(start: start, length: term.count, term: index))
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
      let matches = matches(of: TermMatcher(terms), in: units)
      #expect(Set(matches) == naive(terms, in: units))
      #expect(Set(matches).count == matches.count)
    }
  }

  @Test func reportsTheShortestFirst() {
    let matcher = TermMatcher(["安全", "安全生产", "生产"].map(normalizedUnits))
    let matches = matches(of: matcher, in: normalizedUnits("安全生产"))
    #expect(matches.map(\.term) == [0, 1, 2])
  }

  @Test func matchesNothingWithoutTerms() {
    #expect(matches(of: TermMatcher([]), in: normalizedUnits("安全")).isEmpty)
  }
}
