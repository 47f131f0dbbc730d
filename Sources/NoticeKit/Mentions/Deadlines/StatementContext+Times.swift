extension StatementContext {
  // MARK: Points of the calendar

  /// Dates that bind nothing: comparisons, dates of documents and events, parts of a topic.
  func calendarExclusion(_ expression: TimeExpression, _ clause: UnitRange) -> TimeExclusion? {
    let (start, end) = (expression.range.start, expression.range.end)
    if isComparison(start, end) { return .comparison }
    if isCited(expression, clause) { return .past }
    if expression.rule == .duringOccasion || expression.rule == .byOccasion
      || expression.rule == .fromOccasion
    {
      return occasionExclusion(expression, clause)
    }
    guard expression.form.isDisjoint(with: [.head, .tail]) || isYearRange(expression) else {
      return nil
    }
    if isPast(clause, end) { return .past }
    if has("将召开", at: end) || has("将举行", at: end) || has("将举办", at: end)
      || has("将迎来", at: end)
    {
      return .situation
    }
    if has("确保", before: start) || has("力争", before: start) || has("争取", before: start),
      expression.hasPrintedYear, !isSummary(end)
    {
      return nil
    }
    return isAdverbial(expression) ? nil : .topic
  }

  /// 较2021年, 与2020年相比, 以2022年…为契机.
  private func isComparison(_ start: Int, _ end: Int) -> Bool {
    if has("较", before: start) || has("比", before: start) || has("同比", before: start) {
      return true
    }
    return has("相比", at: end) || has("为基数", at: end) || has("基础上", at: end)
      || has("水平", at: end) || has("为基准", at: end) || has("的基础上", at: end)
      || has("及以前", at: end) || has("以前", at: end) || has("度", at: end)
  }

  /// Whether a date belongs to a document or an event: 10月29日《…》, 2023年印发的….
  private func isCited(_ expression: TimeExpression, _ clause: UnitRange) -> Bool {
    guard expression.type == .during || expression.type == .from else { return false }
    let end = expression.range.end
    if has("《", at: end) || has("的《", at: end) { return true }
    var at = end
    while at < min(clause.end, end + 24) {
      if has("《", at: at) {
        let between = UnitRange(end, at)
        return units.first("印发", in: between) != nil || units.first("发布", in: between) != nil
          || units.first("下发", in: between) != nil || units.first("公布", in: between) != nil
          || units.first("施行", in: between) != nil || units.first("修订的", in: between) != nil
      }
      if has("印发的", at: at) || has("下发的", at: at) || has("发布的", at: at)
        || has("召开的", at: at) || has("施行的", at: at) || has("出台的", at: at)
        || has("公布的", at: at) || has("颁布的", at: at)
      {
        return true
      }
      at += 1
    }
    return false
  }

  /// 2024—2026年, which only its surroundings show to be adverbial.
  private func isYearRange(_ expression: TimeExpression) -> Bool {
    guard case .range(_, let second) = expression.payload, second.part == .year else {
      return false
    }
    return has("年", before: expression.range.end)
  }

  /// Whether a clause tells what has happened: 2023年3月，…发生….
  private func isPast(_ clause: UnitRange, _ end: Int) -> Bool {
    let rest =
      has("，", at: end)
      ? self.clause(around: UnitRange(end + 1, end + 1)) : UnitRange(end, clause.end)
    return contains(.past, in: rest, of: .situations) && !contains(.modal, in: rest, of: .verbs)
  }

  /// Whether a bare time is adverbial: a clause begins with it, or a verb follows it.
  private func isAdverbial(_ expression: TimeExpression) -> Bool {
    let (start, end) = (expression.range.start, expression.range.end)
    if has("的", at: end) || has("的", before: end) { return false }
    let opens = opensClause(start)
    if isBound(end) || units[end] == Unit.enumerationComma { return opens }
    if isSummary(end) { return false }
    if isActing(end) || opens && category(end) == .weak { return true }
    guard opens, case .point(let point) = expression.payload else { return false }
    if expression.type == .by { return true }
    switch point.part {
    case .day, .tenDays, .weekday, .lunarDay: return true
    default: return false
    }
  }

  /// 年底考核, 年终总结: what offices do every year has the time in its name.
  private func isSummary(_ index: Int) -> Bool {
    has("考核", at: index) || has("总结", at: index) || has("评比", at: index)
      || has("评优", at: index) || has("绩效", at: index) || has("述职", at: index)
      || has("决算", at: index) || has("目标", at: index) || has("工作", at: index)
      || has("安全生产", at: index) || has("重点工作", at: index)
  }

  /// Whether a clause begins at `index`, or words that only introduce a time stand before it.
  func opensClause(_ index: Int) -> Bool {
    guard index > range.start else { return true }
    if isBound(index - 1) || units[index - 1] == Unit.rightQuote { return true }
    if units[index - 1] == Unit.enumerationComma { return true }
    return has("在", before: index) || has("于", before: index) || has("力争", before: index)
      || has("确保", before: index) || has("争取", before: index) || has("计划", before: index)
      || has("预计", before: index) || has("同时", before: index) || has("其中", before: index)
      || has("并", before: index) || has("自", before: index)
  }

  // MARK: Named times

  /// Named times that tell the situation or belong to a topic: 春节临近, 冬季危化品安全.
  func occasionExclusion(_ expression: TimeExpression, _ clause: UnitRange) -> TimeExclusion? {
    let (start, end) = (expression.range.start, expression.range.end)
    if isSituation(clause, expression.range) { return .situation }
    if expression.form.contains(.open) {
      return opensClause(start) && !has("的", at: end) ? nil : .topic
    }
    if expression.form.contains(.tail) {
      return has("跨", before: start) ? .topic : nil
    }
    if category(end) == .modal || has("每", at: end) { return nil }
    guard opensClause(start), !has("、", before: start) else { return .topic }
    if isBound(end) { return nil }
    if category(end, in: .cases) == .topic || has("的", at: end) { return .topic }
    if isActing(end) || category(end) == .weak { return nil }
    // 夏季空调温度较平日调高: the season stands before a whole clause.
    let near = UnitRange(end, min(end + 8, clause.end))
    return clause.end - end > 8 && !contains(.topic, in: near, of: .cases) && has("季", before: end)
      ? nil : .topic
  }

  /// Whether the clause tells how things are and orders nothing.
  private func isSituation(_ clause: UnitRange, _ inner: UnitRange) -> Bool {
    let before = UnitRange(clause.start, inner.start)
    if contains(.modal, in: before, of: .verbs) { return false }
    if contains(.situation, in: before, of: .situations)
      || tellsSituation(UnitRange(inner.end, clause.end))
    {
      return !contains(.modal, in: UnitRange(inner.end, clause.end), of: .verbs)
    }
    // 春节期间，客流激增: a time in front tells the situation of the next clause.
    guard has("，", at: inner.end) else { return false }
    let next = self.clause(around: UnitRange(inner.end + 1, inner.end + 1))
    return tellsSituation(next) && !contains(.modal, in: next, of: .verbs)
  }

  /// Whether a stretch tells how things are: 面临考验, 事故多发.
  private func tellsSituation(_ stretch: UnitRange) -> Bool {
    contains(.situation, in: stretch, of: .situations) || endsAsTendency(stretch)
  }

  /// Whether a stretch ends with a word for how things go: 事故多发; not 多发路段.
  private func endsAsTendency(_ stretch: UnitRange) -> Bool {
    var at = max(stretch.start, stretch.end - 4)
    while at < stretch.end {
      if let found = TimeLexicon.situations.longest(in: units, at: at, until: range.end),
        found.entry.category == .tendency
      {
        return found.end >= stretch.end
      }
      at += 1
    }
    return false
  }
}
