/// What a time expression comes to on the calendar.
struct ResolvedTime: Hashable, Sendable {
  /// EDTF, ISO 8601 duration or repeating interval: `../2015-12-31`, `P15D`, `R/P1Y`.
  var value: String?
  /// The last day, when one can be known: 2015-12-31 for 2015年底前.
  var due: CalendarDate?
  /// Why there is no value, or what to know about it.
  var problem: Problem?

  enum Problem: Hashable, Sendable {
    /// The calendar has no such day: 9月31日.
    case impossibleDate
    /// The date of issue is needed and not known: 9月30日前.
    case missingIssue
    /// Working days were counted by statutory holidays; exchanged working days of the year are not
    /// known: 15个工作日内.
    case approximateWorkdays
  }
}

/// Puts time expressions on the calendar, given the date of issue (annotation guide, section 6).
///
/// Years and months that the text leaves out come from the date of issue: for `by` the first such
/// day on or after it, for `during` the same year.
struct TimeResolver: Sendable {
  /// The date of issue (成文日期), or nil where the notice prints none.
  var issued: CalendarDate?

  /// The value and last day of an expression: 9月30日前 in a notice of 2014-06-17 is
  /// `../2014-09-30`.
  ///
  /// - Parameter context: the last day of an earlier expression of the statement with a year of its
  ///   own; that year holds on where it gives a later day (2024年3月底前…，6月底前…).
  func resolve(_ expression: TimeExpression, after context: CalendarDate? = nil) -> ResolvedTime {
    switch expression.payload {
    case .unresolved: return ResolvedTime()
    case .recurrence(let period): return ResolvedTime(value: period.map { "R/" + $0.iso })
    case .duration(let amount, let start):
      guard expression.type == .within else { return ResolvedTime() }
      return duration(amount, from: start)
    case .issue:
      guard let issued else { return ResolvedTime(problem: .missingIssue) }
      return ResolvedTime(value: issued.iso + "/..")
    case .point(let point):
      switch expression.type {
      case .by: return until(point, after: context)
      case .from: return from(point)
      default: return during(point)
      }
    case .before(let point): return before(point)
    case .after(let point): return after(point)
    case .range(let first, let second): return range(first, second)
    case .until(let start, let point): return until(start, point)
    }
  }

  // MARK: Kinds of expressions

  private func until(_ point: TimePoint, after context: CalendarDate?) -> ResolvedTime {
    if let context, !point.hasYear, case .extent(let found) = extent(point, year: context.year),
      found.last >= context, found.last.year == context.year
    {
      return ResolvedTime(value: "../" + found.last.iso, due: found.last)
    }
    return resolved(next(point)) {
      "../" + $0.last.iso
    } due: {
      $0.last
    }
  }

  private func during(_ point: TimePoint) -> ResolvedTime {
    if case .occasion(let occasion) = point.part {
      guard point.hasYear else {
        // The value stays open by the guide; the last day can be known all the same.
        guard case .extent(let found) = next(point) else { return ResolvedTime() }
        return ResolvedTime(due: found.last)
      }
      if case .season(let season) = occasion {
        guard let year = year(of: point.year) else {
          return ResolvedTime(problem: .missingIssue)
        }
        return ResolvedTime(value: "\(CalendarDate.padded(year, 4))-\(20 + season)")
      }
    }
    return resolved(sameYear(point)) {
      $0.text
    } due: {
      $0.last
    }
  }

  private func from(_ point: TimePoint) -> ResolvedTime {
    if case .occasion = point.part, !point.hasYear { return ResolvedTime() }
    return resolved(nearest(point)) {
      $0.startText + "/.."
    } due: { _ in
      nil
    }
  }

  private func before(_ point: TimePoint) -> ResolvedTime {
    func dayBefore(_ extent: Extent) -> CalendarDate { extent.first.adding(days: -1) }
    if point.hasYear {
      return resolved(sameYear(point)) {
        "../" + dayBefore($0).iso
      } due: {
        dayBefore($0)
      }
    }
    guard let issued else { return ResolvedTime() }
    for year in [issued.year, issued.year + 1] {
      if case .extent(let found) = extent(point, year: year), dayBefore(found) >= issued {
        return ResolvedTime(due: dayBefore(found))
      }
    }
    return ResolvedTime()
  }

  private func after(_ point: TimePoint) -> ResolvedTime {
    switch point.part {
    case .occasion, .lunarDay:
      guard point.hasYear else { return ResolvedTime() }
      return resolved(sameYear(point)) {
        $0.last.adding(days: 1).iso + "/.."
      } due: { _ in
        nil
      }
    default:
      return resolved(nearest(point)) {
        $0.last.adding(days: 1).iso + "/.."
      } due: { _ in
        nil
      }
    }
  }

