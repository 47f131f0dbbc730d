import Testing

@testable import NoticeKit

/// The statements of `parties.txt` with their marked parties.
struct PartySpecTests {
  /// A mark of a claim: what stands in braces, and the role before the bar.
  private struct Marked: Hashable, CustomStringConvertible {
    var role: String
    var text: String
    var description: String { role == "responsible" ? text : "\(role)|\(text)" }
  }

  @Test func statements() throws {
    let claims = try MentionSpecFile.read("parties.txt")
    #expect(claims.count >= 150)
    for claim in claims {
      let (plain, want) = Self.unmarked(claim.fields[0])
      let flow = UnitFlow(phrase: SourceText(plain))
      let hits = StatementParties.find(
        in: PartyText(flow.units, words: NoticeWords.standard.index(flow.units).party),
        UnitRange(0, flow.units.count), bracket: nil)
      let got = hits.map { Marked(role: $0.role.rawValue, text: flow.text($0.range)) }
      #expect(got == want, "\(claim.place): \(plain)")
    }
  }

  /// Every rule that names a party in a statement is shown by a claim.
  @Test func rulesAreShown() throws {
    var seen: Set<PartyRule> = []
    for claim in try MentionSpecFile.read("parties.txt") {
      let flow = UnitFlow(phrase: SourceText(Self.unmarked(claim.fields[0]).plain))
      let hits = StatementParties.find(
        in: PartyText(flow.units, words: NoticeWords.standard.index(flow.units).party),
        UnitRange(0, flow.units.count), bracket: nil)
      seen.formUnion(hits.map(\.rule))
    }
    let elsewhere: Set<PartyRule> = [.standingBracket, .previous, .heading, .parent, .addressees]
    #expect(Set(PartyRule.allCases).subtracting(seen) == elsewhere)
  }

  private static func unmarked(_ marked: String) -> (plain: String, parties: [Marked]) {
    var plain = ""
    var parties: [Marked] = []
    for piece in marked.split(separator: "{", omittingEmptySubsequences: false) {
      guard let close = piece.firstIndex(of: "}") else {
        plain += piece
        continue
      }
      let inner = piece[..<close].split(separator: "|")
      let text = String(inner.last ?? "")
      parties.append(Marked(role: inner.count > 1 ? String(inner[0]) : "responsible", text: text))
      plain += text + piece[piece.index(after: close)...]
    }
    return (plain, parties)
  }
}
