/// The traditional calendar (农历) of the lunar years 1900 to 2100: 正月初一 of 2024 is 2024-02-10.
struct LunarCalendar: Sendable {
  /// The calendar of the built-in table.
  static let shared = LunarCalendar(table: lunarYearTable)

  /// The first lunar year of the table.
  private static let firstYear = 1900
  /// 正月初一 of the first lunar year, 1900-01-31, in days after 1970-01-01.
  private static let firstDay = -25_537

  /// For each lunar year the day number of 正月初一.
  private var newYears: [Int] = []
  /// For each lunar year its months: lengths, leap month, length of the leap month.
  private var codes: [Int] = []

  private init(table: String) {
    var day = LunarCalendar.firstDay
    for line in table.pieces("\n") {
      for field in line.pieces(" ").dropFirst() {
        guard let code = Int(field, radix: 16) else { continue }
        newYears.append(day)
        codes.append(code)
        for month in 1...12 { day += LunarCalendar.length(ofMonth: month, code: code) }
        day += LunarCalendar.leapLength(code)
      }
    }
  }

  /// The length in days of an ordinary month: 30 (大月) or 29 (小月).
  private static func length(ofMonth month: Int, code: Int) -> Int {
    code >> (16 - month) & 1 == 1 ? 30 : 29
  }

  /// The length in days of the leap month, 0 in a year without one.
  private static func leapLength(_ code: Int) -> Int {
    code & 0xF == 0 ? 0 : code & 0x10000 != 0 ? 30 : 29
  }

  /// 正月初一 (春节) of a lunar year, or nil outside the table.
  func newYear(_ year: Int) -> CalendarDate? {
    date(year: year, month: 1, day: 1)
  }

  /// A day of an ordinary month (1 for 正月, 12 for 腊月) of a lunar year, or nil where there is
  /// none: 八月十五 of 2024 is 2024-09-17.
  func date(year: Int, month: Int, day: Int) -> CalendarDate? {
    let index = year - LunarCalendar.firstYear
    guard codes.indices.contains(index), (1...12).contains(month), day >= 1 else { return nil }
    let code = codes[index]
    guard day <= LunarCalendar.length(ofMonth: month, code: code) else { return nil }
    var number = newYears[index] + day - 1
    for earlier in 1..<13 where earlier < month {
      number += LunarCalendar.length(ofMonth: earlier, code: code)
    }
    let leap = code & 0xF
    if leap > 0 && leap < month { number += LunarCalendar.leapLength(code) }
    return CalendarDate(dayNumber: number)
  }
}

/// The lunar years 1900 to 2100, ten a line after the year that the line begins with.
///
/// Five hexadecimal digits a year: the first is 1 where the leap month has 30 days, the next three
/// are the twelve months from 正月 (a set bit is a month of 30 days), the last is the leap month or
/// 0. Source: the rules of GB/T 33661-2017 (农历的编算和颁行), as computed by 寿星天文历 (sxtwl),
/// each first of a month from 1921 on compared with the new moons of an independent ephemeris;
/// before that the calendars printed at the time count.
let lunarYearTable = """
  1900 04bd8 04ae0 0a570 054d5 0d260 0d950 16554 056a0 09ad0 055d2
  1910 04ae0 0a5b6 0a4d0 0d250 1d255 0b540 0d6a0 0ada2 095b0 14977
  1920 04970 0a4b0 0b4b5 06a50 06d40 1ab54 02b60 09570 052f2 04970
  1930 06566 0d4a0 0ea50 16a95 05ad0 02b60 186e3 092e0 1c8d7 0c950
  1940 0d4a0 1d8a6 0b550 056a0 1a5b4 025d0 092d0 0d2b2 0a950 0b557
  1950 06ca0 0b550 15355 04da0 0a5b0 14573 052b0 0a9a8 0e950 06aa0
  1960 0aea6 0ab50 04b60 0aae4 0a570 05260 0f263 0d950 05b57 056a0
  1970 096d0 04dd5 04ad0 0a4d0 0d4d4 0d250 0d558 0b540 0b6a0 195a6
  1980 095b0 049b0 0a974 0a4b0 0b27a 06a50 06d40 0af46 0ab60 09570
  1990 04af5 04970 064b0 074a3 0ea50 06b58 05ac0 0ab60 096d5 092e0
  2000 0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5
  2010 0a950 0b4a0 0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930
  2020 07954 06aa0 0ad50 05b52 04b60 0a6e6 0a4e0 0d260 0ea65 0d530
  2030 05aa0 076a3 096d0 04afb 04ad0 0a4d0 1d0b6 0d250 0d520 0dd45
  2040 0b5a0 056d0 055b2 049b0 0a577 0a4b0 0aa50 1b255 06d20 0ada0
  2050 14b63 09370 049f8 04970 064b0 168a6 0ea50 06aa0 1a6c4 0aae0
  2060 092e0 0d2e3 0c960 0d557 0d4a0 0da50 05d55 056a0 0a6d0 055d4
  2070 052d0 0a9b8 0a950 0b4a0 0b6a6 0ad50 055a0 0aba4 0a5b0 052b0
  2080 0b273 06930 07337 06aa0 0ad50 14b55 04b60 0a570 054e4 0d160
  2090 0e968 0d520 0daa0 16aa6 056d0 04ae0 0a9d4 0a2d0 0d150 0f252
  2100 0d520
  """
