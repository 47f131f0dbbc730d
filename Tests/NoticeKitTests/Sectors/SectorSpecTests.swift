import Testing

@testable import NoticeKit

/// The claims of the spec files on sectors, one test a file.
struct SectorSpecTests {
  @Test(arguments: ["sectors.txt", "sectors-scope.txt"])
  func sectors(_ file: String) throws {
    let extractor = SectorExtractor()
    for claim in try MentionSpecFile.read(file) {
      var text = MentionSpecText()
      let statement = text.append(claim.fields[0])
      let headings = claim.field(2).split(separator: ">").map { text.append(String($0)).range }
      let topic = claim.field(3).isEmpty ? nil : text.append(claim.field(3)).range
      let scope = SectorScope(
        headings: headings.map { extractor.label($0, in: text.units) },
        topic: topic.map { extractor.label($0, in: text.units) })
      let hits = extractor.mentions(
        in: text.units, statement: statement.range, scope: scope, parties: statement.parties)
      let wanted =
        claim.field(1) == "-" ? [] : claim.field(1).split(separator: ",").map(String.init)
      #expect(Set(hits.map(\.code)).count == hits.count, "\(claim.place): a code twice")
      #expect(
        Set(hits.map(\.code)) == Set(wanted.map { String($0.prefix { $0 != "@" }) }),
        "\(claim.place): \(claim.fields[0])")
      for want in wanted where want.contains("@") {
        #expect(
          hits.contains { "\($0.code)@\($0.origin.rawValue)" == want },
          "\(claim.place): \(want) among \(hits.map { "\($0.code)@\($0.origin.rawValue)" })")
      }
    }
  }

  @Test func labels() throws {
    for claim in try MentionSpecFile.read("sectors-labels.txt") {
      var text = MentionSpecText()
      let statement = text.append(claim.fields[0])
      let label = SectorExtractor.topicLabel(in: text.units, statement: statement.range)
      #expect(
        (label.map { text.string($0) } ?? "-") == claim.field(1),
        "\(claim.place): \(claim.fields[0])")
    }
  }
}
