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

  /// Whether a shift or a sum is described: 每天24小时, 每年600元.
  func isShift(_ index: Int) -> Bool {
    if has("24小时", at: index) || has("二十四小时", at: index) || has("全天候", at: index) {
      return true
    }
    guard index < range.end, units[index].isDigit || units[index].isNumeral else { return false }
    var at = index
    while at < min(index + 12, range.end),
      units[at].isDigit || units[at].isNumeral || units[at] == Unit.dot
    {
      at += 1
    }
    return has("元", at: at) || has("吨", at: at) || has("公斤", at: at) || has("美元", at: at)
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
    // 规定期限内改正的，可以从轻: what is done in time is a case as well.
    if expression.type != .immediate, has("的，", at: clause.end - 1),
      !isModalBetween(clause.start, clause.end)
    {
      return .condition
    }
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
}
