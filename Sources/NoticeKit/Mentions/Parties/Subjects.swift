/// Subjects of clauses: 各部门要…, 分管负责人对…负责, 各地，…要….
extension StatementParties {
  /// 对工作不力，造成事故的责任人要追究责任: 对 reaches over the comma.
  func isDealtWith(_ found: Subject, clause index: Int) -> Bool {
    guard index > 0, units[clauses[index - 1].range.start] == PartyUnit.toward,
      clauses[index - 1].mark == Unit.comma,
      text.head(before: clauses[index - 1].range.end, from: clauses[index - 1].range.start) == nil,
      !units.has("的", before: clauses[index - 1].range.end)
    else { return false }
    let rest = UnitRange(found.predicate.verb, clauses[index].range.end)
    return units.has(anyOf: ["追究", "处理", "问责", "处罚", "查处", "予以", "给予", "约谈", "追责"], in: rest)
  }

  /// 为进一步支持…，: a purpose obliges nobody.
  func tellsPurpose(_ clause: PartyText.Clause) -> Bool {
    guard clause.mark == Unit.comma, units[clause.range.start] == PartyUnit.for else {
      return false
    }
    return text.words.length(of: .nounStart, at: clause.range.start) == 0
      && !units.has("为此", at: clause.range.start)
  }

  /// 去年, 前期: what follows has been done.
  func tellsPast(_ range: UnitRange) -> Bool {
    units.has(anyOf: ["去年", "前期", "日前", "近日", "此前", "上周", "上月"], in: range)
  }

  /// Behind what may stand before a subject: 同时, 特别是, 目前, 2015年.
  func peeled(_ range: UnitRange) -> Int {
    var at = range.start
    while at < range.end {
      let time = text.timeLength(at: at, until: range.end)
      var length = max(
        text.words.length(ofAny: PartyWord.connective.bit | PartyWord.time.bit, at: at), time)
      if length == 0, units[at] == 0xFF0C || units[at] == Unit.enumerationComma { length = 1 }
      if length == 0 { length = passage(at: at, until: range.end) }
      // 必须各部门、各单位一起…: the modal stands before its subject.
      if length == 0, at + 2 < range.end {
        let modal = text.words.length(of: .modal, at: at)
        if modal > 0, units[at + modal] == PartyUnit.each { length = modal }
      }
      if length == 1,
        text.words.length(
          ofAny: PartyWord.heads | PartyWord.verb.bit | PartyWord.adverb.bit, at: at)
          > 1
      {
        length = 0
      }
      guard length > 0, at + length < range.end else { break }
      at += length
    }
    return at
  }

  /// 暑假前 before a verb or a name with a determiner.
  private func passage(at start: Int, until end: Int) -> Int {
    let length = text.passageLength(at: start, until: end)
    guard length > 0, start + length < end else { return 0 }
    let opens = text.words.length(
      ofAny: PartyWord.verb.bit | PartyWord.determiner.bit | PartyWord.causeSoft.bit
        | PartyWord.cause.bit, at: start + length)
    return opens > 0 ? length : 0
  }

  /// A subject, its head noun, and what it is to do.
  struct Subject {
    var range: UnitRange
    var predicate: PartyText.Predicate
    var head: PartyText.Head
  }

  /// The subject of a clause with the predicate behind it.
  func subject(from start: Int, in clause: UnitRange) -> Subject? {
    var end = start + 1
    while end < clause.end {
      if units[end - 1].properties.contains(.opener) {
        let closer = text.closer(of: end - 1, until: clause.end)
        end = max(closer + 1, end + 1)
        // A name may close with a bracket.
        if closer + 1 != end { continue }
        if closer == end - 2 && closer < start { continue }
      }
      guard end < clause.end, end - start <= PartyText.longestName else { return nil }
      if let head = text.head(before: end, from: start),
        let predicate = text.predicate(at: end, until: clause.end),
        let range = accepted(start, end, head, predicate, clauseEnd: clause.end)
      {
        return Subject(range: range, predicate: predicate, head: head)
      }
      end += 1
    }
    return nil
  }

  private func accepted(
    _ start: Int, _ end: Int, _ head: PartyText.Head, _ predicate: PartyText.Predicate,
    clauseEnd: Int
  ) -> UnitRange? {
    if head.isThing || head.isPeople {
      guard predicate.isStrong else { return nil }
      // Behind a party of its own a thing is what that party deals with.
      if head.isThing, hits.contains(where: { $0.role == .responsible && $0.kind != .other }) {
        return nil
      }
      for passive in ["由", "纳入", "列入", "予以", "给予", "报", "作为", "按", "是", "有", "成为", "达到"]
        as [StaticString]
      where units.has(passive, at: predicate.verb) && head.isThing { return nil }
    }
    guard predicate.isStrong || predicate.hasVerb else { return nil }
    // 市级财政奖补资金由…拨付: money, and nobody who gives it.
    if !predicate.isStrong, units.has(anyOf: Self.funds, at: predicate.verb) { return nil }
    if !predicate.isStrong, tells(predicate.verb) { return nil }
    if !predicate.isStrong, predicate.verb == end,
      text.words.length(of: .deedNoun, at: end) > 0,
      namesDeed(at: end + text.words.length(of: .deedNoun, at: end), until: clauseEnd),
      text.words.length(of: .determiner, at: start) == 0 || end + 2 < clauseEnd
    {
      return nil
    }
    if !predicate.isStrong, namesRate(from: predicate.verb, until: clauseEnd) { return nil }
    if !predicate.isStrong, isCircumstance(UnitRange(predicate.verb, clauseEnd)) { return nil }
    return text.phrase(
      from: start, to: end, head: head, predicate.isStrong ? .strong : .weak)
  }

