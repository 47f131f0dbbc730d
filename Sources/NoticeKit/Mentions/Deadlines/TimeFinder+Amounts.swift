extension TimeFinder {
  /// A length of time that binds: with 内, with a count (半年一次), with a head (用三年时间); nil where
  /// the number begins something else.
  func amount(_ index: Int, floor: Int) -> Outcome? {
    guard let amount = scanner.amount(index) else { return nil }
    if scanner.has("第", before: index) { return .skip(amount.end) }
    let length = scanner.tail(amount.end)
    let at = length?.entry.category == .about ? length?.end ?? amount.end : amount.end
    if let end = withinTail(at) { return within(amount, index, end: end, floor: floor) }
    // 结案后10日，将情况报送…; 自受理之日起15个工作日，…: the 内 is left out.
    if scanner.has("，", at: at), amount.value.unit == .days || amount.value.unit == .workdays,
      scanner.has("后", before: index) || scanner.has("之日起", before: index),
      let start = anchorStart(before: index, floor: floor)
    {
      return anchored(
        TimeScanner.Scanned(value: amount.value, end: at), start: start,
        anchor: UnitRange(start, index), isIssue: isIssue(UnitRange(start, index)))
    }
    if amount.value.unit != .minutes, isCounted(at) {
      var found = expression(
        .every, .recurrence(amount.value), .everyCount, from: index, to: amount.end)
      found.times = scanner.times(after: at, start: index)
      return .found(found)
    }
    if let start = spanHead(before: index, amount: amount.value, end: at) {
      let end = scanner.has("时间", at: at) ? at + 2 : scanner.has("的时间", at: at) ? at + 3 : at
      return .found(
        expression(
          .within, .duration(amount.value, .none), .withinSpan, from: start, to: end, form: .head))
    }
    if let tail = scanner.tail(at) {
      switch tail.entry.category {
      case .till where amount.value.unit == .workdays || amount.value.unit == .hours:
        return .found(
          expression(
            .by, .unresolved, .byAdvance, from: anchorStart(before: index, floor: floor) ?? index,
            to: tail.end, form: .tail))
      case .later where amount.value.unit != .years:
        return .found(
          expression(
            .from, .duration(amount.value, .event), .fromEvent, from: index, to: tail.end,
            form: .tail))
      default: break
      }
    }
    return nil
  }

  /// Whether a count follows a period that has no 每: 一年不少于4次, 半年一次.
  func isCounted(_ index: Int) -> Bool {
    var at = index
    if scanner.has("要", at: at) { at += 1 }
    if let mark = scanner.tail(at),
      mark.entry.category == .atLeast || mark.entry.category == .atMost
    {
      at = mark.end
    }
    return scanner.count(at) != nil
  }

  /// The offset past 内 with what may stand around it: 之内, 时间内, 的时限内.
  func withinTail(_ index: Int) -> Int? {
    let at = scanner.skipping("的", at: index)
    if let tail = scanner.tail(index), tail.entry.category == .within { return tail.end }
    if let word = scanner.word(at), word.entry.category == .limitTail { return word.end }
    return nil
  }

  private func within(
    _ amount: TimeScanner.Scanned<TimeAmount>, _ index: Int, end: Int, floor: Int
  ) -> Outcome {
    // 近三年内 looks back, 压缩至4小时以内 is a quantity.
    if scanner.has("近", before: index) || scanner.has("过去", before: index)
      || scanner.has("此前", before: index)
      || scanner.has("前", before: index)
        && !isAnchor(before: index)
      || scanner.has("上", before: index)
      || scanner.has("连续", before: index) || isQuantity(before: index)
    {
      return .skip(end)
    }
    if let start = anchorStart(before: index, floor: floor) {
      return anchored(
        TimeScanner.Scanned(value: amount.value, end: end), start: start,
        anchor: UnitRange(start, scanner.has("，", before: index) ? index - 1 : index),
        isIssue: isIssue(UnitRange(start, index)))
    }
    return .found(
      expression(
        .within, .duration(amount.value, .none), .withinAmount, from: index, to: end, form: .tail))
  }

  /// Whether the words before a length of time make it a quantity: 压缩至, 控制在.
  private func isQuantity(before index: Int) -> Bool {
    scanner.has("压缩至", before: index) || scanner.has("压缩到", before: index)
      || scanner.has("压缩在", before: index) || scanner.has("控制在", before: index)
      || scanner.has("缩短至", before: index) || scanner.has("缩短到", before: index)
      || scanner.has("压减至", before: index) || scanner.has("压减到", before: index)
      || scanner.has("减少到", before: index) || scanner.has("减少至", before: index)
      || scanner.has("降至", before: index) || scanner.has("降到", before: index)
      || scanner.has("保持在", before: index) || scanner.has("稳定在", before: index)
      || scanner.has("不超过", before: index) || scanner.has("缩减至", before: index)
      || scanner.has("缩减到", before: index) || scanner.has("限制在", before: index)
  }

  /// Where the head of a stretch begins (用三年时间, 为期三个月, 今后五年), or nil without one.
  private func spanHead(before index: Int, amount: TimeAmount, end: Int) -> Int? {
    if scanner.has("为期", before: index) || scanner.has("今后", before: index)
      || scanner.has("未来", before: index)
    {
      return index - 2
    }
    if scanner.has("限", before: index) && amount.unit != .years { return index - 1 }
    let isTime =
      scanner.has("时间", at: end) || scanner.has("的时间", at: end)
      || scanner.has("的努力", at: end) || scanner.has("努力", at: end)
    guard isTime else { return nil }
    if scanner.has("利用", before: index) || scanner.has("集中", before: index)
      || scanner.has("通过", before: index) || scanner.has("经过", before: index)
      || scanner.has("力争", before: index) || scanner.has("争取", before: index)
    {
      return index - 2
    }
    return scanner.has("用", before: index) || scanner.has("花", before: index) ? index - 1 : nil
  }

  // MARK: Anchors

  private func isAnchor(before index: Int) -> Bool {
    scanner.has("作业前", before: index) || scanner.has("举行前", before: index)
      || scanner.has("举办前", before: index) || scanner.has("开始前", before: index)
      || scanner.has("实施前", before: index) || scanner.has("施工前", before: index)
      || scanner.has("届满前", before: index) || scanner.has("期满前", before: index)
      || scanner.has("到期前", before: index)
  }

  /// Where the happening begins that a length of time is counted from (接到报告后 of
  /// 接到报告后1小时内), or nil.
  private func anchorStart(before index: Int, floor: Int) -> Int? {
    let end = scanner.has("，", before: index) ? index - 1 : index
    guard
      scanner.has("后", before: end) || scanner.has("起", before: end)
        || scanner.has("之日", before: end) || isAnchor(before: end) || scanner.has("时", before: end)
    else { return nil }
    if scanner.has("时", before: end) && end != index { return nil }
    let start = scanner.phraseStart(before: end, floor: floor, limit: 16)
    return start < end - 1 ? start : nil
  }

  /// Whether a happening is the issue of the notice itself: 自本通知印发之日起.
  func isIssue(_ range: UnitRange) -> Bool {
    let isPublished =
      scanner.units.first("印发", in: range) != nil || scanner.units.first("发布", in: range) != nil
      || scanner.units.first("公布", in: range) != nil || scanner.units.first("下发", in: range) != nil
      || scanner.units.first("发文", in: range) != nil
      || scanner.units.first("即日", in: range) != nil
      || scanner.units.first("今日", in: range) != nil
      || scanner.units.first("颁布", in: range) != nil
      || scanner.units.first("现在", in: range) != nil
    guard isPublished else { return false }
    return range.count <= 8 || scanner.units.first("本", in: range) != nil
  }

  /// A length of time with 内 at `index`: 15日内 behind 节后.
  func boundedAmount(_ index: Int) -> TimeScanner.Scanned<TimeAmount>? {
    guard let amount = scanner.amount(index), let end = withinTail(amount.end) else { return nil }
    return TimeScanner.Scanned(value: amount.value, end: end)
  }

  func anchored(
    _ amount: TimeScanner.Scanned<TimeAmount>, start: Int, anchor: UnitRange, isIssue: Bool
  ) -> Outcome {
    var found = expression(
      .within, .duration(amount.value, isIssue ? .issue : .event), .withinAnchored, from: start,
      to: amount.end, form: .tail)
    found.anchor = anchor
    return .found(found)
  }
}
