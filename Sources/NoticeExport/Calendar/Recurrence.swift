import NoticeKit

/// A time that comes again as a calendar has it: 每季度 is the last day of each quarter.
///
/// A period without a day of its own is due when it ends: 每月 on the last of the month, 每周 on
/// Friday, 每年 on 31 December.
struct Recurrence: Hashable {
  /// The first day.
  var start: CalendarDay
  /// RFC 5545, section 3.3.10: `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1`.
  var rule: String

  /// - Parameters:
  ///   - time: a mention whose value is a repeating interval of days, weeks, months or years.
  ///   - issued: the day from which on it applies.
  init?(_ time: DeadlineMention, issued: CalendarDay) {
    guard time.type == .every, let period = Period(time.value) else { return nil }
    switch period.unit {
    case .day:
      self.init(start: issued, rule: Recurrence.rule("DAILY", period.count))
    case .week:
      let weekday = Recurrence.weekday(in: time.text) ?? 4
      let start = issued.adding(days: (weekday - issued.weekday + 7) % 7)
      self.init(
        start: start,
        rule: Recurrence.rule("WEEKLY", period.count, "BYDAY=" + Recurrence.weekdays[weekday]))
    case .month:
      self.init(months: period.count, day: Recurrence.number(before: "日号", in: time.text), issued)
    case .year:
      let month = Recurrence.number(before: "月", in: time.text) ?? 12
      let day = Recurrence.number(before: "日号", in: time.text)
      self.init(years: period.count, month: month, day: day, issued)
    }
  }

  private init(start: CalendarDay, rule: String) {
    self.start = start
    self.rule = rule
  }

  /// Every `count` months, counted from January where a year holds them evenly: quarters, halves.
  private init?(months count: Int, day: Int?, _ issued: CalendarDay) {
    var year = issued.year
    var month = issued.month
    if 12 % count == 0 { month += (count - month % count) % count } else { month += count - 1 }
    for _ in 0..<24 {
      while month > 12 { (year, month) = (year + 1, month - 12) }
      let start =
        day.map { CalendarDay(year, month, $0) } ?? CalendarDay(year, month, 1)?.lastOfMonth
      if let start, start >= issued {
        self.init(
          start: start, rule: Recurrence.rule("MONTHLY", count, "BYMONTHDAY=\(day ?? -1)"))
        return
      }
      month += count
    }
    return nil
  }

  private init?(years count: Int, month: Int, day: Int?, _ issued: CalendarDay) {
    for year in issued.year...issued.year + 8 {  // 29 February may be eight years away
      let start =
        day.map { CalendarDay(year, month, $0) } ?? CalendarDay(year, month, 1)?.lastOfMonth
      if let start, start >= issued {
        self.init(
          start: start,
          rule: Recurrence.rule(
            "YEARLY", count, "BYMONTH=\(month);BYMONTHDAY=\(day ?? -1)"))
        return
      }
    }
    return nil
  }

  private static func rule(_ frequency: String, _ interval: Int, _ more: String? = nil) -> String {
    "FREQ=" + frequency + (interval > 1 ? ";INTERVAL=\(interval)" : "")
      + (more.map { ";" + $0 } ?? "")
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// 每周一 is 0, 每周日 and 每周天 are 6.
  private static func weekday(in text: String) -> Int? {
    let scalars = Array(text.unicodeScalars)
    guard let place = scalars.firstIndex(where: { $0 == "周" || $0 == "期" }),
      place + 1 < scalars.count
    else { return nil }
    if scalars[place + 1] == "天" { return 6 }
    return Array("一二三四五六日".unicodeScalars).firstIndex(of: scalars[place + 1])
  }

  /// The number in digits that stands before one of `marks`: 25 in 每月25日前.
  private static func number(before marks: String, in text: String) -> Int? {
    var number: Int?
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        number = (number ?? 0) * 10 + Int(scalar.value - 0x30)
        if number! > 99 { return nil }
      } else if let found = number, marks.unicodeScalars.contains(scalar) {
        return found
      } else {
        number = nil
      }
    }
    return nil
  }

  /// The period of a repeating interval (ISO 8601): `R/P3M` is three months.
  private struct Period {
    enum Unit { case day, week, month, year }

    var count: Int
    var unit: Unit

    init?(_ value: String?) {
      guard let value, value.hasPrefix("R/P"), let last = value.unicodeScalars.last,
        let count = Int(value.dropFirst(3).dropLast()), count > 0, count <= 1000
      else { return nil }
      self.count = count
      switch last {
      case "D": unit = .day
      case "W": unit = .week
      case "M": unit = .month
      case "Y": unit = .year
      default: return nil
      }
    }
  }
}
