extension TimeFinder {
  /// What a point of the calendar makes with its head and tail: 2015年底 and 前.
  func finish(
    _ point: TimeScanner.Scanned<TimePoint>, start: Int, head: Head,
    form: TimeExpression.Form = []
  ) -> Outcome {
    var form = form
    if head != .none { form.insert(.head) }
    var end = point.end
    var category: TimeLexicon.Category?
    if case .occasion = point.value.part {
      let list = scanner.occasionList(from: point.end)
      end = list.end
      category = list.tail
      if list.isList { form.insert(.list) }
    } else {
      if let range = range(from: point, start: start, form: form) { return range }
      var tail = scanner.tail(end)
      if let about = tail, about.entry.category == .about {
        end = about.end
        tail = scanner.tail(end)
      }
      if let tail, TimeFinder.isTail(tail.entry.category) {
        category = tail.entry.category
        end = tail.end
      }
    }
    if category != nil { form.insert(.tail) }
    return finish(point, start: start, end: end, head: head, category: category, form: form)
  }

  private static func isTail(_ category: TimeLexicon.Category) -> Bool {
    switch category {
    case .till, .within, .period, .start, .later, .since, .around, .sameDay, .stopped, .coming:
      return true
    default: return false
    }
  }

  private func finish(
    _ point: TimeScanner.Scanned<TimePoint>, start: Int, end: Int, head: Head,
    category: TimeLexicon.Category?, form: TimeExpression.Form
  ) -> Outcome {
    let value = point.value
    if isPast(value) { return .skip(end) }
    func made(_ type: DeadlineMention.Kind, _ payload: TimePayload) -> Outcome {
      .found(
        expression(type, payload, rule(value, type), from: start, to: end, form: form))
    }
    switch category {
    case .till:
      return made(.by, isNamed(value) && value.edge == nil ? .before(value) : .point(value))
    case .within, .period, .sameDay:
      if head == .until { return made(.by, .point(value)) }
      return made(.during, .point(value))
    case .around: return made(.during, isNamed(value) ? .unresolved : .point(value))
    case .start: return made(.from, .point(value))
    case .later:
      if let amount = boundedAmount(end) {
        return anchored(amount, start: start, anchor: UnitRange(start, end), isIssue: false)
      }
      return made(.from, .after(value))
    case .stopped: return made(.by, .point(value))
    case .since, .coming: return .skip(end)
    default: break
    }
    switch head {
    case .until, .latest: return isBareUntil(value) ? made(.by, .point(value)) : .skip(end)
    case .from:
      // 自2024年1月1日施行: the verb does for 起.
      let isTaken =
        scanner.has("施行", at: end) || scanner.has("实施", at: end)
        || scanner.has("执行", at: end) || scanner.has("启用", at: end)
      return isTaken ? made(.from, .point(value)) : .skip(start + 1)
    case .none: break
    }
    return bare(value, start: start, end: end, form: form)
  }

  /// A point without head or tail: 2014年, 6月上旬, 年底; not 30日 or 今天.
  private func bare(_ value: TimePoint, start: Int, end: Int, form: TimeExpression.Form) -> Outcome
  {
    func made(_ type: DeadlineMention.Kind, _ payload: TimePayload) -> Outcome {
      .found(
        expression(type, payload, rule(value, type), from: start, to: end, form: form))
    }
    if value.edge == .end || sharesTill(end) { return made(.by, .point(value)) }
    switch value.part {
    case .day(nil, _), .week: break
    case .day, .quarters, .half, .tenDays: return made(.during, .point(value))
    case .relativeQuarter: return made(.during, .point(value))
    case .month(.relative(let offset)) where offset > 90: break
    case .month: return made(.during, .point(value))
    case .relativeDay(98):
      return made(.within, .duration(TimeAmount(count: 1, unit: .days), .event))
    case .relativeDay, .weekday:
      // A clock time shows that the day binds: 下周五下午3点.
      let hasClock =
        scanner.clock(end) != nil
        || scanner.units[end - 1] != scanner.units[start]
          && (scanner.has("时", before: end) || scanner.has("点", before: end)
            || scanner.has("分", before: end) || scanner.has("下班", before: end))
      if hasClock { return made(.during, .point(value)) }
    case .year:
      if case .relative(let offset)? = value.year, offset == 0, scanner.has("当年", at: start) {
        break
      }
      return made(.during, .point(value))
    case .lunarDay: return made(.during, .point(value))
    case .occasion:
      if isPlace(end) { return .skip(end) }
      let isListed =
        scanner.word(start)?.entry.category == .occasion || value.hasYear
        || form.contains(.quoted)
      if isListed { return made(.during, .point(value)) }
    }
    if case .week = value.part { return made(.during, .point(value)) }
    return .skip(end)
  }

