import Testing

@testable import NoticeKit

/// Inputs made to break parsers: the time a unit takes may not grow with the length.
@Suite(.serialized) struct PathologicalTests {
  private static let inputs: [(name: String, unit: String)] = [
    ("markers", "一、"), ("open brackets", "（"), ("closing brackets", "）"), ("quotes", "“"),
    ("one line", "各部门要加强安全生产工作，"), ("deadlines", "9月30日前、"), ("arabic markers", "1."),
    ("spoken", "一是二是"), ("titles", "《"), ("annexes", "附件\n任务清单\n一、加强巡查。要每天一次。\n"),
    ("dates", "2024年5月6日\n"), ("names", "青川市水利局\n"), ("unclosed numbers", "青水〔2024〕\n"),
    ("stars", "**a"), ("tags", "<a"), ("tables", "| a | b |\n"), ("digits", "9"),
    ("pages", "— 3 —\n"),
    ("contents", "一、目标……3\n"), ("slogans", "党政同责、"), ("commas", "，"), ("blank", " \n"),
    ("parties", "各部门和"),
  ]

  @Test(arguments: inputs.map(\.name)) func staysLinear(name: String) {
    let unit = Self.inputs.first { $0.name == name }!.unit
    let clock = ContinuousClock()
    func time(_ count: Int) -> Double {
      let source = SourceText(String(repeating: unit, count: count))
      var best = Double.infinity
      for _ in 0..<2 {
        let spent = clock.measure { _ = NoticeParser().parse(source, id: "test") }
        best = min(
          best, Double(spent.components.seconds) + Double(spent.components.attoseconds) * 1e-18)
      }
      return best
    }
    // Eight times the input may take eight times the time; quadratic work would take 64 times.
    let small = time(500)
    let large = time(4_000)
    #expect(large < small * 40 + 0.15, "\(name): \(small) s for 500, \(large) s for 4,000")
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "。", "一、", "（一）", "\u{0}", "a", "：\n：", "附件", "1.\n1.\n"])
  func survivesAlmostNothing(text: String) {
    let notice = NoticeParser().parse(SourceText(text), id: "test")
    #expect(notice.source.length == SourceText(text).scalarCount)
  }
}
