extension TimeScanner {
  /// A named time with the members that share its tail: 元旦、春节、元宵节等节日期间.
  struct OccasionList {
    /// Just past the tail, or past the first member where there is none.
    var end: Int
    /// The tail, or nil for a bare name.
    var tail: TimeLexicon.Category?
    /// Whether there are several members.
    var isList = false
  }

  /// The longest enumeration looked at, in units; it bounds the work.
  private static let listLimit = 70

  /// The members, from the end of the first one on, up to the tail that they share.
  ///
  /// - Parameter first: just past the first member (春节 of 春节和元宵节期间).
  func occasionList(from first: Int) -> OccasionList {
    let limit = min(first + TimeScanner.listLimit, range.end)
    var at = pastSuffix(first)
    var members = 1
    while at < limit {
      if let tail = occasionTail(at) {
        return OccasionList(end: tail.end, tail: tail.value, isList: members > 1)
      }
      var next = at
      if has("以及", at: at) {
        next = at + 2
      } else if has("、", at: at) || has("和", at: at) || has("及", at: at) || has("与", at: at)
        || has("或", at: at) || has("暨", at: at)
      {
        next = at + 1
      } else if members > 1 || !isMember(at) {
        break
      }
      guard let end = member(next) else { break }
      at = pastSuffix(end)
      members += 1
    }
    return OccasionList(end: first, tail: nil)
  }

  /// Whether a listed name begins at `index`, with or without quotes: 春节 of 元旦春节期间.
  private func isMember(_ index: Int) -> Bool {
    guard let word = word(skipping("“", at: index)) else { return false }
    return word.entry.category == .occasion || word.entry.category == .name
  }

  /// The offset past one member of an enumeration: a listed name, or an event by its last unit
  /// (冬奥会, 全省“两会”, 世界互联网大会).
  private func member(_ index: Int) -> Int? {
    let start = skipping("“", at: index)
    if let word = word(start),
      word.entry.category == .occasion || word.entry.category == .name
        || word.entry.category == .plan
    {
      return start > index ? skipping("”", at: word.end) : word.end
    }
    if let point = point(index), case .occasion = point.value.part { return point.end }
    var at = index
    while at < min(index + 18, range.end) {
      let next = units[at]
      if has("等", at: at) || has("以及", at: at) || has("期间", at: at) || has("前后", at: at)
        || next == Unit.enumerationComma || (has("和", at: at) && at > index)
        || (has("及", at: at) && at > index) || (has("与", at: at) && at > index)
      {
        break
      }
      guard next.isHan || next.isDigit || next == Unit.leftQuote || next == Unit.rightQuote else {
        return nil
      }
      at += 1
    }
    return at > index && endsAsEvent(at) ? at : nil
  }

  /// Whether what ends before `index` is named like an event or a season: 会 of 冬奥会.
  func endsAsEvent(_ index: Int) -> Bool {
    let end = has("”", before: index) ? index - 1 : index
    return has("会", before: end) || has("节", before: end) || has("赛", before: end)
      || has("展", before: end) || has("奥", before: end) || has("活动", before: end)
      || has("典", before: end) || has("假", before: end) || has("季", before: end)
      || has("期", before: end) || has("运", before: end) || has("考", before: end)
      || has("周", before: end) || has("庆", before: end) || has("论坛", before: end)
      || has("仪式", before: end) || has("汛", before: end) || has("周末", before: end)
      || has("夏", before: end) || has("秋", before: end) || has("冬", before: end)
      || has("春", before: end) || has("月", before: end) || has("日", before: end)
  }

  /// The offset past words that only lengthen a name: 假期, 黄金周, 佳节.
  private func pastSuffix(_ index: Int) -> Int {
    if has("小长假", at: index) || has("黄金周", at: index) { return index + 3 }
    if has("假期", at: index) || has("长假", at: index) || has("假日", at: index)
      || has("佳节", at: index) || has("两节", at: index) || has("双节", at: index)
      || has("节日", at: index) || has("放假", at: index) || has("季节", at: index)
      || has("时节", at: index)
    {
      return index + 2
    }
    if has("“两节”", at: index) || has("“双节”", at: index) { return index + 4 }
    return index
  }

