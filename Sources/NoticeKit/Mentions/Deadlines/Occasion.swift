/// A time of the year that has a name: a holiday (春节), a solar term (清明), a season (汛期).
enum Occasion: Hashable, Sendable {
  /// A holiday or festival that the calendar gives: 国庆节.
  case holiday(Holiday)
  /// A solar term: 惊蛰.
  case term(SolarTerm)
  /// A quarter of the year by nature, 1 for spring (春季) to 4 for winter (冬季).
  case season(Int)
  /// A time whose days nobody can compute: 汛期, 两会, 节假日.
  case unfixed

  /// The first and last day of the occasion that belongs to a year, where there are such days.
  func days(in year: Int) -> (first: CalendarDate, last: CalendarDate)? {
    switch self {
    case .holiday(let holiday): return holiday.days(in: year)
    case .term(let term): return term.date(in: year).map { ($0, $0) }
    case .season, .unfixed: return nil
    }
  }
}

/// A holiday with days of its own: 元旦, 春节, 中秋.
///
/// The days of a public holiday are the statutory ones (全国年节及纪念日放假办法 as in force in the
/// year), not the longer leave that is announced for each year.
enum Holiday: String, Hashable, Sendable, CaseIterable {
  case newYear = "new-year"
  case laba
  case kitchenGod = "kitchen-god"
  case newYearsEve = "new-years-eve"
  case spring
  case lantern
  case labour
  case youth
  case children
  case women
  case dragonBoat = "dragon-boat"
  case partyDay = "party-day"
  case armyDay = "army-day"
  case seventh
  case ghost
  case midAutumn = "mid-autumn"
  case teachers
  case national
  case doubleNinth = "double-ninth"
  case springRush = "spring-rush"
  case winterPair = "winter-pair"

  /// The first and last day of the holiday that belongs to a year: 春运 of 2024 runs from
  /// 2024-01-26 to 2024-03-05. 腊八, 小年 and 除夕 are those before the 春节 of that year.
  func days(in year: Int) -> (first: CalendarDate, last: CalendarDate)? {
    let lunar = LunarCalendar.shared
    func civil(_ month: Int, _ day: Int, lasting length: Int = 1) -> (CalendarDate, CalendarDate)? {
      CalendarDate(year: year, month: month, day: day).map { ($0, $0.adding(days: length - 1)) }
    }
    func lunarDay(_ day: CalendarDate?) -> (CalendarDate, CalendarDate)? {
      day.map { ($0, $0) }
    }
    switch self {
    case .newYear: return civil(1, 1)
    case .women: return civil(3, 8)
    case .youth: return civil(5, 4)
    case .children: return civil(6, 1)
    case .partyDay: return civil(7, 1)
    case .armyDay: return civil(8, 1)
    case .teachers: return civil(9, 10)
    case .labour: return civil(5, 1, lasting: year < 2008 ? 3 : year < 2025 ? 1 : 2)
    case .national: return civil(10, 1, lasting: 3)
    case .laba: return lunarDay(lunar.date(year: year - 1, month: 12, day: 8))
    case .kitchenGod: return lunarDay(lunar.date(year: year - 1, month: 12, day: 23))
    case .newYearsEve: return lunarDay(lunar.newYear(year)?.adding(days: -1))
    case .lantern: return lunarDay(lunar.date(year: year, month: 1, day: 15))
    case .dragonBoat: return lunarDay(lunar.date(year: year, month: 5, day: 5))
    case .seventh: return lunarDay(lunar.date(year: year, month: 7, day: 7))
    case .ghost: return lunarDay(lunar.date(year: year, month: 7, day: 15))
    case .midAutumn: return lunarDay(lunar.date(year: year, month: 8, day: 15))
    case .doubleNinth: return lunarDay(lunar.date(year: year, month: 9, day: 9))
    case .spring:
      // From 2008 to 2013 除夕 was the first of the three days.
      return lunar.newYear(year).map {
        ($0, $0.adding(days: (2008...2013).contains(year) ? 1 : 2))
      }
    case .springRush:
      return lunar.newYear(year).map { ($0.adding(days: -15), $0.adding(days: 24)) }
    case .winterPair:
      // 两节: from 元旦 to the end of 春节.
      guard let first = CalendarDate(year: year, month: 1, day: 1),
        let last = Holiday.spring.days(in: year)?.last
      else { return nil }
      return (first, last)
    }
  }
}
