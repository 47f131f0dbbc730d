/// One of the twenty-four solar terms (节气), counted from 小寒 (0) to 冬至 (23).
struct SolarTerm: Hashable, Sendable {
  /// 0 for 小寒, 6 for 清明, 23 for 冬至; in a civil year they come in this order.
  let index: Int

  /// The day of the term in a year from 1900 to 2100, Beijing time: 清明 of 2024 is 2024-04-04.
  func date(in year: Int) -> CalendarDate? {
    guard (1900...2100).contains(year), (0..<24).contains(index),
      let newYear = CalendarDate(year: year, month: 1, day: 1)
    else { return nil }
    let target = SolarTerm.turned(285 + 15 * Double(index))
    // Terms are about 15.2 days apart; the search begins before the first day one can fall on.
    var day = newYear.dayNumber - 1 + Int(15.2 * Double(index))
    while SolarTerm.distance(from: target, atEndOf: day) < 0 { day += 1 }
    let near = SolarTerm.corrections[year * 24 + index] ?? 0
    return CalendarDate(dayNumber: day + near)
  }

  /// How far in degrees the sun is past the longitude `target` at midnight, Beijing time, that
  /// ends a day: from -180 to 180.
  private static func distance(from target: Double, atEndOf day: Int) -> Double {
    // Days from 1970-01-01 to the epoch J2000.0; Beijing is 8 hours ahead, terrestrial time about
    // a minute.
    let days = Double(day + 1) - 10_957.5 - 8.0 / 24.0 + 66.0 / 86_400.0
    return turned(longitude(centuries: days / 36_525) - target + 540) - 180
  }

  /// The sun's apparent longitude in degrees from 0 to 360, right to about 0.01° (a quarter of an
  /// hour): Meeus, Astronomical Algorithms, chapter 25.
  private static func longitude(centuries t: Double) -> Double {
    let mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
    let anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t
    let center =
      (1.914602 - 0.004817 * t - 0.000014 * t * t) * sine(degrees: anomaly)
      + (0.019993 - 0.000101 * t) * sine(degrees: 2 * anomaly)
      + 0.000289 * sine(degrees: 3 * anomaly)
    let node = 125.04 - 1934.136 * t
    let apparent = mean + center - 0.00569 - 0.00478 * sine(degrees: node)
    return turned(apparent)
  }

  /// An angle brought to 0 up to 360 degrees, without the C library.
  private static func turned(_ degrees: Double) -> Double {
    let rest = degrees - 360 * Double(Int(degrees / 360))
    return rest < 0 ? rest + 360 : rest
  }

  /// The sine of an angle, right to twelve places; the library links no mathematics of its own.
  private static func sine(degrees: Double) -> Double {
    var reduced = turned(degrees)
    if reduced > 180 { reduced -= 360 }
    if reduced > 90 { reduced = 180 - reduced }
    if reduced < -90 { reduced = -180 - reduced }
    let x = reduced * Double.pi / 180
    var term = x
    var sum = x
    var n = 1.0
    while n < 19 {
      term *= -x * x / ((n + 1) * (n + 2))
      sum += term
      n += 2
    }
    return sum
  }

  /// The days to add, by year and term, where a term falls so close to midnight that the formula
  /// errs.
  private static let corrections: [Int: Int] = {
    var corrections: [Int: Int] = [:]
    for line in solarTermCorrectionTable.pieces("\n") {
      let fields = line.pieces(" ")
      guard fields.count == 4, let year = Int(fields[0]), let index = Int(fields[1]),
        let days = Int(fields[2])
      else { continue }
      corrections[year * 24 + index] = days
    }
    return corrections
  }()
}

/// Year, index of the term, days to add, name: the terms within ten minutes of midnight.
///
/// Found by comparing all 4,824 terms of 1900 to 2100 with 寿星天文历 (sxtwl), which computes them
/// to the second.
let solarTermCorrectionTable = """
  1912 18 1 寒露
  1917 22 1 大雪
  1923 3 -1 雨水
  1950 7 -1 谷雨
  1951 23 1 冬至
  1978 21 1 小雪
  2008 9 1 小满
  2014 4 1 惊蛰
  2016 12 1 小暑
  2045 12 1 小暑
  2047 4 1 惊蛰
  2051 5 -1 春分
  2082 1 1 大寒
  2084 10 1 芒种
  2097 8 1 立夏
  """
