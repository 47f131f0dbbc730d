import Testing

@testable import NoticeKit

@Suite struct CalendarTests {
  private func date(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso: iso)) }

  @Test func readsAndWritesISO() throws {
    #expect(CalendarDate(iso: "2014-06-17") == CalendarDate(year: 2014, month: 6, day: 17))
    #expect(try date("0987-01-02").iso == "0987-01-02")
    for text in ["2014-6-17", "2014-06-1", "2014/06/17", "2014-13-01", "2014-09-31", "", "二〇一四年"] {
      #expect(CalendarDate(iso: text) == nil, "\(text)")
    }
  }

  @Test func knowsLeapYears() {
    #expect(CalendarDate(iso: "2024-02-29") != nil)
    #expect(CalendarDate(iso: "2000-02-29") != nil)
    #expect(CalendarDate(iso: "2023-02-29") == nil)
    #expect(CalendarDate(iso: "2100-02-29") == nil)
  }

  /// Every day of 1600 to 2400: numbers go up by one, weekdays go round, and numbers come back.
  @Test func countsDays() throws {
    var number = try date("1600-01-01").dayNumber
    var weekday = try date("1600-01-01").weekday
    for year in 1600...2400 {
      for month in 1...12 {
        for day in 1...CalendarDate.length(ofMonth: month, year: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          guard date.dayNumber == number, CalendarDate(dayNumber: number) == date,
            date.weekday == weekday
          else {
            Issue.record("\(date.iso): day \(date.dayNumber), weekday \(date.weekday)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(try date("1970-01-01").dayNumber == 0)
    #expect(try date("2014-06-17").weekday == 2)
    #expect(try date("2024-02-29").weekday == 4)
  }

  @Test func addsDaysAndMonths() throws {
    #expect(try date("2014-06-17").adding(days: 15).iso == "2014-07-02")
    #expect(try date("2024-03-01").adding(days: -1).iso == "2024-02-29")
    #expect(try date("2024-01-31").adding(months: 1).iso == "2024-02-29")
    #expect(try date("2024-11-30").adding(months: 3).iso == "2025-02-28")
    #expect(try date("2024-01-15").adding(months: -1).iso == "2023-12-15")
    #expect(try date("2024-02-10").endOfMonth.iso == "2024-02-29")
  }

  @Test(arguments: [
    "1900-01-31", "1949-01-29", "1985-02-20", "2000-02-05", "2014-01-31", "2021-02-12",
    "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2033-01-31",
    "2034-02-19", "2050-01-23", "2100-02-09",
  ])
  func knowsSpringFestivals(_ iso: String) throws {
    let day = try date(iso)
    #expect(LunarCalendar.shared.newYear(day.year) == day)
    #expect(Holiday.newYearsEve.days(in: day.year)?.first == day.adding(days: -1))
  }

  /// Lunar years follow each other without a gap and have 353 to 355, or with a leap month 383 to
  /// 385 days.
  @Test func lunarYearsAreWhole() throws {
    for year in 1900...2099 {
      let first = try #require(LunarCalendar.shared.newYear(year))
      let next = try #require(LunarCalendar.shared.newYear(year + 1))
      let length = next.dayNumber - first.dayNumber
      #expect((353...355).contains(length) || (383...385).contains(length), "\(year): \(length)")
    }
    #expect(LunarCalendar.shared.newYear(1899) == nil)
    #expect(LunarCalendar.shared.newYear(2101) == nil)
    #expect(LunarCalendar.shared.date(year: 2024, month: 13, day: 1) == nil)
  }

  @Test func lunarMonthsBehindALeapMonth() throws {
    // 闰二月 in 2023, 闰六月 in 2025, 闰十一月 in 2033.
    #expect(LunarCalendar.shared.date(year: 2023, month: 2, day: 1) == (try date("2023-02-20")))
    #expect(LunarCalendar.shared.date(year: 2023, month: 3, day: 1) == (try date("2023-04-20")))
    #expect(LunarCalendar.shared.date(year: 2025, month: 7, day: 1) == (try date("2025-08-23")))
    #expect(LunarCalendar.shared.date(year: 2033, month: 12, day: 1) == (try date("2034-01-20")))
    #expect(LunarCalendar.shared.date(year: 2023, month: 2, day: 30) == (try date("2023-03-21")))
    #expect(LunarCalendar.shared.date(year: 2024, month: 1, day: 30) == nil)
  }

  @Test(arguments: [
    (Holiday.lantern, "2024-02-24"), (.dragonBoat, "2024-06-10"), (.midAutumn, "2024-09-17"),
    (.doubleNinth, "2024-10-11"), (.laba, "2024-01-18"), (.kitchenGod, "2024-02-02"),
    (.newYearsEve, "2024-02-09"), (.dragonBoat, "2023-06-22"), (.midAutumn, "2023-09-29"),
    (.midAutumn, "2025-10-06"), (.dragonBoat, "2025-05-31"), (.seventh, "2024-08-10"),
    (.ghost, "2024-08-18"), (.newYear, "2025-01-01"), (.national, "2025-10-01"),
    (.labour, "2025-05-01"), (.springRush, "2025-01-14"), (.springRush, "2024-01-26"),
    (.winterPair, "2024-01-01"),
  ])
  func knowsHolidays(_ holiday: Holiday, _ iso: String) throws {
    let day = try date(iso)
    #expect(holiday.days(in: day.year)?.first == day)
  }

  @Test func springRushLastsFortyDays() throws {
    for year in 1901...2100 {
      let days = try #require(Holiday.springRush.days(in: year))
      #expect(days.last.dayNumber - days.first.dayNumber == 39)
      #expect(LunarCalendar.shared.newYear(year) == days.first.adding(days: 15))
    }
  }

  @Test func publicHolidaysFollowTheRulesOfTheirYear() throws {
    #expect(Holiday.labour.days(in: 2007)?.last == (try date("2007-05-03")))
    #expect(Holiday.labour.days(in: 2024)?.last == (try date("2024-05-01")))
    #expect(Holiday.labour.days(in: 2025)?.last == (try date("2025-05-02")))
    #expect(Holiday.spring.days(in: 2013)?.last == (try date("2013-02-11")))
    #expect(Holiday.spring.days(in: 2014)?.last == (try date("2014-02-02")))
  }

  @Test(arguments: [
    (0, "2024-01-06"), (1, "2024-01-20"), (2, "2024-02-04"), (2, "2025-02-03"), (2, "2021-02-03"),
    (3, "2024-02-19"), (4, "2014-03-06"), (4, "2024-03-05"), (5, "2024-03-20"), (6, "2023-04-05"),
    (6, "2024-04-04"), (6, "2025-04-04"), (7, "2024-04-19"), (8, "2024-05-05"), (9, "2008-05-21"),
    (10, "2024-06-05"), (11, "2024-06-21"), (12, "2016-07-07"), (13, "2024-07-22"),
    (14, "2024-08-07"), (15, "2024-08-22"), (16, "2024-09-07"), (17, "2024-09-22"),
    (18, "2024-10-08"), (19, "2024-10-23"), (20, "2024-11-07"), (21, "1978-11-23"),
    (22, "2024-12-06"), (23, "2021-12-21"), (23, "2023-12-22"), (23, "2024-12-21"),
  ])
  func knowsSolarTerms(_ index: Int, _ iso: String) throws {
    let day = try date(iso)
    #expect(SolarTerm(index: index).date(in: day.year) == day)
  }

  /// Terms come in order, 13 to 17 days apart, and each falls within five days of the year.
  @Test func solarTermsAreRegular() throws {
    var last: CalendarDate?
    var earliest = [Int](repeating: 400, count: 24)
    var latest = [Int](repeating: 0, count: 24)
    for year in 1900...2100 {
      let start = try #require(CalendarDate(year: year, month: 1, day: 1))
      for index in 0..<24 {
        let day = try #require(SolarTerm(index: index).date(in: year))
        if let last { #expect((13...17).contains(day.dayNumber - last.dayNumber)) }
        last = day
        earliest[index] = min(earliest[index], day.dayNumber - start.dayNumber)
        latest[index] = max(latest[index], day.dayNumber - start.dayNumber)
      }
    }
    for index in 0..<24 { #expect(latest[index] - earliest[index] <= 4, "term \(index)") }
    #expect(SolarTerm(index: 0).date(in: 1899) == nil)
    #expect(SolarTerm(index: 24).date(in: 2000) == nil)
  }
}