  /// Whether the point behind a joint has the 前 that both share: 9月25日和12月5日前.
  private func sharesTill(_ index: Int) -> Bool {
    var at = index
    if scanner.has("以及", at: at) {
      at += 2
    } else if scanner.has("和", at: at) || scanner.has("、", at: at) || scanner.has("及", at: at)
      || scanner.has("与", at: at)
    {
      at += 1
    } else {
      return false
    }
    guard let second = scanner.point(at) else { return false }
    if case .occasion = second.value.part { return false }
    return scanner.tail(second.end)?.entry.category == .till
  }

  /// Whether a name goes on as that of a place: 国庆路.
  private func isPlace(_ index: Int) -> Bool {
    scanner.has("路", at: index) || scanner.has("街", at: index) || scanner.has("镇", at: index)
      || scanner.has("村", at: index) || scanner.has("桥", at: index)
      || scanner.has("广场", at: index) || scanner.has("大道", at: index)
      || scanner.has("社区", at: index) || scanner.has("大桥", at: index)
  }

  /// Whether 到 or 最迟 makes the point a deadline without a tail: 到2020年, 最迟周五; not 到春节.
  private func isBareUntil(_ value: TimePoint) -> Bool {
    switch value.part {
    case .occasion, .day(nil, _): return value.hasYear
    default: return true
    }
  }

  /// Whether a point lies before the issue by its own words: 去年, 上周.
  private func isPast(_ value: TimePoint) -> Bool {
    if case .relative(let offset)? = value.year, offset < 0 { return true }
    switch value.part {
    case .month(.relative(let offset)), .week(let offset), .relativeQuarter(let offset),
      .relativeDay(let offset):
      return offset < 0
    case .weekday(let offset?, _): return offset < 0
    default: return false
    }
  }

  private func isNamed(_ value: TimePoint) -> Bool {
    switch value.part {
    case .occasion, .lunarDay: return true
    default: return false
    }
  }

  // MARK: Ranges

  /// A range from a point scanned: 6月1日 and 至6月30日; nil where no second point follows.
  private func range(
    from first: TimeScanner.Scanned<TimePoint>, start: Int, form: TimeExpression.Form
  ) -> Outcome? {
    guard let joint = scanner.tail(first.end), joint.entry.category == .to,
      let second = secondPoint(joint.end)
    else { return nil }
    if isPast(first.value) || isPast(second.value) { return .skip(second.end) }
    return .found(
      expression(
        .during, .range(first.value, second.value), .duringRange, from: start,
        to: pastRangeTail(second.end), form: [form, .tail]))
  }

  /// The second end of a range: 6月30日, 次年3月, 30日.
  private func secondPoint(_ index: Int) -> TimeScanner.Scanned<TimePoint>? {
    guard let point = scanner.point(index) else { return nil }
    if case .occasion = point.value.part, point.value.year == nil {
      return scanner.occasionTail(point.end).map {
        TimeScanner.Scanned(value: point.value, end: $0.end)
      }
    }
    return point
  }

  private func pastRangeTail(_ index: Int) -> Int {
    guard let tail = scanner.tail(index) else { return index }
    switch tail.entry.category {
    case .till, .within, .period, .stopped, .around, .about: return tail.end
    default: return index
    }
  }

  /// A time of the day alone: 18时前 is by, 22时至次日6时 during, all else nothing.
  func clock(_ end: Int, start: Int) -> Outcome {
    guard let tail = scanner.tail(end) else { return .skip(end) }
    switch tail.entry.category {
    case .till:
      return .found(
        expression(.by, .unresolved, .byClock, from: start, to: tail.end, form: .tail))
    case .to:
      var at = tail.end
      if let word = scanner.word(at), word.entry.category == .day || word.entry.category == .year {
        at = word.end
      }
      at = scanner.has("第二天", at: at) ? at + 3 : at
      guard let second = scanner.clock(at) else { return .skip(end) }
      return .found(
        expression(
          .during, .unresolved, .duringClock, from: start, to: pastRangeTail(second),
          form: .tail))
    default: return .skip(end)
    }
  }

  // MARK: Heads