  /// 企业每月、车间每周、班组每天开展…: the subjects that follow, each with its own frequency.
  mutating func addDistributed(behind found: Subject, in clause: UnitRange) {
    var at = found.range.end
    while true {
      let time = text.timeLength(at: at, until: clause.end)
      let start = at + time + 1
      guard time > 0, start < clause.end, units[start - 1] == Unit.enumerationComma else { return }
      var end = start + 2
      var next: UnitRange?
      while next == nil, end < min(clause.end, start + PartyText.longestName) {
        if units[end] == PartyUnit.every, let head = text.head(before: end, from: start) {
          next = text.phrase(from: start, to: end, head: head, .list)
        }
        end += 1
      }
      guard let next else { return }
      add(next, found.predicate.role, .subject)
      at = next.end
    }
  }

  private static let funds: [StaticString] = [
    "奖补资金", "补助资金", "帮扶资金", "扶持资金", "救助资金", "引导资金", "配套资金", "保障资金", "补贴资金",
    "奖励资金",
  ]

  /// 国务院决定, 会议指出: tells what was decided.
  private func tells(_ verb: Int) -> Bool {
    units.has(anyOf: ["决定", "同意", "批准", "强调", "指出", "认为", "要求"], at: verb)
  }

  /// 监控覆盖率达到95%: a figure, nobody's deed.
  private func namesRate(from start: Int, until end: Int) -> Bool {
    (start..<min(end, start + 8)).contains {
      units[$0] == 0x7387 && !units.has("效率", before: $0 + 1)
    }
  }

  /// 人员调整时, 单位落实情况: a circumstance or a topic, nobody's duty.
  private func isCircumstance(_ range: UnitRange) -> Bool {
    if units.has(anyOf: ["时", "后", "的", "期间"], before: range.end) {
      return true
    }
    // 各方面统筹发展的理念进一步强化: the subject is the idea.
    for state in ["强化", "增强", "提升", "提高", "强烈", "见效", "好转", "改善"] as [StaticString]
    where units.has(state, before: range.end) && units.first(PartyUnit.of, in: range) != nil {
      return true
    }
    guard units.has("情况", before: range.end) else { return false }
    return !units.has(
      anyOf: [
        "报", "通报", "总结", "检查", "了解", "掌握", "反馈", "分析", "核查", "公示", "公布", "说明", "评估", "跟踪", "督查",
        "汇总", "梳理", "记录", "摸清", "核实", "研究", "调度",
      ], in: range)
  }

  /// 各地贯彻落实情况，请于5月底前报送: who is to report is named by what is to be reported.
  func askedTopic(from start: Int, clause index: Int) -> UnitRange? {
    let clause = clauses[index].range
    guard units[start] == PartyUnit.each else { return nil }
    var asks = index + 1 < clauses.count && isAsking(at: clauses[index + 1].range.start)
    var end = clause.end
    for at in clause.indices where units[at] == PartyUnit.please && isAsking(at: at) {
      asks = true
      end = at
      break
    }
    guard asks else { return nil }
    // 各县区、有关部门请于5月底前报送: who is asked stands right in front.
    if end < clause.end, let head = text.head(before: end, from: start),
      let range = text.phrase(from: start, to: end, head: head, .strong)
    {
      return range
    }
    var at = start + 2
    var found: UnitRange?
    while at <= min(end, start + PartyText.longestName) {
      if let head = text.head(before: at, from: start),
        let range = text.phrase(from: start, to: at, head: head, .weak)
      {
        found = range
      } else if found != nil {
        break  // 各县区 and not 各县
      }
      at += 1
    }
    return found
  }

  private func isAsking(at start: Int) -> Bool {
    units.has(anyOf: ["请于", "请在", "请将", "请分别", "请按", "请及时", "请以"], at: start)
  }

  /// 科研单位因调查确需捕捞的，须…; 各部门在评优时，应…: the subject stands in the circumstance.
  func conditional(from start: Int, clause index: Int) -> UnitRange? {
    let clause = clauses[index]
    guard clause.mark == Unit.comma, index + 1 < clauses.count else { return nil }
    let next = clauses[index + 1].range
    guard let action = text.predicate(at: next.start, until: next.end),
      !opensWithSubject(clause: index + 1)
    else { return nil }
    var end = start + 1
    while end < min(clause.range.end, start + PartyText.longestName) {
      if units[end - 1].properties.contains(.opener) {
        end = max(text.closer(of: end - 1, until: clause.range.end), end) + 1
        continue
      }
      if let head = text.head(before: end, from: start), !head.isThing,
        opensCircumstance(at: end, of: clause.range, before: action),
        let range = text.phrase(from: start, to: end, head: head, .weak)
      {
        return range
      }
      end += 1
    }
    return nil
  }

