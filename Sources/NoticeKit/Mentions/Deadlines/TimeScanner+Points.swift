extension TimeScanner {
  /// A point of the calendar at `index` with the clock time that follows it: 2015年底, 9月30日18时,
  /// 下周五, 明年春节, 三季度末. Its tail (前, 内) is left to the caller.
  func point(_ index: Int) -> Scanned<TimePoint>? {
    guard var found = bare(index) else { return nil }
    switch found.value.part {
    case .day, .relativeDay, .weekday, .lunarDay:
      if let end = clock(found.end) { found.end = end }
    default: break
    }
    return found
  }

  private func bare(_ index: Int) -> Scanned<TimePoint>? {
    guard range.contains(index) else { return nil }
    if let word = word(index) { return point(word, at: index) }
    if has("《", at: index) || has("“", at: index) { return nil }
    if let date = isoDate(index) { return date }
    guard let number = number(index) else { return nil }
    return numericPoint(number, at: index)
  }

  // MARK: Points that begin with a word

  private func point(_ word: TimeLexicon.Match, at index: Int) -> Scanned<TimePoint>? {
    let value = word.entry.value
    func made(_ part: TimePoint.Part, _ edge: TimePoint.Edge? = nil, end: Int? = nil)
      -> Scanned<TimePoint>
    {
      Scanned(value: TimePoint(year: nil, part: part, edge: edge), end: end ?? word.end)
    }
    switch word.entry.category {
    case .year: return withinYear(.relative(value), from: word.end, isPrinted: false)
    case .month: return withinMonth(.relative(value), year: nil, from: word.end)
    case .week:
      if let day = weekdayDigit(word.end) { return made(.weekday(value, day), end: word.end + 1) }
      return made(.week(value))
    case .weekday: return made(.weekday(nil, value))
    case .day: return made(.relativeDay(value))
    case .half: return made(.half(value), edge(word.end), end: pastEdge(word.end))
    case .quarter: return made(.relativeQuarter(value), edge(word.end), end: pastEdge(word.end))
    case .quarters:
      return made(
        .quarters(value / 10, value % 10), edge(word.end), end: pastEdge(word.end))
    case .yearEdge: return made(.year, TimeScanner.edge(value))
    case .monthEdge: return made(.month(.relative(0)), TimeScanner.edge(value))
    case .quarterEdge: return made(.relativeQuarter(0), TimeScanner.edge(value))
    case .third: return made(.tenDays(.relative(0), value / 10, value % 10))
    case .ordinal: return quarter(word.end, year: nil)
    case .lunar: return lunar(word)
    case .occasion, .name:
      return word.entry.occasion.map { made(.occasion($0)) }
    default:
      // 一 may begin a word of the table as well as a number.
      return number(index).flatMap { numericPoint($0, at: index) }
    }
  }

  /// The day of the week that one numeral names behind 周: 五 is 5, 日 and 天 are 7.
  func weekdayDigit(_ index: Int) -> Int? {
    if has("日", at: index) || has("天", at: index) { return 7 }
    guard range.contains(index), let digit = Numerals.digit(units[index]), (1...6).contains(digit)
    else { return nil }
    return digit
  }

  /// A lunar day: 农历八月十五, 正月初七, 腊月二十三.
  private func lunar(_ word: TimeLexicon.Match) -> Scanned<TimePoint>? {
    var month = word.entry.value
    var at = word.end
    if month == 0 {
      if let named = self.word(at), named.entry.category == .lunar, named.entry.value > 0 {
        month = named.entry.value
        at = named.end
      } else if let number = number(at), has("月", at: number.end), number.value.low <= 12 {
        month = number.value.low
        at = number.end + 1
      } else {
        return nil
      }
    }
    let dayStart = skipping("初", at: at)
    guard let day = number(dayStart), !day.value.isSpan, (1...30).contains(day.value.low) else {
      return nil
    }
    return Scanned(
      value: TimePoint(year: nil, part: .lunarDay(month, day.value.low)),
      end: skipping("日", at: day.end))
  }

  // MARK: Points that begin with a number

  private func numericPoint(_ number: Scanned<Number>, at index: Int) -> Scanned<TimePoint>? {
    let value = number.value
    if has("年", at: number.end) && !value.isSpan {
      if value.length == 4 && (1900...2100).contains(value.low) {
        return withinYear(.printed(value.low), from: number.end + 1, isPrinted: true)
      }
      // 09年 is a year only where a month or an end follows; 10年 is a length of time.
      if value.length == 2 && value.isArabic,
        let found = withinYear(
          .printed(value.low + (value.low < 50 ? 2000 : 1900)), from: number.end + 1,
          isPrinted: true), found.value.part != .year || found.value.edge != nil
      {
        return found
      }
      return nil
    }
    if value.isSpan { return firstOfSpan(number, at: index, year: nil) }
    return monthOrDay(number, year: nil)
  }

  /// The first of two numbers that share a unit, up to what joins them: 2024 of 2024—2026年, 6 of
  /// 6-8月.
  private func firstOfSpan(_ number: Scanned<Number>, at index: Int, year: TimePoint.Year?)
    -> Scanned<TimePoint>?
  {
    let first = pastNumerals(index)
    guard first < number.end else { return nil }
    let low = number.value.low
    if year == nil && has("年", at: number.end) && number.value.length == 4
      && (1900...2100).contains(low)
    {
      return Scanned(value: TimePoint(year: .printed(low), part: .year), end: first)
    }
    if has("月", at: number.end) && low <= 12 {
      return Scanned(value: TimePoint(year: year, part: .month(.printed(low))), end: first)
    }
    if has("季度", at: number.end) && low <= 4 {
      return Scanned(value: TimePoint(year: year, part: .quarters(low, low)), end: first)
    }
    return nil
  }

  /// A month or day, or a quarter, that a number begins: 9月30日, 6月上旬, 30日, 三季度.
  private func monthOrDay(_ number: Scanned<Number>, year: TimePoint.Year?)
    -> Scanned<TimePoint>?
  {
    let value = number.value
    guard value.low > 0, value.low < 100, !value.isSpan else { return nil }
    if has("月", at: number.end) {
      return withinMonth(.printed(value.low), year: year, from: number.end + 1)
    }
    if has("季度", at: number.end) && value.low <= 4 {
      return quarter(number, year: year)
    }
    if has("日", at: number.end) || has("号", at: number.end) {
      return Scanned(
        value: TimePoint(year: year, part: .day(nil, value.low)), end: number.end + 1)
    }
    return nil
  }

  /// 三季度末, 3季度; the number is scanned already.
  private func quarter(_ number: Scanned<Number>, year: TimePoint.Year?) -> Scanned<TimePoint>? {
    let end = number.end + 2
    return Scanned(
      value: TimePoint(
        year: year, part: .quarters(number.value.low, number.value.high), edge: edge(end)),
      end: pastEdge(end))
  }

  /// The quarter behind 第: 第三季度.
  private func quarter(_ index: Int, year: TimePoint.Year?) -> Scanned<TimePoint>? {
    guard let number = number(index), has("季度", at: number.end), number.value.low >= 1,
      number.value.high <= 4
    else { return nil }
    return quarter(number, year: year)
  }

  /// A date in figures: 2024-06-30, 2024.6.30, 2024/6/30.
  private func isoDate(_ index: Int) -> Scanned<TimePoint>? {
    guard let year = Numerals.scanArabic(in: units, from: index, until: range.end),
      (1900...2100).contains(year.value)
    else { return nil }
    let separator = unit(year.end)
    guard separator == Unit.hyphen || separator == Unit.dot || separator == 0x2F,
      let month = Numerals.scanArabic(in: units, from: year.end + 1, until: range.end),
      month.end - year.end <= 3, unit(month.end) == separator,
      let day = Numerals.scanArabic(in: units, from: month.end + 1, until: range.end),
      day.end - month.end <= 3, !(unit(day.end) == separator && unit(day.end + 1).isDigit)
    else { return nil }
    return Scanned(
      value: TimePoint(
        year: .printed(year.value), part: .day(.printed(month.value), day.value)), end: day.end)
  }

  // MARK: Points within a year or month

  /// What follows a year: 2015年 and 底, 6月30日, 上半年, 第三季度, 春节.
  ///
  /// - Parameter isPrinted: whether the year ends with the unit 年, which words such as 年度 share.
  private func withinYear(_ year: TimePoint.Year, from index: Int, isPrinted: Bool)
    -> Scanned<TimePoint>?
  {
    let at = skipping("的", at: index)
    func made(_ part: TimePoint.Part, _ edge: TimePoint.Edge?, _ end: Int) -> Scanned<TimePoint> {
      Scanned(value: TimePoint(year: year, part: part, edge: edge), end: end)
    }
    if let number = number(at), let found = monthOrDay(number, year: year),
      !isDay(found.value.part)
    {
      return found
    }
    if let number = number(at), number.value.isSpan,
      let found = firstOfSpan(number, at: at, year: year)
    {
      return found
    }
    if at == index, let edge = edge(index) { return made(.year, edge, pastEdge(index)) }
    if let word = word(at) {
      switch word.entry.category {
      case .half: return made(.half(word.entry.value), edge(word.end), pastEdge(word.end))
      case .quarters:
        return made(
          .quarters(word.entry.value / 10, word.entry.value % 10), edge(word.end),
          pastEdge(word.end))
      case .ordinal:
        if let found = quarter(word.end, year: year) { return found }
      case .yearEdge where word.entry.value > 0:
        return made(.year, TimeScanner.edge(word.entry.value), word.end)
      case .occasion, .name:
        if let occasion = word.entry.occasion { return made(.occasion(occasion), nil, word.end) }
      case .lunar:
        if var found = lunar(word) {
          found.value.year = year
          return found
        }
      default: break
      }
    }
    if isPrinted
      && (has("度", at: index) || has("版", at: index) || has("龄", at: index)
        || has("级", at: index) || has("报", at: index) || has("鉴", at: index)
        || has("均", at: index) || has("限", at: index) || has("代", at: index))
    {
      return nil
    }
    return made(.year, nil, index)
  }

  private func isDay(_ part: TimePoint.Part) -> Bool {
    if case .day(nil, _) = part { return true }
    return false
  }

  /// What follows a month: 9月 and 30日, 上旬, 底.
  private func withinMonth(_ month: TimePoint.Month, year: TimePoint.Year?, from index: Int)
    -> Scanned<TimePoint>?
  {
    let at = skipping("份", at: index)
    func made(_ part: TimePoint.Part, _ edge: TimePoint.Edge?, _ end: Int) -> Scanned<TimePoint> {
      Scanned(value: TimePoint(year: year, part: part, edge: edge), end: end)
    }
    if let number = number(skipping("的", at: at)), !number.value.isSpan, number.value.low > 0,
      has("日", at: number.end) || has("号", at: number.end)
    {
      return made(.day(month, number.value.low), nil, number.end + 1)
    }
    // 6月1—10日: the first day has no 日 of its own.
    if let number = number(at), number.value.isSpan, number.value.isArabic,
      has("日", at: number.end)
    {
      let first = pastNumerals(at)
      return made(.day(month, number.value.low), nil, first)
    }
    if let third = word(at), third.entry.category == .third {
      return made(.tenDays(month, third.entry.value / 10, third.entry.value % 10), nil, third.end)
    }
    if at == index, let edge = edge(index) { return made(.month(month), edge, pastEdge(index)) }
    if at == index
      && (has("度", at: index) || has("报", at: index) || has("均", at: index)
        || has("球", at: index) || has("龄", at: index) || has("薪", at: index)
        || has("票", at: index) || has("租", at: index) || has("供", at: index))
    {
      return nil
    }
    return made(.month(month), nil, at)
  }

  // MARK: Edges

  /// The edge that stands at `index`: 底, 末, 初.
  func edge(_ index: Int) -> TimePoint.Edge? {
    guard let tail = tail(index), tail.entry.category == .edge else { return nil }
    return TimeScanner.edge(tail.entry.value)
  }

  /// The offset past the edge at `index`, or `index` where there is none.
  func pastEdge(_ index: Int) -> Int {
    guard let tail = tail(index), tail.entry.category == .edge else { return index }
    return tail.end
  }

  /// The edge by the number that the tables use: 3 is 底.
  static func edge(_ value: Int) -> TimePoint.Edge? {
    switch value {
    case 1: return .start
    case 2: return .middle
    case 3: return .end
    default: return nil
    }
  }
}