  private func until(_ start: TimePayload.Start, _ point: TimePoint) -> ResolvedTime {
    let end = next(point)
    guard case .extent(let found) = end else {
      return resolved(end) { _ in
        nil
      } due: { _ in
        nil
      }
    }
    guard start == .issue else { return ResolvedTime(due: found.last) }
    guard let issued else { return ResolvedTime(problem: .missingIssue) }
    return ResolvedTime(value: issued.iso + "/" + found.last.iso, due: found.last)
  }

  private func duration(_ amount: TimeAmount, from start: TimePayload.Start) -> ResolvedTime {
    var result = ResolvedTime(value: amount.iso)
    guard start == .issue, let issued else { return result }
    switch amount.unit {
    case .minutes, .hours: break
    case .days: result.due = issued.adding(days: amount.count)
    case .weeks: result.due = issued.adding(days: amount.count * 7)
    case .months: result.due = issued.adding(months: amount.count)
    case .years: result.due = issued.adding(months: amount.count * 12)
    case .workdays:
      guard amount.count <= 400 else { break }
      result.due = TimeResolver.workday(amount.count, after: issued)
      result.problem = .approximateWorkdays
    }
    return result
  }

  /// The n-th working day after a day: weekends and statutory holidays do not count.
  private static func workday(_ count: Int, after start: CalendarDate) -> CalendarDate {
    let holidays: [Holiday] = [.newYear, .spring, .labour, .dragonBoat, .midAutumn, .national]
    func isHoliday(_ day: CalendarDate) -> Bool {
      if let term = SolarTerm(index: 6).date(in: day.year), term == day { return true }
      for holiday in holidays {
        if let days = holiday.days(in: day.year), day >= days.first && day <= days.last {
          return true
        }
      }
      return day.year >= 2025 && Holiday.newYearsEve.days(in: day.year)?.first == day
    }
    var day = start
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if day.weekday <= 5 && !isHoliday(day) { left -= 1 }
    }
    return day
  }

  private func range(_ first: TimePoint, _ second: TimePoint) -> ResolvedTime {
    var (first, second) = (first, second)
    // 30日 of 6月1日至30日 takes the month that is printed before it.
    if case .day(let month?, let day) = first.part, case .day(nil, let lastDay) = second.part {
      second.part =
        lastDay >= day
        ? .day(month, lastDay) : .day(TimeResolver.following(month), lastDay)
      if lastDay >= day { second.year = second.year ?? first.year }
    }
    if case .relative(1)? = second.year, case .printed(let year)? = first.year {
      second.year = .printed(year + 1)
    }
    if first.year == nil && second.hasYear {
      first.year = second.year
      guard case .extent(let start) = sameYear(first), case .extent(let end) = sameYear(second)
      else { return unresolvedRange(first, second) }
      if start.first > end.last, let year = year(of: second.year) {
        first.year = .printed(year - 1)
      }
    } else if second.year == nil {
      second.year = first.year
      if case .extent(let start) = sameYear(first, asStart: true),
        case .extent(let end) = sameYear(second), end.last < start.first
      {
        second.year = .printed(start.first.year + 1)
      }
    }
    guard case .extent(let start) = sameYear(first, asStart: true),
      case .extent(let end) = sameYear(second), start.first <= end.last
    else { return unresolvedRange(first, second) }
    let isSame = start.precision == end.precision && start.precision != .stretch
    return ResolvedTime(
      value: isSame
        ? start.text + "/" + end.text : start.first.iso + "/" + end.last.iso, due: end.last)
  }

  private static func following(_ month: TimePoint.Month) -> TimePoint.Month {
    switch month {
    case .printed(let number): return .printed(number % 12 + 1)
    case .relative(let offset): return .relative(offset + 1)
    }
  }

  private func unresolvedRange(_ first: TimePoint, _ second: TimePoint) -> ResolvedTime {
    let start = sameYear(first, asStart: true)
    if case .extent = start {
      return resolved(sameYear(second)) { _ in
        nil
      } due: { _ in
        nil
      }
    }
    return resolved(start) { _ in
      nil
    } due: { _ in
      nil
    }
  }

  private func resolved(
    _ reading: Reading, value: (Extent) -> String?, due: (Extent) -> CalendarDate?
  ) -> ResolvedTime {
    switch reading {
    case .extent(let found): return ResolvedTime(value: value(found), due: due(found))
    case .impossible: return ResolvedTime(problem: .impossibleDate)
    case .unknown: return ResolvedTime()
    case .needsIssue: return ResolvedTime(problem: .missingIssue)
    }
  }
}