  /// 自9月1日起, 自印发之日起15个工作日内, 从2024年到2026年.
  func fromHead(_ index: Int) -> Outcome {
    let at = index + 1
    if let point = scanner.point(at) { return finish(point, start: index, head: .from) }
    if let range = rangeFromNow(at) { return fromIssue(range, start: index) ?? .skip(at) }
    guard let end = startOfDay(at) else { return .skip(at) }
    let anchor = UnitRange(index, end)
    let isIssue = isIssue(UnitRange(at, end))
    if let amount = boundedAmount(scanner.skipping("，", at: end)) {
      return anchored(amount, start: index, anchor: anchor, isIssue: isIssue)
    }
    if let joint = scanner.tail(end), joint.entry.category == .to,
      let second = secondPoint(joint.end)
    {
      return .found(
        expression(
          .during, .until(isIssue ? .issue : .event, second.value), .duringRange, from: index,
          to: pastRangeTail(second.end), form: [.head, .tail]))
    }
    return .found(
      expression(
        .from, isIssue ? .issue : .unresolved, isIssue ? .fromIssue : .fromEvent, from: index,
        to: end, form: [.head, .tail]))
  }

  /// The offset past 现在起 behind 从.
  private func rangeFromNow(_ index: Int) -> Int? {
    scanner.has("现在起", at: index) ? index + 3 : nil
  }

  /// What follows 即日起 (ending at `end`): 至4月8日, 15日内; nil where nothing does.
  func fromIssue(_ end: Int, start: Int) -> Outcome? {
    if let amount = boundedAmount(end) {
      return anchored(amount, start: start, anchor: UnitRange(start, end), isIssue: true)
    }
    if let joint = scanner.tail(end), joint.entry.category == .to,
      let second = secondPoint(joint.end)
    {
      return .found(
        expression(
          .during, .until(.issue, second.value), .duringRange, from: start,
          to: pastRangeTail(second.end), form: [.head, .tail]))
    }
    guard scanner.has("现在起", before: end) else { return nil }
    return .found(
      expression(.from, .issue, .fromIssue, from: start, to: end, form: [.head, .tail]))
  }

  /// The offset past 之日起, 日起 or 后起 of the happening that begins at `index`, within 30 units and
  /// the clause; nil where there is none.
  private func startOfDay(_ index: Int) -> Int? {
    var at = index
    while at < min(index + 30, scanner.range.end) {
      let unit = scanner.units[at]
      if unit == Unit.comma || unit == Unit.fullStop || unit == Unit.semicolon
        || unit == Unit.enumerationComma || unit == Unit.newline
      {
        return nil
      }
      if scanner.has("起", at: at) {
        let isDay =
          scanner.has("日", before: at) || scanner.has("时", before: at)
          || scanner.has("后", before: at) || scanner.has("天", before: at)
          || scanner.has("月", before: at) || scanner.has("年", before: at)
          || scanner.has("学期", before: at)
        return isDay && at - index >= 2 ? at + 1 : nil
      }
      at += 1
    }
    return nil
  }

  /// 到2020年, 截至9月30日, 到“十四五”末; the head ends at `end`.
  func untilHead(_ end: Int, start: Int) -> Outcome {
    // 达到2020年水平, 收到9月30日来函: the unit before makes another word of 到.
    let isWord =
      scanner.has("达", before: start) || scanner.has("得", before: start)
      || scanner.has("做", before: start) || scanner.has("收", before: start)
      || scanner.has("接", before: start) || scanner.has("感", before: start)
      || scanner.has("遇", before: start) || scanner.has("受", before: start)
      || scanner.has("甚", before: start) || scanner.has("乃", before: start)
    let at = scanner.skipping("“", at: end)
    if let word = scanner.word(at), word.entry.category == .plan {
      return plan(scanner.skipping("”", at: word.end), start: start, head: .until)
    }
    guard !isWord, let point = scanner.point(end) else { return .skip(end) }
    return finish(point, start: start, head: .until)
  }

  // MARK: Rules

  /// The rule's name, from the type and the coarsest part that is told.
  private func rule(_ value: TimePoint, _ type: DeadlineMention.Kind) -> TimeRule {
    switch type {
    case .from: return isNamed(value) ? .fromOccasion : .fromDate
    case .by:
      switch value.part {
      case .year: return value.edge == .end ? .byYearEnd : .byYear
      case .half: return .byHalf
      case .quarters, .relativeQuarter: return .byQuarter
      case .month: return value.edge == .end ? .byMonthEnd : .byMonth
      case .tenDays: return .byMonth
      case .week, .weekday: return .byWeek
      case .occasion, .lunarDay: return .byOccasion
      case .day, .relativeDay: return .byDate
      }
    default:
      switch value.part {
      case .year: return .duringYear
      case .half: return .duringHalf
      case .quarters, .relativeQuarter: return .duringQuarter
      case .month, .tenDays: return .duringMonth
      case .week, .weekday: return .duringWeek
      case .occasion, .lunarDay: return .duringOccasion
      case .day, .relativeDay: return type == .within ? .withinAnchored : .duringDate
      }
    }
  }
}
