/// Statements that official documents carry by form: lead-ins, formulae, validity, definitions.
struct Boilerplate: Sendable {
  let reader: ClauseReader

  private var units: [UInt16] { reader.units }
  private var words: ClauseReader.Words { reader.words }

  /// The rule that makes a statement background by its form, or nil.
  func rule(for clauses: [Clause], in range: UnitRange) -> StatementRule? {
    guard let first = clauses.first else { return nil }
    if let evidence = closing(first.range) { return StatementRule(.formula, evidence) }
    if let evidence = courtesy(clauses) { return StatementRule(.formula, evidence) }
    if let evidence = peroration(clauses) { return StatementRule(.peroration, evidence) }
    if let evidence = occasion(clauses) { return StatementRule(.occasion, evidence) }
    if let evidence = validity(clauses) { return StatementRule(.validity, evidence) }
    if let evidence = definition(clauses) { return StatementRule(.definition, evidence) }
    if let evidence = leadIn(clauses) { return StatementRule(.leadIn, evidence) }
    if let evidence = compliance(clauses) { return StatementRule(.formula, evidence) }
    return nil
  }

  /// 今天开会，就是要…, 这次会议的主要任务是…: what brings people together.
  private func occasion(_ clauses: [Clause]) -> UnitRange? {
    let opening = clauses[0].range
    let isHere =
      units.first("会议", in: opening) != nil || units.has("今天", at: opening.start)
      || units.has("这次", at: opening.start)
    guard isHere else { return nil }
    for clause in clauses {
      if let word = first(.occasion, in: clause.range) { return word }
    }
    return nil
  }

  /// 特此通知, 此复, 妥否，请批示.
  private func closing(_ range: UnitRange) -> UnitRange? {
    let length = words.length(of: .closing, at: range.start)
    return length > 0 ? UnitRange(range.start, range.start + length) : nil
  }

  /// 来文收悉, 欢迎提供线索: courtesies of a letter or an announcement.
  private func courtesy(_ clauses: [Clause]) -> UnitRange? {
    guard !clauses.contains(where: { $0.isMarkedAct && $0.request == nil }), let last = clauses.last
    else { return nil }
    if units.has("收悉", before: last.range.end) {
      return UnitRange(last.range.end - 2, last.range.end)
    }
    // 执行中的问题，请向市局反映。 asks nobody to do anything.
    if let request = last.request, clauses.count > 1 || last.range.count > 8 {
      for word in ["联系", "反映", "咨询"] as [StaticString]
      where units.has(word, before: last.range.end) {
        if units.has(
          anyOf: ["问题", "疑问", "不明", "未尽"], in: UnitRange(clauses[0].range.start, last.range.end))
        {
          return request
        }
      }
    }
    for clause in clauses where units.has("欢迎", at: clause.head) {
      return UnitRange(clause.head, clause.head + 2)
    }
    return nil
  }

  /// 同志们，… 让我们….
  private func peroration(_ clauses: [Clause]) -> UnitRange? {
    for clause in clauses where units.has("让我们", at: clause.head) {
      return UnitRange(clause.head, clause.head + 3)
    }
    let start = clauses[0].range.start
    if units.has("同志们", at: start), !clauses.contains(where: { $0.isMarkedAct }) {
      return UnitRange(start, start + 3)
    }
    return nil
  }

  /// 自印发之日起施行, 同时废止, 由…负责解释, 有效期….
  private func validity(_ clauses: [Clause]) -> UnitRange? {
    for clause in clauses {
      let range = clause.range
      for phrase in ["施行", "生效", "实施", "执行", "试行", "实行"] as [StaticString]
      where units.has(phrase, before: range.end) {
        let verb = UnitRange(range.end - phrase.unitCount, range.end)
        let starts =
          units.has("起", before: verb.start) || units.has("起正式", before: verb.start)
          || units.has("起开始", before: verb.start)
        if starts || (units.has("后", before: verb.start) && namesItself(range)) { return verb }
      }
      if let word = first(.repeal, in: range) { return word }
      if units.has("有效期", at: clause.head) || units.has("本通知有效期", at: clause.head) {
        return UnitRange(clause.head, clause.head + 3)
      }
    }
    return nil
  }

  /// 本办法…, 本通告….
  private func namesItself(_ range: UnitRange) -> Bool {
    units.has("本", at: range.start) || units.has("该", at: range.start)
  }

  /// 适用于, 所称…是指, 制定本办法.
  private func definition(_ clauses: [Clause]) -> UnitRange? {
    for index in clauses.indices {
      let range = clauses[index].range
      if namesItself(range), let word = first(.scope, in: range) { return word }
      if let word = first(.decree, in: range) { return word }
      // 制定本办法, but not 制定本单位的办法.
      if index == clauses.count - 1, let at = units.first("本", in: range), range.end - at <= 14,
        units.has("制定", before: at) || units.has("制订", before: at)
          || units.has("编制", before: at), Genre.closing(range, in: units) != nil,
        units.first(Unit.particle, in: UnitRange(at, range.end)) == nil
      {
        return UnitRange(at - 2, at + 1)
      }
    }
    if let last = clauses.last, clauses[0].isPurpose, units.has("制定", at: last.range.start),
      !clauses.contains(where: { $0.isMarkedAct })
    {
      return UnitRange(last.range.start, last.range.start + 2)
    }
    // …的监督管理，适用本办法.
    if let last = clauses.last, units.has("适用本", at: last.range.start) {
      return UnitRange(last.range.start, last.range.start + 2)
    }
    if let label = label(clauses) { return label }
    let range = clauses[0].range
    if let at = units.first("是指", in: range), clauses.allSatisfy({ !$0.isMarkedAct }) {
      return UnitRange(at, at + 2)
    }
    return nil
  }

