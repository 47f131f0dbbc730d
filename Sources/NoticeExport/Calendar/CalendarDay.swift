/// A day of the Gregorian calendar without a clock or a time zone: 2023-12-20.
struct CalendarDay: Hashable, Comparable, Sendable {
  let year: Int
  let month: Int
  let day: Int

  /// The day, or nil when there is none such: 2 月 30 日.
  init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...CalendarDay.length(ofMonth: month, year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day of an ISO 8601 date, or nil for all that is no whole existing date: `2023-12`.
  init?(iso text: String) {
    let utf8 = Array(text.utf8)
    guard utf8.count == 10, utf8[4] == 0x2D, utf8[7] == 0x2D,
      let year = CalendarDay.number(utf8[0..<4]), let month = CalendarDay.number(utf8[5..<7]),
      let day = CalendarDay.number(utf8[8..<10])
    else { return nil }
    self.init(year, month, day)
  }

  /// ISO 8601: `2023-12-20`.
  var iso: String {
    CalendarDay.padded(year, 4) + "-" + CalendarDay.padded(month, 2) + "-"
      + CalendarDay.padded(day, 2)
  }

  /// The basic format of ISO 8601, which iCalendar uses: `20231220`.
  var basic: String {
    CalendarDay.padded(year, 4) + CalendarDay.padded(month, 2) + CalendarDay.padded(day, 2)
  }

  /// Days since 1970-01-01.
  var number: Int {
    // Years from March on put the leap day last (H. Hinnant, "chrono-compatible date algorithms").
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week, 0 for Monday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The last day of the month.
  var lastOfMonth: CalendarDay {
    CalendarDay(year, month, CalendarDay.length(ofMonth: month, year))!
  }

  /// The day `days` later, within the month of the day or after.
  func adding(days: Int) -> CalendarDay {
    var (year, month, day) = (self.year, self.month, self.day + days)
    while day > CalendarDay.length(ofMonth: month, year) {
      day -= CalendarDay.length(ofMonth: month, year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return CalendarDay(year, month, day) ?? self
  }

  static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(width - digits.count, 0)) + digits
  }
}
