extension TimeResolver {
  /// The days that a point covers, and how finely it was printed: 2014年9月 is 2014-09-01 to
  /// 2014-09-30 by month.
  struct Extent: Hashable, Sendable {
    var first: CalendarDate
    var last: CalendarDate
    var precision: Precision

    /// How a value prints the extent; a `stretch` needs both its days.
    enum Precision: Hashable, Sendable {
      case year, month, day, stretch
    }

    /// EDTF at the printed precision: `2014`, `2014-09`, `2014-09-30`, `2014-06-01/2014-06-10`.
    var text: String {
      precision == .stretch ? first.iso + "/" + last.iso : startText
    }

    /// EDTF of the beginning at the printed precision: `2025` of 2025年起.
    var startText: String {
      switch precision {
      case .year: return CalendarDate.padded(first.year, 4)
      case .month: return String(first.iso.prefix(7))
      case .day, .stretch: return first.iso
      }
    }
  }

  /// What reading a point comes to.
  enum Reading: Hashable, Sendable {
    case extent(Extent)
    /// The calendar has no such day: 9月31日.
    case impossible
    /// No calendar knows it: 汛期, 年初.
    case unknown
    /// The date of issue would tell: 本月.
    case needsIssue
  }

  /// The number of a year, or nil where the date of issue is needed: 明年.
  func year(of year: TimePoint.Year?) -> Int? {
    switch year {
    case .printed(let number): return number
    case .relative(let offset): return issued.map { $0.year + offset }
    case nil: return issued?.year
    }
  }

  // MARK: Choosing the year

  /// The first such point whose end is on or after the date of issue (for `by`): 6月底 in a notice
  /// of 2014-07-01 is 2015-06-30.
  func next(_ point: TimePoint) -> Reading {
    if point.hasYear || !isBoundToYear(point.part) { return sameYear(point, isNext: true) }
    guard let issued else { return isUnfixed(point.part) ? .unknown : .needsIssue }
    // In autumn 两节 are 中秋 and 国庆, else 元旦 and 春节.
    if point.part == .occasion(.holiday(.winterPair)), (8...10).contains(issued.month) {
      return .unknown
    }
    let here = extent(point, year: issued.year)
    if case .extent(let found) = here, found.last < issued {
      return extent(point, year: issued.year + 1)
    }
    if case .impossible = here, case .day(.printed(let month)?, let day) = point.part,
      (month, day) < (issued.month, issued.day)
    {
      return extent(point, year: issued.year + 1)
    }
    return here
  }

  /// The point in its own year, or in that of issue (for `during`).
  ///
  /// - Parameters:
  ///   - isNext: whether days of the week and of the month look forward from the issue.
  ///   - asStart: whether the point begins a range, so that 年初 is its first day.
  func sameYear(_ point: TimePoint, isNext: Bool = false, asStart: Bool = false) -> Reading {
    if isBoundToYear(point.part) {
      guard let year = year(of: point.year) else {
        return isUnfixed(point.part) ? .unknown : .needsIssue
      }
      return extent(point, year: year, asStart: asStart)
    }
    guard let issued else { return isFloating(point.part) ? .unknown : .needsIssue }
    return extent(point, from: issued, isNext: isNext)
  }

  /// The point in the year of issue, or in the next where it is more than half a year past (for
  /// `from`): 1月1日起 in a notice of December.
  func nearest(_ point: TimePoint) -> Reading {
    guard !point.hasYear, isBoundToYear(point.part), let issued else { return sameYear(point) }
    let here = extent(point, year: issued.year)
    if case .extent(let found) = here, found.first.adding(days: 183) < issued {
      return extent(point, year: issued.year + 1)
    }
    return here
  }

  /// Whether a part needs a year to become days: 9月30日 does, 下周五 does not.
  private func isBoundToYear(_ part: TimePoint.Part) -> Bool {
    switch part {
    case .year, .half, .quarters, .occasion, .lunarDay: return true
    case .month(.printed), .tenDays(.printed, _, _), .day(.printed?, _): return true
    default: return false
    }
  }

  /// Whether no date of issue would help: 汛期, 冬季.
  private func isUnfixed(_ part: TimePoint.Part) -> Bool {
    switch part {
    case .occasion(.season), .occasion(.unfixed): return true
    default: return false
    }
  }

  /// Whether a part counts from what the text tells, not from the issue: 次日, 当月.
  private func isFloating(_ part: TimePoint.Part) -> Bool {
    switch part {
    case .relativeDay(let offset), .month(.relative(let offset)): return offset > 90
    case .tenDays(.relative(let offset), _, _), .day(.relative(let offset)?, _): return offset > 90
    default: return false
    }
  }

  // MARK: Days

