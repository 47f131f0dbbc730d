/// Scans the parts of time expressions: numbers, lengths of time, clock times, tails.
///
/// All work is bounded by a constant number of units from where it begins, so that a text is
/// scanned in linear time whatever it holds.
struct TimeScanner {
  let units: [UInt16]
  /// No scan reads beyond this range: 每年 at its end has no count.
  let range: UnitRange

  /// Something scanned and the offset just past it: 9月30日.
  struct Scanned<Value> {
    var value: Value
    var end: Int
  }

  /// One number or two: 3 is 3 and 3, 三到五 is 3 and 5.
  struct Number {
    var low: Int
    var high: Int
    /// The number of units of the first number, as years need four: 2024.
    var length: Int
    var isArabic: Bool
    var isSpan: Bool { low != high }
  }

  /// Whether a literal stands at `index`: `has("前", at: 4)`.
  @inline(__always)
  func has(_ literal: StaticString, at index: Int) -> Bool {
    units.has(literal, at: index) && index + literal.unitCount <= range.end
  }

  /// Whether a literal ends just before `index` and lies within the range: 自 of 自9月.
  func has(_ literal: StaticString, before index: Int) -> Bool {
    units.has(literal, before: index) && index - literal.unitCount >= range.start
  }

  /// The unit at `index`, or 0 outside the range.
  @inline(__always)
  func unit(_ index: Int) -> UInt16 {
    range.contains(index) ? units[index] : 0
  }

  /// The longest word of the word table at `index`: 今年.
  func word(_ index: Int) -> TimeLexicon.Match? {
    TimeLexicon.words.longest(in: units, at: index, until: range.end)
  }

  /// The longest word of the tail table at `index`: 之前.
  func tail(_ index: Int) -> TimeLexicon.Match? {
    TimeLexicon.tails.longest(in: units, at: index, until: range.end)
  }

  /// Skips one of two literals that may stand at `index`: 个 of 两个月.
  func skipping(_ literal: StaticString, at index: Int) -> Int {
    has(literal, at: index) ? index + literal.unitCount : index
  }

  // MARK: Numbers

  /// A number or a span of two at `index`: 15, 十五, 三到五, 3-5, 两三.
  func number(_ index: Int) -> Scanned<Number>? {
    guard let first = single(index) else { return nil }
    if let pair = first.value.pair {
      return Scanned(
        value: Number(low: pair.0, high: pair.1, length: 2, isArabic: false), end: first.end)
    }
    var value = Number(
      low: first.value.number, high: first.value.number, length: first.end - index,
      isArabic: units[index].isDigit)
    guard let joint = joint(first.end), let second = single(joint), second.value.pair == nil,
      second.value.number > value.low
    else { return Scanned(value: value, end: first.end) }
    value.high = second.value.number
    return Scanned(value: value, end: second.end)
  }

  /// The offset past what joins two numbers: 至, 到, a dash, ~.
  private func joint(_ index: Int) -> Int? {
    if has("至", at: index) || has("到", at: index) || has("-", at: index) || has("~", at: index) {
      return index + 1
    }
    if has("——", at: index) { return index + 2 }
    if has("—", at: index) { return index + 1 }
    return nil
  }

  /// One whole number, or two digits that name a span (两三天).
  private func single(_ index: Int) -> Scanned<(number: Int, pair: (Int, Int)?)>? {
    guard range.contains(index) else { return nil }
    if units[index].isDigit {
      guard let scanned = Numerals.scanArabic(in: units, from: index, until: range.end),
        !unit(scanned.end).isDigit, !(has(".", at: scanned.end) && unit(scanned.end + 1).isDigit)
      else { return nil }
      return Scanned(value: (scanned.value, nil), end: scanned.end)
    }
    guard units[index].isNumeral else { return nil }
    var end = index
    while end < range.end && end - index < 12 && units[end].isNumeral { end += 1 }
    if end - index == 2, let low = Numerals.digit(units[index]),
      let high = Numerals.digit(units[index + 1]), low > 0, high > low
    {
      return Scanned(value: (low, (low, high)), end: end)
    }
    guard let scanned = Numerals.scanChinese(in: units, from: index, until: end) else { return nil }
    return Scanned(value: (scanned.value, nil), end: scanned.end)
  }

  /// The offset past the run of digits or Chinese numerals at `index`.
  func pastNumerals(_ index: Int) -> Int {
    var end = index
    while end < range.end && (units[end].isDigit || units[end].isNumeral) { end += 1 }
    return end
  }

  // MARK: Lengths of time

  /// A length of time at `index`: 15日, 10个工作日, 半年, 一个半小时, 三到五年 (its outer bound).
  func amount(_ index: Int) -> Scanned<TimeAmount>? {
    if has("半", at: index) { return half(index) }
    guard let number = number(index) else { return nil }
    return amount(of: number)
  }

