import Testing

@testable import NoticeKit

@Suite struct NumeralsTests {
  @Test(arguments: [
    ("十", 10), ("十一", 11), ("二十", 20), ("三十五条", 35), ("一百零三", 103), ("一百三十", 130),
    ("二〇二四年", 2024), ("两", 2), ("三万五千", 35000), ("2024", 2024), ("七", 7),
  ])
  func reads(text: String, value: Int) {
    let units = normalizedUnits(text)
    #expect(Numerals.scan(in: units, from: 0, until: units.count)?.value == value)
  }

  @Test(arguments: ["第", "条", "", "年"])
  func findsNoNumber(text: String) {
    let units = normalizedUnits(text)
    #expect(Numerals.scan(in: units, from: 0, until: units.count) == nil)
  }
}
