/// Tries the kinds of expressions at one unit.
struct TimeFinder {
  let scanner: TimeScanner

  /// What a try at one unit came to.
  enum Outcome {
    case nothing
    /// Nothing here, and nothing begins before this offset.
    case skip(Int)
    case found(TimeExpression)
  }

  /// What stands before a point: 自 of 自9月1日起.
  enum Head {
    case none, from, until, latest
  }

  /// The units that `expression(at:floor:)` finds something at: those of words, numbers and “.
  static let starts: UnitSet = {
    var starts = TimeLexicon.words.starts
    for unit in "0123456789〇零一二三四五六七八九十百千万亿两“".utf16 { starts.insert(unit) }
    return starts
  }()

  /// The expression that begins at `index` (or ends there, for tails such as 期间 that words of any
  /// kind precede).
  func expression(at index: Int, floor: Int) -> Outcome {
    let unit = scanner.units[index]
    if unit == Unit.leftQuote { return quotedName(index) }
    if let word = scanner.word(index) {
      if let outcome = expression(of: word, at: index, floor: floor) { return outcome }
      if !(unit.isDigit || unit.isNumeral) { return .nothing }
    }
    if unit.isDigit || unit.isNumeral { return numeric(index, floor: floor) }
    return .nothing
  }

  // MARK: Words

  private func expression(of word: TimeLexicon.Match, at index: Int, floor: Int) -> Outcome? {
    func made(
      _ type: DeadlineMention.Kind, _ payload: TimePayload, _ rule: TimeRule, start: Int? = nil,
      end: Int? = nil, form: TimeExpression.Form = []
    ) -> Outcome {
      .found(
        expression(
          type, payload, rule, from: start ?? index, to: end ?? word.end, form: form))
    }
    switch word.entry.category {
    case .stop: return .skip(word.end)
    case .immediate:
      return word.entry.value == 1
        ? fromIssue(word.end, start: index) ?? made(.immediate, .unresolved, .immediate)
        : made(.immediate, .unresolved, .immediate)
    case .regular where isPartOfLimit(before: index): return .nothing
    case .regular: return made(.every, .recurrence(nil), .everyRegular)
    case .limit:
      // 限3日内整改: the amount says more than 限期 would.
      return made(.within, .unresolved, .withinLimit)
    case .limitTail:
      return isOpenSpan(before: index)
        ? .skip(word.end)
        : made(
          .within, .unresolved, .withinLimit,
          start: scanner.phraseStart(before: index, floor: floor, limit: 12))
    case .duringTail:
      if scanner.has("此", before: index) || scanner.has("该", before: index)
        || scanner.has("同", before: index) || scanner.has("其", before: index)
        || floor > scanner.range.start && index - floor < 24 && scanner.has("的", at: floor)
      {
        return .skip(word.end)
      }
      let start = scanner.phraseStart(before: index, floor: floor, limit: 20)
      return start == index
        ? .skip(word.end)
        : made(
          .during, .unresolved, .duringEvent, start: start,
          form: scanner.endsAsEvent(index) ? .tail : [.tail, .open])
    case .before, .beforeTail:
      let start =
        word.entry.category == .before
        ? index : scanner.phraseStart(before: index, floor: floor, limit: 14)
      if word.entry.category == .beforeTail && start == index { return .skip(word.end) }
      if let amount = boundedAmount(word.end) {
        return anchored(
          amount, start: start, anchor: UnitRange(start, word.end), isIssue: false)
      }
      return made(.by, .unresolved, .byEvent, start: start, form: .tail)
    case .after, .afterTail:
      let start =
        word.entry.category == .after
        ? index : scanner.phraseStart(before: index, floor: floor, limit: 14)
      if let amount = boundedAmount(word.end) {
        return anchored(
          amount, start: start, anchor: UnitRange(start, word.end), isIssue: false)
      }
      return made(
        .from, .unresolved, .fromEvent, start: start,
        form: word.entry.category == .after ? .tail : [.tail, .open])
    case .plan: return plan(word.end, start: index, head: .none)
    case .every:
      guard let found = scanner.recurrence(index, after: word.end) else { return .nothing }
      var result = expression(
        .every, .recurrence(found.period), found.hasPoint ? .everyPoint : .everyPeriod,
        from: index, to: found.end)
      if let times = found.times { result.times = times }
      return .found(result)
    case .periodic:
      return made(.every, .recurrence(word.entry.amount), .everyPeriod)
    case .from: return fromHead(index)
    case .until: return untilHead(word.end, start: index)
    case .latest:
      guard let point = scanner.point(word.end) else {
        guard let clock = scanner.clock(word.end) else { return .skip(word.end) }
        return made(.by, .unresolved, .byClock, end: pastTill(clock), form: .head)
      }
      return finish(point, start: index, head: .latest)
    case .advance:
      guard let amount = scanner.amount(word.end) else { return .skip(word.end) }
      return made(.by, .unresolved, .byAdvance, end: amount.end)
    case .partial: return amount(index, floor: floor) ?? .skip(index + 1)
    case .ordinal:
      if let point = scanner.point(index) { return finish(point, start: index, head: .none) }
      return .skip(scanner.pastNumerals(word.end))
    case .lunar, .year, .month, .week, .weekday, .day, .half, .quarter, .quarters, .third,
      .yearEdge, .monthEdge, .quarterEdge, .occasion, .name:
      if word.entry.category == .weekday, let previous = previousUnit(index),
        previous.isNumeral || previous.isDigit
      {
        return .skip(word.end)
      }
      guard let point = scanner.point(index) else { return nil }
      return finish(point, start: index, head: .none)
    default: return nil
    }
  }

