/// A point or stretch of the calendar as printed, with the parts that are printed: 2015年底, 9月30日,
/// 下周五, 明年春节.
struct TimePoint: Hashable, Sendable {
  /// The year, or nil where none is printed.
  var year: Year?
  /// What it is within the year.
  var part: Part
  /// Which end of the part is meant, or nil for all of it: 底 of 年底.
  var edge: Edge?

  /// A year: printed (2015年), or counted from the year of issue (明年 is 1).
  enum Year: Hashable, Sendable {
    case printed(Int)
    case relative(Int)
  }

  /// A month: printed (9月), or counted from the month of issue (下月 is 1).
  enum Month: Hashable, Sendable {
    case printed(Int)
    case relative(Int)
  }

  /// What a point is within the year.
  enum Part: Hashable, Sendable {
    /// The year itself: 2014年.
    case year
    /// 上半年 is 1, 下半年 is 2.
    case half(Int)
    /// Quarters from one to another: 三季度 is 3…3, 前三季度 is 1…3.
    case quarters(Int, Int)
    /// A quarter counted from that of issue: 本季度 is 0.
    case relativeQuarter(Int)
    /// 9月, 本月.
    case month(Month)
    /// Thirds of a month from one to another: 上旬 is 1…1, 中下旬 is 2…3.
    case tenDays(Month, Int, Int)
    /// 9月30日; the month is nil in 30日.
    case day(Month?, Int)
    /// A day counted from that of issue: 明天 is 1.
    case relativeDay(Int)
    /// A week counted from that of issue: 下周 is 1.
    case week(Int)
    /// A day of the week (1 for Monday) of such a week, or of the next to come: 下周五, 周五.
    case weekday(Int?, Int)
    /// 春节, 清明, 冬季.
    case occasion(Occasion)
    /// A lunar month and day: 正月十五 is 1, 15.
    case lunarDay(Int, Int)
  }

  /// The beginning (初), middle (中) or end (底, 末) of a part.
  enum Edge: Hashable, Sendable {
    case start, middle, end
  }

  /// Whether the text itself tells the year: 2014年, 今年.
  var hasYear: Bool { year != nil }
}

/// A length of time: 15日, 10个工作日, 半年.
struct TimeAmount: Hashable, Sendable {
  var count: Int
  var unit: Unit

  /// The units of ISO 8601 durations, and the working day, which ISO 8601 does not know.
  enum Unit: Hashable, Sendable {
    case minutes, hours, days, workdays, weeks, months, years
  }

  /// As ISO 8601: 15日 is `P15D`, 10个工作日 is `P10D`, 2小时 is `PT2H`.
  var iso: String {
    switch unit {
    case .minutes: return "PT\(count)M"
    case .hours: return "PT\(count)H"
    case .days, .workdays: return "P\(count)D"
    case .weeks: return "P\(count)W"
    case .months: return "P\(count)M"
    case .years: return "P\(count)Y"
    }
  }
}
