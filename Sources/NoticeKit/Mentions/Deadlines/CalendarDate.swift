/// A day of the proleptic Gregorian calendar, years 1 to 9999: 2014年6月17日 is `2014-06-17`.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1: 30 in 9月30日.
  public let day: Int

  /// A day, or nil where the calendar has none (9月31日, 2023年2月29日).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that an ISO 8601 text names (`2014-06-17`, ten characters), or nil.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30 && byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The day so many days after 1970-01-01 (day 0), kept within the years 1 to 9999.
  public init(dayNumber: Int) {
    // Years begin in March here, so that the leap day comes last and months have a regular rhythm.
    let shifted = min(max(dayNumber, -719_162), 2_932_896) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The number of days after 1970-01-01; before it, negative.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 1 for Monday (星期一) to 7 for Sunday (星期日).
  public var weekday: Int {
    // 1970-01-01 was a Thursday; the addend keeps the remainder positive for all years.
    (dayNumber + 3 + 7 * 110_000) % 7 + 1
  }

  /// The day as ISO 8601: `2014-06-17`.
  public var iso: String {
    CalendarDate.padded(year, 4) + "-" + CalendarDate.padded(month, 2) + "-"
      + CalendarDate.padded(day, 2)
  }

  /// The day so many days later; 15日 after 2014-06-17 is 2014-07-02.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + days)
  }

  /// The same day so many months later, or the last day of a month that is shorter
  /// (一个月 after 2024-01-31 is 2024-02-29).
  public func adding(months: Int) -> CalendarDate {
    let total = year * 12 + month - 1 + months
    let targetYear = min(max(total / 12, 1), 9999)
    let targetMonth = (total % 12 + 12) % 12 + 1
    let last = CalendarDate.length(ofMonth: targetMonth, year: targetYear)
    return CalendarDate(year: targetYear, month: targetMonth, day: min(day, last)) ?? self
  }

  /// The last day of the month that the day lies in: 月底.
  public var endOfMonth: CalendarDate {
    adding(days: CalendarDate.length(ofMonth: month, year: year) - day)
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Whether a year has a 29 February: 2024年 has, 2100年 has not.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month (1 to 12) of a year: 2月 of 2024年 has 29.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// A number with leading zeros: 6 in two places is `06`.
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
  }
}