  /// Whether 定期 at `index` is the end of another word and the beginning of 期限: 规定期限.
  private func isPartOfLimit(before index: Int) -> Bool {
    guard let previous = previousUnit(index) else { return false }
    return TimeFinder.unitsBeforeFixed.contains(previous)
  }

  /// The units that make a word with 定: 规定, 约定, 稳定.
  private static let unitsBeforeFixed: UnitSet = "规法约指确限固设一特核预商既拟制稳认鉴评决签审标订"

  private func previousUnit(_ index: Int) -> UInt16? {
    index > scanner.range.start ? scanner.units[index - 1] : nil
  }

  /// Whether the words before 时间内 say nothing of a limit: 短时间内, 工作时间内.
  private func isOpenSpan(before index: Int) -> Bool {
    (scanner.has("短", before: index) && !scanner.has("最短", before: index))
      || scanner.has("一段", before: index) || scanner.has("同一", before: index)
      || scanner.has("长", before: index) || scanner.has("工作", before: index)
      || scanner.has("营业", before: index) || scanner.has("开放", before: index)
      || scanner.has("上班", before: index) || scanner.has("业余", before: index)
      || scanner.has("学习", before: index) || scanner.has("服务", before: index)
      || scanner.has("任职", before: index) || scanner.has("有效", before: index)
      || scanner.has("作业", before: index) || scanner.has("该", before: index)
      || scanner.has("一定", before: index) || scanner.has("生产", before: index)
  }

  /// “两节”期间, “十四五”末: a name in quotes of its own.
  private func quotedName(_ index: Int) -> Outcome {
    guard let word = scanner.word(index + 1), scanner.has("”", at: word.end) else {
      return .nothing
    }
    switch word.entry.category {
    case .occasion, .name:
      guard let occasion = word.entry.occasion else { return .nothing }
      return finish(
        TimeScanner.Scanned(
          value: TimePoint(year: nil, part: .occasion(occasion)), end: word.end + 1),
        start: index, head: .none, form: .quoted)
    case .plan: return plan(word.end + 1, start: index, head: .none)
    default: return .nothing
    }
  }

