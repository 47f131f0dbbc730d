extension StatementContext {
  // MARK: Names and titles

  /// Whether the bracket around an expression follows a title or a plan's name, as in
  /// 三年行动（2024—2026年）.
  func isTitleBracket(before index: Int) -> Bool {
    guard has("（", before: index) else { return false }
    let at = index - 1
    return has("》", before: at) || has("行动", before: at) || has("计划", before: at)
      || has("规划", before: at) || has("纲要", before: at) || has("条例", before: at)
      || has("规定", before: at)
  }

  /// Whether the words behind an expression make it a name: 每周例会制度, 定期会商、通报机制,
  /// 限期整改指令书.
  func isName(_ expression: TimeExpression, _ clause: UnitRange) -> Bool {
    switch expression.type {
    case .every, .within, .immediate: break
    default: return false
    }
    var at = expression.range.end
    var segment = at
    while at < min(clause.end, expression.range.end + 30) {
      if units[at] == Unit.enumerationComma { segment = at + 1 }
      if at - segment > 7 { return false }
      if has("办结制", at: at) { return true }
      // 每日零报告制度 tells how often; what is named after a year is a standing name.
      if has("制度", at: at) || has("机制", at: at) {
        guard isYearly(expression) else { return false }
        let head = UnitRange(
          max(clause.start, expression.range.start - 16), expression.range.start)
        return units.first("建立", in: head) != nil || units.first("健全", in: head) != nil
          || units.first("落实", in: head) != nil || units.first("执行", in: head) != nil
          || units.first("完善", in: head) != nil || units.first("实行", in: head) != nil
          || units.first("坚持", in: head) != nil || units.first("推行", in: head) != nil
          || units.first("制定", in: head) != nil || units.first("形成", in: head) != nil
          || units.first("实施", in: head) != nil
      }
      if has("通知书", at: at) || has("指令书", at: at) || has("决定书", at: at)
        || has("意见书", at: at)
      {
        return true
      }
      at += 1
    }
    return false
  }

  private func isYearly(_ expression: TimeExpression) -> Bool {
    expression.payload == .recurrence(TimeAmount(count: 1, unit: .years))
  }

  /// Whether a shift is described: 每天24小时.
  func isShift(_ index: Int) -> Bool {
    has("24小时", at: index) || has("二十四小时", at: index) || has("全天候", at: index)
  }

  // MARK: Purposes, conditions

  /// Whether the clause tells what the duty is for: 为确保春节期间安全，….
  func isPurpose(_ clause: UnitRange, _ expression: TimeExpression) -> Bool {
    guard has("为", at: clause.start), expression.range.start > clause.start else { return false }
    return clause.end < range.end && units[clause.end] == Unit.comma
      && !has("为期", at: clause.start)
  }

  /// A duty that was missed, a case that a clause describes, or a condition of what is forbidden.
  func condition(_ expression: TimeExpression, _ clause: UnitRange) -> TimeExclusion? {
    let (start, end) = (expression.range.start, expression.range.end)
    if expression.type == .every { return nil }
    if has("未", before: start) || has("未在", before: start) || has("未于", before: start)
      || has("未能在", before: start) || has("没有在", before: start) || has("未按", before: start)
      || has("未能于", before: start) || has("不能在", before: start)
      || has("无法在", before: start) || has("不能", before: start) && endsAsCase(clause)
      || has("逾", before: start) || has("不按", before: start) || has("未按照", before: start)
    {
      return .condition
    }
    if expression.rule == .byEvent {
      let at = has("，", at: end) ? end + 1 : end
      if has("做在", before: start) || has("走在", before: start) || has("想在", before: start) {
        return .condition
      }
      if has("不得", at: at) || has("严禁", at: at) || has("禁止", at: at) || has("不准", at: at)
        || has("一律不", at: at) || has("不予", at: at) || has("不许", at: at)
        || has("不能", at: at) || has("不可", at: at) || has("均不", at: at)
        || has("坚决不", at: at) || has("一律停", at: at)
      {
        return .prohibition
      }
    }
    if isRelative(end, clause) { return .condition }
    if expression.rule == .duringEvent && leadsToCase(clause) { return .condition }
    guard endsAsCase(clause) else { return nil }
    var at = end
    while at < min(end + 9, clause.end) {
      if category(at, in: .cases) == .denial { return .condition }
      at += 1
    }
    if expression.rule == .duringOccasion && expression.form.contains(.tail) { return nil }
    return opensAsCase(clause) && !isModalBetween(clause.start, start) ? .condition : nil
  }

  /// Whether a clause ends as the description of a case: …的， or …的企业，.
  private func endsAsCase(_ clause: UnitRange) -> Bool {
    if has("的", before: clause.end) { return true }
    guard clause.end < range.end, units[clause.end] == Unit.comma, endsAsBearer(clause.end) else {
      return false
    }
    var at = clause.end - 1
    while at > max(clause.start, clause.end - 12) {
      if has("的", before: at) { return true }
      at -= 1
    }
    return false
  }

  /// Whether what ends before `index` can bear a case: 企业, 项目, 隐患.
  private func endsAsBearer(_ index: Int) -> Bool {
    has("企业", before: index) || has("单位", before: index) || has("个人", before: index)
      || has("人员", before: index) || has("项目", before: index) || has("场所", before: index)
      || has("户", before: index) || has("车辆", before: index) || has("隐患", before: index)
      || has("问题", before: index) || has("工程", before: index) || has("机构", before: index)
      || has("者", before: index) || has("人", before: index) || has("设施", before: index)
      || has("设备", before: index) || has("建筑", before: index) || has("部门", before: index)
      || has("地区", before: index) || has("案件", before: index) || has("行为", before: index)
      || has("小区", before: index) || has("房屋", before: index) || has("船舶", before: index)
  }

  /// Whether a short relative clause follows an expression: 年初 of 年初制定的目标.
  private func isRelative(_ index: Int, _ clause: UnitRange) -> Bool {
    let isVerb = category(index) == .verb || category(index, in: .situations) == .past
    if isVerb {
      for length in 2...3 where has("的", at: index + length) && index + length + 1 < clause.end {
        return true
      }
    }
    return has("确定的", at: index) || has("认定的", at: index) || has("形成的", at: index)
      || has("查出的", at: index) || has("发现的", at: index) || has("签订的", at: index)
  }

  /// Whether what follows a clause describes a case: 值班期间脱岗，或者…的，.
  private func leadsToCase(_ clause: UnitRange) -> Bool {
    var at = clause.start
    let limit = min(range.end, clause.end + 60)
    while at < limit {
      if has("的，", at: at) { return !contains(.modal, in: UnitRange(clause.start, at), of: .verbs) }
      at += 1
    }
    return false
  }

  /// Whether a clause begins as the description of a case: 对…的, 凡…的.
  private func opensAsCase(_ clause: UnitRange) -> Bool {
    has("对", at: clause.start) || has("凡", at: clause.start) || has("如", at: clause.start)
      || has("若", at: clause.start)
  }

  private func isModalBetween(_ start: Int, _ end: Int) -> Bool {
    contains(.modal, in: UnitRange(start, end), of: .verbs)
  }

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
    let rest = UnitRange(end, clause.end)
    return contains(.past, in: rest, of: .situations) && !contains(.modal, in: rest, of: .verbs)
  }

  /// Whether a bare time is adverbial: a clause begins with it, or a verb follows it.
  private func isAdverbial(_ expression: TimeExpression) -> Bool {
    let (start, end) = (expression.range.start, expression.range.end)
    if has("的", at: end) || has("的", before: end) { return false }
    let opens = opensClause(start)
    if isBound(end) || units[end] == Unit.enumerationComma { return opens }
    if isSummary(end) { return false }
    if isActing(end) { return true }
    guard opens, case .point(let point) = expression.payload else { return false }
    switch point.part {
    case .day, .tenDays, .weekday, .lunarDay: return true
    case .quarters, .half, .month: return false
    default: return expression.type == .by
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
    if isActing(end) { return nil }
    // 夏季空调温度较平日调高: the season stands before a whole clause.
    let near = UnitRange(end, min(end + 8, clause.end))
    return clause.end - end > 8 && !contains(.topic, in: near, of: .cases) && has("季", before: end)
      ? nil : .topic
  }

  /// Whether the clause tells how things are and orders nothing.
  private func isSituation(_ clause: UnitRange, _ inner: UnitRange) -> Bool {
    let before = UnitRange(clause.start, inner.start)
    let after = UnitRange(inner.end, clause.end)
    guard
      contains(.situation, in: before, of: .situations)
        || contains(.situation, in: after, of: .situations) || endsAsTendency(after)
    else { return false }
    return !contains(.modal, in: before, of: .verbs) && !contains(.modal, in: after, of: .verbs)
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