  /// Whether the rest of a clause is only when, or in what case, its subject is to act.
  private func opensCircumstance(
    at start: Int, of clause: UnitRange, before action: PartyText.Predicate
  ) -> Bool {
    // 各局自3月1日起，每月5日前报送.
    let time = text.timeLength(at: start, until: clause.end)
    if action.hasVerb, time > 0, start + time == clause.end { return true }
    guard action.isStrong else { return false }
    // 任何单位发现火情，应当报告.
    if units.has(anyOf: ["发现", "接到", "收到", "遇到", "遇有", "发生", "出现"], at: start) { return true }
    if units.has("的", before: clause.end) {
      return units.has("因", at: start) || text.predicate(at: start, until: clause.end) != nil
    }
    guard units.has("时", before: clause.end) || units.has("中", before: clause.end) else {
      return false
    }
    return units.has("在", at: start) || units.has("于", at: start)
  }

  /// A clause that is nothing but a name.
  func nameOnly(from start: Int, clause index: Int) -> UnitRange? {
    let clause = clauses[index].range
    // 进入林区的个人，应当…: the modal stands in the next clause.
    let next = index + 1 < clauses.count ? clauses[index + 1].range : UnitRange(0, 0)
    let isStrong = text.predicate(at: next.start, until: next.end)?.isStrong == true
    // 市建委、在建工程业主单位等，…
    let end = units.has("等", before: clause.end) ? clause.end - 1 : clause.end
    guard start < end, let head = text.head(before: end, from: start) else { return nil }
    return text.phrase(from: start, to: end, head: head, isStrong ? .strong : .list)
  }

  /// 请各镇人民政府，县直各部门…: the first of a list of bodies that are asked.
  func askedName(from start: Int, clause index: Int) -> UnitRange? {
    let ask = index == 0 ? text.words.length(of: .ask, at: start) : 0
    guard ask > 0, let name = nameOnly(from: start + ask, clause: index),
      let head = text.head(before: name.end, from: name.start), text.isBody(head)
    else { return nil }
    return name
  }

  func opensWithSubject(clause index: Int) -> Bool {
    guard index < clauses.count else { return false }
    return subject(from: peeled(clauses[index].range), in: clauses[index].range) != nil
  }

  /// 各镇（街道），各有关部门要…: one list of subjects, though a comma parts it.
  func continuesList(_ found: Subject, clause index: Int) -> Bool {
    guard isOneList(pending), found.range.start == clauses[index].range.start else { return false }
    return found.predicate.isStrong && !found.head.isThing
      || text.isBody(found.head) || text.words.length(of: .determiner, at: found.range.start) > 0
  }

  /// 各镇（街道）, 县直各部门: names that commas part, the first with 各, all of them bodies.
  func isOneList(_ names: [UnitRange]) -> Bool {
    guard let first = names.first, units[first.start] == PartyUnit.each else { return false }
    return names.allSatisfy { name in
      if units[name.start] == PartyUnit.each { return true }
      guard let head = text.head(before: name.end, from: name.start) else { return false }
      return text.isBody(head) && units.first(PartyUnit.of, in: name) == nil
    }
  }

  /// Names closed by a comma act in this clause if it begins with a predicate.
  mutating func readPending(clause index: Int, from start: Int) {
    defer { pending = [] }
    let clause = clauses[index].range
    guard let predicate = text.predicate(at: start, until: clause.end), !predicate.isPast else {
      return
    }
    for range in pending {
      guard let head = text.head(before: range.end, from: range.start) else { continue }
      if head.isPeople && !predicate.isStrong { continue }
      let isBody =
        head.mask
        & (PartyWord.department.bit | PartyWord.office.bit | PartyWord.committee.bit) != 0
      let isNamed =
        isBody || speaksOfIts(at: start)
        || text.words.length(of: .determiner, at: range.start) > 0
        || text.words.length(of: .determiner, before: range.start) > 0
      if head.isThing || (!predicate.isStrong && !isNamed) { continue }
      add(range, predicate.role, .commaSubject)
    }
  }

  /// 在其责任区内, 对本单位: goes on about the one who was named.
  private func speaksOfIts(at start: Int) -> Bool {
    units.has(anyOf: ["在其", "在本", "对其", "对本", "对所"], at: start)
  }

  /// Whether what stands behind a verb that may be a noun makes it one: 创建工作, 发展性, 创建和….
  func namesDeed(at start: Int, until end: Int) -> Bool {
    guard start < end else { return true }
    return units.has(
      anyOf: [
        "和", "及", "、", "与", "的", "工作", "情况", "比例", "力度", "标准", "制度", "机制", "体系", "水平", "能力", "质量",
        "任务", "经费", "规划", "方案", "计划", "责任", "活动", "行动", "性", "率", "化", "中", "上", "平稳", "有序", "稳定",
        "畅通", "正常",
      ], at: start)
  }
}