  /// The tail of a named time: 期间, 前, 来临前, 等重点时段; nil where there is none.
  func occasionTail(_ index: Int) -> Scanned<TimeLexicon.Category>? {
    if let tail = tail(index) {
      switch tail.entry.category {
      case .till, .within, .period, .later, .around, .sameDay, .start, .coming, .since:
        return Scanned(value: tail.entry.category, end: tail.end)
      default: break
      }
    }
    if let end = nounTail(skipping("等", at: index)) {
      if let tail = tail(end),
        tail.entry.category == .till || tail.entry.category == .around
          || tail.entry.category == .period || tail.entry.category == .later
          || tail.entry.category == .within
      {
        return Scanned(value: tail.entry.category, end: tail.end)
      }
      return Scanned(value: .period, end: end)
    }
    // 春节返乡高峰期间: a few words between the name and 期间.
    var at = index
    while at < min(index + 7, range.end) && units[at].isHan {
      if has("期间", at: at) && at > index { return Scanned(value: .period, end: at + 2) }
      if has("和", at: at) || has("及", at: at) || has("等", at: at) || has("与", at: at) { break }
      at += 1
    }
    return nil
  }

  /// The offset past a noun for a time with its modifiers: 重点时段, 重要时间节点, 节假日期间.
  private func nounTail(_ index: Int) -> Int? {
    var at = index
    for _ in 0..<5 {
      if has("时间节点", at: at) { return at + 4 }
      if has("期间", at: at) || has("时段", at: at) || has("时期", at: at) || has("节点", at: at)
        || has("假期", at: at) || has("关口", at: at)
      {
        return at + 2
      }
      if has("节假日", at: at) || has("关键期", at: at) || has("时间段", at: at) {
        return at + 3
      }
      if has("节日", at: at) && at > index { return at + 2 }
      if has("重点", at: at) || has("重要", at: at) || has("特殊", at: at) || has("关键", at: at)
        || has("敏感", at: at) || has("传统", at: at) || has("法定", at: at) || has("重大", at: at)
        || has("节日", at: at) || has("其他", at: at) || has("活动", at: at) || has("会议", at: at)
        || has("特别", at: at) || has("防护", at: at) || has("各类", at: at) || has("事故", at: at)
        || has("易发", at: at) || has("高发", at: at) || has("假日", at: at)
      {
        at += 2
      } else {
        return nil
      }
    }
    return nil
  }

  /// Where the words begin that belong to a tail found alone: 施工 of 施工期间, 国家规定的 of
  /// 国家规定的期限内.
  ///
  /// - Parameters:
  ///   - end: where the tail begins.
  ///   - floor: the units before it belong to another expression.
  func phraseStart(before end: Int, floor: Int, limit: Int) -> Int {
    var at = end
    let lowest = max(max(floor, range.start), end - limit)
    while at > lowest {
      let previous = units[at - 1]
      guard
        previous.isHan || previous.isDigit || previous.isLatin || previous == Unit.leftQuote
          || previous == Unit.rightQuote
      else { break }
      if isStop(before: at) { break }
      if has("做好", before: at) || has("加强", before: at) || has("强化", before: at)
        || has("抓好", before: at) || has("确保", before: at) || has("保障", before: at)
        || has("落实", before: at) || has("严格", before: at) || has("紧盯", before: at)
        || has("开展", before: at) || has("突出", before: at) || has("关注", before: at)
        || has("按照", before: at) || has("严禁", before: at) || has("禁止", before: at)
      {
        break
      }
      at -= 1
    }
    return at
  }

  /// Whether one unit before `index` ends the phrase of a happening: 在, 要; not 纪要, 应急.
  private func isStop(before index: Int) -> Bool {
    if has("要", before: index) {
      return
        !(has("重要", before: index) || has("主要", before: index)
        || has("纪要", before: index) || has("必要", before: index) || has("要求", at: index - 1))
    }
    if has("应", before: index) {
      return
        !(has("急", at: index) || has("对", at: index) || has("用", at: index)
        || has("供应", before: index) || has("响应", before: index))
    }
    return has("在", before: index) || has("于", before: index) || has("须", before: index)
      || has("将", before: index) || has("对", before: index) && !has("应对", before: index)
      || has("并", before: index) || has("按", before: index) || has("或", before: index)
      || has("或者", before: index)
  }
}