  /// 管制区域：…, 举报电话：…: a label and what it stands for, without an act.
  private func label(_ clauses: [Clause]) -> UnitRange? {
    let first = clauses[0]
    guard first.closer == Unit.colon, first.range.count <= 12, clauses.count > 1,
      clauses.allSatisfy({ !$0.isMarkedAct && $0.imperative == nil && $0.duty == nil })
    else { return nil }
    if units.has(
      anyOf: ["时间", "区域", "范围", "地点", "路段", "对象", "电话", "联系人", "邮箱", "地址"], before: first.range.end)
    {
      return first.range
    }
    return nil
  }

  /// 现就有关事项通知如下：, 现印发给你们, 我讲三点意见.
  private func leadIn(_ clauses: [Clause]) -> UnitRange? {
    if let consent = consent(clauses) { return consent }
    if let request = requestBelow(clauses) { return request }
    if clauses.contains(where: { $0.isMarkedAct && !isCompliance($0) }) { return nil }
    for clause in clauses.reversed() {
      let range = clause.range
      let tail = UnitRange(max(range.start, range.end - 14), range.end)
      if let pointer = first(.pointer, in: tail) {
        if first(.performative, in: range) != nil { return pointer }
        continue
      }
      if announces(clause), let performative = first(.performative, in: range) {
        return performative
      }
      // 下面，我讲三点意见。
      if range.count <= 24, units.first("我", in: range) != nil, clause.closer != Unit.comma,
        let speech = first(.performative, in: range), units.first("点", in: range) != nil
      {
        return speech
      }
    }
    return nil
  }

  /// 请你县按下列要求办理：: what is asked follows.
  private func requestBelow(_ clauses: [Clause]) -> UnitRange? {
    guard let last = clauses.last, let request = last.request, last.closer == Unit.colon,
      clauses.dropLast().allSatisfy({ !$0.isMarkedAct }), last.range.end - request.end <= 24,
      units.first("按", in: last.range) != nil, first(.pointer, in: last.range) != nil
    else { return nil }
    return request
  }

  /// 现将…, 现就…, 特提出…: whether the issuer says what it does by this document.
  private func announces(_ clause: Clause) -> Bool {
    for start in [clause.range.start, clause.head] {
      guard start < clause.range.end else { continue }
      if units.has("现", at: start) || units.has("特", at: start) {
        for next in [
          "就", "将", "予", "印", "转", "提", "公", "通", "函", "批", "请", "报", "对", "决", "结", "发", "颁", "下",
          "把", "作",
        ]
          as [StaticString]
        where units.has(next, at: start + 1) && !units.has("特别", at: start) { return true }
        return units.has("纪要", at: start + 1)
      }
    }
    return false
  }

  /// 原则同意…, 我局支持你区…: what the issuer grants, with nothing asked in return.
  private func consent(_ clauses: [Clause]) -> UnitRange? {
    guard !clauses.contains(where: { $0.isMarkedAct }) else { return nil }
    for clause in clauses.prefix(2) {
      let opening = UnitRange(
        clause.range.start, min(clause.range.end, clause.range.start + 12))
      if let word = first(.consent, in: opening) { return word }
    }
    return nil
  }

  private func first(_ kind: StatementWord, in range: UnitRange) -> UnitRange? {
    guard words.hasAny(of: kind.bit, startingIn: range) else { return nil }
    var at = range.start
    while at < range.end {
      if let close = reader.closer(of: at, until: range.end) {
        at = close
        continue
      }
      let length = words.length(of: kind, at: at)
      if length > 0, at + length <= range.end { return UnitRange(at, at + length) }
      at += 1
    }
    return nil
  }

  /// 请认真贯彻执行 as all that is asked.
  private func compliance(_ clauses: [Clause]) -> UnitRange? {
    // 请按通知要求，认真抓好贯彻落实。
    if clauses.count == 2, let request = clauses[0].request,
      words.length(of: .frame, at: request.end) > 0,
      words.length(of: .compliance, before: clauses[1].range.end) > 0, !clauses[1].isMarkedAct,
      clauses[1].range.count <= 16
    {
      return request
    }
    guard let last = clauses.last, isCompliance(last) else { return nil }
    for clause in clauses.dropLast() where clause.isMarkedAct && !isCompliance(clause) {
      return nil
    }
    return last.request
  }

  /// 请…贯彻执行: asks for nothing but compliance.
  func isCompliance(_ clause: Clause) -> Bool {
    guard let request = clause.request else { return false }
    for unit in clause.range.indices where units[unit].isDigit { return false }
    let length = words.length(of: .compliance, before: clause.range.end)
    return length > 0 && request.start <= clause.range.end - length
  }
}
