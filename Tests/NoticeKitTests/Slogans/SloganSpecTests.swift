import Testing

@testable import NoticeKit

/// The claims of slogans.txt and what holds for any mention.
struct SloganSpecTests {
  private let extractor = SloganExtractor()

  @Test func claims() throws {
    for claim in try MentionSpecFile.read("slogans.txt") {
      var text = MentionSpecText()
      // Braces mark parties in phrases; no slogan's text has any.
      let line = text.append(claim.fields[0])
      let hits = extractor.mentions(in: text.units, line.range)
      let wanted =
        claim.field(1) == "-"
        ? [] : claim.field(1).split(separator: ";").map { SloganClaim(String($0)) }
      #expect(
        hits.map { "\($0.id)[\(text.string($0.range))]" } == wanted.map(\.name),
        "\(claim.place): \(claim.fields[0])")
      for (hit, want) in zip(hits, wanted) {
        if let missing = want.missing { #expect(hit.missing == missing, "\(claim.place)") }
        if let expansion = want.expansion {
          #expect(
            hit.expansion?.map { text.string($0) } == expansion, "\(claim.place)")
        }
      }
    }
  }

  @Test func membersPresentAndMissingMakeTheFamily() {
    let text = normalizedUnits("坚持党政同责、失职追责，推进“双随机、一公开”，落实“四有”要求。")
    let hits = extractor.mentions(in: text, UnitRange(0, text.count))
    #expect(hits.map(\.class) == ["responsibility", "inspection", "abbreviation"])
    #expect(hits[0].members == ["党政同责", "失职追责"])
    #expect(hits[0].missing == ["一岗双责", "齐抓共管"])
    #expect(
      hits.map(\.rule) == [
        "slogan.family:shared-responsibility", "slogan.family:double-random", "slogan.quoted",
      ])
    for hit in hits {
      #expect(hit.range.start >= 0 && hit.range.end <= text.count && !hit.range.isEmpty)
    }
  }

  @Test func familiesOfTheUser() {
    let own = SloganExtractor(userFamilies: [("six-checks", "inspection", ["六必查", "六必改"])])
    let text = normalizedUnits("落实六必查、六必改和“一岗双责”。")
    let hits = own.mentions(in: text, UnitRange(0, text.count))
    #expect(hits.map(\.id) == ["six-checks", "shared-responsibility"])
    #expect(hits[0].members == ["六必查", "六必改"])
  }

  @Test func onlyTheRangeIsRead() {
    let text = normalizedUnits("落实党政同责、一岗双责。")
    let hits = extractor.mentions(in: text, UnitRange(2, 7))
    #expect(hits.map(\.range) == [UnitRange(2, 6)])
    #expect(extractor.mentions(in: text, UnitRange(3, 6)).isEmpty)
  }

  @Test func everyFamilyOfTheTaxonomyIsThere() {
    let ids: Set<String> = [
      "shared-responsibility", "three-musts", "who-is-in-charge", "guard-your-post",
      "one-vote-veto", "five-implementations", "five-in-place", "four-no-let-go", "safety-first",
      "people-first", "red-line", "three-simultaneities", "four-nos-two-directs", "double-random",
      "two-passenger-one-hazard", "three-excess-one-fatigue", "three-illegals",
      "three-violations", "fight-illegal", "three-in-one-premises", "nine-small-places",
      "early-small-done", "one-knife-cut",
    ]
    #expect(Set(SloganLexicon.standard.families.map(\.id)) == ids)
  }
}

/// `id[span]{missing}<expansion>` of the spec file.
private struct SloganClaim {
  var name: String
  var missing: [String]?
  var expansion: [String]?

  init(_ text: String) {
    let claim = text.drop { $0 == " " }
    name = String(claim.prefix { $0 != "{" && $0 != "<" })
    missing = SloganClaim.list(claim, "{", "}")
    expansion = SloganClaim.list(claim, "<", ">")
  }

  private static func list(_ text: Substring, _ open: Character, _ close: Character) -> [String]? {
    guard let start = text.firstIndex(of: open), let end = text[start...].firstIndex(of: close)
    else { return nil }
    return text[text.index(after: start)..<end].split(separator: "|").map(String.init)
  }
}