  /// The length of time that a number scanned already begins: 15 and 日.
  func amount(of number: Scanned<Number>) -> Scanned<TimeAmount>? {
    let count = number.value.high
    var at = number.end
    func made(_ count: Int, _ unit: TimeAmount.Unit, _ length: Int) -> Scanned<TimeAmount> {
      Scanned(value: TimeAmount(count: count, unit: unit), end: at + length)
    }
    if has("年", at: at) {
      if has("年半", at: at) { return made(count * 12 + 6, .months, 2) }
      if has("年度", at: at) || has("年级", at: at) || has("年代", at: at) || has("年期", at: at) {
        return nil
      }
      return count > 99 ? nil : made(count, .years, 1)
    }
    if has("日", at: at) { return made(count, .days, 1) }
    if has("天", at: at) { return has("天然", at: at) ? nil : made(count, .days, 1) }
    if has("周", at: at) {
      return has("周年", at: at) || has("周岁", at: at) ? nil : made(count, .weeks, 1)
    }
    if has("分钟", at: at) { return made(count, .minutes, 2) }
    let bare = at
    at = skipping("个", at: at)
    if has("工作日", at: at) { return made(count, .workdays, 3) }
    if has("小时", at: at) { return made(count, .hours, 2) }
    if has("星期", at: at) { return made(count, .weeks, 2) }
    if has("季度", at: at) && at > bare { return made(count * 3, .months, 2) }
    if has("自然日", at: at) { return made(count, .days, 3) }
    if has("交易日", at: at) { return made(count, .workdays, 3) }
    if at > bare {
      if has("半小时", at: at) { return made(count * 60 + 30, .minutes, 3) }
      if has("半月", at: at) { return made(count * 30 + 15, .days, 2) }
      if has("月", at: at) { return made(count, .months, 1) }
      if has("周", at: at) { return made(count, .weeks, 1) }
    }
    return nil
  }

  /// A half: 半年, 半个月, 半小时, 半天.
  private func half(_ index: Int) -> Scanned<TimeAmount>? {
    func made(_ count: Int, _ unit: TimeAmount.Unit, _ end: Int) -> Scanned<TimeAmount> {
      Scanned(value: TimeAmount(count: count, unit: unit), end: end)
    }
    let at = index + 1
    if has("年", at: at) {
      return has("年度", at: at) || has("年报", at: at) ? nil : made(6, .months, at + 1)
    }
    if has("个月", at: at) { return made(15, .days, at + 2) }
    if has("月", at: at) { return made(15, .days, at + 1) }
    if has("个小时", at: at) { return made(30, .minutes, at + 3) }
    if has("小时", at: at) { return made(30, .minutes, at + 2) }
    if has("天", at: at) || has("日", at: at) { return made(12, .hours, at + 1) }
    return nil
  }

  // MARK: Clock

  /// The offset past a time of the day at `index`: 下午4点, 18时, 17：00, （星期五）下班; or nil.
  func clock(_ index: Int) -> Int? {
    var at = index
    if has("（", at: at), let day = word(at + 1), day.entry.category == .weekday,
      has("）", at: day.end)
    {
      at = day.end + 1
    }
    let partEnd = dayPart(at)
    if let hour = hour(partEnd ?? at, needsCare: partEnd == nil) { return hour }
    if let partEnd {
      return partEnd
    }
    if has("下班", at: at) || has("零时", at: at) || has("零点", at: at) { return at + 2 }
    return at > index ? at : nil
  }

  /// The offset past a part of the day: 上午, 夜间.
  private func dayPart(_ index: Int) -> Int? {
    if has("上午", at: index) || has("下午", at: index) || has("中午", at: index)
      || has("晚上", at: index) || has("晚间", at: index) || has("夜间", at: index)
      || has("凌晨", at: index) || has("早上", at: index) || has("傍晚", at: index)
      || has("早晚", at: index) || has("早晨", at: index)
    {
      return index + 2
    }
    return nil
  }

  /// The offset past an hour with its minutes: 4点, 18时30分, 17：00.
  private func hour(_ index: Int, needsCare: Bool) -> Int? {
    guard let number = number(index), !number.value.isSpan, number.value.low <= 24,
      !has("第", before: index)
    else { return nil }
    var at = number.end
    if has("：", at: at), unit(at + 1).isDigit, unit(at + 2).isDigit, !unit(at + 3).isDigit {
      return at + 3
    }
    if has("时", at: at) {
      // 24小时 has 小 between; 时 begins words such as 时段 and 时间.
      if has("时段", at: at) || has("时间", at: at) || has("时期", at: at) { return nil }
      at += 1
    } else if has("点", at: at) {
      if needsCare
        && !(has("点前", at: at) || has("点至", at: at) || has("点到", at: at)
          || has("点半", at: at) || has("点之前", at: at) || has("点钟", at: at)
          || has("点以前", at: at))
      {
        return nil
      }
      at = skipping("钟", at: at + 1)
    } else {
      return nil
    }
    if has("半", at: at) || has("整", at: at) { return at + 1 }
    if let minutes = self.number(at), has("分", at: minutes.end), minutes.value.low < 60 {
      return minutes.end + 1
    }
    return at
  }
}