  /// The days of a part that needs a year.
  func extent(_ point: TimePoint, year: Int, asStart: Bool = false) -> Reading {
    var found: Extent
    switch point.part {
    case .year: found = TimeResolver.months(1...12, of: year, .year)
    case .half(let half):
      found = TimeResolver.months(half == 1 ? 1...6 : 7...12, of: year, .stretch)
    case .quarters(let first, let last):
      guard first >= 1, last <= 4, first <= last else { return .impossible }
      found = TimeResolver.months(first * 3 - 2...last * 3, of: year, .stretch)
    case .month(.printed(let month)):
      guard (1...12).contains(month) else { return .impossible }
      found = TimeResolver.months(month...month, of: year, .month)
    case .tenDays(.printed(let month), let first, let last):
      guard let start = CalendarDate(year: year, month: month, day: 1) else { return .impossible }
      found = TimeResolver.tenDays(first, last, of: start)
    case .day(.printed(let month)?, let day):
      guard let date = CalendarDate(year: year, month: month, day: day) else { return .impossible }
      found = Extent(first: date, last: date, precision: .day)
    case .occasion(let occasion):
      guard let days = occasion.days(in: year) else { return .unknown }
      found = Extent(
        first: days.first, last: days.last,
        precision: days.first == days.last ? .day : .stretch)
    case .lunarDay(let month, let day):
      // 腊月 of the lunar year before lies nearer to the 春节 of this one.
      let lunarYear = month >= 11 ? year - 1 : year
      guard let date = LunarCalendar.shared.date(year: lunarYear, month: month, day: day) else {
        return (1900...2100).contains(lunarYear) ? .impossible : .unknown
      }
      found = Extent(first: date, last: date, precision: .day)
    default: return .unknown
    }
    return edged(found, point.edge, asStart: asStart)
  }

  /// The days of a part that counts from the date of issue.
  private func extent(_ point: TimePoint, from issued: CalendarDate, isNext: Bool) -> Reading {
    if isFloating(point.part) { return .unknown }
    func day(_ date: CalendarDate) -> Reading {
      .extent(Extent(first: date, last: date, precision: .day))
    }
    let firstOfMonth = issued.adding(days: 1 - issued.day)
    switch point.part {
    case .relativeQuarter(let offset):
      let months = issued.year * 4 + (issued.month - 1) / 3 + offset
      let quarter = months % 4 + 1
      return edged(
        TimeResolver.months(quarter * 3 - 2...quarter * 3, of: months / 4, .stretch), point.edge)
    case .month(.relative(let offset)):
      let month = firstOfMonth.adding(months: offset)
      return edged(
        TimeResolver.months(month.month...month.month, of: month.year, .month), point.edge)
    case .tenDays(.relative(let offset), let first, let last):
      let found = TimeResolver.tenDays(first, last, of: firstOfMonth.adding(months: offset))
      if isNext && offset == 0 && found.last < issued {
        return .extent(TimeResolver.tenDays(first, last, of: firstOfMonth.adding(months: 1)))
      }
      return .extent(found)
    case .day(.relative(let offset)?, let number):
      let month = firstOfMonth.adding(months: offset)
      return CalendarDate(year: month.year, month: month.month, day: number).map(day) ?? .impossible
    case .day(nil, let number):
      let months = isNext && number < issued.day ? 1 : 0
      let month = firstOfMonth.adding(months: months)
      return CalendarDate(year: month.year, month: month.month, day: number).map(day) ?? .impossible
    case .relativeDay(let offset): return day(issued.adding(days: offset))
    case .week(let offset):
      let monday = issued.adding(days: 1 - issued.weekday + offset * 7)
      return .extent(
        Extent(first: monday, last: monday.adding(days: 6), precision: .stretch))
    case .weekday(let week?, let number):
      return day(issued.adding(days: number - issued.weekday + week * 7))
    case .weekday(nil, let number):
      let ahead = (number - issued.weekday + 7) % 7
      return day(issued.adding(days: ahead))
    default: return .unknown
    }
  }

  /// The part of an extent that an edge leaves: 底 its last day; 初 and 中 are vague.
  private func edged(_ extent: Extent, _ edge: TimePoint.Edge?, asStart: Bool = false) -> Reading {
    switch edge {
    case nil: return .extent(extent)
    case .end: return .extent(Extent(first: extent.last, last: extent.last, precision: .day))
    case .start where asStart:
      return .extent(Extent(first: extent.first, last: extent.first, precision: .day))
    case .start, .middle: return .unknown
    }
  }

  private static func months(
    _ months: ClosedRange<Int>, of year: Int, _ precision: Extent.Precision
  )
    -> Extent
  {
    let first = CalendarDate(year: year, month: months.lowerBound, day: 1)
    let last = CalendarDate(year: year, month: months.upperBound, day: 1)
    let epoch = CalendarDate(dayNumber: 0)
    return Extent(
      first: first ?? epoch, last: (last ?? epoch).endOfMonth, precision: precision)
  }

  /// Thirds of a month: 1–10, 11–20, 21 to its end.
  private static func tenDays(_ first: Int, _ last: Int, of month: CalendarDate) -> Extent {
    Extent(
      first: month.adding(days: (first - 1) * 10),
      last: last == 3 ? month.endOfMonth : month.adding(days: last * 10 - 1), precision: .stretch)
  }
}
