import Testing

@testable import NoticeKit

/// Finding, resolving and reading in context, each against its spec file.
@Suite struct DeadlineSpecTests {
  @Test func findsAsSpecified() throws {
    for claim in try Spec("deadlines-find.txt").claims {
      try #require(claim.fields.count == 2, "line \(claim.line)")
      let flow = UnitFlow(phrase: SourceText(claim.fields[0]))
      let found = DeadlineFinder.find(in: flow.units, UnitRange(0, flow.units.count))
      #expect(
        written(found, in: flow) == claim.fields[1], "line \(claim.line): \(claim.fields[0])")
    }
  }

  @Test func resolvesAsSpecified() throws {
    for claim in try Spec("deadlines-resolve.txt").claims {
      try #require([4, 5].contains(claim.fields.count), "line \(claim.line)")
      let flow = UnitFlow(phrase: SourceText(claim.fields[1]))
      let found = DeadlineFinder.find(in: flow.units, UnitRange(0, flow.units.count))
      try #require(found.count == 1, "line \(claim.line): \(claim.fields[1])")
      let resolved = TimeResolver(issued: CalendarDate(iso: claim.fields[0])).resolve(found[0])
      let place = Comment("line \(claim.line): \(claim.fields[1])")
      #expect(resolved.value ?? "-" == claim.fields[2], place)
      #expect(resolved.due?.iso ?? "-" == claim.fields[3], place)
      #expect(name(resolved.problem) == (claim.fields.count == 5 ? claim.fields[4] : nil), place)
    }
  }

  @Test func readsStatementsAsSpecified() throws {
    for claim in try Spec("deadlines-statements.txt").claims {
      try #require(claim.fields.count == 2, "line \(claim.line)")
      let flow = UnitFlow(phrase: SourceText(claim.fields[0]))
      let found = DeadlineExtractor.extract(
        in: flow.units, statement: UnitRange(0, flow.units.count))
      #expect(
        written(found, in: flow) == claim.fields[1], "line \(claim.line): \(claim.fields[0])")
    }
  }

  /// The specs keep their size and their share of negative claims.
  @Test func specsHoldEnough() throws {
    let finding = try Spec("deadlines-find.txt").claims
    let reading = try Spec("deadlines-statements.txt").claims
    #expect(finding.count >= 500)
    for claims in [finding, reading] {
      #expect(claims.count { $0.fields[1] == "-" } * 3 >= claims.count)
    }
  }

  private func name(_ problem: ResolvedTime.Problem?) -> String? {
    switch problem {
    case .impossibleDate: return "impossible-date"
    case .missingIssue: return "missing-issue-date"
    case .approximateWorkdays: return "working-days"
    case nil: return nil
    }
  }
}
