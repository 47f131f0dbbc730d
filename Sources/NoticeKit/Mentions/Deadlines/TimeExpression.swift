/// A time expression where it stands, before any calendar is asked: 2015年底前, 每季度, 立即.
struct TimeExpression: Hashable, Sendable {
  /// The expression with its preposition-like head and tail: 自4月8日起, 春节期间.
  var range: UnitRange
  var type: DeadlineMention.Kind
  /// What was found.
  var payload: TimePayload
  /// How often, where the statement counts: 每年至少两次.
  var times: DeadlineMention.Times?
  /// What a duration is counted from: 接到报告后.
  var anchor: UnitRange?
  /// The rule that found it.
  var rule: TimeRule
  /// What is printed around the core of the expression.
  var form: Form = []

  /// Marks of the wording that the context rules ask for.
  struct Form: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    /// A head such as 自, 到, 截至.
    static let head = Form(rawValue: 1 << 0)
    /// A tail such as 前, 内, 期间, 起.
    static let tail = Form(rawValue: 1 << 1)
    /// It begins with quotes of its own: “两节”期间.
    static let quoted = Form(rawValue: 1 << 2)
    /// It holds several members: 元旦、春节期间.
    static let list = Form(rawValue: 1 << 3)
    /// The tail is 期间 behind words that no table lists: 施工期间.
    static let open = Form(rawValue: 1 << 4)
  }
}

/// What a time expression says.
enum TimePayload: Hashable, Sendable {
  /// A point or stretch of the calendar: 2015年底前.
  case point(TimePoint)
  /// Up to the day before a point: 春节前.
  case before(TimePoint)
  /// From the day after a point: 春节后.
  case after(TimePoint)
  /// From one point to another: 6月1日至6月30日.
  case range(TimePoint, TimePoint)
  /// From the day of issue, or from a happening, to a point: 自即日起至9月30日.
  case until(Start, TimePoint)
  /// A length of time: 15日内.
  case duration(TimeAmount, Start)
  /// Again and again, by a period where one is told: 每季度; 定期.
  case recurrence(TimeAmount?)
  /// From the day of issue on: 自印发之日起.
  case issue
  /// Nothing that a calendar knows: 立即, 上岗前, 规定的期限内.
  case unresolved

  /// What a length of time is counted from.
  enum Start: Hashable, Sendable {
    /// The day of issue: 自印发之日起.
    case issue
    /// A happening: 接到报告后.
    case event
    /// Nothing is printed.
    case none
  }
}

/// The rules that find time expressions; the raw value is what a mention reports.
enum TimeRule: String, Hashable, Sendable, CaseIterable {
  case byDate = "deadline.by.date"
  case byMonth = "deadline.by.month"
  case byYear = "deadline.by.year"
  case byYearEnd = "deadline.by.year-end"
  case byMonthEnd = "deadline.by.month-end"
  case byQuarter = "deadline.by.quarter"
  case byHalf = "deadline.by.half-year"
  case byWeek = "deadline.by.week"
  case byClock = "deadline.by.clock"
  case byOccasion = "deadline.by.occasion"
  case byEvent = "deadline.by.event"
  case byAdvance = "deadline.by.advance"
  case duringDate = "deadline.during.date"
  case duringMonth = "deadline.during.month"
  case duringYear = "deadline.during.year"
  case duringQuarter = "deadline.during.quarter"
  case duringHalf = "deadline.during.half-year"
  case duringWeek = "deadline.during.week"
  case duringClock = "deadline.during.clock"
  case duringRange = "deadline.during.range"
  case duringOccasion = "deadline.during.occasion"
  case duringEvent = "deadline.during.event"
  case fromDate = "deadline.from.date"
  case fromIssue = "deadline.from.issue"
  case fromOccasion = "deadline.from.occasion"
  case fromEvent = "deadline.from.event"
  case withinAmount = "deadline.within.amount"
  case withinAnchored = "deadline.within.anchored"
  case withinSpan = "deadline.within.span"
  case withinLimit = "deadline.within.limit"
  case everyPeriod = "deadline.every.period"
  case everyPoint = "deadline.every.point"
  case everyCount = "deadline.every.count"
  case everyRegular = "deadline.every.regular"
  case immediate = "deadline.immediate"
}
