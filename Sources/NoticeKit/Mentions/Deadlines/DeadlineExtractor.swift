/// Takes from a statement the times that bind its duty (annotation guide, section 6).
enum DeadlineExtractor {
  /// The binding time expressions of a directive, in order; a repeated one counts once.
  ///
  /// 春运期间客流高度集中，各地要立即排查 gives 立即 alone: what precedes it tells the situation.
  static func extract(in units: [UInt16], statement: UnitRange) -> [TimeExpression] {
    let found = DeadlineFinder.find(in: units, statement)
    guard !found.isEmpty else { return [] }
    let context = StatementContext(units: units, statement: statement)
    var kept: [TimeExpression] = []
    var seen = PhraseMemory()
    for expression in found where context.exclusion(of: expression) == nil {
      if seen.insert(expression.range, of: units) { kept.append(expression) }
    }
    return kept
  }

  /// The time expressions of a statement that bind nothing, each with the reason, for
  /// `noticekit explain`: 春运期间 of 春运期间客流高度集中，… is a situation.
  static func exclusions(in units: [UInt16], statement: UnitRange)
    -> [(expression: TimeExpression, reason: TimeExclusion)]
  {
    let context = StatementContext(units: units, statement: statement)
    return DeadlineFinder.find(in: units, context.range).compactMap { expression in
      context.exclusion(of: expression).map { (expression, $0) }
    }
  }
}

/// Why a time expression binds nothing in its statement.
enum TimeExclusion: String, Hashable, Sendable, CaseIterable {
  /// Inside 《》 or behind it in brackets.
  case title = "deadline.not.title"
  /// Inside quotes: “百日攻坚”.
  case quotation = "deadline.not.quotation"
  /// In a name: 每周例会制度, 限期整改指令书.
  case name = "deadline.not.name"
  /// A measure to compare with: 较2021年下降.
  case comparison = "deadline.not.comparison"
  /// The date of a document or event: 10月29日印发的通知.
  case past = "deadline.not.past"
  /// A duty missed, or a case that a clause describes: 未在规定期限内整改的.
  case condition = "deadline.not.condition"
  /// What is not done before something is a condition: 验收前不得使用.
  case prohibition = "deadline.not.prohibition"
  /// How things are: 春节临近.
  case situation = "deadline.not.situation"
  /// What the duty is for: 为确保春节期间安全.
  case purpose = "deadline.not.purpose"
  /// Part of a topic: 冬季危化品安全, 今年全市工作.
  case topic = "deadline.not.topic"
  /// A shift or a sum: 每天24小时, 每年600元.
  case shift = "deadline.not.shift"
}
