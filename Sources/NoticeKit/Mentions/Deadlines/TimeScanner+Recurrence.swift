extension TimeScanner {
  /// A recurrence with the day it names: 每季度, 每月25日前, 每年6月底和12月底前.
  struct Recurrence {
    var period: TimeAmount?
    var end: Int
    /// Whether a day or part of the period is named.
    var hasPoint = false
    /// What 每周一调度 counts, where 一 is a number and no Monday.
    var times: DeadlineMention.Times?
  }

  /// The recurrence that begins with 每, 每逢 or 每隔 at `index`.
  func recurrence(_ index: Int, after head: Int) -> Recurrence? {
    if head - index == 2 || !has("每", at: index) {
      if has("每隔", at: index) {
        return amount(head).map { Recurrence(period: $0.value, end: $0.end) }
      }
      return onOccasion(head)
    }
    guard var found = period(head) else { return nil }
    if let once = once(found.end, period: found.period) {
      found.times = DeadlineMention.Times(min: 1, max: 1)
      found.end = once
      return found
    }
    var at = found.end
    var joined = false
    while let end = pointWithin(found.period, skipping("的", at: at), isFirst: !joined) {
      found.hasPoint = true
      found.end = pastRange(end, period: found.period)
      if let tail = tail(found.end) {
        switch tail.entry.category {
        case .till, .within, .period, .around, .start, .later: found.end = tail.end
        default: break
        }
      }
      at = found.end
      if has("以及", at: at) {
        at += 2
      } else if has("、", at: at) || has("和", at: at) || has("及", at: at) || has("与", at: at) {
        at += 1
      } else {
        break
      }
      joined = true
    }
    if !found.hasPoint, let tail = tail(found.end), tail.entry.category == .within {
      found.end = tail.end
    }
    return found
  }

  /// 每逢节假日, 逢周五: a recurrence by a named time.
  private func onOccasion(_ index: Int) -> Recurrence? {
    guard let word = word(index) else { return nil }
    switch word.entry.category {
    case .occasion, .name:
      let list = occasionList(from: word.end)
      return Recurrence(period: nil, end: list.end, hasPoint: true)
    case .weekday:
      return Recurrence(
        period: TimeAmount(count: 1, unit: .weeks), end: word.end, hasPoint: true)
    default: return nil
    }
  }

  /// The period behind 每: 年, 半年, 季度, 两周, 个工作日; without a length for 班 and 学期.
  private func period(_ index: Int) -> Recurrence? {
    func made(_ count: Int, _ unit: TimeAmount.Unit, _ length: Int) -> Recurrence {
      Recurrence(period: TimeAmount(count: count, unit: unit), end: index + length)
    }
    if has("年度", at: index) { return made(1, .years, 2) }
    if has("年", at: index) {
      return has("年龄", at: index) || has("年级", at: index) ? nil : made(1, .years, 1)
    }
    if has("半年", at: index) { return made(6, .months, has("半年度", at: index) ? 3 : 2) }
    if has("季度", at: index) { return made(3, .months, 2) }
    if has("季", at: index) { return has("季节", at: index) ? nil : made(3, .months, 1) }
    if has("月", at: index) { return made(1, .months, has("月度", at: index) ? 2 : 1) }
    if has("旬", at: index) { return made(10, .days, 1) }
    if has("周", at: index) {
      return has("周边", at: index) || has("周围", at: index) || has("周期", at: index)
        ? nil : made(1, .weeks, 1)
    }
    if has("天", at: index) { return made(1, .days, 1) }
    if has("日", at: index) { return has("日常", at: index) ? nil : made(1, .days, 1) }
    if has("工作日", at: index) { return made(1, .workdays, 3) }
    if has("小时", at: index) { return isRate(index + 2) ? nil : made(1, .hours, 2) }
    if has("星期", at: index) { return made(1, .weeks, 2) }
    if has("晚", at: index) || has("夜", at: index) || has("早", at: index) {
      return made(1, .days, 1)
    }
    if has("个月", at: index) { return made(1, .months, 2) }
    if has("个季度", at: index) { return made(3, .months, 3) }
    if has("个工作日", at: index) { return made(1, .workdays, 4) }
    if has("个星期", at: index) { return made(1, .weeks, 3) }
    if has("个小时", at: index) { return made(1, .hours, 3) }
    if has("双月", at: index) || has("单月", at: index) { return made(2, .months, 2) }
    if has("双周", at: index) || has("单周", at: index) { return made(2, .weeks, 2) }
    if has("学年", at: index) { return made(1, .years, 2) }
    if has("学期", at: index) { return Recurrence(period: nil, end: index + 2) }
    if has("个学期", at: index) { return Recurrence(period: nil, end: index + 3) }
    if has("班次", at: index) { return Recurrence(period: nil, end: index + 2) }
    if has("班", at: index) {
      return has("班组", at: index) || has("班子", at: index) || has("班级", at: index)
        || has("班主任", at: index) ? nil : Recurrence(period: nil, end: index + 1)
    }
    guard let amount = amount(index) else { return nil }
    return Recurrence(period: amount.value, end: amount.end)
  }

  /// 每小时35蒸吨: so much an hour, and not how often.
  private func isRate(_ index: Int) -> Bool {
    var at = index
    while at < units.count, units[at].isDigit || units[at] == 0x2E { at += 1 }
    return at > index && !has("次", at: at) && !has("遍", at: at) && !has("轮", at: at)
  }

  /// The offset past 每周 of 每周一调度 where 一 counts; nil where it may be a Monday or is none.
  ///
  /// Behind 周 the number must be followed by a verb of two units and a bound: 每周一召开例会 has a
  /// Monday. Behind other periods a verb is enough (每月一通报), but no measure word (每年一次).
  private func once(_ index: Int, period: TimeAmount?) -> Int? {
    guard has("一", at: index), let period else { return nil }
    let verb = index + 1
    guard unit(verb).isHan, unit(verb + 1).isHan else { return nil }
    if period.unit == .weeks {
      if has("至", at: verb) || has("到", at: verb) || has("上午", at: verb)
        || has("下午", at: verb) || has("之前", at: verb) || has("以前", at: verb)
        || has("次", at: verb) || weekdayDigit(verb) != nil || has("和", at: verb)
      {
        return nil
      }
      let bound = verb + 2
      let isBound =
        bound >= range.end || !unit(bound).isHan || has("制度", at: bound)
        || has("机制", at: bound)
      return isBound ? index : nil
    }
    let isMeasured =
      has("次", at: verb) || has("个", at: verb) || has("名", at: verb) || has("场", at: verb)
      || has("轮", at: verb) || has("遍", at: verb) || has("日", at: verb) || has("号", at: verb)
      || has("家", at: verb) || has("项", at: verb) || has("批", at: verb) || has("期", at: verb)
      || has("季度", at: verb) || has("月", at: verb) || has("般", at: verb) || has("线", at: verb)
      || has("定", at: verb) || has("回", at: verb) || has("至", at: verb) || has("到", at: verb)
      || has("堂", at: verb) || has("节", at: verb) || has("位", at: verb) || has("人", at: verb)
    return isMeasured ? nil : index
  }

  /// The offset past a day or part named within a period: 25日 of 每月25日, 五 of 每周五, 底 of 每年底,
  /// 最后一个周五 of 每季度最后一个周五.
  private func pointWithin(_ period: TimeAmount?, _ index: Int, isFirst: Bool) -> Int? {
    guard index < range.end, let period else { return nil }
    if isFirst || !unit(index).isHan {
      if period.unit == .weeks && isFirst, weekdayDigit(index) != nil, !has("日常", at: index) {
        // 每周一次 counts; 每周二次 does too.
        return has("次", at: index + 1) || has("轮", at: index + 1)
          ? nil : clock(index + 1) ?? index + 1
      }
      if isFirst, edge(index) != nil, ordinalPart(index) == nil { return pastEdge(index) }
    } else if period.unit == .weeks, weekdayDigit(index) != nil {
      return clock(index + 1) ?? index + 1
    }
    if let end = ordinalPart(index) { return end }
    if let found = point(index) {
      switch found.value.part {
      case .month, .tenDays, .quarters, .half, .weekday, .day, .occasion, .lunarDay:
        // 每年3次 and 每月2期 never get here: 次 is no unit of a point.
        if case .occasion = found.value.part {
          let list = occasionList(from: found.end)
          return list.tail == nil ? nil : list.end
        }
        return found.end
      case .year:
        return found.value.edge == nil ? nil : found.end
      case .relativeQuarter:
        return found.value.edge == nil ? nil : found.end
      default: break
      }
    }
    if let word = word(index), word.entry.category == .before || word.entry.category == .after {
      return word.end
    }
    switch period.unit {
    case .days, .workdays, .weeks: return clock(index)
    default: return nil
    }
  }

  /// The offset past a part that is counted out: 第一周, 首月10日, 最后一个周五, 前5个工作日.
  private func ordinalPart(_ index: Int) -> Int? {
    var at = index
    if has("第", at: at) || has("前", at: at) || has("头", at: at) {
      guard let number = number(at + 1) else { return nil }
      at = number.end
    } else if has("最后", at: at) {
      at += 2
      if let number = number(at) { at = number.end }
    } else if has("首", at: at) || has("末", at: at) {
      at = skipping("个", at: at + 1)
    } else {
      return nil
    }
    at = skipping("个", at: at)
    if has("工作日", at: at) { return at + 3 }
    if let word = word(at), word.entry.category == .weekday { return word.end }
    if has("季度", at: at) || has("星期", at: at) { return at + 2 }
    if has("月", at: at) {
      if let day = number(at + 1), has("日", at: day.end) { return day.end + 1 }
      return pastEdge(at + 1)
    }
    if has("周", at: at) || has("天", at: at) || has("日", at: at) || has("旬", at: at) {
      return at + 1
    }
    return nil
  }

  /// The offset past the second end of a span: 至周五, 到次年3月, 至19时.
  private func pastRange(_ index: Int, period: TimeAmount?) -> Int {
    guard let joint = tail(index), joint.entry.category == .to else { return index }
    var at = joint.end
    if let word = word(at), word.entry.category == .year || word.entry.category == .day {
      at = word.end
    }
    if let period, period.unit == .weeks, weekdayDigit(at) != nil { return at + 1 }
    if let found = point(at) { return found.end }
    return clock(at) ?? index
  }

  // MARK: Counts

  /// How often, told behind an expression that ends at `index`: 至少召开两次, 进行一次, 不超过3场.
  ///
  /// - Parameter start: where the expression begins; 至少 may stand before it.
  func times(after index: Int, start: Int) -> DeadlineMention.Times? {
    var isLeast =
      has("至少", before: start) || has("不少于", before: start) || has("最少", before: start)
      || has("不低于", before: start) || has("至少要", before: start)
    var isMost = has("至多", before: start) || has("最多", before: start)
    var at = skipping("，", at: index)
    let limit = min(index + 48, range.end)
    while at < limit {
      let next = units[at]
      if next == Unit.comma || next == Unit.colon || next == Unit.semicolon
        || next == Unit.fullStop || next == Unit.rightParenthesis || next == Unit.newline
      {
        return nil
      }
      if has("每", at: at), period(at + 1) != nil { return nil }
      if let mark = tail(at) {
        switch mark.entry.category {
        case .atLeast:
          isLeast = true
          at = mark.end
          continue
        case .atMost:
          isMost = true
          at = mark.end
          continue
        default: break
        }
      }
      if next.isDigit || next.isNumeral {
        if let count = count(at) {
          if let more = tail(count.end), more.entry.category == .orMore { isLeast = true }
          return DeadlineMention.Times(
            min: isMost ? nil : count.value.low, max: isLeast ? nil : count.value.high)
        }
        at = pastNumerals(at)
        continue
      }
      at += 1
    }
    return nil
  }

  /// A number with a word for occurrences: 两次, 1-2场, 一轮; not 第一次, 一次性, 二次供水.
  func count(_ index: Int) -> Scanned<Number>? {
    guard !has("第", before: index), let number = number(index), number.value.low > 0 else {
      return nil
    }
    let at = skipping("个", at: number.end)
    let end = at + 1
    if has("次", at: at) {
      if has("次性", at: at) || has("次数", at: at) || has("次要", at: at) { return nil }
      if has("二", at: index) && !number.value.isArabic
        && (has("供", at: end) || has("污", at: end) || has("事", at: end) || has("伤", at: end)
          || has("灾", at: end) || has("装", at: end) || has("加", at: end)
          || has("衍", at: end) || has("创", at: end) || has("利用", at: end))
      {
        return nil
      }
      return Scanned(value: number.value, end: end)
    }
    if has("场", at: at) {
      let isPlace =
        has("场所", at: at) || has("场地", at: at) || has("场馆", at: at) || has("场景", at: at)
        || has("场硬仗", at: at)
      return isPlace ? nil : Scanned(value: number.value, end: end)
    }
    if has("轮", at: at) || has("遍", at: at) || has("堂", at: at) {
      return Scanned(value: number.value, end: end)
    }
    if has("回", at: at) && !has("回头", at: at) { return Scanned(value: number.value, end: end) }
    return nil
  }
}
