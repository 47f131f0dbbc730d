import Testing

@testable import NoticeKit

/// The public values and what the pipeline asks for.
@Suite struct DeadlineTests {
  private func mentions(_ text: String, issued: String?) -> ([DeadlineMention], [Diagnostic]) {
    let flow = UnitFlow(phrase: SourceText(text))
    return DeadlineExtractor.mentions(
      in: flow, statement: UnitRange(0, flow.units.count),
      issued: issued.flatMap { CalendarDate(iso: $0) })
  }

  @Test func spansCountScalarsOfTheSource() throws {
    let text = "𠮷县　要在 2015 年\n底前完成，**每年**至少两次"
    let found = TimeExpressions.extract(from: text, issued: nil)
    let scalars = Array(text.unicodeScalars)
    let cut = found.map { mention in
      String(String.UnicodeScalarView(scalars[mention.span.start..<mention.span.end]))
    }
    #expect(cut == ["2015 年\n底前", "每年"])
    #expect(found.map(\.text) == ["2015年底前", "每年"])
    #expect(found.map(\.value) == ["../2015-12-31", "R/P1Y"])
    #expect(found.last?.times == DeadlineMention.Times(min: 2, max: nil))
  }

  @Test func rulesAndAnchorsAreReported() throws {
    let found = TimeExpressions.extract(from: "2015年底前报送，接到通知后2小时内到岗", issued: nil)
    #expect(found.map(\.rule) == ["deadline.by.year-end", "deadline.within.anchored"])
    #expect(found.last?.anchor == "接到通知后")
    #expect(found.last?.value == "PT2H")
  }

  @Test func normalisesWidthsAndPunctuation() {
    let found = TimeExpressions.extract(from: "２０２４年６月１日－６月３０日", issued: nil)
    #expect(found.map(\.value) == ["2024-06-01/2024-06-30"])
  }

  @Test func oneYearHoldsForTheDaysThatFollowIt() {
    let (later, _) = mentions("2025年3月底前完成勘察，6月底前开工。", issued: "2024-02-01")
    #expect(later.map(\.value) == ["../2025-03-31", "../2025-06-30"])
    let (earlier, _) = mentions("2025年底前建成平台，6月底前完成设计。", issued: "2024-02-01")
    #expect(earlier.map(\.value) == ["../2025-12-31", "../2024-06-30"])
  }

  @Test func datesBeforeTheIssueBindNothing() {
    let text = "2013年6月底前建设的平台要升级，9月底前完成。"
    #expect(mentions(text, issued: "2014-06-17").0.map(\.text) == ["9月底前"])
    #expect(
      TimeExpressions.extract(from: "2013年6月底前", issued: "2014-06-17").map(\.value)
        == ["../2013-06-30"])
  }

  @Test func oddDatesGiveDiagnostics() throws {
    let (found, diagnostics) = mentions("各地要在9月31日前上报。", issued: "2014-06-17")
    #expect(found.map(\.value) == [nil])
    #expect(diagnostics.map(\.code) == ["impossible-date"])
    #expect(diagnostics.first?.span == found.first?.span)
    #expect(mentions("各地要在9月30日前上报。", issued: nil).1.map(\.code) == ["missing-issue-date"])
    #expect(mentions("各地要在9月30日前上报。", issued: "2014-06-17").1.isEmpty)
    #expect(
      mentions("自印发之日起15个工作日内报送。", issued: "2014-06-17").1.map(\.severity) == [.note])
  }

  /// One statement for each reason to leave a time out.
  @Test(arguments: [
    ("落实《临江区2025年工作要点》。", TimeExclusion.title), ("深化“立即办”工作法。", .quotation),
    ("下达限期整改指令书。", .name), ("事故起数较2023年下降两成。", .comparison),
    ("2023年5月，临江区一家工厂发生爆炸。", .past), ("未在9月30日前登记的，一律注销。", .condition),
    ("开业前不得对外营业。", .prohibition), ("当前正值国庆期间，各地要加强巡查。", .situation),
    ("为确保春节期间安全稳定，各地要加强检查。", .purpose), ("要高度关注冬季燃气安全。", .topic),
    ("每天24小时安排专人值守。", .shift),
  ])
  func exclusionsTellWhy(_ text: String, _ reason: TimeExclusion) {
    let units = normalizedUnits(text)
    let excluded = DeadlineExtractor.exclusions(
      in: units, statement: UnitRange(0, units.count))
    #expect(excluded.map(\.reason) == [reason])
  }

  @Test func statementsInsideALongerFlowKeepTheirBounds() {
    let flow = UnitFlow(phrase: SourceText("每年一次。立即整改。每月"))
    let found = DeadlineExtractor.extract(in: flow.units, statement: UnitRange(5, 10))
    #expect(written(found, in: flow) == "immediate 立即")
    #expect(DeadlineExtractor.extract(in: flow.units, statement: UnitRange(4, 4)).isEmpty)
    #expect(DeadlineFinder.find(in: [], UnitRange(0, 0)).isEmpty)
  }

  /// Each word stands once in its table (of equal ones the first would win), and each line is read.
  @Test(arguments: [
    timeWordTable, timeTailTable, timeVerbTable, timeSituationTable, timeCaseTable,
  ])
  func tablesAreSound(_ table: String) throws {
    var seen: Set<String> = []
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      try #require([2, 3].contains(fields.count), "\(line)")
      #expect(TimeLexicon.Category(rawValue: String(fields[1])) != nil, "\(line)")
      for word in fields[0].split(separator: "/") {
        #expect(seen.insert(String(word)).inserted, "\(word) stands twice")
      }
    }
  }

  @Test func namedTimesOfTheTablesAreKnown() throws {
    for line in timeWordTable.split(separator: "\n")
    where line.contains(":") && !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      let word = normalizedUnits(String(fields[0].split(separator: "/")[0]))
      let match = TimeLexicon.words.longest(in: word, at: 0, until: word.count)
      #expect(match?.entry.occasion != nil && match?.entry.occasion != .unfixed, "\(line)")
    }
  }

  /// An expression cut off anywhere is read without harm, and never beyond the range.
  @Test func everyCutIsRead() throws {
    for claim in try Spec("deadlines-find.txt").claims {
      let units = normalizedUnits(claim.fields[0])
      for end in 0...units.count {
        for found in DeadlineFinder.find(in: units, UnitRange(0, end)) {
          #expect(found.range.end <= end && found.range.start < found.range.end)
        }
      }
    }
  }

  /// Inputs that repeat what begins an expression stay linear: quadratic work on 20,000 units
  /// would take minutes.
  @Test(arguments: [
    "每年", "自", "期间", "春节、", "“", "《（", "（）", "9月", "1", "一", "2024-", "至少", "内", "前，",
    "每月5日、", "“春节”、", "的", "立即", "未在", "为", "3至", "第", "后1小时内", "年底", "《", "、和及",
  ])
  func repeatedBeginningsStayLinear(_ piece: String) {
    let unit = normalizedUnits(piece)
    let units = Array(repeatElement(unit, count: 20_000 / unit.count).joined())
    let clock = ContinuousClock()
    let taken = clock.measure {
      _ = DeadlineExtractor.extract(in: units, statement: UnitRange(0, units.count))
    }
    #expect(taken < .seconds(10), "\(piece): \(taken)")
  }
}