  /// “十四五”期间, 到本世纪中叶: named, not resolved.
  func plan(_ end: Int, start: Int, head: Head) -> Outcome {
    let form: TimeExpression.Form = head == .none ? .tail : [.head, .tail]
    if let tail = scanner.occasionTail(end) {
      switch tail.value {
      case .period, .within:
        return .found(
          expression(.during, .unresolved, .duringOccasion, from: start, to: tail.end, form: form))
      case .till:
        return .found(
          expression(.by, .unresolved, .byOccasion, from: start, to: tail.end, form: form))
      default: break
      }
    }
    if scanner.has("中叶", at: end) || scanner.has("期末", at: end) || scanner.has("中期", at: end)
      || scanner.has("末期", at: end)
    {
      return .found(
        expression(.by, .unresolved, .byOccasion, from: start, to: pastTill(end + 2), form: form))
    }
    if scanner.edge(end) == .end {
      return .found(
        expression(
          .by, .unresolved, .byOccasion, from: start, to: pastTill(scanner.pastEdge(end)),
          form: form))
    }
    return .skip(end)
  }

  /// The offset past 前 at `index`, if it stands there.
  func pastTill(_ index: Int) -> Int {
    guard let tail = scanner.tail(index), tail.entry.category == .till else { return index }
    return tail.end
  }

  // MARK: Numbers

  private func numeric(_ index: Int, floor: Int) -> Outcome {
    if scanner.has("第", before: index) || scanner.has(".", before: index) {
      return .skip(scanner.pastNumerals(index))
    }
    if let found = oncePer(index) { return .found(found) }
    if let outcome = amount(index, floor: floor) { return outcome }
    if let point = scanner.point(index) { return finish(point, start: index, head: .none) }
    if let end = scanner.clock(index) { return clock(end, start: index) }
    return .skip(scanner.pastNumerals(index))
  }

  /// 一月一调度, 一季一通报: a period and a verb, each with 一.
  private func oncePer(_ index: Int) -> TimeExpression? {
    guard scanner.has("一", at: index) else { return nil }
    var at = index + 1
    let period: TimeAmount
    if scanner.has("季度", at: at) || scanner.has("季", at: at) {
      period = TimeAmount(count: 3, unit: .months)
      at += scanner.has("季度", at: at) ? 2 : 1
    } else if scanner.has("月", at: at) {
      period = TimeAmount(count: 1, unit: .months)
      at += 1
    } else if scanner.has("周", at: at) {
      period = TimeAmount(count: 1, unit: .weeks)
      at += 1
    } else if scanner.has("日", at: at) || scanner.has("天", at: at) {
      period = TimeAmount(count: 1, unit: .days)
      at += 1
    } else if scanner.has("年", at: at) {
      period = TimeAmount(count: 1, unit: .years)
      at += 1
    } else {
      return nil
    }
    if !scanner.has("年", before: at), isCounted(at) {
      var found = expression(.every, .recurrence(period), .everyCount, from: index, to: at)
      found.times = scanner.times(after: at, start: index)
      return found
    }
    guard scanner.has("一", at: at), scanner.unit(at + 1).isHan, scanner.count(at) == nil,
      !scanner.has("一度", at: at), !scanner.has("一个", at: at), !scanner.has("一般", at: at),
      !scanner.has("一季", at: at), !scanner.has("一天", at: at), !scanner.has("一夜", at: at)
    else { return nil }
    var found = expression(.every, .recurrence(period), .everyCount, from: index, to: at)
    found.times = DeadlineMention.Times(min: 1, max: 1)
    return found
  }

  // MARK: Making

  /// An expression, with the count that the words behind it tell.
  func expression(
    _ type: DeadlineMention.Kind, _ payload: TimePayload, _ rule: TimeRule, from start: Int,
    to end: Int, form: TimeExpression.Form = []
  ) -> TimeExpression {
    let times =
      type == .every || type == .by || type == .during || type == .from
      ? scanner.times(after: end, start: start) : nil
    return TimeExpression(
      range: UnitRange(start, end), type: type, payload: payload, times: times, anchor: nil,
      rule: rule, form: form)
  }
}
